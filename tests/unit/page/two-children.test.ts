import { describe, expect, it } from 'vitest';
import type { Timescale } from '../../../src/core/content/pack';
import { findClosing, findStart } from '../../../src/core/deadlines/find-events';
import type { FieldObservation } from '../../../src/core/observation';
import { observe, row } from './observe';

const LIMIT = {
  id: 'assessment-complete',
  kind: 'maximum',
  unit: 'working-days',
  fromConcepts: ['assessment_start'],
  toConcepts: ['assessment_end', 'assessment_completed'],
} as unknown as Timescale;

const START = 'Date assessment started';
const SEEN = 'Date child seen';
const child = (start: string, seen: string) => row(START, start) + row(SEEN, seen);
const blocks = (body: string) =>
  observe(body).fields.map(({ concept, block, date }) => [concept, block, date?.iso].join(' '));

const APART = [
  'assessment_start Child 1 2026-11-02',
  'child_seen_date Child 1 ',
  'assessment_start Child 2 ',
  'child_seen_date Child 2 2026-11-05',
];

describe('two children on one page', () => {
  const [one, two] = [child('02/11/2026', ''), child('', '05/11/2026')];
  it.each([
    ['headings of their names', `<section><h2>Oriel Tamsett</h2>${one}</section><section><h2>Wynne Tamsett</h2>${two}</section>`],
    ['headings that say more', `<div><h2>Assessment of Oriel</h2>${one}</div><div><h2>Assessment of Wynne</h2>${two}</div>`],
    ['legends', `<fieldset><legend>TAMSETT, Oriel (12)</legend>${one}</fieldset><fieldset><legend>TAMSETT, Wynne (9)</legend>${two}</fieldset>`],
    ['tabs', `<ul><li><a href="#p1">Oriel</a></li><li><a href="#p2">Wynne</a></li></ul><div id="p1">${one}</div><div id="p2">${two}</div>`],
    ['tab panels', `<button id="t1" role="tab">Oriel</button><button id="t2" role="tab">Wynne</button>
      <div role="tabpanel" aria-labelledby="t1">${one}</div><div role="tabpanel" aria-labelledby="t2">${two}</div>`],
  ])('are told apart by %s', (_, body) => expect(blocks(body)).toEqual(APART));

  it('are told apart by who is named in each part', () => {
    const part = (name: string, rest: string) => `<div class="card">${row('Name of child', name)}${rest}</div>`;
    const read = blocks(part('Oriel Tamsett', one) + part('Wynne Tamsett', two));
    expect(read.filter((line) => !line.startsWith('child_name'))).toEqual(APART);
    const same = blocks(part('Oriel Tamsett', one) + part('TAMSETT, Oriel', two));
    expect(same.some((line) => line.includes('Child 1'))).toBe(false);
  });

  it('in rows of one table are none of the page’s facts', () => {
    const rows = (first: string, second: string) => `<table><thead><tr><th>Child</th><th>${START}</th><th>${SEEN}</th></tr></thead>
      <tr><td>Oriel</td><td>${first}</td><td></td></tr><tr><td>Wynne</td><td></td><td>${second}</td></tr></table>`;
    const box = (value: string) => `<input value="${value}">`;
    for (const body of [rows('02/11/2026', '05/11/2026'), rows(box('02/11/2026'), box('05/11/2026'))]) {
      expect(observe(body).fields.filter(({ date }) => date)).toEqual([]);
    }
  });

  it.each(['th', 'td'])('in columns of one table are none of the page’s facts (%s)', (cell) => {
    const read = observe(`<table><tr><${cell}></${cell}><${cell}>Oriel</${cell}><${cell}>Wynne</${cell}></tr>
      <tr><td>${START}</td><td>02/11/2026</td><td>03/11/2026</td></tr>
      <tr><td>${SEEN}</td><td>05/11/2026</td><td>06/11/2026</td></tr></table>`);
    expect(read.fields.filter(({ date }) => date)).toEqual([]);
  });

  it('are not made out of sections, grown-ups or one child named twice', () => {
    const sections = `<section><h2>Mother: Oriel Tamsett</h2>${one}</section><section><h2>Father: Wynne Tamsett</h2>${two}</section>`;
    expect(blocks(sections).some((line) => line.includes('Child'.concat(' ', '1')))).toBe(false);
    const parts = `<section><h2>Initial visit</h2>${one}</section><section><h2>Second visit</h2>${two}</section>`;
    expect(blocks(parts).some((line) => line.includes('Child'.concat(' ', '1')))).toBe(false);
  });

  it('never lend each other a start or an end', () => {
    const field = (concept: string, iso: string | undefined, block?: string): FieldObservation => ({
      ref: `${concept}${block}`,
      concept,
      kind: 'date',
      label: concept,
      path: [],
      state: iso ? 'filled' : 'blank',
      confidence: 1,
      because: '',
      ...(iso ? { date: { iso } } : {}),
      ...(block ? { block } : {}),
    });
    const starts = [field('assessment_start', '2026-11-02', 'Child 1'), field('assessment_start', undefined, 'Child 2')];
    expect(findStart(LIMIT, starts, '2026-11-22')).toMatchObject({ kind: 'several', reason: 'more-than-one-child' });
    const ends = [field('assessment_end', '2026-11-12', 'Child 1'), field('assessment_end', undefined, 'Child 2')];
    expect(findClosing(LIMIT, ends, { iso: '2026-11-02' }, '2026-11-22').doubt?.reason).toBe('more-than-one-child');
    const both = ends.map(({ block }) => field('assessment_start', '2026-11-02', block!));
    expect(findStart(LIMIT, both, '2026-11-22')).toMatchObject({ kind: 'one' });
  });
});
