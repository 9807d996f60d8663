/**
 * The England and Wales bank holidays as GOV.UK lists them (COUNTING.md §3). The range known travels with the list:
 * outside it a weekday may be a holiday that nobody has announced yet.
 */
import type { IsoDate } from '../observation';
import bundled from './bank-holidays.json' with { type: 'json' };
import { calendarDaysBetween, plainDate } from './civil-date';

export interface BankHoliday {
  date: IsoDate;
  title: string;
  /** "Substitute day" where the holiday itself falls on a weekend. */
  notes?: string;
}

export interface BankHolidayList {
  knownFrom: IsoDate;
  knownThrough: IsoDate;
  /** When the list was last compared with GOV.UK. */
  readOn: IsoDate;
  days: readonly BankHoliday[];
}

export const ENGLAND_AND_WALES: BankHolidayList = bundled;

/** "Boxing Day (substitute)", "Good Friday". */
export function holidayName(day: BankHoliday): string {
  return day.notes?.toLowerCase().includes('substitute') ? `${day.title} (substitute)` : day.title;
}

export type ListWarning = { kind: 'ends-soon'; knownThrough: IsoDate } | { kind: 'old'; readOn: IsoDate };

/**
 * Warnings due about the list itself: today is within 12 months of its end, or it was read over 12 months ago
 * (COUNTING.md §3, requirement 3). Empty when it is fresh.
 */
export function listWarnings(today: IsoDate, list: BankHolidayList = ENGLAND_AND_WALES): ListWarning[] {
  const warnings: ListWarning[] = [];
  const yearOn = (iso: IsoDate) => plainDate(iso).add({ years: 1 }).toString();
  if (calendarDaysBetween(yearOn(today), list.knownThrough) <= 0) {
    warnings.push({ kind: 'ends-soon', knownThrough: list.knownThrough });
  }
  if (today > yearOn(list.readOn)) warnings.push({ kind: 'old', readOn: list.readOn });
  return warnings;
}
