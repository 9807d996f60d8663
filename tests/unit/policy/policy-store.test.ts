import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { policyReport } from '../../../src/core/policy/policy-report';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const delivered = { keys: {} as Record<string, unknown> | Error };

/** A worker that has just started, over a storage that lasts. */
async function start({ installType = 'normal' } = {}) {
  vi.resetModules();
  vi.spyOn(fakeBrowser.storage.managed, 'get').mockImplementation(async () => {
    if (delivered.keys instanceof Error) throw delivered.keys;
    return structuredClone(delivered.keys);
  });
  Object.assign(fakeBrowser, { management: { getSelf: async () => ({ installType }) } });
  const store = await import('../../../src/extension/policy-store');
  const settings = await import('../../../src/extension/settings-store');
  return { ...store, ...settings };
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  delivered.keys = {};
});

const stored = async () => (await fakeBrowser.storage.local.get(null)) as Record<string, unknown>;

describe('without a policy', () => {
  it('nothing is kept and nothing is locked', async () => {
    const { refreshPolicy, readSettings, readPolicy } = await start();
    await refreshPolicy();
    expect(await stored()).toEqual({});
    expect(await readSettings()).toMatchObject({ locked: [] });
    expect(await readPolicy()).toMatchObject({ standing: 'none' });
  });

  it('an answer that is none changes nothing', async () => {
    delivered.keys = new Error('no managed storage');
    const { refreshPolicy } = await start();
    await refreshPolicy();
    expect(await stored()).toEqual({});
  });

  it('a package that the organisation installed runs nowhere until policy has arrived', async () => {
    const { readPolicy, refreshPolicy } = await start({ installType: 'admin' });
    expect(await readPolicy()).toMatchObject({ standing: 'awaited', reading: { values: { permittedOrigins: [] } } });
    delivered.keys = { maxWarnings: 2 };
    await refreshPolicy();
    const { standing, reading } = await readPolicy();
    expect(standing).toBe('in-force');
    expect(reading.values).toEqual({ maxWarnings: 2 });
  });
});

describe('a policy that arrived', () => {
  it('is in force at the next start before the browser answers', async () => {
    delivered.keys = { sidebarStart: 'open', lockedKeys: ['defaultRole'] };
    await (await start()).refreshPolicy();
    delivered.keys = new Error('not yet');
    const { readSettings, writeSettings } = await start();
    const { settings, locked } = await readSettings();
    expect(settings.opening).toBe('open');
    expect(locked).toEqual(expect.arrayContaining(['opening', 'role']));
    await expect(writeSettings({ role: 'supervisor' })).rejects.toThrow('role is set by your organisation');
    await expect(writeSettings({ width: 400 })).resolves.toMatchObject({ settings: { width: 400 } });
  });

  it('stands when the browser delivers nothing, and says since when', async () => {
    delivered.keys = { permittedOrigins: ['https://lcs.a.example'], lockedKeys: ['permittedOrigins'] };
    const worker = await start();
    await worker.refreshPolicy();
    delivered.keys = {};
    await worker.refreshPolicy();
    const state = await worker.readPolicy();
    expect(state.standing).toBe('held');
    expect(state.emptySince).toMatch(/^\d{4}-/);
    expect((await worker.readSettings()).settings.permittedOrigins).toEqual(['https://lcs.a.example/*']);
    delivered.keys = { announcedKeys: [] };
    await worker.refreshPolicy();
    expect(await worker.readPolicy()).toMatchObject({ standing: 'in-force', reading: { locked: [] } });
    expect((await worker.readSettings()).settings.permittedOrigins).toBeNull();
  });

  const permitted = async (worker: Awaited<ReturnType<typeof start>>) => (await worker.readSettings()).settings.permittedOrigins;

  it('whose list of sites stops arriving among other keys runs nowhere, and says how it is taken back', async () => {
    // The browser drops a list for one entry of another type: it looks the same as a list that was taken back.
    const worker = await start();
    delivered.keys = { permittedOrigins: ['https://lcs.a.example'], maxWarnings: 2 };
    await worker.refreshPolicy();
    delivered.keys = { maxWarnings: 2 };
    await worker.refreshPolicy();
    expect(await permitted(worker)).toEqual([]);
    const { reading, gone } = await worker.readPolicy();
    expect(reading.missing).toEqual([{ key: 'permittedOrigins', why: 'stopped' }]);
    const row = policyReport({ reading, standing: 'in-force', gone }).received.find(({ key }) => key === 'permittedOrigins')!;
    expect(row.standing).toBe('missing');
    expect(row.notes).toEqual([
      expect.stringMatching(/^Arrived before, and does not now \(not since .*2026.*\)\. If one was set, it was dropped .* So Alongside runs nowhere\.$/),
      'To take the list back on purpose, set announcedKeys without its name.',
    ]);
    expect(row.faults).toEqual([{ path: 'permittedOrigins', reason: expect.stringContaining('arrived before') }]);

    // Neither a new start, nor a month, nor another change loosens it.
    vi.useFakeTimers({ now: Date.now() + 60 * 86_400_000, toFake: ['Date'] });
    const later = await start();
    delivered.keys = { maxWarnings: 3 };
    await later.refreshPolicy();
    expect(await permitted(later)).toEqual([]);
    vi.useRealTimers();
    delivered.keys = { maxWarnings: 3, permittedOrigins: ['https://lcs.b.example'] };
    await later.refreshPolicy();
    expect(await permitted(later)).toEqual(['https://lcs.b.example/*']);
  });

  it.each([
    ['announcedKeys that does not name it', { announcedKeys: ['maxWarnings'], maxWarnings: 2 }, null],
    ['announcedKeys that names it', { announcedKeys: ['permittedOrigins'], maxWarnings: 2 }, []],
    ['announcedKeys with a name that is none', { announcedKeys: ['permitedOrigins'], maxWarnings: 2 }, []],
    ['announcedKeys of the wrong kind', { announcedKeys: 'maxWarnings', maxWarnings: 2 }, []],
  ])('takes a list of sites back by %s: %#', async (_, keys, sites) => {
    const worker = await start();
    delivered.keys = { permittedOrigins: ['https://lcs.a.example'] };
    await worker.refreshPolicy();
    delivered.keys = keys;
    await worker.refreshPolicy();
    expect(await permitted(worker)).toEqual(sites);
  });

  it('is written once, in whatever order the browser gives its keys', async () => {
    delivered.keys = { maxWarnings: 2, panelSide: 'left' };
    const worker = await start();
    await worker.refreshPolicy();
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    delivered.keys = { panelSide: 'left', maxWarnings: 2 };
    await Promise.all([worker.refreshPolicy(), worker.refreshPolicy()]);
    expect(set).not.toHaveBeenCalled();
  });

  it('is named key by key where something stopped arriving, until it arrives again', async () => {
    const worker = await start();
    delivered.keys = { maxWarnings: 2, panelSide: 'left' };
    await worker.refreshPolicy();
    delivered.keys = { panelSide: 'left' };
    await worker.refreshPolicy();
    expect(Object.keys((await worker.readPolicy()).gone)).toEqual(['maxWarnings']);
    delivered.keys = { panelSide: 'left', maxWarnings: 3 };
    await worker.refreshPolicy();
    expect((await worker.readPolicy()).gone).toEqual({});
  });

  it('of any size takes no more room than its keys can hold', async () => {
    const worker = await start();
    delivered.keys = {
      permittedOrigins: Array.from({ length: 100_000 }, (_, n) => `https://s${n}.example`),
      supportText: 'x'.repeat(1_000_000),
      odd: { deep: { deeper: 'x'.repeat(1_000_000) } },
    };
    await worker.refreshPolicy();
    expect(JSON.stringify(await stored()).length).toBeLessThan(20_000);
    const { reading } = await worker.readPolicy();
    expect(reading.values.permittedOrigins).toHaveLength(100);
    expect(reading.keys.find(({ key }) => key === 'supportText')).toMatchObject({ standing: 'ignored' });
  });

  it('that was kept in a shape of another time counts as none', async () => {
    await fakeBrowser.storage.local.set({ policy: { version: 9, raw: 'x' } });
    expect(await (await start()).readPolicy()).toMatchObject({ standing: 'none' });
  });
});
