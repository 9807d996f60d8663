/** What the grids of a page mean: tables of people and actions, and the rows of lists of tasks. */
import { agencyOf, columnRole, type ColumnRole, tableConcept } from '../core/matching/column-role';
import type { Matcher } from '../core/matching/match-label';
import type { FieldObservation, TableObservation, TableRowObservation, WorklistRow } from '../core/observation';
import { isOnlyName } from './child-blocks';
import { CONTROL_SELECTOR, isCheckbox, isChecked, shownValue } from './controls';
import { headsEarlierRecords } from './earlier-records';
import { captionOf } from './grid-caption';
import { hiddenIn } from './hidden-in';
import type { Pausing } from './in-slices';
import { asListColumns, asPlanColumns } from './list-columns';
import { listTotalOf } from './page-today';
import { headingRowsCounted, ownNumbers } from './row-number';
import type { PageReading } from './read-page';
import { startColumns, startOfRow, type StartColumns } from './row-start';
import { readShownDate } from './shown-dates';
import { cellsOfRow, type Grid, type GridCell } from './table-grid';
import { collapse, isNoAnswer, textOf } from './text';

export interface ObservedGrids {
  tables: TableObservation[];
  /** One for each table. */
  fields: FieldObservation[];
  rows: WorklistRow[];
  gridRows: number;
  listTotal: number | undefined;
  /** Cells whose words are told by a table or a list, and by nothing else. */
  gridCells: ReadonlySet<Element>;
}

export interface AroundGrids {
  /** Titles of the document and its form. */
  above: readonly string[];
  /** The page shows a date against the UK order. */
  order: boolean;
  refOf(element: Element): string;
  /** Words by ref; those of the tables are added. */
  words: Map<string, string>;
}

/** Reads every grid of a page; and where none is a list of tasks, tasks shown as cards. */
export function* observeGrids(
  page: PageReading,
  matcher: Matcher,
  { above, order, refOf, words }: AroundGrids,
): Pausing<ObservedGrids> {
  const fields: FieldObservation[] = [];
  const gridCells = new Set<Element>();
  const tables: TableObservation[] = [];
  const rows: WorklistRow[] = [];
  let gridRows = 0;
  let listTotal: number | undefined;
  for (const { grid, path } of page.grids) {
    yield;
    const heads = headings(grid);
    if (heads.length === 0 || holdsParts(grid)) continue;
    const data = dataRowsOf(grid);
    const caption = captionOf(grid);
    const named = caption || path[path.length - 1] || '';
    const byHeading = heads.map((h) => columnRole(matcher.tokeniser.tokens(h)));
    const around = [...above, ...path, caption];
    const roles = asPlanColumns(heads, asListColumns(grid, heads, byHeading, data, around), around);
    const context = [...above, ...path, caption].map((p) => matcher.tokeniser.tokens(p).join(' '));
    const byName = named
      ? matcher.match({ label: named, path: [...above, ...(caption ? path.filter((p) => p !== caption) : path.slice(0, -1))], control: 'table', value: 'other' })
      : null;
    const byColumns = tableConcept(roles, context);
    const certain = byName !== null && byName.score >= 0.9 && byName.concept !== 'task_due_date';
    const concept = isLayout(grid, data) && byColumns !== 'plan_action_table' ? null :
      certain && (byColumns !== null || (data.length >= 2 && !roles.includes('due'))) ? byName.concept : byColumns;
    if (concept && data.length > 0) {
      if ([...path, caption].some(headsEarlierRecords)) {
        for (const row of data) for (const cell of cellsOfRow(grid, row)) gridCells.add(cell.element);
        continue;
      }
      for (const row of data) for (const cell of cellsOfRow(grid, row)) gridCells.add(cell.element);
      const label = caption || path[path.length - 1] || heads.filter(Boolean).join(', ');
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
      const found = worklistRows(grid, roles, data, refOf, {
        after: Math.max(0, ...rows.map(({ number }) => number)),
        numbers: rows.length === 0 ? ownNumbers(grid, heads, data) : null,
        columns: startColumns(heads, matcher),
        matcher,
        order,
      });
      listTotal ??= listTotalOf(grid.element, headingRowsCounted(grid));
      for (const row of data) for (const cell of cellsOfRow(grid, row)) gridCells.add(cell.element);
      gridRows += found.length;
      rows.push(...found);
      continue;
    }
    gridRows += data.length;
  }

  if (rows.length === 0) rows.push(...(yield* cardRows(page, matcher, refOf, order)));
  return { tables, fields, rows, gridRows, listTotal, gridCells };
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

/** Rows that each are a part of the form with a table of its own: the page is laid out with it. */
function holdsParts(grid: Grid): boolean {
  return grid.cells.some((cell) => cell.container && cell.columnSpan >= grid.columns && cell.element.querySelector('table') !== null);
}

/** One row of fields below plain cells of words: labels above their fields, and no list. */
function isLayout(grid: Grid, data: readonly number[]): boolean {
  if (data.length !== 1 || grid.headerRow < 0) return false;
  const plain = cellsOfRow(grid, grid.headerRow).every((cell) => !cell.header && !cell.element.closest('thead'));
  return plain && cellsOfRow(grid, data[0]!).every((cell) => cell.controls > 0 || !cell.text);
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

/** Readings between two pauses. */
const PAUSE_AFTER = 32;

/** Tasks shown as cards or list items, each with its own due date. */
function* cardRows(page: PageReading, matcher: Matcher, refOf: (e: Element) => string, order: boolean): Pausing<WorklistRow[]> {
  const out: WorklistRow[] = [];
  const seen = new Set<Element>();
  for (const [index, reading] of page.readings.entries()) {
    if (index % PAUSE_AFTER === 0) yield;
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

/** "Child protection visit - A Name": the form, without whom it is about. */
function withoutName(task: string, words: Matcher['tokeniser']): string {
  const parts = task.split(/\s+[-–—|]\s+/);
  const kept = parts.filter((part, i) => i === 0 || !isOnlyName(part, words));
  return kept.length < parts.length ? kept.join(' - ') : task;
}

function worklistRows(
  grid: Grid,
  roles: ColumnRole[],
  data: number[],
  refOf: (e: Element) => string,
  begin: {
    after: number;
    numbers: ReadonlyMap<number, number> | null;
    columns: StartColumns | null;
    matcher: Matcher;
    order: boolean;
  },
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
      number: begin.numbers?.get(r) ?? begin.after + out.length + 1,
      task: task ? withoutName(cellWords(task), begin.matcher.tokeniser).slice(0, 120) : '',
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
