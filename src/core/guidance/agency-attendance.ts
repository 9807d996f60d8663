/** Who was there, as far as the page marks it: attendance tables first, then the agency's own box or answer. */
import type { AgencyCode, ConceptId, FieldObservation, ObservedPage, TableObservation } from '../observation';
import { readConcept } from './read-concept';

/** Fields that speak for one agency. */
export const AGENCY_OF_CONCEPT: Readonly<Record<ConceptId, AgencyCode>> = {
  agency_police: 'police',
  agency_health: 'health',
  agency_education: 'education',
  agency_referrer: 'referrer',
};

/** Tables whose rows are people or agencies that took part. */
export const ATTENDANCE_TABLES: ReadonlySet<ConceptId> = new Set([
  'agencies_present',
  'conference_attendees',
  'core_group_members',
  'agency_contribution',
]);

const PERSON_OF: Readonly<Record<AgencyCode, string>> = {
  'childrens-social-care': 'social worker',
  police: 'police representative',
  health: 'health practitioner',
  education: 'education practitioner',
  probation: 'probation practitioner',
  housing: 'housing practitioner',
  referrer: 'referrer',
  family: 'family member',
  other: 'other practitioner',
};

/** "an education practitioner". */
export function aPersonOf(agency: AgencyCode): string {
  const person = PERSON_OF[agency];
  return `${/^[aeiou]/.test(person) ? 'an' : 'a'} ${person}`;
}

/** "health practitioner": how a title names somebody of an agency, never a person. */
export function personOf(agency: AgencyCode): string {
  return PERSON_OF[agency];
}

export interface Attendance {
  agency: AgencyCode;
  /**
   * `attended`: marked as attending, contributing, or ticked. `marked-no`: listed and marked as not attending.
   * `not-marked`: listed, attendance blank. `unticked`: a box for the agency, not ticked. `not-listed`: an attendance
   * table with every row's agency known, and none of this agency. `listed`: listed, and the table has no such column.
   */
  state:
    | 'attended'
    | 'listed'
    | 'marked-no'
    | 'not-marked'
    | 'unticked'
    | 'not-listed'
    | 'hidden'
    | 'cannot-tell'
    | 'not-on-page';
  field?: FieldObservation;
  table?: TableObservation;
}

/**
 * How `agency` stands on the page, by its own box and by the tables of these concepts (every attendance table, if none is
 * given). A table with a row of unknown agency never says "not listed".
 */
export function attendanceOf(
  page: ObservedPage,
  agency: AgencyCode,
  tables: ReadonlySet<ConceptId> = ATTENDANCE_TABLES,
): Attendance {
  const concept = Object.keys(AGENCY_OF_CONCEPT).find((key) => AGENCY_OF_CONCEPT[key] === agency);
  const own = concept ? readConcept(page, concept) : undefined;
  const field = own?.fields[0];
  if (own?.state === 'filled' && field) {
    const saysNo = own.answers.includes('no') && !own.answers.includes('yes');
    if (!saysNo) return { agency, state: 'attended', field };
    const table = tableOf(page, agency, tables);
    if (table?.state === 'attended') return { agency, state: 'cannot-tell', field, table: table.table };
    return { agency, state: 'marked-no', field };
  }
  const inTable = tableOf(page, agency, tables);
  if (inTable && (inTable.state === 'attended' || inTable.state === 'listed' || inTable.state === 'marked-no')) {
    return inTable;
  }
  if (own?.state === 'cannot-tell' && field) return { agency, state: 'cannot-tell', field };
  if (own?.state === 'hidden' && field) return { agency, state: 'hidden', field };
  if (inTable?.state === 'not-marked') return inTable;
  if (own?.state === 'blank' && field) return { agency, state: 'unticked', field };
  return inTable ?? { agency, state: 'not-on-page' };
}

function tableOf(page: ObservedPage, agency: AgencyCode, of: ReadonlySet<ConceptId>): Attendance | undefined {
  const tables = page.tables.filter((table) => of.has(table.concept) && table.rows.length > 0);
  if (tables.length === 0) return undefined;
  const rows = tables.flatMap((table) => table.rows.map((row) => ({ table, row })));
  const mine = rows.filter(({ row }) => row.agency === agency);
  const first = mine[0];
  if (!first) {
    const unknown = rows.some(({ row }) => row.agency === undefined || row.agency === 'other');
    return { agency, state: unknown ? 'cannot-tell' : 'not-listed', table: tables[0] };
  }
  const there = mine.find(({ row }) => row.attended === 'yes' || row.contributed === 'yes');
  if (there) return { agency, state: 'attended', table: there.table };
  if (mine.some(({ row }) => row.attended === 'blank')) return { agency, state: 'not-marked', table: first.table };
  if (mine.some(({ row }) => row.attended === 'no')) return { agency, state: 'marked-no', table: first.table };
  if (mine.every(({ row }) => row.contributed === 'no')) return { agency, state: 'marked-no', table: first.table };
  if (mine.some(({ row }) => row.contributed === 'blank')) return { agency, state: 'not-marked', table: first.table };
  return { agency, state: 'listed', table: first.table };
}
