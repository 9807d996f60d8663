/**
 * The run of `npm run proof`: tests by their row's tag, then the row's commands, then the report. Each row's result is
 * kept beside the report, so that a row can be run again by itself, on another machine too; the report says of each when
 * and how it was run.
 */
import 'temporal-polyfill/global';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { JSONReport } from '@playwright/test/reporter';
import { findBrowser } from './find-browser.mjs';
import { ROOT } from './ensure-setup.mjs';
import { COMMAND_CHECKS, type CommandCheck } from './proof-checks';
import { type CheckResult, proofHtml, proofMarkdown, type RowResult, testResults } from './proof-report';
import type { Figure } from '../tests/proof/evidence';
import { ROWS } from '../tests/proof/matrix';

const USAGE = 'npm run proof -- [--row N[,N]] [--short] [--no-commands] [--from REPORT.json]…';
const REPORT = '.results/proof/tests.json';
const FOLDER = join(ROOT, 'docs/proof');
const KEPT = 'docs/proof/rows';
/** The latest run of a row. */
const keptAt = (row: number): string => `${KEPT}/row-${row}.json`;

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

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as T;
}

interface Wanted {
  rows: number[];
  short: boolean;
  commands: boolean;
  /** Reports of tests that were run already, as `npm test` leaves them in .results: nothing is run again. */
  from?: string[];
}

function readArguments(commandLine: readonly string[]): Wanted {
  const { values } = parseArgs({
    args: [...commandLine],
    options: {
      row: { type: 'string' },
      short: { type: 'boolean' },
      'no-commands': { type: 'boolean' },
      from: { type: 'string', multiple: true },
    },
  });
  const all = ROWS.map(({ number }) => number);
  const rows = values.row === undefined ? all : values.row.split(',').map(Number);
  const unknown = rows.find((row) => !all.includes(row));
  if (unknown !== undefined) throw new Error(`--row takes numbers from 1 to ${ROWS.length}, not “${values.row}”`);
  if (values.from && !values.short) throw new Error('--from takes the report of a short run: give --short too');
  return { rows, short: values.short ?? false, commands: !values['no-commands'], from: values.from };
}

/** The check itself, and one for each of its figures that has a bar to hold. */
function commandResults({ row, title, command, figures }: CommandCheck, held: boolean): CheckResult[] {
  const told = figures && held && existsSync(join(ROOT, figures)) ? readJson<(Figure & { held?: boolean })[]>(figures) : [];
  const check = { rows: [row], where: command };
  return [
    { ...check, title, held, figures: told.filter((one) => one.held === undefined) },
    ...told.flatMap(({ held: met, ...one }) => (met === undefined ? [] : [{ ...check, title: one.what, held: met, figures: [{ ...one, what: 'Measured' }] }])),
  ];
}

/** @returns the exit status: 0 when every row that was run holds, 1 when one does not, 2 when the command line is wrong */
export async function proofCommand(commandLine: readonly string[]): Promise<number> {
  let wanted: Wanted;
  try {
    wanted = readArguments(commandLine);
  } catch (problem) {
    process.stderr.write(`${(problem as Error).message}\nUsage: ${USAGE}\n`);
    return 2;
  }

  for (const folder of [KEPT, dirname(REPORT)]) mkdirSync(join(ROOT, folder), { recursive: true });
  rmSync(join(ROOT, REPORT), { force: true });
  const browser = await findBrowser();
  const grep = wanted.rows.map((row) => `@row-${row}(?![0-9])`).join('|');
  if (!wanted.from) run(`npx --no-install playwright test --grep "${grep}" --workers=1 --reporter=list,json`, {
    ALONGSIDE_PROOF: wanted.short ? 'short' : 'full',
    ALONGSIDE_BROWSER: browser?.path,
    PLAYWRIGHT_JSON_OUTPUT_NAME: REPORT,
  });
  let tests: CheckResult[] = [];
  try {
    tests = (wanted.from ?? [REPORT]).flatMap((report) => testResults(readJson<JSONReport>(report)));
  } catch (problem) {
    process.stderr.write(`The tests left no readable result (${(problem as Error).message}).\n`);
    // Rows of commands alone have no test.
    if (wanted.rows.some((row) => COMMAND_CHECKS.every((check) => check.row !== row))) return 1;
  }

  const stamp = {
    on: Temporal.Now.plainDateISO('Europe/London').toString(),
    program: readJson<{ version: string }>('package.json').version,
    content: readJson<{ version: string }>('src/packs/content-version.json').version,
    browser: browserVersion(browser?.path),
    form: wanted.short ? ('short' as const) : ('full' as const),
  };
  const failed: string[] = [];
  for (const row of wanted.rows) {
    const commands = wanted.commands ? COMMAND_CHECKS.filter((check) => check.row === row) : [];
    const checks = [
      ...tests.filter(({ rows }) => rows.includes(row)),
      ...commands.flatMap((check) => {
        const command = (wanted.short && check.short) || check.command;
        return commandResults({ ...check, command }, run(command));
      }),
    ];
    for (const { title, where } of checks.filter(({ held }) => !held)) failed.push(`Row ${row}: ${title} (${where})`);
    const result: RowResult = { row, ...stamp, checks };
    writeFileSync(join(ROOT, keptAt(row)), `${JSON.stringify(result, null, 1)}\n`);
  }

  const kept = ROWS.flatMap(({ number }): RowResult[] => {
    return existsSync(join(ROOT, keptAt(number))) ? [readJson<RowResult>(keptAt(number))] : [];
  });
  writeFileSync(join(FOLDER, 'proof.md'), proofMarkdown(kept));
  writeFileSync(join(FOLDER, 'index.html'), proofHtml(kept));
  for (const line of failed) process.stderr.write(`Does not hold. ${line}\n`);
  process.stdout.write(`${wanted.rows.length} rows run, ${failed.length} checks did not hold\n`);
  return failed.length === 0 ? 0 : 1;
}

/** "Chromium 152.0.7100.10", as the browser says it itself. */
function browserVersion(path: string | undefined): string {
  if (!path) return 'no browser found';
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return /[A-Z][A-Za-z ]*[\d.]+/.exec(stdout ?? '')?.[0] ?? 'a browser that does not say its version';
}
