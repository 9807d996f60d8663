/**
 * Working days: Monday to Friday, except Christmas Day, Good Friday and the England and Wales bank holidays
 * (COUNTING.md §1 "A working day"), less any closure days that a council adds (§1.8).
 */
import type { IsoDate } from '../observation';
import { type BankHolidayList, ENGLAND_AND_WALES, holidayName } from './bank-holidays';
import { dateOfDayNumber, dayNumber, weekdayOfDayNumber } from './civil-date';

export type NotWorking = { why: 'weekend' } | { why: 'bank-holiday'; name: string } | { why: 'closure' };

export interface WorkingCalendar {
  /** Why a day number is not a working day; undefined for a working day. */
  notWorking(day: number): NotWorking | undefined;
  /** True inside the range for which every bank holiday is known. */
  covers(iso: IsoDate): boolean;
  knownFrom: IsoDate;
  knownThrough: IsoDate;
}

export interface CalendarOptions {
  list?: BankHolidayList;
  /** A council's own closure days. One that is a weekend or a holiday already changes nothing. */
  closureDays?: readonly IsoDate[];
  /** Bank holidays announced after the list was made. */
  addedHolidays?: readonly IsoDate[];
  /** Listed holidays that are to count as working days. */
  removedHolidays?: readonly IsoDate[];
  /** Holidays to count as working days, for seeing what a system that knows no holidays would give. */
  ignoreHolidays?: boolean;
}

/** The calendar that working days are counted on. Throws a RangeError naming a closure day that is not a date. */
export function workingCalendar(options: CalendarOptions = {}): WorkingCalendar {
  const list = options.list ?? ENGLAND_AND_WALES;
  const holidays = options.ignoreHolidays ? new Map<number, string>() : changedHolidays(holidayNumbers(list), options);
  const closures = new Set((options.closureDays ?? []).map(dayNumber));
  return {
    knownFrom: list.knownFrom,
    knownThrough: list.knownThrough,
    covers: (iso) => iso >= list.knownFrom && iso <= list.knownThrough,
    notWorking(day) {
      if (weekdayOfDayNumber(day) > 5) return { why: 'weekend' };
      const name = holidays.get(day);
      if (name !== undefined) return { why: 'bank-holiday', name };
      return closures.has(day) ? { why: 'closure' } : undefined;
    },
  };
}

/** The list with a council's own days added and taken away; a day in both counts as a working day. */
function changedHolidays(listed: Map<number, string>, options: CalendarOptions): Map<number, string> {
  const { addedHolidays = [], removedHolidays = [] } = options;
  if (addedHolidays.length + removedHolidays.length === 0) return listed;
  const changed = new Map(listed);
  for (const iso of addedHolidays) if (!changed.has(dayNumber(iso))) changed.set(dayNumber(iso), 'Added bank holiday');
  for (const iso of removedHolidays) changed.delete(dayNumber(iso));
  return changed;
}

const numbersOfList = new WeakMap<BankHolidayList, Map<number, string>>();

function holidayNumbers(list: BankHolidayList): Map<number, string> {
  const known = numbersOfList.get(list);
  if (known) return known;
  const numbers = new Map(list.days.map((day) => [dayNumber(day.date), holidayName(day)]));
  numbersOfList.set(list, numbers);
  return numbers;
}

/** True for a working day of the calendar. */
export function isWorkingDay(iso: IsoDate, calendar: WorkingCalendar): boolean {
  return calendar.notWorking(dayNumber(iso)) === undefined;
}

/** The nth working day strictly after a date; n is 1 or more. */
export function workingDayAfter(iso: IsoDate, n: number, calendar: WorkingCalendar): IsoDate {
  let day = dayNumber(iso);
  for (let left = n; left > 0; ) {
    day += 1;
    if (!calendar.notWorking(day)) left -= 1;
  }
  return dateOfDayNumber(day);
}

/** The date itself when it is a working day, otherwise the next one. */
export function workingDayOnOrAfter(iso: IsoDate, calendar: WorkingCalendar): IsoDate {
  return isWorkingDay(iso, calendar) ? iso : workingDayAfter(iso, 1, calendar);
}

/** The last working day on or before a date: when to act on a limit that falls on a non-working day (§1.2). */
export function workingDayOnOrBefore(iso: IsoDate, calendar: WorkingCalendar): IsoDate {
  let day = dayNumber(iso);
  while (calendar.notWorking(day)) day -= 1;
  return dateOfDayNumber(day);
}

/** Working days d with after < d <= through; 0 when `through` is not later. */
export function workingDaysWithin(after: IsoDate, through: IsoDate, calendar: WorkingCalendar): number {
  const last = dayNumber(through);
  let count = 0;
  for (let day = dayNumber(after) + 1; day <= last; day += 1) if (!calendar.notWorking(day)) count += 1;
  return count;
}

/** Working days left, by §1.5: today < d <= due; negative afterwards, counting due < d <= today. */
export function workingDaysRemaining(today: IsoDate, due: IsoDate, calendar: WorkingCalendar): number {
  if (today <= due) return workingDaysWithin(today, due, calendar);
  const past = workingDaysWithin(due, today, calendar);
  return past === 0 ? 0 : -past;
}
