/** Which edition of Working Together was in force on a day, and which editions carry an item. */
import type { IsoDate } from '../observation';
import { EDITION_2026_IN_FORCE } from './currency';
import type { Edition, Source } from './pack';

/** First days of the editions (EDITIONS-process.md). The 2018 text was amended in December 2020 without a new edition. */
const EDITION_STARTS: readonly { edition: Edition; from: IsoDate }[] = [
  { edition: '2018', from: '2018-07-04' },
  { edition: '2023', from: '2023-12-15' },
  { edition: '2026', from: EDITION_2026_IN_FORCE },
];

/** The edition in force on a day; null before 4 July 2018, of which Alongside holds nothing. */
export function editionInForce(on: IsoDate): Edition | null {
  return EDITION_STARTS.findLast(({ from }) => from <= on)?.edition ?? null;
}

/** First and last day of an edition; the last is null for the one in force. */
export function editionSpan(edition: Edition): { from: IsoDate; to: IsoDate | null } {
  const n = EDITION_STARTS.findIndex((start) => start.edition === edition);
  const next = EDITION_STARTS[n + 1];
  return { from: EDITION_STARTS[n]!.from, to: next === undefined ? null : dayBefore(next.from) };
}

export interface ItemEdition {
  edition: Edition;
  from: IsoDate;
  to: IsoDate | null;
  /** How well that edition's passage is known: the best of its sources. */
  how: Source['confidence'];
}

/** Editions that an item's sources name, oldest first, each with its days. Empty for law and other guidance. */
export function editionsOf(item: { sources: readonly Source[] }): ItemEdition[] {
  const rank = { seen: 0, secondary: 1, memory: 2 };
  return EDITION_STARTS.flatMap(({ edition }) => {
    const best = item.sources
      .filter((source) => source.edition === edition)
      .map(({ confidence }) => confidence)
      .sort((a, b) => rank[a] - rank[b])[0];
    return best === undefined ? [] : [{ edition, ...editionSpan(edition), how: best }];
  });
}

function dayBefore(day: IsoDate): IsoDate {
  return Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
}
