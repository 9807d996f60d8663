/** A list of tasks as the sidebar shows it: rows by what is left, never by worker, and no name of anybody. */
import type { DeadlineStatus } from '../deadlines/deadline';
import type { EditionStrip } from '../guidance/edition-strip';
import type { IsoDate, StageId } from '../observation';

export type WorklistGroupId = 'passed' | 'now' | 'later' | 'cannot-tell';

export interface WorklistRowView {
  ref: string;
  /** Position on the page, from 1. */
  number: number;
  /** The task's name in the words of this product, never those of the list. */
  task: string;
  stage: StageId | null;
  status: DeadlineStatus;
  group: WorklistGroupId;
  /** The date that counts here: worked out where the row shows its start event, else as the list states it. */
  date?: IsoDate;
  /** `worked-out`: from a start event on the row. `stated`: the list's own date, of no known rule. */
  basis: 'worked-out' | 'stated' | 'none';
  /** "Mon 7 December", or why nothing can be said: "No date on this row". */
  dateWords: string;
  /** "List shows Fri 1 January", where the list's date differs from the one worked out. */
  differs?: string;
  /** How it was worked out: "45 working days after the referral on Mon 5 October." */
  rule?: string;
  /** "8 past", "Today", "1 left", "Unclear"; the unit is said once, below the list. */
  leftShort: string;
  /** "8 working days past", for screen readers, copy and print. */
  leftWords: string;
}

export interface WorklistGroup {
  id: WorklistGroupId;
  title: string;
  rows: WorklistRowView[];
}

/** Rows passed, and rows due today or tomorrow: the counts of the tab. */
export function worklistCounts({ groups }: Pick<WorklistView, 'groups'>): { first: number; check: number } {
  const count = (id: WorklistGroupId) => groups.find((group) => group.id === id)?.rows.length ?? 0;
  return { first: count('passed'), check: count('now') };
}

export interface WorklistView {
  kind: 'worklist';
  editionStrip: EditionStrip;
  contentVersion: string;
  /** In the order of urgency; groups without a row are left out. */
  groups: WorklistGroup[];
  rowsRead: number;
  /** Rows of the whole list, where the page says how many there are. */
  listTotal?: number;
  /** Stages on the list with their number of rows, by name. `other`: rows whose task is not known. */
  stages: { id: StageId | 'other'; title: string; count: number }[];
  clockNote?: string;
  today: IsoDate;
}
