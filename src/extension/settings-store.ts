/**
 * A person's settings in storage.local, under one key. Pages and content scripts read; only the worker writes,
 * one write after another, so that two at once lose nothing. Migrations run in the worker alone.
 */
import { effectiveSettings, type Lock } from '../core/settings/effective-settings';
import type { Settings } from '../core/settings/settings';
import {
  migrateSettings,
  parseSettings,
  readStored,
  SETTINGS_VERSION,
  type StoredSettings,
} from '../knowledge/settings-schema';
import { browser } from './browser';
import type { SettingsAnswer } from './messages';
import { POLICY_KEY, readPolicy } from './policy-store';

const KEY = 'settings';

async function readRaw(): Promise<unknown> {
  return (await browser.storage.local.get(KEY))[KEY];
}

/**
 * The effective settings with the source of each. Values that cannot be used are replaced by defaults and named in
 * `problems`; unreadable storage gives the defaults and says so. Never throws.
 */
export async function readSettings(): Promise<SettingsAnswer> {
  let raw: unknown;
  const problems: SettingsAnswer['problems'] = [];
  try {
    raw = await readRaw();
  } catch (error) {
    problems.push({ key: 'settings', reason: `could not be read: ${error instanceof Error ? error.message : error}` });
  }
  const envelope = readStored(raw);
  const parsed = parseSettings(migrateSettings(envelope.stored).values);
  problems.push(...envelope.problems, ...parsed.problems);
  return { ...effectiveSettings((await readPolicy()).reading, parsed.values), problems };
}

let queue: Promise<unknown> = Promise.resolve();

/** One change after another; a failed change does not block the next. */
function change(edit: (values: Record<string, unknown>) => Record<string, unknown>): Promise<SettingsAnswer> {
  const done = queue.then(async () => {
    const { stored } = readStored(await readRaw());
    const { version, values } = migrateSettings(stored);
    const next: StoredSettings = { version: Math.max(version, SETTINGS_VERSION), values: edit(values) };
    await browser.storage.local.set({ [KEY]: next });
    return readSettings();
  });
  queue = done.catch(() => undefined);
  return done;
}

/**
 * Worker only. Writes the valid keys of `patch` over what is stored and keeps every other stored key, known or not.
 * Rejects when `patch` holds a bad value or one that the organisation has locked, naming it, and when the browser
 * refuses the write (disk full).
 */
export async function writeSettings(patch: Partial<Settings>): Promise<SettingsAnswer> {
  const { values, problems } = parseSettings(patch);
  const problem = problems[0];
  if (problem) throw new Error(`${problem.key} ${problem.reason}`);
  const { locked } = await readSettings();
  const refused = Object.keys(values).find((key) => locked.includes(key as Lock));
  if (refused) throw new Error(`${refused} is set by your organisation`);
  return change((stored) => ({ ...stored, ...values }));
}

/** Worker only. Forgets the named keys, so that their defaults stand again. */
export async function resetSettings(keys: readonly (keyof Settings)[]): Promise<SettingsAnswer> {
  return change((stored) => Object.fromEntries(Object.entries(stored).filter(([key]) => !keys.some((k) => k === key))));
}

/** Worker only, on install and update: brings stored settings of an older build up to date. Writes only if it must. */
export async function migrateStoredSettings(): Promise<void> {
  const raw = await readRaw();
  if (raw === undefined) return;
  const { stored } = readStored(raw);
  if (stored.version < SETTINGS_VERSION) await change((values) => values);
}

/** Calls back with the effective settings after each change, a person's or the organisation's. Returns an unsubscriber. */
export function onSettingsChanged(listener: (answer: SettingsAnswer) => void): () => void {
  const changed = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && (KEY in changes || POLICY_KEY in changes)) void readSettings().then(listener);
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}
