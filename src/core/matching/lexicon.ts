/** The compiled vocabulary that the detector carries: words, phrases and titles as token bags, without prose. */
import type { ConceptId, ConceptKind, StageId } from '../observation';
import type { BasisCueWords, TopicCueBags } from './topic-cues';
import type { SystemId } from '../observation';

export interface Words {
  compounds: Record<string, string>;
  expand: Record<string, string>;
  /** Labels of small words alone ("From", "By"), and what they say. */
  whole: Record<string, string>;
  /** Canonical token → the words that count as it, space-separated. */
  same: Record<string, string>;
  stop: string;
  subjects: string;
  aspects: string;
  people: string;
  childhood: string;
  light: string;
  /** Tokens that only frame what is asked ("made", "used", "part of"): next to nothing for a phrase or against it. */
  framing: string;
  /** Tokens of what may happen to a thing. A day of one that a date never speaks of is another day. */
  happenings: string;
  /** Tokens of other processes, people, papers: a label that says one is taken from concepts that never do. */
  foreign: string;
  /** By kind of concept: tokens of a phrase that a label may leave unsaid. */
  implied: Record<string, string>;
  /** By kind of concept: tokens of a label that need no phrase. */
  tolerated: Record<string, string>;
}

export interface LexiconConcept {
  id: ConceptId;
  kind: ConceptKind;
  stages: StageId[];
  /** May stand on any record. */
  anyStage: boolean;
  /** Token bags, one a phrase, separated by `|`. */
  phrases: string;
  /** Tokens that rule the concept out; `token:unless` does not where the label or the heading says the other. */
  veto: string;
  /** `token` or `token:unless`: rules it out in the nearest heading that has a subject, unless the label says the other. */
  vetoNear: string;
  /** Fits almost any record: gives way to a concept of the stage. */
  generic: boolean;
  /** Token bags of semantic control names. */
  codes: string;
}

export type OtherService = 'adults' | 'sen' | 'youth-justice' | 'fostering-agency' | 'hr' | 'other';

export interface Lexicon {
  words: Words;
  concepts: LexiconConcept[];
  /** Bags of labels that no concept covers. */
  nulls: string;
  stages: Record<StageId, string>;
  weakStages: Record<StageId, string>;
  kinds: Record<'case-note' | 'worklist' | 'person-summary' | 'process-map' | 'admin', string>;
  services: Record<OtherService, string>;
  cues: { children: string; against: string };
  /** Cues of case systems, as in recognise-system.ts, and the systems' names. */
  systemCues: string[];
  systems: { id: SystemId; name: string }[];
  topics: TopicCueBags[];
  bases: BasisCueWords[];
}
