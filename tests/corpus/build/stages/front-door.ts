import { CHILD, EQUALITY, PRACTITIONERS, type RecordKind } from './common';

export const FRONT_DOOR: RecordKind[] = [
  {
    name: 'contact',
    stage: 'front-door',
    kind: 'record',
    titles: [
      'Contact Record',
      'MASH Enquiry',
      'Contact (EH/CSC)',
      'Initial Contact',
      'Front Door Contact Form',
      'Contact and Referral Record',
    ],
    pages: 6,
    template: `
## Contact details ~ About this contact ~ Contact
!contact_date | Date of contact ~ Contact date ~ Date contact received by MASH ~ When was the contact made? ~ Contact rec'd on ~ Date/time of contact | 2026-11-02
contact_source | Contact source ~ Who made the contact? ~ Source of contact ~ Contact made by (agency) ~ Where did the contact come from? | Police: Police, School, Health, Family member, Anonymous
referrer_name | Referrer ~ Name of person making the contact ~ Referrer's name ~ Name of referrer | PC TEST
none | Telephone number of caller ~ Contact telephone ~ Tel | 0000 000000
referral_reason | Reason for contact ~ Details of concern ~ What are you worried about? ~ Why are you contacting us? ~ Presenting issues | Invented words about a worry.
mash_rag | Priority ~ RAG rating ~ BRAG ~ MASH RAG | Amber: Red, Amber, Green
??## Child ~ Child details ~ Subject of the contact
${CHILD}${EQUALITY}
none/date | Mother's date of birth ~ Mother DOB | 1990-02-01
## Consent
consent_share | Consent to share information ~ Has consent been obtained from a parent? ~ Parental consent obtained ~ Is the parent aware of and agreeing to this contact? ~ Did the parent/carer consent to the sharing of information? | Yes: Yes, No, Dispensed with
consent_date | Date consent given ~ Consent obtained on ~ When was consent given? | 2026-11-02
## Screening ~ Decision ~ MASH decision
!contact_outcome | Contact outcome ~ Outcome of contact ~ Contact decision ~ What was decided on the contact? ~ Screening decision | Progress to referral: NFA, Information and advice, Progress to referral
referral_decision_date | Decision date ~ Date of decision ~ Decision made on ~ Date of manager's decision ~ Date manager decided | 2026-11-03
referral_decision_by | Decision made by ~ Decision maker ~ Manager making decision ~ Who made the decision? | Kim SAMPLE
feedback_to_referrer/checkbox | Feedback to referrer ~ Referrer informed of outcome ~ Referrer has been told the outcome ~ Fed back to referrer | yes
allocated_date | Date allocated ~ Allocation date ~ Allocated on ~ Date passed to team | 2026-11-03
`,
  },
  {
    name: 'referral',
    stage: 'front-door',
    kind: 'record',
    titles: [
      'Referral Record',
      'Child: Referral',
      'Referral and Information Record',
      'Referral (CSSW)',
      'Children’s Social Care Referral',
      "Request for Support / Referral to Children's Social Care",
    ],
    pages: 6,
    template: `
## Referral ~ Referral details ~ Referral information ~ Details of referral
!referral_date | Date of referral ~ Referral date ~ Referral received ~ Date the referral was received ~ When did we receive the referral? ~ Date referral came in ~ Ref date | 2026-11-02
!referral_source | Referral source ~ Source of referral ~ Referring agency ~ Agency referring ~ Who referred the child? ~ Referral made by (agency) | Health visitor: Police, School, Health visitor, Self
referrer_name | Referred by ~ Name of referrer ~ Referrer ~ Full name of the person referring | Ash TEST
referral_reason | Reason for referral ~ Why is a referral being made? ~ Reasons for the referral ~ Nature of concern | Invented words.
referral_category | Referral category ~ Presenting need ~ Category of referral | Neglect: Neglect, Domestic abuse, Mental health
primary_need | Primary need ~ Category of need ~ CIN primary need code ~ Main need (N code) | N1 - Abuse or neglect: N1 - Abuse or neglect, N2 - Child's disability
re_referral | Re-referral ~ Repeat referral within 12 months ~ Referred in the last 12 months? ~ Is this a re-referral? | No: Yes, No
none/date | Referral form sent to other agency on ~ Date form printed | 2026-11-09
??## Child(ren) ~ Child's details
${CHILD}${EQUALITY}
immigration_status | Immigration status ~ UASC ~ Child's immigration status | British citizen: British citizen, Asylum seeker, Unknown
??## Family
parental_responsibility | Has PR ~ Parental responsibility ~ Holds parental responsibility | yes
household_members | Household members ~ Who lives in the household? ~ Members of the household | Name, Relationship to child, DOB = Jo SAMPLE, Mother, 01/02/1990 / Max SAMPLE, Brother, 03/04/2018
warning_note | Warning note ~ Warnings ~ Hazards to staff ~ Is there a warning on the address? | -
## Management decision ~ Decision on referral ~ Manager's decision
!referral_outcome | Referral outcome ~ Outcome of referral ~ Outcome of the referral (select one) ~ What is the outcome of this referral? ~ Next action | Single assessment: NFA, Single assessment, Strategy discussion, Early help
referral_decision_date | Date of decision ~ Decision date ~ Date of management decision ~ Date outcome decided ~ Referral decided on | 2026-11-03
referral_decision_by | Decision by ~ Decision made by ~ Deciding manager ~ Referral decision taken by | Kim SAMPLE
referral_nfa | No further action ~ NFA ~ No Further Action required by MASH | -
feedback_to_referrer/checkbox | Referrer informed of outcome ~ Referrer told of decision ~ Outcome letter sent to referrer ~ Feedback given to the referrer | yes
allocated_date | Date allocated ~ Allocation date ~ Date the case was allocated | 2026-11-04
`,
  },
];

export const EARLY_HELP: RecordKind[] = [
  {
    name: 'early-help',
    stage: 'early-help',
    kind: 'record',
    titles: [
      'Early Help Family Assessment (EH)',
      'Family Help: Discussion',
      'Early Help Referral Decision (EH)',
      'Early Help: Closure',
      'Early Help Team Around The Family (TAF) Review(EH)',
      'Family Help Plan',
    ],
    pages: 5,
    template: `
## Family ~ Family details
${CHILD}${PRACTITIONERS}
## Early help ~ Family help
!early_help_step | Step up / step down ~ Step down to early help ~ Has the family stepped down from social care? ~ Stepping up or down? | Step down: Step up, Step down, Neither
consent_share | Consent to share information ~ Family's consent to early help ~ Consent | Yes: Yes, No
child_wishes | Child's wishes and feelings ~ What does the child say? ~ Voice of the child | Invented words.
parents_views | Parents' views ~ What do parents think? ~ Views of parents/carers | Invented words.
family_network | Family network ~ Who is in the family's network? ~ Support network | Grandmother, aunt.
none/date | Date of TAF meeting ~ Team around the family date | 2026-11-10
plan_action_table | Actions ~ Family plan actions ~ What needs to be done? | Action, By whom, By when = See school, Pat TEST, 20/11/2026 / Visit, Kim SAMPLE, 27/11/2026
`,
  },
];
