/** What a page shows of each decision: every check against invented pages, closed parts and two children among them. */
import { describe, expect, it } from 'vitest';
import type { SubstanceCheck } from '../../../src/core/content/walk-through-content';
import type { Deadline } from '../../../src/core/deadlines/deadline';
import { standingOf } from '../../../src/core/guidance/page-standing';
import type { FieldObservation, TableObservation, TableRowObservation } from '../../../src/core/observation';
import { type Found, runCheck } from '../../../src/core/oversight/substance-checks';
import { answered, blank, dated, deadline, field, page, requirement, table, timescale } from '../guidance/invent';

type OnPage = { fields?: FieldObservation[]; tables?: TableObservation[]; deadlines?: Deadline[] };

function found(check: SubstanceCheck, { fields = [], tables = [], deadlines = [] }: OnPage): Found {
  return runCheck(check, { page: page('section-47', fields, { tables }), deadlines, today: '2026-12-17' });
}

const hidden = (concept: string, label: string) => field(concept, { label, state: 'hidden', hiddenIn: 'Outcome' });
const children = (one: FieldObservation, two: FieldObservation) => [
  { ...one, block: 'Child A' },
  { ...two, block: 'Child B' },
];

/** Name, check, what is on the page, the state, and part of the words. */
type Case = [string, SubstanceCheck, OnPage, Found['state'], string];

const outcome: SubstanceCheck = { kind: 'recorded', anyOf: [['s47_outcome'], ['analysis']] };
const person: SubstanceCheck = { kind: 'person-named', anyOf: [['manager_name', 'manager_authorisation']] };
const worker: SubstanceCheck = { kind: 'social-worker-named', anyOf: [['allocated_worker']] };
const seen: SubstanceCheck = { kind: 'seen-alone', seen: ['child_seen_date', 'child_seen'], alone: ['child_seen_alone'] };
const asked: SubstanceCheck = { kind: 'agencies-asked', agencies: ['police', 'health', 'education'] };
const order: SubstanceCheck = { kind: 'dates-in-order', earlier: ['child_seen_date', 's47_start'], later: ['assessment_authorised'] };
const complete: SubstanceCheck = { kind: 'actions-complete', needs: ['owner', 'date'] };
const partners: SubstanceCheck = { kind: 'actions-on-partners' };
const inTime: SubstanceCheck = { kind: 'in-time', timescale: 'icpc' };
const shared: SubstanceCheck = { kind: 'dates-in-order', earlier: ['report_shared_parents', 'report_shared_child'], later: ['icpc_date'], laterMayBeElsewhere: true };
const sharedOn = (iso: string) => dated('report_shared_parents', iso, { label: 'Report shared' });
const reason: SubstanceCheck = { kind: 'recorded', anyOf: [['strategy_rationale'], ['manager_comments']] };
const ahead: SubstanceCheck = { kind: 'date-ahead', anyOf: [['supervision_date']], label: 'next' };
const next = (iso: string) => dated('supervision_date', iso, { label: 'Date of next supervision' });
const letter: SubstanceCheck = { kind: 'recorded', anyOf: [['preproceedings_date']], label: 'letter' };
const meeting = dated('preproceedings_date', '2026-12-01', { label: 'Legal planning meeting date' });
const late: SubstanceCheck = { kind: 'reason-when-late', timescale: 'icpc', anyOf: [['manager_comments']] };

const seenOn = dated('child_seen_date', '2026-12-14', { label: 'Date child seen' });
const alone = answered('child_seen_alone', 'yes', { label: 'Seen alone?' });
const present = (...rows: TableRowObservation[]) => [table('agencies_present', rows, 'Attendance')];
const there = (agency: TableRowObservation['agency']): TableRowObservation => ({ agency, invited: 'yes', attended: 'yes' });
const away = (agency: TableRowObservation['agency']): TableRowObservation => ({ agency, invited: 'yes', attended: 'no' });
const actions = (...rows: TableRowObservation[]) => [table('plan_action_table', rows, 'Actions')];
const owned = (ownerAgency?: TableRowObservation['ownerAgency'], due: TableRowObservation['due'] = 'filled') =>
  ({ owner: 'filled', due, ...(ownerAgency ? { ownerAgency } : {}) }) satisfies TableRowObservation;
const icpc = (more: Partial<Deadline>) => [deadline({ timescale: timescale('icpc'), due: '2027-01-06', ...more })];
const on = (iso: string, label: string) => ({ ref: 'top:x', concept: 'icpc_date', label, path: [], iso });

const CASES: Case[] = [
  ['a filled field', outcome, { fields: [answered('s47_outcome', 'initial-conference', { label: 'Outcome' })] }, 'recorded', '“Outcome”'],
  ['a blank one', outcome, { fields: [blank('s47_outcome', 'Outcome')] }, 'blank', '“Outcome” is empty.'],
  ['the first group with a field decides', outcome, { fields: [blank('s47_outcome', 'Outcome'), field('analysis')] }, 'blank', '“Outcome”'],
  ['the second where the first is not there', outcome, { fields: [field('analysis', { label: 'Analysis' })] }, 'recorded', '“Analysis”'],
  ['hidden tab: unknown, not blank', outcome, { fields: [hidden('s47_outcome', 'Outcome')] }, 'cannot-tell', '“Outcome” is closed'],
  [
    'two children who differ',
    outcome,
    { fields: children(field('s47_outcome', { label: 'Outcome' }), blank('s47_outcome', 'Outcome')) },
    'cannot-tell',
    'different things',
  ],
  [
    'two children who differ, and another field of the group filled',
    { kind: 'recorded', anyOf: [['child_seen', 'child_seen_date']] },
    { fields: [answered('child_seen', 'yes'), ...children(seenOn, blank('child_seen_date', 'Date child seen'))] },
    'cannot-tell',
    'different things',
  ],
  ['nothing on the page', outcome, {}, 'not-on-page', ''],
  [
    'a field that is filled only if something happened, where the decision asks for it',
    { kind: 'recorded', anyOf: [['lado_referral']] },
    { fields: [blank('lado_referral', 'Date referred')] },
    'blank',
    '“Date referred” is empty.',
  ],

  ['a name', person, { fields: [field('manager_name', { kind: 'person', label: 'Authorised by' })] }, 'recorded', '“Authorised by”'],
  ['a tick beside a blank name', person, { fields: [field('manager_authorisation', { kind: 'checkbox' }), blank('manager_name', 'Authorised by', { kind: 'person' })] }, 'blank', '“Authorised by” is empty.'],
  ['a tick where no name is asked for', person, { fields: [field('manager_authorisation', { kind: 'checkbox', label: 'Authorised' })] }, 'recorded', '“Authorised”'],
  ['a name in a closed tab', person, { fields: [hidden('manager_name', 'Authorised by')] }, 'cannot-tell', 'Open it'],
  ['a name for one child alone', person, { fields: children(field('manager_name', { kind: 'person' }), blank('manager_name', 'Authorised by', { kind: 'person' })) }, 'cannot-tell', 'different'],

  ['a field that says social worker', worker, { fields: [field('allocated_worker', { kind: 'person', label: 'Lead social worker' })] }, 'recorded', '“Lead social worker”'],
  ['one that does not', worker, { fields: [field('allocated_worker', { kind: 'person', label: 'Allocated to' })] }, 'cannot-tell', 'It does not say social worker.'],
  ['nobody named', worker, { fields: [blank('allocated_worker', 'Allocated social worker', { kind: 'person' })] }, 'blank', 'is empty'],
  ['a worker in a closed tab', worker, { fields: [hidden('allocated_worker', 'Allocated social worker')] }, 'cannot-tell', 'closed'],

  ['seen, and alone', seen, { fields: [seenOn, alone] }, 'recorded', '“Seen alone?”'],
  ['seen, and not alone', seen, { fields: [seenOn, answered('child_seen_alone', 'no', { label: 'Seen alone?' })] }, 'worth-a-look', 'does not say that the child was seen alone'],
  ['seen, alone not answered', seen, { fields: [seenOn, field('child_seen_alone', { kind: 'choice', state: 'unanswered', label: 'Seen alone?' })] }, 'blank', '“Seen alone?” has no answer.'],
  ['alone, and no date', seen, { fields: [blank('child_seen_date', 'Date child seen', { kind: 'date' }), alone] }, 'blank', '“Date child seen”'],
  ['seen, and the page does not ask about alone', seen, { fields: [seenOn] }, 'cannot-tell', 'does not ask about alone'],
  ['not seen', seen, { fields: [answered('child_seen', 'no', { label: 'Child seen?' })] }, 'worth-a-look', '“Child seen?” does not say'],
  ['alone in a closed tab', seen, { fields: [seenOn, hidden('child_seen_alone', 'Seen alone?')] }, 'cannot-tell', 'closed'],
  ['date in a closed tab, alone blank', seen, { fields: [hidden('child_seen_date', 'Date child seen'), blank('child_seen_alone', 'Seen alone?')] }, 'blank', '“Seen alone?”'],
  ['two children seen on different days', seen, { fields: [...children(seenOn, dated('child_seen_date', '2026-12-15')), alone] }, 'cannot-tell', 'different'],
  ['neither on the page', seen, {}, 'not-on-page', ''],

  ['each was there', asked, { tables: present(there('police'), there('health'), there('education')) }, 'recorded', 'Police, health and education: there.'],
  ['one is marked as not there', asked, { tables: present(there('police'), away('health'), there('education')) }, 'worth-a-look', 'Health: marked as not there.'],
  ['one is not listed', asked, { tables: present(there('police'), there('health')) }, 'worth-a-look', 'Education: not listed.'],
  ['one is not marked', asked, { tables: present(there('police'), { agency: 'health', attended: 'blank' }, there('education')) }, 'blank', 'Health: not marked.'],
  ['a row of unknown agency might be the one', asked, { tables: present(there('police'), there('health'), { attended: 'yes' }) }, 'cannot-tell', 'Education: this page does not say.'],
  ['two meetings that differ', asked, { tables: [...present(there('police'), there('health'), there('education')), ...present(there('police'), away('health'), there('education'))] }, 'cannot-tell', 'Health: this page does not say.'],
  ['boxes, one not on the page', asked, { fields: [field('agency_police', { kind: 'checkbox' }), field('agency_health', { kind: 'checkbox' })] }, 'cannot-tell', 'Police and health: there. Education'],
  ['a box not ticked', asked, { fields: [field('agency_police', { kind: 'checkbox' }), field('agency_health', { kind: 'checkbox', state: 'unanswered' }), field('agency_education', { kind: 'checkbox' })] }, 'blank', 'Health: not marked.'],
  ['a box in a closed tab', asked, { fields: [field('agency_police', { kind: 'checkbox' }), hidden('agency_health', 'Health'), field('agency_education', { kind: 'checkbox' })] }, 'cannot-tell', 'Health'],
  ['the referrer is in no row of their own', { kind: 'agencies-asked', agencies: ['referrer'] }, { tables: present(there('police')) }, 'not-on-page', ''],
  ['the referrer has a box of their own', { kind: 'agencies-asked', agencies: ['referrer'] }, { fields: [field('agency_referrer', { kind: 'checkbox', state: 'unanswered' })] }, 'blank', 'The referrer: not marked.'],
  ['a table that the check does not look at', { ...asked, tables: ['agency_contribution'] }, { tables: present(there('police')) }, 'not-on-page', ''],
  ['nobody is listed anywhere', asked, {}, 'not-on-page', ''],

  ['approved after the facts', order, { fields: [seenOn, dated('assessment_authorised', '2026-12-17', { label: 'Authorised on' })] }, 'recorded', '“Authorised on” is not before “Date child seen”.'],
  ['approved on the day', order, { fields: [seenOn, dated('assessment_authorised', '2026-12-14')] }, 'recorded', 'is not before'],
  ['approved before the child was seen', order, { fields: [seenOn, dated('assessment_authorised', '2026-12-11', { label: 'Authorised on' })] }, 'worth-a-look', '“Authorised on” is earlier than “Date child seen”.'],
  ['approved after one fact and before another', order, { fields: [dated('s47_start', '2026-12-01'), seenOn, dated('assessment_authorised', '2026-12-11')] }, 'worth-a-look', 'earlier than “Date child seen”'],
  ['approval blank', order, { fields: [seenOn, blank('assessment_authorised', 'Authorised on', { kind: 'date' })] }, 'blank', '“Authorised on” is empty.'],
  ['fact blank', order, { fields: [blank('child_seen_date', 'Date child seen', { kind: 'date' }), dated('assessment_authorised', '2026-12-11')] }, 'blank', '“Date child seen” is empty.'],
  ['fact in a closed tab', order, { fields: [hidden('child_seen_date', 'Date child seen'), dated('assessment_authorised', '2026-12-11')] }, 'cannot-tell', 'closed'],
  ['date that cannot be read', order, { fields: [seenOn, field('assessment_authorised', { kind: 'date', dateProblem: 'two-digit-year', label: 'Authorised on' })] }, 'cannot-tell', 'cannot read'],
  ['two children, two days', order, { fields: [...children(seenOn, dated('child_seen_date', '2026-12-18')), dated('assessment_authorised', '2026-12-17')] }, 'cannot-tell', 'different'],
  ['one side is not on the page', order, { fields: [seenOn] }, 'not-on-page', ''],

  ['every action has owner and date', complete, { tables: actions(owned('police'), owned('family')) }, 'recorded', 'All 2 actions'],
  ['one has no date', complete, { tables: actions(owned('police', 'blank'), owned('family'), owned()) }, 'blank', '1 of 3 has no date.'],
  ['two have no owner', complete, { tables: actions({ owner: 'blank', due: 'filled' }, { owner: 'blank', due: 'filled' }) }, 'blank', '2 of 2 have no owner.'],
  ['no owner column', complete, { tables: actions({ due: 'filled' }) }, 'cannot-tell', 'owners of the actions could not be read'],
  ['a table without a row', complete, { tables: actions() }, 'blank', '“Actions” has no rows.'],
  ['actions as words in a box', complete, { fields: [field('plan_action_table', { label: 'Action plan' })] }, 'cannot-tell', 'no table of actions'],
  ['actions in a closed tab', complete, { fields: [hidden('plan_action_table', 'Action plan')] }, 'cannot-tell', 'closed'],
  ['no actions on the page', complete, {}, 'not-on-page', ''],

  ['an action for a partner', partners, { tables: actions(owned('family'), owned('health'), owned('family')) }, 'recorded', '1 of 3 actions is for a partner agency.'],
  ['all with the family', partners, { tables: actions(owned('family'), owned('family')) }, 'worth-a-look', 'No action is for a partner agency.'],
  ['all with family and social care', partners, { tables: actions(owned('family'), owned('childrens-social-care')) }, 'worth-a-look', 'No action'],
  ['an owner who could be anybody', partners, { tables: actions(owned('family'), owned()) }, 'cannot-tell', 'could not be read'],
  ['an owner of another agency, unnamed', partners, { tables: actions(owned('other')) }, 'cannot-tell', 'could not be read'],
  ['no owner column for partners', partners, { tables: actions({ due: 'filled' }) }, 'cannot-tell', 'could not be read'],
  ['no owner at all', partners, { tables: actions({ owner: 'blank' }) }, 'blank', 'No action has an owner.'],

  ['a next date still to come', ahead, { fields: [next('2026-12-18')] }, 'recorded', '“Date of next supervision”'],
  ['a next date of today', ahead, { fields: [next('2026-12-17')] }, 'recorded', '“Date of next supervision”'],
  ['a next date that has passed', ahead, { fields: [next('2026-12-16')] }, 'worth-a-look', '“Date of next supervision” has passed. Whether it was held is not on this page.'],
  ['two next dates, one still to come', ahead, { fields: [next('2026-12-16'), next('2026-12-18')] }, 'recorded', '“Date of next supervision”'],
  ['no next date', ahead, { fields: [blank('supervision_date', 'Date of next supervision', { kind: 'date' })] }, 'blank', '“Date of next supervision” is empty.'],
  ['only the date that it was held', ahead, { fields: [dated('supervision_date', '2026-12-10', { label: 'Date of supervision' })] }, 'not-on-page', ''],
  ['a next date in a closed tab', ahead, { fields: [hidden('supervision_date', 'Date of next supervision')] }, 'cannot-tell', 'Open it'],
  ['a next date for one child alone', ahead, { fields: children(next('2026-12-18'), blank('supervision_date', 'Date of next supervision')) }, 'cannot-tell', 'different'],
  ['a next date that cannot be read', ahead, { fields: [field('supervision_date', { kind: 'date', dateProblem: 'two-digit-year', label: 'Next supervision' })] }, 'cannot-tell', 'cannot read'],
  ['a concept by one word of its label: blank, whatever stands beside it', letter, { fields: [meeting, blank('preproceedings_date', 'Date pre-proceedings letter sent')] }, 'blank', '“Date pre-proceedings letter sent” is empty.'],
  ['the same, filled', letter, { fields: [meeting, dated('preproceedings_date', '2026-12-10', { label: 'Letter sent' })] }, 'recorded', '“Letter sent”'],
  ['the same, with no such label', letter, { fields: [meeting] }, 'not-on-page', ''],

  ['held in time', inTime, { deadlines: icpc({ status: 'met', closing: 'recorded', actual: on('2027-01-05', 'Date of conference') }) }, 'recorded', 'in time'],
  ['held late', inTime, { deadlines: icpc({ status: 'met-late', closing: 'recorded', daysLate: 2, actual: on('2027-01-08', 'Date of conference') }) }, 'worth-a-look', '2 working days after the limit'],
  ['planned in time', inTime, { deadlines: icpc({ status: 'on-track', closing: 'planned', planned: on('2027-01-05', 'Date of conference') }) }, 'recorded', 'is within the limit'],
  ['planned too late', inTime, { deadlines: icpc({ status: 'on-track', closing: 'planned', planned: on('2027-01-08', 'Date of conference'), plannedAfterLimit: true }) }, 'worth-a-look', 'is after the limit'],
  ['still to run, blank', inTime, { deadlines: icpc({ status: 'on-track', closing: 'blank', workingDaysRemaining: 11 }) }, 'blank', '11 working days left'],
  ['passed, blank', inTime, { deadlines: icpc({ status: 'overdue', closing: 'blank', workingDaysRemaining: -3 }) }, 'blank', '3 working days past the limit.'],
  ['passed, and which box is blank', inTime, { fields: [blank('icpc_date', 'Date of conference')], deadlines: icpc({ status: 'overdue', closing: 'blank', workingDaysRemaining: -3 }) }, 'blank', '“Date of conference” is empty. 3 working days past the limit.'],
  ['its start is not on this page', inTime, { deadlines: icpc({ status: 'cannot-tell', reason: 'start-not-on-page' }) }, 'not-on-page', 'The day that it counts from is not on this page.'],
  ['its start is blank', inTime, { deadlines: icpc({ status: 'cannot-tell', reason: 'start-blank' }) }, 'cannot-tell', 'blank'],
  ['still to run, its date in a closed tab: unknown, not blank', inTime, { deadlines: icpc({ status: 'on-track', closing: 'hidden', workingDaysRemaining: 11 }) }, 'cannot-tell', '11 working days left. Its date is in a closed part'],
  ['still to run, a date that cannot be read', inTime, { deadlines: icpc({ status: 'on-track', closing: 'unreadable', workingDaysRemaining: 11 }) }, 'cannot-tell', 'could not be read'],
  ['passed, no field for it here', inTime, { deadlines: icpc({ status: 'overdue', closing: 'not-on-page', workingDaysRemaining: -3 }) }, 'not-on-page', '3 working days past the limit. Whether it was met is not on this page.'],
  ['two strategy discussions', inTime, { deadlines: icpc({ status: 'cannot-tell', reason: 'more-than-one-start' }) }, 'cannot-tell', 'on this page'],
  ['more than one child', inTime, { deadlines: icpc({ status: 'cannot-tell', reason: 'more-than-one-child' }) }, 'cannot-tell', 'More than one child'],
  ['a limit that this page does not have', inTime, {}, 'not-on-page', ''],

  ['not late: no reason is needed', late, { deadlines: icpc({ status: 'on-track', closing: 'blank', workingDaysRemaining: 11 }) }, 'not-applicable', '11 working days left.'],
  ['lateness that nothing here tells', late, { deadlines: icpc({ status: 'cannot-tell', reason: 'start-not-on-page' }) }, 'not-on-page', 'Whether it ran late is not on this page.'],
  ['late, with a reason', late, { fields: [field('manager_comments', { label: 'Manager comments' })], deadlines: icpc({ status: 'met-late', daysLate: 2, actual: on('2027-01-08', 'Held') }) }, 'recorded', '“Manager comments”'],
  ['late, the reason blank', late, { fields: [blank('manager_comments', 'Manager comments')], deadlines: icpc({ status: 'overdue', closing: 'blank', workingDaysRemaining: -3 }) }, 'blank', '3 working days past. “Manager comments” is empty.'],
  ['planned for after the limit, the reason blank', late, { fields: [blank('manager_comments', 'Manager comments')], deadlines: icpc({ status: 'on-track', planned: on('2027-01-08', 'Held'), plannedAfterLimit: true, workingDaysRemaining: 3 }) }, 'blank', 'is empty'],
  ['late, the reason in a closed tab', late, { fields: [hidden('manager_comments', 'Manager comments')], deadlines: icpc({ status: 'overdue', closing: 'blank', workingDaysRemaining: -3 }) }, 'cannot-tell', 'closed'],
  ['passed, and whether it was met is elsewhere', late, { fields: [blank('manager_comments', 'Manager comments')], deadlines: icpc({ status: 'overdue', closing: 'not-on-page', workingDaysRemaining: -3 }) }, 'cannot-tell', 'not on this page'],
  ['a limit that cannot be worked out', late, { deadlines: icpc({ status: 'cannot-tell', reason: 'start-blank' }) }, 'cannot-tell', 'blank'],

  ['late and recorded so, with no box for the reason', late, { deadlines: icpc({ status: 'met-late', daysLate: 2, actual: on('2027-01-08', 'Held') }) }, 'not-on-page', '2 working days after the limit. The reason is not on this page.'],
  ['what no page can show', { kind: 'ask' }, { fields: [field('analysis')] }, 'cannot-tell', 'Not something Alongside can read. Ask.'],

  ['shared before the day', shared, { fields: [sharedOn('2026-12-10'), dated('icpc_date', '2026-12-14', { label: 'Conference' })] }, 'recorded', 'is not before'],
  ['shared after the day', shared, { fields: [sharedOn('2026-12-15'), dated('icpc_date', '2026-12-14', { label: 'Conference' })] }, 'worth-a-look', '“Conference” is earlier than “Report shared”.'],
  ['sharing blank, the day elsewhere', shared, { fields: [blank('report_shared_parents', 'Report shared')] }, 'blank', '“Report shared” is empty.'],
  ['sharing blank, and the day blank', shared, { fields: [blank('report_shared_parents', 'Report shared'), blank('icpc_date', 'Conference')] }, 'blank', '“Report shared” is empty.'],
  ['shared, the day elsewhere', shared, { fields: [sharedOn('2026-12-10')] }, 'cannot-tell', 'The day itself is not on this page.'],
  ['sharing in a closed tab, the day elsewhere', shared, { fields: [hidden('report_shared_parents', 'Report shared')] }, 'cannot-tell', 'Open it'],
  ['shared for one child alone', shared, { fields: children(sharedOn('2026-12-10'), blank('report_shared_parents', 'Report shared')) }, 'cannot-tell', 'different'],

  ['a box that asks for the reason comes before the manager’s', reason, { fields: [blank('strategy_rationale', 'Reason for decision'), field('manager_comments')] }, 'blank', '“Reason for decision” is empty.'],
  ['the manager’s, where no box asks for the reason', reason, { fields: [field('manager_comments', { label: 'Manager comments' })] }, 'recorded', '“Manager comments”'],
  [
    'the reason of a strategy discussion on the same page is its own',
    reason,
    { fields: [answered('strategy_decision', 'initiate-section-47'), field('strategy_rationale', { label: 'Reason for decision' }), blank('manager_comments', 'Manager comments')] },
    'blank',
    '“Manager comments” is empty.',
  ],
  ['and nothing else is said where it stands alone', reason, { fields: [answered('strategy_decision', 'initiate-section-47'), field('strategy_rationale', { label: 'Reason for decision' })] }, 'not-on-page', ''],
  ['what was shared is no reason', reason, { fields: [field('strategy_rationale', { label: 'Information shared' })] }, 'not-on-page', ''],
  ['the reason in a closed tab', reason, { fields: [hidden('strategy_rationale', 'Reason for decision')] }, 'cannot-tell', 'Open it'],
  ['the reason for one child alone', reason, { fields: children(field('strategy_rationale', { label: 'Reason for decision' }), blank('strategy_rationale', 'Reason for decision')) }, 'cannot-tell', 'different'],
];

describe('what the page shows', () => {
  it.each(CASES)('%s', (_, check, onPage, state, words) => {
    const result = found(check, onPage);
    expect([result.state, result.words]).toEqual([state, expect.stringContaining(words)]);
    if (state === 'not-on-page' && words === '') expect(result.fields).toEqual([]);
  });

  it('every kind of check is in the table with a page where it cannot be seen', () => {
    const unseen = new Set(CASES.filter(([, , , state]) => state === 'cannot-tell').map(([, check]) => check.kind));
    expect([...unseen].sort()).toEqual([
      'actions-complete',
      'actions-on-partners',
      'agencies-asked',
      'ask',
      'date-ahead',
      'dates-in-order',
      'in-time',
      'person-named',
      'reason-when-late',
      'recorded',
      'seen-alone',
      'social-worker-named',
    ]);
  });

  it('every kind of check that reads a page is in the table with a closed part, and with two children who differ', () => {
    const of = (words: RegExp) => new Set(CASES.filter(([name, , , state]) => words.test(name) && state === 'cannot-tell').map(([, check]) => check.kind));
    const read = ['actions-complete', 'date-ahead', 'dates-in-order', 'person-named', 'recorded', 'seen-alone'];
    expect([...of(/closed tab|hidden/)]).toEqual(expect.arrayContaining([...read, 'agencies-asked', 'reason-when-late']));
    expect([...of(/child|differ/)]).toEqual(expect.arrayContaining(['agencies-asked', 'date-ahead', 'dates-in-order', 'in-time', 'person-named', 'recorded', 'seen-alone']));
  });

  it('a limit that has passed is marked late, wherever its end is recorded', () => {
    const lateOnes = CASES.filter(([, check, onPage]) => found(check, onPage).late).map(([name]) => name);
    expect(lateOnes).toEqual([
      'held late',
      'planned too late',
      'passed, blank',
      'passed, and which box is blank',
      'passed, no field for it here',
      'late, the reason blank',
      'planned for after the limit, the reason blank',
      'late, the reason in a closed tab',
      'late and recorded so, with no box for the reason',
    ]);
  });

  it('what is printed of it holds no label and no date of the page', () => {
    const labels = /“|Date|Manager|Seen|\b20\d\d\b|January|December/;
    for (const [, check, onPage] of CASES) {
      const { onPaper = '' } = found(check, onPage);
      expect(onPaper.replace('Dates are the other way round', '')).not.toMatch(labels);
    }
  });

  it('a requirement of the stage stands for itself', () => {
    const lead = requirement('lead', { record: { check: 'person-present', concepts: ['allocated_worker'] } });
    const observed = page('section-47', [blank('allocated_worker', 'Lead social worker', { kind: 'person' })]);
    const standing = standingOf(lead, observed, []);
    const { state, words } = runCheck({ kind: 'requirement' }, { page: observed, deadlines: [], today: '2026-12-17', standing });
    expect([state, words]).toEqual(['blank', '“Lead social worker” is empty.']);
    expect(runCheck({ kind: 'requirement' }, { page: observed, deadlines: [], today: '2026-12-17' }).state).toBe('not-on-page');
  });
});
