import { type CSSProperties, type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { FieldGuidance, PanelView } from '../../core/guidance/view-model';
import type { Settings } from '../../core/settings/settings';
import { AboutPanel } from './about-panel';
import { AmbiguousQuestion } from './ambiguous-question';
import { CheckingNote } from './checking-note';
import { CollapsedTab } from './collapsed-tab';
import { contentWords } from './content-words';
import { EditionStrip } from './edition-strip';
import { OversightPanel } from './oversight-panel';
import { documentsUsed } from './panel-sources';
import { ResizeSpine } from './resize-spine';
import { SectionTabs, type SectionId } from './section-tabs';
import { StandardsPanel } from './standards-panel';
import { ThisPage } from './this-page';
import { TopBar } from './top-bar';

export interface SidebarState {
  /** Null while a page is being checked for less than 300 ms: the panel stays, with nothing in it. */
  view: PanelView | null;
  settings: Settings;
  open: boolean;
  field: FieldGuidance | null;
  /** Distance of the tab from the top edge, px. */
  tabTop: number;
}

export interface SidebarEvents {
  onOpen(byKeyboard: boolean): void;
  onCollapse(byKeyboard: boolean): void;
  onHide(): void;
  onTabMove(top: number): void;
  onWidth(width: number): void;
  /** F6: back to the page, panel stays. */
  onLeave(): void;
  /** Esc with nothing inside left to close. True when it took a ring off the page instead. */
  onClearRing(): boolean;
}

/** Sections that have something in them, in their fixed order. A supervisor sees oversight first chosen. */
function sectionsOf(view: PanelView | null): SectionId[] {
  if (view?.kind !== 'guidance') return [];
  return [
    'page',
    ...(view.role === 'supervisor' ? (['oversight'] as const) : []),
    ...(view.standards.length > 0 ? (['standards'] as const) : []),
  ];
}

/** The whole panel: tab when collapsed, else bar, sections, edition, content and footer. */
export function Sidebar({ state, events }: { state: SidebarState; events: SidebarEvents }) {
  const { view, settings, open } = state;
  const [width, setWidth] = useState(settings.width);
  useEffect(() => setWidth(settings.width), [settings.width]);

  if (!open) {
    return view ? (
      <aside className="al al-bare" aria-label="Alongside guidance" lang="en-GB" dir="ltr" style={textSize(settings)}>
        <CollapsedTab
          view={view}
          side={settings.side}
          top={state.tabTop}
          onMove={events.onTabMove}
          onOpen={events.onOpen}
        />
      </aside>
    ) : null;
  }

  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && events.onClearRing()) event.stopPropagation();
    if (event.key === 'F6') {
      event.preventDefault();
      events.onLeave();
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') events.onCollapse(true);
  };

  return (
    <aside
      className={`al dock ${settings.side}`}
      aria-label="Alongside guidance"
      lang="en-GB"
      dir="ltr"
      style={{ ...textSize(settings), '--w': `${width}px` } as CSSProperties}
      onKeyDownCapture={onKeyDownCapture}
      onKeyDown={onKeyDown}
    >
      <Panel key={panelKey(view)} state={state} events={events} />
      <ResizeSpine side={settings.side} width={width} onMove={setWidth} onRest={events.onWidth} />
    </aside>
  );
}

function textSize(settings: Settings): CSSProperties {
  return { '--t': settings.textSize } as CSSProperties;
}

/** Another stage or role is another panel: nothing opened, chosen or scrolled is carried over. */
function panelKey(view: PanelView | null): string {
  if (view?.kind === 'guidance') return `${view.stage}|${view.withStages.join()}|${view.role}`;
  return view ? view.kind : 'nothing';
}

function Panel({ state, events }: { state: SidebarState; events: SidebarEvents }) {
  const { view, settings, field } = state;
  const sections = sectionsOf(view);
  const base = useId();
  const titleId = `${base}title`;
  const panelId = `${base}panel`;
  const [chosen, setChosen] = useState<SectionId>(sections.includes('oversight') ? 'oversight' : 'page');
  const [about, setAbout] = useState(false);
  const section = sections.includes(chosen) ? chosen : 'page';
  const guidance = view?.kind === 'guidance' ? view : null;
  const tabbed = sections.length > 1 && !about;
  const body = useRef<HTMLDivElement>(null);
  const shownBefore = useRef(`${section}${about}`);

  useLayoutEffect(() => {
    if (shownBefore.current === `${section}${about}`) return;
    shownBefore.current = `${section}${about}`;
    if (body.current) body.current.scrollTop = 0;
    if (about) body.current?.querySelector<HTMLElement>('[data-title]')?.focus();
  }, [section, about]);

  const content = contentWords(guidance?.contentVersion ?? '');
  return (
    <>
      <TopBar
        side={settings.side}
        onHide={events.onHide}
        onAbout={() => setAbout(true)}
        onCollapse={events.onCollapse}
      />
      {tabbed && (
        <SectionTabs
          sections={sections}
          chosen={section}
          idOf={(id) => `${base}${id}`}
          panelId={panelId}
          onChoose={setChosen}
        />
      )}
      {guidance && !about && <EditionStrip strip={guidance.editionStrip} />}
      <div
        className="al-body"
        ref={body}
        id={panelId}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by keyboard
        tabIndex={0}
        {...(tabbed
          ? { role: 'tabpanel', 'aria-labelledby': `${base}${section}` }
          : { role: 'group', 'aria-label': 'Content' })}
      >
        {about ? (
          <AboutPanel
            titleId={titleId}
            sources={guidance ? documentsUsed(guidance) : []}
            contentWords={content}
            onBack={() => setAbout(false)}
          />
        ) : view?.kind === 'ambiguous' ? (
          <AmbiguousQuestion view={view} titleId={titleId} />
        ) : view?.kind === 'checking' ? (
          <CheckingNote titleId={titleId} />
        ) : guidance && section === 'oversight' ? (
          <OversightPanel view={guidance} titleId={titleId} />
        ) : guidance && section === 'standards' ? (
          <StandardsPanel view={guidance} titleId={titleId} />
        ) : (
          guidance && (
            <ThisPage view={guidance} titleId={titleId} field={field} onStandards={() => setChosen('standards')} />
          )
        )}
      </div>
      <div className="al-foot">
        A guide. Not legal advice, not the record; your judgement comes first. {content}{' '}
        <button type="button" className="lk" onClick={() => setAbout(true)}>
          About and sources
        </button>
      </div>
    </>
  );
}
