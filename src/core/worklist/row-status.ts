import type { DeadlineStatus } from '../deadlines/deadline';
import { type DueSoon, dateStatus } from '../deadlines/deadline-status';
import type { IsoDate } from '../observation';
import { type WorkingCalendar, workingDaysRemaining } from '../time/working-days';

/** Working days left at which a row is due soon: a bare due date does not say which limit it comes from. */
const DUE_SOON: DueSoon = { amount: 2, unit: 'working-days' };

/** Status of a row of a work list by its due date alone (COUNTING.md §1.1 and §1.6): met is never on the row. */
export function statedDueStatus(due: IsoDate | undefined, today: IsoDate, calendar: WorkingCalendar): DeadlineStatus {
  if (!due) return 'cannot-tell';
  const status = dateStatus(today, due, workingDaysRemaining(today, due, calendar), DUE_SOON);
  return status === 'ok' ? 'on-track' : status;
}
