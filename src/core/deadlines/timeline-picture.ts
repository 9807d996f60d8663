/**
 * What the picture of a deadline shows, as data: the UI only draws it. Up to 38 days are drawn one by one, longer
 * spans as one bar with a tick each week (DESIGN.md §4 "Picture of days", mock c). Hours are not drawn: they are not days.
 */
import type { IsoDate } from '../observation';
import { addDays, calendarDaysBetween, weekdayOf } from '../time/civil-date';
import { shortDate } from '../time/date-words';
import type { Deadline } from './deadline';
import { weekdayName } from './deadline-words';

const MOST_DAYS = 38;

/** `counted`: gone; `left`: to come; `late`: after the limit, up to today; `after`: after the limit, still to come. */
export type PictureDayKind = 'start' | 'counted' | 'left' | 'late' | 'after' | 'weekend' | 'bank-holiday' | 'closure';

export interface PictureDay {
  iso: IsoDate;
  kind: PictureDayKind;
}

export interface PictureMark {
  kind: 'start' | 'today' | 'page' | 'act-by' | 'due' | 'done' | 'planned';
  iso: IsoDate;
  /** Days from the first day drawn. */
  at: number;
  /** "From Fri 11 Dec", "Today", "Page: Fri 1 Jan", "Act by Fri 15 Jan", "Due Wed 6 Jan". */
  label: string;
}

export interface TimelinePicture {
  form: 'days' | 'bar';
  from: IsoDate;
  /** Last day drawn: the limit, or a later mark. */
  to: IsoDate;
  /** Every day from the first to the last, in both forms. */
  days: PictureDay[];
  /** Positions in days from the first: of the limit, and of each week's tick (bar only). */
  dueAt: number;
  weekTicks: number[];
  marks: PictureMark[];
  /** The same in words: the name of the image. */
  text: string;
}

/** The picture, or undefined where there is nothing to draw: no start, no limit, or a limit in hours. */
export function timelinePicture(deadline: Deadline, today: IsoDate): TimelinePicture | undefined {
  const { from, due, timescale, actBy, pageDue, actual, planned } = deadline;
  if (!from || !due || timescale.unit === 'hours' || due < from.iso) return undefined;
  const at = (iso: IsoDate) => calendarDaysBetween(from.iso, iso);
  const done = deadline.status === 'met' || deadline.status === 'met-late';
  const mark = (kind: PictureMark['kind'], iso: IsoDate, label: string): PictureMark => ({
    kind,
    iso,
    at: at(iso),
    label,
  });

  const marks = [mark('start', from.iso, `From ${shortDate(from.iso)}`)];
  if (done && actual) marks.push(mark('done', actual.iso, `Recorded ${shortDate(actual.iso)}`));
  else if (today >= from.iso) marks.push(mark('today', today, 'Today'));
  if (!done && planned && planned.iso !== due)
    marks.push(mark('planned', planned.iso, `Planned ${shortDate(planned.iso)}`));
  if (pageDue && pageDue.iso !== due && pageDue.iso >= from.iso) {
    marks.push(mark('page', pageDue.iso, `Page: ${shortDate(pageDue.iso)}`));
  }
  if (!done && actBy && actBy !== due && actBy >= from.iso)
    marks.push(mark('act-by', actBy, `Act by ${shortDate(actBy)}`));
  marks.push(mark('due', due, `${!done && today > due ? 'Was due' : 'Due'} ${shortDate(due)}`));

  const last = Math.max(...marks.map((one) => one.at));
  const days = Array.from({ length: last + 1 }, (_, n) => addDays(from.iso, n)).map((iso) => ({
    iso,
    kind: kindOf(iso, deadline, done && actual ? actual.iso : today),
  }));
  const form = last + 1 <= MOST_DAYS ? 'days' : 'bar';
  return {
    form,
    from: from.iso,
    to: addDays(from.iso, last),
    days,
    dueAt: at(due),
    weekTicks: form === 'bar' ? Array.from({ length: Math.floor(last / 7) }, (_, n) => (n + 1) * 7) : [],
    marks,
    text: pictureText(deadline, today, form, done),
  };
}

function kindOf(iso: IsoDate, { from, due, skipped, timescale, convention }: Deadline, upTo: IsoDate): PictureDayKind {
  if (iso === from!.iso && !convention.endsWith('-inclusive')) return 'start';
  if (timescale.unit === 'working-days') {
    if (weekdayOf(iso) > 5) return 'weekend';
    const skip = skipped.find((day) => day.iso === iso);
    if (skip) return skip.why;
  }
  if (iso > due!) return iso <= upTo ? 'late' : 'after';
  return iso <= upTo ? 'counted' : 'left';
}

const NUMBER_WORDS =
  'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

function inWords(n: number): string {
  return NUMBER_WORDS[n] ?? String(n);
}

function spoken(iso: IsoDate): string {
  return `${weekdayName(iso)} ${dayAndMonth(iso)}`;
}

function dayAndMonth(iso: IsoDate): string {
  return `${Number(iso.slice(8))} ${MONTHS[Number(iso.slice(5, 7)) - 1]}`;
}

function working(n: number): string {
  return `${inWords(n)} working day${n === 1 ? '' : 's'}`;
}

function capital(text: string): string {
  return `${text[0]!.toUpperCase()}${text.slice(1)}`;
}

function pictureText(deadline: Deadline, today: IsoDate, form: 'days' | 'bar', done: boolean): string {
  const { from, due, timescale, actBy, pageDue, actual, planned, skipped } = deadline;
  const left = deadline.workingDaysRemaining ?? 0;
  const past = !done && today > due!;
  const said: string[] = [];
  if (past) {
    said.push(`From ${spoken(from!.iso)}. Was due ${spoken(due!)}.`);
    said.push(left === 0 ? 'Today is after it, with no working day between.' : `Today is ${working(-left)} after.`);
  } else {
    said.push(`${form === 'days' ? 'Day by day from' : 'From'} ${spoken(from!.iso)} to ${spoken(due!)}.`);
    if (done && actual) said.push(`Recorded ${spoken(actual.iso)}.`);
    else if (today === due) said.push('Today is the last day in time.');
    else if (form === 'days' && timescale.unit === 'working-days' && deadline.workingDaysElapsed !== undefined) {
      const gone = deadline.workingDaysElapsed;
      said.push(
        `${capital(inWords(gone))} of ${inWords(gone + left)} working days ${gone === 1 ? 'has' : 'have'} passed.`,
      );
    } else said.push(`${capital(working(left))} left.`);
  }
  if (timescale.unit === 'working-days' && form === 'days') {
    if (deadline.weekendDays > 0) said.push('Weekends are not counted.');
    const holidays = skipped.filter(({ why }) => why === 'bank-holiday').map(({ iso }) => iso);
    if (holidays.length > 0) {
      const plural = holidays.length > 1;
      said.push(`Bank holiday${plural ? 's' : ''} on ${daysInWords(holidays)} ${plural ? 'are' : 'is'} not counted.`);
    }
    const closures = skipped.filter(({ why }) => why === 'closure').map(({ iso }) => iso);
    if (closures.length > 0) said.push(`Council closure on ${daysInWords(closures)} is not counted.`);
  }
  if (!done && deadline.status !== 'overdue' && actBy && actBy !== due)
    said.push(`Act by ${spoken(actBy)} because the limit falls on a ${weekdayName(due!)}.`);
  if (!done && planned)
    said.push(`Planned for ${spoken(planned.iso)}${planned.iso > due! ? ', after the limit' : ''}.`);
  if (pageDue && pageDue.iso !== due) said.push(`The page shows ${spoken(pageDue.iso)}.`);
  return said.join(' ');
}

/** "25 and 28 December and 1 January". */
function daysInWords(dates: readonly IsoDate[]): string {
  const byMonth = new Map<string, string[]>();
  for (const iso of dates) {
    const month = MONTHS[Number(iso.slice(5, 7)) - 1]!;
    byMonth.set(month, [...(byMonth.get(month) ?? []), String(Number(iso.slice(8)))]);
  }
  return [...byMonth].map(([month, days]) => `${listOf(days)} ${month}`).join(' and ');
}

function listOf(parts: readonly string[]): string {
  return parts.length < 2 ? parts[0]! : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`;
}
