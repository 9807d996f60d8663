/** The list as text for a supervisor's own notes: row numbers, tasks, dates and what is left. No name is in a view. */
import { longDate } from '../time/date-words';
import type { WorklistGroup, WorklistRowView, WorklistView } from './worklist';

/** One line of the list: "Row 6", task, date, what is left, and what the list itself shows. */
export function rowCells({ number, task, date, basis, dateWords, leftWords, differs }: WorklistRowView): string[] {
  const day = date ? longDate(date) : dateWords;
  return [`Row ${number}`, task, basis === 'stated' ? `${day} (as the list states it)` : day, leftWords, differs ?? ''];
}

/** "Dates on this list, Thu 17 December 2026. 12 rows on screen, of 31." */
export function listHeading({ today, rowsRead, listTotal }: WorklistView): string {
  const rows = `${rowsRead} row${rowsRead === 1 ? '' : 's'} on screen${listTotal ? `, of ${listTotal}` : ''}`;
  return `Dates on this list, ${longDate(today)}. ${rows}.`;
}

/** What both the copy and the print-out end with. */
export const LIST_CLOSING =
  'A guide, not the record. Dates come from the rows on screen; a date with no start event on its row is the list’s own.';

/** The groups given, as lines of tab-separated cells that a spreadsheet takes. */
export function listText(view: WorklistView, groups: readonly WorklistGroup[]): string {
  const lines = groups.flatMap(({ title, rows }) => [
    '',
    `${title} (${rows.length})`,
    ...rows.map((row) => rowCells(row).join('\t').trimEnd()),
  ]);
  return [listHeading(view), ...lines, '', LIST_CLOSING].join('\n');
}
