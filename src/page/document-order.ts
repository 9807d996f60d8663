/** Node.DOCUMENT_POSITION_FOLLOWING: https://dom.spec.whatwg.org/#interface-node */
const FOLLOWING = 4;

/** Whether `one` comes after `other` in the document, or stands within it. */
export function follows(one: Element, other: Element): boolean {
  return (other.compareDocumentPosition(one) & FOLLOWING) !== 0;
}
