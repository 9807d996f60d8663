/** Dates by their words: a form shows the same few again and again. */
import { type ParsedDate, parseUkDate } from '../core/time/parse-uk-date';

const MOST = 200;
/** "03/11/2026", "3 November 2026": longer words are not kept. */
const LONGEST = 18;

const known = new Map<string, ParsedDate>();

/** As `parseUkDate`. Only words that are a date are kept. */
export function knownDate(words: string): ParsedDate {
  const before = known.get(words);
  if (before) return before;
  const read = parseUkDate(words);
  if ('iso' in read && words.length <= LONGEST) {
    if (known.size >= MOST) known.clear();
    known.set(words, read);
  }
  return read;
}
