/** Works out at build what the matcher knows of the vocabulary's phrases, so that no page waits for it. */
import type { ConceptKind } from '../core/observation';
import type { CompiledPhrases } from '../core/matching/lexicon';
import { FACT_BITS, NEEDED, NULL, TOKEN } from '../core/matching/phrase-index';
import type { Tokeniser } from '../core/matching/tokenise';

/** Phrases of a concept as token bags: what its labels say, and what names of its controls do. */
export interface ConceptPhrases {
  kind: ConceptKind;
  said: string[];
  codes: string[];
}

/** What is worked out of a concept's phrases. */
export interface CompiledConcept {
  /** Numbers of the first of its phrases and of the first after them, without those of control names. */
  said: [number, number];
  /** Subjects that it speaks of, separated by blanks. */
  subjects: string;
  /** A date of what has a start and an end. */
  lasting: boolean;
}

export interface Compiled {
  phrases: CompiledPhrases;
  concepts: CompiledConcept[];
}

/** What is told of a phrase, in the order of its bits. */
const FACTS = ['code', 'bare', 'denies', 'review', 'plan', 'limit', 'when'] as const;
const MOST = 0xffff;
const ALL = Math.log(170);

/**
 * The phrases of all concepts and of labels that no concept covers, by their tokens. Numbers of concepts are their places in the list.
 * @throws when there are more of anything than its numbers can tell
 */
export function compilePhrases(concepts: readonly ConceptPhrases[], nulls: readonly string[], tokeniser: Tokeniser): Compiled {
  const { aspects, subjects, light, framing } = tokeniser;
  const idOf = new Map<string, number>();
  const phrases: { concept: number; tokens: string[]; bits: number }[] = [];
  const conceptsOf: Set<number>[] = [];
  const holding: number[][] = [];

  function add(concept: number, text: string, code: boolean): void {
    const tokens = text.split(' ');
    const says = (...words: string[]) => words.some((word) => tokens.includes(word));
    const limit = says('start', 'end');
    const bits = bitsOf({
      code,
      bare: tokens.every((token) => aspects.has(token)),
      denies: says('no'),
      review: says('review'),
      plan: says('plan'),
      limit,
      when: limit || says('date', 'extended', 'extension'),
    });
    for (const token of tokens) {
      let id = idOf.get(token);
      if (id === undefined) {
        id = idOf.size;
        idOf.set(token, id);
        conceptsOf.push(new Set());
        holding.push([]);
      }
      conceptsOf[id]!.add(concept);
      holding[id]!.push(phrases.length);
    }
    phrases.push({ concept, tokens, bits });
  }

  const compiled = concepts.map(({ kind, said, codes }, concept): CompiledConcept => {
    const first = phrases.length;
    for (const text of said) add(concept, text, false);
    const after = phrases.length;
    for (const text of codes) add(concept, text, true);
    const own = phrases.slice(first, after);
    const naming = (token: string) => own.filter(({ tokens }) => tokens.includes(token)).length;
    // Subjects that at least a fifth of a concept's phrases name.
    const named = [...new Set(own.flatMap(({ tokens }) => tokens))].filter((token) => subjects.has(token) && naming(token) >= own.length / 5);
    const limits = own.filter(({ bits }) => isSo(bits, 'limit')).length;
    return { said: [first, after], subjects: named.join(' '), lasting: kind === 'date' && limits >= own.length / 3 };
  });
  for (const text of nulls) add(NULL, text, false);

  const kinds = [...new Set(concepts.map(({ kind }) => kind))];
  const tolerated = kinds.map((kind) => tokeniser.tolerated(kind));
  const framed = (token: string) => framing.has(token) || light.has(token);
  const isCommon = (token: string) => framed(token) || tolerated.every((tokens) => tokens.has(token));
  const isNeeded = (token: string, concept: number, bits: number) =>
    concept === NULL || isSo(bits, 'bare') || !tokeniser.implied(concepts[concept]!.kind).has(token);
  const tokens = [...idOf.keys()];
  const lengths = (lists: readonly (readonly unknown[])[]) => lists.reduce<number[]>((ends, list) => [...ends, ends.at(-1)! + list.length], [0]);
  return {
    concepts: compiled,
    phrases: {
      tokens: tokens.join(' '),
      weights: base64(new Float64Array(tokens.map((token, id) => weightAmong(conceptsOf[id]!.size, framed(token))))),
      common: base64(new Uint8Array(tokens.map((token) => (isCommon(token) ? 1 : 0)))),
      ids: numbers(
        phrases.flatMap(({ tokens, concept, bits }) => tokens.map((token) => idOf.get(token)! | (isNeeded(token, concept, bits) ? NEEDED : 0))),
      ),
      starts: numbers(lengths(phrases.map(({ tokens }) => tokens))),
      facts: numbers(phrases.map(({ concept, bits }) => ((concept + 1) << FACT_BITS) | bits)),
      holding: numbers(holding.flat()),
      heldFrom: numbers(lengths(holding)),
      light: numbers([...phrases.keys()].filter((n) => phrases[n]!.tokens.length > 1 && phrases[n]!.tokens.every(isCommon))),
    },
  };

  function numbers(list: number[]): string {
    if (idOf.size > TOKEN || list.some((number) => number > MOST))
      throw new Error(`The vocabulary holds more than its numbers can tell: ${idOf.size} words, ${phrases.length} phrases, ${Math.max(...list.slice(-1))}.`);
    return base64(new Uint16Array(list));
  }
}

const bitsOf = (facts: Record<(typeof FACTS)[number], boolean>) => FACTS.reduce((bits, fact, at) => bits | (Number(facts[fact]) << at), 0);
const isSo = (bits: number, fact: (typeof FACTS)[number]) => ((bits >> FACTS.indexOf(fact)) & 1) === 1;

const base64 = ({ buffer }: { buffer: ArrayBufferLike }) => Buffer.from(buffer).toString('base64');

/** Weight of a token by how few concepts use it; one that only frames what is asked, or is light, never weighs much. */
function weightAmong(concepts: number, framed: boolean): number {
  const rare = 1 - Math.log(concepts) / ALL;
  const weight = Math.max(0.3, Math.min(1, 0.25 + 0.75 * rare));
  return framed ? Math.min(weight, 0.3) : weight;
}
