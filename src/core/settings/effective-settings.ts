import { DEFAULT_SETTINGS, type PersonalSettings, PERSONAL_DEFAULTS, type Settings } from './settings';

export type Source = 'policy' | 'user' | 'default';

/** What policy gives; of the three conventions of counting it may give one. */
export type PolicyValues = Partial<Omit<Settings, 'counting'>> & { counting?: Partial<Settings['counting']> };

/** A setting, or one convention of counting. */
export type Lock = keyof Settings | `counting.${keyof Settings['counting']}`;

/** What an organisation set, as far as it could be used. */
export interface PolicyInForce {
  values: PolicyValues;
  /** What a person may not change, with or without a value here. */
  locked: readonly Lock[];
}

export interface EffectiveSettings {
  settings: Settings;
  /** Where each key's value comes from. */
  sources: Record<keyof Settings, Source>;
  /** What a person cannot change: all that policy gives or locks. */
  locked: Lock[];
}

/** Every setting's name, in a fixed order. */
export const SETTING_KEYS = Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[];

/** Settings that a person can have; the others are the organisation's alone. */
export const PERSONAL_KEYS = Object.keys(PERSONAL_DEFAULTS) as (keyof PersonalSettings)[];

/** The organisation's value is where a person starts from: eyes and jobs differ. */
const STARTING_VALUES: ReadonlySet<keyof Settings> = new Set(['role', 'textSize']);

/**
 * Key by key: what the organisation set, else what the person chose, else how it came. A starting value gives way to a
 * person's choice unless it is locked. A locked key without a value is as it came; only sites that were permitted
 * before stay, since nobody else could name them.
 */
export function effectiveSettings(policy: PolicyInForce, user: Partial<PersonalSettings>): EffectiveSettings {
  const lockedByName = new Set<Lock>(policy.locked);
  const sources = {} as Record<keyof Settings, Source>;
  const chosen: Record<string, unknown> = {};
  const locked: Lock[] = [];
  const own = user as Partial<Settings>;
  for (const key of SETTING_KEYS) {
    if (key === 'counting') continue;
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
  const counted = effectiveCounting(policy, user.counting);
  chosen.counting = counted.counting;
  sources.counting = counted.source;
  locked.push(...counted.locked);
  // A person who has chosen a role is not asked again.
  if (sources.role === 'user') chosen.askRole = false;
  return { settings: chosen as unknown as Settings, sources, locked };
}

/** Convention by convention: an organisation may set one of the three and leave the others to people. */
function effectiveCounting(policy: PolicyInForce, own: Settings['counting'] | undefined) {
  const set = policy.values.counting ?? {};
  const all = policy.locked.includes('counting');
  const isLocked = (part: keyof Settings['counting']) => all || policy.locked.includes(`counting.${part}`);
  const choose = <K extends keyof Settings['counting']>(part: K): Settings['counting'][K] =>
    set[part] ?? (isLocked(part) ? undefined : own?.[part]) ?? DEFAULT_SETTINGS.counting[part];
  const parts = ['workingDays', 'months', 'days'] as const;
  const locked = parts.flatMap((part): Lock[] => (set[part] !== undefined || isLocked(part) ? [`counting.${part}`] : []));
  const given = parts.some((part) => set[part] !== undefined);
  const source: Source = given ? 'policy' : own !== undefined && locked.length < parts.length ? 'user' : 'default';
  const counting: Settings['counting'] = {
    workingDays: choose('workingDays'),
    months: choose('months'),
    days: choose('days'),
  };
  return { counting, source, locked };
}

function isPersonal(key: keyof Settings): key is keyof PersonalSettings {
  return Object.hasOwn(PERSONAL_DEFAULTS, key);
}
