import { CHILD, EQUALITY, PRACTITIONERS, SIGN_OFF, type RecordKind } from './common';

export const ASSESSMENT: RecordKind[] = [
  {
    name: 'assessment',
    stage: 'assessment',
    kind: 'record',
    titles: [
      'Child and Family Assessment',
      'C&F Assessment',
      'Single Assessment',
      'Child: Assessment',
      'Social Work Assessment',
      'Children and Families Assessment (Exampleshire)',
      'Pre-birth assessment',
      'Child and Family Single Assessment',
      'C+F Assessment',
      'Family Help Assessment',
    ],
    pages: 11,
    template: `
## Assessment details ~ Assessment timeline ~ About the assessment ~ Assessment
!assessment_start | Assessment start date ~ Date assessment started ~ Assessment began on ~ When did the assessment start? ~ Date C&F assessment commenced ~ Start of assessment ~ Start date | 2026-10-05
assessment_target_45 | Assessment due date ~ 45 day target date ~ Assessment due by ~ Date by which assessment must be finished ~ Assmt due ~ 45 WD date | 2026-12-07
assessment_10day_review | 10 day review ~ Mid-point review ~ Checkpoint date ~ 10 working day checkpoint ~ Date of mid point review of assessment | 2026-10-19
referral_date | Date of referral ~ Referral date ~ Date referral received ~ Referral came in on | 2026-10-01
assessment_plan | Assessment plan ~ Plan for the assessment ~ How will the assessment be carried out? | Invented words.
none/date | Date genogram updated ~ Date last printed | 2026-10-20
??## Child details ~ Child and household
${CHILD}${EQUALITY}
child_edd | EDD ~ Expected date of delivery ~ Baby due (EDD) ~ When is the baby due? | -
household_members | Household members ~ Family / household members ~ People living in the home | Name, Relationship to child, PR = Jo SAMPLE, Mother, Yes / Lee TEST, Stepfather, No
## Seeing the child ~ The child ~ Contact with the child
!child_seen | Was the child seen? ~ Child seen ~ Child seen during assessment ~ Has the child been seen as part of this assessment? ~ CYP seen | Yes: Yes, No, Unborn
child_seen_date | Date child seen ~ Date child was seen by social worker ~ Date CYP seen ~ When was the child last seen by the social worker? ~ Child first seen on | 2026-10-09
child_seen_alone | Child seen alone ~ Was the child seen alone? ~ CYP seen on their own ~ Seen without parent/carer present? ~ Was the child spoken to alone? | Yes: Yes, No
child_wishes | Child's wishes and feelings ~ Voice of the child ~ What does the child tell us? ~ The child's view of their situation ~ Wishes & feelings | Invented words.
development_needs | Child's developmental needs ~ Child development ~ Developmental needs of the child | Invented words.
## Parents and family ~ Family
parents_views | Parents' views ~ Views of parents/carers ~ What do parents/carers say? ~ Views of mother and father | Invented words.
fathers_views | Father's views ~ Views of father ~ Has the father been included and what does he think? | -
parenting_capacity | Parenting capacity ~ Capacity of parents to meet needs ~ Parenting capacity (incl. capacity to change) | Invented words.
family_environment | Family & environmental factors ~ Family and environment ~ Wider family and environmental factors | Invented words.
family_network | Wider family ~ Family network ~ Details of wider family network ~ Extended family and support | -
fgc_offer | Family group decision making offered ~ Has a family group conference been offered? ~ FGC offered? | Yes: Yes, No
exploitation_risk | Child sexual exploitation ~ CSE/CCE risk assessment completed ~ Is there a risk of criminal exploitation? | No: Yes, No
??## Agencies ~ Professionals
agency_contribution | Professional relationships ~ Agencies contributing ~ Agency contributions to the assessment | Name, Agency, Contributed = Ash TEST, School, Yes / Dr TEST, Health, No
chronology | Chronology ~ Significant events ~ Chronology of significant events | Invented words.
## Analysis and outcome ~ Analysis ~ Conclusion
analysis | Analysis ~ What are we worried about? ~ Analysis of risk and need ~ Social worker's analysis | Invented words.
assessment_factors | Assessment factors ~ Factors identified at the end of assessment ~ Factors identified | yes
!assessment_outcome | Assessment outcome ~ Outcome of assessment ~ What is the outcome of the assessment? ~ Recommended outcome of assessment | Child in need plan: NFA, Child in need plan, Strategy discussion
report_shared_parents | Assessment shared with family ~ Date shared with parents ~ Date assessment shared with parents/carers ~ Shared with parents on | 2026-11-12
report_shared_child | Date shared with child ~ Shared with child on ~ Date report shared with child | 2026-11-12
## Management ~ Sign off ~ Authorisation
assessment_authorised | Date authorised ~ Assessment authorised date ~ Date assessment signed off ~ Authorised on ~ Date TM signed off the assessment ~ Date assessment completed | 2026-11-16
report_author | Completed by ~ Assessment completed by ~ Assessment author | Pat TEST
${SIGN_OFF}
`,
  },
];

export const CHILD_IN_NEED: RecordKind[] = [
  {
    name: 'cin-plan',
    stage: 'child-in-need',
    kind: 'record',
    titles: [
      'Child in Need Plan',
      'Child or young person in need plan (CSSW)',
      'CIN Plan',
      'Child in Need Plan and Review',
    ],
    pages: 4,
    template: `
## Child in need plan ~ CIN plan ~ Plan details
!cin_plan_start | CIN plan start date ~ CIN start date ~ Date CIN plan began ~ When did the child in need plan start? ~ Plan start date | 2026-09-07
cin_next_review | Date of next review ~ Next review date ~ Next CIN review ~ When will the plan be reviewed next? | 2026-12-07
${CHILD}${PRACTITIONERS}
plan_action_table | Plan actions ~ What needs to be done? ~ Actions | Need, Action, By whom, By when = Safe home, Visit weekly, Pat TEST, 30/11/2026 / School, Meet SENCO, Ash TEST, 04/12/2026
child_wishes | Child's views ~ What the child wants from the plan ~ Views & feelings of the child | Invented words.
parents_views | Parents' views ~ Parents/carers comments on the plan | Invented words.
## Visits ~ Visiting
last_visit_date | Last visit ~ Date of last CIN visit ~ Date child last seen | 2026-11-06
next_visit_due | Next visit due ~ Next CIN visit by ~ Date of next visit | 2026-12-04
`,
  },
  {
    name: 'cin-review',
    stage: 'child-in-need',
    kind: 'record',
    titles: ['Child in Need Review', 'CIN Review', 'Child in Need Review Meeting'],
    pages: 2,
    template: `
## Review meeting ~ CIN review
!cin_review_date | Date of CIN review ~ Date of meeting ~ Date of review meeting ~ CIN review held on | 2026-11-09
cin_next_review | Date of next review ~ Next meeting date ~ Next review to be held on | 2027-02-08
${CHILD}${PRACTITIONERS}
child_wishes | Child's views ~ What has the child said? | Invented words.
meeting_record | Record of meeting ~ Notes of the meeting ~ Meeting notes | Invented words.
plan_action_table | Agreed actions ~ Actions | Action, By whom, By when = Parenting course, Jo SAMPLE, 14/12/2026
${SIGN_OFF}
`,
  },
  {
    name: 'closure',
    stage: 'child-in-need',
    kind: 'record',
    titles: ['Closure Record', 'Case Closure', 'Case Closure Summary'],
    pages: 2,
    template: `
## Closure ~ Case closure
!case_closure_date | Date of closure ~ Date case closed ~ CIN closure date ~ Case closed on ~ When was the case closed? | 2026-11-13
!case_closure_reason | Reason for closure ~ Reason for case closure ~ Why is the case closing? ~ CIN closure reason | Needs met: Needs met, Moved away, Step down
early_help_step | Step down to early help ~ Step down | Yes: Yes, No
last_visit_date | Date child was last seen ~ Last visit ~ Child last seen on | 2026-11-06
${CHILD}${PRACTITIONERS}${SIGN_OFF}
`,
  },
];
