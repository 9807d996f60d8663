/** Which way of counting would give the due date that the page itself shows (COUNTING.md §6). Compared, never overruled. */
import type { Timescale } from '../content/pack';
import type { ConceptId, FieldObservation, IsoDate } from '../observation';
import type { Convention } from '../time/convention';
import { CONVENTIONS_FOR, canCount, lastDayInTime } from '../time/counting';
import { type WorkingCalendar, workingCalendar } from '../time/working-days';
import type { DateOnPage, Deadline } from './deadline';
import { dateOnPage } from './find-events';

/** Dates about a person rather than the record's events. */
const NOT_EVENTS: readonly ConceptId[] = ['child_dob', 'child_edd'];

/** Other ways of counting the same limit that give another date: conventions of the unit, and the text's other reading. */
export function otherReadings(
  timescale: Timescale,
  convention: Convention,
  from: IsoDate,
  due: IsoDate,
  calendar: WorkingCalendar,
): Deadline['otherReadings'] {
  if (timescale.unit === 'hours') return [];
  const { amount, unit, otherReading } = timescale;
  const readings: Deadline['otherReadings'] = [];
  for (const other of CONVENTIONS_FOR[unit]) {
    const day = other === convention ? undefined : count(amount, unit, other, from, calendar);
    if (day && day !== due && !readings.some((one) => one.due === day)) readings.push({ convention: other, due: day });
  }
  const other = otherReading && CONVENTIONS_FOR[otherReading.unit][0];
  const day = other && count(otherReading.amount, otherReading.unit, other, from, calendar);
  if (day && day !== due && other) {
    readings.push({
      convention: other,
      due: day,
      amount: otherReading.amount,
      unit: otherReading.unit,
      why: otherReading.why,
    });
  }
  return readings;
}

/** Another event that some count the same limit from: the census check 8670Q starts at the assessment (COUNTING.md §2). */
const ALSO_COUNTED_FROM: Readonly<Record<ConceptId, ConceptId>> = { assessment_authorised: 'assessment_start' };

/** The limit from that other event, where the page shows it on one day that is not the start's. Shown beside ours, never instead. */
export function otherStart(
  timescale: Timescale,
  convention: Convention,
  from: DateOnPage,
  fields: readonly FieldObservation[],
  calendar: WorkingCalendar,
): Deadline['otherStart'] {
  const concepts = timescale.toConcepts.flatMap((concept) => ALSO_COUNTED_FROM[concept] ?? []);
  const here = fields.filter(({ concept, date, state }) => concepts.includes(concept) && date && state !== 'hidden');
  const [field] = here;
  if (!field || new Set(here.map(({ date }) => date!.iso)).size > 1 || field.date!.iso === from.iso) return undefined;
  const due = count(timescale.amount, timescale.unit, convention, field.date!.iso, calendar);
  return due === undefined ? undefined : { from: dateOnPage(field), due };
}

/** How the page's due date would come about, when a way we know gives exactly that date. */
export function explainPageDue(
  pageDue: DateOnPage,
  timescale: Timescale,
  convention: Convention,
  from: DateOnPage,
  readings: Deadline['otherReadings'],
  fields: readonly FieldObservation[],
  calendar: WorkingCalendar,
): NonNullable<Deadline['pageDueExplained']> {
  const reading = readings.find((one) => one.due === pageDue.iso);
  if (reading) return { by: 'convention', convention: reading.convention };
  const { amount, unit } = timescale;
  if (unit === 'working-days') {
    const everyWeekday = workingCalendar({ ignoreHolidays: true });
    if (lastDayInTime(amount, unit, convention, from.iso, everyWeekday) === pageDue.iso)
      return { by: 'holidays-counted' };
  }
  const ruled = [...timescale.fromConcepts, ...timescale.toConcepts, ...timescale.dueConcepts, ...NOT_EVENTS];
  const others = fields.filter(
    (field) => field.date && field.state !== 'hidden' && field.date.iso !== from.iso && !ruled.includes(field.concept),
  );
  const start = others.find((field) => count(amount, unit, convention, field.date!.iso, calendar) === pageDue.iso);
  return start ? { by: 'other-start', from: dateOnPage(start) } : { by: 'unknown' };
}

/** The limit by one convention, when it can be counted and is firm. */
function count(
  amount: number,
  unit: Timescale['unit'],
  convention: Convention,
  from: IsoDate,
  calendar: WorkingCalendar,
): IsoDate | undefined {
  if (!canCount(amount, unit, convention) || convention === 'hours-elapsed') return undefined;
  const due = lastDayInTime(amount, unit, convention, from, calendar);
  return unit !== 'working-days' || (calendar.covers(from) && calendar.covers(due)) ? due : undefined;
}
