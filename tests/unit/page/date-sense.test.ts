import { describe, expect, it } from 'vitest';
import { observe, row } from './observe';

const read = (body: string, title?: string) => observe(body, 'a', title).fields.map(({ concept, date }) => `${concept} ${date?.iso ?? ''}`.trim());
const yesNo = '<select><option></option><option selected>Yes</option><option>No</option></select>';
const inRow = (question: string, label: string) =>
  `<table><tr><td>${question}</td><td>${yesNo}</td><td>${label}</td><td><input value="03/11/2026"></td></tr></table>`;

describe('a day beside a question', () => {
  it('is the day of its answer', () => {
    const fields = read(inRow('Has the parent given consent to share information?', 'Signed on'));
    expect(fields).toContain('consent_date 2026-11-03');
    expect(fields.join()).not.toContain('assessment_authorised');
  });

  it('is of nothing known where its question is not', () => {
    expect(read(inRow('Is the car insured?', 'Completed on')).join()).not.toContain('2026-11-03');
  });

  it('keeps its own meaning on a line of its own', () => {
    expect(read(row('Signed off by manager on', '03/11/2026'))).toContain('assessment_authorised 2026-11-03');
  });
});

describe('a day of another section', () => {
  it('is left out where the form asks for the fact in its own words', () => {
    const body = `<fieldset><legend>Panel</legend>${row('Meeting held', '03/11/2026')}</fieldset>
      <fieldset><legend>Decision</legend>${row('Date pre-proceedings started', '10/11/2026')}</fieldset>`;
    const dates = read(body, 'Legal gateway and pre-proceedings record').filter((field) => field.startsWith('preproceedings_date'));
    expect(dates).toEqual(['preproceedings_date 2026-11-10']);
  });
});

describe('a line for a name', () => {
  it.each(["Carer's name", 'Investigating officer (police)'])('is no answer: %s', (label) => {
    expect(observe(row(label, 'Sgt M Yeo')).fields.filter(({ kind }) => kind !== 'person' && kind !== 'text')).toEqual([]);
  });
});

describe('headings that span columns', () => {
  it('stand above what their columns ask', () => {
    const body = `<table><tr><th colspan="2">Child protection plan</th><th colspan="2">Visits</th></tr>
      <tr><th>Start date</th><th>End date</th><th>Last visit</th><th>Next visit due</th></tr>
      <tr><td><input value="06/11/2026"></td><td><input></td><td><input value="16/11/2026"></td><td><input value="26/11/2026"></td></tr></table>`;
    expect(read(body, 'Child protection plan')).toEqual(
      expect.arrayContaining(['cp_plan_start 2026-11-06', 'cp_plan_end', 'last_visit_date 2026-11-16', 'next_visit_due 2026-11-26']),
    );
  });
});

describe('a date that the title makes its own', () => {
  it('stands beside another day of the same step where its label names the step', () => {
    const fields = read(
      `<h1>Review child protection conference</h1><h2>Conference</h2>${row('Review due date', '19/12/2026')}<h2>Decision</h2>${row('Date of next review conference', '15/06/2027')}`,
      'Review child protection conference',
    );
    expect(fields).toEqual(['rcpc_due 2026-12-19', 'rcpc_due 2027-06-15']);
  });
});
