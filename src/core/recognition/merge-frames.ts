/** One page from its frames: the latest observation of each document, at most 32. */
import type { FrameObservation, ObservedPage, StageId, SystemId } from '../observation';
import type { Recogniser } from './recognise-page';

const MAX_FRAMES = 32;

/**
 * Merges frames into a page, top frame first. A field that one frame shows and another hides is the shown one.
 * Frames beyond 32 are left out, and the scan report says so.
 */
export function mergeFrames(frames: FrameObservation[], recogniser: Recogniser, options: { choice?: StageId | null; system?: SystemId | null } = {}): ObservedPage {
  const ordered = [...frames].sort((a, b) => Number(b.top) - Number(a.top)).slice(0, MAX_FRAMES);
  const { pageKind, recognition } = recogniser.recognise(ordered, options.choice);
  const rows = ordered.flatMap((f) => f.rows).map((row, i) => ({ ...row, number: i + 1, stage: recogniser.stageOfTask(row.task) }));
  return {
    system: options.system ?? null,
  const listTotal = ordered.find((f) => f.rows.length > 0 && f.listTotal !== undefined)?.listTotal;
  const todays = [...new Set(ordered.flatMap((f) => f.pageToday ?? []))];
    pageKind,
    recognition,
    fields: dropHiddenTwins(ordered.flatMap((f) => f.fields)),
    tables: ordered.flatMap((f) => f.tables),
    rows,
    frames: ordered.length,
    scan: {
    ...(listTotal === undefined ? {} : { listTotal }),
    ...(todays.length === 1 ? { pageToday: todays[0] } : {}),
      ms: ordered.reduce((n, f) => n + f.scan.ms, 0),
      nodes: ordered.reduce((n, f) => n + f.scan.nodes, 0),
      controls: ordered.reduce((n, f) => n + f.scan.controls, 0),
      slices: ordered.reduce((n, f) => n + f.scan.slices, 0),
      ...(ordered.some((f) => f.scan.degraded) ? { degraded: ordered.find((f) => f.scan.degraded)!.scan.degraded! } : {}),
    },
  };
}

function dropHiddenTwins(fields: FrameObservation['fields']): FrameObservation['fields'] {
  const shown = new Set(fields.filter((f) => f.state !== 'hidden').map((f) => f.concept));
  return fields.filter((f) => f.state !== 'hidden' || !shown.has(f.concept));
}
