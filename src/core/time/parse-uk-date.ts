/**
 * Reads one date, and the time beside it, from words on a screen (COUNTING.md §4). Strict: it returns what is
 * certain or the reason why nothing is. Day and month are never swapped, nothing rolls over, no year is guessed.
 * Runs in the detector: Temporal only, and time linear in the length of the text (every repetition is bounded).
 */
import type { DateProblem, IsoDate } from '../observation';

export interface ParseDateOptions {
  /** Set for a field known to write two-digit years: they are then always 2000 to 2099. */
  twoDigitYear?: '20xx';
  /** First and last year accepted. Without them 2000 and 2099: sentinels and dates of birth are not event dates. */
  minYear?: number;
  maxYear?: number;
}

/** `time` is London wall-clock HH:MM. */
export type ParsedDate = { iso: IsoDate; time?: string } | { reason: DateProblem };

/**
 * Problems which mean that the page, or the field, is not in UK order: distrust its other numeric dates too. So does an
 * impossible date in digits: `showsOrderAlarm` tells it from one with the month's name.
 */
export const ORDER_ALARMS: readonly DateProblem[] = ['month-first', 'weekday-disagrees'];

const WEEKDAYS = 'montuewedthufrisatsun';
const MONTH_NAME =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const MONTH = `(${MONTH_NAME})`;
const DAY = '(\\d\\d?)(?: ?(?:st|nd|rd|th))?';
/** What every name of a month begins with. */
const MONTH_BEGINS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
/** Two digits are no year where a year, or a month that they are the day of, comes next. */
const YEAR = `(\\d{4}|['’]?\\d\\d(?!,? ?\\d{4}|(?:st|nd|rd|th)| ?-? ?(?:of )?(?:${MONTH_BEGINS})))(?!\\d)`;
const WEEKDAY = '(mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?';
const CLOCK =
  '(\\d\\d?)(?::(\\d\\d)(?::(\\d\\d)(?:[.,]\\d{1,9})?)?(?: ?([ap])\\.?m\\b\\.?)?|\\.(\\d\\d) ?([ap])\\.?m\\b\\.?)';
/** Half an "am" or "pm": the hour before it may be twelve hours off. */
const NO_HALF_AFTER = '(?! ?[ap](?:[^\\p{L} ]| ?m(?!\\p{L})|$))';
const GAP = '[ ,;:.()[\\]–—-]{0,4}';
const WORD_TO = '(?:to|until|till|through|and|or|&)';
const TO = `(?:${WORD_TO}|[-–—/])`;
const NO_LETTER_AFTER = '(?![\\p{L}\\d])';

/** Over words in lower case: to pay no heed to case, the browser closes each class of letters over it, which takes it milliseconds. */
const pattern = (source: string, flags = 'u') => new RegExp(source, flags);

/** Year first; day first in digits; day first with a month name, spaced or hyphened; month name first, the same. */
const YEAR_FIRST = '(?<!\\d)(\\d{4})-(\\d\\d)-(\\d\\d)(?!\\d)';
const IN_DIGITS = '(?<!\\d)(\\d\\d?) ?([/.-]) ?(\\d\\d?) ?\\5 ?';
const DAY_FIRST = `(?<!\\d)${DAY}(?:,? (?:of )?${MONTH}\\.?(?:, ?| )| ?- ?${MONTH}\\.? ?- ?)`;
const MONTH_FIRST = `${MONTH}\\.?(?: ${DAY}(?:, ?| )| ?- ?${DAY} ?- ?)`;

const EVERY_SHAPE = pattern(`${YEAR_FIRST}|(?:${IN_DIGITS}|${DAY_FIRST}|${MONTH_FIRST})${YEAR}`, 'gu');
const NAMES_MONTH = pattern(MONTH_BEGINS);
/** Those of a text that names no month. */
const SHAPES_IN_DIGITS = pattern(`${YEAR_FIRST}|${IN_DIGITS}${YEAR}`, 'gu');

const GLUED_BEFORE = pattern('[\\p{L}\\p{N}\\p{M}_/\\\\+@-]$|[\\p{L}\\p{N}][.–—]$|\\d(?:[,:]| ?/ )$');
const GLUED_AFTER = pattern(
  '^(?:[\\p{L}\\p{N}\\p{M}_/\\\\]|-(?! |$)| ?/ ?\\d|[.:][\\p{L}\\p{N}]|[–—]\\d|,\\d(?!\\d?[:.]))',
);
const WEEKDAY_BEFORE = pattern(`(?<!\\p{L})${WEEKDAY}${GAP}(?:the )?$`);
const WEEKDAY_AFTER = pattern(`^${GAP}${WEEKDAY}(?!\\p{L})`);
const TIME_BEFORE = pattern(`(?<![\\p{L}\\d:.])${CLOCK}(?: ?(?:gmt|bst))?[ ,;()[\\]–—-]{1,4}(?:on )?(?:the )?$`);
const TIME_AFTER = pattern(`^(?:[ ,;()[\\]–—@-]{1,4}(?:at |@ ?)?)${CLOCK}(?=z?${NO_LETTER_AFTER})(?![:.]\\d)${NO_HALF_AFTER}`);
const ISO_TIME = pattern(`^t(\\d\\d):(\\d\\d)(?::(\\d\\d)(?:[.,]\\d{1,9})?)?(?=$|z|[^\\p{L}\\d:])${NO_HALF_AFTER}`);
const ZONE = pattern(`^ ?((?:gmt|utc)?[+-]\\d\\d(?::?\\d\\d)?|utc|z)${NO_LETTER_AFTER}`);
const MORE_BEFORE = pattern(`(\\d ?|[ap]\\.?m\\.? ?)${TO} ?$`);
/** Half of a range or list, without its own year: "9 - ", "9 June to ", "12/05 - ". */
const HALF_BEFORE = pattern(`(?<![\\d:.])\\d\\d?(?:st|nd|rd|th)? ?(?:${TO}|,)? ?$`);
const HALF_BEFORE_DIGITS = pattern(
  `(?:^|\\b(?:from|between|on|of|dates?|:) ?|\\d[/.-])\\d\\d?(?:st|nd|rd|th)? ?[-–—] ?$|(?<![\\d:.])\\d\\d?(?:st|nd|rd|th)? ?${WORD_TO} ?$|(?<![\\p{L}\\d/.-])\\d\\d?/\\d\\d? ?$`,
);
const HALF_AFTER = pattern(
  `^ ?(?:${TO} ?)?(?:${WEEKDAY} )?\\d\\d?/\\d\\d?(?!\\d)|^ ?${TO} ?(?:${WEEKDAY} )?\\d\\d?(?:st|nd|rd|th)?(?= ?(?:$|[,;)/]))`,
);
const HALF_ANYWHERE = pattern(`(?<!\\d)${DAY} (?:of )?${MONTH}(?!\\p{L})|(?<!\\p{L})${MONTH} ${DAY}(?![\\d:])`);
const MONTH_YEAR_TO = pattern(`(?<!\\p{L})${MONTH} \\d{4} ?${TO} ?$`);
const PARTIAL = pattern(`(?<!\\p{L})${MONTH}(?!\\p{L})|(?<!\\d)\\d\\d?[/.-]\\d\\d?(?!\\d)|^\\d{4}$`);

interface Candidate {
  day: number;
  month: number;
  year: string;
  start: number;
  end: number;
  iso: boolean;
  digits: boolean;
}

/** One certain date in the text, with the time beside it; otherwise why there is none. */
export function parseUkDate(input: string, options: ParseDateOptions = {}): ParsedDate {
  if (!/\d/.test(input)) return { reason: normalise(input) ? 'not-a-date' : 'empty' };
  const text = normalise(input);

  let found: Candidate | undefined;
  let short: Candidate | undefined;
  const shapes = NAMES_MONTH.test(text) ? EVERY_SHAPE : SHAPES_IN_DIGITS;
  shapes.lastIndex = 0;
  for (let match = shapes.exec(text); match; match = shapes.exec(text)) {
    const candidate = candidateOf(match);
    if (candidate.year.length === 4) {
      if (found) return { reason: 'more-than-one-date' };
      found = candidate;
    } else if (!glued(text, candidate) && (!short || plausible(candidate))) {
      if (short && plausible(short)) return { reason: 'more-than-one-date' };
      short = candidate;
    }
  }
  if (found && short && plausible(short)) return { reason: 'more-than-one-date' };
  const date = found ?? short;
  if (!date) return { reason: PARTIAL.test(text) && /\d/.test(text) ? 'incomplete' : 'not-a-date' };
  return readCandidate(text, date, options);
}

function readCandidate(text: string, date: Candidate, options: ParseDateOptions): ParsedDate {
  let before = text.slice(Math.max(0, date.start - 80), date.start);
  let after = text.slice(date.end, date.end + 80);
  // No shape is that of no words, and most dates stand alone.
  const says = (shape: RegExp, words: string) => words !== '' && shape.test(words);

  const isoTime = date.iso && says(ISO_TIME, after);
  const commaTime = before.endsWith(',') && says(TIME_BEFORE, before);
  const hyphenAfter = /\d-\d|[a-z]-\d/.test(text.slice(date.start, date.end)) && after.startsWith('-');
  if ((!commaTime && says(GLUED_BEFORE, before)) || hyphenAfter || (!isoTime && says(GLUED_AFTER, after))) {
    return { reason: 'not-a-date' };
  }

  const weekdays: string[] = [];
  const cutBefore = (shape: RegExp) => {
    const match = before === '' ? null : shape.exec(before);
    if (match) before = before.slice(0, match.index);
    return match;
  };
  const cutAfter = (shape: RegExp) => {
    const match = after === '' ? null : shape.exec(after);
    if (match) after = after.slice(match[0].length);
    return match;
  };
  const takeWeekdays = () => {
    for (const match of [cutBefore(WEEKDAY_BEFORE), cutAfter(WEEKDAY_AFTER)]) if (match) weekdays.push(match[1]!);
  };
  takeWeekdays();
  const timeBefore = cutBefore(TIME_BEFORE);
  const timeAfter = isoTime ? cutAfter(ISO_TIME) : cutAfter(TIME_AFTER);
  const zone = timeAfter && cutAfter(ZONE)?.[1];
  // "+1" is no offset that can be converted, and the time without it is another time.
  if (isoTime && !zone && says(/^[+-]\d/, after)) return { reason: 'impossible' };
  takeWeekdays();

  if (
    (!timeBefore && says(date.digits ? HALF_BEFORE_DIGITS : HALF_BEFORE, before)) ||
    (!timeAfter && says(HALF_AFTER, after)) ||
    says(MONTH_YEAR_TO, before) ||
    says(HALF_ANYWHERE, text.slice(0, date.start)) ||
    says(HALF_ANYWHERE, text.slice(date.end))
  ) {
    return { reason: 'more-than-one-date' };
  }

  if (date.month > 12) {
    const swapped = !date.iso && date.day > 0 && date.day < 13 && date.month < 32;
    return { reason: swapped ? 'month-first' : 'impossible' };
  }
  const shortYear = date.year.length !== 4;
  const year = Number(shortYear ? `20${date.year.slice(-2)}` : date.year);
  const shown = plainDate(year, date.month, date.day);
  if (!shown) return { reason: 'impossible' };
  if (shortYear && options.twoDigitYear !== '20xx') return { reason: 'two-digit-year' };
  for (const name of weekdays) {
    if (WEEKDAYS.indexOf(name.slice(0, 3)) / 3 + 1 !== shown.dayOfWeek) {
      return { reason: 'weekday-disagrees' };
    }
  }

  const first = timeBefore && clock(timeBefore);
  const second = timeAfter && clock(timeAfter);
  if (first === 'impossible' || second === 'impossible') return { reason: 'impossible' };
  // Two times, or the end of a range of times: none of them is certainly this date's.
  const time = (first && second) || (first && MORE_BEFORE.test(before)) ? undefined : (second ?? first ?? undefined);

  let result: { iso: IsoDate; time?: string } = { iso: shown.toString() };
  if (time) result.time = time;
  // Beside a date that is not ISO, "09:00-10:30" is a pair of times and not an offset.
  if (second && zone && (date.iso || !zone.startsWith('-'))) {
    const london = inLondon(result.iso, second, zone);
    if (!london) return { reason: 'impossible' };
    result = london;
  }
  const resultYear = Number(result.iso.slice(0, 4));
  if (result.iso.length !== 10 || resultYear < (options.minYear ?? 2000) || resultYear > (options.maxYear ?? 2099)) {
    return { reason: 'year-out-of-range' };
  }
  return result;
}

/** In lower case: white space runs become one space, invisible marks go, non-breaking hyphens become hyphens. */
function normalise(input: string): string {
  const lower = input.toLowerCase();
  if (/^[!-~]+(?: [!-~]+)*$/.test(lower)) return lower;
  return lower
    .replace(/[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\s\u0085]+/g, ' ')
    .trim();
}

function candidateOf(match: RegExpExecArray): Candidate {
  const [whole, y1, m1, d1, d2, , m2, ...named] = match;
  const year = y1 ?? named.pop()!;
  const [d3, m3, m4, m5, d4, d5] = named;
  const name = m3 ?? m4 ?? m5;
  return {
    day: Number(d1 ?? d2 ?? d3 ?? d4 ?? d5),
    month: name ? MONTH_BEGINS.indexOf(name.slice(0, 3)) / 4 + 1 : Number(m1 ?? m2),
    year,
    start: match.index,
    end: match.index + whole.length,
    iso: y1 !== undefined,
    digits: name === undefined,
  };
}

function glued(text: string, at: Candidate): boolean {
  return (
    GLUED_BEFORE.test(text.slice(Math.max(0, at.start - 2), at.start)) ||
    GLUED_AFTER.test(text.slice(at.end, at.end + 4))
  );
}

function plausible(at: Candidate): boolean {
  return at.day > 0 && at.day < 32 && at.month > 0 && at.month < 13;
}

function plainDate(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

/** HH:MM of a matched clock time. Minute 60, hour 24, and hour 0 or 13 with am or pm are impossible. */
function clock(match: RegExpExecArray): string | 'impossible' {
  const half = match[4] ?? match[6];
  const minute = (match[2] ?? match[5])!;
  let hour = Number(match[1]);
  if (Number(minute) > 59 || Number(match[3] ?? 0) > 59 || hour > 23) return 'impossible';
  if (half) {
    if (hour < 1 || hour > 12) return 'impossible';
    hour = (hour % 12) + (half === 'p' ? 12 : 0);
  }
  return `${String(hour).padStart(2, '0')}:${minute}`;
}

/** London date and time of a moment written with `Z`, UTC or an offset; undefined for an offset that no place has. */
function inLondon(iso: IsoDate, time: string, zone: string): { iso: IsoDate; time: string } | undefined {
  const offset = zone.replace(/^(gmt|utc)(?=.)/, '').replace(/^(z|utc)$/, '+00:00');
  if (!/^[+-](0\d|1[0-3])|^[+-]14:?(00)?$/.test(offset)) return undefined;
  try {
    const there = Temporal.Instant.from(`${iso}T${time}${offset}`).toZonedDateTimeISO('Europe/London');
    return {
      iso: there.toPlainDate().toString(),
      time: there.toPlainTime().toString({ smallestUnit: 'minute' }),
    };
  } catch {
    return undefined;
  }
}
