/** Ten more forms, in the government-service style, for stages that the rest of the demonstration has no form for: each well recorded. */
import { addDays, addMonths, addWorkingDays, long } from '../dates';
import type { Block, CaseRecord, Child, Section } from '../model';
import { area, children, date, grid, openTab, person, pick, radio, section, show, showDate, text, tick, ticks } from '../model';
import { actions, authorisation, YES_NO } from '../records/common';

type Back = (days: number) => string;

const SIGN_OFF = {
  heading: 'Manager',
  comments: "Manager's decision and rationale",
  manager: 'Authorising manager',
  authorised: 'Date authorised',
  approved: 'Signed Off',
};

function form(slug: string, title: string, child: Child, started: string, ...sections: Section[]): CaseRecord {
  return { slug, title, menu: 'Other records', child, stamps: [`Started ${long(started)}`], lookAt: '', tabs: [openTab('Record', ...sections)] };
}

const signedOff = (comments: string, authorised: string) =>
  authorisation({ comments, manager: 'MANAGER, Zed', authorised, approved: true }, SIGN_OFF);

const asked = (...rows: [string, string, string, string][]): Block =>
  grid(['Agency', 'Name', 'Invited', 'Attended'], rows, 'Attendees');

/** Returns the ten forms as they stand on `today`. */
export function furtherForms(today: string): CaseRecord[] {
  const back = (days: number) => addWorkingDays(today, -days);
  return [
    earlyHelp(today, back),
    immediateProtection(back),
    preProceedings(back),
    leavingCare(today, back),
    missingEpisode(today),
    privateFostering(today, back),
    allegation(back),
    seriousIncident(back),
    childDeath(back),
    supervision(back),
  ];
}

function earlyHelp(today: string, back: Back): CaseRecord {
  return form(
    'early-help',
    'Family help assessment and plan',
    children.specimen,
    back(20),
    section(
      'The family and who helps them',
      date('Date started', back(20)),
      person('Lead practitioner', 'WORKER, Gil'),
      text('Role of the lead practitioner', 'Family support worker'),
      radio('Consent', 'Yes', YES_NO),
      date('Date consent given', back(20)),
      area("Child's views", 'Morgan points at the bus and says “again”.'),
      area("Parents' views", 'Ms Specimen would like somebody to come to the housing office.'),
      area('Views of father / non-resident parent', 'Mr Specimen wants to be told of clinic dates.'),
      area('Family network', 'Gran and an aunt share the clinic visits.'),
    ),
    section('Team around the family', asked(['Health', 'VISITOR, Tam', 'Yes', 'Yes'], ['Education', 'NURSERY, Uma', 'Yes', 'Yes'], ['Housing', 'OFFICER, Bo', 'Yes', 'No'], ['Family', 'SPECIMEN, Mother', 'Yes', 'Yes'])),
    section(
      'Plan',
      actions([['Bus pass', 'WORKER, Gil', long(back(2)), 'Yes'], ['Damp survey', 'Housing officer', long(back(-5)), '']]),
      radio('Needs a social work assessment?', 'No', YES_NO),
      date('Date of next review', addMonths(today, 1)),
    ),
    signedOff('Agree the plan. Housing to be chased by the service, not the family.', back(18)),
  );
}

function immediateProtection(back: Back): CaseRecord {
  return form(
    'immediate-protection',
    'Record of police protection',
    children.example,
    back(1),
    section(
      'Immediate protection',
      radio('Police protection', 'Yes', YES_NO),
      date('Date and time it began', back(1), { time: '21:15' }),
      text('Designated officer (police)', 'OFFICER, Dee'),
      date('Date and time children’s social care told', back(1), { time: '21:40' }),
      pick('Legal status', 'Police protection', ['None', 'Police protection', 'Emergency protection order', 'Section 20']),
      person('Lead Social Worker', 'WORKER, Ann'),
      radio('Was the child seen?', 'Yes', YES_NO),
      date('Date child was seen by social worker', back(1)),
      radio('Was the child seen alone?', 'Yes', YES_NO),
      area("Child's wishes and feelings", 'Jordan asked to sleep at Gran’s and wanted the light left on.'),
      area("Parents' views", 'Ms Example was told at the station and agrees to tonight’s arrangement.'),
      area('Legal advice given', 'Spoke to the duty solicitor: section 20 agreement first, order if it is withdrawn.'),
    ),
    section(
      'What happens next',
      date('Date of strategy discussion', back(0)),
      asked(['Police', 'OFFICER, Dee', 'Yes', 'Yes'], ['Health', 'DOCTOR, Xan', 'Yes', 'Yes'], ['Education', 'TEACHER, Gus', 'Yes', 'Yes']),
      area('Reasons for decision', 'Injury today and the adult who caused it still at the address.'),
      actions([['Check on Gran’s home', 'WORKER, Ann', long(back(0)), 'Yes'], ['Statement', 'Police', long(back(-1)), '']]),
    ),
    signedOff('Agree. Strategy discussion this morning.', back(0)),
  );
}

function preProceedings(back: Back): CaseRecord {
  return form(
    'pre-proceedings',
    'Legal gateway meeting record',
    children.demo,
    back(6),
    section(
      'Meeting',
      date('Legal planning meeting date', back(6)),
      text('Chaired by', 'MANAGER, Head'),
      person('Lead Social Worker', 'WORKER, Dev'),
      pick('Legal Status', 'None', ['None', 'Section 20', 'Interim care order']),
      asked(["Children's social care", 'WORKER, Dev', 'Yes', 'Yes'], ['Health', 'NURSE, Pat', 'Yes', 'Yes'], ['Education', 'TEACHER, Oz', 'Yes', 'Yes'], ['Police', 'OFFICER, Ned', 'Yes', 'Yes']),
      area('Chronology', 'Plan since March; six weekends in ten kept.'),
      area("Child's wishes and feelings", 'Alex wants Saturdays at Nan’s to be a rule.'),
      area("Parents' views", 'Ms Demo would move nearer to Nan if housing helps.'),
      area("Father's views", 'Mr Demo says he wants help and missed two sessions.'),
      area('Family network', 'Nan, an uncle in Leeds, two neighbours.'),
      radio('Family group decision making offered', 'Yes', YES_NO),
      radio('Advocacy offered', 'Yes', YES_NO),
    ),
    section(
      'Decision',
      radio('Enter pre-proceedings?', 'Yes', YES_NO),
      area('Reasons for decision', 'The plan alone has not kept Alex safe at weekends.'),
      date('Date pre-proceedings letter sent', back(3)),
      actions([['Weekday evening at alcohol service', 'Health', long(back(-5)), ''], ['Meet Nan', 'WORKER, Dev', long(back(-2)), '']]),
      date('Date of next pre-proceedings review', back(-24)),
    ),
    signedOff('Agree. Review at six weeks whatever happens.', back(5)),
  );
}

function leavingCare(today: string, back: Back): CaseRecord {
  return form(
    'leaving-care',
    'Care leaver pathway plan',
    { ...children.dummy, born: addMonths(today, -222) },
    back(10),
    section(
      'You and the people who help you',
      person('Personal adviser', 'ADVISER, Mo'),
      date('Date last in touch', back(3)),
      date('Date of pathway plan', back(9)),
      text('What I want to happen', 'My own front door by summer, and to keep seeing Mo.'),
      area("Child's wishes and feelings", 'Frankie wrote the first page.'),
      pick('Suitability of Accommodation', 'Accommodation considered suitable', ['Accommodation considered suitable', 'Accommodation considered unsuitable']),
      text('Education, training or work', 'Second year, catering'),
      area('Health', 'Has a GP and a dentist; knows how to reach the nurse.'),
      area('Money', 'Setting-up grant explained, not yet drawn.'),
      area('Contingency plan', 'Room held at supported lodgings for six weeks.'),
    ),
    section('Plan', actions([['Driving theory', 'DUMMY, Frankie', long(back(-20)), ''], ['Housing form', 'Housing', long(back(-5)), '']]), date('Next pathway plan review', addMonths(today, 5))),
    signedOff('Agree the plan. Adviser to see the flat before any move.', back(8)),
  );
}

function missingEpisode(today: string): CaseRecord {
  return form(
    'missing-episode',
    'Missing and return home interview',
    children.dummy,
    addDays(today, -8),
    section(
      'Missing',
      date('Date and time went missing', addDays(today, -8), { time: '18:30' }),
      date('Date returned', addDays(today, -7), { time: '10:15' }),
      pick('Type of missing episode', 'Missing', ['Missing', 'Away without authorisation']),
      person('Lead Social Worker', 'WORKER, Femi'),
      radio('Police told', 'Yes', YES_NO),
      text('Police reference', 'HB/TEST/0006'),
      area('What was done to find the child', 'Calls to friends and carers; police checked two addresses.'),
    ),
    section(
      'Return home interview',
      radio('Return home interview offered', 'Yes', YES_NO),
      radio('Return home interview accepted', 'Yes', YES_NO),
      date('Date of return home interview', addDays(today, -5)),
      text('Interviewer', 'WORKER, Indy (independent)'),
      area("Child's views", 'Frankie went to a friend’s because of a row about the phone.'),
      radio('Child sexual exploitation', 'No', YES_NO),
      radio('Criminal exploitation', 'No', YES_NO),
    ),
    section('Next', actions([['Agree phone times with carers', 'WORKER, Femi', long(addDays(today, 2)), ''], ['Tell form tutor', 'School', long(addDays(today, 1)), '']]), area('Reasons for decision', 'No sign of harm while away; the row is the thing to work on.')),
    signedOff('Agree. Pattern to be looked at after three episodes.', addDays(today, -3)),
  );
}

function privateFostering(today: string, back: Back): CaseRecord {
  return form(
    'private-fostering',
    'Private fostering arrangement assessment record',
    children.test,
    back(15),
    section(
      'Arrangement',
      date('Date of notification of private fostering', back(15)),
      date('Date arrangement began', back(14)),
      person('Allocated Worker', 'WORKER, Bola'),
      date('Date of visit', back(10)),
      radio('Was the child seen?', 'Yes', YES_NO),
      radio('Was the child seen alone?', 'Yes', YES_NO),
      area("Child's wishes and feelings", 'Riley likes the room and misses the cat.'),
      area("Parents' views", 'Ms Test is abroad until summer and telephones twice a week.'),
      area('Views of private foster carers', 'Glad to have Riley; would like to know about school trips.'),
      area('Suitability of the arrangement', 'Settled and safe, with enough room.'),
      radio('Checks on adults done', 'Yes', YES_NO),
      date('Next visit due', addDays(back(10), 42)),
    ),
    section('Plan', actions([['Language for letters home', 'School', long(back(-4)), ''], ['GP registration', 'WORKER, Bola', long(back(5)), 'Yes']]), date('Date of next review', addMonths(today, 3))),
    signedOff('Suitable. Visits every six weeks this year.', back(7)),
  );
}

function allegation(back: Back): CaseRecord {
  return form(
    'allegation',
    'Allegation against a person in a position of trust',
    children.sample,
    back(5),
    section(
      'Allegation',
      date('Date allegation made', back(5)),
      date('Date referred to designated officer', back(4)),
      text('Designated officer', 'OFFICER, Lado'),
      text('Setting', 'Specimen Nursery'),
      person('Lead Social Worker', 'WORKER, Cath'),
      area('What is alleged', 'Held a child’s arm too tightly at tidy-up time.'),
      area("Child's views", 'Casey showed with a toy what had happened.'),
      area("Parents' views", 'Told the same day; wish to be told of the outcome.'),
      radio('Police consulted', 'Yes', YES_NO),
      asked(['Police', 'OFFICER, Dee', 'Yes', 'Yes'], ['Education', 'NURSERY, Uma', 'Yes', 'Yes'], ['Health', 'VISITOR, Lou', 'Yes', 'Yes']),
    ),
    section(
      'Decision',
      pick('Outcome', 'Employer to investigate', ['Criminal investigation', 'Enquiries about a child', 'Employer to investigate', 'No further action']),
      area('Reasons for decision', 'Below the police threshold; the employer has a duty of care to look into it.'),
      date('Date referrer informed', back(3)),
      actions([['Support for the worker', 'NURSERY, Uma', long(back(2)), 'Yes'], ['Report to designated officer', 'NURSERY, Uma', long(back(-5)), '']]),
      date('Date of next review', back(-8)),
    ),
    signedOff('Agree with the designated officer’s view.', back(3)),
  );
}

function seriousIncident(back: Back): CaseRecord {
  return form(
    'serious-incident',
    'Serious child safeguarding incident',
    children.example,
    back(12),
    section(
      'Incident',
      date('Date of incident', back(12)),
      date('Date the council knew', back(12)),
      date('Date notified to the Panel', back(9)),
      date('Date notified to Ofsted', back(9)),
      text('Notification made by', 'MANAGER, Head'),
      radio('Safeguarding partners told', 'Yes', YES_NO),
      ticks('Partners told', ['Council', 'Police', 'Health'], ['Council', 'Police', 'Health']),
      radio('Abuse or neglect known or suspected', 'Yes', YES_NO),
      area('Reasons for decision', 'Meets the criteria: serious harm, and neglect suspected.'),
    ),
    section(
      'Rapid review',
      date('Date of rapid review', back(3)),
      asked(['Police', 'OFFICER, Dee', 'Yes', 'Yes'], ['Health', 'DOCTOR, Xan', 'Yes', 'Yes'], ['Education', 'TEACHER, Gus', 'Yes', 'Yes']),
      radio('Local child safeguarding practice review to be held', 'Yes', YES_NO),
      area('Record of meeting', 'Facts gathered; learning about weekend cover.'),
      actions([['Weekend duty note', 'MANAGER, Head', long(back(-3)), '']]),
    ),
    signedOff('Agree. Family to be told by the worker they know.', back(2)),
  );
}

function childDeath(back: Back): CaseRecord {
  return form(
    'child-death',
    'Child death notification',
    children.specimen,
    back(8),
    section(
      'Notification',
      date('Date of death', back(8)),
      date('Date the council was told', back(8)),
      text('Notified by', 'DOCTOR, Xan'),
      radio('Coroner told', 'Yes', YES_NO),
      radio('Joint agency response needed', 'Yes', YES_NO),
      person('Key worker for the family', 'NURSE, Jo'),
      date('Date key worker met the family', back(6)),
      area("Parents' views", 'The family would like one person to ring them.'),
      area('Support for brothers and sisters', 'School and bereavement service told.'),
    ),
    section(
      'Review',
      asked(['Health', 'DOCTOR, Xan', 'Yes', 'Yes'], ['Police', 'OFFICER, Wes', 'Yes', 'Yes'], ['Education', 'NURSERY, Uma', 'Yes', 'No']),
      date('Date of child death review meeting', back(-40)),
      radio('Serious incident notification considered', 'Yes', YES_NO),
      area('Reasons for decision', 'No sign of abuse or neglect; no notification.'),
      actions([['Letter to the family', 'NURSE, Jo', long(back(-2)), '']]),
    ),
    signedOff('Agree. Family told who will ring and when.', back(5)),
  );
}

function supervision(back: Back): CaseRecord {
  return form(
    'supervision',
    'Case supervision record',
    children.demo,
    back(2),
    section(
      'Supervision',
      date('Date of supervision', back(2)),
      person('Practice supervisor', 'MANAGER, Rae'),
      person('Lead Social Worker', 'WORKER, Dev'),
      date('Date of case summary', back(3)),
      date('Date child last seen', back(5)),
      radio('Child seen alone', 'Yes', YES_NO),
      area("Child's wishes and feelings", 'Alex wants Saturdays at Nan’s.'),
      area("Father's views", 'Mr Demo says the course helps.'),
    ),
    section(
      'Reflection and direction',
      area('What is life like for Alex?', 'Calmer in the week. Still on edge from Friday.'),
      area('What have we not seen or heard?', 'Nobody has seen the flat on a Friday night. We asked why.'),
      area('Management oversight', 'Plan holds. Visit on a Friday evening before the review.'),
      area('Reasons for decision', 'Change is real in the week and untested at weekends.'),
      actions([['Friday evening visit', 'WORKER, Dev', long(back(-1)), ''], ['Join core group', 'School nurse', long(back(-5)), '']]),
      date('Date of next supervision', back(-18)),
      show('How long it took', '50 minutes'),
      showDate('Last supervision', back(22)),
      tick('Shared with the worker', true),
    ),
  );
}
