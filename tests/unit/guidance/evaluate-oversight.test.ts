import { describe, expect, it } from 'vitest';
import { evaluateOversight } from '../../../src/core/guidance/evaluate-oversight';
import type { Requirement } from '../../../src/core/guidance/pack';
import { selectRequirements } from '../../../src/core/guidance/select-requirements';
import type { FieldObservation, StageId } from '../../../src/core/observation';
import { answered, blank, dated, field, pack, page, requirement } from './invent';

const TODAY = '2026-12-17';

function oversight(stage: StageId, requirements: Requirement[], fields: FieldObservation[]) {
  const p = page(stage, fields);
  const selected = selectRequirements({
    page: p,
    packs: [pack(stage, requirements)],
    stage,
    carried: [],
    role: 'everyone',
    edition: 'in-force',
    today: TODAY,
  });
  return evaluateOversight({ page: p, stage, selected, today: TODAY });
}

const states = (...args: Parameters<typeof oversight>) =>
  Object.fromEntries(oversight(...args).map(({ check, state }) => [check, state]));

const outcome = requirement('s47-risk-decision', {
  oversight: true,
  record: { check: 'recorded', concepts: ['s47_outcome', 's47_end', 'analysis'] },
});

describe('the four questions', () => {
  it('are asked of every stage, first and in order', () => {
    for (const stage of ['front-door', 'assessment', 'strategy-discussion', 'section-47', 'core-group', 'early-help']) {
      const checks = oversight(stage, [], []);
      expect(checks.map(({ check }) => check)).toEqual([
        'oversight:decision',
        'oversight:approved-by',
        'oversight:reason',
        'oversight:date',
      ]);
      expect(checks.every(({ state, sources }) => state === 'not-on-page' && sources.length > 0)).toBe(true);
    }
  });

  it('are answered by the page', () => {
    const fields = [
      answered('strategy_decision', 'initiate-section-47', { label: 'Decision' }),
      blank('manager_name', 'Authorised by', { kind: 'person' }),
      field('strategy_rationale', { label: 'Reason for decision' }),
      dated('strategy_date', '2026-12-11', { state: 'hidden', hiddenIn: 'Details' }),
    ];
    expect(oversight('strategy-discussion', [], fields).map(({ state, onPageWords }) => [state, onPageWords])).toEqual([
      ['recorded', 'Recorded on this page: “Decision”'],
      ['blank', '“Authorised by” is empty.'],
      ['recorded', 'Recorded on this page: “Reason for decision”'],
      ['cannot-tell', '“Details” is closed and holds “Label of strategy date”. Open it to see it.'],
    ]);
  });

  it('a requirement that reads the same field stands in the place of the question', () => {
    const items = oversight(
      'section-47',
      [outcome],
      [answered('s47_outcome', 'initial-conference'), blank('s47_end', 'Outcome date')],
    );
    expect(items.map(({ check, state }) => `${check} ${state}`)).toEqual([
      's47-risk-decision recorded',
      'oversight:approved-by not-on-page',
      'oversight:reason not-on-page',
      'oversight:date blank',
    ]);
  });

  it('one that asks something else of the field does not', () => {
    const toStrategy = requirement('assessment-to-strategy', {
      stage: 'assessment',
      oversight: true,
      record: { check: 'recorded', concepts: ['strategy_date', 'assessment_outcome'] },
    });
    const checks = oversight('assessment', [toStrategy], [blank('assessment_outcome', 'Outcome', { kind: 'choice' })]);
    expect(checks.map(({ check, state }) => `${check} ${state}`)).toEqual([
      'oversight:decision blank',
      'oversight:approved-by not-on-page',
      'oversight:reason not-on-page',
      'oversight:date not-on-page',
      'assessment-to-strategy blank',
    ]);
  });

  it('a tick without a name does not say who approved', () => {
    const ticked = field('manager_authorisation', { kind: 'checkbox', label: 'Authorised' });
    const name = blank('manager_name', 'Authorised by', { kind: 'person' });
    const approvedBy = (fields: FieldObservation[]) =>
      oversight('assessment', [], fields).find(({ check }) => check === 'oversight:approved-by')?.onPageWords;
    expect(approvedBy([ticked, name])).toBe('“Authorised by” is empty.');
    expect(approvedBy([ticked])).toBe('Recorded on this page: “Authorised”');
  });

  it('an unticked authorisation is blank, not a refusal', () => {
    const fields = [field('manager_authorisation', { kind: 'checkbox', state: 'unanswered', label: 'Authorised' })];
    const item = oversight('assessment', [], fields).find(({ check }) => check === 'oversight:approved-by');
    expect([item?.state, item?.onPageWords]).toEqual(['blank', '“Authorised” is not ticked.']);
  });
});

describe('oversight requirements', () => {
  it('only those marked so, each with its state', () => {
    const lead = requirement('lead', {
      oversight: true,
      record: { check: 'person-present', concepts: ['allocated_worker'] },
    });
    const plain = requirement('plain', { record: { check: 'recorded', concepts: ['analysis'] } });
    const states1 = states(
      'section-47',
      [lead, plain],
      [blank('allocated_worker', 'Lead social worker', { kind: 'person' })],
    );
    expect(states1.lead).toBe('blank');
    expect('plain' in states1).toBe(false);
  });

  it('what the page says cannot apply is not applicable', () => {
    const allocate = requirement('referral-allocate-lead', {
      stage: 'front-door',
      oversight: true,
      record: { check: 'person-present', concepts: ['allocated_worker'] },
    });
    const fields = [
      answered('referral_outcome', 'no-further-action', { label: 'Outcome' }),
      blank('allocated_worker', 'Allocated to'),
    ];
    const item = oversight('front-door', [allocate], fields).find(({ check }) => check === 'referral-allocate-lead');
    expect([item?.state, item?.onPageWords]).toEqual(['not-applicable', '“Outcome” has an answer.']);
  });

  it('two children who differ: cannot tell', () => {
    const seen = requirement('seen', { oversight: true, record: { check: 'recorded', concepts: ['child_seen_date'] } });
    const fields = [
      dated('child_seen_date', '2026-12-01', { block: 'A' }),
      blank('child_seen_date', 'Date child seen', { block: 'B' }),
    ];
    expect(states('section-47', [seen], fields).seen).toBe('cannot-tell');
  });

  it('law not yet in force, and memory alone, are left out', () => {
    const checks = states(
      'section-47',
      [
        requirement('later', { oversight: true, currency: 'law-not-in-force' }),
        requirement('memory', { oversight: true, checked: { edition: null, on: '2026-11-22', how: 'memory' } }),
      ],
      [],
    );
    expect(Object.keys(checks)).toHaveLength(4);
  });
});
