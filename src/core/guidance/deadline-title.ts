/** A worked-out deadline as the title of its card, and as the next-date line. */
import type { Deadline } from '../deadlines/deadline';
import { timeLeft } from '../deadlines/deadline-words';
import { longDate, shortDate } from '../time/date-words';
import { titleAround } from './quote-label';

/** "Conference by Wed 6 Jan, 11 working days left"; undefined where there is no due date. */
export function nextDateLine(deadline: Deadline): string | undefined {
  const left = timeLeft(deadline);
  if (deadline.due === undefined || left === undefined) return undefined;
  return `${deadline.timescale.shortName} by ${shortDate(deadline.due)}, ${left}`;
}

/** The title of a deadline's card: a fact about a date, at most 12 words. */
export function deadlineTitle(deadline: Deadline): string {
  const name = deadline.timescale.shortName;
  if (deadline.due === undefined) return `${name}: cannot tell the date`;
  const due = longDate(deadline.due);
  if (deadline.status === 'overdue') return `${name}: limit was ${due}`;
  const { planned, pageDue } = deadline;
  if (planned && deadline.plannedAfterLimit) {
    return titleAround(
      planned.label,
      (label) => `${label} is after the limit of ${due}`,
      (label) => `${label} is after the limit`,
    );
  }
  if (deadline.status === 'due-today') return `${name} is due today, ${due}`;
  if (deadline.status === 'on-track' && pageDue && pageDue.iso !== deadline.due) {
    return titleAround(
      pageDue.label,
      (label) => `${label} differs from the date worked out`,
      (label) => `${label} shows another date`,
    );
  }
  return `${name} by ${due}`;
}
