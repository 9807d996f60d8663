/**
 * Calendar dates as ISO strings, and as day numbers (whole days since 1970-01-01) for counting.
 * All arithmetic goes through Temporal; nothing here reads a clock or the machine's time zone.
 */
import type { IsoDate } from '../observation';

export const LONDON = 'Europe/London';

/** Monday is 1, Sunday is 7 (ISO 8601). */
export type WeekdayNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const ISO_DATE = /^\d{4}-\d\d-\d\d$/;
const EPOCH = '1970-01-01';

/** True for a real calendar date written exactly YYYY-MM-DD. */
export function isIsoDate(text: unknown): text is IsoDate {
  if (typeof text !== 'string' || !ISO_DATE.test(text)) return false;
  try {
    Temporal.PlainDate.from(text);
    return true;
  } catch {
    return false;
  }
}

/** The date as Temporal holds it. Throws a RangeError naming the text when it is not a real YYYY-MM-DD date. */
export function plainDate(iso: IsoDate): Temporal.PlainDate {
  if (!isIsoDate(iso)) throw new RangeError(`"${String(iso)}" is not a calendar date (YYYY-MM-DD)`);
  return Temporal.PlainDate.from(iso);
}

/** Whole days from 1970-01-01 to the date; negative before it. Throws a RangeError when it is not a date. */
export function dayNumber(iso: IsoDate): number {
  return plainDate(iso).since(EPOCH, { largestUnit: 'day' }).days;
}

/** The date that many whole days after 1970-01-01. */
export function dateOfDayNumber(day: number): IsoDate {
  return Temporal.PlainDate.from(EPOCH).add({ days: day }).toString();
}

/** Weekday of a day number: 1970-01-01 was a Thursday (4). */
export function weekdayOfDayNumber(day: number): WeekdayNumber {
  return (((((day + 3) % 7) + 7) % 7) + 1) as WeekdayNumber;
}

/** The date moved by calendar days, forwards or backwards. */
export function addDays(iso: IsoDate, days: number): IsoDate {
  return plainDate(iso).add({ days }).toString();
}

/** Calendar days from one date to another; negative when `to` is earlier. */
export function calendarDaysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Weekday of a date, Monday 1 to Sunday 7. */
export function weekdayOf(iso: IsoDate): WeekdayNumber {
  return plainDate(iso).dayOfWeek as WeekdayNumber;
}
