/** Shapes of the reference files of src/packs: topics, legal bases, glossary, changes between editions, prompts. */
import type { EditionChange, GlossaryTerm, LegalBasis, PartnershipPrompt, Topic } from '../core/content/reference';
import { concept, id, isoDate, sourceSchema, sources, text } from './pack-schema';
import { z } from './z';

const words = z.array(text);

export const topicSchema: z.ZodMiniType<Topic> = z.strictObject({
  id,
  title: text,
  summary: text,
  note: z.optional(text),
  cues: z.strictObject({
    headings: words,
    badges: words,
    options: words,
    yesLabels: words,
    concepts: z.array(z.strictObject({ concept, when: z.enum(['yes', 'filled', 'on-page']) })),
  }),
  requirements: z.array(id).check(z.minLength(1, 'names no requirement')),
});

export const legalBasisSchema: z.ZodMiniType<LegalBasis> = z.strictObject({
  id: z.enum(['early-help', 'targeted-early-help', 'section-17', 'section-47', 'looked-after']),
  title: text,
  summary: text,
  sources,
  statedBy: z.strictObject({ headings: words, badges: words, options: words }),
  notStatedBy: words,
});

export const glossaryTermSchema: z.ZodMiniType<GlossaryTerm> = z.strictObject({
  term: text,
  abbreviations: words,
  meaning: text,
  sources: z.array(sourceSchema),
});

export const editionChangeSchema: z.ZodMiniType<EditionChange> = z.strictObject({
  id,
  stage: id,
  topic: text,
  in2018: z.strictObject({ text, how: z.enum(['memory', 'secondary', 'none']) }),
  in2023: z.strictObject({ text, sources: z.array(sourceSchema) }),
  in2026: z.strictObject({
    text,
    source: text,
    status: z.enum(['reported', 'not-compared', 'law-check-commencement', 'law-not-in-force', 'verified']),
  }),
  requirements: z.array(id),
});

export const partnershipPromptSchema: z.ZodMiniType<PartnershipPrompt> = z.strictObject({
  id,
  set: z.enum(['parents-and-carers', 'multi-agency']),
  heading: text,
  audience: z.enum(['practitioner', 'supervisor', 'leader']),
  prompt: text,
  plain: text,
  paragraph: text,
  page: z.number().check(z.positive()),
  stages: z.array(id).check(z.minLength(1, 'bears on no stage')),
  at: z.array(z.enum(['plan', 'letter', 'meeting', 'assessment'])).check(z.minLength(1, 'bears on no moment')),
  concepts: z.array(concept),
  requirement: id,
});

/** What a reviewer found that is not a plain "verified": kept so that nothing is lost. */
export interface ReviewFinding {
  id: string;
  kind: 'requirement' | 'timescale' | 'standard';
  result: 'changed' | 'not-found' | 'query';
  paragraph: string | null;
  page: number | null;
  note: string;
  on: string;
  by: string;
}

export const reviewFindingSchema: z.ZodMiniType<ReviewFinding> = z.strictObject({
  id,
  kind: z.enum(['requirement', 'timescale', 'standard']),
  result: z.enum(['changed', 'not-found', 'query']),
  paragraph: z.nullable(text),
  page: z.nullable(z.number().check(z.positive())),
  note: z.string(),
  on: isoDate,
  by: text,
});

/** One theme of the consultation papers and what the product does about it. */
export interface SeedTheme {
  theme: string;
  paper: string;
  place: string;
  about: string;
  /** Ids of requirements, timescales, standards, prompts, changes, topics ("topic:x") or legal bases ("basis:x"). */
  ids: string[];
  /** What the program does, where that is no item of the content. */
  program: string;
  /** Why the product deliberately does not, or does only so far. */
  reason: string;
}

export const seedThemeSchema: z.ZodMiniType<SeedTheme> = z.strictObject({
  theme: text,
  paper: text,
  place: z.string(),
  about: text,
  ids: words,
  program: z.string(),
  reason: z.string(),
});
