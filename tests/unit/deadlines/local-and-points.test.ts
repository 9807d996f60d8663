import { describe, expect, it } from 'vitest';
import type { Timescale } from '../../../src/core/content/pack';
import { LOCAL_STEPS, localTimescales } from '../../../src/core/deadlines/local-timescales';
import { otherReadingSentence } from '../../../src/core/deadlines/deadline-words';
import { usefulPoint } from '../../../src/core/deadlines/useful-points';
import type { FieldObservation } from '../../../src/core/observation';
import { buildPanelView } from '../../../src/core/panel/build-view-model';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings/settings';
import { blank, dated, pack, page, timescale as limit } from '../guidance/invent';
import { ASSESSMENT, evaluate, field, ICPC, REVIEW_FIRST } from './page-of-dates';

function view(
  stage: string,
  timescales: Timescale[],
  fields: FieldObservation[],
  today: string,
  settings: Partial<Settings> = {},
  settled: string[] = [],
) {
  const built = buildPanelView({
    page: page(stage, fields),
    packs: [pack(stage, [], { timescales })],
    settings: { ...DEFAULT_SETTINGS, ...settings },
    today,
    now: `${today}T10:00:00Z`,
    settled: settled.map((rule) => ({ rule, reason: 'not-possible-yet', on: today })),
  });
  if (built?.kind !== 'guidance') throw new Error('no guidance');
  return built;
}

describe('useful points on the way to a limit', () => {
  const ASSESS = { ...limit('x'), ...ASSESSMENT, shortName: 'Assessment', sources: limit('x').sources };
  const CONFERENCE = { ...limit('x'), ...ICPC, sources: limit('x').sources };
  // 5 October 2026 is day 0; Monday 19 October is day 10.
  it.each([
    ['2026-10-16', undefined],
    ['2026-10-19', 10],
    ['2026-10-23', 10],
    ['2026-10-26', undefined],
    ['2026-11-09', 25],
    ['2026-11-23', undefined],
  ])('assessment from 5 October, seen on %s: day %s', (today, point) => {
    expect(usefulPoint(evaluate(ASSESS, today, [field('referral_date', '2026-10-05')]))?.point).toBe(point);
  });

  it('for a conference are days 8 and 12, until the limit itself is near', () => {
    const seen = (today: string) => usefulPoint(evaluate(ICPC, today, [field('strategy_date', '2026-11-02')]))?.point;
    expect(['2026-11-11', '2026-11-12', '2026-11-16', '2026-11-18'].map(seen)).toEqual([
      undefined,
      8,
      undefined,
      undefined,
    ]);
  });

  // Of 45 days the limit is near from day 35, of 15 from day 10: the last point is said on the limit's own card.
  it.each([
    ['2026-11-20', 'assessment', ASSESS, field('referral_date', '2026-10-05'), [], undefined],
    ['2026-11-23', 'assessment', ASSESS, field('referral_date', '2026-10-05'), ['deadline:assessment-complete'], 'Today is day 35 of 45.'],
    ['2026-11-16', 'section-47', CONFERENCE, field('strategy_date', '2026-11-02'), ['deadline:icpc'], undefined],
    ['2026-11-18', 'section-47', CONFERENCE, field('strategy_date', '2026-11-02'), ['deadline:icpc'], 'Today is day 12 of 15.'],
  ])('the last of them, on %s', (today, stage, timescale, start, ids, sentence) => {
    const { check } = view(stage, [{ ...timescale, stage }], [start], today);
    expect(check.map(({ id }) => id)).toEqual(ids);
    expect(/Today is day \d+ of \d+\./.exec(check[0]?.summary ?? '')?.[0]).toBe(sentence);
  });

  it('stand last among what is worth checking, as practice, and do not repeat once settled', () => {
    const fields = [dated('referral_date', '2026-10-05'), blank('assessment_authorised', 'Date authorised')];
    const shown = view('assessment', [ASSESS], fields, '2026-10-19');
    expect(shown.check.map(({ id, title, force }) => [id, title, force])).toEqual([
      ['point:assessment-complete:10', 'Assessment: day 10 of 45', 'may'],
    ]);
    const after = view('assessment', [ASSESS], fields, '2026-10-19', {}, ['point:assessment-complete:10']);
    expect([after.check, after.settled?.map(({ card }) => card.id)]).toEqual([[], ['point:assessment-complete:10']]);
    expect(after.deadlines).toHaveLength(1);
  });

  it('are silent once the closing event is recorded or planned', () => {
    const start = field('referral_date', '2026-10-05');
    expect(
      usefulPoint(evaluate(ASSESS, '2026-10-19', [start, field('assessment_authorised', '2026-10-16')])),
    ).toBeUndefined();
    expect(
      usefulPoint(evaluate(ASSESS, '2026-10-19', [start, field('assessment_authorised', '2026-11-16')])),
    ).toBeUndefined();
  });
});

describe('intervals that national guidance does not set', () => {
  it('give nothing until a council sets one', () => {
    expect(localTimescales(DEFAULT_SETTINGS)).toEqual([]);
    const seen = view('child-in-need', [], [dated('cin_review_date', '2026-11-25')], '2026-12-17');
    expect(seen.deadlines).toEqual([]);
  });

  it.each([
    ['cin-review', 'child-in-need', 'cin_review_date'],
    ['cp-visit', 'child-protection-plan', 'visit_date'],
    ['core-group-later', 'core-group', 'core_group_date'],
    ['supervision', 'supervision', 'supervision_date'],
  ] as const)('%s is counted from the last one held, and shown as local', (id, stage, concept) => {
    const localTimescales = { [id]: { amount: 10, unit: 'working-days' as const } };
    const seen = view(stage, [], [dated(concept, '2026-12-01')], '2026-12-14', { localTimescales });
    expect(seen.deadlines.map((one) => [one.timescale.id, one.timescale.force, one.due, one.status])).toEqual([
      [`local-${id}`, 'local', '2026-12-15', 'due-soon'],
    ]);
    expect(seen.deadlines[0]!.timescale.sources.map(({ document }) => document)).toEqual(['Set by your council']);
  });

  it('are the four that the guidance leaves open', () => {
    expect(LOCAL_STEPS.map(({ id }) => id)).toEqual(['cin-review', 'cp-visit', 'core-group-later', 'supervision']);
  });
});

describe('where two readings differ', () => {
  const said = (...given: Parameters<typeof evaluate>) => otherReadingSentence(evaluate(...given));

  it('both are shown, the one in force as the limit', () => {
    expect(said(REVIEW_FIRST, '2026-12-17', [field('icpc_date', '2026-10-16')])).toBe(
      'Some count it otherwise: Fri 15 January with 91 days.',
    );
    expect(said(ICPC, '2026-12-17', [field('strategy_date', '2026-12-11')])).toBe(
      'Some count it otherwise: Tue 5 January with day 1 on the day itself.',
    );
  });

  it('of referral and assessment start, the limit runs from the referral', () => {
    const fields = [
      field('referral_date', '2026-10-05'),
      field('assessment_start', '2026-10-07', { label: 'Assessment start' }),
    ];
    const deadline = evaluate(ASSESSMENT, '2026-11-16', fields);
    expect(deadline.due).toBe('2026-12-07');
    expect(deadline.otherStart).toMatchObject({ due: '2026-12-09', from: { concept: 'assessment_start' } });
    expect(otherReadingSentence(deadline)).toContain('Wed 9 December from “Assessment start”');
  });

  it('nothing is said of a limit that is met', () => {
    const fields = [field('strategy_date', '2026-12-01'), field('icpc_date', '2026-12-10')];
    expect(said(ICPC, '2026-12-17', fields)).toBeUndefined();
  });
});

describe('what is recorded on other forms', () => {
  const firstVisit = limit('lac-visit-first', {
    stage: 'looked-after',
    amount: 1,
    unit: 'weeks',
    fromConcepts: ['placement_start'],
    toConcepts: ['visit_date'],
    dueConcepts: ['next_visit_due'],
  });
  const later = limit('lac-visit-6w', {
    stage: 'looked-after',
    amount: 6,
    unit: 'weeks',
    kind: 'recurring',
    fromConcepts: ['last_visit_date', 'visit_date'],
    toConcepts: ['visit_date'],
    dueConcepts: ['next_visit_due'],
  });
  const seen = (fields: FieldObservation[]) =>
    view('looked-after', [firstVisit, later], fields, '2026-12-17').deadlines.flatMap(({ timescale, status }) =>
      status === 'overdue' ? [timescale.id] : [],
    );

  it('a first visit is not “passed” on a page that has no visits', () => {
    expect(seen([dated('placement_start', '2026-11-02')])).toEqual([]);
  });

  it('and is, where the page has the field and it is blank', () => {
    expect(seen([dated('placement_start', '2026-11-02'), blank('visit_date', 'Date of visit')])).toEqual([
      'lac-visit-first',
    ]);
  });
});
