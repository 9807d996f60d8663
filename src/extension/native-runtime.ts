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

/** As `send` in send.ts, without the polyfill: failures are values, `invalidated` when the extension has gone. */
export async function sendNative<M extends ToWorker>(message: M): Promise<Result<AnswerTo<M>>> {
  try {
    const runtime = nativeRuntime();
    if (!runtime?.id) return { ok: false, error: 'invalidated' };
    const answer = (await runtime.sendMessage(message)) as Result<AnswerTo<M>> | undefined;
    return answer ?? { ok: false, error: 'no-answer' };
  } catch (error) {
    if (!nativeRuntime()?.id) return { ok: false, error: 'invalidated' };
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}
