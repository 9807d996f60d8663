/** Report of one frame: labels, meanings, kinds of element. Recorded words are used here to be left out, and go no further. */
import { hideValues } from '../core/lessons/hide-values';
import { knownWords } from '../core/lessons/known-words';
import { type FrameReport, type OutlineLine, type ReadLabel, summarise } from '../core/lessons/page-report';
import type { LessonBook } from '../core/lessons/lesson-book';
import type { Lexicon } from '../core/matching/lexicon';
import type { Matcher } from '../core/matching/match-label';
import { NULL } from '../core/matching/phrase-index';
import type { FieldObservation, ObservedPage } from '../core/observation';
import { type PageReading, readPage, type ReadOptions } from './read-page';
import { type FrameReading, observeFrame } from './observe-frame';
import type { Reading } from './reading';
import { namesAbove, recordedAround } from './recorded-around';

export interface ReportEngine {
  lexicon: Lexicon;
  matcher: Matcher;
  book: LessonBook | null;
}

/** Labels longer than this are sentences; nobody teaches them. */
const LONGEST_LABEL = 120;
const NEAR = 0.4;
const MOST_LINES = 4000;
const MOST_TITLES = 12;
/** Answers that are words of every form. */
const PLAIN = new Set(['yes', 'no', 'y', 'n', 'none', 'unknown']);

interface Read {
  page: PageReading;
  frame: FrameReading;
  hide: (text: string) => string;
  /** The words of a text that the vocabulary knows; names and numbers are gone. */
  formWords: (text: string) => string;
}

function read(document: Document, { lexicon, matcher, book }: ReportEngine, options: ReadOptions): Read {
  const page = readPage(document, options);
  const frame = observeFrame(document, matcher, { key: 'report', top: false }, { ...options, lessons: book });
  const known = knownWords(lexicon);
  // Words that mean something only together, such as "section 47".
  const together = new Set(
    [...Object.keys(lexicon.words.compounds), ...Object.keys(lexicon.words.expand)].join(' ').split(' '),
  );
  const isKnown = (word: string) =>
    PLAIN.has(word.toLowerCase()) ||
    together.has(word.toLowerCase()) ||
    /^\d{1,2}$/.test(word) ||
    matcher.tokeniser.tokens(word).every((token) => known.has(token));
  const values = [
    ...page.readings.map(({ value }) => value),
    ...frame.words.values(),
    ...namesAbove(document, page, matcher.tokeniser),
    ...recordedAround(document, matcher.tokeniser, options),
  ].flatMap((value) => value.split(/[|,;\n]/));
  const says = (word: string) => isKnown(word) && matcher.tokeniser.tokens(word).length > 0;
  const formWords = (text: string) => {
    const words = (text.match(/[\p{L}\p{N}'’&]+/gu) ?? []).filter((word) => !/\d{3}/.test(word) && isKnown(word));
    return words.slice(Math.max(0, words.findIndex(says)), words.findLastIndex(says) + 1).join(' ');
  };
  return { page, frame, hide: hideValues(values, isKnown), formWords };
}

/** What `document` holds that can be taught, with the element of each label, in the order of the page. */
export function teachable(
  document: Document,
  engine: ReportEngine,
  options: ReadOptions,
): { element: Element; label: ReadLabel }[] {
  return labelsIn(document, engine, read(document, engine, options));
}

/** The frame's report. `whole` is the merged page, for the top frame. */
export function reportFrame(
  document: Document,
  engine: ReportEngine,
  options: ReadOptions,
  whole: ObservedPage | null,
): FrameReport {
  const found = read(document, engine, options);
  const labels = labelsIn(document, engine, found);
  const titles = found.frame.observation.titles
    .filter(({ place, rank }) => place !== 'section' && rank <= 1)
    .map(({ text }) =>
      found
        .hide(text)
        .replace(/…/g, ' ')
        .replace(/\s+/g, ' ')
        .replace(/^[\s,;:–—()-]+|[\s,;:–—(-]+$/g, ''),
    )
    .filter(Boolean);
  return {
    site: document.location.hostname,
    labels: labels.map(({ label }) => label),
    titles: [...new Set(titles)].slice(0, MOST_TITLES),
    outline: outline(found, new Map(labels.map(({ element, label }) => [element, label]))),
    ...(whole ? { page: summarise(withFormWords(whole, found.formWords), found.hide) } : {}),
  };
}

/** Titles may come from other frames, whose recorded words are not known here: only words of the vocabulary are kept. */
function withFormWords(page: ObservedPage, formWords: (text: string) => string): ObservedPage {
  const { recognition } = page;
  if (recognition.kind === 'recognised') {
    const evidence = recognition.evidence.map((e) =>
      e.place === 'lesson' || e.place === 'choice' ? e : { ...e, words: formWords(e.words) },
    );
    return { ...page, recognition: { ...recognition, evidence } };
  }
  if (recognition.kind === 'unrecognised') {
    const [reason = '', title] = recognition.reason.split(': ');
    return {
      ...page,
      recognition: { kind: 'unrecognised', reason: title ? `${reason}: ${formWords(title)}` : reason },
    };
  }
  return page;
}

function labelsIn(
  document: Document,
  { lexicon, matcher }: ReportEngine,
  { page, frame, hide, formWords }: Read,
): { element: Element; label: ReadLabel }[] {
  const fieldOf = new Map<Element, FieldObservation>();
  for (const field of frame.observation.fields) {
    const element = frame.elements.get(field.ref);
    if (element) fieldOf.set(element, field);
  }
  const site = document.location.hostname;
  return page.readings.flatMap((reading) => {
    const field = fieldOf.get(reading.element);
    const label = (field?.label && reading.labels.includes(field.label) ? field.label : reading.labels[0]) ?? '';
    if (!mayBeNamed(reading, field) || !label || label.length > LONGEST_LABEL || hide(label) !== label.trim())
      return [];
    if (matcher.tokeniser.tokens(label).length === 0) return [];
    // A box of its own may stand for a person; then no word of it is a word of forms.
    if (!field && reading.control === 'checkbox' && !formWords(label)) return [];
    const heading = nearest(reading.path, formWords);
    const closest = matcher.ranked({ label, path: reading.path, control: reading.control, value: reading.valueKind }).slice(0, 5);
    const ids = [...new Set(closest.flatMap(({ concept }) => lexicon.concepts[concept]?.id ?? []))];
    return {
      element: reading.element,
      label: {
        key: [site, label, heading].join('|').toLowerCase(),
        site,
        label,
        heading,
        control: reading.control,
        state: reading.value ? 'filled' : 'blank',
        concept: field?.concept ?? null,
        taught: field?.because.startsWith('taught') ?? false,
        closest: ids,
        near: (closest[0]?.score ?? 0) >= NEAR && closest[0]?.concept !== NULL,
      },
    };
  });
}

/** Answers, and words that only their place makes a label, may be people's names: they are not repeated. */
function mayBeNamed(reading: Reading, field: FieldObservation | undefined): boolean {
  return !reading.option && !reading.speculative && (reading.editable || field !== undefined);
}

function nearest(path: string[], formWords: (text: string) => string): string {
  for (let i = path.length - 1; i >= 0; i--) {
    const words = formWords(path[i]!);
    if (words) return words;
  }
  return '';
}

function outline({ page, formWords }: Read, labels: Map<Element, ReadLabel>): OutlineLine[] {
  const lines: { at: Element; line: OutlineLine }[] = [
    ...page.headings.map(({ element, text, level, kind }) => {
      const label = formWords(text);
      return {
        at: element,
        line: {
          depth: level - 1,
          element: kind === 'heading' ? `heading ${level}` : kind,
          ...(label ? { label } : {}),
        },
      };
    }),
    ...page.readings.map(({ element, control, path, option }) => {
      const label = labels.get(element);
      return {
        at: element,
        line: {
          depth: path.length,
          element: `${element.tagName.toLowerCase()} ${option ? 'option' : control}`,
          ...(label ? { label: label.label } : {}),
          ...(label?.concept ? { concept: label.concept } : {}),
        },
      };
    }),
    ...page.grids.map(({ grid, path }) => ({
      at: grid.element,
      line: { depth: path.length, element: `grid ${grid.columns} columns ${grid.rows.length} rows` },
    })),
  ];
  return lines
    .sort((a, b) => (a.at.compareDocumentPosition(b.at) & 4 ? -1 : a.at === b.at ? 0 : 1))
    .slice(0, MOST_LINES)
    .map(({ line }) => line);
}
