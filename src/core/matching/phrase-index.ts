/** The vocabulary's phrases by their tokens: what each token weighs, and what each concept speaks of. Made once. */
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
  /** Says start or end. */
  limit: boolean;
  /** Speaks of a day, so that a date box may answer it: "EPO expires", "EPO extended to". */
  when: boolean;
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
const NOTHING: string[] = [];

export interface PhraseIndex {
  phrases: Phrase[];
  /** Numbers of the tokens that phrases hold. What is told of a token is told by its number. */
  idOf: ReadonlyMap<string, number>;
  /** Numbers of the tokens of all phrases in turn; those of a phrase begin at its place in `starts`. */
  ids: Uint16Array;
  starts: Uint16Array;
  /** For each of them, 1 where the label must say it, 0 where the kind of the concept implies it. */
  needed: Uint8Array;
  weightOf: Float64Array;
  /** Numbers of the phrases that hold a token. */
  holding: Uint16Array[];
  /** 1 for a token that any label may hold: no phrase is looked for by it. */
  common: Uint8Array;
  /** Phrases of common words alone ("Record of discussion"): no telling word of a label leads to them. */
  lightPhrases: Uint16Array;
  vetoes: ReadonlyMap<string, string | undefined>[];
  vetoesNear: Veto[][];
  ownSubjects: ReadonlySet<string>[];
  ownWords: ReadonlySet<string>[];
  ownStages: string[][];
  /** Dates of what has a start and an end. */
  lasting: boolean[];
}

/** Concepts between two pauses, and phrases. */
const PAUSE_AFTER = 12;
const PAUSE_AFTER_PHRASES = 400;

/** Makes the index over all phrases of a lexicon, with pauses; numbers of concepts are their places in it. */
export function* indexing(lexicon: Lexicon, tokeniser: Tokeniser): Generator<void, PhraseIndex, void> {
  const { aspects, subjects, light, framing } = tokeniser;
  const phrases: Phrase[] = [];
  const idOf = new Map<string, number>();
  const ids: number[] = [];
  const starts: number[] = [0];
  /** By token: in how many phrases it stands, in how many concepts, and in which one last. */
  const counts: number[] = [];
  const among: number[] = [];
  const last: number[] = [];

  function add(concept: number, text: string, code: boolean): Phrase {
    const tokens = text.split(' ');
    const phrase: Phrase = { concept, tokens, code, denies: false, bare: true, review: false, plan: false, limit: false, when: false, stages: NOTHING };
    for (const token of tokens) {
      let id = idOf.get(token);
      if (id === undefined) {
        id = idOf.size;
        idOf.set(token, id);
        counts.push(0);
        among.push(0);
        last.push(NULL - 1);
      }
      ids.push(id);
      counts[id]!++;
      // The phrases of a concept stand together, so that the last concept of a token tells a new one.
      if (last[id] !== concept) {
        last[id] = concept;
        among[id]!++;
      }
      if (!aspects.has(token)) phrase.bare = false;
      if (token === 'no') phrase.denies = true;
      else if (token === 'review') phrase.review = true;
      else if (token === 'plan') phrase.plan = true;
      else if (token === 'start' || token === 'end') phrase.limit = phrase.when = true;
      else if (token === 'date' || token === 'extended' || token === 'extension') phrase.when = true;
      if (STAGE_WORDS.has(token)) phrase.stages = [...phrase.stages, token];
    }
    starts.push(ids.length);
    phrases.push(phrase);
    return phrase;
  }

  const vetoes: ReadonlyMap<string, string | undefined>[] = [];
  const vetoesNear: Veto[][] = [];
  const ownSubjects: ReadonlySet<string>[] = [];
  const ownWords: ReadonlySet<string>[] = [];
  const ownStages: string[][] = [];
  const lasting: boolean[] = [];
  for (const [index, concept] of lexicon.concepts.entries()) {
    if (index % PAUSE_AFTER === PAUSE_AFTER - 1) yield;
    vetoes.push(new Map(readVetoes(concept.veto).map(({ token, unless }) => [token, unless])));
    vetoesNear.push(readVetoes(concept.vetoNear));
    const said = split(concept.phrases).map((text) => add(index, text, false));
    for (const text of split(concept.codes)) add(index, text, true);
    const own = new Set<string>();
    const named = new Map<string, number>();
    for (const { tokens } of said)
      for (const token of tokens) {
        own.add(token);
        if (subjects.has(token)) named.set(token, (named.get(token) ?? 0) + 1);
      }
    ownWords.push(own);
    ownStages.push([...own].filter((t) => STAGE_WORDS.has(t)));
    // Subjects that at least a fifth of a concept's phrases name.
    ownSubjects.push(new Set([...named].filter(([, n]) => n >= said.length / 5).map(([token]) => token)));
    lasting.push(concept.kind === 'date' && said.filter(({ limit }) => limit).length >= said.length / 3);
  }
  for (const text of split(lexicon.nulls)) add(NULL, text, false);
  yield;

  const kinds = [...new Set(lexicon.concepts.map(({ kind }) => kind))];
  const tolerated = kinds.map((kind) => tokeniser.tolerated(kind));
  const common = new Uint8Array(idOf.size);
  const weightOf = new Float64Array(idOf.size);
  for (const [token, id] of idOf) {
    const framed = framing.has(token) || light.has(token);
    common[id] = framed || tolerated.every((tokens) => tokens.has(token)) ? 1 : 0;
    weightOf[id] = weightAmong(among[id]!, framed);
  }
  const impliedBy = new Map(kinds.map((kind) => [kind, numbersOf(tokeniser.implied(kind), idOf)]));
  yield;

  const holding = counts.map((count) => new Uint16Array(count));
  const needed = new Uint8Array(ids.length);
  const lightPhrases: number[] = [];
  for (let index = 0; index < phrases.length; index++) {
    if (index % PAUSE_AFTER_PHRASES === PAUSE_AFTER_PHRASES - 1) yield;
    const { concept, bare } = phrases[index]!;
    const implied = concept === NULL || bare ? undefined : impliedBy.get(lexicon.concepts[concept]!.kind);
    const [from, end] = [starts[index]!, starts[index + 1]!];
    let telling = false;
    for (let at = from; at < end; at++) {
      const id = ids[at]!;
      const list = holding[id]!;
      list[list.length - counts[id]!--] = index;
      if (!implied?.has(id)) needed[at] = 1;
      if (common[id] === 0) telling = true;
    }
    if (!telling && end - from > 1) lightPhrases.push(index);
  }
  return {
    phrases,
    idOf,
    ids: new Uint16Array(ids),
    starts: new Uint16Array(starts),
    needed,
    weightOf,
    holding,
    common,
    lightPhrases: new Uint16Array(lightPhrases),
    vetoes,
    vetoesNear,
    ownSubjects,
    ownWords,
    ownStages,
    lasting,
  };
}

function split(bags: string): string[] {
  return bags.split('|').filter(Boolean);
}

function numbersOf(tokens: ReadonlySet<string>, idOf: ReadonlyMap<string, number>): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const token of tokens) {
    const id = idOf.get(token);
    if (id !== undefined) numbers.add(id);
  }
  return numbers;
}

/** `token` or `token:unless`, separated by blanks. */
function readVetoes(list: string): Veto[] {
  return list
    .split(' ')
    .filter(Boolean)
    .map((v) => ({ token: v.split(':')[0]!, unless: v.split(':')[1] }));
}

const ALL = Math.log(170);

/** Weight of a token by how few concepts use it; one that only frames what is asked, or is light, never weighs much. */
function weightAmong(concepts: number, framed: boolean): number {
  const rare = 1 - Math.log(concepts) / ALL;
  const weight = Math.max(0.3, Math.min(1, 0.25 + 0.75 * rare));
  return framed ? Math.min(weight, 0.3) : weight;
}
