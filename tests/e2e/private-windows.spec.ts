/** Private windows (ENTERPRISE.md I11): off there until a person allows it on the browser's own page. */
import { type Page, test } from '@playwright/test';
import { changeSettings, type Demo, drawnView, panel, recordDrawn, startDemo } from './demo';
import { allowInPrivateWindows, expect, hasDetector, serviceWorker, storedEverywhere } from './fixtures';

const RECORD = '/larch/section-47-thin';

let demo: Awaited<ReturnType<typeof startDemo>>;
test.beforeEach(async () => {
  demo = await startDemo();
});
test.afterEach(() => demo.close());

interface Chrome {
  windows: { create(what: { incognito: boolean; url: string }): Promise<unknown> };
  extension: { isAllowedIncognitoAccess(): Promise<boolean> };
}
declare const chrome: Chrome;

/** A record in a private window, as the browser's own menu would open one. */
async function inPrivate({ context, url }: Demo): Promise<Page> {
  const opened = context.waitForEvent('page');
  const worker = await serviceWorker(context);
  await worker.evaluate((address) => chrome.windows.create({ incognito: true, url: address }), url + RECORD);
  const page = await opened;
  await expect(page.getByText('Outcome of section 47 enquiry')).toBeVisible();
  return page;
}

const isAllowed = async () =>
  (await serviceWorker(demo.context)).evaluate(() => chrome.extension.isAllowedIncognitoAccess());

test('as installed, nothing of ours runs in a private window', async () => {
  const ordinary = await demo.context.newPage();
  await ordinary.goto(demo.url + RECORD);
  await recordDrawn(ordinary);
  expect(await isAllowed()).toBe(false);

  const page = await inPrivate(demo);
  const before = await page.content();
  // A second reading of the ordinary tab begins and ends after the private page was complete.
  await ordinary.reload();
  await recordDrawn(ordinary);
  expect(await hasDetector(page)).toBe(false);
  await expect(page.locator('alongside-sidebar')).toHaveCount(0);
  expect(await page.content()).toBe(before);
});

test('once a person allows it there, it reads the page, and the private window leaves nothing behind', async () => {
  await changeSettings(await serviceWorker(demo.context), { opening: 'open' });
  await allowInPrivateWindows(demo.context, demo.extensionId);
  await expect.poll(isAllowed).toBe(true);
  const page = await inPrivate(demo);
  const before = JSON.stringify(await storedEverywhere(await serviceWorker(demo.context)));
  await recordDrawn(page, 'section-47');
  await expect(panel(page)).toBeVisible();
  expect((await drawnView(page))?.kind).toBe('guidance');
  await page.close();
  expect(JSON.stringify(await storedEverywhere(await serviceWorker(demo.context)))).toBe(before);
});
