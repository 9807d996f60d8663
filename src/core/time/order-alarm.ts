/** Whether a date in digits shows that day and month may not stand in UK order. */

const IN_DIGITS = /(?<![\d/.-])(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?((?:19|20)\d\d)(?![\d/])/;

/**
 * True for a date in digits, with a year of 1900 to 2099, that no calendar has when read day first: 12/31/2026 and
 * 31/11/2026. Such a page makes its other dates in digits suspect (COUNTING.md §4). Costs no more than a search.
 */
export function showsOrderAlarm(words: string): boolean {
  const found = IN_DIGITS.exec(words);
  if (!found) return false;
  const [day, month, year] = [Number(found[1]), Number(found[3]), Number(found[4])];
  if (month < 1 || month > 12 || day < 1) return true;
  return day > Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}
