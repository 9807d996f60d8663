/**
 * The log that an organisation may keep on the device (off by default): which card, of what urgency, shown or
 * acknowledged, when, under which edition. There is no room in it for a person, an address or a recorded word, and it
 * is never sent.
 */
import type { Settings } from '../settings/settings';

export interface LogEntry {
  /** Requirement id, or `deadline:<timescale id>`. */
  rule: string;
  tier: 'first' | 'check';
  what: 'shown' | 'acknowledged';
  /** To the minute, ISO 8601, UTC. */
  at: string;
  edition: Settings['edition'];
}

/** Most entries kept, whatever the days: about 1 MB. */
export const MOST_LOG_ENTRIES = 8000;

/** The entries that may stand: none where the log is off, else those of the last `days`, the newest first to be kept. */
export function keptLog(entries: readonly LogEntry[], days: number, now: string): LogEntry[] {
  if (days <= 0) return [];
  const oldest = Temporal.Instant.from(now).subtract({ hours: days * 24 }).toString({ smallestUnit: 'millisecond' });
  return entries.filter(({ at }) => at > oldest && at <= now).slice(-MOST_LOG_ENTRIES);
}

/** An instant to the minute: seconds would say more than is needed. */
export function toTheMinute(instant: string): string {
  return `${instant.slice(0, 16)}:00.000Z`;
}
