/** Whether a condition holds on a page: three-valued, with a trace of what was read. */
import type { Condition } from '../content/condition';
import type { AnswerCode, ObservedPage } from '../observation';
import { quoteLabel } from './quote-label';
import { readConcept } from './read-concept';

export type Truth = 'true' | 'false' | 'unknown';

export interface Verdict {
  value: Truth;
  /** Sentences that name labels only: “S47 enquiries to be initiated?” has an answer. */
  trace: string[];
}

/**
 * Whether `condition` holds on `page`. Unknown stays unknown through `all`, `any` and `not` (Kleene's tables), so that
 * a field in a closed tab never settles anything.
 */
export function evaluateCondition(condition: Condition, page: ObservedPage): Verdict {
  if ('not' in condition) {
    const inner = evaluateCondition(condition.not, page);
    return { value: negated(inner.value), trace: inner.trace };
  }
  if ('all' in condition || 'any' in condition) {
    const decides: Truth = 'all' in condition ? 'false' : 'true';
    const parts = ('all' in condition ? condition.all : condition.any).map((part) => evaluateCondition(part, page));
    const deciding = parts.filter((part) => part.value === decides);
    const trace = [...new Set((deciding.length > 0 ? deciding : parts).flatMap((part) => part.trace))];
    if (deciding.length > 0) return { value: decides, trace };
    return { value: parts.some((part) => part.value === 'unknown') ? 'unknown' : negated(decides), trace };
  }
  if ('filled' in condition) {
    const reading = readConcept(page, condition.filled);
    const label = quoteLabel(reading.fields[0]?.label ?? reading.tables[0]?.label ?? '');
    if (reading.state === 'filled') return { value: 'true', trace: [`${label} is filled in.`] };
    if (reading.state === 'blank') return { value: 'false', trace: [`${label} is empty.`] };
    return { value: 'unknown', trace: [] };
  }
  const reading = readConcept(page, condition.answer);
  if (reading.state !== 'filled' || reading.answers.length === 0) return { value: 'unknown', trace: [] };
  const label = quoteLabel(reading.fields[0]?.label ?? '');
  const trace = [`${label} has an answer.`];
  if (reading.answers.some((answer) => condition.in.includes(answer))) return { value: 'true', trace };
  return saysNothingOf(condition.in, reading.answers) ? { value: 'unknown', trace: [] } : { value: 'false', trace };
}

/** "Plan to continue? Yes" says which; a bare Yes says nothing of a list that names outcomes and neither Yes nor No. */
function saysNothingOf(wanted: readonly AnswerCode[], given: readonly AnswerCode[]): boolean {
  const named = !wanted.includes('yes') && !wanted.includes('no');
  return named && given.includes('yes') && given.every((answer) => answer === 'yes' || answer === 'other');
}

function negated(value: Truth): Truth {
  if (value === 'unknown') return 'unknown';
  return value === 'true' ? 'false' : 'true';
}
