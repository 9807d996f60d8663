import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDate } from '../../../scripts/date-cases';
import { checkDeadline } from '../../../scripts/deadline-cases';

const WORKING = { timescale: { amount: 10, unit: 'working-days' }, convention: 'wd-after' };

describe('check-deadlines answers', () => {
  it('a limit in working days', () => {
    expect(checkDeadline({ ...WORKING, from: '2026-02-10', today: '2026-02-20' })).toEqual({
      due: '2026-02-24',
      dueIsWorkingDay: true,
      actBy: '2026-02-24',
      workingDaysRemaining: 2,
      calendarDaysRemaining: 4,
      workingDaysElapsed: 8,
      minutesRemaining: undefined,
      status: 'due-soon',
      calendarCovered: true,
      precision: undefined,
    });
  });

  it('with the case’s own threshold and closure days', () => {
    const given = {
      ...WORKING,
      from: '2026-02-10',
      today: '2026-02-20',
      extraNonWorkingDays: ['2026-02-23', '2026-02-22'],
    };
    expect(checkDeadline({ ...given, dueSoon: { amount: 1, unit: 'working-days' } })).toMatchObject({
      due: '2026-02-25',
      status: 'ok',
    });
    expect(checkDeadline({ ...given, dueSoon: { amount: 5, unit: 'days' } })).toMatchObject({ status: 'due-soon' });
  });

  it('a limit in hours as a moment with London’s offset', () => {
    const hours = { timescale: { amount: 72, unit: 'hours' }, convention: 'hours-elapsed', from: '2025-10-25T10:00' };
    expect(checkDeadline({ ...hours, now: '2025-10-28T08:00:00Z' })).toMatchObject({
      due: '2025-10-28T09:00:00+00:00',
      minutesRemaining: 60,
      status: 'due-soon',
    });
    expect(checkDeadline({ ...hours, from: '2025-10-25', today: '2025-10-28' })).toMatchObject({
      due: '2025-10-28',
      precision: 'date',
      status: 'due-today',
    });
  });

  it('a working-day limit beyond the known holidays as provisional', () => {
    expect(checkDeadline({ ...WORKING, from: '2028-12-20', today: '2028-12-20' })).toMatchObject({
      due: null,
      dueProvisional: '2029-01-05',
      calendarCovered: false,
    });
  });

  it('recurring reviews, each from the one before', () => {
    const recurrence = JSON.parse(
      '{"first":{"amount":3,"unit":"months"},"then":{"amount":6,"unit":"months"},"count":3,"anchor":"previous-projected"}',
    );
    const given = { recurrence, from: '2026-08-31', convention: 'months-corresponding', today: '2026-09-01' };
    expect(checkDeadline(given)).toMatchObject({
      due: '2026-11-30',
      dueList: ['2026-11-30', '2027-05-30', '2027-11-30'],
    });
    expect(checkDeadline({ ...given, convention: 'months-as-days' })).toMatchObject({
      dueList: ['2026-11-30', '2027-06-01', '2027-12-01'],
    });
  });

  it('a recurrence that goes on in another unit, in that unit’s default way', () => {
    const recurrence = JSON.parse(
      '{"first":{"amount":20,"unit":"working-days"},"then":{"amount":3,"unit":"months"},"count":2,"anchor":"previous-projected"}',
    );
    const given = { recurrence, from: '2026-08-31', today: '2026-09-01' };
    expect(checkDeadline({ ...given, convention: 'wd-after' })).toMatchObject({ dueList: ['2026-09-28', '2026-12-28'] });
    expect(checkDeadline({ ...given, convention: 'months-as-days' })).toMatchObject({
      dueList: ['2026-09-28', '2026-12-28'],
    });
    expect(() => checkDeadline({ ...given, convention: 'days-after' })).toThrow('counts neither');
  });

  it('nothing as firm that is counted from a day that is not', () => {
    const recurrence = JSON.parse(
      '{"first":{"amount":20,"unit":"working-days"},"then":{"amount":3,"unit":"months"},"count":3,"anchor":"previous-projected"}',
    );
    expect(checkDeadline({ recurrence, from: '2028-12-20', convention: 'wd-after' }).dueList).toEqual([null, null, null]);
    expect(checkDeadline({ recurrence, from: '2028-09-20', convention: 'wd-after' }).dueList).toEqual([
      '2028-10-18',
      '2029-01-18',
      '2029-04-18',
    ]);
  });

  it('a threshold in hours for a limit without its hour, a day left being 24 hours at least', () => {
    const given = { timescale: { amount: 72, unit: 'hours' }, convention: 'hours-date-only', from: '2026-06-09' };
    const status = (today: string, hours: number) =>
      checkDeadline({ ...given, today, dueSoon: { amount: hours, unit: 'hours' } }).status;
    expect([status('2026-06-11', 12), status('2026-06-11', 24), status('2026-06-10', 36)]).toEqual([
      'ok',
      'due-soon',
      'ok',
    ]);
  });

  it('a case without a convention in the default way of its unit', () => {
    const due = (timescale: unknown) => checkDeadline({ timescale, from: '2026-05-15' }).due;
    expect([due({ amount: 3, unit: 'months' }), due({ amount: 1, unit: 'weeks' })]).toEqual(['2026-08-15', '2026-05-22']);
    expect(due({ amount: 72, unit: 'hours' })).toBe('2026-05-18');
    expect(() => due(undefined)).toThrow('timescale is missing');
  });

  it.each<[string, Record<string, unknown>]>([
    ['from is missing', {}],
    ['from "2026-02-30"', { from: '2026-02-30' }],
    ['from "2026-02-10T25:00"', { from: '2026-02-10T25:00' }],
    ['today "10/02/2026"', { from: '2026-02-10', today: '10/02/2026' }],
    ['now "soon"', { from: '2026-02-10', now: 'soon' }],
    ['convention "wd-ish"', { from: '2026-02-10', convention: 'wd-ish' }],
    ['convention "days-after" does not count working-days', { from: '2026-02-10', convention: 'days-after' }],
    ['timescale.unit "years"', { from: '2026-02-10', timescale: { amount: 1, unit: 'years' } }],
    ['timescale.amount "ten"', { from: '2026-02-10', timescale: { amount: 'ten', unit: 'working-days' } }],
    ['amount -1', { from: '2026-02-10', timescale: { amount: -1, unit: 'working-days' } }],
    ['dueSoon.unit "months"', { from: '2026-02-10', dueSoon: { amount: 1, unit: 'months' } }],
    ['extraNonWorkingDays[0]', { from: '2026-02-10', extraNonWorkingDays: ['Christmas'] }],
    ['recurrence.anchor', { from: '2026-02-10', timescale: undefined, recurrence: { anchor: 'start' } }],
  ])('refuses: %s', (message, given) => {
    expect(() => checkDeadline({ ...WORKING, ...given })).toThrow(message);
  });
});

describe('check-dates answers', () => {
  it('a date, a time, a reason', () => {
    expect(checkDate({ input: '12/06/2026 at 2.05pm' })).toEqual({ iso: '2026-06-12', time: '14:05' });
    expect(checkDate({ input: '06/25/2026' })).toEqual({ iso: null, reason: 'month-first' });
    expect(checkDate({ input: '12/06/26', options: { twoDigitYear: '20xx' } })).toMatchObject({ iso: '2026-06-12' });
    expect(checkDate({ input: '12/06/1996', options: { minYear: 1990 } })).toMatchObject({ iso: '1996-06-12' });
    expect(checkDate({ input: '12/06/2096', options: { maxYear: 2030 } })).toMatchObject({ iso: null });
  });

  it.each([
    ['input is not a string', { input: 7 }],
    ['options.twoDigitYear', { input: '', options: { twoDigitYear: '19xx' } }],
    ['options.minYear', { input: '', options: { minYear: 'old' } }],
  ])('refuses: %s', (message, given) => {
    expect(() => checkDate(given)).toThrow(message);
  });
});

describe('on the command line', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'alongside-cases-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const root = join(import.meta.dirname, '../../..');
  const run = (command: string, ...args: string[]) =>
    spawnSync(process.execPath, [join(root, 'scripts', command), ...args], { cwd: root, encoding: 'utf8' });

  it('one malformed case does not stop the others, and the exit status tells', () => {
    const [cases, out] = [join(folder, 'cases.json'), join(folder, 'out.json')];
    writeFileSync(cases, JSON.stringify([{ id: 'a', input: '12/06/2026' }, { id: 'b' }, 7, { id: 'c', input: 'x' }]));
    const { status, stdout, stderr } = run('check-dates.mjs', cases, '--json', out);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('2 of 4 cases could not be answered');
    expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual([
      { id: 'a', iso: '2026-06-12' },
      { id: 'b', iso: null, reason: 'input is not a string', error: 'input is not a string' },
      { id: null, iso: null, reason: 'case 3 is not an object', error: 'case 3 is not an object' },
      { id: 'c', iso: null, reason: 'not-a-date' },
    ]);
  });

  it('a whole file of deadlines ends with status 0, and a missing file with 2', () => {
    const cases = join(folder, 'deadlines.json');
    writeFileSync(cases, JSON.stringify([{ id: 1, ...WORKING, from: '2026-02-10' }]));
    const good = run('check-deadlines.mjs', cases);
    expect(good.status).toBe(0);
    expect(JSON.parse(good.stdout)[0]).toMatchObject({ id: 1, due: '2026-02-24' });
    writeFileSync(cases, JSON.stringify([{ id: 1, ...WORKING, from: '2026-02-30' }]));
    const refused = run('check-deadlines.mjs', cases);
    expect(refused.status).toBe(1);
    expect(JSON.parse(refused.stdout)).toMatchObject([{ id: 1, due: null, reason: expect.stringContaining('"2026-02-30"') }]);
    const missing = run('check-deadlines.mjs', join(folder, 'nowhere.json'));
    expect(missing.status).toBe(2);
    expect(missing.stderr).toContain('nowhere.json could not be read');
  });
});

describe('a maintainer is told of the holiday list', () => {
  it.each([
    ['2026-11-22', []],
    ['2027-11-23', ['last compared']],
    ['2027-12-30', ['last compared']],
    ['2027-12-31', ['known end on 2028-12-31', 'last compared']],
  ])('on %s', async (today, said) => {
    const { listWarningsForMaintainers } = await import('../../../scripts/update-bank-holidays.mjs');
    const warnings = listWarningsForMaintainers({ knownThrough: '2028-12-31', readOn: '2026-11-22' }, today);
    expect(warnings).toEqual(said.map((words) => expect.stringContaining(words)));
  });
});

describe('merging GOV.UK’s holidays', () => {
  const events = (days: { date: string; title: string }[]) => ({ 'england-and-wales': { events: days } });
  const list = {
    knownFrom: '2025-01-01',
    knownThrough: '2026-12-31',
    readOn: '2025-01-01',
    days: [
      { date: '2025-12-25', title: 'Christmas Day' },
      { date: '2026-12-25', title: 'Christmas Day' },
    ],
  };
  const merge = async (days: { date: string; title: string }[], today = '2026-11-22') => {
    const { mergeBankHolidays } = await import('../../../scripts/update-bank-holidays.mjs');
    return mergeBankHolidays(list, events(days), today);
  };
  const christmas = { date: '2026-12-25', title: 'Christmas Day' };

  it('keeps the years that GOV.UK has dropped and adds new ones', async () => {
    const year = Array.from({ length: 8 }, (_, n) => ({ date: `2027-0${n + 1}-01`, title: `Day ${n}` }));
    const { list: merged, changes } = await merge([christmas, ...year]);
    expect(merged.days).toHaveLength(10);
    expect(merged).toMatchObject({ knownFrom: '2025-01-01', knownThrough: '2027-12-31', readOn: '2026-11-22' });
    expect(changes).toHaveLength(8);
  });

  it('adds a one-off day to come, and says so', async () => {
    const { changes } = await merge([christmas, { date: '2026-12-01', title: 'One-off' }]);
    expect(changes).toEqual(['2026-12-01: "One-off" is added']);
  });

  it.each([
    ['added', [christmas, { date: '2026-03-02', title: 'New' }], '2026-03-02'],
    ['dropped within a year that is listed', [{ date: '2025-12-26', title: 'Boxing Day' }, christmas], '2025-12-25'],
  ])('stops when a past date is %s', async (_, days, date) => {
    await expect(merge(days)).rejects.toThrow(date);
  });

  it('refuses a new year that is not whole, and a file without the division', async () => {
    await expect(merge([christmas, { date: '2027-01-01', title: 'New Year’s Day' }])).rejects.toThrow('2027 has 1');
    await expect(merge([])).rejects.toThrow('england-and-wales');
  });

  it('leaves the bundled file alone when nothing has changed but the day', () => {
    const root = join(import.meta.dirname, '../../..');
    const text = readFileSync(join(root, 'src/core/time/bank-holidays.json'), 'utf8');
    const script = `import { writeList } from './scripts/update-bank-holidays.mjs'; import { readFileSync } from 'node:fs';
      process.stdout.write(writeList(JSON.parse(readFileSync('src/core/time/bank-holidays.json', 'utf8'))));`;
    const written = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(written).toBe(text);
  });
});
