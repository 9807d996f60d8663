/** Figures of a run, and the words they are told in. */
import { isSilent, type MissKind } from './compare';
import type { PageResult } from './run-corpus';

export interface Figures {
  pages: number;
  records: number;
  stageRight: number;
  /** A stage was given, and it was another. */
  stageConfidentlyWrong: number;
  /** Asked or stayed silent where the stage could be told. */
  stageMissed: number;
  kindRight: number;
  silentPages: number;
  falseAlarms: number;
  fields: { wanted: number; matched: number; reported: number };
  known: { wanted: number; matched: number };
  local: { wanted: number; matched: number };
  /** The same, on pages whose stage was recognised. */
  onRecognised: { wanted: number; matched: number };
  dates: { wanted: number; right: number; wrong: number; unread: number; misplaced: number };
  rows: { wanted: number; right: number };
  misses: Partial<Record<MissKind, number>>;
}

const count = (results: readonly PageResult[], kind: MissKind) =>
  results.filter(({ comparison }) => comparison.misses.some((miss) => miss.kind === kind)).length;

/** The figures of a run. Only pages with a stage, or where a person must be asked, count as records. */
export function figuresOf(results: readonly PageResult[]): Figures {
  const records = results.filter(({ expected }) => expected.stage !== undefined || expected.ambiguous);
  const recognised = results.filter(({ got }) => got.stage !== null);
  const silent = results.filter(({ expected }) => expected.kinds.every(isSilent));
  const add = <K extends 'fields' | 'known' | 'local' | 'dates' | 'rows'>(key: K) => {
    const total: Record<string, number> = {};
    for (const { comparison } of results) {
      for (const [name, n] of Object.entries(comparison[key])) total[name] = (total[name] ?? 0) + n;
    }
    return total as unknown as PageResult['comparison'][K];
  };
  const misses: Partial<Record<MissKind, number>> = {};
  for (const miss of results.flatMap(({ comparison }) => comparison.misses)) {
    misses[miss.kind] = (misses[miss.kind] ?? 0) + 1;
  }
  const wrong = count(records, 'stage-wrong');
  const missed = count(records, 'stage-missed');
  return {
    pages: results.length,
    records: records.length,
    stageRight: records.length - wrong - missed,
    stageConfidentlyWrong: wrong,
    stageMissed: missed,
    kindRight: results.filter(({ expected, got }) => expected.kinds.includes(got.kind)).length,
    silentPages: silent.length,
    falseAlarms: count(silent, 'false-alarm'),
    fields: add('fields'),
    known: add('known'),
    local: add('local'),
    onRecognised: {
      wanted: recognised.reduce((sum, { comparison }) => sum + comparison.fields.wanted, 0),
      matched: recognised.reduce((sum, { comparison }) => sum + comparison.fields.matched, 0),
    },
    dates: add('dates'),
    rows: add('rows'),
    misses,
  };
}

const percent = (part: number, whole: number) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

/** Rows of the table of figures: name, figure, goal. */
export function figureRows(f: Figures): [string, string, string][] {
  return [
    ['Stage right on records', `${percent(f.stageRight, f.records)} (${f.stageRight} of ${f.records})`, '≥ 99 %'],
    ['Records confidently wrong', String(f.stageConfidentlyWrong), '0'],
    ['Records asked about or passed over', String(f.stageMissed), ''],
    ['Page kind right', `${percent(f.kindRight, f.pages)} (${f.kindRight} of ${f.pages})`, ''],
    [
      'Field precision',
      `${percent(f.fields.matched, f.fields.reported)} (${f.fields.matched} of ${f.fields.reported})`,
      '≥ 98.5 %',
    ],
    [
      'Field recall',
      `${percent(f.fields.matched, f.fields.wanted)} (${f.fields.matched} of ${f.fields.wanted})`,
      '≥ 95 %',
    ],
    [
      'Field recall where the stage was recognised',
      `${percent(f.onRecognised.matched, f.onRecognised.wanted)} (${f.onRecognised.matched} of ${f.onRecognised.wanted})`,
      '',
    ],
    [
      'Recall, labels in the collected list',
      `${percent(f.known.matched, f.known.wanted)} (${f.known.matched} of ${f.known.wanted})`,
      '',
    ],
    [
      'Recall, other labels',
      `${percent(f.local.matched, f.local.wanted)} (${f.local.matched} of ${f.local.wanted})`,
      'within 5 points',
    ],
    ['Dates read right', `${percent(f.dates.right, f.dates.wanted)} (${f.dates.right} of ${f.dates.wanted})`, ''],
    ['Wrong date values', String(f.dates.wrong), '0'],
    ['Dates given for a fact they do not belong to', String(f.dates.misplaced), '0'],
    ['Dates on known fields left unread', String(f.dates.unread), ''],
    ['False alarms on pages to be silent on', `${f.falseAlarms} of ${f.silentPages}`, '0'],
    ['Worklist rows with their due date', `${f.rows.right} of ${f.rows.wanted}`, 'all'],
  ];
}

/** The figures by group of pages: name, pages, misses. */
export function groups(
  results: readonly PageResult[],
): { group: string; pages: number; clean: number; misses: number }[] {
  const by = new Map<string, { group: string; pages: number; clean: number; misses: number }>();
  for (const { name, comparison } of results) {
    const group = name.split('/')[0]!;
    const entry = by.get(group) ?? { group, pages: 0, clean: 0, misses: 0 };
    entry.pages += 1;
    entry.misses += comparison.misses.length;
    if (comparison.misses.length === 0) entry.clean += 1;
    by.set(group, entry);
  }
  return [...by.values()];
}
