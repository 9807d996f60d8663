import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { FieldGuidance } from '../../core/guidance/field-guidance';
import type { Lesson } from '../../core/lessons/lesson';
import type { ConceptId } from '../../core/observation';
import type { PanelView } from '../../core/panel/view-model';
import type { Settings } from '../../core/settings/settings';
import { Announcer } from './announcer';
import { type HostElement, placeHost } from './host-element';
import { ReferenceProvider } from '../reference/reference-door';
import { OrganisationProvider } from '../kit/organisation';
import { PageFocus } from './page-focus';
import { type PanelActions, PanelProvider } from './panel-actions';
import { clampWidth } from './resize-spine';
import { type RealAct, watchActs } from './real-act';
import { Sidebar, type SidebarEvents, type SidebarState } from './sidebar';
import { spokenKey, spokenSummary } from './spoken-summary';

/** A check that lasts longer than this is told of; until then the panel is empty (DESIGN.md §6, "Page change"). */
const CHECKING_AFTER_MS = 300;
/** The ring of "Show on page" is taken for gone after this long. */
const RING_MS = 6000;
/** Said in place of keeping something that was clicked while the page covered the panel. */
const COVERED = 'Nothing was kept: something on this page covers the panel. Move it away and choose again.';
/** Said where the browser refused to keep something: its storage is full, or the extension was updated. */
const NOT_KEPT = 'That could not be kept on this device. It holds while this page is open.';
const TAB_START_TOP = 120;
const TAB_ROOM = 110;

export interface SidebarOptions {
  settings: Settings;
  actions: PanelActions;
  /** `closed` in the product; `open` lets end-to-end tests look inside. */
  mode: ShadowRootMode;
  /** The page took the sidebar away more often than it was put back: nothing more is drawn. */
  onGivenUp?: () => void;
}

/** What the entrypoint drives. Every call draws before it returns. */
export interface SidebarHandle {
  /** Draws a view; null shows nothing at all. `checking` clears the old guidance in the same frame. */
  draw(view: PanelView | null): void;
  applySettings(settings: Settings): void;
  /** Focus rests on a field of this concept; unknown concepts leave the last guidance in place. */
  follow(concept: ConceptId): void;
  toggle(options: { open?: boolean; focus?: boolean }): void;
  view(): PanelView | null;
  /** Removes every trace: element, listeners, timers, rings. */
  withdraw(): void;
}

/** Puts the sidebar on this document. It takes no focus and writes nothing but its one element. */
export function mountSidebar({ settings, actions, mode, onGivenUp }: SidebarOptions): SidebarHandle {
  /** The person chose “Hide until tomorrow”. ISO dates compare as text. */
  const staysAway = ({ hiddenUntil }: Settings) => actions.clock().today < hiddenUntil;
  let view: PanelView | null = null;
  let state: SidebarState = {
    view: null,
    settings,
    open: settings.opening === 'open' && !staysAway(settings),
    field: null,
    tabTop: TAB_START_TOP,
  };
  let hiddenOn: string | null = null;
  let checkingTimer: ReturnType<typeof setTimeout> | undefined;
  let ringUntil = Number.NEGATIVE_INFINITY;
  let host: HostElement | null = null;
  let acts: RealAct | null = null;
  let root: ReturnType<typeof createRoot> | null = null;

  const announcer = new Announcer();
  const pageFocus = new PageFocus({
    isOurs: (target) => target === host?.element,
    onFocus: (element) => keepTabOff(element),
  });

  const draw = () =>
    flushSync(() =>
      root?.render(
        <OrganisationProvider value={state.settings}>
          <PanelProvider value={panel}>
            <ReferenceProvider value={door}>
              <Sidebar state={state} events={events} />
            </ReferenceProvider>
          </PanelProvider>
        </OrganisationProvider>,
      ),
    );
  const set = (change: Partial<SidebarState>) => {
    state = { ...state, ...change };
    draw();
  };

  /** Does what is kept on the device only for a person who could see what they clicked (real-act.ts). */
  const whenSeen = async (act: () => Promise<boolean> | void): Promise<string | null> => {
    if (!(await acts?.allowed())) return COVERED;
    return (await act()) === false ? NOT_KEPT : null;
  };
  const keep = async (act: () => Promise<boolean> | void) => {
    const fault = await whenSeen(act);
    if (fault) announcer.say(fault);
    if (fault || state.notice) set({ notice: fault ?? undefined });
    return !fault;
  };

  const panel = {
    ...actions,
    reveal: async (ref: string, focus: boolean) => {
      const outcome = await actions.reveal(ref, focus);
      if (outcome === 'shown') ringUntil = performance.now() + RING_MS;
      return outcome;
    },
    save: async (patch: Partial<Settings>) => {
      const { settings: before } = state;
      set({ settings: { ...before, ...patch }, field: patch.followField === false ? null : state.field });
      const fault = await whenSeen(() => actions.save(patch));
      if (fault) set({ notice: fault, ...(fault === COVERED && { settings: before }) });
      return !fault;
    },
    settle: (...card: Parameters<PanelActions['settle']>) => keep(() => actions.settle(...card)),
    unsettle: (rule: string) => void keep(() => actions.unsettle(rule)),
    clearSettled: () => void keep(() => actions.clearSettled()),
    ...(actions.teach && {
      teach: {
        ...actions.teach,
        keep: async (lesson: Lesson) => ((await acts?.allowed()) ? actions.teach!.keep(lesson) : COVERED),
      },
    }),
    say: (sentence: string) => announcer.say(sentence),
  };

  const door = actions.reference
    ? { ...actions.reference, copy: actions.copy, say: (sentence: string) => announcer.say(sentence) }
    : null;

  const events: SidebarEvents = {
    onOpen: (byKeyboard) => handle.toggle({ open: true, focus: byKeyboard }),
    onCollapse: (byKeyboard) => {
      const had = host?.hasFocus() ?? false;
      set({ open: false });
      if (isHidden()) takeAway();
      if (byKeyboard && had) pageFocus.restore() || host?.focusTab();
    },
    onHide: () => {
      hiddenOn = pageKey();
      const had = host?.hasFocus() ?? false;
      takeAway();
      if (had) pageFocus.restore();
    },
    onHideToday: () => {
      const until = Temporal.PlainDate.from(actions.clock().today).add({ days: 1 }).toString();
      void panel.save({ hiddenUntil: until }).then((kept) => {
        if (!kept) return;
        const had = host?.hasFocus() ?? false;
        state = { ...state, open: false };
        takeAway();
        if (had) pageFocus.restore();
      });
    },
    onTabMove: (top) => set({ tabTop: clampTop(top) }),
    onWidth: (width) => panel.save({ width: clampWidth(width) }),
    onLeave: () => {
      if (!pageFocus.restore()) host?.blur();
    },
    onClearRing: () => {
      if (performance.now() >= ringUntil) return false;
      ringUntil = Number.NEGATIVE_INFINITY;
      actions.unreveal();
      return true;
    },
  };

  /** The person, or the organisation, wants no tab: only the toolbar button and the keys open the panel. */
  const isHidden = () => !state.open && (state.settings.opening === 'hidden' || staysAway(state.settings));

  /** What "until the next page" is measured by. */
  const pageKey = () => `${location.href}|${spokenKey(view)}`;

  const show = () => {
    if (host) return;
    host = placeHost(mode, () => {
      takeAway();
      handle.withdraw();
      onGivenUp?.();
    });
    root = createRoot(host.container);
    acts = watchActs(host.container);
    announcer.speakInto(host.liveRegion);
  };
  const takeAway = () => {
    announcer.forget();
    root?.unmount();
    root = null;
    acts?.stop();
    acts = null;
    host?.remove();
    host = null;
  };

  function clampTop(top: number): number {
    return Math.max(0, Math.min(window.innerHeight - TAB_ROOM, top));
  }

  /** The tab never rests over the field in use: it slides along its edge (DESIGN.md §6, "Zoom, size, motion"). */
  function keepTabOff(element: Element): void {
    if (state.open || !host) return;
    const tab = host.tabBox();
    const field = element.getBoundingClientRect();
    if (!tab || field.width === 0) return;
    const apart = field.right < tab.left || field.left > tab.right || field.bottom < tab.top || field.top > tab.bottom;
    if (apart) return;
    const below = field.bottom + 8;
    set({ tabTop: clampTop(below + tab.height <= window.innerHeight ? below : field.top - tab.height - 8) });
  }

  const handle: SidebarHandle = {
    draw(next) {
      clearTimeout(checkingTimer);
      const before = view;
      view = next;
      if (!next) {
        hiddenOn = null;
        state = { ...state, view: null, field: null };
        takeAway();
        return;
      }
      if (next.kind === 'checking') {
        // The old guidance goes now; the words about it only when the check is slow.
        if (!host) return;
        announcer.hush();
        set({ view: state.open ? null : next, field: null });
        checkingTimer = setTimeout(() => set({ view: next }), CHECKING_AFTER_MS);
        return;
      }
      if (hiddenOn !== null && hiddenOn === pageKey()) return;
      hiddenOn = null;
      if (isHidden()) {
        state = { ...state, view: next, field: null };
        return;
      }
      show();
      const stageChanged = spokenKey(before) !== spokenKey(next);
      const hadFocus = host?.hasFocus() ?? false;
      set({ view: next, notice: undefined, field: stageChanged ? null : freshField(next, state.field) });
      // What had focus may have gone with a card that was settled: the panel's title takes it, not the page.
      if (hadFocus && state.open && !host?.hasFocus()) host?.focusTitle();
      announcer.stage(pageKey(), spokenSummary(next, state.open));
    },
    applySettings(next) {
      const appears = isHidden() && view !== null;
      state = { ...state, settings: next, field: next.followField ? state.field : null };
      if (isHidden()) takeAway();
      else if (appears && !host) handle.draw(view);
      else if (host) draw();
    },
    follow(concept) {
      if (!host || !state.open || !state.settings.followField || state.view?.kind !== 'guidance') return;
      if (host.hasFocus() || host.hasPointer()) return;
      const guidance = state.view.byConcept[concept];
      if (guidance && (guidance.cards.length > 0 || guidance.local)) set({ field: guidance });
    },
    toggle({ open, focus }) {
      if (!view || view.kind === 'checking') return;
      if (focus && state.open && host?.hasFocus()) {
        pageFocus.restore() || host.blur();
        return;
      }
      hiddenOn = null;
      show();
      set({ view, open: open ?? (focus ? true : !state.open) });
      // Asked for: it is there again, on the next page too.
      if (state.open && staysAway(state.settings)) void actions.save({ hiddenUntil: '' });
      if (isHidden()) takeAway();
      if (focus && state.open) host?.focusTitle();
    },
    view: () => view,
    withdraw() {
      clearTimeout(checkingTimer);
      actions.unreveal();
      takeAway();
      pageFocus.stop();
      view = null;
    },
  };
  return handle;
}

/** The followed field's guidance in the newly built view, or none where it has gone. */
function freshField(view: PanelView, field: FieldGuidance | null): FieldGuidance | null {
  return view.kind === 'guidance' && field ? (view.byConcept[field.concept] ?? null) : null;
}
