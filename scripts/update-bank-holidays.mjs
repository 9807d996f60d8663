// @ts-check
/**
 * `npm run update-bank-holidays -- FILE [--today YYYY-MM-DD]`: merges a copy of
 * https://www.gov.uk/bank-holidays.json into the bundled England and Wales list. Merged, never replaced: GOV.UK drops
 * old years, and replacing would turn past holidays into working days (COUNTING.md §3, requirement 5). Any change to a
 * past date stops it with nothing written. A change to a coming date is made, and named so that somebody looks at it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const LIST = fileURLToPath(new URL('../src/core/time/bank-holidays.json', import.meta.url));
const ISO_DATE = /^\d{4}-\d\d-\d\d$/;

/** @typedef {{ date: string, title: string, notes?: string }} Day */
/** @typedef {{ knownFrom: string, knownThrough: string, readOn: string, days: Day[] } & Record<string, unknown>} List */

/**
 * The bundled list with GOV.UK's days merged in, and a sentence for each change.
 * @param {List} list @param {unknown} published content of bank-holidays.json @param {string} today
 * @returns {{ list: List, changes: string[] }}
 * @throws {Error} naming what is malformed, or each past date that would change
 */
export function mergeBankHolidays(list, published, today) {
  const division = /** @type {any} */ (published)?.['england-and-wales'];
  if (!Array.isArray(division?.events) || division.events.length === 0) {
    throw new Error('the file has no "england-and-wales" list of events');
  }
  /** @type {Map<string, Day>} */
  const theirs = new Map();
  for (const [n, event] of division.events.entries()) {
    if (!ISO_DATE.test(event?.date) || typeof event.title !== 'string') {
      throw new Error(`england-and-wales.events[${n}] has no date (YYYY-MM-DD) or no title`);
    }
    theirs.set(event.date, { date: event.date, title: event.title, ...(event.notes ? { notes: event.notes } : {}) });
  }
  const years = [...theirs.keys()].map((date) => date.slice(0, 4)).sort();
  const [firstYear, lastYear] = [String(years[0]), String(years[years.length - 1])];
  const ours = new Map(list.days.map((day) => [day.date, day]));

  /** @type {string[]} */
  const past = [];
  /** @type {string[]} */
  const changes = [];
  /** @param {string} date @param {string} what */
  const note = (date, what) => (date <= today && date <= list.knownThrough ? past : changes).push(`${date}: ${what}`);
  const merged = new Map(ours);
  for (const [date, day] of theirs) {
    const known = ours.get(date);
    if (known?.title === day.title && (known.notes ?? '') === (day.notes ?? '')) continue;
    note(date, known ? `"${known.title}" becomes "${day.title}"` : `"${day.title}" is added`);
    merged.set(date, day);
  }
  for (const [date, day] of ours) {
    if (theirs.has(date) || date.slice(0, 4) < firstYear) continue;
    if (date.slice(0, 4) > lastYear) continue;
    note(date, `"${day.title}" is no longer listed`);
    merged.delete(date);
  }
  if (past.length > 0) throw new Error(`past dates would change, so nothing was written:\n  ${past.join('\n  ')}`);

  const knownThrough = `${lastYear}-12-31` > list.knownThrough ? `${lastYear}-12-31` : list.knownThrough;
  for (let year = Number(list.knownThrough.slice(0, 4)) + 1; year <= Number(lastYear); year += 1) {
    const count = [...merged.keys()].filter((date) => date.startsWith(`${year}-`)).length;
    if (count < 8) throw new Error(`${year} has ${count} bank holidays: a whole year has at least 8`);
  }
  const days = [...merged.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
  return { list: { ...list, knownThrough, readOn: today, days }, changes };
}

/**
 * What a maintainer is told of the list, at every `npm test` and release: that today is within 12 months of its end, or
 * that it was last compared over 12 months ago (COUNTING.md §3, requirement 3). Empty while it is fresh.
 * @param {Pick<List, 'knownThrough' | 'readOn'>} list @param {string} today @returns {string[]}
 */
export function listWarningsForMaintainers({ knownThrough, readOn }, today) {
  const nextYear = (/** @type {string} */ iso) => `${Number(iso.slice(0, 4)) + 1}${iso.slice(4)}`;
  const what = 'Take https://www.gov.uk/bank-holidays.json and run “npm run update-bank-holidays -- FILE”.';
  return [
    ...(nextYear(today) >= knownThrough ? [`The bank holidays known end on ${knownThrough}. ${what}`] : []),
    ...(today > nextYear(readOn) ? [`The bank holidays were last compared with GOV.UK on ${readOn}. ${what}`] : []),
  ];
}

/** The same of the bundled list, today. @returns {string[]} */
export function bundledListWarnings() {
  return listWarningsForMaintainers(JSON.parse(readFileSync(LIST, 'utf8')), new Date().toISOString().slice(0, 10));
}

/** The list as it is kept: one day a line, so that a change reads as one line. @param {List} list */
export function writeList({ days, ...head }) {
  const lines = days.map((day) => `    ${JSON.stringify(day).replace(/":"/g, '": "').replace(/","/g, '", "')}`);
  return `${JSON.stringify(head, null, 2).replace(/\n}$/, '')},\n  "days": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

/** @param {string[]} args @returns {number} exit status */
function main(args) {
  const at = args.indexOf('--today');
  const today = at < 0 ? new Date().toISOString().slice(0, 10) : (args[at + 1] ?? '');
  const files = args.filter((_, n) => at < 0 || (n !== at && n !== at + 1));
  if (files.length !== 1 || !ISO_DATE.test(today)) {
    console.error('Usage: npm run update-bank-holidays -- BANK-HOLIDAYS.json [--today YYYY-MM-DD]');
    return 2;
  }
  try {
    const published = JSON.parse(readFileSync(/** @type {string} */ (files[0]), 'utf8'));
    const { list, changes } = mergeBankHolidays(JSON.parse(readFileSync(LIST, 'utf8')), published, today);
    writeFileSync(LIST, writeList(list));
    console.log(changes.length > 0 ? changes.join('\n') : 'No date changed.');
    console.log(`Known from ${list.knownFrom} to ${list.knownThrough}, compared on ${list.readOn}.`);
    return 0;
  } catch (problem) {
    console.error(`${files[0]}: ${/** @type {Error} */ (problem).message}`);
    return 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main(process.argv.slice(2));
