/** Words of elements as a person would read them, bounded in length. Never innerText: it would force layout. */

const SKIPPED = new Set([
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'NOSCRIPT',
  'SELECT',
  'TEXTAREA',
  'BUTTON',
  'SVG',
  'OBJECT',
  'IFRAME',
  'OPTION',
  'svg',
]);
const MAX = 400;

/** Help beside a label is not the label. */
const HINT = /(^|[\s_-])(hint|help|help-?text|tip|tooltip|error-message)($|[\s_-])/i;
const REQUIRED = /^\s*\(?(?:required|mandatory|optional)\)?\s*$/i;

/** Class attributes that name help beside a label; pages use few of them many times. */
const hints = new Map<string, boolean>();

/** True where a class names an element help beside a label. */
export function isHint(element: Element): boolean {
  const names = element.getAttribute('class');
  if (!names) return false;
  let hint = hints.get(names);
  if (hint === undefined) {
    if (hints.size > 2000) hints.clear();
    hint = HINT.test(classWords(element));
    hints.set(names, hint);
  }
  return hint;
}

/** Text of an element without its controls, scripts and hidden-from-reader parts; white space collapsed; at most 400 characters. */
export function textOf(element: Element | ShadowRoot | null | undefined, max = MAX): string {
  if (!element) return '';
  if (element.childElementCount === 0) return collapse((element.textContent ?? '').slice(0, max * 2)).slice(0, max);
  gathered = '';
  gather(element, max * 2);
  const text = gathered;
  gathered = '';
  return collapse(text).slice(0, max);
}

/** What `gather` has so far: no closure is made for each of a page's cells. */
let gathered = '';

function gather(node: Node, enough: number): void {
  for (let child = node.firstChild; child && gathered.length < enough; child = child.nextSibling) {
    const type = child.nodeType;
    if (type === 3) gathered += child.nodeValue ?? '';
    else if (type === 1) {
      const el = child as Element;
      const tag = el.tagName;
      if (SKIPPED.has(tag) || isHint(el)) continue;
      if (tag === 'SLOT') {
        gatherSlotted(el as HTMLSlotElement, enough);
        continue;
      }
      if ((tag === 'SMALL' || tag === 'FONT') && isSmallBelow(el, tag)) {
        gathered += ` (${(el.textContent ?? '').slice(0, enough)})`;
        continue;
      }
      const first = el.firstChild;
      const block = !INLINE.has(tag);
      if (!first) {
        if (block) gathered += '  ';
        continue;
      }
      // Most elements hold nothing but one run of words.
      if (first.nodeType === 3 && !first.nextSibling) {
        const text = first.nodeValue ?? '';
        if (!REQUIRED.test(text)) gathered += block ? ` ${text} ` : text;
        continue;
      }
      if (el.childElementCount === 0 && REQUIRED.test(el.textContent ?? '')) continue;
      if (block) gathered += ' ';
      gather(el, enough);
      if (block) gathered += ' ';
    }
  }
}

/** Words set smaller by the page below other words: help, as a rule, and no part of a label. A time below a date is no words. */
function isSmallBelow(element: Element, tag: string): boolean {
  if (!/\p{L}{3}/u.test(element.textContent ?? '')) return false;
  if (tag === 'FONT' && !(/^\s*(?:[12]|-\d)\s*$/.test(element.getAttribute('size') ?? ''))) return false;
  let before = element.previousSibling;
  while (before?.nodeType === 3 && (before.nodeValue ?? '').trim() === '') before = before.previousSibling;
  return before?.nodeName === 'BR' && before.previousSibling !== null;
}

/** What a page puts into a slot of a shadow tree, or what stands there without it: https://dom.spec.whatwg.org/#slots */
function gatherSlotted(slot: HTMLSlotElement, enough: number): void {
  const given = slot.assignedNodes({ flatten: true });
  for (const node of given.length > 0 ? given : slot.childNodes)
    if (node.nodeType === 3) gathered += node.nodeValue ?? '';
    else if (node.nodeType === 1 && !SKIPPED.has((node as Element).tagName)) gather(node, enough);
}

const INLINE = new Set([
  'A',
  'ABBR',
  'B',
  'BDI',
  'CITE',
  'CODE',
  'EM',
  'FONT',
  'I',
  'KBD',
  'LABEL',
  'MARK',
  'NOBR',
  'Q',
  'S',
  'SMALL',
  'SPAN',
  'STRONG',
  'SUB',
  'SUP',
  'TIME',
  'U',
  'WBR',
]);

/** Pages use few class attributes many times. */
const splitNames = new Map<string, string>();

/** Class names of an element with camelCase split: "sectionHeader grp" → "section-Header grp". At most 200 characters. */
export function classWords(element: Element): string {
  const names = element.getAttribute('class');
  if (!names) return '';
  let words = splitNames.get(names);
  if (words === undefined) {
    if (splitNames.size > 2000) splitNames.clear();
    words = names.slice(0, 200).replace(/([a-z])([A-Z])/g, '$1-$2');
    splitNames.set(names, words);
  }
  return words;
}

/** Printable ASCII with single spaces between: as it should be. */
const COLLAPSED = /^[!-~]+(?: [!-~]+)*$/;

/** White space of every kind as single spaces, trimmed; invisible marks removed. */
export function collapse(text: string): string {
  if (text === '' || COLLAPSED.test(text)) return text;
  const trimmed = text.trim();
  if (trimmed === '' || COLLAPSED.test(trimmed)) return trimmed;
  return text
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Words and figures alone, which nothing is taken from. */
function isCleanLabel(text: string): boolean {
  return text.length <= 90 && /^[A-Za-z0-9][A-Za-z0-9 ,'’&]*$/.test(text) && !/ field$/i.test(text);
}

/** The number of a question: "3.1 Which child is this about?", with or without a space before its words; "B3. Social worker", "Q4) Outcome". */
const NUMBERED = /^(?:\d\d?(?:\.\d\d?)+\.?\s*|[A-Z]?\d\d?[.):]\s+)(?=\p{Lu})/u;
const DATE_HINT = /[([]?\s*(?:e\.?g\.?\s*)?d{1,2}\s*[/.-]\s*m{1,3}\s*[/.-]\s*y{2,4}(?:\s+h{1,2}:m{1,2})?\s*[)\]]?/gi;

/**
 * A label as a person would name the field: without required marks, date masks, help signs, a trailing colon and
 * whatever follows its first clause. At most 120 characters; of a longer text the first 400 are looked at.
 */
export function cleanLabel(text: string): string {
  const collapsed = collapse(text.length > MAX * 2 ? text.slice(0, MAX * 2) : text).slice(0, MAX);
  if (collapsed === '' || isCleanLabel(collapsed)) return collapsed;
  let label = collapsed
    .replace(NUMBERED, '')
    .replace(DATE_HINT, ' ')
    .replace(/\*\s*\(?(?:required|mandatory)\)?|\(\s*(?:required|mandatory|optional)\s*\)|[*†‡]+/gi, ' ')
    .replace(/\s+(?:mandatory field|required field)$/i, '')
    .replace(/\s*[?][?\s]*$/, '?')
    .replace(/\s+/g, ' ')
    .trim();
  const question = label.indexOf('? ');
  if (question > 8) label = label.slice(0, question + 1);
  if (label.length > 90) {
    const stop = label.search(/[.;–—](?:\s|$)/);
    if (stop > 8) label = label.slice(0, stop);
  }
  return label
    .replace(/\s*[:\-–—>»]+\s*$/, '')
    .replace(/^[\s•·▸►▼\-–—]+/, '')
    .trim()
    .slice(0, 120);
}

const NOTHING =
  /^(?:[-–—_.\s/:]*|n\/?a|none|none recorded|not (?:yet )?(?:recorded|entered|known|set|completed|applicable|provided|specified|selected)|nothing (?:recorded|entered)|no (?:date|value|answer|entry)(?: (?:recorded|entered|set))?|unknown|tbc|to be confirmed|please select.*|select\.{0,3}|-+\s*(?:please )?(?:select|choose).*|select (?:an? )?(?:option|value|item|one).*|choose.*|\(?blank\)?|\(?none\)?|--+.*--+|d{1,2}[/.-]m{1,3}[/.-]y{2,4}(?: h{1,2}:m{1,2})?|[_\s]{1,2}[/.-][_\s]{1,2}[/.-][_\s]{2,4}(?:\s[_\s]{1,2}:[_\s]{1,2})?|click (?:here )?to (?:add|enter|edit).*)$/i;

/** True where the shown words stand for no answer: blank, a mask, a placeholder option, "Not recorded". */
export function isNoAnswer(text: string): boolean {
  return text.length < 60 && NOTHING.test(text);
}
