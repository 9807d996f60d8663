import { describe, expect, it } from 'vitest';
import { hideValues } from '../../../src/core/lessons/hide-values';
import { searchMeanings } from '../../../src/core/lessons/meanings';
import { type PageReport, summarise } from '../../../src/core/lessons/page-report';
import { structureExport } from '../../../src/core/lessons/structure-export';
import { whatChanges } from '../../../src/core/lessons/what-changes';
import type { ObservedPage } from '../../../src/core/observation';
import { loadContent } from '../../../src/knowledge/load-pack';
import { titles } from 'virtual:alongside/titles';

const page: ObservedPage = {
  system: 'mosaic',
  pageKind: 'record',
  recognition: { kind: 'recognised', stage: 'section-47', evidence: [{ stage: 'section-47', place: 'title', words: 'Section 47: Quill', weight: 1 }] },
  fields: [
    { ref: 'a:1', concept: 's47_start', kind: 'date', label: 'Start, Quill', path: [], state: 'filled', confidence: 1, because: 'label', date: { iso: '2026-12-01' } },
    { ref: 'a:2', concept: 'child_seen', kind: 'choice', label: 'Seen', path: [], state: 'filled', confidence: 1, because: 'label', answers: ['no'] },
    { ref: 'a:3', concept: 'conference_attendees', kind: 'table-column', label: 'Who', path: [], state: 'filled', confidence: 1, because: 'columns' },
  ],
  tables: [
    { ref: 'a:3', concept: 'conference_attendees', label: 'Who', path: [], rows: [{ attended: 'yes' }, { attended: 'no', due: { iso: '2026-12-02' } }, {}] },
  ],
  rows: [],
  frames: 1,
  scan: { ms: 4, nodes: 10, controls: 3, slices: 1 },
};
const hide = hideValues(['Quill, Zebedee'], (word) => word === 'Start');

describe('the report of a page', () => {
  it('says what kind of thing was read and no date, answer or name', () => {
    const summary = summarise(page, hide);
    expect(summary.fields.map(({ readAs, rows }) => rows ?? readAs)).toEqual(['date', 'answered', '3 rows: 1 yes, 1 no']);
    expect(JSON.stringify(summary)).not.toMatch(/2026|Quill|"no"/);
  });

  it('is exported without labels unless they are asked for', () => {
    const report: PageReport = {
      v: 1,
      page: summarise(page, hide),
      frames: [{ site: 'lcs.example.gov.uk', labels: [], titles: ['Section 47'], outline: [{ depth: 1, element: 'input date', label: 'Start', concept: 's47_start' }] }],
    };
    const bare = structureExport(report, { program: '1.0.0', labels: false });
    expect(bare.frames).toEqual([[{ depth: 1, element: 'input date', concept: 's47_start' }]]);
    expect(JSON.stringify(structureExport(report, { program: '1.0.0', labels: true }))).toContain('"label":"Start"');
    expect(JSON.stringify(bare)).not.toContain('example.gov.uk');
  });
});

describe('words of a form', () => {
  it.each([
    ['Assessment of Zebedee QUILL', 'Assessment of …'],
    ["Quill's plan", '… plan'],
    ['Record 4412337', 'Record …'],
    ['Seen on 3/12/2026', 'Seen on …'],
    ['Sent to a.b@example.org', 'Sent to …'],
    ['Start date', 'Start date'],
  ])('%s is told as %s', (text, told) => {
    expect(hide(text)).toBe(told);
  });
});

describe('what a lesson would change', () => {
  const { packs } = loadContent(process.cwd());
  const pack = packs.get('section-47')!;

  it('counts each requirement that rests on the meaning and is not recorded yet', () => {
    const wanted = pack.requirements.find(({ record }) => record.check !== 'none' && record.concepts.length > 0)!;
    const [concept] = wanted.record.concepts;
    expect(whatChanges({ state: 'filled' }, concept!, [pack], []).recorded).toContain(wanted.title);
    expect(whatChanges({ state: 'filled' }, concept!, [pack], [{ concept: concept!, readAs: 'filled' }]).recorded).not.toContain(wanted.title);
    expect(whatChanges({ state: 'blank' }, concept!, [pack], []).recorded).toEqual([]);
  });

  it('names the time limits that a date would be counted from', () => {
    const timescale = pack.timescales.find(({ fromConcepts }) => fromConcepts.length > 0)!;
    expect(whatChanges({ state: 'filled' }, timescale.fromConcepts[0]!, [pack], []).dates).toContain(timescale.title);
  });
});

describe('meanings', () => {
  const meanings = Object.entries(titles).map(([id, text]) => ({ id, ...text, kind: 'date' as const, stages: [] }));

  it('have a title each, and no two the same', () => {
    expect(new Set(meanings.map(({ title }) => title)).size).toBe(meanings.length);
  });

  it('are found by words of title or help, the title first', () => {
    expect(searchMeanings(meanings, 'conference date')[0]?.id).toMatch(/^(icpc_date|rcpc_date)$/);
    expect(searchMeanings(meanings, 'SDQ').map(({ id }) => id)).toContain('sdq');
    expect(searchMeanings(meanings, 'zebra')).toEqual([]);
    expect(searchMeanings(meanings, '')).toHaveLength(meanings.length);
  });
});
