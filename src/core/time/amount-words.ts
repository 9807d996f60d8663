import type { TimescaleUnit } from './convention';

const ONE: Readonly<Record<TimescaleUnit, string>> = {
  'working-days': 'working day',
  days: 'day',
  weeks: 'week',
  months: 'month',
  hours: 'hour',
};

/** "15 working days": the length of a limit in words. */
export function amountInWords({ amount, unit }: { amount: number; unit: TimescaleUnit }): string {
  return `${amount} ${ONE[unit]}${amount === 1 ? '' : 's'}`;
}
