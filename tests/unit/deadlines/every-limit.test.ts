import { describe, expect, it } from 'vitest';
import { runsFromLastHeld } from '../../../src/core/deadlines/find-events';
import { addDays } from '../../../src/core/time/civil-date';
import { loadContent } from '../../../src/knowledge/load-pack';
import { evaluate, field } from './page-of-dates';

/**
 * Every limit of the packs that a page can start and end, from Friday 18 December 2026 at 14:00, worked out by hand on
 * a wall calendar: Friday 25 and Monday 28 December and Friday 1 January are bank holidays.
 */
const START = '2026-12-18';
const BY_HAND: Readonly<Record<string, { due: string; actBy?: string; time?: string }>> = {
  '1 working-days': { due: '2026-12-21' },
  '5 working-days': { due: '2026-12-29' },
  '6 working-days': { due: '2026-12-30' },
  '10 working-days': { due: '2027-01-06' },
  '15 working-days': { due: '2027-01-13' },
  '20 working-days': { due: '2027-01-20' },
  '45 working-days': { due: '2027-02-24' },
  // Christmas Day: the limit stays, and Thursday is the day to act by.
  '1 weeks': { due: '2026-12-25', actBy: '2026-12-24' },
  '4 weeks': { due: '2027-01-15' },
  '6 weeks': { due: '2027-01-29' },
  '12 weeks': { due: '2027-03-12' },
  '2 months': { due: '2027-02-18' },
  '3 months': { due: '2027-03-18' },
  '6 months': { due: '2027-06-18' },
  // A Saturday.
  '12 months': { due: '2027-12-18', actBy: '2027-12-17' },
  '72 hours': { due: '2026-12-21', time: '14:00' },
};

const limits = [...loadContent('.').packs.values()]
  .flatMap((pack) => pack.timescales.filter(({ stage }) => stage === pack.id))
  .filter(({ fromConcepts, toConcepts }) => fromConcepts.length > 0 && toConcepts.length > 0);
const startOf = ({ fromConcepts }: (typeof limits)[number]) =>
  field(fromConcepts[0]!, START, { date: { iso: START, time: '14:00' } });
const name = ({ amount, unit }: { amount: number; unit: string }) => `${amount} ${unit}`;

describe('every limit that a page can show', () => {
  it('has a length that was worked out by hand, and each of those lengths is some limit’s', () => {
    expect(limits.length).toBeGreaterThan(25);
    expect([...new Set(limits.map(name))].sort()).toEqual(Object.keys(BY_HAND).sort());
  });

  it.each(limits.map((limit) => [limit.id, name(limit), limit] as const))('%s, %s', (_, length, limit) => {
    const { due, actBy = due, time } = BY_HAND[length]!;
    const on = (today: string) => evaluate(limit, today, [startOf(limit)], { now: `${today}T23:30:00Z` });
    expect(on(START)).toMatchObject({ due, actBy, from: { iso: START } });
    expect(on(START).dueTime).toBe(time);
    // Open to the end of that day and passed the day after; a limit in hours, to the minute.
    expect(on(due)).toMatchObject({ status: time ? 'overdue' : 'due-today', calendarDaysRemaining: 0 });
    expect(on(addDays(due, 1)).status).toBe('overdue');
    expect(['on-track', 'due-soon']).toContain(on(addDays(due, -1)).status);
  });
});

describe('every limit with an end of its own', () => {
  const ending = limits.filter((limit) => !runsFromLastHeld(limit));

  it('is most of them', () => {
    expect(ending.length).toBeGreaterThan(12);
  });

  it.each(ending.map((limit) => [limit.id, name(limit), limit] as const))('%s, %s', (_, length, limit) => {
    const { due, time } = BY_HAND[length]!;
    const ended = (iso: string, hour?: string) => {
      const date = hour === undefined ? { iso } : { iso, time: hour };
      const fields = [startOf(limit), field(limit.toConcepts[0]!, iso, { date })];
      return evaluate(limit, addDays(due, 3), fields, { now: `${addDays(due, 3)}T23:30:00Z` });
    };
    expect(ended(START, '14:00').status).toBe('met');
    expect(ended(due, time).status).toBe('met');
    expect(ended(addDays(due, 1), time)).toMatchObject({ status: 'met-late', actual: { iso: addDays(due, 1) } });
    expect(ended('2026-12-17')).toMatchObject({ status: 'cannot-tell', reason: 'end-before-start' });
  });
});
