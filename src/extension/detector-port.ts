/** The detector's way to the worker and back: native promises, no polyfill, nothing but our own messages. */
import type { Lesson } from '../core/lessons/lesson';
import type { Lexicon } from '../core/matching/lexicon';
import type { PanelView } from '../core/panel/view-model';
import { viewStatus } from '../core/panel/view-status';
import type { PageStatus, RevealOutcome, ToPage } from './messages';
import { nativeRuntime, sendNative } from './native-runtime';

/** The parts of the detector that messages reach; src/page may not be imported here. */
interface DetectorLike {
  observed(observation: Extract<ToPage, { type: 'frame/observed' }>['observation'], frameId: number): void;
  gone(frame: string, visit: number): void;
  focused(ref: string | null): void;
  reveal(ref: string, focus: boolean): RevealOutcome;
  learned(lessons: Lesson[]): void;
  again(): void;
  check(): void;
  page(): Parameters<typeof viewStatus>[0] | null;
}

interface DomApi {
  openOrClosedShadowRoot(element: Element): ShadowRoot | null;
}

/** What startDetector needs of the extension. Failures are silent: a page is never told of them. */
export function detectorPort(shadowMode: ShadowRootMode) {
  const dom = (globalThis as { chrome?: { dom?: DomApi } }).chrome?.dom;
  return {
    version: nativeRuntime()?.getManifest().version ?? '',
    top: window.top === window,
    shadowMode,
    shadowRootOf: (element: Element): ShadowRoot | null => {
      if (element.shadowRoot) return element.shadowRoot;
      if (!element.tagName.includes('-')) return null;
      return dom?.openOrClosedShadowRoot(element) ?? null;
    },
    lexicon: async (): Promise<Lexicon | null> => {
      const answer = await sendNative({ type: 'lexicon/read' });
      return answer.ok ? answer.value : null;
    },
    lessons: async (): Promise<Lesson[]> => {
      const answer = await sendNative({ type: 'lessons/here' });
      return answer.ok ? answer.value : [];
    },
    wantReader: () => void sendNative({ type: 'reader/wanted' }),
    wantRecogniser: () => void sendNative({ type: 'recogniser/wanted' }),
    wantSidebar: () => void sendNative({ type: 'sidebar/wanted' }),
    sendObservation: (observation: Parameters<DetectorLike['observed']>[0]) =>
      void sendNative({ type: 'frame/observed', observation }),
    sendGone: (frame: string, visit: number) => void sendNative({ type: 'frame/gone', frame, visit }),
    sendFocus: (ref: string | null) => void sendNative({ type: 'frame/focus', ref }),
    revealInFrame: async (frameId: number, ref: string, focus: boolean): Promise<RevealOutcome> => {
      const answer = await sendNative({ type: 'field/reveal', frameId, ref, focus });
      return answer.ok ? answer.value : 'gone';
    },
  };
}

interface SharedRegistry {
  view?: () => unknown;
  toggle?: (options: { open?: boolean; focus?: boolean }) => void;
}

/** Answers the worker and the pop-up. `off` runs when this site is switched off. Returns nothing to anyone else. */
export function listenInPage(detector: DetectorLike, off: () => void): void {
  const runtime = nativeRuntime();
  const shared = () =>
    (globalThis as Record<symbol, unknown>)[Symbol.for('alongside.registry')] as SharedRegistry | undefined;
  let live = true;
  runtime?.onMessage.addListener((message, sender, respond) => {
    if (!live || sender.id !== runtime.id) return undefined;
    const m = message as ToPage;
    switch (m.type) {
      case 'frame/observed':
        detector.observed(m.observation, m.frameId);
        break;
      case 'frame/gone':
        detector.gone(m.frame, m.visit);
        break;
      case 'frame/focus':
        detector.focused(m.ref);
        break;
      case 'frame/again':
        detector.again();
        break;
      case 'lessons/changed':
        detector.learned(m.lessons);
        break;
      case 'page/check':
        detector.check();
        break;
      case 'field/reveal':
        respond(detector.reveal(m.ref, m.focus));
        break;
      case 'sidebar/toggle':
        shared()?.toggle?.({ focus: m.focus, ...(m.open === undefined ? {} : { open: m.open }) });
        break;
      case 'page/status':
        respond(status(detector, shared()?.view?.() as PanelView | null));
        break;
      case 'site/off':
        live = false;
        off();
        break;
    }
    return undefined;
  });
}

function status(detector: DetectorLike, view: PanelView | null): PageStatus {
  const page = detector.page();
  if (page) return viewStatus(page, view ?? null);
  return {
    pageKind: 'checking',
    stage: null,
    stageTitle: null,
    ambiguous: false,
    first: 0,
    check: 0,
    nextDate: null,
    fields: 0,
    frames: 0,
    scanMs: 0,
    degraded: null,
  };
}
