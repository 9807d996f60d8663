/** The sets of invented pages: each has its own folder, ledger of known misses, and page of figures. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const CORPUS = dirname(fileURLToPath(import.meta.url));

/** Written apart from the matching and read blind once, in the order written. */
export const BLIND_SETS = ['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh'] as const;
export type SetName = 'first' | (typeof BLIND_SETS)[number];

/** A set of pages with its own ledger, results and figures. Paths of `results` and `document` are from the root. */
export interface CorpusSet {
  folder: string;
  ledger: string;
  results: string;
  document: string;
}

const blindSet = (name: SetName): CorpusSet => ({
  folder: join(CORPUS, name),
  ledger: join(CORPUS, `ledger-${name}.json`),
  results: `.results/corpus-${name}.json`,
  document: `docs/recognition-${name}-set.md`,
});

export const SETS: Readonly<Record<SetName, CorpusSet>> = {
  first: {
    folder: join(CORPUS, 'pages'),
    ledger: join(CORPUS, 'ledger.json'),
    results: '.results/corpus.json',
    document: 'docs/recognition.md',
  },
  second: blindSet('second'),
  third: blindSet('third'),
  fourth: blindSet('fourth'),
  fifth: blindSet('fifth'),
  sixth: blindSet('sixth'),
  seventh: blindSet('seventh'),
  eighth: blindSet('eighth'),
  ninth: blindSet('ninth'),
  tenth: blindSet('tenth'),
  eleventh: blindSet('eleventh'),
};

export const isSetName = (name: string): name is SetName => Object.hasOwn(SETS, name);

/** What was found when a set was read for the first time. */
export interface FirstReading {
  /** How it was read, as far as a reader has to know. */
  about: string;
  /** By the name of the figure. */
  figures: Record<string, string>;
}

/** The first reading of a set that was written without sight of the matching; undefined for the first set. */
export function firstReading(name: SetName): FirstReading | undefined {
  const file = join(SETS[name].folder, 'blind.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as FirstReading) : undefined;
}
