import { packs as library } from 'virtual:alongside/packs';
import { describe, expect, it } from 'vitest';
import { type CalculatorAnswer, calculate, NOT_COUNTED_FORWARD } from '../../../src/core/calculator/calculate';
import { limitGroups } from '../../../src/core/calculator/choices';
import type { CountingSettings } from '../../../src/core/deadlines/evaluate-deadline';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';

const packs = Object.values(library).flatMap((read) => read?.() ?? []);
const among = [...new Map(packs.flatMap(({ timescales }) => timescales).map((one) => [one.id, one])).values()];

function ask(id: string, iso: string, time?: string, settings: CountingSettings = DEFAULT_SETTINGS) {
  const timescale = among.find((one) => one.id === id);
  if (!timescale) throw new Error(`no limit called ${id}`);
  return calculate({
    timescale,
    start: time ? { iso, time } : { iso },
    settings,
    today: '2026-12-17',
    now: '2026-12-17T10:00:00Z',
    among,
  });
}

function answer(...given: Parameters<typeof ask>): CalculatorAnswer {
  const result = ask(...given);
  if (!result.ok) throw new Error(result.reason);
  return result.answer;
}

describe('a date from a date', () => {
  it.each([
    ['core-group-first', '2026-02-10', 'Tue 24 February 2026'],
    ['referral-decision', '2026-05-01', 'Tue 5 May 2026'],
    ['icpc', '2026-12-11', 'Wed 6 January 2027'],
    ['review-first', '2026-05-15', 'Sat 15 August 2026'],
    ['lac-visit-first', '2026-12-18', 'Fri 25 December 2026'],
  ])('%s from %s is %s', (id, from, due) => {
    expect(answer(id, from).headline).toBe(due);
  });

  it('counts hours through the clocks going back, and whole days where no time is given', () => {
    expect(answer('police-protection', '2025-10-25', '10:00').headline).toBe('Tue 28 October 2025, 09:00');
    const undated = answer('police-protection', '2025-10-25');
    expect(undated.headline).toBe('Tue 28 October 2025');
    expect(undated.working.find(({ label }) => label === 'Method')?.text).toMatch(/Hour not recorded/);
  });

  it('plans ahead: a start still to come is counted', () => {
    expect(answer('core-group-first', '2027-03-01').headline).toBe('Mon 15 March 2027');
  });

  it('shows its working, both conventions and one line to copy', () => {
    const { working, otherWays, copy } = answer('review-first', '2026-05-15');
    expect(working).toEqual([
      { label: 'Counted from', text: 'The initial conference: Fri 15 May 2026, as given here.' },
      { label: 'Rule', text: '3 months after the initial conference.' },
      { label: 'Method', text: expect.stringContaining('same day of the month') },
      { label: 'Act by', text: 'Fri 14 August, the last working day before the limit on Sat 15 August.' },
    ]);
    expect(otherWays).toEqual([{ way: '91 days', due: '2026-08-14' }]);
    expect(copy).toBe(
      'First review conference: Sat 15 August 2026. 3 months after the initial conference, Fri 15 May 2026.',
    );
  });

  it('follows the council’s settings', () => {
    const counting = { workingDays: 'wd-inclusive', months: 'months-as-days', days: 'days-after' } as const;
    const settings = { counting, closureDays: ['2026-12-29'], addedHolidays: [], removedHolidays: [] };
    expect(answer('review-first', '2026-05-15', undefined, settings).headline).toBe('Fri 14 August 2026');
    expect(answer('icpc', '2026-12-11', undefined, settings).headline).toBe('Wed 6 January 2027');
    const changed = {
      ...settings,
      counting: DEFAULT_SETTINGS.counting,
      closureDays: [],
      removedHolidays: ['2026-12-28'],
    };
    expect(answer('icpc', '2026-12-11', undefined, changed).headline).toBe('Tue 5 January 2027');
    const added = { ...changed, removedHolidays: [], addedHolidays: ['2026-12-30'] };
    expect(answer('icpc', '2026-12-11', undefined, added).headline).toBe('Thu 7 January 2027');
  });

  it('beyond the bank holidays known is provisional', () => {
    const { headline, caution } = answer('icpc', '2028-12-20');
    expect(headline).toMatch(/^Provisional: /);
    expect(caution).toBe('Provisional. Beyond the bank holidays known (to end 2028).');
  });

  it('beyond the bank holidays known keeps a limit in months firm, and the day to act by provisional', () => {
    const { headline, caution, working } = answer('review-first', '2028-10-13');
    expect(headline).toBe('Sat 13 January 2029');
    expect(caution).toBeUndefined();
    expect(working.find(({ label }) => label === 'Act by')?.text).toBe(
      'Fri 12 January, provisional. Beyond the bank holidays known (to end 2028).',
    );
  });

  it('copies the way of counting that gave the date', () => {
    const counting = { ...DEFAULT_SETTINGS.counting, workingDays: 'wd-inclusive' as const };
    expect(answer('icpc', '2026-12-11', undefined, { counting, closureDays: [] }).copy).toMatch(
      /Tue 5 January 2027\. 15 working days counting from the strategy discussion/,
    );
  });
});

describe('later reviews', () => {
  it('are projected from the limit before, the first review followed by the six-monthly ones', () => {
    expect(answer('review-first', '2026-05-15').projections.map(({ due }) => due)).toEqual([
      '2027-02-15',
      '2027-08-15',
      '2028-02-15',
    ]);
    expect(answer('lac-review-1', '2026-12-01').projections.map(({ due }) => due)).toEqual([
      '2027-03-31',
      '2027-09-30',
      '2028-03-30',
    ]);
  });

  it('are not made up for a limit that stands alone', () => {
    expect(answer('icpc', '2026-12-11').projections).toEqual([]);
  });
});

describe('what is not worked out', () => {
  it.each(['epo', 'epo-extension', 'child-assessment-order'])(
    '%s is an estimate, a day earlier, and the order decides',
    (id) => {
      const { caution, deadline } = answer(id, '2026-12-10');
      expect(caution).toMatch(/check the order/);
      expect(deadline.convention).toBe('days-inclusive');
      expect(deadline.due).toBe(id === 'epo' ? '2026-12-17' : '2026-12-16');
    },
  );

  it.each(Object.keys(NOT_COUNTED_FORWARD))('%s gives no date and says why', (id) => {
    expect(ask(id, '2026-12-10')).toEqual({ ok: false, reason: NOT_COUNTED_FORWARD[id] });
  });

  it('every other limit of every stage gives a date', () => {
    const refused = among.filter(({ id }) => !ask(id, '2026-12-10', '10:00').ok).map(({ id }) => id);
    expect(refused.sort()).toEqual(Object.keys(NOT_COUNTED_FORWARD).sort());
  });
});

describe('the list to choose from', () => {
  it('holds every limit once, and a search narrows it by name, stage or event', () => {
    const all = limitGroups(packs).flatMap(({ limits }) => limits.map(({ id }) => id));
    expect(all.sort()).toEqual(among.map(({ id }) => id).sort());
    const found = limitGroups(packs, 'strategy 15').flatMap(({ limits }) => limits.map(({ id }) => id));
    expect(found).toContain('icpc');
    expect(limitGroups(packs, 'no such limit')).toEqual([]);
  });
});
