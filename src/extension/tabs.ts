import { siteMatches } from '../core/settings/site-pattern';
import { browser } from './browser';
import type { ToPage } from './messages';

export interface OpenTab {
  id: number;
  /** Undefined where no host permission lets us see it. */
  url: string | undefined;
}

/** Every loaded tab. Without the `tabs` permission only tabs of permitted hosts show their address. */
export async function openTabs(): Promise<OpenTab[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap(({ id, url, discarded }) => (id === undefined || discarded ? [] : [{ id, url }]));
}

/** The address of one tab; undefined where it is gone or no host permission lets us see it. */
export async function addressOf(tabId: number): Promise<string | undefined> {
  return (await openTabs()).find(({ id }) => id === tabId)?.url;
}

/** True when one of the sites lets this address in. */
export function isOnSite(sites: readonly string[], url: string | undefined): boolean {
  return url !== undefined && sites.some((site) => siteMatches(site, url));
}

/** Sends to one frame, or to all frames of the tab. Returns what was answered, or undefined where nobody listens. */
export async function tellTab(tabId: number, message: ToPage, frameId?: number): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage(tabId, message, frameId === undefined ? {} : { frameId });
  } catch {
    return undefined;
  }
}
