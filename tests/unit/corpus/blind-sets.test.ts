import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import concepts from '../../corpus/concepts.json' with { type: 'json' };
import stages from '../../corpus/stages.json' with { type: 'json' };
import { corpusPages } from '../../corpus/run-corpus';
import { SETS } from '../../corpus/sets';

/** A short set has the steps that are most recorded. */
const STAGES_OF_EVERY_SET = ['front-door', 'assessment', 'strategy-discussion', 'section-47', 'initial-conference', 'review-conference', 'child-protection-plan', 'core-group', 'child-in-need', 'looked-after'];

describe.each([
  { set: 'second', folder: SETS.second.folder, atLeast: 90, ofEachStage: 2 },
  { set: 'third', folder: SETS.third.folder, atLeast: 48, ofEachStage: 1 },
  { set: 'fourth', folder: SETS.fourth.folder, atLeast: 40, ofEachStage: 1 },
  { set: 'fifth', folder: SETS.fifth.folder, atLeast: 40, ofEachStage: 0 },
])('the $set set', ({ folder, atLeast, ofEachStage }) => {
  const pages = corpusPages(folder);

  it(`has at least ${atLeast} pages, each with a known kind, stage and concepts`, () => {
    expect(pages.length).toBeGreaterThanOrEqual(atLeast);
    const kinds = ['record', 'case-note', 'worklist', 'person-summary', 'other-service', 'unrecognised'];
    for (const { name, expected } of pages) {
      expect(kinds, name).toEqual(expect.arrayContaining(expected.kinds));
      if (expected.stage !== undefined) expect(stages, name).toContain(expected.stage);
      const strange = expected.fields.filter(({ concept }) => concept !== 'none' && !(concept in concepts));
      expect(strange, name).toEqual([]);
    }
  });

  it.each(ofEachStage > 0 ? stages : STAGES_OF_EVERY_SET)('has records of %s', (stage) => {
    expect(pages.filter(({ expected }) => expected.stage === stage).length).toBeGreaterThanOrEqual(Math.max(1, ofEachStage));
  });

  it('words most of its labels in a way that the collected list does not have', () => {
    const fields = pages.flatMap(({ expected }) => expected.fields.filter(({ concept }) => concept !== 'none'));
    expect(fields.filter(({ known }) => !known).length / fields.length).toBeGreaterThan(0.45);
  });

  it('holds no number that could be somebody’s NHS or telephone number', () => {
    for (const { path } of pages) {
      const numbers =
        readFileSync(join(folder, path), 'utf8').match(/\b\d{3}[ -]?\d{3}[ -]?\d{4}\b|\b0\d{4} ?\d{6}\b/g) ?? [];
      expect(
        // 01632 960000 to 960999 belong to nobody: https://www.ofcom.org.uk/phones-and-broadband/phone-numbers/numbers-for-drama
        numbers.filter((number) => /[1-9]/.test(number) && !/^01632 ?960/.test(number)),
        path,
      ).toEqual([]);
    }
  });
});
