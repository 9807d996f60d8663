/** What the pop-up needs to know and do about the page in front. */
import { type PageFindings, type PopupState, popupState, type SiteListing } from '../core/popup/popup-state';
import type { Settings } from '../core/settings/settings';
import { chosenByOrganisation, desiredSites, type SiteChoice } from '../core/settings/site-choice';
import { siteMatches, siteName, siteOfPage } from '../core/settings/site-pattern';
import { saysBlocked } from './blocked-sites';
import { browser } from './browser';
import { FLAVOUR } from './flavour';
import type { PageStatus } from './messages';
import { type PolicyState, readPolicy } from './policy-store';
import { send } from './send';
import { readSettings } from './settings-store';
import { attachToTab, frameOrigins, permittedSites, readSiteChoice } from './site-access';
import { isOnSite, tellTab } from './tabs';
import { wasUpdated } from './worker-events';

export interface PageInFront {
  tabId: number | undefined;
  url: string | undefined;
  /** The permitted sites as they are in the settings. */
  sites: string[];
  settings: Settings;
  chosenBy: 'person' | 'organisation';
  /** Keys that open the panel, as the person has set them in the browser; empty when there are none. */
  shortcut: string;
  state: PopupState;
}

async function askPage(tabId: number): Promise<PageFindings | null> {
  return ((await tellTab(tabId, { type: 'page/status' }, 0)) as PageStatus | undefined) ?? null;
}

/**
 * True when the organisation's policy for extensions keeps us off this tab. Asked only of a tab whose address the
 * browser keeps from us although the pop-up was opened on it: trying is the one way to know.
 */
async function isBlocked(tabId: number): Promise<boolean> {
  try {
    await frameOrigins(tabId);
    return false;
  } catch (error) {
    return saysBlocked(error);
  }
}

/** The sites that the organisation lets Alongside be used on; `fixed`: they are the person's own, and locked. */
function siteListing(choice: SiteChoice, policy: PolicyState, fixed: boolean): SiteListing {
  const named = choice.flavour === 'authority' || fixed ? desiredSites(choice) : (choice.permitted ?? []);
  if (named.length > 0) return { names: named.map(siteName) };
  if (fixed || choice.flavour === 'authority') return 'empty';
  const arrived = policy.reading.keys.find(({ key }) => key === 'permittedOrigins');
  if (!arrived) return 'not-arrived';
  return arrived.standing === 'ignored' ? 'not-usable' : 'empty';
}

/**
 * The state of the tab in front. A permitted page where nothing answers is given the detector once more before it
 * counts as waiting. The tab's address is known here because the pop-up was opened on it (`activeTab`).
 */
export async function readPageInFront(): Promise<PageInFront> {
  const [[tab], permitted, choice, { settings, locked }, policy, updated, commands] = await Promise.all([
    browser.tabs.query({ active: true, currentWindow: true }),
    permittedSites(),
    readSiteChoice(),
    readSettings(),
    readPolicy(),
    wasUpdated(),
    browser.commands.getAll(),
  ]);
  const url = tab?.url;
  const tabId = tab?.id;
  const onSite = isOnSite(permitted, url);
  let findings: PageFindings | null = null;
  let blocked = false;
  if (onSite && tabId !== undefined) {
    findings = await askPage(tabId);
    const attached = findings ? 'attached' : await attachToTab(tabId, permitted);
    blocked = attached === 'blocked';
    if (!findings && attached === 'attached') findings = await askPage(tabId);
  } else if (tabId !== undefined && url === undefined) blocked = await isBlocked(tabId);
  const named = desiredSites(choice);
  // A list of sites that is locked can be neither added to nor taken from.
  const fixed = locked.includes('sites');
  const state = popupState({
    site: siteOfPage(url ?? ''),
    host: url !== undefined && URL.canParse(url) ? new URL(url).hostname : '',
    flavour: FLAVOUR,
    permitted: onSite,
    named: isOnSite(named, url),
    ruledOut: (choice.permitted !== null && !isOnSite(choice.permitted, url)) || (fixed && !isOnSite(named, url)),
    list: siteListing(choice, policy, fixed),
    own: url?.startsWith(browser.runtime.getURL('/')) ?? false,
    blocked,
    findings,
    updated,
  });
  const shortcut = commands.find(({ name }) => name === 'toggle-sidebar')?.shortcut ?? '';
  const chosenBy = chosenByOrganisation(FLAVOUR) || fixed ? 'organisation' : 'person';
  return { tabId, url, sites: settings.sites, settings, chosenBy, shortcut, state };
}

/**
 * Permits a site. Call it synchronously from a click: the browser asks its own question only then.
 * The wish is written first, because the browser's question may close the pop-up; a No takes it back. A site that the
 * organisation named is on its list already: only the browser is asked. Returns whether the site is permitted now.
 */
export async function permitSite(sites: readonly string[], pattern: string): Promise<boolean> {
  if (chosenByOrganisation(FLAVOUR)) return browser.permissions.request({ origins: [pattern] });
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
