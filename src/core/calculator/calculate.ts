/**
 * A time limit counted from a date that a person gives, with no page at all. The same evaluation as for a page, so that
 * the calculator and a card can never differ.
 */
import type { Timescale } from '../content/pack';
import { projectReviews } from '../deadlines/compute-limit';
import type { Deadline } from '../deadlines/deadline';
import { actBySentence, countWords, dueWords, methodSentence, notCountedSentence, readingWords } from '../deadlines/deadline-words';
import {
  type CountingSettings,
  conventionFor,
  councilCalendar,
  evaluateDeadline,
} from '../deadlines/evaluate-deadline';
import type { IsoDate } from '../observation';
import { amountInWords } from '../time/amount-words';
import type { Convention } from '../time/convention';
import { longDate } from '../time/date-words';

export interface CalculatorQuestion {
  timescale: Timescale;
  start: { iso: IsoDate; time?: string };
  settings: CountingSettings;
  today: IsoDate;
  now: string;
  /** Every limit that is known, for the one that follows a first review. */
  among: readonly Timescale[];
}

export interface CalculatorAnswer {
  /** "Wed 6 January 2027"; with the hour for a limit in hours. */
  headline: string;
  /** Why the date is not firm, or is not the last word: "Estimate only. The court states when the order ends." */
  caution?: string;
  deadline: Deadline;
  working: { label: string; text: string }[];
  /** Each other way of counting with its date. */
  otherWays: { way: string; due: IsoDate }[];
  /** Later reviews, if each is held on its limit. */
  projections: { title: string; due: IsoDate }[];
  /** One line for the clipboard. */
  copy: string;
}

export type CalculatorResult = { ok: true; answer: CalculatorAnswer } | { ok: false; reason: string };

/** The court states when these end, and may set noon after a holiday; an estimate counts the day itself (COUNTING.md §2). */
const STATED_BY_COURT: ReadonlySet<string> = new Set(['epo', 'epo-extension', 'child-assessment-order']);

/** Lengths that are not "so long after": each with what is said instead of a date. */
export const NOT_COUNTED_FORWARD: Readonly<Record<string, string>> = {
  'lcspr-pre-publication-copy': 'This one counts back from publication, so no date is worked out.',
  'encompass-notice': 'It depends on the school’s own days, so no date is worked out.',
  'homelessness-window': 'This is not a deadline. It says who counts as threatened with homelessness.',
  'secure-72': 'The 72 hours are a total in any 28 days, so one start date is not enough.',
  'short-breaks-single': 'This is a length of stay, not a deadline.',
  'short-breaks-year': 'This is a total in a year, so one start date is not enough.',
};

/** The limit that runs on from a review once it is held. */
const FOLLOWED_BY: Readonly<Record<string, string>> = {
  'review-first': 'review-subsequent',
  'lac-review-1': 'lac-review-2',
  'lac-review-2': 'lac-review-n',
};

/** How many later reviews are projected. */
const PROJECTED = 3;

const START = 'calculator_start';

/** The date with its working, or why none is given. A start still to come is counted: that is what planning is. */
export function calculate(question: CalculatorQuestion): CalculatorResult {
  const { timescale, start, settings, today, now } = question;
  const refused = NOT_COUNTED_FORWARD[timescale.id];
  if (refused) return { ok: false, reason: refused };
  const stated = STATED_BY_COURT.has(timescale.id);
  const deadline = evaluateDeadline({
    timescale: { ...timescale, kind: 'maximum', fromConcepts: [START], toConcepts: [], dueConcepts: [] },
    page: {
      fields: [
        {
          ref: START,
          concept: START,
          kind: 'date',
          label: 'Start',
          path: [],
          state: 'filled',
          confidence: 1,
          because: 'given',
          date: start,
        },
      ],
    },
    settings: stated ? { ...settings, counting: { ...settings.counting, days: 'days-inclusive' } } : settings,
    today,
    now,
    futureStart: true,
  });
  const shown = deadline.due ?? deadline.dueProvisional;
  if (shown === undefined) return { ok: false, reason: 'No date can be worked out from that start.' };
  const headline = deadline.due === undefined ? longDate(shown) : dueWords(deadline);
  const caution = stated
    ? 'Estimate only. The court states when the order ends: check the order.'
    : deadline.provisional && `Provisional. ${deadline.provisional}.`;
  const from = `${longDate(start.iso)}${start.time && timescale.unit === 'hours' ? `, ${start.time}` : ''}`;
  const rule = `${amountInWords(timescale)} after ${timescale.fromEvent}`;
  const rows: [string, string | undefined][] = [
    ['Counted from', `${capital(timescale.fromEvent)}: ${from}, as given here.`],
    ['Rule', `${rule}.`],
    ['Method', methodSentence(deadline)],
    ['Not counted', notCountedSentence(deadline)],
    ['Act by', timescale.unit === 'hours' || deadline.due === undefined ? undefined : actBySentence(deadline)],
  ];
  return {
    ok: true,
    answer: {
      headline: caution?.startsWith('Provisional') ? `Provisional: ${headline}` : headline,
      ...(caution ? { caution } : {}),
      deadline,
      working: rows.flatMap(([label, text]) => (text ? [{ label, text }] : [])),
      otherWays: deadline.otherReadings.map((reading) => ({
        way: capital(readingWords(reading, timescale.amount)),
        due: reading.due,
      })),
      projections: deadline.due === undefined ? [] : projected(question, deadline.convention, shown),
      copy: `${timescale.title}: ${headline}. ${capital(countWords(deadline))}, ${from}.${caution ? ` ${caution}` : ''}`,
    },
  };
}

/** Later reviews, each counted from the one before as if it were held on its limit (COUNTING.md §1.9). */
function projected(
  { timescale, settings, among }: CalculatorQuestion,
  convention: Convention,
  due: IsoDate,
): CalculatorAnswer['projections'] {
  const next = among.find(({ id }) => id === FOLLOWED_BY[timescale.id]) ?? timescale;
  if (next === timescale && timescale.kind !== 'recurring') return [];
  if (convention === 'hours-elapsed') return [];
  const later = among.find(({ id }) => id === FOLLOWED_BY[next.id]) ?? next;
  const limits = projectReviews(
    { first: next, later, count: PROJECTED },
    { convention: conventionFor(next, settings.counting), from: { iso: due }, calendar: councilCalendar(settings) },
  );
  return limits
    .filter(({ firm }) => firm)
    .map((limit, n) => ({ title: (n === 0 ? next : later).title, due: limit.due }));
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
