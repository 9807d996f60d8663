/**
 * The start event of a row of a work list. It is known only where the list names it: by the heading of a date column
 * ("Referral received"), or by a column of events beside a column of start dates.
 */
import type { Matcher } from '../core/matching/match-label';
import type { ConceptId, WorklistRow } from '../core/observation';
import { readShownDate } from './shown-dates';

const EVENT_HEADING =
  /\b(?:start|trigger|opening)\b.*\b(?:event|point|reason|type)\b|^(?:trigger|counted from|start event)$/i;
const START_HEADING = /\b(?:start(?:ed)?|received|opened|began|trigger(?:ed)?|counted from)\b/i;

/** Columns that say when, and from what, a row's time runs; indexes into the headings. */
export interface StartColumns {
  date: number;
  /** The event that the date column's own heading names. */
  concept?: ConceptId;
  event?: number;
}

/** The start columns of a list, or null where it has none that can be told apart from its other dates. */
export function startColumns(heads: readonly string[], matcher: Matcher): StartColumns | null {
  const event = heads.findIndex((head) => EVENT_HEADING.test(head));
  const dates = heads.flatMap((head, column): StartColumns[] => {
    if (column === event || !head || /\b(?:due|target|birth|dob|end|complete|next)/i.test(head)) return [];
    const concept = eventOf(head, matcher);
    if (concept) return [{ date: column, concept }];
    return START_HEADING.test(head) && event >= 0 ? [{ date: column, event }] : [];
  });
  return dates.length === 1 ? dates[0]! : null;
}

/** The row's start, or why its start column was not read; empty where nothing is there. */
export function startOfRow(
  columns: StartColumns,
  words: (column: number) => string,
  matcher: Matcher,
  suspect = false,
): Pick<WorklistRow, 'start' | 'startProblem'> {
  const text = words(columns.date);
  // "Assignee" heads a column of names as well as one of days.
  if (!/\d/.test(text)) return {};
  const date = readShownDate(text, suspect);
  if (!('iso' in date)) return { startProblem: date.reason };
  const concept = columns.concept ?? eventOf(words(columns.event!), matcher);
  return concept ? { start: { concept, date } } : {};
}

function eventOf(words: string, matcher: Matcher): ConceptId | undefined {
  if (!words || words.length > 80) return undefined;
  const label = words.replace(/\b(?:CLA|LAC|CiC)\b/gi, 'looked after');
  for (const tried of [label, `Date of ${label}`]) {
    const found = matcher.match({ label: tried, path: [], control: 'date', value: 'date' });
    if (found?.kind === 'date') return found.concept;
  }
  return undefined;
}
