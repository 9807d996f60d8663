import type { StagePack } from '../../src/core/content/stage-pack';
import type { StageId } from '../../src/core/observation';
import { sendNative } from '../../src/extension/native-runtime';

/** In place of stages: every stage with its time limits and nothing else, for a list of tasks. */
export const EVERY_LIMIT = 'every-limit';

/**
 * Fetches the prose of a page's stages from the worker and keeps the last answer. Null where no stage is wanted or the
 * worker does not answer; `onWait` is called before each question, so that nothing old is shown meanwhile.
 */
export function packLibrary(
  onWait: () => void,
): (stages: StageId[] | typeof EVERY_LIMIT) => Promise<StagePack[] | null> {
  let kept: { key: string; packs: StagePack[] } | null = null;
  return async (stages) => {
    if (stages.length === 0) return null;
    const key = stages === EVERY_LIMIT ? EVERY_LIMIT : stages.join();
    if (kept?.key === key) return kept.packs;
    onWait();
    const answer = await sendNative(
      stages === EVERY_LIMIT ? { type: 'calculator/timescales' } : { type: 'guidance/slice', stages },
    );
    if (!answer.ok) return null;
    kept = { key, packs: answer.value.packs };
    return kept.packs;
  };
}
