/** A typed word that nothing in the catalogue has is read as the nearest word that it has. */
import { wordsOf } from './words';

export interface Spelling {
  /** The words of the text as they were read, and which of them were changed. */
  correct(text: string): { text: string; changed: { typed: string; read: string }[] };
}

const WORD = /[\p{L}][\p{L}'’]{3,}/gu;

/** Learns words from texts: the more often a word is used, the sooner it is meant. */
export function learnSpelling(texts: Iterable<string>): Spelling {
  const counts = new Map<string, number>();
  const terms = new Set<string>();
  for (const text of texts) {
    for (const [word] of text.toLowerCase().matchAll(WORD)) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const { term } of wordsOf(text)) terms.add(term);
  }
  const words = [...counts];
  const isKnown = (word: string) => counts.has(word) || wordsOf(word).every(({ term }) => terms.has(term));
  const isBeginning = (word: string) => words.some(([one]) => one.startsWith(word));

  const nearest = (word: string): string | null => {
    const furthest = word.length < 7 ? 1 : 2;
    let best: { word: string; distance: number; count: number } | null = null;
    for (const [one, count] of words) {
      if (Math.abs(one.length - word.length) > furthest) continue;
      // People get the first letter right, nearly always.
      if (one[0] !== word[0]) continue;
      const distance = editDistance(word, one, furthest);
      if (distance > furthest) continue;
      if (!best || distance < best.distance || (distance === best.distance && count > best.count)) {
        best = { word: one, distance, count };
      }
    }
    return best?.word ?? null;
  };

  return {
    correct(text) {
      const changed: { typed: string; read: string }[] = [];
      const read = text.replace(WORD, (typed) => {
        const word = typed.toLowerCase();
        if (isKnown(word) || isBeginning(word)) return typed;
        const found = nearest(word);
        if (found === null) return typed;
        changed.push({ typed, read: found });
        return found;
      });
      return { text: read, changed };
    },
  };
}

/** Letters to add, drop, change or swap with their neighbour; more than `most` is answered as `most + 1`. */
export function editDistance(a: string, b: string, most: number): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      next.push(cost);
    }
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return Math.min(row[b.length]!, most + 1);
}
