/** Two or three questions to open a conversation: first those that something on the page calls for. */
import type { QuestionWhen, ReflectiveQuestion } from '../content/walk-through-content';
import type { Deadline } from '../deadlines/deadline';
import { ATTENDANCE_TABLES, attendanceOf, personOf } from '../guidance/agency-attendance';
import { evaluateCondition } from '../guidance/conditions';
import { quoteLabel } from '../guidance/quote-label';
import { readConcept } from '../guidance/read-concept';
import type { ObservedPage } from '../observation';
import type { OversightItem, WalkQuestionView } from './oversight-item';

export const QUESTIONS_SHOWN = 3;

interface ChoiceInput {
  questions: readonly ReflectiveQuestion[];
  page: ObservedPage;
  deadlines: readonly Deadline[];
  items: readonly OversightItem[];
}

/**
 * At most three: those that the page calls for, in the order of the file, then those that always fit. Nothing is asked
 * on a guess: a hidden field, or one on another page, calls for nothing. One that always fits has a place kept for it.
 */
export function chooseQuestions(input: ChoiceInput): WalkQuestionView[] {
  const called = input.questions.flatMap((one) => {
    const because = becauseOf(one.when, input);
    return because === undefined || because === '' ? [] : [viewOf(one, because)];
  });
  const always = input.questions.filter(({ when }) => when === 'always').map((one) => viewOf(one, standardsWords(one.standards)));
  const kept = called.slice(0, always.length > 0 ? QUESTIONS_SHOWN - 1 : QUESTIONS_SHOWN);
  const chosen = new Set([...kept, ...always.slice(0, QUESTIONS_SHOWN - kept.length)].map(({ id }) => id));
  return [...called, ...always].filter(({ id }) => chosen.has(id));
}

function viewOf({ id, under, question, onPaper, standards }: ReflectiveQuestion, because: string): WalkQuestionView {
  return { id, under, question, onPaper: onPaper ?? question, because, standards };
}

/** "Practice standards A4 and B6". */
export function standardsWords(standards: readonly string[]): string {
  if (standards.length === 0) return '';
  if (standards.length === 1) return `Practice standard ${standards[0]}`;
  return `Practice standards ${standards.slice(0, -1).join(', ')} and ${standards.at(-1)}`;
}

/** What on the page calls for it; undefined where nothing does. '' for one that always fits. */
function becauseOf(when: QuestionWhen, { page, deadlines, items }: ChoiceInput): string | undefined {
  if (when === 'always') return '';
  if ('blank' in when) {
    const blank = when.blank.map((one) => readConcept(page, one)).find(({ state }) => state === 'blank');
    const label = blank?.fields[0]?.label ?? blank?.tables[0]?.label;
    return label === undefined ? undefined : `Because ${quoteLabel(label)} is blank on this page`;
  }
  if ('late' in when) {
    const late = deadlines.find(({ timescale }) => timescale.id === when.late);
    if (!late) return undefined;
    const known = late.status === 'met-late' || late.plannedAfterLimit || (late.status === 'overdue' && late.closing !== 'not-on-page');
    return known ? `Because a limit has passed: ${late.timescale.title}` : undefined;
  }
  if ('agencyAbsent' in when) {
    const tables = page.tables.filter(({ concept, rows }) => ATTENDANCE_TABLES.has(concept) && rows.length > 0);
    if (tables.length > 1) return undefined;
    const { state } = attendanceOf(page, when.agencyAbsent);
    const person = personOf(when.agencyAbsent);
    if (state === 'marked-no') return `Because no ${person} is marked as attending`;
    return state === 'not-listed' ? `Because no ${person} is listed` : undefined;
  }
  if ('holds' in when) {
    const { value, trace } = evaluateCondition(when.holds, page);
    const [first] = trace;
    return value === 'true' && first ? `Because ${first.replace(/\.$/, '')}` : undefined;
  }
  const item = items.find(({ check }) => check === when.unanswered);
  if (item?.state !== 'blank' && item?.state !== 'worth-a-look') return undefined;
  // A fact that begins with its field, or with "No", reads on from "because"; any other is said by the decision's own name.
  const fact = /^(?=“|No\b)(?:[^.“]|“[^”]*”)+(?=\.)/.exec(item.onPageWords)?.[0];
  if (fact) return `Because ${fact.replace(/^No\b/, 'no')}`;
  return `About: ${item.title}`;
}
