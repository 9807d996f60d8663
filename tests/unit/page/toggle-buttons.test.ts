import { describe, expect, it } from 'vitest';
import { observe } from './observe';

const button = (words: string, pressed = false) => `<button type="button" aria-pressed="${pressed}">${words}</button>`;
const seen = (body: string) =>
  observe(body, 'a', 'Child protection visit').fields.find(({ concept }) => concept === 'child_seen_alone');

describe('buttons that stay pressed, in place of radio buttons', () => {
  it.each([
    ['a label before them', `<div><span>Was the child seen alone?</span><div>${button('Yes', true)}${button('No')}</div></div>`],
    ['the name of their group', `<div role="group" aria-label="Was the child seen alone?">${button('Yes', true)}${button('No')}</div>`],
    ['a legend', `<fieldset><legend>Was the child seen alone?</legend>${button('Yes', true)}${button('No')}</fieldset>`],
    ['a cell of a form', `<table><tr><td>Was the child seen alone?</td><td>${button('Yes', true)}${button('No')}</td></tr></table>`],
  ])('answer the question of %s', (_, body) => {
    expect(seen(body)).toMatchObject({ state: 'filled', answers: ['yes'] });
  });

  it('are blank where none is pressed', () => {
    expect(seen(`<div><span>Was the child seen alone?</span>${button('Yes')}${button('No')}</div>`)).toMatchObject({ state: 'unanswered' });
  });

  it('say nothing where only their looks tell which is pressed', () => {
    expect(seen('<div><span>Was the child seen alone?</span><div><button class="on">Yes</button><button>No</button></div></div>')).toBeUndefined();
  });

  it('belong to their own question in a form of several', () => {
    const fields = observe(
      `<form><p><span>Child seen</span> ${button('Yes', true)}${button('No')}</p>
        <p><span>Was the child seen alone?</span> ${button('Yes')}${button('No', true)}</p>
        <p><span>Was an interpreter used?</span> <input type="radio" id="y"><label for="y">Yes</label> <input type="radio" id="n"><label for="n">No</label></p></form>`,
      'a',
      'Child protection visit',
    ).fields;
    expect(fields.find(({ concept }) => concept === 'child_seen')?.answers).toEqual(['yes']);
    expect(fields.find(({ concept }) => concept === 'child_seen_alone')?.answers).toEqual(['no']);
    expect(fields.filter(({ answers }) => answers && answers.length > 0)).toHaveLength(2);
  });

  it('are no answers where they are tools, or one alone', () => {
    expect(seen(`<div><span>Was the child seen alone?</span><div role="toolbar">${button('Bold', true)}${button('Italic')}</div></div>`)).toBeUndefined();
    expect(seen(`<p><span>Was the child seen alone?</span> ${button('More', true)}</p>`)).toBeUndefined();
  });
});
