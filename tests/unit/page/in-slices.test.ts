import { describe, expect, it } from 'vitest';
import { atOnce, inSlices, type Pausing } from '../../../src/page/in-slices';

/** Work of `steps` steps that takes `each` ms of a clock for each, and then the value. */
function workOf(clock: { now: number }, steps: number, each: number): Pausing<string> {
  return (function* () {
    for (let n = 0; n < steps; n += 1) {
      clock.now += each;
      yield;
    }
    return 'whole';
  })();
}

function setUp(stale: () => boolean = () => false) {
  const clock = { now: 0 };
  const queue: (() => void)[] = [];
  const slicing = { budget: 7, now: () => clock.now, later: (run: () => void) => void queue.push(run), stale };
  return { clock, queue, slicing };
}

describe('work in slices', () => {
  it('pauses when a slice has used its time, and hands over what it made in a task of its own', async () => {
    const { clock, queue, slicing } = setUp();
    const taken: unknown[] = [];
    const result = inSlices(workOf(clock, 20, 2), slicing, (sliced) => taken.push(sliced));
    let tasks = 1;
    for (let run = queue.shift(); run; run = queue.shift()) {
      const before = clock.now;
      run();
      expect(clock.now - before).toBeLessThan(10);
      tasks += 1;
    }
    await expect(result).resolves.toBe(1);
    expect(taken).toEqual([{ value: 'whole', slices: tasks - 1, ms: 40 }]);
    expect(tasks).toBeGreaterThan(4);
  });

  it('hands over at once what one slice made', async () => {
    const { clock, queue, slicing } = setUp();
    await expect(inSlices(workOf(clock, 2, 2), slicing, ({ slices }) => slices)).resolves.toBe(1);
    expect(queue).toEqual([]);
  });

  it('hands over nothing of a page that has become another, not even when all was read', async () => {
    let left = false;
    const { clock, queue, slicing } = setUp(() => left);
    const taken: unknown[] = [];
    const result = inSlices(workOf(clock, 4, 2), slicing, (sliced) => taken.push(sliced));
    left = true;
    queue.shift()!();
    await expect(result).resolves.toBeNull();
    expect([taken, queue]).toEqual([[], []]);
  });

  it('passes a fault on', async () => {
    const { slicing } = setUp();
    const broken = (function* (): Pausing<string> {
      yield;
      throw new Error('broken');
    })();
    await expect(inSlices(broken, slicing, () => 1)).rejects.toThrow('broken');
  });

  it('runs to its end where nobody waits', () => {
    expect(atOnce(workOf({ now: 0 }, 5, 1))).toBe('whole');
  });
});
