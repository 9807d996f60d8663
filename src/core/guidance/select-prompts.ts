/** Principles for working with parents and carers, and expectations for working together, where they bear on the page. */
import type { Role } from '../content/pack';
import type { PartnershipPrompt } from '../content/reference';
import type { StagePack } from '../content/stage-pack';
import type { ObservedPage, StageId } from '../observation';
import { readConcept } from './read-concept';

/** Few enough to be read. */
const PROMPTS_SHOWN = 3;

/**
 * At most three prompts for this role at this stage, one of a heading: those whose field is on the page first, blank
 * before filled. Leaders' prompts are for supervision records only.
 */
export function selectPrompts(
  page: ObservedPage,
  packs: readonly StagePack[],
  stage: StageId,
  role: Role,
): PartnershipPrompt[] {
  const prompts = packs.find(({ id }) => id === stage)?.prompts ?? [];
  const ranked = prompts
    .filter(({ audience }) => audience === role || (audience === 'leader' && role === 'supervisor' && stage === 'supervision'))
    .map((prompt, order) => ({ prompt, order, weight: weigh(prompt, page) }))
    .filter(({ prompt, weight }) => weight > 0 || prompt.concepts.length === 0)
    .sort((a, b) => b.weight - a.weight || a.order - b.order);
  const headings = new Set<string>();
  return ranked
    .flatMap(({ prompt }) => {
      if (headings.has(prompt.heading)) return [];
      headings.add(prompt.heading);
      return [prompt];
    })
    .slice(0, PROMPTS_SHOWN);
}

function weigh({ concepts }: PartnershipPrompt, page: ObservedPage): number {
  return Math.max(
    0,
    ...concepts.map((concept) => {
      const { state } = readConcept(page, concept);
      return state === 'blank' ? 2 : state === 'absent' || state === 'hidden' ? 0 : 1;
    }),
  );
}
