/** Every message of the extension, by direction. Content scripts accept them only from `runtime.id`; there is no window.postMessage. */
import type { ViewStatus } from '../core/panel/view-status';
import type { GlossaryTerm } from '../core/content/reference';
import type { StagePack } from '../core/content/stage-pack';
import type { LogEntry } from '../core/policy/local-log';
import type { ReferenceCard } from '../core/search/reference-card';
import type { Lock } from '../core/settings/effective-settings';
import type { Settings } from '../core/settings/settings';
import type { FrameObservation, StageId } from '../core/observation';
import type { TopicSlice } from '../core/guidance/select-topics';
import type { SearchAnswer, SearchQuery } from '../core/search/search-query';
import type { ListedLesson } from '../core/lessons/effective-lessons';
import type { Lesson } from '../core/lessons/lesson';
import type { Meanings } from '../core/lessons/meanings';
import type { PageReport } from '../core/lessons/page-report';
import type { LocalAnswer, LocalPreview } from '../core/local/local-answer';
import type { WalkPlace } from '../core/oversight/walk-list';
import type { Lexicon } from '../core/matching/lexicon';
import type { SettledHere, SettleReason } from '../core/settling/settling';

/** Detector or sidebar → worker. */
export type ToWorker =
  /** A child frame's observation; the worker hands it to the tab's top frame and keeps nothing. */
  | { type: 'frame/observed'; observation: FrameObservation }
  /** A child frame is going, or is another page now: observations before this visit are void. */
  | { type: 'frame/gone'; frame: string; visit: number }
  /** Focus rests on a known field of a child frame, or has left it. */
  | { type: 'frame/focus'; ref: string | null }
  /** The top frame recognised a record: inject the sidebar into this document, once. */
  | { type: 'sidebar/wanted' }
  /** The top frame read something: inject the script that judges what page it is into this document, once. */
  | { type: 'reader/wanted' }
  | { type: 'recogniser/wanted' }
  /** The words that labels are matched by; asked for only by a frame with something to read. Answered with Lexicon. */
  | { type: 'lexicon/read' }
  /** The prose for these stages. Answered with SliceAnswer. */
  | { type: 'guidance/slice'; stages: StageId[] }
  /** Hits of the catalogue, best first. What was typed is not kept. Answered with SearchAnswer. */
  | { type: 'guidance/search'; query: SearchQuery }
  /** The whole cards of these keys, as SearchHit has them. Answered with ReferenceCard[]. */
  | { type: 'guidance/item'; keys: string[] }
  /** Terms and their meanings. Answered with GlossaryTerm[]. */
  | { type: 'guidance/glossary' }
  /** What topics and legal bases that a page names say. Answered with TopicSlice. */
  | { type: 'guidance/topics'; topics: string[]; bases: string[] }
  /** Opens the reference page, at one card where a key is given. */
  | { type: 'reference/open'; key?: string }
  /** Every time limit of every stage, without cards: for the calculator and for lists. Answered with SliceAnswer. */
  | { type: 'calculator/timescales' }
  /** What is settled on this page. `facts` is `pageFacts`; the worker adds the site. Answered with SettledHere[]. */
  | { type: 'settle/list'; facts: string; today: string }
  | { type: 'settle/add'; facts: string; today: string; rule: string; reason: SettleReason }
  | { type: 'settle/undo'; facts: string; rule: string }
  /** Forgets every settled card of this device. */
  | { type: 'settle/clear' }
  /** How many settled cards this device keeps. */
  | { type: 'settle/count'; today: string }
  /** Where the sender's tab is in a list of tasks. Answered with WalkPlace or null. */
  | { type: 'walk/read' }
  /** Keeps it until the browser closes; null forgets it. */
  | { type: 'walk/keep'; place: WalkPlace | null }
  /** What people taught on the sender's own site. Answered with Lesson[]. */
  | { type: 'lessons/here' }
  /** Every lesson, with its source. Answered with LessonsAnswer. */
  | { type: 'lessons/read' }
  /** Keeps these over earlier ones of the same key. From a page: of its own site only. Answered with LessonsAnswer. */
  | { type: 'lessons/add'; lessons: Lesson[] }
  | { type: 'lessons/forget'; keys: string[] }
  /** The plain titles of every meaning. Answered with Meanings. */
  | { type: 'meanings/read' }
  /** What was read on a page: of the sender's own tab, or from our own pages of `tabId`. Answered with PageReport. */
  | { type: 'page/read'; tabId?: number }
  /** Brings the tools for pointing at a field into the sender's own tab, or into `tabId`. */
  | { type: 'page/tools'; tabId?: number }
  /** These cards were drawn. Noted only where the organisation keeps a log on the device. */
  | { type: 'log/shown'; cards: Pick<LogEntry, 'rule' | 'tier'>[] }
  /** Options page only. Answered with LogEntry[]. */
  | { type: 'log/read' }
  | { type: 'log/clear' }
  /** A page is looking: ask the browser whether policy has changed. */
  | { type: 'policy/check' }
  /** The council's own material as it stands on this day. Answered with LocalAnswer. */
  | { type: 'local/read'; today: string }
  /** Our own pages only: what saving this file would change. Answered with LocalPreview. */
  | { type: 'local/preview'; text: string; today: string }
  /** Our own pages only. Each answered with LocalAnswer. */
  | { type: 'local/save'; text: string; today: string }
  | { type: 'local/remove'; today: string }
  /** Our own pages only: tries once more to fetch the file that policy names. */
  | { type: 'local/check'; today: string }
  /** Answered with SettingsAnswer. */
  | { type: 'settings/read' }
  /** A person changed one of their settings in the sidebar (width, side, follow the field). */
  | { type: 'settings/write'; patch: Partial<Settings> }
  /** Options page only: forget these keys, so that they are as they came. Answered with SettingsAnswer. */
  | { type: 'settings/reset'; keys: (keyof Settings)[] }
  /** Reveal a field that a child frame holds; relayed to that frame. Answered with a RevealOutcome. */
  | { type: 'field/reveal'; frameId: number; ref: string; focus: boolean }
  /** Open an extension page: options, or a part of it. */
  | { type: 'options/open'; section?: string; tabId?: number };

/** Worker or pop-up → content scripts of a tab. */
export type ToPage =
  | { type: 'frame/observed'; observation: FrameObservation; frameId: number }
  | { type: 'frame/gone'; frame: string; visit: number; frameId: number }
  /** The top frame's detector has just started: child frames send their observation (again). */
  | { type: 'frame/again' }
  | { type: 'frame/focus'; ref: string | null; frameId: number }
  /** Effective settings changed; drawn at once. */
  | { type: 'settings/changed'; settings: Settings }
  /** The council's own material changed; it is read anew. */
  | { type: 'local/changed' }
  /** This site was switched off: withdraw everything now. */
  | { type: 'site/off' }
  /** `open: true` opens and never closes (pop-up); without it the panel toggles (shortcut). */
  | { type: 'sidebar/toggle'; focus: boolean; open?: boolean }
  /** The pop-up's "Check once now" on a page where checking was paused. */
  | { type: 'page/check' }
  /** Lessons that hold on this frame's site, after a change. */
  | { type: 'lessons/changed'; lessons: Lesson[] }
  /** Answered by the page tools of a frame with its FrameReport. */
  | { type: 'page/read' }
  /** Lets the person point at a field. Answered by the page tools of the top frame with ReadLabel or null. */
  | { type: 'page/pick' }
  /** Answered by the top frame with PageStatus. */
  | { type: 'page/status' }
  | { type: 'field/reveal'; ref: string; focus: boolean };

export interface SettingsAnswer {
  settings: Settings;
  /** Where each key's value comes from. */
  sources: Record<keyof Settings, SettingSource>;
  /** What a person cannot change: all that policy gives or locks. */
  locked: Lock[];
  /** Stored values that were refused, each with its reason; the default stands in. */
  problems: { key: string; reason: string }[];
}

export interface LessonsAnswer {
  lessons: ListedLesson[];
  /** Kept or delivered entries that were refused, each with its reason; the rest hold. */
  problems: { path: string; reason: string }[];
}

export type SettingSource = 'policy' | 'user' | 'default';

/** What a page's detector answers to the pop-up. */
export type PageStatus = ViewStatus;

/** As in src/page/registry.ts. */
export type RevealOutcome = 'shown' | 'hidden' | 'gone';

export interface SliceAnswer {
  packs: StagePack[];
}

/**
 * `error` is a sentence, or one of these: `invalidated` (the extension has gone), `site-off` (this frame's site is not
 * permitted, or not any more), `no-top` (the top frame's detector is not there yet), `no-answer`.
 */
export type Result<T> = { ok: true; value: T } | { ok: false; error: string };

/** What each message to the worker is answered with; `null` where there is nothing to say. */
export interface WorkerAnswers {
  'frame/observed': null;
  'frame/gone': null;
  'frame/focus': null;
  'sidebar/wanted': null;
  'reader/wanted': null;
  'recogniser/wanted': null;
  'lexicon/read': Lexicon;
  'guidance/slice': SliceAnswer;
  'guidance/search': SearchAnswer;
  'guidance/item': ReferenceCard[];
  'guidance/glossary': GlossaryTerm[];
  'guidance/topics': TopicSlice;
  'reference/open': null;
  'calculator/timescales': SliceAnswer;
  'settle/list': SettledHere[];
  'settle/add': null;
  'settle/undo': null;
  'settle/clear': null;
  'settle/count': number;
  'walk/read': WalkPlace | null;
  'walk/keep': null;
  'lessons/here': Lesson[];
  'lessons/read': LessonsAnswer;
  'lessons/add': LessonsAnswer;
  'lessons/forget': LessonsAnswer;
  'meanings/read': Meanings;
  'page/read': PageReport;
  'page/tools': null;
  'log/shown': null;
  'log/read': LogEntry[];
  'log/clear': null;
  'policy/check': null;
  'local/read': LocalAnswer;
  'local/preview': LocalPreview;
  'local/save': LocalAnswer;
  'local/remove': LocalAnswer;
  'local/check': LocalAnswer;
  'settings/read': SettingsAnswer;
  'settings/write': SettingsAnswer;
  'settings/reset': SettingsAnswer;
  'field/reveal': RevealOutcome;
  'options/open': null;
}

export type AnswerTo<M extends ToWorker> = WorkerAnswers[M['type']];
