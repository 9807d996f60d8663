/**
 * The line of plain words that says who a record is about: "MARLOWE-DEAN, Tobiah  LCS ID 4410927  DOB 09-May-2018 (8 yrs)".
 * No colon and no element of its own need mark the label; the date of birth among the words makes the line one.
 */
import { CONTROL_SELECTOR } from './controls';
import { follows, placeIn } from './document-order';

export interface BannerLine {
  /** What stands before the first label, piece by piece: the child's name is among it, where the page says it. */
  before: string[];
  /** The date of birth as shown. */
  born: string;
  /** Those whose value stands in an element of its own, in the order of the line; what stands before the labels has none. */
  facts: { element: Element; label: string; value: string }[];
}

/** NodeFilter's own numbers: https://dom.spec.whatwg.org/#interface-nodefilter */
const SHOW_ELEMENTS_AND_TEXT = 0x5;
const ACCEPT = 1;
const REJECT = 2;
/** The document and components that may be its banner. */
const MOST_ROOTS = 8;
/** Text nodes looked at from the top of the page: the banner comes first. */
const LOOKED_AT = 300;
const LONGEST = 320;
const NOT_WORDS = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|SELECT|TEXTAREA|SVG|svg|NAV|BUTTON|OPTION)$/;
const NOT_READ = new Set(['navigation', 'menu', 'menubar', 'tree', 'tablist', 'search']);
const INLINE = /^(?:A|ABBR|B|BDI|EM|FONT|I|LABEL|SMALL|SPAN|STRONG|TIME|U)$/;
const SAYS_BORN = /\b(?:d\.?\s?o\.?\s?b\b|(?:date of )?birth\b|born\b)/i;
const DATE = String.raw`\d{1,2}(?:st|nd|rd|th)?[\s./-]+(?:\d{1,2}|\p{L}{3,9})[\s./,-]+\d{4}|\d{4}-\d{2}-\d{2}`;
/** Between a label and its value: a mark, a space or the edge of an element. */
const GAP = String.raw`[\s:\u241f]{1,6}`;
const BORN = new RegExp(String.raw`(?<![\p{L}])(D\.?\s?O\.?\s?B\.?|Date of birth|Birth date|Born(?: on)?)${GAP}(${DATE})(?![\d/])`, 'iu');
const NUMBER = new RegExp(
  String.raw`(?<![\p{L}])((?:\p{Lu}[\p{L}&]{1,15} )?(?:ID|No\.?|Number|Ref(?:erence)?\.?))${GAP}#?(\p{Lu}{0,6}[\s/-]?\d[\d/-]{2,18})(?![\p{L}\d])`,
  'u',
);

/** True where words tell somebody's date of birth: "EXAMPLE, Sam · Born 4 March 2015". */
export function saysBirth(words: string): boolean {
  return BORN.test(words);
}

/** The first such line of a page; none where plain words say no date of birth near the top of it or of its first components, before `form`, a field well inside it. */
export function bannerLine(roots: readonly (Document | ShadowRoot)[], form: Element | undefined): BannerLine | null {
  for (const root of roots.slice(0, MOST_ROOTS)) {
    const here = form && placeIn(root, form);
    if (form && !here && 'host' in root && !follows(form, root.host)) continue;
    const line = lineIn('body' in root ? root.body : root, here);
    if (line) return line;
  }
  return null;
}

function lineIn(start: Element | ShadowRoot | null, form: Element | undefined): BannerLine | null {
  if (!start) return null;
  const walker = start.ownerDocument.createTreeWalker(start, SHOW_ELEMENTS_AND_TEXT, {
    acceptNode: (node) =>
      node.nodeType === 1 && (NOT_WORDS.test((node as Element).tagName) || NOT_READ.has((node as Element).getAttribute('role') ?? ''))
        ? REJECT
        : ACCEPT,
  });
  let left = LOOKED_AT;
  for (let node = walker.nextNode(); node && left > 0; node = walker.nextNode()) {
    if (node === form) return null;
    if (node.nodeType !== 3) continue;
    left--;
    if (!SAYS_BORN.test(node.nodeValue ?? '')) continue;
    const line = lineOf(node);
    if (line) return line;
  }
  return null;
}

function lineOf(word: Node): BannerLine | null {
  let block = word.parentElement;
  while (block && INLINE.test(block.tagName)) block = block.parentElement;
  // A banner of cells says each of it in one of its own.
  if (block?.tagName === 'TD') block = block.parentElement;
  if (!block || (block.textContent ?? '').length > LONGEST || block.querySelector(CONTROL_SELECTOR)) return null;
  const pieces: { at: number; node: Node }[] = [];
  const words = runOf(block, pieces);
  const shown: { at: number; fact: BannerLine['facts'][number] }[] = [];
  /** The element that shows just this and ends where the words do. */
  const note = (end: number, label: string, value: string) => {
    const element = pieces.findLast((piece) => piece.at < end)?.node.parentElement;
    // In a row of labels and values, a cell says its label in the one before it.
    const cell = element?.closest('td');
    if (label && cell && block.contains(cell) && !plain(cell.textContent ?? '').includes(label)) return;
    if (element && element !== block && plain(element.textContent ?? '') === value) shown.push({ at: end, fact: { element, label, value } });
  };
  let first = words.length;
  let born = '';
  for (const pattern of [BORN, NUMBER]) {
    const found = pattern.exec(words);
    if (!found) {
      if (pattern === BORN) return null;
      continue;
    }
    first = Math.min(first, found.index);
    const value = plain(found[2]!);
    if (pattern === BORN) born = value;
    note(found.index + found[0].length, plain(found[1]!), value);
  }
  const before = [...words.slice(0, first).matchAll(/(?:[^\u241f|·•()\s]|\s(?!\s))+/gu)].flatMap(({ 0: piece, index }) => {
    const value = plain(piece);
    if (value) note(index + piece.trimEnd().length, '', value);
    return value ? [value] : [];
  });
  return { born, before, facts: shown.sort((one, other) => one.at - other.at).map(({ fact }) => fact) };
}

/** The words of a line with a mark at the edge of each element, and where each of its texts begins. */
function runOf(within: Element, pieces: { at: number; node: Node }[], before = ''): string {
  let words = before;
  for (let node = within.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3) {
      pieces.push({ at: words.length, node });
      words += (node.nodeValue ?? '').replace(/[\s\u00a0]+/g, (space) => (space.length > 1 ? '  ' : ' '));
    } else if (node.nodeType === 1) words = `${runOf(node as Element, pieces, `${words}\u241f`)}\u241f`;
  }
  return words;
}

function plain(words: string): string {
  return words.replace(/[\s\u241f]+/g, ' ').trim();
}
