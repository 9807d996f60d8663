import { describe, expect, it } from 'vitest';
import { readArguments } from '../../bench/command';
import { goalsOf } from '../../bench/goals';
import { longestOf } from '../../bench/measure';
import { benchPage } from '../../bench/pages';
import { type BenchResults, percentile } from '../../bench/run-bench';

describe('the bench', () => {
  it('takes fewer runs and other sizes, and refuses what is no number', () => {
    expect(readArguments(['--runs', '3', '--sizes', '100,500', '--throttle', '1', '--update'])).toEqual({
      runs: 3,
      sizes: [100, 500],
      throttles: [1],
      peersTo: 2000,
      update: true,
    });
    expect(readArguments([]).runs).toBe(15);
    expect(() => readArguments(['--runs', 'many'])).toThrow('--runs needs whole numbers, not “many”');
    expect(() => readArguments(['--fast'])).toThrow('unknown option --fast');
  });

  it('makes pages of exactly as many fields as asked for', () => {
    for (const fields of [1, 26, 120])
      expect(benchPage(fields).match(/<(?:input|select|textarea) /g)).toHaveLength(fields);
  });

  it('counts the whole of a task that holds a script of ours, and no other task', () => {
    const task = (ts: number, tdur: number) => ({ name: 'RunTask', cat: '', ph: 'X', ts, tdur, dur: tdur, pid: 1, tid: 1 });
    const call = (ts: number, url: string) => ({
      ...{ name: 'FunctionCall', cat: '', ph: 'X', ts, dur: 10, pid: 1, tid: 1 },
      args: { data: { url } },
    });
    const ours = 'chrome-extension://x/reader.js';
    const events = [task(0, 9000), call(10, ours), task(20_000, 50_000), call(20_010, 'https://example.org/a.js')];
    expect(longestOf(events)).toBe(9);
    // What the debugger does for error objects is none of ours.
    expect(longestOf([...events, { ...task(100, 3000), name: 'V8.CollectSourcePositions' }])).toBe(6);
  });

  it('takes the sample that the share of all is not above', () => {
    expect(percentile([5, 1, 3], 0.5)).toBe(3);
    expect(percentile([4, 1, 3, 2], 0.95)).toBe(4);
    expect(percentile([], 0.5)).toBeNaN();
  });

  it('says a goal is met only where it was measured and is', () => {
    const size = (fields: number, reading: number) => ({
      ...{ fields, throttle: 1, reading: [reading], readingTask: [reading], withSidebar: [], control: [1] },
      ...{ longest: [10], axe: [900], axeTask: [900], hypothesis: [9], hypothesisTask: [900] },
    });
    const rest = { storm: { with: [101], without: [100], script: [1] }, key: { with: [2], without: [1.5] }, idle: { with: [1], without: [1] } };
    const held = (sizes: unknown[]) =>
      Object.fromEntries(goalsOf({ sizes, ...rest } as unknown as BenchResults).map((goal) => [goal.what.split(',')[0], goal.held]));
    expect(held([size(500, 12), size(2000, 50), size(10_000, 300)])).toMatchObject({
      ...{ '2': true, 'axe-core’s two rules on the same page': true, 'Hypothesis client’s boot on the same page': false },
      ...{ 'Mutation storm': true, Key: true, 'Cost by size': true },
    });
    expect(held([size(500, 12), size(10_000, 600)])).toMatchObject({ '2': false, 'axe-core’s two rules on the same page': false, 'Cost by size': false });
  });
});
