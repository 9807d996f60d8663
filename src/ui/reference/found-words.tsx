import type { ReactNode } from 'react';
import { wordsOf } from '../../core/search/words';

/** A text with the words that were found marked. */
export function FoundWords({ text, terms }: { text: string; terms: readonly string[] }) {
  if (terms.length === 0) return text;
  const wanted = new Set(terms);
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { term, start, end } of wordsOf(text)) {
    if (!wanted.has(term)) continue;
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  parts.push(text.slice(at));
  return <>{parts}</>;
}
