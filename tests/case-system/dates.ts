/**
 * Dates for the invented case system, counted apart from the product's own code so that a mistake in one shows against the other.
 * A working day is Monday to Friday and not an England and Wales bank holiday.
 */

/** Bank holidays, England and Wales, from gov.uk/bank-holidays (2025 to 2028). */
const BANK_HOLIDAYS = new Set(
  `2025-01-01 2025-04-18 2025-04-21 2025-05-05 2025-05-26 2025-08-25 2025-12-25 2025-12-26
   2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28
   2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30 2027-12-27 2027-12-28
   2028-01-03 2028-04-14 2028-04-17 2028-05-01 2028-05-29 2028-08-28 2028-12-25 2028-12-26`.split(/\s+/),
);

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** Month names in order, as a month list box shows them. */
export const monthNames: readonly string[] = MONTHS;

function utc(iso: string): Date {
  const date = new Date(`${iso}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso) || Number.isNaN(date.getTime()) || toIso(date) !== iso) {
    throw new RangeError(`"${iso}" is not a calendar date written YYYY-MM-DD.`);
  }
  return date;
}

function toIso(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** Returns the ISO date `days` calendar days after `iso` (before, when negative). Throws RangeError on a date that does not exist. */
export function addDays(iso: string, days: number): string {
  const date = utc(iso);
  date.setUTCDate(date.getUTCDate() + days);
  return toIso(date);
}

/** Returns whether `iso` is a working day in England and Wales. */
export function isWorkingDay(iso: string): boolean {
  const weekday = utc(iso).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !BANK_HOLIDAYS.has(iso);
}

/** Returns the date `days` working days after `iso` (before, when negative); the day itself is not counted. */
export function addWorkingDays(iso: string, days: number): string {
  const step = Math.sign(days);
  let left = Math.abs(days);
  let at = iso;
  while (left > 0) {
    at = addDays(at, step);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}

/** Returns `iso` itself when it is a working day, else the last one before it. */
export function workingDayOnOrBefore(iso: string): string {
  return addWorkingDays(addDays(iso, 1), -1);
}

/** Returns the same day number `months` months later (earlier, when negative), or that month's last day where it is too short. */
export function addMonths(iso: string, months: number): string {
  const date = utc(iso);
  const index = date.getUTCFullYear() * 12 + date.getUTCMonth() + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12;
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return toIso(new Date(Date.UTC(year, month, Math.min(date.getUTCDate(), last))));
}

/** Returns the weekday-only count that ignores bank holidays: the common fault of older systems, shown on purpose. */
export function addWeekdays(iso: string, days: number): string {
  let at = iso;
  for (let left = days; left > 0; ) {
    at = addDays(at, 1);
    const weekday = utc(at).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return at;
}

/**
 * Returns a conference target of 15 working days as an older system would show it, never the guidance's date: bank holidays counted
 * where there are any in the run, otherwise the day of the discussion counted as day one.
 */
export function mistakenTarget(from: string): string {
  const withHolidays = addWeekdays(from, 15);
  return withHolidays === addWorkingDays(from, 15) ? addWorkingDays(from, 14) : withHolidays;
}

/** Returns an ISO date as 03/02/2026; an empty string stays empty. */
export function slashed(iso: string): string {
  return iso && `${iso.slice(8)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
}

/** Returns an ISO date as 03-Feb-2026; an empty string stays empty. */
export function dashed(iso: string): string {
  return iso && `${iso.slice(8)}-${monthOf(iso).slice(0, 3)}-${iso.slice(0, 4)}`;
}

/** Returns an ISO date as 3 Feb 2026; an empty string stays empty. */
export function short(iso: string): string {
  return iso && `${Number(iso.slice(8))} ${monthOf(iso).slice(0, 3)} ${iso.slice(0, 4)}`;
}

/** Returns an ISO date as 3 February 2026; an empty string stays empty. */
export function long(iso: string): string {
  return iso && `${Number(iso.slice(8))} ${monthOf(iso)} ${iso.slice(0, 4)}`;
}

/** Returns an ISO date as Tue 3 Feb 2026. */
export function withWeekday(iso: string): string {
  return `${DAYS[utc(iso).getUTCDay()]!.slice(0, 3)} ${short(iso)}`;
}

/** Returns the full English month name of an ISO date. */
export function monthOf(iso: string): string {
  return MONTHS[Number(iso.slice(5, 7)) - 1]!;
}

/** Returns the age in whole years on `today` of somebody born on `born`. */
export function ageOn(today: string, born: string): number {
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4));
  return today.slice(5) < born.slice(5) ? years - 1 : years;
}
