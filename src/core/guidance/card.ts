/** A card and what it points at, as plain JSON: decided before any component sees it. */
import type { Force, Source } from '../content/pack';
import type { ConceptId } from '../observation';

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
