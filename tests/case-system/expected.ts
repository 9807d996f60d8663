/**
 * What is true of each page of the invented case system on one fixed day.
 *
 * Every date below was worked out apart from the pages and from the product, by hand and with a separate count, from the rules of
 * `wd-after` and `months-corresponding`: working days exclude 25 and 28 December 2026 and 1 January 2027.
 */
import type { FamilyId } from './model';

/** A Thursday, eight days before Christmas: counts cross the bank holidays. */
export const FIXED_TODAY = '2026-12-17';

export type Status = 'overdue' | 'due-today' | 'due-soon' | 'on-track' | 'met' | 'met-late' | 'cannot-tell';
export type TimescaleId =
  | 'referral-decision'
  | 'assessment-complete'
  | 'icpc'
  | 'core-group-first'
  | 'review-first'
  | 'review-subsequent';

/** A question of the page: its label as worded there, and what stands in it. */
export interface ExpectedFact {
  concept: string;
  label: string;
  /** ISO date, when a date stands there. */
  iso?: string;
  /** Answer code of src/core/observation.ts, where rules depend on it. */
  answer?: string;
  state: 'filled' | 'blank' | 'unanswered' | 'hidden';
}

export interface ExpectedDeadline {
  timescale: TimescaleId;
  from: string | null;
  due: string | null;
  status: Status;
  /** Day of the closing event, when it has happened. */
  actual?: string;
  /** The page's own due date, where it shows one. */
  pageDue?: string;
  reason?: 'start-not-on-page' | 'start-blank' | 'more-than-one-start';
  /** Both readings, where the start cannot be told. */
  candidates?: { from: string; due: string }[];
}

export interface ExpectedRow {
  number: number;
  label: string;
  stage: string | null;
  start: string | null;
  /** As the list states it. */
  due: string | null;
  /** What the guidance gives, where it differs from the list. */
  counted?: string;
  status: Status;
}

export interface ExpectedPage {
  path: string;
  family: FamilyId | 'elsewhere';
  pageKind: 'record' | 'case-note' | 'worklist' | 'person-summary' | 'other-service' | 'unrecognised';
  stage: string | null;
  facts: ExpectedFact[];
  /** The timescales that belong to the record's stage and that the page can answer. */
  deadlines: ExpectedDeadline[];
  /** Timescales that may rightly be shown as well, from other dates on the page. */
  mayAlsoShow: TimescaleId[];
  /** Concepts that oversight rests on. `absent`: no such question in the document as it loads. */
  oversight: { recorded: string[]; blank: string[]; absent: string[] };
  rows?: ExpectedRow[];
}

const on = (concept: string, label: string, iso: string): ExpectedFact => ({ concept, label, iso, state: 'filled' });
const filled = (concept: string, label: string, answer?: string): ExpectedFact =>
  answer === undefined ? { concept, label, state: 'filled' } : { concept, label, answer, state: 'filled' };
const blank = (concept: string, label: string): ExpectedFact => ({ concept, label, state: 'blank' });
const unanswered = (concept: string, label: string): ExpectedFact => ({ concept, label, state: 'unanswered' });
const hidden = (concept: string, label: string): ExpectedFact => ({ concept, label, state: 'hidden' });

const silent = (path: string, family: ExpectedPage['family'], pageKind: ExpectedPage['pageKind']): ExpectedPage => ({
  path,
  family,
  pageKind,
  stage: null,
  facts: [],
  deadlines: [],
  mayAlsoShow: [],
  oversight: { recorded: [], blank: [], absent: [] },
});

/** The truth of every page on FIXED_TODAY, in the order of the list of pages. */
export const expectedPages: ExpectedPage[] = [
  {
    path: '/northshire/referral',
    family: 'northshire',
    pageKind: 'record',
    stage: 'front-door',
    facts: [
      on('referral_date', 'Date referral received', '2026-12-16'),
      filled('referral_source', 'Referral Source'),
      filled('referrer_name', 'Name of referrer'),
      filled('referral_reason', 'Reason for referral'),
      filled('referral_category', 'Referral category'),
      blank('primary_need', 'Primary Need Code'),
      on('consent_date', 'Date consent obtained', '2026-12-16'),
      unanswered('referral_outcome', 'Referral outcome'),
      blank('referral_decision_date', 'Decision date'),
      blank('referral_decision_by', 'Decision made by'),
      blank('feedback_to_referrer', 'Date referrer informed'),
      blank('allocated_worker', 'Allocated to'),
      blank('allocated_date', 'Allocation date'),
      blank('manager_comments', 'Manager Comments'),
    ],
    deadlines: [{ timescale: 'referral-decision', from: '2026-12-16', due: '2026-12-17', status: 'due-today' }],
    mayAlsoShow: ['assessment-complete'],
    oversight: {
      recorded: ['referral_date', 'referral_reason', 'referral_category'],
      blank: ['referral_decision_date', 'referral_decision_by', 'allocated_worker', 'allocated_date', 'manager_comments', 'manager_name'],
      absent: ['child_seen_date', 'management_oversight'],
    },
  },
  {
    path: '/northshire/assessment',
    family: 'northshire',
    pageKind: 'record',
    stage: 'assessment',
    facts: [
      on('referral_date', 'Date of referral', '2026-10-08'),
      on('assessment_start', 'Assessment Start Date', '2026-10-09'),
      on('assessment_target_45', '45 day target date', '2026-12-10'),
      on('assessment_10day_review', '10 day review', '2026-10-22'),
      filled('allocated_worker', 'C&F Allocated Worker'),
      filled('child_seen', 'Was the child seen during the Assessment process?', 'yes'),
      on('child_seen_date', 'Date child seen', '2026-10-16'),
      unanswered('child_seen_alone', 'Child Seen Alone'),
      filled('child_wishes', "Child's Wishes and Feelings"),
      blank('fathers_views', "Father's views"),
      filled('family_network', 'Details of wider family network'),
      filled('parenting_capacity', 'Parenting capacity'),
      blank('analysis', 'Analysis'),
      unanswered('assessment_outcome', 'Assessment Outcome'),
      blank('assessment_authorised', 'Date authorised'),
      blank('manager_comments', 'Manager Comments'),
      blank('manager_name', 'Team Manager'),
    ],
    deadlines: [
      { timescale: 'assessment-complete', from: '2026-10-08', due: '2026-12-10', status: 'overdue', pageDue: '2026-12-10' },
    ],
    mayAlsoShow: [],
    oversight: {
      recorded: ['allocated_worker', 'child_wishes', 'assessment_target_45'],
      blank: ['analysis', 'manager_comments', 'manager_name', 'assessment_authorised', 'fathers_views'],
      absent: ['management_oversight', 'visit_date'],
    },
  },
  {
    path: '/northshire/strategy',
    family: 'northshire',
    pageKind: 'record',
    stage: 'strategy-discussion',
    facts: [
      on('strategy_date', 'Date of strategy discussion', '2026-12-11'),
      filled('strategy_chair', 'Chaired by'),
      on('icpc_target', 'ICPC due by', '2027-01-01'),
      filled('strategy_rationale', 'Reasons for decision'),
      filled('strategy_decision', 'S47 to be initiated', 'initiate-section-47'),
      on('s47_start', 'Date S47 initiated', '2026-12-11'),
      blank('medical_needed', 'Child protection medical'),
      filled('manager_comments', 'Manager Comments'),
      filled('manager_name', 'Team Manager'),
    ],
    deadlines: [{ timescale: 'icpc', from: '2026-12-11', due: '2027-01-06', status: 'on-track', pageDue: '2027-01-01' }],
    mayAlsoShow: [],
    oversight: {
      recorded: ['strategy_date', 'strategy_chair', 'strategy_decision', 'strategy_rationale', 'agencies_present', 'manager_comments', 'manager_name'],
      blank: ['medical_needed'],
      absent: ['child_seen', 'epo', 'police_protection'],
    },
  },
  {
    path: '/northshire/section-47',
    family: 'northshire',
    pageKind: 'record',
    stage: 'section-47',
    facts: [
      on('strategy_date', 'Date of strategy discussion', '2026-12-03'),
      on('strategy_date', 'Date of strategy discussion', '2026-12-11'),
      blank('s47_start', 'S47 Start Date'),
      blank('s47_end', 'S47 End Date'),
      filled('allocated_worker', 'Lead Social Worker'),
      filled('child_seen', 'Child seen', 'yes'),
      on('child_seen_date', 'Dates when the child was seen by the Lead Social Worker', '2026-12-04'),
      filled('child_seen_alone', 'Was the child / all of the children seen alone?', 'no'),
      blank('child_wishes', "Child's views"),
      filled('parents_views', 'Views of parents/carers'),
      filled('medical_needed', 'Medical examination required', 'no'),
      unanswered('s47_outcome', 'Outcome of s47 enquiries'),
      blank('analysis', 'Analysis'),
      blank('conference_requested_date', 'Date conference requested'),
      unanswered('feedback_to_referrer', 'Feedback to referrer'),
    ],
    deadlines: [
      {
        timescale: 'icpc',
        from: null,
        due: null,
        status: 'cannot-tell',
        reason: 'more-than-one-start',
        candidates: [
          { from: '2026-12-03', due: '2026-12-24' },
          { from: '2026-12-11', due: '2027-01-06' },
        ],
      },
    ],
    mayAlsoShow: [],
    oversight: {
      recorded: ['allocated_worker', 'child_seen_date', 'parents_views'],
      blank: ['s47_start', 's47_end', 's47_outcome', 'analysis', 'child_wishes', 'conference_requested_date', 'manager_comments', 'manager_name'],
      absent: ['fathers_views', 'fgc_offer', 'icpc_not_required'],
    },
  },
  {
    path: '/northshire/conference-report',
    family: 'northshire',
    pageKind: 'record',
    stage: 'initial-conference',
    facts: [
      on('strategy_date', 'Date of strategy discussion', '2026-12-04'),
      on('icpc_target', 'Target ICPC date', '2026-12-29'),
      on('icpc_date', 'Date of Conference', '2026-12-23'),
      filled('conference_chair', 'CP Chair'),
      filled('conference_type', 'Type of conference'),
      on('conference_requested_date', 'Date conference requested', '2026-12-08'),
      filled('report_author', 'Report prepared by'),
      blank('report_date', 'Date report completed'),
      blank('report_shared_parents', 'Date report shared with parents/carers'),
      blank('report_shared_child', 'Date report shared with child'),
      blank('fathers_views', "Father's views"),
      unanswered('fgc_offer', 'Family group conference offered'),
    ],
    // Booked for a day to come: planned, not held.
    deadlines: [{ timescale: 'icpc', from: '2026-12-04', due: '2026-12-29', status: 'on-track', pageDue: '2026-12-29' }],
    mayAlsoShow: [],
    oversight: {
      recorded: ['conference_chair', 'report_author', 'advocate'],
      blank: ['report_date', 'report_shared_parents', 'report_shared_child', 'fathers_views', 'manager_comments'],
      absent: ['conference_decision', 'core_group_members'],
    },
  },
  {
    path: '/northshire/plan',
    family: 'northshire',
    pageKind: 'record',
    stage: 'child-protection-plan',
    facts: [
      on('icpc_date', 'Date of Initial CP Conference', '2026-11-19'),
      on('cp_plan_start', 'CP Plan Start Date', '2026-11-19'),
      blank('cp_plan_end', 'CP Plan End Date'),
      filled('category_of_abuse', 'CP Plan Initial Category of Abuse'),
      filled('allocated_worker', 'Lead Social Worker'),
      on('core_group_date', 'Date of first core group', '2026-11-30'),
      on('rcpc_due', 'Next RCPC due', '2027-02-19'),
      filled('cp_plan_content', 'Contingency plan'),
      on('last_visit_date', 'Date of last statutory visit', '2026-12-07'),
      on('next_visit_due', 'Next visit due', '2026-12-21'),
      filled('child_seen_alone', 'Child seen alone', 'yes'),
      unanswered('bedroom_seen', 'Bedroom seen'),
      blank('conference_minutes_date', 'Minutes distributed'),
      on('conference_minutes_date', 'Date decision letter sent', '2026-11-20'),
      filled('manager_comments', 'Manager Comments'),
    ],
    deadlines: [
      { timescale: 'core-group-first', from: '2026-11-19', due: '2026-12-03', status: 'met', actual: '2026-11-30' },
      { timescale: 'review-first', from: '2026-11-19', due: '2027-02-19', status: 'on-track', pageDue: '2027-02-19' },
    ],
    mayAlsoShow: [],
    oversight: {
      recorded: ['allocated_worker', 'manager_comments', 'manager_name', 'core_group_members', 'child_wishes'],
      blank: ['bedroom_seen'],
      absent: ['preproceedings_date', 'fathers_views'],
    },
  },
  {
    path: '/northshire/review-later',
    family: 'northshire',
    pageKind: 'record',
    stage: 'review-conference',
    facts: [
      on('icpc_date', 'Date of Initial CP Conference', '2026-03-10'),
      on('rcpc_date', 'Date of latest review conference', '2026-06-10'),
      on('rcpc_due', 'Review Due Date', '2026-12-10'),
      blank('rcpc_date', 'Date of Review'),
      filled('conference_chair', 'Child Protection Chair'),
      blank('child_participation', 'Child Participation at Review'),
      blank('report_date', 'Date report submitted'),
      unanswered('rcpc_outcome', 'CP Plan to Continue?'),
      blank('category_of_abuse', 'Latest Category of Abuse'),
      blank('cp_plan_end', 'CP Plan End Date'),
    ],
    deadlines: [
      { timescale: 'review-subsequent', from: '2026-06-10', due: '2026-12-10', status: 'overdue', pageDue: '2026-12-10' },
    ],
    mayAlsoShow: ['review-first'],
    oversight: {
      recorded: ['conference_chair'],
      blank: ['rcpc_outcome', 'report_date', 'report_shared_parents', 'child_participation', 'category_of_abuse'],
      absent: ['child_wishes', 'fgc_offer'],
    },
  },
  {
    path: '/meadow/assessment',
    family: 'meadow',
    pageKind: 'record',
    stage: 'assessment',
    facts: [
      on('referral_date', 'Date of referral', '2026-11-19'),
      on('assessment_start', 'Assessment started on', '2026-11-20'),
      on('assessment_target_45', 'Target completion date for this stage of assessment', '2027-01-12'),
      on('assessment_10day_review', 'Mid-point review', '2026-12-03'),
      filled('allocated_worker', 'Allocated Worker'),
      filled('child_seen', 'Child Seen During Assessment', 'yes'),
      on('child_seen_date', 'Date child was seen by social worker', '2026-11-26'),
      unanswered('child_seen_alone', 'Child Seen Alone'),
      filled('child_wishes', 'Voice of the child'),
      blank('fathers_views', 'Has the father been contacted?'),
      filled('family_network', 'Family network meeting'),
      hidden('analysis', 'What are we worried about?'),
      hidden('assessment_outcome', 'Outcome of assessment'),
    ],
    deadlines: [
      { timescale: 'assessment-complete', from: '2026-11-19', due: '2027-01-26', status: 'on-track', pageDue: '2027-01-12' },
    ],
    mayAlsoShow: [],
    oversight: {
      recorded: ['allocated_worker', 'child_wishes', 'family_network'],
      blank: ['fathers_views'],
      // In activities that are closed: unknown, never blank.
      absent: ['manager_comments', 'manager_name', 'assessment_authorised'],
    },
  },
  {
    path: '/meadow/strategy',
    family: 'meadow',
    pageKind: 'record',
    stage: 'strategy-discussion',
    facts: [
      on('strategy_date', 'Date and time of strategy discussion', '2026-12-02'),
      filled('strategy_chair', 'Name of chair'),
      filled('allocated_worker', 'Assignee'),
      filled('strategy_decision', 'Threshold for section 47 met', 'yes'),
      filled('strategy_decision', 'Decision of strategy discussion', 'initiate-section-47'),
      filled('strategy_rationale', 'Rationale for decision'),
      filled('strategy_rationale', 'Summary of discussion'),
      filled('medical_needed', 'Medical examination required', 'yes'),
      on('medical_needed', 'Date of medical', '2026-12-04'),
    ],
    deadlines: [{ timescale: 'icpc', from: '2026-12-02', due: '2026-12-23', status: 'due-soon' }],
    mayAlsoShow: [],
    oversight: {
      recorded: ['strategy_date', 'strategy_chair', 'strategy_decision', 'strategy_rationale', 'agencies_present', 'plan_action_table'],
      blank: [],
      absent: ['manager_comments', 'manager_name', 'police_protection'],
    },
  },
  {
    path: '/meadow/initial-conference',
    family: 'meadow',
    pageKind: 'record',
    stage: 'initial-conference',
    facts: [
      on('strategy_date', 'Strategy discussion date', '2026-11-13'),
      on('icpc_target', 'Conference due date', '2026-12-04'),
      on('icpc_date', 'Actual date of conference', '2026-12-09'),
      filled('conference_chair', 'Conference chair'),
      filled('conference_type', 'Type of conference'),
      filled('report_author', 'Report prepared by'),
      on('report_date', 'Date report completed', '2026-12-04'),
      on('report_shared_parents', 'Date report shared with parents/carers', '2026-12-07'),
      blank('report_shared_child', 'Date report shared with child'),
      blank('fathers_views', "Father's views"),
      filled('conference_decision', 'Is the child to be subject of a CP plan?', 'protection-plan'),
      filled('category_of_abuse', 'Category of Abuse'),
      filled('allocated_worker', 'Lead social worker'),
      on('core_group_date', 'Date of first core group', '2026-12-22'),
      on('rcpc_due', 'Date of next review conference', '2027-03-09'),
      on('conference_minutes_date', 'Date decision letter sent', '2026-12-10'),
      blank('conference_minutes_date', 'Minutes distributed'),
    ],
    deadlines: [
      { timescale: 'icpc', from: '2026-11-13', due: '2026-12-04', status: 'met-late', actual: '2026-12-09', pageDue: '2026-12-04' },
    ],
    mayAlsoShow: ['core-group-first', 'review-first'],
    oversight: {
      recorded: ['conference_chair', 'conference_decision', 'report_author', 'allocated_worker', 'child_wishes', 'cp_plan_content'],
      blank: ['report_shared_child', 'fathers_views'],
      absent: ['manager_comments', 'fgc_offer'],
    },
  },
  {
    path: '/meadow/core-group',
    family: 'meadow',
    pageKind: 'record',
    stage: 'core-group',
    facts: [
      on('icpc_date', 'Date of Initial Child Protection Conference', '2026-11-27'),
      on('core_group_date', 'Core Group meeting date', '2026-12-09'),
      on('rcpc_due', 'Next RCPC due', '2027-02-27'),
      filled('allocated_worker', 'Key worker'),
      filled('meeting_record', 'Record of meeting'),
      blank('child_wishes', 'Views & feelings of the child'),
      filled('cp_plan_content', 'Contingency plan'),
      unanswered('fgc_offer', 'Family group decision making offered'),
      on('last_visit_date', 'Last visit', '2026-12-07'),
    ],
    deadlines: [
      { timescale: 'core-group-first', from: '2026-11-27', due: '2026-12-11', status: 'met', actual: '2026-12-09' },
    ],
    mayAlsoShow: ['review-first'],
    oversight: {
      recorded: ['core_group_date', 'core_group_members', 'allocated_worker', 'meeting_record', 'plan_action_table'],
      blank: ['child_wishes'],
      absent: ['manager_comments', 'manager_name'],
    },
  },
  {
    path: '/meadow/child-in-need-plan',
    family: 'meadow',
    pageKind: 'record',
    stage: 'child-in-need',
    facts: [
      on('cin_plan_start', 'CIN plan start date', '2026-11-05'),
      on('cin_review_date', 'Date of plan review', '2026-12-07'),
      on('cin_next_review', 'Date of next review', '2027-01-17'),
      filled('allocated_worker', 'Lead practitioner'),
      filled('manager_name', 'Practice supervisor'),
      blank('child_wishes', "Child's views"),
      blank('fathers_views', 'Views of father / non-resident parent'),
      on('next_visit_due', 'Next visit due', '2026-12-24'),
      hidden('case_closure_date', 'Date of closure'),
    ],
    deadlines: [],
    mayAlsoShow: [],
    oversight: {
      recorded: ['allocated_worker', 'manager_name', 'plan_action_table'],
      blank: ['child_wishes', 'fathers_views'],
      absent: ['manager_comments'],
    },
  },
  {
    path: '/larch/referral',
    family: 'larch',
    pageKind: 'record',
    stage: 'front-door',
    facts: [
      on('referral_date', 'Date of referral', '2026-12-11'),
      filled('referral_source', 'Source of referral'),
      filled('referrer_name', 'Referrer'),
      filled('referral_reason', 'Details of concern'),
      blank('primary_need', 'Primary need'),
      filled('re_referral', 'Re-referral', 'no'),
      blank('referral_outcome', 'Next steps'),
      blank('referral_decision_date', 'Date of decision'),
      blank('referral_decision_by', 'Decision by'),
      unanswered('feedback_to_referrer', 'Referrer informed of outcome'),
      blank('allocated_worker', 'Assigned to'),
      blank('manager_comments', 'Practice supervisor comments'),
    ],
    deadlines: [{ timescale: 'referral-decision', from: '2026-12-11', due: '2026-12-14', status: 'overdue' }],
    mayAlsoShow: ['assessment-complete'],
    oversight: {
      recorded: ['referral_reason', 'consent_share'],
      blank: ['referral_outcome', 'referral_decision_date', 'referral_decision_by', 'allocated_worker', 'manager_comments', 'manager_name'],
      absent: ['child_seen_date', 'allocated_date'],
    },
  },
  {
    path: '/larch/assessment',
    family: 'larch',
    pageKind: 'record',
    stage: 'assessment',
    facts: [
      blank('referral_date', 'Date of referral'),
      on('assessment_start', 'Date assessment started', '2026-11-23'),
      filled('allocated_worker', 'Allocated Worker'),
      filled('child_seen', 'Was the child seen?', 'yes'),
      on('child_seen_date', 'Date child was seen', '2026-12-01'),
      filled('child_seen_alone', 'Was the child seen alone?', 'yes'),
      filled('child_wishes', 'Voice of the child'),
      blank('family_network', 'Family network'),
      blank('analysis', 'Analysis'),
      blank('assessment_outcome', 'Outcome of assessment'),
      blank('assessment_authorised', 'Authorised on'),
    ],
    deadlines: [{ timescale: 'assessment-complete', from: null, due: null, status: 'cannot-tell', reason: 'start-blank' }],
    mayAlsoShow: [],
    oversight: {
      recorded: ['allocated_worker', 'child_wishes', 'parenting_capacity'],
      blank: ['analysis', 'assessment_outcome', 'assessment_authorised', 'manager_comments', 'manager_name'],
      absent: ['assessment_target_45', 'fathers_views'],
    },
  },
  {
    path: '/larch/section-47',
    family: 'larch',
    pageKind: 'record',
    stage: 'section-47',
    facts: [
      on('strategy_date', 'Strategy discussion initiating Section 47 Enquiry Start Date', '2026-11-26'),
      on('s47_start', 'Section 47 enquiry start date', '2026-11-26'),
      on('s47_end', 'Date S47 completed', '2026-12-10'),
      filled('allocated_worker', 'Lead Social Worker'),
      filled('child_seen', 'Was the child seen?', 'yes'),
      on('child_seen_date', 'Date child seen', '2026-11-27'),
      filled('child_seen_alone', 'Child seen alone', 'yes'),
      filled('child_wishes', 'Views & feelings of the child'),
      blank('fathers_views', "Father's views"),
      filled('medical_needed', 'Medical assessment', 'yes'),
      filled('s47_outcome', 'Outcome of section 47 enquiry'),
      filled('s47_outcome', 'What needs to happen next', 'initial-conference'),
      on('conference_requested_date', 'Date conference requested', '2026-12-09'),
      filled('feedback_to_referrer', 'Feedback to referrer', 'yes'),
      filled('manager_comments', 'Practice supervisor comments'),
    ],
    deadlines: [{ timescale: 'icpc', from: '2026-11-26', due: '2026-12-17', status: 'due-today' }],
    mayAlsoShow: [],
    oversight: {
      recorded: ['s47_outcome', 's47_end', 'analysis', 'manager_comments', 'manager_name', 'child_wishes', 'allocated_worker'],
      blank: ['fathers_views'],
      absent: ['icpc_not_required', 'report_shared_parents'],
    },
  },
  {
    path: '/larch/initial-conference',
    family: 'larch',
    pageKind: 'record',
    stage: 'initial-conference',
    facts: [
      filled('conference_type', 'Type of meeting'),
      on('strategy_date', 'Date of strategy discussion', '2026-11-26'),
      on('icpc_target', 'Date conference required by', '2026-12-17'),
      on('icpc_date', 'Date of conference', '2026-12-14'),
      filled('conference_chair', 'Independent Chair'),
      on('report_date', 'Date of report', '2026-12-09'),
      on('report_shared_parents', 'Date report shared with parents/carers', '2026-12-10'),
      on('report_shared_child', 'Date report shared with child', '2026-12-11'),
      filled('advocate', 'Advocate attending', 'yes'),
      blank('fathers_views', "Father's views"),
      filled('conference_decision', 'Decision', 'protection-plan'),
      filled('category_of_abuse', 'Category of Abuse'),
      filled('allocated_worker', 'Lead Social Worker'),
      on('core_group_date', 'Date of first core group', '2026-12-23'),
      on('rcpc_due', 'Date of next review conference', '2027-03-14'),
      blank('conference_minutes_date', 'Minutes distributed'),
    ],
    deadlines: [{ timescale: 'icpc', from: '2026-11-26', due: '2026-12-17', status: 'met', actual: '2026-12-14', pageDue: '2026-12-17' }],
    mayAlsoShow: ['core-group-first', 'review-first'],
    oversight: {
      recorded: ['conference_chair', 'conference_decision', 'report_author', 'allocated_worker', 'advocate', 'plan_action_table'],
      blank: ['fathers_views', 'conference_minutes_date'],
      absent: ['manager_comments', 'manager_name'],
    },
  },
  {
    path: '/larch/review-first',
    family: 'larch',
    pageKind: 'record',
    stage: 'review-conference',
    facts: [
      filled('conference_type', 'Type of meeting'),
      on('icpc_date', 'Date of Initial Child Protection Conference', '2026-09-29'),
      blank('rcpc_date', 'Date of review conference'),
      filled('conference_chair', 'Conference chair'),
      blank('report_date', 'Date report submitted'),
      blank('report_shared_parents', 'Date report shared with parents/carers'),
      filled('analysis', 'Analysis'),
      blank('child_wishes', 'Views & feelings of the child'),
      unanswered('rcpc_outcome', 'CP Plan to continue'),
      blank('rcpc_due', 'Set next review'),
    ],
    deadlines: [{ timescale: 'review-first', from: '2026-09-29', due: '2026-12-29', status: 'due-soon' }],
    mayAlsoShow: [],
    oversight: {
      recorded: ['conference_chair', 'report_author', 'analysis'],
      blank: ['rcpc_outcome', 'report_date', 'report_shared_parents', 'child_wishes', 'parents_views', 'category_of_abuse'],
      absent: ['manager_comments', 'core_group_date'],
    },
  },
  {
    path: '/larch/visit',
    family: 'larch',
    pageKind: 'case-note',
    stage: 'child-protection-plan',
    facts: [
      filled('visit_type', 'What kind of visit?'),
      on('visit_date', 'Date of visit', '2026-12-15'),
      filled('child_seen', 'Was the child seen during this visit?', 'yes'),
      filled('child_seen_alone', 'Was the child seen alone during this visit?', 'no'),
      filled('bedroom_seen', "Was the child's bedroom seen?", 'yes'),
      filled('child_wishes', "Child's Wishes and Feelings"),
      on('next_visit_due', 'Next visit due', '2026-12-31'),
    ],
    deadlines: [],
    mayAlsoShow: [],
    oversight: { recorded: ['visit_date', 'child_wishes'], blank: [], absent: ['icpc_date', 'manager_comments'] },
  },
  {
    path: '/harbour/contact',
    family: 'harbour',
    pageKind: 'record',
    stage: 'front-door',
    facts: [
      on('contact_date', 'Date and time of contact', '2026-12-14'),
      on('referral_date', 'Date of referral', '2026-12-14'),
      filled('contact_source', 'Contact Source'),
      filled('referral_reason', 'Why is a referral being made?'),
      filled('primary_need', 'Primary need'),
      filled('re_referral', 'Repeat referral within 12 months', 'yes'),
      on('referral_decision_date', 'Screening decision date', '2026-12-15'),
      filled('referral_decision_by', 'Decision by'),
      filled('referral_outcome', 'Referral outcome', 'assessment'),
      on('feedback_to_referrer', 'Date referrer informed', '2026-12-15'),
      filled('allocated_worker', 'Allocated to'),
      on('allocated_date', 'Allocation date', '2026-12-15'),
      filled('manager_comments', "Manager's decision and rationale"),
    ],
    deadlines: [{ timescale: 'referral-decision', from: '2026-12-14', due: '2026-12-15', status: 'met', actual: '2026-12-15' }],
    mayAlsoShow: ['assessment-complete'],
    oversight: {
      recorded: ['referral_decision_date', 'referral_decision_by', 'referral_outcome', 'allocated_worker', 'manager_comments', 'manager_name'],
      blank: [],
      absent: ['child_seen_date', 'strategy_date'],
    },
  },
  {
    path: '/harbour/assessment',
    family: 'harbour',
    pageKind: 'record',
    stage: 'assessment',
    facts: [
      on('referral_date', 'Referral date', '2026-09-24'),
      on('assessment_start', 'Assessment start date', '2026-09-25'),
      filled('allocated_worker', 'Allocated worker'),
      on('assessment_target_45', '45 working day date', '2026-11-26'),
      filled('child_seen', 'Was the child / all of the children seen?', 'yes'),
      on('child_seen_date', 'Date child was seen by social worker', '2026-10-06'),
      filled('child_seen_alone', 'Was the child / all of the children seen alone?', 'no'),
      filled('child_wishes', 'What can you say about the Child’s views on their situation?'),
      filled('fathers_views', 'Views of father / non-resident parent'),
      filled('fgc_offer', 'Family group decision making offered', 'yes'),
      filled('analysis', 'Analysis'),
      filled('assessment_outcome', 'Assessment outcome'),
      on('assessment_authorised', 'Date authorised', '2026-12-02'),
      filled('manager_comments', "Manager's decision and rationale"),
      filled('manager_name', 'Authorising manager'),
    ],
    deadlines: [
      { timescale: 'assessment-complete', from: '2026-09-24', due: '2026-11-26', status: 'met-late', actual: '2026-12-02', pageDue: '2026-11-26' },
    ],
    mayAlsoShow: [],
    oversight: {
      recorded: ['allocated_worker', 'analysis', 'assessment_outcome', 'manager_comments', 'manager_name', 'assessment_authorised', 'fathers_views'],
      blank: [],
      absent: ['management_oversight'],
    },
  },
  {
    path: '/harbour/core-group',
    family: 'harbour',
    pageKind: 'record',
    stage: 'core-group',
    facts: [
      on('icpc_date', 'Date of Initial Child Protection Conference', '2026-12-04'),
      on('cp_plan_start', 'Child Protection Plan Start Date', '2026-12-04'),
      filled('category_of_abuse', 'Category of child protection plan'),
      filled('allocated_worker', 'Key worker'),
      on('rcpc_due', 'Date of next review conference', '2027-03-04'),
      blank('core_group_date', 'Date of core group'),
      blank('meeting_record', 'Record of meeting'),
      blank('child_wishes', "Child's wishes and feelings"),
      blank('cp_plan_content', 'Contingency plan'),
    ],
    deadlines: [{ timescale: 'core-group-first', from: '2026-12-04', due: '2026-12-18', status: 'due-soon' }],
    mayAlsoShow: ['review-first'],
    oversight: {
      recorded: ['allocated_worker'],
      blank: ['core_group_date', 'meeting_record', 'child_wishes', 'cp_plan_content', 'manager_comments', 'manager_name'],
      absent: ['fathers_views'],
    },
  },
  {
    path: '/harbour/review',
    family: 'harbour',
    pageKind: 'record',
    stage: 'review-conference',
    facts: [
      on('rcpc_date', 'Date of previous review conference', '2026-06-19'),
      on('rcpc_due', 'Review due date', '2026-12-19'),
      on('rcpc_date', 'Date of review child protection conference', '2026-12-10'),
      filled('conference_chair', 'CP Chair'),
      filled('child_participation', 'Child Participation at Review'),
      on('report_date', 'Date report submitted', '2026-12-04'),
      on('report_shared_parents', 'Date report shared with parents/carers', '2026-12-07'),
      filled('rcpc_outcome', 'CP plan to continue', 'plan-continues'),
      filled('category_of_abuse', 'Latest category of abuse'),
      on('rcpc_due', 'Date of next review conference', '2027-06-10'),
      blank('conference_minutes_date', 'Date minutes circulated'),
    ],
    // Counted from the last one held, not from the one before: that one was met on 10 December, due 19 December.
    deadlines: [{ timescale: 'review-subsequent', from: '2026-12-10', due: '2027-06-10', status: 'on-track', pageDue: '2027-06-10' }],
    mayAlsoShow: ['review-subsequent'],
    oversight: {
      recorded: ['conference_chair', 'rcpc_outcome', 'report_author', 'child_wishes', 'child_participation'],
      blank: ['conference_minutes_date'],
      absent: ['fgc_offer', 'manager_comments'],
    },
  },
  {
    path: '/harbour/looked-after-review',
    family: 'harbour',
    pageKind: 'record',
    stage: 'looked-after',
    facts: [
      on('care_start', 'Date started to be looked after', '2026-11-23'),
      on('placement_start', 'Placement start date', '2026-11-23'),
      filled('legal_status', 'Legal status'),
      filled('iro_name', 'Independent Reviewing Officer'),
      on('cla_review_date', 'Date of review', '2026-12-15'),
      on('care_plan_date', 'Date of care plan', '2026-12-01'),
      blank('health_assessment_date', 'Initial health assessment date'),
      on('pep_date', 'PEP date', '2026-12-03'),
      blank('dental_date', 'Date of last dental check'),
      on('cla_review_due', 'Next CLA review', '2027-03-15'),
      blank('iro_escalation', 'Escalation with independent chair'),
    ],
    deadlines: [],
    mayAlsoShow: [],
    oversight: { recorded: ['iro_name', 'iro_decisions', 'allocated_worker'], blank: ['health_assessment_date', 'dental_date'], absent: ['manager_comments'] },
  },
  {
    ...silent('/northshire/team-tray', 'northshire', 'worklist'),
    rows: [
      { number: 1, label: 'Single Assessment', stage: 'assessment', start: '2026-10-05', due: '2026-12-07', status: 'overdue' },
      { number: 2, label: 'Referral decision', stage: 'front-door', start: '2026-12-16', due: '2026-12-17', status: 'due-today' },
      { number: 3, label: 'Initial Child Protection Conf', stage: 'initial-conference', start: '2026-11-27', due: '2026-12-18', status: 'due-soon' },
      { number: 4, label: 'Core Group (first)', stage: 'core-group', start: '2026-12-04', due: '2026-12-18', status: 'due-soon' },
      { number: 5, label: 'Single Assessment', stage: 'assessment', start: '2026-10-19', due: '2026-12-21', status: 'due-soon' },
      { number: 6, label: 'Core Group (first)', stage: 'core-group', start: '2026-12-09', due: '2026-12-23', status: 'on-track' },
      { number: 7, label: 'Initial Child Protection Conf', stage: 'initial-conference', start: '2026-12-11', due: '2027-01-01', counted: '2027-01-06', status: 'on-track' },
      { number: 8, label: 'CLA Review 1', stage: 'looked-after', start: '2026-12-01', due: '2026-12-31', status: 'on-track' },
      { number: 9, label: 'Single Assessment', stage: 'assessment', start: '2026-11-09', due: '2027-01-14', status: 'on-track' },
      { number: 10, label: 'Single Assessment', stage: 'assessment', start: '2026-11-23', due: '2027-01-28', status: 'on-track' },
      { number: 11, label: 'Review Child Protection Conf', stage: 'review-conference', start: '2026-10-16', due: '2027-01-16', status: 'on-track' },
      { number: 12, label: 'CIN Review', stage: 'child-in-need', start: '2026-09-17', due: null, status: 'cannot-tell' },
      { number: 13, label: 'Initial Child Protection Conf', stage: 'initial-conference', start: null, due: null, status: 'cannot-tell' },
    ],
  },
  silent('/meadow/person', 'meadow', 'person-summary'),
  {
    // The read-only page of a step: its name and assignee, and no start event to count from.
    ...silent('/meadow/step/strategy', 'meadow', 'record'),
    stage: 'strategy-discussion',
    facts: [filled('allocated_worker', 'Assignee'), filled('step_status', 'Status'), filled('allocated_team', 'Team')],
    mayAlsoShow: ['icpc'],
    oversight: { recorded: ['allocated_worker'], blank: [], absent: ['strategy_date', 'manager_comments', 'strategy_rationale'] },
  },
  silent('/northshire/adults-s42', 'northshire', 'other-service'),
  silent('/harbour/help-article', 'harbour', 'unrecognised'),
  silent('/northshire/process-map', 'northshire', 'unrecognised'),
  silent('/northshire/login', 'northshire', 'unrecognised'),
  silent('/larch/search', 'larch', 'unrecognised'),
  silent('/elsewhere/notice', 'elsewhere', 'unrecognised'),
];
