import type { ObservedPage } from '../../src/core/observation';
import type { Settings } from '../../src/core/settings/settings';
import type { Registry } from '../../src/page/registry';
import type { SidebarHandle } from '../../src/ui/sidebar/mount-sidebar';
import { type PageCompany, viewOfPage } from './view-of-page';
import { hoursRun, onEachMinute, wallClock } from './wall-clock';

/** Draws each state of the page as it comes. Nothing of an earlier page is drawn once a newer state is known. */
export function followPage(
  registry: Registry,
  sidebar: SidebarHandle,
  initial: Settings,
  company: PageCompany,
) {
  const { settled, edition } = company;
  let settings = initial;
  let page: ObservedPage | null = null;
  let drawn = { on: wallClock().today, hoursRun: false };
  const stopped = new AbortController();
  const { signal } = stopped;
  const viewOf = viewOfPage(registry, company, () => sidebar.draw({ kind: 'checking' }));
  const draw = async (): Promise<void> => {
    const shown = page;
    if (!shown) return;
    const { today } = wallClock();
    // Whatever goes wrong for this page, the guidance of another must not stay beside it.
    const view = await viewOf(shown, settings).catch(() => null);
    if (page !== shown || signal.aborted) return;
    drawn = { on: today, hoursRun: hoursRun(view) };
    sidebar.draw(view);
  };
  const redraw = () => void draw();
  for (const own of [settled, edition]) own.onChange(redraw);
  const unsubscribe = registry.subscribe((state) => {
    page = state.phase === 'ready' ? state.page : null;
    if (page) return redraw();
    for (const own of [settled, edition]) own.leave();
    sidebar.draw({ kind: 'checking' });
  });
  const unfollow = registry.onFieldFocus((ref) => {
    const field = page?.fields.find((candidate) => candidate.ref === ref);
    if (field) sidebar.follow(field.concept);
  });
  document.addEventListener('visibilitychange', () => !document.hidden && redraw(), { signal });
  // Days left change at London's midnight, hours left by the clock. What is not seen waits until it is.
  onEachMinute((today) => !document.hidden && (drawn.hoursRun || today !== drawn.on) && redraw(), signal);

  return {
    refresh: redraw,
    applySettings: (next: Settings) => {
      settings = next;
      redraw();
    },
    stop: () => {
      stopped.abort();
      unsubscribe();
      unfollow();
    },
  };
}
