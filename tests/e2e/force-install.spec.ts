import { figure, row } from '../proof/evidence';
import { expect, hasExtensionWorld, panelGoneAt, test } from './fixtures';
import { expectPanel, type Fleet, IN_TIME, LCS, openRecordOn, ownMarkup, runsOn, startFleet } from './fleet';

/** Old UI may stay this long once the new version is in place, ms. */
const GONE_WITHIN_MS = 1000;

interface Manager {
  chrome: {
    developerPrivate: {
      autoUpdate(): Promise<void>;
      getExtensionsInfo(): Promise<{ id: string; version: string; location: string; userMayModify: boolean }[]>;
    };
  };
}

let fleet: Fleet;
test.afterEach(() => fleet.close());

async function machine(options?: { ownAddress: boolean }): Promise<void> {
  fleet = await startFleet('managed', options);
  fleet.set({ permittedOrigins: [LCS] });
}

test('a package arrives by policy alone: no question, no page opened, and the card is there', async () => {
  await machine();
  const context = await fleet.open();
  const worker = await runsOn(context, [LCS]);
  expect(context.pages().map((page) => page.url())).toEqual(['about:blank']);
  expect(new URL(worker.url()).host).toBe(fleet.id);
  expect(fleet.fetched()).toEqual(['1.0.0']);
  const page = await openRecordOn(context, LCS);
  await expectPanel(page, true);

  const manager = await context.newPage();
  await manager.goto('chrome://extensions');
  const installed = await manager.evaluate(async (id) => {
    const { chrome } = globalThis as unknown as Manager;
    return (await chrome.developerPrivate.getExtensionsInfo()).find((one) => one.id === id);
  }, fleet.id);
  expect(installed).toMatchObject({ version: '1.0.0', userMayModify: false });
});

for (const [from, ownAddress] of [
  ['where policy says', false],
  ['where the package says', true],
] as const) {
  test(
    `an update from ${from}, with a record open: the old panel goes at once, the new one comes, the page is untouched`,
    row(6),
    async () => {
      await machine({ ownAddress });
      const context = await fleet.open();
      await runsOn(context, [LCS]);
      const page = await openRecordOn(context, LCS);
      await expectPanel(page, true);
      const field = page.locator('textarea').first();
      await field.fill('typed by the person');
      const before = await ownMarkup(page);

      const manager = await context.newPage();
      await manager.goto('chrome://extensions');
      await page.bringToFront();
      await page.evaluate(() => {
        const seen: { at: number; panels: number }[] = [];
        Object.assign(globalThis, { seen });
        setInterval(() => {
          const panels = document.querySelectorAll('alongside-sidebar').length;
          if (panels !== seen.at(-1)?.panels) seen.push({ at: Date.now(), panels });
        }, 10);
      });
      fleet.publish('2.0.0');
      // When the browser itself says that the new version is in place.
      const replaced = await manager.evaluate(async (id) => {
        const { developerPrivate } = (globalThis as unknown as Manager).chrome;
        await developerPrivate.autoUpdate();
        for (;;) {
          const found = (await developerPrivate.getExtensionsInfo()).find((one) => one.id === id);
          if (found?.version === '2.0.0') return Date.now();
          await new Promise((next) => setTimeout(next, 20));
        }
      }, fleet.id);

      const seen = () =>
        page.evaluate(() => (globalThis as unknown as { seen: { at: number; panels: number }[] }).seen);
      await expect.poll(async () => (await seen()).map(({ panels }) => panels), IN_TIME).toEqual([1, 0, 1]);
      const gone = (await seen())[1]!.at;
      expect(gone - replaced).toBeLessThanOrEqual(GONE_WITHIN_MS);
      figure('From the new version in place to the old panel gone, ms', Math.max(0, gone - replaced), 'at most 1,000');
      expect(await ownMarkup(page)).toBe(before);
      await expect(field).toHaveValue('typed by the person');
      expect(fleet.fetched()).toEqual(['1.0.0', '2.0.0']);
    },
  );
}

test('taken out of the policy, it leaves open pages and the browser without a trace', row(6), async () => {
  await machine();
  const context = await fleet.open();
  const worker = await runsOn(context, [LCS]);
  const page = await openRecordOn(context, LCS);
  await expectPanel(page, true);
  const before = await ownMarkup(page);
  const stopped = worker.waitForEvent('close');
  const manager = await context.newPage();
  await manager.goto('chrome://extensions');
  await page.bringToFront();
  const goneAt = panelGoneAt(page);

  fleet.withdraw();
  const removed = await manager.evaluate(async (id) => {
    const { developerPrivate } = (globalThis as unknown as Manager).chrome;
    while ((await developerPrivate.getExtensionsInfo()).some((one) => one.id === id)) await new Promise((next) => setTimeout(next, 20));
    return Date.now();
  }, fleet.id);
  const late = (await goneAt) - removed;
  expect(late).toBeLessThanOrEqual(GONE_WITHIN_MS);
  figure('From removal by policy to a page without the panel, ms', Math.max(0, late), 'at most 1,000');
  await stopped;
  expect(await ownMarkup(page)).toBe(before);
  expect(await page.content()).not.toContain('alongside-sidebar');
  const next = await openRecordOn(context, LCS);
  expect(await hasExtensionWorld(next)).toBe(false);
  await manager.reload();
  const ids = await manager.evaluate(async () =>
    (await (globalThis as unknown as Manager).chrome.developerPrivate.getExtensionsInfo()).map(({ id }) => id),
  );
  expect(ids).not.toContain(fleet.id);
});
