import { describe, expect, it } from 'vitest';
import { compare, type ReadResult } from '../../corpus/compare';
import { answersIn, type ExpectedPage, expectedOf, isKnownLabel, plainLabel } from '../../corpus/expected';
import { differences, ledgerOf, missLine } from '../../corpus/ledger';

const expected = (page: Partial<ExpectedPage>): ExpectedPage => ({
  kinds: ['record'],
  ambiguous: false,
  fields: [],
  rows: [],
  ...page,
});

const got = (result: Partial<ReadResult>): ReadResult => ({
  kind: 'record',
  stage: null,
  among: [],
  fields: [],
  rows: [],
  shows: false,
  ...result,
});

const field = (concept: string, label: string, iso?: string) => ({
  concept,
  label,
  known: true,
  optional: false,
  ...(iso === undefined ? {} : { iso }),
});

const kinds = (page: Partial<ExpectedPage>, result: Partial<ReadResult>) =>
  compare(expected(page), got(result)).misses.map(({ kind }) => kind);

describe('expected answers', () => {
  it('are read from any tag, in a frame written into an attribute too', () => {
    const text = `<html data-x-kind="record" data-x-stage="core-group"><iframe srcdoc='<input data-x-concept="gp" data-x-label="Tom &amp;amp; co">'></iframe>`;
    expect(answersIn(text)).toEqual([
      { kind: 'record', stage: 'core-group' },
      { concept: 'gp', label: 'Tom & co' },
    ]);
  });

  it('tell a blank date from no date, and an optional field from a wanted one', () => {
    const page = expectedOf(
      [
        '<html data-x-kind="a|b"><input data-x-concept="rcpc_due" data-x-iso=""><b data-x-optional="gp">x</b><tr data-x-due="2026-11-24" data-x-row-stage="">',
      ],
      'p',
    );
    expect(page.kinds).toEqual(['a', 'b']);
    expect(page.fields.map(({ iso, optional }) => [iso, optional])).toEqual([
      ['', false],
      [undefined, true],
    ]);
    expect(page.rows).toEqual([{ due: '2026-11-24', stage: '' }]);
  });

  it('must say of what kind the page is', () => {
    expect(() => expectedOf(['<p>'], 'some/page.html')).toThrow('some/page.html');
  });

  it('know a collected label by its words, whatever its marks', () => {
    expect(plainLabel('Child’s views? (CSSW)')).toBe('childs views');
    expect(isKnownLabel('strategy_date', 'DATE OF STRATEGY DISCUSSION:')).toBe(true);
    expect(isKnownLabel('strategy_date', 'When did you all talk?')).toBe(false);
  });
});

describe('judging a page', () => {
  it('finds nothing wrong with a page that was read right', () => {
    const page = { stage: 'core-group', fields: [field('core_group_date', 'Date met', '2026-11-12')] };
    const result = compare(
      expected(page),
      got({
        stage: 'core-group',
        fields: [{ concept: 'core_group_date', label: 'Date met', value: '', iso: '2026-11-12' }],
      }),
    );
    expect(result.misses).toEqual([]);
    expect(result.fields).toEqual({ matched: 1, wanted: 1, reported: 1 });
    expect(result.dates).toEqual({ wanted: 1, right: 1, wrong: 0, unread: 0, misplaced: 0 });
  });

  it('tells a wrong stage from a missed one and from a question', () => {
    expect(kinds({ stage: 'core-group' }, { stage: 'section-47' })).toEqual(['stage-wrong']);
    expect(kinds({ stage: 'core-group' }, {})).toEqual(['stage-missed']);
    expect(kinds({ ambiguous: true }, { among: ['core-group', 'section-47'] })).toEqual([]);
    expect(kinds({ ambiguous: true }, { stage: 'core-group' })).toEqual(['stage-wrong']);
  });

  it('tells a wrong date from one left unread, and counts a date given for a blank as wrong', () => {
    const fields = (iso?: string) => [{ concept: 'rcpc_due', label: 'Due', value: '', ...(iso ? { iso } : {}) }];
    const page = (iso: string) => ({ fields: [field('rcpc_due', 'Due', iso)] });
    expect(kinds(page('2026-11-12'), { fields: fields('2026-12-11') })).toEqual(['date-wrong']);
    expect(kinds(page('2026-11-12'), { fields: fields() })).toEqual(['date-unread']);
    expect(kinds(page(''), { fields: fields('2026-12-11') })).toEqual(['date-wrong']);
  });

  it('pairs two fields of one concept by date and label', () => {
    const page = {
      fields: [field('core_group_date', 'Next', '2026-12-18'), field('core_group_date', 'Held', '2026-11-12')],
    };
    const fields = [
      { concept: 'core_group_date', label: 'Held', value: '', iso: '2026-11-12' },
      { concept: 'core_group_date', label: 'Next', value: '', iso: '2026-12-18' },
    ];
    expect(kinds(page, { fields })).toEqual([]);
  });

  it('counts a look-alike taken for a concept, and says what it was', () => {
    const page = { fields: [{ ...field('none', 'Planned date', '2026-11-04') }] };
    const { misses, fields, dates } = compare(
      expected(page),
      got({ fields: [{ concept: 'strategy_date', label: 'Planned date', value: '', iso: '2026-11-04' }] }),
    );
    expect(misses).toEqual([{ kind: 'field-extra', label: 'Planned date', expected: 'none', got: 'strategy_date' }]);
    expect(fields).toEqual({ matched: 0, wanted: 0, reported: 1 });
    expect(dates.misplaced).toBe(1);
  });

  it('asks neither for nor against an optional field', () => {
    const page = { fields: [{ ...field('gp', 'GP'), optional: true }] };
    expect(kinds(page, {})).toEqual([]);
    const result = compare(expected(page), got({ fields: [{ concept: 'gp', label: 'GP', value: '' }] }));
    expect(result.misses).toEqual([]);
    expect(result.fields.reported).toBe(0);
  });

  it('takes any guidance on a page to be silent on for a false alarm, and unused fields for none', () => {
    const silent = { kinds: ['other-service'] };
    expect(kinds(silent, { kind: 'record', stage: 'assessment' })).toEqual(['false-alarm']);
    expect(kinds(silent, { kind: 'other-service', shows: true })).toEqual(['false-alarm']);
    expect(kinds(silent, { kind: 'unrecognised' })).toEqual(['page-kind']);
    expect(kinds(silent, { kind: 'other-service', fields: [{ concept: 'gp', label: 'GP', value: '' }] })).toEqual([]);
  });

  it('wants every row of a work list with its due date, and no other', () => {
    const page = {
      kinds: ['worklist'],
      rows: [
        { due: '2026-11-24', stage: 'core-group' },
        { due: '', stage: '' },
      ],
    };
    const row = (due: string | null, stage: string | null) => ({ due, stage, task: 'T' });
    expect(kinds(page, { kind: 'worklist', rows: [row('2026-11-24', 'core-group'), row(null, null)] })).toEqual([]);
    expect(kinds(page, { kind: 'worklist', rows: [row('2026-11-24', 'section-47'), row(null, null)] })).toEqual([
      'row-stage',
    ]);
    expect(kinds(page, { kind: 'worklist', rows: [row('2026-11-25', 'core-group'), row(null, null)] })).toEqual([
      'row-missed',
      'row-due-wrong',
    ]);
  });
});

describe('the ledger', () => {
  const miss = { kind: 'field-missed' as const, label: 'GP', expected: 'gp', got: 'nothing' };

  it('holds pages with misses only, in order', () => {
    expect(
      Object.keys(
        ledgerOf(
          new Map([
            ['b', [miss]],
            ['c', []],
            ['a', [miss]],
          ]),
        ),
      ),
    ).toEqual(['a', 'b']);
  });

  it('tells worse from better, counting a miss that stands twice', () => {
    const line = missLine(miss);
    expect(differences({ a: [line, line] }, { a: [line], b: [line] })).toEqual({
      worse: [`b: ${line}`],
      better: [`a: ${line}`],
    });
    expect(differences({ a: [line] }, { a: [line] })).toEqual({ worse: [], better: [] });
  });
});
