/** Dates as a page shows them, under the doubt that another date of the page casts on its order of day and month. */
import { showsOrderAlarm } from '../core/time/order-alarm';
import { ORDER_ALARMS, type ParsedDate, parseUkDate, type ParseDateOptions } from '../core/time/parse-uk-date';
import type { PageReading } from './read-page';
import { cellsOfRow } from './table-grid';

const IN_DIGITS = /(?<!\d)\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{2,4}(?!\d)/;
const LONGEST_CELL = 40;

/** True for words whose date is day, month and year in digits, which could be in another order. */
export function isInDigits(words: string): boolean {
  return IN_DIGITS.test(words);
}

/**
 * True where the page shows a date that is month-first, impossible or against its own weekday: each of its dates in
 * digits is then suspect (COUNTING.md §4). Fields, shown facts and cells of tables count; help texts do not.
 */
export function orderAlarm({ readings, grids }: Pick<PageReading, 'readings' | 'grids'>): boolean {
  const alarmed = readings.some(
    ({ parsed, value, orderKnown }) =>
      (parsed && 'reason' in parsed && ORDER_ALARMS.includes(parsed.reason)) ||
      ((parsed || orderKnown) && showsOrderAlarm(value)),
  );
  if (alarmed) return true;
  return grids.some(({ grid }) =>
    grid.rows.some((_, row) =>
      cellsOfRow(grid, row).some(({ text }) => text.length <= LONGEST_CELL && showsOrderAlarm(text)),
    ),
  );
}

/** Reads a shown date. With `suspect`, one in digits is refused; one with the month's name, or year first, is not. */
export function readShownDate(words: string, suspect: boolean, options?: ParseDateOptions): ParsedDate {
  const read = parseUkDate(words, options);
  return suspect && 'iso' in read && isInDigits(words) ? { reason: 'page-not-in-uk-order' } : read;
}
