import { describe, expect, it } from 'vitest';
import { showsOrderAlarm } from '../../../src/core/time/order-alarm';
import { observe, pageOf, row } from './observe';

const dates = (body: string) =>
  Object.fromEntries(observe(body).fields.map(({ label, date, dateProblem }) => [label, date?.iso ?? dateProblem]));

describe('a date that no calendar has', () => {
  it.each([
    ['31/11/2026', true],
    ['29/02/2026', true],
    ['12/31/2026', true],
    ['0/05/2026', true],
    ['30/11/2026', false],
    ['29/02/2028', false],
    ['31 November 2026', false],
    ['Case 104/31/2026', false],
    ['20-45-67', false],
  ])('%s', (words, alarming) => expect(showsOrderAlarm(words)).toBe(alarming));

  it.each(['31/11/2026', '11/30/2026'])('makes every date in digits of its page suspect: %s', (odd) => {
    const read = dates(
      row('Date of referral', '03/11/2026') +
        row('Date assessment started', '4 November 2026') +
        row('Date child seen', '2026-11-05', 'type="date"') +
        `<p><label>Date assessment completed <input type="text" value="06/11/2026"><input type="hidden" value="2026-11-06"></label></p>` +
        row('Date strategy discussion held', odd),
    );
    expect(read).toMatchObject({
      'Date of referral': 'page-not-in-uk-order',
      'Date assessment started': '2026-11-04',
      'Date child seen': '2026-11-05',
      'Date assessment completed': '2026-11-06',
    });
    expect(read['Date strategy discussion held']).toMatch(/^(?:impossible|month-first)$/);
  });

  it('leaves the page alone when it is written with the month’s name', () => {
    expect(dates(row('Date of referral', '03/11/2026') + row('Date child seen', '31 November 2026'))).toMatchObject({
      'Date of referral': '2026-11-03',
    });
  });

  it('is known where the box and its hidden date say the two orders', () => {
    const swapped = `<p><label>Date child seen <input type="text" value="03/04/2026"><input type="hidden" value="2026-03-04"></label></p>`;
    expect(dates(row('Date of referral', '03/11/2026') + swapped)).toMatchObject({
      'Date of referral': 'page-not-in-uk-order',
      'Date child seen': 'month-first',
    });
  });

  it('counts in the cells of a list, and leaves no due date in digits', () => {
    const list = (due: string) => `<table><thead><tr><th>Task</th><th>Child</th><th>Due date</th></tr></thead>
      <tr><td>Child and family assessment</td><td>A</td><td>03/12/2026</td></tr>
      <tr><td>Strategy discussion</td><td>B</td><td>${due}</td></tr></table>`;
    expect(observe(list('04/12/2026')).rows.map(({ due }) => due?.iso)).toEqual(['2026-12-03', '2026-12-04']);
    expect(observe(list('12/31/2026')).rows.map(({ dueProblem }) => dueProblem)).toEqual([
      'page-not-in-uk-order',
      'month-first',
    ]);
  });

  it('counts in every frame of the page', () => {
    const odd = observe(row('Date child seen', '31/11/2026'), 'b');
    const [field] = pageOf(observe(row('Date of referral', '03/11/2026')), odd).fields;
    expect(field).toMatchObject({ concept: 'referral_date', dateProblem: 'page-not-in-uk-order' });
    expect(field).not.toHaveProperty('date');
  });
});
