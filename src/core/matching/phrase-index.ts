/**
 * The vocabulary's phrases by their tokens: what each token weighs, and what each concept speaks of. The build works all of it out
 * (src/knowledge/compile-phrases.ts); here it is taken apart, the phrases and concepts only when a label comes to them.
 */
import type { Lexicon } from './lexicon';

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
  stages: readonly string[];
}

export interface Veto {
  token: string;
  unless: string | undefined;
}

/** What a concept says and rules out. */
export interface OwnWords {
  veto: ReadonlyMap<string, string | undefined>;
  vetoNear: readonly Veto[];
  /** Subjects that it speaks of. */
  subjects: ReadonlySet<string>;
  words: ReadonlySet<string>;
  stages: readonly string[];
  /** A date of what has a start and an end. */
  lasting: boolean;
}

/** Set where the label must say the token, not where the kind of the concept implies it. */
export const NEEDED = 0x8000;
/** The number of the token. */
export const TOKEN = 0x7fff;
/** What is known of a phrase: so many bits below the number of its concept, in the order in which `readPhrase` takes them. */
export const FACT_BITS = 7;
type Told = [boolean, boolean, boolean, boolean, boolean, boolean, boolean];

export interface PhraseIndex {
  /** How many phrases there are. */
  count: number;
  phrase(number: number): Phrase;
  ownOf(concept: number): OwnWords;
  /** Numbers of the tokens that phrases hold. What is told of a token is told by its number. */
  idOf: ReadonlyMap<string, number>;
  /** As in CompiledPhrases. */
  ids: Uint16Array;
  starts: Uint16Array;
  weightOf: Float64Array;
  /** Numbers of the phrases that hold a token. */
  holding(id: number): Uint16Array;
  /** 1 for a token that any label may hold: no phrase is looked for by it. */
  common: Uint8Array;
  /** Phrases of common words alone ("Record of discussion"): no telling word of a label leads to them. */
  lightPhrases: Uint16Array;
}

/** The index over all phrases of a lexicon; numbers of concepts are their places in it. */
export function openPhrases({ words: lists, concepts, phrases: compiled }: Lexicon): PhraseIndex {
  const stageWords = new Set(lists.stageWords.split(' '));
  const all = compiled.tokens.split(' ');
  const [ids, starts, facts, heldBy, heldFrom] = [compiled.ids, compiled.starts, compiled.facts, compiled.holding, compiled.heldFrom].map(
    (list) => new Uint16Array(bytes(list)),
  ) as [Uint16Array, Uint16Array, Uint16Array, Uint16Array, Uint16Array];
  const count = facts.length;

  function readPhrase(number: number): Phrase {
    const tokens: string[] = [];
    for (let at = starts[number]!; at < starts[number + 1]!; at++) tokens.push(all[ids[at]! & TOKEN]!);
    const bits = facts[number]!;
    const [code, bare, denies, review, plan, limit, when] = Array.from({ length: FACT_BITS }, (_, at) => ((bits >> at) & 1) === 1) as Told;
    return {
      concept: (bits >> FACT_BITS) - 1,
      tokens,
      code,
      bare,
      denies,
      review,
      plan,
      limit,
      when,
      stages: tokens.filter((token) => stageWords.has(token)),
    };
  }

  function readOwn(number: number): OwnWords {
    const { veto, vetoNear, subjects, said, lasting } = concepts[number]!;
    const words = new Set<string>();
    for (let at = starts[said[0]]!; at < starts[said[1]]!; at++) words.add(all[ids[at]! & TOKEN]!);
    return {
      veto: new Map(readVetoes(veto).map(({ token, unless }) => [token, unless])),
      vetoNear: readVetoes(vetoNear),
      subjects: new Set(subjects.split(' ').filter(Boolean)),
      words,
      stages: [...words].filter((token) => stageWords.has(token)),
      lasting,
    };
  }

  return {
    count,
    phrase: once(readPhrase),
    ownOf: once(readOwn),
    idOf: new Map(all.map((token, id) => [token, id])),
    ids,
    starts,
    weightOf: new Float64Array(bytes(compiled.weights)),
    holding: once((id) => heldBy.subarray(heldFrom[id], heldFrom[id + 1])),
    common: new Uint8Array(bytes(compiled.common)),
    lightPhrases: new Uint16Array(bytes(compiled.light)),
  };
}

/** What `make` makes of a number, made once. */
function once<T>(make: (number: number) => T): (number: number) => T {
  const made: (T | undefined)[] = [];
  return (number) => {
    const known = made[number];
    if (known !== undefined) return known;
    const value = make(number);
    made[number] = value;
    return value;
  };
}

/** `Uint8Array.fromBase64` (https://tc39.es/proposal-arraybuffer-base64/) where there is one: Node 20 has none. */
function bytes(base64: string): ArrayBuffer {
  const decoder = Uint8Array as unknown as { fromBase64?(text: string): Uint8Array<ArrayBuffer> };
  return (decoder.fromBase64?.(base64) ?? Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))).buffer;
}

/** `token` or `token:unless`, separated by blanks. */
function readVetoes(list: string): Veto[] {
  return list
    .split(' ')
    .filter(Boolean)
    .map((v) => ({ token: v.split(':')[0]!, unless: v.split(':')[1] }));
}
