import { CHILD, PRACTITIONERS, SIGN_OFF, type RecordKind } from './common';

export const OTHER_STAGES: RecordKind[] = [
  {
    name: 'immediate',
    stage: 'immediate-protection',
    kind: 'record',
    titles: ['Emergency Protection Order', 'Police Protection', 'Immediate Protection', 'Emergency Action Record'],
    pages: 5,
    template: `
## Immediate protection ~ Emergency action ~ Order
!epo | Emergency protection order ~ EPO ~ Has an EPO been granted? ~ EPO granted | Yes: Yes, No
!police_protection | Police protection ~ Police powers of protection ~ Was the child taken into police protection? ~ PPO | Yes: Yes, No
legal_status | Legal status ~ What is the child's legal status? | Emergency protection order: Section 20, Emergency protection order, Police protection
legal_status_date | Date of order ~ Legal status start date ~ Order made on ~ When was the order made? | 2026-11-14
${CHILD}${PRACTITIONERS}
none | Court ~ Name of court | Example Family Court
## Management ~ Decisions
${SIGN_OFF}
`,
  },
  {
    name: 'pre-proceedings',
    stage: 'pre-proceedings',
    kind: 'record',
    titles: [
      'Pre-proceedings',
      'Legal planning meeting',
      'Legal Gateway Meeting',
      'PLO letter',
      'Pre-proceedings (PLO) record',
    ],
    pages: 5,
    template: `
## Pre-proceedings ~ PLO ~ Legal planning
!preproceedings_date | Date decision made to enter pre proceedings ~ Legal planning meeting date ~ Date pre-proceedings letter sent ~ Entered PLO on ~ When was the letter before proceedings sent? ~ Date of LPM | 2026-10-19
legal_status | Legal status ~ Child's current legal status | None: None, Section 20
fgc_offer | Family group conference offered ~ Family group decision making offered ~ Has the family been offered an FGC? | Yes: Yes, No
${CHILD}${PRACTITIONERS}
none/person | Legal adviser ~ Local authority solicitor | Lee TEST
none/date | Date of first hearing | -
## Management
${SIGN_OFF}
`,
  },
  {
    name: 'private-fostering',
    stage: 'private-fostering',
    kind: 'record',
    titles: [
      'Private Fostering Assessment',
      'Private Fostering',
      'Private fostering visit',
      'Private Fostering Notification',
    ],
    pages: 4,
    template: `
## Private fostering arrangement ~ Private fostering
!private_fostering/date | Date of notification of private fostering ~ Private fostering notified on ~ When was the private fostering arrangement notified? | 2026-10-12
private_fostering | Privately fostered ~ Privately fostered child ~ Is the child privately fostered? | Yes: Yes, No
${CHILD}${PRACTITIONERS}
none/person | Name of private foster carer | Lee TEST
## Visit ~ Seeing the child
visit_date | Date of visit ~ Visit date ~ Visited on | 2026-10-16
child_seen_alone | Child seen alone ~ Was the child seen alone? | Yes: Yes, No
child_wishes | Child's wishes and feelings ~ Child's view of the arrangement | Invented words.
`,
  },
  {
    name: 'lado',
    stage: 'allegation',
    kind: 'record',
    titles: [
      'LADO',
      'Allegation against staff / LADO referral',
      'LADO referral',
      'Allegation against a person in a position of trust',
    ],
    pages: 4,
    template: `
## Allegation ~ LADO referral
!lado_referral | LADO referral date ~ Date referred to LADO ~ Referred to the designated officer on ~ When was the LADO told? | 2026-11-09
none/date | Date of alleged incident ~ Incident date | 2026-11-06
none | Employer ~ Name of employer | Sample Academy
none/person | Name of person against whom the allegation is made | Lee TEST
none/date | LADO strategy meeting ~ Date of allegations management meeting | 2026-11-12
${SIGN_OFF}
`,
  },
  {
    name: 'serious-incident',
    stage: 'serious-incident',
    kind: 'record',
    titles: [
      'Serious Incident Notification',
      'Need to Know Notification',
      'Notifications of Significant Events',
      'Rapid Review',
    ],
    pages: 4,
    template: `
## Serious incident ~ Notification
!serious_incident | Serious incident notification date ~ Date notified to the Panel ~ Date notified to Ofsted ~ Notified to the national panel on ~ When was the panel notified? | 2026-11-11
none/date | Date of incident ~ When did the incident happen? | 2026-11-09
${CHILD}${PRACTITIONERS}
none | Incident summary ~ What happened? | Invented words.
${SIGN_OFF}
`,
  },
  {
    name: 'child-death',
    stage: 'child-death',
    kind: 'record',
    titles: [
      'Child Death Review',
      'Child Death Overview Panel: notification',
      'Joint Agency Response (child death)',
      'Child Death Review: analysis form',
    ],
    pages: 4,
    template: `
## Child death ~ Notification of death
!serious_incident/date | Child death notification ~ Child death notified on | 2026-11-11
none/date | Date of death | 2026-11-10
${CHILD}
none | Place of death | Example Hospital
school | School ~ School or nursery attended | Sample Primary
gp | GP ~ Registered GP | Dr TEST
`,
  },
  {
    name: 'supervision',
    stage: 'supervision',
    kind: 'record',
    titles: [
      'Record of Supervision Discussion',
      'Case Supervision',
      'Management oversight',
      "Manager's Decisions",
      'Management Oversight / Case direction',
    ],
    pages: 5,
    template: `
## Supervision ~ Case supervision ~ Supervision discussion
!supervision_date | Date of supervision ~ Supervision date ~ Supervision held on ~ When did supervision take place? ~ Date of case supervision | 2026-11-09
!management_oversight | Management oversight ~ Case direction ~ Management oversight and direction ~ Manager's direction on the case | Invented words.
case_summary_date | Date of case summary ~ Case summary last updated ~ Case summary updated on | 2026-11-02
supervision_date | Date of next supervision ~ Next supervision due | 2026-12-07
${CHILD}${PRACTITIONERS}
manager_comments | Manager's decisions ~ Manager's decision and rationale ~ Reasons for manager's decision | Invented words.
plan_action_table | Actions agreed ~ Actions from supervision | Action, By whom, By when = Visit, Pat TEST, 20/11/2026
`,
  },
  {
    name: 'case-note',
    stage: 'child-in-need',
    kind: 'case-note',
    titles: ['Case note', 'Case Note', 'Home Visit'],
    pages: 3,
    template: `
## Case note ~ Note
!visit_type | What kind of visit? ~ Type of visit ~ Visit type ~ Case note type | Child in need visit: Child in need visit, Child protection visit, Looked-after child visit, Office visit
!visit_date | When did this happen? ~ Date of visit ~ Visit date | 2026-11-06
visit_mode | How did the visit occur? ~ Announced / unannounced | Unannounced: Announced, Unannounced
child_seen | Was the child seen during this visit? ~ Child seen | Yes: Yes, No
child_seen_alone | Was the child seen alone? ~ Child seen alone | No: Yes, No
bedroom_seen | Was the child's bedroom seen? ~ Bedroom seen | No: Yes, No
${CHILD}
none | Note ~ Free text | Invented words.
`,
  },
];
