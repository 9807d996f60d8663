/**
 * Reads one document or shadow root: every control with its label and headings, every shown fact, every grid.
 *
 * One walk in document order collects controls, labels, headings and tables; nothing is asked of layout and nothing is
 * written. Labels are tried in the order that DOM-IDIOMS gives: the page's own association first, position last.
 */
import { parseUkDate } from '../core/time/parse-uk-date';
import { controlNameWords, isMachineWritten } from '../core/matching/tokenise';
import {
  CONTROL_SELECTOR,
  controlKind,
  type DatePart,
  datePart,
  isCheckbox,
  isChecked,
  isControl,
  isRadio,
  joinDate,
  shownValue,
} from './controls';
import { type Heading, headingOf, nameFromAria } from './headings';
import type { Reading } from './reading';
import { cellsOfRow, type Grid, labelOfCell, readGrid } from './table-grid';
import { classWords, cleanLabel, collapse, isNoAnswer, textOf } from './text';

export interface PageReading {
  readings: Reading[];
  grids: { grid: Grid; path: string[] }[];
  headings: Heading[];
  controls: number;
  nodes: number;
  words: number;
  links: number;
  searchControls: number;
  roots: number;
  /** Dates of birth in lines that identify the person of the record, as shown. */
  born: string[];
}

export interface ReadOptions {
  /** Called now and then; true stops the walk (time is up or the page has gone). */
  interrupted?: () => boolean;
  /** Shadow roots of an element, when the platform gives them. */
  shadowRoot?: (element: Element) => ShadowRoot | null;
  /** Elements to leave out: our own host. */
  skip?: (element: Element) => boolean;
}

const NODE_LIMIT = 250_000;
const SKIP_TAGS = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'SVG',
  'svg',
  'HEAD',
  'OBJECT',
  'EMBED',
  'CANVAS',
  'VIDEO',
  'AUDIO',
  'MAP',
  'OPTION',
  'OPTGROUP',
  'SELECT',
  'TEXTAREA',
]);
const SKIP_ROLES = new Set(['navigation', 'search', 'menu', 'menubar', 'tree', 'tablist', 'toolbar', 'tooltip']);
const FILTER_WORDS =
  /^\s*(?:(?:sort|filter|search|refine)(?:ed)?\b(?:\s+(?:by|for|results|list|criteria|options|records|cases|this|the))?|(?:group|order)(?:ed)? by\b|find\b|show(?: only)?\b\s*$|quick search|advanced search)/i;

interface Walk {
  controls: Element[];
  labelsFor: Map<string, HTMLLabelElement[]>;
  headings: Heading[];
  tables: Element[];
  lists: Element[];
  facts: Element[];
  /** Shown values that aria-labelledby names. */
  named: Element[];
  /** Dates of birth in lines that identify the person: "Born 4 March 2015". */
  born: string[];
  order: Map<Element, number>;
  hidden: HTMLInputElement[];
  nodes: number;
  words: number;
  links: number;
  filters: Element[];
  roots: (Document | ShadowRoot)[];
}

/** Reads `root` and the shadow roots in it. Bounded to 250,000 elements; `nodes` tells how many were seen. */
export function readPage(root: Document, options: ReadOptions = {}): PageReading {
  const walk: Walk = {
    controls: [],
    labelsFor: new Map(),
    headings: [],
    tables: [],
    lists: [],
    facts: [],
    named: [],
    born: [],
    order: new Map(),
    hidden: [],
    nodes: 0,
    words: 0,
    links: 0,
    filters: [],
    roots: [root],
  };
  const dialog = openDialog(root);
  const start = root.body ?? root.documentElement;
  if (start) visit(start, walk, options, dialog);
  return interpret(walk);
}

/** The modal dialog that is the active form, when one is open and holds fields. */
function openDialog(root: Document): Element | null {
  for (const element of root.querySelectorAll(
    'dialog[open],[role=dialog][aria-modal=true],[role=alertdialog][aria-modal=true]',
  )) {
    if (element.tagName === 'DIALOG' && !element.matches(':modal')) continue;
    if (element.closest('[hidden],[aria-hidden=true]')) continue;
    const style = element.getAttribute('style') ?? '';
    if (/display:\s*none|visibility:\s*hidden/.test(style)) continue;
    if (element.querySelectorAll(CONTROL_SELECTOR).length >= 2) return element;
  }
  return null;
}

function visit(from: Element, walk: Walk, options: ReadOptions, dialog: Element | null): void {
  const stack: Element[] = [from];
  while (stack.length > 0) {
    const element = stack.pop()!;
    if (++walk.nodes > NODE_LIMIT) return;
    if (options.skip?.(element)) continue;
    const tag = element.tagName;
    if (tag === 'NAV') {
      walk.links += element.getElementsByTagName('a').length;
      continue;
    }
    const role = element.getAttribute('role');
    if (role !== null && SKIP_ROLES.has(role)) {
      if (role === 'search') walk.filters.push(element);
      continue;
    }
    if (dialog && element.getAttribute('aria-hidden') === 'true' && !element.contains(dialog)) continue;
    note(element, tag, walk);
    if (SKIP_TAGS.has(tag)) continue;
    const shadow = options.shadowRoot?.(element);
    if (shadow) {
      walk.roots.push(shadow);
      for (let child = shadow.lastElementChild; child; child = child.previousElementSibling) stack.push(child);
    }
    for (let child = element.lastElementChild; child; child = child.previousElementSibling) stack.push(child);
  }
}

function note(element: Element, tag: string, walk: Walk): void {
  if (tag === 'A') walk.links++;
  if (isControl(element)) {
    walk.order.set(element, walk.nodes);
    walk.controls.push(element);
    return;
  }
  if (tag === 'INPUT') {
    if ((element as HTMLInputElement).type === 'hidden') walk.hidden.push(element as HTMLInputElement);
    return;
  }
  if (tag === 'LABEL') {
    const target = element.getAttribute('for');
    if (target) {
      const list = walk.labelsFor.get(target);
      if (list) list.push(element as HTMLLabelElement);
      else walk.labelsFor.set(target, [element as HTMLLabelElement]);
    }
  }
  if (
    tag === 'TABLE' ||
    element.getAttribute('role') === 'grid' ||
    element.getAttribute('role') === 'table' ||
    element.getAttribute('role') === 'treegrid'
  ) {
    walk.order.set(element, walk.nodes);
    walk.tables.push(element);
  }
  if (tag === 'DL') {
    walk.order.set(element, walk.nodes);
    walk.lists.push(element);
  }
  const heading = headingOf(element);
  if (heading) {
    walk.order.set(element, walk.nodes);
    if (FILTER_WORDS.test(heading.text) && heading.text.length < 40) walk.filters.push(heading.scope);
    walk.headings.push(heading);
    return;
  }
  if (element.hasAttribute('aria-labelledby') && !element.hasAttribute('role')) {
    walk.order.set(element, walk.nodes);
    walk.named.push(element);
    return;
  }
  if (isFactLike(element, tag)) {
    walk.order.set(element, walk.nodes);
    walk.facts.push(element);
  }
  if (element.childElementCount === 0) {
    const text = element.firstChild?.nodeValue;
    if (text) walk.words += text.length > 30 ? Math.ceil(text.length / 6) : 1;
  }
}

const FACT_TAGS = new Set([
  'B',
  'STRONG',
  'LABEL',
  'SPAN',
  'DIV',
  'P',
  'LI',
  'FONT',
  'EM',
  'TIME',
  'SMALL',
  'H5',
  'H6',
  'TH',
  'TD',
]);

/** A short line of words that may be a label beside a value, or label and value in one. */
function isFactLike(element: Element, tag: string): boolean {
  if (!FACT_TAGS.has(tag) || element.childElementCount > 3) return false;
  const first = element.firstChild;
  if (!first) return false;
  const length = (element.textContent ?? '').length;
  return length > 2 && length < 220;
}

interface Context {
  path(element: Element, order: number): string[];
}

/** Headings in force at a point: nearest heading whose scope holds the element, one for each level. */
function headingContext(walk: Walk): Context {
  const headings = walk.headings;
  const at = headings.map((h) => walk.order.get(h.element) ?? 0);
  const cache = new Map<Element, { upTo: number; path: string[] }>();
  return {
    path(element, order) {
      const parent = element.parentElement ?? element;
      let low = 0;
      let high = headings.length;
      while (low < high) {
        const mid = (low + high) >> 1;
        if (at[mid]! < order) low = mid + 1;
        else high = mid;
      }
      const cached = cache.get(parent);
      if (cached?.upTo === low) return cached.path;
      const path: string[] = [];
      let level = 99;
      const scopes = new Set<Element>();
      for (let i = low - 1, seen = 0; i >= 0 && seen < 60 && path.length < 6; i--, seen++) {
        const h = headings[i]!;
        const nested = h.kind === 'group';
        if (!nested && h.level >= level) continue;
        if (nested && scopes.has(h.scope)) continue;
        if (!h.scope.contains(element)) continue;
        if (h.element === element || h.element.contains(element)) continue;
        path.unshift(h.text);
        if (nested) scopes.add(h.scope);
        else level = h.level;
        if (level === 1) break;
      }
      cache.set(parent, { upTo: low, path });
      return path;
    },
  };
}

function interpret(walk: Walk): PageReading {
  const context = headingContext(walk);
  const filtered = (element: Element) => walk.filters.some((f) => f.contains(element));
  const inCell = new Map<Element, number>();
  const cellOf = fieldCells();
  for (const control of walk.controls) {
    const cell = cellOf(control);
    if (cell) inCell.set(cell, (inCell.get(cell) ?? 0) + 1);
  }
  const gridOfCell = new Map<Element, { grid: Grid; index: number; frozen?: Grid }>();
  const grids: Grid[] = [];
  for (const table of walk.tables) {
    const grid = readGrid(table, (cell) => inCell.get(cell) ?? 0);
    const previous = grids[grids.length - 1];
    const frozen =
      grid.headerRow < 0 &&
      previous &&
      previous.rows.length === 1 &&
      previous.columns === grid.columns &&
      cellsOfRow(previous, 0).filter((c) => c.text).length > 1
        ? previous
        : undefined;
    grid.cells.forEach((cell, index) => {
      gridOfCell.set(cell.element, { grid, index, ...(frozen ? { frozen } : {}) });
    });
    if (frozen) grid.frozen = frozen;
    grids.push(grid);
  }
  const out: Reading[] = [];
  let searchControls = 0;
  const used = new Set<Element>();
  const isoBeside = hiddenIsoDates(walk);

  const ownLabel = (control: Element): string => {
    const aria = nameFromAria(control);
    if (aria) return aria;
    const id = control.id;
    if (id) {
      const labels = walk.labelsFor.get(id);
      if (labels) {
        const label = nearestLabel(labels, control);
        const text = label ? cleanLabel(textOf(label)) : '';
        if (text) return text;
      }
    }
    const wrapping = control.closest('label');
    return wrapping ? cleanLabel(textOf(wrapping)) : '';
  };

  const positional = (control: Element): { labels: string[]; group: string[]; inGrid: boolean } => {
    const labels: string[] = [];
    const group: string[] = [];
    let inGrid = false;
    const cell = cellOf(control);
    const held = cell ? gridOfCell.get(cell) : undefined;
    if (cell && held) {
      const before = precedingText(anchorOf(control, cell), cell);
      if (before) labels.push(before);
      const found = labelOfCell(held.grid, held.grid.cells[held.index]!, held.frozen);
      if (found) {
        inGrid = found.inGrid;
        // A repeated row: only its own heading together with the column's can name a fact.
        if (inGrid)
          return {
            labels: found.group.length > 0 ? [cleanLabel(`${found.group[0]} ${found.label}`)] : [],
            group: [],
            inGrid,
          };
        labels.push(cleanLabel(found.label));
        group.push(...found.group.map(cleanLabel));
      }
    } else {
      const term = control.closest('dd')?.previousElementSibling;
      if (term?.tagName === 'DT') labels.push(cleanLabel(textOf(term)));
      const before = precedingText(anchorOf(control, null), null);
      if (before) labels.push(before);
    }
    return { labels: labels.filter(Boolean), group, inGrid };
  };

  const read = (element: Element, labels: string[], extra: Partial<Reading> & { path?: string[] }): void => {
    const clean = labels.map((l) => l.trim()).filter((l, i, all) => l && all.indexOf(l) === i);
    const human = clean.filter((l) => !isMachineWritten(l));
    if (human.length === 0 && isControl(element)) human.push(...soleHeading(element));
    const name = controlNameWords(
      element.getAttribute('name') || element.getAttribute('data-field') || element.id || '',
    );
    const value = extra.value ?? '';
    const reading: Reading = {
      element,
      labels: human,
      path: extra.path ?? context.path(element, walk.order.get(element) ?? walk.nodes),
      control: extra.control ?? 'line',
      value,
      valueKind: 'blank',
      chosen: extra.chosen ?? [],
      options: extra.options ?? [],
      unanswered: extra.unanswered ?? false,
      name,
      speculative: extra.speculative ?? false,
      option: extra.option ?? false,
      editable: extra.editable ?? true,
    };
    if (value) {
      const parsed = extra.parsed ?? parseUkDate(value);
      // A sentence that holds a date is not a date.
      const sentence = reading.control === 'fact' && value.length > 34;
      if ('iso' in parsed && !sentence) reading.valueKind = 'date';
      else
        reading.valueKind =
          !sentence && looksLikeDate(value)
            ? 'date-like'
            : /^(?:yes|no|y|n|true|false|not known|unknown)$/i.test(value)
              ? 'yes-no'
              : 'other';
      if (reading.valueKind === 'date' || reading.valueKind === 'date-like') reading.parsed = parsed;
    }
    out.push(reading);
  };

  /** The heading of a part of the page that holds this one field and nothing else to fill in. */
  const soleHeading = (control: Element): string[] => {
    const heading = walk.headings.findLast(
      (h) =>
        h.scope.tagName !== 'BODY' &&
        h.scope.contains(control) &&
        (walk.order.get(h.element) ?? 0) < (walk.order.get(control) ?? 0),
    );
    return heading && heading.scope.querySelectorAll(CONTROL_SELECTOR).length === 1 ? [heading.text] : [];
  };

  walk.controls.forEach((control, index) => {
    if (used.has(control)) return;
    if (
      filtered(control) ||
      (control as HTMLInputElement).type === 'search' ||
      control.getAttribute('role') === 'searchbox'
    ) {
      searchControls++;
      return;
    }
    const path = context.path(control, walk.order.get(control) ?? 0);
    if (isRadio(control)) {
      readRadios(control, index, path);
      return;
    }
    if (isCheckbox(control)) {
      readCheckboxes(control, index, path);
      return;
    }
    const label = ownLabel(control);
    const part = datePart(control, label);
    const near = positional(control);
    if (part && readDateParts(control, index, part, label, near, path)) return;
    const labels = near.inGrid
      ? [...near.labels, ...(label.split(' ').length > 2 ? [label] : [])]
      : [label, ...near.labels, title(control), placeholder(control)];
    let value = shownValue(control);
    let kind = controlKind(control);
    const iso = isoBeside.get(control);
    const time = control.tagName === 'INPUT' ? timeBeside(walk.controls, index, used) : '';
    let parsed = value ? parseUkDate(value) : undefined;
    if (iso) {
      kind = 'date';
      const hidden = parseUkDate(iso);
      if (parsed && 'iso' in parsed && 'iso' in hidden && parsed.iso !== hidden.iso)
        parsed = { reason: 'more-than-one-date' };
      else if (value && (!parsed || !('iso' in parsed)) && 'iso' in hidden) parsed = hidden;
    }
    if (parsed && 'iso' in parsed && time) parsed = { iso: parsed.iso, time };
    if (time && value) value = `${value} ${time}`;
    read(control, labels, {
      path: [...path, ...near.group],
      control: kind,
      value,
      ...(parsed ? { parsed } : {}),
      chosen: kind === 'choice' && value ? [value] : [],
      options:
        control.tagName === 'SELECT'
          ? [...(control as HTMLSelectElement).options].slice(0, 40).map((o) => collapse(o.text))
          : [],
      speculative: near.inGrid,
    });
  });

  function readDateParts(
    control: Element,
    index: number,
    part: DatePart,
    label: string,
    near: ReturnType<typeof positional>,
    path: string[],
  ): boolean {
    if (part === 'day') {
      const month = walk.controls[index + 1];
      const year = walk.controls[index + 2];
      if (!month || !year || datePart(month, ownLabel(month)) !== 'month' || datePart(year, ownLabel(year)) !== 'year')
        return false;
      used.add(month).add(year);
      const text = joinDate(shownValue(control), shownValue(month), shownValue(year));
      const time = partTime(index + 3);
      const value = [text, time].filter(Boolean).join(' ');
      read(control, groupLabels(control, near.labels, label), { path, control: 'date', value });
      return true;
    }
    if (part === 'date') {
      const time = partTime(index + 1);
      const own = shownValue(control);
      const value = own ? [own, time].filter(Boolean).join(' ') : '';
      read(control, [...groupLabels(control, near.labels, label), label], {
        path,
        control: 'date',
        value,
        ...(time && own ? joined(own, time) : {}),
      });
      return true;
    }
    // An hour or time box that no date claimed: its date stands just before it.
    return part === 'time' || part === 'hour' || part === 'minute';
  }

  function joined(date: string, time: string): { parsed?: Reading['parsed'] } {
    const parsed = parseUkDate(date);
    return 'iso' in parsed ? { parsed: { iso: parsed.iso, time } } : { parsed };
  }

  function partTime(index: number): string {
    const first = walk.controls[index];
    if (!first) return '';
    const part = datePart(first, ownLabel(first));
    if (part === 'time') {
      used.add(first);
      return clock(shownValue(first));
    }
    if (part !== 'hour') return '';
    const second = walk.controls[index + 1];
    used.add(first);
    if (second && datePart(second, ownLabel(second)) === 'minute') {
      used.add(second);
      return clock(`${shownValue(first)}:${shownValue(second)}`);
    }
    return '';
  }

  function groupLabels(control: Element, near: string[], sub: string): string[] {
    const fieldset = control.closest('fieldset,[role=group],[role=radiogroup]');
    const labels: string[] = [];
    if (fieldset) {
      const legend = fieldset.querySelector('legend');
      const text = nameFromAria(fieldset) || (legend ? cleanLabel(textOf(legend)) : '');
      if (text && fieldset.querySelectorAll(CONTROL_SELECTOR).length <= 8) labels.push(text);
    }
    return [...labels, ...near.filter((l) => l !== sub && !/^(?:day|month|year|date|time|dd|mm|yyyy|hour)$/i.test(l))];
  }

  function readRadios(control: Element, index: number, path: string[]): void {
    const name = control.getAttribute('name');
    const holder = control.closest('[role=radiogroup],fieldset,tr,form') ?? control.parentElement;
    const members = walk.controls.filter(
      (c, i) =>
        i >= index &&
        isRadio(c) &&
        (name ? c.getAttribute('name') === name && c.getRootNode() === control.getRootNode() : holder?.contains(c)),
    );
    for (const member of members) used.add(member);
    const chosen = members.filter((m) => isChecked(m) === true).map((m) => optionLabel(m));
    const group = control.closest('[role=radiogroup],fieldset');
    const own: string[] = [];
    if (group && members.every((m) => group.contains(m)) && otherFields(group, members) === 0) {
      const legend = group.querySelector('legend');
      own.push(nameFromAria(group) || (legend ? cleanLabel(textOf(legend)) : ''));
    }
    const near = positional(control);
    const options = new Set(members.map((m) => optionLabel(m)));
    const labels = [
      ...own,
      ...near.labels.filter((l) => !options.has(l)),
      questionBefore(anchorOf(control, cellOf(control)), options),
    ];
    const legendText = own[0];
    read(control, labels, {
      path: [...path.filter((p) => p !== legendText), ...near.group],
      control: 'choice',
      value: chosen.join('; '),
      chosen,
      options: [...options].slice(0, 40),
      unanswered: chosen.length === 0,
    });
  }

  function readCheckboxes(control: Element, index: number, path: string[]): void {
    const cell = cellOf(control);
    const group = control.closest('fieldset,[role=group]');
    const name = control.getAttribute('name');
    let members = walk.controls.filter(
      (c, i) =>
        i >= index &&
        isCheckbox(c) &&
        !used.has(c) &&
        (group
          ? group.contains(c)
          : cell
            ? cellOf(c) === cell
            : c === control || (name !== null && name !== '' && c.getAttribute('name') === name)),
    );
    if (group && members.length > 1 && otherFields(group, members) > 0 && members.length < 3) members = [control];
    if (!group && !cell && members.length === 1) members = looseBoxes(control, index);
    const near = positional(control);
    const optionOf = (c: Element) => optionLabel(c);
    if (members.length > 1 && members.every((m) => optionOf(m) === '')) members = [control];
    if (members.length > 1) {
      for (const member of members) used.add(member);
      const ticked = members.filter((m) => isChecked(m) === true).map(optionOf);
      const own: string[] = [];
      if (group) {
        const legend = group.querySelector('legend');
        own.push(nameFromAria(group) || (legend ? cleanLabel(textOf(legend)) : ''));
      }
      const options = new Set(members.map(optionOf));
      const question = [...own, ...near.labels.filter((l) => !options.has(l)), questionBefore(control, options)].filter(
        Boolean,
      );
      read(control, question, {
        path: [...path.filter((p) => p !== own[0]), ...near.group],
        control: 'choice',
        value: ticked.join('; '),
        chosen: ticked,
        unanswered: ticked.length === 0,
      });
      for (const member of members)
        single(
          member,
          optionOf(member),
          [...path.filter((p) => p !== question[0]), ...near.group, ...(question[0] ? [question[0]] : [])],
          [],
          false,
          true,
        );
      return;
    }
    used.add(control);
    const option = optionOf(control);
    const legend = group && otherFields(group, [control]) === 0 ? group.querySelector('legend') : null;
    single(
      control,
      option,
      [...path, ...near.group],
      [...(legend ? [cleanLabel(textOf(legend))] : []), ...near.labels],
      /^(?:yes|y|tick|ticked|true)?$/i.test(option),
    );
  }

  function single(
    control: Element,
    words: string,
    path: string[],
    near: string[],
    questionFirst = false,
    option = false,
  ): void {
    const ticked = isChecked(control);
    read(control, questionFirst ? [...near, words] : [words, ...near], {
      path,
      control: 'checkbox',
      value: ticked ? 'Yes' : '',
      chosen: ticked ? ['Yes'] : [],
      unanswered: !ticked,
      option,
    });
  }

  function looseBoxes(control: Element, index: number): Element[] {
    const parent =
      control.closest('li')?.parentElement ?? control.closest('label')?.parentElement ?? control.parentElement;
    if (!parent) return [control];
    const boxes = walk.controls
      .slice(index, index + 40)
      .filter((c) => isCheckbox(c) && !used.has(c) && parent.contains(c));
    return boxes.length > 1 && otherFields(parent, boxes) === 0 ? boxes : [control];
  }

  function otherFields(group: Element, members: Element[]): number {
    let count = 0;
    for (const element of group.querySelectorAll(CONTROL_SELECTOR)) if (!members.includes(element)) count++;
    return count;
  }

  function optionLabel(control: Element): string {
    const own = ownLabel(control);
    if (own) return own;
    const after = followingText(control);
    return (
      after ||
      cleanLabel((control as HTMLInputElement).value === 'on' ? '' : ((control as HTMLInputElement).value ?? ''))
    );
  }

  const facts = readFacts(walk, grids, filtered, context, inCell, gridOfCell);
  for (const fact of facts)
    read(fact.element, [fact.label], {
      path: fact.path,
      control: 'fact',
      value: fact.value,
      chosen: fact.value ? [fact.value] : [],
      speculative: fact.speculative,
      editable: false,
    });

  return {
    readings: out,
    grids: grids.map((grid) => ({ grid, path: context.path(grid.element, walk.order.get(grid.element) ?? 0) })),
    headings: walk.headings,
    controls: walk.controls.length,
    nodes: walk.nodes,
    words: walk.words,
    links: walk.links,
    searchControls,
    roots: walk.roots.length,
    born: walk.born,
  };
}

const CELL = 'td,th,[role=gridcell],[role=cell]';

const boxTables = new WeakMap<Element, boolean>();

/** A table of nothing but boxes and their words. */
function isBoxTable(table: Element): boolean {
  let known = boxTables.get(table);
  if (known === undefined) {
    const held = table.querySelectorAll(CONTROL_SELECTOR);
    const cells = [...table.querySelectorAll('td,th')];
    const bare = cells.filter(
      (c) => !c.querySelector(CONTROL_SELECTOR) && !c.querySelector('label') && textOf(c, 20) !== '',
    );
    known =
      held.length > 0 &&
      cells.length <= held.length * 2 &&
      [...held].every((c) => isCheckbox(c) || isRadio(c)) &&
      bare.length === 0;
    boxTables.set(table, known);
  }
  return known;
}

/** The cell that holds a control; boxes laid out in a little table of their own belong to the cell around it. */
function fieldCells(): (control: Element) => Element | null {
  return (control) => {
    let cell = control.closest(CELL);
    for (
      let table = cell?.closest('table');
      cell && table && (isCheckbox(control) || isRadio(control)) && isBoxTable(table);
      table = cell?.closest('table')
    )
      cell = table.parentElement?.closest(CELL) ?? null;
    return cell;
  };
}

/** Where the words before a control end: the little table of boxes around it, or the control itself. */
function anchorOf(control: Element, cell: Element | null): Element {
  if (!isCheckbox(control) && !isRadio(control)) return control;
  const table = control.closest('table');
  return table && (cell === null || (cell !== table && cell.contains(table))) ? table : control;
}

interface Fact {
  element: Element;
  label: string;
  value: string;
  path: string[];
  speculative: boolean;
}

function readFacts(
  walk: Walk,
  grids: Grid[],
  filtered: (e: Element) => boolean,
  context: Context,
  inCell: Map<Element, number>,
  gridOfCell: Map<Element, { grid: Grid; index: number }>,
): Fact[] {
  const facts: Fact[] = [];
  const headed = new Set(walk.headings.map((h) => h.text));
  const add = (
    element: Element,
    label: string,
    value: string,
    speculative: boolean,
    at: Element,
    extra: string[] = [],
  ) => {
    const clean = cleanLabel(label);
    if (!clean || clean.length > 110 || filtered(element) || headed.has(cleanLabel(`${label}: ${value}`))) return;
    const shown = collapse(value);
    facts.push({
      element,
      label: clean,
      value: isNoAnswer(shown) ? '' : shown.slice(0, 400),
      path: [
        ...context.path(at, walk.order.get(at) ?? walk.order.get(element) ?? walk.nodes),
        ...extra.map(cleanLabel),
      ],
      speculative,
    });
  };

  for (const list of walk.lists) {
    let label = '';
    let values: Element[] = [];
    const flush = () => {
      if (label && values.length > 0 && !values.some((v) => v.querySelector(CONTROL_SELECTOR)))
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
    if (isBoxTable(grid.element)) continue;
    const rows = grid.rows.length - (grid.headerRow + 1);
    if (grid.headerRow >= 0 && rows === 1) {
      for (const cell of cellsOfRow(grid, grid.headerRow + 1)) {
        const heading = grid.rows[grid.headerRow]?.[cell.column]?.text ?? '';
        if (heading && cell.controls === 0 && !cell.container)
          add(cell.element, heading, cell.text, true, grid.element);
      }
      continue;
    }
    if (grid.headerRow >= 0) continue;
    for (const r of grid.labelRows)
      for (const cell of cellsOfRow(grid, r + 1)) {
        const heading = grid.rows[r]?.[cell.column]?.text ?? '';
        if (heading && cell.controls === 0 && !cell.container)
          add(cell.element, heading, cell.text, false, grid.element);
      }
    if (grid.labelRows.length > 0) continue;
    for (let r = 0; r < grid.rows.length; r++) {
      const cells = cellsOfRow(grid, r).filter((c) => c.text || c.controls > 0 || !c.header);
      if (cells.length < 2 || cells.length > 8) continue;
      for (let i = 0; i + 1 < cells.length; i++) {
        const label = cells[i]!;
        const value = cells[i + 1]!;
        if (
          !label.text ||
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
          isBold(label.element);
        if (!certain && (i % 2 === 1 || (cells[i + 2]?.controls ?? 0) > 0)) continue;
        add(value.element, label.text, value.text, !certain, grid.element);
        i++;
      }
    }
  }

  for (const element of walk.named) {
    if (element.querySelector(CONTROL_SELECTOR) || filtered(element)) continue;
    add(element, nameFromAria(element), textOf(element, 300), false, element);
  }

  for (const element of walk.facts) {
    if (element.querySelector(CONTROL_SELECTOR) || element.closest('a,button,[role=button],option,dt,[role=row]'))
      continue;
    const cell = element.closest('td,th,dd');
    if (
      cell &&
      (element === cell || gridOfCell.get(cell)?.grid.headerRow !== undefined) &&
      (element === cell || gridOfCell.get(cell)!.grid.headerRow >= 0)
    )
      continue;
    if (cell && (inCell.get(cell) ?? 0) > 0 && element === cell) continue;
    factOf(element, add, walk);
  }
  return facts;
}

/** The "Change" link of a summary row. */
function isAction(item: Element): boolean {
  return (
    /action/i.test(classWords(item)) ||
    (item.querySelector('a,button') !== null && /^(?:change|edit|remove|update|add|view)\b/i.test(textOf(item, 40)))
  );
}

const LABEL_CLASS =
  /(^|[\s_-])(label|lbl|key|term|caption|field-?name|fieldlabel|name|question|q|l|prompt|dt|th)($|[\s_-])/i;
const VALUE_CLASS = /(^|[\s_-])(value|val|data|answer|field-?value|v|readonly|output|dd|text|content)($|[\s_-])/i;

function isBold(element: Element): boolean {
  const only = element.firstElementChild;
  return only !== null && (only.tagName === 'B' || only.tagName === 'STRONG') && element.childElementCount === 1;
}

type AddFact = (element: Element, label: string, value: string, speculative: boolean, at: Element) => void;

/** A fact in plain words: "Label: value" in one line, a marked label before its value, or a stamp "Started on 3 March 2026". */
function factOf(element: Element, add: AddFact, walk: Walk): void {
  const text = textOf(element, 220);
  if (!text) return;
  const tag = element.tagName;
  const inline =
    tag === 'B' ||
    tag === 'STRONG' ||
    tag === 'LABEL' ||
    tag === 'FONT' ||
    tag === 'EM' ||
    tag === 'SPAN' ||
    tag === 'SMALL';
  const cls = classWords(element);
  const ends = /:\s*$/.test(text);
  if (tag === 'LABEL' && labelsAnother(element as HTMLLabelElement)) return;
  const leaf = inline || element.childElementCount === 0;
  if (
    leaf &&
    text.length <= 110 &&
    (ends || tag === 'B' || tag === 'STRONG' || tag === 'LABEL' || (cls && LABEL_CLASS.test(cls)))
  ) {
    const value = valueAfter(element);
    if (value) {
      add(
        value.element,
        text,
        value.text,
        !(ends || tag === 'LABEL' || (cls !== '' && LABEL_CLASS.test(cls))),
        element,
      );
      return;
    }
  }
  if (!inline && element.childElementCount === 2) {
    const [first, second] = [element.children[0]!, element.children[1]!];
    const firstText = textOf(first, 120);
    if (
      firstText &&
      first.childElementCount === 0 &&
      second.tagName !== 'BR' &&
      second.tagName !== 'INPUT' &&
      firstText.length <= 80 &&
      textOf(element, 300).startsWith(firstText) &&
      !/^H\d$/.test(first.tagName) &&
      first.querySelector('a,button') === null &&
      second.querySelector('table,dl,ul') === null
    ) {
      const known =
        LABEL_CLASS.test(classWords(first)) || VALUE_CLASS.test(classWords(second)) || /:\s*$/.test(firstText);
      if (!known) add(second, firstText, textOf(second, 300), true, element);
      return;
    }
  }
  if (element.childElementCount > 1 && !inline) return;
  const colon = /^([^:]{3,70}):\s+(.{1,160})$/.exec(text);
  if (
    colon &&
    !/^https?$/i.test(colon[1]!) &&
    (element.childElementCount === 0 || !/^(B|STRONG|LABEL|SPAN)$/.test(element.firstElementChild!.tagName))
  ) {
    add(element, colon[1]!, colon[2]!, false, element);
    return;
  }
  if (element.childElementCount === 0) {
    for (const part of text.split(/\s*[·|,;•]\s*|\s{2,}/)) {
      const born = BORN.exec(part);
      if (born) walk.born.push(born[2]!);
    }
    stamp(element, text, add);
  }
}

const BORN = /^(born|d\.?o\.?b\.?|date of birth)\s*:?\s+(\d[^(]{5,20}?\d{4}|\d{4}-\d{2}-\d{2})(?:\s*\(.*)?$/i;

const STAMP = /^(.{4,60}?)\s+(?:by\s+[^\d]{2,50}?\s+)?on\s+(\S.{5,28})$/i;

/** "Assessment started by A Worker on 3 March 2026": what happened and when. */
function stamp(element: Element, text: string, add: AddFact): void {
  if (text.length > 140 || !/\d/.test(text)) return;
  for (const clause of text.split(/[;,·|]\s+/)) {
    const found = STAMP.exec(clause.trim().replace(/\.$/, ''));
    if (found && 'iso' in parseUkDate(found[2]!))
      add(element, `${found[1]!.replace(/\s+by\s.*$/i, '')} on`, found[2]!, true, element);
  }
}

function valueAfter(label: Element): { element: Element; text: string } | null {
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
      if (el.querySelector(CONTROL_SELECTOR) || el.matches(CONTROL_SELECTOR))
        return text ? { element: holder ?? label, text: collapse(text) } : null;
      if (/^(B|STRONG|LABEL|TABLE|UL|OL|DL|H\d|FORM|FIELDSET|BUTTON)$/.test(el.tagName)) break;
      if (el.tagName === 'INPUT' || el.tagName === 'IMG' || el.tagName === 'svg') continue;
      const words = textOf(el, 300);
      if (!words) {
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
  // The next line's label and value are not this label's value.
  if (/^[^:]{3,70}:(?:\s|$)/.test(shown)) return null;
  if (!shown && !holder) return null;
  return { element: holder ?? label, text: shown };
}

/** A label tied to a control that exists is that control's own, not words for its neighbour. */
function labelsAnother(label: HTMLLabelElement): boolean {
  return label.htmlFor !== '' && ((label.getRootNode() as Document).getElementById?.(label.htmlFor) ?? null) !== null;
}

/** The nearest words before a control in its own row or block, not beyond another control. At most 200 characters. */
function precedingText(control: Element, limit: Element | null): string {
  let node: Node | null = control.closest('label') ?? control;
  for (let up = 0; up < 4 && node && node !== limit; up++) {
    for (let before: Node | null = node.previousSibling; before; before = before.previousSibling) {
      if (before.nodeType === 3) {
        const words = cleanLabel(before.nodeValue ?? '');
        if (words && /[a-z]/i.test(words)) return words.length <= 160 ? words : '';
      } else if (before.nodeType === 1) {
        const el = before as Element;
        if (isControl(el) || el.querySelector(CONTROL_SELECTOR)) return '';
        if (el.tagName === 'LABEL' && labelsAnother(el as HTMLLabelElement)) continue;
        if (
          el.tagName === 'BUTTON' ||
          el.tagName === 'IMG' ||
          el.tagName === 'SCRIPT' ||
          el.tagName === 'STYLE' ||
          el.tagName === 'LEGEND'
        )
          continue;
        if (/^H[1-4]$/.test(el.tagName) || el.tagName === 'TABLE') return '';
        const words = cleanLabel(textOf(el, 240));
        if (words && /[a-z]/i.test(words) && !isNoAnswer(words)) {
          if (/(^|[\s_-])(hint|help|tip|error|note|govuk-hint)/i.test(classWords(el))) continue;
          return words.length <= 160 && !/:\s+\S/.test(words) ? words : '';
        }
      }
    }
    const parent: Element | null = node.parentElement;
    if (!parent || parent === limit || /^(TD|TH|FORM|FIELDSET|SECTION|MAIN|BODY|TABLE|LI)$/.test(parent.tagName))
      return '';
    node = parent;
  }
  return '';
}

function followingText(control: Element): string {
  for (let after = control.nextSibling; after; after = after.nextSibling) {
    if (after.nodeType === 3) {
      const words = cleanLabel(after.nodeValue ?? '');
      if (words) return words;
    } else if (after.nodeType === 1) {
      const el = after as Element;
      if (isControl(el) || el.tagName === 'BR' || el.querySelector(CONTROL_SELECTOR)) return '';
      const words = cleanLabel(textOf(el, 160));
      if (words) return words;
    }
  }
  return '';
}

/** The question before a run of boxes: the first words before the first option that are not an option. */
function questionBefore(control: Element, options: ReadonlySet<string>): string {
  let node: Element | null = control.closest('label,li,nobr') ?? control;
  for (let up = 0; up < 4 && node; up++) {
    for (let before = node.previousElementSibling; before; before = before.previousElementSibling) {
      if (before.matches(CONTROL_SELECTOR) || before.querySelector(CONTROL_SELECTOR)) continue;
      const words = cleanLabel(textOf(before, 240));
      if (words && !options.has(words)) return words;
    }
    node = node.parentElement;
    if (!node || /^(FORM|FIELDSET|SECTION|MAIN|BODY|TABLE|TD|TH)$/.test(node.tagName)) return '';
  }
  return '';
}

function nearestLabel(labels: HTMLLabelElement[], control: Element): HTMLLabelElement | undefined {
  if (labels.length === 1) {
    const only = labels[0]!;
    const sameId = only.getRootNode() === control.getRootNode();
    return sameId ? only : undefined;
  }
  const before = labels.filter((l) => l.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING);
  return before[before.length - 1] ?? labels[0];
}

function title(control: Element): string {
  const words = cleanLabel(control.getAttribute('title') ?? '');
  return /^(?:pick|select|choose|click|calendar|help|enter)\b/i.test(words) || words.length > 80 ? '' : words;
}

function placeholder(control: Element): string {
  const words = cleanLabel(control.getAttribute('placeholder') ?? '');
  return /^(?:e\.?g|for example|type|search|select|choose|enter)\b/i.test(words) || !/[a-z]{3}/i.test(words)
    ? ''
    : words;
}

function looksLikeDate(value: string): boolean {
  return (
    value.length < 40 &&
    (/\d{1,4}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{1,4}/.test(value) ||
      /\d{1,2}\s*[ -]\s*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s*[ -]\s*'?\d{2,4}/i.test(value))
  );
}

function clock(text: string): string {
  const found = /^(\d{1,2})[:.](\d{2})$/.exec(text.trim());
  if (!found || Number(found[1]) > 23 || Number(found[2]) > 59) return '';
  return `${found[1]!.padStart(2, '0')}:${found[2]}`;
}

/** The time box just after a date box in the same cell or block: "10:30". */
function timeBeside(controls: Element[], index: number, used: Set<Element>): string {
  const control = controls[index]!;
  const next = controls[index + 1];
  if (!next || next.tagName !== 'INPUT' || next.parentElement !== control.parentElement) return '';
  const input = next as HTMLInputElement;
  if (input.type !== 'time' && !/^\d{1,2}[:.]\d{2}$/.test(input.value.trim())) return '';
  if (!/\d/.test((control as HTMLInputElement).value)) return '';
  used.add(next);
  return clock(input.value);
}

const ISO_VALUE = /^\d{4}-\d{2}-\d{2}(?:[T ][\d:.]+Z?)?$/;

function boxBefore(hidden: Element): HTMLInputElement | null {
  let before = hidden.previousElementSibling;
  for (let i = 0; before && i < 3; i++, before = before.previousElementSibling)
    if (before.tagName === 'INPUT' && (before as HTMLInputElement).type === 'text') return before as HTMLInputElement;
  return null;
}

/** Hidden inputs that hold the ISO form of the date box beside them. */
function hiddenIsoDates(walk: Walk): Map<Element, string> {
  const found = new Map<Element, string>();
  for (const hidden of walk.hidden) {
    if (!ISO_VALUE.test(hidden.value)) continue;
    const near = hidden.parentElement;
    if (!near) continue;
    const boxes = near.querySelectorAll<HTMLInputElement>('input[type=text],input:not([type])');
    const box = boxes.length === 1 ? boxes[0] : boxBefore(hidden);
    if (box && !found.has(box)) found.set(box, hidden.value);
  }
  return found;
}
