import { browser } from './browser';
import type { AnswerTo, Result, ToWorker } from './messages';

/**
 * Sends one message to the worker, which may have to start first.
 * Returns its Result; failures are values: `invalidated` when the extension was updated, disabled or removed,
 * `no-answer` when nothing replied, else the worker's own reason. Never throws.
 */
export async function send<M extends ToWorker>(message: M): Promise<Result<AnswerTo<M>>> {
  try {
    if (!browser.runtime?.id) return { ok: false, error: 'invalidated' };
    const answer = (await browser.runtime.sendMessage(message)) as Result<AnswerTo<M>> | undefined;
    return answer ?? { ok: false, error: 'no-answer' };
  } catch (error) {
    if (!browser.runtime?.id) return { ok: false, error: 'invalidated' };
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}
