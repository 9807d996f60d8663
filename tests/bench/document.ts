/** docs/performance.md, from what a run measured. Ratios first: times differ from machine to machine. */
import { type BenchResults, median, percentile, type Samples, type SizeResult } from './run-bench';

const ms = (value: number, digits = 1) => (Number.isNaN(value) ? '–' : `${value.toFixed(digits)} ms`);
const both = (samples: Samples) =>
  samples.length === 0 ? '–' : `${median(samples).toFixed(1)} / ${percentile(samples, 0.95).toFixed(1)}`;
const times = (peer: Samples, ours: Samples) =>
  peer.length === 0 || median(ours) <= 0 ? '–' : `${(median(peer) / median(ours)).toFixed(1)}×`;

const row = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`;
const table = (heads: string[], rows: (string | number)[][]) =>
  [row(heads), row(heads.map(() => '---')), ...rows.map(row)].join('\n');

/** Slope of cost by fields between the two ends, as a share of the cost a field at the smaller: 1 is linear. */
function linearity(sizes: readonly SizeResult[]): string {
  const at = (fields: number) => sizes.find((size) => size.fields === fields && size.throttle === 1);
  const [from, to] = [at(500), at(10_000)];
  if (!from || !to) return 'not measured in this run';
  const [small, large] = [median(from.reading) / 500, median(to.reading) / 10_000];
  return `${(small * 1000).toFixed(0)} µs a field at 500, ${(large * 1000).toFixed(0)} µs a field at 10,000`;
}

/** The page, as Markdown. */
export function performancePage(results: BenchResults): string {
  const { sizes, runs, load, processors, storm, key, idle } = results;
  const two = sizes.find((size) => size.fields === 2000 && size.throttle === 1);
  const longest = sizes.flatMap((size) => size.longest);
  const overhead = ((median(storm.with) - median(storm.without)) / median(storm.without)) * 100;
  const stormShare = (median(storm.script) / median(storm.without)) * 100;
  const keyAdded = percentile(key.with, 0.95) - percentile(key.without, 0.95);
  return `# What Alongside costs a page

Written by \`npm run bench -- --update\` on ${results.date}: ${runs} runs of each size, Chromium ${results.browser}, headless, the build
that ships, turn and turn about with a browser that has no extension. The machine had ${processors} processors and a load of
${load[0].toFixed(1)} at the beginning and ${load[1].toFixed(1)} at the end${Math.max(...load) > processors ? ': it was busy with other work, which slows every figure, ours and the others’ alike' : ''}. Compare ratios, not
milliseconds: they are of this machine and this hour.

## Goals

${table(
  ['', 'Measured', 'Goal'],
  [
    ['2,000 fields read, script time above the control, median', two ? ms(median(two.reading)) : '–', '≤ 60 ms'],
    ['The same, 95th percentile', two ? ms(percentile(two.reading, 0.95)) : '–', '≤ 100 ms'],
    [
      'axe-core’s two rules on the same page',
      two ? `${times(two.axe, two.reading)} our script time, ${times(two.axeTask, two.readingTask)} our main-thread time` : '–',
      '≥ 10×',
    ],
    [
      'Hypothesis client’s boot on the same page',
      two
        ? `${times(two.hypothesis, two.reading)} our script time, ${times(two.hypothesisTask, two.readingTask)} our main-thread time`
        : '–',
      '≥ 10×',
    ],
    ['Longest task with any script of ours, all sizes', longest.length > 0 ? `${ms(median(longest))} median, ${ms(Math.max(...longest))} worst` : '–', '≤ 16 ms'],
    ['Mutation storm, script time added to the page’s own main-thread time', `${stormShare.toFixed(1)} %`, '≤ 2 %'],
    ['Key, added at the 95th percentile', ms(keyAdded, 2), '≤ 1 ms'],
    ['Ten quiet seconds, script time above the control', ms(median(idle.with) - median(idle.without), 2), '0'],
    ['Cost by size', linearity(sizes), 'linear'],
  ],
)}

## By size

Script time on the page's main thread in ms, median / 95th percentile. *Reading* is the detector, the reader and the recogniser
on a page that nothing is drawn beside; *with sidebar* adds React and the panel on a record. Both are above the
control, as is *all main-thread time*, which adds the browser's own work and garbage collection and swings with layout.

${table(
  ['Fields', 'CPU', 'Reading', 'All main-thread time', 'With sidebar', 'Longest task', 'axe-core', 'Hypothesis', 'Hypothesis, all'],
  sizes.map((size) => [
    size.fields.toLocaleString('en-GB'),
    size.throttle === 1 ? 'full' : `slowed ${size.throttle}×`,
    both(size.reading),
    both(size.readingTask),
    both(size.withSidebar),
    both(size.longest),
    both(size.axe),
    both(size.hypothesis),
    both(size.hypothesisTask),
  ]),
)}

## How it is measured

- The pages are made by \`tests/bench/pages.ts\`: sections of twenty-five controls in table rows, four manners of labelling, and a
  case note for each field. Half the labels are of the collected list, half are words that no list holds; a page is read once.
- Script time is Chromium's own \`ScriptDuration\` in thread time, from before the navigation until nothing has run for a while.
- *Longest task* is the longest top-level task of a trace in which any script of the extension ran, with everything else in that task:
  compiling our scripts, the browser's own work and garbage collection.
- The storm is 200 animation frames, each adding five case notes, every fourth a field, on ${storm.fields.toLocaleString('en-GB')} fields. Main-thread time with
  Alongside was ${median(storm.with).toFixed(0)} ms and without ${median(storm.without).toFixed(0)} ms (${overhead >= 0 ? '+' : ''}${overhead.toFixed(1)} %, within the noise of layout where it is small).
- axe-core runs its rules \`label\` and \`select-name\`; it judges as well as reads. The Hypothesis client boots from its npm package; its
  sidebar's own page comes from the network and is replaced by an empty one, so its boot here is its annotator alone.
`;
}
