import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../src/extension/browser';
import { watchLocal } from '../src/extension/local-events';
import { keepLastErrors } from '../src/extension/last-errors';
import { receive } from '../src/extension/receive';
import { onSettingsChanged } from '../src/extension/settings-store';
import { onPolicyDelivered, refreshPolicy } from '../src/extension/policy-store';
import { syncSites } from '../src/extension/site-access';
import { onCommand, onInstalled, onPresence, onSettings } from '../src/extension/worker-events';
import { routes } from '../src/extension/worker-routes';

// Every listener is added before anything is awaited: a worker woken by an event misses it otherwise.
export default defineBackground({
  type: 'module',
  main() {
    receive(routes);
    watchLocal();
    browser.runtime.onInstalled.addListener((details) => void onInstalled(details));
    browser.runtime.onStartup.addListener(() => void syncSites());
    browser.runtime.onConnect.addListener((port) => void onPresence(port));
    browser.permissions.onAdded.addListener(() => void syncSites());
    browser.permissions.onRemoved.addListener(() => void syncSites());
    browser.commands.onCommand.addListener((command, tab) => void onCommand(command, tab));
    onSettingsChanged((answer) => void onSettings(answer));
    onPolicyDelivered(() => void refreshPolicy());
    void refreshPolicy();
    keepLastErrors();
  },
});
