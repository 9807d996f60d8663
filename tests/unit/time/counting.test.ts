import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeLimit } from '../../../src/core/deadlines/compute-limit';
import { ENGLAND_AND_WALES, listWarnings } from '../../../src/core/time/bank-holidays';
import type { Convention, TimescaleUnit } from '../../../src/core/time/convention';
import { lastDayInTime } from '../../../src/core/time/counting';
import { londonDate, londonMoment, londonTime } from '../../../src/core/time/london-time';
import { workingCalendar, workingDaysRemaining } from '../../../src/core/time/working-days';
import { holidaysOf, slowCount, slowDue, slowHours, walk, weekday, works } from './slow-calendar';

const calendar = workingCalendar();
const RUNS = Number(process.env.ALONGSIDE_RANDOM_CASES ?? 10_000);
/** A million take many minutes on a busy machine: time enough, in milliseconds, for any number of them. */
const TIME = Math.max(60_000, RUNS * 10);

describe('the bundled holidays', () => {
  it('are those of Easter, the 1971 Act and the five proclamations, every year from 2015 to 2028', () => {
    for (let year = 2015; year <= 2028; year += 1) {
      const ours = ENGLAND_AND_WALES.days.filter((day) => day.date.startsWith(`${year}-`)).map((day) => day.date);
      expect(ours.sort(), String(year)).toEqual([...holidaysOf(year)].sort());
    }
    expect(ENGLAND_AND_WALES.days).toHaveLength(115);
  });

  it.each(['2020-05-04', '2022-05-30', '2026-06-15'])('leave %s an ordinary working day', (iso) => {
    expect(lastDayInTime(1, 'working-days', 'wd-inclusive', iso, calendar)).toBe(iso);
  });

  it('warn within 12 months of their end and when over 12 months old', () => {
    expect(listWarnings('2026-11-22')).toEqual([]);
    expect(listWarnings('2027-12-30').map((one) => one.kind)).toEqual(['old']);
    expect(listWarnings('2027-12-31').map((one) => one.kind)).toEqual(['ends-soon', 'old']);
  });
});

describe('worked examples of COUNTING.md', () => {
  it.each<[string, number, TimescaleUnit, Convention, string]>([
    ['2026-02-10', 10, 'working-days', 'wd-after', '2026-02-24'],
    ['2026-02-10', 10, 'working-days', 'wd-inclusive', '2026-02-23'],
    ['2026-05-01', 1, 'working-days', 'wd-after', '2026-05-05'],
    ['2026-05-15', 3, 'months', 'months-corresponding', '2026-08-15'],
    ['2026-05-15', 3, 'months', 'months-as-days', '2026-08-14'],
    ['2026-12-21', 9, 'working-days', 'wd-after', '2027-01-06'],
    ['2026-12-11', 15, 'working-days', 'wd-after', '2027-01-06'],
    ['2026-12-11', 15, 'working-days', 'wd-inclusive', '2027-01-05'],
    ['2026-12-03', 15, 'working-days', 'wd-after', '2026-12-24'],
    ['2026-10-19', 45, 'working-days', 'wd-after', '2026-12-21'],
    ['2026-10-29', 45, 'working-days', 'wd-after', '2027-01-05'],
    ['2026-10-05', 45, 'working-days', 'wd-after', '2026-12-07'],
    // A referral on a Saturday: the next working day is day 1, or day 0 where a council rolls it.
    ['2026-02-14', 1, 'working-days', 'wd-after', '2026-02-16'],
    ['2026-02-14', 1, 'working-days', 'wd-inclusive', '2026-02-16'],
    ['2026-02-14', 1, 'working-days', 'wd-after-rolled', '2026-02-17'],
    ['2026-02-13', 1, 'working-days', 'wd-inclusive', '2026-02-13'],
    // Month ends and leap days.
    ['2026-01-31', 3, 'months', 'months-corresponding', '2026-04-30'],
    ['2025-08-29', 6, 'months', 'months-corresponding', '2026-02-28'],
    ['2027-08-31', 6, 'months', 'months-corresponding', '2028-02-29'],
    ['2024-02-29', 12, 'months', 'months-corresponding', '2025-02-28'],
    ['2026-03-01', 6, 'weeks', 'days-after', '2026-04-12'],
    ['2026-03-01', 6, 'weeks', 'days-inclusive', '2026-04-11'],
    ['2026-03-01', 8, 'days', 'days-inclusive', '2026-03-08'],
    ['2025-10-25', 72, 'hours', 'hours-date-only', '2025-10-28'],
  ])('%s and %i %s by %s is %s', (from, amount, unit, convention, due) => {
    expect(lastDayInTime(amount, unit, convention, from, calendar)).toBe(due);
  });

  it('keeps a limit that falls on a Saturday and says when to act', () => {
    const limit = computeLimit({
      amount: 3,
      unit: 'months',
      convention: 'months-corresponding',
      from: { iso: '2026-05-15' },
      calendar,
      today: '2026-08-14',
    });
    expect(limit).toMatchObject({ due: '2026-08-15', dueIsWorkingDay: false, actBy: '2026-08-14' });
    expect(limit).toMatchObject({ workingDaysRemaining: 0, calendarDaysRemaining: 1, status: 'due-soon' });
  });

  it.each([
    ['2025-10-25', '10:00', '2025-10-28T09:00:00+00:00'],
    ['2026-03-27', '10:00', '2026-03-30T11:00:00+01:00'],
    // 01:30 happens twice on 25 October 2026: the first one counts.
    ['2026-10-25', '01:30', '2026-10-28T00:30:00+00:00'],
    ['2026-06-10', '10:00', '2026-06-13T10:00:00+01:00'],
  ])('72 hours from %s %s end at %s', (iso, time, dueAt) => {
    const limit = computeLimit({
      amount: 72,
      unit: 'hours',
      convention: 'hours-elapsed',
      from: { iso, time },
      calendar,
    });
    expect(limit.dueAt).toBe(dueAt);
  });
});

describe('against the slow calendar', () => {
  const CASES: [TimescaleUnit, Convention, number[]][] = [
    ['working-days', 'wd-after', [1, 5, 10, 15, 20, 45]],
    ['working-days', 'wd-inclusive', [1, 5, 10, 15, 20, 45]],
    ['working-days', 'wd-after-rolled', [1, 5, 10, 15, 20, 45]],
    ['months', 'months-corresponding', [1, 2, 3, 6, 12]],
    ['months', 'months-as-days', [3, 6]],
    ['days', 'days-after', [0, 1, 7, 8, 17]],
    ['days', 'days-inclusive', [1, 7, 8, 17]],
    ['weeks', 'days-after', [1, 6, 12]],
    ['weeks', 'days-inclusive', [1, 6, 12]],
    ['hours', 'hours-date-only', [24, 48, 72]],
  ];
  const isoDate = fc.integer({ min: 0, max: 5100 }).map((n) => walkFrom2015(n));
  const question = fc.constantFrom(...CASES).chain(([unit, convention, amounts]) =>
    fc.record({
      unit: fc.constant(unit),
      convention: fc.constant(convention),
      amount: fc.constantFrom(...amounts),
      from: isoDate,
      away: fc.integer({ min: -20, max: 120 }),
      closures: fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 3 }),
    }),
  );

  it(`gives the same limit, counts and status in ${RUNS} random cases`, () => {
    fc.assert(
      fc.property(question, ({ unit, convention, amount, from, away, closures }) => {
        const closureDays = closures.map((n) => walk(from, n));
        const today = walk(from, away);
        const limit = computeLimit({
          amount,
          unit,
          convention,
          from: { iso: from },
          today,
          calendar: workingCalendar({ closureDays }),
        });
        const due = slowDue(amount, convention, from, unit, closureDays);
        let actBy = due;
        while (!works(actBy, closureDays)) actBy = walk(actBy, -1);
        const left = today <= due ? slowCount(today, due, closureDays) : -slowCount(due, today, closureDays);
        const inside = from >= '2015-01-01' && due <= '2028-12-31';
        expect(limit).toMatchObject({
          due,
          actBy,
          dueIsWorkingDay: works(due, closureDays),
          workingDaysElapsed: slowCount(from, today, closureDays),
          calendarCovered: inside,
          firm: inside || unit !== 'working-days',
        });
        expect(limit.workingDaysRemaining! + 0).toBe(left + 0);
        expect(limit.status === 'overdue').toBe(today > due);
        expect(limit.status === 'due-today').toBe(today === due);
        if (unit === 'working-days' && convention !== 'wd-inclusive') expect(limit.dueIsWorkingDay).toBe(true);
      }),
      { numRuns: RUNS },
    );
  }, TIME);

  it('gives the same hours across every clock change', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2015, max: 2028 }),
        fc.constantFrom('03-24', '03-28', '10-23', '10-27', '06-10', '12-30'),
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 0, max: 23 }),
        fc.constantFrom(24, 48, 72),
        (year, near, days, hour, hours) => {
          const iso = walk(`${year}-${near}`, days);
          // An hour that does not exist on that day cannot be written on a record.
          fc.pre(!(weekday(iso) === 7 && iso.slice(5) >= '03-25' && iso.slice(5) <= '03-31' && hour === 1));
          const time = `${String(hour).padStart(2, '0')}:20`;
          const limit = computeLimit({
            amount: hours,
            unit: 'hours',
            convention: 'hours-elapsed',
            from: { iso, time },
            calendar,
          });
          const slow = slowHours(hours, iso, time);
          expect(limit.dueAt).toBe(`${slow.date}T${slow.time}:00${slow.summer ? '+01:00' : '+00:00'}`);
        },
      ),
      { numRuns: 2000 },
    );
  });

  function walkFrom2015(n: number): string {
    return Temporal.PlainDate.from('2015-01-01').add({ days: n }).toString();
  }
});

describe('status and counts', () => {
  it('is overdue on the Saturday after a Friday limit although no working day has gone', () => {
    expect(workingDaysRemaining('2026-02-14', '2026-02-13', calendar)).toBe(0);
    const limit = computeLimit({
      amount: 1,
      unit: 'working-days',
      convention: 'wd-after',
      from: { iso: '2026-02-12' },
      calendar,
      today: '2026-02-14',
    });
    expect(limit).toMatchObject({ due: '2026-02-13', workingDaysRemaining: 0, status: 'overdue' });
  });

  it.each<[number, TimescaleUnit, Convention, string, string, string]>([
    [1, 'working-days', 'wd-after', '2026-02-10', '2026-02-10', 'due-soon'],
    [10, 'working-days', 'wd-after', '2026-02-10', '2026-02-20', 'due-soon'],
    [10, 'working-days', 'wd-after', '2026-02-10', '2026-02-19', 'ok'],
    [15, 'working-days', 'wd-after', '2026-02-02', '2026-02-16', 'due-soon'],
    [15, 'working-days', 'wd-after', '2026-02-02', '2026-02-13', 'ok'],
    [45, 'working-days', 'wd-after', '2026-10-19', '2026-12-07', 'due-soon'],
    [45, 'working-days', 'wd-after', '2026-10-19', '2026-12-04', 'ok'],
    [6, 'weeks', 'days-after', '2026-02-02', '2026-03-09', 'due-soon'],
    [6, 'weeks', 'days-after', '2026-02-02', '2026-03-06', 'ok'],
    [8, 'days', 'days-after', '2026-02-02', '2026-02-08', 'due-soon'],
    [8, 'days', 'days-after', '2026-02-02', '2026-02-07', 'ok'],
    [8, 'days', 'days-after', '2026-02-02', '2026-02-10', 'due-today'],
  ])('%i %s by %s from %s, on %s: %s', (amount, unit, convention, iso, today, status) => {
    expect(computeLimit({ amount, unit, convention, from: { iso }, calendar, today }).status).toBe(status);
  });

  it.each([
    ['2026-06-12T20:59:00Z', 'ok', 12 * 60 + 1],
    ['2026-06-12T21:00:00Z', 'due-soon', 12 * 60],
    ['2026-06-13T09:00:00Z', 'due-soon', 0],
    ['2026-06-13T09:00:01Z', 'overdue', -1],
  ])('an hours limit at %s is %s', (now, status, minutes) => {
    const from = { iso: '2026-06-10', time: '10:00' };
    const limit = computeLimit({ amount: 72, unit: 'hours', convention: 'hours-elapsed', from, calendar, now });
    expect(limit).toMatchObject({ status, minutesRemaining: minutes });
  });

  it('says nothing about an hours limit that the missing hour of today would decide', () => {
    const question = {
      amount: 72,
      unit: 'hours',
      convention: 'hours-elapsed',
      from: { iso: '2026-06-10', time: '10:00' },
      calendar,
    } as const;
    expect(computeLimit({ ...question, today: '2026-06-13' }).status).toBeUndefined();
    expect(computeLimit({ ...question, today: '2026-06-14' }).status).toBe('overdue');
    expect(computeLimit({ ...question, today: '2026-06-11' }).status).toBe('ok');
  });

  it('never shows a working-day limit beyond the known holidays as firm', () => {
    const question = { unit: 'working-days', convention: 'wd-after', calendar } as const;
    expect(computeLimit({ ...question, amount: 10, from: { iso: '2028-12-15' } })).toMatchObject({ firm: false });
    expect(computeLimit({ ...question, amount: 9, from: { iso: '2028-12-14' } })).toMatchObject({
      firm: true,
      due: '2028-12-29',
    });
    expect(computeLimit({ ...question, amount: 1, from: { iso: '2014-12-31' } })).toMatchObject({ firm: false });
    const months = computeLimit({
      amount: 6,
      unit: 'months',
      convention: 'months-corresponding',
      from: { iso: '2028-09-01' },
      calendar,
    });
    expect(months).toMatchObject({ firm: true, due: '2029-03-01', calendarCovered: false });
  });
});

describe('refused', () => {
  it.each<[number, TimescaleUnit, Convention, RegExp]>([
    [0, 'working-days', 'wd-after', /amount 0/],
    [1.5, 'months', 'months-corresponding', /amount 1.5/],
    [1e9, 'days', 'days-after', /amount 1000000000/],
    [12, 'months', 'months-as-days', /3 and 6 months only/],
    [3, 'months', 'wd-after', /does not count months/],
    [3, 'years' as TimescaleUnit, 'wd-after', /unit "years"/],
  ])('%d %s by %s', (amount, unit, convention, message) => {
    expect(() => lastDayInTime(amount, unit, convention, '2026-01-01', calendar)).toThrow(message);
  });

  it('a start or a closure day that is not a date', () => {
    expect(() => lastDayInTime(1, 'days', 'days-after', '2026-02-30', calendar)).toThrow(/"2026-02-30"/);
    expect(() => workingCalendar({ closureDays: ['Christmas'] })).toThrow(/"Christmas"/);
    expect(() => londonMoment('2026-01-01', '24:00')).toThrow(/"24:00"/);
  });
});

describe('London', () => {
  it('has its own midnight, whatever the machine says', () => {
    expect(londonDate('2026-06-30T23:30:00Z')).toBe('2026-07-01');
    expect(londonDate('2026-12-31T23:30:00Z')).toBe('2026-12-31');
    expect(londonDate('2026-07-01T10:30:00+12:00')).toBe('2026-06-30');
    expect(londonTime('2026-06-30T23:30:00Z')).toBe('00:30');
  });
});
