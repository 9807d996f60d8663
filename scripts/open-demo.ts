/** `npm start`: serves the invented case system and opens it in a browser with Alongside at work. */
import 'temporal-polyfill/global';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { londonDate } from '../src/core/time/london-time';
import { NORTHSHIRE_PACK } from '../tests/case-system/local-pack';
import { type CaseSystem, pageList, startCaseSystem } from '../tests/case-system/server';
import { type AlongsideBrowser, NotLoaded, openWithAlongside } from './alongside-browser';
import { atOnce } from './at-once';
import { buildFolder, ROOT } from './ensure-setup.mjs';
import { type FoundBrowser, findBrowser, SetupProblem } from './find-browser.mjs';
import { type PageReading, readPage } from './read-page';

const DEFAULT_PORT = 4173;
/** Tabs at work at once. */
const TABS = 4;
const SCREENSHOTS = '.results/screenshots';
const VIEWPORT = { width: 1366, height: 900 };

type DemoPage = ReturnType<typeof pageList>[number];

/** Only this one: the same pages under `localhost` show what a site that is not permitted looks like. */
const PERMITTED = 'http://127.0.0.1/*';

function readOptions(args: string[]): { port: number; headless: boolean } {
  try {
    const { values } = parseArgs({
      args,
      options: { port: { type: 'string' }, headless: { type: 'boolean', default: false } },
    });
    const port = Number(values.port ?? DEFAULT_PORT);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new Error(`--port ${values.port}: is not a port number`);
    const noDisplay = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
    return { port, headless: values.headless || noDisplay };
  } catch (problem) {
    throw new SetupProblem(
      `${problem instanceof Error ? problem.message : problem}\nUsage: npm start -- [--port N] [--headless]`,
    );
  }
}

/** The case system's own sentence says what is wrong with the port, and the way out. */
async function serve(port: number, today: string): Promise<CaseSystem> {
  return startCaseSystem({ port, today }).catch((problem: Error) => {
    throw new SetupProblem(problem.message.replace('--port.', '“npm start -- --port 4180”.'));
  });
}

function describePages(url: string, pages: DemoPage[]): string {
  return pages.map(({ path, title, lookAt }) => `  ${title}\n    ${url}${path}\n    ${lookAt}`).join('\n');
}

/** Columns as wide as their longest cell. */
function table(rows: string[][]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function rowOf(path: string, { observed, view }: PageReading): string[] {
  const { recognition } = observed;
  const stage =
    recognition.kind === 'recognised'
      ? recognition.stage
      : recognition.kind === 'ambiguous'
        ? `one of ${recognition.among.map((candidate) => candidate.stage).join(', ')}`
        : 'silent';
  const next = view?.kind === 'guidance' ? view.nextDate : undefined;
  return [path, observed.pageKind, stage, next?.short ?? ''];
}

/** Opens each page unseen, keeps a picture of it and prints what was recognised. */
async function photograph(alongside: AlongsideBrowser, url: string, pages: DemoPage[]): Promise<number> {
  const folder = join(ROOT, SCREENSHOTS);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  let failed = 0;
  const rows = await atOnce(TABS, pages, async ({ path }) => {
    const page = await alongside.context.newPage();
    try {
      const row = rowOf(path, await readPage(page, url + path, alongside));
      await page.screenshot({ path: join(folder, `${path.slice(1).replaceAll('/', '-')}.png`) });
      return row;
    } catch (problem) {
      failed += 1;
      return [path, 'could not be read', problem instanceof Error ? problem.message : String(problem), ''];
    } finally {
      await page.close();
    }
  });
  console.log(`${table([['Page', 'Kind', 'Stage', 'Next date'], ...rows])}\n\nPictures of the pages: ${SCREENSHOTS}/`);
  return failed > 0 ? 1 : 0;
}

/** Resolves when the last window has been closed. */
async function untilClosed({ context }: AlongsideBrowser): Promise<void> {
  await new Promise<void>((closed) => {
    context.on('close', () => closed());
    const watch = (page: { on(event: 'close', listener: () => void): unknown }) =>
      page.on('close', () => context.pages().length === 0 && closed());
    context.pages().forEach(watch);
    context.on('page', watch);
  });
}

async function show(alongside: AlongsideBrowser, url: string, pages: DemoPage[]): Promise<number> {
  console.log(`An invented case system, with Alongside at work in it:\n\n${describePages(url, pages)}\n`);
  console.log(
    `Under http://localhost instead of ${url.replace(/:\d+$/, '')} the same pages stay without Alongside: that site is not permitted.`,
  );
  console.log('The teal blocks and the Local tab come from tests/case-system/northshire-local-pack.json.');
  console.log('Close the browser or press Ctrl+C to end.');
  const [first = await alongside.context.newPage()] = alongside.context.pages();
  await first.goto(url);
  await untilClosed(alongside);
  return 0;
}

/** For a browser that takes no extension from the command line. Serves until Ctrl+C. */
async function explainByHand({ kind }: FoundBrowser, url: string): Promise<number> {
  const name = kind === 'edge' ? 'Microsoft Edge' : 'Google Chrome';
  console.log(`${name} loads no extension from the command line, so load it by hand:

  1. Open ${kind === 'edge' ? 'edge' : 'chrome'}://extensions and switch on “Developer mode”.
  2. Choose “Load unpacked” and pick ${buildFolder(kind === 'edge' ? 'edge' : 'chrome')}
  3. Open ${url}, choose Alongside's button in the toolbar, then “Use on this site”.

The pages are served until you press Ctrl+C.`);
  await new Promise<void>((stop) => process.once('SIGINT', stop).once('SIGTERM', stop));
  return 0;
}

async function openIn(browser: FoundBrowser, headless: boolean, url: string, pages: DemoPage[]): Promise<number> {
  if (!browser.loadsUnpacked && !headless) return explainByHand(browser, url);
  const alongside = await openWithAlongside({
    browser,
    build: buildFolder(browser.kind === 'edge' ? 'edge' : 'chrome'),
    headless,
    sites: [PERMITTED],
    settings: { opening: 'open' },
    localPack: NORTHSHIRE_PACK,
    offline: true,
    ...(headless ? { viewport: VIEWPORT } : {}),
    interruptedStatus: 0,
  }).catch((problem: unknown) => {
    if (problem instanceof NotLoaded && !headless) return undefined;
    throw problem;
  });
  if (!alongside) return explainByHand(browser, url);
  try {
    return await (headless ? photograph : show)(alongside, url, pages);
  } finally {
    await alongside.close();
  }
}

/**
 * Opens the demonstration. With a display: until the browser is closed. Without one: pictures and a table.
 * @returns the exit status
 * @throws {SetupProblem} with one sentence: port in use, no browser that takes the extension
 */
export async function openDemo(args: string[]): Promise<number> {
  const { port, headless } = readOptions(args);
  const browser = await findBrowser();
  if (!browser) throw new SetupProblem('No browser was found: install Chromium, or set ALONGSIDE_BROWSER to one.');
  const today = londonDate(new Date().toISOString());
  const { url, close } = await serve(port, today);
  try {
    return await openIn(browser, headless, url, pageList(today));
  } finally {
    await close();
  }
}
