/**
 * Labels and headings repeat what is recorded, now and then: a child's name in a title, a number in a heading. What
 * leaves the page's own memory in a report or a lesson goes through here first.
 */

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;
const SHORTEST_NAME = 2;
/** Longer texts are prose: their words are no names to hide. */
const LONGEST_VALUE = 120;

/**
 * Returns a function that replaces, in words of a form, every number of three digits or more, every address of mail,
 * and every word that stands in one of `values`, unless the vocabulary knows it, by an ellipsis.
 */
export function hideValues(values: Iterable<string>, isKnown: (word: string) => boolean): (text: string) => string {
  const recorded = new Set<string>();
  for (const value of values) {
    if (value.length > LONGEST_VALUE) continue;
    for (const [word] of value.matchAll(WORD)) if (word.length >= SHORTEST_NAME) recorded.add(fold(word));
  }
  return (text) =>
    text
      .replace(/\S+@\S+/g, '…')
      .replace(/\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b/g, '…')
      .replace(WORD, (word) => (/\d{3}/.test(word) || (recorded.has(fold(word)) && !isKnown(word)) ? '…' : word))
      .replace(/…(?:[\s,;:()/-]*…)+/g, '…')
      .trim();
}

function fold(word: string): string {
  return word.toLowerCase().replace(/['’]s$/, '');
}
