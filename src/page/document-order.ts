/** Bits of Node.compareDocumentPosition: https://dom.spec.whatwg.org/#interface-node */
const DISCONNECTED = 1;
const FOLLOWING = 4;

const hostOf = (element: Element): Element | undefined => (element.getRootNode() as Partial<ShadowRoot>).host;

/** Whether `one` comes after `other` in the page, or stands within it; of those in different trees, what they stand in is told apart. */
export function follows(one: Element, other: Element): boolean {
  const position = other.compareDocumentPosition(one);
  if ((position & DISCONNECTED) === 0) return (position & FOLLOWING) !== 0;
  // The order of nodes in different trees is the browser's own affair, and need not be the same twice.
  for (let at: Element | undefined = one; at; at = hostOf(at)) {
    const beside = placeIn(at.getRootNode(), other);
    if (beside) return (beside.compareDocumentPosition(at) & FOLLOWING) !== 0;
  }
  return false;
}

/** The element, or the component that it stands in, in the tree of `root`; undefined where it stands elsewhere. */
export function placeIn(root: Node, element: Element): Element | undefined {
  for (let at: Element | undefined = element; at; at = hostOf(at)) if (at.getRootNode() === root) return at;
  return undefined;
}
