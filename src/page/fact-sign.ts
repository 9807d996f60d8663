/** What the words of an element must hold for it to be a fact in plain words, told before they are read. */

/** Elements that hold a run of words and nothing else. */
export const INLINE_FACTS: ReadonlySet<string> = new Set(['B', 'STRONG', 'LABEL', 'FONT', 'EM', 'SPAN', 'SMALL']);
/** Of those, the ones that mark a label by themselves. */
export const LABEL_TAGS: ReadonlySet<string> = new Set(['B', 'STRONG', 'LABEL']);
const ANY = /./s;
const COLON = /:/;
const COLON_OR_FIGURE = /[:\d]/;

/** What the words must hold for `readFacts` to find anything in an element; null where its make says that it finds nothing. */
export function signOfFact(element: Element, tag: string, children: number): RegExp | null {
  if (INLINE_FACTS.has(tag)) {
    if (LABEL_TAGS.has(tag) || element.hasAttribute('class')) return ANY;
    return children === 0 ? COLON_OR_FIGURE : COLON;
  }
  if (children === 0) return element.hasAttribute('class') ? ANY : COLON_OR_FIGURE;
  if (children === 1) return COLON;
  return children === 2 && element.firstElementChild!.childElementCount === 0 ? ANY : null;
}
