/** How hard a text is to read, so that a card can be read between two calls. Build and tests only. */
import { syllable } from 'syllable';

/** Reading age in years above which the build says so, and above which it stops. */
export const READING_AGE_WARN = 14;
export const READING_AGE_MAX = 16;

/**
 * Words of the profession that a reader of these cards knows, and names of things that have no shorter name. Each counts
 * as one word of two syllables.
 */
const PROFESSIONAL = [
  'abuse',
  'advocacy',
  'agency|agencies',
  'allegations?',
  'appropriate(ly)?',
  'assessments?',
  'assess(es|ed|ing)?',
  'authority|authorities',
  'characteristics?',
  'chronology',
  'conferences?',
  'co-operat(ion|ive)',
  'coercive control',
  'communicat(e|es|ion)',
  'criminal',
  'designated officers?',
  'disability|disabilities',
  'discriminat(ion|ory)',
  'anti-(racist|discriminatory)',
  'decision[- ]making',
  'disproportionality',
  'domestic',
  'early',
  'edition',
  'education(al)?',
  'enquiry|enquiries',
  'ethnicity',
  'evidence',
  'exploitation',
  'family group decision making',
  'family|families',
  'guardians?',
  'immediate(ly)?',
  'independent',
  'information',
  'interpreters?',
  'investigations?',
  'local authority',
  'mental health',
  'multi-agency',
  'National Referral Mechanism',
  'partnerships?',
  'permanence',
  'police',
  'practice leaders?',
  'practitioners?',
  'pre-proceedings',
  'proceedings',
  'professionals?',
  'protection',
  'racism',
  'recommendations?',
  'referrals?',
  'regulations?',
  'reviewing officers?',
  'safeguarding',
  'section \\d+',
  'serious incidents?',
  'sexuality',
  'significant harm',
  'significant',
  'social (workers?|care)',
  'statutory',
  'strategy discussions?',
  'supervisors?',
  'unaccompanied',
  'vulnerab(le|ility)',
];

const KNOWN = new RegExp(`\\b(${PROFESSIONAL.join('|')})\\b`, 'gi');

/**
 * Reading age in years of a text: its Flesch-Kincaid grade plus five, the professional words above not counted against
 * it. Kincaid and others, Research Branch Report 8-75 (1975). 5 at least; 5 for a text without words.
 */
export function readingAge(text: string): number {
  const sentences = text.split(/(?<=[.!?;:])\s+/).filter((sentence) => /\p{L}/u.test(sentence)).length;
  const words = text
    .replace(KNOWN, 'matter')
    .split(/[\s–—/]+/)
    .filter((word) => /\p{L}/u.test(word));
  if (sentences === 0 || words.length === 0) return 5;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  const grade = 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
  return Math.max(5, Math.round((grade + 5) * 10) / 10);
}

const counted = new Map<string, number>();

/** The packs repeat their words, and each is read several times while a build or a test runs. */
function syllablesOf(word: string): number {
  const known = counted.get(word);
  if (known !== undefined) return known;
  const count = syllable(word);
  counted.set(word, count);
  return count;
}
