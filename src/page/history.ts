/** Whether what stands below headings is of the past: former records, history, an audit trail. */
import type { Reading } from './reading';

const ASKS_OF_THE_PAST = /\b(?:previous(?:ly)?|earlier|before|prior|former|past|ever)\b/i;

/**
 * A fact, an answer or a name below a heading of former records. What a person writes there now, and a question that asks
 * of the past in its own words, are of this record.
 */
export function isOfEarlierRecord(
  { path, editable, control }: Reading,
  label: string,
  isEarlier: (path: string[]) => boolean,
): boolean {
  if ((editable && (control === 'long-text' || control === 'line')) || ASKS_OF_THE_PAST.test(label)) return false;
  return isEarlier(path);
}

/** Whether headings speak of what is past. Readings side by side share one list of headings: it is looked at once. */
export function historyOf(test: (heading: string) => boolean): (path: string[]) => boolean {
  const known = new Map<string[], boolean>();
  return (path) => {
    let past = known.get(path);
    if (past === undefined) {
      past = path.some(test);
      known.set(path, past);
    }
    return past;
  };
}
