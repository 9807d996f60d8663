/**
 * What a stage's walk-through is made of: `src/packs/<stage>/oversight.json`, checked at build. Data only; the checks
 * that a page can answer are in `src/core/oversight/substance-checks.ts`.
 */
import type { Condition } from './condition';
import type { Currency, Force, Source } from './pack';
import type { AgencyCode, ConceptId } from '../observation';

/** The four numbered headings of the walk-through (DESIGN.md §6, "Oversight"), in order. */
export const WALK_QUESTIONS = ['decision', 'reason', 'challenge', 'next-step'] as const;
export type WalkQuestion = (typeof WALK_QUESTIONS)[number];

/**
 * What a decision rests on. Of a requirement (of any stage), a standard or a time limit of the packs, its force,
 * duty-holder and sources are taken from there, so that one review serves both; else they are given here.
 */
export type DecisionBasis =
  | { requirement: string }
  /** Code of a practice standard: "B7". */
  | { standard: string }
  | { timescale: string }
  | { force: Force; dutyHolder: string; sources: Source[]; plain: string };

/**
 * What a page can show of a decision. In `anyOf`, the first group with a field on the page decides, and within the
 * group any filled field is evidence. A group is left out rather than guessed: a planned date is not "held".
 */
export type SubstanceCheck =
  /** Filled in, or blank. `label`: only by fields whose label has this word, where one concept covers several. */
  | { kind: 'recorded'; anyOf: ConceptId[][]; label?: string }
  /** A date for what comes next: filled in, and not yet passed. One that has passed is worth a look. */
  | { kind: 'date-ahead'; anyOf: ConceptId[][]; label?: string }
  /** The standing of the requirement that the decision rests on, which is one shown at this stage. */
  | { kind: 'requirement' }
  /** Somebody is named. A signature box that is ticked names nobody but counts. */
  | { kind: 'person-named'; anyOf: ConceptId[][] }
  /** Somebody is named in a field whose label says social worker; another label cannot tell. */
  | { kind: 'social-worker-named'; anyOf: ConceptId[][] }
  /** Seen, and seen alone: an answer No to `alone` is worth a look. */
  | { kind: 'seen-alone'; seen: ConceptId[]; alone: ConceptId[] }
  /** Each agency asked, present, or marked as not: a row or box each. `tables`: only these attendance tables. */
  | { kind: 'agencies-asked'; agencies: AgencyCode[]; tables?: ConceptId[] }
  /**
   * Every date of `later` is on or after every date of `earlier`: approval after the facts it approves. Where `later` may
   * stand on another form, the earlier ones are judged by themselves: blank, or filled in and no more to be said.
   */
  | { kind: 'dates-in-order'; earlier: ConceptId[]; later: ConceptId[]; laterMayBeElsewhere?: boolean }
  /** Every action of the plan's table has what is named. */
  | { kind: 'actions-complete'; needs: ('owner' | 'date')[] }
  /** At least one action is a partner's. An owner's agency that cannot be read cannot tell. */
  | { kind: 'actions-on-partners' }
  /** The time limit, by the dates of the page: met, passed, still to run, or cannot tell. */
  | { kind: 'in-time'; timescale: string }
  /** A reason, where a limit was passed; "does not apply" while it was not. */
  | { kind: 'reason-when-late'; timescale: string; anyOf: ConceptId[][] }
  /** Nothing that can be read of a page shows it: a question for those who were there. */
  | { kind: 'ask' };

export interface WalkDecision {
  /** Unique over all stages: "s47-outcome-given". */
  id: string;
  question: WalkQuestion;
  /** An expectation as a fact, at most 12 words: "Reasons link the findings to this child". Never "you". */
  title: string;
  /** One sentence, at most 140 characters. Its verb is that of the force. */
  summary: string;
  /** Who makes or approves it: "the practice supervisor or manager", "the conference chair", "the reviewing officer". */
  who: string;
  /** When: a time limit of the packs, or words: "Before the conference". */
  byWhen?: { timescale: string } | { words: string };
  basis: DecisionBasis;
  check: SubstanceCheck;
  /** Asked only where this holds; where the page cannot say, it is asked. */
  appliesWhen?: Condition;
  /** Among what the practitioner is shown before sending it for authorisation: at most 6 a stage. */
  beforeSending?: boolean;
}

/** When a reflective question is put. Of those that fit, those with a reason on the page come first; at most 3. */
export type QuestionWhen =
  | 'always'
  /** One of these fields is blank on the page. */
  | { blank: ConceptId[] }
  /** The time limit was passed. */
  | { late: string }
  /** Marked as not attending, not listed, or not ticked. */
  | { agencyAbsent: AgencyCode }
  /** A decision of this stage is blank on the page, or worth a look. Never one that no page shows. */
  | { unanswered: string }
  /** The page says so. */
  | { holds: Condition };

export interface ReflectiveQuestion {
  /** Unique over all stages. */
  id: string;
  /** The heading it stands under; most belong to the challenge. */
  under: WalkQuestion;
  /** Opens a conversation: not answered by yes or no, no "why didn't you". */
  question: string;
  /** Where the question says something of this page ("Health was not there"): the same without it, for paper. */
  onPaper?: string;
  /** Codes of practice standards: "A4", "B6". */
  standards: string[];
  sources?: Source[];
  when: QuestionWhen;
}

/** One step of the way up, where people disagree. */
export interface EscalationStep {
  id: 'team' | 'service' | 'partnership' | 'leads' | 'reviewing-officer' | 'senior' | 'cafcass';
  /** What it is called where a council has set no name of its own: "The team managers". */
  name: string;
  /** What happens here, in one sentence. */
  does: string;
  sources: Source[];
}

/** `src/packs/escalation.json`: the ladders that stages name. */
export interface EscalationLadder {
  id: string;
  title: string;
  /** One sentence on when to use it. */
  about: string;
  /** For a parent or young person. */
  plain?: string;
  steps: EscalationStep[];
}

/** `src/packs/<stage>/oversight.json`. */
export interface OversightFile {
  stage: string;
  /** Id of a ladder of `src/packs/escalation.json`. */
  ladder: string;
  /** In the order in which they are made. */
  decisions: WalkDecision[];
  questions: ReflectiveQuestion[];
}

/** A decision with what it rests on, of whichever stage that is. */
export interface GroundedDecision extends Omit<WalkDecision, 'basis'> {
  /** For a parent or young person. */
  plain?: string;
  force: Force;
  dutyHolder: string;
  sources: Source[];
  /** The requirement that it rests on. */
  requirement?: string;
  /** Code of the practice standard that it rests on. */
  standard?: string;
  /** First and last day of what it rests on, where they are known. */
  effectiveFrom?: string | null;
  effectiveTo?: string | null;
  currency?: Currency;
}

/** A stage's walk-through as its pack holds it. */
export interface WalkThroughContent {
  decisions: GroundedDecision[];
  questions: ReflectiveQuestion[];
  ladder: EscalationLadder;
}

/**
 * `src/packs/<stage>/plain-words.json`: a requirement or time limit of that stage for a parent or a young person, with
 * what it means for them. One to three sentences; reading age 9 to 11; no jargon, no "must" that the source does not say.
 */
export interface PlainWords {
  /** Id of a requirement or time limit. */
  of: string;
  words: string;
}
