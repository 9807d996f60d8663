/** Headings of what is past: earlier versions, closed episodes, lists of former records. Nothing there is the present record's. */

const EARLIER_VERSION = /\b(?:superseded|(?:earlier|former|old(?:er)?|previous|prior) versions?)\b/i;

const RECORDS =
  '(?:versions?|assessments?|episodes?|referrals?|conferences?|plans?|reviews?|records?|enquir(?:y|ies)|investigations?|involvements?|contacts?|meetings?|discussions?|strateg(?:y|ies)|visits?|forms?|steps?|placements?|interventions?|periods?|orders?|entries|workflows?)';
const EARLIER_RECORDS = new RegExp(
  `\\b(?:superseded|archived?|(?:earlier|former|older?|previous(?:ly)?|prior|past|historic(?:al)?|closed|ended|ceased)(?: [\\w&'’-]+){0,3} ${RECORDS})\\b` +
    `|\\b${RECORDS} histor(?:y|ies)\\b|\\bhistor(?:y|ies) of (?:[\\w'’-]+ ){0,2}${RECORDS}\\b|\\b${RECORDS} (?:list|log|audit|trail)\\b` +
    `|\\b(?:related|linked|associated|other) ${RECORDS}$` +
    '|\\b(?:last|past|previous) (?:\\d+|six|twelve) (?:months?|years?)\\b',
  'i',
);
const DATES_OF_THE_PAST = /\b(?:histor(?:y|ical)|audit)\b/i;
/** What has changed since an earlier record is told in this one. */
const SINCE = /\b(?:since|from|against|after|following|actions? of|progress (?:on|with|against))\b/i;

/** True below a heading that says so: what an earlier version of a form held is not what this one holds. */
export function inEarlierVersion(path: readonly string[]): boolean {
  return path.some((heading) => EARLIER_VERSION.test(heading));
}

/** True for a heading of former records: "Earlier assessments", "Episode history", "Contacts in the last 12 months". */
export function headsEarlierRecords(heading: string): boolean {
  return EARLIER_RECORDS.test(heading) && !SINCE.test(heading);
}

/** True for a heading below which dates are of the past, though other words there may be of this record: "Family history". */
export function headsPastDates(heading: string): boolean {
  return DATES_OF_THE_PAST.test(heading) || EARLIER_RECORDS.test(heading);
}
