import { packs } from 'virtual:alongside/packs';
import type { StageId } from '../core/observation';
import type { SliceAnswer } from './messages';

/** The prose of these stages, in the order asked for; a stage without a pack is left out. */
export function guidanceSlice(stages: readonly StageId[]): SliceAnswer {
  const wanted = [...new Set(stages)].filter((stage) => Object.hasOwn(packs, stage));
  return { packs: wanted.flatMap((stage) => packs[stage]?.() ?? []) };
}
