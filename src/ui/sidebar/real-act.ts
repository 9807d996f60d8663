/**
 * Whether something that is kept on the device was asked for by a person who could see what they clicked. A page
 * cannot press a key or a button inside the closed shadow root, but it can lay things over the panel, under a
 * person's own click. Intersection Observer v2 tells, for a control, whether anything covers, clips or fades it.
 * https://w3c.github.io/IntersectionObserver/v2/#calculate-visibility-algo
 */

/** The newest answer of the browser is taken for at most this long before a click goes unanswered, in ms. */
const ANSWER_WITHIN_MS = 2000;
const CONTROLS = 'button, input, [role="separator"], a, label';

interface VisibilityEntry extends IntersectionObserverEntry {
  isVisible?: boolean;
}

export interface RealAct {
  /** Resolves to false for an act that no person's own event began, or whose control was covered when clicked. */
  allowed(): Promise<boolean>;
  stop(): void;
}

/** Watches a person's acts in the panel. Nothing is observed until the pointer is over a control. */
export function watchActs(root: HTMLElement): RealAct {
  let control: Element | null = null;
  let seen: boolean | undefined;
  let waiting: ((visible: boolean) => void) | undefined;
  /** The last event of a person here; null where the last one was made by a script. */
  let act: { byPointer: boolean; seen: boolean | undefined } | null = null;

  const observer = new IntersectionObserver(
    (entries) => {
      const newest = entries.filter(({ target }) => target === control).at(-1) as VisibilityEntry | undefined;
      if (!newest) return;
      const visible = newest.isVisible !== false;
      // What was clicked may be gone by then, as a menu is, or cut by the panel's own edge where it scrolls: the whole
      // panel answers for it.
      const cut = !visible && newest.intersectionRatio < 1;
      const whole = newest.target.isConnected && !cut ? null : root.firstElementChild;
      if (whole && whole !== newest.target) return look(whole);
      seen = visible;
      waiting?.(seen);
    },
    { trackVisibility: true, delay: 100, threshold: [0, 1] } as IntersectionObserverInit,
  );
  const look = (target: Element) => {
    if (control === target) return;
    if (control) observer.unobserve(control);
    control = target;
    seen = undefined;
    observer.observe(target);
  };

  const onOver = (event: Event) => {
    const target = (event.target as Element).closest(CONTROLS);
    if (target) look(target);
  };
  const onClick = (event: Event) => {
    const { detail, isTrusted } = event as MouseEvent;
    if (!isTrusted) {
      act = null;
      return;
    }
    onOver(event);
    // A click made with a key, or by assistive technology, has no count of presses.
    act = { byPointer: event.type === 'pointerup' || detail > 0, seen };
  };
  const onKey = (event: Event) => {
    act = event.isTrusted ? { byPointer: false, seen: true } : null;
  };
  const listeners: [string, (event: Event) => void][] = [
    ['pointerover', onOver],
    ['click', onClick],
    ['pointerup', onClick],
    ['keydown', onKey],
  ];
  for (const [type, listener] of listeners) root.addEventListener(type, listener, { capture: true });

  return {
    async allowed() {
      const now = act;
      if (!now) return false;
      if (!now.byPointer) return true;
      if (now.seen !== undefined) return now.seen;
      return new Promise((resolve) => {
        const timer = setTimeout(() => resolve(false), ANSWER_WITHIN_MS);
        waiting = (visible) => {
          clearTimeout(timer);
          waiting = undefined;
          resolve(visible);
        };
      });
    },
    stop() {
      observer.disconnect();
      for (const [type, listener] of listeners) root.removeEventListener(type, listener, { capture: true });
    },
  };
}
