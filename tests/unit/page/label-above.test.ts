import { describe, expect, it } from 'vitest';
import { lexicon } from 'virtual:alongside/lexicon';
import { createMatcher } from '../../../src/core/matching/match-label';
import { isOnlyName } from '../../../src/page/child-blocks';
import { observe } from './observe';

const box = (value = '') => `<input value="${value}">`;

describe('labels above their fields', () => {
  it('in one row of a table whose other rows lay one box across those columns', () => {
    const across = (label: string, value: string) => `<tr><td>${label}</td><td colspan="2">${box(value)}</td></tr>`;
    const { fields } = observe(`<table><tr><td colspan="3" class="head">Dates</td></tr>
      <tr><td>Date of referral</td><td>Date assessment started</td><td>Date child seen</td></tr>
      <tr><td>${box('02/11/2026')}</td><td>${box('03/11/2026')}</td><td>${box('05/11/2026')}</td></tr>
      ${across('Analysis', 'Damp.')}${across('Parents’ views', 'Agrees.')}${across('Allocated social worker', 'Hester Lowmoor')}</table>`);
    const read = fields.map(({ concept, label, date }) => [concept, label, date?.iso ?? '']);
    expect(read).toEqual([
      ['referral_date', 'Date of referral', '2026-11-02'],
      ['assessment_start', 'Date assessment started', '2026-11-03'],
      ['child_seen_date', 'Date child seen', '2026-11-05'],
      ['analysis', 'Analysis', ''],
      ['parents_views', 'Parents’ views', ''],
      ['allocated_worker', 'Allocated social worker', ''],
    ]);
  });

  it('is of the child where heading and label both say so', () => {
    const seen = (label: string) => observe(`<fieldset><legend>Child and parents</legend><p><label>${label} <input type="date" value="2026-11-05"></label></p></fieldset>`, 'a', 'Section 47 enquiry').fields;
    expect(seen('Date child was seen')).toMatchObject([{ concept: 'child_seen_date' }]);
    expect(seen('Date seen')).toEqual([]);
  });

  it('in a table with rows across it, and rows with fewer labels than columns', () => {
    const { fields } = observe(`<table>
      <tr><th>Date of referral</th><th>Date assessment started</th><th>Year group</th></tr>
      <tr><td>${box('02/11/2026')}</td><td>${box('03/11/2026')}</td><td>${box('4')}</td></tr>
      <tr><th colspan="3">Disability</th></tr>
      <tr><td colspan="3"><input type="checkbox" id="n" checked><label for="n">None</label> <input type="checkbox" id="m"><label for="m">Mobility</label></td></tr>
      <tr><th>Allocated social worker</th><th></th><th></th></tr>
      <tr><td>${box('Hester Lowmoor')}</td><td></td><td></td></tr>
      <tr><th colspan="3">Parents' views</th></tr>
      <tr><td colspan="3"><textarea>Agrees.</textarea></td></tr>
      <tr><th>Date child seen</th><th></th><th></th></tr>
      <tr><td>${box('05/11/2026')}</td><td></td><td></td></tr></table>`);
    const read = Object.fromEntries(fields.map(({ concept, date, path }) => [concept, [date?.iso ?? '', path.length]]));
    expect(read).toMatchObject({
      referral_date: ['2026-11-02', 1],
      assessment_start: ['2026-11-03', 1],
      disability: ['', 1],
      allocated_worker: ['', 1],
      parents_views: ['', 1],
      child_seen_date: ['2026-11-05', 1],
    });
  });

  it('a row across the table that heads several rows stays their heading', () => {
    const { fields } = observe(`<table><tr><td colspan="2">Seeing the child</td></tr>
      <tr><td>Date child seen</td><td>${box('05/11/2026')}</td></tr>
      <tr><td>Parents' views</td><td>${box('x')}</td></tr></table>`);
    expect(fields.map(({ concept, path }) => [concept, path.at(-1)])).toEqual([
      ['child_seen_date', 'Seeing the child'],
      ['parents_views', 'Seeing the child'],
    ]);
  });
});

describe('cards of tasks', () => {
  it('name the task by the words of a form, never by a person', () => {
    const card = (name: string, task: string, due: string) =>
      `<li class="card"><h3><a href="#a">${name}</a></h3>${task}<dl><dt>Due</dt><dd>${due}</dd></dl></li>`;
    const { rows } = observe(
      `<ul>${card('Sorrel Gannet', '<p>Child protection visit</p>', '27 Nov 2026')}${card('Perrin Holdfast', '', '29 Dec 2026')}${card('Core group', '<p>Sorrel Gannet</p>', '1 Dec 2026')}</ul>`,
      'a',
      'My work',
    );
    expect(rows.map(({ task }) => task)).toEqual(['Child protection visit', '', 'Core group']);
  });
});

describe('words that are only a name', () => {
  const { tokeniser } = createMatcher(lexicon);
  it.each(['Sorrel Gannet', 'Perrin Holdfast', 'GANNET, Sorrel'])('%s is one', (text) => {
    expect(isOnlyName(text, tokeniser)).toBe(true);
  });
  it.each(['Core Group (first)', 'Core Group', 'Child Protection Visit', 'Strategy Discussion', 'Pathway Plan', 'Legal Planning Meeting', 'Initial Conference', 'Statutory Visit', 'Return Home Interview', 'Personal Education Plan', 'Health Assessment', 'Supervision'])(
    '%s is a step, and none',
    (text) => expect(isOnlyName(text, tokeniser)).toBe(false),
  );
});

describe('a cell beside several rows', () => {
  it('names the part of the table, and the words over a control are its label', () => {
    const { fields } = observe(
      `<table border="1"><tr><td rowspan="2"><b>Referral details</b></td><td class="lbl">Ref date</td><td class="lbl">Referral source</td></tr>
       <tr><td><input value="29/10/2026"></td><td><input value="Health visitor"></td></tr></table>`,
      'a',
      'Referral',
    );
    expect(fields.map(({ concept, label }) => [concept, label])).toEqual([
      ['referral_date', 'Ref date'],
      ['referral_source', 'Referral source'],
    ]);
  });
});
