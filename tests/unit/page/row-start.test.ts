import { lexicon } from 'virtual:alongside/lexicon';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../../src/core/matching/match-label';
import { columnRole } from '../../../src/core/matching/column-role';
import { listTotalOf, pageTodayOf } from '../../../src/page/page-today';
import type { Reading } from '../../../src/page/reading';
import { startColumns, startOfRow } from '../../../src/page/row-start';

const matcher = createMatcher(lexicon);

/** The start that a row of a list with these headings shows. */
function startIn(heads: string[], cells: string[]) {
  const columns = startColumns(heads, matcher);
  return columns && startOfRow(columns, (column) => cells[column] ?? '', matcher);
}

const HEADS = ['#', 'Person', 'Task', 'Start date', 'Start event', 'Due', 'Worker'];
const row = (date: string, event: string) => ['1', 'EXAMPLE', 'Task', date, event, '07/12/2026', 'W'];

describe('the start of a row', () => {
  it('is not a column of names', () => {
    expect(startIn(['Person', 'Work item', 'Assignee', 'Due date'], ['EXAMPLE', 'Core group', 'A Worker', '07/12/2026'])).toEqual({});
  });

  it.each([
    ['Ref rec’d', 'referral_date'],
    ['Strategy disc', 'strategy_date'],
    ['ICPC', 'icpc_date'],
    ['Became CLA', 'care_start'],
    ['RCPC', 'rcpc_date'],
  ])('is the event beside its date: %s', (event, concept) => {
    expect(startIn(HEADS, row('05/10/2026', event))).toEqual({ start: { concept, date: { iso: '2026-10-05' } } });
  });

  it('is named by the heading of the date’s own column', () => {
    expect(startIn(['Task', 'Referral received', 'Due'], ['x', '05/10/2026', '07/12/2026'])).toEqual({
      start: { concept: 'referral_date', date: { iso: '2026-10-05' } },
    });
  });

  it('is not taken from an event that is not known, nor from a date of no event', () => {
    expect(startIn(HEADS, row('05/10/2026', 'Local'))).toEqual({});
    expect(startIn(['Task', 'Start date', 'Due'], ['x', '05/10/2026', '07/12/2026'])).toBeNull();
  });

  it('is not chosen between two dates', () => {
    expect(startIn(HEADS, row('03/12/2026, 11/12/2026', 'Strategy disc x2'))).toEqual({
      startProblem: 'more-than-one-date',
    });
    expect(startColumns(['Referral date', 'Strategy date', 'Due'], matcher)).toBeNull();
  });

  it('is never a due date, nor a date of birth', () => {
    expect(startColumns(['Conference due', 'Date of birth', 'Review target date'], matcher)).toBeNull();
  });

  it('stands in a column that is not taken for the task', () => {
    const roles = HEADS.map((head) => columnRole(matcher.tokeniser.tokens(head)));
    expect(roles[4]).toBe('start');
  });
});

describe('the length of the whole list', () => {
  const gridIn = (html: string) => {
    const document = new new Window().DOMParser().parseFromString(html, 'text/html');
    return document.querySelector('table') as unknown as Element;
  };

  it.each([
    ['<div><table><tr><td>1</td></tr></table><p>Showing 1 - 13 of 31</p></div>', 31],
    ['<div><p>1 to 25 of 1200 results</p><table><tr><td>1</td></tr></table></div>', 1200],
    ['<table aria-rowcount="480"><tr><td>1</td></tr></table>', 480],
    ['<table aria-rowcount="-1"><tr><td>1</td></tr></table>', undefined],
    ['<div><p>Page 1 of 4</p><table><tr><td>1</td></tr></table></div>', undefined],
  ])('%s', (html, total) => {
    expect(listTotalOf(gridIn(html))).toBe(total);
  });
});

describe('the page’s own today', () => {
  const reading = (label: string, value: string, editable = false) =>
    ({ labels: [label], value, editable }) as unknown as Reading;

  it('is a date labelled as today’s, that nobody can type over', () => {
    expect(pageTodayOf([reading('Today', '17 December 2026')])).toBe('2026-12-17');
    expect(pageTodayOf([reading('Today’s date:', '17/12/2026'), reading('Referral date', '05/10/2026')])).toBe('2026-12-17');
    expect(pageTodayOf([reading('Today', '17/12/2026', true)])).toBeUndefined();
    expect(pageTodayOf([reading('Child seen today?', '17/12/2026')])).toBeUndefined();
    expect(pageTodayOf([reading('Today', '17/12/2026'), reading('Current date', '18/12/2026')])).toBeUndefined();
  });
});
