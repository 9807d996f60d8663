import { CHILD, EQUALITY, PRACTITIONERS, SIGN_OFF, type RecordKind } from './common';

export const LOOKED_AFTER: RecordKind[] = [
  {
    name: 'placement',
    stage: 'looked-after',
    kind: 'record',
    titles: ['Placement Information Record', 'Making a Placement', 'Placement Plan Part A', 'Decision to Look After'],
    pages: 4,
    template: `
## Coming into care ~ Care episode ~ Looked after episode
!care_start | Date started to be looked after ~ Date the child entered care ~ Came into care on ~ When did the child become looked after? ~ Date accommodated ~ CLA start date | 2026-09-14
care_end | Date ceased to be looked after ~ Date left care ~ Date episode ceased | -
legal_status | Legal status ~ What is the child's legal status? ~ Legal status of CYP | Section 20: Section 20, Interim care order, Full care order
legal_status_date | Legal status start date ~ Date of order ~ Legal status from | 2026-09-14
${CHILD}${PRACTITIONERS}
## Placement ~ Where the child lives
!placement_type | Placement type ~ What is the child's placement type? ~ Type of placement | Foster carer: Foster carer, Residential, Kinship
placement_start | Placement start date ~ Date placed ~ Child moved in on ~ When did the placement begin? | 2026-09-15
placement_end | Placement end date ~ Date placement ended | -
placement_plan_date | Date of placement plan ~ Placement planning meeting ~ Placement plan completed on | 2026-09-18
care_plan_date | Date of care plan ~ Care plan date ~ Care plan made on | 2026-09-24
permanence_plan | Permanence plan ~ Permanence plan category ~ What is the plan for permanence? | Return home: Return home, Long-term fostering, Adoption
fgc_offer | Family group conference offered ~ FGC offered ~ Has an FGDM meeting been offered? | Yes: Yes, No
iro_name | IRO ~ Independent reviewing officer ~ Name of IRO | Lou SAMPLE
`,
  },
  {
    name: 'cla-review',
    stage: 'looked-after',
    kind: 'record',
    titles: [
      'First CLA review (CSSW)',
      'Child Looked After Review',
      'Second LAC Review',
      'Subsequent LAC Review',
      'Child: Record of meeting(s) and plan >> Child/young person in care review',
      'Cared for Children Review',
      'Child: IRO Review Record',
    ],
    pages: 6,
    template: `
## Review ~ Looked after review ~ Review details
!cla_review_date | CLA review date ~ Date of looked after review ~ Date of this LAC review ~ Children in care review held on ~ Review meeting held | 2026-10-12
cla_review_due | CLA review due date ~ Next CLA review ~ Next statutory review due ~ Next LAC review due by ~ When is the next review due? | 2027-01-12
cla_review_number | Review number ~ First, second or subsequent review? ~ Which review is this? | First: First, Second, Subsequent
iro_name | Independent reviewing officer ~ IRO ~ IRO name ~ Reviewing officer | Lou SAMPLE
care_start | Date started to be looked after ~ Date the child entered care ~ Looked after since | 2026-09-14
${CHILD}
## Child's participation ~ The child
child_participation | Child participation at review ~ Participation code ~ How did the child take part in the review? | PN1: PN1, PN2, PN3
child_wishes | Child's wishes and feelings ~ What the child said at the review | Invented words.
iro_visit_date | Date of last IRO visit ~ IRO last saw the child on ~ Date IRO met child before review | 2026-10-08
advocate | Independent visitor ~ Advocate ~ Does the child have an advocate? | No: Yes, No
## Health and education ~ Health
health_assessment_date | Initial health assessment date ~ Date of last health assessment ~ IHA ~ Health assessment done on | 2026-10-05
dental_date | Date of last dental check ~ Dental check ~ Last saw dentist | 2026-09-30
immunisations | Immunisations up to date ~ Are immunisations up to date? ~ Jabs up to date | Yes: Yes, No
sdq | SDQ score ~ Latest SDQ ~ Strengths and difficulties score | 14
pep_date | PEP date ~ Date of PEP meeting ~ Last PEP held on | 2026-10-02
## Plan ~ Decisions
permanence_plan | Permanence plan ~ What is the permanence plan? | Return home: Return home, Long-term fostering, Adoption
iro_decisions | IRO decisions ~ Decisions and recommendations ~ Decisions of the review | Invented words.
iro_escalation | Dispute resolution ~ Escalation with independent chair ~ IRO escalation | -
last_visit_date | Date of last statutory visit ~ Last visit ~ Date of last stat visit | 2026-10-06
`,
  },
  {
    name: 'cla-health',
    stage: 'looked-after',
    kind: 'record',
    titles: [
      'LAC Health Assessment',
      'Personal Education Plan',
      "CLA Chairs Update child or young person's care plan (CSSW)",
    ],
    pages: 3,
    template: `
## Looked after child ~ Child in care
!care_start | Date started to be looked after ~ Date child came into care | 2026-09-14
legal_status | Legal status ~ Legal status code | Interim care order: Section 20, Interim care order
${CHILD}${EQUALITY}
## Health ~ Health and education
!health_assessment_date | Date of last health assessment ~ Initial health assessment date ~ RHA ~ Date of review health assessment | 2026-10-05
immunisations | Immunisations up to date ~ Immunisation check | Yes: Yes, No
sdq | SDQ score ~ SDQ total | 12
dental_date | Date of last dental check ~ Dentist seen on | 2026-09-30
pep_date | PEP date ~ Date of PEP meeting ~ Personal education plan date | 2026-10-02
care_plan_date | Date of care plan ~ Care plan date | 2026-09-24
iro_name | IRO name ~ Independent reviewing officer | Lou SAMPLE
`,
  },
  {
    name: 'cla-visit',
    stage: 'looked-after',
    kind: 'case-note',
    titles: ['Looked-after child visit', 'CLA statutory visit', 'Child: Visit >> Child in care'],
    pages: 3,
    template: `
## Visit ~ Statutory visit
!visit_date | Date of visit ~ Visit date ~ When did this visit happen? ~ Date of stat visit | 2026-11-04
visit_mode | How did the visit occur? ~ Face to face or virtual? | Face to face visit: Face to face visit, Virtual visit
child_seen | Was the child seen during this visit? ~ Child seen ~ Child seen at visit | Yes: Yes, No
child_seen_alone | Child seen alone ~ Was the child seen alone? ~ Time spent alone with the child? | Yes: Yes, No
bedroom_seen | Bedroom seen ~ Child's bedroom seen ~ Sleeping arrangements seen | Yes: Yes, No
child_wishes | Child's views ~ What did the child tell you? | Invented words.
placement_type | Placement type ~ Type of placement | Foster carer: Foster carer, Residential
care_start | Date started to be looked after ~ In care since | 2026-09-14
next_visit_due | Next visit due ~ Next stat visit due by | 2026-12-16
${CHILD}
`,
  },
];

export const LEAVING_CARE: RecordKind[] = [
  {
    name: 'pathway',
    stage: 'leaving-care',
    kind: 'record',
    titles: [
      'Pathway Plan',
      'Pathway Plan Review',
      'Pathway Needs Assessment',
      'Care leavers, Pathway needs assessment and plan',
      'Initial Under 18 pathway plan (CSSW)',
    ],
    pages: 5,
    template: `
## Pathway plan ~ Plan details
!pathway_plan_date | Date of pathway plan ~ Pathway plan review ~ Latest pathway plan review date ~ Pathway plan completed on ~ When was the pathway plan last reviewed? | 2026-10-20
!personal_adviser | Personal adviser ~ Allocated personal advisor ~ Name of PA ~ Young person's personal adviser | Robin TEST
leaving_care_contact | Date last in touch ~ Latest date of contact ~ Last in touch with young person on | 2026-11-04
care_leaver_accommodation | Suitability of accommodation ~ Is the young person's accommodation suitable? ~ Accommodation considered suitable | Yes: Yes, No
${CHILD}
allocated_worker | Allocated worker ~ Social worker | Pat TEST
child_wishes | Young person's wishes and feelings ~ Young person's views ~ What does the young person want? | Invented words.
plan_action_table | Actions ~ Pathway actions ~ What needs to be done? | Action, By whom, By when = Open bank account, Robin TEST, 30/11/2026
${SIGN_OFF}
`,
  },
];

export const MISSING: RecordKind[] = [
  {
    name: 'missing',
    stage: 'missing-episode',
    kind: 'record',
    titles: [
      'Missing Recording Form',
      'Missing, child reported missing',
      'Missing Child - Notification',
      'Return Home Interview',
      'Missing Episode',
    ],
    pages: 5,
    template: `
## Missing episode ~ Episode
!missing_start | Missing episode start ~ Date and time went missing ~ When did the child go missing? ~ Missing from (date and time) ~ Went missing on | 2026-11-07 21:30
!missing_end | Date returned ~ Missing episode end ~ Date found ~ When did the child come back? ~ Child returned on | 2026-11-08 06:15
missing_type | Missing or absent? ~ Episode type (missing/absent) ~ Type of missing episode | Missing: Missing, Absent
none | Police log number ~ Police reference | LOG 0000
none/date | Date photograph taken | 2026-05-01
${CHILD}
exploitation_risk | Child sexual exploitation ~ Risk of exploitation identified? | No: Yes, No
## Return home interview ~ RHI ~ Return interview
rhi_offered | RHI offered ~ Has a return home interview been offered? ~ Was a return interview offered? | Yes: Yes, No
rhi_accepted | RHI accepted ~ Has the return home interview been accepted? ~ Did the young person accept the return interview? | Yes: Yes, No
!rhi_date | RHI date ~ Date of return home interview ~ Date return interview completed ~ Return interview took place on ~ When was the RHI carried out? | 2026-11-10
${SIGN_OFF}
`,
  },
];
