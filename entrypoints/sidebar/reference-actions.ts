import type { AnswerTo, ToWorker } from '../../src/extension/messages';
import { sendNative } from '../../src/extension/native-runtime';
import type { ReferenceActions } from '../../src/ui/reference/reference-door';

async function ask<M extends ToWorker>(message: M): Promise<AnswerTo<M> | null> {
  const answer = await sendNative(message);
  return answer.ok ? answer.value : null;
}

/** Search, whole cards and the glossary, each asked of the worker when it is wanted: none of them is in this script. */
export const referenceActions: ReferenceActions = {
  search: (query) => ask({ type: 'guidance/search', query }),
  cards: (keys) => ask({ type: 'guidance/item', keys }),
  glossary: () => ask({ type: 'guidance/glossary' }),
  openPage: (key) => void sendNative({ type: 'reference/open', key }),
};
