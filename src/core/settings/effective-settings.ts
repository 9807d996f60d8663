import { DEFAULT_SETTINGS, type Settings } from './settings';

export type Source = 'policy' | 'user' | 'default';

export interface EffectiveSettings {
  settings: Settings;
  /** Where each key's value comes from. */
  sources: Record<keyof Settings, Source>;
}

/** Every setting's name, in a fixed order. */
export const SETTING_KEYS = Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[];

/** Key by key: what the organisation set, else what the person chose, else how it came. */
export function effectiveSettings(policy: Partial<Settings>, user: Partial<Settings>): EffectiveSettings {
  const sources = {} as Record<keyof Settings, Source>;
  const settings: Settings = { ...DEFAULT_SETTINGS };
  for (const key of SETTING_KEYS) {
    sources[key] = policy[key] !== undefined ? 'policy' : user[key] !== undefined ? 'user' : 'default';
  }
  const chosen = Object.fromEntries(
    SETTING_KEYS.map((key) => [key, policy[key] ?? user[key] ?? DEFAULT_SETTINGS[key]]),
  ) as unknown as Settings;
  return { settings: Object.assign(settings, chosen), sources };
}
