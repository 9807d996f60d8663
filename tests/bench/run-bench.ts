/** The bench: the build that ships against no extension at all, and peers, on the same pages, turn and turn about. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium } from '@playwright/test';
import { LOOPBACK_SITES, openWithAlongside } from '../../scripts/alongside-browser';
import type { FoundBrowser } from '../../scripts/find-browser.mjs';
import { serveFolder } from '../../scripts/served-folder';
import {
  axeRules,
  type Cost,
  hypothesisBoot,
  hypothesisBuild,
  idle,
  keystrokes,
  longestTask,
  open,
  settle,
  storm,
  whenRead,
} from './measure';
import { benchPage } from './pages';

export interface BenchOptions {
  browser: FoundBrowser;
  /** Folder of a production build. */
  build: string;
  /** Pairs of runs for each size and throttle. */
  runs: number;
  sizes: number[];
  throttles: number[];
  /** Largest page that peers are run on; larger ones take them minutes. */
  peersTo: number;
  tell?: (line: string) => void;
}

/** Sorted samples, ms. */
export type Samples = number[];

/** Script time above the control beside it, ms, unless it says otherwise. */
export interface SizeResult {
  fields: number;
  throttle: number;
  /** Detector, reader and recogniser on a page that nothing is drawn beside. */
  reading: Samples;
  /** The same on a record, with the sidebar drawn. */
  withSidebar: Samples;
  /** The control's own script time. */
  control: Samples;
  /** Longest task that holds any script of ours, ms, at no throttle. */
  longest: Samples;
  /** Peers' script time, and all their main-thread time: work in promises is no script time to Chromium. */
  axe: Samples;
  axeTask: Samples;
  hypothesis: Samples;
  hypothesisTask: Samples;
  /** Our main-thread time above the control. */
  readingTask: Samples;
}

export interface BenchResults {
  date: string;
  browser: string;
  processors: number;
  /** One-minute load of the machine, at the beginning and at the end. */
  load: [number, number];
  runs: number;
  sizes: SizeResult[];
  /** On a page of `fields`: task time of the storm with and without, ms. */
  storm: { fields: number; with: Samples; without: Samples; script: Samples };
  /** Script time of a key above the control's 50th percentile, ms. */
  key: { fields: number; with: Samples; without: Samples };
  /** Script time in ten quiet seconds, ms. */
  idle: { fields: number; with: Samples; without: Samples };
}

const QUIET_MS = 1200;
const KEYS = 60;
const IDLE_MS = 10_000;
const TRIAL_FIELDS = 500;

const sorted = (samples: Samples): Samples => [...samples].sort((a, b) => a - b);

/** The value below which a share of the samples lies; NaN of none. */
export function percentile(samples: Samples, share: number): number {
  const all = sorted(samples);
  return all[Math.min(all.length - 1, Math.max(0, Math.ceil(all.length * share) - 1))] ?? Number.NaN;
}

export const median = (samples: Samples): number => percentile(samples, 0.5);

interface Bench {
  ours: BrowserContext;
  control: BrowserContext;
  addressOf(file: string): string;
}

/** A page that is read as any other and beside which nothing is drawn: another service's, by its title. */
function silent(page: string): string {
  return page.replaceAll(/(<title>|<h1>)Section 47 enquiry/g, '$1Adult safeguarding enquiry');
}

/**
 * Cost of a page from before its navigation until it is at rest. Beside Alongside that is after its reading is in: the
 * detector says so in its own world, which is asked through the protocol.
 */
async function costOfPage(
  context: BrowserContext,
  address: string,
  throttle: number,
  isOurs: boolean,
): Promise<Cost> {
  const opened = await open(context, address, throttle);
  if (isOurs) await whenRead(opened.page);
  await settle(opened, QUIET_MS * Math.min(2, throttle));
  const cost = await opened.cost();
  await opened.page.close();
  return cost;
}

/** Runs the two in one order and then in the other, so that neither always comes first. */
async function paired<T>(turn: number, first: () => Promise<T>, second: () => Promise<T>): Promise<[T, T]> {
  if (turn % 2 === 0) return [await first(), await second()];
  const b = await second();
  return [await first(), b];
}

async function measureSize(bench: Bench, fields: number, throttle: number, options: BenchOptions): Promise<SizeResult> {
  const { ours, control, addressOf } = bench;
  const result: SizeResult = {
    fields,
    throttle,
    reading: [],
    withSidebar: [],
    control: [],
    longest: [],
    axe: [],
    axeTask: [],
    hypothesis: [],
    hypothesisTask: [],
    readingTask: [],
  };
  const address = addressOf(`page-${fields}.html`);
  const quietAddress = addressOf(`silent-${fields}.html`);
  for (let run = -1; run < options.runs; run += 1) {
    const [withUs, without] = await paired(
      run,
      () => costOfPage(ours, quietAddress, throttle, true),
      () => costOfPage(control, quietAddress, throttle, false),
    );
    const drawn = await costOfPage(ours, address, throttle, true);
    // The first of each warms caches on the disk.
    if (run < 0) continue;
    result.reading.push(withUs.script - without.script);
    result.readingTask.push(withUs.task - without.task);
    result.withSidebar.push(drawn.script - without.script);
    result.control.push(without.script);
    if (throttle === 1 && run < Math.min(options.runs, 5))
      result.longest.push(await longestTask(ours, quietAddress, QUIET_MS));
    if (throttle === 1 && fields <= options.peersTo) {
      const forAxe = await open(control, address, throttle);
      const axe = await axeRules(forAxe);
      result.axe.push(axe.script);
      result.axeTask.push(axe.task);
      await forAxe.page.close();
      const forHypothesis = await open(control, address, throttle);
      const hypothesis = await hypothesisBoot(forHypothesis, addressOf('hypothesis/'));
      result.hypothesis.push(hypothesis.script);
      result.hypothesisTask.push(hypothesis.task);
      await forHypothesis.page.close();
    }
  }
  return result;
}

async function measureTrials(bench: Bench, options: BenchOptions): Promise<Pick<BenchResults, 'storm' | 'key' | 'idle'>> {
  const fields = TRIAL_FIELDS;
  const storms = { fields, with: [] as Samples, without: [] as Samples, script: [] as Samples };
  const key = { fields, with: [] as Samples, without: [] as Samples };
  const quiet = { fields, with: [] as Samples, without: [] as Samples };
  const address = bench.addressOf(`page-${fields}.html`);
  const trial = async (context: BrowserContext) => {
    const opened = await open(context, address, 1);
    if (context === bench.ours) await whenRead(opened.page);
    await settle(opened, QUIET_MS);
    const still = await idle(opened, IDLE_MS);
    const keys = await keystrokes(opened, KEYS);
    await settle(opened, QUIET_MS);
    const cost = await storm(opened);
    await opened.page.close();
    return { still, keys, cost };
  };
  for (let run = 0; run < Math.min(options.runs, 5); run += 1) {
    const [withUs, without] = await paired(run, () => trial(bench.ours), () => trial(bench.control));
    storms.with.push(withUs.cost.task);
    storms.without.push(without.cost.task);
    storms.script.push(withUs.cost.script - without.cost.script);
    key.with.push(...withUs.keys);
    key.without.push(...without.keys);
    quiet.with.push(withUs.still);
    quiet.without.push(without.still);
  }
  return { storm: storms, key, idle: quiet };
}

/** Runs everything. `tell` is told of each step. */
export async function runBench(options: BenchOptions): Promise<BenchResults> {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-bench-'));
  const tell = options.tell ?? (() => undefined);
  const atStart = loadavg()[0]!;
  for (const fields of new Set([...options.sizes, TRIAL_FIELDS])) {
    writeFileSync(join(folder, `page-${fields}.html`), benchPage(fields));
    writeFileSync(join(folder, `silent-${fields}.html`), silent(benchPage(fields)));
  }
  mkdirSync(join(folder, 'hypothesis'));
  cpSync(hypothesisBuild(), join(folder, 'hypothesis/build'), { recursive: true });
  writeFileSync(join(folder, 'hypothesis/empty.html'), '<!doctype html><title>Left empty</title>');
  const served = await serveFolder(folder);
  const { browser, build } = options;
  const alongside = await openWithAlongside({ browser, build, headless: true, sites: LOOPBACK_SITES, offline: true });
  let control: Browser | undefined;
  try {
    control = await chromium.launch({
      executablePath: browser.path,
      headless: true,
      chromiumSandbox: process.platform !== 'linux',
      args: ['--lang=en-GB', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'],
    });
    const context = await control.newContext({ viewport: null, locale: 'en-GB', timezoneId: 'Europe/London' });
    const bench: Bench = { ours: alongside.context, control: context, addressOf: (file) => served.addressOf(file) };
    const sizes: SizeResult[] = [];
    for (const throttle of options.throttles)
      for (const fields of options.sizes) {
        const size = await measureSize(bench, fields, throttle, options);
        sizes.push(size);
        tell(
          `${fields} fields at ${throttle}×: reading ${median(size.reading).toFixed(1)} ms, 95 % ${percentile(size.reading, 0.95).toFixed(1)} ms, with sidebar ${median(size.withSidebar).toFixed(1)} ms, longest task ${median(size.longest).toFixed(1)} ms, axe ${median(size.axe).toFixed(0)} ms, Hypothesis ${median(size.hypothesis).toFixed(0)} ms`,
        );
      }
    const trials = await measureTrials(bench, options);
    tell(
      `storm ${median(trials.storm.with).toFixed(0)} against ${median(trials.storm.without).toFixed(0)} ms, script ${median(trials.storm.script).toFixed(1)} ms; key 95 % ${percentile(trials.key.with, 0.95).toFixed(2)} against ${percentile(trials.key.without, 0.95).toFixed(2)} ms; idle ${median(trials.idle.with).toFixed(2)} against ${median(trials.idle.without).toFixed(2)} ms`,
    );
    return {
      date: new Date().toISOString().slice(0, 10),
      browser: control.version(),
      processors: cpus().length,
      load: [atStart, loadavg()[0]!],
      runs: options.runs,
      sizes,
      ...trials,
    };
  } finally {
    await control?.close();
    await alongside.close();
    await served.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
