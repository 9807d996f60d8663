import { CHILD, PRACTITIONERS, SIGN_OFF, type RecordKind } from './common';

export const STRATEGY: RecordKind[] = [
  {
    name: 'strategy',
    stage: 'strategy-discussion',
    kind: 'record',
    titles: [
      'Strategy Discussion',
      'Strategy discussion (CSSW)',
      'Record of Strategy Discussion',
      'Child Protection: Strategy discussion',
      'Strategy Discussion (Essex)',
      'Strategy Meeting/Discussion',
      'Strategy Meeting Minutes',
      'Further Strategy Discussion',
      'Strategy Meeting Decision Sheet',
      'Multi-agency Strategy Discussion Record',
    ],
    pages: 11,
    template: `
## Strategy discussion ~ Meeting details ~ Discussion details ~ Details of strategy meeting
!strategy_date | Date of strategy discussion ~ Date of strategy meeting ~ Strategy discussion held on ~ When was the strategy discussion held? ~ Date SD took place ~ Strat disc date ~ Date and time of strategy discussion ~ Date the strategy meeting was convened | 2026-11-05 14:30
strategy_type | Type of strategy discussion ~ Meeting or telephone discussion? ~ How was the strategy discussion held? ~ Strategy discussion / strategy meeting | Meeting: Meeting, Telephone, Virtual
strategy_chair | Chair ~ Chaired by ~ Name of chair ~ Who chaired the strategy discussion? | Kim SAMPLE
none/person | Minute taker ~ Minutes taken by | Robin TEST
none/date | Date minutes typed ~ Date of incident | 2026-11-06
${CHILD}
## Agencies ~ Participants ~ Who took part
!agencies_present | Agencies involved in strategy discussion ~ Attendees ~ Participants ~ Who attended the strategy discussion? | Agency, Name, Invited, Attended = Police, DC TEST, Yes, Yes / Health, Dr SAMPLE, Yes, Yes / Education, Ash TEST, Yes, No / Children's social care, Kim SAMPLE, Yes, Yes
??## Consulted
agency_police | Police ~ Police consulted ~ Police took part ~ Were the police involved? | yes
agency_health | Health ~ Health representative ~ Health professional took part ~ Paediatrician consulted | yes
agency_education | Education ~ Education representative ~ School consulted | -
agency_referrer | Referrer ~ Referring agency present ~ Referrer took part | -
## Information shared ~ Discussion
referral_date | Date of referral ~ Date referral received | 2026-11-04
strategy_rationale | Summary of discussion ~ Information shared ~ What was shared by each agency? ~ Reasons for the decision | Invented words.
medical_needed | Child protection medical ~ Medical examination required ~ Is a CP medical needed? ~ Medical required? | No: Yes, No
## Decision ~ Outcome ~ Decisions and actions
!strategy_decision | Outcome of strategy discussion ~ Decision of strategy discussion ~ Is the threshold for section 47 met? ~ Is the s47 threshold met? ~ What did the strategy discussion decide? ~ S47 to be initiated | Yes: Yes, No
strategy_rationale | Rationale for decision ~ Reasons for decision ~ Why was this decision made? | Invented words.
s47_start | Section 47 enquiry start date ~ S47 start date ~ Date s47 enquiry begins | 2026-11-05
plan_action_table | Plan of action ~ Agreed actions ~ Actions arising | Action, Agency, Assigned to, By when = Joint visit, Police, DC TEST, 06/11/2026 / Medical, Health, Dr SAMPLE, 07/11/2026
${SIGN_OFF}
`,
  },
];

export const SECTION_47: RecordKind[] = [
  {
    name: 'section-47',
    stage: 'section-47',
    kind: 'record',
    titles: [
      'Section 47 Enquiry',
      'Section 47 Enquiry (Essex)',
      'Record of Outcome of s47 Enquiries',
      'Child Protection: Section 47 Assessment',
      'S47 Enquiries',
      'Section 47',
      'Child Protection Enquiry',
      'S47 Investigation',
      'Section 47 Outcome Report',
      'Reconvened S47 Enquiry',
    ],
    pages: 10,
    template: `
## Section 47 enquiry ~ S47 enquiry ~ Enquiry details ~ The enquiry
!s47_start | S47 start date ~ Section 47 enquiry start date ~ Date enquiry commenced ~ Enquiry started on ~ When did the section 47 enquiry start? ~ Date s.47 opened ~ Start date | 2026-11-05
s47_end | S47 end date ~ Date S47 completed ~ Date section 47 enquiry ended ~ Enquiry concluded on ~ When was the s47 finished? | 2026-11-16
strategy_date | Date of strategy discussion ~ Strategy discussion date ~ Date of strat discussion leading to s47 ~ When was the strategy discussion? | 2026-11-05
${CHILD}${PRACTITIONERS}
## The child ~ Seeing the child
!child_seen | Child seen ~ Was the child seen? ~ Has the child been seen during the enquiry? ~ Child seen as part of S47 | Yes: Yes, No
child_seen_date | Date child seen ~ Child seen on ~ When was the child seen? ~ Date child was seen by social worker | 2026-11-06
child_seen_alone | Child seen alone ~ Was the child seen alone? ~ Spoken to on own? ~ Was the child interviewed alone? | Yes: Yes, No
child_wishes | Child's wishes and feelings ~ What the child said ~ Child's account, wishes and feelings | Invented words.
parents_views | Parents' views ~ Views of parents/carers ~ Response of parents to the enquiry | Invented words.
medical_needed | Child protection medical ~ Was a medical carried out? ~ Medical assessment needed? | No: Yes, No
police_protection | Police protection ~ Is the child under police protection? | No: Yes, No
## Outcome ~ Outcome of enquiry ~ Conclusion
!s47_outcome | Outcome of s47 enquiries ~ S47 outcome ~ What is the outcome of the enquiry? ~ Enquiry outcome ~ Outcome of the section 47 enquiry | Concerns substantiated and child at continuing risk of significant harm: Concerns not substantiated, Concerns substantiated but child not at continuing risk, Concerns substantiated and child at continuing risk of significant harm
s47_nfa | S47 NFA ~ No further action | -
icpc_not_required | ICPC not required ~ Reason ICPC not required ~ Was a conference considered unnecessary? | -
conference_requested_date | Date conference requested ~ ICPC requested on ~ Date request for ICPC sent ~ When was the conference requested? | 2026-11-16
icpc_target | ICPC due by ~ Target ICPC date ~ Date ICPC due ~ Conference to be held by ~ ICPC deadline (15 working days) | 2026-11-26
icpc_date | Date of ICPC ~ Date of Initial Child Protection Conference ~ Date of Initial CP Conference | -
none/date | Date letter sent to GP ~ Date of birth of alleged perpetrator | 2026-11-17
${SIGN_OFF}
`,
  },
];

export const INITIAL_CONFERENCE: RecordKind[] = [
  {
    name: 'icpc',
    stage: 'initial-conference',
    kind: 'record',
    titles: [
      'Initial Child Protection Conference',
      'ICPC',
      'Initial CP Conference',
      'Initial Child Protection Case Conference',
      'Child: Record of meeting(s) and plan >> Child Protection - Initial Conference',
      'Initial Child Protection Conference (Essex)',
      'Minutes of Initial Child Protection Conference',
      'Transfer In Child Protection Conference (Essex)',
      'Initial Child Protection Conference Report',
    ],
    pages: 10,
    template: `
## Conference details ~ Initial conference ~ The conference
!icpc_date | Date of Initial Child Protection Conference ~ Date of conference ~ Date ICPC held ~ Conference held on ~ When was the initial conference held? ~ Actual date of conference ~ ICPC date | 2026-11-18
icpc_target | Target ICPC date ~ Conference due date ~ ICPC due by ~ Conference must be held by ~ 15 working day date | 2026-11-26
strategy_date | Date of strategy discussion ~ Strategy discussion date ~ Date of the strategy discussion that led to s47 | 2026-11-05
conference_type | Type of conference ~ Conference type ~ Is this an initial, pre-birth or transfer-in conference? | Initial: Initial, Pre-birth, Transfer in
conference_requested_date | Date conference requested ~ Conference requested on ~ Date of request for conference | 2026-11-09
conference_chair | Conference chair ~ CP chair ~ Chair of the conference ~ Independent chair ~ Name of CP conference chair | Lou SAMPLE
conference_venue | Venue of conference ~ Venue ~ Where was the conference held? | Civic Centre room 2
none/person | Minute taker ~ Conference clerk | Robin TEST
${CHILD}${PRACTITIONERS}
## Attendance ~ Who attended ~ People
!conference_attendees | Attendees ~ Conference attendance ~ People invited to conference ~ Who came to the conference? | Name, Agency, Invited, Attended, Report received = DC TEST, Police, Yes, Yes, Yes / Dr SAMPLE, Health, Yes, No, Yes / Ash TEST, School, Yes, Yes, No
advocate | Advocate ~ Advocacy offered ~ Was an advocate offered to the child? | Yes: Yes, No
??## Family
family_profile_table | Family profile | Name, Relationship to child, Date of birth, Ethnicity, School, GP = Jo SAMPLE, Mother, 01/02/1990, White British, -, Dr TEST
child_wishes | Child's wishes and feelings ~ Child's views shared with conference ~ Voice of the child | Invented words.
parents_views | Parents' views ~ Views of parents/carers ~ What parents told the conference | Invented words.
fathers_views | Father's views ~ Views of father / non-resident parent | -
## Reports
report_date | Date report completed ~ Date of report ~ Date of social worker's report ~ Report dated | 2026-11-13
report_author | Report prepared by ~ Author of report ~ Name of report author | Pat TEST
report_shared_parents | Date report shared with parents/carers ~ Report shared with parents on ~ Date parents received the report | 2026-11-14
report_shared_child | Date report shared with child ~ Report gone through with child on | -
analysis | Analysis ~ Danger statement ~ Analysis of risk ~ Conference analysis | Invented words.
## Decision ~ Decision of conference
!conference_decision | Is the child to be subject of a CP plan? ~ Outcome of conference ~ Conference decision ~ Decision ~ Did conference decide that a CP plan is needed? | Yes: Yes, No
category_of_abuse | Category of abuse ~ Category of child protection plan ~ Category under which plan is made ~ CP category | Neglect: Neglect, Physical abuse, Emotional abuse, Sexual abuse
rcpc_due | Date of next review conference ~ Review conference due by ~ RCPC to be held by ~ Review due date | 2027-02-17
core_group_date | Date of first core group ~ First core group meeting date ~ Core group to meet on | 2026-11-30
conference_minutes_date | Date minutes circulated ~ Minutes sent out on ~ Minutes distributed on | -
`,
  },
];

export const PROTECTION_PLAN: RecordKind[] = [
  {
    name: 'cp-plan',
    stage: 'child-protection-plan',
    kind: 'record',
    titles: [
      'Child Protection Plan',
      'Outline Child Protection Plan',
      'Detailed Child Protection Plan',
      'CP Plan',
      'Child Protection Plan (CSSW)',
      'Child protection (registration)',
      'Child Protection Plan - Exampleshire',
    ],
    pages: 8,
    template: `
## Child protection plan ~ CP plan ~ Plan details ~ Registration
!cp_plan_start | CP plan start date ~ Child protection plan start date ~ Date plan started ~ CPP began on ~ When did the child protection plan start? ~ Registration start date ~ Date made subject of a CP plan | 2026-08-12
cp_plan_end | CP plan end date ~ Child protection plan end date ~ Date CP plan ended ~ Date deregistered | -
category_of_abuse | Category of abuse ~ Category of registration ~ Latest category of abuse ~ Category of plan | Emotional abuse: Neglect, Physical abuse, Emotional abuse, Sexual abuse
cp_plan_previous | Previous CP plan ~ Has the child had a CP plan before? ~ Number of previous child protection plans | No: Yes, No
rcpc_due | Date of next review conference ~ Next RCPC due ~ Review conference to take place by ~ Next review CPC | 2027-02-01
icpc_date | Date of initial conference ~ Date of Initial Child Protection Conference ~ ICPC held on | 2026-08-12
${CHILD}${PRACTITIONERS}
## Plan ~ The plan
cp_plan_content | Outline child protection plan ~ Contingency plan ~ Safety plan ~ What will happen if things do not improve? | Invented words.
!plan_action_table | Actions ~ Detailed actions ~ What needs to be done? ~ CP plan actions | Outcome, Action, By whom, By when, Done = Safe care, Visit weekly, Pat TEST, 30/11/2026, Yes / School, Meet head, Ash TEST, 04/12/2026, No
core_group_members | Core group members ~ Membership of core group ~ Members of the core group | Name, Agency = Pat TEST, Social care / Ash TEST, School
child_wishes | Child's wishes and feelings ~ What does the child want to happen? | Invented words.
## Visits ~ Statutory visits ~ Visiting
last_visit_date | Date of last statutory visit ~ Last visit ~ Last CP visit on ~ Child last visited | 2026-11-11
child_seen_alone | Child seen alone ~ Was child seen alone at last visit? | Yes: Yes, No
next_visit_due | Next visit due ~ Date of next visit ~ Next CP visit due by | 2026-11-25
`,
  },
  {
    name: 'cp-visit',
    stage: 'child-protection-plan',
    kind: 'case-note',
    titles: [
      'Child protection visit (CSSW)',
      'Child: Visit >> Child Protection ',
      'Child Protection Visit',
      'Child protection statutory visit',
    ],
    pages: 4,
    template: `
## Visit details ~ The visit ~ Visit
!visit_date | Date of visit ~ Visit date ~ Date of home visit ~ When did the visit take place? ~ Visited on | 2026-11-11
visit_mode | How did the visit occur? ~ Announced or unannounced? ~ Visit announced? ~ Face to face or virtual? | Announced: Announced, Unannounced
${CHILD}
!child_seen | Was the child seen during this visit? ~ Child seen ~ Did you see the child? ~ Child present and seen | Yes: Yes, No
child_seen_alone | Was the child seen alone during this visit? ~ Child seen alone ~ Did you see the child on their own? | Yes: Yes, No
bedroom_seen | Bedroom seen ~ Was the child's bedroom seen? ~ Child bedroom seen ~ Did you see where the child sleeps? | No: Yes, No
child_wishes | Child's views ~ What did the child say? ~ Wishes and feelings of child | Invented words.
next_visit_due | Date of next visit ~ Next visit due ~ Next visit planned for | 2026-11-25
${SIGN_OFF}
`,
  },
];

export const CORE_GROUP: RecordKind[] = [
  {
    name: 'core-group',
    stage: 'core-group',
    kind: 'record',
    titles: [
      'Core Group Meeting',
      'Core Group Record',
      'The Core Group Meeting',
      'Core Group Minutes',
      'Core Group Working Record',
      'Core Group (CSSW)',
      'Record of Core Group',
    ],
    pages: 9,
    template: `
## Core group ~ Meeting ~ Core group meeting ~ Meeting details
!core_group_date | Date of core group ~ Core group meeting date ~ Date core group met ~ When did the core group meet? ~ Core grp held on ~ Date of core group meeting ~ Date of meeting | 2026-11-12
icpc_date | Date of initial conference ~ Date of Initial CP Conference ~ ICPC date | 2026-11-02
cp_plan_start | CP plan start date ~ Date plan started ~ Child made subject to plan on | 2026-11-02
rcpc_due | Date of next review conference ~ Next RCPC due ~ Review conference due | 2027-01-29
core_group_date | Date of next core group ~ Next core group meeting date ~ Next core group to be held on | 2026-12-18
none/person | Minutes taken by ~ Note taker | Robin TEST
${CHILD}${PRACTITIONERS}
## Membership ~ Members ~ Attendance
!core_group_members | Core group members ~ Membership of core group ~ Who is in the core group? ~ Core group attendance | Name, Agency, Attended = Pat TEST, Social care, Yes / Ash TEST, School, No / Jo SAMPLE, Mother, Yes
## Progress ~ Plan
plan_action_table | Actions ~ What needs to be done? ~ Updated actions | Action, By whom, By when, Completed = Visit weekly, Pat TEST, 30/11/2026, Yes / School meeting, Ash TEST, 04/12/2026, No
child_wishes | Child's wishes and feelings ~ Child's view of the plan ~ What is the child saying? | Invented words.
parents_views | Parents' views ~ Views of parents/carers ~ How do parents think it is going? | Invented words.
cp_plan_content | Contingency plan ~ Detailed child protection plan | Invented words.
meeting_record | Record of meeting ~ Discussion at core group ~ Notes of meeting | Invented words.
last_visit_date | Date of last statutory visit ~ Last visit | 2026-11-06
${SIGN_OFF}
`,
  },
];

export const REVIEW_CONFERENCE: RecordKind[] = [
  {
    name: 'rcpc',
    stage: 'review-conference',
    kind: 'record',
    titles: [
      'Review Child Protection Conference',
      'RCPC',
      'Review Child Protection Case Conference',
      'Child: Record of meeting(s) and plan >> Child Protection - Review Conference',
      'Review CP Conference',
      'Child Protection Review Conference (CSSW)',
      'Minutes of Review Child Protection Conference',
    ],
    pages: 9,
    template: `
## Review conference ~ Conference details ~ Conference
!rcpc_date | Review conference date ~ Date of review child protection conference ~ Date of review conference ~ RCPC held on ~ When was the review conference held? ~ Date of RCPC | 2026-11-10
icpc_date | Date of initial conference ~ Date of Initial Child Protection Conference ~ ICPC held on | 2026-08-12
cp_plan_start | CP plan start date ~ Date plan started ~ Child subject to plan since | 2026-08-12
conference_type | Type of conference ~ Initial / Review ~ Conference type | Review: Initial, Review
conference_chair | Conference chair ~ Independent chair ~ Child protection chair ~ Who chaired the conference? | Lou SAMPLE
conference_venue | Venue ~ Venue of conference | Civic Centre
${CHILD}${PRACTITIONERS}
## Attendance ~ Participants
!conference_attendees | Attendees ~ Conference attendance ~ Invitees ~ People present at conference | Name, Agency, Invited, Attended, Report = DC TEST, Police, Yes, No, Yes / Dr SAMPLE, Health, Yes, Yes, Yes
child_participation | Child participation at review ~ Participation code ~ How did the child contribute? ~ How did the child take part? | Attended and spoke: Attended and spoke, Views sent, Did not take part
advocate | Advocate ~ Advocacy offered ~ Advocate attending | No: Yes, No
report_shared_parents | Date report shared with parents/carers ~ Parents had the report on | 2026-11-05
core_group_date | Dates of core group meetings since last conference ~ Last core group held ~ Date of last core group | 2026-10-09
last_visit_date | Date of last statutory visit ~ Last visit ~ Date child was last seen | 2026-11-03
## Decision ~ Outcome ~ Decision of review conference
!rcpc_outcome | CP plan to continue? ~ Is the child protection plan to continue? ~ Should the plan carry on? ~ Decision: continue or end CP plan ~ Outcome of review conference | Plan to continue: Plan to continue, Plan to end
category_of_abuse | Category of abuse ~ Latest category of abuse ~ Category of child protection plan | Neglect: Neglect, Physical abuse, Emotional abuse, Sexual abuse
rcpc_due | Date of next review conference ~ Next RCPC due ~ Next review conference by ~ Next conference to be held before | 2027-05-10
cp_plan_end | CP plan end date ~ Date CP plan ended ~ CP plan ceased on | -
conference_minutes_date | Date minutes circulated ~ Date decision letter sent ~ Minutes sent on | 2026-11-17
`,
  },
];
