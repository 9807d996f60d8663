import { sendNative } from '../../src/extension/native-runtime';
import type { SettledCards } from '../../src/extension/settled-cards';
import type { PageEdition } from './page-edition';
import { referenceActions } from './reference-actions';
import { teachActions } from './teaching';
import { wallClock } from './wall-clock';
import type { Registry } from '../../src/page/registry';
import type { PanelActions } from '../../src/ui/sidebar/panel-actions';

/** What the panel can do: ask the detector, keep a setting or a settled card, open the options page, copy in a click. */
export function panelActions(page: Registry, settled: SettledCards, edition: PageEdition): PanelActions {
  return {
    reveal: (ref, focus) => page.reveal(ref, { focus }),
    unreveal: () => page.unreveal(),
    choose: (stage) => page.choose(stage),
    settle: settled.settle,
    keepsSettled: settled.keeps,
    unsettle: settled.undo,
    clearSettled: settled.clear,
    clock: () => wallClock(page.today),
    timescales: async () => {
      const answer = await sendNative({ type: 'calculator/timescales' });
      return answer.ok ? answer.value.packs : null;
    },
    walk: {
      read: async () => {
        const answer = await sendNative({ type: 'walk/read' });
        return answer.ok ? answer.value : null;
      },
      keep: (place) => void sendNative({ type: 'walk/keep', place }),
    },
    teach: teachActions(page),
    reference: referenceActions,
    chooseEdition: edition.use,
    save: async (patch) => (await sendNative({ type: 'settings/write', patch })).ok,
    openOptions: (section) => void sendNative({ type: 'options/open', section }),
    copy: async (line) => {
      try {
        await navigator.clipboard.writeText(line);
        return true;
      } catch {
        return false;
      }
    },
  };
}
