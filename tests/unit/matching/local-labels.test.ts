import { afterAll, describe, expect, it } from 'vitest';
import {
  closeWindow,
  type Half,
  isMistaken,
  isRead,
  isWrong,
  judge,
  type Labelled,
  localLabels,
  nearMisses,
} from '../../corpus/labels/read-labels';

/** Percentages no run may fall short of, or go beyond: what was reached on 22 November 2026, less one point. */
const BOUNDS: readonly { round: 1 | 2; half: Half; recall: number; precision: number; mistaken: number }[] = [
  { round: 1, half: 'development', recall: 98.2, precision: 98.8, mistaken: 1.9 },
  { round: 1, half: 'held', recall: 95.3, precision: 97.4, mistaken: 6 },
  { round: 2, half: 'development', recall: 96.1, precision: 98.1, mistaken: 4.1 },
  { round: 2, half: 'held', recall: 83.5, precision: 96.3, mistaken: 8.4 },
];

afterAll(() => closeWindow());

describe.each(BOUNDS)('local wording, round $round, the $half half', ({ round, half, recall, precision, mistaken }) => {
  const ofThese = <T extends Labelled>(rows: T[]) => rows.filter((row) => (row.round ?? 1) === round && row.half === half);

  it('is read as often, and as rightly, as was reached', { timeout: 300_000 }, () => {
    const read = judge(ofThese(localLabels()));
    const right = read.filter(isRead).length;
    expect((100 * right) / read.length).toBeGreaterThanOrEqual(recall);
    expect((100 * right) / (right + read.filter(isWrong).length)).toBeGreaterThanOrEqual(precision);
  });

  it('leaves look-alikes alone as often as was reached', { timeout: 300_000 }, () => {
    const near = judge(ofThese(nearMisses()));
    expect((100 * near.filter(isMistaken).length) / near.length).toBeLessThanOrEqual(mistaken);
  });
});
