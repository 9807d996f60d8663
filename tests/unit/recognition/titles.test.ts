import { describe, expect, it } from 'vitest';
import { observe, pageOf, row } from '../page/observe';

const FIELDS = `${row('Name of child', 'Sam Dean')}${row('Date of birth', '09/05/2018')}${row('Assessment started on', '01/12/2026')}${row("Child's views", 'Likes it here')}${row('Family and environmental factors', 'Damp')}`;
const read = (title: string, body = FIELDS) => {
  const { pageKind, recognition } = pageOf(observe(body, 'a', title));
  return [pageKind, recognition.kind === 'recognised' ? recognition.stage : recognition.kind];
};

describe('what a title names', () => {
  it('is early help where it says so, whatever fields it shares with an assessment', () => {
    expect(read('Early help assessment')).toEqual(['record', 'early-help']);
    expect(read('Family Help assessment')).toEqual(['record', 'assessment']);
  });

  it('is no note where its words are a part of what names the form', () => {
    expect(read('Case closure record', `${FIELDS}${row('Date case closed', '02/12/2026')}`)[0]).toBe('record');
    expect(read('Case note', FIELDS)[0]).toBe('case-note');
  });

  it('is an explanation where it says how to, at its beginning or its end', () => {
    const help = '<h2>Section 47 enquiry</h2><ul><li>Outcome of section 47 enquiries: choose one.</li><li>Manager’s decision: cannot be left until later.</li><li>Date child seen: the day of the visit.</li></ul><p>Child protection.</p>';
    for (const title of ['How to record a section 47 enquiry', 'Section 47 enquiries: how to record them', 'Section 47 enquiry – guidance for managers'])
      expect(read(title, help)[1], title).toBe('unrecognised');
  });

  it('may be drawn as a section before the first box', () => {
    const body = '<div class="panel-header">Case Supervision Record</div>';
    const facts = `${row('Child', 'Sam Dean')}${row('Date of birth', '09/05/2018')}${row('Date of supervision', '01/12/2026')}${row('Supervising manager', 'Ann Orme')}${row('Case summary last updated', '01/12/2026')}`;
    expect(read('Tessera', body + facts)).toEqual(['record', 'supervision']);
    expect(read('Tessera', facts + body)).not.toEqual(['record', 'supervision']);
  });

  it('is not what the menu beside the form lists', () => {
    const menu = observe('<font size="1"><b>Forms</b><br>Basic details<br>Health<br>Documents</font>', 'b', 'Menu');
    const form = observe(`${FIELDS}${row('Placement start date', '01/12/2026')}`, 'a', 'Placement plan');
    expect(pageOf(form, menu).recognition).toMatchObject({ kind: 'recognised', stage: 'looked-after' });
  });

  it('is what the form is, not what it leads to or comes from', () => {
    for (const [title, stage] of [
      ['Contact record: progressed to strategy discussion', 'front-door'],
      ['ICPC report following section 47 enquiry', 'initial-conference'],
      ['Core group minutes - review of CP plan', 'core-group'],
      ['Management oversight - child protection plan', 'supervision'],
      ['Family Help: child in need plan', 'child-in-need'],
      ['Strategy discussion and section 47 enquiry', 'section-47'],
    ] as const)
      expect(read(title), title).toEqual(['record', stage]);
  });

  it('is of the process that it names, whatever is done in it', () => {
    expect(read('CDOP referral')[1]).toBe('child-death');
    expect(read('LADO case closure')[1]).toBe('allegation');
    expect(read('Needs assessment – care leaver')[1]).toBe('leaving-care');
    expect(read('Case closure')[1]).toBe('child-in-need');
  });

  it('is another service’s where it names one, but not where a part below it does', () => {
    expect(read('AssetPlus: pathways and planning')).toEqual(['other-service', 'unrecognised']);
    expect(read('Private foster carer assessment')[1]).toBe('private-fostering');
    expect(read('CIN plan and review', `<h2>Adult workers</h2>${FIELDS}`)[1]).toBe('child-in-need');
  });

  it('may stand beside a heading that says nothing, or over the parts of the form', () => {
    const part = `<fieldset><legend>Enquiries under section 47 Children Act 1989</legend>${row('Section 47 start date', '01/12/2026')}${row('Outcome of section 47 enquiry', 'Not substantiated')}${row('Name of child', 'Sam Dean')}${row('Date of birth', '09/05/2018')}</fieldset>`;
    expect(read('Enquiry record', part)).toEqual(['record', 'section-47']);
    expect(read('Enquiry record', part.replace(/Section 47 start date|Outcome of section 47 enquiry/g, 'Notes'))[1]).toBe('unrecognised');
    expect(read('Workspace', `<p>Core group record</p>${FIELDS}${row('Date of core group', '02/12/2026')}`)[1]).toBe('core-group');
  });
});

describe('a list of tasks', () => {
  it('is one with a box to choose each row and one for all, whatever its title names', () => {
    const cell = (text: string) => `<div role="gridcell">${text}</div>`;
    const box = '<input type="checkbox">';
    const rows = ['Section 47 enquiry', 'Core group record', 'Case supervision', 'Child in need review', 'Return home interview'];
    const body = `<div role="grid"><div role="row">${[box, 'Person', 'Work item', 'Due date'].map((h) => `<div role="columnheader">${h}</div>`).join('')}</div>${rows
      .map((task, n) => `<div role="row">${cell(box)}${cell(`EXAMPLE ${n}`)}${cell(task)}${cell(`1${n}/03/2027`)}</div>`)
      .join('')}</div>`;
    expect(read('Manager oversight board', body)).toEqual(['worklist', 'unrecognised']);
  });
});
