/**
 * A power that ends by itself at its limit: police protection (Children Act 1989, section 46(6)). No field need show
 * that it ended, so the limit is said while it is ahead, from the day and hour that the page gives for the beginning.
 */
import type { Timescale } from '../content/pack';
import type { ConceptId, FieldObservation, IsoDate } from '../observation';

const POWERS: Readonly<Record<string, ConceptId>> = { 'police-protection': 'police_protection' };

const BEGINS =
  /\b(?:taken|start(?:s|ed)?|beg[aiu]ns?|commenc(?:ed?|es)|from|since|exercised|invoked|used|placed|removed|dates? (?:(?:and|&) time |\/ ?time )?of)\b/i;
const ENDS = /\b(?:end(?:s|ed|ing)?|expir(?:y|es?|ed|ation)|runs? out|until|laps(?:es|ed?)|ceas(?:es|ed?)|lifted|released?|discharged?)\b/i;

/** True for such a power: what follows it is not a step of the record's. */
export function isPower({ id }: Pick<Timescale, 'id'>): boolean {
  return POWERS[id] !== undefined;
}

/**
 * The page's fields with only those of that power that say when it began; undefined where none is dated, or where the
 * page says that it has ended. "Police protection: Yes" is no day.
 */
export function fieldsOfPower(
  { id }: Pick<Timescale, 'id'>,
  fields: readonly FieldObservation[],
  today: IsoDate,
): FieldObservation[] | undefined {
  const concept = POWERS[id];
  const of = fields.filter((field) => field.concept === concept);
  if (of.some(({ label, date }) => date && ENDS.test(label) && date.iso <= today)) return undefined;
  const begins = of.filter(({ label, date, dateProblem }) => {
    const dated = date || (dateProblem && dateProblem !== 'empty' && dateProblem !== 'not-a-date');
    return dated && BEGINS.test(label) && !ENDS.test(label);
  });
  if (begins.length === 0) return undefined;
  return [...fields.filter((field) => field.concept !== concept), ...begins];
}
