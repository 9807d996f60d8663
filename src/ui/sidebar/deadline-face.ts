import type { Deadline, DeadlineStatus } from '../../core/deadlines/deadline';
import {
  actBySentence,
  actFirst,
  cannotTellWords,
  countedFromSentence,
  dueWords,
  methodSentence,
  notCountedSentence,
  ruleSentence,
  statusWords,
  wouldChangeSentence,
} from '../../core/deadlines/deadline-words';
import { amountInWords } from '../../core/time/amount-words';
import { longDate } from '../../core/time/date-words';
import type { IconName } from '../kit/icon';

export type StatusTone = 'late' | 'soon' | 'ok' | 'met' | 'unk';

/** What stands at the top of a deadline card, chosen so that the date to act on comes first. */
export interface DeadlineFace {
  headline: string;
  /** The limit itself, where an earlier working day is shown first. */
  limit?: string;
  status: { words: string; tone: StatusTone; sign: IconName };
  rule: string;
  working: { label: string; text: string }[];
}

/** On time is neutral ink, not green: green would claim more than is known (DESIGN.md §4, "Status thresholds"). */
const LOOKS: Record<DeadlineStatus, { tone: StatusTone; sign: IconName }> = {
  overdue: { tone: 'late', sign: 'first' },
  'due-today': { tone: 'soon', sign: 'soon' },
  'due-soon': { tone: 'soon', sign: 'soon' },
  'on-track': { tone: 'ok', sign: 'clock' },
  met: { tone: 'met', sign: 'tick' },
  'met-late': { tone: 'ok', sign: 'tick' },
  'cannot-tell': { tone: 'unk', sign: 'unknown' },
};

/** The face of a deadline: its own words from core, and the look of its status. `asDots`: its picture draws every day. */
export function deadlineFace(deadline: Deadline, asDots = false): DeadlineFace {
  return {
    ...headlineOf(deadline),
    status: statusOf(deadline),
    rule: ruleWords(deadline),
    working: workingRows(deadline, asDots),
  };
}

function statusOf(deadline: Deadline): DeadlineFace['status'] {
  if (deadline.provisional) return { words: deadline.provisional, tone: 'unk', sign: 'unknown' };
  return { words: statusWords(deadline), ...LOOKS[deadline.status] };
}

function headlineOf(deadline: Deadline): Pick<DeadlineFace, 'headline' | 'limit'> {
  const { due, dueProvisional, status, provisional } = deadline;
  const assumed = provisional ? (dueProvisional ?? due) : undefined;
  if (assumed) return { headline: `Provisional: ${longDate(assumed)}` };
  if (!due || status === 'cannot-tell') return { headline: 'Cannot tell' };
  const actBy = actFirst(deadline);
  if (actBy) return { headline: `Act by ${longDate(actBy)}`, limit: `Limit: ${longDate(due)}` };
  return { headline: dueWords(deadline) };
}

/** The rule with its condition; for "cannot tell", what would settle it. */
function ruleWords(deadline: Deadline): string {
  if (deadline.status === 'cannot-tell' && !deadline.dueProvisional) {
    const { settle } = cannotTellWords(deadline);
    return deadline.candidates.length > 0 ? ruleSentence(deadline) : settle || ruleSentence(deadline);
  }
  return [ruleSentence(deadline), deadline.timescale.note].filter(Boolean).join(' ');
}

function workingRows(deadline: Deadline, asDots: boolean): DeadlineFace['working'] {
  const counted = deadline.due !== undefined || deadline.dueProvisional !== undefined;
  const { otherReading } = deadline.timescale;
  const rows: [string, string | undefined][] = [
    ['Counted from', countedFromSentence(deadline)],
    ['Rule', `${amountInWords(deadline.timescale)} after ${deadline.timescale.fromEvent}.`],
    ['Method', counted || deadline.candidates.length > 0 ? methodSentence(deadline) : undefined],
    ['Not counted', notCountedSentence(deadline, asDots)],
    ['Act by', deadline.timescale.unit === 'hours' ? undefined : actBySentence(deadline)],
    ['Would change it', wouldChangeSentence(deadline)],
    ['Other reading', otherReading && `${amountInWords(otherReading)}. ${otherReading.why}`],
  ];
  return rows.flatMap(([label, text]) => (text ? [{ label, text }] : []));
}

/** Names a folded date: "assessment, 45 working days". */
export function foldedDeadlineName({ timescale }: Deadline): string {
  return `${lowerFirst(timescale.shortName)}, ${amountInWords(timescale)}`;
}

/** Lower case at the start, unless the word is all capitals or a name with a second capital. */
function lowerFirst(words: string): string {
  return /^[A-Z][a-z]/.test(words) ? `${words.charAt(0).toLowerCase()}${words.slice(1)}` : words;
}
