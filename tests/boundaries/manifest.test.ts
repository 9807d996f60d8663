import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { BROWSERS, manifestOf } from './built-extension';
import { frozenManifest, NEVER } from './frozen-manifest';

describe.each(BROWSERS)('manifest of the %s build', (browser) => {
  const manifest = manifestOf(browser);

  it('is the frozen one, entry by entry', () => {
    expect(manifest).toEqual(frozenManifest('public', { version: packageJson.version }));
  });

  it.each([
    ...NEVER,
    ['host_permissions', 'no site is permitted until a person permits it'],
    ['key', 'the test key is in test builds only'],
    ['update_url', 'the stores set it'],
  ])('has no %s: %s', (key) => {
    expect(manifest[key]).toBeUndefined();
  });
});

it('is the same for Chrome and Edge', () => {
  expect(manifestOf('edge')).toEqual(manifestOf('chrome'));
});
