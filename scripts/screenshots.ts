/**
 * `npm run screenshots`: each record of the demonstration, in light and dark, for practitioners and supervisors, and
 * the two pictures of the README. The dates are those of FIXED_TODAY, so that a picture changes only with the product.
 */
import 'temporal-polyfill/global';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import type { Role } from '../src/core/content/pack';
import { expectedPages, FIXED_TODAY } from '../tests/case-system/expected';
import { startCaseSystem } from '../tests/case-system/server';
import { type AlongsideBrowser, openWithAlongside } from './alongside-browser';
import { atOnce } from './at-once';
import { buildFolder, ROOT } from './ensure-setup.mjs';
import { findBrowser, SetupProblem } from './find-browser.mjs';
import { readPage } from './read-page';

/** Not the folder of `npm start`, which clears its own. */
const FOLDER = '.results/pictures';
const README_FOLDER = 'docs/images';
/** Tabs at work at once. */
const TABS = 4;
const SCHEMES = ['light', 'dark'] as const;
const ROLES: Role[] = ['practitioner', 'supervisor'];
/** As tall as a record's longest panel, so that nothing of it is left out of a picture. */
const TALL = { width: 1366, height: 2000 };
const WINDOW = { width: 1440, height: 900 };
const README_PICTURES: Record<Role, { path: string; file: string }> = {
  practitioner: { path: '/northshire/strategy', file: 'sidebar.png' },
  supervisor: { path: '/northshire/section-47', file: 'supervisor.png' },
};

interface Picture {
  path: string;
  scheme: (typeof SCHEMES)[number];
  size: { width: number; height: number };
  file: string;
}

async function takePicture(alongside: AlongsideBrowser, url: string, picture: Picture): Promise<void> {
  const page: Page = await alongside.context.newPage();
  try {
    await page.setViewportSize(picture.size);
    await page.emulateMedia({ colorScheme: picture.scheme, reducedMotion: 'reduce' });
    await readPage(page, url + picture.path, { extensionId: alongside.extensionId, today: FIXED_TODAY });
    await page.screenshot({ path: picture.file });
  } finally {
    await page.close();
  }
}

/** What is photographed for one role: every record in both schemes, and the README's window. */
function picturesFor(role: Role, records: string[]): Picture[] {
  const all = records.flatMap((path) =>
    SCHEMES.map((scheme) => ({
      path,
      scheme,
      size: TALL,
      file: join(ROOT, FOLDER, `${path.slice(1).replaceAll('/', '-')}-${role}-${scheme}.png`),
    })),
  );
  const readme = {
    path: README_PICTURES[role].path,
    scheme: 'light' as const,
    size: WINDOW,
    file: join(ROOT, README_FOLDER, README_PICTURES[role].file),
  };
  return [...all, readme];
}

/**
 * Takes the pictures. `--only TEXT` keeps to the records whose path holds it.
 * @returns the exit status
 * @throws {SetupProblem} when there is no browser that takes the extension, or no record holds TEXT
 */
export async function takeScreenshots(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { only: { type: 'string', default: '' } } });
  const records = expectedPages.filter(({ stage, path }) => stage && path.includes(values.only)).map(({ path }) => path);
  if (records.length === 0) throw new SetupProblem(`No record of the demonstration has “${values.only}” in its path.`);
  const browser = await findBrowser();
  if (!browser) throw new SetupProblem('No browser was found: install Chromium, or set ALONGSIDE_BROWSER to one.');

  if (!values.only) await rm(join(ROOT, FOLDER), { recursive: true, force: true });
  for (const folder of [FOLDER, README_FOLDER]) await mkdir(join(ROOT, folder), { recursive: true });
  const { url, close } = await startCaseSystem({ today: FIXED_TODAY });
  try {
    for (const role of ROLES) {
      const alongside = await openWithAlongside({
        browser,
        build: buildFolder('chrome'),
        headless: true,
        sites: ['http://127.0.0.1/*'],
        settings: { opening: 'open', role },
        offline: true,
      });
      try {
        await atOnce(TABS, picturesFor(role, records), (picture) => takePicture(alongside, url, picture));
      } finally {
        await alongside.close();
      }
    }
  } finally {
    await close();
  }
  console.log(`Pictures of ${records.length} records: ${FOLDER}/. The README's: ${README_FOLDER}/.`);
  return 0;
}
