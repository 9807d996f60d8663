import { describe, expect, it } from 'vitest';
import { Window } from 'happy-dom';
import { lexicon } from 'virtual:alongside/lexicon';
import { createMatcher } from '../../../src/core/matching/match-label';
import { observeFrame } from '../../../src/page/observe-frame';
import { observe } from './observe';

const matcher = createMatcher(lexicon);

const FORM = '<form><p><label>Analysis <textarea>Settled.</textarea></label></p><p><label>Date child seen <input value="01/12/2026"></label></p></form>';
const known = (banner: string, form = FORM) =>
  observe(banner + form).fields.flatMap(({ concept, label, date }) => (/^child_(?:dob|id|name)$/.test(concept) ? [[concept, label, date?.iso ?? '']] : []));

describe('the line that says who the record is about', () => {
  it('tells the name in an element of its own, whatever stands between it and the date of birth', () => {
    for (const banner of [
      '<div><b>MARLOWE-DEAN, Tobiah</b> &nbsp; <span>LCS ID</span> <span>4410927</span> &nbsp; <span>DOB</span> <span>09-May-2018</span> (8 yrs)</div>',
      '<table><tr><td><span>Tobiah Marlowe-Dean</span></td><td>Social care ID: <span>4410927</span></td><td>DOB: <span>09-May-2018</span></td></tr></table>',
    ])
      expect(known(banner).map(([concept]) => concept).sort()).toEqual(['child_dob', 'child_id', 'child_name']);
    expect(known('<div><span>Carefile</span> <b>Moor Lane Team</b> DOB <span>09-May-2018</span></div>').map(([concept]) => concept)).toEqual(['child_dob']);
  });

  it('may stand in a component before the form, and not after it', () => {
    const card = '<child-card></child-card>';
    const inside = (body: string) => {
      const window = new Window({ url: 'http://lcs.example.gov.uk/record/88' });
      window.document.write(`<title>Child and family assessment</title><h1>Child and family assessment</h1>${body}`);
      const host = window.document.querySelector('child-card')!;
      host.attachShadow({ mode: 'open' }).innerHTML = '<div><b>Tobiah Dean</b> <span>Born <time>9 May 2018</time></span></div>';
      const read = observeFrame(window.document as unknown as Document, matcher, { key: 'a', top: true }, { shadowRoot: (e) => e.shadowRoot });
      return read.observation.fields.map(({ concept }) => concept).filter((concept) => concept.startsWith('child_n') || concept === 'child_dob');
    };
    expect(inside(card + FORM).sort()).toEqual(['child_dob', 'child_name']);
    const rows = Array.from({ length: 5 }, (_, n) => `<p><label>Note ${n} <input value="x"></label></p>`).join('');
    expect(inside(rows + card)).not.toContain('child_name');
  });

  it('tells it once where the form says it too, and both where the form says another', () => {
    const named = (name: string) =>
      observe(`<div><b>MARLOWE-DEAN, Tobiah</b> DOB <span>09-May-2018</span></div><p><label>Name of child <input value="${name}"></label></p>${FORM}`)
        .fields.flatMap(({ concept, label }) => (concept === 'child_name' ? [label] : []));
    expect(named('Tobiah Marlowe-Dean')).toEqual(['Name of child']);
    expect(named('Robin Marlowe-Dean').sort()).toEqual(['Name', 'Name of child']);
  });

  it.each([
    '<div>MARLOWE-DEAN, Tobiah &nbsp; <span>LCS ID</span> <span>4410927</span> &nbsp; <span>DOB</span> <span>09-May-2018</span> (8 yrs)</div>',
    '<div>MARLOWE-DEAN, Tobiah | DOB <span>09/05/2018</span> | LCS ID <span>4410927</span></div>',
    '<p>Tobiah Marlowe-Dean <i>CIN</i> LCS ID <b>4410927</b> DOB <b>9 May 2018</b> 8 years</p>',
  ])('tells the date of birth and the number beside it: %s', (banner) => {
    expect(known(banner).sort()).toEqual([
      ['child_dob', 'DOB', '2018-05-09'],
      ['child_id', 'LCS ID', ''],
    ]);
  });

  it('gives the child’s name to the labels of the form', () => {
    const form = '<form><h3>Tobiah\u2019s wishes and feelings</h3><textarea>Likes it here.</textarea><h3>Visits</h3><p><label>Date child seen <input value="01/12/2026"></label></p></form>';
    const { fields } = observe(`<div><b>Tobiah Dean</b> <span>Born <!-- -->09-May-2018<!-- --> (8)</span></div>${form}`);
    expect(fields.map(({ concept }) => concept)).toContain('child_wishes');
  });

  it('tells who it is by age, even where the words stand in one', () => {
    expect(observe(`<div>HOLT, Ann. Born 09-May-1978 (48)</div>${FORM}`).person).toBe('adult');
    expect(observe(`<div>DEAN, Tobiah. Born 09-May-2018 (8)</div>${FORM}`).person).toBe('child');
  });

  it('is not a line far down the form: a brother may be born there', () => {
    const rows = Array.from({ length: 5 }, (_, n) => `<p><label>Note ${n} <input value="x"></label></p>`).join('');
    expect(known(`${rows}<div>Ben Dean, born <span>02/03/2010</span></div>`)).toEqual([]);
  });

  it('takes neither a day nor a number for a label', () => {
    const { fields } = observe(`<div><b>02/12/2016</b> 10 years</div><div><b>1184402</b> Date of birth</div>${FORM}`);
    expect(fields.map(({ concept }) => concept).sort()).toEqual(['analysis', 'child_seen_date']);
  });
});

describe('who somebody is, by place alone', () => {
  it('is not the words of a heading row, nor of a title', () => {
    const { fields } = observe(
      `<div><b>Child and Family Assessment</b> Dean, Tobiah (1184402)</div><table><tr><td>Name</td><td>Relationship or agency</td><td>Here today</td><td>Apologies</td></tr></table>${FORM}`,
    );
    expect(fields.map(({ concept }) => concept).sort()).toEqual(['analysis', 'child_seen_date']);
  });

  it('may be a name that is also a word of forms', () => {
    const { fields } = observe(`<table><tr><td>Chair of the conference</td><td>Lou CASE</td></tr></table>${FORM}`, 'a', 'Initial child protection conference');
    expect(fields.map(({ concept }) => concept)).toContain('conference_chair');
  });
});

describe('what stands beside the form', () => {
  it('is no answer to its title, and a list of other forms holds none', () => {
    const { fields } = observe(
      `<div><b>Private fostering</b> [Visits] [Letters]</div><h4>Related forms</h4><ul><li>Child: Referral (19-Oct-2026)</li></ul><h4>Form</h4>${FORM}`,
      'a',
      'Private fostering',
    );
    expect(fields.map(({ concept }) => concept).sort()).toEqual(['analysis', 'child_seen_date']);
  });

  it('says no more than the question whose answers it lists', () => {
    const { fields } = observe(
      `<fieldset><legend>Factors identified at the end of assessment</legend><label><input type="checkbox" checked> Neglect (16A)</label><label><input type="checkbox"> Other (20)</label></fieldset>${FORM}`,
    );
    expect(fields.filter(({ concept }) => concept === 'assessment_factors')).toHaveLength(1);
  });

  it('says what it says where another question stands between', () => {
    const { fields } = observe(
      `<p><label>Parental responsibility <input type="checkbox"></label></p><fieldset><legend>Which colour is the door?</legend>
       <label><input type="checkbox" checked> Parental responsibility</label><label><input type="checkbox"> Green</label></fieldset>${FORM}`,
    );
    expect(fields.filter(({ concept }) => concept === 'parental_responsibility')).toHaveLength(2);
  });

  it('asks for a day where its label does, whatever its control is called', () => {
    const { fields } = observe(`<p><label>Date legal advice sought <input name="txtLegalName"></label></p>${FORM}`);
    expect(fields.map(({ concept }) => concept)).not.toContain('child_name');
  });
});
