/** Records kept in the generic form with a sub-type. */
import { addDays, addMonths, addWorkingDays, slashed, workingDayOnOrBefore } from '../dates';
import type { CaseRecord } from '../model';
import { area, children, date, grid, note, openTab, person, pick, radio, section, showDate, text, tick, ticks } from '../model';
import { ABUSE, actions, authorisation, NEEDS, YES_NO, YES_NO_UNKNOWN } from './common';

type Back = (days: number) => string;

const APPROVAL = {
  heading: 'Approval',
  comments: 'Practice supervisor comments',
  manager: 'Practice supervisor',
  authorised: 'Authorised on',
  approved: 'Authorised',
};

/** Returns the records of this system as they stand on `today`. */
export function larchRecords(today: string): CaseRecord[] {
  const back = (days: number) => addWorkingDays(today, -days);
  return [referral(back), assessment(back), section47(back), initialConference(back), reviewFirst(today, back), visit(back)];
}

function referral(back: Back): CaseRecord {
  const received = back(4);
  return {
    slug: 'referral',
    title: 'Child: Referral',
    menu: 'Referral',
    child: children.specimen,
    stamps: ['Draft', `Created ${slashed(received)}`],
    lookAt: 'No decision after four working days: overdue. Answers arrive after load.',
    tabs: [
      openTab(
        'Form',
        section(
          'Referral',
          date('Date of referral', received, { required: true, name: 'CensusReturn_dateOfReferral' }),
          pick('Source of referral', 'Health services', ['Police', 'Health services', 'Schools', 'Individual', 'Anonymous'], { required: true, name: 'CensusReturn_referralSource' }),
          text('Referrer', 'VISITOR, Tam', { name: 'nameOfReferrer' }),
          text('Position / agency', 'Health visitor', { name: 'referrerAgency' }),
          area('Details of concern', 'Two missed weighing clinics. Mother says the bus is too dear. Flat has damp.', { name: 'detailsOfConcern' }),
          pick('Primary need', '', NEEDS, { name: 'CensusReturn_primaryNeedCategory' }),
          radio('Re-referral', 'No', YES_NO_UNKNOWN, { name: 'reReferral' }),
          radio('Consent', 'Yes', YES_NO_UNKNOWN, { name: 'consentToShare' }),
          radio('Is this contact urgent?', '', YES_NO, { name: 'urgent_2' }),
          text('Nursery/School', 'Specimen Nursery'),
          text('GP', 'Example Road Surgery'),
          pick('Preferred language', 'English', ['English', 'Polish', 'Urdu']),
        ),
        section(
          'Household',
          grid(['Name', 'Relationship to the above child', 'Date of birth', 'Parental responsibility'], [
            ['SPECIMEN, Mother', 'Mother', '19/04/1999', 'Yes'],
            ['SPECIMEN, Father', 'Father', '', 'Yes'],
          ]),
        ),
        section(
          'Decision',
          pick('Next steps', '', ['Child: Assessment', 'Strategy discussion', 'Early help', 'No further action'], { name: 'referralNextStep' }),
          date('Date of decision', '', { name: 'dateOfDecision' }),
          person('Decision by', '', { name: 'decisionBy' }),
          area('Why was this decided?', '', { name: 'decisionRationale' }),
          tick('Referrer informed of outcome', false, { name: 'referrerInformed' }),
          person('Assigned to', '', { name: 'assignedTo' }),
        ),
        authorisation({}, APPROVAL),
      ),
    ],
  };
}

function assessment(back: Back): CaseRecord {
  return {
    slug: 'assessment',
    title: 'Child: Assessment',
    menu: 'Assessment',
    child: children.test,
    stamps: ['Draft', `Started ${slashed(back(18))}`],
    lookAt: 'The referral date is blank. The start of the assessment is another clock and must not stand in for it: cannot tell.',
    tabs: [
      openTab(
        'Form',
        section(
          'Assessment',
          date('Date of referral', '', { name: 'CensusReturn_dateOfReferral' }),
          date('Date assessment started', back(18), { name: 'CensusReturn_startDateOfForm' }),
          person('Allocated Worker', 'WORKER, Bola', { name: 'allocatedWorker' }),
          text('Allocated Team', 'Assessment Team West'),
          area('Reason for referral', 'Step-up from family help after a second incident.', { name: 'reasonForReferral' }),
          radio('Was the child seen?', 'Yes', YES_NO, { name: 'AnnexReturn_wasTheChildSeen' }),
          date('Date child was seen', back(12), { name: 'dateChildSeen_4' }),
          radio('Was the child seen alone?', 'Yes', YES_NO, { name: 'AnnexReturn_wasTheChildSeenAlone' }),
          area('Voice of the child', 'Riley talked about school, the dog and not liking shouting.', { name: 'voiceOfTheChild' }),
          area('Parental response to the assessment', '', { name: 'parentalResponse' }),
          area('Family network', '', { name: 'familyNetwork' }),
          ticks('Assessment factors', ['Domestic abuse', 'Mental health', 'Alcohol misuse', 'Neglect', 'Exploitation', 'Missing'], ['Domestic abuse', 'Mental health'], { name: 'assessmentFactors' }),
        ),
        section(
          'What we think',
          area('Parenting capacity', 'Calm and clear when rested.', { name: 'parentingCapacity' }),
          area('Analysis', '', { name: 'analysis' }),
          pick('Outcome of assessment', '', ['Child in need plan', 'Strategy discussion', 'Early help', 'Close'], { name: 'assessmentNextStep' }),
        ),
        authorisation({}, APPROVAL),
      ),
    ],
  };
}

function section47(back: Back): CaseRecord {
  const held = back(15);
  return {
    slug: 'section-47',
    title: 'Child Protection: Section 47 Assessment',
    menu: 'Section 47',
    child: children.example,
    stamps: ['Complete', `Created ${slashed(held)}`, `Completed ${slashed(back(5))}`],
    lookAt: 'Substantiated, conference asked for, and the last day to hold it is today.',
    tabs: [
      openTab(
        'Form',
        section(
          'Enquiry',
          date('Strategy discussion initiating Section 47 Enquiry Start Date', held, { required: true, name: 'AnnexReturn_dateOfStrategyDiscussion' }),
          date('Section 47 enquiry start date', held, { name: 'CensusReturn_sectionFortySevenStart', native: true }),
          date('Date S47 completed', back(5), { name: 'sectionFortySevenEnd_2' }),
          person('Lead Social Worker', 'WORKER, Ann', { name: 'leadSocialWorker' }),
          pick('Single agency or joint', 'Joint', ['Single agency', 'Joint'], { name: 'enquiryType' }),
          radio('Was the child seen?', 'Yes', YES_NO, { name: 'AnnexReturn_wasTheChildSeen' }),
          date('Date child seen', back(14), { name: 'dateChildSeen', native: true }),
          radio('Child seen alone', 'Yes', ['Yes', 'No'], { name: 'AnnexReturn_wasTheChildSeenAlone' }),
          area('Views & feelings of the child', 'Jordan said the bruise was from being grabbed, and asked who would look after Second.', { name: 'viewsOfTheChild' }),
          area('Views of parents/carers', 'Mother accepts there was a row. Partner denies touching Jordan.', { name: 'viewsOfParents' }),
          area("Father's views", '', { name: 'viewsOfFather' }),
          radio('Medical assessment', 'Yes', YES_NO, { name: 'medicalAssessment' }),
          date('Date of medical', back(13), { name: 'dateOfMedical' }),
          area('Chronology', 'Three concerns from school since September; two police call-outs.', { name: 'chronology' }),
        ),
        section(
          'Agencies involved',
          grid(['Agency', 'Name', 'Contributed', 'How'], [
            ['Police', 'OFFICER, Wes', 'Yes', 'Joint visit'],
            ['Health', 'DOCTOR, Xan', 'Yes', 'Examination report'],
            ['Education', 'TEACHER, Gus', 'Yes', 'Telephone'],
            ['Housing', '', 'No', ''],
          ]),
        ),
        section(
          'Outcome',
          pick('Outcome of section 47 enquiry', 'Concerns substantiated and child at continuing risk of significant harm', ['Concerns not substantiated', 'Concerns substantiated but child not at continuing risk', 'Concerns substantiated and child at continuing risk of significant harm'], { name: 'CensusReturn_outcomeOfEnquiry' }),
          area('Analysis', 'The injury fits the child’s account. Safety at weekends rests on one adult who is often away.', { name: 'analysis' }),
          pick('What needs to happen next', 'Convene initial child protection conference', ['Convene initial child protection conference', 'Continue assessment and plan', 'Further strategy meeting', 'No further action'], { name: 'CensusReturn_whatNeedsToHappenNext' }),
          date('Date conference requested', back(6), { name: 'dateConferenceRequested' }),
          radio('Family group conference offered', '', YES_NO, { name: 'familyGroupConferenceOffered' }),
          tick('Feedback to referrer', true, { name: 'feedbackToReferrer' }),
          actions([
            ['Partner to stay with brother until conference', 'PARTNER, Hal', slashed(back(12)), 'Yes'],
            ['School to check in with Jordan daily', 'TEACHER, Gus', slashed(back(12)), 'Yes'],
          ], ['What needs to be done?', 'Assigned to', 'By when', 'Done'], 'Safety plan'),
        ),
        authorisation({ comments: 'Agree outcome. Conference to be this week.', manager: 'MANAGER, Vic', authorised: back(5), approved: true }, APPROVAL),
      ),
    ],
  };
}

const MEETING_TYPES = [
  'Child Protection (Initial child protection conference)',
  'Child Protection (Transfer in conference)',
  'Child Protection (Review conference)',
  'Child in care review',
  'Child in need meeting',
];

function initialConference(back: Back): CaseRecord {
  const held = back(3);
  return {
    slug: 'initial-conference',
    title: 'Child: Record of meeting and plan',
    subType: 'Child Protection - Initial Conference',
    menu: 'Meeting: Initial conference',
    child: children.test,
    stamps: ['Draft', `Created ${slashed(held)}`],
    lookAt: 'One form, many uses: only the sub-type and the type of meeting give the stage. Held in time; core group and review on track.',
    tabs: [
      openTab(
        'Form',
        section(
          'Meeting',
          pick('Type of meeting', MEETING_TYPES[0]!, MEETING_TYPES, { required: true, name: 'AnnexReturn_typeOfMeeting' }),
          date('Date of strategy discussion', back(15), { name: 'AnnexReturn_dateOfStrategyDiscussion' }),
          date('Date conference required by', addWorkingDays(back(15), 15), { name: 'conferenceRequiredBy' }),
          date('Date of conference', held, { required: true, name: 'CareReturn_dateOfMeetingConference' }),
          person('Independent Chair', 'CHAIR, Quinn', { name: 'independentChair' }),
          text('Venue', 'Civic Centre', { name: 'venue' }),
          person('Report prepared by', 'WORKER, Bola', { name: 'reportPreparedBy' }),
          date('Date of report', back(6), { name: 'dateOfReport' }),
          date('Date report shared with parents/carers', back(5), { name: 'reportSharedParents', native: true }),
          date('Date report shared with child', back(4), { name: 'reportSharedChild', native: true }),
          radio('Advocate attending', 'Yes', YES_NO, { name: 'advocate' }),
        ),
        section(
          'Attendees',
          grid(['Agency', 'Name', 'Attended', 'Report received'], [
            ["Children's social care", 'WORKER, Bola', 'Yes', 'Yes'],
            ['Police', 'OFFICER, Wes', 'Yes', 'Yes'],
            ['Health', 'DOCTOR, Xan', 'No', 'Yes'],
            ['Education', 'TEACHER, Ivy', 'Yes', 'Yes'],
            ['Family', 'TEST, Mother', 'Yes', ''],
            ['Family', 'TEST, Father', '', ''],
          ]),
        ),
        section(
          'Discussion',
          area('What are we worried about?', 'Riley has been hurt and may be again.', { name: 'worries' }),
          area('What is working well?', 'Mother called the police herself. School know Riley well.', { name: 'workingWell' }),
          area("Child's views", 'Riley’s advocate read out what Riley wants adults to do.', { name: 'childsViews' }),
          area("Father's views", '', { name: 'fathersViews' }),
          area('Family network', 'Aunt and two neighbours; family network meeting agreed.', { name: 'familyNetwork' }),
        ),
        section(
          'Decision and plan',
          pick('Decision', 'Child protection plan', ['Child protection plan', 'Child in need plan', 'No plan'], { name: 'ChildProtectionNextStep' }),
          radio('Dissent recorded', 'No', YES_NO, { name: 'dissent' }),
          pick('Category of Abuse', 'Physical abuse', ABUSE, { name: 'categoryOfAbuse' }),
          area('Reasons for decision', 'Continuing risk of significant harm, agreed by all agencies.', { name: 'reasonsForDecision' }),
          person('Lead Social Worker', 'WORKER, Bola', { name: 'leadSocialWorker' }),
          date('Date of first core group', back(-4), { name: 'dateOfFirstCoreGroup' }),
          date('Date of next review conference', addMonths(held, 3), { name: 'dateOfNextReview' }),
          actions([
            ['Weekly parenting session', 'TEST, Mother', slashed(back(-10)), ''],
            ['Police to review bail conditions', 'OFFICER, Wes', slashed(back(-5)), ''],
            ['Play therapy referral', 'DOCTOR, Xan', '', ''],
          ], ['What needs to be done?', 'Assigned to', 'By when', 'Progress']),
          date('Minutes distributed', '', { name: 'minutesDistributed' }),
        ),
      ),
    ],
  };
}

function reviewFirst(today: string, back: Back): CaseRecord {
  const initial = workingDayOnOrBefore(addDays(addMonths(today, -3), 12));
  return {
    slug: 'review-first',
    title: 'Child: Record of meeting and plan',
    subType: 'Child Protection - Review Conference',
    menu: 'Meeting: Review conference',
    child: children.sample,
    stamps: ['Draft', `Created ${slashed(back(2))}`],
    lookAt: 'Same form as the initial conference. The first review is due soon and not yet held.',
    tabs: [
      openTab(
        'Form',
        section(
          'Meeting',
          pick('Type of meeting', MEETING_TYPES[2]!, MEETING_TYPES, { required: true, name: 'AnnexReturn_typeOfMeeting' }),
          date('Date of Initial Child Protection Conference', initial, { name: 'dateOfInitialConference' }),
          date('Date of review conference', '', { required: true, name: 'CareReturn_dateOfMeetingReview_2' }),
          person('Conference chair', 'CHAIR, Quinn', { name: 'independentChair' }),
          text('Venue', '', { name: 'venue' }),
          person('Report prepared by', 'WORKER, Cath', { name: 'reportPreparedBy' }),
          date('Date report submitted', '', { name: 'dateOfReport' }),
          date('Date report shared with parents/carers', '', { name: 'reportSharedParents', native: true }),
          pick('How did the child contribute?', '', ['Attended', 'Advocate', 'Written or drawn', 'Did not'], { name: 'childContribution_3' }),
          radio('Advocacy offered', 'Yes', YES_NO, { name: 'advocate' }),
        ),
        section(
          'Invitees',
          grid(['Agency', 'Name', 'Invited', 'Report received'], [
            ["Children's social care", 'WORKER, Cath', 'Yes', ''],
            ['Health', 'VISITOR, Lou', 'Yes', 'Yes'],
            ['Education', 'TEACHER, Max', 'Yes', ''],
            ['Police', '', '', ''],
            ['Family', 'SAMPLE, Mother', 'Yes', ''],
          ]),
        ),
        section(
          'Progress of the plan',
          area('Analysis', 'Casey is calmer at nursery. Weekend plan held five weeks of eight.', { name: 'analysis' }),
          area('Views & feelings of the child', '', { name: 'viewsOfTheChild' }),
          area("Parents' views", '', { name: 'viewsOfParents' }),
          actions([
            ['Gran to stay Friday to Sunday', 'SAMPLE, Gran', slashed(back(5)), 'Ongoing'],
            ['Anger management course', 'SAMPLE, Father', '', ''],
          ], ['What needs to be done?', 'Assigned to', 'By when', 'Progress']),
        ),
        section(
          'Decision',
          radio('CP Plan to continue', '', YES_NO, { name: 'planToContinue' }),
          pick('Latest Category of Abuse', '', ABUSE, { name: 'categoryOfAbuse' }),
          area('Reasons for decision', '', { name: 'reasonsForDecision' }),
          date('Set next review', '', { name: 'dateOfNextReview' }),
        ),
      ),
    ],
  };
}

function visit(back: Back): CaseRecord {
  return {
    slug: 'visit',
    title: 'Child: Visit',
    subType: 'Child Protection ',
    menu: 'Visit',
    child: children.demo,
    stamps: ['Complete', `Completed ${slashed(back(1))}`],
    lookAt: 'A visit note whose type decides what it is.',
    tabs: [
      openTab(
        'Form',
        section(
          'Visit',
          pick('What kind of visit?', 'Child protection visit', ['Child protection visit', 'Child in need visit', 'Looked-after child visit'], { name: 'visitType' }),
          date('Date of visit', back(2), { name: 'AnnexReturn_dateOfVisit' }),
          pick('How did the visit occur?', 'Face to face visit', ['Face to face visit', 'Virtual visit', 'Unsuccessful visit'], { name: 'visitMode' }),
          radio('Was the child seen during this visit?', 'Yes', YES_NO, { name: 'AnnexReturn_wasTheChildSeen' }),
          radio('Was the child seen alone during this visit?', 'No', YES_NO, { name: 'AnnexReturn_wasTheChildSeenAlone' }),
          text('If not seen alone, why not?', '', { name: 'notAloneReason' }),
          radio("Was the child's bedroom seen?", 'Yes', YES_NO, { name: 'bedroomSeen' }),
          area("Child's Wishes and Feelings", 'Alex showed the worker a new bike and said Dad was “trying”.', { name: 'wishes' }),
          area('What was seen and heard', 'House tidy, food in. Dad left the room twice.', { name: 'observations' }),
          date('Next visit due', back(-8), { name: 'nextVisit' }),
          note('Completed visits cannot be changed.'),
        ),
        section('Completion', showDate('Completed on', back(1)), text('Completed by', 'WORKER, Dev', { locked: true })),
      ),
    ],
  };
}
