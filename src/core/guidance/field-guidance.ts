/** Guidance by field, for following the one that has focus. */
import type { PracticeStandard, Requirement, Timescale } from '../content/pack';
import type { ConceptId, ObservedPage } from '../observation';
import type { LocalBlock } from '../local/local-view';
import type { Card } from './card';

export interface FieldGuidance {
  concept: ConceptId;
  label: string;
  cards: Card[];
  /** Worth recording: questions of the practice standards that name this field. Ideas, never checks. */
  ideas?: { question: string; standard: string }[];
  /** The council's own notes on this field; drawn apart and after the cards. */
  local?: LocalBlock[];
}

const IDEAS_SHOWN = 3;

/**
 * For every concept on the page that a card or a practice standard names: its cards, the most particular first, and up
 * to three questions worth recording an answer to. Force breaks ties; then the order given.
 */
export function fieldGuidance(input: {
  page: ObservedPage;
  cards: readonly Card[];
  requirements: ReadonlyMap<string, Requirement>;
  timescales: ReadonlyMap<string, Timescale>;
  standards: readonly PracticeStandard[];
  /** The council's notes on fields; they stand after the cards. */
  local?: Readonly<Record<ConceptId, LocalBlock[]>>;
}): Record<ConceptId, FieldGuidance> {
  const labels = new Map<ConceptId, string>();
  for (const { concept, label } of [...input.page.fields, ...input.page.tables]) {
    if (!labels.has(concept)) labels.set(concept, label);
  }
  const found: Record<ConceptId, FieldGuidance> = {};
  for (const [concept, label] of labels) {
    const cards = input.cards
      .flatMap((card) => {
        const near = nearness(conceptsOf(card, input), concept);
        return near === undefined ? [] : [{ card, near }];
      })
      .sort((a, b) => a.near - b.near || FORCE[a.card.force] - FORCE[b.card.force])
      .map(({ card }) => card);
    const ideas = input.standards
      .filter((standard) => standard.concepts?.includes(concept))
      .flatMap((standard) => standard.prompts.map((question) => ({ question, standard: standard.code })))
      .slice(0, IDEAS_SHOWN);
    const local = input.local && Object.hasOwn(input.local, concept) ? input.local[concept] : undefined;
    if (cards.length > 0 || ideas.length > 0 || local) {
      found[concept] = { concept, label, cards, ...(ideas.length > 0 ? { ideas } : {}), ...(local ? { local } : {}) };
    }
  }
  return found;
}

const FORCE = { must: 0, should: 1, may: 2, local: 3 } as const;
const DEADLINE = 'deadline:';

function conceptsOf(
  card: Card,
  {
    requirements,
    timescales,
  }: { requirements: ReadonlyMap<string, Requirement>; timescales: ReadonlyMap<string, Timescale> },
): readonly ConceptId[] {
  if (!card.id.startsWith(DEADLINE)) return requirements.get(card.id)?.record.concepts ?? [];
  const timescale = timescales.get(card.id.slice(DEADLINE.length));
  return timescale ? [...timescale.toConcepts, ...timescale.fromConcepts] : [];
}

/** 0 where the card is about this field alone; higher the later it comes among the card's fields. */
function nearness(concepts: readonly ConceptId[], concept: ConceptId): number | undefined {
  const place = concepts.indexOf(concept);
  if (place < 0) return undefined;
  return concepts.length === 1 ? 0 : place + 1;
}
