import type { Flavour } from '../../src/core/settings/site-choice';

/**
 * Every manifest as it was released: what it may do is frozen within a major version, since a browser switches an
 * extension off when an update asks for more. A change here is a decision, and docs/permissions.md says why.
 */
export const FROZEN_PERMISSIONS = ['storage', 'scripting', 'activeTab'];

/** Hosts by flavour. An authority build names those of its hosts file, and no others. */
export function frozenHosts(flavour: Flavour, hosts: string[]): Record<string, string[]> {
  return {
    public: { optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'] },
    authority: { host_permissions: hosts },
    managed: { host_permissions: ['https://*/*'] },
  }[flavour];
}

/** The whole manifest but for the two names of a self-hosted package, `key` and `update_url`. */
export function frozenManifest(
  flavour: Flavour,
  {
    version,
    hosts = [],
    connect = 'connect-src https:; ',
  }: {
    version: string;
    hosts?: string[];
    connect?: string;
  },
): Record<string, unknown> {
  return {
    manifest_version: 3,
    name: 'Alongside',
    short_name: 'Alongside',
    description: "Guidance and deadlines beside the children's social care record on screen. Sends nothing anywhere.",
    version,
    minimum_chrome_version: '144',
    permissions: FROZEN_PERMISSIONS,
    ...frozenHosts(flavour, hosts),
    storage: { managed_schema: 'managed_schema.json' },
    background: { type: 'module', service_worker: 'background.js' },
    options_ui: { open_in_tab: true, page: 'options.html' },
    action: {
      default_icon: { 16: 'icon/off-16.png', 32: 'icon/off-32.png' },
      default_title: 'Alongside',
      default_popup: 'popup.html',
    },
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    incognito: 'split',
    content_security_policy: {
      extension_pages: `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; ${connect}base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'`,
    },
    commands: {
      'toggle-sidebar': {
        suggested_key: { default: 'Alt+Shift+A' },
        description: 'Open Alongside and move to it, or go back to the record',
      },
    },
  };
}

/** What no manifest of ours may hold, each with the promise that it would break. */
export const NEVER: [string, string][] = [
  ['optional_permissions', 'nothing beyond the three permissions can be asked for later'],
  ['content_scripts', 'nothing runs on a page before its site is named and granted'],
  ['web_accessible_resources', 'a page cannot tell that the extension is there'],
  ['externally_connectable', 'no page and no other extension can send it messages'],
  ['declarative_net_request', 'no request of the browser is touched'],
  ['chrome_url_overrides', 'no page of the browser is replaced'],
  ['sandbox', 'no page of it may run text as program'],
];
