/** The walk-throughs that ship: one for each stage, each decision grounded, and no oversight requirement left without one. */
import { beforeAll, describe, expect, it } from 'vitest';
import { isNotYetInForce, restsOnMemory } from '../../../src/core/content/currency';
import {
  type OversightFile,
  type ReflectiveQuestion,
  WALK_QUESTIONS,
  type WalkDecision,
} from '../../../src/core/content/walk-through-content';
import { checkOversight, checkPlainWords } from '../../../src/knowledge/check-oversight';
import { ANY_STAGE, type Content, describeProblems, loadContent } from '../../../src/knowledge/load-pack';

const TODAY = '2026-12-17';
let content: Content;
beforeAll(() => {
  content = loadContent(process.cwd());
});
const stages = () => [...content.packs.values()].filter(({ id }) => id !== ANY_STAGE);

describe('the walk-throughs', () => {
  it('are there for every stage, under all four questions, with two or three to talk about and a way up', () => {
    expect(describeProblems(content.problems.filter(({ level }) => level === 'error'))).toBe('');
    for (const { id, oversight } of stages()) {
      expect(oversight, id).toBeDefined();
      expect(new Set(oversight?.decisions.map(({ question }) => question)), id).toEqual(new Set(WALK_QUESTIONS));
      expect(oversight?.questions.some(({ when }) => when === 'always'), id).toBe(true);
      expect(oversight?.ladder.steps.length, id).toBeGreaterThanOrEqual(2);
    }
  });

  it('rest each on a source that was read, and on nothing that is not in force', () => {
    for (const { id, oversight } of stages()) {
      for (const decision of oversight?.decisions ?? []) {
        expect(decision.sources.some(({ confidence }) => confidence !== 'memory'), `${id} ${decision.id}`).toBe(true);
        expect((decision.effectiveFrom ?? '') <= TODAY, `${id} ${decision.id}`).toBe(true);
      }
    }
  });

  it('leave out no requirement that a supervisor, manager or chair decides or checks', () => {
    const used = new Set(stages().flatMap(({ oversight }) => oversight?.decisions.flatMap(({ requirement }) => requirement ?? []) ?? []));
    const wanted = [...content.packs.values()].flatMap(({ requirements }) =>
      requirements.filter((one) => one.oversight && !restsOnMemory(one) && !isNotYetInForce(one, TODAY) && !one.currency.startsWith('law-')),
    );
    expect([...new Set(wanted.map(({ id }) => id))].filter((id) => !used.has(id))).toEqual([]);
  });

  it('ask what no page can answer only where no check of the page would do', () => {
    for (const { id, oversight } of stages()) {
      const asked = oversight?.decisions.filter(({ check }) => check.kind === 'ask') ?? [];
      expect(asked.length, id).toBeLessThan(oversight?.decisions.length ?? 0);
    }
  });
});

describe('faults in a walk-through', () => {
  const links = {
    requirements: new Map(),
    timescales: new Map(),
    standards: new Set(['A4']),
    ladders: new Set(['partners']),
    concepts: new Set(['analysis']),
  };
  const decision: WalkDecision = {
    id: 'one',
    question: 'decision',
    title: 'An outcome is given',
    summary: 'The outcome should be recorded.',
    who: 'the manager',
    basis: { force: 'should', dutyHolder: 'the council', sources: [], plain: 'A senior worker should look at it.' },
    check: { kind: 'recorded', anyOf: [['analysis']] },
    beforeSending: true,
  };
  const question: ReflectiveQuestion = { id: 'q', under: 'challenge', question: 'What else?', standards: ['A4'], when: 'always' };
  const reasons = (given: Partial<OversightFile>) =>
    checkOversight({ stage: 'section-47', ladder: 'partners', decisions: [decision], questions: [question, { ...question, id: 'q2' }], ...given }, links).map(
      ({ path, reason }) => `${path}: ${reason}`,
    );

  it('none in a sound one', () => {
    expect(reasons({})).toEqual([]);
  });

  it.each<[string, Partial<OversightFile>, RegExp]>([
    ['a ladder that is not there', { ladder: 'x' }, /ladder: names ladder "x"/],
    ['a concept that is not there', { decisions: [{ ...decision, check: { kind: 'recorded', anyOf: [['x']] } }] }, /names concept "x"/],
    ['a limit that is not there', { decisions: [{ ...decision, check: { kind: 'in-time', timescale: 'x' } }] }, /names timescale "x"/],
    ['a requirement that is not there', { decisions: [{ ...decision, basis: { requirement: 'x' } }] }, /names requirement "x"/],
    ['a title that speaks to one reader', { decisions: [{ ...decision, title: 'You have decided' }] }, /says "you"/],
    ['a title too long', { decisions: [{ ...decision, title: 'a '.repeat(13).trim() }] }, /has 13 words; at most 12/],
    ['nothing to look at before sending', { decisions: [{ ...decision, beforeSending: false }] }, /has 0 with beforeSending/],
    ['a question that blames', { questions: [{ ...question, question: 'Why didn’t you ask?' }] }, /blames/],
    ['a question that rests on nothing', { questions: [{ ...question, standards: [] }] }, /rests on nothing/],
    ['a question about a decision that is not there', { questions: [{ ...question, when: { unanswered: 'x' } }] }, /names decision "x", which is not there/],
    [
      'a question about a decision that no page shows',
      { decisions: [{ ...decision, check: { kind: 'ask' } }], questions: [{ ...question, when: { unanswered: 'one' } }] },
      /names decision "one", which no page shows/,
    ],
    ['one question that always fits', { questions: [question] }, /has fewer than 2 that always fit/],
    ['plain words in jargon', { decisions: [{ ...decision, basis: { force: 'should', dutyHolder: 'x', sources: [], plain: 'The practitioner should come.' } }] }, /“practitioner”/],
  ])('%s', (_, given, reason) => {
    expect(reasons(given).join('; ')).toMatch(reason);
  });

  it('plain words: too many sentences, too long, too hard, or in jargon', () => {
    const faults = (words: string) => checkPlainWords({ of: 'x', words }).map(({ reason }) => reason).join('; ');
    expect(faults('We must come and see you. You can tell us how things are.')).toBe('');
    expect(faults('One. Two. Three. Four.')).toContain('4 sentences');
    expect(faults('The practitioner must see you.')).toContain('“practitioner”');
    expect(faults('The multidisciplinary organisation coordinates comprehensive consideration of developmental circumstances.')).toContain('reads at age');
  });
});
