/**
 * Settling (DESIGN.md §6): a person says that a card needs nothing more here, for one of four fixed reasons. There is no
 * note box: it would gather case data. What is kept is a rule's id, a reason, a day and a page mark made of dates and the
 * form's stage, hashed with a salt of this device; it ends when a date on the page changes, or after 28 days.
 */
import { addDays } from '../time/civil-date';
import type { ConceptId, IsoDate, ObservedPage, StageId } from '../observation';

export const SETTLE_REASONS = [
  { id: 'recorded-elsewhere', words: 'Recorded somewhere else' },
  { id: 'decided-against', words: 'Decided against; the reason is in the record' },
  { id: 'not-possible-yet', words: 'Not possible yet' },
  { id: 'does-not-apply', words: 'This does not apply here' },
] as const;

export type SettleReason = (typeof SETTLE_REASONS)[number]['id'];

/** Days that a settled card stays away when nothing on the page changes. */
export const SETTLED_DAYS = 28;

/** Kept at most; the oldest go first. */
export const MOST_KEPT = 1000;

/** A card settled on the page in view. */
export interface SettledHere {
  /** Card id: a requirement's, or `deadline:<timescale id>`. */
  rule: string;
  reason: SettleReason;
  /** London's date on which it was settled. */
  on: IsoDate;
}

/** As kept on the device: the page is a salted hash in hexadecimal. */
export interface SettledEntry extends SettledHere {
  page: string;
}

/** Dates about a person rather than the record's events: never part of a page's mark. */
const PERSONAL: ReadonlySet<ConceptId> = new Set(['child_dob', 'child_edd']);

export interface PageFacts {
  /** What is hashed: stage, and every event date on the page with its meaning, sorted. */
  text: string;
  /** How many different days are in it. */
  days: number;
}

/**
 * What a page is known by, before it is hashed. No label, name, reference, address or date of birth is in it. Null where
 * no date is shown: such a mark would fit every other child's page as well.
 */
export function pageFacts(stage: StageId, page: Pick<ObservedPage, 'fields'>): PageFacts | null {
  const dates = page.fields.flatMap(({ concept, date, state }) =>
    date && state === 'filled' && !PERSONAL.has(concept) ? [`${concept} ${date.iso}`] : [],
  );
  const days = new Set(dates.map((one) => one.split(' ')[1])).size;
  return days === 0 ? null : { text: JSON.stringify([stage, [...new Set(dates)].sort()]), days };
}

/**
 * Whether a settled card is kept beyond the open page. One day alone may be another child's too: a card to look at first
 * is then settled for this page only, so that it can never be silent on a page where nobody settled it.
 */
export function isKept(facts: PageFacts | null, lookAtFirst: boolean): facts is PageFacts {
  return facts !== null && facts.days >= (lookAtFirst ? 2 : 1);
}

/** True from the day it was settled until the day before it may be shown again. A day in the future ends it: the clock was wrong. */
export function isInForce(one: Pick<SettledHere, 'on'>, today: IsoDate, due?: IsoDate): boolean {
  return one.on <= today && today < shownAgainOn(one, due);
}

/**
 * The ISO date from which it may be shown again: 28 days on, or, for a date that was settled while it still ran, the day
 * after its limit (`due`). That something was not possible yet is no answer to its being late.
 */
export function shownAgainOn({ on }: Pick<SettledHere, 'on'>, due?: IsoDate): IsoDate {
  const longest = addDays(on, SETTLED_DAYS);
  if (due === undefined || due < on) return longest;
  const late = addDays(due, 1);
  return late < longest ? late : longest;
}

/** The entries with this one added; the same rule on the same page is replaced, and what has run out is dropped. */
export function withSettled(entries: readonly SettledEntry[], entry: SettledEntry): SettledEntry[] {
  const others = entries.filter(
    (one) => isInForce(one, entry.on) && !(one.page === entry.page && one.rule === entry.rule),
  );
  return [...others, entry].slice(-MOST_KEPT);
}

/** The entries without this rule on this page. */
export function withoutSettled(entries: readonly SettledEntry[], page: string, rule: string): SettledEntry[] {
  return entries.filter((one) => one.page !== page || one.rule !== rule);
}

/** What is settled on one page and still in force. */
export function settledOn(entries: readonly SettledEntry[], page: string, today: IsoDate): SettledHere[] {
  return entries
    .filter((one) => one.page === page && isInForce(one, today))
    .map(({ rule, reason, on }) => ({ rule, reason, on }));
}

/** "Recorded somewhere else". */
export function reasonWords(reason: SettleReason): string {
  return SETTLE_REASONS.find(({ id }) => id === reason)!.words;
}
