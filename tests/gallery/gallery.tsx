/** Mounts the real sidebar over an invented record: `?state=practitioner&open=1&t=1.3&side=left`. */
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings/settings';
import { mountSidebar } from '../../src/ui/sidebar/mount-sidebar';
import { VIEWS } from './invented-views';

const query = new URLSearchParams(location.search);
const view = VIEWS[query.get('state') ?? 'practitioner'];
if (!view) throw new Error(`No state called ${query.get('state')}`);

/** What the sidebar asked for, for tests to read. */
const asked: { name: string; value: unknown }[] = [];

const settings: Settings = {
  ...DEFAULT_SETTINGS,
  opening: query.get('open') === '1' ? 'open' : 'tab',
  textSize: Number(query.get('t') ?? 1),
  side: query.get('side') === 'left' ? 'left' : 'right',
};

const sidebar = mountSidebar({
  settings,
  mode: 'open',
  actions: {
    reveal: async (ref, focus) => {
      asked.push({ name: 'reveal', value: { ref, focus } });
      return ref === 'top:authorised_by' ? 'hidden' : 'shown';
    },
    unreveal: () => asked.push({ name: 'unreveal', value: null }),
    choose: (stage) => asked.push({ name: 'choose', value: stage }),
    save: async (patch) => asked.push({ name: 'save', value: patch }) > 0,
    openOptions: (section) => asked.push({ name: 'options', value: section }),
    copy: async (line) => {
      asked.push({ name: 'copy', value: line });
      return true;
    },
    settle: async (rule, reason) => asked.push({ name: 'settle', value: { rule, reason } }) > 0,
    keepsSettled: () => true,
    unsettle: (rule) => asked.push({ name: 'unsettle', value: rule }),
    clearSettled: () => asked.push({ name: 'clear', value: null }),
    timescales: async () => [],
    clock: () => ({ today: '2026-12-17', now: '2026-12-17T10:00:00Z' }),
  },
});
if (view.kind === 'checking' && VIEWS.practitioner) sidebar.draw(VIEWS.practitioner);
sidebar.draw(view);
const follow = query.get('follow');
if (follow) sidebar.follow(follow);

Object.assign(window, { gallery: { sidebar, asked, VIEWS } });
