/** docs/performance.md, from what a run measured. Ratios first: times differ from machine to machine. */
import { goalsOf } from './goals';
import { type BenchResults, median, percentile, type Samples } from './run-bench';

const ms = (value: number, digits = 1) => (Number.isNaN(value) ? '–' : `${value.toFixed(digits)} ms`);
const both = (samples: Samples) =>
  samples.length === 0 ? '–' : `${median(samples).toFixed(1)} / ${percentile(samples, 0.95).toFixed(1)}`;
const row = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`;
const table = (heads: string[], rows: (string | number)[][]) =>
  [row(heads), row(heads.map(() => '---')), ...rows.map(row)].join('\n');

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
  ['', 'Measured', 'Goal', ''],
  goalsOf(results).map(({ what, found, bar, held }) => [what, found, bar, held ? 'met' : 'not met']),
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
