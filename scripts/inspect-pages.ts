/** Loads each page in real Chromium with the extension that ships, and writes what it made of it. */
import 'temporal-polyfill/global';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { siteOfPage } from '../src/core/settings/site-pattern';
import { londonDate } from '../src/core/time/london-time';
import { workingCalendar } from '../src/core/time/working-days';
import { type AlongsideBrowser, LOOPBACK_SITES, openWithAlongside } from './alongside-browser';
import { atOnce } from './at-once';
import { buildFolder } from './ensure-setup.mjs';
import { findBrowser, SetupProblem } from './find-browser.mjs';
import { type InspectArguments, readArguments, USAGE, UsageProblem } from './inspect-arguments';
import { type FailedInspection, type Inspection, inspectionOf } from './inspection';
import { PageProblem, readPage } from './read-page';
import { type ServedFolder, serveFolder } from './served-folder';

/** Tabs at work at once. */
const TABS = 4;
const PAGE_WITHIN_MS = 60_000;

/** npm changes to the checkout's folder; relative paths mean the folder that npm was called in. */
const from = (process.env.npm_lifecycle_event === 'inspect' && process.env.INIT_CWD) || process.cwd();

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

interface Target {
  /** Name in the result. */
  name: string;
  /** Site to permit. */
  site: string | undefined;
  /** @throws {PageProblem} when there is no such file */
  address(): Promise<string>;
}

const folders = new Map<string, Promise<ServedFolder>>();

async function addressOfFile(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw new PageProblem('there is no such file');
  const folder = dirname(path);
  if (!folders.has(folder)) folders.set(folder, serveFolder(folder));
  return (await folders.get(folder)!).addressOf(basename(path));
}

function targetOf(given: string): Target {
  if (/^https?:\/\//i.test(given)) {
    const site = siteOfPage(given);
    return {
      name: given,
      site: site.ok ? site.pattern : undefined,
      address: async () => {
        if (!site.ok) throw new PageProblem(site.reason);
        return given;
      },
    };
  }
  const path = given.startsWith('file:') ? fileURLToPath(given) : resolve(from, given);
  return { name: basename(path), site: LOOPBACK_SITES[0], address: () => addressOfFile(path) };
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new PageProblem(`nothing came within ${ms / 1000} seconds`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function inspect(
  { context, extensionId }: AlongsideBrowser,
  target: Target,
  args: InspectArguments,
): Promise<Inspection | FailedInspection> {
  const page = await context.newPage();
  try {
    const crashed = new Promise<never>((_, reject) =>
      page.on('crash', () => reject(new PageProblem('the page crashed'))),
    );
    const work = target.address().then((address) => readPage(page, address, { extensionId, today: args.today }));
    const reading = await within(PAGE_WITHIN_MS, Promise.race([work, crashed]));
    if (!reading.settled) tell(`${target.name}: still changing when it was read`);
    const today = args.today ?? londonDate(new Date().toISOString());
    const calendar = workingCalendar({ closureDays: args.settings.closureDays });
    return inspectionOf(target.name, reading, { today, calendar });
  } catch (problem) {
    const error = problem instanceof Error ? problem.message : String(problem);
    tell(`${target.name}: ${error}`);
    return { page: target.name, error };
  } finally {
    await page.close().catch(() => undefined);
  }
}

async function inspectAll(args: InspectArguments): Promise<(Inspection | FailedInspection)[]> {
  const targets = args.pages.map(targetOf);
  const sites = [...new Set(targets.flatMap(({ site }) => site ?? []))];
  const browser = await findBrowser();
  if (!browser?.loadsUnpacked) {
    throw new SetupProblem(
      'Only Chrome was found, which loads no extension from a command: install Chromium or Edge, or set ALONGSIDE_BROWSER to one.',
    );
  }
  const alongside = await openWithAlongside({
    browser,
    build: buildFolder('chrome'),
    headless: true,
    sites,
    settings: args.settings,
    offline: sites.every((site) => LOOPBACK_SITES.includes(site)),
    viewport: { width: 1366, height: 768 },
  });
  let done = 0;
  const started = Date.now();
  try {
    return await atOnce(TABS, targets, async (target) => {
      const result = await inspect(alongside, target, args);
      done += 1;
      if (done % 25 === 0) tell(`${done} of ${targets.length} pages, ${Math.round((Date.now() - started) / 1000)} s`);
      return result;
    });
  } finally {
    await alongside.close();
    for (const folder of folders.values()) await (await folder).close();
  }
}

/**
 * `npm run inspect`: reads every page named on the command line and writes the result.
 * @returns the exit status: 0 when every page was read, 1 when one was not, 2 when the command line is wrong
 */
export async function inspectPages(commandLine: string[]): Promise<number> {
  let args: InspectArguments;
  try {
    args = readArguments(commandLine, from);
  } catch (problem) {
    if (!(problem instanceof UsageProblem)) throw problem;
    tell(`${problem.message}\nUsage: ${USAGE}`);
    return 2;
  }
  const results = await inspectAll(args);
  await mkdir(dirname(args.out), { recursive: true });
  await writeFile(args.out, `${JSON.stringify(results, null, 2)}\n`);
  const failed = results.filter((result) => 'error' in result).length;
  tell(`${results.length - failed} of ${results.length} pages read`);
  return failed > 0 ? 1 : 0;
}
