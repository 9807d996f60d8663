import datesCss from '../styles/dates.css?inline';
import localCss from '../styles/local.css?inline';
import referenceCss from '../styles/reference.css?inline';
import sidebarCss from '../styles/sidebar.css?inline';
import tokensCss from '../styles/tokens.css?inline';
import { keepKeysInside } from './keep-keys-inside';

const TAG = 'alongside-sidebar';
/** How often a sidebar that the page removed is put back before giving up quietly. */
const PUT_BACK = 2;

export interface HostElement {
  element: HTMLElement;
  /** Where React draws. */
  container: HTMLElement;
  liveRegion: HTMLElement;
  hasFocus(): boolean;
  hasPointer(): boolean;
  /** Moves focus to the panel's title. */
  focusTitle(): void;
  focusTab(): void;
  blur(): void;
  /** Box of the collapsed tab, or null while the panel is open. */
  tabBox(): DOMRect | null;
  remove(): void;
}

/**
 * Appends the sidebar's one element to the document (works where the body is a frameset) in the top layer, with a
 * shadow root and its own styles. Put back when the page removes it, twice; then `onGivenUp`.
 */
export function placeHost(mode: ShadowRootMode, onGivenUp: () => void): HostElement {
  const element = document.createElement(TAG);
  element.setAttribute('popover', 'manual');
  // A popover is a group to a screen reader: ours would be one without a name around the landmark that has one.
  element.setAttribute('role', 'none');
  const shadow = element.attachShadow({ mode });
  shadow.adoptedStyleSheets = [tokensCss, sidebarCss, datesCss, referenceCss, localCss].map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
  const container = document.createElement('div');
  const liveRegion = document.createElement('div');
  liveRegion.className = 'live';
  liveRegion.setAttribute('role', 'status');
  liveRegion.setAttribute('aria-live', 'polite');
  shadow.append(container, liveRegion);
  keepKeysInside(shadow);

  const place = () => {
    document.documentElement.append(element);
    try {
      element.showPopover();
    } catch {
      // Without the top layer the panel is still drawn, fixed to the window.
    }
  };

  let left = PUT_BACK;
  const watch = new MutationObserver(() => {
    if (element.isConnected) {
      observe();
      return;
    }
    if (left === 0) {
      watch.disconnect();
      onGivenUp();
      return;
    }
    left -= 1;
    place();
    observe();
  });
  /** The root element can be replaced (document.open), so the document is watched as well. Neither looks deeper. */
  function observe(): void {
    watch.disconnect();
    watch.observe(document, { childList: true });
    watch.observe(document.documentElement, { childList: true });
  }
  place();
  observe();

  const find = (selector: string) => shadow.querySelector<HTMLElement>(selector);
  return {
    element,
    container,
    liveRegion,
    hasFocus: () => shadow.activeElement !== null,
    hasPointer: () => container.matches(':hover'),
    focusTitle: () => find('[data-title]')?.focus(),
    focusTab: () => find('.al-tab')?.focus(),
    blur: () => (shadow.activeElement as HTMLElement | null)?.blur(),
    tabBox: () => find('.al-tab')?.getBoundingClientRect() ?? null,
    remove: () => {
      watch.disconnect();
      element.remove();
    },
  };
}
