import { describe, expect, it } from 'vitest';
import { limitGroups } from '../../../src/core/calculator/choices';
import { calculate, NOT_COUNTED_FORWARD } from '../../../src/core/calculator/calculate';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import { loadContent } from '../../../src/knowledge/load-pack';

/**
 * Every time limit of the two lists of the guidance data, with its length and the fields that start it, end it and show
 * its due date. Left empty are the fields of weekly and other visits whose occasion no form tells, of a single short break,
 * and of what no screen can evidence. Police protection alone has a start and no end: it ends by itself.
 */
const WIRED = `
referral-decision: 1 working-days | referral_date | referral_decision_date |
referral-acknowledge: 1 working-days | referral_date |  |
assessment-complete: 45 working-days | referral_date | assessment_authorised | assessment_target_45
s47-assessment-limit: 45 working-days | referral_date | assessment_authorised s47_end | assessment_target_45
icpc: 15 working-days | strategy_date | icpc_date | icpc_target
core-group-first: 10 working-days | icpc_date | core_group_date |
review-first: 3 months | icpc_date | rcpc_date | rcpc_due
review-subsequent: 6 months | rcpc_date | rcpc_date | rcpc_due
transfer-in-conference: 15 working-days |  | icpc_date | icpc_target
epo: 8 days |  |  |
epo-extension: 7 days |  |  |
police-protection: 72 hours | police_protection |  |
child-assessment-order: 7 days |  |  |
contact-refusal: 7 days |  |  |
section-37: 8 weeks |  |  |
care-proceedings-26: 26 weeks |  |  |
lac-care-plan: 10 working-days | placement_start | care_plan_date |
lac-placement-plan: 5 working-days | placement_start | placement_plan_date |
lac-notify-placement: 5 working-days | placement_start |  |
lac-review-1: 20 working-days | care_start | cla_review_date | cla_review_due
lac-review-2: 3 months | cla_review_date | cla_review_date | cla_review_due
lac-review-n: 6 months | cla_review_date | cla_review_date | cla_review_due
lac-visit-first: 1 weeks | placement_start | visit_date | next_visit_due
lac-visit-6w: 6 weeks | last_visit_date visit_date | visit_date | next_visit_due
lac-visit-3m: 3 months | last_visit_date visit_date | visit_date | next_visit_due
lac-visit-weekly-reg19: 1 weeks |  | visit_date | next_visit_due
lac-visit-weekly-reg24: 1 weeks |  | visit_date | next_visit_due
lac-visit-4w: 4 weeks | last_visit_date visit_date | visit_date | next_visit_due
lac-visit-care-order-home: 1 weeks |  | visit_date | next_visit_due
reg24-approval: 16 weeks | placement_start |  |
reg23-emergency-foster: 6 working-days | placement_start | placement_end |
reg19-assessment: 10 working-days | placement_start |  |
short-breaks-single: 17 days |  | placement_end |
short-breaks-year: 75 days |  |  |
health-initial: 20 working-days | care_start | health_assessment_date |
health-review-under5: 6 months | health_assessment_date | health_assessment_date |
health-review-5plus: 12 months | health_assessment_date | health_assessment_date |
pep-initiate: 10 working-days | care_start | pep_date |
pep-first-review: 20 working-days | care_start | pep_date |
iro-appoint: 5 working-days | care_start |  |
lac-review-record: 15 working-days | cla_review_date |  |
private-fostering-first: 7 working-days |  | visit_date |
private-fostering-6w: 6 weeks | last_visit_date visit_date | visit_date | next_visit_due
private-fostering-12w: 12 weeks | last_visit_date visit_date | visit_date | next_visit_due
return-home-interview: 72 hours | missing_end | rhi_date |
lado: 1 working-days |  | lado_referral |
pathway-assessment: 3 months |  | pathway_plan_date |
pathway-review: 6 months | pathway_plan_date | pathway_plan_date |
pa-visit-first: 7 days |  | leaving_care_contact |
pa-visit: 2 months | leaving_care_contact | leaving_care_contact |
secure-72: 72 hours | placement_start | placement_end |
secure-review-1: 1 months | placement_start |  |
long-hospital-stay: 3 months |  |  |
complaint-stage1: 10 working-days |  |  |
complaint-stage2: 25 working-days |  |  |
complaint-panel: 30 working-days |  |  |
ehc-social-care-advice: 6 weeks |  |  |
lac-review-decisions: 5 working-days | cla_review_date |  |
lac-review-distribute: 20 working-days | cla_review_date |  |
lac-review-plan-update: 10 working-days | cla_review_date | care_plan_date |
lac-decision-objection: 5 working-days |  |  |
iro-service-notified: 2 working-days | care_start |  |
serious-incident-notification: 5 working-days |  | serious_incident |
rapid-review: 15 working-days |  |  |
lcspr-publication: 6 months |  |  |
lcspr-pre-publication-copy: 7 working-days |  |  |
lcspr-availability: 12 months |  |  |
national-review-publication: 6 months |  |  |
yearly-report-cycle: 12 months |  |  |
yearly-report-copy: 7 days |  |  |
encompass-notice: 1 days |  |  |
probation-same-day-enquiry: 0 days |  |  |
homelessness-window: 56 days |  |  |
private-fostering-28-days: 28 days |  | private_fostering |
registrar-child-death: 7 days |  |  |
coroner-child-death: 3 working-days |  |  |
ncmd-48-hours: 48 hours |  |  |
child-death-review-meeting: 3 months |  |  |
cdop-review: 6 weeks |  |  |
secure-safeguarding-policy: 12 months |  |  |
care-leaver-annual-contact: 12 months | leaving_care_contact | leaving_care_contact |
young-carer-census: 12 months |  |  |
`
  .trim()
  .split('\n');

const packs = [...loadContent('.').packs.values()];
const limits = packs.flatMap((pack) => pack.timescales.filter(({ stage }) => stage === pack.id));

describe('every time limit of the guidance', () => {
  it('is in the packs with its length and its fields, and no other is', () => {
    const found = limits.map(({ id, amount, unit, fromConcepts, toConcepts, dueConcepts }) =>
      `${id}: ${amount} ${unit} | ${fromConcepts.join(' ')} | ${toConcepts.join(' ')} | ${dueConcepts.join(' ')}`.trimEnd(),
    );
    expect(found.sort()).toEqual([...WIRED].sort());
  });

  it.each(limits.map((limit) => [limit.id, limit] as const))('%s is in the calculator, with a date or why there is none', (id, timescale) => {
    expect(limitGroups(packs).flatMap((group) => group.limits.map((one) => one.id))).toContain(id);
    const result = calculate({
      timescale,
      start: { iso: '2026-12-11', time: '09:00' },
      settings: DEFAULT_SETTINGS,
      today: '2026-12-17',
      now: '2026-12-17T10:00:00Z',
      among: limits,
    });
    if (NOT_COUNTED_FORWARD[id]) expect(result).toEqual({ ok: false, reason: NOT_COUNTED_FORWARD[id] });
    else expect(result).toMatchObject({ ok: true, answer: { headline: expect.stringMatching(/^[A-Z][a-z]{2} \d+ [A-Z][a-z]+ 20\d\d/) } });
  });
});
