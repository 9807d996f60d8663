import { describe, expect, it } from 'vitest';
import { createCueFinder, type CueReading, plainKey } from '../../../src/core/matching/topic-cues';
import { atOnce } from '../../../src/page/in-slices';
import { createTokeniser } from '../../../src/core/matching/tokenise';
import type { FieldObservation } from '../../../src/core/observation';
import { compileCues } from '../../../src/knowledge/compile-cues';
import { compileLexicon } from '../../../src/knowledge/compile-lexicon';

const lexicon = compileLexicon('.');
const finder = createCueFinder(lexicon.topics, lexicon.bases, createTokeniser(lexicon.words));
const find = (read: CueReading) => atOnce(finder(read));
const NOTHING = { headings: [], badges: [], choices: [], fields: [] };
const ids = (read: Partial<Parameters<typeof find>[0]>) => {
  const { topics = [], bases = [] } = find({ ...NOTHING, ...read });
  return { topics: topics.map(({ id }) => id), bases: bases.map(({ id }) => id) };
};
const choice = (label: string, ...chosen: string[]) => ({ label, chosen, yes: chosen.join() === 'Yes' });
const field = (concept: string, given: Partial<FieldObservation> = {}): FieldObservation => ({
  ref: 'f:1',
  concept,
  kind: 'text',
  label: 'Expected date of delivery',
  path: [],
  state: 'filled',
  confidence: 1,
  because: '',
  ...given,
});

describe('topics that a page names', () => {
  it('by a heading, a badge, a chosen option or a yes, each once', () => {
    expect(ids({ headings: ['Private fostering'] }).topics).toEqual(['private-fostering']);
    expect(ids({ badges: ['CWD', 'Disabled'] }).topics).toEqual(['disabled-children']);
    expect(ids({ choices: [choice('Factors', 'Young carer')] }).topics).toEqual(['young-carers']);
    expect(ids({ choices: [choice('Is the child disabled?', 'Yes')] }).topics).toEqual(['disabled-children']);
  });
  it('by a field that means it, never by one of several people', () => {
    expect(ids({ fields: [field('child_edd')] }).topics).toEqual(['unborn']);
    expect(ids({ fields: [field('child_edd', { state: 'blank' })] }).topics).toEqual([]);
    expect(ids({ fields: [field('child_edd', { block: 'second child' })] }).topics).toEqual([]);
  });
  it('not by a no, by an option not chosen, or by words within other words', () => {
    expect(ids({ choices: [choice('Is the child disabled?', 'No')] })).toEqual({ topics: [], bases: [] });
    expect(ids({ choices: [choice('Is the child disabled?', 'Not known')] }).topics).toEqual([]);
    expect(
      ids({ choices: [choice('Story', 'Mum said a neighbour is a young carer and that he was in a gang')] }).topics,
    ).toEqual([]);
    expect(ids({ headings: ['Guidance on private fostering and other arrangements for children'] }).topics).toEqual([]);
  });
  it('passes on the label of the question, never the answer', () => {
    const { topics } = find({ ...NOTHING, choices: [choice('Primary need', 'Child sexual exploitation')] });
    expect(topics).toEqual([{ id: 'harm-outside-home', words: 'Primary need' }]);
  });
});

describe('the legal basis that a page states', () => {
  it('is read letter for letter, but for case and points', () => {
    expect(ids({ badges: ['s.47'] }).bases).toEqual(['section-47']);
    expect(ids({ headings: ['SECTION 17'] }).bases).toEqual(['section-17']);
    expect(ids({ choices: [choice('Legal status', 'Section 20')] }).bases).toEqual(['looked-after']);
  });
  it.each([
    'Level 3',
    'Complex needs',
    'Family help',
    'Team around the family',
    'Needs help',
    'Section 470',
    'Not section 47',
  ])('is not inferred from “%s”', (words) => {
    expect(ids({ headings: [words], badges: [words], choices: [choice('Need', words)] }).bases).toEqual([]);
  });
  it('of two that are stated gives both', () => {
    expect(ids({ badges: ['CIN'], headings: ['Section 47 enquiry'] }).bases).toEqual(['section-47', 'section-17']);
  });
});

describe('compiled cues', () => {
  it('hold every topic and legal basis, and no words that state nothing', () => {
    expect(lexicon.topics).toHaveLength(18);
    expect(lexicon.bases.map(({ id }) => id)).toEqual([
      'early-help',
      'targeted-early-help',
      'section-17',
      'section-47',
      'looked-after',
    ]);
    const stated = lexicon.bases.flatMap(({ headings, badges, options }) => `${headings}|${badges}|${options}`.split('|'));
    expect(stated).not.toContain(plainKey('Team around the family'));
  });
  it('are empty where a folder has no packs', () => {
    expect(compileCues('tests/unit', createTokeniser(lexicon.words))).toEqual({ topics: [], bases: [] });
  });
});
