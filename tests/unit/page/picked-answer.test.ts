import { describe, expect, it } from 'vitest';
import { observe } from './observe';

const box = (more = '') => `<input id="w" role="combobox" value="" ${more}>`;
const label = '<label for="w">Allocated social worker</label>';
const stateOf = (body: string) => observe(`<div>${body}</div>`).fields.find(({ concept }) => concept === 'allocated_worker')?.state;

describe('a box for picking that is empty itself', () => {
  it('is filled where the picked person stands before it', () => {
    expect(stateOf(`${label}<div><span class="chip">Ann Worker <button>x</button></span>${box()}</div>`)).toBe('filled');
    expect(stateOf(`${label}<div><div><div class="single-value">Ann Worker</div>${box()}</div></div>`)).toBe('filled');
  });

  it.each([
    ['a hint', `${label}<span class="hint">Teams of the north only</span>${box()}`],
    ['what describes it', `${label}<span id="d">Two letters find a name</span>${box('aria-describedby="d"')}`],
    ['an instruction', `${label}<span>Start typing a name</span>${box()}`],
    ['running words', `${label}<p>The worker who holds the record now</p>${box()}`],
    ['a legend', `${label}<fieldset><legend>People on this record</legend>${box()}</fieldset>`],
    ['the words of another field', `${label}<span>Team <input value="North"></span>${box()}`],
  ])('is blank where what stands before it is %s', (_, body) => {
    expect(stateOf(body)).toBe('blank');
  });

  it('is blank where the words before it may be its label', () => {
    expect(stateOf(`<span>Allocated social worker</span>${box('aria-label="Find a person"')}`)).not.toBe('filled');
  });

  it('is not named by what was picked', () => {
    const chip = '<span class="chip"><span>School</span><span aria-hidden="true">×</span></span>';
    expect(observe(`<div><label for="w">Agencies that we spoke to</label><div>${chip}${box()}</div></div>`).fields.map(({ concept }) => concept)).not.toContain('school');
  });
});
