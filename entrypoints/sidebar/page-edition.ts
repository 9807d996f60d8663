import { pageFacts } from '../../src/core/settling/settling';
import type { ObservedPage } from '../../src/core/observation';
import type { Settings } from '../../src/core/settings/settings';

export interface PageEdition {
  /** The settings for this page: the edition chosen for it, or the one in the settings. */
  of(page: ObservedPage, settings: Settings): Settings;
  use(edition: Settings['edition']): void;
  /** Another page has come: the choice goes with the old one. */
  leave(): void;
  onChange(listener: () => void): void;
}

/** The edition chosen for the page in view. It holds while the page's address and dates are what they were. */
export function pageEdition(): PageEdition {
  let here = '';
  let chosen: { page: string; edition: Settings['edition'] } | null = null;
  let changed = () => {};
  return {
    of(page, settings) {
      const { recognition } = page;
      const facts = recognition.kind === 'recognised' ? pageFacts(recognition.stage, page)?.text : undefined;
      here = `${location.href} ${facts ?? ''}`;
      return chosen?.page === here ? { ...settings, edition: chosen.edition } : settings;
    },
    use(edition) {
      chosen = edition === 'in-force' ? null : { page: here, edition };
      changed();
    },
    leave() {
      chosen = null;
    },
    onChange(listener) {
      changed = listener;
    },
  };
}
