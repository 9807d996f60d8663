/** Boxes laid out in a little table of their own: the table is the field, and the cell around it is the field's cell. */
import { CONTROL_SELECTOR, isCheckbox, isRadio } from './controls';
import type { Memory } from './memory';
import { textOf } from './text';

const CELL = 'td,th,[role=gridcell],[role=cell]';

/** A table of nothing but boxes and their words. */
export function isBoxTable(table: Element, memory: Memory): boolean {
  const known = memory.recall<boolean>('boxes', table);
  if (known !== undefined) return known;
  const isBox = (control: Element | null) => control !== null && (isCheckbox(control) || isRadio(control));
  const held = isBox(table.querySelector(CONTROL_SELECTOR)) ? [...table.querySelectorAll(CONTROL_SELECTOR)] : [];
  const isOne =
    held.length > 0 &&
    held.every(isBox) &&
    (hasOnlyBoxes([...table.querySelectorAll('td,th')], held.length) || isBoxThenWords(table as HTMLTableElement, held.length));
  return memory.keep('boxes', table, table, isOne);
}

function hasOnlyBoxes(cells: Element[], boxes: number): boolean {
  if (cells.length > boxes * 2) return false;
  return cells.every(
    (c) => c.querySelector(CONTROL_SELECTOR) !== null || c.querySelector('label') !== null || textOf(c, 20) === '',
  );
}

/** Each box of at least three in a cell, its words in the next: no labels, no heading row, no column of anything else. */
function isBoxThenWords({ rows }: HTMLTableElement, boxes: number): boolean {
  if (boxes < 3 || !rows) return false;
  const isInTurn = (cell: Element, at: number) => {
    const box = cell.querySelector(CONTROL_SELECTOR) !== null;
    return cell.tagName === 'TD' && box === (at % 2 === 0) && box === (textOf(cell, 20) === '');
  };
  return [...rows].every(({ cells }) => cells.length > 0 && cells.length % 2 === 0 && [...cells].every(isInTurn));
}

/** The cell that holds a control; boxes and radios (`ticked`) laid out in a little table of their own belong to the cell around it. */
export function fieldCell(control: Element, ticked: boolean, memory: Memory): Element | null {
  let cell = control.closest(CELL);
  if (!cell || !ticked) return cell;
  for (
    let table = cell.closest('table');
    cell && table && isBoxTable(table, memory);
    table = cell?.closest('table') ?? null
  )
    cell = table.parentElement?.closest(CELL) ?? null;
  return cell;
}

/** Where the words before a control end: the little table of boxes around it, or the control itself. */
export function anchorOf(control: Element, ticked: boolean, cell: Element | null): Element {
  if (!ticked) return control;
  const table = control.closest('table');
  return table && (cell === null || (cell !== table && cell.contains(table))) ? table : control;
}
