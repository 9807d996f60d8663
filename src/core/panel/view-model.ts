/** What the sidebar draws: plain JSON, decided before any component sees it. */
import type { PracticeStandard, Role } from '../content/pack';
import type { PartnershipPrompt } from '../content/reference';
import type { Deadline } from '../deadlines/deadline';
import type { Card, SettledCard, StatedBasis, TopicView } from '../guidance/card';
import type { EditionStrip } from '../guidance/edition-strip';
import type { FieldGuidance } from '../guidance/field-guidance';
import type { WhoWasAsked } from '../guidance/who-was-asked';
import type { LocalView } from '../local/local-view';
import type { ConceptId, Evidence, PageKind, StageId, SystemId } from '../observation';
import type { EscalationView } from '../oversight/escalation';
import type { OversightItem, WalkQuestionView } from '../oversight/oversight-item';
import type { WorklistView } from '../worklist/worklist';

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
  /** The decisions of this stage in order; empty where none is set out. */
  /** The organisation shows no oversight: a supervisor has no such section. */
  withoutOversight?: boolean;
  oversight: OversightItem[];
  /** Two or three questions to open a conversation. */
  questions?: WalkQuestionView[];
  /** The way up where people disagree. */
  escalation?: EscalationView;
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
  /** The council's own material for this record; absent where there is none. */
  local?: LocalView;
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
