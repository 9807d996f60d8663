/** Checks of the proof that are commands of the repository, not tests in a browser tab. */

export interface CommandCheck {
  row: number;
  title: string;
  /** As a person types it. */
  command: string;
  /** Files that it writes, whose figures the report repeats; see scripts/proof-report.tsx. */
  writes?: string;
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
  { row: 12, title: 'Speed and size beside a control and the peers', command: 'npm run bench', writes: 'docs/performance.md' },
  { row: 13, title: 'The corpus is as its ledger says', command: 'npm run corpus', writes: 'docs/recognition.md' },
  { row: 13, title: 'A million random deadlines against a slower calendar', command: 'npm run check-counting' },
  { row: 13, title: 'Every item of content has its source, every theme its answer', command: 'npm run content' },
];
