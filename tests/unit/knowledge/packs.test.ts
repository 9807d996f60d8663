import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { currencyTag, mayRaise } from '../../../src/core/content/currency';
import { checkRequirementWording, citesLaw, citesReadPassage } from '../../../src/knowledge/check-wording';
import { describeProblems, knownConcepts, loadContent } from '../../../src/knowledge/load-pack';

const content = loadContent('.');
const packs = [...content.packs.values()];
const requirements = new Map(packs.flatMap((pack) => pack.requirements.map((item) => [item.id, item])));
const timescales = new Map(packs.flatMap((pack) => pack.timescales.map((item) => [item.id, item])));

const STAGES = [
  'allegation',
  'assessment',
  'child-death',
  'child-in-need',
  'child-protection-plan',
  'core-group',
  'early-help',
  'front-door',
  'immediate-protection',
  'initial-conference',
  'leaving-care',
  'looked-after',
  'missing-episode',
  'pre-proceedings',
  'private-fostering',
  'review-conference',
  'section-47',
  'serious-incident',
  'strategy-discussion',
  'supervision',
];

describe('the packs', () => {
  it('have no errors', () => {
    expect(describeProblems(content.problems.filter(({ level }) => level === 'error'))).toBe('');
  });

  it('cover the twenty stages', () => {
    expect(content.listings.map(({ id }) => id).sort()).toEqual(STAGES);
    for (const { id, legalBasis } of content.listings) expect(legalBasis, id).not.toBe('');
  });

  it.each([
    'front-door',
    'assessment',
    'strategy-discussion',
    'section-47',
    'initial-conference',
    'child-protection-plan',
    'core-group',
    'review-conference',
  ])('have at least six requirements of its own for %s, each with a passage that was read', (stage) => {
    const own = content.packs.get(stage)!.requirements.filter((item) => item.stage === stage);
    const read = own.filter((item) => item.sources.some(({ confidence }) => confidence === 'seen'));
    expect(read.length).toBeGreaterThanOrEqual(6);
  });

  it('give every passage of the 2023 edition a page and a paragraph or a named box', () => {
    for (const item of [...requirements.values(), ...timescales.values()]) {
      for (const source of item.sources.filter(({ edition }) => edition === '2023')) {
        expect(source.page, item.id).toBeGreaterThan(0);
        expect(source.page, item.id).toBeLessThanOrEqual(168);
        expect(source.paragraph ?? source.box ?? `page ${source.page}`, item.id).toBeTruthy();
      }
    }
  });

  it('never give an address that is not public and official, or a word about where a copy lay', () => {
    const all = JSON.stringify([...packs]);
    expect(all).not.toMatch(/github:|\.pdf|docslib|seed/i);
    for (const [, address] of all.matchAll(/"url":"([^"]+)"/g)) {
      expect(address).toMatch(/^https:\/\/(www\.)?(legislation\.gov\.uk|gov\.uk)\//);
    }
  });

  it('say "must" only where law or a passage that was read is cited', () => {
    const musts = [...requirements.values()].filter(({ force }) => force === 'must');
    expect(musts.length).toBeGreaterThan(20);
    for (const item of musts) expect(citesLaw(item.sources) || citesReadPassage(item.sources), item.id).toBe(true);
  });

  it('name only field concepts that the vocabulary has', () => {
    const known = knownConcepts('.');
    expect(known?.size).toBeGreaterThan(100);
    for (const item of requirements.values()) expect([...known!]).toEqual(expect.arrayContaining(item.record.concepts));
  });

  it('lead from an overview to parts that exist, and never in a ring', () => {
    const parts = [...requirements.values()].filter(({ partOf }) => partOf !== undefined);
    expect(parts.length).toBeGreaterThan(10);
    for (const part of parts) expect(requirements.get(part.partOf!)?.partOf, part.id).toBeUndefined();
  });

  it('keep what rests on memory, or on law not yet in force, from raising anything', () => {
    const raises = (item: Parameters<typeof mayRaise>[0]) => mayRaise(item, '2026-11-22', 'in-force');
    for (const id of ['fgm-duty', 's47-access-refused', 's47-macpt', 'fgdm-offer']) {
      expect(raises(requirements.get(id)!), id).toBe(false);
    }
    for (const id of ['section-37', 'complaint-stage1', 'secure-72', 'private-fostering-first']) {
      expect(raises(timescales.get(id)!), id).toBe(false);
    }
    expect(raises(timescales.get('icpc')!)).toBe(true);
    expect(raises(requirements.get('lac-visits')!)).toBe(true);
    expect(currencyTag(requirements.get('s47-macpt')!, '2026-11-22')).toBe('not yet in force');
    expect(currencyTag(requirements.get('s47-see-alone')!, '2026-11-22')).toBe('last verified in the 2023 edition');
  });

  it('are told apart in the docs: what is silent, and why', () => {
    const doc = readFileSync('docs/content-left-out.md', 'utf8').split('## In the packs, but silent')[1]!;
    const listed = [...doc.matchAll(/^\| `([a-z0-9-]+)` \|.*\| (.+) \|$/gm)].map(([, id, why]) => `${id}: ${why}`);
    const silent = [...requirements.values(), ...timescales.values()].flatMap((item) => {
      const tag = currencyTag(item, '2026-11-22');
      const why = tag === 'not yet checked' ? 'from memory' : tag;
      return why !== undefined && /memory|in force/.test(why) ? [`${item.id}: ${why}`] : [];
    });
    expect(listed.sort()).toEqual(silent.sort());
  });

  it('leave out what was found in no edition and no law', () => {
    for (const id of [
      'family-help-one-plan',
      'cin-change-lead',
      'strategy-unborn',
      'strategy-csa',
      's47-lcpp',
      'infants',
      'pre-proceedings-16',
    ]) {
      expect(requirements.has(id) || timescales.has(id), id).toBe(false);
    }
  });
});

describe('the time limits that the main path counts', () => {
  // Working Together 2023: paragraphs 153 and 155; pages 92, 97 and 98.
  it.each([
    ['referral-decision', 1, 'working-days', ['referral_date'], ['referral_decision_date'], [], 'maximum'],
    [
      'assessment-complete',
      45,
      'working-days',
      ['referral_date'],
      ['assessment_authorised'],
      ['assessment_target_45'],
      'maximum',
    ],
    ['icpc', 15, 'working-days', ['strategy_date'], ['icpc_date'], ['icpc_target'], 'maximum'],
    ['core-group-first', 10, 'working-days', ['icpc_date'], ['core_group_date'], [], 'maximum'],
    ['review-first', 3, 'months', ['icpc_date'], ['rcpc_date'], ['rcpc_due'], 'maximum'],
    ['review-subsequent', 6, 'months', ['rcpc_date'], ['rcpc_date'], ['rcpc_due'], 'recurring'],
  ] as const)('%s', (id, amount, unit, fromConcepts, toConcepts, dueConcepts, kind) => {
    const limit = timescales.get(id)!;
    expect(limit).toMatchObject({ amount, unit, fromConcepts, toConcepts, dueConcepts, kind, force: 'should' });
    expect(limit.checked).toMatchObject({ edition: '2023', how: 'seen' });
  });

  it('ask for a reason only where the guidance does: an assessment that runs over', () => {
    const late = [...timescales.values()].filter(({ reasonWhenLate }) => reasonWhenLate).map(({ id }) => id);
    expect(late.sort()).toEqual(['assessment-complete', 's47-assessment-limit']);
  });

  it('keep both readings of the first core group', () => {
    expect(timescales.get('core-group-first')!.otherReading).toMatchObject({ amount: 10, unit: 'days' });
  });

  it.each([
    ['strategy-discussion', ['icpc']],
    ['section-47', ['icpc', 's47-assessment-limit']],
    ['initial-conference', ['icpc', 'core-group-first', 'review-first']],
    ['child-protection-plan', ['core-group-first', 'review-first', 'review-subsequent']],
    ['core-group', ['core-group-first', 'review-first', 'review-subsequent']],
    ['review-conference', ['review-first', 'review-subsequent']],
  ])('stand on the records where they matter: %s', (stage, ids) => {
    expect(content.packs.get(stage)!.timescales.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
  });

  it('have nothing to count from where the court says the date, or where no form shows that the limit applies', () => {
    for (const id of ['epo', 'epo-extension', 'short-breaks-single', 'lac-visit-care-order-home']) {
      expect(timescales.get(id)!.fromConcepts, id).toEqual([]);
    }
  });
});

describe('the practice standards', () => {
  it('are the eighteen, grouped A to C, with the five supports', () => {
    const count = (letter: string) => content.standards.filter((item) => item.code.startsWith(letter)).length;
    expect([count('A'), count('B'), count('C'), count('P')]).toEqual([4, 11, 3, 5]);
    expect(content.standards.filter(({ isStandard }) => isStandard).length).toBe(18);
  });

  it('stand in each pack where they apply, those for any stage everywhere', () => {
    for (const pack of packs) {
      expect(
        pack.standards.map(({ code }) => code),
        pack.id,
      ).toEqual(expect.arrayContaining(['A1', 'A2', 'A3', 'A4']));
    }
    const codes = (stage: string) => content.packs.get(stage)!.standards.map(({ code }) => code);
    expect(codes('initial-conference')).toContain('B7');
    expect(codes('core-group')).not.toContain('B7');
  });
});

describe('the wording rules', () => {
  const sound = requirements.get('s47-low-distress')!;
  const reasons = (change: Partial<typeof sound>) =>
    checkRequirementWording({ ...sound, ...change })
      .filter(({ level }) => level === 'error')
      .map(({ reason }) => reason);

  it('pass a sound card', () => {
    expect(reasons({})).toEqual([]);
  });

  it('hold "should" to statutory guidance and keep it out of "may"', () => {
    expect(reasons({ force: 'may' })).toContainEqual(expect.stringContaining('says "should" but the force is "may"'));
    expect(reasons({ force: 'may', summary: 'Consider how to cause least distress.', detail: 'Consider it.' })).toEqual(
      [],
    );
  });

  it('refuse "must" on a report of a report', () => {
    const secondary = sound.sources.map((source) => ({ ...source, confidence: 'secondary' as const }));
    expect(reasons({ force: 'must', sources: secondary })).toContain(
      'is "must" but neither law nor a passage that was read is cited',
    );
  });

  it('warn at 26 words and refuse 31', () => {
    const words = (n: number) => `${Array.from({ length: n }, () => 'word').join(' ')}.`;
    const levels = (n: number) =>
      checkRequirementWording({ ...sound, detail: words(n) })
        .filter(({ path }) => path === 'detail')
        .map(({ level }) => level);
    expect([levels(25), levels(26), levels(30), levels(31)]).toEqual([[], ['warning'], ['warning'], ['error']]);
  });

  it('refuse thirteen words in a title and a household that it cannot know', () => {
    expect(reasons({ title: Array.from({ length: 13 }, () => 'word').join(' ') })).toContain(
      'has 13 words; at most 12',
    );
    expect(reasons({ summary: 'Both parents should be seen.' })).toContainEqual(
      expect.stringContaining('assumes two parents'),
    );
  });
});
