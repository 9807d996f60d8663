/** Shapes of the files in src/packs. A file that passes is what src/core/content/pack.ts promises. */
import type { PracticeStandard, Requirement, Source, Timescale } from '../core/content/pack';
import type { StagePack } from '../core/content/stage-pack';
import { z } from './z';

export const text = z.string().check(z.trim(), z.minLength(1, 'is empty'));
export const id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a lower-case id with hyphens'));
export const concept = z.string().check(z.regex(/^[a-z0-9]+(_[a-z0-9]+)*$/, 'is not a field concept id'));
export const isoDate = z.iso.date('is not a date written YYYY-MM-DD');
const edition = z.enum(['2018', '2023', '2026']);
const force = z.enum(['must', 'should', 'may', 'local']);
const confidence = z.enum(['seen', 'secondary', 'memory']);
const unit = z.enum(['working-days', 'days', 'weeks', 'months', 'hours']);

/** Only public official addresses travel with the product. */
const officialUrl = z.string().check(
  z.regex(/^https:\/\/(www\.)?(legislation\.gov\.uk|gov\.uk|assets\.publishing\.service\.gov\.uk)\//, {
    error: 'is not an https address on legislation.gov.uk or gov.uk',
  }),
);

export const sourceSchema: z.ZodMiniType<Source> = z.strictObject({
  document: text,
  edition: z.nullable(edition),
  chapter: z.nullable(text),
  paragraph: z.nullable(text),
  box: z.optional(text),
  page: z.nullable(z.number().check(z.positive())),
  url: z.optional(officialUrl),
  confidence,
});

export const sources = z.array(sourceSchema).check(z.minLength(1, 'has no source'));
const checked = z.strictObject({ edition: z.nullable(edition), on: isoDate, how: confidence, by: z.optional(text) });
const roles = z.array(z.enum(['practitioner', 'supervisor'])).check(z.minLength(1, 'names no role'));
const currency = z.enum([
  'last-verified-2023',
  'verified-2026',
  'reported-2026',
  'law',
  'law-check-commencement',
  'law-not-in-force',
  'other-guidance',
]);

export const requirementSchema: z.ZodMiniType<Requirement> = z.strictObject({
  id,
  title: text,
  summary: text,
  detail: text,
  force,
  dutyHolder: text,
  roles,
  stage: id,
  alsoStages: z.array(id),
  topics: z.array(id),
  sources,
  effectiveFrom: z.nullable(isoDate),
  effectiveTo: z.nullable(isoDate),
  checked,
  currency,
  oversight: z.boolean(),
  record: z.strictObject({
    concepts: z.array(concept),
    check: z.enum(['recorded', 'not-blank', 'person-present', 'agency-present', 'date-within', 'none']),
  }),
  timescales: z.array(id),
  partOf: z.optional(id),
});

export const timescaleSchema: z.ZodMiniType<Timescale> = z.strictObject({
  id,
  title: text,
  summary: text,
  detail: text,
  roles,
  topics: z.array(id),
  effectiveFrom: z.nullable(isoDate),
  effectiveTo: z.nullable(isoDate),
  stage: id,
  alsoStages: z.array(id),
  force,
  dutyHolder: text,
  /** 0 is "the same day". */
  amount: z.number().check(z.nonnegative()),
  unit,
  kind: z.enum(['maximum', 'recurring']),
  fromEvent: text,
  toEvent: text,
  shortName: text,
  fromConcepts: z.array(concept),
  toConcepts: z.array(concept),
  dueConcepts: z.array(concept),
  note: z.optional(text),
  reasonWhenLate: z.boolean(),
  otherReading: z.optional(z.strictObject({ amount: z.number().check(z.positive()), unit, why: text })),
  sources,
  checked,
  currency,
});

export const practiceStandardSchema: z.ZodMiniType<PracticeStandard> = z.strictObject({
  id,
  code: text,
  group: text,
  title: text,
  summary: text,
  detail: text,
  prompts: z.array(text).check(z.minLength(1, 'has no prompt')),
  plain: text,
  supervisorPrompts: z.array(text).check(z.minLength(1, 'has no question for supervision')),
  force,
  dutyHolder: text,
  roles,
  topics: z.array(id),
  appliesAt: z.array(id).check(z.minLength(1, 'applies at no stage')),
  concepts: z.array(concept),
  isStandard: z.boolean(),
  sources,
  effectiveFrom: z.nullable(isoDate),
  effectiveTo: z.nullable(isoDate),
  checked,
  currency,
});

/** stage.json: what a stage is, without its cards. `shortName` is for narrow places such as a chip or a tab. */
export interface StageFile {
  id: string;
  title: string;
  shortName: string;
  about: string;
  legalBasis: string;
  effectiveFrom: string;
}

export const stageFileSchema: z.ZodMiniType<StageFile> = z.strictObject({
  id,
  title: text,
  shortName: text,
  about: text,
  legalBasis: text,
  effectiveFrom: isoDate,
});

export const contentVersionSchema = z.strictObject({
  version: z.string().check(z.regex(/^\d{4}\.\d{1,2}\.\d+$/, 'is not a content version such as 2026.11.1')),
  on: isoDate,
});

/** What a stage's light entry holds, for lists that must carry no prose. */
export type StageListing = Pick<StagePack, 'id' | 'title' | 'shortName' | 'legalBasis'>;
