/** What is asked of the search and what it answers. Nothing typed is kept anywhere. */
import type { Force } from '../content/pack';
import type { CatalogueEntry } from '../content/reference';
import type { StageId } from '../observation';

export type EntryKind = CatalogueEntry['kind'];

export interface SearchQuery {
  /** As typed. Empty: everything that the filters let through, in the order of the catalogue. */
  text: string;
  stages?: StageId[];
  forces?: Force[];
  kinds?: EntryKind[];
  /** How many hits to answer with; all are counted. */
  limit?: number;
}

export interface SearchHit {
  /** `<kind>:<id>`: asks for the whole card. */
  key: string;
  kind: EntryKind;
  title: string;
  summary: string;
  stage: StageId;
  force: Force | null;
  citation: string;
  /** "not yet in force", "not yet checked" and the like; null where the card alone says it. */
  currency: string | null;
  /** Terms to highlight, as wordsOf gives them. */
  terms: string[];
  /** Why it is listed, in a sentence; empty without a query. */
  why: string;
}

export interface SearchAnswer {
  total: number;
  hits: SearchHit[];
}

/** The key of a catalogue entry: ids are unique by kind only. */
export function keyOf({ kind, id }: Pick<CatalogueEntry, 'kind' | 'id'>): string {
  return `${kind}:${id}`;
}
