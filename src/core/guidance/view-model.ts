/** What the sidebar draws: plain JSON, decided before any component sees it. */
import type { Deadline } from '../deadlines/deadline';
import type { ConceptId, Evidence, PageKind, StageId, SystemId } from '../observation';
import type { WorklistView } from '../worklist/worklist';
import type { Edition, Force, PracticeStandard, Role, Source } from './pack';
import type { PartnershipPrompt } from './reference';
import type { StatedBasis, TopicView } from './select-topics';
import type { WhoWasAsked } from './who-was-asked';

export type Urgency = 'first' | 'check' | 'also';

/** Where a card's fact stands on the page. `not-on-page` is never raised above `also`. */
export type OnPage = 'recorded' | 'blank' | 'not-on-page' | 'hidden' | 'cannot-tell';

export interface FieldPointer {
  ref: string;
  label: string;
  concept: ConceptId;
  path: string[];
  hiddenIn?: string;
}

export interface Card {
  /** Requirement id, or `deadline:<timescale id>`. */
  id: string;
  urgency: Urgency;
  /** A fact about the page: “Date child seen” is blank on this page. At most 140 characters. */
  title: string;
  summary: string;
  detail: string;
  force: Force;
  /** "Duty on the council" is drawn from this: "the council". */
  dutyHolder: string;
  sources: Source[];
  /** "last verified in the 2023 edition" and the like; drawn as a dotted tag. */
  currency?: string;
  onPage: OnPage;
  fields: FieldPointer[];
  /** Why am I seeing this?: sentences naming labels and dates, never recorded text. */
  because: string[];
}

/** A card that a person settled on this page: listed under "Settled, 2", and undone from there. */
export interface SettledCard {
  card: Card;
  /** "Recorded somewhere else" */
  reason: string;
  /** ISO date from which it may be shown again. */
  until: string;
}

export interface OversightItem {
  check: string;
  title: string;
  summary: string;
  state: 'recorded' | 'blank' | 'not-on-page' | 'not-applicable' | 'cannot-tell';
  /** "Recorded on this page: “Authorised by”" and the like. */
  onPageWords: string;
  fields: FieldPointer[];
  force: Force;
  dutyHolder: string;
  sources: Source[];
}

export interface FieldGuidance {
  concept: ConceptId;
  label: string;
  cards: Card[];
  /** Worth recording: questions of the practice standards that name this field. Ideas, never checks. */
  ideas?: { question: string; standard: string }[];
}

export interface EditionStrip {
  edition: string;
  sentence: string;
  /** The record began under another edition than the one shown: it may be chosen for this page. */
  offer?: { edition: Edition | 'in-force'; sentence: string; action: string };
}

export interface GuidanceView {
  kind: 'guidance';
  stage: StageId;
  stageTitle: string;
  /** "with strategy discussion" when the page carries a second stage's form. */
  withStages: string[];
  legalBasis: string;
  role: Role;
  editionStrip: EditionStrip;
  contentVersion: string;
  pageKind: PageKind;
  system: SystemId | null;
  evidence: Evidence[];
  /** 0 or 1. */
  first: Card[];
  /** At most 3 shown; `checkTotal` counts the rest too. */
  check: Card[];
  checkTotal: number;
  /** Folded behind "Show n more". */
  checkMore: Card[];
  also: Card[];
  recorded: Card[];
  /** Settled on this page; in none of the lists above, nor among the dates. */
  settled?: SettledCard[];
  /** The page's own "today" and the device's clock disagree: one calm sentence. */
  clockNote?: string;
  /** Most pressing first. */
  deadlines: Deadline[];
  nextDate?: { short: string; timescale: string };
  oversight: OversightItem[];
  standards: PracticeStandard[];
  /** Ids of at most three standards that fit what is on this page. */
  standardsFit?: string[];
  /** Questions from the principles and expectations of chapter 1, for this role: at most three. */
  prompts?: PartnershipPrompt[];
  whoWasAsked?: WhoWasAsked;
  /** Topics that the page itself names, in the order of the catalogue. */
  topics?: TopicView[];
  /** Legal bases that the page states. */
  bases?: StatedBasis[];
  /** Guidance by concept, for following the field in focus. */
  byConcept: Record<ConceptId, FieldGuidance>;
  /** Requirement ids selected for this page, in the order shown. */
  requirements: string[];
  /** Today in London, YYYY-MM-DD. */
  today: string;
}

export interface AmbiguousView {
  kind: 'ambiguous';
  among: { stage: StageId; title: string; fits: string[] }[];
}

export interface CheckingView {
  kind: 'checking';
}

export type PanelView = GuidanceView | WorklistView | AmbiguousView | CheckingView;
