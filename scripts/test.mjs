// @ts-check
/**
 * `npm test`: every check of the project, from a fresh clone. No check stops the others; the last line counts them.
 * Type check, lint and each build count as one check, suites by their tests.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { countPlaywright, countVitest } from './count-results.mjs';
import { ALL_BUILDS, build, ensureSetup, ROOT } from './ensure-setup.mjs';
import { bundledListWarnings } from './update-bank-holidays.mjs';

const RESULTS = '.results';

let passed = 0;
let failed = 0;
/** @type {string[]} */
const failures = [];

/** @param {string} name @param {{ passed: number, failed: number }} count */
function add(name, count) {
  passed += count.passed;
  failed += count.failed;
  if (count.failed > 0) failures.push(`${name}: ${count.failed} failed`);
}

/** @param {string[]} command arguments of npx @param {NodeJS.ProcessEnv} [env] @returns {boolean} */
function npx(command, env = {}) {
  const { status } = spawnSync('npx', ['--no-install', ...command], {
    cwd: ROOT,
    env: { ...process.env, CI: '1', NO_COLOR: '1', ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/** One thing that either holds or not. @param {string} name @param {() => boolean} holds */
function check(name, holds) {
  console.log(`\n== ${name}`);
  add(name, holds() ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
}

/**
 * A suite that leaves its results in a JSON file; without a readable one it counts as failed.
 * @param {string} name @param {string} file
 * @param {(file: string) => boolean} runSuite
 * @param {(json: any) => { passed: number, failed: number }} count
 */
function suite(name, file, runSuite, count) {
  console.log(`\n== ${name}`);
  const path = join(ROOT, RESULTS, file);
  rmSync(path, { force: true });
  const endedWell = runSuite(`${RESULTS}/${file}`);
  try {
    const counted = count(JSON.parse(readFileSync(path, 'utf8')));
    const unexplained = counted.failed === 0 && (!endedWell || counted.passed === 0);
    if (unexplained) console.error(`${name}: ended badly or ran no test.`);
    add(name, unexplained ? { passed: counted.passed, failed: 1 } : counted);
  } catch (problem) {
    console.error(`${name}: no readable result (${problem instanceof Error ? problem.message : problem}).`);
    add(name, { passed: 0, failed: 1 });
  }
}

/** @param {string} folder @returns {(file: string) => boolean} */
const vitest = (folder) => (file) =>
  npx(['vitest', 'run', folder, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);

mkdirSync(join(ROOT, RESULTS), { recursive: true });
try {
  const browser = await ensureSetup({ browser: true });
  add('set-up', { passed: 1, failed: 0 });

  check('type check', () => npx(['tsc', '--noEmit']));
  check('lint', () => npx(['biome', 'lint', '--diagnostic-level=error', '.']));
  suite('unit tests', 'unit.json', vitest('tests/unit'), countVitest);
  for (const name of ALL_BUILDS) {
    check(`build: ${name}`, () => build(name));
  }
  suite('boundaries', 'boundaries.json', vitest('tests/boundaries'), countVitest);
  suite('release', 'release.json', vitest('tests/release'), countVitest);
  const inBrowser = (/** @type {string} */ folder, /** @type {number} */ workers) => (/** @type {string} */ file) =>
    npx(['playwright', 'test', folder, `--workers=${workers}`], {
      ALONGSIDE_BROWSER: browser?.path,
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    });
  suite('end to end', 'e2e.json', inBrowser('tests/e2e/', 2), countPlaywright);
  // Memory, quiet and announcements are judged beside nothing else of ours.
  suite('proof, short form', 'proof.json', inBrowser('tests/proof/', 1), countPlaywright);
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem);
  add('set-up', { passed: 0, failed: 1 });
}

for (const warning of bundledListWarnings()) console.log(`\nWarning: ${warning}`);
console.log(failures.length > 0 ? `\n${failures.join('\n')}\n` : '');
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
