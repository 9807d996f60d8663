import { describe, expect, it } from 'vitest';
import { READING_AGE_MAX, readingAge } from '../../../src/knowledge/reading-age';

describe('reading age', () => {
  it('is the Flesch-Kincaid grade and five years', () => {
    // 6 words in one sentence, 6 syllables: 0.39 * 6 + 11.8 * 1 - 15.59 = -1.45; held to 5 years at least.
    expect(readingAge('The cat sat on the mat.')).toBe(5);
    // 9 words in one sentence, 25 syllables: 0.39 * 9 + 11.8 * 25 / 9 - 15.59 = 20.7, and five.
    expect(
      readingAge(
        'Organisational responsibilities necessitate considerable deliberation before any further commitment.',
      ),
    ).toBeGreaterThan(READING_AGE_MAX);
  });

  it('grows with the length of sentences', () => {
    const short = 'We saw the child at home. We met her carer there. We wrote down what she told us.';
    const long = 'We saw the child at home and we met her carer there and we wrote down what she told us.';
    expect(readingAge(long)).toBeGreaterThan(readingAge(short));
  });

  it('does not count the words of the profession against a text', () => {
    const known = 'The practitioner shares information with the multi-agency partnership and the local authority.';
    const unknown =
      'The superintendent communicates documentation with the interdisciplinary consortium and the municipality.';
    expect(readingAge(known)).toBeLessThan(READING_AGE_MAX);
    expect(readingAge(unknown)).toBeGreaterThan(readingAge(known) + 5);
  });

  it('gives the lowest age for what has no words', () => {
    expect(readingAge('')).toBe(5);
    expect(readingAge('153; 155.')).toBe(5);
  });
});
