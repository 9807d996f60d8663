/**
 * A package that the organisation installed may run before its policy has reached the browser, and an organisation may
 * set no policy at all. So nothing runs for a short while after the first start; then the build's own rule holds.
 */
import { browser } from './browser';

/** In storage.local: when this package first ran without a policy, ms since 1970. */
const KEY = 'policyAwaitedSince';
/** Chromium delivered a policy within 3 s of an install in every run that was measured; a slow laptop takes longer. */
export const POLICY_WITHIN_MS = 20_000;

/** How long it is still to be waited for, ms; 0 when the time is over, on this start and every later one. */
export async function policyMayComeFor(): Promise<number> {
  const now = Date.now();
  const kept: unknown = (await browser.storage.local.get(KEY))[KEY];
  if (typeof kept !== 'number') {
    await browser.storage.local.set({ [KEY]: now });
    return POLICY_WITHIN_MS;
  }
  // A clock that was set back must not make it wait again and again.
  return now < kept ? 0 : Math.max(0, kept + POLICY_WITHIN_MS - now);
}
