import { defineConfig } from 'wxt';
import { knowledge } from './src/knowledge/vite-plugin';

/** Public key of test builds only: it fixes the extension id that end-to-end tests and policy files name. */
const E2E_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAv2BqJHQmhaNqbBEWSqeZHCEpWbpXEwGT5JgroV8iUluiN0wkClyF8vqy8fm+5N1biO6ll8qoyr7m6MTm7T6ApJQfIXhwzGXgFMjQd2ZYsct/GanAWamQxTBDQnNHgpU3Pb6Pp9mGVG9zmhgUw1q8nBaX/lI3+GXlfZIQ9jrZ96qTXY3pipWkq6yE2ZVmTWgoU1fe5SbTlFld649pJAuEzNGxLlxmoZRMLkWZsgZItcP338ALe2L6phcrZzENzGvYyE2r7ezRaQGVoghC7uZxckjw1zmCwtGae6EmRKm5LImPpcq1zq8pjt2FHU4MmZD5Lg0AGLx4bw5elr0KXznjEwIDAQAB';

/** Which hosts the manifest names. `public`: none until a person permits a site; other flavours add an entry here. */
function hostAccess(flavour: string) {
  const flavours = {
    public: { optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'] },
  };
  if (!Object.hasOwn(flavours, flavour)) {
    throw new Error(`ALONGSIDE_FLAVOUR is “${flavour}”; it can be ${Object.keys(flavours).join(', ')}.`);
  }
  return flavours[flavour as keyof typeof flavours];
}

// Test builds differ from shipped ones in the key and in what they show, never in the libraries they run.
if (process.env.NODE_ENV === 'e2e') process.env.NODE_ENV = 'production';
const productionLibraries = {
  name: 'alongside-production-libraries',
  // WXT defines the mode's name here for scripts; libraries take anything but "production" for development.
  config: () => ({ define: { 'process.env.NODE_ENV': JSON.stringify(process.env.NODE_ENV) } }),
};

export default defineConfig({
  imports: false,
  publicDir: 'public',
  outDir: process.env.ALONGSIDE_OUT ?? '.output',
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'edge'],
  vite: () => ({
    plugins: [knowledge(), productionLibraries],
    build: { sourcemap: false, target: 'chrome144', modulePreload: { polyfill: false } },
  }),
  modules: ['@wxt-dev/module-react'],
  manifest: ({ mode }) => ({
    name: 'Alongside',
    short_name: 'Alongside',
    description: "Guidance and deadlines beside the children's social care record on screen. Sends nothing anywhere.",
    minimum_chrome_version: '144',
    permissions: ['storage', 'scripting', 'activeTab'],
    ...hostAccess(process.env.ALONGSIDE_FLAVOUR ?? 'public'),
    action: { default_icon: { 16: 'icon/off-16.png', 32: 'icon/off-32.png' } },
    incognito: 'split',
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; require-trusted-types-for 'script'",
    },
    commands: {
      'toggle-sidebar': {
        suggested_key: { default: 'Alt+Shift+A' },
        description: 'Open Alongside and move to it, or go back to the record',
      },
    },
    ...(mode === 'e2e' ? { key: E2E_KEY } : {}),
  }),
});
