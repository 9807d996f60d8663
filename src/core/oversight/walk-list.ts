/**
 * Row by row from a list of tasks: the list keeps its place while a record is in front. What is kept is a row's number
 * and a hash of the list's shape (stages and dates, row by row); no task, name, reference or address is in it.
 */
import type { WorklistRowView, WorklistView } from '../worklist/worklist';

/** Where somebody is in a list. Held for the tab until the browser closes, and by nobody but the worker. */
export interface WalkPlace {
  /** Hash of the list's shape: 8 hexadecimal digits. */
  shape: string;
  /** Position in the order drawn, from 0. */
  at: number;
  /** The row's number on the page, from 1. */
  row: number;
  rows: number;
  /** A walk-through was opened since this row was chosen. */
  visited: boolean;
}

/** Where the list takes up again. */
export type WalkResume =
  /** Nothing was begun. */
  | { kind: 'none' }
  /** The row to open; `place` is what to keep of it. */
  | { kind: 'at'; place: WalkPlace; row: WorklistRowView }
  /** Every row was looked at. */
  | { kind: 'end'; rows: number }
  /** The rows are not the ones that were left: the person says where to go on. `row` stands where the last one stood. */
  | { kind: 'changed'; was: WalkPlace; place: WalkPlace; row: WorklistRowView };

/** The rows in the order in which they are drawn: by what is left. */
export function rowsInOrder({ groups }: Pick<WorklistView, 'groups'>): WorklistRowView[] {
  return groups.flatMap(({ rows }) => rows);
}

/** FNV-1a of each row's stage and date in the order of the page; 32 bits say whether it is the same list, and no more. */
export function listShape(rows: readonly WorklistRowView[]): string {
  const text = [...rows]
    .sort((a, b) => a.number - b.number)
    .map(({ stage, date }) => `${stage ?? ''} ${date ?? ''}`)
    .join('\n');
  let hash = 0x811c9dc5;
  for (let n = 0; n < text.length; n += 1) hash = Math.imul(hash ^ text.charCodeAt(n), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}

/** The place of the row at `at` in the order drawn; undefined past the end. */
export function placeAt(rows: readonly WorklistRowView[], at: number): WalkPlace | undefined {
  const row = rows[at];
  return row && { shape: listShape(rows), at, row: row.number, rows: rows.length, visited: false };
}

/**
 * The list takes up at the row after the one looked at; at the same row where no walk-through was opened. Where rows
 * have come or gone (an approved task leaves a list), nothing is skipped by itself: the person chooses.
 */
export function resumeList(rows: readonly WorklistRowView[], kept: WalkPlace | null): WalkResume {
  if (!kept || rows.length === 0) return { kind: 'none' };
  if (kept.shape !== listShape(rows)) {
    const at = Math.min(kept.at, rows.length - 1);
    return { kind: 'changed', was: kept, place: placeAt(rows, at)!, row: rows[at]! };
  }
  const at = kept.visited ? kept.at + 1 : kept.at;
  const place = placeAt(rows, at);
  return place ? { kind: 'at', place, row: rows[at]! } : { kind: 'end', rows: rows.length };
}
