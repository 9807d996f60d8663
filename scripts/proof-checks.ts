/** Checks of the proof that are commands of the repository, not tests in a browser tab. */

export interface CommandCheck {
  row: number;
  title: string;
  /** As a person types it. */
  command: string;
  /** What is run instead under `npm run proof -- --short`. */
  short?: string;
  /** A file of figures that it writes, as `tests/proof/evidence.ts` has them; one with `held` is a check of its own. */
  figures?: string;
}

export const COMMAND_CHECKS: readonly CommandCheck[] = [
  {
    row: 8,
    title: 'No network call in any built bundle, but for the one file that may',
    command: 'npx vitest run tests/boundaries',
  },
  {
    row: 8,
    title: 'The whole end-to-end suite under the browser’s own net log, with no name resolved but this machine’s',
    command: 'npm run --silent check-egress',
  },
  {
    row: 12,
    title: 'Measured beside a control and the peers',
    command: 'npm run bench -- --update',
    short: 'npm run bench -- --update --runs 5 --sizes 500,2000,10000 --throttle 1',
    figures: '.results/bench-figures.json',
  },
  { row: 13, title: 'Pages rewritten by machine are read as they were', command: 'npm run corpus -- --mutate 300' },
  { row: 13, title: 'A million random deadlines against a slower calendar', command: 'npm run check-counting' },
  { row: 13, title: 'Every item of content has its source, every theme its answer', command: 'npm run content' },
];
