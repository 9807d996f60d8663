import { type CSSProperties, type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { FieldGuidance } from '../../core/guidance/field-guidance';
import type { PanelView } from '../../core/panel/view-model';
import type { Settings } from '../../core/settings/settings';
import { AboutPanel } from './about-panel';
import { CalculatorPanel } from './calculator-panel';
import { ChangesPanel } from './changes-panel';
import { AskRole } from './ask-role';
import { AmbiguousQuestion } from './ambiguous-question';
import { CheckingNote } from './checking-note';
import { CollapsedTab } from './collapsed-tab';
import { contentWords } from './content-words';
import { EditionStrip } from './edition-strip';
import { LocalPanel } from './local-panel';
import { OversightPanel } from './oversight-panel';
import { type Marks, NO_MARKS } from '../../core/oversight/marks';
import { usePanel } from './panel-actions';
import { documentsUsed } from './panel-sources';
import { ResizeSpine } from './resize-spine';
import { SearchPanel } from './search-panel';
import { SectionTabs, type SectionId } from './section-tabs';
import { StandardsPanel } from './standards-panel';
import { ThisPage } from './this-page';
import { TeachPanel } from './teach-panel';
import { TopBar } from './top-bar';
import { WorklistPanel } from './worklist-panel';

export interface SidebarState {
  /** Null while a page is being checked for less than 300 ms: the panel stays, with nothing in it. */
  view: PanelView | null;
  settings: Settings;
  open: boolean;
  field: FieldGuidance | null;
  /** Why what was clicked last was not kept. */
  notice?: string;
  /** Distance of the tab from the top edge, px. */
  tabTop: number;
}

export interface SidebarEvents {
  onOpen(byKeyboard: boolean): void;
  onCollapse(byKeyboard: boolean): void;
  onHide(): void;
  onHideToday(): void;
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
    ...(view.role === 'supervisor' && !view.withoutOversight ? (['oversight'] as const) : []),
    ...(view.standards.length > 0 ? (['standards'] as const) : []),
    ...(view.local ? (['local'] as const) : []),
  ];
}

/** The whole panel: tab when collapsed, else bar, sections, edition, content and footer. */
export function Sidebar({ state, events }: { state: SidebarState; events: SidebarEvents }) {
  const { view, settings, open } = state;
  const [width, setWidth] = useState(settings.width);
  const panel = useRef<PanelDoors>({});
  useEffect(() => setWidth(settings.width), [settings.width]);
  const [marks, setMarks] = useState(NO_MARKS);
  const left = !view || view.kind === 'checking';
  // A supervisor's marks go with the page that they were made on.
  useLayoutEffect(() => {
    if (left) setMarks(NO_MARKS);
  }, [left]);

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
    if (event.key === '/' && panel.current.search && !(event.target as Element).closest('input, textarea, select')) {
      event.preventDefault();
      panel.current.search();
    }
    if (event.key === 'Escape' && !panel.current.back?.()) events.onCollapse(true);
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
      <Panel key={panelKey(view)} state={state} events={events} doors={panel.current} marks={marks} onMarks={setMarks} />
      <ResizeSpine side={settings.side} width={width} onMove={setWidth} onRest={events.onWidth} />
    </aside>
  );
}

function textSize(settings: Settings): CSSProperties {
  return { '--t': settings.textSize } as CSSProperties;
}

/** What the keys of the whole panel reach inside it. */
interface PanelDoors {
  /** Opens the search; absent where there is no catalogue to search. */
  search?: () => void;
  /** Closes what stands in the page's place; false where nothing does. */
  back?: () => boolean;
}

/** Another stage or role is another panel: nothing opened, chosen or scrolled is carried over. */
function panelKey(view: PanelView | null): string {
  if (view?.kind === 'guidance') return `${view.stage}|${view.withStages.join()}|${view.role}`;
  return view ? view.kind : 'nothing';
}

interface PanelProps {
  state: SidebarState;
  events: SidebarEvents;
  doors: PanelDoors;
  marks: Marks;
  onMarks: (marks: Marks) => void;
}

function Panel({ state, events, doors, marks, onMarks }: PanelProps) {
  const { view, settings, field } = state;
  const { teach, reference } = usePanel();
  const sections = sectionsOf(view);
  const base = useId();
  const titleId = `${base}title`;
  const panelId = `${base}panel`;
  const [chosen, setChosen] = useState<SectionId>(sections.includes('oversight') ? 'oversight' : 'page');
  const [instead, setInstead] = useState<'about' | 'calculator' | 'teach' | 'search' | 'changes' | null>(null);
  const section = sections.includes(chosen) ? chosen : 'page';
  const guidance = view?.kind === 'guidance' ? view : null;
  const list = view?.kind === 'worklist' ? view : null;
  const tabbed = sections.length > 1 && !instead;
  const body = useRef<HTMLDivElement>(null);
  const shownBefore = useRef(`${section}${instead}`);
  const insteadBefore = useRef(instead);

  useLayoutEffect(() => {
    if (shownBefore.current === `${section}${instead}`) return;
    shownBefore.current = `${section}${instead}`;
    if (body.current) body.current.scrollTop = 0;
    const came = insteadBefore.current !== instead;
    insteadBefore.current = instead;
    // The search has put focus in its box.
    if (came && instead !== 'search') body.current?.querySelector<HTMLElement>('[data-title]')?.focus();
  }, [section, instead]);
  useLayoutEffect(() => {
    doors.search = reference && (() => setInstead('search'));
    doors.back = () => {
      if (instead) setInstead(null);
      return instead !== null;
    };
    return () => {
      doors.search = doors.back = undefined;
    };
  }, [doors, reference, instead]);

  const content = contentWords((guidance ?? list)?.contentVersion ?? '');
  return (
    <>
      <TopBar
        side={settings.side}
        onSearch={reference && (() => setInstead('search'))}
        onHide={events.onHide}
        onHideToday={events.onHideToday}
        onAbout={() => setInstead('about')}
        onTeach={() => setInstead('teach')}
        onCalculator={() => setInstead('calculator')}
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
      {(guidance ?? list) && (instead ? instead === 'search' : section !== 'local') && (
        <EditionStrip
          strip={(guidance ?? list)!.editionStrip}
          onChanges={guidance && reference ? () => setInstead('changes') : undefined}
        />
      )}
      {state.notice && <p className="outcome">{state.notice}</p>}
      {guidance && settings.askRole && !instead && <AskRole />}
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
        {instead === 'teach' && teach ? (
          <TeachPanel titleId={titleId} teach={teach} onBack={() => setInstead(null)} />
        ) : instead === 'search' ? (
          <SearchPanel titleId={titleId} stage={guidance?.stage} onBack={() => setInstead(null)} />
        ) : instead === 'changes' && guidance ? (
          <ChangesPanel titleId={titleId} stage={guidance.stage} onBack={() => setInstead(null)} />
        ) : instead === 'calculator' ? (
          <CalculatorPanel titleId={titleId} settings={settings} onBack={() => setInstead(null)} />
        ) : instead ? (
          <AboutPanel
            titleId={titleId}
            sources={guidance ? documentsUsed(guidance) : []}
            contentWords={content}
            onBack={() => setInstead(null)}
          />
        ) : view?.kind === 'ambiguous' ? (
          <AmbiguousQuestion view={view} titleId={titleId} />
        ) : view?.kind === 'checking' ? (
          <CheckingNote titleId={titleId} />
        ) : list ? (
          <WorklistPanel view={list} titleId={titleId} role={settings.role} />
        ) : guidance && section === 'oversight' ? (
          <OversightPanel view={guidance} titleId={titleId} marks={marks} onMarks={onMarks} />
        ) : guidance && section === 'standards' ? (
          <StandardsPanel view={guidance} titleId={titleId} />
        ) : guidance?.local && section === 'local' ? (
          <LocalPanel local={guidance.local} titleId={titleId} />
        ) : (
          guidance && (
            <ThisPage view={guidance} titleId={titleId} field={field} onStandards={() => setChosen('standards')} onLocal={() => setChosen('local')} />
          )
        )}
      </div>
      <div className="al-foot">
        A guide. Not legal advice, not the record; your judgement comes first. {content}{' '}
        <button type="button" className="lk" onClick={() => setInstead('about')}>
          About and sources
        </button>
      </div>
    </>
  );
}
