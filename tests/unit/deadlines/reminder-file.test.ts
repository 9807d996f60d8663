import { describe, expect, it } from 'vitest';
import { reminderFile, reminderOf } from '../../../src/core/deadlines/reminder-file';
import { REVIEW_FIRST, timescale } from './page-of-dates';

const STAMP = '2026-12-17T09:30:05.123Z';
const review = reminderOf(
  { ...REVIEW_FIRST, title: 'First review conference' },
  { due: '2027-01-16', actBy: '2027-01-15' },
);

describe('a reminder', () => {
  it('stands on the day to act by, and says the limit', () => {
    expect(review).toEqual({
      title: 'First review conference: act by today',
      day: '2027-01-15',
      note: 'Limit: Sat 16 January 2027. 3 months after the initial conference.',
    });
  });

  it('of a limit in hours says the hour', () => {
    const hours = timescale('x', { title: 'Interview', amount: 72, unit: 'hours', fromEvent: 'the return' });
    expect(reminderOf(hours, { due: '2026-12-20', dueTime: '02:20' })).toMatchObject({
      title: 'Interview: limit',
      day: '2026-12-20',
      note: 'Limit: Sun 20 December 2026, 02:20. 72 hours after the return.',
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
