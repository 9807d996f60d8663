import type { CannotTell, Deadline } from '../../core/deadlines/deadline';
import { dateWithoutYear, longDate } from '../../core/guidance/date-words';
import { amountInWords, ruleSentence, timeLeft } from '../../core/guidance/deadline-words';
import type { IsoDate } from '../../core/observation';
import type { IconName } from '../kit/icon';

export type StatusTone = 'late' | 'soon' | 'ok' | 'met' | 'unk';

export interface DeadlineFace {
  what: string;
  headline: string;
  limit?: string;
  status: { words: string; tone: StatusTone; sign: IconName };
  rule: string;
  differs?: { shows: string; explained: string };
  working: { label: string; text: string }[];
}

const REASONS: Record<CannotTell, string> = {
  'start-not-on-page': 'Start date not on this page',
  'start-blank': 'Start date blank on this page',
  'start-unreadable': 'Date not readable',
  'more-than-one-start': 'More than one start date on this page',
  'more-than-one-child': 'More than one child on this page',
  'beyond-known-holidays': 'Beyond the bank holidays known (to end 2028)',
  'start-in-future': 'Start date is in the future',
  hidden: 'Start date in a closed part of this form',
};

export function deadlineFace(deadline: Deadline, _today: IsoDate): DeadlineFace {
  const { timescale, due, actBy, status } = deadline;
  const left = timeLeft(deadline) ?? '';
  const firm = due ? longDate(due) + (deadline.dueTime ? `, ${deadline.dueTime}` : '') : 'Cannot tell';
  const early = due && actBy && actBy !== due && status !== 'met' && status !== 'met-late' && status !== 'overdue';
  const tones: Record<Deadline['status'], DeadlineFace['status']> = {
    overdue: { words: left, tone: 'late', sign: 'first' },
    'due-today': { words: 'Due today', tone: 'soon', sign: 'soon' },
    'due-soon': { words: left, tone: 'soon', sign: 'soon' },
    'on-track': { words: left, tone: 'ok', sign: 'clock' },
    met: { words: `Recorded ${deadline.actual ? dateWithoutYear(deadline.actual.iso) : ''}, in time`, tone: 'met', sign: 'tick' },
    'met-late': { words: `Recorded ${deadline.actual ? dateWithoutYear(deadline.actual.iso) : ''}, ${deadline.daysLate} working days after the limit`, tone: 'ok', sign: 'tick' },
    'cannot-tell': { words: deadline.reason ? REASONS[deadline.reason] : 'Cannot tell', tone: 'unk', sign: 'unknown' },
  };
  return {
    what: timescale.title,
    headline: deadline.provisional ? `Provisional: ${firm}` : early && actBy ? `Act by ${longDate(actBy)}` : firm,
    limit: early ? `Limit: ${firm}` : undefined,
    status: deadline.provisional ? { words: deadline.provisional, tone: 'unk', sign: 'unknown' } : tones[status],
    rule: ruleSentence(deadline),
    differs:
      deadline.pageDue && deadline.pageDue.iso !== due
        ? { shows: `This page shows ${longDate(deadline.pageDue.iso)}.`, explained: 'Alongside cannot say how.' }
        : undefined,
    working: [{ label: 'Rule', text: amountInWords(timescale) }],
  };
}

/** "assessment, 45 working days" */
export function foldedDeadlineName({ timescale }: Deadline): string {
  return `${timescale.shortName.toLowerCase()}, ${amountInWords(timescale)}`;
}
