/** Headings of every make and the part of the page that each one heads. */
import { CONTROL_SELECTOR, isCheckbox, isRadio } from './controls';
import { isPairOfMany } from './pairs-by-make';
import { classWords, cleanLabel, textOf } from './text';

/** The part of a page that a heading is about. */
export type Scope = Element | ShadowRoot;

export interface Heading {
  element: Element;
  text: string;
  /** 1 to 6; legends and captions 5; words that only look like a heading 6. */
  level: number;
  scope: Scope;
  kind: 'heading' | 'group' | 'look';
}

/** A heading by its own words: what it heads, and words from elsewhere, are looked up when the page is put together. */
export interface HeadingWords {
  element: Element;
  /** '' where `named`: the words stand in another element. */
  text: string;
  level: number;
  kind: Heading['kind'];
  /** What it heads: what is around it, the fieldset, parent or table it belongs to, or itself. */
  heads: 'around' | 'fieldset' | 'parent' | 'table' | 'itself';
}

const LOOKS =
  /(^|[\s_-])(title|sub-?title|sub-?name|heading|head|header|hdr|caption|section-?name|sectiontitle|form-?name|formtitle|grp|grouphead|panel-?title|bar|banner|subhead|tt|legend)($|[\s_-]|\d)/i;
const TITLE_LOOKS =
  /(^|[\s_-])(sub-?title|sub-?name|(?:page|pg|screen|scr|frm|form|record|rec|window|wnd|doc|main)-?title|(?:form|screen|record|page)-?(?:name|heading)|step-?(title|name)|title-?bar|tt)($|[\s_-]|\d)/i;

/** The heading that an element is, or null. Reads text only of elements that look like one, and nothing around them but a bold line's parent. */
export function headingOf(
  element: Element,
  tag = element.tagName,
  role = element.getAttribute('role'),
): HeadingWords | null {
  if (tag.length === 2 && tag[0] === 'H' && tag >= 'H1' && tag <= 'H6') return make(element, Number(tag[1]), 'heading');
  switch (tag) {
    case 'LEGEND':
      return make(element, 5, 'group', 'fieldset');
    case 'SUMMARY':
      return make(element, 4, 'group', 'parent');
    case 'CAPTION':
      return make(element, 5, 'group', 'table');
  }
  if (role === 'heading') return make(element, Number(element.getAttribute('aria-level')) || 2, 'heading');
  // What a tab shows is not what stands after it, unless it is the one that is open.
  if (role === 'tab' && element.getAttribute('aria-selected') !== 'true') return null;
  if ((role !== null && GROUP_ROLES.has(role)) || tag === 'FIELDSET' || tag === 'SECTION') {
    const named = element.hasAttribute('aria-labelledby') || element.hasAttribute('aria-label');
    return named ? { element, text: '', level: role === 'dialog' ? 1 : 5, kind: 'group', heads: 'itself' } : null;
  }
  if (LOOK_TAGS.has(tag)) {
    const look = classLook(element);
    if (look !== NO_LOOK) {
      if (element.childElementCount > 4) return null;
      const text = textOf(element, 160);
      if (!text || text.length > 110 || /:\s*$/.test(text) || element.querySelector('input,select,textarea,table'))
        return null;
      return isLabelOfPair(element) ? null : make(element, look, 'look', 'around', text);
    }
    if (tag === 'TD' || tag === 'TH')
      return (element as HTMLTableCellElement).colSpan > 1 ? spanningRow(element as HTMLTableCellElement) : null;
    if (tag === 'B' || tag === 'STRONG') return boldLine(element);
    if (isLarge(element, tag)) return largeLine(element) ?? (tag === 'FONT' ? boldLine(element) : null);
    if (tag === 'FONT') return boldLine(element);
  }
  return null;
}

const GROUP_ROLES = new Set(['group', 'region', 'dialog', 'tabpanel', 'radiogroup']);
const LOOK_TAGS = new Set(['DIV', 'SPAN', 'P', 'TD', 'TH', 'B', 'STRONG', 'FONT', 'CENTER']);
const NO_LOOK = 0;
/** Level by class attribute; pages use few of them many times. */
const looks = new Map<string, number>();

/** Characters of a value below its label; what is longer may be a part of the page below its heading. */
const LONGEST_VALUE = 80;

/** "Child" above a name and "Social worker" above another, all drawn alike: labels, though their class says title. */
function isLabelOfPair(element: Element): boolean {
  const pair = element.parentElement;
  const value = element.nextElementSibling;
  if (pair?.childElementCount !== 2 || !value || value.querySelector('div,table')) return false;
  return textOf(value).length <= LONGEST_VALUE && isPairOfMany(pair, element);
}

/** Level of a heading that the class names, or NO_LOOK. */
function classLook(element: Element): number {
  const names = element.getAttribute('class');
  if (!names) return NO_LOOK;
  let level = looks.get(names);
  if (level === undefined) {
    if (looks.size > 2000) looks.clear();
    const words = classWords(element);
    level = !LOOKS.test(words) ? NO_LOOK : TITLE_LOOKS.test(words) ? 1 : 6;
    looks.set(names, level);
  }
  return level;
}

/** The heading with its words and the part of the page that it heads; null where it heads nothing or says nothing. */
export function placed({ element, text, level, kind, heads }: HeadingWords): Heading | null {
  if (heads === 'table' && labelsRowBelow(element)) return null;
  const words = heads === 'itself' ? nameFromAria(element) : text;
  const scope = words ? scopeFor(element, heads) : null;
  return scope && { element, text: words, level, scope, kind };
}

function scopeFor(element: Element, heads: HeadingWords['heads']): Scope | null {
  switch (heads) {
    case 'around':
      return scopeOf(element);
    case 'itself':
      return element;
    case 'parent':
      return element.parentElement;
    default:
      return element.closest(heads);
  }
}

/** Elements that may head something without any attribute. */
export const BARE_HEADINGS: ReadonlySet<string> = new Set(
  'H1 H2 H3 H4 H5 H6 LEGEND SUMMARY CAPTION B STRONG FONT'.split(' '),
);

/** True for a heading class that names the page rather than a part of it. */
export function looksLikeTitle(heading: Pick<Heading, 'level'>): boolean {
  return heading.level === 1;
}

function make(
  element: Element,
  level: number,
  kind: Heading['kind'],
  heads: HeadingWords['heads'] = 'around',
  known?: string,
): HeadingWords | null {
  const text = cleanLabel(known ?? textOf(element, 200));
  return text ? { element, text, level, kind, heads } : null;
}

/** Node.DOCUMENT_FRAGMENT_NODE: https://dom.spec.whatwg.org/#interface-node */
const FRAGMENT = 11;

/** The nearest ancestor that holds more than the heading: what the heading is about. */
function scopeOf(element: Element): Scope {
  let scope = element.parentElement;
  // At the top of a shadow tree a heading is about all of it.
  if (!scope) return element.parentNode?.nodeType === FRAGMENT ? (element.parentNode as ShadowRoot) : element;
  for (let i = 0; i < 4 && scope.parentElement; i++) {
    if (scope.childElementCount > 1 && hasMoreThan(scope, element)) return outOfTitleTable(scope, element) ?? outOfTitleBlock(scope, element) ?? scope;
    scope = scope.parentElement;
  }
  return scope;
}

/** A table of a row or two with nothing to fill in that begins with a heading is the title of what comes after it. */
function outOfTitleTable(scope: Element, heading: Element): Element | null {
  if (!/^(?:TD|TH|TR|TBODY)$/.test(scope.tagName)) return null;
  const table = scope.closest('table');
  const around = table?.parentElement;
  const isTitle =
    table &&
    around &&
    table.rows.length <= 2 &&
    table.nextElementSibling &&
    table.rows[0]?.cells[0]?.contains(heading) &&
    !table.querySelector(CONTROL_SELECTOR);
  return isTitle ? around : null;
}

/** Characters beside a title in a block of its own: "Saved a minute ago". */
const BESIDE_TITLE = 60;

/** A block of nothing but a title and a few words is the title of what comes after it. */
function outOfTitleBlock(scope: Element, heading: Element): Element | null {
  if (!/^H[12]$/.test(heading.tagName) || !/^(?:DIV|HEADER)$/.test(scope.tagName) || !scope.nextElementSibling || !scope.contains(heading)) return null;
  if (scope.firstElementChild !== heading || scope.querySelector(CONTROL_SELECTOR)) return null;
  const words = textOf(scope, 300);
  return words.length <= textOf(heading, 200).length + BESIDE_TITLE ? scope.parentElement : null;
}

function hasMoreThan(scope: Element, element: Element): boolean {
  let branch = element;
  while (branch.parentElement && branch.parentElement !== scope) branch = branch.parentElement;
  for (let child = scope.firstElementChild; child; child = child.nextElementSibling) {
    if (child === branch) continue;
    if (
      child.tagName === 'BUTTON' ||
      child.tagName === 'IMG' ||
      child.tagName === 'svg' ||
      child.tagName === 'A' ||
      child.tagName === 'SPAN'
    )
      continue;
    return true;
  }
  return false;
}

/** A cell across the whole row of a table, words only: it heads the rows below it, to the next one. */
function spanningRow(cell: HTMLTableCellElement): HeadingWords | null {
  const row = cell.parentElement as HTMLTableRowElement | null;
  if (row?.cells?.length !== 1 || cell.querySelector('input,select,textarea,table')) return null;
  const text = textOf(cell, 160);
  if (!text || text.length > 110) return null;
  return make(cell, 6, 'look', 'table', text);
}

/** A cell across the whole row above one that holds a single control or a group of boxes, without a label: it is their label. */
function labelsRowBelow(cell: Element): boolean {
  const row = cell.parentElement;
  const below = row?.nextElementSibling as HTMLTableRowElement | null | undefined;
  if (cell.tagName === 'CAPTION' || below?.tagName !== 'TR' || below.cells.length !== 1) return false;
  const held = below.cells[0]!;
  if (held.colSpan !== (cell as HTMLTableCellElement).colSpan || held.querySelector('table,fieldset,h1,h2,h3,h4,h5,h6,dl')) return false;
  const controls = [...held.querySelectorAll(CONTROL_SELECTOR)];
  if (controls.length > 1) return controls.every((control) => isCheckbox(control) || isRadio(control));
  return controls.length === 1 && held.querySelector('label') === null;
}

/** A line of its own in bold, without a colon. */
function boldLine(element: Element): HeadingWords | null {
  const parent = element.parentElement;
  if (!parent || parent.childElementCount !== 1 || /^(TD|TH|LABEL|LI|DT|DD|A|BUTTON|SPAN)$/.test(parent.tagName))
    return null;
  const text = textOf(element, 120);
  if (!text || text.length > 80 || /[:?]\s*$/.test(text)) return null;
  const alone = parent.firstChild === element && element.nextSibling === null;
  if (!alone && textOf(parent, 160).length > text.length + 2) return null;
  return make(parent, 6, 'look', 'around', text);
}

const LARGE = /font-size:\s*(?:(?:1[6-9]|[2-9]\d)(?:\.\d+)?px|(?:1[2-9]|[2-9]\d)(?:\.\d+)?pt|1\.[2-9]\d*r?em|[2-9](?:\.\d+)?r?em|1[2-9]\d%|[2-9]\d\d%|larger|(?:x-|xx-)?large)/i;

/** Set in larger letters by the page itself. */
function isLarge(element: Element, tag: string): boolean {
  if (tag === 'FONT') return /^\s*(?:[4-7]|\+[1-9])\s*$/.test(element.getAttribute('size') ?? '');
  const style = element.getAttribute('style');
  return style !== null && LARGE.test(style);
}

/** Words in larger letters that have a line of their own. */
function largeLine(element: Element): HeadingWords | null {
  if (element.childElementCount > 2 || !endsLine(element, 'previousSibling')) return null;
  if (!endsLine(element, 'nextSibling') && !onlySmallerFollow(element)) return null;
  if (element.querySelector('input,select,textarea,table,button,a')) return null;
  const text = textOf(element, 160);
  return text && text.length <= 110 && !/:\s*$/.test(text) ? make(element, 6, 'look', 'around', text) : null;
}

/** Only words in common letters follow on the line: nothing to press or to fill in. */
function onlySmallerFollow(element: Element): boolean {
  for (let node = element.nextSibling; node; node = node.nextSibling) {
    if (node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '') return false;
    if (node.nodeType !== 1) continue;
    const after = node as Element;
    if (after.tagName === 'BR') return true;
    if (!/^(?:SPAN|SMALL|EM|I)$/.test(after.tagName) || isLarge(after, after.tagName) || after.firstElementChild) return false;
  }
  return true;
}

const BREAKS = /^(?:BR|HR|DIV|P|TABLE|FORM|UL|OL|DL|FIELDSET|SECTION|H[1-6]|CENTER)$/;

/** Nothing but a break or a block of its own stands before, or after, on the same line. */
function endsLine(element: Element, way: 'previousSibling' | 'nextSibling'): boolean {
  if (BREAKS.test(element.tagName)) return true;
  for (let node = element[way]; node; node = node[way]) {
    if (node.nodeType === 1) return BREAKS.test((node as Element).tagName);
    if (node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '') return false;
  }
  return true;
}

/** Words of aria-labelledby (every id, in order) or aria-label. */
export function nameFromAria(element: Element): string {
  const ids = element.getAttribute('aria-labelledby');
  if (ids) {
    const root = element.getRootNode() as Document | ShadowRoot;
    const parts = ids
      .split(/\s+/)
      .slice(0, 8)
      .map((id) => root.getElementById?.(id))
      .filter((e): e is HTMLElement => e !== null && e !== undefined && e !== element);
    // A box that is named by its label and by what it shows: the label alone names it.
    const outside = parts.filter((part) => !element.contains(part));
    const text = (outside.length > 0 ? outside : parts)
      .map((part) => textOf(part, 160))
      .filter(Boolean)
      .join(' ');
    if (text) return cleanLabel(text);
  }
  return cleanLabel(element.getAttribute('aria-label') ?? '');
}
