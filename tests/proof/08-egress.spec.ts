/** Row 8: what the browser itself notes of every request. The whole suite under it: npm run check-egress. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectedPages } from '../case-system/expected';
import { panel, startDemo, tab } from '../e2e/demo';
import { expect, hasDetector, serviceWorker, test } from '../e2e/fixtures';
import { outward, readNetLogs } from '../../scripts/net-log';
import { figure, FULL, row } from './evidence';

/** Runs something in a browser with a net log, closes it, and gives what was requested. */
async function logged(use: (demo: Awaited<ReturnType<typeof startDemo>>) => Promise<void>) {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-net-log-'));
  const before = process.env.ALONGSIDE_NET_LOG;
  process.env.ALONGSIDE_NET_LOG = folder;
  try {
    const demo = await startDemo();
    await use(demo).finally(demo.close);
    return readNetLogs(folder).requests;
  } finally {
    if (before === undefined) delete process.env.ALONGSIDE_NET_LOG;
    else process.env.ALONGSIDE_NET_LOG = before;
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

test('the net log of journeys over the demonstration system holds no request by the extension', row(8), async () => {
  test.setTimeout(600_000);
  const pages = expectedPages.filter((_page, n) => FULL || n % 5 === 0);
  const requests = await logged(async ({ url, context, extensionId }) => {
    const page = await context.newPage();
    for (const { path, pageKind } of pages) {
      await page.goto(url + path);
      await expect.poll(() => hasDetector(page)).toBe(true);
      if (pageKind !== 'record') continue;
      await expect.poll(() => tab(page).count()).toBeGreaterThan(0);
      await tab(page).click();
      await expect(panel(page)).toBeVisible();
    }
    for (const own of ['popup', 'options', 'reference']) await page.goto(`chrome-extension://${extensionId}/${own}.html`);
  });
  expect(requests.filter(({ url }) => url.includes('127.0.0.1')).length).toBeGreaterThan(pages.length - 1);
  expect(outward(requests)).toEqual([]);
  figure('Pages in the journey', pages.length);
  figure('Requests in the browser’s own log', requests.length);
  figure('Requests by the extension, or by a page beyond this machine', 0, '0');
});

test('a request that the extension did make would be found there', row(8), async () => {
  const requests = await logged(async ({ context }) => {
    const worker = await serviceWorker(context);
    await worker.evaluate(() => fetch('https://sent.invalid/marker').catch(() => null));
  });
  expect(outward(requests).map(({ url }) => url)).toEqual(['https://sent.invalid/marker']);
});
