import type { Timescale } from '../../../src/core/content/pack';
import type { Deadline } from '../../../src/core/deadlines/deadline';
import { type DeadlineQuestion, evaluateDeadline } from '../../../src/core/deadlines/evaluate-deadline';
import type { FieldObservation } from '../../../src/core/observation';

let made = 0;

/** A date field as a detector would report it. Everything is invented. */
export function field(concept: string, iso?: string, given: Partial<FieldObservation> = {}): FieldObservation {
  made += 1;
  return {
    ref: `top:${made}`,
    concept,
    kind: 'date',
    label: concept.replaceAll('_', ' '),
    path: [],
    state: iso ? 'filled' : 'blank',
    confidence: 1,
    because: 'label',
    ...(iso ? { date: { iso } } : {}),
    ...given,
  };
}

export function timescale(id: string, given: Partial<Timescale>): Timescale {
  return {
    id,
    title: id,
    stage: 'assessment',
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
    sources: [],
    checked: { edition: '2023', on: '2026-11-22', how: 'seen' },
    ...given,
  };
}

export const ICPC = timescale('icpc', {
  title: 'Initial child protection conference',
  fromConcepts: ['strategy_date'],
  toConcepts: ['icpc_date'],
  dueConcepts: ['icpc_target'],
});

export const ASSESSMENT = timescale('assessment-complete', {
  amount: 45,
  fromEvent: 'the referral',
  fromConcepts: ['referral_date'],
  toConcepts: ['assessment_authorised'],
  dueConcepts: ['assessment_target_45'],
});

export const CORE_GROUP = timescale('core-group-first', {
  amount: 10,
  fromEvent: 'the initial conference',
  fromConcepts: ['icpc_date'],
  toConcepts: ['core_group_date'],
  otherReading: { amount: 10, unit: 'days', why: 'flow chart 6 says 10 days' },
});

export const REVIEW_FIRST = timescale('review-first', {
  amount: 3,
  unit: 'months',
  fromEvent: 'the initial conference',
  fromConcepts: ['icpc_date'],
  toConcepts: ['rcpc_date'],
  dueConcepts: ['rcpc_due'],
});

export const REVIEW_LATER = timescale('review-subsequent', {
  amount: 6,
  unit: 'months',
  kind: 'recurring',
  fromEvent: 'the last review conference held',
  fromConcepts: ['rcpc_date'],
  toConcepts: ['rcpc_date'],
  dueConcepts: ['rcpc_due'],
});

export const RETURN_INTERVIEW = timescale('return-home-interview', {
  amount: 72,
  unit: 'hours',
  fromEvent: 'the child’s return',
  fromConcepts: ['missing_end'],
  toConcepts: ['rhi_date'],
});

export const DEFAULTS: DeadlineQuestion['settings'] = {
  counting: { workingDays: 'wd-after', months: 'months-corresponding', days: 'days-after' },
  closureDays: [],
};

export function evaluate(
  of: Timescale,
  today: string,
  fields: FieldObservation[],
  given: Partial<DeadlineQuestion> = {},
): Deadline {
  return evaluateDeadline({ timescale: of, page: { fields }, settings: DEFAULTS, today, ...given });
}
