import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FrameObservation } from '../../../src/core/observation';
import type { Sender } from '../../../src/extension/receive';

const SITE = 'https://a.example/*';
const top: Sender = {
  kind: 'frame',
  tabId: 1,
  frameId: 0,
  documentId: '1.0',
  url: 'https://a.example/page',
  tabUrl: 'https://a.example/page',
};
const child: Sender = { ...top, frameId: 4, documentId: '1.1', url: 'https://a.example/frame' };
const ownPage: Sender = { kind: 'extension-page' };
const foreign: Sender = { ...child, url: 'https://b.example/frame' };
const foreignTop: Sender = { ...child, tabUrl: undefined };

const observation: FrameObservation = {
  v: 1,
  frame: 'f',
  top: true,
  titles: [],
  fields: [],
  tables: [],
  rows: [],
  shape: { editable: 0, readOnlyFacts: 0, words: 0, links: 0, gridRows: 0, searchControls: 0 },
  systemCues: [],
  cues: [],
  scan: { ms: 0, nodes: 0, controls: 0, slices: 0 },
};

async function start() {
  vi.resetModules();
  const { fakeExtension } = await import('./fake-extension');
  const fake = fakeExtension();
  fake.state.stored.settings = { version: 1, values: { sites: [SITE] } };
  fake.state.granted = [SITE];
  fake.state.tabs = [{ id: 1, url: 'https://a.example/page', frames: ['https://a.example'] }];
  vi.doMock('webextension-polyfill', () => ({ default: fake.browser }));
  const limits: Record<string, object[]> = {};
  const pack = (id: string) => () => ({ id, ...(limits[id] ? { timescales: limits[id] } : {}) });
  vi.doMock('virtual:alongside/packs', () => ({
    packs: { 'core-group': pack('core-group'), 'section-47': pack('section-47') },
  }));
  const { routes } = await import('../../../src/extension/worker-routes');
  return { ...fake, routes, limits };
}

let worker: Awaited<ReturnType<typeof start>>;
beforeEach(async () => {
  worker = await start();
});

describe('what a child frame saw', () => {
  it('goes to the top frame of its tab with its frame number, never as a top frame', async () => {
    await worker.routes['frame/observed']({ type: 'frame/observed', observation }, child);
    expect(worker.state.told).toEqual([
      {
        tabId: 1,
        message: { type: 'frame/observed', observation: { ...observation, top: false }, frameId: 4 },
        frameId: 0,
      },
    ]);
    await worker.routes['frame/focus']({ type: 'frame/focus', ref: 'f:1' }, child);
    expect(worker.state.told[1]!.message).toEqual({ type: 'frame/focus', ref: 'f:1', frameId: 4 });
  });

  it.each([
    ['a foreign frame', foreign, [{ tabId: 1, message: { type: 'site/off' }, frameId: 4 }]],
    [
      'a frame of opaque origin',
      { ...child, url: 'null' } as Sender,
      [{ tabId: 1, message: { type: 'site/off' }, frameId: 4 }],
    ],
    ['a frame in a tab of a foreign site', foreignTop, []],
  ])('goes nowhere from %s', async (_, from, told) => {
    await expect(worker.routes['frame/observed']({ type: 'frame/observed', observation }, from)).rejects.toThrow(
      'site-off',
    );
    expect(worker.state.told).toEqual(told);
  });

  it('is refused after the site was switched off, but its going is still passed on', async () => {
    worker.state.granted = [];
    await expect(worker.routes['frame/observed']({ type: 'frame/observed', observation }, child)).rejects.toThrow(
      'site-off',
    );
    await worker.routes['frame/gone']({ type: 'frame/gone', frame: 'f', visit: 2 }, child);
    expect(worker.state.told).toEqual([
      { tabId: 1, message: { type: 'site/off' }, frameId: 4 },
      { tabId: 1, message: { type: 'frame/gone', frame: 'f', visit: 2, frameId: 4 }, frameId: 0 },
    ]);
  });

  it('says so when the top frame is not there yet', async () => {
    worker.state.answer = () => {
      throw new Error('Could not establish connection. Receiving end does not exist.');
    };
    await expect(worker.routes['frame/observed']({ type: 'frame/observed', observation }, child)).rejects.toThrow(
      'no-top',
    );
  });

  it('is not taken from a top frame or a page of ours', async () => {
    const send = worker.routes['frame/observed'];
    await expect(send({ type: 'frame/observed', observation }, top)).rejects.toThrow('for-child-frames-only');
    await expect(send({ type: 'frame/observed', observation }, ownPage)).rejects.toThrow('for-pages-only');
  });
});

describe('the sidebar', () => {
  it('is injected into the document that asked', async () => {
    await worker.routes['sidebar/wanted']({ type: 'sidebar/wanted' }, top);
    expect(worker.state.injected).toEqual([{ tabId: 1, documentIds: ['1.0'], file: '/sidebar.js' }]);
  });

  it('is not injected twice', async () => {
    worker.browser.scripting.executeScript.mockResolvedValueOnce([
      { frameId: 0, documentId: '1.0', result: true as never },
    ]);
    await worker.routes['sidebar/wanted']({ type: 'sidebar/wanted' }, top);
    expect(worker.state.injected).toEqual([]);
  });

  it.each([
    ['a child frame', child],
    ['a page of ours', ownPage],
    ['a foreign page', { ...top, url: 'https://b.example/', tabUrl: 'https://b.example/' } as Sender],
  ])('is not injected for %s', async (_, from) => {
    await expect(worker.routes['sidebar/wanted']({ type: 'sidebar/wanted' }, from)).rejects.toThrow();
    expect(worker.state.injected).toEqual([]);
  });

  it('gets the prose of the stages it asks for, once each, and none for a stage without a pack', async () => {
    const ask = worker.routes['guidance/slice'];
    const stages = ['core-group', 'nowhere', 'core-group', 'constructor', 'section-47'];
    expect(await ask({ type: 'guidance/slice', stages }, top)).toEqual({
      packs: [{ id: 'core-group' }, { id: 'section-47' }],
    });
    await expect(ask({ type: 'guidance/slice', stages }, foreign)).rejects.toThrow('site-off');
  });
});

describe('settings', () => {
  it('of appearance may be changed from the sidebar', async () => {
    const answer = await worker.routes['settings/write']({ type: 'settings/write', patch: { width: 400 } }, top);
    expect(answer.settings.width).toBe(400);
  });

  it.each([{ sites: ['https://evil.example/*'] }, { closureDays: ['2026-12-01'] }, { width: 400, sites: [] }])(
    'such as %j are changed on our own pages only',
    async (patch) => {
      const write = worker.routes['settings/write'];
      await expect(write({ type: 'settings/write', patch }, top)).rejects.toThrow('on the options page only');
      expect(worker.state.stored.settings).toEqual({ version: 1, values: { sites: [SITE] } });
      await write({ type: 'settings/write', patch }, ownPage);
      expect(worker.state.stored.settings).toEqual({ version: 1, values: { sites: [SITE], ...patch } });
    },
  );

  it('with a bad value are refused by name', async () => {
    const write = worker.routes['settings/write'];
    await expect(write({ type: 'settings/write', patch: { width: 9 } }, ownPage)).rejects.toThrow(/^width/);
  });

  it('are put back from our own pages only', async () => {
    const reset = worker.routes['settings/reset'];
    await expect(reset({ type: 'settings/reset', keys: ['sites'] }, top)).rejects.toThrow('our-own-pages');
    expect((await reset({ type: 'settings/reset', keys: ['sites'] }, ownPage)).settings.sites).toEqual([]);
  });

  it('apply to the sites before the answer is given', async () => {
    await worker.routes['settings/write']({ type: 'settings/write', patch: { sites: [SITE] } }, ownPage);
    expect(worker.state.scripts.map(({ matches }) => matches)).toEqual([[SITE]]);
  });
});

describe('showing a field that a child frame holds', () => {
  const reveal = { type: 'field/reveal', frameId: 4, ref: 'f:1', focus: false } as const;

  it('asks that frame and gives its answer', async () => {
    worker.state.answer = () => 'shown';
    expect(await worker.routes['field/reveal'](reveal, top)).toBe('shown');
    expect(worker.state.told).toEqual([
      { tabId: 1, message: { type: 'field/reveal', ref: 'f:1', focus: false }, frameId: 4 },
    ]);
  });

  it('says gone when the frame does not answer, or answers nonsense', async () => {
    expect(await worker.routes['field/reveal'](reveal, top)).toBe('gone');
    worker.state.answer = () => ({ evil: true });
    expect(await worker.routes['field/reveal'](reveal, top)).toBe('gone');
    worker.state.answer = () => {
      throw new Error('Receiving end does not exist.');
    };
    expect(await worker.routes['field/reveal'](reveal, top)).toBe('gone');
  });
});

it('opens the options page, or a part of it', async () => {
  await worker.routes['options/open']({ type: 'options/open' }, ownPage);
  expect(worker.browser.runtime.openOptionsPage).toHaveBeenCalled();
  await worker.routes['options/open']({ type: 'options/open', section: 'about' }, top);
  expect(worker.browser.tabs.create).toHaveBeenCalledWith({ url: 'chrome-extension://own-id/options.html#about' });
});

describe('settled cards and the calculator', () => {
  const facts = '["section-47",["strategy_date 2026-12-11"]]';
  const today = '2026-12-17';

  it('are kept for the site of the top frame, whatever the page says of itself', async () => {
    const add = { type: 'settle/add', facts, today, rule: 'seen', reason: 'does-not-apply' } as const;
    await worker.routes['settle/add'](add, top);
    expect(await worker.routes['settle/list']({ type: 'settle/list', facts, today }, top)).toEqual([
      { rule: 'seen', reason: 'does-not-apply', on: today },
    ]);
    expect(JSON.stringify(worker.state.stored.settled)).not.toMatch(/a\.example|2026-12-11/);
    await worker.routes['settle/undo']({ type: 'settle/undo', facts, rule: 'seen' }, top);
    expect(await worker.routes['settle/count']({ type: 'settle/count', today }, ownPage)).toBe(0);
  });

  it.each([
    ['a child frame', child],
    ['a foreign frame', foreign],
    ['a page of ours', ownPage],
  ])('are not taken from %s', async (_, from) => {
    const add = { type: 'settle/add', facts, today, rule: 'seen', reason: 'does-not-apply' } as const;
    await expect(worker.routes['settle/add'](add, from)).rejects.toThrow();
    expect(worker.state.stored.settled).toBeUndefined();
  });

  it('get every stage’s limits without a card', async () => {
    worker.limits['section-47'] = [];
    worker.limits['core-group'] = [
      { id: 'core-group-first', title: 'First core group', detail: 'Long', topics: ['x'] },
    ];
    const { packs } = await worker.routes['calculator/timescales']({ type: 'calculator/timescales' }, ownPage);
    expect(packs.map(({ id, requirements, standards }) => [id, requirements, standards])).toEqual([
      ['core-group', [], []],
      ['section-47', [], []],
    ]);
    expect(packs[0]!.timescales).toEqual([{ id: 'core-group-first', title: 'First core group' }]);
  });
});
