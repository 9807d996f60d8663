import { describe, expect, it } from 'vitest';
import { observe } from './observe';

const grid = (heads: string[], ...rows: string[][]) =>
  `<table class="grid"><thead><tr>${heads.map((h) => `<th>${h}</th>`).join('')}</tr></thead><tbody>${rows.map((cells) => `<tr>${cells.map((c) => `<td>${c}</td>`).join('')}</tr>`).join('')}</tbody></table>`;
const tables = (body: string) => observe(body).tables.map(({ concept, label }) => [concept, label]);
const home = grid(
  ['Name', 'Date of birth', 'Relationship'],
  ['Dana Carvell', '04/04/1989', 'Mother'],
  ['Finn Carvell', '01/02/2015', 'Child'],
);
const plan = grid(
  ['What needs to happen?', 'Who will do it?', 'By when?'],
  ['Join football club', 'Dana', '30/11/2026'],
  ['Benefits advice', 'S Ebbs', '20/11/2026'],
);

describe('words just above a table', () => {
  it('name it before the heading of the part does', () => {
    const cell = (held: string) => `<tr><td colspan="4">${held}</td></tr>`;
    expect(
      tables(
        `<h3>Family details</h3><table>${cell(`<div class="q">Who lives in the home</div>${home}`)}${cell('<textarea></textarea>')}${cell(`<div class="q">Family plan</div>${plan}`)}</table>`,
      ),
    ).toEqual([
      ['household_members', 'Who lives in the home'],
      ['plan_action_table', 'Family plan'],
    ]);
  });

  it('are no caption where they are a sentence or a field', () => {
    expect(tables(`<h3>Household</h3><div><p>Add everybody who lives at the address.</p>${home}</div>`)).toEqual([
      ['household_members', 'Household'],
    ]);
    expect(tables(`<h3>Household</h3><div><p class="label">Address <input></p>${home}</div>`)).toEqual([
      ['household_members', 'Household'],
    ]);
  });
});

describe('a plan in plain words', () => {
  it.each([
    [
      ['What needs to change?', 'What will be done?', 'Who by?', 'By when?', 'Progress'],
      ['Feels safe', 'Sessions', 'Worker', '30/11/2026', 'Started'],
    ],
    [
      ['Goal', 'Action', 'Who will help', 'By when'],
      ['Own flat', 'Housing register', 'PA', '31/01/2027'],
    ],
    [
      ['Action', 'Who', 'When'],
      ['Book eye test', 'Carer', '30/11/2026'],
    ],
  ])('is a plan with one row: %j', (heads, row) => {
    const page = observe(`<div><span class="grid-caption">Plan</span>${grid(heads, row)}</div>`);
    expect(page.tables.map(({ concept, rows }) => [concept, rows[0]?.due])).toEqual([
      [
        'plan_action_table',
        { iso: row[heads.findIndex((h) => /when/i.test(h))] === '31/01/2027' ? '2027-01-31' : '2026-11-30' },
      ],
    ]);
    expect(page.fields.filter(({ kind }) => kind !== 'table-column')).toEqual([]);
  });

  it('and what its columns hold is no fact of the record though nothing tells what the table is', () => {
    expect(
      observe(grid(['Need', 'By when', 'Status'], ['Own flat', '31/01/2027', 'Open']), 'a', 'Pathway plan').fields,
    ).toEqual([]);
  });
});

describe('cells of words above one row of fields', () => {
  it('are labels, and no table', () => {
    const { tables, fields } = observe(
      '<fieldset><legend>Notification</legend><table><tr><td class="cap">Name</td><td class="cap">Date child seen</td><td class="cap">Relationship to child</td></tr><tr><td><input></td><td><input value="05/11/2026"></td><td><input></td></tr></table></fieldset>',
    );
    expect(tables).toEqual([]);
    expect(fields.map(({ concept, date }) => [concept, date?.iso])).toContainEqual(['child_seen_date', '2026-11-05']);
  });
});
