import { createContext, useContext } from 'react';
import type { StageId } from '../../core/observation';
import type { Settings } from '../../core/settings/settings';

/** What became of "Show on page": ringed, in a closed part of the form, or no longer there. */
export type ShownOutcome = 'shown' | 'hidden' | 'gone';

/** Everything the sidebar can ask of the page and the extension. It holds no other door. */
export interface PanelActions {
  /** Scrolls a field into view and rings it; `focus` also moves focus to it. */
  reveal(ref: string, focus: boolean): Promise<ShownOutcome>;
  /** Takes any ring away. */
  unreveal(): void;
  /** Answers "Which form is this?"; null is "Neither of these". */
  choose(stage: StageId | null): void;
  /** Keeps a change of the person's own settings. */
  save(patch: Partial<Settings>): void;
  openOptions(section?: string): void;
  /** Copies one line; false where the browser refuses. Called within a click only. */
  copy(line: string): Promise<boolean>;
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
