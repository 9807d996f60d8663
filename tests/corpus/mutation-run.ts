/** Reads rewritten pages beside the pages they came from, and says what survived. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from '../../scripts/ensure-setup.mjs';
import type { FoundBrowser } from '../../scripts/find-browser.mjs';
import { Random } from './build/model';
import { MUTATIONS, mutated } from './mutate';
import { type CorpusPage, corpusPages, type PageResult, runCorpus } from './run-corpus';
import { SETS } from './sets';

export interface Survival {
  mutation: string;
  mutants: number;
  /** Mutants with the same page kind and stage as the page they came from. */
  sameRecognition: number;
  /** Of the fields matched on the pages, those matched on the mutants. */
  fields: { before: number; after: number };
  /** Wrong dates and false fields that the page did not have. */
  newWrongDates: number;
  newExtras: number;
}

interface Mutant {
  page: CorpusPage;
  mutation: string;
  source: string;
}

/** Writes `count` mutants below a folder, pages and rewritings in turn; only those that changed something. */
export function writeMutants(folder: string, pages: readonly CorpusPage[], count: number, seed: number): Mutant[] {
  const random = new Random(seed);
  const names = Object.keys(MUTATIONS);
  const mutants: Mutant[] = [];
  for (let tries = 0; mutants.length < count && tries < count * 60; tries += 1) {
    const source = random.pick(pages);
    const mutation = names[mutants.length % names.length]!;
    const file = join(SETS.first.folder, source.path);
    const rewrite = (path: string) => mutated(readFileSync(path, 'utf8'), MUTATIONS[mutation]!, seed + tries);
    const partsFolder = join(dirname(file), 'parts');
    const stem = source.path
      .split('/')
      .at(-1)!
      .replace(/\.html$/, '');
    const parts = existsSync(partsFolder) ? readdirSync(partsFolder).filter((name) => name.startsWith(`${stem}-`)) : [];
    const changed =
      rewrite(file) !== readFileSync(file, 'utf8') ||
      parts.some((name) => rewrite(join(partsFolder, name)) !== readFileSync(join(partsFolder, name), 'utf8'));
    if (!changed) continue;
    const path = `m${mutants.length}/${source.path}`;
    mkdirSync(join(folder, dirname(path), 'parts'), { recursive: true });
    writeFileSync(join(folder, path), rewrite(file));
    for (const name of parts)
      writeFileSync(join(folder, dirname(path), 'parts', name), rewrite(join(partsFolder, name)));
    mutants.push({ page: { name: path, path, expected: source.expected }, mutation, source: source.name });
  }
  return mutants;
}

const times = (result: PageResult, kind: string) =>
  result.comparison.misses.filter((miss) => miss.kind === kind).length;

/** What survived, by rewriting. */
export function survivalOf(
  mutants: readonly Mutant[],
  results: ReadonlyMap<string, PageResult>,
  originals: ReadonlyMap<string, PageResult>,
): Survival[] {
  return Object.keys(MUTATIONS).map((mutation) => {
    const survival: Survival = {
      mutation,
      mutants: 0,
      sameRecognition: 0,
      fields: { before: 0, after: 0 },
      newWrongDates: 0,
      newExtras: 0,
    };
    for (const mutant of mutants.filter((one) => one.mutation === mutation)) {
      const after = results.get(mutant.page.name)!;
      const before = originals.get(mutant.source)!;
      survival.mutants += 1;
      if (after.got.kind === before.got.kind && after.got.stage === before.got.stage) survival.sameRecognition += 1;
      survival.fields.before += before.comparison.fields.matched;
      survival.fields.after += after.comparison.fields.matched;
      survival.newWrongDates += Math.max(0, times(after, 'date-wrong') - times(before, 'date-wrong'));
      survival.newExtras += Math.max(0, times(after, 'field-extra') - times(before, 'field-extra'));
    }
    return survival;
  });
}

export interface MutationOptions {
  browser: FoundBrowser;
  build: string;
  count: number;
  seed: number;
  tell?: (line: string) => void;
}

/** Runs the mutants and, in the same browser build, the pages they came from. */
export async function runMutants({ browser, build, count, seed, tell }: MutationOptions): Promise<{
  survival: Survival[];
  mutants: { mutant: Mutant; before: PageResult; after: PageResult }[];
}> {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-mutants-'));
  try {
    const mutants = writeMutants(folder, corpusPages(), count, seed);
    const sources = [...new Map(mutants.map(({ source }) => [source, source])).keys()];
    cpSync(SETS.first.folder, join(folder, 'pages'), { recursive: true });
    const wanted = new Set(sources);
    const originals = corpusPages()
      .filter(({ name }) => wanted.has(name))
      .map((page) => ({ ...page, path: `pages/${page.path}` }));
    const results = await runCorpus([...originals, ...mutants.map(({ page }) => page)], {
      browser,
      build,
      folder,
      ...(tell ? { tell } : {}),
    });
    const byName = new Map(results.map((result) => [result.name, result]));
    return {
      survival: survivalOf(mutants, byName, byName),
      mutants: mutants.map((mutant) => ({
        mutant,
        before: byName.get(mutant.source)!,
        after: byName.get(mutant.page.name)!,
      })),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const percent = (part: number, whole: number) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

/** `npm run corpus -- --mutate N`: tells what survived and writes `.results/corpus-mutants.json`. */
export async function mutationReport(options: MutationOptions): Promise<number> {
  const { survival, mutants } = await runMutants(options);
  const tell = options.tell ?? (() => undefined);
  tell('rewriting          mutants  same recognition  fields kept  new wrong dates  new extras');
  for (const s of survival) {
    tell(
      `${s.mutation.padEnd(18)} ${String(s.mutants).padEnd(8)} ${percent(s.sameRecognition, s.mutants).padEnd(17)} ${percent(s.fields.after, s.fields.before).padEnd(12)} ${String(s.newWrongDates).padEnd(16)} ${s.newExtras}`,
    );
  }
  mkdirSync(join(ROOT, '.results'), { recursive: true });
  const told = mutants.map(({ mutant, before, after }) => ({
    mutation: mutant.mutation,
    page: mutant.source,
    before: { kind: before.got.kind, stage: before.got.stage, matched: before.comparison.fields.matched },
    after: { kind: after.got.kind, stage: after.got.stage, matched: after.comparison.fields.matched },
    misses: after.comparison.misses,
  }));
  writeFileSync(
    join(ROOT, '.results/corpus-mutants.json'),
    `${JSON.stringify({ seed: options.seed, survival, mutants: told }, null, 1)}\n`,
  );
  return survival.some(({ newWrongDates }) => newWrongDates > 0) ? 1 : 0;
}
