/** The browsers that policy is written for, and where each of them looks. */
export interface PolicyBrowser {
  id: 'chrome' | 'edge';
  name: string;
  /** Under HKEY_LOCAL_MACHINE (machine) or HKEY_CURRENT_USER (user). */
  registryRoot: string;
  /** Payload type on macOS, without the extension id. */
  macPayload: string;
  linuxFolder: string;
}

export const BROWSERS: readonly PolicyBrowser[] = [
  {
    id: 'chrome',
    name: 'Google Chrome',
    registryRoot: 'Software\\Policies\\Google\\Chrome',
    macPayload: 'com.google.Chrome.extensions',
    linuxFolder: '/etc/opt/chrome/policies/managed',
  },
  {
    id: 'edge',
    name: 'Microsoft Edge',
    registryRoot: 'Software\\Policies\\Microsoft\\Edge',
    macPayload: 'com.microsoft.Edge.extensions',
    linuxFolder: '/etc/opt/edge/policies/managed',
  },
];

/** Stands for the extension's id in the files of the repository; `npm run policy -- --id` writes a council's own. */
export const EXAMPLE_ID = 'aaaabbbbccccddddeeeeffffgggghhhh';

/** Registry key of our policy: booleans and integers are values of it, each list is a key below it. */
export function registryKey(browser: PolicyBrowser, id: string): string {
  return `${browser.registryRoot}\\3rdparty\\extensions\\${id}\\policy`;
}
