import { describe, expect, it } from 'vitest';
import { observe, pageOf } from './observe';

const table = (heads: string[], rows: string[][]) =>
  `<table><tr>${heads.map((h) => `<th>${h}</th>`).join('')}</tr>${rows.map((cells) => `<tr>${cells.map((c) => `<td>${c}</td>`).join('')}</tr>`).join('')}</table>`;
const link = (words: string) => `<a href="#t">${words}</a>`;
const tray = table(
  ['', 'Task', 'Due', 'Status', 'Priority'],
  [
    ['<input type="checkbox">', link('S47 Enquiry - Sorrel Gannet'), '23/11/2026', 'Assigned to me', 'High'],
    ['<input type="checkbox">', link('Core Group Meeting Record - Perrin Holdfast'), '25/11/2026', 'Assigned to me', 'Normal'],
    ['<input type="checkbox">', link('CIN Review - Marla Quench'), '11/12/2026', 'Assigned to team', 'Normal'],
  ],
);

describe('a list of work', () => {
  it('has the form of each task, without the name beside it, and no plan', () => {
    const page = observe(tray, 'a', 'My Work Tray');
    expect(page.rows.map(({ task, due }) => [task, due?.iso])).toEqual([
      ['S47 Enquiry', '2026-11-23'],
      ['Core Group Meeting Record', '2026-11-25'],
      ['CIN Review', '2026-12-11'],
    ]);
    expect(page.tables).toEqual([]);
    expect(pageOf(page).pageKind).toBe('worklist');
  });

  it.each(['Person / group', 'Client', 'Subject', 'Service user'])('is told by its column “%s”', (person) => {
    const page = observe(
      table(['Item', person, 'Status', 'Date due', 'Assignee'], [
        ['Strategy Discussion / Meeting', 'GANNET, Sorrel (1191005)', 'Started', '24-Nov-2026', 'T Birchall'],
        ['CIN Visit', 'HOLDFAST, Perrin (1177431)', 'Incoming', '', 'N Osei'],
      ]),
      'a',
      'Team Workview',
    );
    expect(page.rows.map(({ task, due }) => [task, due?.iso])).toEqual([
      ['Strategy Discussion / Meeting', '2026-11-24'],
      ['CIN Visit', undefined],
    ]);
    expect(pageOf(page).pageKind).toBe('worklist');
  });

  it('is not a plan of actions', () => {
    const plan = observe(table(['Task', 'Person responsible', 'Due', 'Status'], [['Register with a GP', 'Mother', '24/11/2026', 'Open'], ['Visit weekly', 'Social worker', '25/11/2026', 'Open']]));
    expect(plan.rows).toEqual([]);
    expect(plan.tables.map(({ concept }) => concept)).toEqual(['plan_action_table']);
  });
});

describe('a list of many types of form to choose from', () => {
  const types = '<option>Strategy Discussion</option><option>Section 47 Enquiry</option><option>Supervision Record</option>';
  const titles = (more: string) => observe(`<table><tr><td>Step type</td><td><select ${more}>${types}</select></td></tr></table>`, 'a', 'Worker administration').titles;

  it('is no question of what the page is', () => {
    expect(titles('multiple size="6"').filter(({ place }) => place === 'option')).toEqual([]);
  });
});
