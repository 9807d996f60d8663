import { describe, expect, it } from 'vitest';
import {
  ASSUMPTIONS,
  checkPromptWording,
  checkProse,
  checkRequirementWording,
  checkStandardWording,
  checkTimescaleWording,
  QUESTION_ASSUMPTIONS,
} from '../../../src/knowledge/check-wording';
import { loadContent } from '../../../src/knowledge/load-pack';

const content = loadContent('.');
const standard = content.standards[0]!;
const limit = content.packs.get('initial-conference')!.timescales.find(({ id }) => id === 'icpc')!;
const requirement = content.packs.get('section-47')!.requirements.find(({ id }) => id === 's47-low-distress')!;

const errorsOf = (problems: { reason: string; path: string; level: string }[]) =>
  problems.filter(({ level }) => level === 'error').map(({ path, reason }) => `${path}: ${reason}`);
const promptErrors = (prompt: string) => errorsOf(checkPromptWording({ prompt, heading: 'A heading' }));

describe('a question', () => {
  it.each([
    ['Have both parents been seen?', 'assumes two parents'],
    ['Were mum and dad told?', 'assumes a mother and a father'],
    ['What does the father think?', 'assumes that there is one'],
    ['Has her mother been asked?', 'assumes that there is one'],
    ['Has the absent parent been found?', 'measures a family against two parents at home'],
    ['Is the family home safe?', 'assumes a family home'],
    ['What do the foster family see?', 'assumes a family placement'],
    ["Who is the child's real family?", 'ranks one family above another'],
    ['What did the child say?', 'assumes a child who speaks'],
    ["Is it in the child's own words?", 'assumes a child who speaks'],
    ['Does she show age-appropriate behaviour?', 'measures against a non-disabled child'],
    ['Is he wheelchair-bound?', 'is not how we write about disability'],
    ['Is this a normal family?', 'judges the make-up of a family'],
  ])('is refused: %s', (prompt, why) => {
    expect(promptErrors(prompt)).toContainEqual(expect.stringContaining(why));
  });

  it('that assumes nothing passes', () => {
    expect(promptErrors('What did the child tell or show us, and how?')).toEqual([]);
    expect(promptErrors('Which carers, parents or relatives have been asked?')).toEqual([]);
  });

  it('asks: it neither tells nor goes on', () => {
    expect(promptErrors('Tell the carers.')).toContain('prompt: is not a question');
    expect(promptErrors('Should the plan be shared?')).toContain('prompt: says "Should"; a question asks');
    expect(
      promptErrors(`${'Has the plan been shared with every agency that works with the child '.repeat(3)}?`),
    ).toContainEqual(expect.stringMatching(/prompt: is \d+ characters; at most 140/));
  });

  it('is held to more than a card, which may have to say “the mother” of a mother and baby unit', () => {
    expect(QUESTION_ASSUMPTIONS.length).toBeGreaterThan(ASSUMPTIONS.length);
    expect(errorsOf(checkRequirementWording({ ...requirement, detail: 'The mother should be told.' }))).toEqual([]);
  });

  it('has a reason for every banned phrase', () => {
    for (const [pattern, why] of QUESTION_ASSUMPTIONS) expect(why.length, String(pattern)).toBeGreaterThan(15);
  });
});

describe('a standard', () => {
  const errors = (change: Partial<typeof standard>) => errorsOf(checkStandardWording({ ...standard, ...change }));

  it('passes as it ships', () => {
    for (const one of content.standards) expect(errorsOf(checkStandardWording(one)), one.id).toEqual([]);
  });

  it('has a summary of one sentence', () => {
    expect(errors({ summary: 'Listen. Watch.' })).toContain('summary: is more than one sentence');
  });

  it('is refused an assumption in a question for the supervisor, by its place', () => {
    expect(errors({ supervisorPrompts: ['What do both parents think?'] })).toContainEqual(
      expect.stringMatching(/^supervisorPrompts\.0: “both parents” assumes two parents/),
    );
  });

  it('never says must', () => {
    expect(errors({ supervisorPrompts: ['What must change?'] })).toContain(
      'supervisorPrompts.0: says "must" but the force is "should"',
    );
  });
});

describe('a time limit', () => {
  it('has its sentence and detail checked like a card', () => {
    expect(errorsOf(checkTimescaleWording({ ...limit, summary: 'Hold it. Soon.' }))).toContain(
      'summary: is more than one sentence',
    );
    expect(errorsOf(checkTimescaleWording({ ...limit, summary: 'It must be held in 15 working days.' }))).toContain(
      'summary: says "must" but the force is "should"',
    );
    expect(errorsOf(checkTimescaleWording(limit))).toEqual([]);
  });
});

describe('plain words', () => {
  it('stop the build above a reading age of 16 and warn above 14', () => {
    const hard =
      'Organisational responsibilities necessitate considerable deliberation concerning administrative accountability, ' +
      'interdisciplinary collaboration, methodological consistency and proportionate documentation of individual circumstances and preferences.';
    expect(errorsOf(checkProse({ meaning: hard }))).toContainEqual(
      expect.stringMatching(/^meaning: has a reading age of \d+(\.\d)?; at most 16$/),
    );
  });

  it('are left to the sentence rule where there are only a few', () => {
    expect(errorsOf(checkProse({ meaning: 'Organisational responsibilities necessitate deliberation.' }))).toEqual([]);
  });

  it('offer what binds nobody', () => {
    const may = { ...requirement, force: 'may' as const, detail: 'Consider it.' };
    expect(errorsOf(checkRequirementWording({ ...may, summary: 'Interview gently.' }))).toContain(
      'summary: the force is "may" but it does not say consider, can or may',
    );
    expect(errorsOf(checkRequirementWording({ ...may, summary: 'Consider a gentle interview.' }))).toEqual([]);
  });
});
