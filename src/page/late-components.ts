/**
 * Components that the page defines after they were read. Such an upgrade may fill a shadow tree without any change that
 * an observer is told of: https://html.spec.whatwg.org/multipage/custom-elements.html#upgrades
 */

/** When those not yet defined are looked at again, after the reading that saw them first: seven times, then no more. */
const LOOKS_MS = [200, 300, 500, 1000, 2000, 4000, 8000];
const MOST = 50;
const NOT_DEFINED = ':not(:defined)';

export interface LateComponents {
  /** Waits for those in the roots that are not defined; each is waited for once. */
  wait(roots: Iterable<ParentNode>): void;
}

/** Calls `onDefined` when a component that is waited for has been defined. An element that never is costs seven looks. */
export function lateComponents(onDefined: () => void, signal: AbortSignal): LateComponents {
  const known = new WeakSet<Element>();
  let waiting: Element[] = [];
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));

  function look(): void {
    const still = waiting.filter((element) => element.isConnected && element.matches(NOT_DEFINED));
    if (still.length < waiting.length) onDefined();
    waiting = still;
    turn++;
    next();
  }

  function next(): void {
    clearTimeout(timer);
    const after = LOOKS_MS[turn];
    if (waiting.length === 0 || after === undefined) waiting = [];
    else timer = setTimeout(look, after);
  }

  return {
    wait(roots) {
      let more = false;
      for (const root of roots)
        for (const element of root.querySelectorAll(NOT_DEFINED)) {
          if (waiting.length >= MOST || known.has(element)) continue;
          known.add(element);
          waiting.push(element);
          more = true;
        }
      if (!more) return;
      turn = 0;
      next();
    },
  };
}
