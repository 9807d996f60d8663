import { createContext, useContext } from 'react';
import type { StagePack } from '../../core/content/stage-pack';
import type { Lesson } from '../../core/lessons/lesson';
import type { WalkPlace } from '../../core/oversight/walk-list';
import type { Meanings } from '../../core/lessons/meanings';
import type { PageReport, ReadLabel } from '../../core/lessons/page-report';
import type { IsoDate, StageId } from '../../core/observation';
import type { ReferenceActions } from '../reference/reference-door';
import type { SettleReason } from '../../core/settling/settling';
import type { Settings } from '../../core/settings/settings';

/** What became of "Show on page": ringed, in a closed part of the form, or no longer there. */
export type ShownOutcome = 'shown' | 'hidden' | 'gone';

/** What "Say what a field is" needs. */
export interface TeachActions {
  /** The labels of this page, every meaning, and the packs of the page's stage; null when the page cannot be told of. */
  look(): Promise<{ report: PageReport; meanings: Meanings; packs: StagePack[] } | null>;
  /** Lets the person point at a field; null when it was called off. */
  pick(): Promise<ReadLabel | null>;
  /** Takes the pointing layer off the page. */
  stop(): void;
  /** Keeps a lesson; gives a sentence when it could not be kept. */
  keep(lesson: Lesson): Promise<string | null>;
  today(): IsoDate;
}

/** Everything the sidebar can ask of the page and the extension. It holds no other door. */
export interface PanelActions {
  /** Scrolls a field into view and rings it; `focus` also moves focus to it. */
  reveal(ref: string, focus: boolean): Promise<ShownOutcome>;
  /** Takes any ring away. */
  unreveal(): void;
  /** Answers "Which form is this?"; null is "Neither of these". */
  choose(stage: StageId | null): void;
  /** Keeps a change of the person's own settings; false where it could not be kept. */
  save(patch: Partial<Settings>): Promise<boolean>;
  openOptions(section?: string): void;
  /** Teaching; absent where no lesson can be kept. */
  teach?: TeachActions;
  /** Search, glossary and changes; absent where there is no catalogue to ask. */
  reference?: ReferenceActions;
  /** Shows this page alone in another edition, until the next page; `in-force` goes back to the settings. */
  chooseEdition?(edition: Settings['edition']): void;
  /** Copies one line; false where the browser refuses. Called within a click only. */
  copy(line: string): Promise<boolean>;
  /** Settles a card on this page; false where it could not be kept beyond it. */
  settle(rule: string, reason: SettleReason, lookAtFirst: boolean): Promise<boolean>;
  /** Whether a settled card is kept beyond the open page; not where too few dates are shown to know the page by. */
  keepsSettled(lookAtFirst: boolean): boolean;
  /** Takes a settled card back, or forgets every settled card of this device. */
  unsettle(rule: string): void;
  clearSettled(): void;
  /** Where this tab is in a list of tasks, for going through it row by row; absent where nothing can be kept. */
  walk?: { read(): Promise<WalkPlace | null>; keep(place: WalkPlace | null): void };
  /** Every stage with its time limits, for the calculator; null when the extension does not answer. */
  timescales(): Promise<StagePack[] | null>;
  /** Today in London and this instant. */
  clock(): { today: string; now: string };
}

/** Things that components ask of the panel itself. */
export interface PanelContext extends PanelActions {
  /** Says one short sentence to screen readers. */
  say(sentence: string): void;
}

const Context = createContext<PanelContext | null>(null);

export const PanelProvider = Context.Provider;

/** The panel's actions; only valid under the provider that the sidebar sets up. */
export function usePanel(): PanelContext {
  const panel = useContext(Context);
  if (!panel) throw new Error('A sidebar component was drawn outside the sidebar.');
  return panel;
}
