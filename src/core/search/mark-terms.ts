/** Where words of the glossary stand in a text, so that they can be explained in place. */
import type { GlossaryTerm } from '../content/reference';

export interface TermMark {
  start: number;
  end: number;
  term: GlossaryTerm;
}

export type TermMarker = (text: string, most?: number) => TermMark[];

/** Words that everybody reads without help; explaining them would bury the rest. */
const PLAIN = new Set(['assessment', 'advocate', 'chronology', 'working day', 'exploitation']);
const MOST = 3;

/**
 * A marker for one glossary: longest term first, each term once a text, at most `most` (3). Abbreviations count only in
 * capitals, and from three letters on.
 */
export function createTermMarker(glossary: readonly GlossaryTerm[]): TermMarker {
  const byWords = new Map<string, GlossaryTerm>();
  const byShort = new Map<string, GlossaryTerm>();
  for (const term of glossary) {
    if (!PLAIN.has(term.term.toLowerCase())) byWords.set(term.term.toLowerCase(), term);
    for (const short of term.abbreviations) if (/^[A-Z][A-Z0-9]{2,}$/.test(short) && !byShort.has(short)) byShort.set(short, term);
  }
  const longest = [...byWords.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const words = longest.length > 0 ? new RegExp(`(?<![\\p{L}\\p{N}-])(${longest.join('|')})(s?)(?![\\p{L}\\p{N}-])`, 'giu') : null;
  const shorts = byShort.size > 0 ? new RegExp(`(?<![\\p{L}\\p{N}])(${[...byShort.keys()].join('|')})(?![\\p{L}\\p{N}])`, 'gu') : null;

  return (text, most = MOST) => {
    const found: TermMark[] = [];
    const note = (start: number, length: number, term: GlossaryTerm | undefined) => {
      const end = start + length;
      if (!term || found.some((one) => one.term === term || (start < one.end && one.start < end))) return;
      found.push({ start, end, term });
    };
    for (const match of words ? text.matchAll(words) : []) note(match.index, match[0].length, byWords.get(match[1]!.toLowerCase()));
    for (const match of shorts ? text.matchAll(shorts) : []) note(match.index, match[0].length, byShort.get(match[1]!));
    return found.sort((a, b) => a.start - b.start).slice(0, most);
  };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
