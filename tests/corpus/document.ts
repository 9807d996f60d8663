/** docs/recognition.md and a page for each set written blind, from a run of a set of the corpus. */
import blindSecond from './blind-second.json' with { type: 'json' };
import blindFourth from './fourth/blind.json' with { type: 'json' };
import type { PageResult } from './run-corpus';
import { figureRows, figuresOf, groups } from './summary';
import blindThird from './third/blind.json' with { type: 'json' };

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
  third: {
    title: 'How well records are recognised: the third set',
    command: 'npm run corpus -- --set third --update',
    folder: 'tests/corpus/third',
    ledger: 'tests/corpus/ledger-third.json',
  },
  fourth: {
    title: 'How well records are recognised: the fourth set',
    command: 'npm run corpus -- --set fourth --update',
    folder: 'tests/corpus/fourth',
    ledger: 'tests/corpus/ledger-fourth.json',
  },
};

/** Figures of the first run of a set that was written without sight of the matching. */
const BLIND: Partial<Record<keyof typeof WORDS, Record<string, string>>> = {
  second: blindSecond.figures,
  third: blindThird.figures,
  fourth: blindFourth.figures,
};

/** What a reader has to know of how the first figures of a set were taken. */
const CAVEAT: Partial<Record<keyof typeof WORDS, string>> = {
  fourth: blindFourth.about,
};

/** The page as Markdown. Holds figures only; misses page by page are in the ledger. */
export function recognitionPage(results: readonly PageResult[], set: keyof typeof WORDS = 'first'): string {
  const { title, command, folder, ledger } = WORDS[set];
  const figures = figuresOf(results);
  const blind = BLIND[set];
  const first = (name: string) => (blind ? ` ${blind[name] ?? ''} |` : '');
  const rows = figureRows(figures).map(([name, figure, goal]) => `| ${name} |${first(name)} ${figure} | ${goal} |`);
  const head = blind ? '| | First run, blind | Now | Goal |\n|---|---|---|---|' : '| | Figure | Goal |\n|---|---|---|';
  const byGroup = groups(results).map(
    ({ group, pages, clean, misses }) => `| ${group} | ${pages} | ${clean} | ${misses} |`,
  );
  return `# ${title}

Written by \`${command}\` from ${figures.pages} invented pages under \`${folder}\`. No council's or vendor's page is
among them, so the figures say how the recognition does on pages built to be hard, not how it will do in a given council.

${CAVEAT[set] ? `${CAVEAT[set]}\n\n` : ''}${head}
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
${set === 'first' ? '\nA second, a third and a fourth set of pages, written apart from the matching, have figures of their own:\ndocs/recognition-second-set.md, docs/recognition-third-set.md, docs/recognition-fourth-set.md.\n' : ''}`;
}
