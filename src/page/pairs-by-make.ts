/** Labels and values that nothing but their make tells apart: drawn alike again and again, or by turns. */
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

/** True for a pair of a Dynamics header, where the label stands below its value. */
export const isLabelBelow = (pair: Element): boolean => /^header_/.test(pair.getAttribute('data-id') ?? '');

/** The label in the block before that of a list of picked records, as Dynamics draws a lookup that is only shown; '' for any other list. */
export function labelOfPicked(list: Element): string {
  const before = list.parentElement?.previousElementSibling;
  const label = before?.tagName === 'LABEL' ? before : before?.querySelector('label');
  return label && list.childElementCount > 0 ? textOf(label, 160) : '';
}

/** True for a cell of a make of its own, and the next (or last) but one of the same, beside plain ones. */
export function isMarkedApart(label: Element, value: Element, other: Element | undefined): boolean {
  const names = label.getAttribute('class');
  return names !== null && other?.getAttribute('class') === names && value.getAttribute('class') !== names;
}
