import { describe, expect, it } from 'vitest';
import { timeLeft } from '../../../src/core/deadlines/deadline-words';
import { becauseOf, fieldSentence, findingTitle } from '../../../src/core/guidance/card-words';
import { deadlineTitle, nextDateLine } from '../../../src/core/guidance/deadline-title';
import { countWords, TITLE_CHARACTERS, TITLE_WORDS } from '../../../src/core/guidance/quote-label';
import { standingOf } from '../../../src/core/guidance/page-standing';
import { dateWithoutYear, longDate, shortDate } from '../../../src/core/time/date-words';
import { blank, dated, deadline, field, page, requirement, timescale } from './invent';

describe('dates in words', () => {
  it('weekday always, month in letters always', () => {
    expect(longDate('2027-01-06')).toBe('Wed 6 January 2027');
    expect(dateWithoutYear('2026-12-11')).toBe('Fri 11 December');
    expect(shortDate('2026-12-07')).toBe('Mon 7 Dec');
  });
  it('refuses what is no date', () => {
    expect(() => longDate('2026-02-30')).toThrow(RangeError);
  });
});

describe('titles', () => {
  const title = (label: string) => findingTitle({ kind: 'field', field: blank('x', label) });
  it.each([
    ['Date child seen', '“Date child seen” is blank on this page'],
    ['Date child seen *', '“Date child seen” is blank on this page'],
    ['Was the child seen alone by you today?', '“Was the child seen alone by you today?” is blank'],
    [
      'Has the person with parental responsibility consented to sharing of this information?',
      '“Has the person with parental responsibility consented to sharing of…” is blank',
    ],
    ['', 'A field is blank on this page'],
  ])('%s', (label, expected) => {
    expect(title(label)).toBe(expected);
  });
  it('stay within their limits whatever the label', () => {
    for (const label of ['a '.repeat(60), 'x'.repeat(400), `Dated ${'abcdefghij'.repeat(9)} then more words`]) {
      expect(countWords(title(label))).toBeLessThanOrEqual(TITLE_WORDS);
      expect(title(label).length).toBeLessThanOrEqual(TITLE_CHARACTERS);
    }
  });
});

describe('deadlines in words', () => {
  const icpc = timescale('icpc');
  const from = {
    ref: 'a',
    concept: 'strategy_date',
    label: 'Date of strategy discussion',
    path: [],
    iso: '2026-12-11',
  };
  const conference = deadline({
    timescale: icpc,
    due: '2027-01-06',
    from,
    workingDaysRemaining: 11,
    calendarDaysRemaining: 20,
  });
  it('the next date, in one line', () => {
    expect(nextDateLine(conference)).toBe('Conference by Wed 6 Jan, 11 working days left');
  });
  it.each([
    [{ status: 'overdue', workingDaysRemaining: -8 }, '8 working days past'],
    [{ status: 'due-soon', workingDaysRemaining: 1 }, '1 working day left'],
    [{ status: 'due-today', workingDaysRemaining: 0 }, 'due today'],
    [{ status: 'due-soon', workingDaysRemaining: 0, calendarDaysRemaining: 2 }, '2 days left'],
    [{ status: 'overdue', workingDaysRemaining: 0, calendarDaysRemaining: -1 }, '1 day past'],
  ] as const)('%o', (more, expected) => {
    expect(timeLeft({ ...conference, ...more })).toBe(expected);
  });
  it('hours stay hours', () => {
    const hours = timescale('rhi', { unit: 'hours', amount: 72 });
    expect(timeLeft(deadline({ timescale: hours, due: '2026-12-20', minutesRemaining: 3624 }))).toBe('60 hours left');
    const soon = deadline({ timescale: { ...hours, shortName: 'Interview' }, due: '2026-12-20', minutesRemaining: 59 });
    expect(nextDateLine(soon)).toBe('Interview by Sun 20 Dec, less than an hour left');
  });
  it('titles state the date', () => {
    expect(deadlineTitle({ ...conference, status: 'overdue' })).toBe('Conference: limit was Wed 6 January 2027');
    expect(deadlineTitle({ ...conference, status: 'due-today' })).toBe('Conference is due today, Wed 6 January 2027');
    expect(deadlineTitle(conference)).toBe('Conference by Wed 6 January 2027');
    const target = { ...from, label: 'Target date', iso: '2027-01-01' };
    expect(deadlineTitle({ ...conference, pageDue: target })).toBe('“Target date” differs from the date worked out');
    expect(
      deadlineTitle({ ...conference, planned: { ...from, label: 'Conference on' }, plannedAfterLimit: true }),
    ).toBe('“Conference on” is after the limit of Wed 6 January 2027');
    expect(nextDateLine(deadline({ timescale: icpc, status: 'cannot-tell' }))).toBeUndefined();
  });
});

describe('why am I seeing this?', () => {
  const rule = requirement('r', { record: { check: 'recorded', concepts: ['child_seen_date'] } });
  const because = (p: ReturnType<typeof page>) =>
    becauseOf(standingOf(rule, p, []), p.recognition.kind === 'recognised' ? p.recognition.evidence : []);
  it('names the form’s title, the label and where else it may be', () => {
    expect(because(page('section-47', [blank('child_seen_date', 'Date child seen')]))).toEqual([
      'This form’s title matches “Record of something”.',
      '“Date child seen” is empty.',
      'It may be recorded somewhere this page does not show.',
    ]);
  });
  it('repeats a date of the case, never one that says who the child is', () => {
    expect(fieldSentence(dated('strategy_date', '2026-12-11', { label: 'Held on' }))).toBe(
      '“Held on” is Fri 11 December 2026.',
    );
    expect(fieldSentence(dated('child_dob', '2017-01-01', { label: 'Date of birth' }))).toBe(
      '“Date of birth” is filled in.',
    );
    expect(fieldSentence(dated('child_edd', '2027-03-01', { label: 'EDD' }))).toBe('“EDD” is filled in.');
  });
  it('says that a date cannot be read, an answer was given, a box is not ticked', () => {
    expect(fieldSentence(field('s47_start', { kind: 'date', label: 'Started', dateProblem: 'two-digit-year' }))).toBe(
      '“Started” holds a date that Alongside cannot read.',
    );
    expect(fieldSentence(field('s47_outcome', { kind: 'choice', label: 'Outcome' }))).toBe('“Outcome” has an answer.');
    expect(fieldSentence(field('x', { kind: 'checkbox', label: 'Told', state: 'unanswered' }))).toBe(
      '“Told” is not ticked.',
    );
  });
});
