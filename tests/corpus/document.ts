/** docs/recognition.md and docs/recognition-second-set.md, from a run of a set of the corpus. */
import blind from './blind-second.json' with { type: 'json' };
import type { PageResult } from './run-corpus';
import { figureRows, figuresOf, groups } from './summary';

const WORDS = {
  first: {
    title: 'How well records are recognised',
    command: 'npm run corpus -- --update',
    folder: 'tests/corpus/pages',
    ledger: 'tests/corpus/ledger.json',
  },
  second: {
    title: 'How well records are recognised: the second set',
    command: 'npm run corpus -- --set second --update',
    folder: 'tests/corpus/second',
    ledger: 'tests/corpus/ledger-second.json',
  },
};

/** The page as Markdown. Holds figures only; misses page by page are in the ledger. */
export function recognitionPage(results: readonly PageResult[], set: 'first' | 'second' = 'first'): string {
  const { title, command, folder, ledger } = WORDS[set];
  const figures = figuresOf(results);
  const first = (name: string) => (set === 'second' ? ` ${(blind.figures as Record<string, string>)[name] ?? ''} |` : '');
  const rows = figureRows(figures).map(([name, figure, goal]) => `| ${name} |${first(name)} ${figure} | ${goal} |`);
  const head = set === 'second' ? '| | First run, blind | Now | Goal |\n|---|---|---|---|' : '| | Figure | Goal |\n|---|---|---|';
  const byGroup = groups(results).map(
    ({ group, pages, clean, misses }) => `| ${group} | ${pages} | ${clean} | ${misses} |`,
  );
  return `# ${title}

Written by \`${command}\` from ${figures.pages} invented pages under \`${folder}\`. No council's or vendor's page is
among them, so the figures say how the recognition does on pages built to be hard, not how it will do in a given council.

${head}
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
${set === 'first' ? '\nA second set of pages, written apart from the matching, has figures of its own: docs/recognition-second-set.md.\n' : ''}`;
}
