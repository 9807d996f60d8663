import { describe, expect, it } from 'vitest';
import { observe } from './observe';

const concepts = (body: string) => observe(body).fields.map(({ concept }) => concept);
const editor = (words = '') => `<div contenteditable="true" role="textbox"><p>${words}</p></div>`;

describe('a heading for each answer', () => {
  const sections = ['Wishes and feelings of the child', 'Views of parents/carers', 'Analysis'];

  it('labels the box below it, with or without a row of signs between', () => {
    for (const signs of ['', '<div>B I U &bull; Paste</div>', '<div role="toolbar">Normal Bold</div>', '<div class="ed-toolbar">Style Size</div>']) {
      const body = sections.map((words) => `<h4>${words}</h4>${signs}${editor()}`).join('');
      expect(concepts(`<section>${body}</section>`), signs).toEqual(['child_wishes', 'parents_views', 'analysis']);
    }
  });

  it('is no label of two boxes', () => {
    expect(concepts(`<section><h4>Analysis</h4>${editor('a')}${editor('b')}<h4>Views of parents/carers</h4>${editor('c')}</section>`)).toEqual(['parents_views']);
  });
});

describe('a shown answer', () => {
  it('may be bold beside a label that is not, and have a link to change it', () => {
    const { fields } = observe(`<div><span class="nm">Team manager:</span> <b>Ann Orme</b> <span class="nm">Referral date:</span> <span>08/01/2026</span></div>
      <div class="fld"><span class="cap">Lead social worker</span><span class="ro">Hollie Frayne</span> <a href="#">change</a></div>`);
    expect(fields.map(({ concept }) => concept)).toEqual(expect.arrayContaining(['manager_name', 'referral_date', 'allocated_worker']));
  });
});

describe('a cell that holds label and value', () => {
  it('is no label of the empty cell after it', () => {
    const { fields } = observe(`<table width="100%"><tr><td><b>DEAN, Tobiah</b></td><td>DOB 30/11/2019</td><td>Allocated: HALE, Ann</td><td width="40%">&nbsp;</td></tr></table>
      <p><label>Analysis <textarea>Settled.</textarea></label></p>`);
    expect(fields.filter(({ label }) => label.includes('HALE'))).toEqual([]);
  });

  it('is no question where it is one of the tabs of a form', () => {
    const { fields } = observe('<div><span>Plan</span><span>Documents</span><a href="#">History</a></div><p><label>Analysis <textarea>Settled.</textarea></label></p>', 'a', 'Child protection plan');
    expect(fields.map(({ concept }) => concept)).toEqual(['analysis']);
  });
});
