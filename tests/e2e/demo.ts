/** The invented case system and a browser with Alongside permitted on it, shared by the tests of one spec. */
import { test as base, type BrowserContext, type Locator, type Page, type Worker } from '@playwright/test';
import type { GuidanceView, PanelView } from '../../src/core/panel/view-model';
import type { Settings } from '../../src/core/settings/settings';
import { openWithAlongside } from '../../scripts/alongside-browser';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { FIXED_TODAY } from '../case-system/expected';
import { startCaseSystem } from '../case-system/server';
import { EXTENSION_DIR, expect, hasDetector, inPageWorld, serviceWorker } from './fixtures';

/** The permitted address; the same pages under `localhost` are a site that is not permitted. */
export const PERMITTED = 'http://127.0.0.1/*';

/** A machine five times slower has its time too. */
const SLOW = { timeout: 25_000 };

export interface Demo {
  /** Address of the case system without a closing slash. */
  url: string;
  context: BrowserContext;
  extensionId: string;
}

/** Starts both. `build` is the folder of a built extension; the demo system's today is FIXED_TODAY; `timeZone` is the computer's. */
export async function startDemo(build = EXTENSION_DIR, timeZone?: string): Promise<Demo & { close(): Promise<void> }> {
  const browser = await findBrowser();
  if (!browser?.loadsUnpacked) throw new Error('No browser that loads an unpacked extension: install Chromium or Edge.');
  const cases = await startCaseSystem({ today: FIXED_TODAY });
  const { context, extensionId, close } = await openWithAlongside({
    browser,
    build,
    headless: true,
    sites: [PERMITTED],
    offline: true,
    viewport: { width: 1366, height: 900 },
    ...(timeZone ? { timeZone } : {}),
  });
  return { url: cases.url, context, extensionId, close: () => close().finally(cases.close) };
}

export const test = base.extend<{ page: Page; worker: Worker }, { demo: Demo }>({
  demo: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright requires a destructuring pattern here
    async ({}, use) => {
      const { close, ...demo } = await startDemo();
      await use(demo);
      await close();
    },
    { scope: 'worker' },
  ],

  worker: async ({ demo }, use) => use(await serviceWorker(demo.context)),

  /** A tab of its own, with nothing kept of another test. */
  page: async ({ demo, worker }, use) => {
    await startAfresh(worker);
    const page = await demo.context.newPage();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await use(page);
    await page.close();
  },
});

interface Extension {
  storage: {
    local: {
      get(key: null): Promise<object>;
      set(items: object): Promise<void>;
      remove(keys: string[]): Promise<void>;
    };
  };
  tabs: {
    query(filter: object): Promise<{ id: number; url?: string }[]>;
    sendMessage(tabId: number, message: object, to: object): Promise<unknown>;
  };
}
declare const chrome: Extension;

/** The settings as they came and nothing else kept: no role, no settled card of another test. */
export async function startAfresh(worker: Worker): Promise<void> {
  await worker.evaluate(async () => {
    const kept = Object.keys(await chrome.storage.local.get(null));
    await chrome.storage.local.remove(kept.filter((key) => key !== 'settings'));
  });
  await changeSettings(worker, {});
}

/** Writes settings as another page of the extension would; anything not given is as it came. */
export async function changeSettings(worker: Worker, values: Partial<Settings>): Promise<void> {
  await worker.evaluate((given) => chrome.storage.local.set({ settings: { version: 1, values: given } }), {
    sites: [PERMITTED],
    ...values,
  });
}

/** What the browser's shortcut for "Open Alongside" sends to the page: a toggle that moves focus when asked. */
export async function sendToggle(worker: Worker, page: Page, message: { focus: boolean; open?: boolean }) {
  await worker.evaluate(
    async ([address, given]) => {
      const tab = (await chrome.tabs.query({})).find(({ url }) => url === address);
      await chrome.tabs.sendMessage(tab!.id, { type: 'sidebar/toggle', ...given }, { frameId: 0 });
    },
    [page.url(), message] as const,
  );
}

/** The extension's one element in a page. */
export const host = (page: Page): Locator => page.locator('alongside-sidebar');
/** The open panel. */
export const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'Alongside guidance' });
/** The collapsed tab. */
export const tab = (page: Page): Locator => page.getByRole('button', { name: /^Open Alongside/ });

/** What the sidebar draws at this moment; undefined where there is none. */
export async function drawnView(page: Page): Promise<PanelView | undefined> {
  return inPageWorld(page, (registry) => (registry?.view?.() ?? undefined) as PanelView | undefined);
}

/** Opens a page of the demo system and waits until its record is drawn for FIXED_TODAY. */
export async function openRecord(page: Page, address: string): Promise<GuidanceView> {
  await page.goto(address);
  return recordDrawn(page);
}

/** Waits until a record is drawn for FIXED_TODAY. */
export async function recordDrawn(page: Page, stage?: string): Promise<GuidanceView> {
  await expect.poll(() => hasDetector(page), SLOW).toBe(true);
  let view: PanelView | undefined;
  await expect
    .poll(async () => {
      await inPageWorld(
        page,
        (registry, day) => {
          if (!registry || registry.today === day) return;
          registry.today = day;
          registry.refresh?.();
        },
        FIXED_TODAY,
      );
      view = await drawnView(page);
      return view?.kind === 'guidance' && view.today === FIXED_TODAY ? (stage ? view.stage : true) : view?.kind;
    }, SLOW)
    .toBe(stage ?? true);
  // Frames below the top answer each in its own time: a view of the top alone may come first.
  if (page.frames().length > 1) {
    let before = '';
    await expect
      .poll(
        async () => {
          view = await drawnView(page);
          const now = JSON.stringify(view);
          const same = now === before && view?.kind === 'guidance';
          before = now;
          return same;
        },
        { ...SLOW, intervals: [500] },
      )
      .toBe(true);
  }
  return view as GuidanceView;
}
