import { describe, expect, it } from 'vitest';
import { observe } from './observe';

describe('a question of its own', () => {
  it('goes before the legend of the part it stands in', () => {
    const yesNo = (name: string) =>
      `<nobr><input type="radio" name="${name}" checked>Yes</nobr> <nobr><input type="radio" name="${name}">No</nobr>`;
    const { fields } = observe(
      `<fieldset><legend>Decision of conference</legend><p class="cap">Would the family like a hot drink?<br>${yesNo('a')}</p><p class="cap">Was an advocate offered?<br>${yesNo('b')}</p></fieldset>`,
      'a',
      'Review child protection conference',
    );
    expect(fields.map(({ label }) => label)).toEqual(['Was an advocate offered?']);
  });
});

describe('answers in a row of cells', () => {
  const answers = (...words: string[]) =>
    `<tr>${words.map((answer) => `<td><input type="radio" name="out">${answer}</td>`).join('')}</tr>`;

  it('are asked by the words that span the table above them', () => {
    const { fields } = observe(
      `<h3>Closing</h3><table><tr><th colspan="3">Outcome of section 47 enquiry</th></tr>${answers('Substantiated', 'Not substantiated', 'Other')}<tr><th colspan="3">Notes</th></tr><tr><td colspan="3"><textarea></textarea></td></tr></table>`,
      'a',
      'Section 47 enquiry',
    );
    expect(fields.map(({ concept, label }) => [concept, label])).toContainEqual(['s47_outcome', 'Outcome of section 47 enquiry']);
  });

  it('are not asked by a heading that stands above another field of the same row', () => {
    const { fields } = observe(
      `<table><tr><th colspan="3">Outcome of section 47 enquiry</th></tr><tr><td>Leaflet given</td><td><input type="radio" name="out">Yes</td><td><input type="radio" name="out">No</td></tr></table>`,
      'a',
      'Section 47 enquiry',
    );
    expect(fields.map(({ concept }) => concept)).not.toContain('s47_outcome');
  });
});

describe('the words of an answer', () => {
  const answerTo = (answers: string) => observe(`<div><b>Was the child seen alone?</b><br>${answers}</div>`).fields.map(({ concept, answers: said }) => [concept, said]);
  const yes = '<input type="radio" name="s" value="1" checked>';
  const no = '<input type="radio" name="s" value="2">';

  it('may stand before each box', () => {
    expect(answerTo(`Yes ${yes} No ${no}`)).toEqual([['child_seen_alone', ['yes']]]);
  });

  it('or after each', () => {
    expect(answerTo(`${yes} Yes ${no} No`)).toEqual([['child_seen_alone', ['yes']]]);
  });
});

it('the category of a plan does not say which form this is', () => {
  const { titles } = observe('<p><label>Category of child protection plan <select><option selected>Neglect</option></select></label></p>', 'a', 'Core group record');
  expect(titles.filter(({ place }) => place === 'sub-type')).toEqual([]);
});
