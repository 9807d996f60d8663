/**
 * Tells when a document has changed and when it has become another page.
 *
 * Mutations are queued, never worked on here. What is checked at once, before the browser paints, is whether the page
 * is still the one that was read: its address, its title, and that the things read are still in it.
 */

export interface PageWatch {
  stop(): void;
  /** Elements and texts that identify what was read; losing one makes it another page. */
  remember(identity: { elements: Iterable<Element>; texts: Iterable<Element> }): void;
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

const WATCHED = [
  'hidden',
  'aria-hidden',
  'aria-selected',
  'aria-expanded',
  'aria-checked',
  'open',
  'disabled',
  'readonly',
];
const MAX_REMEMBERED = 400;

/** Watches `document` until stopped. */
export function watchPage(document: Document, options: WatchOptions): PageWatch {
  const window = document.defaultView!;
  const stopped = new AbortController();
  const { signal } = stopped;
  let remembered: Element[] = [];
  let texts: { element: Element; words: string }[] = [];
  let address = window.location.href;
  let title = document.title;

  const left = () => {
    remembered = [];
    texts = [];
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

  const observer = new MutationObserver((records) => {
    if (records.every((r) => ownRecord(r, options.own))) return;
    const gone =
      (document.title !== title && titleNamesAnother(title, document.title)) ||
      remembered.some((e) => !e.isConnected) ||
      texts.some(({ element, words }) => !element.isConnected || element.textContent !== words);
    title = document.title;
    if (gone) left();
    options.onChanged();
  });
  observer.observe(document, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: WATCHED,
  });

  const navigation = (window as unknown as { navigation?: NavigationLike }).navigation;
  navigation?.addEventListener('currententrychange', navigated, { signal });
  navigation?.addEventListener('navigatesuccess', navigated, { signal });
  window.addEventListener('popstate', navigated, { signal });
  window.addEventListener('hashchange', navigated, { signal });
  window.addEventListener('pageshow', (e) => e.persisted && (left(), options.onChanged()), { signal });
  document.addEventListener('change', options.onChanged, { capture: true, passive: true, signal });
  document.addEventListener('focusout', options.onChanged, { capture: true, passive: true, signal });
  document.addEventListener('click', options.onChanged, { capture: true, passive: true, signal });

  return {
    stop: () => {
      stopped.abort();
      observer.disconnect();
    },
    remember: ({ elements, texts: named }) => {
      remembered = [...elements].slice(0, MAX_REMEMBERED);
      texts = [...named].slice(0, 20).map((element) => ({ element, words: element.textContent ?? '' }));
      title = document.title;
    },
  };
}

function ownRecord(record: MutationRecord, own: (node: Node) => boolean): boolean {
  if (own(record.target)) return true;
  if (record.type !== 'childList') return false;
  const nodes = [...record.addedNodes, ...record.removedNodes];
  return nodes.length > 0 && nodes.every(own);
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
