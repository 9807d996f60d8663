/** The run of `npm run proof`: tests by their row's tag, then the commands, then the report. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { JSONReport } from '@playwright/test/reporter';
import { findBrowser } from './find-browser.mjs';
import { ROOT } from './ensure-setup.mjs';
import { COMMAND_CHECKS } from './proof-checks';
import { type CheckResult, proofHtml, proofMarkdown, type ProofRun, testResults } from './proof-report';
import { ROWS } from '../tests/proof/matrix';

const USAGE = 'npm run proof -- [--row N]';
const REPORT = '.results/proof.json';
const FOLDER = join(ROOT, 'docs/proof');

/** Runs a command in the checkout, its output on the error stream. */
function run(command: string, env: NodeJS.ProcessEnv = {}): boolean {
  const { status } = spawnSync(command, {
    cwd: ROOT,
    env: { ...process.env, CI: '1', NO_COLOR: '1', ...env },
    stdio: ['ignore', 2, 2],
    shell: true,
  });
  return status === 0;
}

/** @returns the exit status: 0 when every row holds, 1 when one does not, 2 when the command line is wrong */
export async function proofCommand(commandLine: readonly string[]): Promise<number> {
  let only: number | undefined;
  try {
    const { values } = parseArgs({ args: [...commandLine], options: { row: { type: 'string' } } });
    only = values.row === undefined ? undefined : Number(values.row);
    if (only !== undefined && !ROWS.some(({ number }) => number === only)) {
      throw new Error(`--row takes a number from 1 to ${ROWS.length}, not “${values.row}”`);
    }
  } catch (problem) {
    process.stderr.write(`${(problem as Error).message}\nUsage: ${USAGE}\n`);
    return 2;
  }

  mkdirSync(join(ROOT, '.results'), { recursive: true });
  rmSync(join(ROOT, REPORT), { force: true });
  const browser = await findBrowser();
  const grep = only === undefined ? '@row-' : `@row-${only}(?![0-9])`;
  run(`npx --no-install playwright test --grep "${grep}" --workers=1 --reporter=list,json`, {
    ALONGSIDE_PROOF: 'full',
    ALONGSIDE_BROWSER: browser?.path,
    PLAYWRIGHT_JSON_OUTPUT_NAME: REPORT,
  });
  let tests: CheckResult[];
  try {
    tests = testResults(JSON.parse(readFileSync(join(ROOT, REPORT), 'utf8')) as JSONReport);
  } catch (problem) {
    process.stderr.write(`The tests left no readable result (${(problem as Error).message}).\n`);
    return 1;
  }
  const commands = COMMAND_CHECKS.filter(({ row }) => only === undefined || row === only).map(
    ({ row, title, command, writes }): CheckResult => ({
      rows: [row],
      title,
      where: command,
      held: run(command),
      figures: writes ? [{ what: 'Figures', found: writes }] : [],
    }),
  );

  const packageJson = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const content = JSON.parse(readFileSync(join(ROOT, 'src/packs/content-version.json'), 'utf8')) as { version: string };
  const proof: ProofRun = {
    on: Temporal.Now.plainDateISO('Europe/London').toString(),
    program: packageJson.version,
    content: content.version,
    browser: browserVersion(browser?.path),
    checks: [...tests, ...commands],
  };
  if (only === undefined) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(join(FOLDER, 'proof.md'), proofMarkdown(proof));
    writeFileSync(join(FOLDER, 'index.html'), proofHtml(proof));
  }
  const failed = proof.checks.filter(({ held }) => !held);
  for (const { rows, title, where } of failed) {
    process.stderr.write(`Row ${rows.join(', ')} does not hold: ${title} (${where})\n`);
  }
  process.stdout.write(`${proof.checks.length - failed.length} held, ${failed.length} did not\n`);
  return failed.length === 0 && proof.checks.length > 0 ? 0 : 1;
}

/** "Chromium 152.0.7100.10", as the browser says it itself. */
function browserVersion(path: string | undefined): string {
  if (!path) return 'no browser found';
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return /[A-Z][A-Za-z ]*[\d.]+/.exec(stdout ?? '')?.[0] ?? 'a browser that does not say its version';
}
