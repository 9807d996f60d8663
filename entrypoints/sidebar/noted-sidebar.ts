import type { PanelView } from '../../src/core/panel/view-model';
import type { LogEntry } from '../../src/core/policy/local-log';
import type { Settings } from '../../src/core/settings/settings';
import { sendNative } from '../../src/extension/native-runtime';
import type { SidebarHandle } from '../../src/ui/sidebar/mount-sidebar';

function raisedIn(view: PanelView | null): Pick<LogEntry, 'rule' | 'tier'>[] {
  if (view?.kind !== 'guidance') return [];
  return [...view.first, ...view.check].map(({ id, urgency }) => ({ rule: id, tier: urgency === 'first' ? 'first' : 'check' }));
}

/** The sidebar, telling the worker which cards it drew; only while the organisation keeps a log on the device. */
export function notedSidebar(sidebar: SidebarHandle, { localLogDays }: Settings): SidebarHandle {
  let days = localLogDays;
  let last = '';
  return {
    ...sidebar,
    draw(view) {
      sidebar.draw(view);
      const cards = raisedIn(view);
      const now = cards.map(({ rule }) => rule).join();
      if (now !== last && days > 0 && cards.length > 0) void sendNative({ type: 'log/shown', cards });
      if (view?.kind !== 'checking') last = now;
    },
    applySettings(next) {
      days = next.localLogDays;
      sidebar.applySettings(next);
    },
  };
}
