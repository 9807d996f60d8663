/**
 * Wording rules for cards. Guidance says "should" and law says "must": a card that blurs the two misleads the
 * worker about what they are bound to do, so the build stops on it.
 */
import type { Force, PracticeStandard, Requirement, Source, Timescale } from '../core/content/pack';
import { READING_AGE_MAX, READING_AGE_WARN, readingAge } from './reading-age';

export interface WordingProblem {
  /** Field of the item, such as `summary` or `prompts.1`. */
  path: string;
  reason: string;
  level: 'error' | 'warning';
}

const SUMMARY_MAX = 140;
export const TITLE_MAX_WORDS = 12;
export const SENTENCE_WARN_WORDS = 25;
const SENTENCE_MAX_WORDS = 30;

const MUST_WORDS = /\b(must|duty|duties|required|obliged|has to|have to|legally bound|mandatory)\b/i;
const SHOULD_WORDS = /\b(should|ought to)\b/i;
const LAW = /\b(Act|Regulations?|Order|Rules) \d{4}\b/;

/** Phrases that assume two parents, one household, a family placement, speech or a non-disabled child; each with why. */
export const ASSUMPTIONS: readonly (readonly [RegExp, string])[] = [
  [/\bboth (of the )?parents\b/i, 'assumes two parents'],
  [/\b(mum|mother|mummy) (and|or) (dad|father|daddy)\b/i, 'assumes a mother and a father'],
  [/\b(father|dad) (and|or) (mother|mum)\b/i, 'assumes a mother and a father'],
  [/\b(the )?(other|absent|single|lone|non-resident) parent\b/i, 'measures a family against two parents at home'],
  [/\bthe couple\b/i, 'assumes two parents together'],
  [/\bthe parents'? (home|house|relationship)\b/i, 'assumes one family home'],
  [/\b(the |their )?family home\b/i, 'assumes a family home; say where the child lives'],
  [/\b(broken|intact|normal) (home|family)\b/i, 'judges the make-up of a family'],
  [/\bgoes? home to (his|her|their) (family|parents)\b/i, 'assumes that the child lives with family'],
  [
    /\b(the |their )?foster (family|mother|father|home)\b/i,
    'assumes a family placement; say where the child lives, or carers',
  ],
  [/\b(his|her|the child's) real (parents?|family|mother|father)\b/i, 'ranks one family above another'],
  [/\bwhat (did|does|has) the child (say|said)\b/i, 'assumes a child who speaks; ask what the child told or showed'],
  [/\bin (his|her|their|the child's) own words\b/i, 'assumes a child who speaks; ask what the child told or showed'],
  [/\b(listen to|hear) the child's words\b/i, 'assumes a child who speaks; say how the child communicates'],
  [/\b(walk(ing|s)?|talk(ing|s)?) (normally|properly)\b/i, 'measures against a non-disabled child'],
  [
    /\bage[- ]appropriate (behaviour|speech|development)\b/i,
    'measures against a non-disabled child; say what is usual for this child',
  ],
  [/\bmilestones (expected|for (his|her|their) age)\b/i, 'measures against a non-disabled child'],
  [
    /\b(normal|able-bodied|wheelchair-bound|suffers? from|special child|mental age|non-verbal child)\b/i,
    'is not how we write about disability',
  ],
];

/** Of questions alone: a card may have to say "the mother" of a mother and baby unit, a question never knows. */
export const QUESTION_ASSUMPTIONS: readonly (readonly [RegExp, string])[] = [
  ...ASSUMPTIONS,
  [
    /\b(the|his|her|their) (mother|father|mum|dad)\b/i,
    'assumes that there is one; ask about parents, fathers or carers',
  ],
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
    ...checkReading('detail', `${item.summary} ${item.detail}`),
    ...checkForce(item.force, item.sources, { title: item.title, summary: item.summary, detail: item.detail }),
    ...checkConsider(item.force, item.summary),
    ...checkAssumptions({ title: item.title, summary: item.summary, detail: item.detail }),
  ];
}

/** Problems of one time limit's title and note. */
export function checkTimescaleWording(item: Timescale): WordingProblem[] {
  const words: Record<string, string> = { title: item.title };
  for (const field of ['summary', 'detail', 'note'] as const) {
    const text = item[field];
    if (text !== undefined) words[field] = text;
  }
  return [
    ...checkTitle(item.title),
    ...(item.summary === undefined ? [] : checkSummary(item.summary)),
    ...(item.detail === undefined ? [] : checkSentences('detail', item.detail)),
    ...(item.note === undefined ? [] : checkSentences('note', item.note)),
    ...checkReading('detail', `${item.summary ?? ''} ${item.detail ?? ''}`),
    ...checkForce(item.force, item.sources, words),
    ...checkAssumptions(words),
  ];
}

/** Problems of one practice standard; standards are guidance, so they never say "must". */
export function checkStandardWording(item: PracticeStandard): WordingProblem[] {
  const questions = {
    ...numbered('prompts', item.prompts),
    ...numbered('supervisorPrompts', item.supervisorPrompts ?? []),
  };
  const detail = item.detail ?? '';
  return [
    ...checkTitle(item.title),
    ...checkSummary(item.summary),
    ...checkSentences('detail', detail),
    ...checkReading('detail', `${item.summary} ${detail}`),
    ...Object.entries(questions).flatMap(([path, text]) => checkQuestion(path, text)),
    ...checkForce('should', item.sources, { title: item.title, summary: item.summary, detail, ...questions }),
    ...checkAssumptions({ summary: item.summary, detail }),
    ...checkAssumptions(questions, QUESTION_ASSUMPTIONS),
  ];
}

/** Problems of a short question that is put to a worker or a supervisor. */
export function checkPromptWording(item: { prompt: string; heading: string }): WordingProblem[] {
  return [
    ...checkTitle(item.heading, 'heading'),
    ...checkQuestion('prompt', item.prompt),
    ...checkAssumptions({ prompt: item.prompt }, QUESTION_ASSUMPTIONS),
    ...[MUST_WORDS, SHOULD_WORDS].flatMap((words): WordingProblem[] => {
      const told = words.exec(item.prompt);
      return told ? [{ path: 'prompt', reason: `says "${told[0]}"; a question asks`, level: 'error' }] : [];
    }),
  ];
}

/** Problems of plain reference prose (glossary, topics, changes): length, reading age and assumptions. */
export function checkProse(words: Record<string, string>): WordingProblem[] {
  return [
    ...Object.entries(words).flatMap(([path, text]) => [...checkSentences(path, text), ...checkReading(path, text)]),
    ...checkAssumptions(words),
  ];
}

/** Problems of one sentence of at most 140 characters. */
export function checkOneSentence(path: string, text: string): WordingProblem[] {
  return checkSummary(text).map((problem) => ({ ...problem, path }));
}

function numbered(path: string, texts: readonly string[]): Record<string, string> {
  return Object.fromEntries(texts.map((text, n) => [`${path}.${n}`, text]));
}

function checkQuestion(path: string, text: string): WordingProblem[] {
  const problems: WordingProblem[] = [];
  if (text.length > SUMMARY_MAX) {
    problems.push({ path, reason: `is ${text.length} characters; at most ${SUMMARY_MAX}`, level: 'error' });
  }
  if (!text.endsWith('?')) problems.push({ path, reason: 'is not a question', level: 'error' });
  return [...problems, ...checkSentences(path, text), ...checkReading(path, text)];
}

/** Practice binds nobody, so its summary offers: "consider", "can" or "may". */
function checkConsider(force: Force, summary: string): WordingProblem[] {
  if (force !== 'may' || /\b(consider|can|may|could|might)\b/i.test(summary)) return [];
  return [{ path: 'summary', reason: 'the force is "may" but it does not say consider, can or may', level: 'error' }];
}

/** Short texts are left to the sentence rule: a grade over a handful of words says nothing. */
function checkReading(path: string, text: string): WordingProblem[] {
  if (wordCount(text) < 20) return [];
  const age = readingAge(text);
  if (age <= READING_AGE_WARN) return [];
  const level = age > READING_AGE_MAX ? 'error' : 'warning';
  return [{ path, reason: `has a reading age of ${age}; at most ${READING_AGE_MAX}`, level }];
}

function checkTitle(title: string, path = 'title'): WordingProblem[] {
  const words = wordCount(title);
  return words <= TITLE_MAX_WORDS
    ? []
    : [{ path, reason: `has ${words} words; at most ${TITLE_MAX_WORDS}`, level: 'error' }];
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

function checkAssumptions(words: Record<string, string>, banned = ASSUMPTIONS): WordingProblem[] {
  return Object.entries(words).flatMap(([path, text]) =>
    banned
      .filter(([pattern]) => pattern.test(text))
      .map(
        ([pattern, why]): WordingProblem => ({
          path,
          reason: `“${pattern.exec(text)?.[0]}” ${why}`,
          level: 'error',
        }),
      ),
  );
}
