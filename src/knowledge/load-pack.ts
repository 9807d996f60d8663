/** Reads src/packs from disk and names every fault at once: file, path inside it, reason. Build and tests only. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { PracticeStandard, Requirement, StagePack, Timescale } from '../core/guidance/pack';
import {
  checkRequirementWording,
  checkStandardWording,
  checkTimescaleWording,
  type WordingProblem,
} from './check-wording';
import {
  contentVersionSchema,
  practiceStandardSchema,
  requirementSchema,
  type StageFile,
  stageFileSchema,
  type StageListing,
  timescaleSchema,
} from './pack-schema';
import type { z } from './z';

export interface ContentProblem {
  /** Relative to the folder that was given. */
  file: string;
  /** Such as `section-47-child-seen.summary`; empty when the whole file is at fault. */
  path: string;
  reason: string;
  level: 'error' | 'warning';
}

export interface Content {
  version: string;
  /** Keyed by stage id; `any` holds what belongs to no one stage. */
  packs: Map<string, StagePack>;
  listings: StageListing[];
  standards: PracticeStandard[];
  problems: ContentProblem[];
}

/** Id of the folder whose items may stand beside any stage. It is no stage, so it is in no list of stages. */
export const ANY_STAGE = 'any';

interface Located<T> {
  item: T;
  file: string;
}

/**
 * Every pack below `root/src/packs`, with the faults found. Items that fail their schema are left out of the packs;
 * the caller decides whether an error stops it (the build does).
 */
export function loadContent(root: string): Content {
  const packsDir = join(root, 'src', 'packs');
  const problems: ContentProblem[] = [];
  const read = new Reader(root, problems);

  const folders = existsSync(packsDir)
    ? readdirSync(packsDir, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : [];
  if (folders.length === 0) {
    problems.push({ file: 'src/packs', path: '', reason: 'holds no stage folder', level: 'error' });
  }

  const stages = new Map<string, StageFile>();
  const requirements: Located<Requirement>[] = [];
  const timescales: Located<Timescale>[] = [];
  for (const folder of folders) {
    const dir = join(packsDir, folder);
    const stage = read.one(join(dir, 'stage.json'), stageFileSchema);
    if (stage) {
      stages.set(folder, stage);
      if (stage.id !== folder) read.fault(join(dir, 'stage.json'), 'id', `is "${stage.id}" in folder "${folder}"`);
    }
    for (const [name, schema, into] of [
      ['requirements.json', requirementSchema, requirements],
      ['deadlines.json', timescaleSchema, timescales],
    ] as const) {
      const file = join(dir, name);
      for (const item of read.list<Requirement | Timescale>(file, schema as z.ZodMiniType<Requirement | Timescale>)) {
        if (item.stage !== folder) read.fault(file, `${item.id}.stage`, `is "${item.stage}" in folder "${folder}"`);
        (into as Located<Requirement | Timescale>[]).push({ item, file });
      }
    }
  }

  const standardsFile = join(packsDir, 'practice-standards.json');
  const standards = read.list<PracticeStandard>(standardsFile, practiceStandardSchema);
  const version = read.one(join(packsDir, 'content-version.json'), contentVersionSchema)?.version ?? '0.0.0';

  checkIds(read, requirements);
  checkIds(read, timescales);
  checkIds(
    read,
    standards.map((item) => ({ item, file: standardsFile })),
  );
  checkLinks(read, root, stages, requirements, timescales, standards, standardsFile);
  for (const { item, file } of requirements) read.wording(file, item.id, checkRequirementWording(item));
  for (const { item, file } of timescales) read.wording(file, item.id, checkTimescaleWording(item));
  for (const item of standards) read.wording(standardsFile, item.id, checkStandardWording(item));

  const packs = new Map<string, StagePack>();
  for (const stage of stages.values()) {
    const here = <T extends Requirement | Timescale>(all: Located<T>[]): T[] => {
      const own = all.filter(({ item }) => item.stage === stage.id);
      const shared = all.filter(({ item }) => item.stage !== stage.id && item.alsoStages.includes(stage.id));
      return [...own, ...shared].map(({ item }) => item);
    };
    packs.set(stage.id, {
      id: stage.id,
      title: stage.title,
      shortName: stage.shortName,
      about: stage.about,
      legalBasis: stage.legalBasis,
      requirements: here(requirements),
      timescales: here(timescales),
      standards: standards.filter(
        (standard) => standard.appliesAt.includes(ANY_STAGE) || standard.appliesAt.includes(stage.id),
      ),
      version,
    });
  }
  const listings = [...stages.values()]
    .filter((stage) => stage.id !== ANY_STAGE)
    .map(({ id, title, shortName, legalBasis }) => ({ id, title, shortName, legalBasis }));
  return { version, packs, listings, standards, problems };
}

/** One line a fault, errors first: `src/packs/x/requirements.json: item.summary: is 151 characters; at most 140`. */
export function describeProblems(problems: readonly ContentProblem[]): string {
  const rank = (problem: ContentProblem) => (problem.level === 'error' ? 0 : 1);
  return [...problems]
    .sort((a, b) => rank(a) - rank(b))
    .map(({ file, path, reason, level }) =>
      [...(level === 'warning' ? ['warning'] : []), file, ...(path === '' ? [] : [path]), reason].join(': '),
    )
    .join('\n');
}

/** Concept ids of src/vocabulary, or null while that folder does not exist. */
export function knownConcepts(root: string): Set<string> | null {
  const dir = join(root, 'src', 'vocabulary');
  if (!existsSync(dir)) return null;
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null) {
      if ('concept' in value && typeof value.concept === 'string') found.add(value.concept);
      Object.values(value).forEach(walk);
    }
  };
  for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.json')) walk(JSON.parse(readFileSync(join(dir, name), 'utf8')));
  }
  return found.size > 0 ? found : null;
}

class Reader {
  constructor(
    private readonly root: string,
    private readonly problems: ContentProblem[],
  ) {}

  fault(file: string, path: string, reason: string, level: ContentProblem['level'] = 'error'): void {
    this.problems.push({ file: relative(this.root, file).replaceAll('\\', '/'), path, reason, level });
  }

  wording(file: string, id: string, found: WordingProblem[]): void {
    for (const { path, reason, level } of found) this.fault(file, `${id}.${path}`, reason, level);
  }

  one<T>(file: string, schema: z.ZodMiniType<T>): T | null {
    const raw = this.json(file);
    return raw === undefined ? null : this.parse(file, '', raw, schema);
  }

  list<T>(file: string, schema: z.ZodMiniType<T>): T[] {
    const raw = this.json(file);
    if (raw === undefined) return [];
    if (!Array.isArray(raw)) {
      this.fault(file, '', 'is not a list');
      return [];
    }
    return raw.flatMap((entry: unknown, n) => {
      const named = typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string';
      const item = this.parse(file, named ? String((entry as { id: string }).id) : `${n}`, entry, schema);
      return item === null ? [] : [item];
    });
  }

  private parse<T>(file: string, at: string, raw: unknown, schema: z.ZodMiniType<T>): T | null {
    const result = schema.safeParse(raw);
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      this.fault(file, [at, ...issue.path.map(String)].filter((step) => step !== '').join('.'), reasonOf(issue));
    }
    return null;
  }

  private json(file: string): unknown {
    if (!existsSync(file)) {
      this.fault(file, '', 'is missing');
      return undefined;
    }
    try {
      return JSON.parse(readFileSync(file, 'utf8'));
    } catch (error) {
      this.fault(file, '', `is not JSON: ${error instanceof Error ? error.message : 'cannot be read'}`);
      return undefined;
    }
  }
}

function reasonOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `has an unknown field: ${issue.keys.join(', ')}`;
  if (issue.code === 'invalid_value') return `is not one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_type') {
    return issue.input === undefined ? `is missing (expected ${issue.expected})` : `is not a ${issue.expected}`;
  }
  return issue.message;
}

function checkIds(read: Reader, all: Located<{ id: string }>[]): void {
  const first = new Map<string, string>();
  for (const { item, file } of all) {
    const earlier = first.get(item.id);
    if (earlier === undefined) first.set(item.id, file);
    else read.fault(file, item.id, `id is used twice${earlier === file ? '' : `, first in ${earlier}`}`);
  }
}

function checkLinks(
  read: Reader,
  root: string,
  stages: ReadonlyMap<string, StageFile>,
  requirements: Located<Requirement>[],
  timescales: Located<Timescale>[],
  standards: PracticeStandard[],
  standardsFile: string,
): void {
  const requirementIds = new Set(requirements.map(({ item }) => item.id));
  const timescaleIds = new Set(timescales.map(({ item }) => item.id));
  const concepts = knownConcepts(root);
  const checkConcepts = (file: string, path: string, ids: readonly string[]): void => {
    if (concepts === null) return;
    for (const concept of ids) {
      if (!concepts.has(concept))
        read.fault(file, path, `names concept "${concept}", which src/vocabulary does not have`);
    }
  };
  const checkStages = (file: string, path: string, ids: readonly string[]): void => {
    for (const stage of ids) {
      if (stage !== ANY_STAGE && !stages.has(stage)) {
        read.fault(file, path, `names stage "${stage}", which has no folder in src/packs`);
      }
    }
  };

  for (const { item, file } of requirements) {
    checkStages(file, `${item.id}.alsoStages`, item.alsoStages);
    checkConcepts(file, `${item.id}.record.concepts`, item.record.concepts);
    for (const timescale of item.timescales) {
      if (!timescaleIds.has(timescale)) {
        read.fault(file, `${item.id}.timescales`, `names timescale "${timescale}", which no deadlines.json has`);
      }
    }
    if (item.partOf !== undefined && !requirementIds.has(item.partOf)) {
      read.fault(file, `${item.id}.partOf`, `names requirement "${item.partOf}", which does not exist`);
    }
    if (item.record.check !== 'none' && item.record.concepts.length === 0) {
      read.fault(file, `${item.id}.record`, `checks "${item.record.check}" but names no concept`);
    }
    if (item.checked.how !== 'memory' && item.sources.every((source) => source.confidence === 'memory')) {
      read.fault(file, `${item.id}.checked.how`, `is "${item.checked.how}" but every source is from memory`);
    }
  }
  for (const { item, file } of timescales) {
    checkStages(file, `${item.id}.alsoStages`, item.alsoStages);
    checkConcepts(file, `${item.id}.fromConcepts`, item.fromConcepts);
    checkConcepts(file, `${item.id}.toConcepts`, item.toConcepts);
    checkConcepts(file, `${item.id}.dueConcepts`, item.dueConcepts);
    if (item.checked.how !== 'memory' && item.sources.every((source) => source.confidence === 'memory')) {
      read.fault(file, `${item.id}.checked.how`, `is "${item.checked.how}" but every source is from memory`);
    }
  }
  for (const item of standards) checkStages(standardsFile, `${item.id}.appliesAt`, item.appliesAt);
}
