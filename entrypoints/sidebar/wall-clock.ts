import { londonDate, londonMoment } from '../../src/core/time/london-time';
import type { IsoDate } from '../../src/core/observation';

/** Today in London and this instant. `today` given (tests, inspection) replaces the date and keeps the time of day. */
export function wallClock(today?: IsoDate): { today: IsoDate; now: string } {
  const now = new Date().toISOString();
  return today ? { today, now: `${today}${now.slice(10)}` } : { today: londonDate(now), now };
}

/** Milliseconds until the next midnight in London. */
export function untilMidnight(): number {
  const { today, now } = wallClock();
  const tomorrow = londonMoment(today, '00:00').add({ days: 1 });
  return Math.max(1000, tomorrow.epochMilliseconds - Temporal.Instant.from(now).epochMilliseconds);
}
