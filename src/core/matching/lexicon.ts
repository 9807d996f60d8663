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
  /** Numbers of the first of its phrases and of the first after them, without those of control names. */
  said: [number, number];
  /** Subjects that its phrases speak of, separated by blanks. */
  subjects: string;
  /** A date of what has a start and an end. */
  lasting: boolean;
  /** Tokens that rule the concept out; `token:unless` does not where the label or the heading says the other. */
  veto: string;
  /** `token` or `token:unless`: rules it out in the nearest heading that has a subject, unless the label says the other. */
  vetoNear: string;
  /** Fits almost any record: gives way to a concept of the stage. */
  generic: boolean;
}

export type OtherService = 'adults' | 'sen' | 'youth-justice' | 'fostering-agency' | 'hr' | 'other';

/** The phrases as the build writes them: lists of whole numbers in base64, two bytes a number where nothing else is said. */
export interface CompiledPhrases {
  /** Every token that phrases hold, in the order of their numbers. */
  tokens: string;
  /** By token, eight bytes each. */
  weights: string;
  /** One byte a token: 1 for one that any label may hold. */
  common: string;
  /** Numbers of the tokens of all phrases in turn, with a bit where the label must say it (phrase-index.ts). */
  ids: string;
  /** Where each phrase begins in `ids`, and the end. */
  starts: string;
  /** By phrase: its concept's number and one more, above bits of what is known of it. */
  facts: string;
  /** Numbers of the phrases that hold a token, token after token, and where each token's begin. */
  holding: string;
  heldFrom: string;
  /** Phrases of common words alone. */
  light: string;
}

export interface Lexicon {
  words: Words;
  concepts: LexiconConcept[];
  /** Phrases of the concepts, of control names, and of labels that no concept covers. */
  phrases: CompiledPhrases;
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
