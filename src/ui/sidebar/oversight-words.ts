import type { OversightItem, OversightState } from '../../core/guidance/view-model';
import type { WalkQuestion } from '../../core/oversight/walk-through-content';
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

const COUNTED: readonly OversightState[] = [
  'recorded',
  'worth-a-look',
  'blank',
  'not-on-page',
  'cannot-tell',
  'not-applicable',
];

/** "On this page: 2 recorded, 3 blank, 3 not here." Counts what the page shows, never quality. */
export function countsSentence(items: readonly OversightItem[]): string {
  const parts = COUNTED.flatMap((state) => {
    const count = items.filter((item) => item.state === state).length;
    if (count === 0) return [];
    const words = state === 'not-applicable' && count === 1 ? 'does not apply' : STATES[state].short;
    return [`${count} ${words}`];
  });
  return `On this page: ${parts.join(', ')}.`;
}

/** "2023, p 91", "Standard B7", "Children Act 1989, s 47(5A)". */
export function basisWords({ standard, sources }: Pick<OversightItem, 'standard' | 'sources'>): string {
  if (standard) return `Standard ${standard}`;
  const cited = sourcesToCite(sources)[0];
  return cited ? shortCitation(cited) : '';
}
