/**
 * The few parts of the browser's own runtime API that the detector uses. It has no polyfill, to stay light;
 * Chromium answers with promises by itself.
 */
import type { AnswerTo, Result, ToWorker } from './messages';

export interface NativePort {
  onDisconnect: { addListener(listener: () => void): void };
  disconnect(): void;
}

export interface NativeRuntime {
  /** Undefined once the extension was updated, disabled or removed. */
  id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  connect(info: { name: string }): NativePort;
  getManifest(): { version: string };
  onMessage: {
    addListener(
      listener: (message: unknown, sender: { id?: string }, respond: (answer: unknown) => void) => boolean | undefined,
    ): void;
  };
}

/** The browser's runtime API, or undefined where there is none (a page opened without the extension). */
export function nativeRuntime(): NativeRuntime | undefined {
  return (globalThis as { chrome?: { runtime?: NativeRuntime } }).chrome?.runtime;
}

/** What the browser says when the worker was stopped before it answered; the same message starts it again. */
const STOPPED = /channel closed|port closed|closed before a response|receiving end does not exist/i;

/**
 * As `send` in send.ts, without the polyfill: failures are values, `invalidated` when the extension has gone. A worker
 * that was stopped before it answered is asked once more: every message says the same when it is said twice.
 */
export async function sendNative<M extends ToWorker>(message: M, again = true): Promise<Result<AnswerTo<M>>> {
  try {
    const runtime = nativeRuntime();
    if (!runtime?.id) return { ok: false, error: 'invalidated' };
    const answer = (await runtime.sendMessage(message)) as Result<AnswerTo<M>> | undefined;
    return answer ?? { ok: false, error: 'no-answer' };
  } catch (error) {
    if (!nativeRuntime()?.id) return { ok: false, error: 'invalidated' };
    const reason = error instanceof Error ? error.message : String(error);
    return again && STOPPED.test(reason) ? sendNative(message, false) : { ok: false, error: reason };
  }
}
