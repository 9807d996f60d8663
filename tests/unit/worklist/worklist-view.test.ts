import { describe, expect, it } from 'vitest';
import type { ObservedPage, WorklistRow } from '../../../src/core/observation';
import { buildPanelView } from '../../../src/core/panel/build-view-model';
import { viewStatus } from '../../../src/core/panel/view-status';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings/settings';
import { listText, rowCells } from '../../../src/core/worklist/worklist-text';
import type { WorklistView } from '../../../src/core/worklist/worklist';
import { pack, page, timescale } from '../guidance/invent';

const TODAY = '2026-12-17';
const PACKS = [
  pack('assessment', [], {
    title: 'Child and family assessment',
    timescales: [
      timescale('assessment-complete', {
        title: 'Assessment concluded',
        stage: 'assessment',
        amount: 45,
        fromEvent: 'the referral',
        fromConcepts: ['referral_date'],
        toConcepts: ['assessment_authorised'],
      }),
    ],
  }),
  pack('looked-after', [], {
    title: 'Looked-after child',
    timescales: [
      timescale('lac-review-1', {
        title: 'First looked-after review',
        stage: 'looked-after',
        amount: 20,
        fromEvent: 'becoming looked after',
        fromConcepts: ['care_start'],
        toConcepts: ['cla_review_date'],
      }),
      timescale('health-initial', {
        title: 'First health assessment',
        stage: 'looked-after',
        amount: 20,
        fromConcepts: ['care_start'],
        toConcepts: ['health_assessment_date'],
      }),
    ],
  }),
  pack('child-in-need', [], { title: 'Child in need' }),
];

let made = 0;
function row(task: string, stage: string | null, more: Partial<WorklistRow> = {}): WorklistRow {
  made += 1;
  return { ref: `top:${made}`, number: made, task, stage, ...more };
}
const from = (concept: string, iso: string): Partial<WorklistRow> => ({ start: { concept, date: { iso } } });
const due = (iso: string): Partial<WorklistRow> => ({ due: { iso } });

function build(
  rows: WorklistRow[],
  given: { settings?: Partial<Settings>; page?: Partial<ObservedPage>; today?: string } = {},
) {
  const today = given.today ?? TODAY;
  return buildPanelView({
    page: page(null, [], {
      pageKind: 'worklist',
      rows: rows.map((one, n) => ({ ...one, number: n + 1 })),
      ...given.page,
    }),
    packs: PACKS,
    settings: { ...DEFAULT_SETTINGS, ...given.settings },
    today,
    now: `${today}T10:00:00Z`,
  });
}

function list(...args: Parameters<typeof build>): WorklistView {
  const view = build(...args);
  if (view?.kind !== 'worklist') throw new Error(`not a list: ${view?.kind}`);
  return view;
}
const rowsOf = (view: WorklistView) => view.groups.flatMap(({ rows }) => rows);

const OTHER = row('Core group', 'core-group', due('2027-02-01'));

describe('a date on a list', () => {
  it('is worked out where its row shows the event, beside the list’s own', () => {
    const [first] = rowsOf(
      list([
        row('Single Assessment', 'assessment', { ...from('referral_date', '2026-10-05'), ...due('2026-12-04') }),
        OTHER,
      ]),
    );
    expect(first).toMatchObject({
      date: '2026-12-07',
      basis: 'worked-out',
      status: 'overdue',
      leftShort: '8 past',
      leftWords: '8 working days past',
      differs: 'List shows Fri 4 December',
      rule: '45 working days after the referral on Mon 5 October.',
    });
  });

  it('is said in the way of counting that gave it', () => {
    const counting = { ...DEFAULT_SETTINGS.counting, workingDays: 'wd-inclusive' as const };
    const rows = [row('Single Assessment', 'assessment', from('referral_date', '2026-10-05')), OTHER];
    expect(rowsOf(list(rows, { settings: { counting } }))[0]).toMatchObject({
      date: '2026-12-04',
      rule: '45 working days counting from the referral on Mon 5 October.',
    });
  });

  it('is the list’s own, and claims no rule, where the row shows no event', () => {
    const [first] = rowsOf(list([row('Single Assessment', 'assessment', due('2026-12-18')), OTHER]));
    expect(first).toMatchObject({ date: '2026-12-18', basis: 'stated', status: 'due-soon', leftShort: '1 left' });
    expect(first!.rule).toBeUndefined();
    expect(rowCells(first!)[2]).toBe('Fri 18 December 2026 (as the list states it)');
  });

  it('is not worked out from a start that is still to come, nor from an event of another rule', () => {
    const rows = [
      row('Single Assessment', 'assessment', { ...from('referral_date', '2027-01-05'), ...due('2027-03-10') }),
      row('Single Assessment', 'assessment', { ...from('care_start', '2026-12-01'), ...due('2027-03-09') }),
    ];
    expect(rowsOf(list(rows)).map(({ basis }) => basis)).toEqual(['stated', 'stated']);
  });

  it('of two limits from one event is the one that the task names, else none', () => {
    const rows = [
      row('CLA Review 1', 'looked-after', from('care_start', '2026-12-01')),
      row('Something', 'looked-after', from('care_start', '2026-12-01')),
    ];
    expect(rowsOf(list(rows)).map(({ task, basis, date }) => [task, basis, date])).toEqual([
      ['First looked-after review', 'worked-out', '2026-12-31'],
      ['Looked-after child', 'none', undefined],
    ]);
  });

  it('beyond the bank holidays known is not shown as firm', () => {
    const [first] = rowsOf(
      list(
        [
          row('Single Assessment', 'assessment', from('referral_date', '2028-12-20')),
          row('Single Assessment', 'assessment', from('referral_date', '2028-12-21')),
        ],
        { today: '2028-12-22' },
      ),
    );
    expect(first).toMatchObject({ basis: 'none', status: 'cannot-tell' });
  });
});

describe('what cannot be told', () => {
  it.each([
    [row('Visit', 'assessment', { dueProblem: 'empty' }), 'No date on this row'],
    [row('Visit', 'assessment', { dueProblem: 'month-first' }), 'Date not readable'],
    [
      row('Visit', 'assessment', { dueProblem: 'empty', startProblem: 'more-than-one-date' }),
      'Two start dates on this row',
    ],
    [row('CIN Review', 'child-in-need', { dueProblem: 'empty' }), 'No national interval; no local one set'],
  ])('%o', (one, words) => {
    const unclear = rowsOf(list([one, OTHER, { ...OTHER, ref: 'top:x' }])).find(
      ({ status }) => status === 'cannot-tell',
    );
    expect(unclear).toMatchObject({ dateWords: words, leftShort: 'Unclear', group: 'cannot-tell' });
  });

  it('a local interval answers for its own rows, as local as it is', () => {
    const rows = [row('CIN Review', 'child-in-need', from('cin_review_date', '2026-11-25')), OTHER];
    const settings = { localTimescales: { 'cin-review': { amount: 6, unit: 'weeks' as const } } };
    const found = rowsOf(list(rows, { settings })).find(({ task }) => task === 'Child in need review');
    expect(found).toMatchObject({ date: '2027-01-06', basis: 'worked-out' });
  });
});

describe('the list as a whole', () => {
  const rows = [
    row('Single Assessment', 'assessment', due('2027-01-14')),
    row('Single Assessment', 'assessment', due('2026-12-18')),
    row('Visit', null, { dueProblem: 'empty' }),
    row('Single Assessment', 'assessment', due('2026-12-07')),
    row('EXAMPLE, Child A', null, due('2026-12-17')),
  ];

  it('is ordered by what is left, in four groups, with counts by stage', () => {
    const view = list(rows, { page: { listTotal: 31 } });
    expect(view.groups.map(({ id, rows: here }) => [id, here.map(({ number }) => number)])).toEqual([
      ['passed', [4]],
      ['now', [5, 2]],
      ['later', [1]],
      ['cannot-tell', [3]],
    ]);
    expect([view.rowsRead, view.listTotal]).toEqual([5, 31]);
    expect(view.stages).toEqual([
      { id: 'assessment', title: 'Child and family assessment', count: 3 },
      { id: 'other', title: 'Other tasks', count: 2 },
    ]);
  });

  it('“tomorrow” is the next working day', () => {
    const view = list([row('Core group', 'core-group', due('2026-12-29')), OTHER], { today: '2026-12-24' });
    expect(view.groups.map(({ id }) => id)).toEqual(['now', 'later']);
  });

  it('repeats nothing that the list itself says, here or on paper', () => {
    const view = list(rows);
    expect(JSON.stringify(view)).not.toContain('EXAMPLE');
    const text = listText(view, view.groups);
    expect(text).not.toContain('EXAMPLE');
    expect(text).toContain(
      'Row 4\tChild and family assessment\tMon 7 December 2026 (as the list states it)\t8 working days past',
    );
    expect(text).toContain('Row 3\tAnother task\tNo date on this row\tCannot tell');
  });

  it('says when the page’s own today is another day than the computer’s', () => {
    expect(list(rows).clockNote).toBeUndefined();
    expect(list(rows, { page: { pageToday: TODAY } }).clockNote).toBeUndefined();
    expect(list(rows, { page: { pageToday: '2026-12-18' } }).clockNote).toBe(
      'This page says today is Fri 18 December 2026; this computer says Thu 17 December 2026. Days left are counted from this computer’s date.',
    );
  });

  it('of fewer than two dated rows is none', () => {
    expect(build([row('Single Assessment', 'assessment', due('2026-12-18')), row('Visit', null)])).toBeNull();
  });

  it('is counted for the pop-up', () => {
    const observed = page(null, [], { pageKind: 'worklist', rows });
    expect(viewStatus(observed, list(rows))).toMatchObject({
      stage: null,
      stageTitle: 'Dates on this list',
      first: 1,
      check: 2,
    });
  });
});
