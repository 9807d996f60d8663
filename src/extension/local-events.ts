/** When the local layer is looked after: the worker's listeners, added before anything is awaited. */
import { browser } from './browser';
import { checkDelivery } from './local-pack-delivery';
import { onLocalFilesChanged } from './local-pack-kept';
import { onSettingsChanged } from './settings-store';
import { permittedSites } from './site-access';
import { isOnSite, openTabs, tellTab } from './tabs';
import { announceLessons } from './teach-routes';

/** Tells every open page of a permitted site that a file of the council is another. */
async function announceLocal(): Promise<void> {
  const [sites, tabs] = await Promise.all([permittedSites(), openTabs()]);
  for (const { id, url } of tabs) if (isOnSite(sites, url)) void tellTab(id, { type: 'local/changed' });
  await announceLessons();
}

/** Call at every start of the worker. */
export function watchLocal(): void {
  browser.runtime.onInstalled.addListener(() => void checkDelivery(true));
  browser.runtime.onStartup.addListener(() => void checkDelivery(true));
  browser.permissions.onAdded.addListener(() => void checkDelivery(true));
  // Policy may have changed: a new address or hash is tried once, what failed before is not tried again.
  onSettingsChanged(() => void checkDelivery(false));
  onLocalFilesChanged(() => void announceLocal());
}
