/**
 * The rows of the proof. A test belongs to a row by its tag, `@row-4`, wherever it stands in tests/e2e or tests/proof;
 * a command belongs to a row by its entry in scripts/proof-checks.ts. The bars are those of docs/evidence/threat-model.md.
 */
export interface Row {
  number: number;
  title: string;
  /** What has to hold, in one sentence. */
  bar: string;
}

export const ROWS: readonly Row[] = [
  {
    number: 1,
    title: 'Hostile labels and values',
    bar: 'No node is created from page text, nothing is reported as an error, and no prototype changes.',
  },
  {
    number: 2,
    title: 'Messages and clicks that are not a person’s',
    bar: 'Forged messages, replayed events and the clickjacking variants change no state.',
  },
  { number: 3, title: 'Foreign frames', bar: 'A frame whose own address is not permitted is not read.' },
  {
    number: 4,
    title: 'Oversize pages and storms',
    bar: 'No task of ours over 50 ms, memory under 20 MiB, a notice when reading is degraded, back to nothing when idle.',
  },
  { number: 5, title: 'Wrong child', bar: 'No card outlives its page: no stale frame in 1,000 swaps.' },
  {
    number: 6,
    title: 'Faults',
    bar: 'Nothing is lost or written twice; the page is untouched; old drawings go within a second.',
  },
  { number: 7, title: 'The page untouched', bar: 'Document and form data are the same before and after every journey.' },
  { number: 8, title: 'Nothing is sent', bar: 'No request by the extension; no network call in the bundle but the one for a pack that policy names.' },
  { number: 9, title: 'Nothing is kept', bar: 'No name, date or reference of a record in any storage area, log, export or title.' },
  { number: 10, title: 'Soak', bar: 'No rising memory and no uncaught error over the whole run.' },
  {
    number: 11,
    title: 'Accessibility',
    bar: 'No violation on any surface and state; every journey by keyboard alone; the host page’s own order and announcements unchanged.',
  },
  { number: 12, title: 'Speed and size', bar: 'The goals of docs/performance.md, beside a control and the peers in the same run.' },
  {
    number: 13,
    title: 'Recognition, deadlines and content',
    bar: 'The corpus is as its ledger says, the deadline checks find no difference, every item of content has its source.',
  },
];
