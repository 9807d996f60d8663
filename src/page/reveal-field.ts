/** Shows where a field is: scrolls it into view and rings it in a layer of our own, in the frame that holds it. */

const SHOWN_MS = 6000;
const HOST = 'alongside-spotlight';

const STYLE = `:host{all:initial;position:fixed;inset:0;width:100%;height:100%;margin:0;padding:0;border:0;background:none;pointer-events:none;overflow:visible}
.ring{position:absolute;border:3px solid #56295F;border-radius:5px;box-shadow:0 0 0 3px #FDFCFA,0 0 0 4px #827D71}
b{position:absolute;left:-3px;background:#56295F;color:#FDFCFA;font:600 13px/1.3 "Segoe UI",system-ui,Arial,sans-serif;padding:4px 9px;border-radius:4px;white-space:nowrap}
@media (forced-colors:active){.ring{border-color:Highlight}b{background:Highlight;color:HighlightText;forced-color-adjust:none}}
@media print{:host{display:none}}`;

export interface Spotlight {
  /** Rings `element` with a caption. Focus moves only when asked. Returns false when the element is not laid out. */
  show(element: Element, caption: string, options: { focus: boolean }): boolean;
  clear(): void;
}

/** A spotlight for one document. It goes on Esc, scroll, click or after six seconds. */
export function createSpotlight(document: Document, mode: ShadowRootMode): Spotlight {
  let host: HTMLElement | null = null;
  let stop: AbortController | null = null;

  function clear(): void {
    stop?.abort();
    stop = null;
    host?.remove();
    host = null;
  }

  function show(element: Element, caption: string, { focus }: { focus: boolean }): boolean {
    clear();
    const visible = (element as HTMLElement).checkVisibility?.({ visibilityProperty: true }) ?? true;
    if (!visible) return false;
    element.scrollIntoView({ block: 'center', inline: 'nearest' });
    if (focus) (element as HTMLElement).focus({ preventScroll: true });
    const box = element.getBoundingClientRect();
    host = document.createElement(HOST);
    const root = host.attachShadow({ mode });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    const ring = document.createElement('div');
    ring.className = 'ring';
    place(ring, { left: box.left - 6, top: box.top - 6, width: box.width + 6, height: box.height + 6 });
    const words = document.createElement('b');
    words.textContent = caption;
    if (box.top > 60) words.style.bottom = 'calc(100% + 7px)';
    else words.style.top = 'calc(100% + 7px)';
    ring.append(words);
    root.append(ring);
    host.setAttribute('popover', 'manual');
    host.setAttribute('aria-hidden', 'true');
    document.documentElement.append(host);
    host.showPopover?.();
    stop = new AbortController();
    const { signal } = stop;
    const view = document.defaultView!;
    const settled = setTimeout(() => {
      document.addEventListener('scroll', clear, { capture: true, passive: true, signal });
    }, 400);
    const timer = setTimeout(clear, SHOWN_MS);
    signal.addEventListener('abort', () => {
      clearTimeout(settled);
      clearTimeout(timer);
    });
    document.addEventListener('keydown', (e) => e.key === 'Escape' && clear(), { capture: true, signal });
    document.addEventListener('pointerdown', clear, { capture: true, passive: true, signal });
    view.addEventListener('resize', clear, { signal });
    return true;
  }

  return { show, clear };
}

function place(element: HTMLElement, box: { left: number; top: number; width: number; height: number }): void {
  for (const [side, px] of Object.entries(box)) element.style.setProperty(side, `${Math.round(px)}px`);
}
