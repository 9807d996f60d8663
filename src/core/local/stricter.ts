/**
 * Stricter, never looser: a council may ask for a step sooner than national guidance does, and never later.
 */
import type { LocalTimescale } from '../content/local-items';
import type { Timescale } from '../content/pack';
import { LOCAL_STEPS } from '../deadlines/local-timescales';
import { amountInWords } from '../time/amount-words';
import type { TimescaleUnit } from '../time/convention';
import type { LocalProblem } from './local-pack';

type Length = Pick<Timescale, 'amount' | 'unit'>;

/**
 * Null when the local length always ends sooner than the national one, else the reason for refusing it.
 *
 * Both are counted by the one convention that is set for their unit, so within a unit the amounts decide: 4 months are
 * later than 3, whether months are calendar months or 91 days. A week is 7 days. Between other units the order depends
 * on weekends, holidays or the month, and such a length is refused rather than guessed (COUNTING.md: working days are
 * never converted to calendar days).
 */
export function refusedAsLooser(local: Length, national: Length): string | null {
  const ours = comparable(local);
  const theirs = comparable(national);
  const words = `${amountInWords(local)}; the national limit is ${amountInWords(national)}`;
  if (ours.unit !== theirs.unit) {
    return `is ${words}. ${inWords(local.unit)} and ${lower(inWords(national.unit))} cannot be compared for every date, so it is not used`;
  }
  if (ours.amount > theirs.amount) return `is ${words}. A council can ask for it sooner, never later`;
  if (ours.amount === theirs.amount) return `is ${words}. They are the same, so nothing is added`;
  return null;
}

function comparable({ amount, unit }: Length): Length {
  return unit === 'weeks' ? { amount: amount * 7, unit: 'days' } : { amount, unit };
}

const UNIT_WORDS: Record<TimescaleUnit, string> = {
  'working-days': 'Working days',
  days: 'Calendar days',
  weeks: 'Calendar weeks',
  months: 'Months',
  hours: 'Hours',
};

function inWords(unit: TimescaleUnit): string {
  return UNIT_WORDS[unit];
}

function lower(words: string): string {
  return words.toLowerCase();
}

/** Steps on which national guidance sets no interval: any of the council's is taken. */
const SILENT_STEPS: ReadonlySet<string> = new Set(LOCAL_STEPS.map(({ id }) => id));

/** True for a step on which national guidance sets no interval. */
export function isSilentStep(step: string): boolean {
  return SILENT_STEPS.has(step);
}

/** A local timescale with the place it was found at, for the report. */
export interface PlacedTimescale {
  path: string;
  timescale: LocalTimescale;
}

/**
 * The timescales that may be used: of a known step, and stricter where there is a national limit.
 * A silent step counted in hours is refused: its events are recorded as days. Of two different limits for one step
 * neither is used.
 */
export function acceptTimescales(
  given: readonly PlacedTimescale[],
  national: ReadonlyMap<string, Pick<Timescale, 'amount' | 'unit' | 'title'>>,
): { accepted: LocalTimescale[]; problems: LocalProblem[] } {
  const accepted = new Map<string, LocalTimescale>();
  const problems: LocalProblem[] = [];
  const usable = given.filter(({ timescale }) => refusedBecause(timescale, national) === null);
  for (const { path, timescale } of given) {
    const reason = refusedBecause(timescale, national) ?? givenOtherwise(timescale, usable);
    if (reason === null) accepted.set(timescale.timescale, timescale);
    else problems.push({ path, reason });
  }
  return { accepted: [...accepted.values()], problems };
}

function givenOtherwise(one: LocalTimescale, usable: readonly PlacedTimescale[]): string | null {
  const same = usable.filter(({ timescale }) => timescale.timescale === one.timescale);
  const lengths = [...new Set(same.map(({ timescale }) => amountInWords(timescale)))];
  return lengths.length > 1 ? `“${one.timescale}” is given as ${lengths.join(' and as ')}, so neither is used` : null;
}

function refusedBecause(
  { timescale, amount, unit }: LocalTimescale,
  national: ReadonlyMap<string, Pick<Timescale, 'amount' | 'unit' | 'title'>>,
): string | null {
  if (isSilentStep(timescale)) {
    return unit === 'hours' ? 'is counted in hours, and this step is recorded in days' : null;
  }
  const limit = national.get(timescale);
  if (!limit) return `“${timescale}” is no step that this version knows`;
  const reason = refusedAsLooser({ amount, unit }, limit);
  return reason && `${limit.title}: ${reason.replace(/^is /, 'yours is ')}`;
}
