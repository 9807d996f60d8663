import type { ListWarning } from './bank-holidays';
import { longDate } from './date-words';

/** What the holiday list's own age means for the dates shown, in one sentence and what to do (COUNTING.md §3.3). */
export function listWarningWords(warning: ListWarning): string {
  return warning.kind === 'ends-soon'
    ? `The bank holidays known end on ${longDate(warning.knownThrough)}: working days beyond it are provisional. Ask IT for a newer version.`
    : `The bank holidays were last compared with GOV.UK on ${longDate(warning.readOn)}, over a year ago. Ask IT for a newer version.`;
}
