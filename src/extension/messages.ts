/** Every message of the extension, by direction. Content scripts accept them only from `runtime.id`; there is no window.postMessage. */
import type { Settings } from '../core/settings/settings';
import type { FrameObservation, StageId } from '../core/observation';
import type { StagePack } from '../core/guidance/pack';

/** Detector or sidebar → worker. */
export type ToWorker =
  /** A child frame's observation; the worker hands it to the tab's top frame and keeps nothing. */
  | { type: 'frame/observed'; observation: FrameObservation }
  /** A child frame is going (pagehide). */
  | { type: 'frame/gone'; frame: string }
  /** Focus rests on a known field of a child frame, or has left it. */
  | { type: 'frame/focus'; ref: string | null }
  /** The top frame recognised a record: inject the sidebar into this document, once. */
  | { type: 'sidebar/wanted' }
  /** The prose for these stages. Answered with StagePack[]. */
  | { type: 'guidance/slice'; stages: StageId[] }
  /** Answered with SettingsAnswer. */
  | { type: 'settings/read' }
  /** A person changed one of their settings in the sidebar (width, side, follow the field). */
  | { type: 'settings/write'; patch: Partial<Settings> }
  /** Reveal a field that a child frame holds; relayed to that frame. Answered with a RevealOutcome. */
  | { type: 'field/reveal'; frameId: number; ref: string; focus: boolean }
  /** Open an extension page: options, or a part of it. */
  | { type: 'options/open'; section?: string };

/** Worker or pop-up → content scripts of a tab. */
export type ToPage =
  | { type: 'frame/observed'; observation: FrameObservation; frameId: number }
  | { type: 'frame/gone'; frame: string; frameId: number }
  | { type: 'frame/focus'; ref: string | null; frameId: number }
  /** Effective settings changed; drawn at once. */
  | { type: 'settings/changed'; settings: Settings }
  /** This site was switched off: withdraw everything now. */
  | { type: 'site/off' }
  | { type: 'sidebar/toggle'; focus: boolean }
  /** Answered by the top frame with PageStatus. */
  | { type: 'page/status' }
  | { type: 'field/reveal'; ref: string; focus: boolean };

export interface SettingsAnswer {
  settings: Settings;
  /** Where each key's value comes from. */
  sources: Record<keyof Settings, 'policy' | 'user' | 'default'>;
}

export interface PageStatus {
  pageKind: string;
  stage: StageId | null;
  stageTitle: string | null;
  ambiguous: boolean;
  first: number;
  check: number;
  nextDate: string | null;
  fields: number;
  frames: number;
  scanMs: number;
  degraded: string | null;
}

export interface SliceAnswer {
  packs: StagePack[];
}

export type Result<T> = { ok: true; value: T } | { ok: false; error: string };
