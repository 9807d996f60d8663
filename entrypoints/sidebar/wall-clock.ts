import { londonDate } from '../../src/core/time/london-time';
import type { IsoDate } from '../../src/core/observation';
import type { PanelView } from '../../src/core/panel/view-model';

/** Today in London and this instant. `today` given (tests, inspection) replaces the date and keeps the time of day. */
export function wallClock(today?: IsoDate): { today: IsoDate; now: string } {
  const now = new Date().toISOString();
  return today ? { today, now: `${today}${now.slice(10)}` } : { today: londonDate(now), now };
}

const MINUTE_MS = 60_000;

/**
 * Calls back with London's day every minute until `signal` is aborted. A timer set for midnight stands still while the
 * computer sleeps, and a clock may be put right at any time; one look a minute misses neither.
 */
export function onEachMinute(callback: (today: IsoDate) => void, signal: AbortSignal): void {
  const timer = setInterval(() => callback(wallClock().today), MINUTE_MS);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}

/** True where the view says a limit by the hour: what is left of it changes within the day. */
export function hoursRun(view: PanelView | null): boolean {
  return view?.kind === 'guidance' && view.deadlines.some(({ minutesRemaining }) => minutesRemaining !== undefined);
}
