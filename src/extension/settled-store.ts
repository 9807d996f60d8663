/**
 * Settled cards in storage.local, under one key, with the salt of this device. Only the worker reads and writes. A page
 * is a SHA-256 of salt, site, stage and dates: without the salt nothing is said of it, and no name or reference went in.
 */
import {
  isInForce,
  type SettledEntry,
  type SettledHere,
  settledOn,
  withoutSettled,
  withSettled,
} from '../core/settling/settling';
import type { IsoDate } from '../core/observation';
import { parseSettled } from '../knowledge/settled-schema';
import { browser } from './browser';

const KEY = 'settled';

interface Kept {
  salt: string;
  entries: SettledEntry[];
}

async function read(): Promise<Kept | null> {
  return parseSettled((await browser.storage.local.get(KEY))[KEY]);
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The page's mark: 64 hexadecimal digits. `origin` is the site's, as the browser says it. */
async function markOf(salt: string, origin: string, facts: string): Promise<string> {
  const text = new TextEncoder().encode(JSON.stringify([salt, origin, facts]));
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', text)));
}

let queue: Promise<unknown> = Promise.resolve();

/** One change after another, so that two pages at once lose nothing. */
function change(edit: (kept: Kept) => Promise<SettledEntry[]>): Promise<void> {
  const done = queue.then(async () => {
    const kept = (await read()) ?? { salt: hex(crypto.getRandomValues(new Uint8Array(32))), entries: [] };
    await browser.storage.local.set({ [KEY]: { ...kept, entries: await edit(kept) } });
  });
  queue = done.catch(() => undefined);
  return done;
}

/** What is settled on this page and in force on `today`. Unreadable storage settles nothing. */
export async function readSettledHere(origin: string, facts: string, today: IsoDate): Promise<SettledHere[]> {
  await queue;
  const kept = await read();
  return kept ? settledOn(kept.entries, await markOf(kept.salt, origin, facts), today) : [];
}

/** Keeps one card as settled on this page. Rejects when the browser refuses the write. */
export async function keepSettled(origin: string, facts: string, settled: SettledHere): Promise<void> {
  await change(async ({ salt, entries }) =>
    withSettled(entries, { ...settled, page: await markOf(salt, origin, facts) }),
  );
}

/** Takes one card's settling back. */
export async function undoSettled(origin: string, facts: string, rule: string): Promise<void> {
  await change(async ({ salt, entries }) => withoutSettled(entries, await markOf(salt, origin, facts), rule));
}

/** Forgets every settled card, and the salt with them. */
export async function clearSettled(): Promise<void> {
  const done = queue.then(() => browser.storage.local.remove(KEY));
  queue = done.catch(() => undefined);
  await done;
}

/** How many settled cards are in force on this device. */
export async function countSettled(today: IsoDate): Promise<number> {
  return ((await read())?.entries ?? []).filter((one) => isInForce(one, today)).length;
}
