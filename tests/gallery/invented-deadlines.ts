/** Worked-out deadlines of the mock-ups, written by hand; today is Thursday 17 December 2026. Everything is invented. */
import type { Source, Timescale } from '../../src/core/content/pack';
import type { DateOnPage, Deadline } from '../../src/core/deadlines/deadline';

export const TODAY = '2026-12-17';

export function workingTogether(page: number, paragraph: string | null = null): Source {
  return {
    document: 'Working Together to Safeguard Children',
    edition: '2023',
    chapter: '3',
    paragraph,
    page,
    url: 'https://www.gov.uk/government/publications/working-together-to-safeguard-children--2',
    confidence: 'seen',
  };
}

export function childrenAct(section: string): Source {
  return {
    document: 'Children Act 1989',
    edition: null,
    chapter: `section ${section}`,
    paragraph: null,
    page: null,
    confidence: 'seen',
  };
}

export function dateOnPage(concept: string, label: string, iso: string, time?: string): DateOnPage {
  return { ref: `top:${concept}`, concept, label, path: [], iso, time };
}

function timescale(id: string, given: Partial<Timescale>): Timescale {
  return {
    id,
    title: id,
    stage: 'section-47',
    alsoStages: [],
    currency: 'last-verified-2023',
    force: 'should',
    dutyHolder: 'the council',
    amount: 15,
    unit: 'working-days',
    kind: 'maximum',
    fromEvent: 'the strategy discussion',
    toEvent: 'the conference',
    shortName: 'Conference',
    fromConcepts: [],
    toConcepts: [],
    dueConcepts: [],
    reasonWhenLate: false,
    sources: [workingTogether(92)],
    checked: { edition: '2023', on: '2026-11-22', how: 'seen' },
    ...given,
  };
}

function deadline(given: Partial<Deadline> & Pick<Deadline, 'timescale' | 'status'>): Deadline {
  return { convention: 'wd-after', skipped: [], weekendDays: 0, otherReadings: [], candidates: [], ...given };
}

const assessment = (given: Partial<Timescale> = {}) =>
  timescale('assessment-45', {
    title: 'Assessment: decision on next steps',
    shortName: 'Assessment',
    stage: 'assessment',
    dutyHolder: 'the lead practitioner',
    amount: 45,
    fromEvent: 'the referral',
    toEvent: 'the decision on next steps',
    note: 'Most should be quicker; need sets the pace.',
    reasonWhenLate: true,
    sources: [workingTogether(61, '155')],
    ...given,
  });

const icpc = timescale('icpc', {
  title: 'Initial child protection conference',
  fromEvent: 'the strategy discussion',
  note: 'Only if concerns are substantiated.',
});

const WINTER = [
  { iso: '2026-12-25', why: 'bank-holiday', name: 'Christmas Day' },
  { iso: '2026-12-28', why: 'bank-holiday', name: 'Boxing Day (substitute day)' },
  { iso: '2027-01-01', why: 'bank-holiday', name: 'New Year’s Day' },
] as const;

/** c-deadline 1: due Wed 6 January; the page shows Fri 1 January. */
export const conference = deadline({
  timescale: icpc,
  status: 'on-track',
  from: dateOnPage('strategy_date', 'Date of strategy discussion', '2026-12-11'),
  due: '2027-01-06',
  dueIsWorkingDay: true,
  actBy: '2027-01-06',
  workingDaysRemaining: 11,
  calendarDaysRemaining: 20,
  workingDaysElapsed: 4,
  weekendDays: 8,
  skipped: [...WINTER],
  pageDue: dateOnPage('icpc_target', 'ICPC target date', '2027-01-01'),
  pageDueExplained: { by: 'holidays-counted' },
  otherReadings: [{ convention: 'wd-inclusive', due: '2027-01-05' }],
});

/** The second, folded date of mock a. */
export const assessmentLater = deadline({
  timescale: assessment(),
  status: 'on-track',
  from: dateOnPage('referral_date', 'Date of referral', '2026-12-07'),
  due: '2027-02-11',
  dueIsWorkingDay: true,
  actBy: '2027-02-11',
  workingDaysRemaining: 37,
  calendarDaysRemaining: 56,
  workingDaysElapsed: 8,
  weekendDays: 18,
  skipped: [...WINTER],
});

/** c-deadline 2: a month limit that lands on a Saturday. */
export const reviewOnSaturday = deadline({
  timescale: timescale('first-review', {
    title: 'First review conference',
    shortName: 'Review',
    stage: 'review-conference',
    amount: 3,
    unit: 'months',
    fromEvent: 'the initial conference',
    sources: [workingTogether(97), workingTogether(98)],
  }),
  convention: 'months-corresponding',
  status: 'on-track',
  from: dateOnPage('icpc_date', 'Date of initial conference', '2026-10-16'),
  due: '2027-01-16',
  dueIsWorkingDay: false,
  actBy: '2027-01-15',
  workingDaysRemaining: 18,
  calendarDaysRemaining: 30,
  workingDaysElapsed: 44,
  weekendDays: 27,
  skipped: [...WINTER],
  pageDue: dateOnPage('review_due', 'Review due', '2027-01-15'),
  pageDueExplained: { by: 'convention', convention: 'months-as-days' },
  otherReadings: [{ convention: 'months-as-days', due: '2027-01-15' }],
});

/** c-deadline 3: soon, and the page counts from another event. */
export const assessmentSoon = deadline({
  timescale: assessment(),
  status: 'due-soon',
  from: dateOnPage('referral_date', 'Date of referral', '2026-10-19'),
  due: '2026-12-21',
  dueIsWorkingDay: true,
  actBy: '2026-12-21',
  workingDaysRemaining: 2,
  calendarDaysRemaining: 4,
  workingDaysElapsed: 43,
  weekendDays: 18,
  pageDue: dateOnPage('assessment_target_45', 'Target date', '2027-01-05'),
  pageDueExplained: { by: 'other-start', from: dateOnPage('assessment_start', 'Assessment start date', '2026-10-29') },
});

/** c-deadline 4 and b-states 7: passed. */
export const assessmentPassed = deadline({
  timescale: assessment(),
  status: 'overdue',
  from: dateOnPage('referral_date', 'Date of referral', '2026-10-05'),
  due: '2026-12-07',
  dueIsWorkingDay: true,
  actBy: '2026-12-07',
  workingDaysRemaining: -8,
  calendarDaysRemaining: -10,
  workingDaysElapsed: 53,
  weekendDays: 18,
});

export const dueToday = deadline({
  timescale: timescale('referral-decision', {
    title: 'Decision on the referral',
    shortName: 'Decision',
    stage: 'front-door',
    amount: 1,
    fromEvent: 'the referral',
    sources: [workingTogether(84)],
  }),
  status: 'due-today',
  from: dateOnPage('referral_date', 'Date of referral', '2026-12-16'),
  due: '2026-12-17',
  dueIsWorkingDay: true,
  actBy: '2026-12-17',
  workingDaysRemaining: 0,
  calendarDaysRemaining: 0,
  workingDaysElapsed: 1,
});

/** c-deadline 5: hours. */
export const policeProtection = deadline({
  timescale: timescale('police-protection', {
    title: 'Police protection ends at the latest',
    shortName: 'Police protection',
    stage: 'immediate-protection',
    force: 'must',
    dutyHolder: 'the police',
    amount: 72,
    unit: 'hours',
    fromEvent: 'police protection began',
    sources: [childrenAct('46(6)')],
  }),
  convention: 'hours-elapsed',
  status: 'on-track',
  from: dateOnPage('police_protection_start', 'Taken into police protection', '2026-12-17', '02:20'),
  due: '2026-12-20',
  dueTime: '02:20',
  calendarDaysRemaining: 3,
  minutesRemaining: 3600,
});

/** c-deadline 6: a date in American order. */
export const coreGroupUnreadable = deadline({
  timescale: timescale('core-group', {
    title: 'First core group',
    shortName: 'Core group',
    stage: 'core-group',
    amount: 10,
    fromEvent: 'the initial conference',
    otherReading: { amount: 10, unit: 'days', why: 'Flow chart 6 of the 2023 text says 10 days.' },
    sources: [workingTogether(97)],
  }),
  status: 'cannot-tell',
  reason: 'start-unreadable',
  reasonField: { ref: 'top:icpc_date', label: 'Conference date', path: [] },
});

export const reviewProvisional = deadline({
  timescale: timescale('later-review', {
    title: 'Review conference after next',
    shortName: 'Later review',
    stage: 'review-conference',
    amount: 6,
    unit: 'months',
    kind: 'recurring',
    fromEvent: 'the last review held',
    sources: [workingTogether(98)],
  }),
  convention: 'months-corresponding',
  status: 'on-track',
  from: dateOnPage('review_due', 'Next review', '2027-01-16'),
  due: '2027-07-16',
  dueIsWorkingDay: true,
  actBy: '2027-07-16',
  workingDaysRemaining: 143,
  calendarDaysRemaining: 211,
  workingDaysElapsed: 0,
  provisional: 'Assumes the next review is on Sat 16 January',
});

export const assessmentMet = deadline({
  timescale: assessment(),
  status: 'met',
  from: dateOnPage('referral_date', 'Date of referral', '2026-10-19'),
  due: '2026-12-21',
  dueIsWorkingDay: true,
  actBy: '2026-12-21',
  actual: dateOnPage('assessment_authorised', 'Date authorised', '2026-11-13'),
  workingDaysRemaining: 2,
  calendarDaysRemaining: 4,
  workingDaysElapsed: 43,
  weekendDays: 18,
});

export const conferenceMetLate = deadline({
  timescale: { ...icpc, id: 'icpc-late' },
  status: 'met-late',
  from: dateOnPage('strategy_date', 'Date of strategy discussion', '2026-11-02'),
  due: '2026-11-23',
  dueIsWorkingDay: true,
  actBy: '2026-11-23',
  actual: dateOnPage('icpc_date', 'Date of conference', '2026-11-26'),
  daysLate: 3,
  workingDaysRemaining: -18,
  calendarDaysRemaining: -24,
  workingDaysElapsed: 33,
  weekendDays: 6,
});

/** b-states 8: two strategy discussions; each is shown and none is decided. */
export const conferenceTwoStarts = deadline({
  timescale: { ...icpc, fromEvent: 'the strategy discussion that started the section 47 enquiry' },
  status: 'cannot-tell',
  reason: 'more-than-one-start',
  candidates: [
    { from: dateOnPage('strategy_date', 'Date of strategy discussion', '2026-12-03'), due: '2026-12-24' },
    {
      from: { ...dateOnPage('strategy_date', 'Date of strategy discussion', '2026-12-11'), ref: 'top:strategy_date_2' },
      due: '2027-01-06',
    },
  ],
});
