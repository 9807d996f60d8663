/**
 * The reader: what turns a document into an observation. It is brought into a frame that has something to read; the
 * detector, which is in every frame, only watches and asks for it.
 */
import type { Lesson } from '../core/lessons/lesson';
import { createLessonBook, type LessonBook } from '../core/lessons/lesson-book';
import type { Lexicon } from '../core/matching/lexicon';
import { makingMatcher, type Matcher } from '../core/matching/match-label';
import { createCueFinder } from '../core/matching/topic-cues';
import type { Tokeniser } from '../core/matching/tokenise';
import { createElementRefs } from './element-refs';
import type { Pausing } from './in-slices';
import { createMemory } from './memory';
import { type FrameReading, observingFrame } from './observe-frame';
import { createSystemCues } from './system-cues';
import type { WalkOptions } from './walk-page';

export interface FrameReader {
  lexicon: Lexicon;
  tokeniser: Tokeniser;
  /** What people taught, for the site of this frame. */
  bookOf(lessons: readonly Lesson[]): LessonBook | null;
  /** These parts changed since they were read; null for all of them. */
  changed(nodes: Iterable<Node> | null): void;
  /** Reads the document, with pauses; what has not changed is not read again. */
  read(book: LessonBook | null): Pausing<FrameReading>;
}

export type MakeReader = (
  document: Document,
  lexicon: Lexicon,
  frame: { key: string; top: boolean },
  walk: WalkOptions,
) => Pausing<FrameReader>;

interface Engine {
  matcher: Matcher;
  cueFinder: ReturnType<typeof createCueFinder>;
}

/** Made once for a vocabulary: frames of one origin read by one. */
const engines = new WeakMap<Lexicon, Engine>();

function* makingEngine(lexicon: Lexicon): Pausing<Engine> {
  const made = engines.get(lexicon);
  if (made) return made;
  const matcher = yield* makingMatcher(lexicon);
  yield;
  const engine = { matcher, cueFinder: createCueFinder(lexicon.topics, lexicon.bases, matcher.tokeniser) };
  yield;
  engines.set(lexicon, engine);
  return engine;
}

/** A reader of one frame's document, with the vocabulary that it reads by. */
export const createReader: MakeReader = function* (document, lexicon, frame, walk) {
  const { matcher, cueFinder } = yield* makingEngine(lexicon);
  const { tokeniser } = matcher;
  const systemCues = createSystemCues(lexicon.systemCues);
  const memory = createMemory();
  const refs = createElementRefs(frame.key);
  return {
    lexicon,
    tokeniser,
    bookOf: (lessons) => createLessonBook(lessons, document.location.hostname, lexicon, tokeniser),
    changed: (nodes) => (nodes ? memory.changed(nodes) : memory.forget()),
    read: (lessons) => observingFrame(document, matcher, frame, { ...walk, lessons, systemCues, cueFinder, memory, refs }),
  };
};
