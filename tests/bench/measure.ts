/** Measures of one page in real Chromium: script time, tasks, and what a storm, a key and an idle minute cost. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { BrowserContext, CDPSession, Page } from '@playwright/test';

/** Metrics of `Performance.getMetrics`, times in ms of the renderer's main thread. */
export interface Cost {
  script: number;
  task: number;
}

const require = createRequire(import.meta.url);

async function costOf(session: CDPSession): Promise<Cost> {
  const { metrics } = await session.send('Performance.getMetrics');
  const ms = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1000;
  return { script: ms('ScriptDuration'), task: ms('TaskDuration') };
}

const minus = (a: Cost, b: Cost): Cost => ({ script: a.script - b.script, task: a.task - b.task });
const pause = (page: Page, ms: number) => page.evaluate((time) => new Promise((next) => setTimeout(next, time)), ms);

export interface Opened {
  page: Page;
  session: CDPSession;
  /** Everything since before the navigation. */
  cost(): Promise<Cost>;
}

/** Opens an address in a tab of its own with metrics of thread time, slowed by `throttle`. */
export async function open(context: BrowserContext, address: string, throttle: number): Promise<Opened> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  if (throttle > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  const before = await costOf(session);
  await page.goto(address, { waitUntil: 'load' });
  return { page, session, cost: async () => minus(await costOf(session), before) };
}

/** Waits until script time has stood still for `quiet` ms: whatever wanted to run has run. */
export async function settle({ page, session }: Opened, quiet: number, limit = 60_000): Promise<void> {
  const until = Date.now() + limit;
  let last = (await costOf(session)).script;
  let since = Date.now();
  while (Date.now() < until && Date.now() - since < quiet) {
    await pause(page, 50);
    const { script } = await costOf(session);
    // The asking itself runs a little script.
    if (script - last > 1.5) since = Date.now();
    last = script;
  }
}

/** Runs in the extension's world of a page: controls read in the latest reading, or -1 while there is none. */
const CONTROLS_READ = `(() => {
  let state;
  globalThis[Symbol.for('alongside.registry')]?.subscribe((latest) => { state = latest; })();
  return state?.phase === 'ready' && state.page.scan.nodes > 0 ? state.page.scan.controls : -1;
})()`;

/** Waits until the extension has read the page whole. @throws when it has not within a minute */
export async function whenRead(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) worlds.push(context.id);
  });
  await session.send('Runtime.enable');
  for (const until = Date.now() + 60_000; Date.now() < until; await new Promise((next) => setTimeout(next, 100))) {
    for (const contextId of worlds) {
      const answer = await session
        .send('Runtime.evaluate', { expression: CONTROLS_READ, contextId, returnByValue: true })
        .catch(() => null);
      if (answer && Number(answer.result.value) >= 0) return session.detach();
    }
  }
  throw new Error('Alongside did not read the page within a minute.');
}

interface TraceEvent {
  name: string;
  cat: string;
  ph: string;
  ts: number;
  tdur?: number;
  dur?: number;
  pid: number;
  tid: number;
  args?: { data?: { url?: string; fileName?: string } };
}

/**
 * Longest task in which a script of the extension ran, ms of thread time: all of the task counts, whatever else is in
 * it. Traced in a run of its own, since tracing costs time.
 */
export async function longestTask(context: BrowserContext, address: string, quiet: number): Promise<number> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'v8.execute', 'toplevel', 'disabled-by-default-v8.compile'] },
  });
  const metrics = await context.newCDPSession(page);
  await metrics.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(address, { waitUntil: 'load' });
  await whenRead(page);
  await settle({ page, session: metrics, cost: () => costOf(metrics) }, quiet);
  const done = new Promise((next) => session.once('Tracing.tracingComplete', next));
  await session.send('Tracing.end');
  await done;
  await page.close();
  return longestOf(events);
}

/**
 * From the events of a trace: the longest top-level task that holds a call into a script of an extension, without what
 * only a browser under inspection does in it: it parses a script once more for the lines of each error object that is
 * made, three times over where React makes its own. A browser started with nothing but `--trace-startup` does not.
 */
export function longestOf(events: readonly TraceEvent[]): number {
  const isOurs = (event: TraceEvent) =>
    [event.args?.data?.url, event.args?.data?.fileName].some((url) => url?.startsWith('chrome-extension://'));
  const tasks = events
    .filter((event) => event.ph === 'X' && /RunTask$/.test(event.name) && (event.tdur ?? event.dur ?? 0) > 1000)
    .sort((a, b) => a.ts - b.ts);
  const spent = ({ tdur, dur }: TraceEvent) => tdur ?? dur ?? 0;
  const forInspection = events.filter(({ ph, name }) => ph === 'X' && name === 'V8.CollectSourcePositions');
  const inspection = (task: TraceEvent) =>
    forInspection
      .filter(({ pid, tid, ts }) => pid === task.pid && tid === task.tid && ts >= task.ts && ts < task.ts + (task.dur ?? 0))
      .reduce((sum, event) => sum + spent(event), 0);
  let longest = 0;
  for (const event of events) {
    if (event.ph !== 'X' || !isOurs(event)) continue;
    for (const task of tasks) {
      if (task.ts > event.ts) break;
      if (task.pid !== event.pid || task.tid !== event.tid || task.ts + (task.dur ?? 0) < event.ts) continue;
      longest = Math.max(longest, (spent(task) - inspection(task)) / 1000);
    }
  }
  return longest;
}

/** Cost of a storm: 200 frames, each adding five case notes, every fourth a field. */
export async function storm(opened: Opened, frames = 200): Promise<Cost> {
  const before = await costOf(opened.session);
  await opened.page.evaluate(async (count) => {
    const notes = document.querySelector('#notes')!;
    const form = document.querySelector('#record')!;
    for (let frame = 0; frame < count; frame += 1) {
      await new Promise(requestAnimationFrame);
      for (let n = 0; n < 5; n += 1) {
        const note = document.createElement('div');
        note.className = 'note';
        note.textContent = `Case note ${frame}-${n}: visited and spoke with the carer.`;
        notes.append(note);
      }
      if (frame % 4 === 0) {
        const row = document.createElement('p');
        const label = document.createElement('label');
        label.textContent = `Local tracker ${frame} `;
        label.append(document.createElement('input'));
        row.append(label);
        form.append(row);
      }
    }
  }, frames);
  return minus(await costOf(opened.session), before);
}

/** Script time that each of `keys` keys typed in a box costs, ms, in order. */
export async function keystrokes(opened: Opened, keys: number): Promise<number[]> {
  const { page, session } = opened;
  await page.locator('input[type=text]:not(.datepicker)').first().focus();
  await pause(page, 600);
  const times: number[] = [];
  for (let key = 0; key < keys; key += 1) {
    const before = await costOf(session);
    await page.keyboard.press('a');
    times.push(minus(await costOf(session), before).script);
  }
  return times;
}

/** Script time in a quiet spell of `ms`. */
export async function idle(opened: Opened, ms: number): Promise<number> {
  const before = await costOf(opened.session);
  await new Promise((next) => setTimeout(next, ms));
  return minus(await costOf(opened.session), before).script;
}

/** axe-core's rules for names of fields, as its own users run them. */
export async function axeRules(opened: Opened): Promise<Cost> {
  const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
  await opened.page.addScriptTag({ content: source });
  const before = await costOf(opened.session);
  await opened.page.evaluate(
    () =>
      new Promise((done) => {
        // In a task of its own: what the protocol runs itself is not counted as script.
        setTimeout(() => {
          const { axe } = globalThis as unknown as { axe: { run(context: Document, options: object): Promise<unknown> } };
          void axe.run(document, { runOnly: { type: 'rule', values: ['label', 'select-name'] } }).then(done);
        });
      }),
  );
  return minus(await costOf(opened.session), before);
}

/** Folder of the Hypothesis client's built files. */
export const hypothesisBuild = () => join(dirname(require.resolve('hypothesis/package.json')), 'build');

/**
 * Boot of the Hypothesis client's annotator, with its sidebar's own page left empty: that page comes from the network.
 * Its address is one that this machine serves. From its first script until it is at rest.
 */
export async function hypothesisBoot(opened: Opened, assets: string): Promise<Cost> {
  const { page, session } = opened;
  const before = await costOf(session);
  await page.evaluate((root) => {
    const config = document.createElement('script');
    config.type = 'application/json';
    config.className = 'js-hypothesis-config';
    const empty = `${root}empty.html`;
    config.textContent = JSON.stringify({ assetRoot: root, sidebarAppUrl: empty, notebookAppUrl: empty, profileAppUrl: empty });
    document.head.append(config);
    const script = document.createElement('script');
    script.src = `${root}build/boot.js`;
    document.head.append(script);
  }, assets);
  await page.waitForFunction(() => document.querySelector('hypothesis-sidebar') !== null, undefined, { timeout: 30_000 });
  await settle(opened, 300, 10_000);
  return minus(await costOf(session), before);
}
