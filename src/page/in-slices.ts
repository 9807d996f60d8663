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
  /** Resolves when the page has had its turn. */
  turn(): Promise<void>;
  /** True when the rest is not wanted any more. */
  stale(): boolean;
}

export interface Sliced<T> {
  value: T;
  slices: number;
  /** Time in the slices together, ms. */
  ms: number;
}

/** Runs the work in slices. Resolves to null, with the rest left undone, once `stale` says so. */
export async function inSlices<T>(work: Pausing<T>, { budget, now, turn, stale }: Slicing): Promise<Sliced<T> | null> {
  let ms = 0;
  for (let slices = 1; ; slices++) {
    const started = now();
    const until = started + budget;
    do {
      const step = work.next();
      if (step.done) return { value: step.value, slices, ms: ms + now() - started };
    } while (now() < until);
    ms += now() - started;
    await turn();
    if (stale()) {
      work.return(undefined as T);
      return null;
    }
  }
}

interface TaskScheduler {
  yield?(): Promise<void>;
}

/** Gives the page its turn: `scheduler.yield`, which keeps our place in the queue, or a timer where there is none. */
export function pageTurn(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: TaskScheduler };
  return scheduler?.yield ? scheduler.yield() : new Promise((next) => setTimeout(next, 0));
}
