/** One limit counted from one event: the arithmetic that the card, the calculator and the checking tools share. */
import type { IsoDate } from '../observation';
import { calendarDaysBetween, LONDON } from '../time/civil-date';
import type { Convention, TimescaleUnit } from '../time/convention';
import { CONVENTIONS_FOR, hoursAfter, lastDayInTime } from '../time/counting';
import { clockOf, londonDate, londonMoment, wallTime } from '../time/london-time';
import {
  isWorkingDay,
  type WorkingCalendar,
  workingDayOnOrBefore,
  workingDaysRemaining,
  workingDaysWithin,
} from '../time/working-days';
import { type DueSoon, dateStatus, defaultDueSoon, momentStatus, type OpenStatus } from './deadline-status';

export interface LimitQuestion {
  amount: number;
  unit: TimescaleUnit;
  convention: Convention;
  /** London date of the event, with its London wall-clock time when known. */
  from: { iso: IsoDate; time?: string };
  calendar: WorkingCalendar;
  /** London's date. Taken from `now` when that is given without it; with neither, nothing is said about today. */
  today?: IsoDate;
  /** An instant as ISO text with `Z` or an offset. Hours limits need it to be exact. */
  now?: string;
  dueSoon?: DueSoon;
}

export interface Limit {
  convention: Convention;
  /** Last calendar day in time (London), firm or not: see `firm`. */
  due: IsoDate;
  /** Of a limit in elapsed hours: the moment as ISO text with London's offset, and its wall-clock HH:MM. */
  dueAt?: string;
  dueTime?: string;
  /** Which clock that time is on, where it comes twice. */
  dueClock?: 'BST' | 'GMT';
  /** False when the day could move: a working-day count that leaves the bank holidays known (COUNTING.md §3.2). */
  firm: boolean;
  /** False when the event or the limit lies outside the bank holidays known: working-day counts are provisional. */
  calendarCovered: boolean;
  dueIsWorkingDay: boolean;
  /** Last working day on or before the limit. */
  actBy: IsoDate;
  /** `date`: a limit in hours whose starting hour is not known. */
  precision?: 'date';
  workingDaysRemaining?: number;
  calendarDaysRemaining?: number;
  workingDaysElapsed?: number;
  /** Whole minutes to the moment, rounded down; negative afterwards. */
  minutesRemaining?: number;
  status?: OpenStatus;
}

/** The limit, its working-day facts and its status today. Throws a RangeError naming what cannot be counted. */
export function computeLimit(question: LimitQuestion): Limit {
  const { amount, unit, from, calendar, now } = question;
  // Hours with no starting hour on the page are counted in whole days and shown as a date (§1, `hours-date-only`).
  const convention = question.convention === 'hours-elapsed' && !from.time ? 'hours-date-only' : question.convention;
  const moment =
    unit === 'hours' && convention === 'hours-elapsed'
      ? hoursAfter(amount, londonMoment(from.iso, from.time!))
      : undefined;
  const due = moment ? moment.toPlainDate().toString() : lastDayInTime(amount, unit, convention, from.iso, calendar);
  const calendarCovered = calendar.covers(from.iso) && calendar.covers(due);
  const limit: Limit = {
    convention,
    due,
    firm: unit !== 'working-days' || calendarCovered,
    calendarCovered,
    dueIsWorkingDay: isWorkingDay(due, calendar),
    actBy: workingDayOnOrBefore(due, calendar),
  };
  if (moment) {
    limit.dueAt = moment.toString({ timeZoneName: 'never', smallestUnit: 'second' });
    limit.dueTime = wallTime(moment);
    const clock = clockOf(moment);
    if (clock) limit.dueClock = clock;
  } else if (unit === 'hours') {
    limit.precision = 'date';
  }

  const today = question.today ?? (now === undefined ? undefined : londonDate(now));
  if (today === undefined) return limit;
  const left = workingDaysRemaining(today, due, calendar);
  limit.workingDaysRemaining = left;
  limit.calendarDaysRemaining = calendarDaysBetween(today, due);
  limit.workingDaysElapsed = workingDaysWithin(from.iso, today, calendar);
  const soon = question.dueSoon ?? defaultDueSoon(amount, unit);
  if (!moment) {
    limit.status = dateStatus(today, due, left, soon);
  } else if (now !== undefined) {
    const instant = Temporal.Instant.from(now);
    limit.minutesRemaining = Math.floor((moment.epochMilliseconds - instant.epochMilliseconds) / 60_000);
    limit.status = momentStatus(instant, moment.toInstant(), left, soon);
  } else {
    const status = statusAllDay(today, moment.toInstant(), left, soon);
    if (status) limit.status = status;
  }
  return limit;
}

/** Status that holds from the first to the last minute of the day; undefined when it changes during the day. */
function statusAllDay(today: IsoDate, due: Temporal.Instant, left: number, soon: DueSoon): OpenStatus | undefined {
  const midnight = Temporal.PlainDate.from(today).toZonedDateTime(LONDON);
  const first = momentStatus(midnight.toInstant(), due, left, soon);
  const last = momentStatus(midnight.add({ days: 1 }).subtract({ minutes: 1 }).toInstant(), due, left, soon);
  return first === last ? first : undefined;
}

export interface ReviewSeries {
  first: { amount: number; unit: TimescaleUnit };
  later: { amount: number; unit: TimescaleUnit };
  /** How many limits to give, the first included. */
  count: number;
}

/**
 * Limits of recurring reviews, each counted from the one before as if it were held on its limit: every one after
 * the first is a projection and has to be labelled so (COUNTING.md §1.9). A length that the convention does not count is
 * counted in its unit's default way: twenty working days, then three months. What follows a limit that is not firm is
 * not firm either, in whatever unit. Throws a RangeError like `computeLimit`.
 */
export function projectReviews(series: ReviewSeries, question: Omit<LimitQuestion, 'amount' | 'unit'>): Limit[] {
  const limits: Limit[] = [];
  let from = question.from;
  let firm = true;
  for (let n = 0; n < series.count; n += 1) {
    const length = n === 0 ? series.first : series.later;
    const known = CONVENTIONS_FOR[length.unit];
    const convention = known.includes(question.convention) ? question.convention : known[0]!;
    const limit = computeLimit({ ...question, ...length, convention, from });
    firm &&= limit.firm;
    limits.push({ ...limit, firm });
    from = limit.dueTime === undefined ? { iso: limit.due } : { iso: limit.due, time: limit.dueTime };
  }
  return limits;
}
