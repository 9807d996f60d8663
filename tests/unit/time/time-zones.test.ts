/** The day is London's wherever the machine stands: the same questions put to Node under other time zones. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const PROGRAM = `
import 'temporal-polyfill/global';
import { evaluateDeadline } from './src/core/deadlines/evaluate-deadline.ts';
import { londonDate, londonTime } from './src/core/time/london-time.ts';
const now = '2026-07-01T23:30:00Z';
const today = londonDate(now);
const timescale = { id: 'x', amount: 72, unit: 'hours', kind: 'maximum', fromConcepts: ['a'], toConcepts: [], dueConcepts: [], fromEvent: 'it' };
const field = { ref: 'r', concept: 'a', kind: 'date', label: 'A', path: [], state: 'filled', confidence: 1, because: '', date: { iso: '2026-03-28', time: '10:00' } };
const settings = { counting: { workingDays: 'wd-after', months: 'months-corresponding', days: 'days-after' }, closureDays: [] };
const { due, dueTime, minutesRemaining } = evaluateDeadline({ timescale, page: { fields: [field] }, settings, today: '2026-03-30', now: '2026-03-30T09:00:00Z' });
const days = { ...timescale, amount: 1, unit: 'working-days' };
const friday = evaluateDeadline({ timescale: days, page: { fields: [{ ...field, date: { iso: '2026-05-01' } }] }, settings, today: '2026-05-05', now });
console.log(JSON.stringify([today, londonTime(now), due, dueTime, minutesRemaining, friday.due, friday.status]));
`;

describe('a machine in another time zone', () => {
  it.each(['Europe/London', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/New_York', 'Asia/Kolkata', 'UTC'])(
    '%s gives London’s day, hours and limits',
    (zone) => {
      const { stdout, stderr } = spawnSync(
        process.execPath,
        ['--import', 'tsx', '--input-type=module', '--eval', PROGRAM],
        { encoding: 'utf8', env: { ...process.env, TZ: zone } },
      );
      expect(stdout.trim() || stderr).toBe('["2026-07-02","00:30","2026-03-31","11:00",1500,"2026-05-05","due-today"]');
    },
    30_000,
  );
});
