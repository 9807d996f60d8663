/**
 * The built extension in real Chromium: one persistent profile a test, no way out to the network.
 * Branded Chrome no longer loads unpacked extensions, so the browser is the one that scripts/find-browser.mjs finds.
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  test as base,
  type BrowserContext,
  chromium,
  expect,
  type Frame,
  type Page,
  type Worker,
} from '@playwright/test';
import type { Settings } from '../../src/core/settings/settings';
import type { Registry } from '../../src/page/registry';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { netLogArgs } from '../../scripts/net-log';

export { expect };

/** The build under test. */
export const EXTENSION_DIR = resolve(process.env.ALONGSIDE_E2E_DIR ?? '.output/chrome-mv3-e2e');
/** Sites of this machine, where the demo system is served. */
export const LOOPBACK = ['http://localhost/*', 'http://127.0.0.1/*'];

export interface ExtensionOptions {
  /**
   * Hosts granted from the start, through host_permissions patched into a copy of the build. Empty: the build as it
   * is, where a site has to be permitted as a person would.
   */
  grantedHosts: string[];
  /** Settings written before the test begins; `sites` defaults to grantedHosts. */
  startSettings: Partial<Settings>;
}

export interface ExtensionFixtures {
  /** Folder of the extension that is loaded. */
  extensionDir: string;
  userDataDir: string;
  context: BrowserContext;
  worker: Worker;
  extensionId: string;
}

/**
 * Starts Chromium with the extension on a profile folder, which outlives the browser. `keepsPages`: a page that was
 * left is kept as it was and brought back, as browsers do and tests usually have switched off.
 */
export async function launch(
  userDataDir: string,
  extensionDir: string,
  { keepsPages = false } = {},
): Promise<BrowserContext> {
  const found = await findBrowser();
  if (!found?.loadsUnpacked) throw new Error('No browser that loads an unpacked extension: install Chromium or Edge.');
  return chromium.launchPersistentContext(userDataDir, {
    executablePath: found.path,
    headless: true,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    ignoreDefaultArgs: keepsPages ? ['--disable-back-forward-cache'] : [],
    args: [
      `--disable-extensions-except=${extensionDir}`,
      `--load-extension=${extensionDir}`,
      '--no-sandbox',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
      ...netLogArgs(),
    ],
  });
}

/** The extension's service worker, started if need be. */
export async function serviceWorker(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
}

export const test = base.extend<ExtensionOptions & ExtensionFixtures>({
  grantedHosts: [[], { option: true }],
  startSettings: [{}, { option: true }],

  extensionDir: async ({ grantedHosts }, use) => {
    if (!existsSync(join(EXTENSION_DIR, 'manifest.json'))) {
      throw new Error(`${EXTENSION_DIR} holds no build: run “npm run build:e2e” first (npm test does it by itself).`);
    }
    if (grantedHosts.length === 0) return use(EXTENSION_DIR);
    const copy = mkdtempSync(join(tmpdir(), 'alongside-build-'));
    cpSync(EXTENSION_DIR, copy, { recursive: true });
    const file = join(copy, 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: grantedHosts }));
    await use(copy);
    rmSync(copy, { recursive: true, force: true });
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright requires a destructuring pattern here
  userDataDir: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'alongside-profile-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },

  context: async ({ extensionDir, userDataDir, grantedHosts, startSettings }, use) => {
    const context = await launch(userDataDir, extensionDir);
    const worker = await serviceWorker(context);
    const values = { ...(grantedHosts.length > 0 ? { sites: grantedHosts } : {}), ...startSettings };
    if (Object.keys(values).length > 0) await writeStoredSettings(worker, values);
    if (values.sites && grantedHosts.length > 0) await registeredSites(worker, values.sites);
    await use(context);
    await context.close();
  },

  worker: async ({ context }, use) => use(await serviceWorker(context)),

  extensionId: async ({ worker }, use) => use(new URL(worker.url()).host),
});

interface Extension {
  storage: Record<
    'local' | 'session',
    { get(key: null): Promise<Record<string, unknown>>; set(items: object): Promise<void> }
  >;
  scripting: { getRegisteredContentScripts(): Promise<{ matches?: string[] }[]> };
  permissions: { getAll(): Promise<{ origins?: string[] }> };
  tabs: { query(filter: object): Promise<{ id: number }[]> };
}
declare const chrome: Extension;

/** Writes settings where the extension keeps them, as another page of it would; the worker applies them. */
export async function writeStoredSettings(worker: Worker, values: Partial<Settings>): Promise<void> {
  await worker.evaluate(
    (given) => chrome.storage.local.set({ settings: { version: 1, values: given } }),
    values as Record<string, unknown>,
  );
}

/** Everything in the extension's storage areas. */
export async function storedEverywhere(worker: Worker): Promise<Record<string, unknown>> {
  return worker.evaluate(async () => ({
    local: await chrome.storage.local.get(null),
    session: await chrome.storage.session.get(null),
  }));
}

/** Hosts that the browser has granted to the extension. */
export async function grantedOrigins(worker: Worker): Promise<string[]> {
  return worker.evaluate(async () => (await chrome.permissions.getAll()).origins ?? []);
}

/** Sites that the detector is registered for at this moment. */
export async function readRegisteredSites(worker: Worker): Promise<string[]> {
  return worker.evaluate(async () =>
    (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches ?? []),
  );
}

/** Waits until the detector is registered for exactly these sites. */
export async function registeredSites(worker: Worker, sites: string[]): Promise<void> {
  await expect.poll(async () => (await readRegisteredSites(worker)).sort()).toEqual([...sites].sort());
}

interface ContextDescription {
  id: number;
  origin: string;
  auxData?: { isDefault?: boolean; type?: string; frameId?: string };
}

/**
 * Ids of the extension's isolated worlds in the page's process, by frame id. Empty where nothing was injected.
 * Cross-site frames live in processes of their own: pass the Frame then.
 */
async function isolatedWorlds(target: Page | Frame) {
  const context = 'context' in target ? target.context() : target.page().context();
  const session = await context.newCDPSession(target);
  const worlds: ContextDescription[] = [];
  session.on('Runtime.executionContextCreated', ({ context: described }) => {
    if (described.origin.startsWith('chrome-extension://')) worlds.push(described as ContextDescription);
  });
  await session.send('Runtime.enable');
  const { frameTree } = await session.send('Page.getFrameTree');
  return { session, worlds, topFrame: frameTree.frame.id };
}

/** True when any script of the extension runs, or has left a world of its own, in this page's own process. */
export async function hasExtensionWorld(target: Page | Frame): Promise<boolean> {
  const { session, worlds } = await isolatedWorlds(target);
  await session.detach();
  return worlds.length > 0;
}

type InWorld<R, A> = (registry: Registry | undefined, argument: A) => R | Promise<R>;

/**
 * Runs a function in every isolated world that the extension has in this document, oldest first: after an update
 * there may be two. Its first argument is the registry there, undefined where no detector is at work.
 */
export async function worldsOf<R, A = undefined>(target: Page | Frame, run: InWorld<R, A>, argument?: A): Promise<R[]> {
  const { session, worlds, topFrame } = await isolatedWorlds(target);
  try {
    const answers: R[] = [];
    for (const world of worlds.filter(({ auxData }) => auxData?.frameId === topFrame).sort((a, b) => a.id - b.id)) {
      const answer = await session.send('Runtime.callFunctionOn', {
        executionContextId: world.id,
        functionDeclaration: `function (argument) {
          return (${run.toString()})(globalThis[Symbol.for('alongside.registry')], argument);
        }`,
        arguments: [{ value: argument }],
        returnByValue: true,
        awaitPromise: true,
      });
      if (answer.exceptionDetails) {
        throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
      }
      answers.push(answer.result.value as R);
    }
    return answers;
  } finally {
    await session.detach();
  }
}

/**
 * Runs a function in the extension's isolated world of the page's (or frame's) document, with the registry as its
 * first argument: undefined where the detector is not there. Throws when the extension has no world there at all.
 */
export async function inPageWorld<R, A = undefined>(
  target: Page | Frame,
  run: InWorld<R, A>,
  argument?: A,
): Promise<R> {
  const answers = await worldsOf(target, run, argument);
  if (answers.length === 0) throw new Error('The extension has no world in this document.');
  return answers.at(-1) as R;
}

/** True when the detector is at work in this document. */
export async function hasDetector(target: Page | Frame): Promise<boolean> {
  return (await worldsOf(target, (registry) => registry !== undefined)).includes(true);
}

/** Sets the day that deadlines are worked out for, in an open page. */
export async function setToday(page: Page, today: string): Promise<void> {
  await inPageWorld(
    page,
    (registry, day) => {
      if (!registry) throw new Error('The detector is not in this page.');
      registry.today = day;
      registry.refresh?.();
    },
    today,
  );
}

/**
 * Records consent for a host, as the browser's own question would: a later permissions.request in a click is then
 * granted without that question, which headless browsers cannot answer. The host itself stays off.
 */
export async function consentTo(context: BrowserContext, extensionId: string, pattern: string): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    ([id, host]) => (globalThis as unknown as Manager).chrome.developerPrivate.addHostPermission(id!, host!),
    [extensionId, pattern],
  );
  await page.close();
}

/** Lets the extension run in private windows, as the switch on the browser's own page does; the extension starts anew. */
export async function allowInPrivateWindows(context: BrowserContext, extensionId: string): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(async (id) => {
    const manager = (globalThis as unknown as Manager).chrome.developerPrivate;
    // The browser starts the extension anew for it; one that was unpacked stays off unless the profile is in developer mode.
    await manager.updateProfileConfiguration({ inDeveloperMode: true });
    await manager.updateExtensionConfiguration({ extensionId: id, incognitoAccess: true });
  }, extensionId);
  await page.close();
}

interface DeveloperPrivate {
  updateExtensionConfiguration(change: { extensionId: string; incognitoAccess: boolean }): Promise<void>;
  addHostPermission(id: string, host: string): Promise<void>;
  updateProfileConfiguration(update: { inDeveloperMode: boolean }): Promise<void>;
  reload(id: string): Promise<void>;
}
type Manager = { chrome: { developerPrivate: DeveloperPrivate } };

/** Loads the extension's folder anew, as an update does: the old scripts in open pages are cut off. */
export async function reloadExtension(context: BrowserContext, extensionId: string): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(async (id) => {
    const manager = (globalThis as unknown as Manager).chrome.developerPrivate;
    // Chromium switches an unpacked extension off on reload unless the profile is in developer mode.
    await manager.updateProfileConfiguration({ inDeveloperMode: true });
    await manager.reload(id);
  }, extensionId);
  await page.close();
}

/** Stops the service worker, as the browser does with one that has been idle. */
export async function stopWorker(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://serviceworker-internals');
  const stop = page.getByText('Stop', { exact: true });
  // The browser may have stopped it by itself.
  await expect(stop.or(page.getByText('STOPPED')).first()).toBeVisible();
  if (await stop.isVisible()) await stop.click();
  await expect(page.getByText('STOPPED').first()).toBeVisible();
  await page.close();
}

/** Switches the extension off on the browser's own page for extensions, which `manager` becomes, in view or not. */
export async function disableExtension(manager: Page, extensionId: string): Promise<void> {
  await manager.goto('chrome://extensions');
  await manager.evaluate(
    (id) =>
      (
        globalThis as unknown as { chrome: { management: { setEnabled(id: string, on: boolean): Promise<void> } } }
      ).chrome.management.setEnabled(id, false),
    extensionId,
  );
}

/** When our element leaves a page that has it: the page's own clock, ms. Ask before it is made to leave. */
export function panelGoneAt(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((gone) => {
        const look = () => !document.querySelector('alongside-sidebar') && gone(Date.now());
        new MutationObserver(look).observe(document.documentElement, { childList: true, subtree: true });
      }),
  );
}

/**
 * The toolbar pop-up for a page, opened in a tab of its own: headless browsers show no real one. It is told that
 * `about` is the tab in front, with its address, as `activeTab` would tell it.
 */
export async function openPopup(context: BrowserContext, extensionId: string, about: Page): Promise<Page> {
  const address = about.url();
  const worker = await serviceWorker(context);
  await about.bringToFront();
  const tabId = await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return tab!.id;
  });
  const popup = await context.newPage();
  await popup.addInitScript(
    ([id, url]) => {
      const query = async () => [{ id, url }];
      for (const name of ['chrome', 'browser']) {
        const api = (globalThis as unknown as Record<string, { tabs?: { query: unknown } } | undefined>)[name];
        if (api?.tabs) api.tabs.query = query;
      }
    },
    [tabId, address] as const,
  );
  await popup.goto(`chrome-extension://${extensionId}/popup.html`);
  return popup;
}

/** Permits the site of an open page the way a person does: consent, then "Use on this site" in the pop-up. */
export async function permitSite(context: BrowserContext, extensionId: string, page: Page): Promise<void> {
  const { protocol, hostname } = new URL(page.url());
  await consentTo(context, extensionId, `${protocol}//${hostname}/*`);
  const popup = await openPopup(context, extensionId, page);
  await popup.getByRole('button', { name: 'Use on this site' }).click();
  await expect(popup.getByRole('checkbox', { name: `Use on ${hostname}` })).toBeChecked();
  await popup.close();
}
