/** Runs work that can pause: whole, or in slices between which the page has its turn. */

/** Work that offers a pause at each `yield`. */
export type Pausing<T> = Generator<void, T, void>;

/** Runs the work to its end without a pause. */
export function atOnce<T>(work: Pausing<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

export interface Slicing {
  /** Longest slice, ms. A slice ends at the first pause after it. */
  budget: number;
  now(): number;
  /** Calls back when the page has had its turn. */
  later(callback: () => void): void;
  /** True when the rest is not wanted any more. */
  stale(): boolean;
}

export interface Sliced<T> {
  value: T;
  slices: number;
  /** Time in the slices together, ms. */
  ms: number;
}

/**
 * Runs the work in slices and hands what came of it to `take`, in a task of its own where there was more than one
 * slice. Resolves to what `take` made of it, or to null, with the rest left undone, once `stale` says so.
 */
export function inSlices<T, R>(
  work: Pausing<T>,
  { budget, now, later, stale }: Slicing,
  take: (sliced: Sliced<T>) => R,
): Promise<R | null> {
  return new Promise((resolve, reject) => {
    let ms = 0;
    let slices = 0;

    function step(run: () => void): void {
      try {
        if (slices === 0 || !stale()) run();
        else {
          work.return(undefined as T);
          resolve(null);
        }
      } catch (problem) {
        reject(problem);
      }
    }

    function slice(): void {
      slices++;
      const started = now();
      const until = started + budget;
      let next = work.next();
      while (!next.done && now() < until) next = work.next();
      ms += now() - started;
      if (!next.done) {
        later(() => step(slice));
        return;
      }
      const whole = { value: next.value, slices, ms };
      if (slices === 1) resolve(take(whole));
      else later(() => step(() => resolve(take(whole))));
    }

    step(slice);
  });
}

interface TaskScheduler {
  postTask(callback: () => void, options: { priority: 'user-visible' }): Promise<void>;
}

/** Runs `callback` in a task after the page has had its turn. */
export function afterPage(callback: () => void): void {
  const { scheduler } = globalThis as { scheduler?: TaskScheduler };
  if (scheduler) void scheduler.postTask(callback, { priority: 'user-visible' });
  else setTimeout(callback, 0);
}
