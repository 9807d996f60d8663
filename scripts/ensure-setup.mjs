// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, SetupProblem } from './find-browser.mjs';

/** Folder of this checkout. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * What the build commands write, by name. `ALONGSIDE_OUT` moves the folder, as in wxt.config.ts.
 * @type {Record<'chrome' | 'edge' | 'e2e' | 'managed-e2e' | 'authority-e2e', { args: string[], folder: string, env?: NodeJS.ProcessEnv }>}
 */
export const BUILDS = {
  chrome: { args: ['-b', 'chrome'], folder: 'chrome-mv3' },
  edge: { args: ['-b', 'edge'], folder: 'edge-mv3' },
  e2e: { args: ['-b', 'chrome', '--mode', 'e2e'], folder: 'chrome-mv3-e2e' },
  'managed-e2e': {
    args: ['-b', 'chrome', '--mode', 'e2e'],
    folder: 'managed-chrome-mv3-e2e',
    env: { ALONGSIDE_FLAVOUR: 'managed' },
  },
  'authority-e2e': {
    args: ['-b', 'chrome', '--mode', 'e2e'],
    folder: 'authority-chrome-mv3-e2e',
    env: { ALONGSIDE_FLAVOUR: 'authority', ALONGSIDE_HOSTS: 'tests/e2e/authority-hosts.json' },
  },
};

/** Every build: what the whole end-to-end suite runs in. */
export const ALL_BUILDS = /** @type {(keyof typeof BUILDS)[]} */ (Object.keys(BUILDS));

/** Sources of a build. */
const SOURCES = [
  'entrypoints',
  'src',
  'public',
  'scripts/release-flavour.ts',
  'scripts/release-licences.ts',
  'tests/e2e/authority-hosts.json',
  'wxt.config.ts',
  'package.json',
  'package-lock.json',
];

/** Progress goes to the error stream: callers print results on standard output. @param {string} line */
function tell(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * Runs a program in the checkout; what it prints goes to the error stream.
 * @param {string} command @param {string[]} args @param {NodeJS.ProcessEnv} [env]
 * @returns {boolean} true when it ended well
 */
function run(command, args, env = {}) {
  const { status } = spawnSync(command, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/** Folder of a finished build. @param {keyof typeof BUILDS} name */
export function buildFolder(name) {
  return resolve(ROOT, process.env.ALONGSIDE_OUT ?? '.output', BUILDS[name].folder);
}

/**
 * True when node_modules holds what package-lock.json asks for, by comparing it with the list that npm leaves there.
 * Packages for other machines (optional ones) may be absent.
 */
export function isInstalled() {
  const read = (/** @type {string} */ file) => JSON.parse(readFileSync(join(ROOT, file), 'utf8')).packages;
  try {
    const present = read('node_modules/.package-lock.json');
    return Object.entries(read('package-lock.json')).every(
      ([path, wanted]) =>
        path === '' ||
        (present[path] ? present[path].version === wanted.version && existsSync(join(ROOT, path)) : wanted.optional),
    );
  } catch {
    return false;
  }
}

/** Latest change of a file or of anything in a folder, in ms. @param {string} path @returns {number} */
function changedAt(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, changedAt(join(path, name))), stat.mtimeMs);
}

/** @param {keyof typeof BUILDS} name */
function isBuilt(name) {
  const built = changedAt(join(buildFolder(name), 'manifest.json'));
  return built > 0 && SOURCES.every((source) => changedAt(join(ROOT, source)) <= built);
}

/** Builds one flavour afresh. @param {keyof typeof BUILDS} name @returns {boolean} true when it ended well */
export function build(name) {
  return run('npx', ['--no-install', 'wxt', 'build', ...BUILDS[name].args], BUILDS[name].env);
}

function ensurePackages() {
  if (!isInstalled()) {
    tell('Installing packages (npm ci) …');
    if (!run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' })) {
      throw new SetupProblem(
        'The packages could not be installed: check the connection to your npm registry, then run “npm ci” to see why.',
      );
    }
  }
  if (!existsSync(join(ROOT, '.wxt/tsconfig.json')) && !run('npx', ['--no-install', 'wxt', 'prepare'])) {
    throw new SetupProblem('“npx wxt prepare” failed: its message is above.');
  }
}

function installBrowser() {
  const isRoot = process.getuid?.() === 0;
  if (process.platform === 'linux' && isRoot && existsSync('/usr/bin/apt-get')) {
    tell('No browser found. Installing Chromium (apt-get) …');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    if (run('apt-get', ['-qq', 'update'], env) && run('apt-get', ['-qq', 'install', '-y', 'chromium'], env)) return;
  }
  tell('No browser found. Installing Chromium (npx playwright install chromium) …');
  run('npx', ['--no-install', 'playwright', 'install', 'chromium']);
}

/**
 * Makes the checkout ready: packages, WXT's generated types, the builds asked for (made again only when a source is
 * newer) and a browser (installed when there is none). Writes its progress to the error stream only.
 * @param {{ build?: (keyof typeof BUILDS)[], browser?: boolean }} [wanted]
 * @returns {Promise<import('./find-browser.mjs').FoundBrowser | undefined>} the browser, when one was asked for
 * @throws {SetupProblem} with one sentence that says what is missing and the way out
 */
export async function ensureSetup({ build: builds = [], browser = false } = {}) {
  ensurePackages();
  for (const name of builds) {
    if (isBuilt(name)) continue;
    tell(`Building Alongside (${name}) …`);
    if (!build(name)) throw new SetupProblem(`The ${name} build failed: the reason is above.`);
  }
  if (!browser) return undefined;

  const before = await findBrowser();
  if (before) return before;
  installBrowser();
  const after = await findBrowser();
  if (after) return after;
  throw new SetupProblem(
    'No Chromium, Chrome or Edge was found and none could be installed: install one, or set ALONGSIDE_BROWSER to the full path of its program, and run this again.',
  );
}

/**
 * Runs a command: set-up first, then its program in TypeScript. A problem with the set-up ends it with one sentence.
 * @param {Parameters<typeof ensureSetup>[0]} wanted
 * @param {() => Promise<number>} main imports the program and runs it; resolves to the exit status
 */
export async function runCommand(wanted, main) {
  try {
    await ensureSetup(wanted);
    const { register } = await import('tsx/esm/api');
    register();
    process.exitCode = await main();
  } catch (problem) {
    if (!(problem instanceof SetupProblem)) throw problem;
    tell(problem.message);
    process.exitCode = 1;
  }
}
