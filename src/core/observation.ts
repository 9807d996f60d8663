/**
 * What one frame, and then the whole page, was seen to hold.
 *
 * No recorded text is in here, by type: labels of the form, concept ids, dates, answer codes and counts.
 * A field's words stay in the page; the frame that read them can look them up again by `ref`.
 */

/** Id of a field concept: `concept` in src/vocabulary. */
export type ConceptId = string;
/** Id of a statutory stage: a folder of src/packs. */
export type StageId = string;
/** Id of a case system: a folder of src/profiles. */
export type SystemId = string;
/** An ISO calendar date, YYYY-MM-DD. */
export type IsoDate = string;

export type PageKind = 'record' | 'case-note' | 'worklist' | 'person-summary' | 'other-service' | 'unrecognised';

export type ConceptKind = 'date' | 'choice' | 'text' | 'person' | 'checkbox' | 'table-column';

/** Why a shown date was not read as a date (COUNTING.md §4). */
export const DATE_PROBLEMS = [
  'empty',
  'not-a-date',
  'impossible',
  'month-first',
  'two-digit-year',
  'year-out-of-range',
  'incomplete',
  'more-than-one-date',
  'weekday-disagrees',
  'page-not-in-uk-order',
] as const;
export type DateProblem = (typeof DATE_PROBLEMS)[number];

/** `hidden`: in a closed tab or section, so absence means nothing. `unanswered`: an unticked box, which is not a No. */
export type FieldState = 'filled' | 'blank' | 'unanswered' | 'hidden';

/** Answers that rules may depend on. Anything else a person chose stays in the page. */
export const ANSWER_CODES = [
  'yes',
  'no',
  'not-known',
  'initiate-section-47',
  'initial-conference',
  'protection-plan',
  'plan-continues',
  'plan-ends',
  'no-further-action',
  'assessment',
  'strategy-discussion',
  'transfer-in',
  'review',
  'other',
] as const;
export type AnswerCode = (typeof ANSWER_CODES)[number];

export const AGENCY_CODES = [
  'childrens-social-care',
  'police',
  'health',
  'education',
  'probation',
  'housing',
  'referrer',
  'family',
  'other',
] as const;
export type AgencyCode = (typeof AGENCY_CODES)[number];

export interface ObservedDate {
  iso: IsoDate;
  /** London wall-clock HH:MM, when the page shows one. */
  time?: string;
}

export interface FieldObservation {
  /** `<frame key>:<n>`: asks the frame that read it to reveal it. Means nothing outside the page. */
  ref: string;
  concept: ConceptId;
  kind: ConceptKind;
  /** The label in the page's own words, cleaned of required marks and hints. */
  label: string;
  /** Headings, section and group above the label, outermost first. */
  path: string[];
  state: FieldState;
  /** 0 to 1. Below the showing threshold a field is not reported at all. */
  confidence: number;
  /** Why the concept was given: phrase and place, for "What was read on this page". */
  because: string;
  date?: ObservedDate;
  dateProblem?: DateProblem;
  answers?: AnswerCode[];
  /** Name of the closed tab or section that holds it, when hidden. */
  hiddenIn?: string;
  /** Which repeated block (child, episode, earlier version) it belongs to, when there are several. */
  block?: string;
}

/** A repeated grid read as rows; cells are reduced to codes, dates and filled or blank. */
export interface TableObservation {
  ref: string;
  concept: ConceptId;
  label: string;
  path: string[];
  rows: TableRowObservation[];
  /** In a closed tab or section and without a row: unknown, not blank. */
  hidden?: true;
}

export interface TableRowObservation {
  agency?: AgencyCode;
  /** Undefined: no such column. */
  invited?: 'yes' | 'no' | 'blank';
  attended?: 'yes' | 'no' | 'blank';
  contributed?: 'yes' | 'no' | 'blank';
  owner?: 'filled' | 'blank';
  ownerAgency?: AgencyCode;
  due?: 'filled' | 'blank' | ObservedDate;
  done?: 'yes' | 'no' | 'blank';
}

export interface WorklistRow {
  ref: string;
  /** Position on the page, from 1. */
  number: number;
  /** The task or form the row names. Never a person's name. */
  task: string;
  stage: StageId | null;
  due?: ObservedDate;
  dueProblem?: DateProblem;
  /** Start event shown on the row itself, where there is one. */
  start?: { concept: ConceptId; date: ObservedDate };
  /** The start column holds something that is not one date. */
  startProblem?: DateProblem;
}

/** A reason for or against a stage: shown under "Why am I seeing this?". */
export interface Evidence {
  stage: StageId;
  place: 'title' | 'heading' | 'sub-type' | 'field' | 'section' | 'badge' | 'profile' | 'lesson' | 'choice';
  /** Words of the form (a title, a label), never an answer about a person. */
  words: string;
  weight: number;
}

/** A topic or legal basis, with the words of the form that named it: a heading, a badge, or the label of a question. */
export interface NamedCue {
  id: string;
  words: string;
}

export interface FrameObservation {
  v: 1;
  /** Stable for the life of the document. */
  frame: string;
  /** Counts the pages that this document has been: what was read of an earlier one is void once that one is gone. */
  visit?: number;
  /** True in the top frame. */
  top: boolean;
  /** `option`: a form that an unanswered "type of form" could become. `sub-name`: words that stand beside the title. */
  titles: { text: string; place: 'title' | 'heading' | 'sub-type' | 'sub-name' | 'section' | 'option'; rank: number }[];
  fields: FieldObservation[];
  /** What labels would mean that a lesson gave another meaning, or none: the form is still recognised by them. */
  replaced?: FieldObservation[];
  tables: TableObservation[];
  rows: WorklistRow[];
  /** Rows of the whole list, where the page says so: "1 - 12 of 31". */
  listTotal?: number;
  /** Today's date as this document itself shows it. */
  pageToday?: IsoDate;
  /** This document shows a date that is month-first or impossible: dates in digits are suspect on the whole page. */
  orderAlarm?: true;
  /** Refs of the fields whose date stands in digits, day, month and year, with nothing else to tell their order. */
  inDigits?: string[];
  /** Shape of the page, for telling a record from a list, a summary or an article. */
  shape: PageShape;
  /** Cues for the case system: host words, title words, id families. */
  systemCues: string[];
  /** By the date of birth shown for the person of the record: under 18, 18 to 24, or older. */
  person?: 'child' | 'young-adult' | 'adult';
  /** Words that speak for or against a children's social care record, as counted by the lexicon. */
  cues: { id: string; count: number; words: string }[];
  /** Topics that a heading, badge, chosen option or yes names. Ids, and words of the form; never what was written. */
  topics?: NamedCue[];
  /** Legal bases that the page states in so many words. */
  bases?: NamedCue[];
  scan: ScanReport;
}

export interface PageShape {
  editable: number;
  readOnlyFacts: number;
  words: number;
  links: number;
  gridRows: number;
  searchControls: number;
}

export interface ScanReport {
  ms: number;
  nodes: number;
  controls: number;
  slices: number;
  /** Set when the page was too large to read whole; a sentence id, never silent. */
  degraded?: 'sliced' | 'paused';
}

export type Recognition =
  /** `also`: stages that the page shows beside the one that a lesson gave it; their requirements stay. */
  | { kind: 'recognised'; stage: StageId; evidence: Evidence[]; also?: StageId[] }
  | { kind: 'ambiguous'; among: { stage: StageId; evidence: Evidence[] }[] }
  | { kind: 'unrecognised'; reason: string };

export interface ObservedPage {
  system: SystemId | null;
  pageKind: PageKind;
  recognition: Recognition;
  fields: FieldObservation[];
  tables: TableObservation[];
  rows: WorklistRow[];
  /** Rows of the whole list, where the page says so. */
  listTotal?: number;
  frames: number;
  /** Today's date as the page itself shows it, when it does. */
  pageToday?: IsoDate;
  /** As in FrameObservation, each id once. */
  topics?: NamedCue[];
  bases?: NamedCue[];
  scan: ScanReport;
}
