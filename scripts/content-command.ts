/**
 * `npm run content`: writes .results/content/register.html and register.csv (one row an item, for a reviewer beside the
 * PDF), walk-throughs.csv (what supervisors are asked) and docs/seed-coverage.md. `npm run content -- --apply FILE.csv` brings a filled-in register back.
 */
import 'temporal-polyfill/global';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describeProblems, loadContent } from '../src/knowledge/load-pack';
import { applyReview, type Review } from './content-apply';
import { seedCoverage } from './content-coverage';
import { registerCsv, registerHtml, registerRows } from './content-register';
import { walkThroughCsv, walkThroughRows } from './content-walk-throughs';

const OUT = join('.results', 'content');

/** Exit status 0 when all went well, 1 when the content has faults or rows were refused, 2 for a wrong command. */
export function main(args: readonly string[], root = process.cwd(), today = londonToday()): number {
  if (args.length === 0) return writeAll(root);
  if (args[0] === '--apply' && args.length === 2) return apply(root, args[1]!, today);
  console.error('content: run “npm run content”, or “npm run content -- --apply FILE.csv” with one file.');
  return 2;
}

function writeAll(root: string): number {
  const content = loadContent(root);
  const errors = content.problems.filter(({ level }) => level === 'error');
  if (errors.length > 0) {
    console.error(describeProblems(errors));
    return 1;
  }
  const out = join(root, OUT);
  mkdirSync(out, { recursive: true });
  const rows = registerRows(content);
  writeFileSync(join(out, 'register.csv'), registerCsv(rows));
  writeFileSync(join(out, 'register.html'), registerHtml(rows, content));
  const walks = walkThroughRows(content);
  writeFileSync(join(out, 'walk-throughs.csv'), walkThroughCsv(walks));
  const warnings = content.problems.filter(({ level }) => level === 'warning');
  writeFileSync(join(out, 'warnings.txt'), `${describeProblems(warnings)}\n`);

  const coverage = seedCoverage(root, content);
  if (coverage.problems.length > 0) {
    console.error(coverage.problems.join('\n'));
    return 1;
  }
  writeFileSync(join(root, 'docs', 'seed-coverage.md'), coverage.markdown);
  console.log(`${rows.length} items of content ${content.version}: ${OUT}/register.html and register.csv`);
  console.log(`${walks.length} decisions and questions of the walk-throughs: ${OUT}/walk-throughs.csv`);
  console.log(`${coverage.themes} themes answered: docs/seed-coverage.md`);
  console.log(`${warnings.length} wording warnings: ${OUT}/warnings.txt`);
  return 0;
}

function apply(root: string, file: string, today: string): number {
  const path = resolve(root, file);
  if (!existsSync(path)) {
    console.error(`content: ${file} does not exist.`);
    return 2;
  }
  let review: Review;
  try {
    review = applyReview(root, readFileSync(path), today);
  } catch (problem) {
    console.error(`content: ${file}: ${problem instanceof Error ? problem.message : 'cannot be read'}`);
    return 1;
  }
  for (const { row, id, reason } of review.refused)
    console.error(`row ${row}${id === '' ? '' : ` (${id})`}: ${reason}`);
  if (review.refused.length > 0) {
    const kept = join(root, OUT, 'not-applied.csv');
    mkdirSync(join(root, OUT), { recursive: true });
    writeFileSync(kept, review.notApplied);
    console.error(
      `${review.refused.length} rows were not applied. They are in ${OUT}/not-applied.csv, each with its reason.`,
    );
  }
  console.log(
    `${review.verified.length} items verified in the 2026 edition, ${review.findings.length} findings kept, ` +
      `${review.untouched} rows without a result.`,
  );
  if (review.version !== null) console.log(`Content is now ${review.version}. See docs/content-changes.md.`);
  return review.refused.length > 0 ? 1 : 0;
}

function londonToday(): string {
  return Temporal.Now.plainDateISO('Europe/London').toString();
}
