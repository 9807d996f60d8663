/**
 * Tells when a document has changed and when it has become another page.
 *
 * Mutations are queued, never worked on here. What is checked at once, before the browser paints, is whether the page
 * is still the one that was read: its address, its title, and that the things read are still in it.
 */

export interface PageWatch {
  stop(): void;
  /** Nodes within which something changed since this was asked last; null when they are too many to tell apart. */
  takeChanged(): Iterable<Node> | null;
  /** True when something changed since `takeChanged`. */
  readonly hasChanged: boolean;
  /** Watches shadow roots too. */
  watchRoots(roots: Iterable<Node>): void;
  /**
   * Elements and texts that identify what was read; losing one makes it another page, and so does a box of who the
   * child is, or most boxes of dates at once, that the page fills with something else by itself. What a person types or
   * chooses is a change like any other, and so is the one date that a calendar fills in for them.
   */
  remember(identity: {
    elements: Iterable<Element>;
    texts: Iterable<Element>;
    names: Iterable<Element>;
    dates: Iterable<Element>;
  }): void;
}

export interface WatchOptions {
  /** It is another page, or may be: clear what is shown, now. */
  onLeft(): void;
  /** Something changed; read again when it is quiet. */
  onChanged(): void;
  /** Elements of our own, whose changes are not the page's. */
  own(node: Node): boolean;
}

interface NavigationLike extends EventTarget {
  currentEntry: { url?: string | null } | null;
}

/** Attributes that a reading depends on. What is visible is asked at each reading: style is not among them. */
const WATCHED = [
  'hidden',
  'aria-hidden',
  'aria-selected',
  'aria-expanded',
  'aria-checked',
  'open',
  'disabled',
  'readonly',
  'class',
  'id',
  'for',
  'name',
  'role',
  'type',
  'title',
  'alt',
  'placeholder',
  'contenteditable',
  'colspan',
  'rowspan',
  'aria-label',
  'aria-labelledby',
  'aria-level',
  'aria-modal',
  'aria-colindex',
];
/** Attributes that change what the elements inside are. */
const OUTREACHING = new Set(['role', 'contenteditable']);
const OBSERVED: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributes: true,
  attributeFilter: WATCHED,
};
/** Beyond so many changed parts the whole page is read again. */
const MAX_CHANGED = 2000;
const MAX_REMEMBERED = 400;
const MAX_BOXES = 60;

/** Watches `document` until stopped. */
export function watchPage(document: Document, options: WatchOptions): PageWatch {
  const window = document.defaultView!;
  const stopped = new AbortController();
  const { signal } = stopped;
  let remembered: Element[] = [];
  let texts: { element: Element; words: string }[] = [];
  let names = new Map<Box, string>();
  let dates = new Map<Box, string>();
  let address = window.location.href;
  let title = document.title;

  let changed = new Set<Node>();
  let tooMany = false;

  function noteChanged(record: MutationRecord): void {
    if (tooMany) return;
    const { target } = record;
    changed.add(target);
    const outreaching = record.attributeName !== null && OUTREACHING.has(record.attributeName);
    if (changed.size > MAX_CHANGED || (outreaching && target.hasChildNodes())) {
      tooMany = true;
      changed = new Set();
    }
  }

  const left = () => {
    remembered = [];
    texts = [];
    names = new Map();
    dates = new Map();
    options.onLeft();
  };

  const navigated = () => {
    const now = window.location.href;
    if (now === address) return options.onChanged();
    address = now;
    title = document.title;
    left();
    options.onChanged();
  };

  /**
   * A value set by a script makes no record of its own: it is asked for with whatever else changes. The box that a
   * person is in is theirs, with whatever the page makes of their typing.
   */
  const filledAnew = () => {
    if (refilled(names) > 0) return true;
    const many = refilled(dates);
    return many > 1 && many * 2 > dates.size;
  };

  const acted = () => {
    if (filledAnew()) left();
    options.onChanged();
  };

  const typed = (event: Event) => {
    const box = event.composedPath()[0] as Box;
    if (!event.isTrusted) return;
    for (const boxes of [names, dates]) if (boxes.has(box)) boxes.set(box, box.value);
  };

  const observer = new MutationObserver((records) => {
    let theirs = false;
    let removed = false;
    for (const record of records) {
      if (ownRecord(record, document, options.own)) continue;
      theirs = true;
      removed ||= record.removedNodes.length > 0;
      noteChanged(record);
    }
    if (!theirs) return;
    // Nothing leaves a page without a record of what was taken out: a page that only grows is not gone through.
    const gone =
      (document.title !== title && titleNamesAnother(title, document.title)) ||
      (removed && remembered.some((e) => !e.isConnected)) ||
      texts.some(({ element, words }) => !element.isConnected || element.textContent !== words) ||
      filledAnew();
    title = document.title;
    if (gone) left();
    options.onChanged();
  });
  observer.observe(document, OBSERVED);

  const navigation = (window as unknown as { navigation?: NavigationLike }).navigation;
  navigation?.addEventListener('currententrychange', navigated, { signal });
  navigation?.addEventListener('navigatesuccess', navigated, { signal });
  window.addEventListener('popstate', navigated, { signal });
  window.addEventListener('hashchange', navigated, { signal });
  window.addEventListener('pageshow', (e) => e.persisted && (left(), options.onChanged()), { signal });
  for (const type of ['input', 'change', 'focusout']) document.addEventListener(type, typed, { capture: true, passive: true, signal });
  for (const type of ['change', 'focusout', 'click'])
    document.addEventListener(type, acted, { capture: true, passive: true, signal });

  return {
    stop: () => {
      stopped.abort();
      observer.disconnect();
    },
    takeChanged: () => {
      const taken = tooMany ? null : changed;
      changed = new Set();
      tooMany = false;
      return taken;
    },
    get hasChanged() {
      return tooMany || changed.size > 0;
    },
    watchRoots: (roots) => {
      for (const root of roots) if (root !== document) observer.observe(root, OBSERVED);
    },
    remember: ({ elements, texts: named, ...boxes }) => {
      remembered = [...elements].slice(0, MAX_REMEMBERED);
      texts = [...named].slice(0, 20).map((element) => ({ element, words: element.textContent ?? '' }));
      names = valuesOf(boxes.names);
      dates = valuesOf(boxes.dates);
      title = document.title;
    },
  };
}

/** True for a change of our own making. Our hosts stand right below the root element, and nowhere else. */
function ownRecord(record: MutationRecord, document: Document, own: (node: Node) => boolean): boolean {
  const { target } = record;
  if (own(target)) return true;
  if (record.type !== 'childList' || target !== document.documentElement) return false;
  for (const node of record.addedNodes) if (!own(node)) return false;
  for (const node of record.removedNodes) if (!own(node)) return false;
  return record.addedNodes.length + record.removedNodes.length > 0;
}

type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function isBox(element: Element): element is Box {
  return element.tagName === 'INPUT' || element.tagName === 'TEXTAREA' || element.tagName === 'SELECT';
}

function valuesOf(elements: Iterable<Element>): Map<Box, string> {
  return new Map([...elements].filter(isBox).slice(0, MAX_BOXES).map((box) => [box, box.value]));
}

/** How many of these hold something else now, the box that a person is in left out. */
function refilled(boxes: ReadonlyMap<Box, string>): number {
  let many = 0;
  for (const [box, words] of boxes)
    if (box.value !== words && dayOf(box.value) !== dayOf(words) && !box.matches(':focus')) many++;
  return many;
}

/** A box that shows the time goes on showing the same day. */
function dayOf(words: string): string {
  return words.replace(/\d{1,2}:\d{2}(?::\d{2})?/, '').trim();
}

/** A count or a mark of unsaved work in a title is the same page: "(2) Referral", "Referral *". */
function titleNamesAnother(before: string, after: string): boolean {
  const plain = (t: string) =>
    t
      .replace(/\(\d+\)|[*•●\d]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  return plain(before) !== plain(after);
}
