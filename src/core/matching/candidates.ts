/** The phrases that a label could mean, and what each could score at most: told by numbers, before any is weighed. */
import { NEEDED, type PhraseIndex, TOKEN } from './phrase-index';
import type { Tokeniser } from './tokenise';
import { childSays, type Said } from './what-is-asked';

/** What a word that only frames the question counts against a phrase. */
export const FRAMING = 0.08;
/** The share that a word said by the way keeps of what it would count. */
export const ASIDE = 0.35;
/** What a heading right above a label counts of what the label would. */
const NEAREST = 0.92;
/**
 * What counts is reckoned in whole thousandths here, what speaks for a phrase rounded up and what speaks against it down:
 * this runs before the browser has compiled it well, and whole numbers then cost a tenth of others.
 */
const WHOLE = 1000;

/** No phrase's number: all that were found are taken. */
export const NO_MORE = -1;

export interface Candidates {
  /** Looks for the phrases that share a telling word with the label and could reach `least`. */
  find(said: Said, least: number): void;
  /** Number of the most promising of them that was not taken before, or NO_MORE. Most are never asked for, so they are not sorted. */
  take(): number;
  /** No less than a phrase among the latest found could score: every heading as near as can be, nothing else against it. */
  most(phrase: number): number;
  /** Which of the latest found came first by the label's words: of two phrases alike, that one stands. */
  place(phrase: number): number;
}

/** Candidates over an index, which is gone through by token. */
export function createCandidates(index: PhraseIndex, tokeniser: Tokeniser, toleratedSomewhere: ReadonlySet<string>): Candidates {
  const { count, holding, common, lightPhrases, idOf, weightOf, ids, starts } = index;
  const { framing, subjects } = tokeniser;
  /** By token: what it counts for a phrase where the label says it, where a heading does, and against it where none does. */
  const gives = new Uint16Array(idOf.size);
  const givesAbove = new Uint16Array(idOf.size);
  const takes = new Uint16Array(idOf.size);
  for (let id = 0; id < idOf.size; id++) {
    const weight = weightOf[id]! * WHOLE;
    gives[id] = Math.ceil(weight);
    givesAbove[id] = Math.ceil(weight * NEAREST);
    takes[id] = weight;
  }
  /** Marks of the label and of the headings above it, by token number; a mark counts in its own turn only. */
  const inLabelAt = new Uint32Array(idOf.size);
  /** What a token of the label counts at least against a phrase that does not hold it. */
  const against = new Uint16Array(idOf.size);
  const aboveAt = new Uint32Array(idOf.size);
  /** Marks of the phrases looked at in this turn. */
  const lookedAt = new Uint32Array(count);
  const mostOf = new Uint16Array(count);
  const placeOf = new Uint16Array(count);
  let turn = 0;
  let found: number[] = [];
  let taken = 0;

  function take(): number {
    if (taken === found.length) return NO_MORE;
    let best = taken;
    let phrase = found[best]!;
    for (let i = taken + 1; i < found.length; i++) {
      const other = found[i]!;
      const more = mostOf[other]! - mostOf[phrase]!;
      if (more < 0 || (more === 0 && placeOf[other]! > placeOf[phrase]!)) continue;
      best = i;
      phrase = other;
    }
    found[best] = found[taken]!;
    found[taken++] = phrase;
    return phrase;
  }

  function find(said: Said, atLeast: number): void {
    const { label, levels } = said;
    const unexplained = mark(said);
    const least = Math.floor(atLeast * WHOLE);
    found = [];
    taken = 0;
    const lookBy = (token: string) => {
      const id = idOf.get(token);
      if (id !== undefined) look(holding(id), unexplained, least);
    };
    let telling = false;
    for (let i = 0; i < label.length; i++) {
      const id = idOf.get(label[i]!);
      if (id === undefined || common[id] === 1) continue;
      telling = true;
      look(holding(id), unexplained, least);
    }
    if (!telling) {
      for (const level of levels) for (const token of level) if (subjects.has(token)) lookBy(token);
      for (const token of label) lookBy(token);
    }
    look(lightPhrases, unexplained, least);
  }

  /** Adds those of a list that were not looked at before and could reach `least`. */
  function look(list: Uint16Array, unexplained: number, least: number): void {
    for (let i = 0; i < list.length; i++) {
      const phrase = list[i]!;
      if (lookedAt[phrase] === turn) continue;
      lookedAt[phrase] = turn;
      const end = starts[phrase + 1]!;
      let need = unexplained;
      let got = 0;
      for (let at: number = starts[phrase]!; at < end; at++) {
        const word = ids[at]!;
        const id = word & TOKEN;
        if (inLabelAt[id] === turn) {
          need += takes[id]! - against[id]!;
          got += gives[id]!;
        } else if ((word & NEEDED) !== 0) {
          need += takes[id]!;
          if (aboveAt[id] === turn) got += givesAbove[id]!;
        }
      }
      if (got * WHOLE < least * need) continue;
      mostOf[phrase] = need > 0 ? Math.min(WHOLE * 2, Math.ceil((got * WHOLE) / need)) : WHOLE * 2;
      placeOf[phrase] = found.length;
      found.push(phrase);
    }
  }

  /** Marks the tokens at hand and returns the least that the label's words count against a phrase that holds none. */
  function mark({ label, asides, levels, name }: Said): number {
    turn++;
    for (let i = 0; i < levels.length; i++) {
      const level = levels[i]!;
      for (let j = 0; j < level.length; j++) {
        const id = idOf.get(level[j]!);
        if (id !== undefined) aboveAt[id] = turn;
      }
    }
    let unexplained = 0;
    // What the child speaks of may be anything, and counts against nothing.
    const aside = childSays(label) ? 0 : ASIDE;
    for (let i = 0; i < label.length; i++) {
      const token = label[i]!;
      const id = idOf.get(token);
      const tolerated = toleratedSomewhere.has(token);
      const subject = subjects.has(token);
      const share = asides.has(token) ? aside : 1;
      const frames = framing.has(token);
      if (id === undefined) {
        if (!subject && !tolerated && token !== name) unexplained += Math.floor((frames ? FRAMING : 0.3) * share * WHOLE);
        continue;
      }
      inLabelAt[id] = turn;
      against[id] = tolerated ? 0 : (frames ? FRAMING : weightOf[id]! * (subject && aboveAt[id] === turn ? 0.2 : 0.8)) * share * WHOLE;
      unexplained += against[id]!;
    }
    return unexplained;
  }

  return { find, take, most: (phrase) => mostOf[phrase]! / WHOLE, place: (phrase) => placeOf[phrase]! };
}
