import type { Settings } from '../../src/core/settings/settings';
import type { ToPage } from '../../src/extension/messages';
import { nativeRuntime } from '../../src/extension/native-runtime';

/** Calls back with the effective settings each time the worker says that they changed. Returns a stopper. */
export function whenSettingsChange(callback: (settings: Settings) => void): () => void {
  let listening = true;
  nativeRuntime()?.onMessage.addListener((message, sender) => {
    if (!listening || sender.id !== nativeRuntime()?.id) return undefined;
    const told = message as ToPage;
    if (told.type === 'settings/changed') callback(told.settings);
    return undefined;
  });
  return () => {
    listening = false;
  };
}
