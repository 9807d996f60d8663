/**
 * Modules that vite-plugin.ts makes from the data folders. Types are named by `import(...)`: an import declaration with
 * a relative path inside an ambient module gives `any`.
 */
declare module 'virtual:alongside/packs' {
  /** Each stage's prose is a string until its function is called. Service worker only. */
  export const packs: Record<string, (() => import('../core/content/stage-pack').StagePack) | undefined>;
  export const contentVersion: string;
}

declare module 'virtual:alongside/stages' {
  export const stages: import('./pack-schema').StageListing[];
}

declare module 'virtual:alongside/lexicon' {
  /** Service worker only: it answers a frame that has something to read. */
  export const lexicon: import('../core/matching/lexicon').Lexicon;
}

declare module 'virtual:alongside/topics' {
  export const topics: import('../core/content/reference').Topic[];
  export const legalBases: import('../core/content/reference').LegalBasis[];
}

declare module 'virtual:alongside/glossary' {
  /** In alphabetical order of the term. */
  export const glossary: import('../core/content/reference').GlossaryTerm[];
}

declare module 'virtual:alongside/catalogue' {
  /** Every item once, without its prose: the pack of its stage has that. */
  export const catalogue: import('../core/content/reference').CatalogueEntry[];
}

declare module 'virtual:alongside/titles' {
  /** Plain title and one line of help of each field concept; the lexicon's compiler checks that none is missing. */
  export const titles: Record<string, { title: string; help: string }>;
}
