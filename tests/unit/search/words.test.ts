import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, learnSpelling } from '../../../src/core/search/correct-spelling';
import { createTermMarker } from '../../../src/core/search/mark-terms';
import { readSynonyms, understandQuery } from '../../../src/core/search/understand-query';
import { wordsOf } from '../../../src/core/search/words';

const terms = (text: string) => wordsOf(text).map(({ term }) => term);

describe('words of a text', () => {
  it('are alike however a section, a figure or an ending is written', () => {
    for (const text of ['Section 47', 's47', 'S.47', 'sec 47', 'section  47']) expect(terms(text)).toEqual(['section47']);
    expect(terms('15wd')).toEqual(['15', 'wd']);
    expect(terms('six months')).toEqual(terms('6 month'));
    expect(terms('enquiries')).toEqual(terms('enquiry'));
    expect(terms('approved')).toEqual(terms('approve'));
    expect(terms("the child's")).toEqual(terms('child’s'));
  });

  it('stand where the text has them', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        let end = 0;
        for (const word of wordsOf(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(word.end).toBeGreaterThan(word.start);
          end = word.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('spelling', () => {
  const spelling = learnSpelling(['conference conference strategy', 'assessment', 'child']);
  it('reads an unknown word as the nearest known one, and leaves the rest', () => {
    expect(spelling.correct('Confrence for the chlid')).toEqual({
      text: 'conference for the child',
      changed: [
        { typed: 'Confrence', read: 'conference' },
        { typed: 'chlid', read: 'child' },
      ],
    });
    expect(spelling.correct('strateg conferences xylophone 12').changed).toEqual([]);
  });
  it('measures letters added, dropped, changed and swapped', () => {
    expect(editDistance('child', 'child', 2)).toBe(0);
    expect(editDistance('chlid', 'child', 2)).toBe(1);
    expect(editDistance('chid', 'child', 2)).toBe(1);
    expect(editDistance('abcdef', 'uvwxyz', 2)).toBe(3);
  });
});

const GLOSSARY = [
  { term: 'Designated officer', abbreviations: ['LADO', 'DO'], meaning: 'Handles allegations.', sources: [] },
  { term: 'Core group', abbreviations: ['CG'], meaning: 'People who carry out the plan.', sources: [] },
  { term: 'Strategy discussion', abbreviations: ['SD'], meaning: 'Plans enquiries.', sources: [] },
];

describe('a query', () => {
  const synonyms = readSynonyms(GLOSSARY);
  const groups = (text: string) => understandQuery(text, synonyms).groups.map(({ typed }) => typed);
  it('keeps words together that name one thing', () => {
    expect(groups('strategy discussion police')).toEqual(['strategy discussion', 'police']);
    expect(groups('section 47 chair')).toEqual(['section 47', 'chair']);
  });
  it('reads a short English word as an abbreviation only alone or in capitals', () => {
    const reads = (text: string) => understandQuery(text, synonyms).groups.flatMap(({ others }) => others.map(({ means }) => means));
    expect(reads('what do we record')).toEqual([]);
    expect(reads('DO referral')).toEqual(['Designated officer']);
    expect(reads('do')).toEqual(['Designated officer']);
    expect(reads('LADOs')).toEqual(['Designated officer']);
  });
  it('knows when a time limit or a change is asked for', () => {
    expect(understandQuery('how long for a core group', synonyms)).toMatchObject({ asksWhen: true, asksChange: false });
    expect(understandQuery('core group 10 days', synonyms).asksWhen).toBe(true);
    expect(understandQuery('what changed core group', synonyms)).toMatchObject({ asksWhen: false, asksChange: true });
    expect(understandQuery('core group', synonyms)).toMatchObject({ asksWhen: false, asksChange: false });
  });
});

describe('words explained', () => {
  const mark = createTermMarker(GLOSSARY);
  const marked = (text: string) => mark(text).map(({ start, end }) => text.slice(start, end));
  it('are whole words, longest first, each once, at most three', () => {
    expect(marked('The core group and other core groups met.')).toEqual(['core group']);
    expect(marked('Tell the LADO; a designated officer decides.')).toEqual(['designated officer']);
    expect(marked('Tell the LADO.')).toEqual(['LADO']);
    expect(marked('hardcore grouping, lado')).toEqual([]);
    expect(mark('Core group, strategy discussion, LADO', 2)).toHaveLength(2);
  });
  it('abbreviations of two letters explain nothing: they are other words too', () => {
    expect(marked('CG and SD')).toEqual([]);
  });
});
