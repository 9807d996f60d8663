/** The vocabulary's phrases by their tokens: what each token weighs, and what each concept speaks of. Built once. */
import type { Lexicon } from './lexicon';
import type { Tokeniser } from './tokenise';

/** The concept of labels that no concept covers. */
export const NULL = -1;

export interface Phrase {
  concept: number;
  tokens: string[];
  code: boolean;
  /** Names no subject. */
  bare: boolean;
  /** Says that something is not so. */
  denies: boolean;
  /** Speaks of a review, of a plan. */
  review: boolean;
  plan: boolean;
  /** Its words that say of which stage a review or plan is. */
  stages: string[];
}

export interface Veto {
  token: string;
  unless: string | undefined;
}

/** Words that say of which stage a review or plan is. */
const STAGE_WORDS: ReadonlySet<string> = new Set(
  ['cp', 'cin', 'cla', 'care', 'placement', 'pathway', 'conference', 'assessment', 'supervision', 'pf', 'pep', 'coregroup'],
);
const NONE: ReadonlySet<string> = new Set();

export type PhraseIndex = ReturnType<typeof createPhraseIndex>;

/** An index over all phrases of a lexicon; numbers of concepts are their places in it. */
export function createPhraseIndex(lexicon: Lexicon, tokeniser: Tokeniser) {
  const phrases: Phrase[] = [];
  const phrase = (concept: number, text: string, code: boolean): Phrase => {
    const tokens = text.split(' ');
    return {
      concept,
      tokens,
      code,
      denies: tokens.includes('no'),
      bare: tokens.every((t) => tokeniser.aspects.has(t)),
      review: tokens.includes('review'),
      plan: tokens.includes('plan'),
      stages: tokens.filter((t) => STAGE_WORDS.has(t)),
    };
  };
  const vetoes: ReadonlyMap<string, string | undefined>[] = [];
  const vetoesNear: Veto[][] = [];
  const ownSubjects: ReadonlySet<string>[] = [];
  const ownWords: ReadonlySet<string>[] = [];
  const ownStages: string[][] = [];
  const lasting: boolean[] = [];
  lexicon.concepts.forEach((concept, index) => {
    vetoes.push(new Map(readVetoes(concept.veto).map(({ token, unless }) => [token, unless])));
    vetoesNear.push(readVetoes(concept.vetoNear));
    for (const text of concept.phrases.split('|')) if (text) phrases.push(phrase(index, text, false));
    for (const text of concept.codes.split('|')) if (text) phrases.push(phrase(index, text, true));
    const bags = concept.phrases.split('|').map((text) => text.split(' '));
    const own = new Set(bags.flat());
    ownWords.push(own);
    ownStages.push([...own].filter((t) => STAGE_WORDS.has(t)));
    ownSubjects.push(commonSubjects(concept.phrases.split('|'), tokeniser.subjects));
    lasting.push(concept.kind === 'date' && bags.filter(saysStartOrEnd).length >= bags.length / 3);
  });
  for (const text of lexicon.nulls.split('|')) if (text) phrases.push(phrase(NULL, text, false));

  const weights = weigh(phrases, tokeniser.light, tokeniser.framing);
  const idOf = new Map<string, number>();
  const holding: number[] = [];
  const starts = new Uint16Array(phrases.length + 1);
  phrases.forEach(({ tokens }, index) => {
    starts[index + 1] = starts[index]! + tokens.length;
    for (const token of tokens) {
      const id = idOf.get(token);
      if (id === undefined) idOf.set(token, holding.push(1) - 1);
      else holding[id]!++;
    }
  });
  const toleratedEverywhere = new Set(
    [...tokeniser.tolerated('choice')].filter((t) => lexicon.concepts.every((c) => tokeniser.tolerated(c.kind).has(t))),
  );
  /** Phrases of common words alone ("Record of discussion"): no telling word of a label leads to them. */
  const lightPhrases = Uint16Array.from(
    phrases.flatMap((p, index) =>
      p.tokens.length > 1 && p.tokens.every((t) => tokeniser.light.has(t) || tokeniser.framing.has(t) || toleratedEverywhere.has(t)) ? [index] : [],
    ),
  );
  /** Phrases by token. */
  const byToken = new Map<string, Uint16Array>();
  for (const [token, id] of idOf) byToken.set(token, new Uint16Array(holding[id]!));
  const weightOf = Float64Array.from(idOf.keys(), (token) => weights.get(token)!);
  /** Numbers of the tokens of all phrases in turn, for the quick look at what a phrase could score. */
  const ids = new Uint16Array(starts[phrases.length]!);
  /** What each counts as needed where the label leaves it out: nothing where the kind implies it. */
  const needs = new Float64Array(ids.length);
  phrases.forEach((p, index) => {
    const implied = p.concept === NULL || p.bare ? NONE : tokeniser.implied(lexicon.concepts[p.concept]!.kind);
    let at = starts[index]!;
    for (const token of p.tokens) {
      const id = idOf.get(token)!;
      const list = byToken.get(token)!;
      list[list.length - holding[id]!--] = index;
      ids[at] = id;
      needs[at++] = implied.has(token) ? 0 : weightOf[id]!;
    }
  });
  return {
    phrases,
    weights,
    byToken,
    toleratedEverywhere,
    lightPhrases,
    idOf,
    weightOf,
    ids,
    starts,
    needs,
    vetoes,
    vetoesNear,
    ownSubjects,
    ownWords,
    ownStages,
    lasting,
  };
}

/** `token` or `token:unless`, separated by blanks. */
function readVetoes(list: string): Veto[] {
  return list
    .split(' ')
    .filter(Boolean)
    .map((v) => ({ token: v.split(':')[0]!, unless: v.split(':')[1] }));
}

export function saysStartOrEnd(tokens: readonly string[]): boolean {
  return tokens.includes('start') || tokens.includes('end');
}

/** The phrase speaks of a day, so a date box may answer it: "EPO expires", "EPO extended to". */
export function saysWhen(tokens: readonly string[]): boolean {
  return saysStartOrEnd(tokens) || ['date', 'extended', 'extension'].some((token) => tokens.includes(token));
}

/** Subjects that at least a fifth of a concept's phrases name. */
function commonSubjects(bags: string[], subjects: ReadonlySet<string>): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const text of bags)
    for (const token of text.split(' ')) if (subjects.has(token)) counts.set(token, (counts.get(token) ?? 0) + 1);
  return new Set([...counts].filter(([, n]) => n >= bags.length / 5).map(([token]) => token));
}

/** Weight of a token by how few phrases use it; light tokens never weigh much. */
function weigh(phrases: Phrase[], light: ReadonlySet<string>, framing: ReadonlySet<string>): Map<string, number> {
  // The phrases of a concept stand together, so that the last concept of a token tells a new one.
  const seen = new Map<string, { last: number; concepts: number }>();
  for (const p of phrases)
    for (const token of p.tokens) {
      const known = seen.get(token);
      if (!known) seen.set(token, { last: p.concept, concepts: 1 });
      else if (known.last !== p.concept) {
        known.last = p.concept;
        known.concepts++;
      }
    }
  const total = Math.log(170);
  const weights = new Map<string, number>();
  for (const [token, { concepts }] of seen) {
    const rare = 1 - Math.log(concepts) / total;
    const weight = Math.max(0.3, Math.min(1, 0.25 + 0.75 * rare));
    weights.set(token, framing.has(token) || light.has(token) ? Math.min(weight, 0.3) : weight);
  }
  return weights;
}
