import { useEffect, useRef, useState } from 'react';
import type { StageId } from '../../core/observation';
import type { EntryKind, SearchAnswer, SearchQuery } from '../../core/search/search-query';
import type { Chip } from './chips';
import { useReference } from './reference-door';

export type FilterId = 'must' | 'should' | 'standards' | 'limits' | 'questions' | 'words' | 'changes' | 'stage';

/** Filters that every search has; "This stage only" is added where there is a stage. */
export const FILTERS: readonly Chip<FilterId>[] = [
  { id: 'must', words: 'Must' },
  { id: 'should', words: 'Should' },
  { id: 'standards', words: 'Standards' },
  { id: 'limits', words: 'Time limits' },
];

/** On the reference page there is room for every kind. */
export const PAGE_FILTERS: readonly Chip<FilterId>[] = [
  ...FILTERS,
  { id: 'questions', words: 'Questions' },
  { id: 'words', words: 'Words explained' },
  { id: 'changes', words: 'What changed' },
];

const KINDS: Partial<Record<FilterId, EntryKind>> = {
  standards: 'standard',
  limits: 'timescale',
  questions: 'prompt',
  words: 'glossary',
  changes: 'change',
};

/** The query for a text with filters on. */
export function queryOf(text: string, on: ReadonlySet<FilterId>, stages: StageId[], limit: number): SearchQuery {
  const forces = (['must', 'should'] as const).filter((force) => on.has(force));
  const kinds = [...on].flatMap((id) => KINDS[id] ?? []);
  return {
    text,
    limit,
    ...(forces.length > 0 ? { forces } : {}),
    ...(kinds.length > 0 ? { kinds } : {}),
    ...(stages.length > 0 ? { stages } : {}),
  };
}

/** After the last key, ms. */
const PAUSE_MS = 90;

/** The answer to the latest query; an answer that comes late is dropped. Null until there is one, `gone` when nothing answers. */
export function useAnswer(query: SearchQuery | null): SearchAnswer | null | 'gone' {
  const door = useReference();
  const [answer, setAnswer] = useState<SearchAnswer | null | 'gone'>(null);
  const key = query && JSON.stringify(query);
  const latest = useRef(query);
  latest.current = query;
  useEffect(() => {
    if (key === null) {
      setAnswer(null);
      return;
    }
    let current = true;
    const timer = setTimeout(() => {
      const asked = latest.current;
      if (asked) void door.search(asked).then((found) => current && setAnswer(found ?? 'gone'));
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [door, key]);
  return answer;
}
