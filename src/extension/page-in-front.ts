/** What the pop-up needs to know and do about the page in front. */
import { type PageFindings, type PopupState, popupState } from '../core/popup/popup-state';
import type { Settings } from '../core/settings/settings';
import { siteMatches, siteOfPage } from '../core/settings/site-pattern';
import { browser } from './browser';
import type { PageStatus } from './messages';
import { send } from './send';
import { readSettings } from './settings-store';
import { attachToTab, permittedSites } from './site-access';
import { isOnSite, tellTab } from './tabs';
import { wasUpdated } from './worker-events';

export interface PageInFront {
  tabId: number | undefined;
  url: string | undefined;
  /** The permitted sites as they are in the settings. */
  sites: string[];
  settings: Settings;
  /** Keys that open the panel, as the person has set them in the browser; empty when there are none. */
  shortcut: string;
  state: PopupState;
}

async function askPage(tabId: number): Promise<PageFindings | null> {
  return ((await tellTab(tabId, { type: 'page/status' }, 0)) as PageStatus | undefined) ?? null;
}

/**
 * The state of the tab in front. A permitted page where nothing answers is given the detector once more before it
 * counts as waiting. The tab's address is known here because the pop-up was opened on it (`activeTab`).
 */
export async function readPageInFront(): Promise<PageInFront> {
  const [[tab], permitted, { settings }, updated, commands] = await Promise.all([
    browser.tabs.query({ active: true, currentWindow: true }),
    permittedSites(),
    readSettings(),
    wasUpdated(),
    browser.commands.getAll(),
  ]);
  const url = tab?.url;
  const tabId = tab?.id;
  const onSite = isOnSite(permitted, url);
  let findings: PageFindings | null = null;
  if (onSite && tabId !== undefined) {
    findings = await askPage(tabId);
    if (!findings && (await attachToTab(tabId, permitted))) findings = await askPage(tabId);
  }
  const state = popupState({
    site: siteOfPage(url ?? ''),
    host: url !== undefined && URL.canParse(url) ? new URL(url).hostname : '',
    permitted: onSite,
    findings,
    updated,
  });
  const shortcut = commands.find(({ name }) => name === 'toggle-sidebar')?.shortcut ?? '';
  return { tabId, url, sites: settings.sites, settings, shortcut, state };
}

/**
 * Permits a site. Call it synchronously from a click: the browser asks its own question only then.
 * The wish is written first, because the browser's question may close the pop-up; a No takes it back.
 * Returns whether the site is permitted now.
 */
export async function permitSite(sites: readonly string[], pattern: string): Promise<boolean> {
  const wish = [...sites.filter((site) => site !== pattern), pattern];
  const written = send({ type: 'settings/write', patch: { sites: wish } });
  const granted = await browser.permissions.request({ origins: [pattern] });
  await written;
  if (!granted) await send({ type: 'settings/write', patch: { sites: wish.filter((site) => site !== pattern) } });
  return granted;
}

/** Takes every site that lets this address in off the list; the worker then leaves its open pages at once. */
export async function switchOff(sites: readonly string[], url: string): Promise<void> {
  await send({ type: 'settings/write', patch: { sites: sites.filter((site) => !siteMatches(site, url)) } });
}
