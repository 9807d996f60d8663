/** Three ways to the same registry values with Intune. */
import { BROWSERS, EXAMPLE_ID, registryKey } from './browsers';

const STORES = {
  chrome: 'https://clients2.google.com/service/update2/crx',
  edge: 'https://edge.microsoft.com/extensionwebstorebase/v1/crx',
} as const;

export function intuneGuide(): string {
  return [
    '<!-- Written by “npm run policy” from scripts/policy/intune.ts. -->',
    '',
    '# Setting Alongside with Intune',
    '',
    'Two things are set apart from each other: that the extension is installed, and what it is told. None of this was run on Windows here; try it on one pilot machine first.',
    '',
    '## 1. Install: settings catalogue',
    '',
    'Devices → Configuration → Create → Windows 10 and later → Settings catalogue.',
    '',
    ...BROWSERS.map(
      ({ id, name }) =>
        `- **${name}**: “Control which extensions are installed silently”, one entry: \`<id>;${STORES[id]}\` from the store, or \`<id>;https://software.example.gov.uk/alongside/update.xml\` from your own server.`,
    ),
    '- The id differs from store to store. A package of your own has one id in both browsers.',
    '- Packages from outside a store are installed by policy only on machines that are joined to a domain, to Entra ID, or enrolled.',
    '',
    '## 2. Set it: import the templates',
    '',
    'Devices → Configuration → Import ADMX. Upload each pair:',
    '',
    ...BROWSERS.map(({ id }) => `- [alongside-${id}.admx](admx/alongside-${id}.admx) with [alongside-${id}.adml](admx/en-US/alongside-${id}.adml)`),
    '',
    'Then Create → Templates → Imported administrative templates, and configure what you need under “Alongside for …”. The templates name no other template, so that none has to be uploaded first. Intune takes the language file of en-US alone; it holds the same British English as the one of en-GB.',
    '',
    'Device management may refuse to write below `Software\\Policies\\Microsoft`. If the import for Edge fails with an error about the registry location, use the next way for Edge.',
    '',
    '## 3. Or: a script',
    '',
    'Devices → Scripts and remediations. Detection: [check-policy.ps1](check-policy.ps1) with `-Quiet`; it ends with 1 where a value is missing or of the wrong kind. Remediation: a script that imports your own copy of [alongside.reg](registry/alongside.reg) with `reg.exe import`, run as system, in 64-bit PowerShell.',
    '',
    ...BROWSERS.map((browser) => `- ${browser.name}: \`HKLM\\${registryKey(browser, EXAMPLE_ID)}\``),
    '',
    '## 4. See what arrived',
    '',
    '1. `chrome://policy` or `edge://policy` on the machine: “Reload policies”. Our keys are listed under the extension’s name.',
    '2. Options of Alongside → “What your organisation has set”: each key, its value, and what was ignored and why. “Copy for IT” copies the page.',
    '',
    '| Seen | Cause | Way out |',
    '| --- | --- | --- |',
    '| A key is not listed at all | The browser dropped a value of the wrong type | Booleans and numbers as REG_DWORD, lists as a key with values 1, 2, 3 |',
    '| “Announced, and did not arrive” | The same, found by `announcedKeys` | The same |',
    '| “Ignored” with a reason | The value is of the right type and cannot be used | As the reason says |',
    '| “Held” | The browser delivers nothing now | Check that the policy still applies to this machine |',
    '',
  ].join('\n');
}
