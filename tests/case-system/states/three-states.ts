/**
 * The same record well recorded, thin and late: one form a stage, with what stands in it replaced. A supervisor's walk-through is
 * shown and tested on these. What is true of each is in `expected.ts` beside this file.
 */
import { addDays, addMonths, addWeekdays, addWorkingDays, long, slashed } from '../dates';
import type { CaseRecord, FamilyId } from '../model';
import { area, date, hiddenTab, pick, radio, section, text } from '../model';
import { authorisation, YES_NO } from '../records/common';
import { harbourRecords } from '../records/harbour';
import { larchRecords } from '../records/larch';
import { meadowRecords } from '../records/meadow';
import { northshireRecords } from '../records/northshire';
import { furtherForms } from './forms';
import { type Overlay, withAnswers } from './overlay';

export type RecordState = 'well' | 'thin' | 'late';

export interface StateEntry {
  path: string;
  family: FamilyId;
  stage: string;
  state: RecordState | 'awkward';
  title: string;
  lookAt: string;
}

interface StageStates {
  stage: string;
  family: FamilyId;
  /** Slug of the record that is filled anew. */
  from: string;
  well: Overlay;
  thin: Overlay;
  late: Overlay;
  /** One line each, for the list. */
  lines: Record<RecordState, string>;
}

const SOURCES: Record<FamilyId, (today: string) => CaseRecord[]> = {
  northshire: northshireRecords,
  meadow: meadowRecords,
  larch: larchRecords,
  harbour: (today) => [...harbourRecords(today), ...furtherForms(today)],
};

/** What a manager leaves blank on each family's form. */
const UNSIGNED = {
  northshire: { 'Manager Comments': '', 'Team Manager': '', 'Date authorised': '', 'Approved by Manager': false },
  larch: { 'Practice supervisor comments': '', 'Practice supervisor': '', 'Authorised on': '', Authorised: false },
  harbour: { "Manager's decision and rationale": '', 'Authorising manager': '', 'Date authorised': '', 'Signed Off': false },
} as const;

function statesOf(today: string): StageStates[] {
  const back = (days: number) => addWorkingDays(today, -days);
  const managerOf = (given?: Parameters<typeof authorisation>[0]) => ({ Visits: authorisation(given).blocks });
  const signed = (days: number, comments: string) => ({
    'Manager Comments': comments,
    'Team Manager': 'MANAGER, Bea',
    'Date authorised': back(days),
    'Approved by Manager': true,
  });
  return [
    {
      stage: 'front-door',
      family: 'harbour',
      from: 'contact',
      well: {},
      thin: {
        answers: {
          ...UNSIGNED.harbour,
          'Decision by': '',
          'Reason for decision': '',
          'Date referrer informed': '',
          'Allocated to': '',
          'Allocation date': '',
        },
      },
      late: {
        answers: {
          ...UNSIGNED.harbour,
          'Date and time of contact': back(6),
          'Date of referral': back(6),
          'Screening decision date': '',
          'Decision by': '',
          'Referral outcome': '',
          'Reason for decision': '',
          'Date referrer informed': '',
          'Allocated to': '',
          'Allocation date': '',
        },
      },
      lines: {
        well: 'Decided in one working day, with maker, reason, allocation and feedback.',
        thin: 'An outcome and a date, and nothing else: no maker, reason, allocation or feedback.',
        late: 'Five working days past, with no decision.',
      },
    },
    {
      stage: 'assessment',
      family: 'northshire',
      from: 'assessment',
      well: {
        answers: {
          ...signed(8, 'Agreed. Plan to start with the school and the health visitor.'),
          'Child Seen Alone': 'Yes',
          "Father's views": 'Mr Test spoken to twice; wants to be asked to meetings.',
          Analysis: 'Riley is safe in the week. Arguments at weekends are the risk, and Nan is the answer the family gave.',
          'Assessment Outcome': ['Child in need plan'],
          'Assessment shared with family': back(8),
        },
        rows: {
          'Professional Relationships': [
            ['TEACHER, Ivy', 'Education', '01632 960001', 'Riley', 'Y'],
            ['NURSE, Jo', 'Health', '01632 960002', 'Riley', 'Y'],
            ['OFFICER, Kit', 'Police', '01632 960003', 'Household', 'Y'],
          ],
        },
      },
      thin: {
        answers: {
          ...signed(8, ''),
          'Team Manager': '',
          'Approved by Manager': false,
          'Date child seen': '',
          "Child's Wishes and Feelings": '',
          'Assessment Outcome': ['Child in need plan'],
          Analysis: '',
        },
      },
      late: {
        answers: {
          ...signed(1, 'Agreed, late.'),
          'Child Seen Alone': 'Yes',
          "Father's views": 'Mr Test spoken to by telephone.',
          Analysis: 'Risk is at weekends.',
          'Assessment Outcome': ['Child in need plan'],
          'Reason for delay': '',
        },
      },
      lines: {
        well: 'Authorised in time by a named manager, with analysis, outcome, the child alone and both sides of the family.',
        thin: 'Authorised in time by nobody named; no date seen, no views, no analysis.',
        late: 'Authorised four working days late; the reason for delay is blank.',
      },
    },
    {
      stage: 'child-in-need',
      family: 'meadow',
      from: 'child-in-need-plan',
      well: {
        answers: {
          "Child's views": 'Morgan points at the bus.',
          'Views of father / non-resident parent': 'Mr Specimen would have Morgan on Sundays.',
          'Bedroom seen': true,
          'Family network meeting held': 'Yes',
        },
        rows: {
          Actions: [
            [{ edit: 'Bus pass' }, { edit: 'Family Help North' }, { iso: back(3) }, { on: true }],
            [{ edit: 'Dietitian clinic' }, { edit: 'Health visitor' }, { iso: back(-4) }, { on: false }],
            [{ edit: 'Damp survey' }, { edit: 'Housing officer' }, { iso: back(-9) }, { on: false }],
          ],
        },
        extra: managerOf({ comments: 'Agree the plan. Review in six weeks.', manager: 'MANAGER, Zed', authorised: back(7), approved: true }),
      },
      thin: {
        answers: { 'Date of plan review': '', 'Date of next review': '', 'Lead practitioner': '', 'Practice supervisor': '', 'Child seen': false },
        extra: managerOf(),
      },
      late: {
        answers: { 'Date of plan review': back(75), 'Date of next review': back(12), 'Date of last visit': back(40), 'Next visit due': back(20) },
        extra: managerOf({ comments: 'Agreed.', manager: 'MANAGER, Zed', authorised: back(74), approved: true }),
      },
      lines: {
        well: 'Reviewed, with a named supervisor, a next review, everyone’s views, and tasks that partners carry.',
        thin: 'No review, no next review, no lead practitioner, no supervisor.',
        late: 'The next review on the page was two weeks ago. There is no national interval, so no date is counted.',
      },
    },
    {
      stage: 'strategy-discussion',
      family: 'northshire',
      from: 'strategy',
      well: {
        answers: {
          ...signed(3, 'Agree threshold.'),
          'Child protection medical': 'Required',
          'Legal planning required': 'No',
          'Minutes circulated': back(3),
        },
        rows: {
          'Strategy discussion': [
            ["Children's social care", 'MANAGER, Bea', 'Team manager', 'Y', 'Y'],
            ["Children's social care", 'WORKER, Cath', 'Social worker', 'Y', 'Y'],
            ['Police', 'OFFICER, Dee', 'DC, child abuse unit', 'Y', 'Y'],
            ['Health', 'VISITOR, Lou', 'Named nurse', 'Y', 'Y'],
            ['Education', 'TEACHER, Max', 'Nursery manager', 'Y', 'Y'],
          ],
          'Plan of action': [
            ['Joint visit to family home', 'WORKER, Cath / OFFICER, Dee', slashed(back(3)), 'Y'],
            ['Advise on examination', 'Paediatrician', slashed(back(2)), 'Y'],
            ['Checks on adults in household', 'OFFICER, Dee', slashed(back(-1)), 'N'],
          ],
        },
      },
      thin: {
        answers: { 'Chaired by': '', 'Reasons for decision': '', 'Date S47 initiated': '', 'Manager Comments': '', 'Team Manager': '' },
        rows: {
          'Strategy discussion': [
            ["Children's social care", 'MANAGER, Bea', 'Team manager', 'Y', 'Y'],
            ['Police', 'OFFICER, Dee', 'DC, child abuse unit', 'Y', 'Y'],
            ['Health', '', '', '', ''],
            ['Education', '', '', '', ''],
          ],
          'Plan of action': [
            ['Joint visit', '', '', 'N'],
            ['Attend parenting course', 'Mother', '', 'N'],
          ],
        },
      },
      late: {
        answers: {
          ...signed(17, 'Agree threshold.'),
          'Date of strategy discussion': back(18),
          'ICPC due by': addWorkingDays(back(18), 15),
          'Date S47 initiated': back(18),
          'Child protection medical': 'Not required',
          'Minutes circulated': back(10),
        },
      },
      lines: {
        well: 'Every agency asked and there, reason and tasks with owner and date, authorised the next day.',
        thin: 'A decision without chair or reason; health and education not shown as asked; tasks without owner.',
        late: 'Held eighteen working days ago: the conference that it led to is three working days past.',
      },
    },
    {
      stage: 'section-47',
      family: 'larch',
      from: 'section-47',
      well: {
        answers: { "Father's views": 'Jordan’s father was seen at work and will come to the conference.', 'Family group conference offered': 'Yes' },
      },
      thin: {
        answers: {
          ...UNSIGNED.larch,
          'Date child seen': '',
          'Child seen alone': '',
          'Views & feelings of the child': '',
          'Views of parents/carers': '',
          'Outcome of section 47 enquiry': '',
          'What needs to happen next': '',
          Analysis: '',
          'Feedback to referrer': false,
        },
      },
      late: {
        answers: {
          'Strategy discussion initiating Section 47 Enquiry Start Date': back(20),
          'Section 47 enquiry start date': back(20),
          'Date child seen': back(12),
          'Date S47 completed': back(2),
          'Date conference requested': back(2),
          'Authorised on': back(6),
        },
      },
      lines: {
        well: 'Outcome, analysis, child seen alone the next day, both sides of the family, and the manager’s agreement.',
        thin: 'Finished on paper: no outcome, analysis, views or manager.',
        late: 'The conference is five working days past, and the manager agreed before the enquiry ended.',
      },
    },
    {
      stage: 'initial-conference',
      family: 'larch',
      from: 'initial-conference',
      well: {
        answers: { "Father's views": 'Mr Test wants weekday evenings with Riley.', 'Minutes distributed': back(1) },
        rows: {
          Attendees: [
            ["Children's social care", 'WORKER, Bola', 'Yes', 'Yes'],
            ['Police', 'OFFICER, Wes', 'Yes', 'Yes'],
            ['Health', 'DOCTOR, Xan', 'Yes', 'Yes'],
            ['Education', 'TEACHER, Ivy', 'Yes', 'Yes'],
            ['Family', 'TEST, Mother', 'Yes', ''],
          ],
          'Decision and plan': [
            ['Weekly parenting session', 'Mother', slashed(back(-10)), ''],
            ['Review bail conditions', 'Police', slashed(back(-5)), ''],
            ['Play therapy', 'Health', slashed(back(-8)), ''],
          ],
        },
      },
      thin: {
        answers: {
          'Independent Chair': '',
          'Report prepared by': '',
          'Date report shared with parents/carers': '',
          'Date report shared with child': '',
          'Advocate attending': '',
          "Child's views": '',
          'Reasons for decision': '',
          'Category of Abuse': '',
          'Lead Social Worker': '',
          'Date of first core group': '',
          'Date of next review conference': '',
        },
      },
      late: {
        answers: {
          'Date of strategy discussion': back(24),
          'Date conference required by': addWorkingDays(back(24), 15),
          'Date of conference': back(3),
          'Date report shared with parents/carers': back(2),
          'Minutes distributed': '',
        },
      },
      lines: {
        well: 'Held in time; chair, decision, reasons, lead social worker and next dates recorded; reports shared beforehand.',
        thin: 'A decision, and neither chair, reasons, category nor lead social worker; no report shared.',
        late: 'Held six working days late; the report reached the parents the day after.',
      },
    },
    {
      stage: 'child-protection-plan',
      family: 'northshire',
      from: 'plan',
      well: {
        answers: { 'Bedroom seen': 'Yes', 'Minutes distributed': back(15), 'Plan explained to child': 'Yes' },
        rows: {
          'Outline child protection plan': [
            ['Attend the family alcohol service each week', 'DEMO, Father', slashed(back(5)), 'N'],
            ['Weekly drop-in', 'School nurse', slashed(back(1)), 'Y'],
            ['Safety plan for weekends', 'WORKER, Dev', slashed(back(-2)), 'N'],
            ['Housing to assess overcrowding', 'OFFICER, Housing', slashed(back(-6)), 'N'],
          ],
        },
      },
      thin: {
        answers: {
          'Lead Social Worker': '',
          'Practice supervisor': '',
          'Date of next core group': '',
          'What needs to be different for Alex to be safe': '',
          'Contingency plan': '',
          'Child seen alone': '',
          "Child's Wishes and Feelings": '',
          'Date decision letter sent': '',
          ...UNSIGNED.northshire,
        },
        rows: {
          'Outline child protection plan': [
            ['Attend the family alcohol service each week', 'Father', '', 'N'],
            ['Stop drinking when caring for Alex', 'Father', '', 'N'],
          ],
        },
      },
      late: {
        answers: {
          'Date of Initial CP Conference': addMonths(today, -4),
          'CP Plan Start Date': addMonths(today, -4),
          'Date of first core group': addDays(addMonths(today, -4), 25),
          'Next RCPC due': addMonths(today, -1),
          'Date of last statutory visit': back(30),
          'Next visit due': back(20),
          'Date decision letter sent': addDays(addMonths(today, -4), 1),
          'Date of next core group': back(10),
        },
      },
      lines: {
        well: 'Lead social worker, approval, tasks on partners as well as parents, each with owner and date.',
        thin: 'No lead social worker, no manager, and every task is the father’s, without a date.',
        late: 'The first review was due a month ago, and the first core group met after its day.',
      },
    },
    {
      stage: 'core-group',
      family: 'harbour',
      from: 'core-group',
      well: {
        answers: {
          'Date of core group': back(2),
          Chair: 'WORKER, Cath',
          Venue: 'Specimen Nursery',
          'Record of meeting': 'Each task gone through. Weekends are the gap.',
          "Child's wishes and feelings": 'Casey wants Gran on Fridays.',
          'Contingency plan': 'If a weekend breaks, Gran comes and the worker is rung.',
          'Family network meeting held': 'Yes',
          'Date of next core group': back(-18),
          "Manager's decision and rationale": 'Agree. Nursery to lead on mornings.',
          'Authorising manager': 'MANAGER, Zed',
          'Date authorised': back(1),
          'Signed Off': true,
        },
        rows: {
          'This meeting': [
            ["Children's social care", 'WORKER, Cath', 'Social worker', 'Yes', 'Yes'],
            ['Health', 'VISITOR, Lou', 'Health visitor', 'Yes', 'Yes'],
            ['Education', 'TEACHER, Max', 'Nursery manager', 'Yes', 'Yes'],
            ['Family', 'SAMPLE, Mother', 'Mother', 'Yes', 'Yes'],
          ],
          'Detailed child protection plan': [
            ['Home kept warm and dry', 'SAMPLE, Mother', long(back(-5)), 'Begun'],
            ['Weekly contact', 'Health visitor', long(back(-3)), 'Begun'],
            ['Breakfast place at nursery', 'TEACHER, Max', long(back(-1)), 'Begun'],
          ],
        },
      },
      thin: {
        answers: { 'Date of core group': back(2), Chair: '', 'Date of next core group': '' },
        rows: { 'Detailed child protection plan': [['Home kept warm and dry', 'Mother', '', ''], ['Anger course', 'Father', '', '']] },
      },
      late: {
        answers: {
          'Date of Initial Child Protection Conference': back(16),
          'Child Protection Plan Start Date': back(16),
          'Date of next review conference': addMonths(back(16), 3),
        },
      },
      lines: {
        well: 'Met in time with everyone there; record, tasks shared out, manager’s agreement.',
        thin: 'Met in time, and only the date is there; every task is a parent’s, undated.',
        late: 'Six working days past with no meeting.',
      },
    },
    {
      stage: 'review-conference',
      family: 'harbour',
      from: 'review',
      well: {
        answers: { 'Date minutes circulated': back(1) },
        rows: {
          Conference: [
            ["Children's social care", 'WORKER, Dev', 'Yes', 'Yes'],
            ['Police', 'OFFICER, Ned', 'Yes', 'Yes'],
            ['Health', 'NURSE, Pat', 'Yes', 'Yes'],
            ['Education', 'TEACHER, Oz', 'Yes', 'Yes'],
            ['Family', 'DEMO, Mother', 'Yes', ''],
          ],
        },
        extra: { Decision: [area('Views of father / non-resident parent', 'Mr Demo accepts the November slips.')] },
      },
      thin: {
        answers: {
          'CP Chair': '',
          'Quorate?': '',
          'Child Participation at Review': '',
          'Report prepared by': '',
          'Date report submitted': '',
          'Date report shared with parents/carers': '',
          Analysis: '',
          "Child's views": '',
          "Parents' views": '',
          'CP plan to continue': '',
          'Latest category of abuse': '',
          'Reasons for decision': '',
          'Date of next review conference': '',
        },
      },
      late: {
        answers: {
          'Date of previous review conference': addDays(addMonths(today, -7), 1),
          'Review due date': addMonths(addDays(addMonths(today, -7), 1), 6),
          'Date of review child protection conference': '',
          'Date report submitted': '',
          'Date report shared with parents/carers': '',
          'CP plan to continue': '',
          'Latest category of abuse': '',
          'Reasons for decision': '',
          'Date of next review conference': '',
        },
      },
      lines: {
        well: 'Held in time; chair, decision, reasons, reports shared, child’s part and next date recorded.',
        thin: 'Held in time, with no decision, reason, report or chair on the page.',
        late: 'Seven months since the last review, and this one not held.',
      },
    },
    {
      stage: 'looked-after',
      family: 'harbour',
      from: 'looked-after-review',
      well: { answers: { 'Initial health assessment date': back(6), 'Date of last dental check': back(9) } },
      thin: {
        answers: {
          'Independent Reviewing Officer': '',
          'Child Participation at Review': '',
          "Child's wishes and feelings": '',
          'Date of care plan': '',
          'IRO decisions': '',
          'Next CLA review': '',
        },
      },
      late: {
        answers: {
          'Date started to be looked after': back(30),
          'Placement start date': back(30),
          'Date of review': '',
          'Date of care plan': back(12),
          'PEP date': back(10),
          'IRO decisions': '',
          'Next CLA review': '',
          'Date of last statutory visit': back(29),
        },
      },
      lines: {
        well: 'First review held in time; reviewing officer, decisions, care plan, health and education plan recorded.',
        thin: 'Held, with neither reviewing officer, decisions nor the child’s part.',
        late: 'The first review is ten working days past, and the care plan came late.',
      },
    },
    {
      stage: 'early-help',
      family: 'harbour',
      from: 'early-help',
      well: {},
      thin: {
        answers: {
          ...UNSIGNED.harbour,
          'Lead practitioner': '',
          Consent: '',
          'Date consent given': '',
          "Child's views": '',
          'Views of father / non-resident parent': '',
          'Date of next review': '',
        },
        rows: { Plan: [['Keep clinic dates', 'Mother', '', '']] },
      },
      late: { answers: { 'Date of next review': back(15) } },
      lines: {
        well: 'A lead practitioner who is not a social worker, agreement, views, tasks on services, and a supervisor’s part.',
        thin: 'No lead practitioner, agreement or review; the one task is the mother’s.',
        late: 'The review on the page was three weeks ago. There is no national interval, so no date is counted.',
      },
    },
    {
      stage: 'immediate-protection',
      family: 'harbour',
      from: 'immediate-protection',
      well: {},
      thin: {
        answers: {
          ...UNSIGNED.harbour,
          'Legal status': '',
          'Date child was seen by social worker': '',
          'Was the child seen?': '',
          'Was the child seen alone?': '',
          'Legal advice given': '',
          'Date of strategy discussion': '',
          'Reasons for decision': '',
        },
        rows: { 'What happens next': [['Police', 'OFFICER, Dee', 'Yes', 'Yes'], ['Health', '', '', ''], ['Education', '', '', '']] },
      },
      late: { answers: { 'Date and time it began': back(5), 'Date and time children’s social care told': back(5), 'Date of strategy discussion': '', 'Date child was seen by social worker': back(3) } },
      lines: {
        well: 'Child seen the same day, legal advice, strategy discussion this morning, manager’s agreement.',
        thin: 'Neither legal advice, strategy discussion nor manager; child not shown as seen.',
        late: 'Five working days on, with no strategy discussion.',
      },
    },
    {
      stage: 'pre-proceedings',
      family: 'harbour',
      from: 'pre-proceedings',
      well: {},
      thin: {
        answers: {
          ...UNSIGNED.harbour,
          'Chaired by': '',
          "Father's views": '',
          'Family network': '',
          'Family group decision making offered': '',
          'Enter pre-proceedings?': '',
          'Reasons for decision': '',
          'Date pre-proceedings letter sent': '',
          'Date of next pre-proceedings review': '',
        },
      },
      late: { answers: { 'Legal planning meeting date': back(60), 'Date pre-proceedings letter sent': '', 'Date of next pre-proceedings review': back(25) } },
      lines: {
        well: 'Decision with reasons, family meeting offered, letter sent, a review date, manager’s agreement.',
        thin: 'A meeting without a decision, reason or family meeting.',
        late: 'Twelve weeks on, no letter, and the review missed.',
      },
    },
    {
      stage: 'leaving-care',
      family: 'harbour',
      from: 'leaving-care',
      well: {},
      thin: {
        answers: { ...UNSIGNED.harbour, 'Personal adviser': '', 'Date of pathway plan': '', 'What I want to happen': '', "Child's wishes and feelings": '', 'Suitability of Accommodation': '', 'Contingency plan': '' },
      },
      late: { answers: { 'Date of pathway plan': addMonths(today, -8), 'Date last in touch': addMonths(today, -3), 'Next pathway plan review': addMonths(today, -2) } },
      lines: {
        well: 'Personal adviser, plan in the young person’s words, suitable home, supervisor’s part.',
        thin: 'No adviser, no plan date, nothing from the young person.',
        late: 'The plan is eight months old, and nobody has been in touch for three months.',
      },
    },
    {
      stage: 'missing-episode',
      family: 'harbour',
      from: 'missing-episode',
      well: {},
      thin: {
        answers: {
          ...UNSIGNED.harbour,
          'Return home interview offered': '',
          'Return home interview accepted': '',
          'Date of return home interview': '',
          Interviewer: '',
          "Child's views": '',
          'Child sexual exploitation': '',
          'Criminal exploitation': '',
          'Reasons for decision': '',
          'Date returned': addDays(today, -1),
        },
      },
      late: { answers: { 'Date of return home interview': '', 'Return home interview accepted': '', "Child's views": '' } },
      lines: {
        well: 'Interview offered, accepted and held within three days; views and manager’s part recorded.',
        thin: 'Home since yesterday, with no offer of an interview yet.',
        late: 'Home a week, interview offered and not held.',
      },
    },
    {
      stage: 'private-fostering',
      family: 'harbour',
      from: 'private-fostering',
      well: {},
      thin: {
        answers: { ...UNSIGNED.harbour, 'Date of visit': '', 'Was the child seen?': '', 'Was the child seen alone?': '', "Child's wishes and feelings": '', "Parents' views": '', 'Suitability of the arrangement': '', 'Next visit due': '' },
      },
      late: { answers: { 'Date of visit': back(45), 'Next visit due': addDays(back(45), 42), 'Date of notification of private fostering': back(55), 'Date arrangement began': back(54) } },
      lines: {
        well: 'Seen alone within seven working days, suitability decided, next visit set.',
        thin: 'No visit, no view of suitability, no manager.',
        late: 'Nine weeks since the last visit.',
      },
    },
    {
      stage: 'allegation',
      family: 'harbour',
      from: 'allegation',
      well: {},
      thin: {
        answers: { ...UNSIGNED.harbour, 'Date referred to designated officer': '', 'Police consulted': '', Outcome: '', 'Reasons for decision': '', 'Date referrer informed': '', "Child's views": '' },
      },
      late: { answers: { 'Date allegation made': back(12), 'Date referred to designated officer': back(4) } },
      lines: {
        well: 'Referred the next working day; decision, reasons and tasks recorded.',
        thin: 'Not shown as referred; no decision or reason.',
        late: 'Referred eight working days after the allegation.',
      },
    },
    {
      stage: 'serious-incident',
      family: 'harbour',
      from: 'serious-incident',
      well: {},
      thin: {
        answers: { ...UNSIGNED.harbour, 'Date notified to the Panel': '', 'Date notified to Ofsted': '', 'Notification made by': '', 'Safeguarding partners told': '', 'Reasons for decision': '', 'Local child safeguarding practice review to be held': '', 'Record of meeting': '' },
      },
      late: { answers: { 'Date of incident': back(22), 'Date the council knew': back(21), 'Date notified to the Panel': back(9), 'Date notified to Ofsted': back(9), 'Date of rapid review': '' } },
      lines: {
        well: 'Notified in three working days; rapid review held; reasons recorded.',
        thin: 'Not shown as notified; no reasons.',
        late: 'Notified twelve working days after the council knew.',
      },
    },
    {
      stage: 'child-death',
      family: 'harbour',
      from: 'child-death',
      well: {},
      thin: {
        answers: { ...UNSIGNED.harbour, 'Key worker for the family': '', 'Date key worker met the family': '', 'Coroner told': '', 'Joint agency response needed': '', "Parents' views": '', 'Serious incident notification considered': '', 'Reasons for decision': '' },
      },
      late: { answers: { 'Date of death': addMonths(today, -5), 'Date the council was told': addMonths(today, -5), 'Date key worker met the family': addMonths(today, -4), 'Date of child death review meeting': '', 'Date authorised': addMonths(today, -4) } },
      lines: {
        well: 'Told the same day; a key worker for the family; notification considered, with reasons.',
        thin: 'No key worker, and no sign that a notification was considered.',
        late: 'Five months on, with no review meeting.',
      },
    },
    {
      stage: 'supervision',
      family: 'harbour',
      from: 'supervision',
      well: {},
      thin: {
        answers: { 'Practice supervisor': '', "Child's wishes and feelings": '', "Father's views": '', 'What is life like for Alex?': '', 'What have we not seen or heard?': '', 'Management oversight': '', 'Reasons for decision': '', 'Date of next supervision': '' },
        rows: { 'Reflection and direction': [['Update record', '', '', '']] },
      },
      late: { answers: { 'Date of supervision': back(70), 'Last supervision': back(95), 'Date of next supervision': back(50), 'Date of case summary': back(80), 'Date child last seen': back(5) } },
      lines: {
        well: 'Reflection, direction with reasons, tasks with owner and date.',
        thin: 'A date and one task: no reflection, direction or reason.',
        late: 'The next supervision was due ten weeks ago. No national interval, so no date is counted.',
      },
    },
  ];
}

interface Awkward {
  family: FamilyId;
  slug: string;
  stage: string;
  from: string;
  lookAt: string;
  overlay: Overlay;
  change?: (record: CaseRecord) => CaseRecord;
}

function awkward(today: string): Awkward[] {
  const back = (days: number) => addWorkingDays(today, -days);
  return [
    {
      family: 'harbour',
      slug: 'two-children',
      stage: 'assessment',
      from: 'assessment',
      lookAt: 'Two children on one page who say different things: what holds for one is not said of the other.',
      overlay: {},
      change: (record) => ({
        ...record,
        tabs: record.tabs.map((tab) => ({
          ...tab,
          sections: [
            tab.sections[0]!,
            { ...tab.sections[1]!, heading: 'Child 1: Morgan' },
            section(
              'Child 2: Robin',
              radio('Was the child / all of the children seen?', '', YES_NO),
              date('Date child was seen by social worker', ''),
              radio('Was the child / all of the children seen alone?', '', YES_NO),
              text('If not seen alone, why not?', ''),
              area('What can you say about the Child’s views on their situation?', ''),
              area("Child's developmental needs", ''),
            ),
            ...tab.sections.slice(2),
          ],
        })),
      }),
    },
    {
      family: 'meadow',
      slug: 'manager-tab-hidden',
      stage: 'strategy-discussion',
      from: 'strategy',
      lookAt: 'The manager’s questions stand in a closed tab: unknown, not blank.',
      overlay: {},
      change: (record) => ({
        ...record,
        tabs: [...record.tabs.filter((tab) => tab.name !== 'Manager'), hiddenTab('Manager', authorisation())],
      }),
    },
    {
      family: 'harbour',
      slug: 'earlier-version',
      stage: 'review-conference',
      from: 'review',
      lookAt: 'An earlier version below the present one: its decision is not today’s decision.',
      overlay: { answers: { 'CP plan to continue': '', 'Latest category of abuse': '', 'Reasons for decision': '', 'Date of next review conference': '' } },
      change: (record) => ({
        ...record,
        tabs: record.tabs.map((tab) => ({
          ...tab,
          sections: [
            ...tab.sections,
            section(
              'Previous version (version 1)',
              radio('CP plan to continue', 'Yes', YES_NO),
              pick('Latest category of abuse', 'Neglect', ['Neglect', 'Physical abuse']),
              area('Reasons for decision', 'As at the last review.'),
            ),
          ],
        })),
      }),
    },
    {
      family: 'northshire',
      slug: 'approved-before-seen',
      stage: 'assessment',
      from: 'assessment',
      lookAt: 'Authorised before the child was seen: the manager’s date is earlier than what it approves.',
      overlay: {
        answers: {
          'Manager Comments': 'Agreed.',
          'Team Manager': 'MANAGER, Bea',
          'Date authorised': back(46),
          'Approved by Manager': true,
          Analysis: 'Written before the visit.',
          'Assessment Outcome': ['NFA'],
        },
      },
    },
    {
      family: 'larch',
      slug: 'conference-planned',
      stage: 'initial-conference',
      from: 'initial-conference',
      lookAt: 'Booked for next week: a planned date is not the date of a decision.',
      overlay: {
        answers: {
          'Date of strategy discussion': back(9),
          'Date conference required by': addWeekdays(back(9), 15),
          'Date of conference': back(-4),
          Decision: '',
          'Category of Abuse': '',
          'Reasons for decision': '',
          'Date of first core group': '',
          'Date of next review conference': '',
        },
      },
    },
  ];
}

const STATES: RecordState[] = ['well', 'thin', 'late'];

const sources = new Map<string, CaseRecord[]>();

function sourceOf(family: FamilyId, slug: string, today: string): CaseRecord {
  const key = `${family} ${today}`;
  const all = sources.get(key) ?? SOURCES[family](today);
  sources.set(key, all);
  const found = all.find((record) => record.slug === slug);
  if (!found) throw new RangeError(`The family ${family} has no record ${slug}.`);
  return found;
}

const made = new Map<string, CaseRecord[]>();

/** Returns the records of one family in their three states and the awkward ones, as they stand on `today`. */
export function stateRecords(family: FamilyId, today: string): CaseRecord[] {
  const key = `${family} ${today}`;
  const known = made.get(key) ?? makeRecords(family, today);
  made.set(key, known);
  return known;
}

function makeRecords(family: FamilyId, today: string): CaseRecord[] {
  const three = statesOf(today)
    .filter((one) => one.family === family)
    .flatMap((one) =>
      STATES.map((state) => withAnswers(sourceOf(family, one.from, today), `${one.stage}-${state}`, one.lines[state], one[state])),
    );
  const rest = awkward(today)
    .filter((one) => one.family === family)
    .map(({ slug, from, lookAt, overlay, change = (record) => record }) =>
      change(withAnswers(sourceOf(family, from, today), slug, lookAt, overlay)),
    );
  return [...three, ...rest];
}

/** Returns the list of records in three states, by stage in the order of the process, the awkward ones last. */
export function stateList(today: string): StateEntry[] {
  const titleOf = (family: FamilyId, from: string) => sourceOf(family, from, today).title;
  const three = statesOf(today).flatMap((one) =>
    STATES.map((state) => ({
      path: `/${one.family}/${one.stage}-${state}`,
      family: one.family,
      stage: one.stage,
      state,
      title: titleOf(one.family, one.from),
      lookAt: one.lines[state],
    })),
  );
  const rest = awkward(today).map(({ family, slug, stage, from, lookAt }) => ({
    path: `/${family}/${slug}`,
    family,
    stage,
    state: 'awkward' as const,
    title: titleOf(family, from),
    lookAt,
  }));
  return [...three, ...rest];
}
