import type { WalkQuestion } from '../../core/content/walk-through-content';
import { otherReaders } from '../../core/oversight/attention';
import type { OversightItem, OversightState } from '../../core/oversight/oversight-item';
import { shortCitation, sourcesToCite } from '../kit/citation';
import type { IconName } from '../kit/icon';

/** The four headings of the walk-through, in order. */
export const HEADINGS: readonly { id: WalkQuestion; words: string }[] = [
  { id: 'decision', words: 'The decision' },
  { id: 'reason', words: 'The reason' },
  { id: 'challenge', words: 'The challenge' },
  { id: 'next-step', words: 'The next step' },
];

/** What the page shows of a decision, as it is drawn. */
export const STATES: Record<OversightState, { tone: string; icon: IconName; words: string; short: string }> = {
  recorded: { tone: 'rec', icon: 'tick', words: 'Recorded on this page', short: 'recorded' },
  blank: { tone: 'blank', icon: 'blank', words: 'Blank on this page', short: 'blank' },
  'worth-a-look': { tone: 'blank', icon: 'check', words: 'Recorded, worth a look', short: 'worth a look' },
  'not-on-page': { tone: 'none', icon: 'absent', words: 'Not on this page', short: 'not here' },
  'cannot-tell': { tone: 'none', icon: 'unknown', words: 'Cannot tell', short: 'cannot tell' },
  'not-applicable': { tone: 'na', icon: 'none', words: 'Does not apply', short: 'do not apply' },
};

/** A decision that nothing on a page can show, as it is drawn. */
export const ASK = { tone: 'none', icon: 'unknown', words: 'To ask' } as const;

/** What needs a look comes first, as it does below. */
const COUNTED: readonly OversightState[] = [
  'blank',
  'worth-a-look',
  'cannot-tell',
  'recorded',
  'not-on-page',
  'not-applicable',
];

/** The face of a decision: what the page shows of it, or that nobody but those who were there can say. */
export function faceOf({ state, ask }: Pick<OversightItem, 'state' | 'ask'>): { tone: string; icon: IconName; words: string } {
  return ask ? ASK : STATES[state];
}

/** "3 blank, 2 recorded, 3 not here": counts what the page shows, never quality. What no page shows is not among them. */
export function countWords(items: readonly OversightItem[]): string {
  return COUNTED.flatMap((state) => {
    const count = items.filter((item) => item.state === state && !item.ask).length;
    if (count === 0) return [];
    const words = state === 'not-applicable' && count === 1 ? 'does not apply' : STATES[state].short;
    return [`${count} ${words}`];
  }).join(', ');
}

/** "On this page: 3 blank, 2 recorded. 2 more are for you to ask." */
export function countsSentence(items: readonly OversightItem[]): string {
  const asks = items.filter(({ ask }) => ask).length;
  const page = countWords(items);
  const shown = page ? `On this page: ${page}.` : '';
  const asked = asks === 0 ? '' : `${asks}${page ? ' more' : ''} ${asks === 1 ? 'is' : 'are'} for you to ask.`;
  return `${shown} ${asked}`.trim();
}

/** "For the supervisor and the conference chair." */
export function readersSentence(items: readonly OversightItem[]): string {
  const others = otherReaders(items);
  return others.length === 0 ? '' : `For the supervisor and ${others.join(' and ')}.`;
}

/** What the walk-through is called: a chair or a reviewing officer decides, and does not authorise. */
export function walkTitle(items: readonly OversightItem[]): string {
  return otherReaders(items).length === 0 ? 'Before you authorise' : 'Before you decide or authorise';
}

/** "Your supervisor or the conference chair". */
export function whoLooks(items: readonly OversightItem[]): string {
  return ['your supervisor', ...otherReaders(items)].join(' or ');
}

/** "The conference chair. Before the conference." Who makes or approves it, and by when: on this page, where it comes to a date. */
export function whoWords({ who, byWhen, byDate }: Pick<OversightItem, 'who' | 'byWhen' | 'byDate'>): string {
  const when = byDate ? `By ${byDate}.` : byWhen ? `${byWhen}.` : '';
  return `${who.charAt(0).toUpperCase()}${who.slice(1)}. ${when}`.trim();
}

/** One council's procedures, in which a national passage was read at second hand. */
const ONE_COUNCILS = /\b(?:procedures|protocol)\b/i;

/**
 * "2023, p 91", "Standard B7", "Children Act 1989, s 47(5A)". What was read only in one council's procedures is still a
 * national passage: it is named first, and then where it was read.
 */
export function basisWords({ standard, sources }: Pick<OversightItem, 'standard' | 'sources'>): string {
  if (standard) return `Standard ${standard}`;
  const cited = sourcesToCite(sources)[0];
  if (!cited) return '';
  const national = ONE_COUNCILS.test(cited.document) ? sources.find(({ document }) => !ONE_COUNCILS.test(document)) : undefined;
  return national ? `${shortCitation(national)}, as in ${shortCitation(cited)}` : shortCitation(cited);
}
