/** Quiet that must pass before a stage is spoken (DESIGN.md §6, "Screen reader"). */
const QUIET_MS = 1000;

/**
 * The one polite live region. A stage is spoken once, a second after typing in the page has stopped; answers to
 * the person's own actions ("Copied") are spoken at once.
 */
export class Announcer {
  private region: HTMLElement | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private spoken = '';
  private lastKey = Number.NEGATIVE_INFINITY;
  private typing: AbortController | null = null;

  /** Speaks into this element from now on. */
  speakInto(region: HTMLElement): void {
    this.region = region;
    this.typing?.abort();
    this.typing = new AbortController();
    document.addEventListener('keydown', () => (this.lastKey = performance.now()), {
      capture: true,
      passive: true,
      signal: this.typing.signal,
    });
  }

  /** Speaks a stage's summary unless the same page and stage were dealt with last. Null says nothing and counts as dealt with. */
  stage(key: string, sentence: string | null): void {
    if (key === this.spoken) return;
    this.hush();
    this.spoken = key;
    if (sentence) this.whenQuiet(sentence);
  }

  say(sentence: string): void {
    if (this.region) this.region.textContent = sentence;
  }

  /** The page is being read again: nothing of the last reading is spoken any more, and what had no turn is owed still. */
  hush(): void {
    if (this.timer !== undefined) this.spoken = '';
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.region) this.region.textContent = '';
  }

  /** The sidebar went: listening stops, and the next stage is new. */
  forget(): void {
    this.hush();
    this.typing?.abort();
    this.typing = null;
    this.spoken = '';
  }

  private whenQuiet(sentence: string): void {
    this.timer = setTimeout(() => {
      this.timer = undefined;
      const sinceKey = performance.now() - this.lastKey;
      if (sinceKey < QUIET_MS) this.whenQuiet(sentence);
      else this.say(sentence);
    }, QUIET_MS);
  }
}
