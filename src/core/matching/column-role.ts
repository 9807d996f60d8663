/** What the columns of a repeated grid hold, and so what the grid is. */
import type { AgencyCode, ConceptId } from '../observation';

export type ColumnRole =
  | 'agency'
  | 'name'
  | 'role'
  | 'invited'
  | 'attended'
  | 'apologies'
  | 'contributed'
  | 'action'
  | 'owner'
  | 'due'
  | 'done'
  | 'relationship'
  | 'dob'
  | 'child'
  | 'task'
  | 'worker'
  | 'status'
  | 'start'
  | 'other';

/** The role of a column by the tokens of its heading. */
export function columnRole(tokens: string[]): ColumnRole {
  const has = (...words: string[]) => words.some((w) => tokens.includes(w));
  if (has('apologies')) return 'apologies';
  if (has('relationship')) return 'relationship';
  if (has('dob')) return 'dob';
  if (has('due')) return 'due';
  if (has('contribute')) return 'contributed';
  if (has('attend', 'attending', 'participate', 'came', 'dialled', 'quorate') && !has('reason')) return 'attended';
  if (has('invite', 'consulted', 'asked') && !has('date')) return 'invited';
  // A column headed "Who" alone says who will do it, or who came: the other columns tell which.
  if (has('owner', 'allocate') || (has('who') && has('action', 'lead', 'made')))
    return has('allocate') && has('worker', 'sw', 'team', 'manager') ? 'worker' : 'owner';
  if (has('action', 'whathappens', 'nextstep', 'recommend')) return 'action';
  if (has('agency')) return 'agency';
  if (has('start', 'trigger') && has('event', 'reason')) return 'start';
  if (has('task', 'form', 'step', 'episode', 'process', 'workflow', 'subject', 'work', 'event', 'activity', 'stage'))
    return 'task';
  if (has('complete', 'progress', 'achieved', 'done')) return 'done';
  if (has('status', 'state')) return 'status';
  if (has('start', 'receive')) return 'start';
  if (has('child', 'client', 'surname', 'forename', 'patient', 'service', 'family')) return 'child';
  if (has('worker', 'sw', 'manager', 'assessor')) return 'worker';
  if (has('type', 'assessment', 'review', 'conference', 'visit')) return 'task';
  if (has('role', 'designation', 'position', 'job')) return 'role';
  if (has('present')) return 'attended';
  if (has('who')) return 'name';
  return 'other';
}

/**
 * The concept of a repeated grid by its columns, or null. Who was there is three concepts; the headings above the grid
 * tell which: a strategy discussion, a core group or a conference.
 */
export function tableConcept(roles: ColumnRole[], context: string[]): ConceptId | null {
  const has = (...wanted: ColumnRole[]) => wanted.some((w) => roles.includes(w));
  if (has('task') && has('due') && !has('action')) return null;
  const list = has('child', 'start', 'worker') || (has('name') && has('due') && !has('owner', 'agency'));
  if (has('action') && has('owner', 'due', 'done', 'agency') && !list) return 'plan_action_table';
  if (has('owner') && has('due') && !has('child') && !list) return 'plan_action_table';
  if (has('contributed') && has('agency', 'name', 'role')) return isOf(context, 'strategy') ? 'agencies_present' : 'agency_contribution';
  if ((has('attended') || (has('invited') && has('apologies'))) && has('agency', 'name', 'role', 'invited', 'owner'))
    return attendance(context);
  if (has('invited') && has('agency')) return attendance(context) ?? 'agencies_present';
  if (has('relationship') && has('name', 'dob', 'child', 'owner')) return 'household_members';
  return null;
}

/** A heading above the grid says the word. */
const isOf = (context: string[], word: string) => context.some((heading) => ` ${heading} `.includes(` ${word} `));

function attendance(context: string[]): ConceptId {
  for (let i = context.length - 1; i >= 0; i--) {
    const words = ` ${context[i]} `;
    if (words.includes(' coregroup ')) return 'core_group_members';
    if (words.includes(' strategy ')) return 'agencies_present';
    if (words.includes(' conference ')) return 'conference_attendees';
  }
  return 'agencies_present';
}

const AGENCIES: [AgencyCode, RegExp][] = [
  ['police', /\b(?:police|constabulary|dc|ds|di|detective|pvp|mash police|child abuse (?:unit|investigation))\b/i],
  [
    'health',
    /\b(?:health|nhs|midwi(?:fe|fery)|nurse|gp|paediatric(?:ian)?s?|camhs|hospital|doctor|icb|therap(?:y|ist))\b/i,
  ],
  ['education', /\b(?:education|school|nursery|college|teacher|academy|dsl|senco|early years)\b/i],
  [
    'childrens-social-care',
    /\b(?:children'?s (?:social care|services)|social (?:care|work(?:er)?)|csc|local authority|team manager)\b/i,
  ],
  ['probation', /\bprobation\b/i],
  ['housing', /\bhousing\b/i],
  ['referrer', /\b(?:referr(?:er|ing)|(?:made|making) the referral)\b/i],
  ['family', /\b(?:mother|father|parents?|carer|family|child|young person|grandparent)\b/i],
];

/** The agency that words of a grid cell name, or undefined. */
export function agencyOf(text: string): AgencyCode | undefined {
  return AGENCIES.find(([, words]) => words.test(text.slice(0, 200)))?.[0];
}
