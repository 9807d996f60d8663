/**
 * The meeting place of the detector and the sidebar in the top frame's isolated world.
 *
 * The page cannot see it: content scripts of one extension share a world of their own. It hangs on a
 * symbol of `globalThis`, so that the sidebar, a second script injected on demand, finds the detector.
 */
import type { ReadLabel } from '../core/lessons/page-report';
import type { TaughtStage } from '../core/lessons/lesson-book';
import type { Lexicon } from '../core/matching/lexicon';
import type { Tokeniser } from '../core/matching/tokenise';
import type { MakeReader } from './reader';
import type {
  AnswerCode,
  ConceptId,
  FieldObservation,
  FrameObservation,
  ObservedPage,
  StageId,
} from '../core/observation';

export type PageState = { phase: 'checking' } | { phase: 'ready'; page: ObservedPage };

export type RevealOutcome = 'shown' | 'hidden' | 'gone';

/** A field with the words shown on the page; made on request, never kept, never sent in a message. */
export interface FieldReport {
  concept: ConceptId;
  label: string;
  value: string;
  iso?: string;
  answers?: AnswerCode[];
  state: FieldObservation['state'];
  confidence: number;
  because: string;
}

/** What a frame reads by. */
export interface ReadingMeans {
  make: MakeReader;
  lexicon: Lexicon;
}

export interface PageTools {
  /** The label of the field that was pointed at; null when it was called off, or nothing with a label was there. */
  pick(): Promise<ReadLabel | null>;
  stop(): void;
}

/** From what the frames hold to the page: its kind, its stage, its fields. */
export type Judge = (
  frames: FrameObservation[],
  options: { choice?: StageId | null; taught?: TaughtStage | null },
) => ObservedPage;

export interface Registry {
  /** The detector's build; a sidebar of another build does not attach. */
  version: string;
  /** Latest state of the merged page; calls back at once and then on each change. Returns an unsubscriber. */
  subscribe(listener: (state: PageState) => void): () => void;
  /** Scrolls a field into view and rings it in our own layer, in whichever frame holds it. */
  reveal(ref: string, options?: { focus?: boolean }): Promise<RevealOutcome>;
  /** Removes any ring. */
  unreveal(): void;
  /** Calls back with the ref of the known field that focus rests on (150 ms), else null. Returns an unsubscriber. */
  onFieldFocus(listener: (ref: string | null) => void): () => void;
  /** Brought in on demand: makes the reader of this frame. A frame with nothing to read never carries it. */
  lendReader(make: MakeReader): void;
  /**
   * Top frame: what it reads by, for frames of its origin, once it has it; null when it does not get it. Else each of
   * them would hold the vocabulary and its index anew.
   */
  borrowReader?(): Promise<ReadingMeans | null>;
  /** Brought in on demand: makes the judge of what page this is. A page with nothing to read never carries it. */
  lendRecogniser(make: (lexicon: Lexicon, tokeniser: Tokeniser) => Judge): void;
  /** The user's answer when two forms fit; null is "Neither". Holds for this page. */
  choose(stage: StageId | null): void;
  /** Every known field of this frame with its words, for `npm run inspect`. */
  report(): FieldReport[];
  /** Top frame: a frame's part is void at once, before anything else of that frame is painted. */
  frameGone(frame: string, visit: number): void;
  /** Set by the page tools, which are brought in on demand: lets a person point at a field. */
  tools?: PageTools;
  /** Set by the sidebar: the view it draws, for the pop-up's status and for inspection. */
  view?: () => unknown;
  /** Set by the sidebar: opens or closes the panel; `focus` moves focus to its title. */
  toggle?: (options: { open?: boolean; focus?: boolean }) => void;
  /** Set by the sidebar: removes every trace of it. */
  withdraw?: () => void;
  /** Set by the sidebar: draws again for another "today" (tests and `npm run inspect --today`). */
  today?: string;
  /** Re-evaluates after `today` changed. */
  refresh?: () => void;
}

const KEY = Symbol.for('alongside.registry');

/** The registry of this frame's isolated world, or undefined before the detector ran. */
export function registry(): Registry | undefined {
  return (globalThis as Record<symbol, unknown>)[KEY] as Registry | undefined;
}

/**
 * The top frame's registry, from a frame below it: scripts of one extension share a world in frames of one origin.
 * Undefined where the top frame is of another origin, or has none.
 */
export function topRegistry(): Registry | undefined {
  try {
    return (globalThis.top as unknown as Record<symbol, unknown> | null)?.[KEY] as Registry | undefined;
  } catch {
    return undefined;
  }
}

/** Installs (or with undefined removes) this frame's registry. */
export function setRegistry(value: Registry | undefined): void {
  if (value) (globalThis as Record<symbol, unknown>)[KEY] = value;
  else delete (globalThis as Record<symbol, unknown>)[KEY];
}
