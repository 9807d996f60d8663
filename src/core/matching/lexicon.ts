/** The compiled vocabulary that the detector carries: words, phrases and titles as token bags, without prose. */
import type { ConceptId, ConceptKind, StageId } from '../observation';
import type { Words } from './words';
import type { BasisCueWords, TopicCueBags } from './topic-cues';
import type { SystemId } from '../observation';

export type { Words };

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
