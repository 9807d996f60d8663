/** docs/recognition.md and a page for each set written blind, from a run of a set of the corpus. */
import { relative } from 'node:path';
import { ROOT } from '../../scripts/ensure-setup.mjs';
import type { PageResult } from './run-corpus';
import { BLIND_SETS, firstReading, type SetName, SETS } from './sets';
import { figureRows, figuresOf, groups } from './summary';

/** The page as Markdown. Holds figures only; misses page by page are in the ledger. */
export function recognitionPage(results: readonly PageResult[], set: SetName = 'first'): string {
  const folder = relative(ROOT, SETS[set].folder);
  const ledger = relative(ROOT, SETS[set].ledger);
  const title = `How well records are recognised${set === 'first' ? '' : `: the ${set} set`}`;
  const command = `npm run corpus -- ${set === 'first' ? '' : `--set ${set} `}--update`;
  const figures = figuresOf(results);
  const blind = firstReading(set);
  const first = (name: string) => (blind ? ` ${blind.figures[name] ?? ''} |` : '');
  const rows = figureRows(figures).map(([name, figure, goal]) => `| ${name} |${first(name)} ${figure} | ${goal} |`);
  const head = blind ? '| | First run, blind | Now | Goal |\n|---|---|---|---|' : '| | Figure | Goal |\n|---|---|---|';
  const byGroup = groups(results).map(
    ({ group, pages, clean, misses }) => `| ${group} | ${pages} | ${clean} | ${misses} |`,
  );
  return `# ${title}

Written by \`${command}\` from ${figures.pages} invented pages under \`${folder}\`. No council's or vendor's page is
among them, so the figures say how the recognition does on pages built to be hard, not how it will do in a given council.

${blind?.about ? `${blind.about}\n\n` : ''}${head}
${rows.join('\n')}

- **Confidently wrong**: a stage is shown and it is another one. Asking the person, or staying silent, is a miss but not this.
- **Precision** counts every field reported on a page where something is shown; a look-alike taken for a concept counts against it.
- **Labels in the collected list** are those of \`tests/corpus/known-labels.json\`; all others are local wording.
- **Wrong date value**: a date is given for a field and it is not the one on the page, or the field shows none.

| Pages | Number | Without a miss | Misses |
|---|---|---|---|
${byGroup.join('\n')}

Every miss is listed by page in \`${ledger}\`. The suite fails when a page gets worse, and when it gets better and the ledger
does not say so.
${set === 'first' ? `\nSets of pages written apart from the matching, each read blind once, have figures of their own:\n${BLIND_SETS.map((name) => SETS[name].document).join(', ')}.\n` : ''}`;
}
