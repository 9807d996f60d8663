/**
 * Sites that the browser refused because the organisation's `runtime_blocked_hosts` keeps extensions off them. The
 * browser tells of it only when a page is tried, and still counts the host as granted. Kept until the browser closes:
 * the policy itself takes effect at the next start only.
 */
import { siteMatches } from '../core/settings/site-pattern';
import { browser } from './browser';

const KEY = 'blockedSites';

/** True for the error with which Chromium refuses a page for `runtime_blocked_hosts`. */
export function saysBlocked(error: unknown): boolean {
  return /Extensions?Settings policy/i.test(error instanceof Error ? error.message : String(error));
}

/** The refused sites as match patterns. */
export async function blockedSites(): Promise<string[]> {
  const kept: unknown = (await browser.storage.session.get(KEY))[KEY];
  return Array.isArray(kept) ? kept.filter((pattern) => typeof pattern === 'string') : [];
}

/** Remembers the site of this address, its host alone, as refused. An address that we may not see is left out. */
export async function noteBlocked(url: string | undefined): Promise<void> {
  const before = await blockedSites();
  if (url === undefined || !URL.canParse(url) || before.some((pattern) => siteMatches(pattern, url))) return;
  const { protocol, hostname } = new URL(url);
  await browser.storage.session.set({ [KEY]: [...before, `${protocol}//${hostname}/*`] });
}

/** Forgets a refusal once the browser lets us in. */
export async function noteLetIn(url: string | undefined): Promise<void> {
  const before = await blockedSites();
  const after = before.filter((pattern) => url === undefined || !siteMatches(pattern, url));
  if (after.length !== before.length) await browser.storage.session.set({ [KEY]: after });
}
