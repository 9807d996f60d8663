import { describe, expect, it } from 'vitest';
import { observe } from './observe';

const visit = (body: string) => observe(body, 'a', 'Child protection visit').fields;
const of = (concept: string, body: string, title = 'Child protection visit') =>
  observe(body, 'a', title).fields.find((field) => field.concept === concept);

describe('boxes that component libraries draw', () => {
  const segment = (part: string, of: string, value: string) =>
    `<div role="spinbutton" tabindex="0" aria-label="${part}, ${of}" ${value ? `aria-valuenow="${value}"` : 'aria-valuetext="Empty" data-placeholder="true"'}>${value || part.slice(0, 2)}</div>`;
  const segments = (label: string, day = '', month = '', year = '') =>
    `<div><span id="l">${label}</span><div role="group" aria-labelledby="l">${segment('day', label, day)}<div aria-hidden="true">/</div>${segment('month', label, month)}<div aria-hidden="true">/</div>${segment('year', label, year)}</div></div>`;

  it('a date in segments to spin is one date', () => {
    expect(of('visit_date', segments('Date of visit', '9', '12', '2026'))).toMatchObject({ state: 'filled', date: { iso: '2026-12-09' } });
    expect(of('visit_date', segments('Date of visit'))).toMatchObject({ state: 'blank' });
  });

  it('a list drawn anew shows what it shows, and its hidden list is no second one', () => {
    const body = `<p><span id="k">Child seen</span> <span role="listbox" aria-labelledby="k"><span>Yes</span><select style="display:none"><option>No<option selected>Yes</select></span></p>
      <p><label for="c">Was the child seen alone?</label> <select id="c" aria-hidden="true"><option>No<option selected>Yes</select>
        <span role="combobox" aria-labelledby="shown"><span id="shown" role="textbox" aria-readonly="true">Yes</span></span></p>`;
    expect(of('child_seen', body)).toMatchObject({ state: 'filled', answers: ['yes'] });
    expect(of('child_seen_alone', body)).toMatchObject({ state: 'filled', answers: ['yes'] });
    expect(visit(body)).toHaveLength(2);
  });

  it('a list that is in sight is the answer, whatever is around it', () => {
    const body = '<p><span id="k">Child seen</span> <span role="combobox" aria-labelledby="k"><select aria-labelledby="k"><option>No<option selected>Yes</select></span></p>';
    expect(of('child_seen', body)).toMatchObject({ state: 'filled', answers: ['yes'] });
  });

  it('a box that picks a record is an answer; one that searches is none', () => {
    const body = `<p><label for="a">Allocated social worker</label> <input type="search" role="combobox" id="a" value="Ann Orme"></p>
      <p><a href="#">Date of visit</a> <input role="combobox" aria-label="Search all records" value=""></p>`;
    expect(of('allocated_worker', body)).toMatchObject({ state: 'filled' });
    expect(of('visit_date', body)).toBeUndefined();
  });

  it('words in a line, and a short answer in a box without paragraphs, may be a person or a day', () => {
    expect(of('allocated_worker', '<p>Allocated social worker <span contenteditable="true" role="textbox">Ann Orme</span></p>')).toMatchObject({ state: 'filled' });
    expect(of('visit_date', '<p>Date of visit <div role="textbox" contenteditable="true" aria-label="Date of visit">9 December 2026</div></p>')).toMatchObject({
      date: { iso: '2026-12-09' },
    });
    expect(of('visit_date', '<div role="textbox" contenteditable="true" aria-label="Date of visit"><p>9 December 2026, after school.</p></div>')).toBeUndefined();
  });

  it('the name that a drawn field carries in an attribute is its label', () => {
    const body = `<table><tr><td data-label="Date of visit"><input value="09/12/2026"></td><td data-label="Child seen"><select><option selected>Yes</select></td></tr></table>
      <case-text label="Manager comments"><textarea></textarea></case-text>`;
    expect(visit(body).map(({ concept }) => concept).sort()).toEqual(['child_seen', 'manager_comments', 'visit_date']);
  });
});

describe('words that explain a field', () => {
  it.each([
    ['a sentence', '<div>The day you went there, not the day you wrote it up.</div>'],
    ['small letters', '<small>on the doorstep counts</small>'],
    ['a class', '<span class="sm">only if asked</span>'],
  ])('(%s) between its label and its box are not its label', (_, help) => {
    expect(of('visit_date', `<div><div>Date of visit</div>${help}<div><input type="date"></div></div>`)).toBeDefined();
  });

  it('are its label where what stands before them means nothing', () => {
    expect(of('visit_date', '<div><b>Part 2</b> <span class="small">Date of visit</span> <input type="date"></div>')).toBeDefined();
  });

  it('below a label in smaller letters are none of its words', () => {
    const cell = 'Date of visit<br><font size="1">Planned or not, tell your manager too</font>';
    expect(of('visit_date', `<table><tr><td>${cell}</td><td><input value="09/12/2026"></td></tr></table>`)).toBeDefined();
  });

  it('below a shown date are its time', () => {
    expect(of('visit_date', '<dl><dt>Date of visit</dt><dd>09/12/2026<br><small>14:30</small></dd></dl>')).toMatchObject({ date: { iso: '2026-12-09' } });
  });

  it('are its label where nothing else is', () => {
    expect(of('child_wishes', '<div><div>Tell us about the wishes and feelings of the child.</div><textarea></textarea></div>')).toBeDefined();
  });

  it('do not hide the number of a question', () => {
    expect(of('visit_date', '<div><div><span>3.1</span>Date of visit</div><input type="date"></div>')).toBeDefined();
  });
});

describe('titles', () => {
  const fields = '<table><tr><td>Date of visit</td><td><input value="09/12/2026"></td></tr></table>';
  const pathOf = (title: string) => {
    const found = observe(`${title}<div>${fields}</div>`, 'a', 'Register').fields.find(({ concept }) => concept === 'visit_date');
    return found?.path ?? [];
  };

  it.each([
    ['a table of its own', '<table><tr><td><font size="5"><b>Child protection visit</b></font><br><font>Form: 12</font></td><td>Status: open</td></tr></table>'],
    ['a block with when it was saved', '<div><h2>Child protection visit</h2><div>Saved a minute ago</div></div>'],
    ['a line with small words after it', '<div><span style="font-size:19px">Child protection visit</span> <span>open entry</span></div>'],
  ])('in %s head what comes after', (_, title) => {
    expect(pathOf(title)).toContain('Child protection visit');
  });

  it('of a tab that is closed head nothing', () => {
    const path = pathOf('<div><span class="tab_header" role="tab" aria-selected="true">Visit</span><span class="tab_header" role="tab">Letters</span></div>');
    expect(path).not.toContain('Letters');
  });
});

describe('shown answers', () => {
  it('label and value by turns are pairs', () => {
    const body = '<div><span class="over">Date of visit</span><span class="body">9 December 2026</span><span class="over">Child seen</span><span class="body">Yes</span></div>';
    expect(of('visit_date', body)).toMatchObject({ date: { iso: '2026-12-09' } });
    expect(of('child_seen', body)).toMatchObject({ answers: ['yes'] });
  });

  it('a page without boxes shows its answers below its headings', () => {
    const body = '<h2>Voice of the child</h2><p>She likes her school.</p><h2>Parents’ views</h2><p>They agree.</p>';
    expect(observe(body).fields.map(({ concept }) => concept)).toEqual(['child_wishes', 'parents_views']);
    expect(observe(`${body}<p><label>Analysis <textarea></textarea></label></p>`).fields.map(({ concept }) => concept)).toEqual(['analysis']);
  });

  it('a question in plain words is answered by what is marked after it', () => {
    expect(of('child_seen_alone', '<div>Was the child seen alone? <u>Yes</u></div>')).toMatchObject({ answers: ['yes'] });
  });

  it('the sign that takes a chip off is no answer', () => {
    expect(of('school', '<div><span class="chip"><span>School</span><span aria-hidden="true">×</span></span></div>')).toBeUndefined();
  });
});

describe('labels and values in wrappers', () => {
  it('are read through what is around the words, a button after them included', () => {
    const item = (label: string, value: string, help = '') =>
      `<div class="it"><div class="l"><span>${label}</span>${help}</div><div><span>${value}</span><button title="Edit">✎</button></div></div>`;
    const body = `${item('Date of visit', '09/12/2026')}${item('Next visit due', '23/12/2026', '<button aria-label="Help">i</button>')}`;
    expect(of('visit_date', body)).toMatchObject({ label: 'Date of visit', date: { iso: '2026-12-09' } });
    expect(of('next_visit_due', body)).toMatchObject({ label: 'Next visit due', date: { iso: '2026-12-23' } });
  });

  it('are no facts of their own where they name a box, or open a part of the page', () => {
    const named = '<div id="n">Child seen: today, at home</div><input aria-labelledby="n" value="x">';
    expect(visit(named).filter(({ label }) => label === 'Child seen')).toEqual([]);
    const part = '<div role="row"><div role="gridcell">▾ Child seen alone</div><div role="gridcell"></div></div>';
    expect(visit(`${part}<p><label>Date of visit <input></label></p>`).map(({ concept }) => concept)).toEqual(['visit_date']);
  });
});

describe('boxes and words by turns', () => {
  const factors = (rows: string) => of('assessment_factors', `<div><span>Factors identified at the end of assessment</span><table>${rows}</table></div><p><label>Note <input></label></p>`, 'Child and family assessment');
  const box = (words: string, ticked = '') => `<td><input type="checkbox" ${ticked}></td><td>${words}</td>`;

  it('in a table of nothing else are the answers to what stands before it', () => {
    const read = factors(`<tr>${box('Alcohol misuse: child')}${box('Domestic abuse: parent', 'checked')}</tr><tr>${box('Mental health: parent')}${box('Neglect')}</tr>`);
    expect(read).toMatchObject({ label: 'Factors identified at the end of assessment', state: 'filled' });
  });

  it('are none where a row says something more', () => {
    const rows = ['Ann Orme', 'Bel Orme', 'Cy Orme'].map((name) => `<tr><td><input type="checkbox"></td><td>${name}</td><td>Invited</td></tr>`).join('');
    expect(factors(rows)?.state).not.toBe('filled');
  });
});

describe('a long label', () => {
  it('means what it says before it tells more', () => {
    for (const label of ['Analysis: what it all means for the family', 'Analysis – weighing it up', 'Analysis, including what you would look for'])
      expect(of('analysis', `<p><label>${label} <textarea>Settled.</textarea></label></p>`, 'Child and family assessment')).toMatchObject({ state: 'filled' });
    expect(visit('<p><label>Child seen, not by us <textarea>x</textarea></label></p>').filter(({ kind }) => kind === 'text')).toEqual([]);
  });
});

describe('facts beside each other', () => {
  it('labels whose class says title are labels, where they are drawn alike', () => {
    const pair = (label: string, value: string) => `<div class="highlight"><p class="text-title">${label}</p><p><a href="#">${value}</a></p></div>`;
    const { fields, titles } = observe(pair('Child', 'Idris Orme') + pair('Social worker', 'Ann Bexwell'), 'a', 'Case supervision');
    expect(fields.map(({ concept }) => concept)).toEqual(['child_name', 'allocated_worker']);
    expect(titles.map(({ text }) => text)).not.toContain('Social worker');
  });

  it('words and values in a run need no colon; one such line alone is no fact', () => {
    expect(of('step_status', '<p><b>Details</b><br>Status <span>In progress</span><br>Date of birth <span>25/04/2008</span></p>')).toMatchObject({ state: 'filled' });
    expect(of('allocated_worker', '<div><span>Born <b>9 January 2013</b></span> <span>Allocated worker <b>Ann Orme</b></span></div>')).toMatchObject({ state: 'filled' });
    expect(visit('<p>Allocated worker <b>to be told</b> of this</p><p>Status <b>matters</b></p>')).toEqual([]);
  });

  it('a value in the middle of a line ends with its sentence', () => {
    expect(of('step_status', '<p>Started by A Worker on 27/10/2026, not finished. Status: <span>Started</span>. No changes can be made.</p>')).toMatchObject({ label: 'Status' });
  });

  it('the number of a question is no word of it', () => {
    expect(of('iro_name', '<table><tr><th scope="row">B3. Independent Reviewing Officer</th><td>Hermia Orme</td></tr></table>', 'Looked after child review')).toMatchObject({ label: 'Independent Reviewing Officer' });
  });

  it('what is asked for before sending is of no earlier record', () => {
    const body = '<h2>Check your answers before you send the strategy discussion</h2><dl><dt>Date of strategy discussion</dt><dd>11 February 2026</dd></dl>';
    expect(of('strategy_date', body, 'Strategy discussion')).toMatchObject({ date: { iso: '2026-02-11' } });
  });
});

describe('labels and values as makes write them', () => {
  it('a list that is named by its label and by what it shows (Angular Material) has the label alone', () => {
    const body = `<p><span id="l">Allocated social worker</span> <span role="combobox" tabindex="0" aria-labelledby="l v"><span id="v">Ann Orme</span></span></p>`;
    expect(of('allocated_worker', body)).toMatchObject({ label: 'Allocated social worker', state: 'filled' });
  });

  it('a list whose name is what it shows (PrimeNG) has the label that is tied to it', () => {
    const body = `<div><label for="k">Child seen</label><div><span role="combobox" id="k" tabindex="0" aria-label="Yes">Yes</span></div></div>`;
    expect(of('child_seen', body)).toMatchObject({ label: 'Child seen', state: 'filled' });
  });

  it('a heading alone in its cell (SharePoint) labels the cell beside it', () => {
    const row = (label: string, value: string) => `<tr><td class="ms-formlabel"><h3>${label}</h3></td><td class="ms-formbody">${value}</td></tr>`;
    const body = `<table>${row('Date of visit', '09/12/2026')}${row('Child seen', 'Yes')}${row('Allocated social worker', 'Ann Orme')}</table>`;
    expect(visit(body).map(({ concept }) => concept).sort()).toEqual(['allocated_worker', 'child_seen', 'visit_date']);
  });

  it('a picked record (Dynamics) is the answer to the label in the block before; a list without one is none', () => {
    const lookup = `<div><div><label for="gone">Allocated social worker</label></div><div><ul aria-label="Allocated social worker"><li><div role="link">Ann Orme</div></li></ul></div></div>`;
    expect(visit(lookup).filter(({ concept }) => concept === 'allocated_worker')).toMatchObject([{ state: 'filled' }]);
    expect(visit('<div><ul aria-label="Form stages"><li>1. Visit</li><li>2. Review</li></ul></div>')).toEqual([]);
  });

  it('in a Dynamics header the label stands below its value', () => {
    const pair = (at: number, value: string, label: string) => `<div data-id="header_${at}"><div>${value}</div><div>${label}</div></div>`;
    expect(visit(pair(1, 'Ann Orme', 'Allocated social worker') + pair(2, 'Draft', 'Record status')).map(({ concept }) => concept).sort()).toEqual(['allocated_worker', 'step_status']);
  });

  it('the question of boxes that a library wraps deep is the words before all of them', () => {
    const option = (value: string) => `<x-radio><div><div><input type="radio" name="a" value="${value}"></div></div><label>${value}</label></x-radio>`;
    expect(of('child_seen', `<div><span>Child seen</span><div>${option('Yes')} ${option('No')}</div></div>`)).toMatchObject({ label: 'Child seen' });
  });

  it('in a long band, cells that are marked as labels have the value after them', () => {
    const pairs = [['D.O.B.', '03-Jun-2014'], ['LCS ID', '1184402'], ['Case worker', 'Ann Orme'], ['Team', 'East 2'], ['Age', '12']];
    const cells = pairs.map(([label, value], at) => `<td class="l">${label}</td><td>${value}</td>${at === 0 ? '<td>(12 yrs)</td>' : ''}`);
    const found = visit(`<table><tr><td><b>Kay Ashdown</b></td>${cells.join('')}</tr></table>`).map(({ concept }) => concept);
    expect(found).toEqual(expect.arrayContaining(['child_dob', 'child_id', 'allocated_worker', 'allocated_team']));
  });

  it('slanted and bold words by turns are label and value', () => {
    const body = '<div><i>LCS ID</i><b>1184402</b><i>Social worker</i><b>Ann Orme</b></div>';
    expect(visit(body).map(({ concept }) => concept).sort()).toEqual(['allocated_worker', 'child_id']);
  });

  it('bold words after a label and before the next are a value', () => {
    expect(of('step_status', '<p>Form status: <b>In progress</b> &nbsp; Version: <span>3</span></p>')).toMatchObject({ label: 'Form status' });
  });

  it('a sign alone, a trail of pages and a menu are no answers', () => {
    expect(visit('<div><span class="label">Date of visit</span><span>🔒</span></div>')).toEqual([]);
    expect(visit('<div class="app-breadcrumb">Forms / Child: Record of meeting / Visit</div>')).toEqual([]);
    expect(visit('<div><b>VIEW</b> <a href="#">Edit item</a></div>')).toEqual([]);
  });

  it('what is asked or stands since the last meeting is of now', () => {
    expect(of('visit_date', '<h2>Visits since the last meeting</h2><p><label>Date of visit <input value="09/12/2026"></label></p>')).toMatchObject({ date: { iso: '2026-12-09' } });
    expect(of('child_wishes', '<p><label>What has the child told us since the last review? <textarea>…</textarea></label></p>')).toBeDefined();
  });
});
