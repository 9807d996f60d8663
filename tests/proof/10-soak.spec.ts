/** Row 10: hours of use in a few minutes: random journeys over the demonstration system, with the memory watched. */
import type { CDPSession, Page } from '@playwright/test';
import fc from 'fast-check';
import { expectedPages } from '../case-system/expected';
import { changeSettings, host, panel, tab, test } from '../e2e/demo';
import { expect, hasDetector } from '../e2e/fixtures';
import { figure, FULL, row, times } from './evidence';

/** An hour under `npm run proof`, unless a shorter one is asked for. */
const MINUTES = FULL ? Number(process.env.ALONGSIDE_SOAK_MINUTES ?? 60) : 0.5;
/** Buttons that only read on. Those that would leave the page, print, copy or save are left alone. */
const LEAVE_ALONE = /print|copy|save|options|reload|remind|sheet|file|open .*reference|what was read|hide|say what/i;

interface Memory {
  heap: number;
  nodes: number;
  listeners: number;
}

async function memoryOf(session: CDPSession): Promise<Memory> {
  // Twice: what the first collection frees may hold the next.
  for (let again = 0; again < 2; again += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0;
  return { heap: value('JSHeapUsedSize'), nodes: value('Nodes'), listeners: value('JSEventListeners') };
}

const middle = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

type Act = (page: Page, pick: number) => Promise<void>;

/** What a person does, by weight. Each ends by itself, whatever the page is at that moment. */
const ACTS: readonly { weight: number; act: Act }[] = [
  {
    weight: 5,
    act: async (page, pick) => {
      const links = page.locator('.lx-nav a[href^="/larch/"]');
      const count = await links.count();
      if (count > 0) await links.nth(pick % count).click({ timeout: 5000 });
    },
  },
  { weight: 1, act: async (page) => void (await page.goBack()) },
  { weight: 1, act: async (page) => void (await page.goForward()) },
  {
    weight: 3,
    act: async (page) => {
      if (await tab(page).isVisible()) await tab(page).click({ timeout: 5000 });
    },
  },
  {
    weight: 6,
    act: async (page, pick) => {
      const buttons = panel(page).locator('button:visible, [role=tab]:visible');
      const count = await buttons.count();
      if (count === 0) return;
      const button = buttons.nth(pick % count);
      const words = `${await button.getAttribute('aria-label')} ${await button.textContent()}`;
      if (!LEAVE_ALONE.test(words)) await button.click({ timeout: 5000 });
    },
  },
  {
    weight: 4,
    act: async (page, pick) => {
      const boxes = page.locator('textarea:visible, input[type=text]:visible:not([readonly])');
      const count = await boxes.count();
      if (count > 0) await boxes.nth(pick % count).fill(['', 'A sentence that means nothing.', '11/12/2026', '03/12/2026'][pick % 4]!, { timeout: 5000 });
    },
  },
  { weight: 2, act: async (page) => page.keyboard.press('Escape') },
  { weight: 1, act: async (page) => void (await page.reload()) },
];
const BY_WEIGHT = ACTS.flatMap(({ weight, act }) => Array.from({ length: weight }, () => act));

/** A locator that another journey step took away, or that something covers, is no fault: the next step goes on. */
const isPassing = (problem: unknown) => /Timeout|detached|not attached|intercepts|Target closed/i.test(String(problem));

test('random journeys leave no rising memory and no uncaught error', row(10), async ({ demo, page, worker }) => {
  test.setTimeout((MINUTES + 10) * 60_000);
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => message.type() === 'error' && !/404|favicon/.test(message.text()) && faults.push(message.text()));
  worker.on('console', (message) => message.type() === 'error' && faults.push(`worker: ${message.text()}`));

  const paths = expectedPages.map(({ path }) => path).filter((path) => path.startsWith('/larch/'));
  expect(paths.length).toBeGreaterThan(3);
  const session = await demo.context.newCDPSession(page);
  await session.send('Performance.enable');
  const random = fc.sample(fc.nat(), { numRuns: 20_000, seed: 6 });

  const samples: Memory[] = [];
  const until = Date.now() + MINUTES * 60_000;
  const every = times(25, 6);
  let steps = 0;
  let journeys = 0;
  while (Date.now() < until || samples.length < 6) {
    if (steps % every === 0) {
      // Each sample is taken on the same record, freshly opened, so that like is compared with like.
      await changeSettings(worker, { opening: journeys % 2 ? 'open' : 'tab', role: journeys % 3 ? 'practitioner' : 'supervisor' });
      await page.goto(demo.url + paths[journeys % paths.length]);
      await page.goto(`${demo.url}/larch/section-47`);
      await expect.poll(() => hasDetector(page)).toBe(true);
      await expect(host(page)).toHaveCount(1);
      samples.push(await memoryOf(session));
      journeys += 1;
    }
    const pick = random[steps % random.length]!;
    await BY_WEIGHT[pick % BY_WEIGHT.length]!(page, pick >> 3).catch((problem: unknown) => {
      if (!isPassing(problem)) throw problem;
    });
    steps += 1;
  }

  expect(faults).toEqual([]);
  const third = Math.max(2, Math.floor(samples.length / 3));
  const [early, late] = [samples.slice(1, 1 + third), samples.slice(-third)];
  for (const [name, of, slack] of [
    ['heap', ({ heap }: Memory) => heap / 1_048_576, 2],
    ['nodes', ({ nodes }: Memory) => nodes, 400],
    ['listeners', ({ listeners }: Memory) => listeners, 100],
  ] as const) {
    const [first, last] = [middle(early.map(of)), middle(late.map(of))];
    expect(last, `${name}: ${samples.map((one) => of(one).toFixed(1)).join(' ')}`).toBeLessThan(first * 1.15 + slack);
    figure(`Median ${name === 'heap' ? 'heap, MiB' : name}, first third and last`, `${first.toFixed(1)} and ${last.toFixed(1)}`, 'within 15 %');
  }
  figure('Minutes', MINUTES);
  figure('Steps in random journeys', steps);
  figure('Uncaught errors', faults.length, '0');
});
