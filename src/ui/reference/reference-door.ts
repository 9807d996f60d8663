import { createContext, useContext } from 'react';
import type { GlossaryTerm } from '../../core/content/reference';
import type { ReferenceCard } from '../../core/search/reference-card';
import type { SearchAnswer, SearchQuery } from '../../core/search/search-query';

/** What search and reference ask of the extension. Null: it does not answer (it was updated). */
export interface ReferenceActions {
  search(query: SearchQuery): Promise<SearchAnswer | null>;
  cards(keys: string[]): Promise<ReferenceCard[] | null>;
  glossary(): Promise<GlossaryTerm[] | null>;
  /** Opens the reference page; absent on that page itself. */
  openPage?(key?: string): void;
}

export interface ReferenceDoor extends ReferenceActions {
  copy(line: string): Promise<boolean>;
  /** Says one short sentence to screen readers. */
  say(sentence: string): void;
}

const Context = createContext<ReferenceDoor | null>(null);

export const ReferenceProvider = Context.Provider;

/** The door to the catalogue, or null where there is none: words are then drawn plain and nothing is searched. */
export function useReferenceDoor(): ReferenceDoor | null {
  return useContext(Context);
}

/** As `useReferenceDoor`, for what is drawn only under a provider. */
export function useReference(): ReferenceDoor {
  const door = useContext(Context);
  if (!door) throw new Error('A reference component was drawn without its provider.');
  return door;
}
