/** The events on a page that a deadline runs from and to. Nothing is picked between two dates that differ. */
import type { Timescale } from '../content/pack';
import type { ConceptId, DateProblem, FieldObservation, IsoDate } from '../observation';
import { londonMoment } from '../time/london-time';
import type { CannotTell, ClosingEvent, DateOnPage, Deadline } from './deadline';

export type StartFound =
  | { kind: 'one'; from: DateOnPage; block?: string; section47Start?: Deadline['section47Start'] }
  | { kind: 'none'; reason: CannotTell; field?: FieldObservation }
  | { kind: 'several'; reason: CannotTell; candidates: DateOnPage[] };

export interface ClosingFound {
  closing: ClosingEvent;
  /** Earliest closing event dated from the start to today. */
  actual?: DateOnPage;
  /** Earliest one still to come. */
  planned?: DateOnPage;
  /** Why "passed" could not be said although no closing event was read. */
  doubt?: { reason: CannotTell; field: FieldObservation };
}

/** Problems of a box that holds no date at all, and so hides no second one. */
const HOLDS_NO_DATE: readonly DateProblem[] = ['empty', 'not-a-date'];

/** A limit whose start is also its end: visits and later reviews, counted from the last one held (COUNTING.md §1.9). */
export function runsFromLastHeld({ kind, fromConcepts, toConcepts }: Timescale): boolean {
  return kind === 'recurring' || fromConcepts.some((concept) => toConcepts.includes(concept));
}

/**
 * The starting event. One date shown in several fields is one event. For recurring limits it is the latest date
 * that is not in the future. `chosen` is the ref of the field a person pointed at when asked which event counts.
 */
export function findStart(
  timescale: Timescale,
  fields: readonly FieldObservation[],
  today: IsoDate,
  chosen?: string,
): StartFound {
  const series = runsFromLastHeld(timescale);
  const concepts = series ? [...timescale.fromConcepts, ...timescale.toConcepts] : timescale.fromConcepts;
  const here = fields.filter((field) => concepts.includes(field.concept));
  const dated = here.filter((field) => field.date);
  const unreadable = here.find((field) => field.dateProblem && !HOLDS_NO_DATE.includes(field.dateProblem));
  const picked = chosen === undefined ? undefined : dated.find((field) => field.ref === chosen);
  if (picked) return started(picked);
  if (unreadable) return { kind: 'none', reason: 'start-unreadable', field: unreadable };

  const held = series ? dated.filter((field) => field.date!.iso <= today) : dated;
  if (held.length === 0) return noStart(here);
  if (series) return lastHeld(held);
  const distinct = distinctDates(held, timescale.unit === 'hours');
  if (childrenDiffer(here)) return { kind: 'several', reason: 'more-than-one-child', candidates: distinct.map(dateOnPage) };
  if (distinct.length === 1) {
    return { ...started(distinct[0]!), ...section47Note(distinct[0]!, timescale, fields) };
  }
  const settled = settledBySection47(distinct, timescale, fields);
  if (settled) return { ...started(settled), section47Start: { is: 'settles', iso: settled.date!.iso } };
  const reason = differByChild(distinct) ? 'more-than-one-child' : 'more-than-one-start';
  return { kind: 'several', reason, candidates: distinct.map(dateOnPage) };
}

/**
 * How the closing event stands: recorded from the start to today, planned, blank, hidden, not on the page. Of a limit in
 * hours the hour counts too, where it is shown: what is to come later today is planned, and `now` says what that is.
 */
export function findClosing(
  timescale: Timescale,
  fields: readonly FieldObservation[],
  start: { iso: IsoDate; time?: string; block?: string },
  today: IsoDate,
  now?: string,
): ClosingFound {
  if (timescale.toConcepts.length === 0) return { closing: 'no-field' };
  const here = fields.filter(
    (field) =>
      timescale.toConcepts.includes(field.concept) &&
      (start.block === undefined || field.block === undefined || field.block === start.block),
  );
  const series = runsFromLastHeld(timescale);
  const dated = here.filter((field) => field.date).sort((a, b) => (moment(a) < moment(b) ? -1 : 1));
  const inHours = timescale.unit === 'hours';
  const isBefore = ({ date }: FieldObservation) =>
    date!.iso < start.iso ||
    (inHours && date!.iso === start.iso && !!date!.time && !!start.time && date!.time < start.time);
  const isToCome = ({ date }: FieldObservation) =>
    date!.iso > today || (inHours && date!.iso === today && !!date!.time && !!now && isAfter(date!.iso, date!.time, now));
  const onwards = dated.filter((field) => !isBefore(field));
  const done = series ? undefined : onwards.find((field) => !isToCome(field));
  const planned = onwards.find(isToCome);
  const found: ClosingFound = { closing: 'not-on-page' };
  // What is still to come after the event is another one: the next meeting is no plan for the one that was held.
  if (done) {
    found.closing = 'recorded';
    found.actual = dateOnPage(done);
    if (childrenDiffer(here)) {
      found.doubt = { reason: 'more-than-one-child', field: done };
    }
    return found;
  }
  if (planned) {
    found.planned = dateOnPage(planned);
    found.closing = 'planned';
    return found;
  }
  const unreadable = here.find((field) => field.dateProblem && field.dateProblem !== 'empty');
  const hidden = here.find((field) => field.state === 'hidden' && !field.date);
  const earlier = series ? undefined : dated[0];
  if (unreadable) {
    found.closing = 'unreadable';
    found.doubt = { reason: 'end-unreadable', field: unreadable };
  } else if (earlier) {
    found.closing = 'recorded';
    found.doubt = { reason: 'end-before-start', field: earlier };
  } else if (hidden) {
    found.closing = 'hidden';
    found.doubt = { reason: 'hidden', field: hidden };
  } else if (here.some((field) => field.state === 'blank' || field.state === 'unanswered')) {
    found.closing = 'blank';
  }
  return found;
}

/** The page's own due date, when it shows exactly one that can be read; with `agreeing`, the one that is that date. */
export function findPageDue(
  timescale: Timescale,
  fields: readonly FieldObservation[],
  agreeing?: IsoDate,
): DateOnPage | undefined {
  const shown = fields.filter((field) => timescale.dueConcepts.includes(field.concept) && field.date);
  const fitting = agreeing === undefined ? shown : shown.filter((field) => field.date!.iso === agreeing);
  const distinct = distinctDates(fitting, false);
  return distinct.length === 1 ? dateOnPage(distinct[0]!) : undefined;
}

export function dateOnPage(field: FieldObservation): DateOnPage {
  const { ref, concept, label, path } = field;
  const { iso, time } = field.date!;
  return time === undefined ? { ref, concept, label, path, iso } : { ref, concept, label, path, iso, time };
}

function started(field: FieldObservation): StartFound & { kind: 'one' } {
  const from = dateOnPage(field);
  return field.block === undefined ? { kind: 'one', from } : { kind: 'one', from, block: field.block };
}

function noStart(here: readonly FieldObservation[]): StartFound {
  const hidden = here.find((field) => field.state === 'hidden' && !field.date);
  if (hidden) return { kind: 'none', reason: 'hidden', field: hidden };
  const unread = here.find((field) => field.state === 'filled' && !field.date && field.dateProblem !== 'empty');
  if (unread) return { kind: 'none', reason: 'start-unreadable', field: unread };
  const blank = here.find((field) => !field.date);
  if (blank) return { kind: 'none', reason: 'start-blank', field: blank };
  return { kind: 'none', reason: 'start-not-on-page' };
}

function lastHeld(held: FieldObservation[]): StartFound {
  const latest = (of: FieldObservation[]) => of.reduce((a, b) => (moment(b) > moment(a) ? b : a));
  const blocks = [...new Set(held.map((field) => field.block))].filter((block) => block !== undefined);
  const perBlock = distinctDates(
    blocks.map((block) => latest(held.filter((field) => field.block === block))),
    false,
  );
  if (perBlock.length > 1) {
    const reason = differByChild(perBlock) ? 'more-than-one-child' : 'more-than-one-start';
    return { kind: 'several', reason, candidates: perBlock.map(dateOnPage) };
  }
  return started(latest(held));
}

/** One field for each different date, the earliest first; a shown time is kept over none. */
function distinctDates(fields: readonly FieldObservation[], timesCount: boolean): FieldObservation[] {
  const byDate = new Map<string, FieldObservation[]>();
  for (const field of fields) byDate.set(field.date!.iso, [...(byDate.get(field.date!.iso) ?? []), field]);
  return [...byDate.values()]
    .flatMap((same) => {
      const timed = same.filter((field) => field.date!.time !== undefined);
      const times = new Map(timed.map((field) => [field.date!.time, field]));
      if (timesCount && times.size > 1) return [...times.values()];
      return [timed[0] ?? same[0]!];
    })
    .sort((a, b) => (moment(a) < moment(b) ? -1 : 1));
}

/** True where that London time is still to come at an instant given as ISO text. */
export function isAfter(iso: IsoDate, time: string, now: string): boolean {
  return Temporal.Instant.compare(londonMoment(iso, time).toInstant(), Temporal.Instant.from(now)) > 0;
}

function moment(field: FieldObservation): string {
  return `${field.date!.iso}T${field.date!.time ?? ''}`;
}

function isChildBlock(field: FieldObservation): boolean {
  return field.block !== undefined && /child|sibling|person/i.test(field.block);
}

/** Two children's parts have the event's field, and do not show the same one day: no child's date is taken for another's. */
function childrenDiffer(here: readonly FieldObservation[]): boolean {
  const days = new Map<string, string[]>();
  for (const field of here) {
    if (isChildBlock(field)) days.set(field.block!, [...(days.get(field.block!) ?? []), field.date?.iso ?? '']);
  }
  return days.size > 1 && new Set([...days.values()].map((of) => [...new Set(of)].sort().join())).size > 1;
}

function differByChild(fields: readonly FieldObservation[]): boolean {
  return fields.every(isChildBlock) && new Set(fields.map((field) => field.block)).size > 1;
}

const STRATEGY: ConceptId = 'strategy_date';

/**
 * The 15 days run from the strategy discussion that initiated section 47 enquiries (Working Together 2023, page 92).
 * The census defines the section 47 start as the date of that discussion, so a start date equal to one of them
 * settles which. The section 47 date is never counted from by itself.
 */
function settledBySection47(
  distinct: readonly FieldObservation[],
  timescale: Timescale,
  fields: readonly FieldObservation[],
): FieldObservation | undefined {
  const iso = section47Date(timescale, fields);
  return iso === undefined ? undefined : distinct.find((field) => field.date!.iso === iso);
}

function section47Note(
  start: FieldObservation,
  timescale: Timescale,
  fields: readonly FieldObservation[],
): Pick<Deadline, 'section47Start'> {
  const iso = section47Date(timescale, fields);
  if (iso === undefined) return {};
  return { section47Start: { is: iso === start.date!.iso ? 'same-day' : 'differs', iso } };
}

function section47Date(timescale: Timescale, fields: readonly FieldObservation[]): IsoDate | undefined {
  if (!timescale.fromConcepts.includes(STRATEGY)) return undefined;
  const shown = new Set(fields.filter((field) => field.concept === 's47_start' && field.date).map((f) => f.date!.iso));
  return shown.size === 1 ? [...shown][0] : undefined;
}
