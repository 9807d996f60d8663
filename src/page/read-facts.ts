/**
 * Shown facts: words that are not in a control. Pairs of a list, cells beside their labels, a bold label and what
 * follows it, "Label: value" in one line, and stamps such as "Started on 3 March 2026".
 */
import { parseUkDate } from '../core/time/parse-uk-date';
import { saysBirth } from './banner-line';
import { CONTROL_SELECTOR } from './controls';
import { hasOnlyMarks, INLINE_FACTS, isExtra, isThinLabel, isWrapped, LABEL_CLASS, LABEL_TAGS, RUN_LABEL } from './fact-sign';
import { nameFromAria } from './headings';
import type { Pausing } from './in-slices';
import { PLAN_COLUMN } from './list-columns';
import type { Memory } from './memory';
import { isLabelBelow, isLabelByTurns, labelOfPicked, isMarkedApart, isPairOfMany, LABEL_AND_VALUE } from './pairs-by-make';
import { bandOf, cellsOfRow, type Grid, type GridCell } from './table-grid';
import { classWords, cleanLabel, collapse, isNoAnswer, textOf } from './text';
import { isBoxTable } from './tick-tables';
import type { Walk } from './put-together';
import { type Holds, labelsAnother } from './words-around';

export interface Fact {
  element: Element;
  label: string;
  /** As shown; '' for no answer. */
  value: string;
  path: string[];
  /** True when nothing but position makes the label one. */
  speculative: boolean;
}

/** A fact that plain words hold, whatever stands around them but for what comes next. */
type PlainFact = Pick<Fact, 'element' | 'label' | 'value' | 'speculative'>;

type Add = (element: Element, label: string, value: string, speculative: boolean) => void;

/** Finds between two pauses. */
const PAUSE_AFTER = 32;

/** The facts of a page in the order of lists, grids, named values and plain words. */
export function* readFacts(
  walk: Walk,
  grids: Grid[],
  gridOfCell: ReadonlyMap<Element, { grid: Grid }>,
  filtered: (e: Element) => boolean,
  memory: Memory,
): Pausing<Fact[]> {
  const facts: Fact[] = [];
  const headed = new Set(walk.headings.map((h) => h.text));
  yield;
  const headedBeginnings = new Set([...headed].map((text) => text.slice(0, 3)));
  yield;
  const add = (element: Element, label: string, value: string, speculative: boolean, at: Element, band: string | null = null): void => {
    const clean = cleanLabel(label);
    if (!clean || clean.length > 110 || !/\p{L}/u.test(clean) || isDayAlone(clean) || filtered(element)) return;
    if ((clean.length < 3 || headedBeginnings.has(clean.slice(0, 3))) && headed.has(cleanLabel(`${label}: ${value}`)))
      return;
    const shown = collapse(value);
    // The sign that takes an answer off again, or opens a list; one before a label opens the part that it heads.
    if (isSign(shown) || /^[▾▸▼►▶▽▷⊞⊟]/.test(label.trim())) return;
    // "[Visits] [Letters]", "› Next": neither a row of links after a word is an answer to it, nor a line about somebody.
    if (/^[\])|›»>]/.test(shown) || saysBirth(shown)) return;
    facts.push({
      element,
      label: clean,
      value: isNoAnswer(shown) ? '' : shown.slice(0, 400),
      path: band === null ? walk.path(at) : [...walk.path(at), cleanLabel(band)],
      speculative,
    });
  };

  for (const list of walk.lists) {
    yield;
    let label = '';
    let values: Element[] = [];
    const flush = () => {
      if (label && values.length > 0 && !values.some(walk.holdsControl))
        add(values[0]!, label, values.map((v) => textOf(v)).join('; '), false, list);
      values = [];
    };
    for (const item of list.querySelectorAll('dt,dd')) {
      if (item.closest('dl') !== list) continue;
      if (item.tagName === 'DT') {
        flush();
        label = textOf(item, 160);
      } else if (!isAction(item)) values.push(item);
    }
    flush();
  }

  for (const grid of grids) {
    yield;
    if (isBoxTable(grid.element, memory)) continue;
    const rows = grid.rows.length - (grid.headerRow + 1);
    if (grid.headerRow >= 0 && rows === 1) {
      for (const cell of cellsOfRow(grid, grid.headerRow + 1)) {
        const heading = grid.rows[grid.headerRow]?.[cell.column]?.text ?? '';
        if (heading && cell.controls === 0 && !cell.container && !(grid.columns > 2 && PLAN_COLUMN.test(heading.trim())))
          add(cell.element, heading, cell.text, true, grid.element, bandOf(grid, cell.column));
      }
      continue;
    }
    if (grid.headerRow >= 0 || isColumnEach(grid)) continue;
    for (const r of grid.labelRows)
      for (const cell of cellsOfRow(grid, r + 1)) {
        const heading = grid.rows[r]?.[cell.column]?.text ?? '';
        if (heading && cell.controls === 0 && !cell.container)
          add(cell.element, heading, cell.text, false, grid.element);
      }
    if (grid.labelRows.length > 0) continue;
    for (let r = 0; r < grid.rows.length; r++) {
      const cells = cellsOfRow(grid, r).filter((c) => c.text || c.controls > 0 || !c.header);
      if (cells.length < 2) continue;
      const long = cells.length > MOST_PAIRED;
      for (let i = 0; i + 1 < cells.length; i++) {
        const label = cells[i]!;
        const value = cells[i + 1]!;
        if (
          !label.text ||
          label.rowSpan > value.rowSpan ||
          LABEL_AND_VALUE.test(label.text) ||
          label.controls > 0 ||
          label.container ||
          value.controls > 0 ||
          value.container ||
          value.header
        )
          continue;
        const certain =
          label.header ||
          /:\s*$/.test(label.text) ||
          LABEL_CLASS.test(classWords(label.element)) ||
          isMarkedWords(label.element) ||
          isMarkedApart(label.element, value.element, (cells[i + 2] ?? cells[i - 2])?.element);
        if (long && !(isMarked(label) && !isMarked(value))) continue;
        if (!certain && (i % 2 === 1 || (cells[i + 2]?.controls ?? 0) > 0)) continue;
        add(value.element, label.text, value.text, !certain, grid.element);
        i++;
      }
    }
  }

  for (const element of walk.named) {
    if (walk.holdsControl(element) || filtered(element)) continue;
    const label = element.tagName === 'UL' ? labelOfPicked(element) : nameFromAria(element);
    if (label) add(element, label, textOf(element, 300), false, element);
  }

  const answered = walk.controls.length > 0 ? [] : walk.headings.filter((h) => h.kind === 'heading' && h.level > 1 && answerBelow(h.element));
  if (answered.length > 1)
    for (const heading of answered) {
      const answer = answerBelow(heading.element)!;
      const before = facts.length;
      add(answer, heading.text, textOf(answer, 300), false, heading.element);
      // The section before it ends where it begins.
      const beside = new Set(walk.headings.filter(({ level }) => level >= heading.level).map(({ text }) => text));
      for (const fact of facts.slice(before)) fact.path = fact.path.filter((words) => !beside.has(words));
    }

  const names = new Set(walk.controls.flatMap((control) => control.getAttribute('aria-labelledby')?.split(/\s+/) ?? []));
  const aroundOf = surroundings();
  let since = 0;
  for (const element of walk.facts) {
    if (++since % PAUSE_AFTER === 0) yield;
    if (walk.holdsControl(element)) continue;
    const around = aroundOf(element);
    if (around.act) continue;
    const grid = around.cell && gridOfCell.get(around.cell)?.grid;
    if (grid && grid.headerRow >= 0) continue;
    if (element.tagName === 'LABEL' ? labelsAnother(element as HTMLLabelElement) : names.has(element.id)) continue;
    const found =
      memory.recall<PlainFact[]>('fact', element) ??
      memory.keep('fact', element, element.parentElement ?? element, plainFact(element, walk.holdsControl));
    for (const fact of found) add(fact.element, fact.label, fact.value, fact.speculative, element);
  }
  return facts;
}

/** What a page without boxes shows below a heading: running words, and no pairs or parts of their own. */
function answerBelow(heading: Element): Element | null {
  const answer = heading.nextElementSibling;
  if (!answer || !/^(?:P|DIV|PRE|BLOCKQUOTE)$/.test(answer.tagName)) return null;
  if (answer.querySelector('b,strong,label,div,section,ul,table,dl,h1,h2,h3,h4,h5,h6,a,button,[role=heading]') || answer.childElementCount > 6) return null;
  return LABEL_AND_VALUE.test(textOf(answer, 100)) ? null : answer;
}

/** An empty corner, words beside it and as many cells in every row below: a column for each child, and no pairs. */
function isColumnEach(grid: Grid): boolean {
  const [corner, ...heads] = cellsOfRow(grid, 0);
  if (!corner || corner.text || corner.controls > 0 || heads.length < 2 || heads.some(({ text }) => !text)) return false;
  return grid.rows.length > 1 && grid.starts.slice(1).every((cells) => cells.length === heads.length + 1);
}

/** Cells of a row that pair off by their places alone; in a longer one, those that are marked as labels have values. */
const MOST_PAIRED = 8;
const isMarked = (cell: GridCell): boolean => cell.header || LABEL_CLASS.test(classWords(cell.element));

interface Surroundings {
  /** Within something to press, an option, a term or a row of a grid. */
  act: boolean;
  /** The nearest cell or description that holds it. */
  cell: Element | null;
}

const NO_SURROUNDINGS: Surroundings = { act: false, cell: null };
const ACTS = new Set(['A', 'BUTTON', 'OPTION', 'DT']);
const CELLS = new Set(['TD', 'TH', 'DD']);

/** What holds an element, itself included; each element around is looked at once. */
function surroundings(): (element: Element) => Surroundings {
  const known = new Map<Element, Surroundings>();
  const of = (element: Element | null): Surroundings => {
    if (!element) return NO_SURROUNDINGS;
    const before = known.get(element);
    if (before) return before;
    const tag = element.tagName;
    const role = element.getAttribute('role');
    const above = of(element.parentElement);
    const act = above.act || ACTS.has(tag) || role === 'button' || role === 'row' || /breadcrumb/i.test(element.getAttribute('class') ?? '');
    const cell = CELLS.has(tag) ? element : above.cell;
    const found = act === above.act && cell === above.cell ? above : { act, cell };
    known.set(element, found);
    return found;
  };
  return of;
}

/** The "Change" link of a summary row. */
function isAction(item: Element): boolean {
  return (
    /action/i.test(classWords(item)) ||
    (item.querySelector('a,button') !== null && /^(?:change|edit|remove|update|add|view)\b/i.test(textOf(item, 40)))
  );
}

const VALUE_CLASS = /(^|[\s_-])(value|val|data|answer|field-?value|v|readonly|output|ro|dd|text|content)($|[\s_-])/i;
/** No letter, figure, tick or dash: the lock beside a label, the star of one that must be answered. */
const isSign = (shown: string): boolean => shown !== '' && !/[\p{L}\p{N}✓✔✗✘☐☑☒]/u.test(shown) && !isNoAnswer(shown);

/** A cell whose words are all bold, or a heading: SharePoint writes its labels so. */
function isMarkedWords(element: Element): boolean {
  const only = element.firstElementChild;
  return only !== null && /^(?:B|STRONG|H[2-6])$/.test(only.tagName) && element.childElementCount === 1;
}

/** A fact in plain words: "Label: value" in one line, a marked label before its value, or a stamp "Started on 3 March 2026". */
function plainFact(element: Element, holds: Holds): PlainFact[] {
  const found: PlainFact[] = [];
  readPlainFact(element, holds, (of, label, value, speculative) => found.push({ element: of, label, value, speculative }));
  return found;
}

function readPlainFact(element: Element, holds: Holds, add: Add): void {
  const tag = element.tagName;
  const inline = INLINE_FACTS.has(tag);
  const children = inline ? element.childElementCount : shownChildren(element);
  if (!inline && (children > 2 || (children === 2 && !hasOnlyMarks(element.firstElementChild!)))) return;
  // The block around it is the label.
  const around = inline ? element.parentElement : null;
  if (around && isWrapped(element, around) && LABEL_CLASS.test(classWords(around))) return;
  const text = textOf(element, 220);
  if (!text) return;
  const cls = classWords(element);
  const ends = /:\s*$/.test(text);
  const leaf = inline || hasOnlyMarks(element);
  const thin = isThinLabel(element, tag);
  const before = inline ? element.previousElementSibling : null;
  if (before && before === element.previousSibling && isThinLabel(before, before.tagName)) return;
  const like = thin || (cls !== '' && leaf && text.length <= LONGEST_BEFORE && isLabelByTurns(element, cls));
  if (
    leaf &&
    text.length <= 110 &&
    (ends || labelBefore(element) === null) &&
    (ends || LABEL_TAGS.has(tag) || like || (cls && LABEL_CLASS.test(cls)))
  ) {
    const value = valueAfter(element, holds);
    if (value && (value.text !== '' || !LABEL_AND_VALUE.test(text))) {
      add(value.element, text, value.text, !(ends || tag === 'LABEL' || like || (cls !== '' && LABEL_CLASS.test(cls))));
      return;
    }
  }
  if (!inline && children === 2) {
    const [first, second] = [element.children[0]!, element.children[1]!];
    if (isLabelBelow(element)) {
      add(first, textOf(second, 120), textOf(first, 300), false);
      return;
    }
    const firstText = textOf(first, 120);
    if (
      firstText &&
      hasOnlyMarks(first) &&
      second.tagName !== 'BR' &&
      second.tagName !== 'INPUT' &&
      (second.tagName !== 'BUTTON' || second.hasAttribute('aria-haspopup')) &&
      firstText.length <= 80 &&
      textOf(element, 300).startsWith(firstText) &&
      !/^H\d$/.test(first.tagName) &&
      first.querySelector('a,button') === null &&
      second.querySelector('table,dl,ul') === null &&
      !mayShowAnswer(second)
    ) {
      const known = LABEL_CLASS.test(classWords(first)) || /:\s*$/.test(firstText);
      if (!known) add(second, firstText, textOf(second, 300), !VALUE_CLASS.test(classWords(second)) && !isPairOfMany(element, first));
      return;
    }
  }
  const said = inline ? (labelBefore(element) ?? labelInRun(element)) : children === 1 ? labelBefore(element.firstElementChild!) : null;
  if (said !== null) {
    const value = inline ? element : element.firstElementChild!;
    if (inline || !INLINE_FACTS.has(value.tagName)) {
      if (value.querySelector('a,button,table,ul,dl') === null) add(value, said, textOf(value, 300), false);
      return;
    }
  }
  if (children > 1 && !inline) return;
  const colon = text.includes(':') ? /^([^:]{3,70}):\s+(.{1,160})$/.exec(text) : null;
  if (
    colon &&
    !/^https?$/i.test(colon[1]!) &&
    element.nextElementSibling?.tagName !== 'TABLE' &&
    (element.childElementCount === 0 || !/^(B|STRONG|LABEL|SPAN|TABLE|DIV|DL|UL|OL|P|FORM|SECTION)$/.test(element.firstElementChild!.tagName))
  ) {
    add(element, colon[1]!, colon[2]!, false);
    return;
  }
  if (children === 0 && !inline && isDayAlone(text)) {
    const label = wordsBefore(element);
    if (label !== null) add(element, label, text, true);
    return;
  }
  if (children === 0 && /\d/.test(text)) stamp(element, text, add);
}

/** Elements within, without a button, picture or hidden box at the end: a picked person and "Change". */
function shownChildren(element: Element): number {
  let count = element.childElementCount;
  for (let last = element.lastElementChild; last && count > 2 && isExtra(last); last = last.previousElementSibling) count--;
  return count;
}

/** Names of days and months, ordinals and clock words: what a date may hold besides figures. */
const DATE_WORDS =
  /\b(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\b|(?<=\d)(?:st|nd|rd|th|[ap]m)\b|\b(?:at|[ap]m)\b/gi;

/** A date and nothing else: "Draft · Created 14/12/2026" is the stamp of a form. */
function isDayAlone(text: string): boolean {
  return /\d/.test(text) && !/\p{L}/u.test(text.replace(DATE_WORDS, '')) && 'iso' in parseUkDate(text);
}

/** Words alone in a block of their own right before a date in a block of its own. */
function wordsBefore(element: Element): string | null {
  const label = element.previousElementSibling;
  if (!label || label.tagName !== element.tagName || label.childElementCount > 0) return null;
  const words = collapse(label.textContent ?? '');
  return words.length >= 3 && words.length <= 60 && !/\d/.test(words) ? words : null;
}

const LONGEST_BEFORE = 80;

/** "Status <span>In progress</span><br>Date of birth <span>25/04/2008</span>": words in a run of such pairs, with no colon; null elsewhere. */
function labelInRun(value: Element): string | null {
  if (!isRunPair(value)) return null;
  const around = value.parentElement!;
  const run = around.childElementCount > 1 ? around : (around.parentNode as ParentNode);
  return [...run.querySelectorAll(value.tagName)].filter(isRunPair).length > 1 ? value.previousSibling!.nodeValue : null;
}

/** Words and a value that fill a line, or an element of their own. */
function isRunPair({ previousSibling: words, nextSibling: after, childElementCount }: Element): boolean {
  const ends = (node: ChildNode | null) => !node || node.nodeName === 'BR';
  return (
    childElementCount === 0 &&
    RUN_LABEL.test(words?.nodeValue ?? '') &&
    ends(words!.previousSibling) &&
    (ends(after) || (ends(after!.nextSibling) && !after!.textContent!.trim()))
  );
}

/** "Child: <b>Coral Styles</b>": words with a colon right before an element that holds the value. */
function labelBefore(value: Element): string | null {
  const before = value.previousSibling;
  if (before?.nodeType !== 3 || value.childElementCount > 1) return null;
  const after = value.nextSibling;
  // Words that go on after the value make it a part of a sentence.
  const apart = after?.nodeType === 3 && /^\s*\u00a0/.test(after.nodeValue ?? '');
  if (after?.nodeType === 3 && !apart && /^\s*(?!\.\s)[^\s|·•,;()[\]>›]/.test((after.nodeValue ?? '').replace(/\u00a0/g, ' '))) return null;
  // A label is at most so long: what stands before it is not gone through, which a run of spaces would make endless.
  const end = (before.nodeValue ?? '').trimEnd().slice(-LONGEST_BEFORE);
  const words = /[:?]$/.test(end) ? /(?:^|[|·•,;>›\u00a0]|\s{2,}|\.\s)\s*((?:(?!\.\s)[^|·•,;:>›]){2,60}?)(?::|(?<=\?))$/.exec(end)?.[1] : undefined;
  return words && /\p{L}/u.test(words) ? words : null;
}

const STAMP = /^(.{4,60}?)\s+(?:by\s+[^\d]{2,50}?\s+)?on\s+(\S.{5,28})$/i;

/** "Assessment started by A Worker on 3 March 2026": what happened and when. */
function stamp(element: Element, text: string, add: Add): void {
  if (text.length > 140 || !/\d/.test(text)) return;
  for (const clause of text.split(/[;,·|]\s+/)) {
    const found = STAMP.exec(clause.trim().replace(/\.$/, ''));
    if (found && 'iso' in parseUkDate(found[2]!))
      add(element, `${found[1]!.replace(/\s+by\s.*$/i, '')} on`, found[2]!, true);
  }
}

/** Several buttons and no words: which of them was pressed may show in their looks alone. */
function mayShowAnswer(value: Element): boolean {
  return value.querySelectorAll('button,[role=button]').length > 1 && textOf(value, 20) === '';
}

function valueAfter(label: Element, holds: Holds): { element: Element; text: string } | null {
  let text = '';
  let holder: Element | null = null;
  for (let node = label.nextSibling; node; node = node.nextSibling) {
    if (node.nodeType === 3) {
      const words = collapse(node.nodeValue ?? '');
      if (words && !/^[:·|]$/.test(words)) text += ` ${words}`;
    } else if (node.nodeType === 1) {
      const el = node as Element;
      if (el.tagName === 'BR') {
        if (text) break;
        continue;
      }
      if (holds(el) || el.matches(CONTROL_SELECTOR))
        return text ? { element: holder ?? label, text: collapse(text) } : null;
      const bold = el.tagName === 'B' || el.tagName === 'STRONG';
      // Bold words are the value of a label that is not bold itself, unless they are the next label.
      if (bold && text === '' && isThinLabel(label, label.tagName)) return { element: el, text: textOf(el, 300) };
      if (bold && (LABEL_TAGS.has(label.tagName) || text !== '' || /:\s*$/.test(textOf(el, 120)))) break;
      if (/^(LABEL|TABLE|UL|OL|DL|H\d|FORM|FIELDSET|BUTTON)$/.test(el.tagName)) break;
      if (el.tagName === 'INPUT' || el.tagName === 'IMG' || el.tagName === 'svg') continue;
      const words = textOf(el, 300);
      if (!words) {
        if (mayShowAnswer(el)) return null;
        holder ??= el;
        continue;
      }
      if (text) break;
      text = words;
      holder = el;
      break;
    }
    if (text.length > 400) break;
  }
  const shown = collapse(text).replace(/^:\s*/, '');
  // The next line's label and value are not this label's value, unless they are all that follows.
  const whole = holder !== null && holder.tagName === 'SPAN' && !holder.nextElementSibling && label.tagName !== 'LABEL';
  if (/^[^:]{3,70}:(?:\s|$)/.test(shown) && !whole) return null;
  if (!shown && !holder) return null;
  return { element: holder ?? label, text: shown };
}
