interface PageFocusOptions {
  /** True for the sidebar's own element, which is not the page. */
  isOurs(target: EventTarget | null): boolean;
  onFocus(element: Element): void;
}

/** Remembers which element of the page was used last, so that focus can go back to it. Listens, never moves focus unasked. */
export class PageFocus {
  private last: WeakRef<HTMLElement> | null = null;
  private readonly listening = new AbortController();

  constructor(options: PageFocusOptions) {
    const note = (target: EventTarget | null) => {
      if (!(target instanceof HTMLElement) || target === document.body || options.isOurs(target)) return;
      this.last = new WeakRef(target);
      options.onFocus(target);
    };
    note(document.activeElement);
    document.addEventListener('focusin', (event) => note(event.target), {
      capture: true,
      passive: true,
      signal: this.listening.signal,
    });
  }

  /** Moves focus back to the element last used; false when it has left the page. */
  restore(): boolean {
    const element = this.last?.deref();
    if (!element?.isConnected) return false;
    element.focus({ preventScroll: true });
    return true;
  }

  stop(): void {
    this.listening.abort();
    this.last = null;
  }
}
