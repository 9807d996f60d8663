import { londonDate, londonMoment } from '../../src/core/time/london-time';
import type { IsoDate } from '../../src/core/observation';

/** Today in London and this instant. `today` given (tests, inspection) replaces the date and keeps the time of day. */
export function wallClock(today?: IsoDate): { today: IsoDate; now: string } {
  const now = new Date().toISOString();
  return today ? { today, now: `${today}${now.slice(10)}` } : { today: londonDate(now), now };
}

/** Calls back just after each midnight in London, until `signal` is aborted: dates are worked out anew. */
export function onNewDay(callback: () => void, signal: AbortSignal): void {
  const { today, now } = wallClock();
  const tomorrow = londonMoment(today, '00:00').add({ days: 1 });
  const left = tomorrow.epochMilliseconds - Temporal.Instant.from(now).epochMilliseconds;
  const timer = setTimeout(() => {
    callback();
    onNewDay(callback, signal);
  }, left + 1000);
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
