import { readSite } from '../core/settings/site-pattern';
import type { PersonalSettings } from '../core/settings/settings';
import { z } from './z';

/** Version of the stored shape. Raise it with a migration below and a verbatim sample of the old shape in the tests. */
export const SETTINGS_VERSION = 1;

/** As kept in storage.local under `settings`: only what a person changed, so that defaults can improve. */
export interface StoredSettings {
  version: number;
  values: Record<string, unknown>;
}

export interface SettingProblem {
  /** `textSize`, or `sites[2]` for one entry of a list. */
  key: string;
  reason: string;
}

export interface ParsedSettings {
  /** Only keys that were present and valid. */
  values: Partial<PersonalSettings>;
  problems: SettingProblem[];
}

/** `https://host/*`: anything wider, or http beyond this computer, is refused. */
const site = z.string().check(
  z.refine((value) => {
    const read = readSite(value);
    return read.ok && read.pattern === value;
  }, 'is not a site of the form https://host/*'),
);

const isoDate = z.string().check(
  z.refine((value) => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
    const date = new Date(`${value}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
  }, 'is not a date of the form 2026-12-24'),
);

const localInterval = z.optional(
  z.object({
    amount: z.int().check(z.minimum(1), z.maximum(400)),
    unit: z.enum(['working-days', 'days', 'weeks', 'months']),
  }),
);

const days = z.array(isoDate).check(z.maxLength(400));

/** One schema for each key, so that a bad value costs its own key only. Parity with PersonalSettings is held by the type. */
export const SETTING_SCHEMAS: { [K in keyof PersonalSettings]: z.ZodMiniType<PersonalSettings[K]> } = {
  role: z.enum(['practitioner', 'supervisor']),
  sites: z.array(site).check(z.maxLength(200)),
  opening: z.enum(['hidden', 'tab', 'open']),
  side: z.enum(['left', 'right']),
  width: z.int().check(z.minimum(340), z.maximum(520)),
  textSize: z.union([z.literal(1), z.literal(1.15), z.literal(1.3)]),
  followField: z.boolean(),
  edition: z.enum(['in-force', '2018', '2023', '2026']),
  hiddenUntil: z.union([z.literal(''), isoDate]),
  maxWarnings: z.int().check(z.minimum(0), z.maximum(5)),
  counting: z.object({
    workingDays: z.enum(['wd-after', 'wd-inclusive', 'wd-after-rolled']),
    months: z.enum(['months-corresponding', 'months-as-days']),
    days: z.enum(['days-after', 'days-inclusive']),
  }),
  closureDays: days,
  addedHolidays: days,
  removedHolidays: days,
  localTimescales: z.object({
    'cin-review': localInterval,
    'cp-visit': localInterval,
    'core-group-later': localInterval,
    supervision: localInterval,
  }),
};

/** Lists whose good entries are kept when one is bad. */
const LIST_ITEMS: { [K in keyof PersonalSettings]?: z.ZodMiniType<string> } = {
  sites: site,
  closureDays: isoDate,
  addedHolidays: isoDate,
  removedHolidays: isoDate,
};

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function reasonOf(error: z.core.$ZodError): string {
  const issue = error.issues[0];
  if (!issue) return 'is not valid';
  const path = issue.path.map(String).join('.');
  return path ? `${path}: ${issue.message}` : issue.message;
}

/**
 * Reads settings key by key. A bad value is left out and named with its reason; a bad entry of a list costs that
 * entry; unknown keys are passed over in silence, since a newer build may have written them.
 */
export function parseSettings(values: unknown): ParsedSettings {
  if (values === undefined) return { values: {}, problems: [] };
  if (!isRecord(values)) return { values: {}, problems: [{ key: 'settings', reason: 'is not an object' }] };
  const parsed: Record<string, unknown> = {};
  const problems: SettingProblem[] = [];
  for (const key of Object.keys(SETTING_SCHEMAS) as (keyof PersonalSettings)[]) {
    if (!Object.hasOwn(values, key)) continue;
    let value = values[key];
    const item = LIST_ITEMS[key];
    if (item && Array.isArray(value)) {
      value = value.filter((entry, index) => {
        const result = item.safeParse(entry);
        if (!result.success) problems.push({ key: `${key}[${index}]`, reason: reasonOf(result.error) });
        return result.success;
      });
    }
    const result = SETTING_SCHEMAS[key].safeParse(value);
    if (result.success) parsed[key] = result.data;
    else problems.push({ key, reason: reasonOf(result.error) });
  }
  return { values: parsed as Partial<PersonalSettings>, problems };
}

/**
 * The stored envelope, whatever its age. A bare object without a version is the shape before version 1
 * (and what people write by hand). Anything else counts as nothing stored, and is named.
 */
export function readStored(stored: unknown): { stored: StoredSettings; problems: SettingProblem[] } {
  if (stored === undefined) return { stored: { version: SETTINGS_VERSION, values: {} }, problems: [] };
  if (!isRecord(stored)) {
    const problems = [{ key: 'settings', reason: 'is not an object' }];
    return { stored: { version: SETTINGS_VERSION, values: {} }, problems };
  }
  const { version, values } = stored;
  if (typeof version === 'number' && Number.isInteger(version) && version >= 1 && isRecord(values)) {
    return { stored: { version, values }, problems: [] };
  }
  if (version === undefined) return { stored: { version: 0, values: stored }, problems: [] };
  const problems = [{ key: 'settings', reason: 'has no readable version' }];
  return { stored: { version: SETTINGS_VERSION, values: isRecord(values) ? values : {} }, problems };
}

/** Step n makes version n + 1 out of version n. Steps keep keys that they do not know. */
const MIGRATIONS: ((values: Record<string, unknown>) => Record<string, unknown>)[] = [
  // 0 → 1: sites were written as host names or origins; they are match patterns now.
  (values) =>
    Array.isArray(values.sites)
      ? {
          ...values,
          sites: values.sites.map((entry: unknown) => {
            const read = typeof entry === 'string' ? readSite(entry) : { ok: false as const };
            return read.ok ? read.pattern : entry;
          }),
        }
      : values,
];

/**
 * Brings stored settings up to the present version. Settings of a newer build come back untouched: after a
 * downgrade they are read as far as they can be, and kept whole for the next upgrade.
 */
export function migrateSettings(stored: StoredSettings): StoredSettings {
  let { version, values } = stored;
  while (version < SETTINGS_VERSION) {
    values = MIGRATIONS[version]!(values);
    version += 1;
  }
  return { version, values };
}
