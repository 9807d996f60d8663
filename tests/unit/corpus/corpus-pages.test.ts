import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import concepts from '../../corpus/concepts.json' with { type: 'json' };
import stages from '../../corpus/stages.json' with { type: 'json' };
import { corpusPages } from '../../corpus/run-corpus';
import { SETS } from '../../corpus/sets';

const pages = corpusPages();
const MANY = [
  'front-door',
  'assessment',
  'strategy-discussion',
  'section-47',
  'initial-conference',
  'child-protection-plan',
  'core-group',
  'review-conference',
  'looked-after',
];

describe('the corpus', () => {
  it('has at least 150 pages, each with a known kind and stage', () => {
    expect(pages.length).toBeGreaterThanOrEqual(150);
    const kinds = ['record', 'case-note', 'worklist', 'person-summary', 'other-service', 'unrecognised'];
    for (const { name, expected } of pages) {
      expect(kinds, name).toEqual(expect.arrayContaining(expected.kinds));
      if (expected.stage !== undefined) expect(stages, name).toContain(expected.stage);
    }
  });

  it.each(stages)('has enough records of %s', (stage) => {
    const records = pages.filter(({ expected }) => expected.stage === stage);
    expect(records.length).toBeGreaterThanOrEqual(MANY.includes(stage) ? 8 : 4);
  });

  it('has every concept, and none that does not exist', () => {
    const used = new Set(pages.flatMap(({ expected }) => expected.fields.map(({ concept }) => concept)));
    expect(Object.keys(concepts).filter((concept) => !used.has(concept))).toEqual([]);
    expect([...used].filter((concept) => concept !== 'none' && !(concept in concepts))).toEqual([]);
  });

  it('words about half of its labels in a way that the collected list does not have', () => {
    const fields = pages.flatMap(({ expected }) => expected.fields.filter(({ concept }) => concept !== 'none'));
    const local = fields.filter(({ known }) => !known).length / fields.length;
    expect(local).toBeGreaterThan(0.45);
    expect(local).toBeLessThan(0.65);
  });

  it('has work lists and summaries, and pages to stay silent on', () => {
    const of = (...kinds: string[]) =>
      pages.filter(({ expected }) => expected.kinds.some((kind) => kinds.includes(kind))).length;
    expect(of('worklist', 'person-summary', 'unrecognised')).toBeGreaterThanOrEqual(20);
    expect(of('other-service')).toBeGreaterThanOrEqual(30);
  });

  it('holds no number that could be somebody’s NHS or telephone number', () => {
    for (const { path } of pages) {
      const numbers =
        readFileSync(join(SETS.first.folder, path), 'utf8').match(/\b\d{3}[ -]?\d{3}[ -]?\d{4}\b|\b0\d{4} ?\d{6}\b/g) ?? [];
      expect(
        numbers.filter((number) => /[1-9]/.test(number)),
        path,
      ).toEqual([]);
    }
  });
});
