import { describe, expect, it } from 'vitest';
import { observe, pageOf } from './observe';

const TASKS = ['Single Assessment', 'Initial Child Protection Conference', 'Core Group'];

/** Three rows of a grid that has forty; each attribute as given for the headings and the rows. */
const grid = (count: number, heading: string, index: (n: number) => string) =>
  `<div role="grid" aria-rowcount="${count}"><div role="row" ${heading}><span role="columnheader">Task</span><span role="columnheader">Child</span><span role="columnheader">Due date</span></div>${TASKS.map(
    (task, n) => `<div role="row" ${index(n)}><span role="gridcell">${task}</span><span role="gridcell">EXAMPLE, Child ${n}</span><span role="gridcell">1${n}/12/2026</span></div>`,
  ).join('')}</div>`;

const table = (head: string, cells: string[]) =>
  `<table><tr><th>${head}</th><th>Child</th><th>Task</th><th>Due</th></tr>${TASKS.map((task, n) => `<tr><td>${cells[n]}</td><td>EXAMPLE, Child ${n}</td><td>${task}</td><td>1${n}/12/2026</td></tr>`).join('')}</table>`;

const numbersOf = (body: string) => pageOf(observe(body, 'a', 'Team tray')).rows.map(({ number }) => number);

describe('the number of a row', () => {
  it('in a virtual list is its place in the whole list, its headings not counted', () => {
    const body = grid(41, 'aria-rowindex="1"', (n) => `aria-rowindex="${n + 12}"`);
    expect(numbersOf(body)).toEqual([11, 12, 13]);
    expect(observe(body, 'a', 'Team tray').listTotal).toBe(40);
  });

  it('is as the grid counts, where its headings have no number', () => {
    const body = grid(40, '', (n) => `aria-rowindex="${n + 11}"`);
    expect(numbersOf(body)).toEqual([11, 12, 13]);
    expect(observe(body, 'a', 'Team tray').listTotal).toBe(40);
  });

  it.each(['#', 'No.', 'Row'])('is that of the list’s own column “%s”: its second page begins at 13', (head) => {
    expect(numbersOf(table(head, ['13', '14', '15']))).toEqual([13, 14, 15]);
  });

  it.each([
    ['two are alike', ['13', '13', '14']],
    ['one is no number', ['13', 'A', '15']],
  ])('is counted from the top where %s', (_, cells) => {
    expect(numbersOf(table('#', cells))).toEqual([1, 2, 3]);
  });

  it('goes on from the first list in a second one', () => {
    expect(numbersOf(table('#', ['13', '14', '15']) + table('#', ['1', '2', '3']))).toEqual([13, 14, 15, 16, 17, 18]);
  });

  it('names no two rows of two frames alike', () => {
    const [one, other] = ['a', 'b'].map((frame) => observe(table('#', ['13', '14', '15']), frame, 'Team tray'));
    expect(pageOf(one!, other!).rows.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  });
});
