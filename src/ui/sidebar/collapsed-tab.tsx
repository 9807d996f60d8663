import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import type { PanelView } from '../../core/panel/view-model';
import { worklistCounts } from '../../core/worklist/worklist';
import type { Settings } from '../../core/settings/settings';
import { Icon, Mark } from '../kit/icon';
import { leavePageFocus } from '../kit/leave-page-focus';

const STEP = 24;
/** A pointer that moved further than this was dragging the tab, not choosing it. */
const DRAG_PX = 4;

export interface TabCounts {
  stageTitle: string;
  first: number;
  check: number;
}

/** What the tab says: the stage and two counts; nothing but the mark while checking or when a question waits. */
export function tabCounts(view: PanelView): TabCounts {
  if (view.kind === 'worklist') return { stageTitle: 'Dates on this list', ...worklistCounts(view) };
  if (view.kind !== 'guidance') return { stageTitle: '', first: 0, check: 0 };
  return { stageTitle: view.stageTitle, first: view.first.length, check: view.check.length };
}

interface CollapsedTabProps {
  view: PanelView;
  side: Settings['side'];
  top: number;
  onMove: (top: number) => void;
  onOpen: (byKeyboard: boolean) => void;
}

/** The start state: mark and counts by shape. It moves up and down its edge and never flashes. */
export function CollapsedTab({ view, side, top, onMove, onOpen }: CollapsedTabProps) {
  const start = useRef<{ y: number; top: number } | null>(null);
  const dragged = useRef(false);
  const [dragging, setDragging] = useState(false);
  const { stageTitle, first, check } = tabCounts(view);

  const onPointerMove = (event: PointerEvent) => {
    if (!start.current) return;
    const moved = event.clientY - start.current.y;
    if (!dragging && Math.abs(moved) < DRAG_PX) return;
    dragged.current = true;
    setDragging(true);
    onMove(start.current.top + moved);
  };
  const stop = () => {
    start.current = null;
    setDragging(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: -STEP, ArrowDown: STEP }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    onMove(top + by);
  };

  return (
    <button
      type="button"
      className={dragging ? `al-tab ${side} drag` : `al-tab ${side}`}
      style={{ top }}
      aria-expanded={false}
      aria-keyshortcuts="Alt+Shift+A"
      title="Open Alongside (Alt+Shift+A)"
      onMouseDown={leavePageFocus}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        dragged.current = false;
        start.current = { y: event.clientY, top };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={onPointerMove}
      onPointerUp={stop}
      onPointerCancel={stop}
      onClick={(event) => {
        if (dragged.current) {
          dragged.current = false;
          return;
        }
        onOpen(event.detail === 0);
      }}
    >
      <Mark />
      <span className="vh">
        Open Alongside. {view.kind === 'ambiguous' ? 'Which form is this?' : stageTitle && `${stageTitle}. `}
      </span>
      {first > 0 && (
        <span className="n first">
          <Icon name="first" />
          {first}
          <span className="vh">{view.kind === 'worklist' ? ' passed, ' : ' to look at first, '}</span>
        </span>
      )}
      {check > 0 && (
        <span className="n soon">
          <Icon name="check" />
          {check}
          <span className="vh">{view.kind === 'worklist' ? ' today or tomorrow' : ' worth checking'}</span>
        </span>
      )}
      {view.kind === 'ambiguous' && (
        <span className="n unk">
          <Icon name="unknown" />
        </span>
      )}
    </button>
  );
}
