import { packs } from 'virtual:alongside/packs';
import type { StageId } from '../core/observation';
import type { SliceAnswer } from './messages';

/** The prose of these stages, in the order asked for; a stage without a pack is left out. */
export function guidanceSlice(stages: readonly StageId[]): SliceAnswer {
  const wanted = [...new Set(stages)].filter((stage) => Object.hasOwn(packs, stage));
  return { packs: wanted.flatMap((stage) => packs[stage]?.() ?? []) };
}

/** Every stage with its time limits alone: no card, no standard, and of each limit only what a calculator or list shows. */
export function everyTimescale(): SliceAnswer {
  return {
    packs: guidanceSlice(Object.keys(packs)).packs.map((pack) => ({
      ...pack,
      requirements: [],
      standards: [],
      changes: [],
      prompts: [],
      timescales: pack.timescales.map(({ detail, topics, ...rest }) => rest),
    })),
  };
}
