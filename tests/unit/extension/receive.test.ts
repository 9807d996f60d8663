import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { parseToWorker } from '../../../src/extension/message-schema';
import type { ToWorker } from '../../../src/extension/messages';
import { type Handlers, readSender, receive, Refusal } from '../../../src/extension/receive';

const own = { id: 'own-id', base: 'chrome-extension://own-id/' };
type Listener = (message: unknown, sender: object, respond: (answer: unknown) => void) => true | undefined;
const { listeners } = vi.hoisted(() => ({ listeners: [] as Listener[] }));

vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      id: 'own-id',
      getURL: () => 'chrome-extension://own-id/',
      onMessage: { addListener: (listener: Listener) => listeners.push(listener) },
    },
  },
}));

const frame = { id: own.id, tab: { id: 5, url: 'https://a.example/' }, frameId: 3, documentId: 'D' };

describe('who sent a message', () => {
  it('is nobody we know when another extension or a page sent it', () => {
    expect(readSender({ ...frame, id: 'another', url: 'https://a.example/' }, own)).toBeNull();
    expect(readSender({ id: own.id, url: 'https://a.example/' }, own)).toBeNull();
  });

  it('is a page of ours by its address', () => {
    const sender = { id: own.id, url: `${own.base}options.html`, tab: { id: 1 }, frameId: 0 };
    expect(readSender(sender, own)).toEqual({ kind: 'extension-page' });
    expect(readSender({ ...sender, url: `https://a.example/${own.base}` }, own)).toMatchObject({ kind: 'frame' });
  });

  it.each([
    [{ url: 'https://a.example/x', origin: 'https://a.example' }, 'https://a.example/x'],
    [{ url: 'https://a.example/x', origin: 'null' }, 'https://a.example/x'],
    [{ url: 'about:blank', origin: 'https://a.example' }, 'https://a.example'],
    [{ url: 'about:srcdoc', origin: 'https://a.example' }, 'https://a.example'],
    [{ url: 'about:srcdoc', origin: 'null' }, 'null'],
    [{ url: 'data:text/html,x', origin: 'null' }, 'null'],
    [{}, 'null'],
  ])('a frame at %j counts as %s', (address, url) => {
    expect(readSender({ ...frame, ...address }, own)).toMatchObject({ kind: 'frame', frameId: 3, url });
  });
});

describe('what is answered', () => {
  const read = vi.fn();
  const handlers = { 'settings/read': read } as unknown as Handlers;
  const sender = { ...frame, url: 'https://a.example/x' };
  let hear: Listener;

  beforeEach(() => {
    listeners.length = 0;
    read.mockReset();
    receive(handlers);
    hear = listeners[0]!;
  });

  it('a Result with the value', async () => {
    read.mockResolvedValue('settings');
    const respond = vi.fn();
    expect(hear({ type: 'settings/read' }, sender, respond)).toBe(true);
    await vi.waitFor(() => expect(respond).toHaveBeenCalledWith({ ok: true, value: 'settings' }));
  });

  it('a Result with the reason when it is refused or fails', async () => {
    const respond = vi.fn();
    read.mockRejectedValue(new Refusal('site-off'));
    hear({ type: 'settings/read' }, sender, respond);
    await vi.waitFor(() => expect(respond).toHaveBeenCalledWith({ ok: false, error: 'site-off' }));
  });

  it.each([
    [{ type: 'settings/read' }, { ...sender, id: 'another' }],
    [{ type: 'settings/erase' }, sender],
    [null, sender],
  ])('nothing at all for %j', (message, from) => {
    const respond = vi.fn();
    expect(hear(message, from, respond)).toBeUndefined();
    expect(respond).not.toHaveBeenCalled();
    expect(read).not.toHaveBeenCalled();
  });
});

describe('which messages are known', () => {
  const observed = {
    type: 'frame/observed',
    observation: {
      v: 1,
      frame: 'f',
      top: false,
      titles: [{ text: 'Core group', place: 'heading', rank: 1 }],
      fields: [
        {
          ref: 'f:1',
          concept: 'date-of-meeting',
          kind: 'date',
          label: 'Date of meeting',
          path: ['Meeting'],
          state: 'filled',
          confidence: 0.9,
          because: 'label',
          date: { iso: '2026-12-01' },
        },
      ],
      tables: [],
      rows: [],
      shape: { editable: 1, readOnlyFacts: 0, words: 9, links: 0, gridRows: 0, searchControls: 0 },
      systemCues: [],
      cues: [],
      scan: { ms: 3, nodes: 20, controls: 1, slices: 1 },
    },
  } satisfies ToWorker;

  it.each([
    observed,
    { type: 'frame/gone', frame: 'f', visit: 2 },
    { type: 'frame/focus', ref: null },
    { type: 'sidebar/wanted' },
    { type: 'reader/wanted' },
    { type: 'recogniser/wanted' },
    { type: 'guidance/slice', stages: ['core-group'] },
    { type: 'settings/read' },
    { type: 'settings/write', patch: { width: 400 } },
    { type: 'settings/reset', keys: ['width'] },
    { type: 'field/reveal', frameId: 2, ref: 'f:1', focus: true },
    { type: 'options/open', section: 'about' },
    { type: 'options/open' },
  ] satisfies ToWorker[])('$type', (message) => {
    expect(parseToWorker(message)).toEqual(message);
  });

  it('drops members that do not belong, such as recorded text', () => {
    const [field] = observed.observation.fields;
    const talkative = {
      ...observed,
      page: 'x',
      observation: { ...observed.observation, html: 'x', fields: [{ ...field, value: 'Recorded text' }] },
    };
    expect(parseToWorker(talkative)).toEqual(observed);
  });

  it.each([
    { ...observed, observation: { ...observed.observation, v: 2 } },
    { ...observed, observation: { ...observed.observation, fields: [{}] } },
    { type: 'frame/gone', frame: 'x'.repeat(5000), visit: 2 },
    { type: 'options/open', section: '../../evil' },
    { type: 'guidance/slice', stages: 'core-group' },
    { type: 'settings/reset', keys: ['everything'] },
    { type: '__proto__' },
  ])('not $type when it is malformed', (message) => {
    expect(parseToWorker(message)).toBeNull();
  });

  it('takes anything at all without throwing', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        expect(parseToWorker(message)).toBeNull();
      }),
    );
    fc.assert(
      fc.property(
        fc.record({
          type: fc.constantFrom(observed.type, 'settings/write'),
          observation: fc.anything(),
          patch: fc.anything(),
        }),
        (message) => {
          const parsed = parseToWorker(message);
          expect(parsed === null || parsed.type === message.type).toBe(true);
        },
      ),
    );
  });
});
