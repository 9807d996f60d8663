/** The knowledge that cards are made of: requirements, time limits and standards, with where each comes from. */
import type { ConceptId, StageId } from '../observation';
import type { TimescaleUnit } from '../time/convention';

export type Edition = '2018' | '2023' | '2026';
/** Legal weight. `local` is council material and is always drawn apart. */
export type Force = 'must' | 'should' | 'may' | 'local';
export type Role = 'practitioner' | 'supervisor';

export interface Source {
  document: string;
  edition: Edition | null;
  chapter: string | null;
  /** Paragraph number as printed, or null where the passage has none. */
  paragraph: string | null;
  /** Heading path of an unnumbered descriptor or flow chart. */
  box?: string;
  page: number | null;
  url?: string;
  /** `seen`: the passage was read. `secondary`: somebody reports it. `memory`: nobody has checked. */
  confidence: 'seen' | 'secondary' | 'memory';
}

export type RecordCheck =
  | 'recorded'
  | 'not-blank'
  | 'person-present'
  | 'agency-present'
  | 'date-within'
  | 'none';

/** When and how an item was last compared with its source. `by` is a role, never a person's name. */
export interface CheckRecord {
  edition: Edition | null;
  on: string;
  how: 'seen' | 'secondary' | 'memory';
  by?: string;
}

/**
 * What is known of an item's standing today. Until a reviewer compares an item with the 2026 edition,
 * `last-verified-2023` is the usual answer. The two `law-...` states with doubt never raise a warning.
 */
export type Currency =
  | 'last-verified-2023'
  /** A reviewer compared it with the 2026 text: `checked` says when and by whom, a 2026 source says where. */
  | 'verified-2026'
  | 'reported-2026'
  | 'law'
  | 'law-check-commencement'
  | 'law-not-in-force'
  /** Statutory guidance other than Working Together, such as the IRO Handbook. */
  | 'other-guidance';

export interface Requirement {
  id: string;
  title: string;
  /** One sentence, at most 140 characters. */
  summary: string;
  detail: string;
  force: Force;
  /** Who carries the duty, as the card says it: "the council", "the lead practitioner". */
  dutyHolder: string;
  roles: Role[];
  stage: StageId;
  alsoStages: StageId[];
  topics: string[];
  sources: Source[];
  /** Null where the first day is not set, or not known. */
  effectiveFrom: string | null;
  effectiveTo: string | null;
  /** `memory` belongs in the reference, marked "not yet checked": it never raises a warning or a date. */
  checked: CheckRecord;
  currency: Currency;
  /** True where a supervisor, manager or chair must decide, approve or check. */
  oversight: boolean;
  record: { concepts: ConceptId[]; check: RecordCheck };
  /** Timescale ids that a date card belongs to. */
  timescales: string[];
  partOf?: string;
  /** The same for a parent or young person, with what it means for them. */
  plain?: string;
}

export interface Timescale {
  id: string;
  title: string;
  /** One sentence, at most 140 characters. Every limit of src/packs has this and the five fields below. */
  summary?: string;
  detail?: string;
  roles?: Role[];
  topics?: string[];
  effectiveFrom?: string | null;
  effectiveTo?: string | null;
  stage: StageId;
  /** Other stages on whose records the limit is worth showing. */
  alsoStages: StageId[];
  force: Force;
  dutyHolder: string;
  amount: number;
  unit: TimescaleUnit;
  kind: 'maximum' | 'recurring';
  /** The starting event in words: "the referral", "the strategy discussion that started section 47 enquiries". */
  fromEvent: string;
  toEvent: string;
  /** A short name for the next-date line: "Conference", "Decision". */
  shortName: string;
  fromConcepts: ConceptId[];
  toConcepts: ConceptId[];
  /** A due date that the page itself shows; compared, never overwritten. */
  dueConcepts: ConceptId[];
  /** Extra sentence on the card: what the limit does not mean, or its condition. */
  note?: string;
  /** Guidance asks for a recorded reason when it runs over. */
  reasonWhenLate: boolean;
  /** Where the text says two things (10 working days or 10 days), the other reading. */
  otherReading?: { amount: number; unit: TimescaleUnit; why: string };
  sources: Source[];
  checked: CheckRecord;
  currency: Currency;
  /** As in Requirement. */
  plain?: string;
}

export interface PracticeStandard {
  id: string;
  code: string;
  group: string;
  title: string;
  summary: string;
  prompts: string[];
  appliesAt: StageId[];
  isStandard: boolean;
  sources: Source[];
  /** Fields beside which its questions are worth a thought. */
  concepts?: ConceptId[];
  /** The whole of what the standard asks; `summary` is its one sentence. Every standard of src/packs has what follows. */
  detail?: string;
  /** For a parent or young person, with what it means for them. */
  plain?: string;
  /** Reflective questions for supervision. `prompts` are the practitioner's own. */
  supervisorPrompts?: string[];
  force?: Force;
  dutyHolder?: string;
  roles?: Role[];
  topics?: string[];
  effectiveFrom?: string | null;
  effectiveTo?: string | null;
  checked?: CheckRecord;
  currency?: Currency;
}
