/**
 * The number that a list itself gives its rows: a virtual list holds only those on screen, and the second page of a
 * list begins at 13. Without one the rows are counted from the top.
 */
import { cellsOfRow, type Grid } from './table-grid';

const NUMBER_HEAD = /^(?:#|n(?:o|r|umber)\.?|row(?: n(?:o|r|umber)\.?)?)$/i;

const rowOf = (grid: Grid, row: number) => cellsOfRow(grid, row)[0]?.element.closest('[role=row],tr') ?? null;

function indexOf(row: Element | null): number {
  return Number(row?.getAttribute('aria-rowindex') ?? Number.NaN);
}

/** Rows of headings that the grid counts among its own (WAI-ARIA 1.2, aria-rowindex); 0 where it does not say. */
export function headingRowsCounted(grid: Grid): number {
  const at = grid.headerRow < 0 ? Number.NaN : indexOf(rowOf(grid, grid.headerRow));
  return Number.isInteger(at) && at > 0 ? at : 0;
}

/** The number of each of these rows: of its column "#", else of its place in the whole grid; null where two would be alike. */
export function ownNumbers(grid: Grid, heads: readonly string[], data: readonly number[]): Map<number, number> | null {
  const column = heads.findIndex((head) => NUMBER_HEAD.test(head.trim()));
  const shown = (row: number) => {
    const text = column < 0 ? '' : (grid.rows[row]?.[column]?.text.trim() ?? '');
    return /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  };
  const before = headingRowsCounted(grid);
  for (const of of [shown, (row: number) => indexOf(rowOf(grid, row)) - before]) {
    const numbers = new Map(data.map((row) => [row, of(row)]));
    const distinct = new Set(numbers.values());
    if (distinct.size === data.length && [...distinct].every((n) => Number.isInteger(n) && n > 0)) return numbers;
  }
  return null;
}
