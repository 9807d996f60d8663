import { readFileSync } from 'node:fs';
import { defineConfig } from 'wxt';
import { collectPackages, licencesText } from './scripts/release-licences';
import { contentSecurityPolicy, readFlavour } from './scripts/release-flavour';
import { knowledge } from './src/knowledge/vite-plugin';

/** Public key of test builds only: it fixes the extension id that end-to-end tests and policy files name. */
const E2E_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAv2BqJHQmhaNqbBEWSqeZHCEpWbpXEwGT5JgroV8iUluiN0wkClyF8vqy8fm+5N1biO6ll8qoyr7m6MTm7T6ApJQfIXhwzGXgFMjQd2ZYsct/GanAWamQxTBDQnNHgpU3Pb6Pp9mGVG9zmhgUw1q8nBaX/lI3+GXlfZIQ9jrZ96qTXY3pipWkq6yE2ZVmTWgoU1fe5SbTlFld649pJAuEzNGxLlxmoZRMLkWZsgZItcP338ALe2L6phcrZzENzGvYyE2r7ezRaQGVoghC7uZxckjw1zmCwtGae6EmRKm5LImPpcq1zq8pjt2FHU4MmZD5Lg0AGLx4bw5elr0KXznjEwIDAQAB';

// Test builds differ from shipped ones in the key and in what they show, never in the libraries they run.
if (process.env.NODE_ENV === 'e2e') process.env.NODE_ENV = 'production';
const { flavour, sites, access, connect } = readFlavour(process.env);
const defines = {
  name: 'alongside-defines',
  config: () => ({
    define: {
      // WXT defines the mode's name here for scripts; libraries take anything but "production" for development.
      'process.env.NODE_ENV': JSON.stringify(process.env.NODE_ENV),
      // Read by src/extension/flavour.ts.
      'import.meta.env.ALONGSIDE_FLAVOUR': JSON.stringify(flavour),
      'import.meta.env.ALONGSIDE_SITES': JSON.stringify(sites),
    },
  }),
};

/**
 * Scripts of which nearly every function is called as soon as they run: the browser compiles them in one go, not each function
 * twice, at first sight and at its first call (https://v8.dev/blog/explicit-compile-hints). Larger ones would make a long task of it.
 */
const WHOLE = new Set(['detector.js', 'recogniser.js']);
const compiledAtOnce = {
  name: 'alongside-compiled-at-once',
  generateBundle: (_: unknown, bundle: Record<string, { fileName: string; code?: string }>) => {
    for (const chunk of Object.values(bundle))
      if (WHOLE.has(chunk.fileName)) chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`;
  },
};

const shipped = collectPackages();

export default defineConfig({
  imports: false,
  publicDir: 'public',
  outDir: process.env.ALONGSIDE_OUT ?? '.output',
  outDirTemplate: `${flavour === 'public' ? '' : `${flavour}-`}{{browser}}-mv{{manifestVersion}}{{modeSuffix}}`,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'edge'],
  vite: () => ({
    plugins: [knowledge(), defines, shipped, compiledAtOnce],
    build: { sourcemap: false, target: 'chrome144', modulePreload: { polyfill: false } },
  }),
  modules: ['@wxt-dev/module-react'],
  hooks: {
    'build:publicAssets': (wxt, assets) => {
      const own = readFileSync(new URL('LICENSE', `file://${wxt.config.root}/`), 'utf8');
      assets.push({ relativeDest: 'licences.txt', contents: licencesText(shipped.packages(), own) });
    },
  },
  manifest: ({ mode }) => ({
    name: 'Alongside',
    short_name: 'Alongside',
    description: "Guidance and deadlines beside the children's social care record on screen. Sends nothing anywhere.",
    minimum_chrome_version: '144',
    permissions: ['storage', 'scripting', 'activeTab'],
    ...access,
    storage: { managed_schema: 'managed_schema.json' },
    action: { default_icon: { 16: 'icon/off-16.png', 32: 'icon/off-32.png' } },
    incognito: 'split',
    content_security_policy: { extension_pages: contentSecurityPolicy(connect) },
    commands: {
      'toggle-sidebar': {
        suggested_key: { default: 'Alt+Shift+A' },
        description: 'Open Alongside and move to it, or go back to the record',
      },
    },
    ...(mode === 'e2e' ? { key: E2E_KEY } : {}),
  }),
});
