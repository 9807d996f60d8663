import { buildPanelView } from '../../src/core/guidance/build-view-model';
import { stagesWanted } from '../../src/core/guidance/carried-stages';
import type { PanelView } from '../../src/core/guidance/view-model';
import type { ObservedPage } from '../../src/core/observation';
import type { Settings } from '../../src/core/settings/settings';
import type { Registry } from '../../src/page/registry';
import type { SidebarHandle } from '../../src/ui/sidebar/mount-sidebar';
import type { PageEdition } from './page-edition';
import type { SettledCards } from './settled-cards';
import { EVERY_LIMIT, packLibrary } from './pack-library';
import { topicLibrary } from './topic-library';
import { onNewDay, wallClock } from './wall-clock';

/** Draws each state of the page as it comes. Nothing of an earlier page is drawn once a newer state is known. */
export function followPage(registry: Registry, sidebar: SidebarHandle, initial: Settings, settled: SettledCards, edition: PageEdition) {
  let settings = initial;
  let page: ObservedPage | null = null;
  const stopped = new AbortController();
  const { signal } = stopped;

  const packsFor = packLibrary(() => sidebar.draw({ kind: 'checking' }));
  const topicsFor = topicLibrary();
  const viewOf = async (drawn: ObservedPage): Promise<PanelView | null> => {
    const clock = wallClock(registry.today);
    const wanted = drawn.pageKind === 'worklist' ? EVERY_LIMIT : stagesWanted(drawn);
    const [packs, topics, here] = await Promise.all([
      packsFor(wanted),
      topicsFor(drawn),
      settled.of(drawn, clock.today),
    ]);
    const chosen = edition.of(drawn, settings);
    return packs && buildPanelView({ page: drawn, packs, topics, settings: chosen, settled: here, ...clock });
  };
  const draw = async (): Promise<void> => {
    const drawn = page;
    if (!drawn) return;
    // Whatever goes wrong for this page, the guidance of another must not stay beside it.
    const view = await viewOf(drawn).catch(() => null);
    if (page === drawn && !signal.aborted) sidebar.draw(view);
  };
  const redraw = () => void draw();
  settled.onChange(redraw);
  edition.onChange(redraw);

  const unsubscribe = registry.subscribe((state) => {
    page = state.phase === 'ready' ? state.page : null;
    if (page) return redraw();
    settled.leave();
    edition.leave();
    sidebar.draw({ kind: 'checking' });
  });
  const unfollow = registry.onFieldFocus((ref) => {
    const field = page?.fields.find((candidate) => candidate.ref === ref);
    if (field) sidebar.follow(field.concept);
  });
  document.addEventListener('visibilitychange', () => !document.hidden && redraw(), { signal });
  onNewDay(redraw, signal);

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
