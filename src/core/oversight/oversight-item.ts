/** What a walk-through shows of one decision, and the questions beside it: plain JSON. */
import type { Force, Source } from '../content/pack';
import type { WalkQuestion } from '../content/walk-through-content';
import type { FieldPointer } from '../guidance/card';

/**
 * What the page shows of a decision. `worth-a-look`: something is recorded, and it is not what was expected (dates the
 * other way round, an agency marked as not there). None of them says whether the work was good.
 */
export type OversightState = 'recorded' | 'blank' | 'worth-a-look' | 'not-on-page' | 'not-applicable' | 'cannot-tell';

export interface OversightItem {
  /** Id of the decision. */
  check: string;
  question: WalkQuestion;
  title: string;
  summary: string;
  state: OversightState;
  /** “Authorised by”, or a fact about the page: “Authorised by” is empty. */
  onPageWords: string;
  /** The same for paper, without any label or date of the page; none where the state says it all. */
  onPaper?: string;
  fields: FieldPointer[];
  force: Force;
  dutyHolder: string;
  sources: Source[];
  /** Code of the practice standard that it rests on. */
  standard?: string;
  /** Who makes or approves it: "the practice supervisor or manager". */
  who: string;
  /** "Within 15 working days of the strategy discussion". */
  byWhen?: string;
  /** The date that this comes to on this page: "Wed 6 January 2027". Drawn, never printed. */
  byDate?: string;
  /** For a parent or young person. */
  plain?: string;
  /** Nothing that can be read of a page shows it; `state` is `cannot-tell`. Drawn as a question for those who were there. */
  ask?: true;
  /** A limit has passed by the dates of this page. */
  late?: true;
  /** Among what a practitioner looks at before sending the record on. */
  beforeSending: boolean;
}

/** A reflective question with what it was chosen for. */
export interface WalkQuestionView {
  id: string;
  under: WalkQuestion;
  question: string;
  onPaper: string;
  /** "Practice standards A4 and B6", or “Manager’s decision” is blank on this page. */
  because: string;
  standards: string[];
}
