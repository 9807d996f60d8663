/** A worked-out deadline: the date, the event it was counted from, the rule, and what would change it. */
import type { Timescale } from '../content/pack';
import type { ConceptId, IsoDate } from '../observation';
import type { Convention, TimescaleUnit } from '../time/convention';

export type DeadlineStatus = 'overdue' | 'due-today' | 'due-soon' | 'on-track' | 'met' | 'met-late' | 'cannot-tell';

export type CannotTell =
  | 'start-not-on-page'
  | 'start-blank'
  | 'start-unreadable'
  | 'more-than-one-start'
  | 'more-than-one-child'
  | 'beyond-known-holidays'
  | 'start-in-future'
  | 'hidden'
  /** The closing event's field holds something that could not be read as a date. */
  | 'end-unreadable'
  /** The closing event's date is earlier than the start: the two belong to different episodes, or one is wrong. */
  | 'end-before-start'
  /** Limit and closing event fall on one day and an hour is not recorded. */
  | 'hour-not-recorded'
  /** A first event dated long after its limit: on a series it is probably a later one. */
  | 'may-be-a-later-one';

/** How the closing event stands on the page. `no-field`: no concept could ever evidence it. */
export type ClosingEvent = 'recorded' | 'planned' | 'blank' | 'not-on-page' | 'hidden' | 'unreadable' | 'no-field';

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
  /** London wall-clock time of an hours limit; with its clock, "01:30 BST", where that hour comes twice. */
  dueTime?: string;
  dueIsWorkingDay?: boolean;
  /** Last working day on or before the limit. */
  actBy?: IsoDate;
  workingDaysRemaining?: number;
  calendarDaysRemaining?: number;
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
  otherReadings: { convention: Convention; due: IsoDate; amount?: number; unit?: TimescaleUnit; why?: string }[];
  /** The limit from another event that is often counted from, where the page shows it on another day. */
  otherStart?: { from: DateOnPage; due: IsoDate };
  /** Why the date itself is not firm. */
  provisional?: string;
  /** Why the working days left and the act-by day of a firm limit are not: they lie beyond the bank holidays known. */
  countsProvisional?: string;
  /** A working-day limit that runs past the bank holidays known: never shown as firm. */
  dueProvisional?: IsoDate;
  /** An hours limit whose starting hour is not on the page: `due` is a date. */
  hourUnknown?: boolean;
  /** Whole minutes to an hours limit, rounded down; negative afterwards. */
  minutesRemaining?: number;
  closing?: ClosingEvent;
  /** A closing event with a date still to come: it is planned, and does not count as met. */
  planned?: DateOnPage;
  /** The planned date, or its hour where the limit is in hours, is later than the limit. */
  plannedAfterLimit?: boolean;
  /** How section 47 bears on the strategy discussion counted from: it settles which one, agrees, or differs. */
  section47Start?: { is: 'settles' | 'same-day' | 'differs'; iso: IsoDate };
  /** Start candidates when there are several: shown each, none decided. */
  candidates: { from: DateOnPage; due: IsoDate }[];
  /** The council's stricter date for the same step: stands beside this one, never in its place. */
  localTarget?: LocalTarget;
}

/** The council's stricter date for a national step, as it is drawn. */
export interface LocalTarget {
  /** "Northshire Council", or "Your council". */
  council: string;
  /** "8 working days after the initial conference. The national limit is still 10 working days." */
  rule: string;
  /** Worked out like any other; null where the national date cannot be told, since this one cannot either. */
  deadline: Deadline | null;
  /** How that date stands; '' without one. "The limit" is the national one, so this is "this date". */
  status: string;
  link?: string;
  owner?: string;
  /** When the council last checked it, and whether that is too long ago. */
  standing?: { words: string; overdue: boolean };
  from?: string;
}
