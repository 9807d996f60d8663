/** How one field concept stands on the page, over all the fields and tables that carry it. */
import type { AnswerCode, ConceptId, FieldObservation, ObservedPage, TableObservation } from '../observation';

export interface ConceptReading {
  concept: ConceptId;
  /**
   * `absent`: nothing on the page carries it. `hidden`: only in a closed tab or section, so unknown.
   * `cannot-tell`: two blocks (children, or versions of one form) say different things.
   */
  state: 'filled' | 'blank' | 'hidden' | 'cannot-tell' | 'absent';
  /** The fields that the state rests on, in page order. */
  fields: FieldObservation[];
  tables: TableObservation[];
  /** Codes of the answer given, when the state is `filled` and the answer is one that rules know. */
  answers: AnswerCode[];
}

/**
 * Labels that stand beside a concept and ask something else: that somebody dissented does not say what was decided, and
 * "No" to it is no decision against a plan. What was shared is not why it was decided; why a child was not seen alone is
 * not whether; a date to come is not when it was held.
 */
const ASKS_ANOTHER: Readonly<Record<ConceptId, RegExp>> = {
  conference_decision: /\bdissent|\bunanim|\bmajority\b/i,
  strategy_rationale: /^(?!.*\b(?:rationale|reasons?|why|basis|justif\w+)\b).*\b(?:information|summary|discuss(?:ion|ed))\b/i,
  child_seen_alone: /\bwhy\b|\breasons?\b/i,
  core_group_date: /\bnext\b/i,
  supervision_date: /\bnext\b/i,
  pathway_plan_date: /\bnext\b/i,
};

interface NamedByLabel {
  label: RegExp;
  not: RegExp;
  yes: AnswerCode;
  no: AnswerCode;
}

/** What a Yes or a No says where the label holds the outcome: "CP plan to continue? No" ends it, as "Plan to end? Yes" does. */
const NAMED_BY_LABEL: Readonly<Record<ConceptId, NamedByLabel[]>> = {
  rcpc_outcome: [
    {
      label: /\b(?:continu\w*|carry on|remain|still (?:be )?(?:needs?|needed|subject))\b/i,
      not: /\b(?:end\w*|cease\w*|stop\w*|discontinu\w*)\b/i,
      yes: 'plan-continues',
      no: 'plan-ends',
    },
    {
      label: /\b(?:end|ends|ended|cease|stop|discontinue)\b/i,
      not: /\b(?:continu\w*|carry on|remain)\b/i,
      yes: 'plan-ends',
      no: 'plan-continues',
    },
  ],
};

/** The answers of a field, with what a bare Yes or No means under its label. */
function answersOf({ concept, label, answers = [] }: FieldObservation): AnswerCode[] {
  const named = Object.hasOwn(NAMED_BY_LABEL, concept) ? NAMED_BY_LABEL[concept] : undefined;
  const says = named?.find((one) => one.label.test(label) && !one.not.test(label));
  const bare = answers.filter((one) => one === 'yes' || one === 'no');
  if (!says || bare.length !== 1 || answers.includes('plan-ends') || answers.includes('plan-continues')) return answers;
  return [...answers, bare[0] === 'yes' ? says.yes : says.no];
}

/**
 * The reading of `concept` on `page`. A box not ticked counts as blank, never as No. A hidden field is unknown:
 * it makes a blank elsewhere unknown too, for the recorded answer may be the hidden one. `asking` keeps to the fields
 * whose label asks that, and leaves tables out.
 */
export function readConcept(page: ObservedPage, concept: ConceptId, asking?: RegExp): ConceptReading {
  const another = Object.hasOwn(ASKS_ANOTHER, concept) ? ASKS_ANOTHER[concept] : undefined;
  const isAsked = ({ label }: FieldObservation) => (asking ? asking.test(label) : !another?.test(label));
  const fields = page.fields.filter((field) => field.concept === concept && isAsked(field));
  const tables = asking ? [] : page.tables.filter((table) => table.concept === concept);
  const reading = (state: ConceptReading['state'], of: FieldObservation[], answers: AnswerCode[] = []) => ({
    concept,
    state,
    fields: of,
    tables,
    answers,
  });

  if (fields.length === 0) {
    if (tables.length === 0) return reading('absent', []);
    if (tables.some((table) => table.rows.length > 0)) return reading('filled', []);
    return reading(tables.some((table) => table.hidden) ? 'hidden' : 'blank', []);
  }
  const visible = fields.filter((field) => field.state !== 'hidden');
  const hidden = fields.filter((field) => field.state === 'hidden');
  const blocks = new Map<string, FieldObservation[]>();
  for (const field of fields) {
    const key = field.block ?? '';
    blocks.set(key, [...(blocks.get(key) ?? []), field]);
  }
  if (blocks.size > 1 && new Set([...blocks.values()].map(signature)).size > 1) return reading('cannot-tell', fields);

  const filled = visible.filter((field) => field.state === 'filled');
  if (filled.length > 0) {
    return reading('filled', filled, [...new Set(filled.flatMap(answersOf))]);
  }
  if (hidden.length > 0) return reading('hidden', hidden);
  if (tables.some((table) => table.rows.length > 0)) return reading('filled', []);
  return reading('blank', visible);
}

/** What one block says, for comparing it with another: filled or not, its dates and its answers. */
function signature(fields: FieldObservation[]): string {
  if (fields.every((field) => field.state === 'hidden')) return 'hidden';
  const filled = fields.filter((field) => field.state === 'filled');
  const dates = filled.map((field) => `${field.date?.iso ?? ''}${field.date?.time ?? ''}`).sort();
  const answers = filled.flatMap((field) => field.answers ?? []).sort();
  return JSON.stringify([filled.length > 0, dates, answers]);
}
