import { describe, expect, it } from 'vitest';
import { inspectionOf } from '../../../scripts/inspection';
import type { PageReading } from '../../../scripts/read-page';
import type { Deadline } from '../../../src/core/deadlines/deadline';
import type { ObservedPage } from '../../../src/core/observation';
import type { GuidanceView } from '../../../src/core/panel/view-model';
import { workingCalendar } from '../../../src/core/time/working-days';

const page: ObservedPage = {
  system: null,
  pageKind: 'record',
  recognition: { kind: 'recognised', stage: 'assessment', evidence: [] },
  fields: [],
  tables: [],
  rows: [],
  frames: 1,
  scan: { ms: 4, nodes: 10, controls: 2, slices: 1 },
};

const field = {
  concept: 'referral_date',
  label: 'Date of referral',
  value: '02/11/2026',
  iso: '2026-11-02',
  state: 'filled' as const,
  confidence: 1,
  because: 'label',
};

const inspect = (observed: Partial<ObservedPage>, reading: Partial<PageReading> = {}) =>
  inspectionOf(
    'a.html',
    { observed: { ...page, ...observed }, fields: [field], view: undefined, settled: true, ...reading },
    { today: '2026-11-22', calendar: workingCalendar() },
  );

describe('what inspect writes for a page', () => {
  it('names the stage and the fields as shown, dates also as ISO', () => {
    const blank = { ...field, concept: 'child_seen_date', label: 'Date child seen', value: '', iso: undefined };
    expect(inspect({}, { fields: [field, blank] })).toMatchObject({
      page: 'a.html',
      stage: 'assessment',
      fields: [
        { concept: 'referral_date', label: 'Date of referral', value: '02/11/2026', iso: '2026-11-02' },
        { concept: 'child_seen_date', label: 'Date child seen', value: '' },
      ],
      timings: { scanMs: 4 },
    });
  });

  it('gives no stage where two fit, and names both', () => {
    const among = ['strategy-discussion', 'section-47'].map((stage) => ({ stage, evidence: [] }));
    expect(inspect({ recognition: { kind: 'ambiguous', among } })).toMatchObject({
      stage: null,
      ambiguous: ['strategy-discussion', 'section-47'],
    });
  });

  it('keeps apart what was known on a page where nothing is shown', () => {
    const silent = inspect({ pageKind: 'other-service', recognition: { kind: 'unrecognised', reason: '' } });
    expect(silent).toMatchObject({ stage: null, fields: [], requirements: [], deadlines: [] });
    expect(silent.fieldsNotUsed).toHaveLength(1);
  });

  it('takes deadlines, requirements and oversight from what the sidebar draws', () => {
    const met = {
      timescale: { id: 'assessment-complete' },
      status: 'met-late',
      from: { iso: '2026-08-03' },
      due: '2026-10-06',
      actual: { iso: '2026-10-09' },
    } as Deadline;
    const unknown = { timescale: { id: 'icpc' }, status: 'cannot-tell', reason: 'more-than-one-start' } as Deadline;
    const view = {
      kind: 'guidance',
      deadlines: [met, unknown],
      requirements: ['assessment-child-seen'],
      oversight: [{ check: 'authorised', state: 'blank' }],
    } as unknown as GuidanceView;
    expect(inspect({}, { view })).toMatchObject({
      deadlines: [
        {
          timescale: 'assessment-complete',
          from: '2026-08-03',
          due: '2026-10-06',
          status: 'met-late',
          actual: '2026-10-09',
        },
        {
          timescale: 'icpc',
          from: null,
          due: null,
          status: 'cannot-tell',
          reason: 'more-than-one-start',
          actual: null,
        },
      ],
      requirements: ['assessment-child-seen'],
      oversight: [{ check: 'authorised', state: 'blank' }],
    });
  });

  it('judges the rows of a work list by their due dates', () => {
    const rows = [
      { ref: 'a:1', number: 1, task: 'Core group', stage: 'core-group', due: { iso: '2026-11-20' } },
      { ref: 'a:2', number: 2, task: 'Visit', stage: null, dueProblem: 'month-first' as const },
    ];
    expect(inspect({ pageKind: 'worklist', rows }).rows).toEqual([
      { label: 'Core group', stage: 'core-group', due: '2026-11-20', status: 'overdue' },
      { label: 'Visit', stage: null, due: null, status: 'cannot-tell' },
    ]);
  });
});
