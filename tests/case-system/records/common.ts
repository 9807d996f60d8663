/** Questions and answers that several invented records share. */
import type { Block, Cell } from '../model';
import { area, date, grid, person, pick, section, text, tick } from '../model';

export const YES_NO = ['Yes', 'No'];
export const YES_NO_UNKNOWN = ['Yes', 'No', 'Not known'];
export const ABUSE = ['Neglect', 'Physical abuse', 'Sexual abuse', 'Emotional abuse', 'Multiple'];
export const NEEDS = ['N1 Abuse or neglect', 'N2 Disability', 'N3 Parental illness', 'N4 Family in acute stress', 'N5 Family dysfunction'];

/** An attendance grid in words: agency, name, role, invited, attended. */
export function attendance(rows: [string, string, string, string, string][], head = ['Agency', 'Name', 'Role', 'Invited', 'Attended']): Block {
  return grid(head, rows);
}

/** An action table; an empty string is a cell left blank. */
export function actions(rows: Cell[][], head = ['Action', 'By whom', 'By when', 'Done'], caption?: string): Block {
  return grid(head, rows, caption);
}

/** The block that a manager completes; every answer may be blank. */
export function authorisation(
  given: { comments?: string; manager?: string; authorised?: string; approved?: boolean } = {},
  labels = { heading: 'Authorisation', comments: 'Manager Comments', manager: 'Team Manager', authorised: 'Date authorised', approved: 'Approved by Manager' },
) {
  return section(
    labels.heading,
    area(labels.comments, given.comments ?? '', { required: true }),
    person(labels.manager, given.manager ?? ''),
    date(labels.authorised, given.authorised ?? ''),
    tick(labels.approved, given.approved ?? false),
  );
}

/** Household and school, as they stand on most forms. */
export function household(rows: string[][]): Block {
  return grid(['Name', 'Relationship to Child', 'Date of Birth', 'PR', 'Same household'], rows, 'Household members');
}

/** Identity questions copied from the person record. */
export function identity(child: { surname: string; forename: string; reference: string }, school: string) {
  return [
    text('Family Name', child.surname, { locked: true }),
    text('Given Name', child.forename, { locked: true }),
    text('Social care ID', child.reference, { locked: true }),
    pick('First Language', 'English', ['English', 'Polish', 'Urdu', 'Other']),
    pick('Interpreter required', 'No', YES_NO),
    text('School', school),
    text('GP', 'Example Road Surgery'),
  ];
}
