/**
 * Where Alongside runs: the sites that this build names (site-choice.ts), as far as the browser has granted them.
 * The registered content script is the only memory of the last state, so any start of the worker can work it out.
 */
import { chosenByOrganisation, desiredSites, type SiteChoice } from '../core/settings/site-choice';
import { desiredAndGranted } from '../core/settings/site-pattern';
import { noteBlocked, noteLetIn, saysBlocked } from './blocked-sites';
import { browser } from './browser';
import { BUILT_SITES, FLAVOUR } from './flavour';
import { policyMayComeFor } from './policy-grace';
import { readPolicy } from './policy-store';
import { readSettings } from './settings-store';
import { addressOf, isOnSite, openTabs, tellTab } from './tabs';
import { showIcon } from './toolbar-icon';

export const DETECTOR_FILE = '/detector.js';
export const SIDEBAR_FILE = '/sidebar.js';
export const READER_FILE = '/reader.js';
export const RECOGNISER_FILE = '/recogniser.js';
const SCRIPT_ID = 'detector';

/** Everything that says where this build may run, but for the browser's own grants. */
export async function readSiteChoice(): Promise<SiteChoice & { policyMayComeFor: number }> {
  const [{ settings }, { standing }] = await Promise.all([readSettings(), readPolicy()]);
  const wait = standing === 'awaited' ? await policyMayComeFor() : 0;
  const permitted = standing === 'awaited' ? (wait > 0 ? [] : null) : settings.permittedOrigins;
  return { flavour: FLAVOUR, built: BUILT_SITES, wished: settings.sites, permitted, policyMayComeFor: wait };
}

/** Sites that this build names and the browser has granted, as match patterns. */
export async function permittedSites(): Promise<string[]> {
  const [choice, granted] = await Promise.all([readSiteChoice(), browser.permissions.getAll()]);
  return desiredAndGranted(desiredSites(choice), granted.origins ?? []);
}

/** Origin of each frame of the tab that the browser lets us into. Opaque origins come as `null`. */
export async function frameOrigins(tabId: number): Promise<{ frameId: number; documentId: string; origin: string }[]> {
  const frames = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    injectImmediately: true,
    func: () => globalThis.origin,
  });
  return frames.map(({ frameId, documentId, result }) => ({ frameId, documentId, origin: String(result) }));
}

/** `refused`: a store page, an error page, a page that is gone. `blocked`: the organisation's policy for extensions. */
export type Attached = 'attached' | 'refused' | 'blocked';

/**
 * Puts the detector into an open tab: into each frame whose own origin is permitted, and no other. Under
 * `runtime_blocked_hosts` the browser still counts the host as granted, so only this attempt can tell; the refusal is
 * remembered for the options page.
 */
export async function attachToTab(tabId: number, sites: readonly string[]): Promise<Attached> {
  const url = await addressOf(tabId);
  try {
    const frames = (await frameOrigins(tabId)).filter(({ origin }) => isOnSite(sites, origin));
    if (!frames.some(({ frameId }) => frameId === 0)) return 'refused';
    const documentIds = frames.map(({ documentId }) => documentId);
    await browser.scripting.executeScript({ target: { tabId, documentIds }, files: [DETECTOR_FILE] });
    await showIcon(tabId, 'on');
    await noteLetIn(url);
    return 'attached';
  } catch (error) {
    if (!saysBlocked(error)) return 'refused';
    await noteBlocked(url);
    return 'blocked';
  }
}

async function detachFromTab(tabId: number): Promise<void> {
  void tellTab(tabId, { type: 'site/off' });
  await showIcon(tabId, 'off');
}

/** Child frames of a site that was switched off, inside a page of a site that stays on. */
async function detachForeignFrames(tabId: number, sites: readonly string[]): Promise<void> {
  try {
    for (const { frameId, origin } of await frameOrigins(tabId)) {
      if (!isOnSite(sites, origin)) void tellTab(tabId, { type: 'site/off' }, frameId);
    }
  } catch {
    // Not a page we can reach; then nothing of ours is in it.
  }
}

async function register(sites: string[], registered: boolean): Promise<void> {
  if (sites.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const script = {
    id: SCRIPT_ID,
    js: [DETECTOR_FILE],
    matches: sites,
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: 'document_idle' as const,
    world: 'ISOLATED' as const,
    persistAcrossSessions: true,
  };
  if (registered) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Gives a permission back. Refused for hosts that the manifest itself requires; then the site is simply off. */
async function giveBack(pattern: string): Promise<void> {
  try {
    await browser.permissions.remove({ origins: [pattern] });
  } catch {
    // Required by the manifest.
  }
}

async function synchronise(): Promise<void> {
  const { policyMayComeFor: wait } = await readSiteChoice();
  if (wait > 0) setTimeout(() => void syncSites(), wait);
  const sites = await permittedSites();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  const before = registered?.matches ?? [];
  const dropped = before.filter((pattern) => !sites.includes(pattern));
  const added = sites.filter((pattern) => !before.includes(pattern));
  if (dropped.length === 0 && added.length === 0) return;

  await register(sites, registered !== undefined);
  for (const { id, url } of await openTabs()) {
    const on = isOnSite(sites, url);
    // Not awaited: a page that never finishes loading must not hold up the others.
    if (on && added.length > 0 && !isOnSite(before, url)) void attachToTab(id, sites);
    if (dropped.length === 0) continue;
    if (on) await detachForeignFrames(id, sites);
    else if (url === undefined || isOnSite(before, url)) await detachFromTab(id);
  }
  if (chosenByOrganisation(FLAVOUR)) return;
  const { settings } = await readSettings();
  for (const pattern of dropped) if (!settings.sites.includes(pattern)) await giveBack(pattern);
}

let queue: Promise<void> = Promise.resolve();

/**
 * Brings the registered detector, the open tabs and the granted permissions into line with the settings: a newly
 * permitted site starts in its open tabs at once, a site switched off is left at once. One run after another.
 */
export function syncSites(): Promise<void> {
  const run = queue.then(synchronise);
  queue = run.catch(() => undefined);
  return run;
}
