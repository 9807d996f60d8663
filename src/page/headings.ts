/** Headings of every make and the part of the page that each one heads. */
import { classWords, cleanLabel, textOf } from './text';

export interface Heading {
  element: Element;
  text: string;
  /** 1 to 6; legends and captions 5; words that only look like a heading 6. */
  level: number;
  scope: Element;
  kind: 'heading' | 'group' | 'look';
}

const LOOKS =
  /(^|[\s_-])(title|sub-?title|sub-?name|heading|head|header|hdr|caption|section-?name|sectiontitle|form-?name|formtitle|grp|grouphead|panel-?title|bar|banner|subhead|tt|legend)($|[\s_-]|\d)/i;
const TITLE_LOOKS =
  /(^|[\s_-])(sub-?title|sub-?name|page-?title|form-?(title|name)|step-?(title|name)|title-?bar|window-?title|doc-?title|record-?title|tt|main-?title)($|[\s_-]|\d)/i;

/** The heading that an element is, or null. Reads text only of elements that look like one. */
export function headingOf(element: Element): Heading | null {
  const tag = element.tagName;
  if (tag.length === 2 && tag[0] === 'H' && tag >= 'H1' && tag <= 'H6') return make(element, Number(tag[1]), 'heading');
  switch (tag) {
    case 'LEGEND': {
      const fieldset = element.closest('fieldset');
      return fieldset ? make(element, 5, 'group', fieldset) : null;
    }
    case 'SUMMARY':
      return element.parentElement ? make(element, 4, 'group', element.parentElement) : null;
    case 'CAPTION': {
      const table = element.closest('table');
      return table ? make(element, 5, 'group', table) : null;
    }
  }
  const role = element.getAttribute('role');
  if (role === 'heading') return make(element, Number(element.getAttribute('aria-level')) || 2, 'heading');
  if (
    role === 'group' ||
    role === 'region' ||
    role === 'dialog' ||
    role === 'tabpanel' ||
    role === 'radiogroup' ||
    tag === 'FIELDSET' ||
    tag === 'SECTION'
  ) {
    const name = nameFromAria(element);
    return name ? { element, text: name, level: role === 'dialog' ? 1 : 5, scope: element, kind: 'group' } : null;
  }
  if (
    tag === 'DIV' ||
    tag === 'SPAN' ||
    tag === 'P' ||
    tag === 'TD' ||
    tag === 'TH' ||
    tag === 'B' ||
    tag === 'STRONG' ||
    tag === 'FONT' ||
    tag === 'CENTER'
  ) {
    const cls = classWords(element);
    if (cls && LOOKS.test(cls)) {
      if (element.childElementCount > 4) return null;
      const text = textOf(element, 160);
      if (!text || text.length > 110 || /:\s*$/.test(text) || element.querySelector('input,select,textarea,table'))
        return null;
      return make(element, TITLE_LOOKS.test(cls) ? 1 : 6, 'look', undefined, text);
    }
    if ((tag === 'TD' || tag === 'TH') && (element as HTMLTableCellElement).colSpan > 1)
      return spanningRow(element as HTMLTableCellElement);
    if (tag === 'B' || tag === 'STRONG' || tag === 'FONT') return boldLine(element);
  }
  return null;
}

/** True for a heading class that names the page rather than a part of it. */
export function looksLikeTitle(heading: Heading): boolean {
  return heading.level === 1;
}

function make(element: Element, level: number, kind: Heading['kind'], scope?: Element, known?: string): Heading | null {
  const text = cleanLabel(known ?? textOf(element, 200));
  if (!text) return null;
  return { element, text, level, scope: scope ?? scopeOf(element), kind };
}

/** The nearest ancestor that holds more than the heading: what the heading is about. */
function scopeOf(element: Element): Element {
  let scope = element.parentElement ?? element;
  for (let i = 0; i < 4 && scope.parentElement; i++) {
    if (scope.childElementCount > 1 && hasMoreThan(scope, element)) return scope;
    scope = scope.parentElement;
  }
  return scope;
}

function hasMoreThan(scope: Element, element: Element): boolean {
  let branch = element;
  while (branch.parentElement && branch.parentElement !== scope) branch = branch.parentElement;
  for (const child of scope.children) {
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
function spanningRow(cell: HTMLTableCellElement): Heading | null {
  const row = cell.parentElement as HTMLTableRowElement | null;
  if (!row || row.cells.length !== 1 || cell.querySelector('input,select,textarea,table')) return null;
  const text = textOf(cell, 160);
  if (!text || text.length > 110) return null;
  const table = cell.closest('table');
  return table ? make(cell, 6, 'look', table, text) : null;
}

/** A line of its own in bold, without a colon. */
function boldLine(element: Element): Heading | null {
  const parent = element.parentElement;
  if (!parent || parent.childElementCount !== 1 || /^(TD|TH|LABEL|LI|DT|DD|A|BUTTON|SPAN)$/.test(parent.tagName))
    return null;
  const text = textOf(element, 120);
  if (!text || text.length > 80 || /[:?]\s*$/.test(text) || textOf(parent, 160).length > text.length + 2) return null;
  return make(parent, 6, 'look', undefined, text);
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
      .filter((e): e is HTMLElement => e !== null && e !== undefined && e !== element)
      .map((e) => textOf(e, 160));
    const text = parts.filter(Boolean).join(' ');
    if (text) return cleanLabel(text);
  }
  return cleanLabel(element.getAttribute('aria-label') ?? '');
}
