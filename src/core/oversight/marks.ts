/**
 * A supervisor's own marks on a walk-through: attention given, never a score. They live in memory with the open page,
 * apart from what the page shows, and are kept nowhere.
 */
import type { SettleReason } from '../settling/settling';
import type { OversightItem } from './oversight-item';

export const MARKS = [
  { id: 'enough', words: 'Enough' },
  { id: 'ask-for-more', words: 'Ask for more' },
  { id: 'not-needed', words: 'Not needed' },
] as const;

export type MarkId = (typeof MARKS)[number]['id'];

/** "Not needed" has one of the four fixed reasons of settling; there is no note box. */
export type Mark = { id: 'enough' } | { id: 'ask-for-more' } | { id: 'not-needed'; reason: SettleReason };

/** By id of the decision. */
export type Marks = Readonly<Record<string, Mark>>;

export const NO_MARKS: Marks = {};

/** The marks with this one given. "Not needed" starts as "This does not apply here" until another reason is chosen. */
export function withMark(marks: Marks, check: string, id: MarkId, reason: SettleReason = 'does-not-apply'): Marks {
  return { ...marks, [check]: id === 'not-needed' ? { id, reason } : { id } };
}

/** Decisions that can be marked: all but those that the page itself shows do not apply. */
export function markable(items: readonly OversightItem[]): OversightItem[] {
  return items.filter(({ state }) => state !== 'not-applicable');
}

/** How many of the decisions drawn were looked at. */
export function lookedAt(items: readonly OversightItem[], marks: Marks): { looked: number; of: number } {
  const open = markable(items);
  return { looked: open.filter(({ check }) => marks[check]).length, of: open.length };
}

/** The four reasons as a narrow column of the sheet has them. */
const SHORT: Readonly<Record<SettleReason, string>> = {
  'recorded-elsewhere': 'recorded elsewhere',
  'decided-against': 'decided against',
  'not-possible-yet': 'not possible yet',
  'does-not-apply': 'does not apply',
};

/** "Enough", "Not needed: recorded elsewhere", "Not looked at". */
export function markWords(mark: Mark | undefined): string {
  if (!mark) return 'Not looked at';
  const words = MARKS.find(({ id }) => id === mark.id)!.words;
  return mark.id === 'not-needed' ? `${words}: ${SHORT[mark.reason]}` : words;
}
