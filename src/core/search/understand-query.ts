/** From what a person types to groups of terms: each group is one thing meant, in the words it may be written in. */
import type { GlossaryTerm } from '../content/reference';
import { EVERYDAY_WORDS } from './everyday-words';
import { isSilent, wordsOf } from './words';

export interface TermGroup {
  /** As typed, for "why listed". */
  typed: string;
  terms: string[];
  /** Other ways of writing it, each a list of terms that belong together. */
  others: { terms: string[]; means: string }[];
}

export interface Understood {
  groups: TermGroup[];
  /** The whole query, tidied: compared with titles, terms and abbreviations. */
  whole: string;
  /** Asks for a time limit. */
  asksWhen: boolean;
  /** Asks for what changed between editions. */
  asksChange: boolean;
}

const WHEN = /\bhow (?:long|soon|often|many (?:working )?days)\b|\btime ?(?:limits?|scales?|frames?)\b|\bdeadlines?\b|\bwithin\b|\bby when\b|\bdue\b/gi;
const CHANGE = /\bwhat(?:'s| is|s)? (?:changed|new)\b|\bchanges?d?\b|\bdifferen(?:ce|t)\b/gi;
const FIGURES = /\b\d+\s?(?:wd|working days?|days?|weeks?|months?|hours?)\b/i;
const LONGEST_RUN = 4;

export type Synonyms = ReadonlyMap<string, { terms: string[]; means: string }[]>;

/** Abbreviations of the glossary and everyday words, by how they are typed: lower case, single spaces. */
export function readSynonyms(glossary: readonly GlossaryTerm[]): Synonyms {
  const map = new Map<string, { terms: string[]; means: string }[]>();
  const add = (typed: string, meant: string) => {
    const key = typedKey(typed);
    const terms = [...new Set(wordsOf(meant).map(({ term }) => term))];
    if (terms.length > 0) map.set(key, [...(map.get(key) ?? []), { terms, means: meant }]);
  };
  for (const { term, abbreviations } of glossary) {
    for (const short of abbreviations) add(short, term);
    if (/\s/.test(term)) add(term, term);
  }
  for (const [typed, meant] of EVERYDAY_WORDS) add(typed, meant);
  return map;
}

/** The query as groups. A short word that is also plain English ("do", "so") is an abbreviation only alone or in capitals. */
export function understandQuery(text: string, synonyms: Synonyms): Understood {
  const typed = text.normalize('NFKC').slice(0, 200).trim();
  const asksWhen = WHEN.test(typed) || FIGURES.test(typed);
  const asksChange = CHANGE.test(typed);
  WHEN.lastIndex = 0;
  CHANGE.lastIndex = 0;
  const pared = typed.replace(WHEN, ' ').replace(asksChange ? CHANGE : /$^/, ' ').trim();
  const meant = wordsOf(pared).length > 0 ? pared : typed;
  const raw = meant.match(/[\p{L}\p{N}&]+(?:['’.-][\p{L}\p{N}]+)*/gu) ?? [];
  const groups: TermGroup[] = [];
  for (let at = 0; at < raw.length; ) {
    const run = longestRun(raw, at, synonyms);
    const words = raw.slice(at, at + run.length);
    at += run.length;
    // "section 47", "s 47": the figure belongs to the word before it.
    if (run.others.length === 0 && /^(?:section|sec|s)$/i.test(words[0] ?? '') && /^\d/.test(raw[at] ?? '')) {
      words.push(raw[at] ?? '');
      at += 1;
    }
    const spoken = words.join(' ');
    const terms = [...new Set(wordsOf(spoken).map(({ term }) => term))];
    if (terms.length > 0 || run.others.length > 0) groups.push({ typed: spoken, terms, others: run.others });
  }
  return { groups, whole: typedKey(typed), asksWhen, asksChange };
}

function longestRun(raw: readonly string[], at: number, synonyms: Synonyms): { length: number; others: TermGroup['others'] } {
  for (let length = Math.min(LONGEST_RUN, raw.length - at); length > 0; length--) {
    const words = raw.slice(at, at + length).join(' ');
    const key = typedKey(words);
    const found = synonyms.get(key) ?? (key.length > 3 && key.endsWith('s') ? synonyms.get(key.slice(0, -1)) : undefined);
    if (!found) continue;
    if (isSilent(words) && raw.length > 1 && words !== words.toUpperCase()) continue;
    return { length, others: found };
  }
  return { length: 1, others: [] };
}

/** "ICPC", "S.47" and "s47 " compare alike. */
export function typedKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\b(?:section|sec|s)[\s.]*(\d)/g, 's$1')
    .replace(/[^\p{L}\p{N}&']+/gu, ' ')
    .trim();
}
