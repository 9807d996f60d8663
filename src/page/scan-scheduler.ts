/** When to read the page again: after quiet, at an idle moment, ever more rarely while nothing comes of it. */

const QUIET_MS = 250;
const MAX_WAIT_MS = 2000;
const MAX_QUIET_MS = 8000;
const SLOW_SCAN_MS = 60;

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
 * Calls `scan` after changes. `scan` returns whether anything came of it and how long it took, ms. Three fruitless
 * scans double the quiet time, to 8 s; three scans over 60 ms in a row pause it, and it says so through `onPaused`.
 */
export function createScheduler(scan: () => { fruitful: boolean; ms: number }, onPaused: () => void): ScanScheduler {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let idle: number | undefined;
  let firstChange = 0;
  let quiet = QUIET_MS;
  let fruitless = 0;
  let slow = 0;
  let paused = false;
  let stopped = false;

  function run(): void {
    idle = undefined;
    firstChange = 0;
    if (stopped || document.hidden) return;
    const { fruitful, ms } = scan();
    slow = ms > SLOW_SCAN_MS ? slow + 1 : 0;
    fruitless = fruitful ? 0 : fruitless + 1;
    quiet = fruitful ? QUIET_MS : fruitless >= 3 ? Math.min(MAX_QUIET_MS, quiet * 2) : quiet;
    if (slow >= 3 && !fruitful) {
      paused = true;
      onPaused();
    }
  }

  function whenIdle(): void {
    timer = undefined;
    idle ??= requestIdleCallback(run, { timeout: 1000 });
  }

  function wait(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(whenIdle, ms);
  }

  document.addEventListener('visibilitychange', () => !document.hidden && !stopped && !paused && wait(0));

  return {
    get paused() {
      return paused;
    },
    changed() {
      if (stopped || paused || idle !== undefined) return;
      const now = performance.now();
      firstChange ||= now;
      wait(Math.max(0, Math.min(quiet, firstChange + Math.max(MAX_WAIT_MS, quiet) - now)));
    },
    soon() {
      if (stopped) return;
      paused = false;
      slow = 0;
      quiet = QUIET_MS;
      wait(30);
    },
    once() {
      paused = false;
      slow = 0;
      run();
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
      if (idle !== undefined) cancelIdleCallback(idle);
    },
  };
}
