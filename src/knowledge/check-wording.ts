/**
 * Wording rules for cards. Guidance says "should" and law says "must": a card that blurs the two misleads the
 * worker about what they are bound to do, so the build stops on it.
 */
import type { Force, PracticeStandard, Requirement, Source, Timescale } from '../core/guidance/pack';

export interface WordingProblem {
  /** Field of the item, such as `summary` or `prompts.1`. */
  path: string;
  reason: string;
  level: 'error' | 'warning';
}

export const SUMMARY_MAX = 140;
export const TITLE_MAX_WORDS = 12;
export const SENTENCE_WARN_WORDS = 25;
export const SENTENCE_MAX_WORDS = 30;

const MUST_WORDS = /\b(must|duty|duties|required|obliged|has to|have to|legally bound|mandatory)\b/i;
const SHOULD_WORDS = /\b(should|ought to)\b/i;
const LAW = /\b(Act|Regulations?|Order|Rules) \d{4}\b/;

/** Phrases that assume two parents, one household, a family placement or a non-disabled child. */
const ASSUMPTIONS: [RegExp, string][] = [
  [/\bboth parents\b/i, 'assumes two parents'],
  [/\b(mum|mother) and (dad|father)\b/i, 'assumes a mother and a father'],
  [/\bthe parents'? (home|house)\b/i, 'assumes one family home'],
  [/\b(the )?family home\b/i, 'assumes a family home'],
  [/\bwhat (did|does) the child say\b/i, 'assumes a child who speaks; ask what the child told or showed'],
  [/\b(normal|able-bodied|wheelchair-bound|suffers? from)\b/i, 'is not how we write about disability'],
];

/** True where a source is an Act, regulations or an order, whatever its confidence. */
export function citesLaw(sources: readonly Source[]): boolean {
  return sources.some((source) => LAW.test(source.document));
}

/** True where the passage of statutory guidance itself was read, so that its own "must" can be relied on. */
export function citesReadPassage(sources: readonly Source[]): boolean {
  return sources.some((source) => source.edition !== null && source.confidence === 'seen');
}

/** Sentences of a plain text, in order. An abbreviation such as "s." is not expected in our wording. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?])\s+(?=[A-Z0-9“"'(])/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** Number of words in a text; a hyphenated word is one. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Problems of one requirement's title, summary and detail. */
export function checkRequirementWording(item: Requirement): WordingProblem[] {
  return [
    ...checkTitle(item.title),
    ...checkSummary(item.summary),
    ...checkSentences('detail', item.detail),
    ...checkForce(item.force, item.sources, { title: item.title, summary: item.summary, detail: item.detail }),
    ...checkAssumptions({ title: item.title, summary: item.summary }),
  ];
}

/** Problems of one time limit's title and note. */
export function checkTimescaleWording(item: Timescale): WordingProblem[] {
  const words: Record<string, string> = { title: item.title };
  if (item.note !== undefined) words.note = item.note;
  return [
    ...checkTitle(item.title),
    ...(item.note === undefined ? [] : checkSentences('note', item.note)),
    ...checkForce(item.force, item.sources, words),
  ];
}

/** Problems of one practice standard; standards are guidance, so they never say "must". */
export function checkStandardWording(item: PracticeStandard): WordingProblem[] {
  const prompts = Object.fromEntries(item.prompts.map((prompt, n) => [`prompts.${n}`, prompt]));
  return [
    ...checkTitle(item.title),
    ...checkSentences('summary', item.summary),
    ...checkForce('should', item.sources, { title: item.title, summary: item.summary, ...prompts }),
    ...checkAssumptions({ summary: item.summary, ...prompts }),
  ];
}

function checkTitle(title: string): WordingProblem[] {
  const words = wordCount(title);
  return words <= TITLE_MAX_WORDS
    ? []
    : [{ path: 'title', reason: `has ${words} words; at most ${TITLE_MAX_WORDS}`, level: 'error' }];
}

function checkSummary(summary: string): WordingProblem[] {
  const problems: WordingProblem[] = [];
  if (summary.length > SUMMARY_MAX) {
    problems.push({
      path: 'summary',
      reason: `is ${summary.length} characters; at most ${SUMMARY_MAX}`,
      level: 'error',
    });
  }
  if (sentencesOf(summary).length !== 1) {
    problems.push({ path: 'summary', reason: 'is more than one sentence', level: 'error' });
  }
  if (!summary.endsWith('.')) {
    problems.push({ path: 'summary', reason: 'does not end with a full stop', level: 'error' });
  }
  return [...problems, ...checkSentences('summary', summary)];
}

function checkSentences(path: string, text: string): WordingProblem[] {
  return sentencesOf(text).flatMap((sentence): WordingProblem[] => {
    const words = wordCount(sentence);
    if (words <= SENTENCE_WARN_WORDS) return [];
    const start = sentence.split(/\s+/).slice(0, 5).join(' ');
    const level = words > SENTENCE_MAX_WORDS ? 'error' : 'warning';
    return [{ path, reason: `sentence of ${words} words, from "${start} ..."`, level }];
  });
}

function checkForce(force: Force, sources: readonly Source[], words: Record<string, string>): WordingProblem[] {
  const problems: WordingProblem[] = [];
  if (force === 'must' && !citesLaw(sources) && !citesReadPassage(sources)) {
    problems.push({
      path: 'force',
      reason: 'is "must" but neither law nor a passage that was read is cited',
      level: 'error',
    });
  }
  for (const [path, text] of Object.entries(words)) {
    const must = MUST_WORDS.exec(text);
    if (must && force !== 'must') {
      problems.push({ path, reason: `says "${must[0]}" but the force is "${force}"`, level: 'error' });
    }
    const should = SHOULD_WORDS.exec(text);
    if (should && (force === 'may' || force === 'local')) {
      problems.push({ path, reason: `says "${should[0]}" but the force is "${force}"`, level: 'error' });
    }
  }
  return problems;
}

function checkAssumptions(words: Record<string, string>): WordingProblem[] {
  return Object.entries(words).flatMap(([path, text]) =>
    ASSUMPTIONS.filter(([pattern]) => pattern.test(text)).map(
      ([pattern, why]): WordingProblem => ({
        path,
        reason: `“${pattern.exec(text)?.[0]}” ${why}`,
        level: 'error',
      }),
    ),
  );
}
