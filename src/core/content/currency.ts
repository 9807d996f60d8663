/** How far an item can be relied on today, as the card's dotted tag and as a limit on what it may raise. */
import type { IsoDate } from '../observation';
import type { Currency, Edition, Source } from './pack';

/** The day the 2026 edition came into force (EDITIONS-process.md). */
export const EDITION_2026_IN_FORCE: IsoDate = '2026-03-18';

/** What currency looks at; a requirement and a timescale both have it. */
export interface Checked {
  sources: readonly Source[];
  checked: { how: 'seen' | 'secondary' | 'memory' };
  currency: Currency;
  effectiveFrom?: string | null;
  effectiveTo?: string | null;
}

/** True where nobody has checked the passage: for the reference only, marked so. */
export function restsOnMemory(item: Checked): boolean {
  return item.checked.how === 'memory' || item.sources.every((source) => source.confidence === 'memory');
}

/** True for law that is made and not in force, or whose first day is after `today`. Law in force may have no known day. */
export function isNotYetInForce(item: Checked, today: IsoDate): boolean {
  return item.currency === 'law-not-in-force' || (item.effectiveFrom ?? '') > today;
}

/** True where the item was replaced before `today`: replaced text is never shown as in force. */
export function isReplaced(item: Checked, today: IsoDate): boolean {
  return typeof item.effectiveTo === 'string' && item.effectiveTo < today;
}

/**
 * Whether an item may raise a card or show a date. Memory alone, law not in force and law of doubtful commencement may
 * not; nor may the 2018 text, whose wording was not read.
 */
export function mayRaise(item: Checked, today: IsoDate, edition: Edition | 'in-force'): boolean {
  if (restsOnMemory(item) || isNotYetInForce(item, today) || isReplaced(item, today)) return false;
  if (item.currency === 'law-check-commencement') return false;
  return edition !== '2018' || item.currency === 'law' || item.currency === 'other-guidance';
}

/** "last verified in the 2023 edition" and the like; undefined where nothing needs saying. */
export function currencyTag(item: Checked, today: IsoDate): string | undefined {
  if (isNotYetInForce(item, today)) return 'not yet in force';
  if (item.currency === 'law-check-commencement') return 'check whether in force';
  if (restsOnMemory(item)) return 'not yet checked';
  switch (item.currency) {
    case 'verified-2026':
      return 'verified in the 2026 edition';
    case 'reported-2026':
      return 'reported in the 2026 edition';
    case 'last-verified-2023':
      return 'last verified in the 2023 edition';
    default:
      return undefined;
  }
}
