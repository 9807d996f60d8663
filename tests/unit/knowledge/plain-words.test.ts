import { describe, expect, it } from 'vitest';
import type { Force } from '../../../src/core/content/pack';
import { checkPlainWords, PLAIN_READING_AGE_MAX } from '../../../src/knowledge/check-oversight';
import { sentencesOf, wordCount } from '../../../src/knowledge/check-wording';
import { loadContent } from '../../../src/knowledge/load-pack';
import { readingAge } from '../../../src/knowledge/reading-age';

const content = loadContent('.');
const own = [...content.packs.values()].flatMap((pack): { id: string; plain?: string; force: Force; currency?: string }[] => [
  ...pack.requirements.filter(({ stage }) => stage === pack.id),
  ...pack.timescales.filter(({ stage }) => stage === pack.id),
]).concat(content.standards.map(({ id, plain, force = 'should' }) => ({ id, ...(plain ? { plain } : {}), force })));

/** Words of services that a parent or young person need not know; the checks of the build have a list of their own. */
const JARGON = [
  /\b(practitioners?|professionals?|multi-agency|inter-agency|partnership|safeguard(ing|ed)?|statutory|assessments?)\b/i,
  /\b(proceedings|threshold|provision|implement\w*|intervention|disclosure|rationale|engagement|outcomes?|thematic)\b/i,
  /\b(pursuant|herein|thereof|substantiated|facilitat\w+|commission(ed|ing)?|utilis\w+|permanence|cohort|referrals?)\b/i,
  /\b(LADO|ICPC|IRO|MASH|CIN|CLA|PLO|FGDM|FGC|DSL|EHC|PEP|RHI|SDQ|MAPPA|VCSE)\b/,
  /\bsection \d+\b|\bregulation \d+\b|\bthe 1989 Act\b/i,
];

describe('plain words for families', () => {
  it('stand beside every requirement, time limit and practice standard', () => {
    expect(own.length).toBeGreaterThan(500);
    expect(own.filter(({ plain }) => !plain).map(({ id }) => id)).toEqual([]);
  });

  it('are one to three sentences of fifteen words at most', () => {
    for (const { id, plain } of own) {
      const sentences = sentencesOf(plain!);
      expect(sentences.length, id).toBeGreaterThanOrEqual(1);
      expect(sentences.length, id).toBeLessThanOrEqual(3);
      for (const sentence of sentences) expect(wordCount(sentence), `${id}: ${sentence}`).toBeLessThanOrEqual(15);
    }
  });

  it(`have a reading age of ${PLAIN_READING_AGE_MAX} at most`, () => {
    for (const { id, plain } of own) expect(readingAge(plain!), `${id}: ${plain}`).toBeLessThanOrEqual(PLAIN_READING_AGE_MAX);
  });

  it('use none of the words of services', () => {
    for (const { id, plain } of own) {
      for (const word of JARGON) expect(word.exec(plain!)?.[0], `${id}: ${plain}`).toBeUndefined();
    }
  });

  it('say “must” where the law does, “should” where guidance does, and never the other', () => {
    for (const { id, plain, force } of own) {
      const says = (word: string) => new RegExp(`\\b${word}\\b`).test(plain!);
      expect(says('must'), `${id}: ${plain}`).toBe(force === 'must');
      if (force === 'should') expect(says('should'), `${id}: ${plain}`).toBe(true);
      if (force === 'may') expect(says('may') || says('can'), `${id}: ${plain}`).toBe(true);
    }
  });

  it('give the number of every time limit', () => {
    const words = ['nought', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
    const numbered = [...content.packs.values()].flatMap((pack) =>
      pack.timescales.filter(({ stage, amount }) => stage === pack.id && amount > 1),
    );
    const missing = numbered.filter(
      ({ amount, unit, plain }) =>
        !new RegExp(`\\b(${amount}|${words[amount] ?? amount})\\b`).test(plain!) &&
        !(amount === 12 && unit === 'months' && /\byear\b/.test(plain!)),
    );
    expect(missing.map(({ id, plain }) => `${id}: ${plain}`)).toEqual([]);
  });

  it('never ask for what is not in force as if it were', () => {
    for (const { id, plain, currency } of own) {
      if (currency === 'law-not-in-force') expect(plain, id).toMatch(/not the law yet/);
      if (currency === 'law-check-commencement') expect(plain, id).toMatch(/When this law starts|may not be the law yet/);
    }
  });

  it('are refused at build when they are hard, long or in the words of services', () => {
    const reasons = (words: string) => checkPlainWords({ of: 'x', words }).map(({ reason }) => reason).join(' ');
    expect(reasons('The council should see the child.')).toBe('');
    expect(reasons('Practitioners should see the child.')).toMatch(/Practitioners/);
    expect(reasons('One. Two. Three. Four.')).toMatch(/4 sentences/);
    expect(
      reasons('Organisational responsibilities necessitate considerable deliberation concerning administrative accountability.'),
    ).toMatch(/reads at age/);
  });
});
