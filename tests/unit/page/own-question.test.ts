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
