// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sendNative } from '../../../src/extension/native-runtime';
import { type InvalidationWatch, onInvalidated } from '../../../src/extension/on-invalidated';

function install() {
  const disconnected: (() => void)[] = [];
  const runtime = {
    id: 'own-id' as string | undefined,
    connect: vi.fn(() => ({
      onDisconnect: { addListener: (heard: () => void) => disconnected.push(heard) },
      disconnect: vi.fn(),
    })),
    sendMessage: vi.fn(async (): Promise<unknown> => ({ ok: true, value: null })),
  };
  (globalThis as { chrome?: unknown }).chrome = { runtime };
  return {
    runtime,
    closePort: () => {
      for (const heard of disconnected) heard();
    },
  };
}

let extension: ReturnType<typeof install>;
let left: ReturnType<typeof vi.fn<() => void>>;
let watch: InvalidationWatch;

beforeEach(() => {
  vi.useFakeTimers();
  extension = install();
  left = vi.fn<() => void>();
  watch = onInvalidated(left);
});

afterEach(() => {
  watch.stop();
  vi.useRealTimers();
  delete (globalThis as { chrome?: unknown }).chrome;
});

const takeAway = () => {
  extension.runtime.id = undefined;
};

describe('while the extension is there', () => {
  it('nothing makes it leave, not even a worker that stopped', () => {
    extension.closePort();
    window.dispatchEvent(new Event('focus'));
    document.dispatchEvent(new Event('visibilitychange'));
    document.dispatchEvent(new Event('alongside:look-again'));
    vi.advanceTimersByTime(60_000);
    expect(watch.alive()).toBe(true);
    expect(left).not.toHaveBeenCalled();
    expect(extension.runtime.connect).toHaveBeenCalledTimes(1);
  });
});

describe('once the extension has gone', () => {
  it.each([
    ['the page is focused', () => window.dispatchEvent(new Event('focus'))],
    ['the page is shown', () => document.dispatchEvent(new Event('visibilitychange'))],
    ['the page comes back from the cache', () => window.dispatchEvent(new Event('pageshow'))],
    ['a newer detector arrives', () => document.dispatchEvent(new Event('alongside:look-again'))],
    ['a second has passed', () => vi.advanceTimersByTime(1000)],
    ['a message is about to be sent', () => watch.alive()],
    [
      'the port closes',
      () => {
        extension.closePort();
        vi.advanceTimersByTime(1);
      },
    ],
  ])('it leaves when %s, and once only', (_, happens) => {
    takeAway();
    happens();
    expect(left).toHaveBeenCalledTimes(1);
    happens();
    vi.advanceTimersByTime(10_000);
    expect(left).toHaveBeenCalledTimes(1);
    expect(watch.alive()).toBe(false);
    expect(left).toHaveBeenCalledTimes(1);
  });

  it('it leaves even when it could never connect', async () => {
    watch.stop();
    takeAway();
    extension.runtime.connect.mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    watch = onInvalidated(left);
    await vi.advanceTimersByTimeAsync(0);
    expect(left).toHaveBeenCalledTimes(1);
  });
});

it('hears nothing more after it was stopped', () => {
  watch.stop();
  takeAway();
  window.dispatchEvent(new Event('focus'));
  vi.advanceTimersByTime(10_000);
  expect(left).not.toHaveBeenCalled();
});

describe('sending without the polyfill', () => {
  it('gives the worker’s Result', async () => {
    expect(await sendNative({ type: 'sidebar/wanted' })).toEqual({ ok: true, value: null });
  });

  it('gives failures as values', async () => {
    extension.runtime.sendMessage.mockResolvedValueOnce(undefined);
    expect(await sendNative({ type: 'sidebar/wanted' })).toEqual({ ok: false, error: 'no-answer' });
    extension.runtime.sendMessage.mockRejectedValueOnce(new Error('no worker'));
    expect(await sendNative({ type: 'sidebar/wanted' })).toEqual({ ok: false, error: 'no worker' });
    takeAway();
    expect(await sendNative({ type: 'sidebar/wanted' })).toEqual({ ok: false, error: 'invalidated' });
  });
});
