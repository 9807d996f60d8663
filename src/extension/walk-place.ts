/** A tab's place in a list of tasks, in storage.session: gone with the browser. A row's number and a hash, no more. */
import type { WalkPlace } from '../core/oversight/walk-list';
import { browser } from './browser';
import { walkPlace } from './message-schema';

const keyOf = (tabId: number) => `walk:${tabId}`;

/** The place of this tab, or null where none is kept. */
export async function readWalkPlace(tabId: number): Promise<WalkPlace | null> {
  const key = keyOf(tabId);
  const kept = walkPlace.safeParse((await browser.storage.session.get(key))[key]);
  return kept.success ? kept.data : null;
}

/** Keeps the place of this tab; null forgets it. */
export async function keepWalkPlace(tabId: number, place: WalkPlace | null): Promise<void> {
  if (place) await browser.storage.session.set({ [keyOf(tabId)]: place });
  else await browser.storage.session.remove(keyOf(tabId));
}
