/**
 * What a supervisor's walk-through shows of each record in its three states, and of the awkward ones, on FIXED_TODAY.
 *
 * Each list names decisions of `src/packs/<stage>/oversight.json`, in the order of the walk-through. A decision that no field of a page
 * could answer stands in none, nor does one whose answer rests on reading an agency from a name. Dates are counted again, apart from the
 * product, by the test beside the case system.
 */
import type { Status } from '../expected';

export interface ExpectedStateDeadline {
  timescale: string;
  from: string;
  due: string;
  status: Status;
  /** Day of the closing event, when it has happened. */
  actual?: string;
}

export interface ExpectedState {
  path: string;
  stage: string;
  /** Ids of decisions, with spaces between. */
  recorded?: string;
  blank?: string;
  /** Filled in, and not as the guidance has it: an agency that was away, a limit that passed, dates the wrong way round. */
  worthALook?: string;
  /** A closed tab, two children who differ, an owner of no known agency. */
  cannotTell?: string;
  notOnPage?: string;
  notApplicable?: string;
  deadlines: ExpectedStateDeadline[];
}

/** One for each record of the list of states, in its order. */
export const expectedStates: ExpectedState[] = [
  {
    path: '/harbour/front-door-well',
    stage: 'front-door',
    recorded: 'fd-decided fd-decider-named fd-decided-in-time fd-lead-chosen fd-reason fd-history fd-referrer-told',
    notOnPage: 'fd-child-heard fd-child-soon',
    notApplicable: 'fd-other-help',
    deadlines: [
      { timescale: 'referral-decision', from: '2026-12-14', due: '2026-12-15', status: 'met', actual: '2026-12-15' },
    ],
  },
  {
    path: '/harbour/front-door-thin',
    stage: 'front-door',
    recorded: 'fd-decided fd-decided-in-time fd-history',
    blank: 'fd-decider-named fd-lead-chosen fd-reason fd-referrer-told',
    notOnPage: 'fd-child-heard fd-child-soon',
    notApplicable: 'fd-other-help',
    deadlines: [
      { timescale: 'referral-decision', from: '2026-12-14', due: '2026-12-15', status: 'met', actual: '2026-12-15' },
    ],
  },
  {
    path: '/harbour/front-door-late',
    stage: 'front-door',
    recorded: 'fd-history',
    blank: 'fd-decided fd-decider-named fd-decided-in-time fd-lead-chosen fd-reason fd-referrer-told',
    notOnPage: 'fd-child-heard fd-child-soon',
    deadlines: [
      { timescale: 'referral-decision', from: '2026-12-09', due: '2026-12-10', status: 'overdue' },
    ],
  },
  {
    path: '/northshire/assessment-well',
    stage: 'assessment',
    recorded: 'as-outcome as-approved as-lead as-in-time as-reason as-analysis as-seen-alone as-wishes as-fathers as-network as-agencies as-after-facts as-told-in-writing',
    notOnPage: 'as-actions as-referrer-told',
    notApplicable: 'as-lead-social-worker as-late-reason as-to-strategy',
    deadlines: [
      { timescale: 'assessment-complete', from: '2026-10-08', due: '2026-12-10', status: 'met', actual: '2026-12-07' },
    ],
  },
  {
    path: '/northshire/assessment-thin',
    stage: 'assessment',
    recorded: 'as-outcome as-lead as-in-time as-network',
    blank: 'as-approved as-reason as-analysis as-seen-alone as-wishes as-fathers as-after-facts as-told-in-writing',
    worthALook: 'as-agencies',
    notOnPage: 'as-actions as-referrer-told',
    notApplicable: 'as-lead-social-worker as-late-reason as-to-strategy',
    deadlines: [
      { timescale: 'assessment-complete', from: '2026-10-08', due: '2026-12-10', status: 'met', actual: '2026-12-07' },
    ],
  },
  {
    path: '/northshire/assessment-late',
    stage: 'assessment',
    recorded: 'as-outcome as-approved as-lead as-reason as-analysis as-seen-alone as-wishes as-fathers as-network as-after-facts',
    blank: 'as-told-in-writing',
    worthALook: 'as-in-time as-agencies',
    notOnPage: 'as-actions as-late-reason as-referrer-told',
    notApplicable: 'as-lead-social-worker as-to-strategy',
    deadlines: [
      { timescale: 'assessment-complete', from: '2026-10-08', due: '2026-12-10', status: 'met-late', actual: '2026-12-16' },
    ],
  },
  {
    path: '/meadow/child-in-need-well',
    stage: 'child-in-need',
    recorded: 'cn-approved cn-agreed cn-lead cn-seen cn-wishes cn-fathers cn-network cn-actions cn-partners cn-next-review',
    cannotTell: 'cn-closing',
    notOnPage: 'cn-agencies',
    deadlines: [],
  },
  {
    path: '/meadow/child-in-need-thin',
    stage: 'child-in-need',
    recorded: 'cn-seen',
    blank: 'cn-approved cn-agreed cn-lead cn-wishes cn-fathers cn-network cn-actions cn-next-review',
    cannotTell: 'cn-closing',
    notOnPage: 'cn-agencies',
    deadlines: [],
  },
  {
    path: '/meadow/child-in-need-late',
    stage: 'child-in-need',
    recorded: 'cn-approved cn-agreed cn-lead cn-seen',
    blank: 'cn-wishes cn-fathers cn-network cn-actions',
    worthALook: 'cn-next-review',
    cannotTell: 'cn-closing',
    notOnPage: 'cn-agencies',
    deadlines: [],
  },
  {
    path: '/northshire/strategy-discussion-well',
    stage: 'strategy-discussion',
    recorded: 'sd-decision sd-reviewed sd-reason sd-medical sd-minimum sd-others sd-actions sd-partners',
    notOnPage: 'sd-lead-social-worker sd-child sd-referrer sd-after-facts sd-conference',
    deadlines: [
      { timescale: 'icpc', from: '2026-12-11', due: '2027-01-06', status: 'on-track' },
    ],
  },
  {
    path: '/northshire/strategy-discussion-thin',
    stage: 'strategy-discussion',
    recorded: 'sd-decision',
    blank: 'sd-reviewed sd-reason sd-medical sd-minimum sd-others sd-actions',
    worthALook: 'sd-partners',
    notOnPage: 'sd-lead-social-worker sd-child sd-referrer sd-after-facts sd-conference',
    deadlines: [
      { timescale: 'icpc', from: '2026-12-11', due: '2027-01-06', status: 'on-track' },
    ],
  },
  {
    path: '/northshire/strategy-discussion-late',
    stage: 'strategy-discussion',
    recorded: 'sd-decision sd-reviewed sd-reason sd-medical sd-others',
    blank: 'sd-actions',
    worthALook: 'sd-minimum',
    notOnPage: 'sd-lead-social-worker sd-child sd-referrer sd-after-facts sd-conference',
    deadlines: [
      { timescale: 'icpc', from: '2026-11-23', due: '2026-12-14', status: 'overdue' },
    ],
  },
  {
    path: '/larch/section-47-well',
    stage: 'section-47',
    recorded: 's47-lead-social-worker s47-outcome-given s47-harm-reviewed s47-reasons-recorded s47-findings-analysed s47-child-seen-alone s47-wishes-weigh s47-fathers-carers-heard s47-network s47-agencies-asked s47-approved-after-facts s47-actions-owned s47-partners-carry-tasks s47-referrer-told',
    notOnPage: 's47-family-told s47-conference-in-time s47-late-reason',
    deadlines: [
      { timescale: 'icpc', from: '2026-11-26', due: '2026-12-17', status: 'due-today' },
    ],
  },
  {
    path: '/larch/section-47-thin',
    stage: 'section-47',
    recorded: 's47-lead-social-worker s47-agencies-asked s47-actions-owned s47-partners-carry-tasks',
    blank: 's47-outcome-given s47-harm-reviewed s47-reasons-recorded s47-findings-analysed s47-child-seen-alone s47-wishes-weigh s47-fathers-carers-heard s47-network s47-approved-after-facts s47-referrer-told',
    notOnPage: 's47-family-told s47-conference-in-time s47-late-reason',
    deadlines: [
      { timescale: 'icpc', from: '2026-11-26', due: '2026-12-17', status: 'due-today' },
    ],
  },
  {
    path: '/larch/section-47-late',
    stage: 'section-47',
    recorded: 's47-lead-social-worker s47-outcome-given s47-harm-reviewed s47-reasons-recorded s47-findings-analysed s47-child-seen-alone s47-wishes-weigh s47-agencies-asked s47-actions-owned s47-partners-carry-tasks s47-referrer-told',
    blank: 's47-fathers-carers-heard s47-network',
    worthALook: 's47-approved-after-facts',
    notOnPage: 's47-family-told s47-conference-in-time s47-late-reason',
    deadlines: [
      { timescale: 'icpc', from: '2026-11-19', due: '2026-12-10', status: 'overdue' },
    ],
  },
  {
    path: '/larch/initial-conference-well',
    stage: 'initial-conference',
    recorded: 'ic-decision ic-chair ic-lead-social-worker ic-in-time ic-reason ic-analysis ic-child ic-parents ic-network ic-shared ic-agencies ic-outline ic-actions ic-partners ic-core-group ic-review',
    notOnPage: 'ic-referrer',
    deadlines: [
      { timescale: 'core-group-first', from: '2026-12-14', due: '2026-12-30', status: 'on-track' },
      { timescale: 'review-first', from: '2026-12-14', due: '2027-03-14', status: 'on-track' },
      { timescale: 'icpc', from: '2026-11-26', due: '2026-12-17', status: 'met', actual: '2026-12-14' },
    ],
  },
  {
    path: '/larch/initial-conference-thin',
    stage: 'initial-conference',
    recorded: 'ic-decision ic-in-time ic-analysis ic-network ic-outline ic-partners',
    blank: 'ic-chair ic-lead-social-worker ic-reason ic-child ic-parents ic-shared ic-actions ic-core-group ic-review',
    worthALook: 'ic-agencies',
    notOnPage: 'ic-referrer',
    deadlines: [
      { timescale: 'core-group-first', from: '2026-12-14', due: '2026-12-30', status: 'on-track' },
      { timescale: 'review-first', from: '2026-12-14', due: '2027-03-14', status: 'on-track' },
      { timescale: 'icpc', from: '2026-11-26', due: '2026-12-17', status: 'met', actual: '2026-12-14' },
    ],
  },
  {
    path: '/larch/initial-conference-late',
    stage: 'initial-conference',
    recorded: 'ic-decision ic-chair ic-lead-social-worker ic-reason ic-analysis ic-child ic-network ic-outline ic-partners ic-core-group ic-review',
    blank: 'ic-parents ic-actions',
    worthALook: 'ic-in-time ic-shared ic-agencies',
    notOnPage: 'ic-referrer',
    deadlines: [
      { timescale: 'core-group-first', from: '2026-12-14', due: '2026-12-30', status: 'on-track' },
      { timescale: 'review-first', from: '2026-12-14', due: '2027-03-14', status: 'on-track' },
      { timescale: 'icpc', from: '2026-11-13', due: '2026-12-04', status: 'met-late', actual: '2026-12-14' },
    ],
  },
  {
    path: '/northshire/child-protection-plan-well',
    stage: 'child-protection-plan',
    recorded: 'cp-lead-social-worker cp-reviewed cp-content cp-seen-alone cp-wishes cp-actions cp-partners cp-first-core-group cp-circulated',
    notOnPage: 'cp-fathers cp-network cp-first-review',
    deadlines: [
      { timescale: 'review-first', from: '2026-11-19', due: '2027-02-19', status: 'on-track' },
      { timescale: 'core-group-first', from: '2026-11-19', due: '2026-12-03', status: 'met', actual: '2026-11-30' },
    ],
  },
  {
    path: '/northshire/child-protection-plan-thin',
    stage: 'child-protection-plan',
    recorded: 'cp-first-core-group',
    blank: 'cp-lead-social-worker cp-reviewed cp-content cp-seen-alone cp-wishes cp-actions cp-circulated',
    worthALook: 'cp-partners',
    notOnPage: 'cp-fathers cp-network cp-first-review',
    deadlines: [
      { timescale: 'review-first', from: '2026-11-19', due: '2027-02-19', status: 'on-track' },
      { timescale: 'core-group-first', from: '2026-11-19', due: '2026-12-03', status: 'met', actual: '2026-11-30' },
    ],
  },
  {
    path: '/northshire/child-protection-plan-late',
    stage: 'child-protection-plan',
    recorded: 'cp-lead-social-worker cp-reviewed cp-content cp-seen-alone cp-wishes cp-partners cp-circulated',
    blank: 'cp-actions',
    worthALook: 'cp-first-core-group',
    notOnPage: 'cp-fathers cp-network cp-first-review',
    deadlines: [
      { timescale: 'review-first', from: '2026-08-17', due: '2026-11-17', status: 'overdue' },
      { timescale: 'core-group-first', from: '2026-08-17', due: '2026-09-01', status: 'met-late', actual: '2026-09-11' },
    ],
  },
  {
    path: '/harbour/core-group-well',
    stage: 'core-group',
    recorded: 'cg-record cg-in-time cg-supervised cg-plan-filled-out cg-wishes cg-network cg-agencies cg-actions cg-partners',
    cannotTell: 'cg-lead-social-worker',
    notOnPage: 'cg-seen-alone cg-fathers cg-first-review',
    deadlines: [
      { timescale: 'review-first', from: '2026-12-04', due: '2027-03-04', status: 'on-track' },
      { timescale: 'core-group-first', from: '2026-12-04', due: '2026-12-18', status: 'met', actual: '2026-12-15' },
    ],
  },
  {
    path: '/harbour/core-group-thin',
    stage: 'core-group',
    recorded: 'cg-in-time cg-network',
    blank: 'cg-record cg-supervised cg-plan-filled-out cg-wishes cg-agencies cg-actions',
    worthALook: 'cg-partners',
    cannotTell: 'cg-lead-social-worker',
    notOnPage: 'cg-seen-alone cg-fathers cg-first-review',
    deadlines: [
      { timescale: 'review-first', from: '2026-12-04', due: '2027-03-04', status: 'on-track' },
      { timescale: 'core-group-first', from: '2026-12-04', due: '2026-12-18', status: 'met', actual: '2026-12-15' },
    ],
  },
  {
    path: '/harbour/core-group-late',
    stage: 'core-group',
    recorded: 'cg-network',
    blank: 'cg-record cg-in-time cg-supervised cg-plan-filled-out cg-wishes cg-agencies cg-actions',
    cannotTell: 'cg-lead-social-worker',
    notOnPage: 'cg-seen-alone cg-fathers cg-first-review',
    deadlines: [
      { timescale: 'core-group-first', from: '2026-11-25', due: '2026-12-09', status: 'overdue' },
      { timescale: 'review-first', from: '2026-11-25', due: '2027-02-25', status: 'on-track' },
    ],
  },
  {
    path: '/harbour/review-conference-well',
    stage: 'review-conference',
    recorded: 'rc-decision rc-chair rc-reason rc-analysis rc-child rc-parents rc-shared rc-agencies',
    notOnPage: 'rc-lead-social-worker rc-first-in-time rc-later-in-time rc-network rc-revised-plan rc-actions rc-partners',
    deadlines: [
      { timescale: 'review-subsequent', from: '2026-12-10', due: '2027-06-10', status: 'on-track' },
    ],
  },
  {
    path: '/harbour/review-conference-thin',
    stage: 'review-conference',
    blank: 'rc-decision rc-chair rc-reason rc-analysis rc-child rc-parents rc-shared',
    worthALook: 'rc-agencies',
    notOnPage: 'rc-lead-social-worker rc-first-in-time rc-later-in-time rc-network rc-revised-plan rc-actions rc-partners',
    deadlines: [
      { timescale: 'review-subsequent', from: '2026-12-10', due: '2027-06-10', status: 'on-track' },
    ],
  },
  {
    path: '/harbour/review-conference-late',
    stage: 'review-conference',
    recorded: 'rc-chair rc-analysis rc-child rc-parents',
    blank: 'rc-decision rc-later-in-time rc-reason rc-shared',
    worthALook: 'rc-agencies',
    notOnPage: 'rc-lead-social-worker rc-first-in-time rc-network rc-revised-plan rc-actions rc-partners',
    deadlines: [
      { timescale: 'review-subsequent', from: '2026-05-18', due: '2026-11-18', status: 'overdue' },
    ],
  },
  {
    path: '/harbour/looked-after-well',
    stage: 'looked-after',
    recorded: 'la-decisions la-reviewing-officer la-care-plan la-care-plan-in-time la-first-review la-wishes la-seen-alone la-health la-education la-next-review',
    notOnPage: 'la-parents la-actions la-partners',
    deadlines: [
      { timescale: 'lac-care-plan', from: '2026-11-23', due: '2026-12-07', status: 'met', actual: '2026-12-01' },
      { timescale: 'lac-review-1', from: '2026-11-23', due: '2026-12-21', status: 'met', actual: '2026-12-15' },
    ],
  },
  {
    path: '/harbour/looked-after-thin',
    stage: 'looked-after',
    recorded: 'la-first-review la-seen-alone la-education',
    blank: 'la-decisions la-reviewing-officer la-care-plan la-care-plan-in-time la-wishes la-health la-next-review',
    notOnPage: 'la-parents la-actions la-partners',
    deadlines: [
      { timescale: 'lac-care-plan', from: '2026-11-23', due: '2026-12-07', status: 'overdue' },
      { timescale: 'lac-review-1', from: '2026-11-23', due: '2026-12-21', status: 'met', actual: '2026-12-15' },
    ],
  },
  {
    path: '/harbour/looked-after-late',
    stage: 'looked-after',
    recorded: 'la-reviewing-officer la-care-plan la-wishes la-seen-alone la-education',
    blank: 'la-decisions la-first-review la-health la-next-review',
    worthALook: 'la-care-plan-in-time',
    notOnPage: 'la-parents la-actions la-partners',
    deadlines: [
      { timescale: 'lac-review-1', from: '2026-11-05', due: '2026-12-03', status: 'overdue' },
      { timescale: 'lac-care-plan', from: '2026-11-05', due: '2026-11-19', status: 'met-late', actual: '2026-12-01' },
    ],
  },
  {
    path: '/harbour/early-help-well',
    stage: 'early-help',
    recorded: 'eh-lead eh-agreed eh-supervised eh-child eh-parents eh-whole-family eh-network eh-agencies eh-actions eh-partners',
    notApplicable: 'eh-refused',
    deadlines: [],
  },
  {
    path: '/harbour/early-help-thin',
    stage: 'early-help',
    recorded: 'eh-parents eh-network eh-agencies',
    blank: 'eh-lead eh-agreed eh-supervised eh-child eh-whole-family eh-actions',
    worthALook: 'eh-partners',
    deadlines: [],
  },
  {
    path: '/harbour/early-help-late',
    stage: 'early-help',
    recorded: 'eh-lead eh-agreed eh-supervised eh-child eh-parents eh-whole-family eh-network eh-agencies eh-actions eh-partners',
    notApplicable: 'eh-refused',
    deadlines: [],
  },
  {
    path: '/harbour/immediate-protection-well',
    stage: 'immediate-protection',
    recorded: 'im-reviewed im-child-seen im-wishes im-reason im-others-asked im-after-facts im-strategy im-actions',
    notOnPage: 'im-enquiries',
    deadlines: [],
  },
  {
    path: '/harbour/immediate-protection-thin',
    stage: 'immediate-protection',
    recorded: 'im-wishes im-actions',
    blank: 'im-reviewed im-child-seen im-reason im-others-asked im-after-facts im-strategy',
    notOnPage: 'im-enquiries',
    deadlines: [],
  },
  {
    path: '/harbour/immediate-protection-late',
    stage: 'immediate-protection',
    recorded: 'im-reviewed im-child-seen im-wishes im-reason im-others-asked im-after-facts im-actions',
    blank: 'im-strategy',
    notOnPage: 'im-enquiries',
    deadlines: [],
  },
  {
    path: '/harbour/pre-proceedings-well',
    stage: 'pre-proceedings',
    recorded: 'pp-reviewed pp-reason pp-child pp-parents pp-fathers pp-agencies pp-family-meeting pp-actions pp-partners pp-letter',
    deadlines: [],
  },
  {
    path: '/harbour/pre-proceedings-thin',
    stage: 'pre-proceedings',
    recorded: 'pp-child pp-parents pp-agencies pp-actions pp-partners',
    blank: 'pp-reviewed pp-reason pp-fathers pp-family-meeting pp-letter',
    deadlines: [],
  },
  {
    path: '/harbour/pre-proceedings-late',
    stage: 'pre-proceedings',
    recorded: 'pp-reviewed pp-reason pp-child pp-parents pp-fathers pp-agencies pp-family-meeting pp-actions pp-partners',
    blank: 'pp-letter',
    deadlines: [],
  },
  {
    path: '/harbour/leaving-care-well',
    stage: 'leaving-care',
    recorded: 'lc-adviser lc-plan lc-supervised lc-voice lc-in-touch lc-actions lc-review',
    deadlines: [],
  },
  {
    path: '/harbour/leaving-care-thin',
    stage: 'leaving-care',
    recorded: 'lc-in-touch lc-actions lc-review',
    blank: 'lc-adviser lc-plan lc-supervised lc-voice',
    deadlines: [],
  },
  {
    path: '/harbour/leaving-care-late',
    stage: 'leaving-care',
    recorded: 'lc-adviser lc-plan lc-supervised lc-voice lc-in-touch lc-actions',
    worthALook: 'lc-review',
    deadlines: [],
  },
  {
    path: '/harbour/missing-episode-well',
    stage: 'missing-episode',
    recorded: 'me-offered me-in-time me-supervised me-voice me-exploitation me-actions me-partners',
    deadlines: [
      { timescale: 'return-home-interview', from: '2026-12-10', due: '2026-12-13', status: 'met', actual: '2026-12-12' },
    ],
  },
  {
    path: '/harbour/missing-episode-thin',
    stage: 'missing-episode',
    recorded: 'me-actions me-partners',
    blank: 'me-offered me-in-time me-supervised me-voice me-exploitation',
    deadlines: [
      { timescale: 'return-home-interview', from: '2026-12-16', due: '2026-12-19', status: 'on-track' },
    ],
  },
  {
    path: '/harbour/missing-episode-late',
    stage: 'missing-episode',
    recorded: 'me-offered me-supervised me-exploitation me-actions me-partners',
    blank: 'me-in-time me-voice',
    deadlines: [
      { timescale: 'return-home-interview', from: '2026-12-10', due: '2026-12-13', status: 'overdue' },
    ],
  },
  {
    path: '/harbour/private-fostering-well',
    stage: 'private-fostering',
    recorded: 'pf-recognised pf-supervised pf-visited pf-seen pf-wishes pf-parents pf-actions pf-next-visit',
    deadlines: [],
  },
  {
    path: '/harbour/private-fostering-thin',
    stage: 'private-fostering',
    recorded: 'pf-recognised pf-actions',
    blank: 'pf-supervised pf-visited pf-seen pf-wishes pf-parents pf-next-visit',
    deadlines: [],
  },
  {
    path: '/harbour/private-fostering-late',
    stage: 'private-fostering',
    recorded: 'pf-recognised pf-supervised pf-visited pf-seen pf-wishes pf-parents pf-actions',
    worthALook: 'pf-next-visit',
    deadlines: [],
  },
  {
    path: '/harbour/allegation-well',
    stage: 'allegation',
    recorded: 'al-told al-supervised al-voice al-agencies al-referrer al-actions',
    deadlines: [],
  },
  {
    path: '/harbour/allegation-thin',
    stage: 'allegation',
    recorded: 'al-agencies al-actions',
    blank: 'al-told al-supervised al-voice al-referrer',
    deadlines: [],
  },
  {
    path: '/harbour/allegation-late',
    stage: 'allegation',
    recorded: 'al-told al-supervised al-voice al-agencies al-referrer al-actions',
    deadlines: [],
  },
  {
    path: '/harbour/serious-incident-well',
    stage: 'serious-incident',
    recorded: 'si-notified si-agencies si-record si-actions',
    deadlines: [],
  },
  {
    path: '/harbour/serious-incident-thin',
    stage: 'serious-incident',
    recorded: 'si-agencies si-actions',
    blank: 'si-notified si-record',
    deadlines: [],
  },
  {
    path: '/harbour/serious-incident-late',
    stage: 'serious-incident',
    recorded: 'si-notified si-agencies si-record si-actions',
    deadlines: [],
  },
  {
    path: '/harbour/child-death-well',
    stage: 'child-death',
    recorded: 'cd-supervised cd-parents-heard cd-agencies cd-actions',
    deadlines: [],
  },
  {
    path: '/harbour/child-death-thin',
    stage: 'child-death',
    recorded: 'cd-agencies cd-actions',
    blank: 'cd-supervised cd-parents-heard',
    deadlines: [],
  },
  {
    path: '/harbour/child-death-late',
    stage: 'child-death',
    recorded: 'cd-supervised cd-parents-heard cd-agencies cd-actions',
    deadlines: [],
  },
  {
    path: '/harbour/supervision-well',
    stage: 'supervision',
    recorded: 'su-held su-direction su-child su-seen su-actions su-next',
    deadlines: [],
  },
  {
    path: '/harbour/supervision-thin',
    stage: 'supervision',
    recorded: 'su-held su-seen',
    blank: 'su-direction su-child su-actions su-next',
    deadlines: [],
  },
  {
    path: '/harbour/supervision-late',
    stage: 'supervision',
    recorded: 'su-held su-direction su-child su-seen su-actions',
    worthALook: 'su-next',
    deadlines: [],
  },
  {
    path: '/harbour/two-children',
    stage: 'assessment',
    recorded: 'as-outcome as-approved as-lead as-reason as-analysis as-fathers as-network as-agencies as-told-in-writing',
    worthALook: 'as-in-time',
    cannotTell: 'as-seen-alone as-wishes as-after-facts',
    notOnPage: 'as-actions as-late-reason as-referrer-told',
    notApplicable: 'as-lead-social-worker as-to-strategy',
    deadlines: [
      { timescale: 'assessment-complete', from: '2026-09-24', due: '2026-11-26', status: 'met-late', actual: '2026-12-02' },
    ],
  },
  {
    path: '/meadow/manager-tab-hidden',
    stage: 'strategy-discussion',
    recorded: 'sd-decision sd-reason sd-medical sd-minimum sd-partners',
    blank: 'sd-actions',
    worthALook: 'sd-others',
    cannotTell: 'sd-reviewed sd-lead-social-worker',
    notOnPage: 'sd-child sd-referrer sd-after-facts sd-conference',
    deadlines: [
      { timescale: 'icpc', from: '2026-12-02', due: '2026-12-23', status: 'due-soon' },
    ],
  },
  {
    path: '/harbour/earlier-version',
    stage: 'review-conference',
    recorded: 'rc-chair rc-analysis rc-child rc-parents rc-shared',
    blank: 'rc-decision rc-reason',
    worthALook: 'rc-agencies',
    notOnPage: 'rc-lead-social-worker rc-first-in-time rc-later-in-time rc-network rc-revised-plan rc-actions rc-partners',
    deadlines: [
      { timescale: 'review-subsequent', from: '2026-12-10', due: '2027-06-10', status: 'on-track' },
    ],
  },
  {
    path: '/northshire/approved-before-seen',
    stage: 'assessment',
    recorded: 'as-outcome as-approved as-lead as-in-time as-reason as-analysis as-wishes as-network',
    blank: 'as-seen-alone as-fathers as-told-in-writing',
    worthALook: 'as-agencies as-after-facts',
    notOnPage: 'as-actions as-referrer-told',
    notApplicable: 'as-lead-social-worker as-late-reason as-to-strategy',
    deadlines: [
      { timescale: 'assessment-complete', from: '2026-10-08', due: '2026-12-10', status: 'met', actual: '2026-10-14' },
    ],
  },
  {
    path: '/larch/conference-planned',
    stage: 'initial-conference',
    recorded: 'ic-chair ic-lead-social-worker ic-in-time ic-analysis ic-child ic-network ic-shared ic-outline ic-partners',
    blank: 'ic-decision ic-reason ic-parents ic-actions ic-core-group ic-review',
    worthALook: 'ic-agencies',
    notOnPage: 'ic-referrer',
    deadlines: [
      { timescale: 'icpc', from: '2026-12-04', due: '2026-12-29', status: 'on-track' },
    ],
  },
];
