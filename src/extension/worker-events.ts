/** What the worker does when the browser tells it something. Each is complete in itself: the worker may just have started. */
import { browser } from './browser';
import type { SettingsAnswer } from './messages';
import { PRESENCE_PORT } from './on-invalidated';
import { tidyLog } from './local-log-store';
import { migrateStoredSettings } from './settings-store';
import { permittedSites, syncSites } from './site-access';
import { isOnSite, openTabs, tellTab } from './tabs';
import { showIcon } from './toolbar-icon';

/** In storage.session: this extension replaced an older one since the browser started. */
const UPDATED = 'updated';

/**
 * After an install or update the browser has forgotten the registered script, so this also puts the detector back
 * into open tabs; no tab is ever reloaded.
 */
export async function onInstalled({ reason }: { reason: string }): Promise<void> {
  if (reason === 'update') await browser.storage.session.set({ [UPDATED]: true });
  await migrateStoredSettings();
  await syncSites();
}

/** True when an older build may have left open pages behind since the browser started. */
export async function wasUpdated(): Promise<boolean> {
  return (await browser.storage.session.get(UPDATED))[UPDATED] === true;
}

/** Draws changed settings at once in every open page of a permitted site. */
export async function onSettings({ settings }: SettingsAnswer): Promise<void> {
  await tidyLog();
  await syncSites();
  const sites = await permittedSites();
  for (const { id, url } of await openTabs()) {
    if (isOnSite(sites, url)) void tellTab(id, { type: 'settings/changed', settings });
  }
}

/** A detector has started: the toolbar says so, and the other frames report to a top frame that is new. */
export async function onPresence(port: {
  name: string;
  sender?: { frameId?: number; tab?: { id?: number; url?: string } };
}): Promise<void> {
  const tab = port.sender?.tab;
  if (port.name !== PRESENCE_PORT || port.sender?.frameId !== 0 || tab?.id === undefined) return;
  if (!isOnSite(await permittedSites(), tab.url)) return;
  void tellTab(tab.id, { type: 'frame/again' });
  await showIcon(tab.id, 'on');
}

/** The keyboard shortcut: to the panel of the page in front, or back to the record. */
export async function onCommand(command: string, tab?: { id?: number }): Promise<void> {
  if (command !== 'toggle-sidebar') return;
  const id = tab?.id ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
  if (id !== undefined) await tellTab(id, { type: 'sidebar/toggle', focus: true }, 0);
}
