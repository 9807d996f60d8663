import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Role } from '../src/core/content/pack';
import { SETTING_KEYS } from '../src/core/settings/effective-settings';
import type { Settings } from '../src/core/settings/settings';
import { isIsoDate } from '../src/core/time/civil-date';
import { migrateSettings, parseSettings, readStored } from '../src/knowledge/settings-schema';

export const USAGE =
  'npm run --silent inspect -- --json OUT.json [--today YYYY-MM-DD] [--role practitioner|supervisor] [--settings FILE] FILE.html|URL ...';

/** A command line that cannot be carried out; the message names the part and the reason. */
export class UsageProblem extends Error {}

export interface InspectArguments {
  out: string;
  today?: string;
  settings: Partial<Settings>;
  /** As given: files are resolved against `from`. */
  pages: string[];
}

/**
 * Settings from a file, of the same keys and checks as on the options page; also as storage keeps them.
 * @throws {UsageProblem} naming the file, the key and the reason: a measurement with half its settings would mislead
 */
function settingsFrom(path: string, shown: string): Partial<Settings> {
  let raw: unknown;
  try {
    raw = JSON.parse(readFileSync(path, 'utf8'));
  } catch (problem) {
    throw new UsageProblem(`--settings ${shown}: ${problem instanceof Error ? problem.message : problem}`);
  }
  const envelope = readStored(raw);
  const stored = migrateSettings(envelope.stored);
  const parsed = parseSettings(stored.values);
  const known = new Set<string>(SETTING_KEYS);
  const faults = [
    ...[...envelope.problems, ...parsed.problems].map(({ key, reason }) => `${key}: ${reason}`),
    ...Object.keys(stored.values)
      .filter((key) => !known.has(key))
      .map((key) => `${key}: there is no such setting`),
  ];
  if (faults.length > 0) throw new UsageProblem(`--settings ${shown}: ${faults.join('; ')}`);
  return parsed.values;
}

function read(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'string' },
        today: { type: 'string' },
        role: { type: 'string' },
        settings: { type: 'string' },
      },
    });
  } catch (problem) {
    throw new UsageProblem(problem instanceof Error ? problem.message : String(problem));
  }
}

/**
 * The command line of `npm run inspect`; `from` is the folder that relative paths start at.
 * @throws {UsageProblem} naming what is missing or wrong
 */
export function readArguments(args: string[], from: string): InspectArguments {
  const { values, positionals } = read(args);
  const { json, today, role, settings } = values;
  if (!json) throw new UsageProblem('--json OUT.json is missing: it names the file to write');
  if (positionals.length === 0) throw new UsageProblem('no page was named: give HTML files or addresses');
  if (today !== undefined && !isIsoDate(today))
    throw new UsageProblem(`--today ${today}: is not a date of the form 2026-11-22`);
  if (role !== undefined && role !== 'practitioner' && role !== 'supervisor') {
    throw new UsageProblem(`--role ${role}: is neither practitioner nor supervisor`);
  }
  const chosen = settings === undefined ? {} : settingsFrom(resolve(from, settings), settings);
  return {
    out: resolve(from, json),
    ...(today ? { today } : {}),
    settings: { ...chosen, ...(role ? { role: role as Role } : {}) },
    pages: positionals,
  };
}
