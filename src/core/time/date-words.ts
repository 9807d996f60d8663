/** Dates in the words of the sidebar: weekday always, month in letters always (DESIGN.md, "Words"). */
import type { IsoDate } from '../observation';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "Wed 6 January 2027". Throws a RangeError on text that is no ISO calendar date. */
export function longDate(iso: IsoDate): string {
  const { weekday, day, month, year } = parts(iso);
  return `${weekday} ${day} ${month} ${year}`;
}

/** "Fri 11 December": for a second date in a sentence that has shown its year. */
export function dateWithoutYear(iso: IsoDate): string {
  const { weekday, day, month } = parts(iso);
  return `${weekday} ${day} ${month}`;
}

/** "Wed 6 Jan": for the next-date line alone. */
export function shortDate(iso: IsoDate): string {
  const { weekday, day, month } = parts(iso);
  return `${weekday} ${day} ${month.slice(0, 3)}`;
}

/** "18 March 2026", as a citation or a heading writes it; anything that is no ISO date as it is. */
export function dateWithoutWeekday(text: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return year ? `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}` : text;
}

function parts(iso: IsoDate): { weekday: string; day: number; month: string; year: number } {
  const date = Temporal.PlainDate.from(iso);
  return {
    weekday: WEEKDAYS[date.dayOfWeek - 1]!,
    day: date.day,
    month: MONTHS[date.month - 1]!,
    year: date.year,
  };
}
