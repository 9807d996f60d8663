/** Which of several children a part of a form is about, by its heading's first words. A child's name is never repeated. */
import type { FieldObservation } from '../core/observation';

const NUMBERED = /^\W*(child|young person|sibling)\s*(?:no\.?|number)?\s*(\d{1,2}|[a-h])(?![\p{L}\p{N}])/iu;

/**
 * Sets `block` ("Child 2") on every field below the heading of a numbered child, where the form has at least two of them:
 * what is recorded of one child is then never taken for another. Fields elsewhere on the form are left as they are.
 */
export function markChildren(fields: FieldObservation[]): void {
  const children = fields.map(({ path }) => childOf(path));
  if (new Set(children.filter((child) => child !== undefined)).size < 2) return;
  for (const [index, child] of children.entries()) {
    if (child !== undefined) fields[index]!.block ??= child;
  }
}

function childOf(path: readonly string[]): string | undefined {
  for (const heading of path.toReversed()) {
    const found = NUMBERED.exec(heading);
    if (found) return `Child ${found[2]!.toUpperCase()}`;
  }
  return undefined;
}

const EARLIER_VERSION = /\b(?:superseded|(?:earlier|former|old(?:er)?|previous|prior) versions?)\b/i;

/** True below a heading that says so: what an earlier version of a form held is not what this one holds. */
export function inEarlierVersion(path: readonly string[]): boolean {
  return path.some((heading) => EARLIER_VERSION.test(heading));
}
