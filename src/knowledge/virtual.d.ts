/** Modules that vite-plugin.ts makes from the data folders. */
declare module 'virtual:alongside/packs' {
  import type { StagePack } from '../core/guidance/pack';
  import type { StageId } from '../core/observation';
  /** Each stage's prose is a string until its function is called. Service worker only. */
  export const packs: Record<StageId, (() => StagePack) | undefined>;
  export const contentVersion: string;
}

declare module 'virtual:alongside/stages' {
  import type { StageListing } from './pack-schema';
  export const stages: StageListing[];
}

declare module 'virtual:alongside/lexicon' {
  import type { Lexicon } from '../core/matching/lexicon';
  /** Service worker only: it answers a frame that has something to read. */
  export const lexicon: Lexicon;
}

declare module 'virtual:alongside/topics' {
  import type { LegalBasis, Topic } from '../core/guidance/reference';
  export const topics: Topic[];
  export const legalBases: LegalBasis[];
}

declare module 'virtual:alongside/glossary' {
  import type { GlossaryTerm } from '../core/guidance/reference';
  /** In alphabetical order of the term. */
  export const glossary: GlossaryTerm[];
}

declare module 'virtual:alongside/catalogue' {
  import type { CatalogueEntry } from '../core/guidance/reference';
  /** Every item once, without its prose: the pack of its stage has that. */
  export const catalogue: CatalogueEntry[];
}
