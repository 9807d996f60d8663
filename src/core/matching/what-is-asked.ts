/** What a label asks for, apart from any phrase: who, why, how many, whose; what it denies, and what it says by the way. */
import type { Tokeniser } from './tokenise';

/** A label and the headings above it, nearest first. */
export interface Said {
  label: string[];
  /** Those of its tokens that are said by the way. */
  asides: ReadonlySet<string>;
  inLabel: ReadonlySet<string>;
  levels: string[][];
  /** No more than "Date" or "Name". */
  bare: boolean;
  /** Words of another process. */
  foreign: readonly string[];
  /** The nearest heading that names a subject. */
  near: string[];
  dated: boolean;
  /** "Not", "never": what a phrase says without it is not what the label says. */
  denied: boolean;
  /** A first name in a question; the child's, where a tick or a choice answers it. */
  name: string;
  /** The first word that tells anything: "Reason …", "Number of …", "Type of …". */
  head: string;
  /** "Name of …", "… by". */
  asksWho: boolean;
  /** A question that names nobody. */
  asksThing: boolean;
}

/** First words that say what is asked of a thing: a phrase that does not say them asks something else. */
const HEADS: ReadonlySet<string> = new Set(['reason', 'number', 'type', 'category']);
const ASKS_WHO = /^\W*(?:full )?names?\b.{0,12}\b(?:of|and)\b|\bby\W*$/i;
const ASKS_THING = /^\W*(?:what|how|why|when|where|has|have|did|does|do|is|are|was|were|will)\b/i;
/** Where a first name stands in a question: "Was Marla seen?", "Time alone with Ebba", "Kit seen on own". */
const NAME_ASKED = /\b(?:[Ww]as|[Ii]s|[Hh]as|[Dd]id|[Dd]oes|[Ww]ill|[Ww]ere|[Ww]ith|[Hh]ow) ([A-Z][a-z]+)\b/;
const NAME_FIRST = /^\W*([A-Z][a-z]+)\s+(?:was\s+|has\s+been\s+)?(?:seen|spoken|visited|alone)\b/;
const NOTHING: string[] = [];

export interface Asking {
  /** What is the same of a label and its headings for every phrase. */
  saidOf(label: string[], asides: ReadonlySet<string>, levels: string[][], known?: Said, text?: string): Said;
  /** The same for labels that ask alike: part of a memo's key. */
  keyOf(text: string): string;
  /** The nearest heading that names a subject, or none of its words. */
  nearestSubject(levels: string[][]): string[];
}

/** `knows` says which tokens the lexicon holds: a first name is none of them. */
export function createAsking(tokeniser: Tokeniser, knows: (token: string) => boolean): Asking {
  /** The first name that a question asks about, where no word of the vocabulary is written so. */
  function nameIn(text: string): string {
    const found = NAME_FIRST.exec(text)?.[1] ?? NAME_ASKED.exec(text)?.[1];
    if (!found) return '';
    const [token, more] = tokeniser.tokens(found);
    return token && !more && !knows(token) ? token : '';
  }

  /** What is the same of a label and its headings for every phrase. */
  function saidOf(label: string[], asides: ReadonlySet<string>, levels: string[][], known?: Said, text = ''): Said {
    const name = known?.name ?? (text ? nameIn(text) : '');
    const asksWho = ASKS_WHO.test(text);
    const asksThing = ASKS_THING.test(text) && !label.includes('who') && !label.includes('owner');
    const inLabel = known?.inLabel ?? new Set(label);
    const bare = known?.bare ?? label.every((t) => tokeniser.light.has(t));
    const foreign = known?.foreign ?? label.filter((t) => tokeniser.foreign.has(t));
    return {
      label,
      asides,
      inLabel,
      levels,
      bare,
      foreign,
      near: nearestSubject(levels),
      dated: inLabel.has('date'),
      denied: inLabel.has('no') && !asides.has('no'),
      name,
      head: label.find((t) => !tokeniser.framing.has(t)) ?? '',
      asksWho: known?.asksWho ?? asksWho,
      asksThing: known?.asksThing ?? asksThing,
    };
  }

  function nearestSubject(levels: string[][]): string[] {
    for (let i = 0; i < levels.length; i++) {
      const level = levels[i]!;
      for (let j = 0; j < level.length; j++) if (tokeniser.subjects.has(level[j]!)) return level;
    }
    return NOTHING;
  }

  function keyOf(text: string): string {
    return `${ASKS_WHO.test(text) ? 1 : 0}${ASKS_THING.test(text) ? 1 : 0}${nameIn(text) ? 1 : 0}`;
  }

  return { saidOf, keyOf, nearestSubject };
}

/** A label that begins with the reason, number or type of a thing, and a phrase that asks for none of them. */
export function asksOther(said: Said, tokens: readonly string[]): boolean {
  return HEADS.has(said.head) && !saysHead(tokens, said.label);
}

/** "Reason for plan (category)" asks for the category: any of the words will do. "Type" and "category" are one. */
function saysHead(tokens: readonly string[], label: readonly string[]): boolean {
  return tokens.some((t) => HEADS.has(t) && (label.includes(t) || label.includes(t === 'type' ? 'category' : t === 'category' ? 'type' : t)));
}
