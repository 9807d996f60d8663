/** Tools that are brought into a page on demand: a report of what was read, and pointing at a field. */
import type { Lesson } from '../core/lessons/lesson';
import { createLessonBook } from '../core/lessons/lesson-book';
import type { FrameReport, ReadLabel } from '../core/lessons/page-report';
import type { Lexicon } from '../core/matching/lexicon';
import { createMatcher } from '../core/matching/match-label';
import type { ObservedPage } from '../core/observation';
import { type ReportEngine, reportFrame, teachable } from './frame-report';
import { createPicker, documentIn } from './pick-field';
import type { PageTools, Registry } from './registry';

export interface ToolsPort {
  shadowMode: ShadowRootMode;
  shadowRootOf(element: Element): ShadowRoot | null;
  lexicon(): Promise<Lexicon | null>;
  lessons(): Promise<Lesson[]>;
}

export interface FrameTools extends PageTools {
  /** Null where the vocabulary could not be had. */
  report(): Promise<FrameReport | null>;
}

const OWN = /^ALONGSIDE-/;
const MOST_FRAMES = 32;

/** Tools for one frame's document. `registry` gives the page as the detector of the top frame has it. */
export function startTools(document: Document, registry: Registry, port: ToolsPort): FrameTools {
  const options = { shadowRoot: port.shadowRootOf, skip: (element: Element) => OWN.test(element.tagName) };

  async function engine(): Promise<ReportEngine | null> {
    const [lexicon, lessons] = await Promise.all([port.lexicon(), port.lessons()]);
    if (!lexicon) return null;
    const matcher = createMatcher(lexicon);
    const host = document.location.hostname;
    return { lexicon, matcher, book: createLessonBook(lessons, host, lexicon, matcher.tokeniser) };
  }

  function wholePage(): ObservedPage | null {
    if (document.defaultView !== document.defaultView?.top) return null;
    let page: ObservedPage | null = null;
    registry.subscribe((state) => {
      page = state.phase === 'ready' ? state.page : null;
    })();
    return page;
  }

  /** This document and those of its frames of the same site. */
  function documents(from: Document, found: Document[] = []): Document[] {
    if (found.length >= MOST_FRAMES) return found;
    found.push(from);
    for (const frame of from.querySelectorAll<HTMLIFrameElement>('iframe,frame')) {
      const inner = documentIn(frame);
      if (inner && inner.location.hostname === from.location.hostname) documents(inner, found);
    }
    return found;
  }

  let fields: { element: Element; label: ReadLabel }[] = [];
  const picker = createPicker(
    document,
    port.shadowMode,
    () => fields.map(({ element, label }) => ({ element, words: label.label, value: label })),
    port.shadowRootOf,
  );

  return {
    report: async () => {
      const made = await engine();
      return made && reportFrame(document, made, options, wholePage());
    },
    pick: async () => {
      const made = await engine();
      if (!made) return null;
      fields = documents(document).flatMap((doc) => teachable(doc, made, options));
      try {
        return await picker.pick();
      } finally {
        fields = [];
      }
    },
    stop: picker.stop,
  };
}
