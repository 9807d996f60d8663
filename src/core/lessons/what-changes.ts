/** What a lesson would change on the page it is taught on, before it is kept. */
import type { StagePack } from '../content/stage-pack';
import type { ConceptId } from '../observation';
import type { ReadField, ReadLabel } from './page-report';

export interface Changes {
  /** Titles of requirements that would be found recorded. */
  recorded: string[];
  /** Titles of requirements whose field would be found, blank. */
  blank: string[];
  /** Titles of time limits that would be counted from, or closed by, this date. */
  dates: string[];
}

/** States in which a field is evidence for a requirement. */
const THERE = new Set(['date', 'filled', 'answered', 'rows']);

/** The changes that reading `label` as `concept` would bring, by the packs of the page's stage. */
export function whatChanges(
  label: Pick<ReadLabel, 'state'>,
  concept: ConceptId,
  packs: readonly StagePack[],
  fields: readonly Pick<ReadField, 'concept' | 'readAs'>[],
): Changes {
  const there = new Set(fields.filter(({ readAs }) => THERE.has(readAs)).map((field) => field.concept));
  const onPage = new Set(fields.map((field) => field.concept));
  const asked = packs
    .flatMap(({ requirements }) => requirements)
    .filter(({ record }) => record.check !== 'none' && record.concepts.includes(concept));
  const unseen = (concepts: readonly ConceptId[]) => !concepts.some((c) => there.has(c));
  const titles = (list: { title: string }[]) => [...new Set(list.map(({ title }) => title))];
  const filled = label.state === 'filled';
  return {
    recorded: filled ? titles(asked.filter(({ record }) => unseen(record.concepts))) : [],
    blank: filled ? [] : titles(asked.filter(({ record }) => !record.concepts.some((c) => onPage.has(c)))),
    dates:
      filled && !there.has(concept)
        ? titles(
            packs
              .flatMap(({ timescales }) => timescales)
              .filter((t) => [...t.fromConcepts, ...t.toConcepts, ...t.dueConcepts].includes(concept)),
          )
        : [],
  };
}
