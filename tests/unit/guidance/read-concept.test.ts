import { describe, expect, it } from 'vitest';
import { readConcept } from '../../../src/core/guidance/read-concept';
import { answered, blank, dated, field, page, table } from './invent';

const state = (fields: Parameters<typeof page>[1], tables: ReturnType<typeof table>[] = []) =>
  readConcept(page('section-47', fields, { tables }), 'child_seen_date').state;

describe('how a concept stands on the page', () => {
  it('is absent, blank or filled', () => {
    expect(state([])).toBe('absent');
    expect(state([blank('child_seen_date', 'Date child seen')])).toBe('blank');
    expect(state([dated('child_seen_date', '2026-12-01')])).toBe('filled');
  });

  it('an unticked box is blank, never a No', () => {
    const reading = readConcept(
      page('x', [field('manager_authorisation', { kind: 'checkbox', state: 'unanswered' })]),
      'manager_authorisation',
    );
    expect(reading.state).toBe('blank');
    expect(reading.answers).toEqual([]);
  });

  it('a hidden field is unknown, and makes a blank elsewhere unknown', () => {
    const hidden = field('child_seen_date', { state: 'hidden', hiddenIn: 'Visits' });
    expect(state([hidden])).toBe('hidden');
    expect(state([blank('child_seen_date', 'Date child seen'), hidden])).toBe('hidden');
  });

  it('two children with different values cannot be told apart', () => {
    expect(
      state([
        dated('child_seen_date', '2026-12-01', { block: 'Child 1' }),
        blank('child_seen_date', 'Date child seen', { block: 'Child 2' }),
      ]),
    ).toBe('cannot-tell');
    expect(
      state([
        dated('child_seen_date', '2026-12-01', { block: 'Child 1' }),
        dated('child_seen_date', '2026-12-04', { block: 'Child 2' }),
      ]),
    ).toBe('cannot-tell');
  });

  it('an earlier version whose answer differs cannot be told apart', () => {
    const fields = [
      answered('s47_outcome', 'no-further-action', { block: 'v1' }),
      answered('s47_outcome', 'initial-conference', { block: 'v2' }),
    ];
    expect(readConcept(page('section-47', fields), 's47_outcome').state).toBe('cannot-tell');
  });

  it('blocks that agree are read as one', () => {
    expect(
      state([
        blank('child_seen_date', 'Date child seen', { block: 'Child 1' }),
        blank('child_seen_date', 'Date child seen', { block: 'Child 2' }),
      ]),
    ).toBe('blank');
  });

  it('a table with rows is filled, an empty one blank', () => {
    const read = (rows: number) =>
      readConcept(
        page('x', [], {
          tables: [
            table(
              'household_members',
              Array.from({ length: rows }, () => ({})),
            ),
          ],
        }),
        'household_members',
      ).state;
    expect(read(2)).toBe('filled');
    expect(read(0)).toBe('blank');
  });

  it.each<[string, 'yes' | 'no', string]>([
    ['CP plan to continue', 'yes', 'plan-continues'],
    ['CP plan to continue', 'no', 'plan-ends'],
    ['Should the child remain subject to a plan', 'no', 'plan-ends'],
    ['Is the plan still needed', 'no', 'plan-ends'],
    ['CP plan to end', 'yes', 'plan-ends'],
    ['Plan to end?', 'no', 'plan-continues'],
    ['Discontinue the plan?', 'yes', 'plan-ends'],
  ])('“%s”, answered %s, says %s', (label, answer, says) => {
    const reading = readConcept(page('review-conference', [answered('rcpc_outcome', answer, { label })]), 'rcpc_outcome');
    expect(reading.answers).toEqual([answer, says]);
  });

  it('a label that names both, or neither, says nothing by a bare Yes', () => {
    for (const label of ['Continue or end the plan', 'Review conference outcome']) {
      const reading = readConcept(page('review-conference', [answered('rcpc_outcome', 'yes', { label })]), 'rcpc_outcome');
      expect(reading.answers, label).toEqual(['yes']);
    }
  });

  it('keeps to the labels that ask a given thing, where one concept covers several', () => {
    const observed = page('supervision', [dated('supervision_date', '2026-12-01', { label: 'Date of supervision' }), dated('supervision_date', '2027-01-04', { label: 'Next supervision' })]);
    const labels = (asking?: RegExp) => readConcept(observed, 'supervision_date', asking).fields.map(({ label }) => label);
    expect(labels()).toEqual(['Date of supervision']);
    expect(labels(/\bnext/i)).toEqual(['Next supervision']);
  });

  it('what stands beside the decision and asks something else is not its answer', () => {
    const dissent = answered('conference_decision', 'no', { label: 'Dissent recorded' });
    const decided = field('conference_decision', { kind: 'choice', label: 'Decision' });
    const read = (fields: Parameters<typeof page>[1]) => readConcept(page('initial-conference', fields), 'conference_decision');
    expect(read([decided, dissent])).toMatchObject({ state: 'filled', fields: [{ label: 'Decision' }], answers: [] });
    expect(read([blank('conference_decision', 'Decision'), dissent]).state).toBe('blank');
    expect(read([dissent]).state).toBe('absent');
  });

  it.each([
    ['strategy_rationale', 'Reasons for decision', 'Information shared'],
    ['strategy_rationale', 'Rationale for strategy discussion decision', 'Summary of discussion'],
    ['child_seen_alone', 'Child seen alone', 'If not seen alone, why not?'],
    ['supervision_date', 'Date of supervision', 'Date of next supervision'],
    ['pathway_plan_date', 'Date of pathway plan', 'Next pathway plan review'],
  ])('%s is answered by “%s” and not by “%s”', (concept, asks, another) => {
    const read = (...fields: Parameters<typeof page>[1]) => readConcept(page('strategy-discussion', fields), concept);
    expect(read(blank(concept, asks), field(concept, { label: another })).state).toBe('blank');
    expect(read(field(concept, { label: asks }), blank(concept, another)).state).toBe('filled');
    expect(read(field(concept, { label: another })).state).toBe('absent');
  });
});
