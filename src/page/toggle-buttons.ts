/**
 * Buttons side by side that stay pressed, drawn in place of radio buttons: "Yes" and "No".
 * https://www.w3.org/WAI/ARIA/apg/patterns/button/ (toggle button)
 */
import { textOf } from './text';

const PRESSABLE = 'button[aria-pressed],[role=button][aria-pressed]';
/** Signs of writing tools, and of what a list or a view shows. */
const TOOLS = '[role=toolbar],[role=tablist],[role=search],[role=menubar],nav,header,[class*=toolbar],[class*=filter]';
/** Fewer are no question, more are no answers to one. */
const [FEWEST, MOST] = [2, 10];

/** True for a button that stays pressed. */
export function isPressable(element: Element, tag = element.tagName, role = element.getAttribute('role')): boolean {
  return (tag === 'BUTTON' || role === 'button') && element.hasAttribute('aria-pressed');
}

/** The answers that a toggle button is one of, with itself; none where it stands alone or among tools. */
export function togglesWith(element: Element): Element[] {
  let holder: Element | null = element.parentElement;
  for (let up = 0; holder && up < 2; up++, holder = holder.parentElement) {
    const members = [...holder.querySelectorAll(PRESSABLE)];
    if (members.length < FEWEST) continue;
    const answers = members.length <= MOST && members.every((member) => textOf(member, 80) !== '') && !holder.closest(TOOLS);
    return answers ? members : [];
  }
  return [];
}
