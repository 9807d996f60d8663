/** What the pop-up and the tab say of a page: counts and names, never a field's words. */
import type { ObservedPage, StageId } from '../observation';
import { worklistCounts } from '../worklist/worklist';
import type { PanelView } from './view-model';

/** What a page says of itself to the pop-up and to support. */
export interface ViewStatus {
  /** A PageKind, or `checking` while the page is being read. */
  pageKind: string;
  stage: StageId | null;
  stageTitle: string | null;
  ambiguous: boolean;
  first: number;
  /** All worth checking, shown and folded. */
  check: number;
  /** "Wed 6 January, 11 working days left", or null when there is no date to say. */
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
