/** The table "Who was asked": agencies of an attendance table on the page, all drawn alike. */
import type { Requirement } from '../content/pack';
import type { StagePack } from '../content/stage-pack';
import type { AgencyCode, ObservedPage, StageId, TableObservation } from '../observation';
import { ATTENDANCE_TABLES } from './agency-attendance';

export type AgencyAnswer = 'yes' | 'no' | 'blank' | 'not-listed' | 'no-column';

export interface WhoWasAsked {
  rows: { agency: string; asked: AgencyAnswer; tookPart: AgencyAnswer }[];
  /** What guidance expects of who takes part, where the packs have it. */
  expects?: Pick<Requirement, 'force' | 'summary' | 'sources'>;
}

const SHOWN: readonly [AgencyCode, string][] = [
  ['childrens-social-care', 'Social care'],
  ['police', 'Police'],
  ['health', 'Health'],
  ['education', 'Education'],
];

/** The requirement about who takes part, by stage. */
const EXPECTS: Readonly<Record<StageId, string>> = {
  'strategy-discussion': 'strategy-minimum',
  'section-47': 'strategy-minimum',
  'initial-conference': 'icpc-who',
};

/**
 * The agencies of the page's attendance table; undefined where the page has none, where a row's agency is not known
 * (an agency might then be there unseen), or where there are tables for more than one meeting.
 */
export function whoWasAsked(page: ObservedPage, packs: readonly StagePack[], stage: StageId): WhoWasAsked | undefined {
  const tables = page.tables.filter(({ concept, rows }) => ATTENDANCE_TABLES.has(concept) && rows.length > 0);
  const [table] = tables;
  if (!table || tables.length > 1 || table.rows.some(({ agency }) => agency === undefined)) return undefined;
  if (table.rows.every((row) => row.invited === undefined && row.attended === undefined)) return undefined;
  const expects = packs.flatMap((pack) => pack.requirements).find(({ id }) => id === EXPECTS[stage]);
  return {
    rows: SHOWN.map(([code, agency]) => ({ agency, asked: answer(table, code, 'invited'), tookPart: answer(table, code, 'attended') })),
    ...(expects ? { expects: { force: expects.force, summary: expects.summary, sources: expects.sources } } : {}),
  };
}

function answer(table: TableObservation, agency: AgencyCode, column: 'invited' | 'attended'): AgencyAnswer {
  const rows = table.rows.filter((row) => row.agency === agency);
  if (rows.length === 0) return 'not-listed';
  const said = rows.map((row) => row[column]);
  if (said.includes('yes')) return 'yes';
  if (said.includes('blank')) return 'blank';
  return said.includes('no') ? 'no' : 'no-column';
}
