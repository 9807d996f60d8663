/** Status of a limit from its dates, and when "soon" begins (COUNTING.md §1.5 to §1.7). */
import type { IsoDate } from '../observation';
import { calendarDaysBetween } from '../time/civil-date';
import type { TimescaleUnit } from '../time/convention';

/** A limit whose event has not been seen. `ok` is "on track". */
export type OpenStatus = 'ok' | 'due-soon' | 'due-today' | 'overdue';

export interface DueSoon {
  amount: number;
  unit: 'working-days' | 'days' | 'hours';
}

/** When a limit of that length becomes due soon, as COUNTING.md §1.7 suggests; lengths between take the shorter's. */
export function defaultDueSoon(amount: number, unit: TimescaleUnit): DueSoon {
  switch (unit) {
    case 'working-days':
      return { amount: amount < 5 ? 1 : amount < 15 ? 2 : amount < 45 ? 5 : 10, unit };
    case 'weeks':
      return { amount: 5, unit: 'working-days' };
    case 'months':
      return { amount: 10, unit: 'working-days' };
    case 'days':
      return { amount: 2, unit };
    case 'hours':
      return { amount: 12, unit };
  }
}

/**
 * Status of a limit that is a date. Overdue and due today come from the dates, never from the working days left,
 * which can be 0 on a Friday before a Sunday limit and on a Saturday after a Friday limit.
 */
export function dateStatus(today: IsoDate, due: IsoDate, workingDaysLeft: number, soon: DueSoon): OpenStatus {
  if (today > due) return 'overdue';
  if (today === due) return 'due-today';
  const days = calendarDaysBetween(today, due);
  // The whole of the last day is in time, so that a day left is at least 24 hours.
  const left = { 'working-days': workingDaysLeft, days, hours: days * 24 }[soon.unit];
  return left <= soon.amount ? 'due-soon' : 'ok';
}

/** Status of a limit that is a moment. There is no due-today: it is in time up to that moment and not after. */
export function momentStatus(
  now: Temporal.Instant,
  due: Temporal.Instant,
  workingDaysLeft: number,
  soon: DueSoon,
): OpenStatus {
  if (Temporal.Instant.compare(now, due) > 0) return 'overdue';
  if (soon.unit === 'working-days') return workingDaysLeft <= soon.amount ? 'due-soon' : 'ok';
  const hours = soon.unit === 'days' ? soon.amount * 24 : soon.amount;
  return Temporal.Instant.compare(now.add({ hours }), due) >= 0 ? 'due-soon' : 'ok';
}
