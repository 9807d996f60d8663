/** Reads every corpus page in real Chromium with the extension that ships, and judges what it made of it. */
import 'temporal-polyfill/global';
import { readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FoundBrowser } from '../../scripts/find-browser.mjs';
import { type AlongsideBrowser, LOOPBACK_SITES, openWithAlongside } from '../../scripts/alongside-browser';
import { atOnce } from '../../scripts/at-once';
import { type PageReading, readPage } from '../../scripts/read-page';
import { serveFolder } from '../../scripts/served-folder';
import { type Comparison, compare, type ReadResult } from './compare';
import { type ExpectedPage, expectedOf, textsOfPage } from './expected';
import { SETS } from './sets';

/** The day that the pages are drawn for. */
const TODAY = '2026-11-22';
const PAGE_WITHIN_MS = 45_000;

export interface CorpusPage {
  /** `<group>/<name>`. */
  name: string;
  /** Path below the folder that is served. */
  path: string;
  expected: ExpectedPage;
}

export interface PageResult {
  name: string;
  expected: ExpectedPage;
  got: ReadResult;
  comparison: Comparison;
  scanMs: number;
}

/** Every page of the corpus with its expected answers, in order of name. Documents in `parts` belong to other pages. */
export function corpusPages(folder = SETS.first.folder): CorpusPage[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html') && !/[\\/]parts$/.test(entry.parentPath))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
    .map((path) => ({
      name: path.replace(/\.html$/, ''),
      path,
      expected: expectedOf(textsOfPage(join(folder, path)), path),
    }));
}

/** The part of a reading that is judged. Tables that the report of fields leaves out are added to it. */
export function resultOf({ observed, fields, view }: PageReading): ReadResult {
  const { recognition } = observed;
  const shown = observed.pageKind === 'worklist' ? [] : fields;
  const reported = shown.map(({ concept, label, value, iso }) => ({ concept, label, value, ...(iso ? { iso } : {}) }));
  for (const table of observed.tables) {
    const told = fields.some(({ concept, label }) => concept === table.concept && label === table.label);
    if (!told) reported.push({ concept: table.concept, label: table.label, value: '' });
  }
  return {
    kind: observed.pageKind,
    stage: recognition.kind === 'recognised' ? recognition.stage : null,
    among: recognition.kind === 'ambiguous' ? recognition.among.map(({ stage }) => stage) : [],
    fields: reported,
    rows: observed.rows.map(({ due, stage, task }) => ({ due: due?.iso ?? null, stage, task })),
    shows: view?.kind === 'guidance',
  };
}

const FAILED: ReadResult = { kind: 'failed', stage: null, among: [], fields: [], rows: [], shows: false };

async function readOne({ context, extensionId }: AlongsideBrowser, address: string): Promise<PageReading> {
  const page = await context.newPage();
  let timer: NodeJS.Timeout | undefined;
  try {
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('the page was not read in time')), PAGE_WITHIN_MS);
    });
    return await Promise.race([readPage(page, address, { extensionId, today: TODAY }), late]);
  } finally {
    clearTimeout(timer);
    await page.close().catch(() => undefined);
  }
}

export interface RunOptions {
  browser: FoundBrowser;
  /** Folder of the production build. */
  build: string;
  /** Folder that holds the pages. */
  folder?: string;
  /** Pages read at once. */
  tabs?: number;
  tell?: (line: string) => void;
}

/** Reads and judges the pages given; one that cannot be read is a miss of its own, and the rest go on. */
export async function runCorpus(pages: readonly CorpusPage[], options: RunOptions): Promise<PageResult[]> {
  const { browser, build, folder = SETS.first.folder, tabs = 6, tell } = options;
  const served = await serveFolder(folder);
  const alongside = await openWithAlongside({
    browser,
    build,
    headless: true,
    sites: LOOPBACK_SITES,
    offline: true,
    viewport: { width: 1366, height: 768 },
  });
  let done = 0;
  const started = Date.now();
  try {
    return await atOnce(tabs, pages, async ({ name, path, expected }) => {
      let result: PageResult;
      try {
        const reading = await readOne(alongside, served.addressOf('').replace(/\/$/, '') + `/${path}`);
        const got = resultOf(reading);
        result = { name, expected, got, comparison: compare(expected, got), scanMs: reading.observed.scan.ms };
      } catch (problem) {
        const comparison = compare(expected, FAILED);
        const why = problem instanceof Error ? problem.message.split('\n')[0]! : String(problem);
        comparison.misses.unshift({ kind: 'failed', expected: 'a page that is read', got: why });
        result = { name, expected, got: FAILED, comparison, scanMs: 0 };
      }
      done += 1;
      if (done % 25 === 0) tell?.(`${done} of ${pages.length} pages, ${Math.round((Date.now() - started) / 1000)} s`);
      return result;
    });
  } finally {
    await alongside.close();
    await served.close();
  }
}
