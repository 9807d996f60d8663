import type { StageId } from '../observation';
import type { PracticeStandard, Requirement, Timescale } from './pack';
import type { EditionChange, PartnershipPrompt } from './reference';
import type { WalkThroughContent } from './walk-through-content';

/** All that a stage's cards are made of: one for each folder of src/packs. Its prose is never in the detector. */
export interface StagePack {
  id: StageId;
  title: string;
  /** For a chip or a tab. */
  shortName: string;
  about: string;
  /** "Children Act 1989, section 47" */
  legalBasis: string;
  requirements: Requirement[];
  timescales: Timescale[];
  standards: PracticeStandard[];
  /** What changed between editions at this stage, 2018 to 2023 to 2026. */
  changes?: EditionChange[];
  /** Principles for working with parents and expectations for working together, where they bear on this stage. */
  prompts?: PartnershipPrompt[];
  /** What a supervisor, chair or reviewing officer walks through at this stage. */
  oversight?: WalkThroughContent;
  version: string;
}
