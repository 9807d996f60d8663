/** Words of the reference: lengths of time, dates without a weekday, and how a reported change stands. */
import type { TimescaleUnit } from '../time/convention';
import type { EditionChange } from './reference';

const UNIT: Record<TimescaleUnit, string> = {
  'working-days': 'working day',
  days: 'day',
  weeks: 'week',
  months: 'month',
  hours: 'hour',
};

/** "15 working days", "1 month". */
export function limitWords(amount: number, unit: TimescaleUnit): string {
  return `${amount} ${UNIT[unit]}${amount === 1 ? '' : 's'}`;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** "18 March 2026" of an ISO date; anything else as it is. */
export function dateWords(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  return year ? `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}` : iso;
}

/** The dotted tag of a row of "What changed". */
export function statusWords(status: EditionChange['in2026']['status']): string {
  switch (status) {
    case 'verified':
      return 'Verified in the 2026 text';
    case 'law-not-in-force':
      return 'Law, not yet in force';
    case 'law-check-commencement':
      return 'Law, check whether in force';
    case 'not-compared':
      return 'Not compared';
    default:
      return 'Reported, text not compared';
  }
}
