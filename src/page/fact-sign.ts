/** What the words of an element must hold for it to be a fact in plain words, told before they are read. */
import { classWords } from './text';

/** Elements that hold a run of words and nothing else. */
export const INLINE_FACTS: ReadonlySet<string> = new Set(['B', 'STRONG', 'LABEL', 'FONT', 'EM', 'I', 'U', 'SPAN', 'SMALL']);
/** Of those, the ones that mark a label by themselves. */
export const LABEL_TAGS: ReadonlySet<string> = new Set(['B', 'STRONG', 'LABEL']);
/** Class attributes by which pages mark a label. */
export const LABEL_CLASS =
  /(^|[\s_-])(label|lbl|key|k|term|caption|cap|field-?name|(?:field|form)label|name|question|q|l|prompt|dt|th)($|[\s_-])/i;
/** Node.TEXT_NODE: https://dom.spec.whatwg.org/#interface-node */
const TEXT = 3;
/** Words that may be a label with no colon after them. */
export const RUN_LABEL = /^\s*\p{Lu}[\p{L}'’ ]{2,38}\s*$/u;
const ANY = /./s;
const COLON = /:/;
const COLON_OR_FIGURE = /[:\d]/;

/** What the words must hold for `readFacts` to find anything in an element; null where its make says that it finds nothing. */
export function signOfFact(element: Element, tag: string, children: number): RegExp | null {
  if (INLINE_FACTS.has(tag)) {
    if (LABEL_TAGS.has(tag) || element.hasAttribute('class') || followsLabel(element) || isThinLabel(element, tag)) return ANY;
    return children === 0 ? COLON_OR_FIGURE : COLON;
  }
  if (children === 0) return element.hasAttribute('class') ? ANY : COLON_OR_FIGURE;
  if (children === 1) return element.hasAttribute('class') && hasOnlyMarks(element) ? ANY : COLON;
  const pair = children === 2 || (children === 3 && isExtra(element.lastElementChild!));
  return pair && hasOnlyMarks(element.firstElementChild!) ? ANY : null;
}

/** Holds words and at most one sign that an answer is required: "*". */
export function hasOnlyMarks(element: Element): boolean {
  const mark = element.firstElementChild;
  if (!mark) return true;
  if (isWrapped(mark, element)) return hasOnlyMarks(mark);
  if (mark.nextElementSibling || mark.firstElementChild) return false;
  const words = mark.textContent ?? '';
  return words.length < 24 && /^\s*(?:\*|\(?(?:required|mandatory)\)?)\s*$/i.test(words);
}

/** All the words of a block stand in one label, or in one run with no look but a label's own and perhaps a button after it. */
export function isWrapped(only: Element, around: Element): boolean {
  if (only.tagName === 'LABEL') return around.tagName !== 'LABEL' && !only.nextElementSibling;
  if (only.tagName !== 'SPAN' || around.tagName !== 'DIV') return false;
  if (only.hasAttribute('class') && !LABEL_CLASS.test(classWords(only))) return false;
  const after = only.nextElementSibling;
  const words = (node: ChildNode) => node.nodeType === TEXT && (node.nodeValue ?? '').trim() !== '';
  return (!after || (after.tagName === 'BUTTON' && !after.nextElementSibling)) && ![...around.childNodes].some(words);
}

/** Slanted or small words right before bold ones: "<i>Social worker</i><b>Dominic Farrow</b>". */
export function isThinLabel(element: Element, tag: string): boolean {
  const value = element.nextSibling;
  return /^(?:I|EM|SMALL)$/.test(tag) && (value?.nodeName === 'B' || value?.nodeName === 'STRONG');
}

/** Plain words stand right before it that end with a colon, or ask, or may be a label without: "Status <span>In progress</span>". */
function followsLabel({ previousSibling: words }: Element): boolean {
  const said = words?.nodeValue ?? '';
  return /[:?]\s*$/.test(said) || RUN_LABEL.test(said);
}

const TO_PRESS = /^\s*(?:change|edit|amend|select|clear|remove)\b/i;

/** What a person presses beside a value, or never sees: a button, a link to change it, a picture, a hidden box. */
export function isExtra(element: Element): boolean {
  const { tagName } = element;
  if (tagName === 'A') return TO_PRESS.test(element.textContent ?? '');
  return tagName === 'BUTTON' || tagName === 'IMG' || (tagName === 'INPUT' && /^(?:hidden|button|submit|image)$/.test((element as HTMLInputElement).type));
}
