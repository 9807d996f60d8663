import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Worker } from '@playwright/test';
import type { Settings } from '../src/core/settings/settings';
import { SETTINGS_VERSION, type StoredSettings } from '../src/knowledge/settings-schema';
import { netLogArgs } from './net-log';
import { type FoundBrowser, MINIMUM_VERSION, SetupProblem } from './find-browser.mjs';

/** This machine's own addresses, as the sites list writes them. */
export const LOOPBACK_SITES = ['http://127.0.0.1/*', 'http://localhost/*'];

const LOADED_WITHIN_MS = 20_000;
const REGISTERED_WITHIN_MS = 15_000;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface Options {
  browser: FoundBrowser;
  /** Folder of a production build. */
  build: string;
  headless: boolean;
  /** Sites to permit: `https://host/*`. */
  sites: string[];
  settings?: Partial<Settings>;
  /** Text of a local pack, added as a person would on the options page. */
  localPack?: string;
  /** Lets no address resolve but this machine's own. */
  offline?: boolean;
  /** The computer's own time zone; London's without it. */
  timeZone?: string;
  viewport?: { width: number; height: number };
  /** Exit status after Ctrl+C, 130 when left out. */
  interruptedStatus?: number;
}

/** The browser started but did not take the extension: branded Chrome does so by design. */
export class NotLoaded extends SetupProblem {}

export interface AlongsideBrowser {
  context: BrowserContext;
  extensionId: string;
  close(): Promise<void>;
}

/**
 * A copy of a build whose manifest holds the sites as granted: what a person's “Use Alongside on this site” gives,
 * which a script cannot click. Everything else is byte for byte what ships.
 */
async function copyWithGrants(build: string, folder: string, sites: string[]): Promise<void> {
  await cp(build, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...manifest, host_permissions: sites }));
}

function checkVersion(context: BrowserContext, { path }: FoundBrowser): void {
  const version = context.browser()?.version() ?? '';
  if (Number.parseInt(version, 10) >= MINIMUM_VERSION) return;
  throw new SetupProblem(
    `${path} is version ${version}, and Alongside needs ${MINIMUM_VERSION} or later: update it, or set ALONGSIDE_BROWSER to another.`,
  );
}

async function workerOf(context: BrowserContext, { path }: FoundBrowser): Promise<Worker> {
  const [worker] = context.serviceWorkers();
  if (worker) return worker;
  return context.waitForEvent('serviceworker', { timeout: LOADED_WITHIN_MS }).catch(() => {
    throw new NotLoaded(`${path} did not load the extension: install Chromium, or set ALONGSIDE_BROWSER to it.`);
  });
}

/** Waits until the extension has registered its scripts for every site. */
async function registered(worker: Worker, sites: string[]): Promise<void> {
  const deadline = Date.now() + REGISTERED_WITHIN_MS;
  for (;;) {
    const matches: string[] = await worker.evaluate(
      'chrome.scripting.getRegisteredContentScripts().then((all) => all.flatMap((script) => script.matches ?? []))',
    );
    if (sites.every((site) => matches.includes(site))) return;
    if (Date.now() > deadline)
      throw new Error(`Alongside did not start on ${sites.join(', ')}: it registered [${matches}].`);
    await new Promise((next) => setTimeout(next, 100));
  }
}

/**
 * Opens a browser of its own profile with Alongside loaded, the sites permitted and the settings written as the
 * options page writes them. Everything is gone after `close`.
 */
export async function openWithAlongside(options: Options): Promise<AlongsideBrowser> {
  const {
    browser,
    build,
    headless,
    sites,
    settings = {},
    localPack,
    offline = false,
    viewport,
    timeZone = 'Europe/London',
    interruptedStatus = 130,
  } = options;
  const folder = await mkdtemp(join(tmpdir(), 'alongside-'));
  let context: BrowserContext | undefined;
  const close = async () => {
    for (const signal of SIGNALS) process.off(signal, interrupted);
    await context?.close().catch(() => undefined);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  const interrupted = () => void close().finally(() => process.exit(interruptedStatus));
  for (const signal of SIGNALS) process.once(signal, interrupted);
  try {
    const extension = join(folder, 'extension');
    await copyWithGrants(build, extension, sites);
    context = await chromium.launchPersistentContext(join(folder, 'profile'), {
      executablePath: browser.path,
      headless,
      viewport: viewport ?? null,
      locale: 'en-GB',
      timezoneId: timeZone,
      // Playwright starts Chromium without its sandbox, which root on Linux needs; elsewhere it stays on.
      chromiumSandbox: process.platform !== 'linux',
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      args: [
        `--disable-extensions-except=${extension}`,
        `--load-extension=${extension}`,
        // Date boxes of the browser itself follow its own language, not the page's.
        '--lang=en-GB',
        ...netLogArgs(),
        ...(offline ? ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'] : []),
      ],
    });
    checkVersion(context, browser);
    const worker = await workerOf(context, browser);
    const stored: StoredSettings = { version: SETTINGS_VERSION, values: { ...settings, sites } };
    const local = localPack === undefined ? {} : { localPack: { version: 1, text: localPack, on: '' } };
    await worker.evaluate(`chrome.storage.local.set(${JSON.stringify({ settings: stored, ...local })})`);
    await registered(worker, sites);
    return { context, extensionId: new URL(worker.url()).host, close };
  } catch (problem) {
    await close();
    throw problem;
  }
}
