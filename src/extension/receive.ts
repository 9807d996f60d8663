import { browser } from './browser';
import { parseToWorker } from './message-schema';
import type { Result, ToWorker, WorkerAnswers } from './messages';

/** Who sent a message: a page of ours (pop-up, options), or a content script in a frame. */
export type Sender =
  | { kind: 'extension-page' }
  | {
      kind: 'frame';
      tabId: number;
      /** 0 in the top frame. */
      frameId: number;
      documentId: string | undefined;
      /** Address that decides for this frame: its own, or for about:, blob: and data: frames the origin it inherited. */
      url: string;
      /** Address of the whole tab; undefined when its site is not granted. */
      tabUrl: string | undefined;
    };

export type Handlers = {
  [T in ToWorker['type']]: (message: Extract<ToWorker, { type: T }>, from: Sender) => Promise<WorkerAnswers[T]>;
};

/** Thrown by a handler: its code is answered, for the sender to act on. */
export class Refusal extends Error {}

interface RawSender {
  id?: string;
  url?: string;
  /** Chromium adds it; frames of opaque origin say `null`. */
  origin?: string;
  frameId?: number;
  documentId?: string;
  tab?: { id?: number; url?: string };
}

/** The sender, or null when it is not this extension or cannot be placed. */
export function readSender(raw: RawSender, own: { id: string; base: string }): Sender | null {
  if (raw.id !== own.id) return null;
  if (raw.url?.startsWith(own.base)) return { kind: 'extension-page' };
  if (raw.tab?.id === undefined || raw.frameId === undefined) return null;
  const ownAddress = /^https?:/.test(raw.url ?? '') ? raw.url : raw.origin;
  return {
    kind: 'frame',
    tabId: raw.tab.id,
    frameId: raw.frameId,
    documentId: raw.documentId,
    url: ownAddress ?? 'null',
    tabUrl: raw.tab.url,
  };
}

async function answer(handlers: Handlers, message: ToWorker, from: Sender): Promise<Result<unknown>> {
  try {
    const handle = handlers[message.type] as (message: ToWorker, from: Sender) => Promise<unknown>;
    return { ok: true, value: await handle(message, from) };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

/** Answers this extension's own messages with a Result. Other senders and unknown shapes get no answer at all. */
export function receive(handlers: Handlers): void {
  const listener = (message: unknown, raw: RawSender, respond: (answer: unknown) => void): true | undefined => {
    const from = readSender(raw, { id: browser.runtime.id, base: browser.runtime.getURL('') });
    const parsed = from && parseToWorker(message);
    if (!from || !parsed) return undefined;
    void answer(handlers, parsed, from).then(respond);
    return true;
  };
  browser.runtime.onMessage.addListener(listener as Parameters<typeof browser.runtime.onMessage.addListener>[0]);
}
