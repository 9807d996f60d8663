import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FrameReport } from '../../../src/core/lessons/page-report';
import type { Lesson } from '../../../src/core/lessons/lesson';
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
const child: Sender = { ...top, frameId: 1, documentId: '1.1', url: 'https://a.example/frame' };
const foreign: Sender = { ...top, url: 'https://b.example/page', tabUrl: 'https://b.example/page' };
const ownPage: Sender = { kind: 'extension-page' };

const lesson: Lesson = { kind: 'field', site: 'a.example', label: 'Strat dt', heading: '', concept: 'strategy_date' };
const elsewhere: Lesson = { ...lesson, site: 'b.example' };
const frame = (site: string, more: object = {}): FrameReport & object => ({ site, labels: [], titles: [], outline: [], ...more });

async function start() {
  vi.resetModules();
  const { fakeExtension } = await import('./fake-extension');
  const fake = fakeExtension();
  fake.state.stored.settings = { version: 1, values: { sites: [SITE] } };
  fake.state.granted = [SITE];
  fake.state.tabs = [
    { id: 1, url: 'https://a.example/page', frames: ['https://a.example', 'https://a.example', 'https://b.example'] },
    { id: 2, url: 'https://b.example/page', frames: ['https://b.example'] },
  ];
  vi.doMock('webextension-polyfill', () => ({ default: fake.browser }));
  const { routes } = await import('../../../src/extension/worker-routes');
  return { ...fake, routes };
}

let worker: Awaited<ReturnType<typeof start>>;
beforeEach(async () => {
  worker = await start();
});

describe('lessons', () => {
  it('are kept from the panel for a permitted site, and every open page of it is told', async () => {
    await worker.routes['lessons/add']({ type: 'lessons/add', lessons: [lesson] }, top);
    expect(worker.state.told).toEqual([{ tabId: 1, message: { type: 'lessons/changed', lessons: [lesson] } }]);
    expect(worker.state.stored.lessons).toEqual({ version: 1, lessons: [lesson] });
  });

  it('are refused from a frame, from a foreign page and for a foreign site', async () => {
    const add = (lessons: Lesson[], from: Sender) => worker.routes['lessons/add']({ type: 'lessons/add', lessons }, from);
    await expect(add([lesson], child)).rejects.toThrow('for-the-top-frame-only');
    await expect(add([lesson], foreign)).rejects.toThrow('site-off');
    await expect(add([lesson, elsewhere], top)).rejects.toThrow('b.example is not a permitted site');
    await expect(worker.routes['lessons/forget']({ type: 'lessons/forget', keys: [] }, child)).rejects.toThrow('for-the-top-frame-only');
    expect(worker.state.stored.lessons).toBeUndefined();
  });

  it('of other sites are taken in from our own page, and no page of another site is given them', async () => {
    await worker.routes['lessons/add']({ type: 'lessons/add', lessons: [lesson, elsewhere] }, ownPage);
    expect(await worker.routes['lessons/here']({ type: 'lessons/here' }, child)).toEqual([lesson]);
    await expect(worker.routes['lessons/here']({ type: 'lessons/here' }, foreign)).rejects.toThrow('site-off');
  });
});

describe('what was read', () => {
  it('is gathered from the permitted frames of the tab, with nothing that a report may not hold', async () => {
    worker.state.answer = (_tab, _message, frameId) => frame('a.example', { value: 'Zebedee', titles: [`Title ${frameId}`] });
    const report = await worker.routes['page/read']({ type: 'page/read' }, top);
    expect(worker.state.injected).toMatchObject([{ tabId: 1, documentIds: ['1.0', '1.1'], file: '/page-tools.js' }]);
    expect(report.frames.map(({ titles }) => titles)).toEqual([['Title 0'], ['Title 1']]);
    expect(JSON.stringify(report)).not.toContain('Zebedee');
  });

  it('is told to our own pages of a tab they name, and to a frame of its own tab alone', async () => {
    worker.state.answer = () => frame('a.example');
    expect((await worker.routes['page/read']({ type: 'page/read', tabId: 1 }, ownPage)).frames).toHaveLength(2);
    await expect(worker.routes['page/read']({ type: 'page/read' }, ownPage)).rejects.toThrow('no-tab');
    await expect(worker.routes['page/read']({ type: 'page/read', tabId: 1 }, child)).rejects.toThrow('for-the-top-frame-only');
  });

  it('is not asked of a page that is not permitted', async () => {
    worker.state.answer = () => frame('b.example');
    await expect(worker.routes['page/read']({ type: 'page/read', tabId: 2 }, ownPage)).rejects.toThrow('not-here');
    expect(worker.state.injected).toEqual([]);
  });
});

it('every meaning has a title and every stage a name', async () => {
  const { concepts, stages } = await worker.routes['meanings/read']({ type: 'meanings/read' }, ownPage);
  expect(concepts.length).toBe(162);
  expect(concepts.filter(({ title, id }) => !title || title === id)).toEqual([]);
  expect(stages.map(({ id }) => id)).toContain('section-47');
});
