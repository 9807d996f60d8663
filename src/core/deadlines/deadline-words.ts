/** What a deadline card says, in the words of DESIGN.md §5 and mock c. Sentences are whole; titles carry no full stop. */
import type { ConceptId, DateProblem, IsoDate } from '../observation';
import { amountInWords } from '../time/amount-words';
import { calendarDaysBetween, weekdayOf } from '../time/civil-date';
import type { Convention } from '../time/convention';
import { daysForMonths } from '../time/counting';
import { dateWithoutYear, longDate } from '../time/date-words';
import type { Deadline } from './deadline';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** "Saturday". */
export function weekdayName(iso: IsoDate): string {
  return WEEKDAYS[weekdayOf(iso) - 1]!;
}

/** "Wed 6 January 2027", with the hour of an hours limit: "Sun 20 December 2026, 02:20". */
export function dueWords({ due, dueTime }: Deadline): string {
  if (due === undefined) return 'Cannot tell';
  return dueTime ? `${longDate(due)}, ${dueTime}` : longDate(due);
}

/**
 * "11 working days left", "8 working days past", "due today", "60 hours left", "less than an hour left"; undefined where
 * there is no due date. Working days that nobody can count yet are not said: calendar days are.
 */
export function timeLeft(deadline: Deadline): string | undefined {
  if (deadline.due === undefined) return undefined;
  if (deadline.status === 'due-today') return 'due today';
  const past = deadline.status === 'overdue';
  const { minutesRemaining } = deadline;
  if (deadline.timescale.unit === 'hours' && minutesRemaining !== undefined) {
    if (Math.abs(minutesRemaining) < 60) return `less than an hour ${past ? 'past' : 'left'}`;
    return leftOrPast(Math.trunc(minutesRemaining / 60), 'hour', past);
  }
  const countsDays = deadline.timescale.unit === 'days' || deadline.timescale.unit === 'hours';
  const working = countsDays || deadline.countsProvisional ? undefined : deadline.workingDaysRemaining;
  if (working !== undefined && working !== 0) return leftOrPast(working, 'working day', past);
  if (deadline.calendarDaysRemaining !== undefined) return leftOrPast(deadline.calendarDaysRemaining, 'day', past);
  return working === undefined ? undefined : leftOrPast(working, 'working day', past);
}

function leftOrPast(signed: number, unit: string, past: boolean): string {
  const n = Math.abs(signed);
  return `${n} ${unit}${n === 1 ? '' : 's'} ${past ? 'past' : 'left'}`;
}

/** "11 working days left", "8 working days past", "Due today", "Recorded Fri 13 November, in time", or the reason. */
export function statusWords(deadline: Deadline): string {
  const { status, actual } = deadline;
  if (status === 'cannot-tell') return cannotTellWords(deadline).reason;
  if (status === 'due-today') return deadline.hourUnknown ? 'Due today, hour not recorded' : 'Due today';
  if (actual && status === 'met') return `Recorded ${dateWithoutYear(actual.iso)}, in time`;
  if (actual && status === 'met-late') return `Recorded ${dateWithoutYear(actual.iso)}, ${lateBy(deadline)}`;
  const left = capital(timeLeft(deadline) ?? '');
  return deadline.hourUnknown ? `${left}, hour not recorded` : left;
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function lateBy({ daysLate, timescale }: Deadline): string {
  if (!daysLate) return 'after the limit';
  const unit = timescale.unit === 'working-days' ? 'working day' : 'day';
  return `${counted(daysLate, unit)} after the limit`;
}

function counted(n: number, one: string): string {
  return `${n} ${one}${n === 1 ? '' : 's'}`;
}

/** "15 working days after the strategy discussion", in the way of counting that is in force. */
export function countWords({ timescale, convention }: Pick<Deadline, 'timescale' | 'convention'>): string {
  const days = convention === 'months-as-days' ? daysForMonths(timescale.amount) : undefined;
  const amount = days
    ? `${days} days (${amountInWords(timescale)} as this council counts them)`
    : amountInWords(timescale);
  const inclusive = convention === 'wd-inclusive' || convention === 'days-inclusive';
  return `${amount} ${inclusive ? 'counting from' : 'after'} ${timescale.fromEvent}`;
}

/** "15 working days after the strategy discussion on Fri 11 December." */
export function countSentence(deadline: Deadline): string {
  const { timescale, from } = deadline;
  const rule = countWords(deadline);
  const time = timescale.unit === 'hours' && from?.time ? `, ${from.time}` : '';
  return from ? `${rule} on ${dateWithoutYear(from.iso)}${time}.` : `${rule}.`;
}

/**
 * The working day to act by, where it is shown before the limit: the limit is open and not in hours, the day is known to
 * be the last working one before it, and it has not gone by.
 */
export function actFirst(deadline: Deadline): IsoDate | undefined {
  const { due, actBy, status, timescale, calendarDaysRemaining, countsProvisional } = deadline;
  const open = status === 'on-track' || status === 'due-soon' || status === 'due-today';
  if (!open || !due || !actBy || actBy === due || timescale.unit === 'hours' || countsProvisional) return undefined;
  const gone = calendarDaysRemaining !== undefined && calendarDaysBetween(actBy, due) > calendarDaysRemaining;
  return gone ? undefined : actBy;
}

/** How the limit was counted, and what follows where it is not a working day. */
export function ruleSentence(deadline: Deadline): string {
  const { timescale, due, actBy } = deadline;
  const first = countSentence(deadline);
  if (!due || !actBy || actBy === due || timescale.unit === 'hours' || isClosed(deadline)) return first;
  const lands = isHolidayWeekday(due) ? 'a bank holiday or closure day' : `a ${weekdayName(due)}`;
  if (actFirst(deadline)) return `${first} The limit lands on ${lands}, so the last working day before it is shown first.`;
  return `${first} The limit ${deadline.status === 'overdue' ? 'landed' : 'lands'} on ${lands}.`;
}

function isHolidayWeekday(due: IsoDate): boolean {
  return weekdayOf(due) <= 5;
}

function isClosed({ status }: Deadline): boolean {
  return status === 'met' || status === 'met-late';
}

/** Where the count starts: the label, its date, and how section 47 bears on it. Undefined when no start was read. */
export function countedFromSentence({ from, section47Start }: Deadline): string | undefined {
  if (!from) return undefined;
  const read = `${from.label}: ${longDate(from.iso)}${from.time ? `, ${from.time}` : ''}, read on this page.`;
  if (!section47Start) return read;
  if (section47Start.is === 'differs') {
    return `${read} Section 47 started on ${dateWithoutYear(section47Start.iso)}, so another discussion may be the one that counts.`;
  }
  return `${read} Section 47 started the same day, so this is the discussion that counts.`;
}

const METHODS: Readonly<Record<Convention, string>> = {
  'wd-after':
    'The day after is day 1. The 2023 text does not say; this is the usual reading and your council’s setting.',
  'wd-inclusive':
    'The day itself is day 1 if it is a working day. This is your council’s setting; the usual reading starts the day after.',
  'wd-after-rolled':
    'An event on a non-working day counts from the next working day, as day 0. This is your council’s setting.',
  'months-corresponding':
    'The same day of the month, or the last day of a shorter month. Bank holidays do not move it.',
  'months-as-days':
    'Counted in days, as some case systems do. This is your council’s setting; the guidance says months.',
  'days-after': 'The day after is day 1. Weekends and bank holidays count.',
  'days-inclusive': 'The day itself is day 1. Weekends and bank holidays count.',
  'hours-elapsed': 'Hours run through nights, weekends and bank holidays, and are never rounded up.',
  'hours-date-only': 'Hour not recorded, so whole days are counted. The limit may fall earlier that day.',
};

/** How the days were counted. */
export function methodSentence({ convention }: Pick<Deadline, 'convention'>): string {
  return METHODS[convention];
}

/**
 * "8 weekend days, shown as dots, plus Fri 25 Dec, Mon 28 Dec (substitute) and Fri 1 Jan." `asDots`: beside a picture
 * that draws every day. Undefined when all days count.
 */
export function notCountedSentence(
  { skipped, weekendDays }: Pick<Deadline, 'skipped' | 'weekendDays'>,
  asDots = false,
): string | undefined {
  const named = skipped.map(({ iso, why, name }) => {
    const short = shortDay(iso);
    if (why === 'closure') return `${short} (council closure)`;
    return name?.includes('(substitute)') ? `${short} (substitute)` : short;
  });
  const weekend = weekendDays > 0 ? `${counted(weekendDays, 'weekend day')}${asDots ? ', shown as dots' : ''}` : '';
  if (!weekend && named.length === 0) return undefined;
  if (named.length === 0) return `${weekend}.`;
  return weekend ? `${weekend}, plus ${listed(named)}.` : `${listed(named)}.`;
}

function shortDay(iso: IsoDate): string {
  const [weekday, day, month] = dateWithoutYear(iso).split(' ');
  return `${weekday} ${day} ${month!.slice(0, 3)}`;
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`;
}

/** When to act. Undefined without a limit. */
export function actBySentence({ due, actBy, countsProvisional }: Deadline): string | undefined {
  if (!due || !actBy) return undefined;
  if (countsProvisional) return `${dateWithoutYear(actBy)}, provisional. ${countsProvisional}.`;
  if (due === actBy) return `${dateWithoutYear(actBy)}, the same day: it is a working day.`;
  return `${dateWithoutYear(actBy)}, the last working day before the limit on ${dateWithoutYear(due)}.`;
}

/** What would give another date: another start, the other readings with their dates, closure days. */
export function wouldChangeSentence(deadline: Deadline): string {
  const { timescale, otherReadings } = deadline;
  const parts = [`a different date for ${timescale.fromEvent}`];
  for (const reading of otherReadings)
    parts.push(`${readingWords(reading, timescale.amount)} (${dateWithoutYear(reading.due)})`);
  if (timescale.unit === 'working-days') parts.push('council closure days');
  const sentence = parts.join('; ');
  return `${sentence[0]!.toUpperCase()}${sentence.slice(1)}.`;
}

/**
 * Where two readings differ, the other one beside ours: "Also counted as 183 days: Sat 16 January." Undefined where all
 * agree, and for a limit that is met: nothing is left to plan.
 */
export function otherReadingSentence(deadline: Deadline): string | undefined {
  const { otherReadings, otherStart, due, timescale } = deadline;
  if (!due || isClosed(deadline) || deadline.status === 'cannot-tell') return undefined;
  const parts = otherReadings
    .filter(({ due: other }) => other !== deadline.pageDue?.iso)
    .map((reading) => `${dateWithoutYear(reading.due)} with ${readingWords(reading, timescale.amount)}`);
  if (otherStart && otherStart.due !== due) {
    parts.push(`${dateWithoutYear(otherStart.due)} from “${otherStart.from.label}”`);
  }
  return parts.length === 0 ? undefined : `Some count it otherwise: ${parts.join('; ')}.`;
}

/** A way of counting in words: "91 days", "day 1 on the day itself". */
export function readingWords(reading: Deadline['otherReadings'][number], amount: number): string {
  if (reading.amount && reading.unit) return amountInWords({ amount: reading.amount, unit: reading.unit });
  switch (reading.convention) {
    case 'wd-after':
    case 'days-after':
      return 'day 1 on the day after';
    case 'wd-inclusive':
    case 'days-inclusive':
      return 'day 1 on the day itself';
    case 'wd-after-rolled':
      return 'an event on a non-working day moved to the next working day';
    case 'months-as-days':
      return `${daysForMonths(amount)} days`;
    default:
      return 'calendar months';
  }
}

/** The page's own date beside ours, when they differ: what it shows, and which counting would give it. */
export function differenceWords(deadline: Deadline): { shows: string; explained: string } | undefined {
  const { pageDue, pageDueExplained, due, timescale } = deadline;
  if (!pageDue || !due || pageDue.iso === due) return undefined;
  const shows = `This page shows ${longDate(pageDue.iso)}.`;
  const leaves = 'Alongside leaves the page as it is.';
  switch (pageDueExplained?.by) {
    case 'holidays-counted':
      return { shows, explained: `That fits if bank holidays are counted as working days. ${leaves}` };
    case 'convention': {
      const reading = deadline.otherReadings.find((one) => one.due === pageDue.iso);
      const way = reading ? readingWords(reading, timescale.amount) : 'another way of counting';
      const same = deadline.actBy === pageDue.iso ? 'Here both lead to the same working day.' : leaves;
      return { shows, explained: `That is ${way}. ${same}` };
    }
    case 'other-start': {
      const { label, iso } = pageDueExplained.from;
      return {
        shows,
        explained: `That fits ${amountInWords(timescale)} from “${label}”, ${dateWithoutYear(iso)}. Guidance counts from ${timescale.fromEvent}.`,
      };
    }
    default:
      return { shows, explained: `Alongside cannot say how. ${leaves}` };
  }
}

/** A date that is planned and not yet held, and whether it is after the limit. */
export function plannedSentence({ planned, plannedAfterLimit, timescale }: Deadline): string | undefined {
  if (!planned) return undefined;
  const hour = timescale.unit === 'hours' ? planned.time : undefined;
  const when = `${dateWithoutYear(planned.iso)}${hour ? `, ${hour}` : ''}${plannedAfterLimit ? ', after the limit' : ''}`;
  return `“${planned.label}” is ${when}. It counts once that ${hour ? 'time' : 'day'} has come.`;
}

/** Said of a passed limit that this page could not show as kept. Undefined where it could, or where the limit is ahead. */
export function elsewhereSentence({ status, closing }: Deadline): string | undefined {
  if (status !== 'overdue' || closing !== 'not-on-page') return undefined;
  return 'This page has no place for the date it happened. It may be recorded elsewhere.';
}

const PLURALS: Readonly<Record<ConceptId, string>> = {
  strategy_date: 'strategy discussions',
  referral_date: 'referral dates',
  icpc_date: 'conference dates',
  rcpc_date: 'review dates',
  care_start: 'dates of becoming looked after',
  placement_start: 'placement dates',
};
const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six'];

/** Why nothing can be said, and what would settle it. Empty strings for a deadline that is not "cannot tell". */
export function cannotTellWords(deadline: Deadline, problem?: DateProblem): { reason: string; settle: string } {
  const { reason, reasonField, candidates, timescale, provisional } = deadline;
  const label = reasonField ? `“${reasonField.label}”` : 'The field';
  const rule = `The rule is ${amountInWords(timescale)} after ${timescale.fromEvent}.`;
  switch (reason) {
    case 'more-than-one-start': {
      const many = (candidates.length > 1 && NUMBERS[candidates.length]) || 'Several';
      const what = PLURALS[candidates[0]?.from.concept ?? ''] ?? 'start dates';
      return { reason: `${many} ${what} on this page`, settle: `${rule} Which date is the one that counts?` };
    }
    case 'more-than-one-child':
      return { reason: 'More than one child on this page', settle: `Dates differ between them. ${rule}` };
    case 'start-not-on-page':
      return { reason: 'Start date not on this page', settle: rule };
    case 'start-blank':
      return { reason: 'Start date blank on this page', settle: `${label} is blank on this page. ${rule}` };
    case 'start-unreadable':
      return {
        reason: problem === 'two-digit-year' ? 'Year has two digits' : 'Date not readable',
        settle: `${problemSentence(label, problem)} ${rule}`,
      };
    case 'start-in-future':
      return { reason: 'Start date is still to come', settle: rule };
    case 'hidden':
      return {
        reason: 'In a part of the form that is closed',
        settle: `${label} is on another part of the form. Open it to see it.`,
      };
    case 'beyond-known-holidays':
      return {
        reason: provisional ?? 'Beyond the bank holidays known',
        settle: `Working days cannot be counted there yet. ${rule}`,
      };
    case 'end-unreadable':
      return {
        reason: 'Date not readable',
        settle: `${problemSentence(label, problem)} It may show that this is done.`,
      };
    case 'end-before-start':
      return {
        reason: 'The two dates are in the wrong order',
        settle: `${label} is earlier than ${timescale.fromEvent}.`,
      };
    case 'hour-not-recorded':
      return { reason: 'Hour not recorded', settle: 'The limit falls on that day, and the hour decides.' };
    case 'may-be-a-later-one':
      return { reason: 'May be a later one', settle: `${label} is long after the limit, so it may not be the first.` };
    case undefined:
      return { reason: '', settle: '' };
  }
}

function problemSentence(label: string, problem?: DateProblem): string {
  switch (problem) {
    case 'month-first':
      return `${label} has no such month, so it may be in American order. Alongside does not swap day and month.`;
    case 'page-not-in-uk-order':
      return `Another date on this page does not exist in UK order, day first, so ${label} is not read.`;
    case 'weekday-disagrees':
      return `The weekday beside ${label} does not fit its date.`;
    case 'two-digit-year':
      return `${label} gives the year in two digits.`;
    case 'more-than-one-date':
      return `${label} holds more than one date.`;
    case 'impossible':
      return `${label} holds a date that does not exist.`;
    case 'incomplete':
      return `${label} holds only part of a date.`;
    case 'year-out-of-range':
      return `${label} has a year outside 2000 to 2099.`;
    default:
      return `${label} does not hold a date that can be read.`;
  }
}
