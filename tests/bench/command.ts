/** `npm run bench`: writes `.results/bench.json`, `.results/bench-figures.json` for the proof and, with `--update`, docs/performance.md. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildFolder, ROOT } from '../../scripts/ensure-setup.mjs';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { performancePage } from './document';
import { goalsOf } from './goals';
import { runBench } from './run-bench';

const USAGE = 'npm run bench -- [--runs N] [--sizes 100,500,2000] [--throttle 1,4] [--peers-to N] [--update]';

interface Arguments {
  runs: number;
  sizes: number[];
  throttles: number[];
  peersTo: number;
  update: boolean;
}

/** @throws {Error} that names the option and what it needs */
export function readArguments(args: readonly string[]): Arguments {
  const read: Arguments = {
    runs: 15,
    sizes: [100, 500, 2000, 5000, 10_000],
    throttles: [1, 4],
    peersTo: 2000,
    update: false,
  };
  for (let n = 0; n < args.length; n += 1) {
    const arg = args[n]!;
    const numbers = () => {
      n += 1;
      const given = args[n] ?? '';
      if (!/^[1-9]\d*(,[1-9]\d*)*$/.test(given)) throw new Error(`${arg} needs whole numbers, not “${given}”`);
      return given.split(',').map(Number);
    };
    const number = () => {
      const [first, ...more] = numbers();
      if (more.length > 0) throw new Error(`${arg} needs one whole number`);
      return first!;
    };
    if (arg === '--update') read.update = true;
    else if (arg === '--runs') read.runs = number();
    else if (arg === '--sizes') read.sizes = numbers();
    else if (arg === '--throttle') read.throttles = numbers();
    else if (arg === '--peers-to') read.peersTo = number();
    else throw new Error(`unknown option ${arg}`);
  }
  return read;
}

/** Bytes of each script of the Chrome build, as they are and after gzip. */
function bundleBytes(): { what: string; found: string }[] {
  const folder = buildFolder('chrome');
  const scripts = readdirSync(folder).filter((file) => file.endsWith('.js'));
  return scripts.sort().map((file) => {
    const bytes = readFileSync(join(folder, file));
    return { what: `Bytes of ${file}`, found: `${bytes.length.toLocaleString('en-GB')}, ${gzipSync(bytes, { level: 9 }).length.toLocaleString('en-GB')} after gzip` };
  });
}

/** @returns the exit status: 0 when everything was measured, 2 when the command line is wrong or no browser was found */
export async function benchCommand(commandLine: readonly string[]): Promise<number> {
  const tell = (line: string) => process.stderr.write(`${line}\n`);
  let args: Arguments;
  try {
    args = readArguments(commandLine);
  } catch (problem) {
    tell(`${(problem as Error).message}\nUsage: ${USAGE}`);
    return 2;
  }
  const browser = await findBrowser();
  if (!browser?.loadsUnpacked) {
    tell('No browser that loads an unpacked extension was found: install Chromium or Edge.');
    return 2;
  }
  const results = await runBench({ browser, build: buildFolder('chrome'), tell, ...args });
  mkdirSync(join(ROOT, '.results'), { recursive: true });
  writeFileSync(join(ROOT, '.results/bench.json'), `${JSON.stringify(results, null, 1)}\n`);
  writeFileSync(join(ROOT, '.results/bench-figures.json'), `${JSON.stringify([...goalsOf(results), ...bundleBytes()], null, 1)}\n`);
  const page = performancePage(results);
  if (args.update) writeFileSync(join(ROOT, 'docs/performance.md'), page);
  tell(args.update ? 'docs/performance.md written.' : page);
  return 0;
}
