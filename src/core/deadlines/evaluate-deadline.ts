/**
 * One time limit worked out from the dates on one page: a pure function of what was read, the settings and the day.
 * A date is said only when its start is certain; every doubt ends in "cannot tell" with its reason (COUNTING.md).
 */
import type { Timescale } from '../content/pack';
import type { FieldObservation, IsoDate, ObservedPage } from '../observation';
import type { Settings } from '../settings/settings';
import type { BankHolidayList } from '../time/bank-holidays';
import { calendarDaysBetween, dateOfDayNumber, dayNumber } from '../time/civil-date';
import type { Convention } from '../time/convention';
import { CONVENTIONS_FOR, canCount } from '../time/counting';
import { type WorkingCalendar, workingCalendar, workingDaysWithin } from '../time/working-days';
import { explainPageDue, otherReadings, otherStart } from './compare-page-due';
import { computeLimit, type Limit } from './compute-limit';
import type { CannotTell, DateOnPage, Deadline, DeadlineStatus, SkippedDay } from './deadline';
import type { DueSoon } from './deadline-status';
import { type ClosingFound, findClosing, findPageDue, findStart, isAfter } from './find-events';

export interface DeadlineQuestion {
  timescale: Timescale;
  page: Pick<ObservedPage, 'fields'>;
  settings: CountingSettings;
  /** Today's date in London. */
  today: IsoDate;
  /** This moment as ISO text with `Z` or an offset. Without it a limit in hours may be "cannot tell" on its last day. */
  now?: string;
  /** Ref of the start that a person chose among the candidates. */
  chosenStart?: string;
  /** Counts from a start that is still to come: the calculator plans ahead, a page does not. */
  futureStart?: boolean;
  /** Another holiday list than the bundled one. */
  holidays?: BankHolidayList;
}

/** The settings that counting depends on. */
export type CountingSettings = Pick<Settings, 'counting' | 'closureDays'> &
  Partial<Pick<Settings, 'addedHolidays' | 'removedHolidays'>>;

/** The working days of a council: the bundled list, or `list`, with its own changes. */
export function councilCalendar(settings: Omit<CountingSettings, 'counting'>, list?: BankHolidayList): WorkingCalendar {
  const { closureDays, addedHolidays = [], removedHolidays = [] } = settings;
  return workingCalendar({ closureDays, addedHolidays, removedHolidays, ...(list ? { list } : {}) });
}

/**
 * Timescales that start a series. A closing date far beyond the limit is then probably a later one of the series
 * (the fifth core group), and "met late" would accuse on a guess.
 */
const FIRST_OF_SERIES = /(-first|-1)$/;

/** Twelve hours before a day whose hour is not known may be the day before: the card warns early rather than late. */
const SOON_WITHOUT_THE_HOUR: DueSoon = { amount: 1, unit: 'days' };

/** The convention that the settings choose for a limit, or the default where the choice cannot count it. */
export function conventionFor(
  timescale: Pick<Timescale, 'amount' | 'unit'>,
  counting: Settings['counting'],
): Convention {
  const { amount, unit } = timescale;
  const chosen = {
    'working-days': counting.workingDays,
    months: counting.months,
    days: counting.days,
    weeks: counting.days,
  };
  const convention = unit === 'hours' ? 'hours-elapsed' : chosen[unit];
  return canCount(amount, unit, convention) ? convention : CONVENTIONS_FOR[unit][0]!;
}

/** The deadline, always: with a due date and status, or as `cannot-tell` with the reason. */
export function evaluateDeadline(question: DeadlineQuestion): Deadline {
  const { timescale, settings, today, now } = question;
  const { fields } = question.page;
  const calendar = councilCalendar(settings, question.holidays);
  const convention = conventionFor(timescale, settings.counting);
  const deadline: Deadline = {
    timescale,
    convention,
    status: 'cannot-tell',
    skipped: [],
    weekendDays: 0,
    otherReadings: [],
    candidates: [],
  };
  const onlyPageDue = findPageDue(timescale, fields);
  if (onlyPageDue) deadline.pageDue = onlyPageDue;

  const limitFrom = (from: DateOnPage): Limit =>
    computeLimit({
      amount: timescale.amount,
      unit: timescale.unit,
      convention,
      from,
      calendar,
      today,
      ...(now ? { now } : {}),
      ...(timescale.unit === 'hours' && !from.time ? { dueSoon: SOON_WITHOUT_THE_HOUR } : {}),
    });

  const start = findStart(timescale, fields, today, question.chosenStart);
  if (start.kind !== 'one') {
    if (start.kind === 'several') {
      deadline.candidates = start.candidates.flatMap((from) => {
        const limit = limitFrom(from);
        return limit.firm ? [{ from, due: limit.due }] : [];
      });
      return cannotTell(deadline, start.reason);
    }
    const closing = findClosing(timescale, fields, { iso: today }, today, now);
    if (closing.planned) deadline.planned = closing.planned;
    return cannotTell(deadline, start.reason, start.field);
  }

  const { from } = start;
  deadline.from = from;
  if (start.section47Start) deadline.section47Start = start.section47Start;
  const laterToday = timescale.unit === 'hours' && now && from.time && isAfter(from.iso, from.time, now);
  if (!question.futureStart && (from.iso > today || laterToday)) return cannotTell(deadline, 'start-in-future');

  const limit = limitFrom(from);
  deadline.convention = limit.convention;
  if (!limit.firm) {
    deadline.dueProvisional = limit.due;
    deadline.provisional = beyondKnown(calendar, from.iso);
    return cannotTell(deadline, 'beyond-known-holidays');
  }
  fillLimit(deadline, limit, from, calendar);
  const beside = otherStart(timescale, limit.convention, from, fields, calendar);
  if (beside) deadline.otherStart = beside;
  // Of several due dates the one that agrees is this limit's; the others are of other events, and none is compared.
  const pageDue = onlyPageDue ?? findPageDue(timescale, fields, limit.due);
  if (pageDue) deadline.pageDue = pageDue;
  if (pageDue && pageDue.iso !== limit.due) {
    deadline.pageDueExplained = explainPageDue(
      pageDue,
      timescale,
      limit.convention,
      from,
      deadline.otherReadings,
      fields,
      calendar,
    );
  }

  const closing = findClosing(
    timescale,
    fields,
    { iso: from.iso, ...(from.time ? { time: from.time } : {}), ...(start.block ? { block: start.block } : {}) },
    today,
    now,
  );
  deadline.closing = closing.closing;
  if (closing.planned) {
    deadline.planned = closing.planned;
    const { iso, time } = closing.planned;
    const byHour = limit.dueAt && time && iso === limit.due;
    deadline.plannedAfterLimit = byHour ? isAfter(iso, time, limit.dueAt!) : iso > limit.due;
  }
  return closing.actual ? closed(deadline, limit, closing, calendar) : open(deadline, limit, closing);
}

function fillLimit(deadline: Deadline, limit: Limit, from: DateOnPage, calendar: WorkingCalendar): void {
  const { timescale, convention } = deadline;
  deadline.due = limit.due;
  if (limit.dueTime) deadline.dueTime = [limit.dueTime, limit.dueClock].filter(Boolean).join(' ');
  if (limit.precision === 'date') deadline.hourUnknown = true;
  deadline.dueIsWorkingDay = limit.dueIsWorkingDay;
  deadline.actBy = limit.actBy;
  deadline.workingDaysRemaining = limit.workingDaysRemaining;
  deadline.calendarDaysRemaining = limit.calendarDaysRemaining;
  deadline.workingDaysElapsed = limit.workingDaysElapsed;
  if (limit.minutesRemaining !== undefined) deadline.minutesRemaining = limit.minutesRemaining;
  if (!limit.calendarCovered) deadline.countsProvisional = beyondKnown(calendar, from.iso);
  if (timescale.unit === 'working-days') {
    const { skipped, weekendDays } = notCounted(from.iso, limit.due, convention, calendar);
    deadline.skipped = skipped;
    deadline.weekendDays = weekendDays;
  }
  deadline.otherReadings = otherReadings(timescale, convention, from.iso, limit.due, calendar);
}

/** Status while no closing event was read. "Passed" is not said where one may be there unread. */
function open(deadline: Deadline, limit: Limit, closing: ClosingFound): Deadline {
  if (limit.status === undefined) return cannotTell(deadline, 'hour-not-recorded');
  deadline.status = limit.status === 'ok' ? 'on-track' : limit.status;
  if (deadline.status === 'overdue' && closing.doubt) {
    return cannotTell(deadline, closing.doubt.reason, closing.doubt.field);
  }
  return deadline;
}

function closed(deadline: Deadline, limit: Limit, closing: ClosingFound, calendar: WorkingCalendar): Deadline {
  const actual = closing.actual!;
  const { timescale } = deadline;
  deadline.actual = actual;
  if (FIRST_OF_SERIES.test(timescale.id) && deadline.pageDue && deadline.pageDue.iso > latest(actual.iso, limit.due)) {
    // A due date beyond both is that of the next one in the series.
    delete deadline.pageDue;
    delete deadline.pageDueExplained;
  }
  if (closing.doubt) return cannotTell(deadline, closing.doubt.reason, closing.doubt.field);
  const inTime = closedInTime(timescale, limit, actual);
  if (inTime === undefined) return cannotTell(deadline, 'hour-not-recorded', actual);
  if (inTime) return withStatus(deadline, 'met');

  if (FIRST_OF_SERIES.test(timescale.id)) {
    const allowed = calendarDaysBetween(deadline.from!.iso, limit.due);
    if (calendarDaysBetween(limit.due, actual.iso) > allowed) return cannotTell(deadline, 'may-be-a-later-one', actual);
  }
  deadline.daysLate =
    timescale.unit === 'working-days'
      ? workingDaysWithin(limit.due, actual.iso, calendar)
      : calendarDaysBetween(limit.due, actual.iso);
  return withStatus(deadline, 'met-late');
}

function latest(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b;
}

/** True up to and including the limit; undefined when only a missing hour could decide. */
function closedInTime(timescale: Timescale, limit: Limit, actual: DateOnPage): boolean | undefined {
  if (actual.iso !== limit.due || timescale.unit !== 'hours') return actual.iso <= limit.due;
  if (!limit.dueAt || !actual.time) return undefined;
  return !isAfter(actual.iso, actual.time, limit.dueAt);
}

/** Weekend days as a number, and holidays and closures by name, from the event to the limit. */
function notCounted(
  from: IsoDate,
  due: IsoDate,
  convention: Convention,
  calendar: WorkingCalendar,
): { skipped: SkippedDay[]; weekendDays: number } {
  const skipped: SkippedDay[] = [];
  let weekendDays = 0;
  // Day 1 may be the day of the event itself only when counting inclusively.
  const first = dayNumber(from) + (convention === 'wd-after' ? 1 : 0);
  for (let day = first; day <= dayNumber(due); day += 1) {
    const why = calendar.notWorking(day);
    if (why?.why === 'weekend') weekendDays += 1;
    else if (why) skipped.push({ iso: dateOfDayNumber(day), ...why });
  }
  return { skipped, weekendDays };
}

function beyondKnown({ knownFrom, knownThrough }: WorkingCalendar, from: IsoDate): string {
  if (from < knownFrom) return `Before the bank holidays known (from ${knownFrom.slice(0, 4)})`;
  const end = knownThrough.endsWith('-12-31') ? `end ${knownThrough.slice(0, 4)}` : knownThrough;
  return `Beyond the bank holidays known (to ${end})`;
}

function withStatus(deadline: Deadline, status: DeadlineStatus): Deadline {
  deadline.status = status;
  return deadline;
}

function cannotTell(
  deadline: Deadline,
  reason: CannotTell,
  field?: Pick<FieldObservation, 'ref' | 'label' | 'path'>,
): Deadline {
  deadline.status = 'cannot-tell';
  deadline.reason = reason;
  if (field) deadline.reasonField = { ref: field.ref, label: field.label, path: field.path };
  return deadline;
}
