import { describe, expect, it } from 'vitest';
import { buildPanelView } from '../../../src/core/panel/build-view-model';
import type { GuidanceView } from '../../../src/core/panel/view-model';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import { SETTLE_REASONS, type SettledHere } from '../../../src/core/settling/settling';
import { blank, dated, pack, page, requirement, timescale } from '../guidance/invent';

const TODAY = '2026-12-17';

const must = (id: string, concept: string, force: 'must' | 'should' = 'must') =>
  requirement(id, { force, record: { concepts: [concept], check: 'recorded' } });

const PACK = pack('section-47', [
  must('seen', 'child_seen_date'),
  must('seen-twin', 'child_seen_date', 'should'),
  must('two', 's47_outcome'),
  must('three', 'strategy_rationale'),
  must('four', 'risk_analysis'),
  must('five', 'child_views'),
]);

const FIELDS = [
  dated('strategy_date', '2026-12-11'),
  ...['child_seen_date', 's47_outcome', 'strategy_rationale', 'risk_analysis', 'child_views'].map((concept) =>
    blank(concept, `“${concept}”`),
  ),
];

function view(settled: SettledHere[] = [], today = TODAY, packs = [PACK], fields = FIELDS): GuidanceView {
  const built = buildPanelView({
    page: page('section-47', fields),
    packs,
    settings: DEFAULT_SETTINGS,
    today,
    now: `${today}T10:00:00Z`,
    settled,
  });
  if (built?.kind !== 'guidance') throw new Error('no guidance');
  return built;
}

const settle = (rule: string): SettledHere => ({ rule, reason: 'recorded-elsewhere', on: TODAY });
const ids = (cards: { id: string }[]) => cards.map(({ id }) => id);

describe('the four reasons', () => {
  it('are those of the design, in its words', () => {
    expect(SETTLE_REASONS.map(({ words }) => words)).toEqual([
      'Recorded somewhere else',
      'Decided against; the reason is in the record',
      'Not possible yet',
      'This does not apply here',
    ]);
  });
});

describe('a settled card', () => {
  it('leaves, nothing else about the same blank field comes in its place, and it is listed', () => {
    expect(ids(view().first)).toEqual(['seen']);
    const after = view([settle('seen')]);
    const raised = [...after.first, ...after.check, ...after.checkMore];
    expect(ids(raised)).not.toContain('seen');
    expect(ids(raised)).not.toContain('seen-twin');
    expect(ids(after.also)).not.toContain('seen');
    expect(after.settled?.map((one) => [one.card.id, one.reason, one.until])).toEqual([
      ['seen', 'Recorded somewhere else', '2027-01-14'],
    ]);
    expect(after.requirements).not.toContain('seen');
  });

  it('comes back after 28 days', () => {
    expect(ids(view([settle('seen')], '2027-01-14').first)).toEqual(['seen']);
    expect(view([settle('seen')], '2027-01-14').settled).toEqual([]);
  });

  it('of a rule that this page does not have changes nothing', () => {
    expect(view([settle('of-another-stage')])).toEqual(view());
  });

  it('takes a passed date with it, also from the next-date line', () => {
    const late = timescale('icpc', { stage: 'section-47' });
    const packs = [{ ...PACK, timescales: [late] }];
    const fields = [dated('strategy_date', '2026-11-02'), blank('icpc_date', 'Conference date')];
    expect(ids(view([], TODAY, packs, fields).first)).toEqual(['deadline:icpc']);
    const after = view([settle('deadline:icpc')], TODAY, packs, fields);
    expect([after.first, after.deadlines, after.nextDate]).toEqual([[], [], undefined]);
    expect(after.settled).toHaveLength(1);
  });

  it('of a date that still ran comes back the day after its limit, and says so', () => {
    const packs = [{ ...PACK, timescales: [timescale('icpc', { stage: 'section-47' })] }];
    const fields = [dated('strategy_date', '2026-12-14'), blank('icpc_date', 'Conference date')];
    const [running] = view([], TODAY, packs, fields).deadlines;
    expect([running?.status, running?.due]).toEqual(['on-track', '2027-01-07']);
    const rule = settle('deadline:icpc');
    const after = view([rule], TODAY, packs, fields);
    expect([after.deadlines, after.settled?.map(({ until }) => until)]).toEqual([[], ['2027-01-08']]);
    expect(view([rule], '2027-01-07', packs, fields).deadlines).toEqual([]);
    expect(ids(view([rule], '2027-01-08', packs, fields).first)).toEqual(['deadline:icpc']);
  });

  it('of a topic leaves it, and the topic goes with its last', () => {
    const topic = (of: string[]) => ({
      topics: [{ id: 'fathers', title: 'Fathers', summary: 'Fathers count.', requirements: of.map((id) => requirement(id)) }],
      bases: [],
    });
    const named = { ...page('section-47', FIELDS), topics: [{ id: 'fathers', words: 'Father' }] };
    const shown = (settled: SettledHere[]) => {
      const built = buildPanelView({
        ...{ page: named, packs: [PACK], settings: DEFAULT_SETTINGS, today: TODAY, now: `${TODAY}T10:00:00Z`, settled },
        topics: topic(['one-of-topic', 'other-of-topic']),
      });
      if (built?.kind !== 'guidance') throw new Error('no guidance');
      return built;
    };
    expect(shown([]).topics?.map(({ cards }) => ids(cards))).toEqual([['one-of-topic', 'other-of-topic']]);
    const after = shown([settle('one-of-topic')]);
    expect(after.topics?.map(({ cards }) => ids(cards))).toEqual([['other-of-topic']]);
    expect(after.settled?.map(({ card }) => card.id)).toEqual(['one-of-topic']);
    expect(shown([settle('one-of-topic'), settle('other-of-topic')]).topics).toBeUndefined();
  });

  it('that tells the end of an order leaves what is also expected', () => {
    const fields = [...FIELDS, dated('epo', '2026-12-20', { label: 'Emergency protection order ends' })];
    expect(ids(view([], TODAY, [PACK], fields).also)).toContain('order-end:epo');
    const after = view([settle('order-end:epo')], TODAY, [PACK], fields);
    expect(ids(after.also)).not.toContain('order-end:epo');
    expect(after.settled?.map(({ card }) => card.id)).toEqual(['order-end:epo']);
  });

  it('makes room in the three, and never more than one stands first', () => {
    const before = view();
    expect([before.first.length, before.check.length, before.checkTotal]).toEqual([1, 3, 4]);
    const after = view([settle(before.check[0]!.id)]);
    expect([after.first.length, after.check.length, after.checkTotal]).toEqual([1, 3, 3]);
  });
});
