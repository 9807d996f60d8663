/** The worker's own last errors, until the browser closes: kind and place in our program, never the words of a message. */
import { browser } from './browser';

/** In storage.session. */
const KEY = 'errors';
const MOST = 10;

export interface LastError {
  at: string;
  /** "TypeError" */
  error: string;
  /** "background.js:1:2345" */
  place: string;
}

/** Kind and place of anything that was thrown. */
export function describeError(thrown: unknown, at: string): LastError {
  const error = thrown instanceof Error ? thrown.name : typeof thrown;
  const stack = thrown instanceof Error ? (thrown.stack ?? '') : '';
  const place = /\/([a-z-]+\.js:\d+:\d+)/i.exec(stack)?.[1] ?? 'not known';
  return { at, error: /^[A-Za-z]{1,40}$/.test(error) ? error : 'Error', place };
}

export async function readLastErrors(): Promise<LastError[]> {
  const kept = (await browser.storage.session.get(KEY))[KEY];
  return Array.isArray(kept) ? (kept as LastError[]) : [];
}

async function keep(thrown: unknown): Promise<void> {
  const errors = [...(await readLastErrors()), describeError(thrown, new Date().toISOString())].slice(-MOST);
  await browser.storage.session.set({ [KEY]: errors });
}

/** Keeps what nobody caught. Add it at the worker's start. */
export function keepLastErrors(): void {
  globalThis.addEventListener('error', (event) => void keep(event.error).catch(() => undefined));
  globalThis.addEventListener('unhandledrejection', (event) => void keep(event.reason).catch(() => undefined));
}
