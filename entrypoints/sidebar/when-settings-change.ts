import type { Settings } from '../../src/core/settings/settings';
import type { ToPage } from '../../src/extension/messages';
import { nativeRuntime } from '../../src/extension/native-runtime';
import type { LocalLibrary } from './local-library';
import { wallClock } from './wall-clock';

/**
 * Calls back with the effective settings, the council's closure days and intervals among them, each time the worker
 * says that they or the council's material changed. Returns a stopper.
 */
export function whenSettingsChange(
  start: Settings,
  local: LocalLibrary,
  callback: (settings: Settings) => void,
): () => void {
  let listening = true;
  let latest = start;
  nativeRuntime()?.onMessage.addListener((message, sender) => {
    if (!listening || sender.id !== nativeRuntime()?.id) return undefined;
    const told = message as ToPage;
    if (told.type === 'settings/changed') latest = told.settings;
    else if (told.type !== 'local/changed') return undefined;
    const meant = latest;
    local.forget();
    void local.counted(meant, wallClock().today).then((settings) => {
      if (listening && latest === meant) callback(settings);
    });
    return undefined;
  });
  return () => {
    listening = false;
  };
}
