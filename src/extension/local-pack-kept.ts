/** The council's files as they are kept in storage.local, unread. */
import type { Delivery } from '../core/local/delivery';
import type { IsoDate } from '../core/observation';
import { browser } from './browser';
import { sha256Of } from './sha256';

export const IMPORTED_KEY = 'localPack';
export const DELIVERED_KEY = 'localPackDelivered';
export const ATTEMPT_KEY = 'localPackAttempt';

export interface KeptFile {
  text: string;
  on: IsoDate;
}

export interface KeptCopy extends KeptFile {
  url: string;
  sha256: string;
}

/** What became of the last attempt to fetch. */
export interface Attempt {
  url: string;
  sha256: string;
  fault: Delivery['fault'];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

async function readKey(key: string): Promise<Record<string, unknown> | null> {
  try {
    const value = (await browser.storage.local.get(key))[key];
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

/** The file that a person chose; null where there is none. */
export async function readImported(): Promise<KeptFile | null> {
  const kept = await readKey(IMPORTED_KEY);
  return kept && typeof kept.text === 'string' ? { text: kept.text, on: String(kept.on ?? '') } : null;
}

/** The last good copy of the file that policy names; null where there is none. */
export async function readCopy(): Promise<KeptCopy | null> {
  const kept = await readKey(DELIVERED_KEY);
  if (!kept || typeof kept.text !== 'string' || typeof kept.sha256 !== 'string') return null;
  return { text: kept.text, on: String(kept.on ?? ''), url: String(kept.url ?? ''), sha256: kept.sha256 };
}

/** True where a kept copy is still what was checked when it came. */
export async function isWhole({ text, sha256 }: KeptCopy): Promise<boolean> {
  return (await sha256Of(new TextEncoder().encode(text))) === sha256;
}

/** The last attempt to fetch; null where there was none. */
export async function readAttempt(): Promise<Attempt | null> {
  const kept = await readKey(ATTEMPT_KEY);
  return kept && typeof kept.url === 'string' && typeof kept.sha256 === 'string'
    ? { url: kept.url, sha256: kept.sha256, fault: isRecord(kept.fault) ? (kept.fault as unknown as Attempt['fault']) : null }
    : null;
}

/** Calls back after each change of either file. Returns an unsubscriber. */
export function onLocalFilesChanged(listener: () => void): () => void {
  const changed = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && [IMPORTED_KEY, DELIVERED_KEY, ATTEMPT_KEY].some((key) => key in changes)) listener();
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}
