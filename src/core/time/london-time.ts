/**
 * "Today" and "now" are those of Europe/London, whatever the machine's time zone (COUNTING.md §1.4).
 * Instants travel as ISO text ("2026-12-17T09:30:00Z"), so that they can cross a message.
 */
import type { IsoDate } from '../observation';
import { isIsoDate, LONDON } from './civil-date';

const WALL_TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;

/** Calendar date in London at an instant given as ISO text with `Z` or an offset. Throws a RangeError otherwise. */
export function londonDate(instant: string): IsoDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(LONDON).toPlainDate().toString();
}

/** Wall-clock HH:MM in London at an instant given as ISO text. */
export function londonTime(instant: string): string {
  return wallTime(Temporal.Instant.from(instant).toZonedDateTimeISO(LONDON));
}

/** HH:MM of a London moment. */
export function wallTime(moment: Temporal.ZonedDateTime): string {
  return moment.toPlainTime().toString({ smallestUnit: 'minute' });
}

/** Which of two equal hours it is, on the night when the clocks go back; undefined for an hour that comes once. */
export function clockOf(moment: Temporal.ZonedDateTime): 'BST' | 'GMT' | undefined {
  const wall = moment.toPlainDateTime();
  const [first, second] = (['earlier', 'later'] as const).map((which) => wall.toZonedDateTime(LONDON, { disambiguation: which }));
  if (first!.equals(second!)) return undefined;
  return moment.equals(first!) ? 'BST' : 'GMT';
}

/**
 * The moment of a London wall-clock date and time. An hour that happens twice (clocks going back) is the first of
 * the two, so that a limit counted from it is the earlier one (COUNTING.md §5). Throws a RangeError on a bad time.
 */
export function londonMoment(iso: IsoDate, time: string): Temporal.ZonedDateTime {
  if (!isIsoDate(iso)) throw new RangeError(`"${String(iso)}" is not a calendar date (YYYY-MM-DD)`);
  if (!WALL_TIME.test(time)) throw new RangeError(`"${time}" is not a time of day (HH:MM)`);
  return Temporal.PlainDateTime.from(`${iso}T${time}`).toZonedDateTime(LONDON, { disambiguation: 'earlier' });
}
