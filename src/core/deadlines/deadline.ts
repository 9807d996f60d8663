/** A worked-out deadline: the date, the event it was counted from, the rule, and what would change it. */
import type { ConceptId, IsoDate } from '../observation';
import type { Timescale } from '../guidance/pack';

export type Convention =
  | 'wd-after'
  | 'wd-inclusive'
  | 'wd-after-rolled'
  | 'months-corresponding'
  | 'months-as-days'
  | 'days-after'
  | 'days-inclusive'
  | 'hours-elapsed'
  | 'hours-date-only';

export type DeadlineStatus = 'overdue' | 'due-today' | 'due-soon' | 'on-track' | 'met' | 'met-late' | 'cannot-tell';

export type CannotTell =
  | 'start-not-on-page'
  | 'start-blank'
  | 'start-unreadable'
  | 'more-than-one-start'
  | 'more-than-one-child'
  | 'beyond-known-holidays'
  | 'start-in-future'
  | 'hidden';

/** A date on the page that a deadline rests on. */
export interface DateOnPage {
  ref: string;
  concept: ConceptId;
  label: string;
  path: string[];
  iso: IsoDate;
  time?: string;
}

/** One counted or skipped day of the picture and of "Not counted". */
export interface SkippedDay {
  iso: IsoDate;
  why: 'weekend' | 'bank-holiday' | 'closure';
  name?: string;
}

export interface Deadline {
  timescale: Timescale;
  convention: Convention;
  status: DeadlineStatus;
  reason?: CannotTell;
  /** Field to look at when the reason concerns one. */
  reasonField?: { ref: string; label: string; path: string[] };
  from?: DateOnPage;
  due?: IsoDate;
  /** London wall-clock time of an hours limit. */
  dueTime?: string;
  dueIsWorkingDay?: boolean;
  /** Last working day on or before the limit. */
  actBy?: IsoDate;
  workingDaysRemaining?: number;
  calendarDaysRemaining?: number;
  hoursRemaining?: number;
  workingDaysElapsed?: number;
  /** Bank holidays and closures inside the count, weekends as a number. */
  skipped: SkippedDay[];
  weekendDays: number;
  /** The closing event on the page. */
  actual?: DateOnPage;
  /** Working days (or days, months limits: calendar days) late, when met late. */
  daysLate?: number;
  /** The page's own due date, when it shows one. */
  pageDue?: DateOnPage;
  /** Which way of counting would give the page's date, when one that we know does. */
  pageDueExplained?:
    | { by: 'convention'; convention: Convention }
    | { by: 'holidays-counted' }
    | { by: 'other-start'; from: DateOnPage }
    | { by: 'unknown' };
  /** Other readings worth showing beside it (months against 183 days, day 0 against day 1). */
  otherReadings: { convention: Convention; due: IsoDate }[];
  provisional?: string;
  /** Start candidates when there are several: shown each, none decided. */
  candidates: { from: DateOnPage; due: IsoDate }[];
}
