import { chosenByOrganisation, type ListedSite, listSiteStandings } from '../core/settings/site-choice';
import { blockedSites } from './blocked-sites';
import { browser } from './browser';
import { FLAVOUR } from './flavour';
import { readSiteChoice } from './site-access';

export interface SiteList {
  /** Only a person's own list can be changed on the options page. */
  chosenBy: 'person' | 'organisation';
  /** What policy permits at most, as match patterns; null where it does not say. */
  permitted: readonly string[] | null;
  sites: ListedSite[];
}

/** Every site that this build names, each with how it stands with policy and the browser. */
export async function listSites(): Promise<SiteList> {
  const [choice, { origins = [] }, blocked] = await Promise.all([
    readSiteChoice(),
    browser.permissions.getAll(),
    blockedSites(),
  ]);
  return {
    chosenBy: chosenByOrganisation(FLAVOUR) ? 'organisation' : 'person',
    permitted: choice.permitted,
    sites: listSiteStandings(choice, origins, blocked),
  };
}

/** Calls back whenever the browser grants or takes back a host. */
export function onGrantsChanged(listener: () => void): void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
}
