/** What the local layer adds to counting: the council's closure days, and its intervals where guidance sets none. */
import type { LocalInterval, LocalTimescaleId, Settings } from '../settings/settings';
import type { LocalLayer } from './local-layer';
import { isSilentStep } from './stricter';

type Sources = Partial<Record<keyof Settings, 'policy' | 'user' | 'default'>>;

/**
 * The settings that this council counts by. For a step on which guidance is silent: policy's own setting, else the
 * organisation's items and file, else the person's setting, else a file that a person chose. Closure days are added up;
 * those of a person's file only where the organisation has not set the days itself, since each one makes limits later.
 */
export function settingsWithLocal(settings: Settings, sources: Sources, layer: LocalLayer): Settings {
  const byPolicy = sources.localTimescales === 'policy';
  const intervals: Settings['localTimescales'] = { ...settings.localTimescales };
  for (const { timescale, amount, unit, source } of layer.timescales) {
    if (!isSilentStep(timescale) || unit === 'hours') continue;
    const id = timescale as LocalTimescaleId;
    const interval: LocalInterval = { amount, unit };
    const ours = source !== 'imported' && !byPolicy;
    if (ours || intervals[id] === undefined) intervals[id] = interval;
  }
  const closures = layer.closureDays.filter(({ source }) => source !== 'imported' || sources.closureDays !== 'policy');
  return {
    ...settings,
    closureDays: [...new Set([...settings.closureDays, ...closures.map(({ day }) => day)])].sort(),
    localTimescales: intervals,
  };
}
