/** The corpus of invented pages against its ledger, with the build that ships. See tests/corpus/README.md. */
import 'temporal-polyfill/global';
import { expect, test } from '@playwright/test';
import { buildFolder } from '../../scripts/ensure-setup.mjs';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { readLedger, writeResults } from '../corpus/command';
import { differences, ledgerOf } from '../corpus/ledger';
import { figure, row } from '../proof/evidence';
import { figureRows, figuresOf } from '../corpus/summary';
import { runMutants } from '../corpus/mutation-run';
import { corpusPages, runCorpus } from '../corpus/run-corpus';
import { type SetName, SETS } from '../corpus/sets';

const build = buildFolder('chrome');

async function chromium() {
  const browser = await findBrowser();
  if (!browser?.loadsUnpacked)
    throw new Error('No browser that loads an unpacked extension: install Chromium or Edge.');
  return browser;
}

for (const set of Object.keys(SETS) as SetName[]) {
  test(`every page of the ${set} set does as its ledger says, no worse and no better`, row(13), async () => {
    test.setTimeout(600_000);
    const { folder } = SETS[set];
    const results = await runCorpus(corpusPages(folder), { browser: await chromium(), build, folder });
    writeResults(results, set);
    for (const [what, found, goal] of figureRows(figuresOf(results))) {
      figure(set === 'first' ? what : `${set[0]!.toUpperCase()}${set.slice(1)} set: ${what}`, found, goal || undefined);
    }
    const now = ledgerOf(new Map(results.map(({ name, comparison }) => [name, comparison.misses])));
    const { worse, better } = differences(readLedger(set), now);
    expect(worse, 'worse than the ledger').toEqual([]);
    expect(better, `better: record it with “npm run corpus -- --set ${set} --update”`).toEqual([]);
  });
}

test('a page rewritten by machine gives no date that is not on it', row(13), async () => {
  test.setTimeout(300_000);
  const { survival, mutants } = await runMutants({ browser: await chromium(), build, count: 20, seed: 4 });
  expect(mutants.length).toBe(20);
  expect(survival.filter(({ newWrongDates }) => newWrongDates > 0)).toEqual([]);
});
