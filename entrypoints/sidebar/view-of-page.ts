import { stagesWanted } from '../../src/core/guidance/carried-stages';
import type { ObservedPage } from '../../src/core/observation';
import { buildPanelView } from '../../src/core/panel/build-view-model';
import type { PanelView } from '../../src/core/panel/view-model';
import type { Settings } from '../../src/core/settings/settings';
import type { SettledCards } from '../../src/extension/settled-cards';
import type { Registry } from '../../src/page/registry';
import type { LocalLibrary } from './local-library';
import { EVERY_LIMIT, packLibrary } from './pack-library';
import type { PageEdition } from './page-edition';
import { topicLibrary } from './topic-library';
import { wallClock } from './wall-clock';
import content from '../../src/packs/content-version.json';

/** What stands beside the page itself when its view is made. */
export interface PageCompany {
  settled: SettledCards;
  edition: PageEdition;
  local: LocalLibrary;
}

/** Brings together what a page's view is made of. Null where there is nothing to show, or the worker does not answer. */
export function viewOfPage(registry: Registry, { settled, edition, local }: PageCompany, onWait: () => void) {
  const packsFor = packLibrary(onWait);
  const topicsFor = topicLibrary();
  return async (page: ObservedPage, settings: Settings): Promise<PanelView | null> => {
    const clock = wallClock(registry.today);
    const wanted = page.pageKind === 'worklist' ? EVERY_LIMIT : stagesWanted(page);
    const [packs, topics, here, council] = await Promise.all([
      packsFor(wanted),
      topicsFor(page),
      settled.of(page, clock.today),
      local.read(clock.today),
    ]);
    const chosen = { ...edition.of(page, settings), ...council?.counting };
    const layer = council ? { local: council.layer } : {};
    return packs && buildPanelView({ page, packs, topics, settings: chosen, settled: here, contentDate: content.on, ...layer, ...clock });
  };
}
