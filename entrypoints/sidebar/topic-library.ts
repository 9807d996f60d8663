import type { TopicSlice } from '../../src/core/guidance/select-topics';
import { topicsWanted } from '../../src/core/guidance/select-topics';
import type { ObservedPage } from '../../src/core/observation';
import { sendNative } from '../../src/extension/native-runtime';

/** What the worker says of the topics that a page names; the last answer is kept. Undefined where it names none. */
export function topicLibrary(): (page: ObservedPage) => Promise<TopicSlice | undefined> {
  let kept: { key: string; slice: TopicSlice } | null = null;
  return async (page) => {
    const wanted = topicsWanted(page);
    if (!wanted) return undefined;
    const key = JSON.stringify(wanted);
    if (kept?.key === key) return kept.slice;
    const answer = await sendNative({ type: 'guidance/topics', ...wanted });
    if (!answer.ok) return undefined;
    kept = { key, slice: answer.value };
    return kept.slice;
  };
}
