/** What a page was found to be against what it is. */
import { type ExpectedField, type ExpectedPage, plainLabel } from './expected';

export interface ReadField {
  concept: string;
  label: string;
  value: string;
  iso?: string;
}

/** The part of a reading that is judged. */
export interface ReadResult {
  kind: string;
  /** Null when no stage was recognised. */
  stage: string | null;
  /** Stages among which a person is asked. */
  among: string[];
  fields: ReadField[];
  rows: { due: string | null; stage: string | null; task: string }[];
  /** True when guidance is shown. */
  shows: boolean;
}

export type MissKind =
  | 'page-kind'
  | 'stage-missed'
  | 'stage-wrong'
  | 'false-alarm'
  | 'field-missed'
  | 'field-extra'
  | 'date-wrong'
  | 'date-unread'
  | 'row-missed'
  | 'row-due-wrong'
  | 'row-stage'
  | 'failed';

export interface Miss {
  kind: MissKind;
  /** Concept, or what was expected. */
  expected: string;
  got: string;
  /** Label on the page. */
  label?: string;
}

export interface Comparison {
  misses: Miss[];
  fields: { matched: number; wanted: number; reported: number };
  known: { matched: number; wanted: number };
  local: { matched: number; wanted: number };
  /** `misplaced`: given under a concept of which the page has no such date. */
  dates: { wanted: number; right: number; wrong: number; unread: number; misplaced: number };
  rows: { wanted: number; right: number };
}

const SILENT = new Set(['other-service', 'unrecognised']);

export function isSilent(kind: string): boolean {
  return SILENT.has(kind);
}

/** How well a reported field fits an expected one of the same concept; the date weighs most. */
function fit(expected: ExpectedField, got: ReadField): number {
  const dates = expected.iso === undefined ? 0 : (expected.iso || undefined) === got.iso ? 4 : 0;
  const a = plainLabel(expected.label);
  const b = plainLabel(got.label);
  return dates + (a === b ? 3 : a && b && (a.includes(b) || b.includes(a)) ? 2 : 0);
}

interface Pair {
  expected: ExpectedField;
  got: ReadField;
}

/** Pairs expected and reported fields of the same concept, best fits first; each is used once. */
function pair(expected: readonly ExpectedField[], got: readonly ReadField[]) {
  const pairs: Pair[] = [];
  const leftExpected = new Set(expected);
  const leftGot = new Set(got);
  const candidates = expected
    .flatMap((e) => got.filter((g) => g.concept === e.concept).map((g) => ({ e, g, score: fit(e, g) })))
    .sort((a, b) => b.score - a.score);
  for (const { e, g } of candidates) {
    if (!leftExpected.has(e) || !leftGot.has(g)) continue;
    leftExpected.delete(e);
    leftGot.delete(g);
    pairs.push({ expected: e, got: g });
  }
  return { pairs, missed: [...leftExpected], extra: [...leftGot] };
}

/** A reported field with the same label that was taken for something else, for the message. */
function takenFor(field: ExpectedField, extras: readonly ReadField[]): string {
  const label = plainLabel(field.label);
  return extras.find((extra) => plainLabel(extra.label) === label)?.concept ?? 'nothing';
}

function compareFields(expected: ExpectedPage, got: ReadResult, misses: Miss[]): Omit<Comparison, 'misses' | 'rows'> {
  const concepts = expected.fields.filter(({ concept }) => concept !== 'none');
  const { pairs, missed, extra } = pair(concepts, got.fields);
  const wanted = concepts.filter(({ optional }) => !optional);
  const optionalPairs = pairs.filter(({ expected: { optional } }) => optional);
  const matched = pairs.filter(({ expected: { optional } }) => !optional);
  const dates = { wanted: wanted.filter(({ iso }) => iso).length, right: 0, wrong: 0, unread: 0, misplaced: 0 };
  for (const { expected: field, got: read } of matched) {
    if (field.iso === undefined) continue;
    if ((field.iso || undefined) === read.iso) {
      if (field.iso) dates.right += 1;
    } else if (read.iso) {
      dates.wrong += 1;
      misses.push({
        kind: 'date-wrong',
        label: field.label,
        expected: `${field.concept} ${field.iso || 'no date'}`,
        got: read.iso,
      });
    } else {
      dates.unread += 1;
      misses.push({
        kind: 'date-unread',
        label: field.label,
        expected: `${field.concept} ${field.iso}`,
        got: 'no date',
      });
    }
  }
  for (const field of missed) {
    if (field.optional) continue;
    misses.push({ kind: 'field-missed', label: field.label, expected: field.concept, got: takenFor(field, extra) });
  }
  for (const read of extra) {
    const isThere = concepts.some(({ concept, iso }) => concept === read.concept && iso === read.iso);
    if (read.iso && !isThere) dates.misplaced += 1;
    const label = plainLabel(read.label);
    const negative = expected.fields.find((field) => plainLabel(field.label) === label);
    misses.push({
      kind: 'field-extra',
      label: read.label,
      expected: negative?.concept ?? 'not a field',
      got: read.concept,
    });
  }
  const share = (known: boolean) => ({
    matched: matched.filter(({ expected: field }) => field.known === known).length,
    wanted: wanted.filter((field) => field.known === known).length,
  });
  return {
    fields: { matched: matched.length, wanted: wanted.length, reported: got.fields.length - optionalPairs.length },
    known: share(true),
    local: share(false),
    dates,
  };
}

function compareRows(expected: ExpectedPage, got: ReadResult, misses: Miss[]): Comparison['rows'] {
  const left = [...got.rows];
  let right = 0;
  for (const row of expected.rows) {
    const fits = (due: string | null, stage: string | null) =>
      (due ?? '') === row.due && (row.stage === undefined || (stage ?? '') === row.stage);
    let index = left.findIndex(({ due, stage }) => fits(due, stage));
    if (index < 0) {
      index = left.findIndex(({ due }) => (due ?? '') === row.due);
      if (index >= 0) {
        misses.push({
          kind: 'row-stage',
          label: left[index]!.task,
          expected: row.stage ?? '',
          got: left[index]!.stage ?? '',
        });
      }
    }
    if (index < 0) {
      misses.push({
        kind: 'row-missed',
        expected: `${row.stage ?? ''} due ${row.due || 'no date'}`,
        got: 'no such row',
      });
      continue;
    }
    left.splice(index, 1);
    right += 1;
  }
  for (const row of left) {
    misses.push({
      kind: 'row-due-wrong',
      label: row.task,
      expected: 'no such row',
      got: `due ${row.due ?? 'no date'}`,
    });
  }
  return { wanted: expected.rows.length, right };
}

/** Judges one page. On a page that must stay silent only an alarm counts, not what was known and left unused. */
export function compare(expected: ExpectedPage, got: ReadResult): Comparison {
  const misses: Miss[] = [];
  const none = { matched: 0, wanted: 0 };
  const mustBeSilent = expected.kinds.every(isSilent);
  if (mustBeSilent) {
    if (!isSilent(got.kind) || got.stage !== null || got.shows) {
      misses.push({
        kind: 'false-alarm',
        expected: expected.kinds.join(' or '),
        got: `${got.kind} ${got.stage ?? ''}`.trim(),
      });
    } else if (!expected.kinds.includes(got.kind)) {
      misses.push({ kind: 'page-kind', expected: expected.kinds.join(' or '), got: got.kind });
    }
    return {
      misses,
      fields: { ...none, reported: 0 },
      known: none,
      local: none,
      dates: { wanted: 0, right: 0, wrong: 0, unread: 0, misplaced: 0 },
      rows: { wanted: 0, right: 0 },
    };
  }
  if (!expected.kinds.includes(got.kind)) {
    misses.push({ kind: 'page-kind', expected: expected.kinds.join(' or '), got: got.kind });
  }
  if (expected.ambiguous) {
    if (got.stage !== null) misses.push({ kind: 'stage-wrong', expected: 'ask the person', got: got.stage });
    else if (got.among.length === 0)
      misses.push({ kind: 'stage-missed', expected: 'ask the person', got: 'unrecognised' });
  } else if (got.stage !== (expected.stage ?? null)) {
    misses.push({
      kind: got.stage === null ? 'stage-missed' : 'stage-wrong',
      expected: expected.stage ?? 'no stage',
      got: got.stage ?? (got.among.length > 0 ? `asked: ${got.among.join(', ')}` : 'unrecognised'),
    });
  }
  const fields = compareFields(expected, isSilent(got.kind) ? { ...got, fields: [] } : got, misses);
  return { misses, ...fields, rows: compareRows(expected, got, misses) };
}
