/**
 * The one use of the network: the file that policy names, by an https address and its SHA-256. Runs in the worker
 * alone, sends no cookie, no referrer and nothing about a page, follows no redirect, and reads no more than the largest
 * pack. What does not have the named hash is dropped unread.
 */
import { type DeliveryFault, permissionFor } from '../core/local/delivery';
import { LOCAL_PACK_BYTES } from '../core/local/local-pack';
import { browser } from './browser';
import { sha256Of } from './sha256';

/** How long the server may take for all of it, ms. */
const WITHIN_MS = 15_000;

export type Fetched = { ok: true; text: string } | { ok: false; code: DeliveryFault; detail: string };

const fault = (code: DeliveryFault, detail = ''): Fetched => ({ ok: false, code, detail });

/** At most `most` bytes of a body; null where there are more. */
async function bytesOf(body: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > most) {
      await reader.cancel();
      return null;
    }
    parts.push(next.value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Fetches the file and checks its hash. Never throws. Asks nobody: without the permission nothing is sent. */
export async function fetchLocalPack(url: string, sha256: string): Promise<Fetched> {
  if (!(await browser.permissions.contains({ origins: [permissionFor(url)] }))) return fault('no-permission');
  try {
    const answer = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      cache: 'no-store',
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(WITHIN_MS),
    });
    if (answer.type === 'opaqueredirect') return fault('redirected');
    if (!answer.ok || !answer.body) return fault('refused', `It answered ${answer.status}.`);
    const bytes = await bytesOf(answer.body, LOCAL_PACK_BYTES);
    if (!bytes) return fault('too-large', `The most is ${LOCAL_PACK_BYTES / 1024} kB.`);
    const found = await sha256Of(bytes);
    if (found !== sha256.toLowerCase()) return fault('bad-hash', `It is ${found}.`);
    const text = decoded(bytes);
    return text === null ? fault('not-text') : { ok: true, text };
  } catch (error) {
    return fault(error instanceof DOMException && error.name === 'TimeoutError' ? 'timed-out' : 'unreachable');
  }
}

/** The text with its byte order mark, if it has one: its bytes are hashed again whenever it is read. Null where it is no UTF-8. */
function decoded(bytes: Uint8Array<ArrayBuffer>): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
