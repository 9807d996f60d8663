/**
 * What was read of a document and still holds.
 *
 * An answer that depends on one part of the page only is kept until something in that part changes. A page that was
 * read once is so read again at the cost of what changed; a memory that holds nothing gives the same answers.
 */

/** What is kept, by the part of the reader that keeps it. */
type Kind = 'walk' | 'grid' | 'boxes' | 'fact';

interface Kept {
  at: number;
  within: Node;
  value: unknown;
}

export interface Memory {
  /** These parts have changed, and with them everything around them. */
  changed(nodes: Iterable<Node>): void;
  /** Counts changes: two equal counts mean that nothing was changed between them. */
  readonly changes: number;
  /** The answer kept for an element, or undefined when there is none or something changed within its part of the page. */
  recall<T>(kind: Kind, element: Element): T | undefined;
  /** Keeps an answer that holds until something changes within `within`. Returns it. */
  keep<T>(kind: Kind, element: Element, within: Node, value: T): T;
  /** Nothing holds any more. */
  forget(): void;
}

/** Answers kept at most, so that 100,000 nodes cost under 20 MiB. Then it begins afresh: what is lost is worked out anew. */
const MOST_KEPT = 5000;

/** A memory for one document, empty. */
export function createMemory(): Memory {
  let now = 1;
  let kept = new Map<Kind, WeakMap<Element, Kept>>();
  const changedAt = new WeakMap<Node, number>();
  let count = 0;
  return {
    get changes() {
      return now;
    },
    changed(nodes) {
      now++;
      for (const node of nodes) {
        for (
          let at: Node | null = node;
          at && changedAt.get(at) !== now;
          at = at.parentNode ?? (at as ShadowRoot).host
        ) {
          changedAt.set(at, now);
        }
      }
    },
    recall<T>(kind: Kind, element: Element) {
      const found = kept.get(kind)?.get(element);
      return found && (changedAt.get(found.within) ?? 0) <= found.at ? (found.value as T) : undefined;
    },
    keep(kind, element, within, value) {
      if (count >= MOST_KEPT) {
        kept = new Map();
        count = 0;
      }
      let store = kept.get(kind);
      if (!store) {
        store = new WeakMap();
        kept.set(kind, store);
      }
      if (!store.has(element)) count++;
      store.set(element, { at: now, within, value });
      return value;
    },
    forget() {
      now++;
      kept = new Map();
      count = 0;
    },
  };
}
