/** What a document says about itself around its rows and fields: today's date, and how long its list is. */
import type { IsoDate } from '../core/observation';
import type { Reading } from './reading';
import { readShownDate } from './shown-dates';

const TODAY_LABEL = /^(?:today(?:['’]s date)?(?: is)?|current date|system date|date today)\s*:?$/i;

/** The one date that the document labels as today's; undefined where it shows none, or two. */
export function pageTodayOf(readings: readonly Reading[], suspect = false): IsoDate | undefined {
  const days = readings.flatMap(({ labels, value, editable }) => {
    if (editable || !labels.some((label) => TODAY_LABEL.test(label))) return [];
    const date = readShownDate(value, suspect);
    return 'iso' in date ? [date.iso] : [];
  });
  return new Set(days).size === 1 ? days[0] : undefined;
}

const OF_TOTAL = /\b(\d{1,5})\s*(?:-|–|to)\s*(\d{1,5})\s+of\s+(?:about\s+)?(\d{1,6})\b/i;
const NEAR = 3;

/**
 * Rows of the whole list: from "Showing 1 - 12 of 31" beside the grid, or the row count that a virtual grid declares, less
 * the rows of headings that it counts.
 */
export function listTotalOf(grid: Element, headingRows = 0): number | undefined {
  const declared = Number(grid.getAttribute('aria-rowcount') ?? Number.NaN);
  if (Number.isInteger(declared) && declared > headingRows) return declared - headingRows;
  let around: Element | null = grid;
  for (let step = 0; step < NEAR && around; step += 1) {
    const text = around.textContent ?? '';
    const found = text.length < 60_000 ? OF_TOTAL.exec(text) : null;
    if (found && Number(found[3]) >= Number(found[2])) return Number(found[3]);
    around = around.parentElement;
  }
  return undefined;
}
