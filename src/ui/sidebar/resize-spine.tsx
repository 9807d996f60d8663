import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { Settings } from '../../core/settings/settings';

export const MIN_WIDTH = 340;
export const MAX_WIDTH = 520;
const STEP = 12;

/** A width inside the panel's limits, in whole px. */
export function clampWidth(width: number): number {
  return Math.round(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, width)));
}

interface SpineProps {
  side: Settings['side'];
  width: number;
  /** While it moves. */
  onMove: (width: number) => void;
  /** When it rests: kept. */
  onRest: (width: number) => void;
}

/** The spine: border with the host, and the handle that sets the panel's width by dragging or by arrow keys. */
export function ResizeSpine({ side, width, onMove, onRest }: SpineProps) {
  const start = useRef<{ x: number; width: number } | null>(null);
  const outward = side === 'right' ? -1 : 1;

  const widthAt = (event: PointerEvent) =>
    start.current ? clampWidth(start.current.width + (event.clientX - start.current.x) * outward) : width;
  const onKeyDown = (event: KeyboardEvent) => {
    const wider = side === 'right' ? 'ArrowLeft' : 'ArrowRight';
    const narrower = side === 'right' ? 'ArrowRight' : 'ArrowLeft';
    const next = { [wider]: width + STEP, [narrower]: width - STEP, Home: MIN_WIDTH, End: MAX_WIDTH }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onMove(clampWidth(next));
    onRest(clampWidth(next));
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a movable separator has no native element
    <div
      className="spine"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label="Width of the panel"
      aria-valuenow={width}
      aria-valuemin={MIN_WIDTH}
      aria-valuemax={MAX_WIDTH}
      aria-valuetext={`${width} pixels`}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { x: event.clientX, width };
      }}
      onPointerMove={(event) => {
        if (start.current) onMove(widthAt(event));
      }}
      onPointerUp={(event) => {
        if (!start.current) return;
        const rested = widthAt(event);
        start.current = null;
        onRest(rested);
      }}
      onPointerCancel={() => {
        start.current = null;
      }}
    />
  );
}
