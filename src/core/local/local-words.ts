/** What is said of local material: who asks, who keeps it, whether it is still looked after (DESIGN.md §5 and §6, "Local"). */
import type { LocalCare, LocalContact } from '../content/local-items';
import type { IsoDate } from '../observation';
import { plainDate } from '../time/civil-date';
import type { LocalSource } from './local-pack';

/** A post's number is taken for current this long after it was last checked. */
const CONTACT_CURRENT_MONTHS = 6;

export interface Standing {
  /** "Review by 31 Mar 2027", "Not checked since Feb 2026". */
  words: string;
  overdue: boolean;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "31 Mar 2027": short, as in footnotes. */
export function footnoteDate(iso: IsoDate): string {
  const { day, month, year } = plainDate(iso);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

function monthOf(iso: IsoDate): string {
  const { month, year } = plainDate(iso);
  return `${MONTHS[month - 1]} ${year}`;
}

/** Until when an item stands. Undefined where nobody said. Past its review it still stands, and that is said. */
export function reviewStanding({ reviewBy, lastChecked }: LocalCare, today: IsoDate): Standing | undefined {
  if (reviewBy === undefined) return lastChecked ? { words: `Checked ${footnoteDate(lastChecked)}`, overdue: false } : undefined;
  if (reviewBy >= today) return { words: `Review by ${footnoteDate(reviewBy)}`, overdue: false };
  const words = lastChecked ? `Not checked since ${monthOf(lastChecked)}` : `Review was due by ${footnoteDate(reviewBy)}`;
  return { words, overdue: true };
}

/** When a post's number was last checked; more than six months ago, that it has not been since. */
export function contactStanding({ lastChecked }: Pick<LocalContact, 'lastChecked'>, today: IsoDate): Standing {
  if (lastChecked === undefined) return { words: 'No date of a check', overdue: true };
  const due = plainDate(lastChecked).add({ months: CONTACT_CURRENT_MONTHS }).toString();
  if (due >= today) return { words: `Checked ${footnoteDate(lastChecked)}`, overdue: false };
  return { words: `Not checked since ${monthOf(lastChecked)}`, overdue: true };
}

/** "Northshire" of "Northshire County Council": for "Northshire asks". The whole name where it is built otherwise. */
export function shortCouncil(council: string | undefined): string {
  if (!council) return 'Your council';
  const name = council
    .replace(/^(the )?((royal |london )?borough|city|county|council) of /i, '')
    .replace(/( (metropolitan|county|city|borough|district|unitary|london|royal))* council$/i, '')
    .trim();
  return name === '' ? council : name;
}

/** Said of a person's own item where others are the organisation's. */
export function sourceWords(source: LocalSource, only: LocalSource | undefined): string | undefined {
  return source === 'imported' && only === undefined ? 'Added on this computer' : undefined;
}
