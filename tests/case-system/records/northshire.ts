/** Records kept in the table-and-frame system. */
import { addDays, addMonths, addWeekdays, addWorkingDays, mistakenTarget, slashed, workingDayOnOrBefore } from '../dates';
import type { CaseRecord } from '../model';
import { absentTab, area, children, date, grid, note, openTab, person, pick, radio, section, text, tick, ticks } from '../model';
import { ABUSE, actions, attendance, authorisation, household, identity, NEEDS, YES_NO, YES_NO_UNKNOWN } from './common';

const history = (lines: string[][]) =>
  absentTab('History', section('Versions of this form', grid(['Version', 'Saved', 'By'], lines)));
const documents = absentTab('Documents', section('Documents', note('No documents are attached.')));

/** Returns the records of this system as they stand on `today`. */
export function northshireRecords(today: string): CaseRecord[] {
  const back = (days: number) => addWorkingDays(today, -days);
  return [referral(today, back), assessment(back), strategy(back), section47(back), conferenceReport(today, back), plan(back), reviewLater(today)];
}

type Back = (days: number) => string;

function referral(today: string, back: Back): CaseRecord {
  const received = back(1);
  return {
    slug: 'referral',
    title: 'Referral Record',
    menu: 'Referrals',
    child: children.example,
    stamps: [`Created by WORKER, Ann on ${slashed(received)} 16:52`, 'Status: In progress'],
    lookAt: 'The decision is due today and the decision, its maker and the referrer’s feedback are blank.',
    tabs: [
      openTab(
        'Referral details',
        section(
          'Referral',
          date('Date referral received', received, { required: true, time: '16:40' }),
          pick('Referral Source', 'Education - school', ['Police', 'Health - GP', 'Education - school', 'Individual - family', 'Housing'], { required: true }),
          text('Name of referrer', 'TEACHER, Gus'),
          text('Role / relationship to the child or family', 'Designated safeguarding lead'),
          pick('Mode of referral', 'Telephone', ['Telephone', 'Online form', 'In person', 'Email']),
          text('Telephone', '01632 960000'),
          area('Reason for referral', 'School report Jordan arrived with a bruise to the upper arm on Monday and said it hurt. Third concern this term. Mother says Jordan fell from a bunk bed.', { required: true }),
          pick('Referral category', 'Abuse or neglect', ['Abuse or neglect', 'Family support', 'Disability', 'Unborn child']),
          pick('Primary Need Code', '', NEEDS),
          pick('Number of referrals within 12 months', '1', ['0', '1', '2', '3 or more']),
          pick('RAG rating', 'Amber', ['Red', 'Amber', 'Green']),
        ),
        section(
          'Child and household',
          ...identity(children.example, 'Sample Lane Primary'),
          date('Date of birth', children.example.born, { locked: true }),
          household([
            ['EXAMPLE, Mother', 'Mother', '11/07/1990', 'Y', 'Y'],
            ['EXAMPLE, Second', 'Sibling', '02/02/2020', 'N', 'Y'],
            ['PARTNER, Hal', "Mother's partner", '', 'N', 'Y'],
          ]),
        ),
        section(
          'Consent and information gathered',
          radio('Consent to share obtained?', 'Yes', YES_NO_UNKNOWN),
          date('Date consent obtained', received),
          area('Agency checks', `Health visitor: telephoned ${slashed(received)}, awaiting call back. Police: no trace.`),
          radio('Child seen today?', 'No'),
        ),
        section(
          'Decision',
          ticks('Referral outcome', ['Single assessment', 'Strategy discussion', 'CP transfer in', 'Early help', 'CLA request', 'NFA'], [], { required: true }),
          date('Decision date', '', { required: true }),
          person('Decision made by', ''),
          area('Reason for decision', ''),
          date('Date referrer informed', ''),
          person('Allocated to', ''),
          date('Allocation date', ''),
        ),
        authorisation(),
      ),
      absentTab('Checks', section('Agency checks', grid(['Agency', 'Asked', 'Answered'], [['Health visiting', slashed(received), ''], ['Police', slashed(received), slashed(today)]]))),
      history([['0.1', slashed(received), 'WORKER, Ann']]),
    ],
  };
}

function assessment(back: Back): CaseRecord {
  const referred = back(50);
  return {
    slug: 'assessment',
    title: 'Single Assessment',
    menu: 'Assessments',
    child: children.test,
    stamps: [`Started by WORKER, Bola on ${slashed(back(49))}`, 'Status: In progress'],
    lookAt: 'The assessment is past 45 working days; whether the child was seen alone, the manager’s part and the reason for delay are blank.',
    tabs: [
      openTab(
        'Assessment',
        section(
          'Assessment details',
          date('Date of referral', referred, { locked: true }),
          date('Assessment Start Date', back(49), { required: true }),
          date('45 day target date', addWeekdays(referred, 45), { locked: true }),
          date('10 day review', back(40)),
          person('C&F Allocated Worker', 'WORKER, Bola'),
          text('Responsible team', 'Assessment Team West'),
          pick('Type of assessment', 'Single assessment', ['Single assessment', 'Pre-birth', 'Update', 'Private fostering']),
          pick('Priority (timescale)', '45 days', ['10 days', '20 days', '35 days', '45 days']),
          area('Reason for undertaking this Assessment / Presenting Issues', 'Police called to the address after an argument between adults heard by neighbours. Riley was upstairs. Two earlier notifications this year.'),
          ...identity(children.test, 'Sample High School'),
        ),
        section(
          'Child seen',
          radio('Was the child seen during the Assessment process?', 'Yes', YES_NO),
          date('Date child seen', back(44)),
          radio('Child Seen Alone', '', YES_NO),
          text('If not seen alone, why not?', ''),
          area("Child's Wishes and Feelings", 'Riley says things are “fine now” and would like to stay with Nan at weekends.'),
        ),
        section(
          'Family',
          household([
            ['TEST, Mother', 'Mother', '30/01/1985', 'Y', 'Y'],
            ['TEST, Father', 'Father', '', 'Y', 'N'],
          ]),
          area("Mother's views", 'Ms Test worries about how school see the family. She wants help with bedtimes.'),
          area("Father's views", ''),
          area('Details of wider family network', 'Maternal grandmother lives nearby and has Riley to stay. Paternal family not yet asked.'),
        ),
        section(
          'Domains',
          area("Child's developmental needs", 'Doing well in maths. Attendance 88%. Often tired on Mondays.'),
          area('Parenting capacity', 'Warm and affectionate; routines slip when Ms Test works nights.'),
          area('Family and environmental factors', 'Tenancy secure. Debt repayments in place since the spring.'),
          ticks('Factors identified at the end of assessment', ['Domestic abuse - parent', 'Mental health - parent', 'Alcohol - parent', 'Neglect', 'Young carer', 'Other'], ['Domestic abuse - parent']),
        ),
        section(
          'Professional Relationships',
          grid(['Name', 'Agency', 'Telephone Number(s)', 'Person working with', 'Contributed'], [
            ['TEACHER, Ivy', 'Education', '01632 960001', 'Riley', 'Y'],
            ['NURSE, Jo', 'Health', '01632 960002', 'Riley', 'N'],
            ['OFFICER, Kit', 'Police', '01632 960003', 'Household', 'Y'],
          ]),
        ),
        section(
          'Analysis and outcome',
          area('Analysis', '', { required: true }),
          ticks('Assessment Outcome', ['Child in need plan', 'Strategy discussion', 'Step down to Early Help', 'Specialist assessment', 'NFA'], []),
          area('Reason for delay', ''),
          date('Assessment shared with family', ''),
        ),
        authorisation(),
      ),
      documents,
      history([
        ['0.4', slashed(back(12)), 'WORKER, Bola'],
        ['0.1', slashed(back(49)), 'WORKER, Bola'],
      ]),
    ],
  };
}

function strategy(back: Back): CaseRecord {
  const held = back(4);
  return {
    slug: 'strategy',
    title: 'Record of Strategy Discussion',
    menu: 'Strategy / S47',
    child: children.sample,
    stamps: [`Created by MANAGER, Bea on ${slashed(held)} 11:45`, 'Status: Awaiting authorisation'],
    lookAt: 'The page’s own conference target is counted in another way (bank holidays, or day one); Alongside should say so and leave it.',
    tabs: [
      openTab(
        'Strategy discussion',
        section(
          'Strategy discussion',
          date('Date of strategy discussion', held, { required: true, time: '10:30' }),
          pick('Meeting / Telephone / Virtual', 'Virtual', ['Meeting', 'Telephone', 'Virtual']),
          pick('Initial / Further / Reconvened', 'Initial', ['Initial', 'Further', 'Reconvened']),
          person('Chaired by', 'MANAGER, Bea'),
          text('Venue', 'Video call'),
          date('ICPC due by', mistakenTarget(held), { locked: true }),
          attendance([
            ["Children's social care", 'MANAGER, Bea', 'Team manager', 'Y', 'Y'],
            ["Children's social care", 'WORKER, Cath', 'Social worker', 'Y', 'Y'],
            ['Police', 'OFFICER, Dee', 'DC, child abuse unit', 'Y', 'Y'],
            ['Health', 'VISITOR, Lou', 'Named nurse', 'Y', 'N'],
            ['Education', 'TEACHER, Max', 'Nursery manager', 'Y', 'Y'],
          ]),
          area('Information shared', 'Police: attended the address twice in November. Nursery: Casey unusually quiet, said “I was told not to say”. Health information to follow.', { required: true }),
        ),
        section(
          'Decision',
          radio('S47 to be initiated', 'Yes', YES_NO, { required: true }),
          pick('Single agency / joint investigation', 'Joint with police', ['Single agency', 'Joint with police']),
          date('Date S47 initiated', held),
          area('Reasons for decision', 'Reasonable cause to suspect significant harm. All present agreed the threshold is met.', { required: true }),
          pick('Child protection medical', '', ['Required', 'Not required', 'To be decided by paediatrician']),
          pick('Legal planning required', '', YES_NO),
        ),
        section(
          'Plan of action',
          actions([
            ['Joint visit to family home', 'WORKER, Cath / OFFICER, Dee', slashed(back(3)), 'Y'],
            ['Paediatrician to advise on examination', 'VISITOR, Lou', '', 'N'],
            ['Checks on adults in household', 'OFFICER, Dee', slashed(addWorkingDays(held, 5)), 'N'],
            ['Speak to grandparents about staying over', '', '', 'N'],
          ]),
        ),
        section(
          'Other children considered',
          grid(['Person', 'Relationship', 'Same household', 'Decision', 'Form started'], [
            ['SAMPLE, Second', 'Sibling', 'Y', 'S47', 'Y'],
            ['SAMPLE, Third', 'Half sibling', 'N', '', 'N'],
          ]),
        ),
        section(
          'Circulation',
          date('Minutes completed', back(3)),
          date('Minutes circulated', ''),
          area('Distribution', 'As attendance list. GP to be sent separately.'),
        ),
        authorisation({ comments: 'Agree threshold. Paediatric view needed before the weekend.', manager: 'MANAGER, Bea' }),
      ),
      documents,
      history([['0.1', slashed(held), 'MANAGER, Bea']]),
    ],
  };
}

function section47(back: Back): CaseRecord {
  return {
    slug: 'section-47',
    title: 'S47 Enquiries',
    menu: 'Strategy / S47',
    child: children.demo,
    stamps: [`Started by WORKER, Dev on ${slashed(back(10))}`, 'Status: In progress'],
    lookAt: 'Two strategy discussions stand on the page, so the conference date cannot be told: both readings should be offered.',
    tabs: [
      openTab(
        'Enquiry',
        section(
          'First strategy discussion',
          date('Date of strategy discussion', back(10), { split: true }),
          pick('Outcome of strategy discussion', 'Continue discussion and plan', ['Initiate S47', 'Continue discussion and plan', 'NFA']),
          text('Chaired by', 'MANAGER, Bea'),
          text('Police reference', 'NS/TEST/0004'),
        ),
        section(
          'Second strategy discussion',
          date('Date of strategy discussion', back(4), { split: true }),
          pick('Outcome of strategy discussion', '', ['Initiate S47', 'Continue discussion and plan', 'NFA']),
          text('Chaired by', 'MANAGER, Bea'),
          text('Police reference', ''),
        ),
        section(
          'Section 47 enquiry',
          date('S47 Start Date', ''),
          date('S47 End Date', ''),
          person('Lead Social Worker', 'WORKER, Dev'),
          date('Date enquiry allocated', back(10)),
          radio('Child seen', 'Yes', YES_NO),
          date('Dates when the child was seen by the Lead Social Worker', back(9)),
          radio('Was the child / all of the children seen alone?', 'No', YES_NO),
          text('If not seen alone, why not?', 'Alex asked for their aunt to stay.'),
          area("Child's views", ''),
          area('Views of parents/carers', 'Mr Demo disputes the account. Ms Demo has said she will make sure Alex is never left with the uncle.'),
          pick('Medical examination required', 'No', YES_NO),
          ticks('Agencies consulted', ['Police', 'Health', 'Education', 'Probation', 'Housing', 'Referrer'], ['Police', 'Education']),
        ),
        section(
          'Checks made',
          grid(['Agency', 'Name', 'Date asked', 'Reply', 'Contributed'], [
            ['Police', 'OFFICER, Ned', slashed(back(10)), slashed(back(9)), 'Y'],
            ['Education', 'TEACHER, Oz', slashed(back(9)), slashed(back(8)), 'Y'],
            ['Health', 'NURSE, Pat', slashed(back(9)), '', 'N'],
          ]),
        ),
        section(
          'Outcome',
          ticks('Outcome of s47 enquiries', ['Concerns not substantiated', 'Concerns substantiated but child not at continuing risk', 'Concerns substantiated and child at continuing risk of significant harm'], []),
          area('Analysis', ''),
          pick('Convene initial child protection conference', '', YES_NO),
          date('Date conference requested', ''),
          tick('Feedback to referrer', false),
        ),
        authorisation(),
      ),
      documents,
      history([['0.2', slashed(back(4)), 'WORKER, Dev']]),
    ],
  };
}

function conferenceReport(today: string, back: Back): CaseRecord {
  return {
    slug: 'conference-report',
    title: 'Social Worker Report for Initial Child Protection Conference',
    menu: 'Conferences',
    child: children.sample,
    stamps: [`Started by WORKER, Cath on ${slashed(back(3))}`, 'Status: Draft'],
    lookAt: 'A true frameset: nothing but frames in the top document. The conference is booked for a day to come.',
    tabs: [
      openTab(
        'Report',
        section(
          'Conference',
          date('Date of strategy discussion', back(9), { locked: true }),
          date('Target ICPC date', addWorkingDays(back(9), 15), { locked: true }),
          date('Date of Conference', addWorkingDays(today, 4)),
          text('Venue of Conference', 'Civic Centre, Room 2'),
          person('CP Chair', 'CHAIR, Quinn'),
          pick('Type of conference', 'Initial', ['Initial', 'Pre-birth', 'Transfer', 'Review']),
          date('Date conference requested', back(7)),
        ),
        section(
          'Report',
          person('Report prepared by', 'WORKER, Cath'),
          date('Date report completed', ''),
          date('Date report shared with parents/carers', ''),
          date('Date report shared with child', ''),
          area('Chronology of involvement/significant events/background information', 'See attached chronology; four contacts since the spring.'),
          area('What are we worried about?', 'Casey is quiet at nursery and has had three unexplained bruises since September.'),
          area('What is working well?', 'Ms Sample brings Casey to nursery every day and has asked for help.'),
          area("Child's lived experience", ''),
          area("Parents' views", 'Ms Sample is worried about losing Casey.'),
          area("Father's views", ''),
          area('Analysis of implications for the child’s future safety, health, and development', ''),
          radio('Family group conference offered', '', YES_NO),
          radio('Advocacy offered', 'Yes', YES_NO),
        ),
        section(
          'Family Profile',
          grid(['Name', 'Relationship to Child', 'Date of Birth', 'Ethnicity', 'Nursery/ School', 'GP'], [
            ['SAMPLE, Casey', 'Subject', '30/11/2019', 'Not recorded', 'Specimen Nursery', 'Example Road'],
            ['SAMPLE, Mother', 'Mother', '05/05/1994', 'Not recorded', '', 'Example Road'],
          ]),
        ),
        authorisation(),
      ),
      documents,
    ],
  };
}

function plan(back: Back): CaseRecord {
  const conference = back(20);
  return {
    slug: 'plan',
    title: 'Child Protection Plan',
    menu: 'CP Plans',
    child: children.demo,
    stamps: [`Plan version 2 saved by WORKER, Dev on ${slashed(back(13))}`, 'Status: Current'],
    lookAt: 'The first core group met in time and the first review is on track; some plan actions have no owner or date.',
    tabs: [
      openTab(
        'Plan',
        section(
          'Plan details',
          date('Date of Initial CP Conference', conference, { locked: true }),
          date('CP Plan Start Date', conference, { locked: true }),
          date('CP Plan End Date', ''),
          pick('CP Plan Initial Category of Abuse', 'Neglect', ABUSE),
          pick('Latest Category of Abuse', 'Neglect', ABUSE),
          pick('How many times has the child been subject to a Child Protection Plan', '1', ['0', '1', '2', '3']),
          person('Lead Social Worker', 'WORKER, Dev'),
          person('Practice supervisor', 'MANAGER, Rae'),
          date('Date of first core group', back(13)),
          date('Date of next core group', addWorkingDays(back(13), 25)),
          date('Next RCPC due', addMonths(conference, 3), { locked: true }),
          pick('Legal Status', 'None', ['None', 'Section 20', 'Interim care order']),
        ),
        section(
          'Outline child protection plan',
          area('What needs to be different for Alex to be safe', 'Adults at home do not drink when caring for Alex, and Alex has somebody to ring at any time.'),
          actions(
            [
              ['Attend the family alcohol service each week', 'DEMO, Father', slashed(addWorkingDays(conference, 15)), 'N'],
              ['School nurse to offer weekly drop-in', 'NURSE, Pat', slashed(addWorkingDays(conference, 20)), 'Y'],
              ['Safety plan for weekends', 'WORKER, Dev', '', 'N'],
              ['Housing to assess overcrowding', '', '', 'N'],
            ],
            ['What needs to be done?', 'By whom', 'By when', 'Done'],
          ),
          area('Contingency plan', 'If drinking continues at the next review, legal planning meeting within five days.'),
        ),
        section(
          'Visits',
          date('Date of last statutory visit', back(8)),
          date('Next visit due', back(-2)),
          radio('Child seen', 'Yes', YES_NO),
          radio('Child seen alone', 'Yes', YES_NO),
          radio('Bedroom seen', '', YES_NO),
          area("Child's Wishes and Feelings", 'Alex wants Dad to stop and to see Nan more.'),
        ),
        section(
          'Core group members',
          grid(['Name', 'Agency', 'Telephone'], [
            ['WORKER, Dev', "Children's social care", '01632 960010'],
            ['NURSE, Pat', 'Health', '01632 960011'],
            ['TEACHER, Oz', 'Education', '01632 960012'],
            ['DEMO, Mother', 'Family', ''],
          ]),
        ),
        section(
          'Circulation',
          date('Date decision letter sent', back(19)),
          date('Minutes distributed', ''),
          radio('Plan explained to child', '', YES_NO),
        ),
        authorisation({ comments: 'Plan reads well. Weekend safety plan outstanding.', manager: 'MANAGER, Rae', authorised: back(12), approved: true }),
      ),
      documents,
      history([
        ['2', slashed(back(13)), 'WORKER, Dev'],
        ['1', slashed(conference), 'CHAIR, Quinn'],
      ]),
    ],
  };
}

function reviewLater(today: string): CaseRecord {
  const previous = workingDayOnOrBefore(addDays(addMonths(today, -6), -7));
  const initial = workingDayOnOrBefore(addMonths(previous, -3));
  return {
    slug: 'review-later',
    title: 'Review Child Protection Case Conference',
    menu: 'Conferences',
    child: children.demo,
    stamps: [`Created by ADMIN, Sid on ${slashed(addDays(previous, 120))}`, 'Status: Not started'],
    lookAt: 'The second review is past six months from the last one held; the date held, the decision and the category are blank.',
    tabs: [
      openTab(
        'Conference',
        section(
          'Conference dates',
          date('Date of Initial CP Conference', initial, { locked: true }),
          date('Date of latest review conference', previous, { locked: true }),
          date('Review Due Date', addMonths(previous, 6), { locked: true }),
          date('Date of Review', ''),
          pick('Initial /Pre-birth/Transfer/Review', 'Review', ['Initial', 'Pre-birth', 'Transfer', 'Review']),
          person('Child Protection Chair', 'CHAIR, Quinn'),
          text('Venue', ''),
          radio('Quorate?', '', YES_NO),
          area('Reason for delay', ''),
        ),
        section(
          'Attendance',
          attendance([
            ["Children's social care", 'WORKER, Dev', 'Social worker', 'Y', ''],
            ['Police', '', '', '', ''],
            ['Health', 'NURSE, Pat', 'School nurse', 'Y', ''],
            ['Education', 'TEACHER, Oz', 'Head of year', 'Y', ''],
            ['Family', 'DEMO, Mother', 'Mother', 'Y', ''],
          ]),
          pick('Child Participation at Review', '', ['PN1 Attended', 'PN2 Views through advocate', 'PN3 Views sent', 'PN7 Did not take part']),
          radio('Advocate attending', '', YES_NO),
        ),
        section(
          'Reports',
          date('Date report submitted', ''),
          date('Date report shared with parents/carers', ''),
          grid(['Agency', 'Report received', 'Date'], [
            ["Children's social care", 'N', ''],
            ['Health', 'Y', slashed(addDays(previous, 175))],
            ['Education', 'N', ''],
          ]),
        ),
        section(
          'Decision',
          radio('CP Plan to Continue?', '', YES_NO, { required: true }),
          pick('Latest Category of Abuse', '', ABUSE),
          area('Rationale for decision', ''),
          date('CP Plan End Date', ''),
          date('Date of next review conference', ''),
          date('Dates of core group meetings since last conference', addDays(previous, 21)),
        ),
        authorisation({}, { heading: 'Chair', comments: "Chair's comments", manager: 'Chair of the conference', authorised: 'Date minutes circulated', approved: 'Signed Off' }),
      ),
      documents,
      history([['0.1', slashed(addDays(previous, 120)), 'ADMIN, Sid']]),
    ],
  };
}
