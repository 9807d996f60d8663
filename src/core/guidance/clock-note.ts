/** A device whose clock is wrong gives wrong days left: said, where the page itself shows another day. */
import type { IsoDate, ObservedPage } from '../observation';
import { longDate } from '../time/date-words';

/**
 * One sentence where the page's own "today" differs from the device's day in London; nothing where the page shows none.
 * Neither is overruled: a page left open overnight also differs.
 */
export function clockNote(page: Pick<ObservedPage, 'pageToday'>, today: IsoDate): { clockNote?: string } {
  const { pageToday } = page;
  if (pageToday === undefined || pageToday === today) return {};
  return {
    clockNote: `This page says today is ${longDate(pageToday)}; this computer says ${longDate(today)}. Days left are counted from this computer’s date.`,
  };
}
