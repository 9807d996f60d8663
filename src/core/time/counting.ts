/** The nine counting conventions of COUNTING.md §1, one function of data to a date. */
import type { IsoDate } from '../observation';
import { addDays, plainDate } from './civil-date';
import type { Convention, TimescaleUnit } from './convention';
import { type WorkingCalendar, workingDayAfter, workingDayOnOrAfter } from './working-days';

/** Conventions that can count each unit, the default first. */
export const CONVENTIONS_FOR: Record<TimescaleUnit, readonly Convention[]> = {
  'working-days': ['wd-after', 'wd-inclusive', 'wd-after-rolled'],
  months: ['months-corresponding', 'months-as-days'],
  days: ['days-after', 'days-inclusive'],
  weeks: ['days-after', 'days-inclusive'],
  hours: ['hours-elapsed', 'hours-date-only'],
};

/** Limits that Mosaic and SSD reports write as days: no other number of months has a known day count. */
const MONTHS_AS_DAYS: Readonly<Record<number, number>> = { 3: 91, 6: 183 };

/** Largest limit counted, in its own unit: far beyond any in the guidance, and soon refused when mistyped. */
const LARGEST = 5000;

/** True when the convention is defined for that limit: unit, "the same day" only after it, 3 or 6 months as days. */
export function canCount(amount: number, unit: TimescaleUnit, convention: Convention): boolean {
  if (!CONVENTIONS_FOR[unit].includes(convention) || amount < leastOf(convention)) return false;
  return convention !== 'months-as-days' || MONTHS_AS_DAYS[amount] !== undefined;
}

/** Days that stand for a number of months under `months-as-days`, or undefined where none is known. */
export function daysForMonths(months: number): number | undefined {
  return MONTHS_AS_DAYS[months];
}

/**
 * The last day on which a step is in time, as a calendar date. Never moved off a weekend or holiday (§1.2).
 * `hours-date-only` gives the date that many whole days later (§1: "72 hours = date + 3 days"), rounded down;
 * `hours-elapsed` needs a clock and is counted by `hoursAfter`. Throws a RangeError naming what is refused.
 */
export function lastDayInTime(
  amount: number,
  unit: TimescaleUnit,
  convention: Convention,
  from: IsoDate,
  calendar: WorkingCalendar,
): IsoDate {
  assertCountable(amount, unit, convention);
  switch (convention) {
    case 'wd-after':
      return workingDayAfter(from, amount, calendar);
    case 'wd-inclusive': {
      const first = workingDayOnOrAfter(from, calendar);
      return amount === 1 ? first : workingDayAfter(first, amount - 1, calendar);
    }
    case 'wd-after-rolled':
      return workingDayAfter(workingDayOnOrAfter(from, calendar), amount, calendar);
    case 'months-corresponding':
      return plainDate(from).add({ months: amount }, { overflow: 'constrain' }).toString();
    case 'months-as-days':
      return addDays(from, MONTHS_AS_DAYS[amount] as number);
    case 'days-after':
      return addDays(from, inDays(amount, unit));
    case 'days-inclusive':
      return addDays(from, inDays(amount, unit) - 1);
    case 'hours-date-only':
      return addDays(from, Math.floor(amount / 24));
    case 'hours-elapsed':
      throw new RangeError('hours-elapsed counts from a time of day, not from a date');
  }
}

/** The moment that many real hours later: the clocks changing does not add or take an hour (§1 `hours-elapsed`). */
export function hoursAfter(hours: number, from: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  assertCountable(hours, 'hours', 'hours-elapsed');
  return from.add({ hours });
}

/** 0 days after is the same day; counting the day itself begins with 1. */
function leastOf(convention: Convention): number {
  return convention === 'days-after' ? 0 : 1;
}

function inDays(amount: number, unit: TimescaleUnit): number {
  return unit === 'weeks' ? amount * 7 : amount;
}

function assertCountable(amount: number, unit: TimescaleUnit, convention: Convention): void {
  const conventions = CONVENTIONS_FOR[unit];
  if (!conventions)
    throw new RangeError(`unit "${String(unit)}" is not one of ${Object.keys(CONVENTIONS_FOR).join(', ')}`);
  if (!conventions.includes(convention)) {
    throw new RangeError(`convention "${String(convention)}" does not count ${unit}; use ${conventions.join(' or ')}`);
  }
  const least = leastOf(convention);
  if (!Number.isInteger(amount) || amount < least || amount > LARGEST) {
    throw new RangeError(`amount ${String(amount)} is not a whole number from ${least} to ${LARGEST}`);
  }
  if (!canCount(amount, unit, convention)) {
    throw new RangeError(`months-as-days is known for 3 and 6 months only, not ${amount}`);
  }
}
