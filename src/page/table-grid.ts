/** Tables and ARIA grids as rows and grid columns, with spans resolved. */
import type { Pausing } from './in-slices';
import { classWords, textOf } from './text';

export interface GridCell {
  element: Element;
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  header: boolean;
  text: string;
  controls: number;
  /** Holds another table: a layout cell. */
  container: boolean;
}

export interface Grid {
  element: Element;
  rows: (GridCell | undefined)[][];
  cells: GridCell[];
  /** The distinct cells that begin in each row, left to right. */
  starts: GridCell[][];
  columns: number;
  /** Index of the row of column headings, or -1. */
  headerRow: number;
  caption: string;
  /** Rows of labels, each above its own row of fields or values; empty where there is at most one. */
  labelRows: number[];
  /** A table of one row just before this one that holds its headings. */
  frozen?: Grid;
}

const MAX_SPAN = 60;
const MAX_ROWS = 2000;
/** Rows between two pauses. */
const PAUSE_AFTER = 16;

/** Reads a table element or an ARIA grid. `controlsIn` tells how many controls each cell holds. */
export function* readGrid(element: Element, controlsIn: (cell: Element) => number): Pausing<Grid> {
  const rows: (GridCell | undefined)[][] = [];
  const cells: GridCell[] = [];
  const starts: GridCell[][] = [];
  const rowElements = gridRows(element);
  let columns = 0;
  for (let r = 0; r < Math.min(rowElements.length, MAX_ROWS); r++) {
    if (r > 0 && r % PAUSE_AFTER === 0) yield;
    const rowElement = rowElements[r]!;
    rows[r] ??= [];
    const begun: GridCell[] = [];
    starts[r] = begun;
    const row = rows[r]!;
    let c = 0;
    for (const cellElement of rowCells(rowElement)) {
      const tag = cellElement.tagName;
      const plain = !cellElement.hasAttributes();
      if (!plain && tag !== 'TD' && tag !== 'TH') {
        const at = Number(cellElement.getAttribute('aria-colindex'));
        if (at > 0 && at < 200) c = Math.max(c, at - 1);
      }
      while (row[c]) c++;
      const span = cellElement as HTMLTableCellElement;
      const columnSpan = plain ? 1 : Math.min(Math.max(1, span.colSpan || 1), MAX_SPAN);
      const rowSpan = plain ? 1 : Math.min(Math.max(1, span.rowSpan || 1), MAX_SPAN);
      const role = plain ? null : cellElement.getAttribute('role');
      const cell: GridCell = {
        element: cellElement,
        row: r,
        column: c,
        rowSpan,
        columnSpan,
        header: tag === 'TH' || role === 'columnheader' || role === 'rowheader',
        text: textOf(cellElement, 240),
        controls: controlsIn(cellElement),
        container: holdsPart(cellElement),
      };
      begun.push(cell);
      cells.push(cell);
      for (let y = 0; y < rowSpan && r + y < MAX_ROWS; y++) {
        rows[r + y] ??= [];
        for (let x = 0; x < columnSpan; x++) rows[r + y]![c + x] ??= cell;
      }
      c += columnSpan;
    }
    columns = Math.max(columns, row.length);
  }
  rows.length = Math.min(rows.length, rowElements.length);
  const grid: Grid = { element, rows, cells, starts, columns, headerRow: -1, caption: '', labelRows: [] };
  grid.headerRow = findHeaderRow(grid, rowElements);
  grid.labelRows = labelRows(grid, rowElements);
  if (grid.labelRows.length > 1) grid.headerRow = -1;
  const caption = element.tagName === 'TABLE' ? (element as HTMLTableElement).caption : null;
  grid.caption = caption ? textOf(caption, 160) : (element.getAttribute('aria-label') ?? '');
  return grid;
}

const PARTS = 'table,[role=grid],fieldset,dl';

/** True for a cell that holds another table or a part of a form; most hold one plain element, or none. */
function holdsPart(cell: Element): boolean {
  const first = cell.firstElementChild;
  if (!first) return false;
  if (first.nextElementSibling || first.firstElementChild) return cell.querySelector(PARTS) !== null;
  return first.matches(PARTS);
}

function gridRows(element: Element): Element[] {
  if (element.tagName === 'TABLE') return [...(element as HTMLTableElement).rows];
  return [...element.querySelectorAll('[role=row]')].filter(
    (r) => r.closest('[role=grid],[role=table],[role=treegrid]') === element,
  );
}

function rowCells(row: Element): Element[] {
  if (row.tagName === 'TR') {
    const cells: Element[] = [];
    for (let cell = row.firstElementChild; cell; cell = cell.nextElementSibling)
      if (cell.tagName === 'TD' || cell.tagName === 'TH') cells.push(cell);
    return cells;
  }
  return [...row.querySelectorAll('[role=gridcell],[role=cell],[role=columnheader],[role=rowheader]')].filter(
    (cell) => cell.closest('[role=row]') === row,
  );
}

function own(grid: Grid, r: number): GridCell[] {
  return grid.starts[r] ?? [];
}

/** The distinct cells that begin in a row, left to right. */
export function cellsOfRow(grid: Grid, r: number): GridCell[] {
  return own(grid, r);
}

/**
 * A row of headings: in thead, or all header cells, or words only above rows that hold controls or values in the
 * same columns. A row of label and value in turn is not one.
 */
function findHeaderRow(grid: Grid, rowElements: Element[]): number {
  const limit = Math.min(3, grid.rows.length);
  for (let r = 0; r < limit; r++) {
    const cells = own(grid, r);
    const worded = cells.filter((c) => c.text);
    if (worded.length < 2 || cells.some((c) => c.controls > 0 && !isTickAll(c))) continue;
    const inHead = rowElements[r]?.parentElement?.tagName === 'THEAD';
    if (isBand(grid, r)) continue;
    if (!inHead && isOverOneRow(grid, r)) continue;
    if (inHead || worded.every((c) => c.header)) {
      if (r + 1 < grid.rows.length || inHead) return r;
      continue;
    }
    if (worded.some((c) => c.text.length > 60 || /:\s*$/.test(c.text))) continue;
    const below = own(grid, r + 1).length > 1 ? own(grid, r + 1) : own(grid, r + 2);
    if (below.length < 2 || grid.rows.length < r + 2) continue;
    if (r === 0 && listsDates(grid, cells)) return r;
    const held = below.filter((c) => c.controls > 0).length;
    if (held >= 2 && below.length === cells.length) return r;
    const marked = worded.every((c) => isMarkedHeading(c.element)) || isMarkedHeading(rowElements[r]!);
    if (marked && below.length >= Math.min(cells.length, 2) && !below.every((c) => isMarkedHeading(c.element)))
      return r;
  }
  return -1;
}

/** Labels over the row just below them: most rows after it lay one cell over several of their columns. */
function isOverOneRow(grid: Grid, r: number): boolean {
  const heads = grid.rows[r]!;
  const others = grid.starts.slice(r + 1).filter((cells) => cells.length > 1);
  return others.filter((cells) => cells.some((c) => heads[c.column] !== heads[c.column + c.columnSpan - 1])).length * 2 > others.length;
}

/** A row of headings that each span several of the headings in the row below: "Plan" above "Start date" and "End date". */
function isBand(grid: Grid, r: number): boolean {
  const cells = own(grid, r);
  const below = own(grid, r + 1);
  const heads = (row: GridCell[]) => row.every((c) => c.controls === 0 && (!c.text || c.header || isMarkedHeading(c.element)));
  return (
    r + 2 < grid.rows.length &&
    cells.some((c) => c.columnSpan > 1 && c.rowSpan === 1 && c.text) &&
    below.length > cells.filter((c) => c.rowSpan === 1).length &&
    heads(cells) &&
    heads(below) &&
    below.every((c) => c.text)
  );
}

/** The heading that spans a column's own heading and others beside it; null for none. */
export function bandOf(grid: Grid, column: number): string | null {
  if (grid.headerRow < 1) return null;
  const heading = grid.rows[grid.headerRow]?.[column];
  const band = grid.rows[grid.headerRow - 1]?.[column];
  return band && band !== heading && band.columnSpan > 1 && band.columnSpan < grid.columns && band.controls === 0 && band.text ? band.text : null;
}

/** Rows of nothing but labels that each stand above a row of another make: the layout repeats label row, field row. */
function labelRows(grid: Grid, rowElements: Element[]): number[] {
  const found: number[] = [];
  for (let r = 0; r + 1 < grid.rows.length; r++) {
    const cells = own(grid, r);
    const below = own(grid, r + 1);
    if (
      cells.length === 0 ||
      below.length < cells.length ||
      !cells[0]!.text ||
      cells.some((c, i) => c.controls > 0 || c.text.length > 90 || (!c.text && (below[i]!.controls > 0 || below[i]!.text !== '')))
    )
      continue;
    const marked =
      cells.every((c) => !c.text || c.header || isMarkedHeading(c.element) || LABEL_CLASS.test(classWords(c.element))) ||
      isMarkedHeading(rowElements[r]!);
    const held =
      below.some((c) => c.controls > 0) && below.every((c) => c.controls > 0 || !c.text || c.text.length > 0);
    const plain = below.every(
      (c) => !c.header && !isMarkedHeading(c.element) && !LABEL_CLASS.test(classWords(c.element)),
    );
    if ((below.some((c) => c.controls > 0) && held && plain) || (marked && plain && cells.length > 1)) {
      found.push(r);
      r++;
    }
  }
  // A single row of labels, or a grid with many rows below it, is a heading row.
  const rest = grid.rows.length - found.length * 2;
  return found.length > 1 && rest <= found.length ? found : [];
}

const LABEL_CLASS = /(^|[\s_-])(label|lbl|key|caption|prompt|q|l)($|[\s_-])/i;

/** Words without figures above at least two rows of as many cells, with dates in one column: a plain list. */
function listsDates(grid: Grid, heads: GridCell[]): boolean {
  if (heads.length < 3 || heads.some((c) => !c.text || /\d/.test(c.text) || c.text.length > 30)) return false;
  const rows: GridCell[][] = [];
  for (let r = 1; r < Math.min(grid.rows.length, 12); r++) {
    const cells = own(grid, r);
    if (cells.length === heads.length && cells.every((c) => c.controls === 0)) rows.push(cells);
  }
  return (
    rows.length >= 2 &&
    heads.some((_, i) => rows.filter((cells) => DATE_CELL.test(cells[i]!.text)).length * 2 >= rows.length)
  );
}

const DATE_CELL = /^\s*(?:\w{3,9},? )?\d{1,4}[\s/.-](?:\d{1,2}|[a-z]{3,9})[\s/.-]\d{2,4}\b/i;

function isTickAll(cell: GridCell): boolean {
  return cell.controls === 1 && cell.element.querySelector('input[type=checkbox]') !== null;
}

const HEADING_CLASS = /(^|[\s_-])(t?head(er|ing|row)?|hdr|hd|title|colhead|gridhead|columnheader)($|[\s_-])/i;

function isMarkedHeading(element: Element): boolean {
  if (HEADING_CLASS.test(classWords(element))) return true;
  const only = element.firstElementChild;
  return (
    element.childElementCount === 1 &&
    (only?.tagName === 'B' || only?.tagName === 'STRONG') &&
    (only.textContent ?? '').trim().length === (element.textContent ?? '').trim().length
  );
}

export interface CellLabel {
  label: string;
  /** Row heading or spanning group beside or above the label. */
  group: string[];
  /** Row of a repeated grid: the label is the column heading. */
  inGrid: boolean;
}

/** The words that label a cell holding a control: the column heading of a grid, else the cell before it, else the one above. */
export function labelOfCell(grid: Grid, cell: GridCell, frozenHeader?: Grid): CellLabel | null {
  if (grid.labelRows.includes(cell.row - 1)) {
    const above = aboveLabel(grid, cell);
    if (above) return { label: above.text, group: [], inGrid: false };
  }
  const heading = columnHeading(grid, cell, frozenHeader);
  const left = leftLabel(grid, cell);
  if (heading && !(left && isPairRow(grid, cell.row))) {
    const inGrid = dataRows(grid) > 1;
    const band = inGrid ? null : bandOf(grid, cell.column);
    return { label: heading, group: left ? [left.text] : band ? [band] : [], inGrid };
  }
  const above = left && left.row === cell.row ? null : aboveLabel(grid, cell);
  // A cell on the left that began in a row above names the part of the table, where words of its own stand over the control.
  if (left && !above) return { label: left.text, group: spanning(grid, left), inGrid: false };
  return above ? { label: above.text, group: left ? [left.text] : [], inGrid: false } : null;
}

function columnHeading(grid: Grid, cell: GridCell, frozen?: Grid): string {
  if (grid.headerRow >= 0 && cell.row > grid.headerRow) return grid.rows[grid.headerRow]?.[cell.column]?.text ?? '';
  if (frozen && grid.headerRow < 0) return frozen.rows[0]?.[cell.column]?.text ?? '';
  return '';
}

/** Words of the cell that spans the whole table just above a row; '' for none. */
export function bandAbove(grid: Grid, row: number): string {
  const cells = own(grid, row - 1);
  const [only] = cells;
  return cells.length === 1 && only && only.columnSpan > 1 && only.columnSpan >= grid.columns && only.controls === 0 ? only.text : '';
}

/** Rows below the headings. */
export function dataRows(grid: Grid): number {
  return grid.rows.length - (grid.headerRow + 1);
}

function leftLabel(grid: Grid, cell: GridCell): GridCell | null {
  const row = grid.rows[cell.row] ?? [];
  let empties = 0;
  for (let c = cell.column - 1; c >= 0; c--) {
    const candidate = row[c];
    if (!candidate || candidate === cell) continue;
    if (candidate.controls > 0) return null;
    if (candidate.text) return candidate.text.length <= 200 ? candidate : null;
    if (++empties > 2) return null;
  }
  return null;
}

/** Label, control, label, control: the row names its own fields. */
function isPairRow(grid: Grid, r: number): boolean {
  const cells = own(grid, r).filter((c) => c.text || c.controls > 0);
  if (cells.length < 2 || cells.length % 2 !== 0) return false;
  return (
    cells.every((c, i) => (i % 2 === 0 ? c.controls === 0 && c.text : c.controls > 0 || c.text)) &&
    grid.columns >= cells.length &&
    !gridLike(grid)
  );
}

/** True where most rows below the headings hold controls in the same two or more columns. */
function gridLike(grid: Grid): boolean {
  if (grid.headerRow < 0) return false;
  const heads = own(grid, grid.headerRow).filter((c) => c.text).length;
  return heads >= 2 && dataRows(grid) >= 1;
}

function spanning(grid: Grid, label: GridCell): string[] {
  const row = grid.rows[label.row] ?? [];
  for (let c = label.column - 1; c >= 0; c--) {
    const candidate = row[c];
    if (candidate && candidate !== label && candidate.rowSpan > 1 && candidate.text && candidate.controls === 0)
      return [candidate.text];
  }
  return [];
}

function aboveLabel(grid: Grid, cell: GridCell): GridCell | null {
  for (let r = cell.row - 1; r >= Math.max(0, cell.row - 2); r--) {
    const candidate = grid.rows[r]?.[cell.column];
    if (!candidate || candidate.controls > 0) return null;
    const whole = candidate.columnSpan > 1 && candidate.columnSpan >= grid.columns;
    if (whole && !(r === cell.row - 1 && cell.columnSpan === candidate.columnSpan)) return null;
    if (candidate.text && grid.labelRows.length > 0 && !grid.labelRows.includes(r)) return null;
    if (candidate.text) return candidate.text.length <= 120 && candidate.column === cell.column ? candidate : null;
  }
  return null;
}
