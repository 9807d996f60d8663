import { describe, expect, it } from 'vitest';
import { worklistRowStatus } from '../../../scripts/worklist-row-status';
import { workingCalendar } from '../../../src/core/time/working-days';

describe('status of a work list’s row', () => {
  it.each([
    ['2026-12-23', 'overdue'],
    ['2026-12-24', 'due-today'],
    // 25 and 28 December are holidays, so 30 December is two working days away.
    ['2026-12-30', 'due-soon'],
    ['2026-12-31', 'on-track'],
    [undefined, 'cannot-tell'],
  ])('due %s, seen on 24 December 2026: %s', (due, status) => {
    expect(worklistRowStatus(due, '2026-12-24', workingCalendar())).toBe(status);
  });

  it('counts the council’s closure days', () => {
    expect(worklistRowStatus('2026-12-31', '2026-12-24', workingCalendar({ closureDays: ['2026-12-29'] }))).toBe(
      'due-soon',
    );
  });
});
