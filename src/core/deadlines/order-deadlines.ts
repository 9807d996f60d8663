/** The order of deadlines on a page: the most pressing first. */
import type { Deadline, DeadlineStatus } from './deadline';

const PRESSING: Readonly<Record<DeadlineStatus, number>> = {
  overdue: 0,
  'due-today': 1,
  'due-soon': 2,
  'on-track': 3,
  'cannot-tell': 4,
  'met-late': 5,
  met: 6,
};

/** Negative when `a` is more pressing: by status, then by limit (or the earliest it could be), then by id. */
export function compareDeadlines(a: Deadline, b: Deadline): number {
  return (
    PRESSING[a.status] - PRESSING[b.status] ||
    compare(earliest(a), earliest(b)) ||
    compare(a.timescale.id, b.timescale.id)
  );
}

/** The first date the limit could fall on; after every date when none is known. */
function earliest({ due, dueTime, candidates }: Deadline): string {
  if (due) return `${due}T${dueTime ?? ''}`;
  return candidates.map((one) => one.due).sort()[0] ?? '~';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
