import { describe, expect, it } from 'vitest';
import { actFirst, dueWords, statusWords } from '../../../src/core/deadlines/deadline-words';
import { conventionFor } from '../../../src/core/deadlines/evaluate-deadline';
import type { DateProblem } from '../../../src/core/observation';
import {
  ASSESSMENT,
  CORE_GROUP,
  DEFAULTS,
  evaluate,
  field,
  ICPC,
  RETURN_INTERVIEW,
  REVIEW_FIRST,
  REVIEW_LATER,
} from './page-of-dates';

const STRATEGY = '2026-12-11';

describe('an open limit', () => {
  it.each([
    ['2026-12-11', 'on-track', 15],
    ['2026-12-17', 'on-track', 11],
    ['2026-12-29', 'due-soon', 5],
    ['2027-01-05', 'due-soon', 1],
    ['2027-01-06', 'due-today', 0],
    ['2027-01-07', 'overdue', -1],
  ])('on %s is %s', (today, status, left) => {
    const deadline = evaluate(ICPC, today, [field('strategy_date', STRATEGY), field('icpc_date')]);
    expect(deadline).toMatchObject({ status, due: '2027-01-06', workingDaysRemaining: left, closing: 'blank' });
  });

  it('names the event, the days skipped and the day to act', () => {
    const strategy = field('strategy_date', STRATEGY, { label: 'Date of strategy discussion', path: ['Section 47'] });
    const deadline = evaluate(ICPC, '2026-12-17', [strategy]);
    expect(deadline.from).toEqual({
      ref: strategy.ref,
      concept: 'strategy_date',
      label: 'Date of strategy discussion',
      path: ['Section 47'],
      iso: STRATEGY,
    });
    expect(deadline.weekendDays).toBe(8);
    expect(deadline.skipped).toEqual([
      { iso: '2026-12-25', why: 'bank-holiday', name: 'Christmas Day' },
      { iso: '2026-12-28', why: 'bank-holiday', name: 'Boxing Day (substitute)' },
      { iso: '2027-01-01', why: 'bank-holiday', name: "New Year's Day" },
    ]);
    expect(deadline).toMatchObject({
      actBy: '2027-01-06',
      dueIsWorkingDay: true,
      workingDaysElapsed: 4,
      closing: 'not-on-page',
    });
    expect(deadline.otherReadings).toEqual([{ convention: 'wd-inclusive', due: '2027-01-05' }]);
  });

  it('follows the council’s convention and closure days', () => {
    const settings = {
      counting: { ...DEFAULTS.counting, workingDays: 'wd-inclusive' as const },
      closureDays: ['2026-12-29', '2026-12-26'],
    };
    const deadline = evaluate(ICPC, '2026-12-17', [field('strategy_date', STRATEGY)], { settings });
    expect(deadline).toMatchObject({ convention: 'wd-inclusive', due: '2027-01-06' });
    expect(deadline.skipped).toContainEqual({ iso: '2026-12-29', why: 'closure' });
    expect(deadline.skipped).not.toContainEqual({ iso: '2026-12-26', why: 'closure' });
  });

  it('counts months by days only where a day count is known', () => {
    const asDays = { ...DEFAULTS.counting, months: 'months-as-days' as const };
    expect(conventionFor({ amount: 6, unit: 'months' }, asDays)).toBe('months-as-days');
    expect(conventionFor({ amount: 12, unit: 'months' }, asDays)).toBe('months-corresponding');
    expect(conventionFor({ amount: 72, unit: 'hours' }, asDays)).toBe('hours-elapsed');
  });
});

describe('a closed limit', () => {
  it.each([
    ['2026-12-11', 'met', undefined],
    ['2027-01-06', 'met', undefined],
    ['2027-01-07', 'met-late', 1],
    ['2027-01-12', 'met-late', 4],
    ['2027-01-09', 'met-late', 2],
  ])('held on %s is %s', (held, status, daysLate) => {
    const deadline = evaluate(ICPC, '2027-02-01', [field('strategy_date', STRATEGY), field('icpc_date', held)]);
    expect(deadline).toMatchObject({ status, closing: 'recorded', actual: { iso: held } });
    expect(deadline.daysLate).toBe(daysLate);
  });

  it('counts the earliest of several closing events', () => {
    const fields = [
      field('icpc_date', '2026-12-01'),
      field('core_group_date', '2027-01-20'),
      field('core_group_date', '2026-12-10'),
    ];
    expect(evaluate(CORE_GROUP, '2027-02-01', fields)).toMatchObject({ status: 'met', actual: { iso: '2026-12-10' } });
  });

  it('a meeting to come is no plan for the one that was held', () => {
    const fields = [field('icpc_date', '2026-12-04'), field('core_group_date', '2026-12-15'), field('core_group_date', '2027-01-15')];
    const held = evaluate(CORE_GROUP, '2026-12-17', fields);
    expect(held).toMatchObject({ status: 'met', actual: { iso: '2026-12-15' } });
    expect([held.planned, held.plannedAfterLimit]).toEqual([undefined, undefined]);
  });

  it('does not count a conference that is still to come, and flags one after the limit', () => {
    const early = evaluate(ICPC, '2026-12-17', [field('strategy_date', STRATEGY), field('icpc_date', '2027-01-05')]);
    expect(early).toMatchObject({
      status: 'on-track',
      closing: 'planned',
      planned: { iso: '2027-01-05' },
      plannedAfterLimit: false,
    });
    expect(early.actual).toBeUndefined();
    const late = evaluate(ICPC, '2026-12-17', [field('strategy_date', STRATEGY), field('icpc_date', '2027-01-08')]);
    expect(late).toMatchObject({ status: 'on-track', plannedAfterLimit: true });
    const passed = evaluate(ICPC, '2027-01-07', [field('strategy_date', STRATEGY), field('icpc_date', '2027-01-08')]);
    expect(passed).toMatchObject({ status: 'overdue', plannedAfterLimit: true });
  });

  it('does not call a first event late when it is probably a later one of the series', () => {
    const conference = field('icpc_date', '2026-03-02');
    expect(evaluate(CORE_GROUP, '2026-11-01', [conference, field('core_group_date', '2026-03-20')])).toMatchObject({
      status: 'met-late',
      daysLate: 4,
    });
    expect(evaluate(CORE_GROUP, '2026-11-01', [conference, field('core_group_date', '2026-09-01')])).toMatchObject({
      status: 'cannot-tell',
      reason: 'may-be-a-later-one',
      due: '2026-03-16',
    });
  });
});

describe('cannot tell', () => {
  it.each([
    ['start-not-on-page', []],
    ['start-blank', [field('strategy_date')]],
    ['hidden', [field('strategy_date', undefined, { state: 'hidden', hiddenIn: 'Outcome' })]],
    ['start-in-future', [field('strategy_date', '2026-12-18')]],
    ['more-than-one-start', [field('strategy_date', '2026-12-03'), field('strategy_date', '2026-12-11')]],
    ['beyond-known-holidays', [field('strategy_date', '2014-12-29')]],
  ])('%s', (reason, fields) => {
    const deadline = evaluate(ICPC, '2026-12-17', fields);
    expect(deadline).toMatchObject({ status: 'cannot-tell', reason });
    expect(deadline.due).toBeUndefined();
  });

  it.each<DateProblem>([
    'not-a-date',
    'impossible',
    'month-first',
    'two-digit-year',
    'year-out-of-range',
    'incomplete',
    'more-than-one-date',
    'weekday-disagrees',
    'page-not-in-uk-order',
  ])('start unreadable: %s', (dateProblem) => {
    const unread = field('strategy_date', undefined, { state: 'filled', dateProblem, label: 'Strategy date' });
    const deadline = evaluate(ICPC, '2026-12-17', [unread]);
    expect(deadline).toMatchObject({
      reason: 'start-unreadable',
      reasonField: { ref: unread.ref, label: 'Strategy date' },
    });
  });

  it('lets an unreadable second date stop the count, but not a box that holds no date', () => {
    const readable = field('strategy_date', STRATEGY);
    const other = (dateProblem: DateProblem) => field('strategy_date', undefined, { state: 'filled', dateProblem });
    expect(evaluate(ICPC, '2026-12-17', [readable, other('month-first')]).reason).toBe('start-unreadable');
    expect(evaluate(ICPC, '2026-12-17', [readable, other('not-a-date')]).due).toBe('2027-01-06');
  });

  it('shows each of several starts and its limit, and decides nothing', () => {
    const [first, second] = [field('strategy_date', '2026-12-03'), field('strategy_date', '2026-12-11')];
    const fields = [second, first, field('strategy_date', '2026-12-03')];
    const deadline = evaluate(ICPC, '2026-12-17', fields);
    expect(deadline.candidates.map((one) => [one.from.iso, one.due])).toEqual([
      ['2026-12-03', '2026-12-24'],
      ['2026-12-11', '2027-01-06'],
    ]);
    expect(evaluate(ICPC, '2026-12-17', fields, { chosenStart: second.ref })).toMatchObject({
      due: '2027-01-06',
      candidates: [],
    });
  });

  it('asks when brothers and sisters on one page differ', () => {
    const fields = [
      field('referral_date', '2026-11-02', { block: 'child-1' }),
      field('referral_date', '2026-11-09', { block: 'child-2' }),
    ];
    expect(evaluate(ASSESSMENT, '2026-12-17', fields)).toMatchObject({
      status: 'cannot-tell',
      reason: 'more-than-one-child',
    });
  });

  it('takes one date shown in several fields as one start', () => {
    const fields = [field('strategy_date', STRATEGY), field('strategy_date', STRATEGY, { state: 'hidden' })];
    expect(evaluate(ICPC, '2026-12-17', fields)).toMatchObject({ status: 'on-track', due: '2027-01-06' });
  });

  it.each([
    ['hidden', field('icpc_date', undefined, { state: 'hidden' }), 'hidden'],
    ['end-unreadable', field('icpc_date', undefined, { state: 'filled', dateProblem: 'two-digit-year' }), 'unreadable'],
    ['end-before-start', field('icpc_date', '2026-12-01'), 'recorded'],
  ])('whether it has passed, when the closing event is %s', (reason, closing, state) => {
    const fields = [field('strategy_date', STRATEGY), closing];
    expect(evaluate(ICPC, '2027-01-07', fields)).toMatchObject({
      status: 'cannot-tell',
      reason,
      due: '2027-01-06',
      closing: state,
      reasonField: { ref: closing.ref },
    });
    expect(evaluate(ICPC, '2026-12-17', fields).status).toBe('on-track');
  });

  it('keeps a month limit beyond the known holidays, with provisional counts', () => {
    const deadline = evaluate(REVIEW_LATER, '2028-12-01', [field('rcpc_date', '2028-09-01')]);
    expect(deadline).toMatchObject({
      status: 'on-track',
      due: '2029-03-01',
      countsProvisional: 'Beyond the bank holidays known (to end 2028)',
    });
    expect(deadline.provisional).toBeUndefined();
    expect(statusWords(deadline)).toBe('90 days left');
    const working = evaluate(ICPC, '2028-12-20', [field('strategy_date', '2028-12-15')]);
    expect(working).toMatchObject({ status: 'cannot-tell', dueProvisional: '2029-01-09' });
    expect(working.provisional).toBe('Beyond the bank holidays known (to end 2028)');
  });
});

describe('the strategy discussion that counts', () => {
  const several = [field('strategy_date', '2026-12-03'), field('strategy_date', '2026-12-11')];

  it('is settled by a section 47 start on the day of one of them', () => {
    const deadline = evaluate(ICPC, '2026-12-17', [...several, field('s47_start', '2026-12-11')]);
    expect(deadline).toMatchObject({ due: '2027-01-06', section47Start: { is: 'settles', iso: '2026-12-11' } });
  });

  it('is not settled by a section 47 start on another day, or by two', () => {
    expect(evaluate(ICPC, '2026-12-17', [...several, field('s47_start', '2026-12-14')]).reason).toBe(
      'more-than-one-start',
    );
    const two = [...several, field('s47_start', '2026-12-11'), field('s47_start', '2026-12-03')];
    expect(evaluate(ICPC, '2026-12-17', two).reason).toBe('more-than-one-start');
  });

  it('is the only one on the page, with the section 47 date beside it', () => {
    const one = field('strategy_date', STRATEGY);
    expect(evaluate(ICPC, '2026-12-17', [one, field('s47_start', STRATEGY)]).section47Start?.is).toBe('same-day');
    const differs = evaluate(ICPC, '2026-12-17', [one, field('s47_start', '2026-12-14')]);
    expect(differs).toMatchObject({ due: '2027-01-06', section47Start: { is: 'differs', iso: '2026-12-14' } });
  });

  it('is not replaced by the section 47 date alone', () => {
    expect(evaluate(ICPC, '2026-12-17', [field('s47_start', STRATEGY)]).reason).toBe('start-not-on-page');
  });
});

describe('reviews', () => {
  it('first: three months from the initial conference, kept on a Saturday', () => {
    const deadline = evaluate(REVIEW_FIRST, '2026-12-17', [
      field('icpc_date', '2026-10-16'),
      field('rcpc_due', '2027-01-15'),
    ]);
    expect(deadline).toMatchObject({
      due: '2027-01-16',
      actBy: '2027-01-15',
      dueIsWorkingDay: false,
      workingDaysRemaining: 18,
    });
    expect(deadline.otherReadings).toEqual([{ convention: 'months-as-days', due: '2027-01-15' }]);
    expect(deadline.pageDueExplained).toEqual({ by: 'convention', convention: 'months-as-days' });
  });

  it('later: from the last one held, never from one planned', () => {
    const fields = [
      field('rcpc_date', '2026-04-14'),
      field('rcpc_date', '2026-09-30'),
      field('rcpc_date', '2027-04-10'),
    ];
    expect(evaluate(REVIEW_LATER, '2026-12-17', fields)).toMatchObject({
      from: { iso: '2026-09-30' },
      due: '2027-03-30',
      status: 'on-track',
      planned: { iso: '2027-04-10' },
      plannedAfterLimit: true,
    });
    expect(evaluate(REVIEW_LATER, '2026-12-17', [field('rcpc_date', '2027-04-10')])).toMatchObject({
      reason: 'start-not-on-page',
      planned: { iso: '2027-04-10' },
    });
  });

  it('later: asks when two children were last reviewed on different days', () => {
    const fields = [
      field('rcpc_date', '2026-09-30', { block: 'child-1' }),
      field('rcpc_date', '2026-10-02', { block: 'child-2' }),
    ];
    expect(evaluate(REVIEW_LATER, '2026-12-17', fields)).toMatchObject({ reason: 'more-than-one-child' });
  });
});

describe('the page’s own due date', () => {
  const explained = (target: string, more = [] as ReturnType<typeof field>[]) =>
    evaluate(ICPC, '2026-12-17', [field('strategy_date', STRATEGY), field('icpc_target', target), ...more])
      .pageDueExplained;

  it('is compared and explained by a way of counting we know', () => {
    expect(explained('2027-01-06')).toBeUndefined();
    expect(explained('2027-01-05')).toEqual({ by: 'convention', convention: 'wd-inclusive' });
    expect(explained('2027-01-01')).toEqual({ by: 'holidays-counted' });
    expect(explained('2027-01-20')).toEqual({ by: 'unknown' });
    const other = field('s47_start', '2026-12-14', { label: 'Date S47 started' });
    expect(explained('2027-01-07', [other])).toMatchObject({ by: 'other-start', from: { ref: other.ref } });
  });

  it('names assessment start, and never a date of birth', () => {
    const start = field('assessment_start', '2026-10-29', { label: 'Assessment start date' });
    const fields = [field('referral_date', '2026-10-19'), start, field('assessment_target_45', '2027-01-05')];
    expect(evaluate(ASSESSMENT, '2026-12-17', fields)).toMatchObject({
      due: '2026-12-21',
      pageDue: { iso: '2027-01-05' },
      pageDueExplained: { by: 'other-start', from: { label: 'Assessment start date' } },
    });
    const born = [fields[0]!, field('child_dob', '2026-10-29'), fields[2]!];
    expect(evaluate(ASSESSMENT, '2026-12-17', born).pageDueExplained).toEqual({ by: 'unknown' });
  });

  it('is left out when the page shows two', () => {
    const fields = [
      field('strategy_date', STRATEGY),
      field('icpc_target', '2027-01-01'),
      field('icpc_target', '2027-01-02'),
    ];
    expect(evaluate(ICPC, '2026-12-17', fields).pageDue).toBeUndefined();
  });

  it('is explained by the other reading of a text that says two things', () => {
    const deadline = evaluate(CORE_GROUP, '2026-12-03', [field('icpc_date', '2026-12-01')]);
    expect(deadline.otherReadings).toContainEqual({
      convention: 'days-after',
      due: '2026-12-11',
      amount: 10,
      unit: 'days',
      why: 'flow chart 6 says 10 days',
    });
  });
});

describe('hours', () => {
  const returned = (time?: string) =>
    field('missing_end', undefined, { state: 'filled', date: { iso: '2026-12-17', ...(time ? { time } : {}) } });

  it('run to the minute when the page shows an hour', () => {
    const now = '2026-12-17T14:20:00Z';
    const deadline = evaluate(RETURN_INTERVIEW, '2026-12-17', [returned('02:20')], { now });
    expect(deadline).toMatchObject({
      due: '2026-12-20',
      dueTime: '02:20',
      status: 'on-track',
      skipped: [],
    });
    const past = evaluate(RETURN_INTERVIEW, '2026-12-20', [returned('02:20')], { now: '2026-12-20T02:21:00Z' });
    expect(past).toMatchObject({ status: 'overdue', minutesRemaining: -1 });
  });

  it('become a date when it shows none', () => {
    const deadline = evaluate(RETURN_INTERVIEW, '2026-12-18', [returned()], { now: '2026-12-18T10:00:00Z' });
    expect(deadline).toMatchObject({ convention: 'hours-date-only', due: '2026-12-20', hourUnknown: true });
    expect(deadline.dueTime).toBeUndefined();
    expect(deadline.status).toBe('on-track');
    expect(evaluate(RETURN_INTERVIEW, '2026-12-19', [returned()], { now: '2026-12-19T00:10:00Z' }).status).toBe('due-soon');
  });

  it('are met, late or undecided on the last day by the hour', () => {
    const interview = (time?: string) =>
      field('rhi_date', undefined, { state: 'filled', date: { iso: '2026-12-20', ...(time ? { time } : {}) } });
    const of = (start: ReturnType<typeof field>, end: ReturnType<typeof field>) =>
      evaluate(RETURN_INTERVIEW, '2026-12-22', [start, end], { now: '2026-12-22T10:00:00Z' });
    expect(of(returned('10:00'), interview('10:00')).status).toBe('met');
    expect(of(returned('10:00'), interview('10:01')).status).toBe('met-late');
    expect(of(returned('10:00'), interview())).toMatchObject({ status: 'cannot-tell', reason: 'hour-not-recorded' });
    expect(of(returned(), interview('10:00'))).toMatchObject({ reason: 'hour-not-recorded' });
  });

  it('count a different hour on one day as a second start', () => {
    expect(evaluate(RETURN_INTERVIEW, '2026-12-18', [returned('02:20'), returned('14:00')]).reason).toBe(
      'more-than-one-start',
    );
    expect(
      evaluate(RETURN_INTERVIEW, '2026-12-18', [returned('02:20'), returned()], { now: '2026-12-18T10:00:00Z' })
        .dueTime,
    ).toBe('02:20');
  });
});

describe('a limit in hours, by the hour', () => {
  const from = field('missing_end', '2026-12-17', { date: { iso: '2026-12-17', time: '14:00' } });
  const held = (iso: string, time: string) => field('rhi_date', iso, { date: { iso, time } });
  const now = '2026-12-18T10:00:00Z';
  const on = (closing: ReturnType<typeof field>, today = '2026-12-18', at = now) =>
    evaluate(RETURN_INTERVIEW, today, [from, closing], { now: at });

  it('is not met by what is still to come today', () => {
    expect(on(held('2026-12-18', '16:00'))).toMatchObject({ status: 'on-track', planned: { time: '16:00' } });
    expect(on(held('2026-12-18', '09:00'))).toMatchObject({ status: 'met', actual: { time: '09:00' } });
  });

  it('is not met by an hour before the start', () => {
    expect(on(held('2026-12-17', '09:00'))).not.toHaveProperty('actual');
    expect(on(held('2026-12-17', '09:00'), '2026-12-21', '2026-12-21T10:00:00Z')).toMatchObject({
      status: 'cannot-tell',
      reason: 'end-before-start',
    });
    expect(on(held('2026-12-17', '14:00'))).toMatchObject({ status: 'met' });
  });

  it('says that a planned hour is after the limit', () => {
    expect(on(held('2026-12-20', '15:00'))).toMatchObject({ dueTime: '14:00', plannedAfterLimit: true });
    expect(on(held('2026-12-20', '14:00'))).toMatchObject({ plannedAfterLimit: false });
  });
});

describe('an hour that happens twice', () => {
  // On 25 October 2026 the clocks go back: 01:30 comes in summer time, and an hour later again.
  it.each([
    ['01:30', 'Sun 25 October 2026, 01:30 BST'],
    ['02:30', 'Sun 25 October 2026, 01:30 GMT'],
    ['03:30', 'Sun 25 October 2026, 02:30'],
  ])('is said with its clock: 72 hours from %s', (time, words) => {
    const from = field('missing_end', '2026-10-22', { date: { iso: '2026-10-22', time } });
    expect(dueWords(evaluate(RETURN_INTERVIEW, '2026-10-22', [from], { now: '2026-10-22T12:00:00Z' }))).toBe(words);
  });
});

describe('the working day to act by', () => {
  // 3 months from Fri 15 May 2026 is Sat 15 August.
  const on = (today: string) => evaluate(REVIEW_FIRST, today, [field('icpc_date', '2026-05-15')]);

  it.each([
    ['2026-08-10', '2026-08-14'],
    ['2026-08-14', '2026-08-14'],
    ['2026-08-15', undefined],
    ['2026-08-16', undefined],
  ])('on %s comes first: %s', (today, first) => {
    expect(on(today).actBy).toBe('2026-08-14');
    expect(actFirst(on(today))).toBe(first);
  });

  it('is not shown first where it is not firm', () => {
    // 6 months from 13 July 2028 is Sat 13 January 2029; nobody knows yet whether that Friday is a holiday.
    const beyond = evaluate(REVIEW_LATER, '2028-12-01', [field('rcpc_date', '2028-07-13')]);
    expect(beyond).toMatchObject({ due: '2029-01-13', dueIsWorkingDay: false });
    expect(actFirst(beyond)).toBeUndefined();
  });
});
