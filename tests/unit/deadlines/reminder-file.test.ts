import { describe, expect, it } from 'vitest';
import { reminderFile, reminderOf } from '../../../src/core/deadlines/reminder-file';
import { DEFAULTS, evaluate, field, ICPC, RETURN_INTERVIEW, REVIEW_FIRST } from './page-of-dates';

const STAMP = '2026-12-17T09:30:05.123Z';
const REVIEW = { ...REVIEW_FIRST, title: 'First review conference' };
const on = (today: string, months: 'months-corresponding' | 'months-as-days' = 'months-corresponding') =>
  reminderOf(
    evaluate(REVIEW, today, [field('icpc_date', '2026-10-16')], {
      settings: { counting: { ...DEFAULTS.counting, months }, closureDays: [] },
    }),
  );
const review = on('2026-12-17')!;

describe('a reminder', () => {
  it('stands on the day to act by, and says the limit', () => {
    expect(review).toEqual({
      title: 'First review conference: act by today',
      day: '2027-01-15',
      note: 'Limit: Sat 16 January 2027. 3 months after the initial conference.',
    });
  });

  it('stands on the limit itself once the day to act by has gone', () => {
    expect(on('2027-01-16')).toMatchObject({ title: 'First review conference: limit', day: '2027-01-16' });
  });

  it('says the way of counting that gave its day', () => {
    expect(on('2026-12-17', 'months-as-days')?.note).toBe(
      'Limit: Fri 15 January 2027. 91 days (3 months as this council counts them) after the initial conference.',
    );
  });

  it('is not made of a date that is not firm', () => {
    expect(reminderOf(evaluate(ICPC, '2028-12-20', [field('strategy_date', '2028-12-15')]))).toBeUndefined();
  });

  it('of a limit in hours says the hour', () => {
    const start = field('missing_end', '2026-12-17', { date: { iso: '2026-12-17', time: '02:20' } });
    const hours = evaluate({ ...RETURN_INTERVIEW, title: 'Interview' }, '2026-12-17', [start], { now: STAMP });
    expect(reminderOf(hours)).toMatchObject({
      title: 'Interview: limit',
      day: '2026-12-20',
      note: 'Limit: Sun 20 December 2026, 02:20. 72 hours after the child’s return.',
    });
  });
});

describe('its file', () => {
  it('is one whole-day event of RFC 5545', () => {
    expect(reminderFile(review, STAMP, 'a-b').split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Alongside//Reminder//EN',
      'BEGIN:VEVENT',
      'UID:a-b',
      'DTSTAMP:20261217T093005Z',
      'DTSTART;VALUE=DATE:20270115',
      'DTEND;VALUE=DATE:20270116',
      'SUMMARY:First review conference: act by today',
      'DESCRIPTION:Limit: Sat 16 January 2027. 3 months after the initial conferen',
      ' ce.',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('escapes what the format uses, and folds by octets, never inside a character', () => {
    const file = reminderFile({ title: `a;b,c\\d\ne ${'’é'.repeat(60)}`, day: '2026-12-31', note: 'x' }, STAMP, 'u');
    const lines = file.split('\r\n');
    expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
    const unfolded = file.replaceAll('\r\n ', '');
    expect(unfolded).toContain(`SUMMARY:a\\;b\\,c\\\\d\\ne ${'’é'.repeat(60)}\r\n`);
    expect(unfolded).toContain('DTEND;VALUE=DATE:20270101');
  });
});
