/** The words of a requirement's card: a title that is a fact about the page, and why the card is shown. */
import type { Evidence, FieldObservation } from '../observation';
import { longDate } from '../time/date-words';
import { AGENCY_OF_CONCEPT, aPersonOf, personOf } from './agency-attendance';
import type { Finding, Standing } from './page-standing';
import { quoteLabel, titleAround } from './quote-label';

/** "“Date child seen” is blank on this page". Labels and counts only; never what somebody wrote. */
export function findingTitle(finding: Finding): string {
  switch (finding.kind) {
    case 'field':
      return titleAround(
        finding.field.label,
        (label) => `${label} is blank on this page`,
        (label) => `${label} is blank`,
      );
    case 'box':
      return titleAround(
        finding.field.label,
        (label) => `${label} is not ticked on this page`,
        (label) => `${label} is not ticked`,
      );
    case 'agency': {
      const { agency, state, field, table } = finding.attendance;
      if (state === 'unticked' && field) return findingTitle({ kind: 'box', field });
      if (state === 'not-listed' && table) {
        return titleAround(
          table.label,
          (label) => `No ${personOf(agency)} listed in ${label}`,
          (label) => `No ${personOf(agency)} in ${label}`,
        );
      }
      return `No ${personOf(agency)} marked as attending`;
    }
    case 'nobody-attended':
      return titleAround(
        finding.table.label,
        (label) => `Nobody is marked as attending in ${label}`,
        (label) => `Nobody attending in ${label}`,
      );
    case 'empty-table':
      return titleAround(
        finding.table.label,
        (label) => `${label} has no rows on this page`,
        (label) => `${label} has no rows`,
      );
    case 'rows': {
      const of = finding.table.rows.length;
      const things = finding.table.concept === 'plan_action_table' ? 'action' : 'row';
      const verb = finding.count === 1 ? 'has' : 'have';
      return `${finding.count} of ${of} ${of === 1 ? things : `${things}s`} ${verb} no ${finding.without}`;
    }
  }
}

/** What a finding is about, so that two cards for one blank field, or one agency's box and its row, become one. */
export function findingKey(finding: Finding): string {
  switch (finding.kind) {
    case 'field':
    case 'box': {
      const agency = AGENCY_OF_CONCEPT[finding.field.concept];
      return agency ? `agency ${agency}` : `field ${finding.field.ref}`;
    }
    case 'agency':
      return `agency ${finding.attendance.agency}`;
    default:
      return `table ${finding.table.ref} ${finding.kind}`;
  }
}

/** Dates that say who the child is; never repeated (DESIGN.md, principle 8). */
const IDENTIFYING_DATES = new Set(['child_dob', 'child_edd']);

export const ELSEWHERE = 'It may be recorded somewhere this page does not show.';

/** Why am I seeing this?: the form's title, what was read for the condition and the fields, and what was not there. */
export function becauseOf(standing: Standing, evidence: readonly Evidence[]): string[] {
  const sentences = [...titleMatched(evidence), ...standing.trace];
  const fields = standing.fields.slice(0, 6);
  for (const field of fields) sentences.push(fieldSentence(field));
  for (const table of standing.tables.slice(0, 3))
    sentences.push(`${quoteLabel(table.label)} has ${rows(table.rows.length)}.`);
  if (standing.finding?.kind === 'agency') sentences.push(agencySentence(standing.finding.attendance));
  if (standing.onPage === 'not-on-page') sentences.push('This page has no field that Alongside knows for this.');
  if (standing.reason === 'blocks-differ') sentences.push('Two parts of this page say different things.');
  if (standing.reason === 'agency-unknown') sentences.push('The agency of a row could not be read.');
  if (standing.onPage === 'blank' || standing.onPage === 'not-on-page') sentences.push(ELSEWHERE);
  return [...new Set(sentences)];
}

/** "This form’s title matches “Section 47 enquiry”." when a title or heading of the form spoke for the stage. */
export function titleMatched(evidence: readonly Evidence[]): string[] {
  const title = evidence.find(({ place }) => place === 'title') ?? evidence.find(({ place }) => place === 'heading');
  return title ? [`This form’s title matches ${quoteLabel(title.words)}.`] : [];
}

/** What was read from one field: its label, and a date, an answer's presence, or nothing. */
export function fieldSentence(field: FieldObservation): string {
  const label = quoteLabel(field.label);
  switch (field.state) {
    case 'blank':
      return `${label} is empty.`;
    case 'unanswered':
      return field.kind === 'checkbox' ? `${label} is not ticked.` : `${label} has no answer.`;
    case 'hidden':
      return field.hiddenIn === undefined
        ? `${label} is in a closed part of the form.`
        : `${quoteLabel(field.hiddenIn)} is closed and holds ${label}.`;
    case 'filled':
      if (IDENTIFYING_DATES.has(field.concept)) return `${label} is filled in.`;
      if (field.kind === 'date' && field.dateProblem) return `${label} holds a date that Alongside cannot read.`;
      if (field.kind === 'date' && field.date) return `${label} is ${longDate(field.date.iso)}.`;
      return field.kind === 'choice' ? `${label} has an answer.` : `${label} is filled in.`;
  }
}

function agencySentence({ agency, state }: Extract<Finding, { kind: 'agency' }>['attendance']): string {
  const who = aPersonOf(agency);
  if (state === 'not-marked') return `The attendance of ${who} is blank.`;
  if (state === 'not-listed') return `No row is for ${who}.`;
  if (state === 'unticked') return `The box for ${who} is not ticked.`;
  return `${who.charAt(0).toUpperCase()}${who.slice(1)} is marked as not attending.`;
}

function rows(count: number): string {
  return count === 1 ? '1 row' : `${count} rows`;
}
