import { describe, expect, it } from 'vitest';
import type { Requirement } from '../../../src/core/content/pack';
import type { Deadline } from '../../../src/core/deadlines/deadline';
import { pointId } from '../../../src/core/deadlines/useful-points';
import { deadlineUrgency, type Raised, rankCards } from '../../../src/core/guidance/rank-cards';
import { selectRequirements } from '../../../src/core/guidance/select-requirements';
import type { ObservedPage } from '../../../src/core/observation';
import { blank, dated, deadline, field, pack, page, requirement, table, timescale } from './invent';

const TODAY = '2026-12-17';

function rank(requirements: Requirement[], p: ObservedPage, deadlines: Deadline[] = []) {
  const selected = selectRequirements({
    page: p,
    packs: [pack('section-47', requirements, { timescales: deadlines.map((one) => one.timescale) })],
    stage: 'section-47',
    carried: [],
    role: 'practitioner',
    edition: 'in-force',
    today: TODAY,
  });
  const ranking = rankCards({ page: p, selected, deadlines, today: TODAY, edition: 'in-force' });
  const ids = (raised: Raised[]) =>
    raised.map((one) => {
      if (one.kind === 'point') return pointId(one.point);
      return one.kind === 'deadline' ? `deadline:${one.deadline.timescale.id}` : one.selected.requirement.id;
    });
  return {
    first: ids(ranking.first),
    check: ids(ranking.check),
    also: ranking.also.map(({ requirement: { id } }) => id),
    recorded: ranking.recorded.map(({ requirement: { id } }) => id),
  };
}

const asks = (id: string, concept: string, more: Partial<Requirement> = {}) =>
  requirement(id, { record: { check: 'recorded', concepts: [concept] }, ...more });

const seeChild = asks('see-child', 'child_seen_date', { force: 'must' });
const dateSeen = blank('child_seen_date', 'Date child seen', { kind: 'date' });

describe('urgency of a requirement', () => {
  it('a must that bears on the child now, blank on this page, comes first', () => {
    expect(rank([seeChild], page('section-47', [dateSeen])).first).toEqual(['see-child']);
  });

  it('the same under should is worth checking', () => {
    const ranked = rank([{ ...seeChild, force: 'should' }], page('section-47', [dateSeen]));
    expect([ranked.first, ranked.check]).toEqual([[], ['see-child']]);
  });

  it('another must, blank, is worth checking and leads the shoulds', () => {
    const p = page('section-47', [blank('analysis', 'Analysis'), blank('child_wishes', 'Wishes')]);
    expect(rank([asks('analyse', 'analysis'), asks('wishes', 'child_wishes', { force: 'must' })], p).check).toEqual([
      'wishes',
      'analyse',
    ]);
  });

  it.each([
    ['not on the page', page('section-47', [])],
    ['in a closed tab', page('section-47', [field('child_seen_date', { state: 'hidden', hiddenIn: 'Visits' })])],
    [
      'two children with different dates',
      page('section-47', [dated('child_seen_date', '2026-12-01', { block: 'A' }), { ...dateSeen, block: 'B' }]),
    ],
  ])('%s: never raised', (_, p) => {
    expect(rank([seeChild], p)).toEqual({ first: [], check: [], also: ['see-child'], recorded: [] });
  });

  it('recorded is apart', () => {
    expect(rank([seeChild], page('section-47', [dated('child_seen_date', '2026-12-14')])).recorded).toEqual([
      'see-child',
    ]);
  });

  it.each<[string, Partial<Requirement>]>([
    ['practice only', { force: 'may' }],
    ['memory alone, in what was checked', { checked: { edition: null, on: '2026-11-22', how: 'memory' } }],
    ['law not in force', { currency: 'law-not-in-force' }],
    ['law of doubtful commencement', { currency: 'law-check-commencement' }],
    ['in force only later', { effectiveFrom: '2027-09-01' }],
    ['replaced', { effectiveTo: '2026-03-17' }],
  ])('%s: never raised', (_, more) => {
    const ranked = rank([{ ...seeChild, ...more }], page('section-47', [dateSeen]));
    expect([ranked.first, ranked.check]).toEqual([[], []]);
  });

  it('a condition the page does not settle is never raised', () => {
    const toConference = asks('s47-to-icpc', 'conference_requested_date');
    const ranked = rank([toConference], page('section-47', [blank('conference_requested_date', 'Requested')]));
    expect([ranked.check, ranked.also]).toEqual([[], ['s47-to-icpc']]);
  });

  it('one blank field gives one card, of the stronger force; the other stays with the rest', () => {
    const p = page('section-47', [blank('child_wishes', 'Wishes')]);
    const ranked = rank([asks('a-should', 'child_wishes'), asks('b-must', 'child_wishes', { force: 'must' })], p);
    expect([ranked.check, ranked.also]).toEqual([['b-must'], ['a-should']]);
  });

  it('an agency’s own box and its row give one card', () => {
    const met = requirement('met', { record: { check: 'agency-present', concepts: ['agencies_present', 'agency_health'] } });
    const box = field('agency_health', { kind: 'checkbox', state: 'unanswered', label: 'Health' });
    const p = page('section-47', [box], { tables: [table('agencies_present', [{ agency: 'health', attended: 'no' }])] });
    const ranked = rank([met, asks('advice', 'agency_health')], p);
    expect([ranked.check.length, ranked.also.length]).toEqual([1, 1]);
  });

  it('shoulds come in the order of the page', () => {
    const p = page('section-47', [blank('gp', 'GP'), blank('analysis', 'Analysis'), blank('school', 'School')]);
    expect(rank([asks('z', 'gp'), asks('a', 'school'), asks('m', 'analysis')], p).check).toEqual(['z', 'm', 'a']);
  });

  it('the order does not depend on the order of the packs', () => {
    const p = page('section-47', [blank('gp', 'GP'), blank('analysis', 'Analysis'), blank('child_wishes', 'Wishes')]);
    const all = [asks('a', 'gp'), asks('b', 'analysis'), asks('c', 'child_wishes', { force: 'must' }), asks('d', 'gp')];
    expect(rank([...all].reverse(), p).check).toEqual(rank(all, p).check);
  });
});

describe('urgency of a date', () => {
  const icpc = timescale('icpc');
  const open = [dated('strategy_date', '2026-11-20'), blank('icpc_date', 'Conference date', { kind: 'date' })];
  const at = (more: Partial<Deadline>, fields = open) =>
    deadlineUrgency(deadline({ timescale: icpc, due: '2026-12-11', ...more }), page('section-47', fields));

  it('passed, with its closing field blank here, could be first', () => {
    expect(at({ status: 'overdue' })).toBe('first');
  });
  it('passed, with its closing field not on this page, is not raised', () => {
    expect(at({ status: 'overdue' }, [dated('strategy_date', '2026-11-20')])).toBeUndefined();
  });
  it('passed, of a series whose next event is blank here, could be first', () => {
    const review = { ...icpc, fromConcepts: ['rcpc_date'], toConcepts: ['rcpc_date'] };
    const fields = [dated('rcpc_date', '2026-06-11'), blank('rcpc_date', 'Date of review', { kind: 'date' })];
    expect(at({ timescale: review, status: 'overdue', closing: 'blank' }, fields)).toBe('first');
    expect(at({ timescale: review, status: 'overdue', closing: 'not-on-page' }, fields.slice(0, 1))).toBeUndefined();
  });
  it('passed, with its closing field hidden, is not raised', () => {
    expect(at({ status: 'overdue' }, [...open.slice(0, 1), field('icpc_date', { state: 'hidden' })])).toBeUndefined();
  });
  it.each(['due-soon', 'due-today'] as const)('%s is worth checking', (status) => {
    expect(at({ status })).toBe('check');
  });
  it('a date that the page shows otherwise is worth checking', () => {
    const shown = { ref: 'top:9', concept: 'icpc_target', label: 'Target', path: [], iso: '2026-12-09' };
    expect(at({ status: 'on-track', pageDue: shown })).toBe('check');
    expect(at({ status: 'on-track', pageDue: { ...shown, iso: '2026-12-11' } })).toBeUndefined();
    expect(at({ status: 'met', pageDue: shown })).toBeUndefined();
  });
  it('an event planned in time is in hand; planned for after the limit it is worth checking', () => {
    const planned = { ref: 'top:9', concept: 'icpc_date', label: 'Conference date', path: [], iso: '2026-12-18' };
    const fields = [open[0]!, dated('icpc_date', '2026-12-18')];
    expect(at({ status: 'due-soon', planned, plannedAfterLimit: false }, fields)).toBeUndefined();
    expect(at({ status: 'on-track', planned, plannedAfterLimit: true }, fields)).toBe('check');
    expect(at({ status: 'overdue', planned, plannedAfterLimit: true }, fields)).toBe('check');
  });
  it('on track, met, cannot tell and provisional are quiet', () => {
    expect(at({ status: 'on-track' })).toBeUndefined();
    expect(at({ status: 'met' })).toBeUndefined();
    expect(at({ status: 'cannot-tell', due: undefined })).toBeUndefined();
    expect(at({ status: 'due-soon', provisional: 'Assumes the next review is held on its limit' })).toBeUndefined();
  });

  it('of two that could be first the earliest date wins and the other leads the checks', () => {
    const p = page('section-47', [...open, dateSeen, blank('child_wishes', 'Wishes')]);
    const passed = deadline({ timescale: icpc, status: 'overdue', due: '2026-12-11' });
    const earlier = deadline({
      timescale: timescale('assessment', { toConcepts: ['icpc_date'], fromConcepts: ['referral_date'] }),
      status: 'overdue',
      due: '2026-12-04',
    });
    const ranked = rank([seeChild, asks('wishes', 'child_wishes', { force: 'must' })], p, [passed, earlier]);
    expect(ranked.first).toEqual(['deadline:assessment']);
    expect(ranked.check).toEqual(['deadline:icpc', 'see-child', 'wishes']);
  });

  it('a closing date that is blank is no finding of its own', () => {
    const within = requirement('icpc-15wd', {
      record: { check: 'date-within', concepts: ['strategy_date', 'icpc_date'] },
      timescales: ['icpc'],
    });
    const ranked = rank([within], page('section-47', open), [deadline({ timescale: icpc, due: '2027-01-06' })]);
    expect([ranked.first, ranked.check, ranked.also]).toEqual([[], [], ['icpc-15wd']]);
  });
});

describe('tables', () => {
  it('a gap in a table is worth checking before single fields', () => {
    const p = page('section-47', [blank('analysis', 'Analysis')], {
      tables: [table('plan_action_table', [{ due: 'blank' }], 'Agreed actions')],
    });
    const plan = requirement('plan', { record: { check: 'not-blank', concepts: ['plan_action_table'] } });
    expect(rank([asks('analyse', 'analysis'), plan], p).check).toEqual(['plan', 'analyse']);
  });
});
