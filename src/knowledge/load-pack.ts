/** Reads src/packs from disk and names every fault at once: file, path inside it, reason. Build and tests only. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { PracticeStandard, Requirement, Timescale } from '../core/content/pack';
import type { EditionChange, GlossaryTerm, LegalBasis, PartnershipPrompt, Topic } from '../core/content/reference';
import type { StagePack } from '../core/content/stage-pack';
import type {
  EscalationLadder,
  OversightFile,
  PlainWords,
  WalkThroughContent,
} from '../core/content/walk-through-content';
import { checkOversight, checkPlainWords, groundDecisions } from './check-oversight';
import {
  checkOneSentence,
  checkPromptWording,
  checkProse,
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
import {
  editionChangeSchema,
  glossaryTermSchema,
  legalBasisSchema,
  partnershipPromptSchema,
  type ReviewFinding,
  reviewFindingSchema,
  topicSchema,
} from './reference-schema';
import { escalationLadderSchema, oversightFileSchema, plainWordsSchema } from './oversight-schema';
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
  topics: Topic[];
  legalBases: LegalBasis[];
  glossary: GlossaryTerm[];
  changes: EditionChange[];
  prompts: PartnershipPrompt[];
  /** What reviewers found that is more than "verified"; not shipped. */
  findings: ReviewFinding[];
  problems: ContentProblem[];
}

/** Id of the folder whose items may stand beside any stage. It is no stage, so it is in no list of stages. */
export const ANY_STAGE = 'any';

type StageItem = Requirement | Timescale | EditionChange;

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
  const changes: Located<EditionChange>[] = [];
  const walks: Located<OversightFile>[] = [];
  const plain: Located<PlainWords>[] = [];
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
      ['changes.json', editionChangeSchema, changes],
    ] as const) {
      const file = join(dir, name);
      for (const item of read.list<StageItem>(file, schema as z.ZodMiniType<StageItem>)) {
        if (item.stage !== folder) read.fault(file, `${item.id}.stage`, `is "${item.stage}" in folder "${folder}"`);
        (into as Located<StageItem>[]).push({ item, file });
      }
    }
    const walkFile = join(dir, 'oversight.json');
    const walk = existsSync(walkFile) ? read.one(walkFile, oversightFileSchema) : null;
    if (walk) walks.push({ item: walk, file: walkFile });
    if (walk && walk.stage !== folder) read.fault(walkFile, 'stage', `is "${walk.stage}" in folder "${folder}"`);
    const plainFile = join(dir, 'plain-words.json');
    if (existsSync(plainFile)) {
      plain.push(...read.list<PlainWords>(plainFile, plainWordsSchema).map((item) => ({ item, file: plainFile })));
    }
  }

  const standardsFile = join(packsDir, 'practice-standards.json');
  const standards = read.list<PracticeStandard>(standardsFile, practiceStandardSchema);
  const version = read.one(join(packsDir, 'content-version.json'), contentVersionSchema)?.version ?? '0.0.0';

  const topicsFile = join(packsDir, 'topics.json');
  const basesFile = join(packsDir, 'legal-bases.json');
  const glossaryFile = join(packsDir, 'glossary.json');
  const promptsFile = join(packsDir, 'partnership-prompts.json');
  const findingsFile = join(packsDir, 'review-findings.json');
  const topics = read.list<Topic>(topicsFile, topicSchema);
  const legalBases = read.list<LegalBasis>(basesFile, legalBasisSchema);
  const glossary = read.list<GlossaryTerm>(glossaryFile, glossaryTermSchema);
  const prompts = read.list<PartnershipPrompt>(promptsFile, partnershipPromptSchema);
  const findings = existsSync(findingsFile) ? read.list<ReviewFinding>(findingsFile, reviewFindingSchema) : [];

  checkIds(read, requirements);
  checkIds(read, timescales);
  checkIds(read, changes);
  for (const [file, list] of [
    [topicsFile, topics],
    [basesFile, legalBases],
    [promptsFile, prompts],
    [glossaryFile, glossary.map(({ term }) => ({ id: term }))],
  ] as const) {
    checkIds(
      read,
      list.map((item) => ({ item, file })),
    );
  }
  checkReference(read, root, requirements, {
    changes,
    topics,
    legalBases,
    glossary,
    prompts,
    stages: new Set(stages.keys()),
    files: { topicsFile, basesFile, glossaryFile, promptsFile },
  });
  checkIds(
    read,
    standards.map((item) => ({ item, file: standardsFile })),
  );
  checkLinks(read, root, stages, requirements, timescales, standards, standardsFile);
  for (const { item, file } of requirements) read.wording(file, item.id, checkRequirementWording(item));
  for (const { item, file } of timescales) read.wording(file, item.id, checkTimescaleWording(item));
  for (const item of standards) read.wording(standardsFile, item.id, checkStandardWording(item));
  for (const [file, list] of [
    [standardsFile, standards],
    [promptsFile, prompts],
  ] as const) {
    for (const { id, plain: words } of list) read.wording(file, id, words === undefined ? [] : checkPlainWords({ of: 'plain', words }));
  }

  const laddersFile = join(packsDir, 'escalation.json');
  const ladders = existsSync(laddersFile) ? read.list<EscalationLadder>(laddersFile, escalationLadderSchema) : [];
  const walkThroughs = checkWalkThroughs(read, root, { walks, plain, requirements, timescales, standards, ladders });

  const packs = new Map<string, StagePack>();
  for (const stage of stages.values()) {
    const walk = walkThroughs.get(stage.id);
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
      changes: changes.map(({ item }) => item).filter((change) => change.stage === stage.id),
      prompts: prompts.filter((prompt) => prompt.stages.includes(ANY_STAGE) || prompt.stages.includes(stage.id)),
      ...(walk ? { oversight: walk } : {}),
      version,
    });
  }
  const listings = [...stages.values()]
    .filter((stage) => stage.id !== ANY_STAGE)
    .map(({ id, title, shortName, legalBasis }) => ({ id, title, shortName, legalBasis }));
  return {
    version,
    packs,
    listings,
    standards,
    topics,
    legalBases,
    glossary,
    changes: changes.map(({ item }) => item),
    prompts,
    findings,
    problems,
  };
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
      const item = this.parse(file, nameOf(entry) ?? `${n}`, entry, schema);
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

/** The id of a raw item, or the term of a raw glossary entry. */
function nameOf(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const { id, term } = entry as { id?: unknown; term?: unknown };
  return [id, term].find((name) => typeof name === 'string');
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
  for (const item of standards) {
    checkStages(standardsFile, `${item.id}.appliesAt`, item.appliesAt);
    checkConcepts(standardsFile, `${item.id}.concepts`, item.concepts ?? []);
  }
}

/** Walk-throughs by stage, each with its ladder; plain words are put on the item that they are of. */
function checkWalkThroughs(
  read: Reader,
  root: string,
  given: {
    walks: Located<OversightFile>[];
    plain: Located<PlainWords>[];
    requirements: Located<Requirement>[];
    timescales: Located<Timescale>[];
    standards: PracticeStandard[];
    ladders: EscalationLadder[];
  },
): Map<string, WalkThroughContent> {
  const byId = <T extends { id: string }>(all: Located<T>[]) => new Map(all.map(({ item }) => [item.id, item]));
  const requirements = byId(given.requirements);
  const timescales = byId(given.timescales);
  const standards = new Map(given.standards.flatMap((one) => (one.isStandard ? [[one.code, one] as const] : [])));
  const links = {
    requirements,
    timescales,
    standards: new Set(standards.keys()),
    ladders: new Set(given.ladders.map(({ id }) => id)),
    concepts: knownConcepts(root),
  };
  checkIds(
    read,
    given.walks.flatMap(({ item, file }) => [...item.decisions, ...item.questions].map(({ id }) => ({ item: { id }, file }))),
  );
  checkIds(
    read,
    given.plain.map(({ item, file }) => ({ item: { id: item.of }, file })),
  );
  for (const { item, file } of given.plain) {
    // A requirement and the limit that it sets may share an id, and then say the same.
    const of = [requirements.get(item.of), timescales.get(item.of)].filter((one) => one !== undefined);
    for (const one of of) one.plain = item.words;
    if (of.length === 0) read.fault(file, item.of, 'is no requirement or timescale');
    for (const { path, reason, level } of checkPlainWords(item)) read.fault(file, path, reason, level);
  }
  return new Map(
    given.walks.flatMap(({ item, file }) => {
      for (const { path, reason, level } of checkOversight(item, links)) read.fault(file, path, reason, level);
      const ladder = given.ladders.find(({ id }) => id === item.ladder);
      const decisions = groundDecisions(item, links, standards);
      return ladder ? [[item.stage, { decisions, questions: item.questions, ladder }] as const] : [];
    }),
  );
}

interface ReferenceFiles {
  changes: Located<EditionChange>[];
  topics: Topic[];
  legalBases: LegalBasis[];
  glossary: GlossaryTerm[];
  prompts: PartnershipPrompt[];
  stages: ReadonlySet<string>;
  files: { topicsFile: string; basesFile: string; glossaryFile: string; promptsFile: string };
}

/** Links and wording of what stands beside the cards. A cue must be short: a sentence would be free text. */
function checkReference(read: Reader, root: string, requirements: Located<Requirement>[], given: ReferenceFiles): void {
  const ids = new Set(requirements.map(({ item }) => item.id));
  const concepts = knownConcepts(root);
  const { topicsFile, basesFile, glossaryFile, promptsFile } = given.files;
  const needs = (file: string, path: string, wanted: readonly string[]): void => {
    for (const id of wanted)
      if (!ids.has(id)) read.fault(file, path, `names requirement "${id}", which does not exist`);
  };
  const knows = (file: string, path: string, wanted: readonly string[]): void => {
    for (const id of wanted) {
      if (concepts && !concepts.has(id))
        read.fault(file, path, `names concept "${id}", which src/vocabulary does not have`);
    }
  };
  const cues = (file: string, path: string, phrases: readonly string[]): void => {
    for (const phrase of phrases) {
      if (phrase.split(/\s+/).length > 8) read.fault(file, path, `“${phrase}” is longer than a label`);
    }
  };

  for (const { item, file } of given.changes) {
    needs(file, `${item.id}.requirements`, item.requirements);
    const { in2018, in2023, in2026 } = item;
    read.wording(file, item.id, checkProse({ in2018: in2018.text, in2023: in2023.text, in2026: in2026.text }));
    const stood = in2023.sources.every(({ edition }) => edition === '2023' || edition === null);
    if (!stood) read.fault(file, `${item.id}.in2023.sources`, 'cites another edition');
    if (in2018.how === 'none' && !/^(Nothing|None|No |Not )/.test(in2018.text)) {
      read.fault(file, `${item.id}.in2018`, 'says how "none" but has a text of its own');
    }
  }
  for (const topic of given.topics) {
    needs(topicsFile, `${topic.id}.requirements`, topic.requirements);
    const { headings, badges, options, yesLabels } = topic.cues;
    knows(
      topicsFile,
      `${topic.id}.cues.concepts`,
      topic.cues.concepts.map(({ concept }) => concept),
    );
    cues(topicsFile, `${topic.id}.cues`, [...headings, ...badges, ...options, ...yesLabels]);
    if (headings.length + badges.length + options.length + yesLabels.length + topic.cues.concepts.length === 0) {
      read.fault(topicsFile, `${topic.id}.cues`, 'has no cue');
    }
    read.wording(topicsFile, topic.id, [
      ...checkOneSentence('summary', topic.summary),
      ...checkProse({ note: topic.note ?? '' }),
    ]);
  }
  for (const basis of given.legalBases) {
    const { headings, badges, options } = basis.statedBy;
    cues(basesFile, `${basis.id}.statedBy`, [...headings, ...badges, ...options]);
    for (const phrase of basis.notStatedBy) {
      if ([...headings, ...badges, ...options].includes(phrase)) {
        read.fault(basesFile, `${basis.id}.notStatedBy`, `“${phrase}” is also among the words that state it`);
      }
    }
    read.wording(basesFile, basis.id, checkOneSentence('summary', basis.summary));
  }
  for (const entry of given.glossary) read.wording(glossaryFile, entry.term, checkProse({ meaning: entry.meaning }));
  for (const prompt of given.prompts) {
    needs(promptsFile, `${prompt.id}.requirement`, [prompt.requirement]);
    knows(promptsFile, `${prompt.id}.concepts`, prompt.concepts);
    for (const stage of prompt.stages) {
      if (!given.stages.has(stage)) {
        read.fault(promptsFile, `${prompt.id}.stages`, `names stage "${stage}", which has no folder in src/packs`);
      }
    }
    read.wording(promptsFile, prompt.id, checkPromptWording(prompt));
  }
}
