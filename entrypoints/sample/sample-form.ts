import { addDays } from '../../src/core/time/civil-date';
import { workingCalendar, workingDayOnOrBefore } from '../../src/core/time/working-days';

/** The discussion was some days ago, so that the conference's date lies ahead and there is something to look at. */
const DAYS_AGO = 4;

/** Gives the sample its dates: a form with dates of long ago would show nothing but limits that have passed. */
export function fillDates(form: Document, today: string): void {
  const began = workingDayOnOrBefore(addDays(today, -DAYS_AGO), workingCalendar());
  for (const id of ['strategy', 'started']) (form.getElementById(id) as HTMLInputElement).value = began;
}
