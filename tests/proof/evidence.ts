/** How a test of the proof says which row it serves, how much it does, and what it found. */
import { test } from '@playwright/test';

/** True under `npm run proof`; `npm test` runs the same tests in their short form. */
export const FULL = process.env.ALONGSIDE_PROOF === 'full';

/** How often something is done: the whole of it under `npm run proof`, less under `npm test`. */
export function times(inFull: number, inShort: number): number {
  return FULL ? inFull : inShort;
}

/** The tag of a row's tests: `test('…', row(4), async …)`. */
export function row(...numbers: number[]): { tag: string[] } {
  return { tag: numbers.map((number) => `@row-${number}`) };
}

export interface Figure {
  /** "Longest task of ours, 10,000 fields" */
  what: string;
  found: string;
  /** "at most 50 ms" */
  bar?: string;
}

/** Puts a figure into the report, beside the test that found it. The test itself asserts the bar. */
export function figure(what: string, found: string | number, bar?: string): void {
  test.info().annotations.push({ type: 'figure', description: JSON.stringify({ what, found: String(found), bar }) });
}
