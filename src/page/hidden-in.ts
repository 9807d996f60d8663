/** Whether an element is hidden from view, and in which tab or section. */
import { textOf } from './text';

/** null: visible. '' or a name: inside a closed tab or section, so absence means nothing. */
export function hiddenIn(element: Element): string | null {
  const visible = (element as HTMLElement).checkVisibility?.({ visibilityProperty: true }) ?? true;
  if (visible) return null;
  const pane = element.closest(
    '[role=tabpanel],[hidden],details:not([open]),[class*=tab],[class*=pane],[class*=accordion]',
  );
  if (!pane) return '';
  const id = pane.getAttribute('aria-labelledby');
  const root = pane.getRootNode() as Document;
  const named = id
    ? root.getElementById?.(id)
    : (pane.id && root.querySelector?.(`[aria-controls="${CSS.escape(pane.id)}"],[href="#${CSS.escape(pane.id)}"]`)) ||
      null;
  return named ? textOf(named, 60) : textOf(pane.querySelector('summary'), 60);
}
