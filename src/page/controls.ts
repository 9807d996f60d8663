/** Controls of every make: what they can hold, what they show now, and which belong together. */
import type { ControlKind } from '../core/matching/match-label';
import { BOX, makeOf, RADIO } from './control-make';
import { classWords, collapse, isNoAnswer, textOf } from './text';
import { isPressable, togglesWith } from './toggle-buttons';

export const CONTROL_SELECTOR =
  'input:not([type=hidden]):not([type=submit]):not([type=button]):not([type=image]):not([type=reset]),select,textarea,[contenteditable=""],[contenteditable=true],[role=checkbox],[role=radio],[role=switch],[role=combobox],[role=textbox],[role=listbox],[role=spinbutton]';

const BUTTONS = new Set(['submit', 'button', 'image', 'reset', 'hidden', 'file', 'password', 'range', 'color']);
const ROLES = new Set(['checkbox', 'radio', 'switch', 'combobox', 'textbox', 'listbox', 'spinbutton', 'searchbox']);

/** True for an element that a person can fill in or tick. */
export function isControl(element: Element, tag = element.tagName, role = element.getAttribute('role')): boolean {
  switch (tag) {
    case 'INPUT':
      return !BUTTONS.has((element as HTMLInputElement).type);
    case 'SELECT':
      return !isDrawnOver(element);
    case 'TEXTAREA':
      return true;
  }
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false')
    return !element.parentElement?.closest('[contenteditable=""],[contenteditable=true]');
  if (isPressable(element, tag, role)) return togglesWith(element).length > 0;
  if (role === null || !ROLES.has(role)) return false;
  return (
    !(role === 'combobox' && [...element.querySelectorAll('input,select')].some((inner) => !isDrawnOver(inner))) &&
    !(role === 'listbox' && element.closest('[role=combobox],select')) &&
    !(role === 'textbox' && element.closest('[role=combobox]'))
  );
}

/** A list that the page hides in a box which it draws in its place: the box shows the same answer. */
function isDrawnOver(list: Element): boolean {
  if (list.tagName !== 'SELECT' || !list.closest('[role=listbox],[role=combobox]')) return false;
  return (list as HTMLSelectElement).style.display === 'none' || list.hasAttribute('hidden') || list.getAttribute('aria-hidden') === 'true';
}

export function isRadio(element: Element): boolean {
  return (makeOf(element) & RADIO) !== 0;
}

export function isCheckbox(element: Element): boolean {
  return (makeOf(element) & BOX) !== 0;
}

/** Ticked, or undefined for a third state. */
export function isChecked(element: Element): boolean | undefined {
  if (element.tagName === 'INPUT' && !element.hasAttribute('aria-checked')) {
    const input = element as HTMLInputElement;
    return input.indeterminate ? undefined : input.checked;
  }
  const aria = element.getAttribute('aria-checked') ?? element.getAttribute('aria-pressed');
  return aria === 'true' ? true : aria === 'mixed' ? undefined : false;
}

/** Kind of a single control by its own make; radios and checkboxes are grouped elsewhere. */
export function controlKind(element: Element): ControlKind {
  switch (element.tagName) {
    case 'SELECT':
      return 'choice';
    case 'TEXTAREA':
      return 'long-text';
    case 'INPUT': {
      const type = (element as HTMLInputElement).type;
      if (type === 'date' || type === 'datetime-local') return 'date';
      if (type === 'checkbox') return 'checkbox';
      if (type === 'radio') return 'choice';
      return looksLikeDateBox(element as HTMLInputElement) ? 'date' : 'line';
    }
  }
  const role = element.getAttribute('role');
  if (role === 'checkbox' || role === 'switch') return 'checkbox';
  if (role === 'radio' || role === 'listbox') return 'choice';
  if (role === 'combobox') return 'choice';
  // A cell that is written in, as in a sheet, holds a line; so does a run of words in a line.
  if (role === 'spinbutton' || element.tagName === 'TD' || element.tagName === 'SPAN') return 'line';
  const lines = element.getAttribute('aria-multiline');
  if (lines !== null) return lines === 'true' ? 'long-text' : 'line';
  return holdsShortLine(element) ? 'line' : 'long-text';
}

/** Characters of an answer that is a line wherever it is written. */
const SHORT_LINE = 40;

/** A few words and nothing else: a rich-text box puts paragraphs round what is written in it. */
function holdsShortLine(element: Element): boolean {
  if (element.childElementCount > 0) return false;
  const words = collapse((element.textContent ?? '').slice(0, SHORT_LINE * 2));
  return words !== '' && words.length <= SHORT_LINE && !/[.!?;]$/.test(words);
}

const DATE_MASK = /d{1,2}\s*[/.\-\s]\s*m{1,3}\s*[/.\-\s]\s*y{2,4}|__?[/.-]__?[/.-]__/i;
const DATE_CLASS = /(^|[\s_-])(date-?(picker|field|box|input|entry)?|hasdatepicker|calendar|dtp)($|[\s_-])/i;

function looksLikeDateBox(input: HTMLInputElement): boolean {
  const { placeholder } = input;
  const mask = input.getAttribute('data-mask');
  if ((placeholder && DATE_MASK.test(placeholder)) || (mask && DATE_MASK.test(mask))) return true;
  const words = classWords(input);
  return words !== '' && DATE_CLASS.test(words);
}

/** The words that a control shows now; '' when it shows no answer. Dates of native controls come as ISO. */
export function shownValue(element: Element): string {
  if (element.tagName === 'SELECT') return selected(element as HTMLSelectElement).join('; ');
  if (element.tagName === 'INPUT' || element.tagName === 'TEXTAREA') {
    const text = collapse((element as HTMLInputElement).value.slice(0, 2000));
    return isNoAnswer(text) ? '' : text;
  }
  const role = element.getAttribute('role');
  // A part of a date, or a number: a page says "Empty" in its words while it shows what the part is for.
  if (role === 'spinbutton' && element.hasAttribute('data-placeholder') && !element.hasAttribute('aria-valuenow')) return '';
  const text =
    role === 'listbox' && element.querySelector('[role=option]')
      ? collapse([...element.querySelectorAll('[aria-selected=true]')].map((o) => textOf(o, 80)).join('; '))
      : textOf(element, 400);
  return isNoAnswer(text) ? '' : text;
}

function selected(select: HTMLSelectElement): string[] {
  return [...select.selectedOptions]
    .slice(0, 30)
    .filter((option) => !(option.value === '' && option.index === 0 && isNoAnswer(collapse(option.text || ''))))
    .map((option) => collapse(option.text))
    .filter((text) => text !== '' && !isPlaceholderOption(text));
}

function isPlaceholderOption(text: string): boolean {
  return isNoAnswer(text) && !/^(none|n\/?a|unknown|not applicable|not known)$/i.test(text);
}

export type DatePart = 'day' | 'month' | 'year' | 'time' | 'hour' | 'minute' | 'date';

const PARTS: [DatePart, RegExp, RegExp][] = [
  ['day', /^(?:day|dd|d)\.?$/i, /(?:^|[^a-z])(?:day|dd)\d*$/i],
  ['month', /^(?:month|mm|mon|mmm)\.?$/i, /(?:^|[^a-z])(?:month|mm|mon)\d*$/i],
  ['year', /^(?:year|yyyy|yy|yr)\.?$/i, /(?:^|[^a-z])(?:year|yyyy|yy)\d*$/i],
  ['hour', /^(?:hours?|hh|hrs?)\.?$/i, /(?:^|[^a-z])(?:hours?|hh)\d*$/i],
  ['minute', /^(?:minutes?|mins?)\.?$/i, /(?:^|[^a-z])(?:minutes?|mins?)\d*$/i],
  ['time', /^(?:time|hh:mm|at)\.?$/i, /(?:^|[^a-z])time\d*$/i],
  ['date', /^date\.?$/i, /(?:^|[^a-z])date\d*$/i],
];

/** Parts that a bare title names: "Date" and "Time" there only say what to write. */
const IN_TITLE: ReadonlySet<DatePart> = new Set(['day', 'month', 'year']);

/** Letters of the longest word for a part: "minutes". */
const LONGEST_PART = 8;
const MORE_THAN_A_PART = /(?:[a-z:][^a-z:]*){9}/i;
const PART_AT_END = /(?:day|dd|month|mm|mon|year|yyyy|yy|hours?|hh|minutes?|mins?|time)\d*$/i;

/** Which part of a date or time a control holds, by its own small label, placeholder, name or month options. */
export function datePart(element: Element, ownLabel: string): DatePart | null {
  const named = element.getAttribute('role') === 'spinbutton' ? /^(?:day|month|year|hour|minute)\b/i.exec(ownLabel)?.[0] : undefined;
  if (named) return named.toLowerCase() as DatePart;
  const small = ownLabel === '' || MORE_THAN_A_PART.test(ownLabel) ? '' : ownLabel.replace(/[^a-z:]/gi, '');
  if (small) for (const [part, words] of PARTS) if (words.test(small)) return part;
  if (element.tagName === 'SELECT') {
    const options = (element as HTMLSelectElement).options;
    if (options.length >= 12 && options.length <= 14 && /^mar/i.test(options[options.length - 10]?.text ?? ''))
      return 'month';
  }
  if (element.tagName === 'INPUT' && (element as HTMLInputElement).type === 'time') return 'time';
  if (ownLabel) return null;
  const titled = (element.getAttribute('title') ?? '').replace(/[^a-z:]/gi, '');
  if (titled && titled.length <= LONGEST_PART)
    for (const [part, words] of PARTS) if (IN_TITLE.has(part) && words.test(titled)) return part;
  const placeholder = (element.getAttribute('placeholder') ?? '').replace(/[^a-z:]/gi, '');
  if (placeholder && placeholder.length <= LONGEST_PART)
    for (const [part, words] of PARTS) if (words.test(placeholder)) return part;
  const given = element.getAttribute('name') || element.id || '';
  if (!PART_AT_END.test(given)) return null;
  const name = given.replace(/([a-z])([A-Z])/g, '$1-$2');
  for (const [part, , suffix] of PARTS) if (part !== 'date' && suffix.test(name)) return part;
  return null;
}

/** Joins the shown parts of a split date into one text for the date reader: "3 March 2026" or "3/2/2026", and the time. */
export function joinDate(day: string, month: string, year: string): string {
  if (!day && !month && !year) return '';
  return /[a-z]/i.test(month) ? `${day} ${month} ${year}`.trim() : `${day}/${month}/${year}`;
}
