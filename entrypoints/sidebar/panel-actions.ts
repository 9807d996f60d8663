import { sendNative } from '../../src/extension/native-runtime';
import type { Registry } from '../../src/page/registry';
import type { PanelActions } from '../../src/ui/sidebar/panel-actions';

/** What the panel can do: ask the detector, keep a setting, open the options page, copy within a click. */
export function panelActions(page: Registry): PanelActions {
  return {
    reveal: (ref, focus) => page.reveal(ref, { focus }),
    unreveal: () => page.unreveal(),
    choose: (stage) => page.choose(stage),
    save: (patch) => void sendNative({ type: 'settings/write', patch }),
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
