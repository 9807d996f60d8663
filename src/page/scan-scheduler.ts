/** When to read the page again: after quiet, at an idle moment, ever more rarely while nothing comes of it. */

const QUIET_MS = 250;
const MAX_WAIT_MS = 2000;
const MAX_QUIET_MS = 8000;
/** A page that is never quiet is read so rarely that reading takes at most one part in so many of the time. */
const REST = 100;
const SLOW_SCAN_MS = 250;
const SLOW_SCANS = 3;
/** Readings in a row that the page changed under. */
const BROKEN_SCANS = 6;

/** What came of a reading: null when the page changed under it and nothing of it counts. */
export type ScanOutcome = { fruitful: boolean; ms: number } | null;

export interface ScanScheduler {
  /** Something changed. */
  changed(): void;
  /** Read soon, without waiting for quiet: the page has just become another one. */
  soon(): void;
  stop(): void;
  readonly paused: boolean;
  /** The person's "Check this page": reads once. */
  once(): void;
}

/**
 * Calls `scan` after changes, one at a time. Three fruitless scans double the quiet time, to 8 s. A page that three
 * slow scans (250 ms of work) found nothing new on, or that changed under six scans in a row, is not scanned any more
 * until the person asks or it becomes another page; `onPaused` is told.
 */
export function createScheduler(scan: () => Promise<ScanOutcome>, onPaused: () => void): ScanScheduler {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let idle: number | undefined;
  let firstChange = 0;
  let lastChange = 0;
  let lastMs = 0;
  let quiet = QUIET_MS;
  let fruitless = 0;
  let slow = 0;
  let broken = 0;
  let running = false;
  let wanted = false;
  let paused = false;
  let stopped = false;

  async function run(): Promise<void> {
    idle = undefined;
    if (stopped || document.hidden) return;
    if (running) {
      wanted = true;
      return;
    }
    firstChange = 0;
    running = true;
    const outcome = await scan().finally(() => {
      running = false;
    });
    if (stopped) return;
    if (outcome) note(outcome);
    else broken++;
    if (broken >= BROKEN_SCANS || (slow >= SLOW_SCANS && fruitless > 0)) return pause();
    if (wanted) wait(0);
    else if (!outcome || firstChange > 0) arm();
    wanted = false;
  }

  function note({ fruitful, ms }: NonNullable<ScanOutcome>): void {
    broken = 0;
    lastMs = ms;
    slow = ms > SLOW_SCAN_MS ? slow + 1 : 0;
    fruitless = fruitful ? 0 : fruitless + 1;
    quiet = fruitful ? QUIET_MS : fruitless >= 3 ? Math.min(MAX_QUIET_MS, quiet * 2) : quiet;
  }

  function pause(): void {
    paused = true;
    clearTimeout(timer);
    timer = undefined;
    onPaused();
  }

  function due(): void {
    timer = undefined;
    const now = performance.now();
    const latest = firstChange + Math.max(MAX_WAIT_MS, quiet, Math.min(MAX_QUIET_MS, lastMs * REST));
    const at = Math.min(lastChange + quiet, latest);
    if (now < at - 1) wait(at - now);
    else idle ??= requestIdleCallback(() => void run(), { timeout: 1000 });
  }

  /** A timer that runs is left alone: when it ends, the latest change is looked at. */
  function arm(): void {
    const now = performance.now();
    lastChange = now;
    firstChange ||= now;
    if (timer === undefined && idle === undefined) wait(quiet);
  }

  function wait(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(due, ms);
  }

  /** Without regard to when the last change was. */
  function waitFresh(ms: number): void {
    firstChange = 0;
    lastChange = 0;
    wait(ms);
  }

  const seen = new AbortController();
  document.addEventListener('visibilitychange', () => !document.hidden && !paused && waitFresh(0), {
    signal: seen.signal,
  });

  return {
    get paused() {
      return paused;
    },
    changed() {
      if (!stopped && !paused) arm();
    },
    soon() {
      if (stopped) return;
      paused = false;
      slow = 0;
      broken = 0;
      quiet = QUIET_MS;
      if (running) wanted = true;
      else waitFresh(30);
    },
    once() {
      paused = false;
      slow = 0;
      broken = 0;
      void run();
    },
    stop() {
      stopped = true;
      seen.abort();
      clearTimeout(timer);
      if (idle !== undefined) cancelIdleCallback(idle);
    },
  };
}
