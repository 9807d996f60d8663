/**
 * Lets a person point at a field. A layer of ours lies over the page while they do: an empty frame in a shadow root
 * takes pointer and keys, so that the page is sent none of them. The element below is asked of the document.
 */

const HOST = 'alongside-pick';
const STYLE = `:host{all:initial;position:fixed;inset:0;width:100%;height:100%;margin:0;padding:0;border:0;background:none;overflow:hidden}
iframe{position:absolute;inset:0;width:100%;height:100%;border:0;background:none}
.ring{position:absolute;border:3px solid #56295F;border-radius:5px;box-shadow:0 0 0 3px #FDFCFA,0 0 0 4px #827D71;pointer-events:none}
.ring[hidden]{display:none}
p{position:absolute;left:50%;top:16px;transform:translateX(-50%);margin:0;max-width:90%;background:#56295F;color:#FDFCFA;font:600 15px/1.4 "Segoe UI",system-ui,Arial,sans-serif;padding:8px 16px;border-radius:5px;pointer-events:none}
@media (forced-colors:active){.ring{border-color:Highlight}p{background:Highlight;color:HighlightText;forced-color-adjust:none}}`;

const CAPTION = 'Choose the field. Up and down arrows move, Enter chooses, Esc cancels.';

export interface Picker<T> {
  pick(): Promise<T | null>;
  stop(): void;
}

interface Pickable<T> {
  element: Element;
  words: string;
  value: T;
}

/** A picker among `fields()`, which is asked once for each pick. Focus goes back to where it was. */
export function createPicker<T>(
  document: Document,
  mode: ShadowRootMode,
  fields: () => Pickable<T>[],
  shadowRootOf: (element: Element) => ShadowRoot | null,
): Picker<T> {
  let finish: ((value: T | null) => void) | null = null;

  function pick(): Promise<T | null> {
    finish?.(null);
    const known = fields();
    const before = document.activeElement as HTMLElement | null;
    const host = document.createElement(HOST);
    const root = host.attachShadow({ mode });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    const ring = document.createElement('div');
    ring.className = 'ring';
    ring.hidden = true;
    const caption = document.createElement('p');
    caption.setAttribute('role', 'status');
    caption.textContent = CAPTION;
    const frame = document.createElement('iframe');
    frame.title = CAPTION;
    root.append(frame, ring, caption);
    host.setAttribute('popover', 'manual');
    document.documentElement.append(host);
    host.showPopover?.();

    return new Promise((resolve) => {
      const stopped = new AbortController();
      const { signal } = stopped;
      let at: Pickable<T> | null = null;
      finish = (value) => {
        finish = null;
        stopped.abort();
        host.remove();
        before?.focus?.({ preventScroll: true });
        resolve(value);
      };
      const point = (next: Pickable<T> | null) => {
        at = next;
        ring.hidden = !next;
        caption.textContent = next ? `${next.words}. Click or Enter chooses, Esc cancels.` : CAPTION;
        if (!next) return;
        const box = boxOf(next.element);
        for (const [side, px] of Object.entries({
          left: box.left - 6,
          top: box.top - 6,
          width: box.width + 6,
          height: box.height + 6,
        }))
          ring.style.setProperty(side, `${Math.round(px)}px`);
      };
      const step = (by: number) => {
        const next = known[(known.indexOf(at!) + by + known.length) % known.length];
        if (!next) return;
        next.element.scrollIntoView({ block: 'center', inline: 'nearest' });
        point(next);
      };
      const view = frame.contentWindow;
      if (!view) return finish(null);
      const below = (event: MouseEvent) => fieldAt(document, known, event.clientX, event.clientY, host, shadowRootOf);
      view.addEventListener('pointermove', (event) => point(below(event)), { signal });
      view.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
      view.addEventListener('contextmenu', (event) => event.preventDefault(), { signal });
      view.addEventListener(
        'click',
        (event) => {
          const found = below(event);
          if (found) finish?.(found.value);
        },
        { signal },
      );
      view.addEventListener(
        'wheel',
        (event) => {
          document.defaultView?.scrollBy({ top: event.deltaY, left: event.deltaX });
          point(null);
        },
        { signal, passive: true },
      );
      view.addEventListener(
        'keydown',
        (event) => {
          event.preventDefault();
          if (event.key === 'Escape') finish?.(null);
          else if (event.key === 'ArrowDown') step(1);
          else if (event.key === 'ArrowUp') step(at ? -1 : 0);
          else if (event.key === 'Enter' && at) finish?.(at.value);
        },
        { signal },
      );
      document.defaultView?.addEventListener('pagehide', () => finish?.(null), { signal });
      view.document.documentElement.style.setProperty('cursor', 'crosshair');
      view.document.documentElement.style.setProperty('height', '100%');
      view.focus();
    });
  }

  return { pick, stop: () => finish?.(null) };
}

/** Box of an element in the window of the outermost document. */
function boxOf(element: Element): { left: number; top: number; width: number; height: number } {
  const { left, top, width, height } = element.getBoundingClientRect();
  const box = { left, top, width, height };
  for (
    let view = element.ownerDocument.defaultView;
    view?.frameElement;
    view = view.parent as Window & typeof globalThis
  ) {
    const frame = view.frameElement.getBoundingClientRect();
    box.left += frame.left;
    box.top += frame.top;
  }
  return box;
}

/** The topmost element of the page at a point, through open shadow roots and frames of the same site. */
function elementAt(
  document: Document | ShadowRoot,
  x: number,
  y: number,
  own: Element,
  shadowRootOf: (element: Element) => ShadowRoot | null,
): Element | null {
  const found = document.elementsFromPoint(x, y).find((element) => element !== own) ?? null;
  if (!found) return null;
  if (/^I?FRAME$/.test(found.tagName)) {
    const inner = documentIn(found as HTMLIFrameElement);
    const box = found.getBoundingClientRect();
    return (inner && elementAt(inner, x - box.left, y - box.top, own, shadowRootOf)) ?? found;
  }
  const shadow = shadowRootOf(found);
  const deeper = shadow && elementAt(shadow, x, y, own, shadowRootOf);
  return deeper && deeper !== found ? deeper : found;
}

/** The document of a frame of the same site, else null. */
export function documentIn(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument;
  } catch {
    return null;
  }
}

/** The field that the element at a point belongs to: itself, its label's control, or the nearest within its block. */
function fieldAt<T>(
  document: Document,
  known: Pickable<T>[],
  x: number,
  y: number,
  own: Element,
  shadowRootOf: (element: Element) => ShadowRoot | null,
): Pickable<T> | null {
  const start = elementAt(document, x, y, own, shadowRootOf);
  if (!start) return null;
  const labelled = start.closest('label')?.control;
  if (labelled) {
    const found = known.find(({ element }) => element === labelled || element.contains(labelled));
    if (found) return found;
  }
  let at: Element | null = start;
  for (let i = 0; at && i < 6; i++, at = at.parentElement) {
    const here = at;
    const inside = known.filter(
      ({ element }) => here === element || here.contains(element) || (i === 0 && element.contains(here)),
    );
    if (inside.length > 0) return inside.length <= 6 ? nearestTo(inside, x, y) : null;
  }
  return null;
}

function nearestTo<T>(fields: Pickable<T>[], x: number, y: number): Pickable<T> {
  const distance = ({ element }: Pickable<T>) => {
    const { left, top, width, height } = boxOf(element);
    return Math.hypot(Math.max(left - x, 0, x - left - width), Math.max(top - y, 0, y - top - height));
  };
  return fields.reduce((best, field) => (distance(field) < distance(best) ? field : best));
}
