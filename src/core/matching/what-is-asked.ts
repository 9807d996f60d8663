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
  /**
   * The same with what the headings above it say of its subject ("Review CP conference › Conference details"), a title
   * that leaves the stage open included; the title itself where no heading names a subject.
   */
  below: string[];
  dated: boolean;
  /** "Not", "never": what a phrase says without it is not what the label says. */
  denied: boolean;
  /** A first name in a question; the child's, where a tick or a choice answers it. */
  name: string;
  /** The first word that tells anything: "Reason …", "Number of …", "Type of …". */
  head: string;
  asks: Asks;
  /** Relatives and refusals it names: a fact about the child that never speaks of them is not meant. */
  others: string[];
  /** What it names that has a day of its own: a date that never speaks of it is another day. */
  days: string[];
}

/** What the form of a label asks for. */
export interface Asks {
  /** "Name of …", "… by". */
  who: boolean;
  /** "Name of …". */
  name: boolean;
  /** A question; it names nobody unless it says who. */
  thing: boolean;
  /** "How was …", "How did …": yes and no do not answer it. */
  how: boolean;
  /** "Has … been held?": of what kind it was, and how it was held, is not asked. */
  held: boolean;
  /** "Has … ended?": whether it is over is asked, not whether it is so. */
  over: boolean;
  /** "How many …", "… (days)", "… (%)": a figure, which is no fact that speaks of none. */
  amount: boolean;
  /** The same for labels that ask alike. */
  key: string;
}

/** First words that say what is asked of a thing: a phrase that does not say them asks something else. */
const HEADS: ReadonlySet<string> = new Set(['reason', 'number', 'type', 'category']);
/** What a phrase says that a figure answers. */
const FIGURES = ['number', 'many', 'score', 'sdq', 'rate'];
const ASKS_NAME = /^\W*(?:full )?names?\b.{0,12}\b(?:of|and)\b/i;
const ENDS_IN_BY = /\bby\W*$/i;
/** "Conference required by" and "Should have been held by" ask by when. */
const BY_WHEN = /\b(?:due|required|needed|expected|wanted|date)\s+by\W*$|\b(?:to be|must|should|needs? to|has to|have to)\b.*\bby\W*$/i;
const ASKS_HOW = /^\W*how (?:was|were|is|are|did|has|have)\b/i;
const ASKS_HELD = /^\W*(?:has|have|had|did|is|was|will|does)\b.*\b(?:held|happen(?:ed)?|occur(?:red)?|tak(?:e|en) place|convened?|met)\b/i;
const ASKS_OVER = /^\W*(?:has|have|had|did|is|was|were)\b.*\b(?:ended?|over|expired?|lapsed?|ceased?|lifted|revoked|discharged|run out)\b/i;
const ASKS_AMOUNT = /^\W*how (?:many|much|long|often|far|frequently)\b|\((?:in |total |per )?(?:days?|weeks?|months?|years?|hours?|hrs?|minutes?|mins?|miles|km|%|£|percentage|per cent)\)\W*$|%\W*$/i;
const ASKS_THING = /^\W*(?:what|how|why|when|where|has|have|did|does|do|is|are|was|were|will)\b/i;
/** Where a first name stands in a question: "Was Marla seen?", "Time alone with Ebba", "Kit seen on own". */
const NAME_ASKED = /\b(?:[Ww]as|[Ii]s|[Hh]as|[Dd]id|[Dd]oes|[Ww]ill|[Ww]ere|[Ww]ith|[Hh]ow) ([A-Z][a-z]+)\b/;
const NAME_FIRST = /^\W*([A-Z][a-z]+)\s+(?:was\s+|has\s+been\s+)?(?:seen|spoken|visited|alone)\b/;
const OTHERS: ReadonlySet<string> = new Set(['mother', 'father', 'parent', 'sibling', 'adult', 'partner', 'grandparent', 'referrer', 'refused']);
/** What has a day of its own, and what says that another day is meant. */
const EVENTS: ReadonlySet<string> = new Set(['review', 'visit', 'coregroup', 'supervision', 'interview', 'last', 'planned', 'proposed', 'report']);
/** Subjects that say where or for whom a thing was done, not what was done. */
const SETTING: ReadonlySet<string> = new Set(['cin', 'cp', 'cla', 'pf', 'mash', 'screen', 'action', 'adult', 'attend']);
const MAX_KNOWN = 4000;
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
  const asked = new Map<string, { asks: Asks; first: string }>();
  /** Labels below the same headings come with one list of their tokens. */
  const belows = new WeakMap<string[][], Pick<Said, 'near' | 'below'>>();

  /** What a text asks for, and the first name in it. */
  function askedIn(text: string): { asks: Asks; first: string } {
    let known = asked.get(text);
    if (!known) {
      known = { asks: asksIn(text), first: nameIn(text) };
      if (asked.size >= MAX_KNOWN) asked.clear();
      asked.set(text, known);
    }
    return known;
  }

  /** The first name that a question asks about, where no word of the vocabulary is written so. */
  function nameIn(text: string): string {
    const found = NAME_FIRST.exec(text)?.[1] ?? NAME_ASKED.exec(text)?.[1];
    if (!found) return '';
    const [token, more] = tokeniser.tokens(found);
    return token && !more && !knows(token) ? token : '';
  }

  /** What is the same of a label and its headings for every phrase. */
  function saidOf(label: string[], asides: ReadonlySet<string>, levels: string[][], known?: Said, text = ''): Said {
    const { asks, first: name } = known ? { asks: known.asks, first: known.name } : askedIn(text);
    let placed = belows.get(levels);
    if (!placed) {
      const near = nearestSubject(levels);
      placed = { near, below: known?.below ?? belowOf(near, levels) };
      belows.set(levels, placed);
    }
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
      near: placed.near,
      below: placed.below,
      dated: inLabel.has('date'),
      denied: inLabel.has('no') && !asides.has('no'),
      name,
      head: label.find((t) => !tokeniser.framing.has(t)) ?? '',
      asks,
      others: known?.others ?? label.filter((t) => OTHERS.has(t) && !asides.has(t)),
      days: known?.days ?? label.filter((t) => hasDay(t) && !asides.has(t)),
    };
  }

  const hasDay = (t: string) =>
    EVENTS.has(t) || tokeniser.happenings.has(t) || (tokeniser.subjects.has(t) && !SETTING.has(t));

  function belowOf(near: string[], levels: string[][]): string[] {
    if (near.length === 0) return levels[levels.length - 1] ?? NOTHING;
    const about = near.filter((t) => tokeniser.subjects.has(t));
    const more = levels.slice(levels.indexOf(near) + 1).filter((level) => about.some((t) => level.includes(t)));
    return more.length === 0 ? near : [...near, ...more.flat()];
  }

  function nearestSubject(levels: string[][]): string[] {
    for (let i = 0; i < levels.length; i++) {
      const level = levels[i]!;
      for (let j = 0; j < level.length; j++) if (tokeniser.subjects.has(level[j]!)) return level;
    }
    return NOTHING;
  }

  function keyOf(text: string): string {
    const { asks, first } = askedIn(text);
    return first ? `${asks.key}!` : asks.key;
  }

  return { saidOf, keyOf, nearestSubject };
}

/** "Child's wishes and feelings about …", "What does the child say about …". */
export const childSays = (label: readonly string[]) => label.includes('child') && label[label.indexOf('child') + 1] === 'view';

/** What the form of a text asks for; most labels ask nothing. */
function asksIn(text: string): Asks {
  const thing = ASKS_THING.test(text);
  const name = ASKS_NAME.test(text);
  const who = name || (ENDS_IN_BY.test(text) && !BY_WHEN.test(text));
  const amount = ASKS_AMOUNT.test(text);
  if (!thing && !who && !amount) return NOTHING_ASKED;
  const how = thing && ASKS_HOW.test(text);
  const held = thing && ASKS_HELD.test(text);
  const over = thing && ASKS_OVER.test(text);
  return { who, name, thing, how, held, over, amount, key: [who, name, thing, how, held, over, amount].map(Number).join('') };
}

const NOTHING_ASKED: Asks = { who: false, name: false, thing: false, how: false, held: false, over: false, amount: false, key: '' };

/** A label that begins with the reason, number or type of a thing, or asks for a figure, and a phrase that asks for none of them. */
export function asksOther(said: Said, tokens: readonly string[]): boolean {
  if (said.asks.amount && !FIGURES.some((t) => tokens.includes(t))) return true;
  return HEADS.has(said.head) && !saysHead(tokens, said.label);
}

/** A label that begins with the reason, number or type of a thing: a control's name says the thing, not what is asked of it. */
export function asksOfThing(label: readonly string[], framing: ReadonlySet<string>): boolean {
  const head = label.find((t) => !framing.has(t));
  return head !== undefined && HEADS.has(head);
}

/**
 * A question that a choice of this phrase does not answer: how a child was seen is neither yes nor no; that a discussion
 * was held does not say of what kind it was; that police protection is over does not say that it is in force.
 * `own`: the words that the concept speaks of.
 */
export function asksOtherOfChoice({ asks }: Said, tokens: readonly string[], own: ReadonlySet<string>): boolean {
  if (asks.how && tokens.includes('see')) return true;
  if (asks.held && tokens.includes('held') && (own.has('type') || own.has('mode'))) return true;
  return asks.over && !own.has('continue') && !own.has('complete');
}

/** "Reason for plan (category)" asks for the category: any of the words will do. "Type" and "category" are one. */
function saysHead(tokens: readonly string[], label: readonly string[]): boolean {
  return tokens.some((t) => HEADS.has(t) && (label.includes(t) || label.includes(t === 'type' ? 'category' : t === 'category' ? 'type' : t)));
}
