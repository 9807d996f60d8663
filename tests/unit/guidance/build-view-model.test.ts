import { describe, expect, it } from 'vitest';
import type { Requirement } from '../../../src/core/content/pack';
import type { StagePack } from '../../../src/core/content/stage-pack';
import { stagesWanted } from '../../../src/core/guidance/carried-stages';
import type { ObservedPage } from '../../../src/core/observation';
import { buildPanelView, type PanelInput } from '../../../src/core/panel/build-view-model';
import type { GuidanceView } from '../../../src/core/panel/view-model';
import { viewStatus } from '../../../src/core/panel/view-status';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings/settings';
import { answered, blank, dated, field, pack, page, requirement, table, timescale } from './invent';

const TODAY = '2026-12-17';
const NOW = '2026-12-17T10:00:00Z';

const asks = (id: string, concepts: string[], more: Partial<Requirement> = {}) =>
  requirement(id, { record: { check: 'recorded', concepts }, ...more });

const icpc = timescale('icpc', { stage: 'initial-conference', alsoStages: ['section-47', 'strategy-discussion'] });

const section47 = pack(
  'section-47',
  [
    asks('see-child', ['child_seen', 'child_seen_date'], { force: 'must' }),
    asks('wishes', ['child_wishes'], { force: 'must', roles: ['practitioner'] }),
    asks('analyse', ['analysis']),
    asks('history', ['chronology'], { roles: ['practitioner'] }),
    asks('parents', ['parents_views']),
    asks('supervise', ['manager_comments'], { roles: ['supervisor'], oversight: true }),
    requirement('explain', { title: 'Explain enquiries to parents' }),
  ],
  { timescales: [icpc] },
);
const strategy = pack('strategy-discussion', [
  requirement('minimum', {
    stage: 'strategy-discussion',
    record: { check: 'agency-present', concepts: ['agencies_present', 'agency_police', 'agency_health'] },
  }),
  asks('chair', ['strategy_chair'], { stage: 'strategy-discussion' }),
]);
const any = pack('any', [
  asks('any-comments', ['meeting_record'], { stage: 'any' }),
  asks('any-absent', ['gp'], { stage: 'any' }),
]);

function view(p: ObservedPage, more: Partial<PanelInput> & { settings?: Settings } = {}) {
  return buildPanelView({
    page: p,
    packs: [section47, strategy, any],
    settings: DEFAULT_SETTINGS,
    today: TODAY,
    now: NOW,
    ...more,
  });
}
function guidance(...args: Parameters<typeof view>): GuidanceView {
  const built = view(...args);
  if (built?.kind !== 'guidance') throw new Error(`expected guidance, got ${built?.kind}`);
  return built;
}

/** As in the mock-up of a section 47 record that holds its strategy discussion. */
const record = page(
  'section-47',
  [
    dated('strategy_date', '2026-12-11', { label: 'Date of strategy discussion' }),
    answered('strategy_decision', 'initiate-section-47', { label: 'S47 enquiries to be initiated?' }),
    dated('s47_start', '2026-12-11', { label: 'Date S47 started' }),
    dated('icpc_target', '2027-01-01', { label: 'ICPC target date' }),
    blank('child_seen_date', 'Date child seen', { kind: 'date' }),
    blank('child_wishes', "Child's wishes and feelings"),
    field('analysis', { label: 'Analysis' }),
    blank('chronology', 'Chronology'),
    blank('parents_views', "Parents' views"),
    blank('strategy_chair', 'Chaired by', { kind: 'person' }),
    blank('manager_comments', "Manager's decision"),
  ],
  {
    tables: [
      table('agencies_present', [
        { agency: 'childrens-social-care', attended: 'yes' },
        { agency: 'police', attended: 'yes' },
        { agency: 'health', attended: 'no' },
      ]),
    ],
  },
);

describe('when nothing is shown', () => {
  it.each<[string, ObservedPage]>([
    ['not recognised', page(null, [])],
    ['another service', { ...record, pageKind: 'other-service' }],
    ['a list of work', { ...record, pageKind: 'worklist' }],
    ['a summary of a person', { ...record, pageKind: 'person-summary' }],
  ])('%s', (_, p) => expect(view(p)).toBeNull());

  it('Neither, or a stage without its pack', () => {
    expect(view(record, { choice: null })).toBeNull();
    expect(view(record, { packs: [strategy] })).toBeNull();
  });
});

describe('two forms that fit', () => {
  const ambiguous: ObservedPage = {
    ...record,
    recognition: {
      kind: 'ambiguous',
      among: [
        {
          stage: 'strategy-discussion',
          evidence: [
            { stage: 'strategy-discussion', place: 'field', words: 'Information shared', weight: 1 },
            { stage: 'strategy-discussion', place: 'title', words: 'Record', weight: 3 },
            { stage: 'strategy-discussion', place: 'field', words: 'Against', weight: -1 },
          ],
        },
        {
          stage: 'section-47',
          evidence: [{ stage: 'section-47', place: 'field', words: 'Date S47 started', weight: 2 }],
        },
      ],
    },
  };
  it('ask which, with what fits, and say nothing else', () => {
    expect(view(ambiguous)).toEqual({
      kind: 'ambiguous',
      among: [
        {
          stage: 'strategy-discussion',
          title: 'Stage strategy-discussion',
          fits: ['page title', '“Information shared”'],
        },
        { stage: 'section-47', title: 'Stage section-47', fits: ['“Date S47 started”'] },
      ],
    });
  });
  it('the answer holds; Neither is silence', () => {
    expect(guidance(ambiguous, { choice: 'section-47' }).stage).toBe('section-47');
    expect(guidance(ambiguous, { choice: 'section-47' }).evidence.map(({ place }) => place)).toEqual([
      'field',
      'choice',
    ]);
    expect(view(ambiguous, { choice: null })).toBeNull();
  });
  it('want the packs of both, then of the chosen one', () => {
    expect(stagesWanted(ambiguous)).toEqual(['strategy-discussion', 'section-47']);
    expect(stagesWanted(ambiguous, 'section-47')).toEqual(['section-47', 'strategy-discussion', 'any']);
    expect(stagesWanted(ambiguous, null)).toEqual([]);
    expect(stagesWanted(page(null, []))).toEqual([]);
  });
});

describe('the guidance for a record', () => {
  const shown = guidance(record);

  it('looks at the child first', () => {
    expect(shown.first.map(({ id, title, onPage }) => [id, title, onPage])).toEqual([
      ['see-child', '“Date child seen” is blank on this page', 'blank'],
    ]);
    expect(shown.first[0]?.fields.map(({ label }) => label)).toEqual(['Date child seen']);
    expect(shown.first[0]?.currency).toBe('last verified in the 2023 edition');
  });

  it('shows three checks, counts the rest and folds them', () => {
    expect(shown.check.map(({ title }) => title)).toEqual([
      "“Child's wishes and feelings” is blank on this page",
      'No health practitioner marked as attending',
      '“ICPC target date” differs from the date worked out',
    ]);
    expect(shown.check[2]?.detail).toBe('This page shows Fri 1 January 2027. Alongside leaves the page as it is.');
    expect(shown.checkMore.map(({ id }) => id)).toEqual(['history', 'parents', 'chair']);
    expect(shown.checkTotal).toBe(6);
  });

  it('names the second form that the page carries', () => {
    expect(shown.withStages).toEqual(['Stage strategy-discussion']);
  });

  it('says the next date in one line, counted from the strategy discussion', () => {
    expect(shown.nextDate).toEqual({ short: 'Conference by Wed 6 Jan, 11 working days left', timescale: 'icpc' });
    expect(shown.deadlines.map(({ due, from }) => [due, from?.iso])).toEqual([['2027-01-06', '2026-12-11']]);
  });

  it('keeps the rest quiet, by name', () => {
    expect(shown.also.map(({ id, title }) => [id, title])).toEqual([['explain', 'Explain enquiries to parents']]);
    expect(shown.recorded.map(({ id }) => id)).toEqual(['analyse']);
    expect(shown.requirements).toEqual([
      'see-child',
      'wishes',
      'minimum',
      'history',
      'parents',
      'chair',
      'explain',
      'analyse',
    ]);
  });

  it('gives guidance for the field in focus, the most particular first', () => {
    expect(shown.byConcept.child_wishes?.cards.map(({ id }) => id)).toEqual(['wishes']);
    expect(shown.byConcept.strategy_date?.cards.map(({ id }) => id)).toEqual(['deadline:icpc']);
    expect(shown.byConcept.gp).toBeUndefined();
  });

  it('the general requirements come only with a field of theirs', () => {
    const p = { ...record, fields: [...record.fields, blank('meeting_record', 'Record of meeting')] };
    const ids = guidance(p).requirements;
    expect([ids.includes('any-comments'), ids.includes('any-absent')]).toEqual([true, false]);
  });

  it('is the same however often it is built', () => {
    expect(guidance(record)).toEqual(shown);
  });
});

describe('limits', () => {
  it('never more than one first and three checks, whatever is blank', () => {
    const musts = Array.from({ length: 9 }, (_, n) => asks(`must-${n}`, [`c_${n}`], { force: 'must' }));
    const first = asks('see', ['child_seen'], { force: 'must' });
    const second = asks('see-date', ['child_seen_date'], { force: 'must' });
    const fields = [
      blank('child_seen', 'Child seen?', { kind: 'choice' }),
      blank('child_seen_date', 'Date seen', { kind: 'date' }),
      ...musts.map((_, n) => blank(`c_${n}`, `Field ${n}`)),
    ];
    const shown = guidance(page('section-47', fields), { packs: [pack('section-47', [...musts, first, second])] });
    expect([shown.first.length, shown.check.length, shown.checkTotal, shown.checkMore.length]).toEqual([1, 3, 10, 7]);
    expect(shown.first[0]?.id).toBe('see');
    expect(shown.check[0]?.id).toBe('see-date');
  });
});

describe('roles', () => {
  const supervisor = { ...DEFAULT_SETTINGS, role: 'supervisor' as const };
  it('a practitioner is not shown what a supervisor must do; the walk-through is there for both', () => {
    const mine = guidance(record);
    const theirs = guidance(record, { settings: supervisor });
    expect(mine.requirements).not.toContain('supervise');
    expect(theirs.requirements).toContain('supervise');
    expect(theirs.oversight).toEqual(mine.oversight);
  });
  it('a supervisor sees every must, and not what is for the practitioner alone', () => {
    const { requirements } = guidance(record, { settings: supervisor });
    expect([requirements.includes('wishes'), requirements.includes('history')]).toEqual([true, false]);
  });
});

describe('overview and parts', () => {
  const overview = asks('overview', ['strategy_rationale']);
  const part = (id: string, concept: string) => asks(id, [concept], { partOf: 'overview' });
  const ids = (p: ObservedPage) =>
    guidance(p, { packs: [pack('section-47', [overview, part('part-a', 'analysis'), part('part-b', 'gp')])] })
      .requirements;
  it('the parts where the page has a field for one, else the overview; never both', () => {
    expect(ids(page('section-47', [blank('analysis', 'Analysis')])).sort()).toEqual(['part-a', 'part-b']);
    expect(ids(page('section-47', []))).toEqual(['overview']);
  });
});

describe('dates', () => {
  it('no conference date once the outcome is no further action', () => {
    const p = page('section-47', [dated('strategy_date', '2026-12-11'), answered('s47_outcome', 'no-further-action')]);
    expect(guidance(p).deadlines).toEqual([]);
  });
  it('a passed date whose field is blank here comes first, before a must without a date', () => {
    const p = page('section-47', [
      dated('strategy_date', '2026-11-02'),
      blank('icpc_date', 'Conference date', { kind: 'date' }),
      blank('child_seen_date', 'Date child seen', { kind: 'date' }),
    ]);
    const shown = guidance(p);
    expect(shown.first.map(({ id, title }) => [id, title])).toEqual([
      ['deadline:icpc', 'Conference: limit was Mon 23 November 2026'],
    ]);
    expect(shown.check.map(({ id }) => id)).toEqual(['see-child']);
    expect(shown.nextDate?.short).toBe('Conference by Mon 23 Nov, 18 working days past');
  });
  it('a passed date whose closing event is not on this page is shown and not raised', () => {
    const shown = guidance(page('section-47', [dated('strategy_date', '2026-11-02')]));
    expect([shown.first, shown.check]).toEqual([[], []]);
    expect(shown.deadlines.map(({ status }) => status)).toEqual(['overdue']);
  });
  it('limits from memory alone give no date', () => {
    const memory = { ...icpc, checked: { edition: null, on: '2026-11-22', how: 'memory' as const } };
    const packs: StagePack[] = [{ ...section47, timescales: [memory] }];
    expect(guidance(record, { packs }).deadlines).toEqual([]);
  });
  it('a shared limit with no field on the page is dropped, the stage’s own says it cannot tell', () => {
    const own = timescale('own', { fromConcepts: ['referral_date'], toConcepts: ['s47_end'] });
    const packs = [{ ...section47, timescales: [icpc, own] }];
    const shown = guidance(page('section-47', []), { packs }).deadlines;
    expect(shown.map((one) => [one.timescale.id, one.status, one.reason])).toEqual([
      ['own', 'cannot-tell', 'start-not-on-page'],
    ]);
  });
  it('rival limits between the same two events give no date', () => {
    const visit = (id: string, amount: number) =>
      timescale(id, { fromConcepts: ['placement_start'], toConcepts: ['visit_date'], amount, unit: 'weeks' });
    const twice = [{ ...section47, timescales: [visit('one', 1), visit('same', 1)] }];
    const placed = page('section-47', [dated('placement_start', '2026-12-01')]);
    expect(guidance(placed, { packs: twice }).deadlines.map((one) => one.timescale.id)).toEqual(['one']);
    const packs = [{ ...section47, timescales: [visit('one', 1), visit('six', 6)] }];
    expect(guidance(page('section-47', [dated('placement_start', '2026-12-01')]), { packs }).deadlines).toEqual([]);
  });
});

describe('limits that share an ending', () => {
  const first = timescale('review-first', {
    fromConcepts: ['icpc_date'],
    toConcepts: ['rcpc_date'],
    amount: 3,
    unit: 'months',
  });
  const later = timescale('review-subsequent', {
    fromConcepts: ['rcpc_date'],
    toConcepts: ['rcpc_date'],
    amount: 6,
    unit: 'months',
    kind: 'recurring',
  });
  const packs = [{ ...section47, timescales: [first, later] }];
  const shown = (...fields: ReturnType<typeof field>[]) =>
    guidance(page('section-47', fields), { packs }).deadlines.map((one) => [one.timescale.id, one.due]);
  it('one that has no start gives way to the other', () => {
    expect(shown(dated('icpc_date', '2026-12-01'), blank('rcpc_date', 'Review', { kind: 'date' }))).toEqual([
      ['review-first', '2027-03-01'],
    ]);
    expect(shown(dated('rcpc_date', '2026-12-01'))).toEqual([['review-subsequent', '2027-06-01']]);
  });
  it('a shared limit whose start is still to come is dropped', () => {
    const coreGroup = timescale('core', {
      stage: 'core-group',
      alsoStages: ['section-47'],
      fromConcepts: ['icpc_date'],
      toConcepts: ['core_group_date'],
    });
    const p = page('section-47', [dated('icpc_date', '2026-12-23')]);
    expect(guidance(p, { packs: [{ ...section47, timescales: [coreGroup] }] }).deadlines).toEqual([]);
  });
});

describe('a reason for delay', () => {
  const assessment = timescale('assessment-complete', {
    stage: 'section-47',
    amount: 45,
    fromConcepts: ['referral_date'],
    toConcepts: ['assessment_authorised'],
    dueConcepts: [],
    shortName: 'Assessment',
    reasonWhenLate: true,
  });
  const reason = requirement('assessment-over-45-reason', { timescales: ['assessment-complete'] });
  const ids = (start: string) =>
    guidance(
      page('section-47', [
        dated('referral_date', start),
        blank('assessment_authorised', 'Authorised on', { kind: 'date' }),
      ]),
      {
        packs: [pack('section-47', [reason], { timescales: [assessment] })],
      },
    );
  it('is asked only of what is late', () => {
    expect(ids('2026-12-10').requirements).toEqual([]);
    expect(ids('2026-08-03').requirements).toEqual(['assessment-over-45-reason']);
    expect(ids('2026-08-03').first[0]?.detail).toContain('If it has to run on, say why in the record.');
  });
});

describe('the edition strip', () => {
  const drawn = (edition: Settings['edition'], p = record, today = TODAY) =>
    guidance(p, { settings: { ...DEFAULT_SETTINGS, edition }, today }).editionStrip;
  const strip = (...given: Parameters<typeof drawn>) => {
    const { edition, sentence } = drawn(...given);
    return `${edition} ${sentence}`;
  };
  it('says which text, and that it has not been compared', () => {
    expect(strip('in-force')).toBe(
      '2023 text. The 2026 edition is in force and this has not been compared with it yet.',
    );
    expect(strip('2026')).toBe(strip('in-force'));
    expect(strip('in-force', record, '2026-03-17')).toBe('2023 text. This is the edition in force.');
  });
  it('says when the older text is used for an older episode', () => {
    const older = page('section-47', [dated('referral_date', '2026-03-02')]);
    expect(strip('2023', older)).toBe('2023 text. Used because this episode began before 18 March 2026.');
    expect(strip('2023')).toBe('2023 text. Chosen in your settings. The 2026 edition is in force.');
  });
  it('offers the edition that was in force when the episode began', () => {
    const began = (iso: string) => drawn('in-force', page('section-47', [dated('referral_date', iso)])).offer;
    expect(began('2026-03-02')).toEqual({
      edition: '2023',
      sentence: 'This episode began on 2 March 2026, when the 2023 edition was in force.',
      action: 'Use the 2023 text',
    });
    expect(began('2023-12-14')?.edition).toBe('2018');
    expect(began('2026-03-18')).toBeUndefined();
    expect(began('2018-07-03')).toBeUndefined();
    expect(began('2027-03-02')).toBeUndefined();
    expect(drawn('in-force').offer).toBeUndefined();
  });
  it('offers the way back from an older edition', () => {
    expect(drawn('2023').offer).toEqual({ edition: 'in-force', sentence: '', action: 'Use the edition in force' });
    expect(drawn('2023', record, '2026-03-17').offer).toBeUndefined();
  });
  it('nothing is raised from the 2018 text', () => {
    const shown = guidance(record, { settings: { ...DEFAULT_SETTINGS, edition: '2018' } });
    expect([shown.first, shown.check, shown.deadlines]).toEqual([[], [], []]);
  });
});

describe('the pop-up’s status', () => {
  it('counts what is shown', () => {
    expect(viewStatus(record, guidance(record))).toEqual({
      pageKind: 'record',
      stage: 'section-47',
      stageTitle: 'Stage section-47',
      ambiguous: false,
      first: 1,
      check: 6,
      nextDate: 'Conference by Wed 6 Jan, 11 working days left',
      fields: 11,
      frames: 1,
      scanMs: 3,
      degraded: null,
    });
  });
  it('counts nothing where nothing is shown', () => {
    expect(viewStatus(page(null, []), null)).toMatchObject({
      stage: null,
      ambiguous: false,
      first: 0,
      check: 0,
      nextDate: null,
    });
  });
});
