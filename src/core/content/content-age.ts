import type { IsoDate } from '../observation';
import { isIsoDate } from '../time/civil-date';
import { dateWithoutWeekday } from '../time/date-words';

/** One calm sentence where the content is older than the organisation asks for; undefined where it is not, or it asks nothing. */
export function contentTooOld(minimum: string, content: IsoDate | undefined): string | undefined {
  if (!isIsoDate(minimum) || content === undefined || content >= minimum) return undefined;
  return `This content is of ${dateWithoutWeekday(content)}; your organisation asks for ${dateWithoutWeekday(minimum)} or later. Tell IT that an update is due.`;
}
