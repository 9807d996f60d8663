import type { AnswerCode, ConceptId } from '../observation';

/** What must hold on a page for an item to be asked: a small closed tree. */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  /** The field's answer is one of these codes. */
  | { answer: ConceptId; in: AnswerCode[] }
  /** The field holds something. Blank is false; hidden, absent and differing are unknown. */
  | { filled: ConceptId };
