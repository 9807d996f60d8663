/** After any edit, a reading that remembers what has not changed says exactly what a reading of the whole page says. */
import { type Browser, chromium, expect, test } from '@playwright/test';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { ROOT } from '../../scripts/ensure-setup.mjs';
import { compileLexicon } from '../../src/knowledge/compile-lexicon';
import { benchPage } from '../bench/pages';
import { compareReadings, type EditRun } from '../bench/random-edits';
import type * as Reader from '../bench/reader-entry';
import { readerScript } from '../bench/reader-script';

/** More for a night's run: `ALONGSIDE_EDITS=2000`. */
const STEPS = Number(process.env.ALONGSIDE_EDITS ?? 40);
const SEEDS = [1, 2, 3];

let browser: Browser;
test.beforeAll(async () => {
  const found = await findBrowser();
  if (!found) throw new Error('No browser was found.');
  browser = await chromium.launch({ executablePath: found.path, chromiumSandbox: false });
});
test.afterAll(() => browser.close());

const lexicon = compileLexicon(ROOT);

async function editRun(html: string, seed: number): Promise<EditRun> {
  const page = await browser.newPage();
  try {
    await page.setContent(html);
    await page.addScriptTag({ content: await readerScript() });
    // A transpiler may name functions through a helper that pages do not have.
    await page.evaluate('globalThis.__name = (made) => made');
    return await page.evaluate(compareReadings, { lexicon, seed, steps: STEPS });
  } finally {
    await page.close();
  }
}

for (const seed of SEEDS) {
  test(`a long form, edited at random: seed ${seed}`, async () => {
    const { differences, fields, steps } = await editRun(benchPage(75), seed);
    expect(differences).toEqual([]);
    expect(fields).toBeGreaterThan(steps);
  });
}

/** Time of the first reading of a page, ms: the least of a few, since other work only ever adds to it. */
async function readingTime(fields: number): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    const page = await browser.newPage();
    try {
      await page.setContent(benchPage(fields));
      await page.addScriptTag({ content: await readerScript() });
      times.push(
        await page.evaluate((words) => {
          const { createCueFinder, createMatcher, observeFrame } = (globalThis as unknown as { reader: typeof Reader }).reader;
          const matcher = createMatcher(words);
          const cueFinder = createCueFinder(words.topics, words.bases, matcher.tokeniser);
          const started = performance.now();
          observeFrame(document, matcher, { key: 'k', top: true }, { cueFinder });
          return performance.now() - started;
        }, lexicon),
      );
    } finally {
      await page.close();
    }
  }
  return Math.min(...times);
}

test('a page of four times the fields is not read in ten times the time', async () => {
  const [small, large] = [await readingTime(500), await readingTime(2000)];
  expect(large / small, `${small} ms and ${large} ms`).toBeLessThan(10);
});
