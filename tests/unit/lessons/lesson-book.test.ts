import { lexicon } from 'virtual:alongside/lexicon';
import { describe, expect, it } from 'vitest';
import type { Lesson } from '../../../src/core/lessons/lesson';
import { createLessonBook } from '../../../src/core/lessons/lesson-book';
import { createTokeniser } from '../../../src/core/matching/tokenise';

const tokeniser = createTokeniser(lexicon.words);
const site = 'lcs.example.gov.uk';
const bookOf = (lessons: Lesson[], host = site) => createLessonBook(lessons, host, lexicon, tokeniser);
const field = (more: Partial<Extract<Lesson, { kind: 'field' }>> = {}): Lesson => ({
  kind: 'field',
  site,
  label: 'Blue slip day',
  heading: '',
  concept: 'strategy_date',
  ...more,
});
const at = (label: string, path: string[] = [], control: 'date' | 'checkbox' | 'line' = 'line') => ({ labels: [label], path, control });

describe('a taught label', () => {
  it('is known in any case, word order and punctuation', () => {
    const book = bookOf([field()])!;
    for (const label of ['Blue slip day', 'BLUE SLIP DAY:', 'Day of the blue slip']) {
      expect(book.field(at(label)), label).toMatchObject({ match: { concept: 'strategy_date', kind: 'date' }, label });
    }
    expect(book.field(at('Blue slip'))).toBeNull();
    expect(book.field(at('Blue slip day two'))).toBeNull();
  });

  it('holds on its own site, or on the hosts of its domain', () => {
    expect(bookOf([field()], 'mosaic.example.gov.uk')).toBeNull();
    expect(bookOf([field({ site: '*.example.gov.uk' })], 'mosaic.example.gov.uk')).not.toBeNull();
    expect(bookOf([field({ site: '*.example.gov.uk' })], 'badexample.gov.uk')).toBeNull();
  });

  it('under a heading holds there alone, whoever the heading names', () => {
    const book = bookOf([field({ heading: 'Strategy discussion' })])!;
    expect(book.field(at('Blue slip day', ['Strategy discussion for Zebedee Quill']))).not.toBeNull();
    expect(book.field(at('Blue slip day', ['Section 47 enquiry']))).toBeNull();
    expect(book.field(at('Blue slip day', ['Strategy discussion', 'Section 47 enquiry']))).toBeNull();
  });

  it('of one heading goes before the one of any', () => {
    const book = bookOf([field({ concept: 's47_start' }), field({ heading: 'Strategy discussion' })])!;
    expect(book.field(at('Blue slip day', ['Strategy discussion']))).toMatchObject({ match: { concept: 'strategy_date' } });
    expect(book.field(at('Blue slip day', ['Core group']))).toMatchObject({ match: { concept: 's47_start' } });
  });

  it('that no control of its kind can hold is not believed', () => {
    expect(bookOf([field()])!.field(at('Blue slip day', [], 'checkbox'))).toBeNull();
  });

  it('that means none of ours is ignored; an unknown meaning teaches nothing', () => {
    expect(bookOf([field({ concept: null })])!.field(at('Blue slip day'))).toBe('ignored');
    expect(bookOf([field({ concept: 'from_a_later_build' })])!.field(at('Blue slip day'))).toBeNull();
  });
});

describe('a taught title', () => {
  const lesson: Lesson = { kind: 'stage', site, title: 'Purple sheet', stage: 'strategy-discussion' };
  const titled = (text: string, rank = 0) => [{ titles: [{ text, place: 'title' as const, rank }] }];

  it('names the form beside any name and number', () => {
    const book = bookOf([lesson])!;
    expect(book.stage(titled('Purple sheet'))).toEqual({ stage: 'strategy-discussion', words: 'Purple sheet' });
    expect(book.stage(titled('Purple sheet: Zebedee Quill 41233'))?.stage).toBe('strategy-discussion');
  });

  it('is another form with another word of forms in it, or further down the page', () => {
    const book = bookOf([lesson])!;
    expect(book.stage(titled('Purple sheet conference'))).toBeNull();
    expect(book.stage(titled('Purple'))).toBeNull();
    expect(book.stage(titled('Purple sheet', 3))).toBeNull();
  });

  it('that two lessons give to two stages teaches nothing', () => {
    const book = bookOf([lesson, { ...lesson, title: 'Sheet purple', stage: 'core-group' }])!;
    expect(book.stage(titled('Purple sheet'))).toBeNull();
  });
});
