/**
 * Shapes of the messages that the worker takes. Unknown members are dropped, so that nothing but these travels on:
 * labels of the form, concept ids, dates, codes and counts. Lengths are capped against a page gone wild.
 */
import { AGENCY_CODES, ANSWER_CODES, DATE_PROBLEMS, type FrameObservation } from '../core/observation';
import { LOCAL_PACK_BYTES } from '../core/local/local-pack';
import type { WalkPlace } from '../core/oversight/walk-list';
import { ruleId, settleReason } from '../knowledge/settled-schema';
import { logCard } from '../knowledge/log-schema';
import { z } from '../knowledge/z';
import type { ToWorker } from './messages';

const whole = z.int().check(z.minimum(0), z.maximum(10_000));
/** A row's number and a hash: there is no room for a word in it. */
export const walkPlace: z.ZodMiniType<WalkPlace> = z.strictObject({
  shape: z.string().check(z.regex(/^[0-9a-f]{8}$/)),
  at: whole,
  row: whole,
  rows: whole,
  visited: z.boolean(),
});

const text = z.string().check(z.maxLength(4000));
const texts = z.array(text).check(z.maxLength(200));
const count = z.number().check(z.minimum(0));
const isoDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const many = 20_000;

const observedDate = z.object({ iso: isoDate, time: z.optional(z.string().check(z.regex(/^\d{2}:\d{2}$/))) });
const filledOrBlank = z.enum(['filled', 'blank']);
const tableAnswer = z.optional(z.enum(['yes', 'no', 'blank']));
const dateProblem = z.enum(DATE_PROBLEMS);
const answerCode = z.enum(ANSWER_CODES);
const agency = z.optional(z.enum(AGENCY_CODES));

const field = z.object({
  ref: text,
  concept: text,
  kind: z.enum(['date', 'choice', 'text', 'person', 'checkbox', 'table-column']),
  label: text,
  path: texts,
  state: z.enum(['filled', 'blank', 'unanswered', 'hidden']),
  confidence: z.number(),
  because: text,
  date: z.optional(observedDate),
  dateProblem: z.optional(dateProblem),
  answers: z.optional(z.array(answerCode).check(z.maxLength(200))),
  hiddenIn: z.optional(text),
  block: z.optional(text),
});

const tableRow = z.object({
  agency,
  invited: tableAnswer,
  attended: tableAnswer,
  contributed: tableAnswer,
  owner: z.optional(filledOrBlank),
  ownerAgency: agency,
  due: z.optional(z.union([filledOrBlank, observedDate])),
  done: tableAnswer,
});

const worklistRow = z.object({
  ref: text,
  number: count,
  task: text,
  stage: z.nullable(text),
  due: z.optional(observedDate),
  dueProblem: z.optional(dateProblem),
  start: z.optional(z.object({ concept: text, date: observedDate })),
  startProblem: z.optional(dateProblem),
});

const namedCues = z.optional(z.array(z.object({ id: text, words: text })).check(z.maxLength(100)));

const frameObservation: z.ZodMiniType<FrameObservation> = z.object({
  v: z.literal(1),
  frame: text,
  visit: z.optional(z.int()),
  top: z.boolean(),
  titles: z
    .array(z.object({ text, place: z.enum(['title', 'heading', 'sub-type', 'sub-name', 'section', 'option']), rank: z.number() }))
    .check(z.maxLength(many)),
  fields: z.array(field).check(z.maxLength(many)),
  replaced: z.optional(z.array(field).check(z.maxLength(many))),
  tables: z
    .array(
      z.object({
        ref: text,
        concept: text,
        label: text,
        path: texts,
        rows: z.array(tableRow).check(z.maxLength(many)),
        hidden: z.optional(z.literal(true)),
      }),
    )
    .check(z.maxLength(many)),
  rows: z.array(worklistRow).check(z.maxLength(many)),
  listTotal: z.optional(z.int().check(z.minimum(0))),
  pageToday: z.optional(isoDate),
  orderAlarm: z.optional(z.literal(true)),
  inDigits: z.optional(z.array(text).check(z.maxLength(many))),
  shape: z.object({
    editable: count,
    readOnlyFacts: count,
    words: count,
    links: count,
    gridRows: count,
    searchControls: count,
  }),
  systemCues: texts,
  person: z.optional(z.enum(['child', 'young-adult', 'adult'])),
  cues: z.array(z.object({ id: text, count, words: text })).check(z.maxLength(many)),
  topics: namedCues,
  bases: namedCues,
  scan: z.object({
    ms: count,
    nodes: count,
    controls: count,
    slices: count,
    degraded: z.optional(z.enum(['sliced', 'paused'])),
  }),
});

const settingKeys = z.array(
  z.enum([
    'role',
    'sites',
    'opening',
    'side',
    'width',
    'textSize',
    'followField',
    'edition',
    'hiddenUntil',
    'maxWarnings',
    'counting',
    'closureDays',
    'addedHolidays',
    'removedHolidays',
    'localTimescales',
  ]),
);

/** `pageFacts`: a stage and dates; hashed on arrival, never kept. */
const facts = z.string().check(z.minLength(2), z.maxLength(50_000));

/** A file as a person chose it; it is judged in local-pack-store. */
const localFile = z.string().check(z.maxLength(LOCAL_PACK_BYTES));

const shortTexts = z.array(z.string().check(z.maxLength(80))).check(z.maxLength(100));

const toWorker = z.discriminatedUnion('type', [
  z.object({ type: z.literal('frame/observed'), observation: frameObservation }),
  z.object({ type: z.literal('frame/gone'), frame: text, visit: z.int() }),
  z.object({ type: z.literal('frame/focus'), ref: z.nullable(text) }),
  z.object({ type: z.literal('sidebar/wanted') }),
  z.object({ type: z.literal('reader/wanted') }),
  z.object({ type: z.literal('recogniser/wanted') }),
  z.object({ type: z.literal('lexicon/read') }),
  z.object({ type: z.literal('guidance/slice'), stages: z.array(text).check(z.maxLength(100)) }),
  z.object({
    type: z.literal('guidance/search'),
    query: z.object({
      text: z.string().check(z.maxLength(200)),
      stages: z.optional(shortTexts),
      forces: z.optional(z.array(z.enum(['must', 'should', 'may', 'local'])).check(z.maxLength(4))),
      kinds: z.optional(
        z.array(z.enum(['requirement', 'timescale', 'standard', 'glossary', 'change', 'prompt'])).check(z.maxLength(6)),
      ),
      limit: z.optional(z.int().check(z.minimum(1), z.maximum(2000))),
    }),
  }),
  z.object({ type: z.literal('guidance/item'), keys: z.array(text).check(z.maxLength(2000)) }),
  z.object({ type: z.literal('guidance/glossary') }),
  z.object({ type: z.literal('guidance/topics'), topics: shortTexts, bases: shortTexts }),
  z.object({ type: z.literal('reference/open'), key: z.optional(z.string().check(z.maxLength(200))) }),
  z.object({ type: z.literal('calculator/timescales') }),
  z.object({ type: z.literal('settle/list'), facts, today: isoDate }),
  z.object({ type: z.literal('settle/add'), facts, today: isoDate, rule: ruleId, reason: settleReason }),
  z.object({ type: z.literal('settle/undo'), facts, rule: ruleId }),
  z.object({ type: z.literal('settle/clear') }),
  z.object({ type: z.literal('settle/count'), today: isoDate }),
  z.object({ type: z.literal('walk/read') }),
  z.object({ type: z.literal('walk/keep'), place: z.nullable(walkPlace) }),
  z.object({ type: z.literal('lessons/here') }),
  z.object({ type: z.literal('lessons/read') }),
  // Entries are judged one by one in lessons-store.
  z.object({ type: z.literal('lessons/add'), lessons: z.array(z.unknown()).check(z.maxLength(2000)) }),
  z.object({ type: z.literal('lessons/forget'), keys: z.array(text).check(z.maxLength(2000)) }),
  z.object({ type: z.literal('meanings/read') }),
  z.object({ type: z.literal('page/read'), tabId: z.optional(z.int()) }),
  z.object({ type: z.literal('page/tools'), tabId: z.optional(z.int()) }),
  z.object({ type: z.literal('log/shown'), cards: z.array(logCard).check(z.maxLength(200)) }),
  z.object({ type: z.literal('log/read') }),
  z.object({ type: z.literal('log/clear') }),
  z.object({ type: z.literal('policy/check') }),
  z.object({ type: z.literal('local/read'), today: isoDate }),
  z.object({ type: z.literal('local/preview'), text: localFile, today: isoDate }),
  z.object({ type: z.literal('local/save'), text: localFile, today: isoDate }),
  z.object({ type: z.literal('local/remove'), today: isoDate }),
  z.object({ type: z.literal('local/check'), today: isoDate }),
  z.object({ type: z.literal('settings/read') }),
  // Values are judged key by key in settings-store.
  z.object({ type: z.literal('settings/write'), patch: z.record(z.string(), z.unknown()) }),
  z.object({ type: z.literal('settings/reset'), keys: settingKeys }),
  z.object({ type: z.literal('field/reveal'), frameId: z.int(), ref: text, focus: z.boolean() }),
  z.object({ type: z.literal('options/open'), section: z.optional(z.string().check(z.regex(/^[a-z-]{1,40}$/))), tabId: z.optional(z.int()) }),
]);

/** The message, reduced to the members that are known; or null when it is none of ours. */
export function parseToWorker(message: unknown): ToWorker | null {
  const result = toWorker.safeParse(message);
  return result.success ? (result.data as ToWorker) : null;
}
