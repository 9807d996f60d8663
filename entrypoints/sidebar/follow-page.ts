import { buildPanelView } from '../../src/core/guidance/build-view-model';
import { stagesWanted } from '../../src/core/guidance/carried-stages';
import type { StagePack } from '../../src/core/guidance/pack';
import type { ObservedPage } from '../../src/core/observation';
import type { Settings } from '../../src/core/settings/settings';
import { sendNative } from '../../src/extension/native-runtime';
import type { Registry } from '../../src/page/registry';
import type { SidebarHandle } from '../../src/ui/sidebar/mount-sidebar';
import { untilMidnight, wallClock } from './wall-clock';

/** Draws each state of the page as it comes. Nothing of an earlier page is drawn once a newer state is known. */
export function followPage(registry: Registry, sidebar: SidebarHandle, initial: Settings) {
  let settings = initial;
  let page: ObservedPage | null = null;
  let packs: { key: string; packs: StagePack[] } | null = null;
  const stopped = new AbortController();
  const { signal } = stopped;

  const draw = async (): Promise<void> => {
    const drawn = page;
    if (!drawn || signal.aborted) return;
    const stages = stagesWanted(drawn);
    if (packs?.key !== stages.join()) {
      sidebar.draw(stages.length > 0 ? { kind: 'checking' } : null);
      const answer = await sendNative({ type: 'guidance/slice', stages });
      if (page !== drawn || signal.aborted) return;
      if (!answer.ok) return sidebar.draw(null);
      packs = { key: stages.join(), packs: answer.value.packs };
    }
    sidebar.draw(buildPanelView({ page: drawn, packs: packs.packs, settings, ...wallClock(registry.today) }));
  };
  const redraw = () => void draw();

  const unsubscribe = registry.subscribe((state) => {
    page = state.phase === 'ready' ? state.page : null;
    if (page) redraw();
    else sidebar.draw({ kind: 'checking' });
  });
  const unfollow = registry.onFieldFocus((ref) => {
    const field = page?.fields.find((candidate) => candidate.ref === ref);
    if (field) sidebar.follow(field.concept);
  });
  document.addEventListener('visibilitychange', () => !document.hidden && redraw(), { signal });
  let midnight = setTimeout(function again() {
    redraw();
    midnight = setTimeout(again, untilMidnight());
  }, untilMidnight());

  return {
    refresh: redraw,
    applySettings: (next: Settings) => {
      settings = next;
      redraw();
    },
    stop: () => {
      stopped.abort();
      clearTimeout(midnight);
      unsubscribe();
      unfollow();
    },
  };
}
