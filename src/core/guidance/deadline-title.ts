/** A worked-out deadline on a card and on the next-date line: its title, and the rule in a sentence. */
import type { Deadline } from '../deadlines/deadline';
import { timeLeft } from '../deadlines/deadline-words';
import { amountInWords } from '../time/amount-words';
import { dateWithoutYear, longDate, shortDate } from '../time/date-words';
import { titleAround } from './quote-label';

/** "Conference by Wed 6 Jan, 11 working days left"; undefined where there is no due date. */
export function nextDateLine(deadline: Deadline): string | undefined {
  const left = timeLeft(deadline);
  if (deadline.due === undefined || left === undefined) return undefined;
  return `${deadline.timescale.shortName} by ${shortDate(deadline.due)}, ${left}`;
}

/** "15 working days after the strategy discussion on Fri 11 December." */
export function ruleSentence(deadline: Deadline): string {
  const rule = `${amountInWords(deadline.timescale)} after ${deadline.timescale.fromEvent}`;
  return deadline.from ? `${rule} on ${dateWithoutYear(deadline.from.iso)}.` : `${rule}.`;
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
