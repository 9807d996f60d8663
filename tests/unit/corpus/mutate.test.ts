import { describe, expect, it } from 'vitest';
import { answersIn } from '../../corpus/expected';
import { MUTATIONS, mutated } from '../../corpus/mutate';
import { parseHTML } from 'linkedom';

const page = (body: string) =>
  `<!DOCTYPE html><html data-x-kind="record"><head><title>Core Group</title></head><body>${body}</body></html>`;

const TABLE = page(
  `<h1>Core Group</h1><table>
<tr><td class="l">Date met</td><td><input id="a" name="n" data-x-concept="core_group_date" data-x-label="Date met" data-x-iso="2026-11-12" value="12/11/2026"></td></tr>
<tr><td class="l">Chair</td><td data-x-concept="strategy_chair" data-x-label="Chair">Kim SAMPLE</td></tr>
<tr><td class="l">GP</td><td><input id="b" data-x-concept="gp" data-x-label="GP"></td></tr></table>`,
);
const LABELS = page(
  '<div class="r"><label for="a">Date met</label><input id="a" data-x-concept="core_group_date" data-x-label="Date met" data-x-iso=""></div><div class="r"><label for="b">GP</label><input id="b" data-x-concept="gp" data-x-label="GP"></div>',
);
const LIST = page('<dl><dt>GP</dt><dd data-x-concept="gp" data-x-label="GP">Dr TEST</dd></dl>');

const run = (html: string, name: string, seed = 7) => {
  const text = mutated(html, MUTATIONS[name]!, seed);
  return { text, document: (parseHTML(text) as unknown as { document: Document }).document };
};

describe('rewriting a page', () => {
  it.each(Object.keys(MUTATIONS))('“%s” keeps every answer, and gives the same page for the same seed', (name) => {
    for (const html of [TABLE, LABELS, LIST]) {
      const { text } = run(html, name);
      const concepts = (source: string) =>
        answersIn(source)
          .map(({ concept }) => concept)
          .filter(Boolean)
          .sort();
      expect(concepts(text)).toEqual(concepts(html));
      expect(run(html, name).text).toBe(text);
    }
  });

  it('gives new ids that references follow', () => {
    const { document } = run(LABELS, 'ids');
    for (const label of document.querySelectorAll('label')) {
      const id = label.getAttribute('for')!;
      expect(['a', 'b']).not.toContain(id);
      expect(document.getElementById(id)?.tagName).toBe('INPUT');
    }
  });

  it('turns layout tables into divs and lists, with the read-only value still marked', () => {
    expect(run(TABLE, 'tables to divs').document.querySelector('table')).toBeNull();
    const { document } = run(TABLE, 'tables to lists');
    expect([...document.querySelectorAll('dt')].map((dt) => dt.textContent)).toEqual(['Date met', 'Chair', 'GP']);
    expect(document.querySelector('dd[data-x-concept=strategy_chair]')?.textContent).toBe('Kim SAMPLE');
  });

  it('turns lists and divs into tables', () => {
    expect(run(LIST, 'lists to tables').document.querySelector('td[data-x-concept=gp]')?.textContent).toBe('Dr TEST');
    expect(run(LABELS, 'divs to tables').document.querySelectorAll('tr')).toHaveLength(2);
  });

  it('changes the order of questions', () => {
    const orders = new Set(
      Array.from({ length: 12 }, (_, seed) =>
        [...run(TABLE, 'order', seed).document.querySelectorAll('[data-x-concept]')]
          .map((element) => element.getAttribute('data-x-concept'))
          .join(),
      ),
    );
    expect(orders.size).toBeGreaterThan(2);
  });

  it('unties a label from its control in one way or another', () => {
    const ties = new Set(
      Array.from({ length: 20 }, (_, seed) => {
        const input = run(LABELS, 'label idiom', seed).document.querySelector('input')!;
        if (input.closest('label')) return 'wrapped';
        return ['aria-labelledby', 'aria-label'].find((name) => input.hasAttribute(name)) ?? 'words';
      }),
    );
    expect([...ties].sort()).toEqual(['aria-label', 'aria-labelledby', 'words', 'wrapped']);
  });

  it('changes the words only at their edges or in their case', () => {
    expect(run(TABLE, 'case').document.querySelector('td')!.textContent!.toLowerCase()).toBe('date met');
    expect(run(TABLE, 'punctuation').document.querySelector('td')!.textContent).toContain('Date met');
    expect(run(TABLE, 'local suffix').document.querySelector('h1')!.textContent).toMatch(/^Core Group ./);
  });

  it('rewrites templates and frames inside the page too', () => {
    const inner = '<div><label for="a">GP</label><input id="a" data-x-concept="gp" data-x-label="GP"></div>';
    expect(run(page(`<template>${inner}</template>`), 'ids').text).not.toContain('for="a"');
    const { document } = run(page(`<iframe srcdoc='${inner}'></iframe>`), 'ids');
    expect(document.querySelector('iframe')!.getAttribute('srcdoc')).not.toContain('for="a"');
  });
});
