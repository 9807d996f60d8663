/**
 * Cases of `npm run check-deadlines`, answered by the shipped arithmetic.
 * Case: `{ id, timescale: { amount, unit }, from, convention, today?, now?, dueSoon?: { amount, unit },
 * extraNonWorkingDays? }`, or `recurrence: { first, then, count, anchor: "previous-projected" }` for `timescale`.
 * Result: `{ id, due, dueProvisional?, dueList?, dueIsWorkingDay, actBy, workingDaysRemaining, calendarDaysRemaining,
 * workingDaysElapsed, minutesRemaining?, status, calendarCovered, precision? }`. `due` is null when it may not be shown
 * as firm; what rests on today is left out of a case that has neither `today` nor `now`. A case without `convention` is
 * counted in the default way of its unit (COUNTING.md §1), one without `dueSoon` with the thresholds suggested in §1.7.
 */
import 'temporal-polyfill/global';

import { computeLimit, type Limit, projectReviews } from '../src/core/deadlines/compute-limit';
import type { DueSoon } from '../src/core/deadlines/deadline-status';
import { isIsoDate } from '../src/core/time/civil-date';
import type { Convention, TimescaleUnit } from '../src/core/time/convention';
import { CONVENTIONS_FOR } from '../src/core/time/counting';
import { londonMoment } from '../src/core/time/london-time';
import { workingCalendar } from '../src/core/time/working-days';
import { type CaseObject, runCases } from './run-cases';

const DATE_TIME = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)$/;
const INSTANT = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d(:?\d\d)?)$/i;
const UNITS = Object.keys(CONVENTIONS_FOR) as TimescaleUnit[];
const CONVENTIONS = Object.values(CONVENTIONS_FOR).flat();
const SOON_UNITS: readonly DueSoon['unit'][] = ['working-days', 'days', 'hours'];

/** The result for one case, without its id. Throws an Error naming the field that is wrong. */
export function checkDeadline(given: CaseObject): CaseObject {
  const from = readFrom(given.from);
  const convention = readConvention(given);
  const question = {
    convention,
    from,
    calendar: workingCalendar({ closureDays: readClosures(given.extraNonWorkingDays) }),
    ...(given.today === undefined || given.today === null ? {} : { today: readDate('today', given.today) }),
    ...(given.now === undefined || given.now === null ? {} : { now: readInstant(given.now) }),
    ...(given.dueSoon === undefined || given.dueSoon === null ? {} : { dueSoon: readDueSoon(given.dueSoon) }),
  };
  if (given.recurrence === undefined || given.recurrence === null) {
    return resultOf(computeLimit({ ...readCountable(given.timescale, convention), ...question }));
  }
  if (given.timescale) throw new Error('timescale and recurrence: give one of them');
  const limits = projectReviews(readRecurrence(given.recurrence, convention), question);
  return { ...resultOf(limits[0]!), dueList: limits.map(dueOf) };
}

/** The convention named, or the default of the unit where none is. */
function readConvention({ convention, timescale, recurrence }: CaseObject): Convention {
  if (convention !== undefined && convention !== null) return oneOf('convention', convention, CONVENTIONS);
  const { unit } = timescale
    ? readLength('timescale', timescale)
    : readLength('recurrence.first', objectOf('timescale', recurrence ?? undefined).first);
  return CONVENTIONS_FOR[unit][0]!;
}

function resultOf(limit: Limit): CaseObject {
  const due = dueOf(limit);
  return {
    due,
    ...(due === null ? { dueProvisional: limit.due } : {}),
    dueIsWorkingDay: limit.dueIsWorkingDay,
    actBy: limit.actBy,
    workingDaysRemaining: limit.workingDaysRemaining,
    calendarDaysRemaining: limit.calendarDaysRemaining,
    workingDaysElapsed: limit.workingDaysElapsed,
    minutesRemaining: limit.minutesRemaining,
    status: limit.status,
    calendarCovered: limit.calendarCovered,
    precision: limit.precision,
  };
}

/** ISO date, or the moment of a limit in elapsed hours; null when it may not be shown as firm. */
function dueOf(limit: Limit): string | null {
  return limit.firm ? (limit.dueAt ?? limit.due) : null;
}

function readFrom(value: unknown): { iso: string; time?: string } {
  if (typeof value !== 'string') throw new Error('from is missing: give an ISO date or a London date and time');
  if (isIsoDate(value)) return { iso: value };
  const [, iso, time] = DATE_TIME.exec(value) ?? [];
  if (!iso || !time || !isIsoDate(iso)) {
    throw new Error(`from "${value}" is not an ISO date (YYYY-MM-DD) or a London date and time (YYYY-MM-DDTHH:MM)`);
  }
  try {
    londonMoment(iso, time);
  } catch {
    throw new Error(`from "${value}" has a time that is not HH:MM`);
  }
  return { iso, time };
}

function readDate(name: string, value: unknown): string {
  if (!isIsoDate(value)) throw new Error(`${name} ${JSON.stringify(value)} is not an ISO date (YYYY-MM-DD)`);
  return value;
}

function readInstant(value: unknown): string {
  if (typeof value === 'string' && INSTANT.test(value)) {
    try {
      return Temporal.Instant.from(value).toString();
    } catch {
      // Refused below with the other texts that are no instant.
    }
  }
  const [, iso, time] = (typeof value === 'string' && DATE_TIME.exec(value)) || [];
  if (iso && time && isIsoDate(iso)) return londonMoment(iso, time).toInstant().toString();
  throw new Error(`now ${JSON.stringify(value)} is not an instant (ISO date and time with Z or an offset)`);
}

function readClosures(value: unknown): string[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new Error('extraNonWorkingDays is not a list of ISO dates');
  return value.map((day, n) => readDate(`extraNonWorkingDays[${n}]`, day));
}

function readDueSoon(value: unknown): DueSoon {
  const { amount, unit } = objectOf('dueSoon', value);
  if (typeof amount !== 'number' || !Number.isFinite(amount) || amount < 0) {
    throw new Error(`dueSoon.amount ${JSON.stringify(amount)} is not a number of 0 or more`);
  }
  return { amount, unit: oneOf('dueSoon.unit', unit, SOON_UNITS) };
}

interface Length {
  amount: number;
  unit: TimescaleUnit;
}

function readLength(name: string, value: unknown): Length {
  const { amount, unit } = objectOf(name, value);
  if (typeof amount !== 'number') throw new Error(`${name}.amount ${JSON.stringify(amount)} is not a number`);
  return { amount, unit: oneOf(`${name}.unit`, unit, UNITS) };
}

function readCountable(value: unknown, convention: Convention): Length {
  const length = readLength('timescale', value);
  const known = CONVENTIONS_FOR[length.unit];
  if (!known.includes(convention)) {
    throw new Error(`convention "${convention}" does not count ${length.unit}; use ${known.join(' or ')}`);
  }
  return length;
}

function readRecurrence(value: unknown, convention: Convention) {
  const { first, then, count, anchor } = objectOf('recurrence', value);
  if (anchor !== 'previous-projected') {
    throw new Error(`recurrence.anchor ${JSON.stringify(anchor)} is not "previous-projected"`);
  }
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 1 || count > 200) {
    throw new Error(`recurrence.count ${JSON.stringify(count)} is not a whole number from 1 to 200`);
  }
  const series = { first: readLength('recurrence.first', first), later: readLength('recurrence.then', then), count };
  const units = [series.first.unit, series.later.unit];
  if (!units.some((unit) => CONVENTIONS_FOR[unit].includes(convention))) {
    throw new Error(`convention "${convention}" counts neither ${[...new Set(units)].join(' nor ')}`);
  }
  return series;
}

function objectOf(name: string, value: unknown): CaseObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error(`${name} is ${value === undefined ? 'missing' : 'not an object'}`);
  }
  return value as CaseObject;
}

function oneOf<T extends string>(name: string, value: unknown, allowed: readonly T[]): T {
  if (!allowed.includes(value as T)) {
    throw new Error(`${name} ${JSON.stringify(value)} is not one of ${allowed.join(', ')}`);
  }
  return value as T;
}

/** Runs the command line; returns its exit status. */
export function main(args: readonly string[]): number {
  return runCases('check-deadlines', args, { answer: checkDeadline, unanswered: { due: null } });
}
