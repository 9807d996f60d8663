/** After any edit, a reading that remembers what has not changed says exactly what a reading of the whole page says. */
import { type Browser, chromium, expect, test } from '@playwright/test';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { ROOT } from '../../scripts/ensure-setup.mjs';
import { compileLexicon } from '../../src/knowledge/compile-lexicon';
import { benchPage } from '../bench/pages';
import { compareReadings, type EditRun } from '../bench/random-edits';
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
