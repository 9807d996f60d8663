/** What the local layer adds to counting: the council's closure days, and its intervals where guidance sets none. */
import type { LocalInterval, LocalTimescaleId, Settings } from '../settings/settings';
import type { LocalLayer } from './local-layer';
import { isSilentStep } from './stricter';

/** Settings that the organisation has set or locked. */
export type Fixed = ReadonlySet<'closureDays' | 'localTimescales'>;

/**
 * The settings that this council counts by. For a step on which guidance is silent: policy's own setting, else the
 * organisation's file, else the person's setting, else a file that a person chose. Closure days are added up. A
 * person's file adds nothing to what the organisation has set or locked: a closure day makes limits later.
 */
export function settingsWithLocal(settings: Settings, fixed: Fixed, layer: LocalLayer): Settings {
  const intervals: Settings['localTimescales'] = { ...settings.localTimescales };
  const isFixed = fixed.has('localTimescales');
  for (const { timescale, amount, unit, source } of layer.timescales) {
    if (!isSilentStep(timescale) || unit === 'hours') continue;
    if (isFixed && source === 'imported') continue;
    const id = timescale as LocalTimescaleId;
    const interval: LocalInterval = { amount, unit };
    const goesFirst = source !== 'imported' && !isFixed;
    if (goesFirst || intervals[id] === undefined) intervals[id] = interval;
  }
  const closures = layer.closureDays.filter(({ source }) => source !== 'imported' || !fixed.has('closureDays'));
  return {
    ...settings,
    closureDays: [...new Set([...settings.closureDays, ...closures.map(({ day }) => day)])].sort(),
    localTimescales: intervals,
  };
}
