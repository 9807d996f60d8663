// @ts-check
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Alongside needs native Temporal, which Chrome and Edge have since this version (wxt.config.ts says the same). */
export const MINIMUM_VERSION = 144;

/** A set-up that cannot be finished; the message is one sentence for the terminal, with the way out. */
export class SetupProblem extends Error {}

/**
 * @typedef {object} FoundBrowser
 * @property {string} path Program file.
 * @property {'chromium' | 'edge' | 'chrome'} kind
 * @property {boolean} loadsUnpacked False for branded Chrome: `--load-extension` was taken out of it in version 137.
 */

const KINDS = /** @type {const} */ (['chromium', 'edge', 'chrome']);

/** Names looked for in PATH, by kind. */
const COMMANDS = {
  chromium: ['chromium', 'chromium-browser'],
  edge: ['microsoft-edge', 'microsoft-edge-stable', 'msedge'],
  chrome: ['google-chrome', 'google-chrome-stable', 'chrome'],
};

/** @param {NodeJS.Platform} platform @param {NodeJS.ProcessEnv} env @returns {Record<(typeof KINDS)[number], string[]>} */
function usualPlaces(platform, env) {
  if (platform === 'darwin') {
    const inFolders = (/** @type {string} */ app) =>
      ['/Applications', join(env.HOME ?? '', 'Applications')].map((folder) => join(folder, app));
    return {
      chromium: inFolders('Chromium.app/Contents/MacOS/Chromium'),
      edge: inFolders('Microsoft Edge.app/Contents/MacOS/Microsoft Edge'),
      chrome: inFolders('Google Chrome.app/Contents/MacOS/Google Chrome'),
    };
  }
  if (platform === 'win32') {
    const roots = [env.LOCALAPPDATA, env.PROGRAMFILES, env['PROGRAMFILES(X86)']].filter((root) => root !== undefined);
    const inRoots = (/** @type {string[]} */ ...parts) => roots.map((root) => join(root, ...parts));
    return {
      chromium: inRoots('Chromium', 'Application', 'chrome.exe'),
      edge: inRoots('Microsoft', 'Edge', 'Application', 'msedge.exe'),
      chrome: inRoots('Google', 'Chrome', 'Application', 'chrome.exe'),
    };
  }
  return {
    chromium: ['/usr/lib/chromium/chromium'],
    edge: ['/opt/microsoft/msedge/msedge'],
    chrome: ['/opt/google/chrome/chrome'],
  };
}

/** @param {string} path */
function runnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Playwright's own download, when it is there. @returns {Promise<string | undefined>} */
async function ownDownload() {
  try {
    const { chromium } = await import('playwright-core');
    const path = chromium.executablePath();
    return path !== '' && existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A browser to run Alongside in: what ALONGSIDE_BROWSER names, else Playwright's own download, else Chromium,
 * Edge, and last branded Chrome, which cannot be given an unpacked extension. Undefined when there is none.
 * @param {{ env?: NodeJS.ProcessEnv, platform?: NodeJS.Platform }} [options]
 * @returns {Promise<FoundBrowser | undefined>}
 * @throws {SetupProblem} when ALONGSIDE_BROWSER names no program
 */
export async function findBrowser({ env = process.env, platform = process.platform } = {}) {
  const named = env.ALONGSIDE_BROWSER;
  if (named) {
    if (!runnable(named)) {
      throw new SetupProblem(
        `ALONGSIDE_BROWSER is set to “${named}”, which is not a program: give the full path of Chromium or Edge.`,
      );
    }
    const kind = /edge/i.test(named) ? 'edge' : /google|Chrome\.app/i.test(named) ? 'chrome' : 'chromium';
    return { path: named, kind, loadsUnpacked: kind !== 'chrome' };
  }

  const own = await ownDownload();
  if (own) return { path: own, kind: 'chromium', loadsUnpacked: true };

  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const places = usualPlaces(platform, env);
  for (const kind of KINDS) {
    const inPath = COMMANDS[kind].flatMap((name) => folders.map((folder) => join(folder, name)));
    const path = [...inPath, ...places[kind]].find(runnable);
    if (path) return { path, kind, loadsUnpacked: kind !== 'chrome' };
  }
  return undefined;
}
