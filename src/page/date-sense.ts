/**
 * Dates that a label alone does not name: the day beside an answer, the day on which what was answered ends, the "Meeting
 * held" of another section; and names, which answer no question. A date under the wrong fact is worse than none, so each rule here takes one away or puts it right.
 */
import type { LabelInPlace, LabelMatch, Matcher } from '../core/matching/match-label';
import type { ConceptId, FieldObservation } from '../core/observation';
import type { Pausing } from './in-slices';
import type { Reading } from './reading';

/** Fields between two pauses. */
const PAUSE_AFTER = 64;

/** A question's own day: "Family agreed to share information?" and, beside it, "Signed on". */
const DAY_OF: Record<ConceptId, ConceptId> = {
  consent_share: 'consent_date',
  child_seen: 'child_seen_date',
  legal_status: 'legal_status_date',
};
/** Approval is itself the fact whose day a record asks for, by its stage. */
const DAY_BY_STAGE: ReadonlySet<ConceptId> = new Set(['manager_authorisation']);
/** Nothing but that something was done, and when. */
const GENERIC =
  /^(?:(?:if (?:so|yes|given|obtained|agreed),? )?(?:on )?(?:what |which )?(?:the )?(?:date|day|when)|(?:date |day )?(?:signed|given|agreed|recorded|obtained|done|completed|confirmed|held|made|started|from|since|effective(?: from)?)(?: on| at| date)?|date (?:of (?:this|that|answer)))\W*$/i;
/** What ends by itself at a limit of law (Children Act 1989 section 46(6)): when it runs out is no record of it. */
const LIMITED: ReadonlySet<ConceptId> = new Set(['police_protection']);
const ENDS = /\b(?:run(?:s|ning)? out|expir(?:y|es|ed|ing|ation)|until|laps(?:es|ed?)|ceas(?:es|ed?)|ends?|ended|ending)\b/i;
/** What a name does not answer. */
const ANSWERS: ReadonlySet<string> = new Set(['choice', 'checkbox', 'date']);
const WHO = /\b(?:name|officer|worker|carer|solicitor|nurse|teacher|chair(?:person)?)\s*(?:\([^)]*\))?\W*$/i;
const ASKS = /\?\s*$|^(?:is|are|was|were|has|have|had|do|does|did|can|will)\b/i;

/** The question right before a reading, in its row or block, and what it was taken for; null where there is none. */
export interface Before {
  reading: Reading;
  label: string;
  concept: ConceptId | null;
}

const holdsDay = ({ control, valueKind }: Reading) => control === 'date' || valueKind === 'date' || valueKind === 'date-like';

/**
 * What a reading means after these rules: null where its label cannot mean it. A generic day beside a question is the day
 * of that answer, or of nothing known.
 */
export function inDaySense(
  reading: Reading,
  found: { match: LabelMatch; label: string } | null,
  before: Before | null,
  kindOf: Matcher['kindOf'],
): { match: LabelMatch; label: string } | null {
  const label = found?.label ?? reading.labels[0];
  if (label === undefined) return found;
  if (found && asksForName(label, reading) && ANSWERS.has(found.match.kind)) return null;
  const mayBeDay = holdsDay(reading) || (reading.control === 'line' && reading.valueKind === 'blank');
  if (!mayBeDay || before === null || !GENERIC.test(label) || !isAnswer(before.reading) || !sideBySide(before.reading.element, reading.element))
    return found;
  if (before.concept !== null && DAY_BY_STAGE.has(before.concept)) return found;
  const own = before.concept === null ? undefined : DAY_OF[before.concept];
  const kind = own === undefined ? undefined : kindOf(own);
  if (own !== undefined && kind !== undefined)
    return { match: { concept: own, kind, score: 0.85, because: `beside: ${before.label}` }, label };
  return asksWhether(before.label) && found?.match.kind === 'date' && found.match.because.includes(FROM_HEADING) ? null : found;
}

/** A line for somebody's name: "Investigating officer (police)", "Carer's name". */
function asksForName(label: string, { control, valueKind }: Reading): boolean {
  return (control === 'line' || control === 'fact') && (valueKind === 'other' || valueKind === 'blank') && WHO.test(label);
}

/** The label says itself what step the day is of: "Review due date" beside "Date of next review conference" is another day of it. */
const NAMES_STEP = /\b(?:reviews?|conferences?|plans?|assessments?|visits?|referrals?|enquir(?:y|ies)|core group)\b/i;

const FROM_HEADING = 'with the heading above';

const asksWhether = (label: string) => ASKS.test(label);

function isAnswer({ control, options, chosen }: Reading): boolean {
  return control === 'checkbox' || (control === 'choice' && (options.length > 0 || chosen.length > 0));
}

/** The part before the first underscore: what a concept is about. */
const subjectOf = (concept: ConceptId) => concept.split('_', 1)[0];

/**
 * What a label that means nothing by itself means right after a question that it follows up ("Return conversation
 * offered?", "Did the child accept?"): the question stands as its heading, and both must be about the same.
 */
export function followingUp(
  reading: Reading,
  lead: Before | null,
  match: (heading: string) => { match: LabelMatch; label: string } | null,
): { match: LabelMatch; label: string } | null {
  if (!lead || lead.concept === null || !reading.editable || !sideBySide(lead.reading.element, reading.element)) return null;
  const found = match(lead.label);
  return found && found.match.concept !== lead.concept && subjectOf(found.match.concept) === subjectOf(lead.concept) ? found : null;
}

/** "Placed to", blank, right after "Placed from" and its date: the second day of a pair. */
export function isSecondDay(reading: Reading, before: Before | null): boolean {
  if (!before || reading.control !== 'line' || reading.valueKind !== 'blank' || !holdsDay(before.reading)) return false;
  const to = /^(.*)\b(?:to|until)\W*$/i.exec(reading.labels[0] ?? '')?.[1];
  const from = /^(.*)\b(?:from|since)\W*$/i.exec(before.reading.labels[0] ?? '')?.[1];
  return to !== undefined && to.trim().toLowerCase() === from?.trim().toLowerCase();
}

/** In one row of a table, or in one small part of the page that holds little else. */
function sideBySide(one: Element, other: Element): boolean {
  const row = one.closest('tr,[role=row]');
  if (row) return row === other.closest('tr,[role=row]');
  for (let part = other.parentElement, up = 0; part && up < 3; part = part.parentElement, up++) {
    if (/^(?:FORM|BODY|MAIN|SECTION|FIELDSET)$/.test(part.tagName)) return false;
    if (part.contains(one)) return part.querySelectorAll('input:not([type=hidden],[type=radio]),select,textarea').length <= 4;
  }
  return false;
}

/**
 * The fields to leave out: the day on which a power runs out by law ("Police powers run out at"), where another field says
 * whether it was used; and a date that only a title made its concept's ("Meeting held" under "Gateway meeting"), where the form asks for
 * that very date in its own words elsewhere.
 */
export function* echoes(
  fields: readonly FieldObservation[],
  match: (at: LabelInPlace) => LabelMatch | null,
): Pausing<Set<FieldObservation>> {
  const said = new Map<ConceptId, FieldObservation[]>();
  for (const field of fields)
    if (field.kind === 'date' && !field.because.includes(FROM_HEADING) && !field.because.startsWith('taught')) {
      const others = said.get(field.concept);
      if (others) others.push(field);
      else said.set(field.concept, [field]);
    }
  const answered = fields.filter((f) => LIMITED.has(f.concept) && (f.answers?.length ?? 0) > 0 && !f.date);
  const isEcho = (field: FieldObservation) => {
    if (LIMITED.has(field.concept) && field.date && ENDS.test(field.label)) return answered.some(({ block, concept }) => block === field.block && concept === field.concept);
    if (field.kind !== 'date' || !field.because.includes(FROM_HEADING) || NAMES_STEP.test(field.label)) return false;
    const named = said.get(field.concept)?.filter(({ block }) => block === field.block);
    const section = field.path.at(-1);
    if (!named?.length || section === undefined || named.some(({ path }) => path.at(-1) === section)) return false;
    const alone = match({ label: field.label, path: [section], control: 'date', value: field.date ? 'date' : 'blank' });
    return alone?.concept !== field.concept;
  };
  const found = new Set<FieldObservation>();
  if (said.size === 0 && answered.length === 0) return found;
  for (const [index, field] of fields.entries()) {
    if (index % PAUSE_AFTER === 0) yield;
    if (isEcho(field)) found.add(field);
  }
  return found;
}
