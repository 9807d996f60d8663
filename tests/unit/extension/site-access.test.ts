import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeTab } from './fake-extension';

const A = 'https://a.example/*';
const B = 'https://b.example/*';
const topOf = (id: number, origin: string): FakeTab => ({ id, url: `${origin}/page`, frames: [origin] });

/** A worker that has just started, over a browser whose state lasts. */
async function start() {
  vi.resetModules();
  const { fakeExtension } = await import('./fake-extension');
  const fake = fakeExtension();
  vi.doMock('webextension-polyfill', () => ({ default: fake.browser }));
  const access = await import('../../../src/extension/site-access');
  const events = await import('../../../src/extension/worker-events');
  return { ...fake, ...access, ...events };
}

let worker: Awaited<ReturnType<typeof start>>;
const wish = (...sites: string[]) => {
  worker.state.stored.settings = { version: 1, values: { sites } };
};

beforeEach(async () => {
  worker = await start();
});

describe('registering the detector', () => {
  it('takes the sites that are both wished for and granted', async () => {
    wish(A, B);
    worker.state.granted = [A, 'https://c.example/*'];
    await worker.syncSites();
    expect(worker.state.scripts).toEqual([
      {
        id: 'detector',
        js: ['/detector.js'],
        matches: [A],
        allFrames: true,
        matchOriginAsFallback: true,
        runAt: 'document_idle',
        world: 'ISOLATED',
        persistAcrossSessions: true,
      },
    ]);
  });

  it('registers nothing while nothing is permitted', async () => {
    wish(A);
    await worker.syncSites();
    expect(worker.browser.scripting.registerContentScripts).not.toHaveBeenCalled();
  });

  it('changes nothing when all is in line', async () => {
    wish(A);
    worker.state.granted = [A];
    worker.state.tabs = [topOf(1, 'https://a.example')];
    await worker.syncSites();
    worker.state.injected = [];
    await worker.syncSites();
    expect(worker.browser.scripting.registerContentScripts).toHaveBeenCalledTimes(1);
    expect(worker.browser.scripting.updateContentScripts).not.toHaveBeenCalled();
    expect(worker.state.injected).toEqual([]);
  });

  it('comes to the same end when told many times at once', async () => {
    wish(A);
    worker.state.granted = [A];
    await Promise.all([worker.syncSites(), worker.syncSites(), worker.syncSites()]);
    expect(worker.browser.scripting.registerContentScripts).toHaveBeenCalledTimes(1);
  });

  it('goes on after a run that failed', async () => {
    wish(A);
    worker.state.granted = [A];
    worker.browser.scripting.registerContentScripts.mockRejectedValueOnce(new Error('no such file'));
    await expect(worker.syncSites()).rejects.toThrow('no such file');
    await worker.syncSites();
    expect(worker.state.scripts.map(({ matches }) => matches)).toEqual([[A]]);
  });
});

describe('open tabs of a newly permitted site', () => {
  it('get the detector in the frames of permitted sites, and in no other', async () => {
    wish(A);
    worker.state.granted = [A, B];
    worker.state.tabs = [
      {
        id: 1,
        url: 'https://a.example/x',
        frames: ['https://a.example', 'https://b.example', 'https://a.example', 'null'],
      },
      topOf(2, 'https://b.example'),
      { id: 3, frames: ['https://c.example'] },
      { id: 4, url: 'https://a.example/y', discarded: true, frames: ['https://a.example'] },
    ];
    await worker.syncSites();
    await vi.waitFor(() =>
      expect(worker.state.injected).toEqual([{ tabId: 1, documentIds: ['1.0', '1.2'], file: '/detector.js' }]),
    );
    await vi.waitFor(() => expect(worker.state.icons).toEqual({ 1: 'on' }));
  });

  it('may refuse without harm to the others', async () => {
    wish(A);
    worker.state.granted = [A];
    worker.state.tabs = [{ id: 1, url: 'https://a.example/x' }, topOf(2, 'https://a.example')];
    await worker.syncSites();
    await vi.waitFor(() => expect(worker.state.injected.map(({ tabId }) => tabId)).toEqual([2]));
    expect(await worker.attachToTab(1, [A])).toBe('refused');
  });

  it('may be kept from us by the organisation’s policy for extensions; that is remembered until it lets us in', async () => {
    wish(A);
    worker.state.granted = [A];
    const tab = topOf(1, 'https://a.example');
    worker.state.tabs = [{ ...tab, refusal: 'This page cannot be scripted due to an ExtensionsSettings policy.' }];
    await worker.syncSites();
    await vi.waitFor(() => expect(worker.state.session).toEqual({ blockedSites: [A] }));
    expect(await worker.attachToTab(1, [A])).toBe('blocked');
    expect(worker.state.session).toEqual({ blockedSites: [A] });
    worker.state.tabs = [tab];
    expect(await worker.attachToTab(1, [A])).toBe('attached');
    expect(worker.state.session).toEqual({ blockedSites: [] });
  });
});

describe('an authority build', () => {
  it('runs on the sites it was made for, whatever the person’s list says, and gives no host back', async () => {
    vi.doMock('../../../src/extension/flavour', () => ({ FLAVOUR: 'authority', BUILT_SITES: [A] }));
    worker = await start();
    vi.doUnmock('../../../src/extension/flavour');
    wish(B);
    worker.state.granted = worker.state.required = [A, B];
    await worker.syncSites();
    expect(worker.state.scripts.map(({ matches }) => matches)).toEqual([[A]]);
    worker.state.granted = [B];
    await worker.syncSites();
    expect(worker.state.scripts).toEqual([]);
    expect(worker.browser.permissions.remove).not.toHaveBeenCalled();
  });
});

describe('a package that the organisation installed', () => {
  beforeEach(async () => {
    vi.useFakeTimers();
    vi.doMock('../../../src/extension/flavour', () => ({ FLAVOUR: 'authority', BUILT_SITES: [A] }));
    worker = await start();
    vi.doUnmock('../../../src/extension/flavour');
    worker.state.granted = [A];
    worker.state.installType = 'admin';
  });
  afterEach(() => void vi.useRealTimers());
  const registered = () => worker.state.scripts.map(({ matches }) => matches);

  it('runs nowhere until its policy has had time to come, then by its own rule', async () => {
    await worker.syncSites();
    expect(registered()).toEqual([]);
    await vi.advanceTimersByTimeAsync(19_000);
    await worker.syncSites();
    expect(registered()).toEqual([]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(registered()).toEqual([[A]]);
  });

  it('runs at once on what its policy names', async () => {
    worker.state.stored.policy = {
      version: 1,
      raw: { permittedOrigins: ['https://a.example'] },
      changed: 'x',
      lockedNames: [],
    };
    await worker.syncSites();
    expect(registered()).toEqual([[A]]);
  });

  it('never waits again, whatever the clock does', async () => {
    await worker.syncSites();
    await vi.advanceTimersByTimeAsync(21_000);
    vi.setSystemTime(Date.now() - 86_400_000);
    await worker.syncSites();
    expect(registered()).toEqual([[A]]);
  });
});

describe('switching a site off', () => {
  beforeEach(async () => {
    wish(A, B);
    worker.state.granted = [A, B];
    worker.state.tabs = [
      topOf(1, 'https://a.example'),
      { id: 2, url: 'https://b.example/x', frames: ['https://b.example', 'https://a.example'] },
      topOf(3, 'https://c.example'),
    ];
    await worker.syncSites();
    await vi.waitFor(() => expect(worker.state.injected).toHaveLength(2));
    worker.state.told = [];
  });

  it('leaves its tabs, its frames in other tabs, and gives the permission back', async () => {
    wish(B);
    await worker.syncSites();
    expect(worker.state.scripts.map(({ matches }) => matches)).toEqual([[B]]);
    expect(worker.state.told).toEqual([
      { tabId: 1, message: { type: 'site/off' } },
      { tabId: 2, message: { type: 'site/off' }, frameId: 1 },
    ]);
    expect(worker.state.icons).toEqual({ 1: 'off', 2: 'on' });
    expect(worker.state.granted).toEqual([B]);
  });

  it('is only off where the manifest requires the host', async () => {
    worker.state.required = [A];
    wish();
    await worker.syncSites();
    expect(worker.state.scripts).toEqual([]);
    expect(worker.state.granted).toEqual([A]);
  });

  it('happens too when the browser takes the permission back; the wish stays', async () => {
    worker.state.granted = [B];
    worker.state.tabs[0] = { id: 1, frames: undefined };
    await worker.syncSites();
    expect(worker.state.scripts.map(({ matches }) => matches)).toEqual([[B]]);
    expect(worker.state.told).toContainEqual({ tabId: 1, message: { type: 'site/off' } });
    expect(worker.browser.permissions.remove).not.toHaveBeenCalled();
  });
});

describe('after an update', () => {
  it('the detector comes back to open tabs, and the pop-up can say so', async () => {
    wish(A);
    worker.state.granted = [A];
    worker.state.tabs = [topOf(1, 'https://a.example')];
    expect(await worker.wasUpdated()).toBe(false);
    await worker.onInstalled({ reason: 'update' });
    await vi.waitFor(() => expect(worker.state.injected.map(({ tabId }) => tabId)).toEqual([1]));
    expect(await worker.wasUpdated()).toBe(true);
  });

  it('a first install does not count as an update', async () => {
    await worker.onInstalled({ reason: 'install' });
    expect(await worker.wasUpdated()).toBe(false);
  });
});

describe('what goes out to open pages', () => {
  beforeEach(() => {
    wish(A);
    worker.state.granted = [A];
    worker.state.tabs = [topOf(1, 'https://a.example'), topOf(2, 'https://c.example'), { id: 3 }];
  });

  it('changed settings, to permitted sites only', async () => {
    const { readSettings } = await import('../../../src/extension/settings-store');
    const answer = await readSettings();
    await worker.onSettings(answer);
    expect(worker.state.told).toEqual([{ tabId: 1, message: { type: 'settings/changed', settings: answer.settings } }]);
  });

  it('the shortcut, to the top frame of the tab in front', async () => {
    await worker.onCommand('toggle-sidebar', { id: 7 });
    await worker.onCommand('something-else', { id: 7 });
    expect(worker.state.told).toEqual([{ tabId: 7, message: { type: 'sidebar/toggle', focus: true }, frameId: 0 }]);
  });

  it('a call to the other frames when a top frame has just started', async () => {
    const port = { name: 'alongside/presence', sender: { frameId: 0, tab: { id: 1, url: 'https://a.example/page' } } };
    await worker.onPresence(port);
    await worker.onPresence({ ...port, name: 'other' });
    await worker.onPresence({ ...port, sender: { ...port.sender, frameId: 2 } });
    await worker.onPresence({ ...port, sender: { frameId: 0, tab: { id: 2, url: 'https://c.example/page' } } });
    expect(worker.state.told).toEqual([{ tabId: 1, message: { type: 'frame/again' } }]);
    expect(worker.state.icons).toEqual({ 1: 'on' });
  });
});
