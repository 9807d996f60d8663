/** A worked-out deadline in the words of the sidebar: status, title, the rule in a sentence. */
import type { Deadline } from '../deadlines/deadline';
import { dateWithoutYear, longDate, shortDate } from './date-words';
import type { Timescale } from './pack';
import { titleAround } from './quote-label';

/** "11 working days left", "8 working days past", "due today", "60 hours left"; undefined where there is no due date. */
export function timeLeft(deadline: Deadline): string | undefined {
  if (deadline.due === undefined) return undefined;
  if (deadline.status === 'due-today') return 'due today';
  if (deadline.timescale.unit === 'hours' && deadline.hoursRemaining !== undefined) {
    return leftOrPast(Math.trunc(deadline.hoursRemaining), 'hour', deadline.status === 'overdue');
  }
  const past = deadline.status === 'overdue';
  const countsDays = deadline.timescale.unit === 'days' || deadline.timescale.unit === 'hours';
  const working = countsDays ? undefined : deadline.workingDaysRemaining;
  if (working !== undefined && working !== 0) return leftOrPast(working, 'working day', past);
  if (deadline.calendarDaysRemaining !== undefined) return leftOrPast(deadline.calendarDaysRemaining, 'day', past);
  return working === undefined ? undefined : leftOrPast(working, 'working day', past);
}

function leftOrPast(signed: number, unit: string, past: boolean): string {
  const n = Math.abs(signed);
  return `${n} ${unit}${n === 1 ? '' : 's'} ${past ? 'past' : 'left'}`;
}

/** "Conference by Wed 6 Jan, 11 working days left"; undefined where there is no due date. */
export function nextDateLine(deadline: Deadline): string | undefined {
  const left = timeLeft(deadline);
  if (deadline.due === undefined || left === undefined) return undefined;
  return `${deadline.timescale.shortName} by ${shortDate(deadline.due)}, ${left}`;
}

/** "15 working days": the amount in words. */
export function amountInWords({ amount, unit }: Pick<Timescale, 'amount' | 'unit'>): string {
  const one = { 'working-days': 'working day', days: 'day', weeks: 'week', months: 'month', hours: 'hour' }[unit];
  return `${amount} ${one}${amount === 1 ? '' : 's'}`;
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
