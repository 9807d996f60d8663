/** From what was read in one document to what it means: concepts, dates, answers, tables, rows and titles. */
import { answerCodes } from '../core/matching/answer-code';
import type { LabelInPlace, LabelMatch, Matcher } from '../core/matching/match-label';
import type { CueFinder } from '../core/matching/topic-cues';
import type { LessonBook } from '../core/lessons/lesson-book';
import type { FieldObservation, FrameObservation, ObservedDate } from '../core/observation';
import { parseUkDate } from '../core/time/parse-uk-date';
import { bannerFacts } from './banner-facts';
import { isSameName, markingChildren, nameKey } from './child-blocks';
import { CONTROL_SELECTOR } from './controls';
import { headsEarlierRecords, headsPastDates, inEarlierVersion } from './earlier-records';
import { namesSomebody, namingTheChild, ofAnotherChild } from './child-names';
import { type Before, echoes, followingUp, inDaySense, isSecondDay } from './date-sense';
import { createElementRefs, type ElementRefs } from './element-refs';
import { cueReading, cuesOf, personOf } from './frame-cues';
import { besideTitle, subTypes, titleSegments, titlesAbove, titlesOf } from './frame-titles';
import { looksLikeTitle } from './headings';
import { hiddenIn } from './hidden-in';
import { historyOf, isOfEarlierRecord } from './history';
import { atOnce, type Pausing } from './in-slices';
import { observeGrids } from './observe-tables';
import { pageTodayOf } from './page-today';
import { readingPage, type ReadOptions } from './read-page';
import type { Reading } from './reading';
import { isInDigits, orderAlarm } from './shown-dates';

export interface FrameReading {
  observation: FrameObservation;
  /** The document and the shadow roots that were read. */
  roots: (Document | ShadowRoot)[];
  /** Elements and words by ref; never leave this module's world. */
  elements: Map<string, Element>;
  words: Map<string, string>;
}

/** Concepts of dates long past: a year before 2000 is not an error there. */
const OLD_DATES = new Set(['child_dob']);

export interface ObserveOptions extends ReadOptions {
  now?: () => number;
  /** What people taught on this site. */
  lessons?: LessonBook | null;
  /** Finds what the words of the form name: topics and legal bases. */
  cueFinder?: CueFinder;
  systemCues?: (document: Document, read: { labels: string[]; titles: string[] }) => string[];
  /** Names of elements, kept from one reading to the next. */
  refs?: ElementRefs;
}

/** Readings between two pauses. */
const PAUSE_AFTER = 16;

/** Reads a document through the matcher, in one go. `frame` names it in refs; `top` tells whether it is the tab's own. */
export function observeFrame(
  document: Document,
  matcher: Matcher,
  frame: { key: string; top: boolean },
  options: ObserveOptions = {},
): FrameReading {
  return atOnce(observingFrame(document, matcher, frame, options));
}

/** What a name is called that has no label in the banner. */
const UNLABELLED_NAME = 'Name';

/** The same with pauses. */
export function* observingFrame(
  document: Document,
  matcher: Matcher,
  frame: { key: string; top: boolean },
  options: ObserveOptions = {},
): Pausing<FrameReading> {
  const now = options.now ?? (() => performance.now());
  const started = now();
  const page = yield* readingPage(document, options);
  const elements = new Map<string, Element>();
  const words = new Map<string, string>();
  const documentTitles = titleSegments(document.title);
  const besides = besideTitle(page);
  yield;
  const banner = bannerFacts(page.readings, matcher);
  const around = titlesAbove(document);
  yield;
  const children = yield* namingTheChild(page, [...documentTitles, ...besides, ...around], banner, matcher);
  yield;
  const kinds = subTypes(page);
  const above = [...around, ...documentTitles, ...besides, ...kinds.map(({ text }) => text)];
  yield;
  const order = orderAlarm(page);
  yield;
  const replaced: FieldObservation[] = [];
  const nextRef = (options.refs ?? createElementRefs(frame.key)).begin();
  const refOf = (element: Element): string => {
    const ref = nextRef(element);
    elements.set(ref, element);
    return ref;
  };
  const formTitle = page.headings.filter(looksLikeTitle).map((h) => h.text);
  /** What the page and its parts are called: beside other words, they are no question. */
  const called = lowerCased([...documentTitles, ...besides, ...page.headings.filter((h) => h.level === 1).map((h) => h.text)]);
  yield;
  const partsCalled = lowerCased(page.headings.filter((h) => h.kind === 'heading').map((h) => h.text));
  yield;
  const claimed = new Set<Element>();
  const unlabelled = new Set<string>();
  const orderKnown = new Set<string>();

  const { tables, fields, rows, gridRows, listTotal, gridCells } = yield* observeGrids(page, matcher, {
    above,
    order,
    refOf,
    words,
  });

  /** Readings side by side share one list of headings, and so one with the titles before it. */
  const full = new Map<string[], string[]>();
  const withTitles = (path: string[]): string[] => {
    const known = full.get(path) ?? [...above, ...path];
    full.set(path, known);
    return known;
  };
  const isPastDate = historyOf(headsPastDates);
  const isEarlier = historyOf(headsEarlierRecords);
  const isEarlierVersion = historyOf((heading) => inEarlierVersion([heading]));
  const told = knownFields(fields, words);
  let before: Before | null = null;
  /** What the question of the latest group of boxes asks. */
  let group: string | null = null;
  /** The latest reading that means something by itself. */
  let lead: Before | null = null;
  for (let index = 0; index < page.readings.length; index++) {
    if (index % PAUSE_AFTER === 0) yield;
    const reading = page.readings[index]!;
    const cell = gridCells.size > 0 ? reading.element.closest('td,th,[role=gridcell],[role=cell]') : null;
    if (cell && gridCells.has(cell)) continue;
    if (claimed.has(reading.element)) continue;
    if (!reading.editable) {
      const label = reading.labels[0]?.toLowerCase() ?? '';
      if (called.has(label) || (reading.speculative && partsCalled.has(label))) continue;
    }
    const taught = options.lessons?.field(reading);
    const path = withTitles(reading.path);
    const placed = banner.get(reading.element);
    const alone: Meaning = placed ? { match: placed, label: reading.labels[0] ?? UNLABELLED_NAME } : meaning(reading, matcher, path, isSecondDay(reading, before));
    const own: Meaning = inDaySense(reading, alone, before, matcher.kindOf) ?? (alone ? null : followingUp(reading, lead, (asked) => meaning(reading, matcher, [...path, asked])));
    if (alone) lead = { reading, label: alone.label, concept: alone.match.concept };
    before = { reading, label: own?.label ?? reading.labels[0] ?? '', concept: own?.match.concept ?? null };
    if (taught && own && (taught === 'ignored' || taught.match.concept !== own.match.concept)) {
      replaced.push(fieldOf(`${frame.key}:0`, reading, own, order, own.label));
    }
    if (taught === 'ignored') continue;
    const match = taught ?? own;
    if (!reading.option) group = match?.match.concept ?? null;
    if (!match) continue;
    // Words that nothing but their place makes an answer name a person only where they are a name.
    if (match.match.kind === 'person' && reading.speculative && reading.value && !namesSomebody(reading.value, matcher)) continue;
    if (match.match.kind === 'date' ? isPastDate(reading.path) : isOfEarlierRecord(reading, match.label, isEarlier)) continue;
    if (isEarlierVersion(reading.path)) continue;
    if (!reading.editable && told.has(match, reading)) continue;
    // A box among the answers to a question says the same as the question.
    if (reading.option && match.match.concept === group) continue;
    const ref = refOf(reading.element);
    claimed.add(reading.element);
    if (reading.labels.length === 0) unlabelled.add(ref);
    words.set(ref, reading.value);
    if (reading.orderKnown) orderKnown.add(ref);
    fields.push(fieldOf(ref, reading, match, order, match.label));
    told.add(match, reading.value);
  }
  // A name without a label says nothing new where one with a label says it; another name shows that there are two children.
  const names = fields.filter(({ concept }) => concept === 'child_name');
  const isSaid = ({ ref }: FieldObservation) =>
    unlabelled.has(ref) && names.some((other) => !unlabelled.has(other.ref) && isSameName(words.get(ref) ?? '', words.get(other.ref) ?? ''));
  leaveOut(fields, new Set(names.filter(isSaid)));
  const elementOf = (ref: string) => elements.get(ref);
  const valueIn = (ref: string) => words.get(ref) ?? '';
  yield* markingChildren(fields, { words: matcher.tokeniser, elementOf, valueIn });
  yield;
  leaveOut(fields, yield* echoes(fields, matcher.match));
  yield;
  leaveOut(fields, ofAnotherChild(fields, children, elementOf, valueIn));
  yield;
  const titles = titlesOf(page, documentTitles, formTitle, besides, kinds, fields, words);
  yield;
  const pageToday = pageTodayOf(page.readings, order);
  const inDigits = fields.flatMap(({ ref, date }) => (date && isInDigits(words.get(ref) ?? '') && !orderKnown.has(ref) ? [ref] : []));
  yield;
  const toName = options.cueFinder && (yield* cueReading(document, page, formTitle, fields, gridCells));
  yield;
  const named = toName ? yield* options.cueFinder!(toName) : {};
  yield;
  const cues = cuesOf(page);
  yield;
  const editable = page.readings.filter((r) => r.editable).length;
  yield;
  const readOnlyFacts = fields.filter((f) => !isEditable(elements.get(f.ref))).length;
  yield;
  return {
    observation: {
      v: 1,
      frame: frame.key,
      top: frame.top,
      titles,
      fields,
      ...(replaced.length > 0 ? { replaced } : {}),
      tables,
      rows,
      ...(listTotal === undefined ? {} : { listTotal }),
      ...(pageToday === undefined ? {} : { pageToday }),
      ...(order ? { orderAlarm: true as const } : {}),
      inDigits,
      shape: {
        editable,
        readOnlyFacts,
        words: page.words,
        links: page.links,
        gridRows,
        searchControls: page.searchControls,
      },
      systemCues:
        options.systemCues?.(document, {
          labels: page.readings.slice(0, 200).flatMap((r) => r.labels.slice(0, 1)),
          titles: formTitle,
        }) ?? [],
      ...personOf(fields, page.banner),
      cues,
      ...named,
      scan: { ms: now() - started, nodes: page.nodes, controls: page.controls, slices: 1 },
    },
    roots: page.roots,
    elements,
    words,
  };
}

const lowerCased = (all: readonly string[]): ReadonlySet<string> => new Set(all.map((words) => words.toLowerCase()));

function leaveOut(fields: FieldObservation[], left: ReadonlySet<FieldObservation>): void {
  if (left.size > 0) fields.splice(0, fields.length, ...fields.filter((field) => !left.has(field)));
}

function isEditable(element: Element | undefined): boolean {
  return element?.matches(CONTROL_SELECTOR) ?? false;
}

type Meaning = { match: LabelMatch; label: string } | null;

/** The first label of the reading that means something in its place, with the words it was known by. */
function meaning(
  reading: Reading,
  matcher: Matcher,
  path: string[],
  asDay = false,
): Meaning {
  const at: LabelInPlace = {
    label: '',
    path,
    control: asDay ? 'date' : reading.control,
    value: reading.valueKind,
    speculative: reading.speculative,
    option: reading.option,
  };
  const matchOf = (label: string): LabelMatch | null => {
    at.label = label;
    return matcher.match(at);
  };
  for (const label of reading.labels) {
    const match = matchOf(label) ?? withoutBrackets(label, matchOf) ?? (asksForWords(reading) ? nameOfLabel(label, matchOf) : null);
    if (match) return { match, label };
  }
  const { name } = reading;
  if (!name) return null;
  const match = matcher.match({ ...at, label: '', name });
  // A label that asks for a day is not overruled by what the control is called.
  if (match && match.kind !== 'date' && matcher.tokeniser.tokens(reading.labels[0] ?? '').includes('date')) return null;
  return match ? { match, label: reading.labels[0] ?? name } : null;
}

const asksForWords = ({ control, valueKind }: Reading): boolean =>
  control === 'long-text' || (control === 'fact' && (valueKind === 'other' || valueKind === 'blank'));

/** What a long label says before it tells more: "In my words: how things are", "Analysis – what it means", "Wishes, in his own words". */
const NAMED_THEN_TOLD = /^([^:]{4,60}?)(?::|\s[–—-]|,(?= (?:and why|in|including|with|as|if|or|whether|such)\b))\s+\S/;

function nameOfLabel(label: string, match: (plain: string) => LabelMatch | null): LabelMatch | null {
  const plain = NAMED_THEN_TOLD.exec(label)?.[1];
  return plain ? match(plain) : null;
}

/** "Parenting capacity (incl. capacity to change)" means what it says before the brackets; "Date of birth (adult)" does not. */
function withoutBrackets(label: string, match: (plain: string) => LabelMatch | null): LabelMatch | null {
  if (!/[([](?!adult)/i.test(label)) return null;
  const plain = label.replace(/\s*[([][^)\]]*[)\]]\s*/g, ' ').trim();
  return plain && plain !== label ? match(plain) : null;
}

/** Fields told so far, by meaning and label: a shown fact that repeats one is not told again. */
function knownFields(fields: readonly FieldObservation[], words: ReadonlyMap<string, string>) {
  const told = new Map<string, Set<string>>();
  const note = (concept: string, label: string, value: string) => {
    const key = `${concept}|${label.toLowerCase()}`;
    const values = told.get(key);
    if (values) values.add(value);
    else told.set(key, new Set([value]));
  };
  for (const field of fields) note(field.concept, field.label, words.get(field.ref) ?? '');
  return {
    add: ({ match, label }: { match: LabelMatch; label: string }, value: string) => note(match.concept, label, value),
    /** A date is told twice only where it is the same one. */
    has: ({ match, label }: { match: LabelMatch; label: string }, reading: Reading) => {
      const values = told.get(`${match.concept}|${label.toLowerCase()}`);
      if (values === undefined) return false;
      // Another child's name under the same label is told, so that two children are seen to be two.
      if (match.concept === 'child_name') return [...values].some((value) => nameKey(value) === nameKey(reading.value));
      return reading.valueKind !== 'date' || values.has(reading.value);
    },
  };
}

function fieldOf(
  ref: string,
  reading: Reading,
  found: { match: LabelMatch },
  order: boolean,
  label: string,
): FieldObservation {
  const { match } = found;
  const hidden = hiddenIn(reading.element);
  const field: FieldObservation = {
    ref,
    concept: match.concept,
    kind: match.kind,
    label,
    path: reading.path,
    state: reading.value ? 'filled' : hidden !== null ? 'hidden' : reading.unanswered ? 'unanswered' : 'blank',
    confidence: Math.round(match.score * 100) / 100,
    because: match.because,
  };
  if (hidden) field.hiddenIn = hidden;
  const meantAsDate = reading.valueKind === 'date' || (reading.valueKind === 'date-like' && match.kind === 'choice');
  if (match.kind === 'date' || meantAsDate) {
    const date = readDate(reading, match.concept, order);
    if (date) Object.assign(field, date);
  }
  if (match.kind === 'choice' || match.kind === 'checkbox') {
    const answers = [...new Set(reading.chosen.flatMap(answerCodes))];
    if (answers.length > 0) field.answers = answers;
  }
  return field;
}

function readDate(
  reading: Reading,
  concept: string,
  order: boolean,
): { date: ObservedDate } | { dateProblem: FieldObservation['dateProblem'] } | null {
  if (!reading.value) return null;
  const parsed = OLD_DATES.has(concept)
    ? parseUkDate(reading.value, { minYear: 1900 })
    : (reading.parsed ?? parseUkDate(reading.value));
  if ('reason' in parsed) return { dateProblem: parsed.reason };
  if (order && !reading.orderKnown && isInDigits(reading.value))
    return { dateProblem: 'page-not-in-uk-order' };
  return { date: parsed.time ? { iso: parsed.iso, time: parsed.time } : { iso: parsed.iso } };
}

