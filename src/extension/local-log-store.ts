/** The local log in storage.local, under one key. Only the worker writes, and only while the organisation wants it. */
import { keptLog, type LogEntry, toTheMinute } from '../core/policy/local-log';
import { parseLog } from '../knowledge/log-schema';
import { browser } from './browser';
import { readSettings } from './settings-store';

/** In storage.local. */
export const LOG_KEY = 'log';

/** Every entry that can be read, oldest first. */
export async function readLog(): Promise<LogEntry[]> {
  return parseLog((await browser.storage.local.get(LOG_KEY))[LOG_KEY]);
}

let queue: Promise<unknown> = Promise.resolve();

function change(edit: (entries: LogEntry[], settings: { days: number; now: string; edition: LogEntry['edition'] }) => LogEntry[]): Promise<void> {
  const done = queue.then(async () => {
    const { settings } = await readSettings();
    const before = await readLog();
    const now = new Date().toISOString();
    const days = settings.localLogDays;
    const next = keptLog(edit(before, { days, now, edition: settings.edition }), days, now);
    if (next.length > 0) await browser.storage.local.set({ [LOG_KEY]: { version: 1, entries: next } });
    else if (before.length > 0) await browser.storage.local.remove(LOG_KEY);
  });
  queue = done.catch(() => undefined);
  return done;
}

/** Worker only. Notes that these cards were drawn; nothing where the log is off. */
export function noteShown(cards: readonly Pick<LogEntry, 'rule' | 'tier'>[]): Promise<void> {
  return change((entries, { now, edition }) => [
    ...entries,
    ...cards.map(({ rule, tier }) => ({ rule, tier, what: 'shown' as const, at: toTheMinute(now), edition })),
  ]);
}

/** Worker only. Notes that a card was settled, with the urgency that it was last shown with. */
export function noteAcknowledged(rule: string): Promise<void> {
  return change((entries, { now, edition }) => {
    const tier = entries.findLast((entry) => entry.rule === rule)?.tier ?? 'check';
    return [...entries, { rule, tier, what: 'acknowledged', at: toTheMinute(now), edition }];
  });
}

/** Worker only. Takes out what has run its time, or all of it where the organisation switched the log off. */
export function tidyLog(): Promise<void> {
  return change((entries) => entries);
}

/** Worker only. */
export function clearLog(): Promise<void> {
  return change(() => []);
}
