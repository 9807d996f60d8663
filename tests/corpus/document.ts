/** docs/recognition.md, from a run of the corpus. */
import type { PageResult } from './run-corpus';
import { figureRows, figuresOf, groups } from './summary';

/** The page as Markdown. Holds figures only; misses page by page are in the ledger. */
export function recognitionPage(results: readonly PageResult[]): string {
  const figures = figuresOf(results);
  const rows = figureRows(figures).map(([name, figure, goal]) => `| ${name} | ${figure} | ${goal} |`);
  const byGroup = groups(results).map(
    ({ group, pages, clean, misses }) => `| ${group} | ${pages} | ${clean} | ${misses} |`,
  );
  return `# How well records are recognised

Written by \`npm run corpus -- --update\` from ${figures.pages} invented pages under \`tests/corpus/pages\`. No council's or vendor's page is
among them, so the figures say how the recognition does on pages built to be hard, not how it will do in a given council.

| | Figure | Goal |
|---|---|---|
${rows.join('\n')}

- **Confidently wrong**: a stage is shown and it is another one. Asking the person, or staying silent, is a miss but not this.
- **Precision** counts every field reported on a page where something is shown; a look-alike taken for a concept counts against it.
- **Labels in the collected list** are those of \`tests/corpus/known-labels.json\`; all others are local wording.
- **Wrong date value**: a date is given for a field and it is not the one on the page, or the field shows none.

| Pages | Number | Without a miss | Misses |
|---|---|---|---|
${byGroup.join('\n')}

Every miss is listed by page in \`tests/corpus/ledger.json\`. The suite fails when a page gets worse, and when it gets better and the ledger
does not say so.
`;
}
