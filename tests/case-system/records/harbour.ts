/** Records kept in the government-service style. */
import { addDays, addMonths, addWorkingDays, long, workingDayOnOrBefore } from '../dates';
import type { CaseRecord } from '../model';
import { area, children, date, grid, note, openTab, person, pick, radio, section, show, showDate, text, tick, ticks } from '../model';
import { ABUSE, actions, attendance, authorisation, NEEDS, YES_NO, YES_NO_UNKNOWN } from './common';

type Back = (days: number) => string;

const SIGN_OFF = {
  heading: 'Manager',
  comments: "Manager's decision and rationale",
  manager: 'Authorising manager',
  authorised: 'Date authorised',
  approved: 'Signed Off',
};

/** Returns the records of this system as they stand on `today`. */
export function harbourRecords(today: string): CaseRecord[] {
  const back = (days: number) => addWorkingDays(today, -days);
  return [contact(back), assessment(back), coreGroup(back), review(today, back), lookedAfterReview(today, back)];
}

function contact(back: Back): CaseRecord {
  const received = back(3);
  return {
    slug: 'contact',
    title: 'Contact and referral record',
    menu: 'Contacts',
    child: children.test,
    stamps: [`Received ${long(received)}`, `Decided ${long(back(2))}`],
    lookAt: 'Decided within one working day, by a named manager, with the reason and feedback recorded.',
    tabs: [
      openTab(
        'Record',
        section(
          'Who contacted us',
          date('Date and time of contact', received, { hint: 'For example, 31 3 2026', time: '09:10' }),
          date('Date of referral', received, { required: true, hint: 'The day the contact was accepted as a referral' }),
          pick('Contact Source', 'Police', ['Police', 'Health', 'School', 'Family', 'Member of the public']),
          text('Your full name', 'OFFICER, Kit'),
          text('Role / relationship to the child or family', 'Response officer'),
          radio('Have you spoken to the child(ren)’s parents/carers about contacting us?', 'Yes', YES_NO_UNKNOWN),
        ),
        section(
          'Why they contacted us',
          area('Why is a referral being made?', 'Called to an argument between adults. Riley (12) was in the house and upset.'),
          pick('Select referral category', 'Domestic abuse', ['Domestic abuse', 'Neglect', 'Exploitation', 'Other']),
          pick('Primary need', 'N1 Abuse or neglect', NEEDS),
          radio('Repeat referral within 12 months', 'Yes', YES_NO),
          radio('RAG rating', 'Amber', ['Red', 'Amber', 'Green']),
          grid(['Name', 'Relationship', 'Born', 'Parental responsibility'], [
            ['TEST, Mother', 'Mother', '30 Jan 1985', 'Yes'],
            ['TEST, Father', 'Father', '', 'Yes'],
          ], 'Family / household members'),
        ),
        section(
          'Decision',
          showDate('Screening decision date', back(2)),
          show('Decision by', 'MANAGER, Zed'),
          show('Referral outcome', 'Child and family assessment'),
          show('Reason for decision', 'Third report in a year and a child present each time.'),
          showDate('Date referrer informed', back(2)),
          show('Allocated to', 'WORKER, Bola'),
          showDate('Allocation date', back(2)),
        ),
        authorisation({ comments: 'Agree. See Riley alone within three days.', manager: 'MANAGER, Zed', authorised: back(2), approved: true }, SIGN_OFF),
      ),
    ],
  };
}

function assessment(back: Back): CaseRecord {
  const referred = back(60);
  return {
    slug: 'assessment',
    title: 'Child and family assessment',
    menu: 'Assessments',
    child: children.specimen,
    stamps: [`Started ${long(back(59))}`, `Authorised ${long(back(11))}`],
    lookAt: 'Finished four working days late, with the reason recorded and the manager’s decision dated.',
    tabs: [
      openTab(
        'Record',
        section(
          'Assessment',
          showDate('Referral date', referred),
          showDate('Assessment start date', back(59)),
          show('Allocated worker', 'WORKER, Ella'),
          show('Allocated team', 'Family Help North'),
          showDate('45 working day date', addWorkingDays(referred, 45)),
          date('Date writing finished', back(12), { hint: 'Not the day a manager signed it off' }),
        ),
        section(
          'Morgan',
          radio('Was the child / all of the children seen?', 'Yes', YES_NO),
          date('Date child was seen by social worker', back(52)),
          radio('Was the child / all of the children seen alone?', 'No', YES_NO),
          text('If not seen alone, why not?', 'Aged two; seen with Gran out of the room.'),
          area('What can you say about the Child’s views on their situation?', 'Morgan brings a book to whoever sits down, and cries when the door bangs.'),
          area("Child's developmental needs", 'Weight and speech both behind; hearing test booked.'),
        ),
        section(
          'Family',
          area('Views of parents/carers', 'Ms Specimen feels judged but wants the bus pass and the damp sorted.'),
          area('Views of father / non-resident parent', 'Mr Specimen spoken to by telephone; would have Morgan on Sundays.'),
          area('Family network', 'Gran and an aunt will take turns with clinic visits.'),
          radio('Family group decision making offered', 'Yes', YES_NO),
          ticks('Factors identified at the end of assessment', ['Neglect', 'Housing', 'Mental health', 'Domestic abuse', 'Disability'], ['Neglect', 'Housing']),
          grid(['Name', 'Agency', 'Contributed'], [
            ['VISITOR, Tam', 'Health', 'Yes'],
            ['NURSERY, Uma', 'Education', 'Yes'],
            ['OFFICER, Housing', 'Housing', 'No'],
          ], 'Agencies contributing to the assessment'),
        ),
        section(
          'Analysis and outcome',
          area('Analysis', 'Morgan is loved, and is missing care that money and damp get in the way of. With help the family can do this.'),
          radio('Assessment outcome', 'Child in need plan', ['Child in need plan', 'Strategy discussion', 'Step down to Early Help', 'No further action']),
          area('Reason the assessment went past 45 working days', 'Hearing clinic moved its appointment; manager agreed to wait for the result.'),
          date('Assessment shared with family', back(11)),
        ),
        authorisation({ comments: 'Clear and fair. Child in need plan, health to lead on weight.', manager: 'MANAGER, Zed', authorised: back(11), approved: true }, SIGN_OFF),
      ),
    ],
  };
}

function coreGroup(back: Back): CaseRecord {
  return {
    slug: 'core-group',
    title: 'Core group meeting',
    menu: 'Core groups',
    child: children.sample,
    stamps: [`Conference ${long(back(9))}`, 'Core group not yet held'],
    lookAt: 'The first core group has one working day left and no date.',
    tabs: [
      openTab(
        'Record',
        section(
          'Conference and plan',
          showDate('Date of Initial Child Protection Conference', back(9)),
          showDate('Child Protection Plan Start Date', back(9)),
          show('Category of child protection plan', 'Neglect'),
          show('Key worker', 'WORKER, Cath'),
          showDate('Date of next review conference', addMonths(back(9), 3)),
        ),
        section(
          'This meeting',
          date('Date of core group', '', { required: true }),
          person('Chair', ''),
          text('Venue', ''),
          attendance(
            [
              ["Children's social care", 'WORKER, Cath', 'Social worker', 'Yes', ''],
              ['Health', 'VISITOR, Lou', 'Health visitor', 'Yes', ''],
              ['Education', 'TEACHER, Max', 'Nursery manager', 'Yes', ''],
              ['Family', 'SAMPLE, Mother', 'Mother', '', ''],
            ],
            ['Agency', 'Name', 'Role', 'Invited', 'Present'],
          ),
          area('Record of meeting', ''),
          area("Child's wishes and feelings", ''),
        ),
        section(
          'Detailed child protection plan',
          actions(
            [
              ['Home kept warm and dry', 'SAMPLE, Mother', '', ''],
              ['Weekly health visitor contact', 'VISITOR, Lou', '', ''],
              ['', '', '', ''],
            ],
            ['What needs to be done?', 'By whom', 'By when', 'Progress'],
          ),
          area('Contingency plan', ''),
          radio('Family network meeting held', 'No', YES_NO),
          date('Date of next core group', ''),
        ),
        authorisation({}, SIGN_OFF),
      ),
    ],
  };
}

function review(today: string, back: Back): CaseRecord {
  const previous = workingDayOnOrBefore(addDays(addMonths(today, -6), 3));
  return {
    slug: 'review',
    title: 'Review child protection conference',
    menu: 'Conferences',
    child: children.demo,
    stamps: [`Held ${long(back(5))}`],
    lookAt: 'Held in time; the next review runs from this one, not from the initial conference.',
    tabs: [
      openTab(
        'Record',
        section(
          'Conference',
          showDate('Date of previous review conference', previous),
          showDate('Review due date', addMonths(previous, 6)),
          date('Date of review child protection conference', back(5), { required: true }),
          text('CP Chair', 'CHAIR, Yara'),
          radio('Quorate?', 'Yes', YES_NO),
          grid(['Agency', 'Name', 'Attended', 'Report received'], [
            ["Children's social care", 'WORKER, Dev', 'Yes', 'Yes'],
            ['Police', 'OFFICER, Ned', 'Apologies', 'Yes'],
            ['Health', 'NURSE, Pat', 'Yes', 'Yes'],
            ['Education', 'TEACHER, Oz', 'Yes', 'No'],
            ['Family', 'DEMO, Mother', 'Yes', ''],
          ], 'Attendees'),
          radio('Child Participation at Review', 'Views through an advocate', ['Attended', 'Views through an advocate', 'Written views', 'Did not take part']),
        ),
        section(
          'Reports',
          person('Report prepared by', 'WORKER, Dev'),
          date('Date report submitted', back(9)),
          date('Date report shared with parents/carers', back(8)),
          area('Analysis', 'Fewer weekends without a sober adult, but two in November.'),
          area("Child's views", 'Alex wants Saturday nights at Nan’s to be a rule.'),
          area("Parents' views", 'Mr Demo accepts the November slips.'),
        ),
        section(
          'Decision',
          radio('CP plan to continue', 'Yes', YES_NO),
          pick('Latest category of abuse', 'Neglect', ABUSE),
          area('Reasons for decision', 'Change is real and not yet safe without the plan.'),
          date('Date of next review conference', addMonths(back(5), 6)),
          date('Date minutes circulated', ''),
          tick('Legal planning considered', true),
        ),
      ),
    ],
  };
}

function lookedAfterReview(today: string, back: Back): CaseRecord {
  return {
    slug: 'looked-after-review',
    title: 'Child looked after review',
    menu: 'Reviews',
    child: children.dummy,
    stamps: [`Held ${long(back(2))}`],
    lookAt: 'A looked-after child’s first review.',
    tabs: [
      openTab(
        'Record',
        section(
          'Care',
          showDate('Date started to be looked after', back(18)),
          show('Legal status', 'Section 20'),
          showDate('Placement start date', back(18)),
          show('Placement type', 'Foster placement, in house'),
          show('Independent Reviewing Officer', 'OFFICER, Reviewing'),
          show('Social worker', 'WORKER, Femi'),
        ),
        section(
          'Review',
          date('Date of review', back(2), { required: true }),
          radio('First, second or later', 'First', ['First', 'Second', 'Later']),
          radio('Child Participation at Review', 'Attended', ['Attended', 'Views through an advocate', 'Did not take part']),
          area("Child's wishes and feelings", 'Frankie wants to keep the same school and see their dog.'),
          radio('Advocacy offered', 'Yes', YES_NO),
          date('Date of care plan', back(12)),
          date('Initial health assessment date', ''),
          date('PEP date', back(10)),
          date('Date of last dental check', ''),
          radio('Immunisations up to date', 'Yes', YES_NO_UNKNOWN),
          area('IRO decisions', 'Care plan agreed. Health assessment to be booked this week.'),
          date('Next CLA review', addMonths(back(2), 3)),
          date('Date of last statutory visit', back(11)),
          radio('Was the child seen alone during this visit?', 'Yes', YES_NO),
          note('Decisions go to everyone within five working days.'),
        ),
        section('Escalation', area('Escalation with independent chair', ''), show('Today', long(today))),
      ),
    ],
  };
}
