import { describe, expect, it } from 'vitest';
import {
  actBySentence,
  cannotTellWords,
  countedFromSentence,
  countSentence,
  differenceWords,
  dueWords,
  elsewhereSentence,
  methodSentence,
  notCountedSentence,
  plannedSentence,
  ruleSentence,
  statusWords,
  wouldChangeSentence,
} from '../../../src/core/deadlines/deadline-words';
import { timelinePicture } from '../../../src/core/deadlines/timeline-picture';
import { ASSESSMENT, CORE_GROUP, DEFAULTS, evaluate, field, ICPC, RETURN_INTERVIEW, REVIEW_FIRST } from './page-of-dates';

const TODAY = '2026-12-17';
const strategy = () => field('strategy_date', '2026-12-11', { label: 'Date of strategy discussion' });

describe('how a limit was counted, in one sentence', () => {
  it.each([
    ['wd-after', '15 working days after the strategy discussion on Fri 11 December.'],
    ['wd-inclusive', '15 working days counting from the strategy discussion on Fri 11 December.'],
  ] as const)('%s', (workingDays, sentence) => {
    const settings = { counting: { ...DEFAULTS.counting, workingDays }, closureDays: [] };
    expect(countSentence(evaluate(ICPC, TODAY, [strategy()], { settings }))).toBe(sentence);
  });
});

describe('mock c', () => {
  it('1: a limit with its working', () => {
    const fields = [strategy(), field('s47_start', '2026-12-11'), field('icpc_target', '2027-01-01')];
    const deadline = evaluate(ICPC, TODAY, fields);
    expect(dueWords(deadline)).toBe('Wed 6 January 2027');
    expect(statusWords(deadline)).toBe('11 working days left');
    expect(ruleSentence(deadline)).toBe('15 working days after the strategy discussion on Fri 11 December.');
    expect(countedFromSentence(deadline)).toBe(
      'Date of strategy discussion: Fri 11 December 2026, read on this page. Section 47 started the same day, so this is the discussion that counts.',
    );
    expect(methodSentence(deadline)).toBe(
      'The day after is day 1. The 2023 text does not say; this is the usual reading and your council’s setting.',
    );
    expect(notCountedSentence(deadline)).toBe('8 weekend days, plus Fri 25 Dec, Mon 28 Dec (substitute) and Fri 1 Jan.');
    expect(notCountedSentence(deadline, true)).toBe(
      '8 weekend days, shown as dots, plus Fri 25 Dec, Mon 28 Dec (substitute) and Fri 1 Jan.',
    );
    expect(actBySentence(deadline)).toBe('Wed 6 January, the same day: it is a working day.');
    expect(wouldChangeSentence(deadline)).toBe(
      'A different date for the strategy discussion; day 1 on the day itself (Tue 5 January); council closure days.',
    );
    expect(differenceWords(deadline)).toEqual({
      shows: 'This page shows Fri 1 January 2027.',
      explained: 'That fits if bank holidays are counted as working days. Alongside leaves the page as it is.',
    });
  });

  it('2: a limit on a Saturday', () => {
    const deadline = evaluate(REVIEW_FIRST, TODAY, [field('icpc_date', '2026-10-16'), field('rcpc_due', '2027-01-15')]);
    expect(statusWords(deadline)).toBe('18 working days left');
    expect(ruleSentence(deadline)).toBe(
      '3 months after the initial conference on Fri 16 October. The limit lands on a Saturday, so the last working day before it is shown first.',
    );
    expect(differenceWords(deadline)?.explained).toBe('That is 91 days. Here both lead to the same working day.');
  });

  it('3 and 4: the page starts elsewhere; passed', () => {
    const start = field('assessment_start', '2026-10-29', { label: 'Assessment start date' });
    const soon = evaluate(ASSESSMENT, TODAY, [
      field('referral_date', '2026-10-19'),
      start,
      field('assessment_target_45', '2027-01-05'),
    ]);
    expect(statusWords(soon)).toBe('2 working days left');
    expect(differenceWords(soon)?.explained).toBe(
      'That fits 45 working days from “Assessment start date”, Thu 29 October. Guidance counts from the referral.',
    );
    const passed = evaluate(ASSESSMENT, TODAY, [field('referral_date', '2026-10-05')]);
    expect(statusWords(passed)).toBe('8 working days past');
  });

  it('5: hours', () => {
    const returned = field('missing_end', undefined, { state: 'filled', date: { iso: TODAY, time: '02:20' } });
    const deadline = evaluate(RETURN_INTERVIEW, TODAY, [returned], { now: `${TODAY}T14:20:00Z` });
    expect(dueWords(deadline)).toBe('Sun 20 December 2026, 02:20');
    expect(statusWords(deadline)).toBe('60 hours left');
    expect(ruleSentence(deadline)).toBe('72 hours after the child’s return on Thu 17 December, 02:20.');
    const last = evaluate(RETURN_INTERVIEW, '2026-12-20', [returned], { now: '2026-12-20T02:00:00Z' });
    expect(statusWords(last)).toBe('Less than an hour left');
    const dateOnly = evaluate(RETURN_INTERVIEW, TODAY, [field('missing_end', TODAY)]);
    expect(statusWords(dateOnly)).toBe('3 days left, hour not recorded');
  });

  it('6: in time, late, planned', () => {
    const on = (held: string, today: string) =>
      evaluate(ICPC, today, [strategy(), field('icpc_date', held, { label: 'Conference date' })]);
    expect(statusWords(on('2027-01-05', '2027-01-08'))).toBe('Recorded Tue 5 January, in time');
    expect(statusWords(on('2027-01-07', '2027-01-08'))).toBe('Recorded Thu 7 January, 1 working day after the limit');
    expect(plannedSentence(on('2027-01-08', TODAY))).toBe(
      '“Conference date” is Fri 8 January, after the limit. It counts once that day has come.',
    );
    expect(plannedSentence(on('2027-01-05', '2027-01-08'))).toBeUndefined();
  });
});

describe('what belongs to another event or another page', () => {
  it('a limit on a Sunday, once passed, is not said to be shown earlier', () => {
    const deadline = evaluate(REVIEW_FIRST, TODAY, [field('icpc_date', '2026-08-15'), field('rcpc_date')]);
    expect(deadline).toMatchObject({ status: 'overdue', due: '2026-11-15' });
    expect(ruleSentence(deadline)).toBe(
      '3 months after the initial conference on Sat 15 August. The limit landed on a Sunday.',
    );
    expect(timelinePicture(deadline, TODAY)?.text).not.toContain('Act by');
  });

  it('a passed limit says when this page has no place for its end', () => {
    const start = field('strategy_date', '2026-10-01');
    expect(elsewhereSentence(evaluate(ICPC, TODAY, [start]))).toBe(
      'This page has no place for the date it happened. It may be recorded elsewhere.',
    );
    expect(elsewhereSentence(evaluate(ICPC, TODAY, [start, field('icpc_date')]))).toBeUndefined();
    expect(elsewhereSentence(evaluate(ICPC, TODAY, [strategy()]))).toBeUndefined();
  });

  it('the next review’s due date is not compared with the first review’s', () => {
    const held = [field('icpc_date', '2026-03-10'), field('rcpc_date', '2026-06-10'), field('rcpc_due', '2026-12-10')];
    const deadline = evaluate(REVIEW_FIRST, TODAY, held);
    expect(deadline).toMatchObject({ status: 'met', due: '2026-06-10' });
    expect(deadline.pageDue).toBeUndefined();
    expect(differenceWords(deadline)).toBeUndefined();
  });

  it('of two due dates the one that agrees is this limit’s, and none is called a difference', () => {
    const due = [field('rcpc_due', '2026-11-01'), field('rcpc_due', '2027-01-16')];
    const deadline = evaluate(REVIEW_FIRST, TODAY, [field('icpc_date', '2026-10-16'), ...due]);
    expect(deadline.pageDue?.iso).toBe('2027-01-16');
    expect(differenceWords(deadline)).toBeUndefined();
    const neither = evaluate(REVIEW_FIRST, TODAY, [field('icpc_date', '2026-10-17'), ...due]);
    expect(neither.pageDue).toBeUndefined();
  });
});

describe('cannot tell', () => {
  it('says why and what would settle it', () => {
    const two = [field('strategy_date', '2026-12-03'), field('strategy_date', '2026-12-11')];
    expect(cannotTellWords(evaluate(ICPC, TODAY, two))).toEqual({
      reason: 'Two strategy discussions on this page',
      settle: 'The rule is 15 working days after the strategy discussion. Which date is the one that counts?',
    });
    expect(cannotTellWords(evaluate(ICPC, TODAY, [])).reason).toBe('Start date not on this page');
    expect(statusWords(evaluate(ICPC, TODAY, []))).toBe('Start date not on this page');
    const unread = field('icpc_date', undefined, {
      state: 'filled',
      dateProblem: 'month-first',
      label: 'Conference date',
    });
    expect(cannotTellWords(evaluate(CORE_GROUP, TODAY, [unread]), 'month-first')).toEqual({
      reason: 'Date not readable',
      settle:
        '“Conference date” has no such month, so it may be in American order. Alongside does not swap day and month. The rule is 10 working days after the initial conference.',
    });
    expect(cannotTellWords(evaluate(CORE_GROUP, TODAY, [unread]), 'two-digit-year').reason).toBe('Year has two digits');
    expect(cannotTellWords(evaluate(ICPC, TODAY, [field('strategy_date', '2014-12-29')])).reason).toBe(
      'Before the bank holidays known (from 2015)',
    );
    expect(cannotTellWords(evaluate(ICPC, TODAY, [strategy()]))).toEqual({ reason: '', settle: '' });
  });
});

describe('the picture', () => {
  it('draws up to 38 days one by one, and says the same in words', () => {
    const picture = timelinePicture(evaluate(ICPC, TODAY, [strategy(), field('icpc_target', '2027-01-01')]), TODAY)!;
    expect(picture.form).toBe('days');
    const letters: Record<string, string> = { start: 'S', counted: 'c', left: 'l', weekend: '.', 'bank-holiday': 'x' };
    expect(picture.days.map((day) => letters[day.kind]).join('')).toBe(
      'S..cccclll'.slice(0, 8) + '..llllx..xlllx..lll'.slice(0, 19),
    );
    expect(picture.marks.map((mark) => [mark.label, mark.at])).toEqual([
      ['From Fri 11 Dec', 0],
      ['Today', 6],
      ['Page: Fri 1 Jan', 21],
      ['Due Wed 6 Jan', 26],
    ]);
    expect(picture.text).toBe(
      'Day by day from Friday 11 December to Wednesday 6 January. Four of fifteen working days have passed. Weekends are not counted. Bank holidays on 25 and 28 December and 1 January are not counted. The page shows Friday 1 January.',
    );
  });

  it('draws a longer span as one bar, as far as the latest mark', () => {
    const fields = [field('referral_date', '2026-10-19'), field('assessment_target_45', '2027-01-05')];
    const picture = timelinePicture(evaluate(ASSESSMENT, TODAY, fields), TODAY)!;
    expect(picture).toMatchObject({ form: 'bar', from: '2026-10-19', to: '2027-01-05', dueAt: 63 });
    expect(picture.weekTicks).toEqual([7, 14, 21, 28, 35, 42, 49, 56, 63, 70, 77]);
    expect(picture.text).toBe(
      'From Monday 19 October to Monday 21 December. Two working days left. The page shows Tuesday 5 January.',
    );
  });

  it('shows what is past the limit', () => {
    const picture = timelinePicture(evaluate(ASSESSMENT, TODAY, [field('referral_date', '2026-10-05')]), TODAY)!;
    expect(picture.text).toBe('From Monday 5 October. Was due Monday 7 December. Today is eight working days after.');
    expect(picture.days.filter((day) => day.kind === 'late')).toHaveLength(8);
    expect(picture.marks.at(-1)?.label).toBe('Was due Mon 7 Dec');
  });

  it('says when to act before a limit on a Saturday', () => {
    const picture = timelinePicture(evaluate(REVIEW_FIRST, TODAY, [field('icpc_date', '2026-10-16')]), TODAY)!;
    expect(picture.text).toContain('Act by Friday 15 January because the limit falls on a Saturday.');
    expect(picture.marks.map((mark) => mark.kind)).toContain('act-by');
  });

  it('is not drawn for hours, or without a limit', () => {
    expect(timelinePicture(evaluate(ICPC, TODAY, []), TODAY)).toBeUndefined();
    const returned = field('missing_end', TODAY);
    expect(timelinePicture(evaluate(RETURN_INTERVIEW, TODAY, [returned]), TODAY)).toBeUndefined();
  });
});
