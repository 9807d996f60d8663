import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../../src/knowledge/load-pack';
import { CERTAIN, fingerprintsOf } from './own-words';

/** Fingerprints of ten-word runs of the 2023 edition (June 2025 re-issue), every fourth word, eight letters each. */
const GUIDANCE = new Set(
  readFileSync('tests/unit/knowledge/guidance-2023-runs.txt', 'utf8').replaceAll('\n', '').match(/.{8}/g),
);
const copied = (text: string) => fingerprintsOf(text).filter((run) => GUIDANCE.has(run));

/** Names that have no other words: headings of the standards are as published, and so are titles of documents. */
const NAMES = [
  /^Statutory guidance on children who run away or go missing$/,
  /^The council must consider section 2 of the Chronically Sick and Disabled Persons Act 1970\./,
];

const content = loadContent('.');
const items = [...content.packs.values()].flatMap((pack) => [
  ...pack.requirements.filter(({ stage }) => stage === pack.id),
  ...pack.timescales.filter(({ stage }) => stage === pack.id),
]);

/** [place, text] of all prose that is ours to word. */
const prose: [string, string][] = [
  ...items.flatMap((item) =>
    ([item.title, item.summary, item.detail] as const).map((text): [string, string] => [item.id, text ?? '']),
  ),
  ...content.standards.flatMap((item) =>
    [item.title, item.summary, item.detail ?? '', ...item.prompts, ...(item.supervisorPrompts ?? [])].map(
      (text): [string, string] => [item.id, text],
    ),
  ),
  ...content.prompts.map(({ id, prompt }): [string, string] => [id, prompt]),
  ...content.glossary.map(({ term, meaning }): [string, string] => [term, meaning]),
  ...content.topics.flatMap(({ id, summary, note = '' }): [string, string][] => [
    [id, summary],
    [id, note],
  ]),
  ...content.changes.flatMap(({ id, in2018, in2023, in2026 }): [string, string][] =>
    [in2018.text, in2023.text, in2026.text].map((text) => [id, text]),
  ),
];

describe('our own words', () => {
  it('hold no passage of the guidance', () => {
    expect(prose.length).toBeGreaterThan(1500);
    const found = prose
      .filter(([, text]) => !NAMES.some((name) => name.test(text)) && copied(text).length > 0)
      .map(([id, text]) => `${id}: ${text}`);
    expect(found).toEqual([]);
  });

  it('are told from a passage of the guidance wherever it begins', () => {
    // Paragraph on arrangements, page 31; a sentence long enough that a fingerprinted run lies inside it.
    const passage =
      'all local education and childcare providers working with children up to the age of 18, including alternative ' +
      'provision, pupil referral units and further education will be included because of the pivotal';
    const words = passage.split(' ');
    expect(words.length).toBeGreaterThan(CERTAIN);
    expect(copied(words.slice(0, CERTAIN).join(' ')).length).toBeGreaterThan(0);
    expect(copied('Ask the school what it knows about this child, and write down what it said and when.')).toEqual([]);
  });
});
