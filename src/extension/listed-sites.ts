import { desiredAndGranted } from '../core/settings/site-pattern';
import { browser } from './browser';

/** The sites of the settings, each with whether the browser has granted it. */
export async function listSites(sites: readonly string[]): Promise<{ pattern: string; granted: boolean }[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return sites.map((pattern) => ({ pattern, granted: desiredAndGranted([pattern], origins).includes(pattern) }));
}

/** Calls back whenever the browser grants or takes back a host. */
export function onGrantsChanged(listener: () => void): void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
}
