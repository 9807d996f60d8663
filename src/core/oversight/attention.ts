/** What of a walk-through comes first in view. The order of the decisions is kept within each part; nothing is left out. */
import type { OversightItem } from './oversight-item';

/** Blank, not as expected, late, or not to be told from the page: a supervisor looks here first. */
export function looksFirst({ state, late, ask }: OversightItem): boolean {
  return late === true || state === 'blank' || state === 'worth-a-look' || (state === 'cannot-tell' && !ask);
}

export interface InView {
  /** Drawn first. */
  first: OversightItem[];
  /** Questions for those who were there: nothing that can be read of a page answers them. */
  ask: OversightItem[];
  /** Recorded, not on this page, or of no application: one folded row with their counts. */
  rest: OversightItem[];
}

/** The decisions under one heading, each in exactly one part, in the order in which they are made. */
export function inView(items: readonly OversightItem[]): InView {
  const first = items.filter(looksFirst);
  const ask = items.filter((item) => item.ask === true && !looksFirst(item));
  return { first, ask, rest: items.filter((item) => !first.includes(item) && !ask.includes(item)) };
}

/** Who else than the supervisor decides here: the chair of a conference, the reviewing officer. */
export function otherReaders(items: readonly OversightItem[]): ('the conference chair' | 'the reviewing officer')[] {
  const chair = items.some(({ who }) => who === 'the conference chair');
  const officer = items.some(({ who }) => /\breviewing officer$/.test(who));
  return [...(chair ? (['the conference chair'] as const) : []), ...(officer ? (['the reviewing officer'] as const) : [])];
}
