import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeProblems, loadContent } from '../../../src/knowledge/load-pack';

/** A copy of the real packs in a temporary folder, for spoiling one item at a time. */
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'packs-'));
  cpSync('src/packs', join(root, 'src', 'packs'), { recursive: true });
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

type Loose = Record<string, unknown>;

function spoil(file: string, id: string, change: (item: Loose, all: Loose[]) => void): void {
  const path = join(root, 'src', 'packs', file);
  const all = JSON.parse(readFileSync(path, 'utf8')) as Loose[];
  const item = all.find((entry) => entry.id === id);
  if (!item) throw new Error(`${file} has no ${id}`);
  change(item, all);
  writeFileSync(path, JSON.stringify(all));
}

const REQUIREMENTS = 'section-47/requirements.json';
const FILE = `src/packs/${REQUIREMENTS}`;

function errors(): string[] {
  return loadContent(root)
    .problems.filter((problem) => problem.level === 'error')
    .map((problem) => describeProblems([problem]));
}

describe('a sound folder', () => {
  it('has no errors', () => {
    expect(errors()).toEqual([]);
  });
});

describe('a broken item is named by file, path and reason', () => {
  it.each<[string, (item: Loose, all: Loose[]) => void, string]>([
    ['no source', (item) => (item.sources = []), 's47-low-distress.sources: has no source'],
    [
      'an unknown force',
      (item) => (item.force = 'shall'),
      's47-low-distress.force: is not one of must, should, may, local',
    ],
    ['a missing field', (item) => delete item.dutyHolder, 's47-low-distress.dutyHolder: is missing (expected string)'],
    ['a misspelt field', (item) => (item.oversite = true), 's47-low-distress: has an unknown field: oversite'],
    [
      'a long summary',
      (item) => (item.summary = `${'a'.repeat(140)}.`),
      's47-low-distress.summary: is 141 characters; at most 140',
    ],
    [
      'two sentences',
      (item) => (item.summary = 'Be kind. Be quick.'),
      's47-low-distress.summary: is more than one sentence',
    ],
    [
      'a wrong duty',
      (item) => (item.summary = 'Workers must be kind.'),
      's47-low-distress.summary: says "must" but the force is "should"',
    ],
    [
      'a false date',
      (item) => (item.effectiveFrom = '2023-02-30'),
      's47-low-distress.effectiveFrom: is not a date written YYYY-MM-DD',
    ],
    [
      'a link to nothing',
      (item) => (item.partOf = 'no-such'),
      's47-low-distress.partOf: names requirement "no-such", which does not exist',
    ],
    [
      'a lost time limit',
      (item) => (item.timescales = ['no-such']),
      's47-low-distress.timescales: names timescale "no-such", which no deadlines.json has',
    ],
    [
      'a lost stage',
      (item) => (item.alsoStages = ['section-48']),
      's47-low-distress.alsoStages: names stage "section-48", which has no folder in src/packs',
    ],
    [
      'another folder’s stage',
      (item) => (item.stage = 'core-group'),
      's47-low-distress.stage: is "core-group" in folder "section-47"',
    ],
    [
      'a check of nothing',
      (item) => (item.record = { concepts: [], check: 'recorded' }),
      's47-low-distress.record: checks "recorded" but names no concept',
    ],
    [
      'a private address',
      (item) => ((item.sources as Loose[])[0]!.url = 'https://example.org/wt.pdf'),
      's47-low-distress.sources.0.url: is not an https address on legislation.gov.uk or gov.uk',
    ],
    ['an id used twice', (item, all) => all.push({ ...item }), 's47-low-distress: id is used twice'],
  ])('%s', (_, change, expected) => {
    spoil(REQUIREMENTS, 's47-low-distress', change);
    expect(errors()).toContain(`${FILE}: ${expected}`);
  });

  it('says that a file is missing or is not JSON', () => {
    rmSync(join(root, 'src/packs/core-group/deadlines.json'));
    writeFileSync(join(root, 'src/packs/core-group/stage.json'), '{ "id": ');
    expect(errors()).toContain('src/packs/core-group/deadlines.json: is missing');
    expect(errors().find((line) => line.startsWith('src/packs/core-group/stage.json: is not JSON'))).toBeDefined();
  });

  it('lists the faults of several files at once and keeps the other items', () => {
    spoil(REQUIREMENTS, 's47-low-distress', (item) => (item.title = ''));
    spoil('core-group/deadlines.json', 'core-group-first', (item) => (item.amount = 'ten'));
    spoil('practice-standards.json', 'std-a1-alert', (item) => (item.prompts = []));
    const { packs, problems } = loadContent(root);
    const files = problems.filter(({ level }) => level === 'error').map(({ file }) => file);
    expect(files).toEqual(
      expect.arrayContaining([FILE, 'src/packs/core-group/deadlines.json', 'src/packs/practice-standards.json']),
    );
    const kept = packs.get('section-47')!.requirements.map(({ id }) => id);
    expect(kept).not.toContain('s47-low-distress');
    expect(kept).toContain('s47-duty');
  });

  it('refuses a field concept that the vocabulary does not have, once there is one', () => {
    cpSync('tests/unit/knowledge/vocabulary-sample', join(root, 'src', 'vocabulary'), { recursive: true });
    spoil(REQUIREMENTS, 's47-low-distress', (item) => {
      item.record = { concepts: ['child_seen', 'shoe_size'], check: 'recorded' };
    });
    const found = errors().filter((line) => line.includes('s47-low-distress'));
    expect(found).toEqual([
      `${FILE}: s47-low-distress.record.concepts: names concept "shoe_size", which src/vocabulary does not have`,
    ]);
  });
});
