import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { BROWSERS, manifestOf } from './built-extension';

describe.each(BROWSERS)('manifest of the %s build', (browser) => {
  const manifest = manifestOf(browser);

  it('asks for exactly these permissions', () => {
    expect(manifest.permissions).toEqual(['storage', 'scripting', 'activeTab']);
    expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*']);
  });

  it('has no key beyond these', () => {
    expect(Object.keys(manifest).sort()).toEqual([
      'action',
      'background',
      'commands',
      'content_security_policy',
      'description',
      'icons',
      'incognito',
      'manifest_version',
      'minimum_chrome_version',
      'name',
      'optional_host_permissions',
      'options_ui',
      'permissions',
      'short_name',
      'storage',
      'version',
    ]);
  });

  it('names the schema of what an organisation can set', () => {
    expect(manifest.storage).toEqual({ managed_schema: 'managed_schema.json' });
  });

  it.each([
    ['host_permissions', 'no site is permitted until a person permits it'],
    ['optional_permissions', 'nothing beyond the three permissions can be asked for later'],
    ['content_scripts', 'nothing runs on a page before the site is permitted'],
    ['web_accessible_resources', 'a page cannot tell that the extension is there'],
    ['externally_connectable', 'no page and no other extension can send it messages'],
    ['key', 'the test key is in test builds only'],
    ['update_url', 'the stores set it'],
  ])('has no %s: %s', (key) => {
    expect(manifest[key]).toBeUndefined();
  });

  it('lets extension pages run and load nothing but their own files, and reach https for the file that policy may name', () => {
    expect(manifest.content_security_policy).toEqual({
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src https:; require-trusted-types-for 'script'",
    });
  });

  it('needs a browser with native Temporal, and names the release', () => {
    expect(manifest.minimum_chrome_version).toBe('144');
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.version).toBe(packageJson.version);
  });
});

it('is the same for Chrome and Edge', () => {
  expect(manifestOf('edge')).toEqual(manifestOf('chrome'));
});
