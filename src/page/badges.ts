/** Short warnings and badges beside the child's name: what topics and the legal basis may be named by. */
import { CONTROL_SELECTOR } from './controls';
import type { Pausing } from './in-slices';
import { textOf } from './text';

const LOOKS = /badge|flag|chip|pill|lozenge|alert|hazard|indicator|warning|status/i;
/** A list or grid may be about other people: a brother's badge is not this child's. */
const OTHERS = 'td,th,tr,[role=row],[role=gridcell],nav,[role=navigation],[role=menu],dialog:not([open]),[hidden]';
const MOST = 300;
const LONGEST = 40;
/** Elements between two pauses. */
const PAUSE_AFTER = 1000;

/** Words of badges outside tables and menus, each at most 40 characters, in document order. */
export function* readBadges(document: Document): Pausing<string[]> {
  const found = new Set<string>();
  let seen = 0;
  let at = 0;
  for (const element of document.querySelectorAll('[class]')) {
    if (++at % PAUSE_AFTER === 0) yield;
    if (!LOOKS.test(element.getAttribute('class')!)) continue;
    if (++seen > MOST) break;
    if (element.childElementCount > 2 || element.closest(OTHERS) || element.querySelector(CONTROL_SELECTOR)) continue;
    const text = textOf(element, LONGEST + 1);
    if (text && text.length <= LONGEST) found.add(text);
  }
  return [...found];
}
