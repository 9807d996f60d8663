import { type NativePort, nativeRuntime } from './native-runtime';

/** How long an old panel may outlive its extension on a page in view, ms. */
const LOOK_EVERY_MS = 800;

/** Name of the port that each detector holds open; the worker learns from it that a page is being read. */
export const PRESENCE_PORT = 'alongside/presence';

/** Sent on the document by a freshly injected detector: an older build looks whether it is still wanted. Carries nothing. */
const LOOK_AGAIN = 'alongside:look-again';

export interface InvalidationWatch {
  /** Looks now; returns true while the extension is there. Call it before each send. */
  alive(): boolean;
  stop(): void;
}

/**
 * Calls back once when this extension was updated, disabled or removed, so that every trace can leave the page.
 *
 * It looks when the page is shown or focused again, when a newer detector arrives, when the presence port closes,
 * and every 0.8 s in the top frame of a page in view: Chromium does not always close the port when it takes an
 * extension away. A worker that merely stopped closes the port too: then `runtime.id` is still there, and nothing
 * happens. A look is one property read. A page that sends LOOK_AGAIN itself only causes a look.
 */
export function onInvalidated(callback: () => void): InvalidationWatch {
  const watch = new AbortController();
  const { signal } = watch;
  let port: NativePort | undefined;

  let timer: ReturnType<typeof setInterval> | undefined;

  const stop = () => {
    if (signal.aborted) return;
    watch.abort();
    clearInterval(timer);
    try {
      port?.disconnect();
    } catch {
      // The port went with the extension.
    }
  };
  const alive = () => {
    if (nativeRuntime()?.id) return true;
    if (!signal.aborted) {
      stop();
      callback();
    }
    return false;
  };
  const look = () => void alive();
  const lookRegularly = () => {
    clearInterval(timer);
    if (window.top === window && document.visibilityState === 'visible') timer = setInterval(look, LOOK_EVERY_MS);
  };

  document.dispatchEvent(new Event(LOOK_AGAIN));
  document.addEventListener(LOOK_AGAIN, look, { signal });
  document.addEventListener(
    'visibilitychange',
    () => {
      look();
      if (!signal.aborted) lookRegularly();
    },
    { signal },
  );
  lookRegularly();
  window.addEventListener('focus', look, { signal });
  window.addEventListener('pageshow', look, { signal });
  try {
    port = nativeRuntime()?.connect({ name: PRESENCE_PORT });
    // The id is cleared just after the port closes, so look in the next task.
    port?.onDisconnect.addListener(() => setTimeout(look, 0));
  } catch {
    queueMicrotask(look);
  }
  return { alive, stop };
}
