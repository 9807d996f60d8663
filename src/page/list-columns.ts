/** The columns of a list of work, which hold the same words as a plan's: "Task", "Due", "Status". */
import type { ColumnRole } from '../core/matching/column-role';
import { cellsOfRow, type Grid } from './table-grid';

/** Words above a list of what is to be done, of many children. */
const LIST_OF_WORK =
  /\b(?:(?:work|in)[ -]?trays?|trays?|work[ -]?lists?|work[ -]?views?|work ?queues?|task lists?|my (?:work|tasks|cases|caseload)|current work|outstanding (?:work|tasks)|to[ -]do list|inbox)\b/i;
/** A column of what is to be done, by its heading alone. */
const WORK = /^(?:tasks?|items?|forms?|steps?|episodes?|activit(?:y|ies)|work ?items?|work|description)$/i;
/** A column of whom a row is about. A plan is about one child and has none. */
const PERSON =
  /^(?:persons?|clients?|subjects?|service users?|young persons?|child(?:ren)?|persons? ?(?:\/|or|and) ?(?:groups?|famil(?:y|ies)))(?: ?names?)?$/i;

/**
 * The roles of a grid's columns, where the grid is a list of work and not a plan: rows about several people, rows
 * below a heading that says so, or tasks that are pressed to open them and that nobody is named to do. Else as they are.
 */
export function asListColumns(
  grid: Grid,
  heads: readonly string[],
  roles: readonly ColumnRole[],
  data: readonly number[],
  around: readonly string[],
): ColumnRole[] {
  const work = heads.findIndex((head) => WORK.test(head.trim()));
  if (work < 0 || !roles.includes('due') || data.length < 2 || !isOnlyShown(grid, data)) return [...roles];
  const person = heads.findIndex((head, column) => column !== work && PERSON.test(head.trim()));
  const opened = data.filter((row) => grid.rows[row]?.[work]?.element.querySelector('a[href]')).length;
  const isList =
    person >= 0 ||
    around.some((words) => LIST_OF_WORK.test(words)) ||
    (!roles.includes('owner') && opened * 2 > data.length);
  if (!isList) return [...roles];
  return roles.map((role, column) => (column === work ? 'task' : column === person ? 'child' : role));
}

const WHAT =
  /^(?:what (?:needs|will|must|should|has|are|do|we)\b.*|(?:agreed )?actions?\b.*|tasks?|steps?|goals?|outcomes?)$/i;
const WHO =
  /^(?:by )?who(?:m)?\b(?! (?:is|are|was|were|has|attended)\b).{0,24}$|^(?:persons? )?responsible\b.{0,20}$|^(?:lead|owner)$/i;
const WHEN = /^by$|^(?:by )?when\b.{0,24}$|^(?:target )?(?:date|timescale|time ?frame|deadline)s?$/i;

/** The roles of the columns of a plan in plain words: "What needs to happen?", "Who will do it?", "By when?". Else as they are. */
export function asPlanColumns(
  heads: readonly string[],
  roles: readonly ColumnRole[],
  around: readonly string[],
): ColumnRole[] {
  if (roles.includes('child') || roles.includes('task') || around.some((words) => LIST_OF_WORK.test(words)))
    return [...roles];
  const find = (words: RegExp) => heads.findIndex((head) => words.test(head.trim()));
  const who = find(WHO);
  const when = roles.includes('due') ? roles.indexOf('due') : find(WHEN);
  const what = roles.includes('action') ? roles.indexOf('action') : find(WHAT);
  if (who < 0 || when < 0 || what < 0 || new Set([who, when, what]).size < 3) return [...roles];
  return roles.map((role, column) =>
    column === who ? 'owner' : column === when ? 'due' : column === what ? 'action' : role,
  );
}

/** A column of a plan, which says nothing of the record by itself though the plan has one row. */
export const PLAN_COLUMN =
  /^(?:(?:by )?when\??|status|progress|(?:target )?timescales?|time ?frame|deadline|(?:by )?whom?\??|who by\??|owner|(?:person )?responsible)$/i;

/** Nothing to fill in but a box for each row, to choose it. */
function isOnlyShown(grid: Grid, data: readonly number[]): boolean {
  return data.every((row) =>
    cellsOfRow(grid, row).every(({ controls }, column) => controls === 0 || (column === 0 && controls === 1)),
  );
}
