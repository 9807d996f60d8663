/** Second forms that one page may carry: a section 47 record that holds its strategy discussion, for one. */
import type { ConceptId, ObservedPage, StageId } from '../observation';
import { readConcept } from './read-concept';

/** For each form, the fields that belong to a second form often found on the same page. */
const COMPANIONS: Readonly<Record<StageId, Readonly<Record<StageId, readonly ConceptId[]>>>> = {
  'section-47': {
    'strategy-discussion': [
      'strategy_date',
      'strategy_type',
      'strategy_chair',
      'strategy_decision',
      'strategy_rationale',
    ],
  },
  'strategy-discussion': {
    'section-47': ['s47_start', 's47_end', 's47_outcome', 'child_seen_date', 'child_seen_alone'],
  },
  'child-protection-plan': { 'core-group': ['core_group_date', 'core_group_members'] },
};

/** How many fields of the second form have to be on the page. */
const ENOUGH = 2;

/**
 * Stages, other than `stage`, whose own form this page also carries. A single shared date is not enough. A stage that
 * a lesson put another in place of is carried: a lesson takes no requirement away.
 */
export function carriedStages(stage: StageId, page: ObservedPage): StageId[] {
  const carried = Object.entries(COMPANIONS[stage] ?? {})
    .filter(
      ([, concepts]) => concepts.filter((concept) => readConcept(page, concept).state !== 'absent').length >= ENOUGH,
    )
    .map(([id]) => id);
  const also = page.recognition.kind === 'recognised' ? (page.recognition.also ?? []) : [];
  return [...new Set([...carried, ...also])].filter((id) => id !== stage);
}

/** The packs a page needs: its stage, every form it carries, and `any`, which belongs to no one stage. */
export function stagesWanted(page: ObservedPage, choice?: StageId | null): StageId[] {
  if (choice === null) return [];
  const { recognition } = page;
  if (page.pageKind === 'worklist') return [];
  if (recognition.kind === 'unrecognised') return [];
  if (choice === undefined && recognition.kind === 'ambiguous') return recognition.among.map(({ stage }) => stage);
  const stage = choice ?? (recognition.kind === 'recognised' ? recognition.stage : undefined);
  return stage === undefined ? [] : [stage, ...carriedStages(stage, page), 'any'];
}
