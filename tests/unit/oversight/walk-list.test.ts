/** Going through a list row by row: what is kept says nothing about anybody, and nothing is skipped unasked. */
import { describe, expect, it } from 'vitest';
import { listShape, placeAt, resumeList, rowsInOrder } from '../../../src/core/oversight/walk-list';
import type { WorklistRowView } from '../../../src/core/worklist/worklist';

function row(number: number, stage: string | null, date?: string): WorklistRowView {
  return {
    ref: `top:${number}`,
    number,
    task: `Task of row ${number}`,
    stage,
    status: 'on-track',
    group: 'later',
    basis: 'stated',
    dateWords: '',
    leftShort: '',
    leftWords: '',
    ...(date ? { date } : {}),
  };
}

/** Drawn by what is left: rows 3, 1, 2 of the page. */
const ROWS = [row(3, 'section-47', '2026-12-10'), row(1, 'assessment', '2026-12-18'), row(2, null)];

describe('a place in a list', () => {
  it('is a row number, a position and a hash of eight digits', () => {
    expect(placeAt(ROWS, 1)).toEqual({ shape: expect.stringMatching(/^[0-9a-f]{8}$/), at: 1, row: 1, rows: 3, visited: false });
    expect(placeAt(ROWS, 3)).toBeUndefined();
  });

  it('the shape is that of stages and dates in the order of the page, not of tasks or of the order drawn', () => {
    const shape = listShape(ROWS);
    expect(listShape([...ROWS].reverse())).toBe(shape);
    expect(listShape(ROWS.map((one) => ({ ...one, task: 'Another name', ref: 'x' })))).toBe(shape);
    expect(listShape(ROWS.slice(0, 2))).not.toBe(shape);
    expect(listShape([row(3, 'section-47', '2026-12-11'), ...ROWS.slice(1)])).not.toBe(shape);
  });
});

describe('coming back', () => {
  const at = (n: number, visited: boolean) => ({ ...placeAt(ROWS, n)!, visited });

  it('nothing begun', () => {
    expect(resumeList(ROWS, null)).toEqual({ kind: 'none' });
    expect(resumeList([], at(0, true))).toEqual({ kind: 'none' });
  });

  it('at the next row once a walk-through was opened, else at the same', () => {
    expect(resumeList(ROWS, at(0, true))).toMatchObject({ kind: 'at', row: { number: 1 }, place: { at: 1, visited: false } });
    expect(resumeList(ROWS, at(0, false))).toMatchObject({ kind: 'at', row: { number: 3 }, place: { at: 0 } });
  });

  it('at the end of the list', () => {
    expect(resumeList(ROWS, at(2, true))).toEqual({ kind: 'end', rows: 3 });
  });

  it('a list that has changed is not taken up by itself', () => {
    const shorter = ROWS.slice(1);
    expect(resumeList(shorter, at(2, true))).toMatchObject({ kind: 'changed', was: { row: 2, rows: 3 }, row: { number: 2 }, place: { at: 1, rows: 2 } });
  });

  it('the order is that of the groups drawn', () => {
    const groups = [{ id: 'passed' as const, title: 'Passed', rows: [ROWS[0]!] }, { id: 'later' as const, title: 'Later', rows: ROWS.slice(1) }];
    expect(rowsInOrder({ groups }).map(({ number }) => number)).toEqual([3, 1, 2]);
  });
});
