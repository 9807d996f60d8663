import { DEFAULT_SETTINGS, type PersonalSettings, PERSONAL_DEFAULTS, type Settings } from './settings';

export type Source = 'policy' | 'user' | 'default';

/** What an organisation set, as far as it could be used. */
export interface PolicyInForce {
  values: Partial<Settings>;
  /** Settings that a person may not change, with or without a value here. */
  locked: readonly (keyof Settings)[];
}

export interface EffectiveSettings {
  settings: Settings;
  /** Where each key's value comes from. */
  sources: Record<keyof Settings, Source>;
  /** Keys that a person cannot change: what policy gives or locks. */
  locked: (keyof Settings)[];
}

/** Every setting's name, in a fixed order. */
export const SETTING_KEYS = Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[];

/** Settings that a person can have; the others are the organisation's alone. */
export const PERSONAL_KEYS = Object.keys(PERSONAL_DEFAULTS) as (keyof PersonalSettings)[];

/** The organisation's value is where a person starts from: eyes and jobs differ. */
const STARTING_VALUES: ReadonlySet<keyof Settings> = new Set(['role', 'textSize']);

export const NO_POLICY: PolicyInForce = { values: {}, locked: [] };

/**
 * Key by key: what the organisation set, else what the person chose, else how it came. A starting value gives way to a
 * person's choice unless it is locked. A locked key without a value is as it came; only sites that were permitted
 * before stay, since nobody else could name them.
 */
export function effectiveSettings(policy: PolicyInForce, user: Partial<PersonalSettings>): EffectiveSettings {
  const lockedByName = new Set(policy.locked);
  const sources = {} as Record<keyof Settings, Source>;
  const chosen: Record<string, unknown> = {};
  const locked: (keyof Settings)[] = [];
  const own = user as Partial<Settings>;
  for (const key of SETTING_KEYS) {
    const set = policy.values[key];
    const person = isPersonal(key) ? own[key] : undefined;
    const isLocked = lockedByName.has(key);
    const givesWay = STARTING_VALUES.has(key) && !isLocked && person !== undefined;
    if (isLocked || (set !== undefined && !STARTING_VALUES.has(key))) locked.push(key);
    if (set !== undefined && !givesWay) {
      sources[key] = 'policy';
      chosen[key] = set;
    } else if (person !== undefined && (!isLocked || key === 'sites')) {
      sources[key] = 'user';
      chosen[key] = person;
    } else {
      sources[key] = 'default';
      chosen[key] = DEFAULT_SETTINGS[key];
    }
  }
  // A person who has chosen a role is not asked again.
  if (sources.role === 'user') chosen.askRole = false;
  return { settings: chosen as unknown as Settings, sources, locked };
}

function isPersonal(key: keyof Settings): key is keyof PersonalSettings {
  return Object.hasOwn(PERSONAL_DEFAULTS, key);
}
