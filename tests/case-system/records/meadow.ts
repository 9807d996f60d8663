/** Records kept in the step editor. */
import { addMonths, addWorkingDays, dashed } from '../dates';
import type { CaseRecord } from '../model';
import { absentTab, area, children, date, grid, hiddenTab, note, openTab, person, pick, radio, section, show, text, tick, ticks } from '../model';
import { ABUSE, actions, attendance, authorisation, household, YES_NO } from './common';

type Back = (days: number) => string;

/** Returns the records of this system as they stand on `today`. */
export function meadowRecords(today: string): CaseRecord[] {
  const back = (days: number) => addWorkingDays(today, -days);
  return [assessment(back), strategy(back), conference(back), coreGroup(back), childInNeed(today, back)];
}

function assessment(back: Back): CaseRecord {
  const referred = back(20);
  return {
    slug: 'assessment',
    title: 'Child and Family Assessment',
    menu: 'Assessment',
    child: children.specimen,
    stamps: ['Started', `Incoming ${dashed(referred)}`, `Started by WORKER, Ella on ${dashed(back(19))}`],
    nextActions: [],
    lookAt: 'On track. The manager’s questions are in an activity not yet opened: unknown, not blank.',
    tabs: [
      openTab(
        'Assessment form',
        section(
          'About this assessment',
          date('Date of referral', referred, { required: true }),
          date('Assessment started on', back(19)),
          date('Target completion date for this stage of assessment', back(-15)),
          date('Mid-point review', back(10)),
          pick('Type', 'Child and family', ['Child and family', 'Pre-birth', 'Short breaks']),
          person('Allocated Worker', 'WORKER, Ella'),
          show('Team', 'Family Help North'),
          area('Presenting issues', 'Health visitor worried about weight gain and missed appointments.', { rich: true }),
          area('Assessment Plan and timeframe for the assessment', 'Two visits to Morgan at home and one at nursery; speak to father, grandparents and health visitor by week three.', { rich: true }),
        ),
        section(
          'Seeing the child',
          tick('Child Seen During Assessment', true),
          date('Date child was seen by social worker', back(15)),
          tick('Child Seen Alone', false),
          area('Voice of the child', 'Morgan is two and was watched at play: looks to Gran for comfort, points at the kitchen when hungry.', { rich: true }),
        ),
        section(
          'Family and network',
          household([
            ['SPECIMEN, Mother', 'Mother', '19-Apr-1999', 'Y', 'Y'],
            ['SPECIMEN, Father', 'Father', '', 'Y', 'N'],
            ['SPECIMEN, Gran', 'Maternal grandmother', '', 'N', 'N'],
          ]),
          area("Parents' goals and views", 'Ms Specimen wants Morgan to be well and says letters come too late.', { rich: true }),
          area('Has the father been contacted?', '', { rich: true }),
          area('Family network meeting', 'Offered at the first visit; Gran and an aunt would come.', { rich: true }),
          tick('Interpreter used', false),
        ),
        section(
          'Development, parenting, environment',
          area('Child Development', 'Weight on the 9th centile. Speech in single words.', { rich: true }),
          area('Parenting Capacity', 'Consistent bedtime. Misses appointments when money for the bus runs out.', { rich: true }),
          area('Family & Environmental Factors', 'Private let with damp; council has been told.', { rich: true }),
          grid(['Name', 'Agency', 'Contributed'], [
            ['VISITOR, Tam', 'Health', { on: true }],
            ['NURSERY, Uma', 'Education', { on: false }],
          ], 'Details of any other professionals or agencies working with the family'),
        ),
      ),
      hiddenTab(
        'Analysis and outcome',
        section(
          'Analysis',
          area('What are we worried about?', '', { rich: true }),
          area('What is working well?', '', { rich: true }),
          area('What needs to happen?', '', { rich: true }),
          pick('Outcome of assessment', '', ['Child in need plan', 'Strategy discussion', 'Step down to early help', 'Close']),
          date('Assessment shared with family', ''),
        ),
      ),
      absentTab('Manager', authorisation()),
    ],
  };
}

function strategy(back: Back): CaseRecord {
  const held = back(11);
  return {
    slug: 'strategy',
    title: 'Strategy Discussion',
    menu: 'Child protection',
    child: children.example,
    stamps: ['Completed', `Started by MANAGER, Vic on ${dashed(held)} 09:12`, `Completed by MANAGER, Vic on ${dashed(back(10))} 16:40`],
    nextActions: [
      { action: 'Section 47 Enquiry', assignee: 'WORKER, Ann', when: dashed(held) },
      { action: 'Request initial child protection conference', assignee: 'ADMIN, Sid', when: dashed(back(9)) },
    ],
    lookAt: 'Conference due soon. Yes and No are one tick box, so an unticked one is unanswered; the decision also stands on the step’s own page.',
    tabs: [
      openTab(
        'Record of strategy discussion',
        section(
          'Meeting',
          date('Date and time of strategy discussion', held, { required: true, time: '09:30' }),
          pick('Type', 'Virtual', ['Meeting', 'Telephone', 'Virtual']),
          text('Name of chair', 'MANAGER, Vic'),
          text('Police reference', 'MD/TEST/0011'),
          show('Assignee', 'WORKER, Ann'),
          attendance([
            ["Children's social care", 'MANAGER, Vic', 'Practice supervisor', 'Yes', 'Yes'],
            ["Children's social care", 'WORKER, Ann', 'Social worker', 'Yes', 'Yes'],
            ['Police', 'OFFICER, Wes', 'DS, protection unit', 'Yes', 'Yes'],
            ['Health', 'DOCTOR, Xan', 'Community paediatrician', 'Yes', 'Yes'],
            ['Education', 'TEACHER, Gus', 'Designated safeguarding lead', 'Yes', 'Apologies'],
          ]),
        ),
        section(
          'Discussion',
          area('Summary of discussion', 'School describe three marks since half term. Police hold two call-outs. Paediatrician advises an examination this week. Mother and partner give different accounts.', { rich: true }),
          area('What do we know of the child’s day?', '', { rich: true }),
          grid(['Child', 'Relationship', 'Same household', 'Considered'], [['EXAMPLE, Second', 'Sibling', 'Yes', { on: true }]], 'Other children considered'),
        ),
        section(
          'Decision',
          tick('Threshold for section 47 met', true),
          pick('Decision of strategy discussion', 'Initiate section 47 enquiry - joint', ['Initiate section 47 enquiry - joint', 'Initiate section 47 enquiry - single agency', 'Continue assessment', 'No further action']),
          area('Rationale for decision', 'Repeated injury with differing accounts; risk to both children at weekends.', { rich: true }),
          tick('Medical examination required', true),
          date('Date of medical', back(9)),
          tick('Legal advice needed', false),
          tick('Parents told about this discussion', false),
          area('If not told, why not?', 'Agreed with police: not before the joint visit.', { rich: true }),
        ),
        section(
          'Plan of action',
          actions(
            [
              [{ edit: 'Joint visit, children seen alone' }, { edit: 'WORKER, Ann / OFFICER, Wes' }, { iso: held }, { on: true }],
              [{ edit: 'Paediatric examination' }, { edit: 'DOCTOR, Xan' }, { iso: back(9) }, { on: true }],
              [{ edit: 'Partner to stay elsewhere' }, { edit: '' }, { iso: '' }, { on: false }],
            ],
            ['Action', 'Assigned to', 'By when', 'Done'],
          ),
        ),
      ),
      hiddenTab('Circulation', section('Circulation', date('Date minutes circulated', back(9)), area('Sent to', 'All invited', { rich: true }))),
      absentTab('Manager', authorisation({ comments: 'Agreed.', manager: 'MANAGER, Vic', authorised: back(10), approved: true })),
    ],
  };
}

function conference(back: Back): CaseRecord {
  const held = back(6);
  return {
    slug: 'initial-conference',
    title: 'Initial Child Protection Conference',
    menu: 'Child protection',
    child: children.sample,
    stamps: ['Started', `Incoming ${dashed(back(20))}`, `Started by ADMIN, Sid on ${dashed(back(18))}`],
    nextActions: [{ action: 'Core Group', assignee: 'WORKER, Cath', when: dashed(held) }],
    lookAt: 'Held three working days late with the reason recorded; first core group still to come.',
    tabs: [
      openTab(
        'Conference record',
        section(
          'Conference',
          date('Strategy discussion date', back(24)),
          date('Conference due date', addWorkingDays(back(24), 15), { locked: true }),
          date('Actual date of conference', held, { required: true, time: '10:00' }),
          area('Reason if held out of timescale', 'Chair unwell on the first date; no other chair free for two days.', { rich: true }),
          pick('Type of conference', 'Initial', ['Initial', 'Pre-birth', 'Transfer in', 'Review']),
          text('Conference chair', 'CHAIR, Yara'),
          text('Venue', 'Meadow House'),
          tick('Quorate?', true),
        ),
        section(
          'Attendees',
          grid(['Agency', 'Name', 'Invited', 'Attended', 'Apologies', 'Report'], [
            ["Children's social care", 'WORKER, Cath', { on: true }, { on: true }, { on: false }, { on: true }],
            ['Police', 'OFFICER, Dee', { on: true }, { on: false }, { on: true }, { on: true }],
            ['Health', 'VISITOR, Lou', { on: true }, { on: true }, { on: false }, { on: true }],
            ['Education', 'TEACHER, Max', { on: true }, { on: true }, { on: false }, { on: false }],
            ['Family', 'SAMPLE, Mother', { on: true }, { on: true }, { on: false }, { on: false }],
            ['Family', 'SAMPLE, Father', { on: false }, { on: false }, { on: false }, { on: false }],
          ], 'Conference attendance'),
          tick('Advocacy offered', true),
          area('Views & feelings of the child', 'Casey drew the house with Gran in it and said “I sleep here”.', { rich: true }),
        ),
        section(
          'Reports',
          text('Report prepared by', 'WORKER, Cath'),
          date('Date report completed', back(9)),
          date('Date report shared with parents/carers', back(8)),
          date('Date report shared with child', ''),
          area('Danger statement', 'If adults at home lose their temper again Casey could be badly hurt.', { rich: true }),
          area("Family's comments on the report", 'Ms Sample agrees with most of it.', { rich: true }),
          area("Father's views", '', { rich: true }),
        ),
        section(
          'Decision',
          pick('Is the child to be subject of a CP plan?', 'Yes', YES_NO),
          pick('Unanimous / majority decision', 'Unanimous', ['Unanimous', 'Majority']),
          pick('Category of Abuse', 'Physical abuse', ABUSE),
          area('Reasons for decision', 'Risk of significant harm continues.', { rich: true }),
          text('Lead social worker', 'WORKER, Cath'),
          area('Outline child protection plan', 'No adult to care for Casey alone when angry; Gran to stay Friday to Sunday; health visitor weekly.', { rich: true }),
          date('Date of first core group', back(-3)),
          date('Date of next review conference', addMonths(held, 3)),
        ),
        section('After the conference', date('Date decision letter sent', back(5)), date('Minutes distributed', '')),
      ),
      hiddenTab(
        'Core group membership',
        section('Core group members', grid(['Name', 'Agency'], [['WORKER, Cath', "Children's social care"], ['VISITOR, Lou', 'Health'], ['SAMPLE, Mother', 'Family']])),
      ),
      absentTab('Sign off', authorisation({ comments: '', manager: 'CHAIR, Yara' })),
    ],
  };
}

function coreGroup(back: Back): CaseRecord {
  return {
    slug: 'core-group',
    title: 'Core Group Record',
    menu: 'Child protection',
    child: children.demo,
    stamps: ['Started', `Incoming ${dashed(back(14))}`, `Started by WORKER, Dev on ${dashed(back(6))}`],
    nextActions: [],
    lookAt: 'The first core group met in time; the record is thin and one action has neither owner nor date.',
    tabs: [
      openTab(
        'Core group',
        section(
          'Meeting',
          date('Date of Initial Child Protection Conference', back(14), { locked: true }),
          date('Core Group meeting date', back(6), { required: true }),
          date('Date of next core group', back(-16)),
          text('Chaired by', 'WORKER, Dev'),
          person('Key worker', 'WORKER, Dev'),
          text('Venue', 'Sample High School'),
          date('Next RCPC due', addMonths(back(14), 3), { locked: true }),
        ),
        section(
          'Core group members',
          attendance(
            [
              ["Children's social care", 'WORKER, Dev', 'Social worker', 'Yes', 'Yes'],
              ['Health', 'NURSE, Pat', 'School nurse', 'Yes', 'Yes'],
              ['Education', 'TEACHER, Oz', 'Head of year', 'Yes', 'No'],
              ['Family', 'DEMO, Mother', 'Mother', 'Yes', 'Yes'],
              ['Family', 'DEMO, Father', 'Father', '', ''],
            ],
            ['Agency', 'Name', 'Role', 'Invited', 'Present'],
          ),
        ),
        section(
          'Progress of the plan',
          area('Record of meeting', 'Went through each action. Ms Demo has kept to the weekend plan.', { rich: true }),
          area('Views & feelings of the child', '', { rich: true }),
          actions(
            [
              [{ edit: 'Weekly alcohol service' }, { edit: 'DEMO, Father' }, { iso: back(-5) }, { on: false }],
              [{ edit: 'Drop-in with school nurse' }, { edit: 'NURSE, Pat' }, { iso: back(2) }, { on: true }],
              [{ edit: 'Overcrowding' }, { edit: '' }, { iso: '' }, { on: false }],
            ],
            ['What needs to be done?', 'Assigned to', 'By when', 'Done'],
          ),
          area('Contingency plan', 'As agreed at conference.', { rich: true }),
          tick('Family group decision making offered', false),
          date('Last visit', back(8)),
          tick('Child seen alone', true),
          tick('Written agreement updated', false),
          area("Parents' views", 'Ms Demo says the weekend plan is hard to keep when she works late.', { rich: true }),
          date('Next visit due', back(-2)),
        ),
      ),
      absentTab('Manager', authorisation()),
    ],
  };
}

function childInNeed(today: string, back: Back): CaseRecord {
  return {
    slug: 'child-in-need-plan',
    title: 'Child in Need Plan',
    menu: 'Child in need',
    child: children.specimen,
    stamps: ['Started', `Started by WORKER, Ella on ${dashed(back(30))}`],
    nextActions: [],
    lookAt: 'A child in need plan: the intervals are the council’s own, so no national date should be made up.',
    tabs: [
      openTab(
        'Plan',
        section(
          'Plan',
          date('CIN plan start date', back(30)),
          date('Date of plan review', back(8)),
          date('Date of next review', addMonths(today, 1)),
          person('Lead practitioner', 'WORKER, Ella'),
          person('Practice supervisor', 'MANAGER, Zed'),
          area('What do we want to be different?', 'Morgan gains weight steadily and is seen by the dietitian.', { rich: true }),
          area("Child's views", '', { rich: true }),
          area('Views of father / non-resident parent', '', { rich: true }),
        ),
        section(
          'Actions',
          actions(
            [
              [{ edit: 'Bus pass' }, { edit: 'Family Help North' }, { iso: back(3) }, { on: true }],
              [{ edit: 'Dietitian clinic' }, { edit: 'VISITOR, Tam' }, { iso: back(-4) }, { on: false }],
              [{ edit: 'Damp survey' }, { edit: '' }, { iso: '' }, { on: false }],
            ],
            ['Action', 'By whom', 'Target date', 'Done'],
          ),
        ),
        section(
          'Visits',
          date('Date of last visit', back(5)),
          date('Next visit due', back(-5)),
          tick('Child seen', true),
          tick('Bedroom seen', false),
          ticks('How did the visit occur?', ['Face to face visit', 'Virtual visit', 'Unsuccessful visit'], ['Face to face visit']),
          radio('Family network meeting held', '', YES_NO),
          note('Visits: see local procedures for how often.'),
        ),
      ),
      hiddenTab('Closure', section('Closure', date('Date of closure', ''), pick('Reason for closure', '', ['Needs met', 'Step down', 'Moved away']))),
      absentTab('Manager', authorisation()),
    ],
  };
}
