/** Row 6: storage that is full, corrupt, older or newer; a worker that stops at any step; a clock that is wrong. */
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { SETTINGS_VERSION } from '../../src/knowledge/settings-schema';
import { changeSettings, type Demo, openRecord, panel, PERMITTED, recordDrawn, tab, test } from '../e2e/demo';
import { expect, inPageWorld, stopWorker } from '../e2e/fixtures';
import { figure, row, times } from './evidence';

interface Api {
  storage: {
    local: {
      get(key: null): Promise<Record<string, unknown>>;
      set(items: object): Promise<void>;
      clear(): Promise<void>;
      remove(key: string): Promise<void>;
      QUOTA_BYTES: number;
      getBytesInUse(): Promise<number>;
    };
  };
}
declare const chrome: Api;

const RECORD = '/northshire/section-47';
/** A page of the extension, which reads storage without waking the worker. */
async function ownPage({ context, extensionId }: Demo): Promise<Page> {
  const address = `chrome-extension://${extensionId}/options.html`;
  const open = context.pages().find((one) => one.url() === address);
  if (open) return open;
  const page = await context.newPage();
  await page.goto(address);
  return page;
}
const kept = async (demo: Demo) => (await ownPage(demo)).evaluate(() => chrome.storage.local.get(null));
const settledRules = async (demo: Demo) =>
  (((await kept(demo)).settled as { entries?: { rule: string }[] } | undefined)?.entries ?? []).map(({ rule }) => rule);

/** Settles the first card of the panel that can be settled, as a person does. */
async function settleOne(page: Page): Promise<void> {
  await (await settleButton(page)).click();
}
/** The button that settles the first card that can be settled, with its question open. */
async function settleButton(page: Page): Promise<Locator> {
  await panel(page).locator('button.row.soon[aria-expanded="false"]').first().click();
  await panel(page).getByRole('button', { name: 'Settle', exact: true }).last().click();
  const question = panel(page).getByRole('group', { name: 'Settle this: what fits?' }).locator('..');
  return question.getByRole('button', { name: 'Settle' });
}

test.describe.configure({ timeout: 60_000 });

test.afterEach(async ({ demo }) => {
  const own = await ownPage(demo);
  await own.evaluate(() => chrome.storage.local.clear());
  await own.close();
});

test.describe('storage', () => {
  test('when it is full, reading goes on and the person is told', row(6), async ({ demo, page, worker }) => {
    await changeSettings(worker, { opening: 'open' });
    await worker.evaluate(async () => {
      // Each write that fits makes the next one smaller, until not even a few bytes do.
      for (let size = chrome.storage.local.QUOTA_BYTES, n = 0; size >= 16; size = Math.floor(size / 2), n += 1)
        for (let again = 0; again < 3; again += 1)
          await chrome.storage.local.set({ [`filler${n}-${again}`]: 'x'.repeat(size) }).catch(() => undefined);
    });
    const view = await openRecord(page, demo.url + RECORD);
    expect(view.deadlines.length).toBeGreaterThan(0);
    await settleOne(page);
    await expect(panel(page).getByRole('button', { name: 'Settled, 1' })).toBeVisible();
    await expect(panel(page).getByText('could not be kept on this device')).toBeVisible();
    expect(await settledRules(demo)).toEqual([]);
  });

  const BROKEN: Record<string, unknown> = {
    'other settings than ours, and lists of nonsense': {
      settings: { version: 1, values: { sites: [PERMITTED], role: 7, width: 'wide', textSize: null, counting: [], closureDays: 'never', edition: { a: 1 } } },
      settled: { salt: 4, entries: 'none' },
      lessons: [{ host: 5 }, null, 'x'],
      localPack: 'not a pack',
    },
    'text where objects were': { settings: { version: 1, values: { sites: [PERMITTED] } }, settled: 'x', lessons: 'x', localPack: 9, policy: [] },
    'names that change built-ins': {
      settings: JSON.parse(`{"version":1,"values":{"sites":["${PERMITTED}"],"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}`),
      settled: JSON.parse('{"__proto__":{"polluted":1}}'),
      lessons: JSON.parse('[{"__proto__":{"polluted":1}}]'),
    },
  };
  for (const [name, values] of Object.entries(BROKEN)) {
    test(`corrupt, ${name}: the record is read, and the fault is named where settings are`, row(6), async ({ demo, page, worker }) => {
      await worker.evaluate((broken) => chrome.storage.local.set(broken as object), values);
      const view = await openRecord(page, demo.url + RECORD);
      expect(view.stage).toBe('section-47');
      expect(await worker.evaluate(() => 'polluted' in {})).toBe(false);
      expect(await inPageWorld(page, () => 'polluted' in {})).toBe(false);
      await page.goto(`chrome-extension://${demo.extensionId}/options.html`);
      await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
    });
  }

  test('settings that are no settings at all: it runs nowhere, and says so', row(6), async ({ demo, page, worker }) => {
    await worker.evaluate(() => chrome.storage.local.set({ settings: 'gone wrong' }));
    await page.goto(`chrome-extension://${demo.extensionId}/options.html`);
    await expect(page.getByText('settings', { exact: false }).first()).toBeVisible();
    await page.goto(demo.url + RECORD);
    await page.waitForLoadState('load');
    await expect(page.locator('alongside-sidebar')).toHaveCount(0);
  });

  test('settings of a newer version are read as far as they are known, and kept for that version', row(6), async ({ demo, page, worker }) => {
    const newer = { version: SETTINGS_VERSION + 5, values: { sites: [PERMITTED], role: 'supervisor', aNewerKey: { of: ['later'] } } };
    await worker.evaluate((values) => chrome.storage.local.set({ settings: values }), newer);
    expect((await openRecord(page, demo.url + RECORD)).role).toBe('supervisor');
    await tab(page).click();
    await panel(page).getByRole('tab', { name: 'This page' }).click();
    await panel(page).getByRole('button', { name: 'For supervisors' }).click();
    await page.getByRole('menuitemradio', { name: 'For practitioners' }).click();
    await expect.poll(async () => JSON.stringify((await kept(demo)).settings)).toContain('practitioner');
    expect((await kept(demo)).settings).toEqual({ ...newer, values: { ...newer.values, role: 'practitioner' } });
  });
});

test.describe('a worker that stops', () => {
  const stopNow = (context: BrowserContext) => stopWorker(context);

  /** Stops the worker where the page is about to wake it again: whether it stays stopped is not waited for. */
  async function interrupt(context: BrowserContext): Promise<void> {
    const internals = await context.newPage();
    await internals.goto('chrome://serviceworker-internals');
    const stop = internals.getByText('Stop', { exact: true });
    await expect(stop.or(internals.getByText('STOPPED')).first()).toBeVisible();
    await stop.click({ timeout: 1000 }).catch(() => undefined);
    await internals.close();
  }

  test('before each of a row of settlings: each is kept, none twice', row(6), async ({ demo, page, worker }) => {
    await changeSettings(worker, { opening: 'open' });
    await openRecord(page, demo.url + RECORD);
    const rounds = times(6, 3);
    for (let n = 1; n <= rounds; n += 1) {
      await stopNow(demo.context);
      await page.bringToFront();
      await settleOne(page);
      await expect(panel(page).getByRole('button', { name: `Settled, ${n}` })).toBeVisible();
      await expect.poll(async () => (await settledRules(demo)).length).toBe(n);
    }
    const rules = await settledRules(demo);
    expect(new Set(rules).size).toBe(rounds);
    await page.reload();
    await recordDrawn(page, 'section-47');
    await expect(panel(page).getByRole('button', { name: `Settled, ${rounds}` })).toBeVisible();
    figure('Settlings with the worker stopped before each', rounds, 'each kept once');
  });

  test('before the page opens, while it is read, and after: the record is drawn', row(6), async ({ demo, page, worker }) => {
    await changeSettings(worker, { opening: 'open' });
    for (const path of [RECORD, '/larch/section-47', '/harbour/core-group']) {
      await stopNow(demo.context);
      await page.bringToFront();
      await page.goto(demo.url + path, { waitUntil: 'commit' });
      await interrupt(demo.context);
      await page.bringToFront();
      await recordDrawn(page);
      await interrupt(demo.context);
      await page.bringToFront();
      await expect(panel(page)).toBeVisible();
    }
  });

  test('in the midst of a write: the card is kept once, or the panel says that it is not', row(6), async ({ demo, page, worker }) => {
    await changeSettings(worker, { opening: 'open' });
    const own = await ownPage(demo);
    const inspector = await demo.context.newCDPSession(own);
    await inspector.send('ServiceWorker.enable');
    const rounds = times(40, 8);
    let kept = 0;
    for (let n = 0; n < rounds; n += 1) {
      await page.bringToFront();
      await openRecord(page, demo.url + RECORD);
      const button = await settleButton(page);
      const stopped = (async () => {
        // Each question to the browser lets the write go a little further before the worker is stopped.
        for (let later = 0; later < n % 20; later += 1) await inspector.send('Runtime.evaluate', { expression: '0' });
        await inspector.send('ServiceWorker.stopAllWorkers');
      })();
      await Promise.all([button.click(), stopped]);
      await expect(panel(page).getByRole('button', { name: 'Settled, 1' })).toBeVisible();
      const refused = panel(page).getByText('could not be kept on this device');
      await expect.poll(async () => ((await settledRules(demo)).length === 1) !== (await refused.isVisible())).toBe(true);
      kept += (await settledRules(demo)).length;
      await own.evaluate(() => chrome.storage.local.remove('settled'));
    }
    expect(kept).toBeGreaterThan(0);
    figure('Writes with the worker stopped in their midst', rounds, 'each kept once, or said not to be');
    figure('Of these, kept', kept);
  });

  test('between a change of settings and its drawing: the change holds', row(6), async ({ demo, page, worker }) => {
    await changeSettings(worker, { opening: 'open' });
    await openRecord(page, demo.url + RECORD);
    await panel(page).getByRole('button', { name: 'For practitioners' }).click();
    await page.getByRole('menuitemradio', { name: 'For supervisors' }).click();
    await stopNow(demo.context);
    await page.bringToFront();
    await expect.poll(async () => JSON.stringify((await kept(demo)).settings)).toContain('supervisor');
    await expect(panel(page).getByRole('tab', { name: 'Oversight' })).toBeVisible();
  });
});
