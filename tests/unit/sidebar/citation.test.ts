import { describe, expect, it } from 'vitest';
import type { Source } from '../../../src/core/content/pack';
import { citations } from '../../../src/ui/kit/citation';

const source = (document: string, confidence: Source['confidence'], given: Partial<Source> = {}): Source => ({
  document,
  edition: null,
  chapter: null,
  paragraph: null,
  page: null,
  confidence,
  ...given,
});
const words = (...sources: Source[]) => citations(sources).map((one) => one.words.replaceAll('\u00a0', ' '));

const ACT = source('Children Act 1989', 'memory', { chapter: 'section 46(6)' });
const REPORT = source('Family Rights Group', 'secondary');

describe('the citation of a card', () => {
  it('of a rule of law that others report begins with the provision', () => {
    expect(words(ACT, REPORT)).toEqual(['Children Act 1989, section 46(6)', 'Family Rights Group']);
  });

  it('is of what was read, where anything was', () => {
    expect(words(ACT, REPORT, source('Children Act 1989', 'seen', { chapter: 'section 47(1)' }))).toEqual([
      'Children Act 1989, section 47(1)',
    ]);
  });

  it('takes no edition of the guidance from memory', () => {
    const old = source('Working Together to Safeguard Children', 'memory', { edition: '2018', chapter: '1' });
    expect(words(old, REPORT)).toEqual(['Family Rights Group']);
  });
});
