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
});
