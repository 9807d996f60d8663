/** What the sidebar draws: plain JSON, decided before any component sees it. */
import type { Force, PracticeStandard, Role, Source } from '../content/pack';
import type { PartnershipPrompt } from '../content/reference';
import type { Deadline } from '../deadlines/deadline';
import type { LocalBlock, LocalView } from '../local/local-view';
import type { ConceptId, Evidence, PageKind, StageId, SystemId } from '../observation';
import type { EscalationView } from '../oversight/escalation';
import type { WalkQuestion } from '../oversight/walk-through-content';
import type { WorklistView } from '../worklist/worklist';
import type { EditionStrip } from './edition-strip';
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
  /** The same for a parent or young person, with what it means for them. */
  plain?: string;
}

/** A card that a person settled on this page: listed under "Settled, 2", and undone from there. */
export interface SettledCard {
  card: Card;
  /** "Recorded somewhere else" */
  reason: string;
  /** ISO date from which it may be shown again. */
  until: string;
}

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

export interface FieldGuidance {
  concept: ConceptId;
  label: string;
  cards: Card[];
  /** Worth recording: questions of the practice standards that name this field. Ideas, never checks. */
  ideas?: { question: string; standard: string }[];
  /** The council's own notes on this field; drawn apart and after the cards. */
  local?: LocalBlock[];
}

/** A topic that the page names, with its cards. */
export interface TopicView {
  id: string;
  title: string;
  summary: string;
  note?: string;
  /** "Shown because this page has “Disability”." Words of the form only. */
  because: string;
  cards: Card[];
}

/** "Legal basis on this page: Section 47." What the page states, never what need words suggest. */
export interface StatedBasis {
  id: string;
  title: string;
  summary: string;
  because: string;
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
