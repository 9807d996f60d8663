/** The grids of a page, and the cell of a grid that each control stands in. */
import { BOX, RADIO } from './control-make';
import type { Pausing } from './in-slices';
import type { Memory } from './memory';
import { cellsOfRow, type Grid, readGrid } from './table-grid';
import { fieldCell } from './tick-tables';
import type { Walk } from './put-together';

export interface CellInGrid {
  grid: Grid;
  index: number;
  /** A table of one row just before this one that holds its headings. */
  frozen?: Grid;
}

export interface PageGrids {
  grids: Grid[];
  /** The cell that holds a control, of a grid or of none. */
  cellOf(control: Element): Element | null;
  cells: ReadonlyMap<Element, CellInGrid>;
}

/** Controls between two pauses. */
const PAUSE_AFTER = 64;

/** Reads every table and grid of the walk, with the number of controls in each cell. */
export function* readGrids(walk: Walk, memory: Memory): Pausing<PageGrids> {
  const cellOf = new Map<Element, Element | null>();
  const controlsIn = new Map<Element, number>();
  let since = 0;
  for (let index = 0; index < walk.controls.length; index++) {
    const control = walk.controls[index]!;
    const cell = fieldCell(walk.standIn(control), (walk.makes[index]! & (BOX | RADIO)) !== 0, memory);
    cellOf.set(control, cell);
    if (cell) controlsIn.set(cell, (controlsIn.get(cell) ?? 0) + 1);
    if (++since % PAUSE_AFTER === 0) yield;
  }
  const cells = new Map<Element, CellInGrid>();
  const grids: Grid[] = [];
  for (const table of walk.tables) {
    const grid =
      memory.recall<Grid>('grid', table) ??
      memory.keep('grid', table, table, yield* readGrid(table, (cell) => controlsIn.get(cell) ?? 0));
    yield;
    const previous = grids[grids.length - 1];
    const frozen =
      grid.headerRow < 0 &&
      previous &&
      previous.rows.length === 1 &&
      previous.columns === grid.columns &&
      cellsOfRow(previous, 0).filter((c) => c.text).length > 1
        ? previous
        : undefined;
    if (frozen) grid.frozen = frozen;
    else delete grid.frozen;
    for (let index = 0; index < grid.cells.length; index++)
      cells.set(grid.cells[index]!.element, frozen ? { grid, index, frozen } : { grid, index });
    grids.push(grid);
  }
  return { grids, cells, cellOf: (control) => cellOf.get(control) ?? null };
}
