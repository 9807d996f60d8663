import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseUkDate, type ParseDateOptions } from '../../../src/core/time/parse-uk-date';

/** Date and time read, or "!reason": one word to compare. */
function read(input: string, options?: ParseDateOptions): string {
  const result = parseUkDate(input, options);
  return 'iso' in result ? [result.iso, result.time].filter(Boolean).join(' ') : `!${result.reason}`;
}

describe('accepted (COUNTING.md §4)', () => {
  it.each<[string, string, ParseDateOptions?]>([
    ['12/06/2026', '2026-06-12'],
    ['1/6/2026', '2026-06-01'],
    ['12 / 06 / 2026', '2026-06-12'],
    ['12-06-2026', '2026-06-12'],
    ['12.06.2026', '2026-06-12'],
    ['12.06.2026.', '2026-06-12'],
    ['9 June 2026', '2026-06-09'],
    ['9th of June, 2026', '2026-06-09'],
    ['09-JUN-2026', '2026-06-09'],
    ['9 Sept 2026', '2026-09-09'],
    ['June 9, 2026', '2026-06-09'],
    ['Jun  9 2026  2:05PM', '2026-06-09 14:05'],
    ['2026-06-12', '2026-06-12'],
    ['2026-06-12T14:05', '2026-06-12 14:05'],
    ['2026-06-12T23:30:00Z', '2026-06-13 00:30'],
    ['2026-06-12 14:05:00.0000000 +01:00', '2026-06-12 14:05'],
    ['2026-06-12T23:30:00.000+0530', '2026-06-12 19:00'],
    ['12/06/2026 14:05', '2026-06-12 14:05'],
    ['12/06/2026, 14:05:30', '2026-06-12 14:05'],
    ['12/06/2026 at 2.05pm', '2026-06-12 14:05'],
    ['2:05 PM 12/06/2026', '2026-06-12 14:05'],
    ['14:05, 12 June 2026', '2026-06-12 14:05'],
    ['at 14:05 on Friday 12 June 2026', '2026-06-12 14:05'],
    ['12 June 2026 12:30 AM', '2026-06-12 00:30'],
    ['12/06/2026 12:00 pm', '2026-06-12 12:00'],
    ['12/06/2026 14:05 GMT', '2026-06-12 14:05'],
    ['12/06/2026 14:05 BST', '2026-06-12 14:05'],
    ['Friday 12 June 2026', '2026-06-12'],
    ['12/06/2026 (Fri)', '2026-06-12'],
    ['(Friday) 12/06/2026', '2026-06-12'],
    ['Fri, 12 Jun 2026 14:05:00 GMT', '2026-06-12 14:05'],
    ['Fri Jun 12 2026 14:05:00 GMT+0100 (British Summer Time)', '2026-06-12 14:05'],
    ['12/06/2026 - present', '2026-06-12'],
    ['12/06/2026 –', '2026-06-12'],
    ['from 12/06/2026', '2026-06-12'],
    ['Date:12/06/2026', '2026-06-12'],
    ['Received 12/06/2026 by email', '2026-06-12'],
    ['12\u00a0June\u20072026', '2026-06-12'],
    ['\u200e12/06/2026\u200f', '2026-06-12'],
    ['12\u201106\u20112026', '2026-06-12'],
    ['12\n/\t06 / 2026', '2026-06-12'],
    ['29/02/2024', '2024-02-29'],
    ['12/06/2026 2:05 p.m.', '2026-06-12 14:05'],
    ['12/06/2026 09:00 - 10:30', '2026-06-12 09:00'],
    ['12/06/2026 09:00-10:30', '2026-06-12 09:00'],
    ['Review 2: 12/06/2026', '2026-06-12'],
    ['Core group 3 held 12/06/2026', '2026-06-12'],
    ['12/06/2026 (14:05)', '2026-06-12 14:05'],
    ['Friday the 12th of June 2026', '2026-06-12'],
    ['12/06/2026 - 14:30', '2026-06-12 14:30'],
    ['He may visit 12/06/2026', '2026-06-12'],
    ['2026-06-12 2:05 PM', '2026-06-12 14:05'],
    ['12/06/2026 2pm', '2026-06-12'],
    // Half an "am" or "pm" is no time, and no reason to take twelve hours off one.
    ['12/06/2026 2:05 p', '2026-06-12'],
    ['12/06/2026 2:05 P M', '2026-06-12'],
    ['12/06/2026 (2:05 p)', '2026-06-12'],
    ['12/06/2026 2:05 a visit', '2026-06-12 02:05'],
    ['12/06/2026 14:05 p. 3', '2026-06-12'],
    ['+44 12/06/2026', '2026-06-12'],
    ['12/06/26', '2026-06-12', { twoDigitYear: '20xx' }],
    ["12 June '26", '2026-06-12', { twoDigitYear: '20xx' }],
    ['31/12/1999', '1999-12-31', { minYear: 1900 }],
    ['12/06/2026 - 3 children seen', '2026-06-12'],
    ['Jun-09-2026', '2026-06-09'],
    ['9 - Jun - 2026', '2026-06-09'],
    ['2026-06-12 23:30:00Z', '2026-06-13 00:30'],
    ['2026-06-12 23:30 Z', '2026-06-13 00:30'],
    ['2026-06-12T14:05:00+01', '2026-06-12 14:05'],
    ['2026-12-31T23:59:59-00:30', '2027-01-01 00:29'],
    ['Target: 11/06/2026 (15 working days)', '2026-06-11'],
    ['NHS 485 777 3456 on 11/06/2026', '2026-06-11'],
    ['10.0.0.1 11/06/2026', '2026-06-11'],
    ['Ref A-12/3 11/06/2026', '2026-06-11'],
    ['1st June 2026', '2026-06-01'],
    ['12/06/2026 14:05 Fri', '2026-06-12 14:05'],
    ['12/06/2026, Friday, 14:05', '2026-06-12 14:05'],
    ['12/06/2026;', '2026-06-12'],
    ['"12/06/2026"', '2026-06-12'],
    ['12-Jun-2026 14:05', '2026-06-12 14:05'],
    ['Fri 12-Jun-2026', '2026-06-12'],
    ['12/06/2026 UTC', '2026-06-12'],
    ['12/06/2026 23:30 UTC', '2026-06-13 00:30'],
    ['1.2.2026', '2026-02-01'],
    ['10:00 - 11:00 12/06/2026', '2026-06-12'],
    ['12 of June 2026', '2026-06-12'],
    ['due by 12/06/2026, see 3/4', '2026-06-12'],
    ['12/06/2026,14:05', '2026-06-12 14:05'],
    ['12/06/2026@14:05', '2026-06-12 14:05'],
    ['12/06/2026 2nd visit', '2026-06-12'],
    ['14:05,12/06/2026', '2026-06-12 14:05'],
    ['Visit 2 - 12/06/2026', '2026-06-12'],
    ['12/06/2026-', '2026-06-12'],
    ['from 12/06/2026 onwards', '2026-06-12'],
    ['12/06/2026 until further notice', '2026-06-12'],
  ])('%j is %s', (input, expected, options) => {
    expect(read(input, options)).toBe(expected);
  });
});

describe('refused (COUNTING.md §4)', () => {
  it.each<[string, string, ParseDateOptions?]>([
    ['30/02/2026', '!impossible'],
    ['2026-13-01', '!impossible'],
    ['2099-12-31T23:30-05:00', '!year-out-of-range'],
    ['44/06/2026', '!impossible'],
    ['12/05 12/06/2026', '!more-than-one-date'],
    ['01/02/03/2026', '!incomplete'],
    ['11/06/2026.5', '!not-a-date'],
    ['31/04/2026', '!impossible'],
    ['00/06/2026', '!impossible'],
    ['12/00/2026', '!impossible'],
    ['06/25/2026', '!month-first'],
    ['12/13/2026', '!month-first'],
    ['45/13/2026', '!impossible'],
    ['Monday 12/06/2026', '!weekday-disagrees'],
    ['12/06/2026 (Sat)', '!weekday-disagrees'],
    ['12/06/26', '!two-digit-year'],
    ['12 Jun 26', '!two-digit-year'],
    ['01/01/1900', '!year-out-of-range'],
    ['12/06/2101', '!year-out-of-range'],
    ['June 2026', '!incomplete'],
    ['9 June', '!incomplete'],
    ['2026', '!incomplete'],
    ['12/06', '!incomplete'],
    ['tomorrow', '!not-a-date'],
    ['dd/mm/yyyy', '!not-a-date'],
    ['12062026', '!not-a-date'],
    ['20260612', '!not-a-date'],
    ['REF12/06/2026', '!not-a-date'],
    ['12/06/2026A', '!not-a-date'],
    ['12/06/2026/3', '!not-a-date'],
    ['192.168.1.20', '!incomplete'],
    ['12.06.2026.1', '!not-a-date'],
    ['12/06-2026', '!incomplete'],
    ['12 06 2026', '!not-a-date'],
    ['12 juin 2026', '!not-a-date'],
    ['12 Juni 2026', '!not-a-date'],
    ['12/06/2026 - 14/06/2026', '!more-than-one-date'],
    ['12/06/2026-14/06/2026', '!more-than-one-date'],
    ['9 - 12 June 2026', '!more-than-one-date'],
    ['9 to 12 June 2026', '!more-than-one-date'],
    ['9-12 June 2026', '!not-a-date'],
    ['9 June - 12 July 2026', '!more-than-one-date'],
    ['9 June - 12 July 2026', '!more-than-one-date', { twoDigitYear: '20xx' }],
    ['9 June 12 July 2026', '!more-than-one-date', { twoDigitYear: '20xx' }],
    ['June 9 - 12, 2026', '!incomplete', { twoDigitYear: '20xx' }],
    ['9 June - 12th July 26', '!more-than-one-date', { twoDigitYear: '20xx' }],
    ['9-12 June 26', '!incomplete', { twoDigitYear: '20xx' }],
    ['12/05 - 12/06/2026', '!more-than-one-date'],
    ['12/06/2026 to 14', '!more-than-one-date'],
    ['12/06/2026to 14/06/2026', '!more-than-one-date'],
    ['12/06/2026- 14/06/2026', '!more-than-one-date'],
    ['9, 12 June 2026', '!more-than-one-date'],
    ['Mon 9 - Fri 12 June 2026', '!more-than-one-date'],
    ['12/06/2026 25:00', '!impossible'],
    ['12/06/2026 24:00', '!impossible'],
    ['12/06/2026 14:60', '!impossible'],
    ['12/06/2026 13:05 pm', '!impossible'],
    ['12/06/2026 0:30 am', '!impossible'],
    ['2026-06-12T25:00', '!impossible'],
    ['2026-6-12', '!incomplete'],
    ['2026/06/12', '!incomplete'],
    ['2026-06-31', '!impossible'],
    ['', '!empty'],
    [' \u00a0 ', '!empty'],
    ['943 476 5919', '!not-a-date'],
    ['020 7946 0018', '!not-a-date'],
    ['Jun 12 14:05:00 2026', '!incomplete'],
    ['Fri Jun 12 14:05:00 2026', '!incomplete'],
    ['2026-06-12T23:30-15:00', '!impossible'],
    ['June 9-12, 2026', '!incomplete'],
    ['12/06/20261', '!incomplete'],
    ['112/06/2026', '!not-a-date'],
    ['12 June 12, 2026', '!more-than-one-date', { twoDigitYear: '20xx' }],
    ['9 June 14:05', '!incomplete', { twoDigitYear: '20xx' }],
    ['9.June.2026', '!incomplete'],
    ['9/Jun/2026', '!incomplete'],
    ['12June2026', '!incomplete'],
    ['12/06/2026 12 June 2026', '!more-than-one-date'],
    ['١٢/٠٦/٢٠٢٦', '!not-a-date'],
    ['12/06/2026T14:05', '!not-a-date'],
    ['2026-06-12T02:05 PM', '!not-a-date'],
    ['2026-06-12T02:05+1', '!impossible'],
    ['v1.2.2026', '!not-a-date'],
    ['on 12 & 13/06/2026', '!more-than-one-date'],
    ['12 & 13/06/2026', '!more-than-one-date'],
    ['12 / 06 / 2026 / 345', '!not-a-date'],
    ['12-06-2026-', '!not-a-date'],
    ['12/06/2026- 14/06/2026', '!more-than-one-date'],
    ['12/06/2026- 14', '!more-than-one-date'],
    ['9 - 12/06/2026', '!more-than-one-date'],
    ['12/06/2026-01', '!not-a-date'],
    ['12/06/2026/', '!not-a-date'],
    ['12/06/2026 - 2nd', '!more-than-one-date'],
    ['12/06/2026 to 14/06', '!more-than-one-date'],
    ['between 9 and 12/06/2026', '!more-than-one-date'],
    ['12/05/2026 345 / 12 / 06 / 2026', '!more-than-one-date'],
    ['2025-12/06/2026', '!not-a-date'],
  ])('%j is %s', (input, expected, options) => {
    expect(read(input, options)).toBe(expected);
  });
});

describe('whatever the text', () => {
  const date = fc.record({
    year: fc.integer({ min: 2000, max: 2099 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  });
  const pad = (n: number) => String(n).padStart(2, '0');
  const MONTHS = 'January February March April May June July August September October November December'.split(' ');

  it('reads every real date in every accepted form, and refuses every impossible one', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 6 }), ({ year, month, day }, form) => {
        const name = MONTHS[month - 1]!;
        const text = [
          `${pad(day)}/${pad(month)}/${year}`,
          `${day}-${month}-${year}`,
          `${pad(day)}.${month}.${year}`,
          `${day} ${name} ${year}`,
          `${pad(day)}-${name.slice(0, 3).toUpperCase()}-${year}`,
          `${name} ${day}, ${year}`,
          `${year}-${pad(month)}-${pad(day)}`,
        ][form]!;
        const longest = month === 2 ? (year % 4 === 0 ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
        expect(read(text)).toBe(day <= longest ? `${year}-${pad(month)}-${pad(day)}` : '!impossible');
      }),
      { numRuns: 2000 },
    );
  });

  it('never swaps day and month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 13, max: 31 }), fc.integer({ min: 1, max: 12 }), (day, month) => {
        expect(read(`${pad(month)}/${day}/2026`)).toBe('!month-first');
      }),
    );
  });

  it('refuses one date beside another', () => {
    const shown = fc
      .tuple(date, fc.boolean())
      .map(([{ year, month, day }, words]) =>
        words ? `${day} ${MONTHS[month - 1]} ${year}` : `${pad(day)}/${pad(month)}/${year}`,
      );
    fc.assert(
      fc.property(shown, shown, fc.constantFrom(' ', ' - ', ' to ', ', ', '–', '; '), (a, b, between) => {
        expect(parseUkDate(a + between + b)).toHaveProperty('reason');
      }),
    );
  });

  it('never throws, and gives a real date of the allowed years or a reason', () => {
    const piece = fc.constantFrom(
      ...'0 1 2 12 31 2026 26 / - . : , ( ) [ ] + T Z am pm Jun June Mon Friday at of th to – \u00a0 \u200b \n é ٣ x GMT +01:00'.split(
        ' ',
      ),
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const result = parseUkDate(pieces.join(''));
        if ('reason' in result) {
          expect(result.reason).toMatch(/^[a-z-]+$/);
          return;
        }
        expect(Temporal.PlainDate.from(result.iso).toString()).toBe(result.iso);
        expect(result.iso).toMatch(/^20/);
        if (result.time) expect(result.time).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
      }),
      { numRuns: 10_000 },
    );
  });

  it.each([
    '1',
    '1/',
    '9 ',
    'may ',
    '12 june ',
    '(),',
    '1:',
    '-',
    '12/06/26 ',
    '\u200b',
    ' ',
    'Mon ',
    '12 / ',
    '2026-06-1',
    'st ',
    '1 - ',
  ])('takes a 100 kB run of %j in its stride', (unit) => {
    const text = `${unit.repeat(Math.ceil(100_000 / unit.length))} 12/06/2026`;
    const started = performance.now();
    parseUkDate(text);
    parseUkDate(`12/06/2026 ${text}`);
    expect(performance.now() - started).toBeLessThan(400);
  });
});
