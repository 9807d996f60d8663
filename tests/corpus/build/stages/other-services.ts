import type { RecordKind } from './common';

const negative = (
  name: string,
  pages: number,
  titles: string[],
  template: string,
  kind = 'other-service',
): RecordKind => ({
  name,
  kind,
  titles,
  pages,
  template,
});

/** Forms that live in the same systems, or on the same council site, and are not children's social care. */
export const OTHER_SERVICES: RecordKind[] = [
  negative(
    'adult-s42',
    4,
    [
      'Safeguarding concern and decision S42(1)',
      'Safeguarding enquiry and plan S42(2)',
      'Adult Safeguarding Strategy Meeting',
      'Strategy Discussion (Adults)',
    ],
    `
## Adult at risk ~ Details of the adult
none/person | Name of adult at risk ~ Adult's name | Lee TEST
none/date | Date of birth | 1948-02-01
none/date | When was the adult referred to Adult Social Care? ~ Date concern received | 2026-11-02
none/choice | Primary support reason | Physical support: Physical support, Mental health
## Enquiry ~ Strategy meeting
none/date | Date of strategy meeting ~ Date of strategy discussion | 2026-11-05
none/person | Chair ~ Chaired by | Kim SAMPLE
none/choice | Outcome of enquiry ~ Is the s42 duty met? | Yes: Yes, No
none/choice | Making safeguarding personal: were desired outcomes met? | Yes: Yes, No
none | Adult safeguarding plan ~ Protection plan for the adult | Invented words.
none/checkbox | Police ~ Health | yes
`,
  ),
  negative(
    'care-act',
    4,
    [
      'Care act assessment',
      "Carer's assessment",
      'Support Plan and Review (Adults)',
      'Occupational therapy assessment',
    ],
    `
## Person ~ About the person
none/person | Name | Lee TEST
none/date | DOB | 1951-03-09
none/person | Allocated worker ~ Lead practitioner | Pat TEST
## Assessment
none/date | Assessment start date ~ Date assessment started | 2026-10-05
none/date | Date assessment completed ~ Date authorised | 2026-11-01
none/choice | Eligible needs under the Care Act? | Yes: Yes, No
none/choice | Mental capacity | Has capacity: Has capacity, Lacks capacity
none/choice | Outcome of assessment | Support plan: Support plan, NFA
none/date | Review date ~ Date of next review | 2027-10-05
`,
  ),
  negative(
    'dols',
    2,
    ['Mental capacity assessment', 'DoLS: Determination of best interests'],
    `
## Assessment
none/person | Relevant person ~ Name of person | Lee TEST
none/date | Date of assessment | 2026-11-03
none/choice | Does the person lack capacity? | Yes: Yes, No
none/date | Standard authorisation start date ~ Start date | 2026-11-04
none/date | Standard authorisation end date ~ End date | 2027-05-03
none/person | Best interests assessor | Pat TEST
`,
  ),
  negative(
    'ehcp',
    4,
    ['EHC Needs Assessment', 'Education, Health and Care Plan', 'EHCP Annual Review', 'SEN Support Plan'],
    `
## Child or young person ~ Pupil
none/person | Child's name ~ Pupil name | Sam EXAMPLE
none/date | Date of birth | 2014-05-06
none | School | Sample Primary
none | UPN | A000000000000
## EHC assessment ~ SEN
none/date | Date of request for assessment ~ Request received | 2026-09-01
none/date | EHC plan date ~ Date plan issued | 2027-01-19
none/date | Annual review date ~ Date of review | 2026-11-10
none/choice | Primary need ~ Primary SEN need | Speech and language: Speech and language, Autism
none | Views of the child ~ Child's views | Invented words.
none | Parents' views | Invented words.
none/date | Assessment due (20 weeks) | 2027-01-19
`,
  ),
  negative(
    'youth-justice',
    4,
    [
      'AssetPlus',
      'Youth Justice: Referral Order Panel',
      'Youth Offending Team assessment',
      'Pre-sentence report (YJS)',
    ],
    `
## Young person
none/person | Young person ~ Name | Alex SAMPLE
none/date | Date of birth | 2009-01-02
## Order ~ Intervention
none/date | Referral order start date ~ Order start date | 2026-09-01
none/date | Date of panel ~ Panel date | 2026-09-20
none/choice | Risk of reoffending | Medium: Low, Medium, High
none/date | Date of last contact ~ Next appointment | 2026-11-05
none/date | Supervision date ~ Date of supervision | 2026-11-12
none/date | Intervention plan review date | 2026-12-01
`,
  ),
  negative(
    'fostering',
    4,
    [
      'Fostering supervision visit',
      'Foster carer annual review',
      'Form F assessment of prospective foster carers',
      'Fostering unannounced visit',
    ],
    `
## Carers ~ Foster carer
none/person | Foster carer ~ Name of carer | Lee TEST
none/date | Date of approval | 2024-01-10
none/person | Supervising social worker | Pat TEST
## Visit ~ Review
none/date | Date of visit ~ Date of supervision visit | 2026-11-04
none/date | Date of annual review ~ Date of review | 2026-11-10
none/date | DBS renewal date ~ Medical due | 2027-01-10
none/choice | Children in placement seen? | Yes: Yes, No
none/date | Assessment start date | 2026-06-01
`,
  ),
  negative(
    'hr',
    3,
    ['Staff supervision record', 'Probation review', 'Return to work interview'],
    `
## Employee
none/person | Employee name ~ Member of staff | Lee TEST
none | Payroll number | 000000
none/person | Line manager ~ Manager | Kim SAMPLE
## Meeting
none/date | Date of supervision ~ Supervision date | 2026-11-02
none/date | Date of next supervision | 2026-12-02
none/date | Start date | 2026-05-01
none/date | Date returned ~ First day of absence | 2026-10-30
none | Manager's comments | Invented words.
`,
  ),
  negative(
    'housing',
    3,
    ['Housing application', 'Homelessness assessment', 'Tenancy review visit'],
    `
## Applicant
none/person | Main applicant ~ Applicant name | Lee TEST
none/date | Date of birth | 1988-04-04
none | Household members | Two adults, one child
none/date | Date of application ~ Date of referral | 2026-10-10
none/date | Tenancy start date ~ Start date | 2025-01-01
none/date | Date of visit | 2026-11-03
none/choice | Outcome of assessment | Main duty owed: Main duty owed, No duty
none/choice | Priority | Band B: Band A, Band B
`,
  ),
  negative(
    'admin',
    3,
    ['User account', 'Form designer: Strategy Discussion', 'System settings'],
    `
## Account ~ Form properties ~ Settings
none | User name ~ Form code ~ Setting name | test01
none | Team ~ Form owner | Family Safeguarding North
none/date | Account start date ~ Effective from ~ Start date | 2026-01-01
none/date | Account end date ~ Effective to ~ End date | -
none/choice | Status | Active: Active, Disabled
none/checkbox | Allow authorisation ~ Show on process map | yes
`,
    'unrecognised|other-service',
  ),
  negative(
    'clinical',
    2,
    ['Clinical visit', 'Community nursing: initial assessment'],
    `
## Patient
none/person | Patient name | Lee TEST
none | NHS number | 000 000 0000
none/date | Date of birth | 1990-02-02
none/date | Date of visit | 2026-11-03
none/date | Date of referral | 2026-10-20
none/choice | Outcome of visit | Discharge: Discharge, Follow up
`,
  ),
  negative(
    'search',
    3,
    ['Search', 'Advanced search', 'Report: strategy discussions'],
    `
## Search for a record ~ Filter by ~ Report parameters
none | Surname ~ Forename ~ Person ID | -
none/date | Date of referral from ~ Date from | -
none/date | Date of referral to ~ Date to | -
none/choice | Form type | Strategy Discussion: Strategy Discussion, Section 47 Enquiry, ICPC
none/choice | Legal status | Any: Any, Section 20
none/choice | Status | Open: Open, Closed
`,
    'unrecognised|other-service',
  ),
];
