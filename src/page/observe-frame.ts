/** From what was read in one document to what it means: concepts, dates, answers, tables, rows and titles. */
import type { LessonBook } from '../core/lessons/lesson-book';
import { agencyOf, columnRole, type ColumnRole, tableConcept } from '../core/matching/column-role';
import { answerCodes } from '../core/matching/answer-code';
import type { CueFinder, CueReading } from '../core/matching/topic-cues';
import type { LabelMatch, Matcher } from '../core/matching/match-label';
import type {
  FieldObservation,
  FrameObservation,
  ObservedDate,
  TableObservation,
  TableRowObservation,
  WorklistRow,
} from '../core/observation';
import { parseUkDate } from '../core/time/parse-uk-date';
import { createElementRefs, type ElementRefs } from './element-refs';
import { atOnce, type Pausing } from './in-slices';
import { type PageReading, readingPage, type ReadOptions } from './read-page';
import { isCheckbox, isChecked, CONTROL_SELECTOR, shownValue } from './controls';
import { readBadges } from './badges';
import { looksLikeTitle } from './headings';
import { listTotalOf, pageTodayOf } from './page-today';
import type { Reading } from './reading';
import { isInDigits, orderAlarm, readShownDate } from './shown-dates';
import { startColumns, startOfRow, type StartColumns } from './row-start';
import { isOnlyName, markChildren } from './child-blocks';
import { headsEarlierRecords, headsPastDates, inEarlierVersion } from './earlier-records';
import { cellsOfRow, type Grid, type GridCell } from './table-grid';
import { collapse, isNoAnswer, textOf } from './text';

export interface FrameReading {
  observation: FrameObservation;
  /** The document and the shadow roots that were read. */
  roots: (Document | ShadowRoot)[];
  /** Elements and words by ref; never leave this module's world. */
  elements: Map<string, Element>;
  words: Map<string, string>;
}

/** Concepts of dates long past: a year before 2000 is not an error there. */
const OLD_DATES = new Set(['child_dob']);

export interface ObserveOptions extends ReadOptions {
  now?: () => number;
  /** What people taught on this site. */
  lessons?: LessonBook | null;
  /** Finds what the words of the form name: topics and legal bases. */
  cueFinder?: CueFinder;
  systemCues?: (document: Document, read: { labels: string[]; titles: string[] }) => string[];
  /** Names of elements, kept from one reading to the next. */
  refs?: ElementRefs;
}

/** Readings between two pauses. */
const PAUSE_AFTER = 8;

/** Reads a document through the matcher, in one go. `frame` names it in refs; `top` tells whether it is the tab's own. */
export function observeFrame(
  document: Document,
  matcher: Matcher,
  frame: { key: string; top: boolean },
  options: ObserveOptions = {},
): FrameReading {
  return atOnce(observingFrame(document, matcher, frame, options));
}

/** The same with pauses. */
export function* observingFrame(
  document: Document,
  matcher: Matcher,
  frame: { key: string; top: boolean },
  options: ObserveOptions = {},
): Pausing<FrameReading> {
  const now = options.now ?? (() => performance.now());
  const started = now();
  const page = yield* readingPage(document, options);
  const elements = new Map<string, Element>();
  const words = new Map<string, string>();
  const documentTitles = titleSegments(document.title);
  const besides = besideTitle(page);
  const kinds = subTypes(page);
  const above = [...titlesAbove(document), ...documentTitles, ...besides, ...kinds.map(({ text }) => text)];
  const order = orderAlarm(page);
  const fields: FieldObservation[] = [];
  const replaced: FieldObservation[] = [];
  const nextRef = (options.refs ?? createElementRefs(frame.key)).begin();
  const refOf = (element: Element): string => {
    const ref = nextRef(element);
    elements.set(ref, element);
    return ref;
  };
  const formTitle = page.headings.filter(looksLikeTitle).map((h) => h.text);
  const claimed = new Set<Element>();
  const gridCells = new Set<Element>();
  const orderKnown = new Set<string>();

  const tables: TableObservation[] = [];
  const rows: WorklistRow[] = [];
  let gridRows = 0;
  let listTotal: number | undefined;
  for (const { grid, path } of page.grids) {
    yield;
    const heads = headings(grid);
    if (heads.length === 0) continue;
    const roles = heads.map((h) => columnRole(matcher.tokeniser.tokens(h)));
    const context = [...above, ...path, grid.caption].map((p) => matcher.tokeniser.tokens(p).join(' '));
    const named = grid.caption || path[path.length - 1] || '';
    const byName = named
      ? matcher.match({ label: named, path: [...above, ...path.slice(0, -1)], control: 'table', value: 'other' })
      : null;
    const data = dataRowsOf(grid);
    const byColumns = tableConcept(roles, context);
    const certain = byName !== null && byName.score >= 0.9 && byName.concept !== 'task_due_date';
    const concept =
      certain && (byColumns !== null || (data.length >= 2 && !roles.includes('due'))) ? byName.concept : byColumns;
    if (concept && data.length > 0) {
      if ([...path, grid.caption].some(headsEarlierRecords)) {
        for (const row of data) for (const cell of cellsOfRow(grid, row)) gridCells.add(cell.element);
        continue;
      }
      for (const row of data) for (const cell of cellsOfRow(grid, row)) gridCells.add(cell.element);
      const label = grid.caption || path[path.length - 1] || heads.filter(Boolean).join(', ');
      const ref = refOf(grid.element);
      tables.push({
        ref,
        concept,
        label,
        path,
        rows: data.map((r) => tableRow(grid, r, roles, order)).filter((r) => r !== null),
      });
      words.set(
        ref,
        data
          .map((r) => rowWords(grid, r))
          .filter(Boolean)
          .join(' | ')
          .slice(0, 2000),
      );
      const filled = tables[tables.length - 1]!.rows.length > 0;
      const hidden = filled ? null : hiddenIn(grid.element);
      if (hidden !== null) tables[tables.length - 1]!.hidden = true;
      fields.push({
        ref,
        concept,
        kind: 'table-column',
        label,
        path,
        state: filled ? 'filled' : hidden === null ? 'blank' : 'hidden',
        confidence: 0.9,
        because: `columns: ${heads.filter(Boolean).join(', ')}`,
        ...(hidden ? { hiddenIn: hidden } : {}),
      });
      continue;
    }
    if (!roles.includes('due') && concept === null) nameDueColumn(heads, roles);
    if (
      roles.includes('due') &&
      data.length >= 2 &&
      roles.some(
        (r) => r === 'task' || r === 'child' || r === 'worker' || r === 'name' || r === 'action' || r === 'other',
      )
    ) {
      const found = worklistRows(grid, roles, data, refOf, rows.length, {
        columns: startColumns(heads, matcher),
        matcher,
        order,
      });
      listTotal ??= listTotalOf(grid.element);
      for (const row of data) for (const cell of cellsOfRow(grid, row)) gridCells.add(cell.element);
      gridRows += found.length;
      rows.push(...found);
      continue;
    }
    gridRows += data.length;
  }

  if (rows.length === 0) rows.push(...cardRows(page, matcher, refOf, order));

  /** Readings side by side share one list of headings, and so one with the titles before it. */
  const full = new Map<string[], string[]>();
  const withTitles = (path: string[]): string[] => {
    const known = full.get(path) ?? [...above, ...path];
    full.set(path, known);
    return known;
  };
  const isPastDate = historyOf(headsPastDates);
  const isEarlier = historyOf(headsEarlierRecords);
  const told = knownFields(fields, words);
  for (const [index, reading] of page.readings.entries()) {
    if (index % PAUSE_AFTER === 0) yield;
    const cell = gridCells.size > 0 ? reading.element.closest('td,th,[role=gridcell],[role=cell]') : null;
    if (cell && gridCells.has(cell)) continue;
    if (claimed.has(reading.element)) continue;
    const taught = options.lessons?.field(reading);
    const own = meaning(reading, matcher, withTitles(reading.path));
    if (taught && own && (taught === 'ignored' || taught.match.concept !== own.match.concept)) {
      replaced.push(fieldOf(`${frame.key}:0`, reading, own, order, own.label));
    }
    if (taught === 'ignored') continue;
    const match = taught ?? own;
    if (!match) continue;
    if (match.match.kind === 'date' ? isPastDate(reading.path) : isOfEarlierRecord(reading, match.label, isEarlier)) continue;
    if (inEarlierVersion(reading.path)) continue;
    if (!reading.editable && told.has(match, reading)) continue;
    const ref = refOf(reading.element);
    claimed.add(reading.element);
    words.set(ref, reading.value);
    if (reading.orderKnown) orderKnown.add(ref);
    fields.push(fieldOf(ref, reading, match, order, match.label));
    told.add(match, reading.value);
  }
  markChildren(fields, {
    words: matcher.tokeniser,
    elementOf: (ref) => elements.get(ref),
    valueIn: (ref) => words.get(ref) ?? '',
  });
  yield;

  const pageToday = pageTodayOf(page.readings, order);
  const inDigits = fields.flatMap(({ ref, date }) => (date && isInDigits(words.get(ref) ?? '') && !orderKnown.has(ref) ? [ref] : []));
  const ms = now() - started;
  return {
    observation: {
      v: 1,
      frame: frame.key,
      top: frame.top,
      titles: titlesOf(page, documentTitles, formTitle, besides, kinds, fields, words),
      fields,
      ...(replaced.length > 0 ? { replaced } : {}),
      tables,
      rows,
      ...(listTotal === undefined ? {} : { listTotal }),
      ...(pageToday === undefined ? {} : { pageToday }),
      ...(order ? { orderAlarm: true as const } : {}),
      inDigits,
      shape: {
        editable: page.readings.filter((r) => r.editable).length,
        readOnlyFacts: fields.filter((f) => !isEditable(elements.get(f.ref))).length,
        words: page.words,
        links: page.links,
        gridRows,
        searchControls: page.searchControls,
      },
      systemCues:
        options.systemCues?.(document, {
          labels: page.readings.slice(0, 200).flatMap((r) => r.labels.slice(0, 1)),
          titles: formTitle,
        }) ?? [],
      ...personOf(fields, page.born),
      cues: cuesOf(page),
      ...(options.cueFinder ? options.cueFinder(cueReading(document, page, formTitle, fields, gridCells)) : {}),
      scan: { ms, nodes: page.nodes, controls: page.controls, slices: 1 },
    },
    roots: page.roots,
    elements,
    words,
  };
}

function isEditable(element: Element | undefined): boolean {
  return element?.matches(CONTROL_SELECTOR) ?? false;
}

/** The first label of the reading that means something in its place, with the words it was known by. */
function meaning(
  reading: Reading,
  matcher: Matcher,
  path: string[],
): { match: LabelMatch; label: string } | null {
  const at = {
    path,
    control: reading.control,
    value: reading.valueKind,
    speculative: reading.speculative,
    option: reading.option,
  };
  for (const label of reading.labels) {
    const match =
      matcher.match({ ...at, label }) ?? withoutBrackets(label, (plain) => matcher.match({ ...at, label: plain }));
    if (match) return { match, label };
  }
  const { name } = reading;
  if (!name) return null;
  const match = matcher.match({ ...at, label: '', name });
  return match ? { match, label: reading.labels[0] ?? name } : null;
}

/** "Parenting capacity (incl. capacity to change)" means what it says before the brackets. */
function withoutBrackets(label: string, match: (plain: string) => LabelMatch | null): LabelMatch | null {
  if (!/[([]/.test(label)) return null;
  const plain = label.replace(/\s*[([][^)\]]*[)\]]\s*/g, ' ').trim();
  return plain && plain !== label ? match(plain) : null;
}

/** Fields told so far, by meaning and label: a shown fact that repeats one is not told again. */
function knownFields(fields: readonly FieldObservation[], words: ReadonlyMap<string, string>) {
  const told = new Map<string, Set<string>>();
  const note = (concept: string, label: string, value: string) => {
    const key = `${concept}|${label.toLowerCase()}`;
    const values = told.get(key);
    if (values) values.add(value);
    else told.set(key, new Set([value]));
  };
  for (const field of fields) note(field.concept, field.label, words.get(field.ref) ?? '');
  return {
    add: ({ match, label }: { match: LabelMatch; label: string }, value: string) => note(match.concept, label, value),
    /** A date is told twice only where it is the same one. */
    has: ({ match, label }: { match: LabelMatch; label: string }, reading: Reading) => {
      const values = told.get(`${match.concept}|${label.toLowerCase()}`);
      return values !== undefined && (reading.valueKind !== 'date' || values.has(reading.value));
    },
  };
}

function fieldOf(
  ref: string,
  reading: Reading,
  found: { match: LabelMatch },
  order: boolean,
  label: string,
): FieldObservation {
  const { match } = found;
  const hidden = hiddenIn(reading.element);
  const field: FieldObservation = {
    ref,
    concept: match.concept,
    kind: match.kind,
    label,
    path: reading.path,
    state: reading.value ? 'filled' : hidden !== null ? 'hidden' : reading.unanswered ? 'unanswered' : 'blank',
    confidence: Math.round(match.score * 100) / 100,
    because: match.because,
  };
  if (hidden) field.hiddenIn = hidden;
  const meantAsDate = reading.valueKind === 'date' || (reading.valueKind === 'date-like' && match.kind === 'choice');
  if (match.kind === 'date' || meantAsDate) {
    const date = readDate(reading, match.concept, order);
    if (date) Object.assign(field, date);
  }
  if (match.kind === 'choice' || match.kind === 'checkbox') {
    const answers = [...new Set(reading.chosen.flatMap(answerCodes))];
    if (answers.length > 0) field.answers = answers;
  }
  return field;
}

function readDate(
  reading: Reading,
  concept: string,
  order: boolean,
): { date: ObservedDate } | { dateProblem: FieldObservation['dateProblem'] } | null {
  if (!reading.value) return null;
  const parsed = OLD_DATES.has(concept)
    ? parseUkDate(reading.value, { minYear: 1900 })
    : (reading.parsed ?? parseUkDate(reading.value));
  if ('reason' in parsed) return { dateProblem: parsed.reason };
  if (order && !reading.orderKnown && isInDigits(reading.value))
    return { dateProblem: 'page-not-in-uk-order' };
  return { date: parsed.time ? { iso: parsed.iso, time: parsed.time } : { iso: parsed.iso } };
}

/** null: visible. '' or a name: inside a closed tab or section, so absence means nothing. */
function hiddenIn(element: Element): string | null {
  const visible = (element as HTMLElement).checkVisibility?.({ visibilityProperty: true }) ?? true;
  if (visible) return null;
  const pane = element.closest(
    '[role=tabpanel],[hidden],details:not([open]),[class*=tab],[class*=pane],[class*=accordion]',
  );
  if (!pane) return '';
  const id = pane.getAttribute('aria-labelledby');
  const root = pane.getRootNode() as Document;
  const named = id
    ? root.getElementById?.(id)
    : (pane.id && root.querySelector?.(`[aria-controls="${CSS.escape(pane.id)}"],[href="#${CSS.escape(pane.id)}"]`)) ||
      null;
  return named ? textOf(named, 60) : textOf(pane.querySelector('summary'), 60);
}

function headings(grid: Grid): string[] {
  const from = grid.headerRow >= 0 ? grid : grid.frozen;
  if (!from) return [];
  const row = from === grid ? grid.headerRow : 0;
  return Array.from({ length: grid.columns }, (_, c) => from.rows[row]?.[c]?.text ?? '');
}

function dataRowsOf(grid: Grid): number[] {
  const out: number[] = [];
  for (let r = grid.headerRow + 1; r < grid.rows.length; r++) {
    const cells = cellsOfRow(grid, r);
    if (cells.length < 2 || cells.every((c) => c.header && c.columnSpan === 1 && r === grid.headerRow)) continue;
    if (cells.every((c) => !c.text && c.controls === 0)) continue;
    out.push(r);
  }
  return out;
}

function rowWords(grid: Grid, r: number): string {
  return cellsOfRow(grid, r).map(cellWords).filter(Boolean).join(', ');
}

/** Words or control values of a grid cell. */
function cellWords(cell: GridCell): string {
  if (cell.controls === 0) return isNoAnswer(cell.text) ? tickOf(cell.element) : cell.text;
  const parts: string[] = [];
  for (const control of cell.element.querySelectorAll(CONTROL_SELECTOR)) {
    if (isCheckbox(control) || (control as HTMLInputElement).type === 'radio') {
      if (isChecked(control))
        parts.push((control as HTMLInputElement).type === 'radio' ? textOf(control.closest('label')) || 'Yes' : 'Yes');
    } else parts.push(shownValue(control));
  }
  return collapse(parts.filter(Boolean).join(' '));
}

/** A list whose only date column is called just "Date" means the date of the task. */
function nameDueColumn(heads: string[], roles: ColumnRole[]): void {
  const dates = heads.flatMap((h, i) => (/^(?:task |action )?date$/i.test(h.trim()) ? [i] : []));
  if (
    dates.length === 1 &&
    (roles.includes('task') || roles.includes('action')) &&
    (roles.includes('child') || roles.includes('name'))
  )
    roles[dates[0]!] = 'due';
}

/** Tasks shown as cards or list items, each with its own due date. */
function cardRows(page: PageReading, matcher: Matcher, refOf: (e: Element) => string, order: boolean): WorklistRow[] {
  const out: WorklistRow[] = [];
  const seen = new Set<Element>();
  for (const reading of page.readings) {
    if (
      reading.editable ||
      !reading.labels.some((l) => l.length < 30 && columnRole(matcher.tokeniser.tokens(l)) === 'due')
    )
      continue;
    const card = reading.element.closest('li,article,[role=listitem],[class*=card]');
    const title = card?.querySelector('h2,h3,h4,h5,a,b,strong,[class*=title]');
    if (!card || !title || seen.has(card)) continue;
    seen.add(card);
    const parsed = reading.value ? readShownDate(reading.value, order) : { reason: 'empty' as const };
    out.push({
      ref: refOf(card),
      number: out.length + 1,
      task: taskOfCard(card, title, matcher),
      stage: null,
      ...('iso' in parsed ? { due: parsed } : { dueProblem: parsed.reason }),
    });
  }
  return out.length >= 2 ? out : [];
}

/** The words of a card that say most about a form. A person's name is never the task. */
function taskOfCard(card: Element, title: Element, { tokeniser }: Matcher): string {
  let best = '';
  let most = 0;
  for (const part of [title, ...card.querySelectorAll('h2,h3,h4,h5,h6,p,a,b,strong,span,div,dd,td')].slice(0, 40)) {
    if (part !== title && part.childElementCount > 0) continue;
    const text = textOf(part, 120);
    if (!text || /^(?:due|target)\b/i.test(text) || isOnlyName(text, tokeniser)) continue;
    const tokens = tokeniser.tokens(text);
    const telling = tokens.filter((token) => tokeniser.subjects.has(token) || tokeniser.aspects.has(token)).length;
    if (telling > most || (part === title && telling > 0)) {
      best = text;
      most = telling;
    }
  }
  const named = textOf(title, 120);
  return best || (isOnlyName(named, tokeniser) ? '' : named);
}

function tickOf(element: Element): string {
  const image = element.querySelector('img[alt],svg[aria-label],[title]');
  return collapse(
    image?.getAttribute('alt') ?? image?.getAttribute('aria-label') ?? image?.getAttribute('title') ?? '',
  );
}

function cellAt(grid: Grid, r: number, roles: ColumnRole[], role: ColumnRole): GridCell | undefined {
  const column = roles.indexOf(role);
  return column < 0 ? undefined : grid.rows[r]?.[column];
}

function yesNo(cell: GridCell | undefined): 'yes' | 'no' | 'blank' | undefined {
  if (!cell) return undefined;
  const text = cellWords(cell);
  if (!text) return 'blank';
  if (/^(?:n|no|false|✗|✘|×|x?absent|apolog|did not|not |cross|unticked|declined)/i.test(text)) return 'no';
  return /^(?:invited only)/i.test(text) ? 'no' : 'yes';
}

function tableRow(grid: Grid, r: number, roles: ColumnRole[], order: boolean): TableRowObservation | null {
  const words = rowWords(grid, r);
  if (!words) return null;
  const row: TableRowObservation = {};
  const agency = agencyOf(
    [cellAt(grid, r, roles, 'agency'), cellAt(grid, r, roles, 'role'), cellAt(grid, r, roles, 'name')]
      .map((c) => (c ? cellWords(c) : ''))
      .find((t) => agencyOf(t)) ?? '',
  );
  if (agency) row.agency = agency;
  const invited = yesNo(cellAt(grid, r, roles, 'invited'));
  if (invited) row.invited = invited;
  const attended = yesNo(cellAt(grid, r, roles, 'attended'));
  const apologies = yesNo(cellAt(grid, r, roles, 'apologies'));
  if (attended) row.attended = attended;
  else if (apologies === 'yes') row.attended = 'no';
  const contributed = yesNo(cellAt(grid, r, roles, 'contributed'));
  if (contributed) row.contributed = contributed;
  const owner = cellAt(grid, r, roles, 'owner');
  if (owner) {
    const text = cellWords(owner);
    row.owner = text ? 'filled' : 'blank';
    const owning = agencyOf(text);
    if (owning) row.ownerAgency = owning;
  }
  const due = cellAt(grid, r, roles, 'due');
  if (due) {
    const text = cellWords(due);
    const parsed = text ? readShownDate(text, order) : null;
    row.due = parsed && 'iso' in parsed ? parsed : text ? 'filled' : 'blank';
  }
  const done = yesNo(cellAt(grid, r, roles, 'done') ?? cellAt(grid, r, roles, 'status'));
  if (done) row.done = done;
  return row;
}

function worklistRows(
  grid: Grid,
  roles: ColumnRole[],
  data: number[],
  refOf: (e: Element) => string,
  from: number,
  begin: { columns: StartColumns | null; matcher: Matcher; order: boolean },
): WorklistRow[] {
  const out: WorklistRow[] = [];
  const dueColumn = roles.indexOf('due');
  for (const r of data) {
    const cells = cellsOfRow(grid, r);
    const due = grid.rows[r]?.[dueColumn];
    if (!due || cells.length < 3) continue;
    const text = cellWords(due);
    const task = ['task', 'action', 'other']
      .map((role) => cellAt(grid, r, roles, role as ColumnRole))
      .find((c) => c && cellWords(c) && !isOnlyName(cellWords(c), begin.matcher.tokeniser));
    const row: WorklistRow = {
      ref: refOf(cells[0]!.element.closest('tr,[role=row]') ?? cells[0]!.element),
      number: from + out.length + 1,
      task: task ? cellWords(task).slice(0, 120) : '',
      stage: null,
    };
    const parsed = text ? readShownDate(text, begin.order) : { reason: 'empty' as const };
    if ('iso' in parsed) row.due = parsed;
    else row.dueProblem = parsed.reason;
    const wordsAt = (column: number) => (grid.rows[r]?.[column] ? cellWords(grid.rows[r]![column]!) : '');
    if (begin.columns) Object.assign(row, startOfRow(begin.columns, wordsAt, begin.matcher, begin.order));
    out.push(row);
  }
  return out;
}

/** Parts of a document title: "Strategy discussion - EXAMPLE, Test - System" → each part. */
function titleSegments(title: string): string[] {
  return collapse(title)
    .slice(0, 300)
    .split(/\s+[|–—\-:»›>·]+\s+|\s*[|»›]\s*/)
    .map((part) => part.trim())
    .filter((part) => part.length > 1)
    .slice(0, 6);
}

/** Titles of the documents around a frame of the same site: a form whose title stands in another frame. */
function titlesAbove(document: Document): string[] {
  const out: string[] = [];
  try {
    for (
      let view = document.defaultView;
      view && view !== view.parent && out.length < 12;
      view = view.parent as Window & typeof globalThis
    ) {
      const around = view.parent.document;
      out.push(
        ...titleSegments(around.title),
        ...[...around.querySelectorAll('h1')].slice(0, 3).map((h) => textOf(h, 120)),
      );
      for (let i = 0; i < Math.min(view.parent.length, 8); i++) {
        const sibling = view.parent[i] as Window | undefined;
        if (sibling && sibling !== view)
          out.push(...[...sibling.document.querySelectorAll('h1')].slice(0, 2).map((h) => textOf(h, 120)));
      }
    }
  } catch {
    // A document of another site: not ours to read.
  }
  return out.filter(Boolean).reverse();
}

/** Answers that say which form a general form is: "Type of meeting", "Visit type". */
function subTypes(page: PageReading): { text: string; label: string }[] {
  return page.readings
    .filter(
      (r) =>
        r.value &&
        r.value.length <= 120 &&
        r.valueKind === 'other' &&
        r.control !== 'long-text' &&
        r.labels.some((l) => l.length < 60 && SUB_TYPE_LABEL.test(l)),
    )
    .map((r) => ({ text: r.value, label: r.labels.find((l) => SUB_TYPE_LABEL.test(l))! }));
}

/** Short words right beside the title, as a sub-name stands there: no control, no number of a person, no link. */
function besideTitle(page: PageReading): string[] {
  const title = page.headings.find((h) => looksLikeTitle(h)) ?? page.headings.find((h) => h.kind === 'heading');
  if (!title) return [];
  let at = title.element;
  for (let i = 0; i < 2 && at.parentElement?.childElementCount === 1; i++) at = at.parentElement;
  return [at.previousElementSibling, at.nextElementSibling].flatMap((beside) => {
    if (!beside || beside.childElementCount > 2 || beside.matches('table,form,nav,ul,ol,dl,h1,h2,h3,h4,h5,h6,section,main,label')) return [];
    if (beside.matches(CONTROL_SELECTOR) || beside.querySelector(`${CONTROL_SELECTOR},a,button,table,label`)) return [];
    const text = textOf(beside, 120);
    return text.length >= 3 && text.length <= 70 && !/\d{4}|:/.test(text) ? [text] : [];
  });
}

/** Options of a question that would say which form it is, while it has no answer. */
function openSubTypes(page: PageReading): string[] {
  return page.readings
    .filter(
      (r) => r.value === '' && r.options.length > 1 && r.labels.some((l) => l.length < 60 && SUB_TYPE_LABEL.test(l)),
    )
    .flatMap((r) => r.options.filter((o) => !isNoAnswer(o)));
}

const SUB_TYPES = new Set(['conference_type', 'visit_type', 'cla_review_number']);
const SUB_TYPE_LABEL =
  /\b(?:type|kind|category|sub-?name|purpose)\b.*\b(?:form|meeting|record|conference|visit|review|note|contact|event|assessment|case note|step|plan)\b|\b(?:form|meeting|record|conference|visit|review|note|case note|event|step|plan|sub)[ -]?(?:type|name|sub-?type)\b|^(?:type|record type|sub-?type|form)$/i;

function titlesOf(
  page: PageReading,
  documentTitles: string[],
  formTitles: string[],
  besides: string[],
  kinds: readonly { text: string; label: string }[],
  fields: FieldObservation[],
  words: Map<string, string>,
): FrameObservation['titles'] {
  const titles: FrameObservation['titles'] = documentTitles.map((text) => ({ text, place: 'title' as const, rank: 0 }));
  for (const text of formTitles) titles.push({ text, place: 'title', rank: 0 });
  for (const h of page.headings) {
    if (titles.length > 80) break;
    if (looksLikeTitle(h)) continue;
    if (h.kind === 'heading') titles.push({ text: h.text, place: 'heading', rank: Math.min(3, h.level - 1) });
    else titles.push({ text: h.text, place: 'section', rank: 4 });
  }
  const named = [...formTitles, ...documentTitles][0] ?? '';
  for (const text of besides) titles.push({ text, place: 'sub-name', rank: 0 });
  for (const { text, label } of kinds)
    for (const around of ['', named, label])
      titles.push({ text: `${text} ${around}`.trim(), place: 'sub-type', rank: 0 });
  for (const text of openSubTypes(page)) titles.push({ text, place: 'option', rank: 0 });
  for (const field of fields)
    if (SUB_TYPES.has(field.concept)) {
      const text = words.get(field.ref);
      if (text && !titles.some((t) => t.place === 'sub-type' && t.text === text))
        titles.push({ text, place: 'sub-type', rank: 0 });
    }
  return titles;
}

/** What topics and legal bases may be named by: not rows about several people, and not what is past. */
function cueReading(
  document: Document,
  page: PageReading,
  formTitles: string[],
  fields: FieldObservation[],
  gridCells: ReadonlySet<Element>,
): CueReading {
  const past = historyOf(headsPastDates);
  const own = page.readings.filter((r) => {
    if (r.chosen.length === 0) return false;
    const cell = gridCells.size > 0 ? r.element.closest('td,th,[role=gridcell],[role=cell]') : null;
    return (
      !r.speculative && !(cell && gridCells.has(cell)) && !past(r.path) && !r.labels.some(headsPastDates)
    );
  });
  return {
    headings: [...formTitles, ...page.headings.map((h) => h.text)].filter((words) => !headsPastDates(words)),
    badges: readBadges(document),
    choices: own.flatMap((r) => {
      const label = r.labels[0];
      if (!label || r.chosen.length === 0) return [];
      const yes = r.chosen.length === 1 && answerCodes(r.chosen[0]!).join() === 'yes';
      // A ticked box is chosen by its own label; a list of several shows them with semicolons.
      return [{ label, chosen: [...r.chosen.flatMap((chosen) => chosen.split(/;\s*/)), ...(yes ? [label] : [])], yes }];
    }),
    fields: fields.filter((f) => !past(f.path)),
  };
}

const ASKS_OF_THE_PAST = /\b(?:previous(?:ly)?|earlier|before|prior|former|past|ever)\b/i;

/**
 * A fact, an answer or a name below a heading of former records. What a person writes there now, and a question that asks
 * of the past in its own words, are of this record.
 */
function isOfEarlierRecord(
  { path, editable, control }: Reading,
  label: string,
  isEarlier: (path: string[]) => boolean,
): boolean {
  if ((editable && (control === 'long-text' || control === 'line')) || ASKS_OF_THE_PAST.test(label)) return false;
  return isEarlier(path);
}

/** Whether headings speak of what is past. Readings side by side share one list of headings: it is looked at once. */
function historyOf(test: (heading: string) => boolean): (path: string[]) => boolean {
  const known = new Map<string[], boolean>();
  return (path) => {
    let past = known.get(path);
    if (past === undefined) {
      past = path.some(test);
      known.set(path, past);
    }
    return past;
  };
}

/** Whether the first date of birth shown, outside lists of the household, is a child's. */
function personOf(fields: FieldObservation[], lines: string[]): { person?: FrameObservation['person'] } {
  const shown = lines.map((line) => parseUkDate(line, { minYear: 1900 })).find((d) => 'iso' in d);
  const born = shown && 'iso' in shown ? shown : fields.find((f) => f.concept === 'child_dob' && f.date)?.date;
  if (!born) return {};
  const years = Temporal.PlainDate.from(born.iso).until(Temporal.Now.plainDateISO('Europe/London'), {
    largestUnit: 'years',
  }).years;
  return { person: years < 18 ? 'child' : years < 25 ? 'young-adult' : 'adult' };
}

/** Distinct labels and badges, counted, for the cues that speak for or against a child's record. */
function cuesOf(page: PageReading): FrameObservation['cues'] {
  const counts = new Map<string, number>();
  for (const reading of page.readings) {
    const label = reading.labels[0];
    if (label && label.length <= 80) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts].slice(0, 400).map(([words, count]) => ({ id: 'label', count, words }));
}
