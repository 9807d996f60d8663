/**
 * A list of tasks worked out row by row. A date is presented as counted only where the row itself shows the event it is
 * counted from; any other date is the list's own, said as such (mock e).
 */
import { mayRaise } from '../content/currency';
import type { Timescale } from '../content/pack';
import type { StagePack } from '../content/stage-pack';
import { computeLimit } from '../deadlines/compute-limit';
import type { DeadlineStatus } from '../deadlines/deadline';
import { countWords } from '../deadlines/deadline-words';
import { LOCAL_STEPS, localTimescales } from '../deadlines/local-timescales';
import { type CountingSettings, conventionFor, councilCalendar } from '../deadlines/evaluate-deadline';
import { clockNote } from '../guidance/clock-note';
import { editionStrip } from '../guidance/edition-strip';
import type { DateProblem, IsoDate, ObservedPage, WorklistRow } from '../observation';
import type { Settings } from '../settings/settings';
import { calendarDaysBetween } from '../time/civil-date';
import { dateWithoutYear, longDate } from '../time/date-words';
import { type WorkingCalendar, workingDayAfter, workingDaysRemaining } from '../time/working-days';
import { statedDueStatus } from './row-status';
import type { WorklistGroup, WorklistGroupId, WorklistRowView, WorklistView } from './worklist';

export interface WorklistInput {
  page: ObservedPage;
  /** Packs of the stages on the list; their time limits are all that is used. */
  packs: readonly StagePack[];
  settings: Settings;
  today: IsoDate;
  now: string;
}

/** Rows with a date that make a page worth a list of dates. */
const ENOUGH_ROWS = 2;

/** The list, or null where fewer than two rows show a date: one task is not a list of dates. */
export function worklistView(input: WorklistInput): WorklistView | null {
  const { page, packs, settings, today } = input;
  if (page.rows.filter(({ due, start }) => due || start).length < ENOUGH_ROWS) return null;
  const calendar = councilCalendar(settings);
  const tomorrow = workingDayAfter(today, 1, calendar);
  const rows = page.rows.map((row) => rowView(row, input, calendar, tomorrow)).sort(byWhatIsLeft);
  return {
    kind: 'worklist',
    editionStrip: editionStrip(settings.edition, page, today),
    contentVersion: packs[0]?.version ?? '',
    groups: GROUPS.map(({ id, title }) => ({ id, title, rows: rows.filter(({ group }) => group === id) })).filter(
      ({ rows: here }) => here.length > 0,
    ),
    rowsRead: rows.length,
    ...(page.listTotal !== undefined && page.listTotal > rows.length ? { listTotal: page.listTotal } : {}),
    stages: stagesOf(rows, packs),
    ...clockNote(page, today),
    today,
  };
}

const GROUPS: readonly Pick<WorklistGroup, 'id' | 'title'>[] = [
  { id: 'passed', title: 'Passed' },
  { id: 'now', title: 'Today and tomorrow' },
  { id: 'later', title: 'Later' },
  { id: 'cannot-tell', title: 'Cannot tell' },
];

function rowView(
  row: WorklistRow,
  input: WorklistInput,
  calendar: WorkingCalendar,
  tomorrow: IsoDate,
): WorklistRowView {
  const { today, settings } = input;
  const limit = limitOf(row, input);
  const base = {
    ref: row.ref,
    number: row.number,
    task: taskName(row, input.packs, limit?.timescale),
    stage: row.stage,
  };
  const counted = limit && countRow(row, limit.timescale, settings, calendar, input);
  if (counted) {
    const { due, status, rule } = counted;
    const differs = row.due && row.due.iso !== due ? { differs: `List shows ${dateWithoutYear(row.due.iso)}` } : {};
    return { ...base, basis: 'worked-out', rule, ...differs, ...dated(due, status, today, tomorrow, calendar) };
  }
  if (row.due) {
    const status = statedDueStatus(row.due.iso, today, calendar);
    return { ...base, basis: 'stated', ...dated(row.due.iso, status, today, tomorrow, calendar) };
  }
  return {
    ...base,
    status: 'cannot-tell',
    group: 'cannot-tell',
    basis: 'none',
    dateWords: whyNot(row, settings),
    leftShort: 'Unclear',
    leftWords: 'Cannot tell',
  };
}

/**
 * The task in this product's words: the limit's name, else the step's or the stage's. What the list itself says is not
 * repeated: a task's name may hold a person's.
 */
function taskName({ stage }: WorklistRow, packs: readonly StagePack[], timescale?: Timescale): string {
  if (timescale) return timescale.title;
  const step = LOCAL_STEPS.find((one) => one.stage === stage && one.stage !== 'core-group');
  return step?.title ?? packs.find(({ id }) => id === stage)?.title ?? 'Another task';
}

/** The one limit of the row's stage that runs from the event shown on the row. Two that differ: none is chosen. */
function limitOf(row: WorklistRow, { packs, settings, today }: WorklistInput): { timescale: Timescale } | undefined {
  const { start, stage } = row;
  if (!start || !stage) return undefined;
  const fitting = [...packs.flatMap(({ timescales }) => timescales), ...localTimescales(settings)].filter(
    (timescale) =>
      timescale.stage === stage &&
      timescale.unit !== 'hours' &&
      timescale.fromConcepts.includes(start.concept) &&
      timescale.toConcepts.length > 0 &&
      mayRaise(timescale, today, settings.edition),
  );
  const known = [...new Map(fitting.map((one) => [one.id, one])).values()];
  if (known.length < 2) return known[0] && { timescale: known[0] };
  const shared = known.map((timescale) => wordsShared(row.task, timescale.title));
  const most = Math.max(...shared);
  const named = known.filter((_, n) => shared[n] === most);
  return most > 0 && named.length === 1 ? { timescale: named[0]! } : undefined;
}

/** How many words of the limit's name the task also has: "CLA Review 1" is a review, not a health assessment. */
function wordsShared(task: string, title: string): number {
  const words = (text: string) =>
    new Set(
      text
        .toLowerCase()
        .replace(/\b(?:cla|lac|cic)\b/g, 'looked after')
        .match(/[a-z]{5,}/g) ?? [],
    );
  const named = words(title);
  return [...words(task)].filter((word) => named.has(word)).length;
}

function countRow(
  row: WorklistRow,
  timescale: Timescale,
  settings: CountingSettings,
  calendar: WorkingCalendar,
  { today }: Pick<WorklistInput, 'today'>,
): { due: IsoDate; status: DeadlineStatus; rule: string } | undefined {
  const { amount, unit } = timescale;
  const from = row.start!.date;
  if (from.iso > today) return undefined;
  const convention = conventionFor(timescale, settings.counting);
  const limit = computeLimit({
    amount,
    unit,
    convention,
    from: { iso: from.iso },
    calendar,
    today,
  });
  if (!limit.firm || !limit.status) return undefined;
  return {
    due: limit.due,
    status: limit.status === 'ok' ? 'on-track' : limit.status,
    rule: `${countWords({ timescale, convention })} on ${dateWithoutYear(from.iso)}.`,
  };
}

function dated(
  date: IsoDate,
  status: DeadlineStatus,
  today: IsoDate,
  tomorrow: IsoDate,
  calendar: WorkingCalendar,
): Pick<WorklistRowView, 'date' | 'status' | 'group' | 'dateWords' | 'leftShort' | 'leftWords'> {
  const left = workingDaysRemaining(today, date, calendar);
  const days = calendarDaysBetween(today, date);
  const group: WorklistGroupId = days < 0 ? 'passed' : date <= tomorrow ? 'now' : 'later';
  const sameYear = date.slice(0, 4) === today.slice(0, 4) || Math.abs(days) < 200;
  const dateWords = sameYear ? dateWithoutYear(date) : longDate(date);
  if (days === 0) return { date, status, group, dateWords, leftShort: 'Today', leftWords: 'due today' };
  const past = days < 0;
  // Between a Friday and its Sunday no working day is left, and the limit is not today: days are said instead.
  const n = Math.abs(left === 0 ? days : left);
  const unit = left === 0 ? 'day' : 'working day';
  const leftWords = `${n} ${unit}${n === 1 ? '' : 's'} ${past ? 'past' : 'left'}`;
  const leftShort = left === 0 ? leftWords : `${n} ${past ? 'past' : 'left'}`;
  return { date, status, group, dateWords, leftShort, leftWords };
}

const PROBLEMS: Partial<Record<DateProblem, string>> = {
  'more-than-one-date': 'More than one date on this row',
  empty: 'No date on this row',
};

function whyNot({ stage, dueProblem, startProblem }: WorklistRow, settings: Settings): string {
  const local = LOCAL_STEPS.find((step) => step.stage === stage && step.stage !== 'core-group');
  if (local && !settings.localTimescales[local.id]) return 'No national interval; no local one set';
  if (startProblem === 'more-than-one-date') return 'Two start dates on this row';
  return PROBLEMS[dueProblem ?? 'empty'] ?? 'Date not readable';
}

const ORDER: readonly WorklistGroupId[] = GROUPS.map(({ id }) => id);

/** Earliest date first within the urgency of its group, then as on the page. */
function byWhatIsLeft(a: WorklistRowView, b: WorklistRowView): number {
  const date = (row: WorklistRowView) => row.date ?? '~';
  return (
    ORDER.indexOf(a.group) - ORDER.indexOf(b.group) ||
    (date(a) < date(b) ? -1 : date(a) > date(b) ? 1 : a.number - b.number)
  );
}

function stagesOf(rows: readonly WorklistRowView[], packs: readonly StagePack[]): WorklistView['stages'] {
  const counts = new Map<string, number>();
  for (const { stage } of rows) counts.set(stage ?? 'other', (counts.get(stage ?? 'other') ?? 0) + 1);
  return [...counts]
    .map(([id, count]) => ({
      id,
      title: id === 'other' ? 'Other tasks' : (packs.find((pack) => pack.id === id)?.title ?? id),
      count,
    }))
    .sort((a, b) => a.title.localeCompare(b.title, 'en-GB'));
}
