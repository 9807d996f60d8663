/**
 * The detector of one frame: reads the document, watches it, and in the top frame merges what the frames found.
 *
 *   DOM ─▶ observeFrame ─▶ child: port.send ─▶ worker ─▶ top
 *                        └▶ top: mergeFrames ─▶ subscribers (the sidebar)
 *
 * It writes nothing to the page. Words of fields stay in this module's maps and die with the document.
 */
import type { Lesson } from '../core/lessons/lesson';
import type { LessonBook } from '../core/lessons/lesson-book';
import type { Lexicon } from '../core/matching/lexicon';
import type { FrameObservation, ObservedPage, StageId } from '../core/observation';
import { afterPage, inSlices, type Pausing } from './in-slices';
import { lateComponents } from './late-components';
import type { FrameReading } from './observe-frame';
import type { FrameReader, MakeReader } from './reader';
import {
  type Judge,
  type PageState,
  type ReadingMeans,
  type Registry,
  registry,
  type RevealOutcome,
  setRegistry,
  topRegistry,
} from './registry';
import { createSpotlight } from './reveal-field';
import { createScheduler, type ScanOutcome } from './scan-scheduler';
import { watchPage } from './watch-page';

const FOCUS_RESTS_MS = 150;
/** A document with more elements than this may show facts without a control. */
const MANY_ELEMENTS = 150;
/** A slice of reading ends at the first pause after so long. Pauses are closer than 2 ms, so no task nears a frame. */
const SLICE_MS = 5;
/** A page read in more slices than this counts as large. */
const MANY_SLICES = 35;
const SLICING = { budget: SLICE_MS, now: () => performance.now(), later: afterPage };
const IDENTITY = new Set(['child_name', 'child_id', 'child_dob']);
const OWN_HOSTS = new Set(['ALONGSIDE-PANEL', 'ALONGSIDE-SPOTLIGHT', 'ALONGSIDE-SIDEBAR', 'ALONGSIDE-PICK']);

/** How the detector reaches the rest of the extension; the entrypoint supplies it. */
export interface DetectorPort {
  version: string;
  top: boolean;
  /** Open in test builds only. */
  shadowMode: ShadowRootMode;
  shadowRootOf(element: Element): ShadowRoot | null;
  /** There is something to read; have the script brought in that reads it. */
  wantReader(): void;
  /** Top frame: something was read; have the script brought in that judges what page it is. */
  wantRecogniser(): void;
  /** Top frame: a record is recognised; have the sidebar brought in. */
  wantSidebar(): void;
  /** The vocabulary, or null when the worker does not answer; asked for only when there is something to read. */
  lexicon(): Promise<Lexicon | null>;
  /** What people taught on this frame's site. */
  lessons(): Promise<Lesson[]>;
  sendObservation(observation: FrameObservation): void;
  sendGone(frame: string, visit: number): void;
  sendFocus(ref: string | null): void;
  revealInFrame(frameId: number, ref: string, focus: boolean): Promise<RevealOutcome>;
}

export interface Detector {
  /** A child frame's observation, handed over by the worker. */
  observed(observation: FrameObservation, frameId: number): void;
  gone(frame: string, visit: number): void;
  focused(ref: string | null): void;
  reveal(ref: string, focus: boolean): RevealOutcome;
  /** Lessons were added or taken back: read again at once. */
  learned(lessons: Lesson[]): void;
  /** The top frame is new: send again. */
  again(): void;
  /** Reads once, though checking was paused. */
  check(): void;
  page(): ObservedPage | null;
  /** Leaves no trace. */
  stop(): void;
}

/** Starts reading this document. */
export function startDetector(document: Document, port: DetectorPort): Detector {
  const window = document.defaultView!;
  const key = crypto.randomUUID().slice(0, 8);
  const spotlight = createSpotlight(document, port.shadowMode);
  const listeners = new Set<(state: PageState) => void>();
  const focusListeners = new Set<(ref: string | null) => void>();
  const frames = new Map<string, { observation: FrameObservation; frameId: number }>();
  /** First visit of a frame whose observations count: what comes late by the worker is of a page that is gone. */
  const countsFrom = new Map<string, number>();
  const stopped = new AbortController();
  const { signal } = stopped;
  /** What is read must be of one page throughout: this changes when it becomes another. */
  let visit = 0;
  let large = false;
  let reading: FrameReading | null = null;
  let signature = '';
  let state: PageState = { phase: 'checking' };
  let choice: StageId | null | undefined;
  let wanted = false;
  let paused = false;
  let reader: FrameReader | null = null;
  let makeReader: MakeReader | null = null;
  let making = false;
  let lexicon: Lexicon | null = null;
  let lessons: Lesson[] | null = null;
  let book: LessonBook | null = null;
  let loading = false;
  /** Frames that wait for what this one reads by. */
  let borrowers: ((means: ReadingMeans | null) => void)[] = [];
  let makeJudge: Parameters<Registry['lendRecogniser']>[0] | null = null;
  let judge: Judge | null = null;
  let judgeWanted = false;

  // A form answers by the names of its controls before its own: after each change it goes through all of them to be asked anything.
  const own = (node: Node): boolean =>
    !(node instanceof HTMLFormElement) && node.nodeType === 1 && OWN_HOSTS.has((node as Element).tagName);

  /** Brings reader and vocabulary in once, for a frame that has something to read or, in the top frame, to merge. */
  async function load(): Promise<void> {
    if (loading) return;
    loading = true;
    const [words, answered] = await Promise.all([borrowed().then((lent) => lent ?? ownWords()), port.lessons()]);
    // What changed while the worker answered is newer than its answer.
    lessons ??= answered;
    loading = false;
    lexicon = words;
    if (!lexicon) lend(null);
    begin();
  }

  /** The vocabulary by which the top frame reads, and its reader, where this frame is of its origin. */
  async function borrowed(): Promise<Lexicon | null> {
    const top = port.top ? undefined : topRegistry();
    const means = top?.version === port.version ? await top.borrowReader?.() : null;
    if (!means) return null;
    makeReader = means.make;
    return means.lexicon;
  }

  function ownWords(): Promise<Lexicon | null> {
    port.wantReader();
    return port.lexicon();
  }

  function lend(means: ReadingMeans | null): void {
    for (const take of borrowers) take(means);
    borrowers = [];
  }

  /** Once both are in, in whichever order they came. */
  function begin(): void {
    if (!lexicon || !makeReader || making || signal.aborted) return;
    making = true;
    const walk = { shadowRoot: port.shadowRootOf, skip: own };
    const means = { make: makeReader, lexicon };
    const work = makeReader(document, lexicon, { key, top: port.top }, walk);
    const slicing = { ...SLICING, stale: () => signal.aborted };
    // Not in the task that brought the script in: that has its own time.
    afterPage(() => {
      void inSlices(work, slicing, ({ value }) => {
        reader = value;
        lend(means);
        openBook();
        scheduler.soon();
      });
    });
  }

  function openBook(): void {
    book = reader && reader.bookOf(lessons ?? []);
  }

  async function scan(): Promise<ScanOutcome> {
    if (!reader) {
      if (frames.size > 0 || hasSomethingToRead(document, port.top, port.shadowRootOf)) void load();
      else {
        components.wait([document]);
        if (port.top && state.phase === 'checking') tell({ phase: 'ready', page: NOTHING_TO_READ });
      }
      return { fruitful: true, ms: 0 };
    }
    reader.changed(watch.takeChanged());
    const [onVisit, withBook] = [visit, book];
    const stale = () => signal.aborted || visit !== onVisit || book !== withBook || watch.hasChanged;
    return inSlices(signed(reader.read(book)), { ...SLICING, stale }, ({ value, ms, slices }) => ({
      fruitful: accept(value, ms, slices),
      ms,
    }));
  }

  /** Takes a whole reading of one unchanged page. True when it says something new. */
  function accept([latest, next]: [FrameReading, string], ms: number, slices: number): boolean {
    reading = latest;
    const { observation, elements } = latest;
    large ||= slices > MANY_SLICES;
    observation.scan = { ...observation.scan, ms, slices };
    if (paused) observation.scan.degraded = 'paused';
    else if (large) observation.scan.degraded = 'sliced';
    const identity = observation.fields.filter((f) => IDENTITY.has(f.concept)).map((f) => elements.get(f.ref)!);
    watch.watchRoots(latest.roots);
    // They are looked for in all of the page: in a task of its own.
    afterPage(() => {
      if (!signal.aborted) components.wait(latest.roots);
    });
    watch.remember({
      elements: observation.fields.slice(0, 200).map((f) => elements.get(f.ref)!),
      texts: [...identity.filter((e) => e.tagName !== 'INPUT'), ...document.querySelectorAll('h1')],
      names: identity,
      dates: observation.fields.filter((f) => f.date).map((f) => elements.get(f.ref)!),
    });
    const fruitful = next !== signature || state.phase === 'checking';
    signature = next;
    if (fruitful) publish();
    return fruitful;
  }

  function publish(): void {
    if (!reading || !reader) return;
    if (!port.top) {
      const { observation } = reading;
      if (observation.fields.length > 0 || observation.rows.length > 0 || observation.titles.length > 0)
        port.sendObservation({ ...observation, visit });
      return;
    }
    const all = [reading.observation, ...[...frames.values()].map((f) => f.observation)];
    if (makeJudge) judge ??= makeJudge(reader.lexicon, reader.tokeniser);
    if (!judge) {
      if (!judgeWanted) port.wantRecogniser();
      judgeWanted = true;
      return;
    }
    const page = judge(all, { ...(choice === undefined ? {} : { choice }), taught: book?.stage(all) ?? null });
    if (!wanted && needsSidebar(page)) {
      wanted = true;
      port.wantSidebar();
    }
    tell({ phase: 'ready', page });
  }

  function tell(next: PageState): void {
    state = next;
    for (const listener of listeners) listener(state);
  }

  /** Void is what the top frame has of this one: at once where it can be reached, and by the worker where it cannot. */
  function sayGone(): void {
    topRegistry()?.frameGone?.(key, visit);
    port.sendGone(key, visit);
  }

  function left(): void {
    visit++;
    paused = false;
    reading = null;
    large = false;
    signature = '';
    choice = undefined;
    spotlight.clear();
    if (!port.top) {
      sayGone();
    } else if (state.phase !== 'checking') {
      tell({ phase: 'checking' });
    }
    scheduler.soon();
  }

  const scheduler = createScheduler(scan, () => {
    paused = true;
    signature = '';
    if (reading) {
      reading.observation.scan.degraded = 'paused';
      publish();
    } else if (port.top) tell({ phase: 'ready', page: NEVER_STILL });
  });
  const components = lateComponents(() => scheduler.changed(), signal);
  const watch = watchPage(document, { own, onLeft: left, onChanged: () => scheduler.changed() });

  let resting: ReturnType<typeof setTimeout> | undefined;
  document.addEventListener(
    'focusin',
    (event) => {
      clearTimeout(resting);
      const target = event.composedPath()[0];
      resting = setTimeout(() => tellFocus(target instanceof Element ? refOf(target) : null), FOCUS_RESTS_MS);
    },
    { capture: true, passive: true, signal },
  );
  const hidden = () => {
    if (port.top) return;
    visit++;
    reading = null;
    sayGone();
  };
  window.addEventListener('pagehide', hidden, { signal });

  function refOf(element: Element): string | null {
    if (!reading) return null;
    for (const [ref, known] of reading.elements)
      if (known === element || (known.contains(element) && known.tagName !== 'TABLE')) return ref;
    return null;
  }

  function tellFocus(ref: string | null): void {
    if (port.top) for (const listener of focusListeners) listener(ref);
    else port.sendFocus(ref);
  }

  function reveal(ref: string, focus: boolean): RevealOutcome {
    spotlight.clear();
    const element = reading?.elements.get(ref);
    const field = reading?.observation.fields.find((f) => f.ref === ref);
    if (!element?.isConnected) return 'gone';
    const caption =
      field && field.state !== 'filled' ? 'Blank on this page. Esc to clear' : 'Shown on page. Esc to clear';
    return spotlight.show(element, caption, { focus }) ? 'shown' : 'hidden';
  }

  /** Frame whose field was shown last; a ring there goes when its frame is asked for a field that it does not know. */
  let ringedIn: string | null = null;
  /** Esc in this frame takes that ring off as well. */
  let ringWatch: AbortController | null = null;

  function unreveal(): void {
    spotlight.clear();
    const child = frames.get(ringedIn ?? '');
    if (child) void port.revealInFrame(child.frameId, `${ringedIn}:none`, false);
    ringedIn = null;
    ringWatch?.abort();
  }

  const detector: Detector = {
    observed: (observation, frameId) => {
      if ((observation.visit ?? 0) < (countsFrom.get(observation.frame) ?? 0)) return;
      frames.set(observation.frame, { observation, frameId });
      if (reading) publish();
      else scheduler.soon();
    },
    gone: (frame, from) => {
      countsFrom.set(frame, Math.max(from, countsFrom.get(frame) ?? 0));
      const known = frames.get(frame);
      if (known && (known.observation.visit ?? 0) >= from) return;
      if (frames.delete(frame) && reading) {
        state = { phase: 'checking' };
        for (const listener of listeners) listener(state);
        publish();
      }
    },
    focused: (ref) => {
      for (const listener of focusListeners) listener(ref);
    },
    reveal,
    learned: (changed) => {
      lessons = changed;
      if (!reader) return;
      openBook();
      signature = '';
      scheduler.soon();
    },
    again: () => {
      if (!port.top && reading) publish();
    },
    check: () => {
      paused = false;
      signature = '';
      scheduler.once();
    },
    page: () => (state.phase === 'ready' ? state.page : null),
    stop: () => {
      stopped.abort();
      lend(null);
      clearTimeout(resting);
      watch.stop();
      scheduler.stop();
      unreveal();
      registry()?.withdraw?.();
      shared.tools?.stop();
      if (!port.top) {
        visit++;
        sayGone();
      }
      setRegistry(undefined);
      listeners.clear();
      reading = null;
    },
  };

  const shared: Registry = {
    version: port.version,
    subscribe: (listener) => {
      listeners.add(listener);
      listener(state);
      return () => listeners.delete(listener);
    },
    reveal: async (ref, options) => {
      unreveal();
      const [frame] = ref.split(':');
      if (frame === key) return reveal(ref, options?.focus ?? false);
      const child = frames.get(frame ?? '');
      if (!child) return 'gone';
      ringedIn = frame!;
      ringWatch = new AbortController();
      document.addEventListener('keydown', (e) => e.key === 'Escape' && unreveal(), {
        capture: true,
        signal: ringWatch.signal,
      });
      return port.revealInFrame(child.frameId, ref, options?.focus ?? false);
    },
    unreveal,
    onFieldFocus: (listener) => {
      focusListeners.add(listener);
      return () => focusListeners.delete(listener);
    },
    lendReader: (make) => {
      makeReader = make;
      begin();
    },
    borrowReader: () => {
      if (reader && makeReader) return Promise.resolve({ make: makeReader, lexicon: reader.lexicon });
      void load();
      return new Promise((take) => borrowers.push(take));
    },
    lendRecogniser: (make) => {
      makeJudge = make;
      // Not in the task that brought the script in.
      afterPage(() => {
        if (!signal.aborted) publish();
      });
    },
    frameGone: (frame, from) => detector.gone(frame, from),
    choose: (stage) => {
      choice = stage;
      publish();
    },
    report: () =>
      (reading?.observation.fields ?? []).map((f) => ({
        concept: f.concept,
        label: f.label,
        value: reading?.words.get(f.ref) ?? '',
        ...(f.date ? { iso: f.date.iso } : {}),
        ...(f.answers ? { answers: f.answers } : {}),
        state: f.state,
        confidence: f.confidence,
        because: f.because,
      })),
  };
  setRegistry(shared);
  scheduler.soon();
  return detector;
}

const SOMETHING =
  'input:not([type=hidden]),select,textarea,[contenteditable],table,dl,[role=grid],[role=textbox],[role=combobox],h1,h2,h3,h4,label,[class*=question],[class*=label],[class*=field]';

/** A frame of a frameset may hold nothing but the title and the child, in plain words: the date of birth is among them. */
const DATE_IN_WORDS = /\b\d{1,2}[\s./-]+\w{2,9}[\s./-]+\d{4}\b/;
/** Characters of a frame that are looked at for it. */
const LOOKED_AT = 2000;

/** Said without the vocabulary, so that a page with nothing on it is not "checking" for ever. */
const NOTHING_TO_READ: ObservedPage = {
  system: null,
  pageKind: 'unrecognised',
  recognition: { kind: 'unrecognised', reason: 'Nothing to read on the page' },
  fields: [],
  tables: [],
  rows: [],
  frames: 1,
  scan: { ms: 0, nodes: 0, controls: 0, slices: 0 },
};

/** The page changed under every reading: nothing is shown of it, and the pop-up offers to check it. */
const NEVER_STILL: ObservedPage = {
  ...NOTHING_TO_READ,
  recognition: { kind: 'unrecognised', reason: 'The page never stood still long enough to be read' },
  scan: { ...NOTHING_TO_READ.scan, degraded: 'paused' },
};

/** A page that is all in shadow roots has hardly an element of its own. */
function hasSomethingToRead(document: Document, top: boolean, shadowRootOf: (element: Element) => ShadowRoot | null): boolean {
  if (document.querySelector(SOMETHING) !== null) return true;
  if (!top && DATE_IN_WORDS.test((document.body?.textContent ?? '').slice(0, LOOKED_AT))) return true;
  const all = document.getElementsByTagName('*');
  return all.length > MANY_ELEMENTS || Array.prototype.some.call(all, (element: Element) => shadowRootOf(element) !== null);
}

/** A record, or a list with two dated rows: one task is not a list of dates. */
function needsSidebar(page: ObservedPage): boolean {
  if (page.pageKind === 'worklist') return page.rows.filter((row) => row.due || row.start).length >= 2;
  return page.recognition.kind !== 'unrecognised';
}

/** A reading with its signature: of a large page, that is work for a slice of its own. */
function* signed(work: Pausing<FrameReading>): Pausing<[FrameReading, string]> {
  const read = yield* work;
  yield;
  return [read, signatureOf(read.observation)];
}

/** What a later scan is compared with: meanings, states, dates and answers, not elements. */
function signatureOf(o: FrameObservation): string {
  return JSON.stringify([
    o.titles,
    o.fields.map((f) => [f.concept, f.label, f.state, f.date, f.dateProblem, f.answers]),
    o.tables.map((t) => [t.concept, t.rows]),
    o.rows.map((r) => [r.task, r.due, r.start]),
    o.listTotal,
    o.pageToday,
    o.topics,
    o.bases,
  ]);
}
