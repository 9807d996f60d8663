import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../src/core/observation';
import { evidenceSentences } from '../../../src/ui/sidebar/stage-evidence';

const evidence = (place: Evidence['place'], words: string, weight: number): Evidence => ({ place, words, weight, stage: 'section-47' });

describe('why a stage is shown', () => {
  it('says the strongest first, and nothing that spoke against it', () => {
    expect(
      evidenceSentences([
        evidence('field', 'Date child seen', 0.2),
        evidence('title', 'Section 47 Assessment', 0.9),
        evidence('section', 'Care Act', -0.4),
      ]),
    ).toEqual(['The page title reads “Section 47 Assessment”.', '“Date child seen” is a field on this page.']);
  });

  it('names a type of form once, as the form words it', () => {
    expect(
      evidenceSentences([
        evidence('sub-type', 'Review', 0.8),
        evidence('sub-type', 'Review Conference', 0.9),
        evidence('sub-type', 'Review Type of conference', 0.7),
      ]),
    ).toEqual(['The type of form reads “Review”.']);
  });
});
