/**
 * When a blank field, or a whole requirement, is a finding at all. What the page itself says can make one pointless:
 * a child who was not seen was not seen alone. Where the page does not say, nothing is raised on a guess.
 */
import type { Condition } from '../content/condition';
import type { ConceptId } from '../observation';

const noPlanMade: Condition = { answer: 'conference_decision', in: ['no-further-action', 'no', 'assessment'] };
const planEnds: Condition = { answer: 'rcpc_outcome', in: ['plan-ends'] };
const noEnquiry: Condition = { answer: 'strategy_decision', in: ['no-further-action', 'assessment', 'no'] };
const noConference: Condition = { answer: 's47_outcome', in: ['no-further-action', 'assessment', 'no'] };
const notSeen: Condition = { answer: 'child_seen', in: ['no', 'not-known'] };
const noReferralAction: Condition = { answer: 'referral_outcome', in: ['no-further-action'] };

/** A blank field of this concept is not a finding while the condition holds. */
export const NOT_ASKED_WHEN: Readonly<Record<ConceptId, Condition>> = {
  child_seen_alone: notSeen,
  s47_start: noEnquiry,
  s47_outcome: noEnquiry,
  icpc_date: { any: [noConference, noEnquiry] },
  icpc_target: { any: [noConference, noEnquiry] },
  conference_requested_date: { any: [noConference, noEnquiry] },
  core_group_date: noPlanMade,
  core_group_members: noPlanMade,
  cp_plan_start: noPlanMade,
  cp_plan_content: { any: [noPlanMade, planEnds] },
  category_of_abuse: noPlanMade,
  rcpc_date: { any: [noPlanMade, planEnds] },
  rcpc_due: { any: [noPlanMade, planEnds] },
  allocated_worker: noReferralAction,
  allocated_date: noReferralAction,
  rhi_accepted: { answer: 'rhi_offered', in: ['no'] },
  rhi_date: { answer: 'rhi_offered', in: ['no'] },
};

/**
 * Fields that are filled only if something has happened: their blankness says nothing. Filled, they count as any other.
 */
export const BLANK_SAYS_NOTHING: ReadonlySet<ConceptId> = new Set([
  'care_end',
  'case_closure_date',
  'case_closure_reason',
  'child_edd',
  'cp_plan_end',
  'cp_plan_previous',
  'disability',
  'early_help_step',
  'epo',
  'exploitation_risk',
  'icpc_not_required',
  'immigration_status',
  'iro_escalation',
  'lado_referral',
  'missing_end',
  'missing_start',
  'missing_type',
  'placement_end',
  'police_protection',
  'preproceedings_date',
  'private_fostering',
  're_referral',
  'referral_nfa',
  's47_nfa',
  'serious_incident',
  'warning_note',
]);

/** An answer of No to these is an answer, but no evidence that the thing was done. */
export const NO_IS_NOT_EVIDENCE: ReadonlySet<ConceptId> = new Set(['child_seen']);

/** Fields whose blankness, under a must, bears on the child now: was the child seen? */
export const BEARS_ON_CHILD_NOW: ReadonlySet<ConceptId> = new Set(['child_seen', 'child_seen_date']);

/**
 * Requirements that bear only in some cases. False: does not apply. Unknown: stands with "also expected", never raised.
 * Each condition is the requirement's own opening words ("where concerns are substantiated ...").
 */
export const APPLIES_WHEN: Readonly<Record<string, Condition>> = {
  'assessment-prebirth': { filled: 'child_edd' },
  'icpc-unborn': { filled: 'child_edd' },
  'referral-not-accepted': {
    any: [noReferralAction, { answer: 'contact_outcome', in: ['no-further-action'] }, { filled: 'referral_nfa' }],
  },
  'referral-allocate-lead': { not: noReferralAction },
  'referral-accept-starts-assessment': { not: noReferralAction },
  's47-access-refused': { not: { answer: 'child_seen', in: ['yes'] } },
  's47-to-icpc': { answer: 's47_outcome', in: ['initial-conference'] },
  's47-not-substantiated': noConference,
  's47-reassess-objectives': noConference,
  's47-fgdm-offer': noConference,
  's47-nonsub-practitioners': noConference,
  's47-outcome-not-likely-harm': noConference,
  'plan-not-made-support': noPlanMade,
  'icpc-tasks': { not: noPlanMade },
  'icpc-lead-body': { not: noPlanMade },
  'icpc-core-group-named': { not: noPlanMade },
  'icpc-dates-set': { not: noPlanMade },
  'icpc-outline-plan': { not: noPlanMade },
  'transfer-15wd': { answer: 'conference_type', in: ['transfer-in'] },
  'review-revised-plan': { answer: 'rcpc_outcome', in: ['plan-continues'] },
  'discontinue-when': planEnds,
  'discontinue-reasons': planEnds,
  'discontinue-notify': planEnds,
  'discontinue-core-group-input': planEnds,
};
