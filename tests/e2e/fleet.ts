/**
 * A council's machine: policy in a file, and a package that the browser fetches by itself from an update server on
 * this computer. The case system answers under https names, as a council's does; no name leaves the machine.
 */
import { createPrivateKey } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import type { Flavour } from '../../src/core/settings/site-choice';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { netLogArgs } from '../../scripts/net-log';
import { packCrx } from '../../scripts/release-crx';
import { updateList } from '../../scripts/release-update-list';
import { zipFolder } from '../../scripts/release-zip';
import { FIXED_TODAY } from '../case-system/expected';
import { startCaseSystem } from '../case-system/server';
import { EXTENSION_DIR, expect, readRegisteredSites, serviceWorker } from './fixtures';
import { copyBuild, type ManagedPolicy, managedPolicy, testKey } from './managed-policy';

/** The site that the authority build is made for, and policy names. */
export const LCS = 'https://lcs.northshire.example';
/** A site of the same council that nothing names. */
export const OTHER = 'https://forms.northshire.example';

/** The browser hides what policy installed from debugging, and a test sees no worker then. */
const FOR_TESTS = { DeveloperToolsAvailability: 1 };

export interface Fleet {
  /** The package's id, from a key of this test alone. */
  id: string;
  /** Versions whose package the browser fetched. */
  fetched: () => string[];
  /** Offers this version from now on. */
  publish(version: string): void;
  /** Puts the policy in force: the package's own settings, and how the browser is to treat the package. */
  set(settings: Record<string, unknown> | null, treatment?: Record<string, unknown>): void;
  /** The same for a package that a person loaded by hand: settings alone. */
  setByHand(settings: Record<string, unknown>): void;
  /** Takes the package out of the policy. */
  withdraw(): void;
  /** Starts the browser; `byHand` loads the package from its folder, since policy did not install it. */
  open(options?: { byHand?: boolean; args?: string[] }): Promise<BrowserContext>;
  close(): Promise<void>;
}

/** Folder of a test build of this flavour. */
export function testBuild(flavour: Flavour): string {
  const folder = flavour === 'public' ? EXTENSION_DIR : join(dirname(EXTENSION_DIR), `${flavour}-chrome-mv3-e2e`);
  if (!existsSync(join(folder, 'manifest.json'))) {
    throw new Error(`${folder} holds no build of the ${flavour} flavour (npm test makes it by itself).`);
  }
  return folder;
}

/**
 * A machine on which nothing is installed or set yet. The package is signed with a key made for it. It looks for updates
 * where policy says; `ownAddress`: where the package itself says.
 */
export async function startFleet(flavour: Flavour, { ownAddress = false } = {}): Promise<Fleet> {
  const browser = await findBrowser();
  if (!browser) throw new Error('No browser: install Chromium.');
  const work = mkdtempSync(join(tmpdir(), 'alongside-fleet-'));
  const key = testKey();
  const policy: ManagedPolicy = await managedPolicy(browser);
  const cases = await startCaseSystem({ today: FIXED_TODAY });
  const packages = new Map<string, Buffer>();
  const fetched: string[] = [];
  let offered = '';

  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const version = /^\/alongside-(.+)\.crx$/.exec(pathname)?.[1];
    if (pathname === '/update.xml') {
      const codebase = `${address()}/alongside-${offered}.crx`;
      response.writeHead(200, { 'content-type': 'text/xml' });
      response.end(updateList({ id: key.id, version: offered, codebase, browserFrom: '144' }));
    } else if (version !== undefined && packages.has(version)) {
      fetched.push(version);
      response.writeHead(200, { 'content-type': 'application/x-chrome-extension' });
      response.end(packages.get(version));
    } else response.writeHead(404).end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const publish = (version: string) => {
    const folder = join(work, version);
    copyBuild(testBuild(flavour), folder, {
      version,
      key: key.publicKey,
      ...(ownAddress ? { update_url: `${address()}/update.xml` } : {}),
    });
    packages.set(version, packCrx(zipFolder(folder), createPrivateKey(key.privateKey)));
    offered = version;
  };
  publish('1.0.0');

  const contexts: BrowserContext[] = [];
  return {
    id: key.id,
    fetched: () => [...fetched],
    publish,
    set: (settings, treatment = {}) =>
      policy.write({
        ...FOR_TESTS,
        ExtensionSettings: {
          [key.id]: {
            installation_mode: 'force_installed',
            update_url: `${address()}/update.xml`,
            override_update_url: !ownAddress,
            ...treatment,
          },
        },
        ...(settings === null ? {} : { '3rdparty': { extensions: { [key.id]: settings } } }),
      }),
    setByHand: (settings) => policy.write({ ...FOR_TESTS, '3rdparty': { extensions: { [key.id]: settings } } }),
    withdraw: () => policy.write(FOR_TESTS),
    open: async ({ byHand = false, args = [] } = {}) => {
      const folder = join(work, offered);
      const context = await chromium.launchPersistentContext(join(work, 'profile'), {
        executablePath: policy.executablePath,
        headless: true,
        locale: 'en-GB',
        timezoneId: 'Europe/London',
        viewport: { width: 1366, height: 900 },
        // Playwright starts browsers without extensions and without background requests: both are the matter here.
        ignoreDefaultArgs: ['--disable-extensions', '--disable-background-networking'],
        // Debian's start script adds the second one again unless it is told so.
        env: { ...process.env, CHROMIUM_FLAGS: '--enable-remote-extensions' } as Record<string, string>,
        args: [
          '--no-sandbox',
          ...netLogArgs(),
          '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
          ...(byHand ? [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`] : []),
          ...args,
        ],
      });
      contexts.push(context);
      for (const site of [LCS, OTHER]) {
        await context.route(`${site}/**`, async (route) => {
          const { pathname, search } = new URL(route.request().url());
          const answer = await route.fetch({ url: `${cases.url}${pathname}${search}` });
          await route.fulfill({ response: answer });
        });
      }
      return context;
    },
    close: async () => {
      for (const context of contexts) await context.close();
      policy.close();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await cases.close();
      rmSync(work, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Policies and updates take a browser seconds, and a slow machine longer. */
export const IN_TIME = { timeout: 60_000 };

/** Waits until the installed package is registered for exactly these sites; returns its worker. */
export async function runsOn(context: BrowserContext, sites: string[]): Promise<Worker> {
  const worker = await serviceWorker(context);
  await expect
    .poll(async () => (await readRegisteredSites(worker)).sort(), IN_TIME)
    .toEqual(sites.map((site) => `${site}/*`).sort());
  return worker;
}

/** Opens a record of the case system under a site's own name. */
export async function openRecordOn(context: BrowserContext, site: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${site}/harbour/assessment`);
  return page;
}

/** Waits for the panel or its tab in a page, or for its absence. */
export async function expectPanel(page: Page, there: boolean): Promise<void> {
  await expect(page.locator('alongside-sidebar')).toHaveCount(there ? 1 : 0, IN_TIME);
}

/** The page's own markup: without the one element that is ours. */
export function ownMarkup(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    copy.querySelector('alongside-sidebar')?.remove();
    return copy.outerHTML;
  });
}
