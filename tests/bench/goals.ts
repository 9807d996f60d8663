/** The goals of speed, each with what a run measured: docs/performance.md and row 12 of the proof tell the same. */
import { type BenchResults, median, percentile, type Samples, type SizeResult } from './run-bench';

export interface Goal {
  /** "2,000 fields read, script time above the control, median" */
  what: string;
  /** As measured, or “not measured in this run”. */
  found: string;
  bar: string;
  /** False where it is missed or was not measured. */
  held: boolean;
}

const NOT_MEASURED = 'not measured in this run';
/** What a field may cost at 10,000 fields beside one at 500 for the cost to be linear. */
const LINEAR_TO = 1.5;

const ms = (value: number, digits = 1) => `${value.toFixed(digits)} ms`;
const ratio = (peer: Samples, ours: Samples) => (peer.length === 0 || median(ours) <= 0 ? Number.NaN : median(peer) / median(ours));

/** Each goal in the order of the issue that set them; `held` compares what was measured, never what is written. */
export function goalsOf({ sizes, storm, key, idle }: BenchResults): Goal[] {
  const two = sizes.find((size) => size.fields === 2000 && size.throttle === 1);
  const longest = sizes.filter(({ throttle }) => throttle === 1).flatMap((size) => size.longest);
  const stormShare = (median(storm.script) / median(storm.without)) * 100;
  const keyAdded = percentile(key.with, 0.95) - percentile(key.without, 0.95);
  const quiet = median(idle.with) - median(idle.without);
  const goal = (what: string, bar: string, measured: number | undefined, limit: number, words: (value: number) => string): Goal =>
    measured === undefined || Number.isNaN(measured)
      ? { what, found: NOT_MEASURED, bar, held: false }
      : { what, found: words(measured), bar, held: measured <= limit };
  const peer = (what: string, script: Samples | undefined, task: Samples | undefined): Goal => {
    const times = two && script && task ? [ratio(script, two.reading), ratio(task, two.readingTask)] : [Number.NaN];
    if (times.some(Number.isNaN)) return { what, found: NOT_MEASURED, bar: '≥ 10×', held: false };
    return {
      what,
      found: `${times[0]!.toFixed(1)}× our script time, ${times[1]!.toFixed(1)}× our main-thread time`,
      bar: '≥ 10×',
      held: times.every((value) => value >= 10),
    };
  };
  const perField = (fields: number) => {
    const size = sizes.find((one: SizeResult) => one.fields === fields && one.throttle === 1);
    return size && (median(size.reading) / fields) * 1000;
  };
  const [small, large] = [perField(500), perField(10_000)];
  return [
    goal('2,000 fields read, script time above the control, median', '≤ 60 ms', two && median(two.reading), 60, ms),
    goal('The same, 95th percentile', '≤ 100 ms', two && percentile(two.reading, 0.95), 100, ms),
    peer('axe-core’s two rules on the same page', two?.axe, two?.axeTask),
    peer('Hypothesis client’s boot on the same page', two?.hypothesis, two?.hypothesisTask),
    goal(
      'Longest task with any script of ours, all sizes at full speed',
      '≤ 16 ms',
      longest.length > 0 ? Math.max(...longest) : undefined,
      16,
      (worst) => `${ms(median(longest))} median, ${ms(worst)} worst`,
    ),
    goal('Mutation storm, script time added to the page’s own main-thread time', '≤ 2 %', stormShare, 2, (share) => `${share.toFixed(1)} %`),
    goal('Key, added at the 95th percentile', '≤ 1 ms', keyAdded, 1, (added) => ms(added, 2)),
    goal('Ten quiet seconds, script time above the control', '0', quiet, 0, (added) => ms(added, 2)),
    goal(
      'Cost by size',
      'linear: a field at 10,000 at most half as much again as at 500',
      small && large && large / small,
      LINEAR_TO,
      () => `${small!.toFixed(0)} µs a field at 500, ${large!.toFixed(0)} µs a field at 10,000`,
    ),
  ];
}
