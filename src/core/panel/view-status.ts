/** What the pop-up and the tab say of a page: counts and names, never a field's words. */
import type { ObservedPage, StageId } from '../observation';
import { worklistCounts } from '../worklist/worklist';
import type { PanelView } from './view-model';

/** The shape of `PageStatus` in src/extension/messages.ts, which core may not import. */
export interface ViewStatus {
  pageKind: string;
  stage: StageId | null;
  stageTitle: string | null;
  ambiguous: boolean;
  first: number;
  /** All worth checking, shown and folded. */
  check: number;
  nextDate: string | null;
  fields: number;
  frames: number;
  scanMs: number;
  degraded: string | null;
}

/** Counts of `view` over `page`. Nothing is counted for a question that is still open, or while checking. */
export function viewStatus(page: ObservedPage, view: PanelView | null): ViewStatus {
  const guidance = view?.kind === 'guidance' ? view : null;
  const list = view?.kind === 'worklist' ? worklistCounts(view) : null;
  return {
    pageKind: page.pageKind,
    stage: guidance?.stage ?? null,
    stageTitle: guidance?.stageTitle ?? (list ? 'Dates on this list' : null),
    ambiguous: view?.kind === 'ambiguous',
    first: guidance?.first.length ?? list?.first ?? 0,
    check: guidance?.checkTotal ?? list?.check ?? 0,
    nextDate: guidance?.nextDate?.short ?? null,
    fields: page.fields.length,
    frames: page.frames,
    scanMs: page.scan.ms,
    degraded: page.scan.degraded ?? null,
  };
}
