/** Labels and values that nothing but their make tells apart: drawn alike again and again, or by turns. */
import { LABEL_CLASS, VALUE_CLASS } from './fact-sign';
import { classWords, textOf } from './text';

/** "Allocated: WORKER, Cath": its own answer stands in it. */
export const LABEL_AND_VALUE = /^[^:]{3,70}:\s+\S/;

/** Elements in a row of labels and values: a longer one is a list. */
const MOST_TURNS = 40;

/** True for a label side by side with others of its make (`cls`), another make between each: label, value, label, value. */
export function isLabelByTurns(element: Element, cls: string): boolean {
  const parent = element.parentElement;
  const value = element.nextElementSibling;
  const count = parent?.childElementCount ?? 0;
  if (!parent || !value || count < 4 || count > MOST_TURNS || count % 2 !== 0 || classWords(value) === cls) return false;
  for (let at: Element | null = parent.firstElementChild; at; at = at.nextElementSibling?.nextElementSibling ?? null)
    if (at.tagName !== element.tagName || classWords(at) !== cls || !at.nextElementSibling || classWords(at.nextElementSibling) === cls) return false;
  for (let node = parent.firstChild; node; node = node.nextSibling) if (node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '') return false;
  let turn = 0;
  for (let at: Element | null = parent.firstElementChild; at !== null && at !== element; at = at.nextElementSibling) turn++;
  return turn % 2 === 0;
}

/** True for one of a run of pairs that are drawn alike: what stands `first` in each is its label. */
export function isPairOfMany(pair: Element, first: Element): boolean {
  const [names, firstNames] = [pair.getAttribute('class'), first.getAttribute('class')];
  const value = first.nextElementSibling;
  if (!names || !firstNames || !value || value.querySelector('label') || LABEL_AND_VALUE.test(textOf(value, 100))) return false;
  return [pair.previousElementSibling, pair.nextElementSibling].some(
    (other) => other?.getAttribute('class') === names && other.firstElementChild?.getAttribute('class') === firstNames,
  );
}

/** True where the second of a pair is marked as the label of the first, or the pair is one of a Dynamics header, which writes it so. */
export function isLabelBelow(pair: Element, first: Element, second: Element): boolean {
  if (first.childElementCount > 0 || second.childElementCount > 0 || LABEL_CLASS.test(classWords(first))) return false;
  return (VALUE_CLASS.test(classWords(first)) && LABEL_CLASS.test(classWords(second))) || /^header_/.test(pair.getAttribute('data-id') ?? '');
}

/** True for a cell of a make of its own, and the next (or last) but one of the same, beside plain ones. */
export function isMarkedApart(label: Element, value: Element, other: Element | undefined): boolean {
  const names = label.getAttribute('class');
  return names !== null && other?.getAttribute('class') === names && value.getAttribute('class') !== names;
}
