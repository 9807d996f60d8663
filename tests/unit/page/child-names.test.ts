import { describe, expect, it } from 'vitest';
import { observe, row } from './observe';

const told = (body: string) => observe(body).fields.map(({ concept, label, block }) => [concept, label, block].filter(Boolean).join(' | '));

describe('a child’s own name in a label', () => {
  it.each([
    ["Perran's wishes and feelings", 'child_wishes | Child\'s wishes and feelings'],
    ['Was Perran seen alone?', 'child_seen_alone | Was the child seen alone?'],
    ['What Perran Lobb said', 'child_wishes | What the child said'],
  ])('means the child: %s', (label, field) => expect(told(row('Name of child', 'LOBB, Perran') + row(label))).toContain(field));

  it('is known with a hyphen in it', () => {
    expect(told(row('Name of child', 'DUGGAN, Ellie-Mae') + row('Was Ellie-Mae seen alone?'))).toContain('child_seen_alone | Was the child seen alone?');
  });

  it('is known in capitals', () => {
    const body = `${row('Name of child', 'LOBB, Perran')}<p><label>PERRAN seen? <select><option>Yes</option></select></label></p>`;
    expect(told(body)).toContain('child_seen | Child seen?');
  });

  it('is never repeated', () => {
    const frame = observe(row('Name of child', 'LOBB, Perran') + row("Perran's wishes") + row('Perran likes'));
    expect(JSON.stringify([frame.fields, frame.cues])).not.toMatch(/perran/i);
  });

  it.each([
    ['a surname by itself', row('Name of child', 'Perran Lobb'), 'Was Lobb seen alone?'],
    ['a parent, of an unborn child', row('Name of child', 'Baby of Wenna Lobb'), 'Was Wenna seen alone?'],
    ['a name that the page does not give', row('Name of child', 'Perran Lobb'), 'Was Tamsyn seen alone?'],
  ])('is not %s', (_, who, label) => expect(told(who + row(label)).join()).not.toContain('the child'));

  it('leads to the part of the form of that child', () => {
    const part = (number: number, name: string) =>
      `<section aria-label="Child ${number}">${row('Name of child', `${name} Lobb`)}${row(`${name}'s wishes`, 'A dog')}</section>`;
    const fields = told(part(1, 'Perran') + part(2, 'Morwen'));
    expect(fields).toContain("child_wishes | Child's wishes | Child 1");
    expect(fields).toContain("child_wishes | Child's wishes | Child 2");
  });

  it('is left out where it stands in the part of another child', () => {
    const part = (number: number, name: string, other: string) =>
      `<section aria-label="Child ${number}">${row('Name of child', `${name} Lobb`)}${row(`${other}'s wishes`, 'A dog')}</section>`;
    expect(told(part(1, 'Perran', 'Morwen') + part(2, 'Morwen', 'Perran')).join()).not.toContain('child_wishes');
  });
});

describe('the banner of a record', () => {
  it.each([
    ['text before bold words', '<p>Young person: <b>LOBB, Perran</b> | DoB: <b>02-Mar-2017</b> | Ref: <b>220418</b></p>'],
    ['a table', '<table><tr><td>Plan for</td><td>Perran Lobb</td><td>DoB</td><td>02/03/2017</td><td>Kestrel ID</td><td>K-4410</td></tr></table>'],
    ['a list', '<dl><dt>Young adult</dt><dd>Perran Lobb</dd><dt>Born</dt><dd>2 March 2017</dd><dt>MCC ref</dt><dd>220418</dd></dl>'],
  ])('says who the child is in %s', (_, body) => {
    const concepts = observe(body).fields.map(({ concept }) => concept);
    expect(concepts).toEqual(expect.arrayContaining(['child_name', 'child_dob', 'child_id']));
  });

  it('takes no number that others give, and no grown-up', () => {
    const body = '<dl><dt>Mother</dt><dd>Wenna Lobb</dd><dt>Date of birth</dt><dd>02/03/1990</dd><dt>NHS number</dt><dd>485 777 3456</dd></dl>';
    const concepts = observe(body).fields.map(({ concept }) => concept);
    expect(concepts).not.toContain('child_name');
    expect(concepts).not.toContain('child_id');
  });
});
