import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { nativeRuntime, sendNative } from '../../src/extension/native-runtime';
import { registry } from '../../src/page/registry';
import { mountSidebar } from '../../src/ui/sidebar/mount-sidebar';
import { followPage } from './follow-page';
import { localLibrary } from './local-library';
import { notedSidebar } from './noted-sidebar';
import { pageEdition } from './page-edition';
import { panelActions } from './panel-actions';
import { settledCards } from '../../src/extension/settled-cards';
import { wallClock } from './wall-clock';
import { whenSettingsChange } from './when-settings-change';

/** Injected once into the top frame of a document whose detector recognised a record. */
export default defineUnlistedScript(async () => {
  const page = registry();
  if (!page || page.withdraw || page.version !== nativeRuntime()?.getManifest().version) return;
  const gone = new AbortController();
  page.withdraw = () => gone.abort();

  const answer = await sendNative({ type: 'settings/read' });
  if (!answer.ok || gone.signal.aborted) return;
  const local = localLibrary();
  const settings = await local.counted(answer.value.settings, wallClock(page.today).today);
  if (gone.signal.aborted) return;
  const settled = settledCards();
  const edition = pageEdition();
  const mounted = mountSidebar({
    settings,
    actions: panelActions(page, settled, edition),
    mode: import.meta.env.MODE === 'e2e' ? 'open' : 'closed',
    onGivenUp: () => gone.abort(),
  });
  const sidebar = notedSidebar(mounted, settings);
  const follower = followPage(page, sidebar, settings, { settled, edition, local });
  const stopListening = whenSettingsChange(answer.value.settings, local, (changed) => {
    sidebar.applySettings(changed);
    follower.applySettings(changed);
  });
  page.view = sidebar.view;
  page.toggle = sidebar.toggle;
  page.refresh = follower.refresh;

  gone.signal.addEventListener('abort', () => {
    follower.stop();
    stopListening();
    sidebar.withdraw();
    page.view = page.toggle = page.refresh = page.withdraw = undefined;
  });
});
