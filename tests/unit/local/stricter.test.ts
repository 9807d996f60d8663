import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { computeLimit } from '../../../src/core/deadlines/compute-limit';
import { conventionFor } from '../../../src/core/deadlines/evaluate-deadline';
import { acceptTimescales, refusedAsLooser } from '../../../src/core/local/stricter';
import { addDays } from '../../../src/core/time/civil-date';
import type { TimescaleUnit } from '../../../src/core/time/convention';
import { workingCalendar } from '../../../src/core/time/working-days';

// Thousands of generated cases.
vi.setConfig({ testTimeout: 60_000 });

const wd = (amount: number) => ({ amount, unit: 'working-days' as const });
const of = (amount: number, unit: TimescaleUnit) => ({ amount, unit });

describe('a local limit', () => {
  it.each([
    [wd(8), wd(10)],
    [of(2, 'months'), of(3, 'months')],
    [of(5, 'weeks'), of(6, 'weeks')],
    [of(6, 'days'), of(1, 'weeks')],
    [of(5, 'weeks'), of(36, 'days')],
    [of(48, 'hours'), of(72, 'hours')],
  ])('that always ends sooner is used: %o for %o', (local, national) => {
    expect(refusedAsLooser(local, national)).toBeNull();
  });

  it.each([
    [wd(12), wd(10), /12 working days; the national limit is 10 working days\. A council can ask for it sooner, never later/],
    [wd(10), wd(10), /They are the same/],
    [of(1, 'weeks'), of(7, 'days'), /They are the same/],
    [of(7, 'weeks'), of(6, 'weeks'), /never later/],
    [of(4, 'months'), of(3, 'months'), /never later/],
    [of(5, 'days'), wd(10), /Calendar days and working days cannot be compared for every date/],
    [wd(5), of(3, 'months'), /Working days and months cannot be compared/],
    [of(12, 'weeks'), of(3, 'months'), /cannot be compared/],
    [of(3, 'days'), of(72, 'hours'), /Calendar days and hours cannot be compared/],
  ])('that does not is refused with the reason: %o for %o', (local, national, reason) => {
    expect(refusedAsLooser(local, national)).toMatch(reason);
  });

  it('that is used falls before the national limit for every start, however days are counted', () => {
    const calendar = workingCalendar({ closureDays: ['2026-12-29', '2026-12-30', '2027-03-30'] });
    const units = fc.constantFrom<TimescaleUnit>('working-days', 'days', 'weeks', 'months', 'hours');
    const counting = fc.record({
      workingDays: fc.constantFrom('wd-after' as const, 'wd-inclusive' as const, 'wd-after-rolled' as const),
      months: fc.constantFrom('months-corresponding' as const, 'months-as-days' as const),
      days: fc.constantFrom('days-after' as const, 'days-inclusive' as const),
    });
    const amounts = fc.integer({ min: 1, max: 40 });
    let used = 0;
    fc.assert(
      fc.property(units, units, amounts, amounts, fc.integer({ min: 0, max: 700 }), counting, (ours, theirs, n, m, start, how) => {
        const local = of(n, ours);
        const national = of(m, theirs);
        if (refusedAsLooser(local, national) !== null) return;
        used += 1;
        const from = { iso: addDays('2025-06-01', start), time: '10:00' };
        const due = (length: typeof local) =>
          computeLimit({ ...length, convention: conventionFor(length, how), from, calendar });
        const [sooner, later] = [due(local), due(national)];
        expect([sooner.due <= later.due, sooner.due < later.due || ours === 'hours']).toEqual([true, true]);
      }),
      { numRuns: 3000, seed: 11 },
    );
    expect(used).toBeGreaterThan(200);
  });

  it('is judged by its step: known, silent, or none of ours', () => {
    const national = new Map([['core-group-first', { ...wd(10), title: 'First core group' }]]);
    const placed = [
      { timescale: 'core-group-first', ...wd(8) },
      { timescale: 'core-group-first', ...wd(11) },
      { timescale: 'cp-visit', ...wd(10) },
      { timescale: 'cp-visit', ...of(48, 'hours') },
      { timescale: 'no-such-step', ...wd(1) },
      { timescale: '__proto__', ...wd(1) },
    ].map((timescale, index) => ({ path: `localTimescales[${index}]`, timescale }));
    const { accepted, problems } = acceptTimescales(placed, national);
    expect(accepted).toEqual([placed[0]!.timescale, placed[2]!.timescale]);
    expect(problems).toEqual([
      { path: 'localTimescales[1]', reason: expect.stringMatching(/^First core group: yours is 11 working days/) },
      { path: 'localTimescales[3]', reason: expect.stringMatching(/hours/) },
      { path: 'localTimescales[4]', reason: expect.stringMatching(/“no-such-step” is no step/) },
      { path: 'localTimescales[5]', reason: expect.stringMatching(/“__proto__” is no step/) },
    ]);
  });

  it('uses neither of two lengths for one step, and takes the same one twice as once', () => {
    const national = new Map([['core-group-first', { ...wd(10), title: 'First core group' }]]);
    const placed = [
      { timescale: 'core-group-first', ...wd(8) },
      { timescale: 'cp-visit', ...wd(10) },
      { timescale: 'core-group-first', ...wd(6) },
      { timescale: 'cp-visit', ...wd(10) },
    ].map((timescale, index) => ({ path: `localTimescales[${index}]`, timescale }));
    const { accepted, problems } = acceptTimescales(placed, national);
    expect(accepted).toEqual([placed[1]!.timescale]);
    const reason = '“core-group-first” is given as 8 working days and as 6 working days, so neither is used';
    expect(problems).toEqual([
      { path: 'localTimescales[0]', reason },
      { path: 'localTimescales[2]', reason },
    ]);
  });
});
