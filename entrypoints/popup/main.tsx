import { useCallback, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { type PageInFront, permitSite, readPageInFront, switchOff } from '../../src/extension/page-in-front';
import { send } from '../../src/extension/send';
import { tellTab } from '../../src/extension/tabs';
import { wallClock } from '../sidebar/wall-clock';
import { PopupView } from '../../src/ui/popup/popup-view';
import '../../src/ui/styles/tokens.css';
import '../../src/ui/styles/pages.css';
import '../../src/ui/styles/sidebar.css';
import '../../src/ui/styles/dates.css';

/** How often to look again while the page is still being read, ms. */
const LOOK_AGAIN_MS = 300;

function Popup() {
  const [page, setPage] = useState<PageInFront | null>(null);
  const refresh = useCallback(async () => setPage(await readPageInFront()), []);
  useEffect(() => void refresh(), [refresh]);
  useEffect(() => {
    if (page?.state.kind !== 'checking') return;
    const timer = setTimeout(refresh, LOOK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [page, refresh]);
  if (!page) return null;

  const { state, tabId, url, sites, settings, chosenBy, shortcut } = page;
  const tell = (message: Parameters<typeof tellTab>[1]) => tabId === undefined || tellTab(tabId, message, 0);
  return (
    <PopupView
      state={state}
      shortcut={shortcut}
      settings={settings}
      chosenBy={chosenBy}
      clock={wallClock}
      actions={{
        openPanel: () => void Promise.resolve(tell({ type: 'sidebar/toggle', focus: true, open: true })).then(close),
        permit: (pattern) => void permitSite(sites, pattern).then(refresh),
        switchOff: () => void switchOff(sites, url ?? '').then(refresh),
        checkOnce: () => void Promise.resolve(tell({ type: 'page/check' })).then(refresh),
        timescales: async () => {
          const answer = await send({ type: 'calculator/timescales' });
          return answer.ok ? answer.value.packs : null;
        },
        openReference: () => void send({ type: 'reference/open' }).then(close),
        openOptions: (section) => void send({ type: 'options/open', section, tabId }).then(close),
      }}
    />
  );
}

createRoot(document.getElementById('root')!).render(<Popup />);
