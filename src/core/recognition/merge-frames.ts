/** One page from its frames: the latest observation of each document, at most 32. */
import type { TaughtStage } from '../lessons/lesson-book';
import type { FrameObservation, ObservedPage, StageId, WorklistRow } from '../observation';
import type { Recogniser } from './recognise-page';
import { recogniseSystem } from './recognise-system';

const MAX_FRAMES = 32;

/**
 * Merges frames into a page, top frame first. A field that one frame shows and another hides is the shown one.
 * Frames beyond 32 are left out, and the scan report says so.
 */
export function mergeFrames(
  frames: FrameObservation[],
  recogniser: Recogniser,
  options: { choice?: StageId | null; taught?: TaughtStage | null } = {},
): ObservedPage {
  const ordered = underOneAlarm(
    [...frames].sort((a, b) => Number(b.top) - Number(a.top)).slice(0, MAX_FRAMES),
  );
  const { pageKind, recognition } = recogniser.recognise(ordered, options.choice, options.taught);
  const listed = pageKind === 'worklist' ? ordered.flatMap((f) => f.rows) : [];
  // Rows keep the numbers of their own list; lists of several frames are counted as one, so that none is named twice.
  const own = new Set(listed.map(({ number }) => number)).size === listed.length;
  const rows = listed.map((row, i) => ({ ...row, number: own ? row.number : i + 1, stage: recogniser.stageOfTask(row.task) }));
  const listTotal = ordered.find((f) => f.rows.length > 0 && f.listTotal !== undefined)?.listTotal;
  const todays = [...new Set(ordered.flatMap((f) => f.pageToday ?? []))];
  return {
    system: recogniseSystem(ordered.flatMap((f) => f.systemCues)),
    pageKind,
    recognition,
    // The labels of a list belong to its rows, each another child's: none is a fact of the page.
    fields: pageKind === 'worklist' ? [] : dropHiddenTwins(ordered.flatMap((f) => f.fields)),
    tables: ordered.flatMap((f) => f.tables),
    rows,
    ...(listTotal === undefined ? {} : { listTotal }),
    ...(todays.length === 1 ? { pageToday: todays[0] } : {}),
    ...named('topics', ordered),
    ...named('bases', ordered),
    frames: ordered.length,
    scan: {
      ms: ordered.reduce((n, f) => n + f.scan.ms, 0),
      nodes: ordered.reduce((n, f) => n + f.scan.nodes, 0),
      controls: ordered.reduce((n, f) => n + f.scan.controls, 0),
      slices: ordered.reduce((n, f) => n + f.scan.slices, 0),
      ...(ordered.some((f) => f.scan.degraded)
        ? { degraded: ordered.find((f) => f.scan.degraded)!.scan.degraded! }
        : {}),
    },
  };
}

/**
 * A date that is month-first or impossible in one frame makes dates in digits suspect in all of them (COUNTING.md §4).
 * The frame itself has judged its own. What a list shows does not say how it was written, so its dates go with the rest.
 */
function underOneAlarm(frames: FrameObservation[]): FrameObservation[] {
  if (!frames.some(({ orderAlarm }) => orderAlarm)) return frames;
  return frames.map((frame) => {
    if (frame.orderAlarm) return frame;
    const inDigits = new Set(frame.inDigits);
    return {
      ...frame,
      fields: frame.fields.map((field) => (inDigits.has(field.ref) ? withoutDate(field) : field)),
      rows: frame.rows.map(withoutDates),
    };
  });
}

function withoutDates({ due, start, ...row }: WorklistRow): WorklistRow {
  return {
    ...row,
    ...(due ? { dueProblem: 'page-not-in-uk-order' as const } : {}),
    ...(start ? { startProblem: 'page-not-in-uk-order' as const } : {}),
  };
}

function withoutDate({ date: _, ...field }: FrameObservation['fields'][number]): FrameObservation['fields'][number] {
  return { ...field, dateProblem: 'page-not-in-uk-order' };
}

/** What the frames name, each id once, with the words that named it first. */
function named(
  key: 'topics' | 'bases',
  frames: readonly FrameObservation[],
): Partial<Pick<ObservedPage, 'topics' | 'bases'>> {
  const all = new Map(
    frames
      .flatMap((frame) => frame[key] ?? [])
      .reverse()
      .map((cue) => [cue.id, cue]),
  );
  return all.size > 0 ? { [key]: [...all.values()].reverse() } : {};
}

function dropHiddenTwins(fields: FrameObservation['fields']): FrameObservation['fields'] {
  const shown = new Set(fields.filter((f) => f.state !== 'hidden').map((f) => f.concept));
  return fields.filter((f) => f.state !== 'hidden' || !shown.has(f.concept));
}
