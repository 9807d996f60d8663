import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import {
  migrateStoredSettings,
  onSettingsChanged,
  readSettings,
  resetSettings,
  writeSettings,
} from '../../../src/extension/settings-store';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const stored = async () => (await fakeBrowser.storage.local.get('settings')).settings;
const store = (settings: unknown) => fakeBrowser.storage.local.set({ settings });

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

describe('reading', () => {
  it('gives the defaults when nothing is kept', async () => {
    expect(await readSettings()).toMatchObject({ settings: DEFAULT_SETTINGS, problems: [] });
  });

  it('gives a default only for the key that is bad, and names it', async () => {
    await store({ version: 1, values: { side: 'left', width: 9 } });
    const { settings, sources, problems } = await readSettings();
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, side: 'left' });
    expect(sources).toMatchObject({ side: 'user', width: 'default' });
    expect(problems.map(({ key }) => key)).toEqual(['width']);
  });

  it('gives the defaults and says so when storage cannot be read', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('corrupt'));
    const { settings, problems } = await readSettings();
    expect(settings).toEqual(DEFAULT_SETTINGS);
    expect(problems).toEqual([{ key: 'settings', reason: 'could not be read: corrupt' }]);
  });

  it('reads an old shape rightly without changing it', async () => {
    const old = { sites: ['lcs.northshire.example'], side: 'left' };
    await store(old);
    expect((await readSettings()).settings).toMatchObject({
      sites: ['https://lcs.northshire.example/*'],
      side: 'left',
    });
    expect(await stored()).toEqual(old);
  });
});

describe('writing', () => {
  it('keeps only what was changed, so that defaults can improve', async () => {
    await writeSettings({ side: 'left' });
    expect(await stored()).toEqual({ version: 1, values: { side: 'left' } });
  });

  it('loses nothing when many write at once', async () => {
    await Promise.all([
      writeSettings({ side: 'left' }),
      writeSettings({ width: 400 }),
      writeSettings({ textSize: 1.3 }),
    ]);
    expect(await stored()).toEqual({ version: 1, values: { side: 'left', width: 400, textSize: 1.3 } });
  });

  it('refuses a bad value by name and changes nothing', async () => {
    await writeSettings({ side: 'left' });
    await expect(writeSettings({ width: 1000, role: 'supervisor' })).rejects.toThrow(/^width /);
    expect(await stored()).toEqual({ version: 1, values: { side: 'left' } });
  });

  it('goes on after a write that the browser refused', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('quota exceeded'));
    await expect(writeSettings({ side: 'left' })).rejects.toThrow('quota exceeded');
    await writeSettings({ width: 400 });
    expect(await stored()).toEqual({ version: 1, values: { width: 400 } });
  });

  it('keeps what a newer build wrote', async () => {
    await store({ version: 9, values: { side: 'right', colours: 'dark', opening: { when: 'always' } } });
    await writeSettings({ side: 'left' });
    expect(await stored()).toEqual({
      version: 9,
      values: { side: 'left', colours: 'dark', opening: { when: 'always' } },
    });
  });

  it('forgets the named keys and no other', async () => {
    await writeSettings({ side: 'left', width: 400, sites: ['https://lcs.northshire.example/*'] });
    const answer = await resetSettings(['side', 'width']);
    expect(answer.sources).toMatchObject({ side: 'default', width: 'default', sites: 'user' });
    expect(await stored()).toEqual({ version: 1, values: { sites: ['https://lcs.northshire.example/*'] } });
  });
});

describe('bringing old settings up to date', () => {
  it('rewrites an old shape once', async () => {
    await store({ sites: ['lcs.northshire.example'], colours: 'dark' });
    await migrateStoredSettings();
    const now = { version: 1, values: { sites: ['https://lcs.northshire.example/*'], colours: 'dark' } };
    expect(await stored()).toEqual(now);
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    await migrateStoredSettings();
    expect(set).not.toHaveBeenCalled();
  });

  it('writes nothing where nothing is kept, and leaves newer settings alone', async () => {
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    await migrateStoredSettings();
    expect(set).not.toHaveBeenCalled();
    await store({ version: 9, values: { colours: 'dark' } });
    set.mockClear();
    await migrateStoredSettings();
    expect(set).not.toHaveBeenCalled();
  });
});

it('tells of changes with the effective settings, until told to stop', async () => {
  const heard: string[] = [];
  const stop = onSettingsChanged(({ settings }) => heard.push(settings.side));
  await writeSettings({ side: 'left' });
  await vi.waitFor(() => expect(heard).toEqual(['left']));
  stop();
  await writeSettings({ side: 'right' });
  await readSettings();
  expect(heard).toEqual(['left']);
});
