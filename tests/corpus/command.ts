/** `npm run corpus`: reads the corpus, compares with the ledger, writes `.results/corpus.json` and docs/recognition.md. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildFolder, ROOT } from '../../scripts/ensure-setup.mjs';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { recognitionPage } from './document';
import { differences, type Ledger, ledgerOf } from './ledger';
import { corpusPages, type PageResult, runCorpus } from './run-corpus';
import { isSetName, type SetName, SETS } from './sets';
import { figureRows, figuresOf } from './summary';

const USAGE = `npm run corpus -- [--set ${Object.keys(SETS).join('|')}] [--update] [--only TEXT] [--mutate N [--seed S]]`;

const tell = (line: string) => process.stderr.write(`${line}\n`);

export function readLedger(set: SetName = 'first'): Ledger {
  return JSON.parse(readFileSync(SETS[set].ledger, 'utf8'));
}

/** Writes what a run found, whole, for reading with other tools. */
export function writeResults(results: readonly PageResult[], set: SetName = 'first'): void {
  mkdirSync(join(ROOT, '.results'), { recursive: true });
  const pages = results.map(({ name, expected, got, comparison, scanMs }) => ({
    name,
    expected: { kinds: expected.kinds, stage: expected.stage, fields: expected.fields.length },
    got: { kind: got.kind, stage: got.stage, among: got.among },
    misses: comparison.misses,
    scanMs,
  }));
  writeFileSync(
    join(ROOT, SETS[set].results),
    `${JSON.stringify({ figures: figuresOf(results), pages }, null, 1)}\n`,
  );
}

interface Arguments {
  set: SetName;
  update: boolean;
  only?: string;
  mutate?: number;
  seed: number;
}

function readArguments(args: readonly string[]): Arguments {
  const read: Arguments = { set: 'first', update: false, seed: 1 };
  for (let n = 0; n < args.length; n += 1) {
    const arg = args[n];
    const value = () => {
      n += 1;
      const given = args[n];
      if (given === undefined) throw new Error(`${arg} needs a value`);
      return given;
    };
    const number = () => {
      const given = value();
      if (!/^\d+$/.test(given)) throw new Error(`${arg} needs a whole number, not “${given}”`);
      return Number(given);
    };
    if (arg === '--update') read.update = true;
    else if (arg === '--only') read.only = value();
    else if (arg === '--set') {
      const given = value();
      if (!isSetName(given)) throw new Error(`--set is one of ${Object.keys(SETS).join(', ')}, not “${given}”`);
      read.set = given;
    } else if (arg === '--mutate') read.mutate = number();
    else if (arg === '--seed') read.seed = number();
    else throw new Error(`unknown option ${arg}`);
  }
  if (read.mutate !== undefined && read.set !== 'first') throw new Error('--mutate rewrites the first set only');
  return read;
}

/** @returns the exit status: 0 when the ledger agrees, 1 when it does not, 2 when the command line is wrong */
export async function corpusCommand(commandLine: readonly string[]): Promise<number> {
  let args: Arguments;
  try {
    args = readArguments(commandLine);
  } catch (problem) {
    tell(`${(problem as Error).message}\nUsage: ${USAGE}`);
    return 2;
  }
  const set = SETS[args.set];
  const browser = await findBrowser();
  if (!browser?.loadsUnpacked) {
    tell('No browser that loads an unpacked extension was found: install Chromium or Edge.');
    return 2;
  }
  const build = buildFolder('chrome');
  if (args.mutate !== undefined) {
    const { mutationReport } = await import('./mutation-run');
    return mutationReport({ browser, build, count: args.mutate, seed: args.seed, tell });
  }
  const pages = corpusPages(set.folder).filter(({ name }) => !args.only || name.includes(args.only));
  const results = await runCorpus(pages, { browser, build, folder: set.folder, tell });
  for (const [name, figure, goal] of figureRows(figuresOf(results)))
    tell(`${name.padEnd(42)} ${figure.padEnd(28)} ${goal}`);
  const now = ledgerOf(new Map(results.map(({ name, comparison }) => [name, comparison.misses])));
  if (args.only) {
    for (const [name, lines] of Object.entries(now)) for (const line of lines) tell(`${name}: ${line}`);
    return 0;
  }
  writeResults(results, args.set);
  if (args.update) {
    writeFileSync(set.ledger, `${JSON.stringify(now, null, 1)}\n`);
    writeFileSync(join(ROOT, set.document), recognitionPage(results, args.set));
    tell(`Ledger and ${set.document} written.`);
    return 0;
  }
  const { worse, better } = differences(readLedger(args.set), now);
  for (const line of worse) tell(`WORSE   ${line}`);
  for (const line of better) tell(`BETTER  ${line}`);
  tell(`${worse.length} worse, ${better.length} better than the ledger.`);
  if (better.length > 0 && worse.length === 0) tell('Record it: npm run corpus -- --update');
  return worse.length + better.length > 0 ? 1 : 0;
}
