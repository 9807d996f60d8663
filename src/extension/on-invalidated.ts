import { type NativePort, nativeRuntime } from './native-runtime';

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
 * It looks when the presence port closes, when the page is shown or focused again, and when a newer detector
 * arrives. A worker that merely stopped closes the port too: then `runtime.id` is still there, and nothing happens.
 * There is no timer. A page that sends LOOK_AGAIN itself only causes one look.
 */
export function onInvalidated(callback: () => void): InvalidationWatch {
  const watch = new AbortController();
  const { signal } = watch;
  let port: NativePort | undefined;

  const stop = () => {
    if (signal.aborted) return;
    watch.abort();
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

  document.dispatchEvent(new Event(LOOK_AGAIN));
  document.addEventListener(LOOK_AGAIN, look, { signal });
  document.addEventListener('visibilitychange', look, { signal });
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
