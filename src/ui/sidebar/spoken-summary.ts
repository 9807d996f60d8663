import type { PanelView } from '../../core/panel/view-model';
import { worklistCounts } from '../../core/worklist/worklist';

/**
 * The one sentence spoken when a stage is recognised (DESIGN.md §6, "Screen reader"):
 * "Section 47 enquiry recognised. 1 to look at first, 3 worth checking. Alt Shift A to open."
 * Null when there is nothing to say: no stage, or counts of nought.
 */
export function spokenSummary(view: PanelView | null, open: boolean): string | null {
  if (view?.kind === 'worklist') {
    const { first, check } = worklistCounts(view);
    const due = [first > 0 ? `${first} passed` : '', check > 0 ? `${check} today or tomorrow` : ''].filter(Boolean);
    return due.length === 0 ? null : `Dates on this list. ${due.join(', ')}.${open ? '' : ' Alt Shift A to open.'}`;
  }
  if (view?.kind !== 'guidance') return null;
  const counts = [
    view.first.length > 0 ? `${view.first.length} to look at first` : '',
    view.check.length > 0 ? `${view.check.length} worth checking` : '',
  ].filter(Boolean);
  if (counts.length === 0) return null;
  return `${view.stageTitle} recognised. ${counts.join(', ')}.${open ? '' : ' Alt Shift A to open.'}`;
}

/** What a stage change is measured by: the same key is never spoken twice in a row. */
export function spokenKey(view: PanelView | null): string {
  if (view?.kind === 'worklist') return 'worklist';
  return view?.kind === 'guidance' ? `${view.stage}|${view.withStages.join()}` : '';
}
