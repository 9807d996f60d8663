/** A time box beside a date box, and a hidden ISO date behind one. */

/** "9.05" and "09:05" as HH:MM; '' for anything else. */
export function clock(text: string): string {
  const found = /^(\d{1,2})[:.](\d{2})$/.exec(text.trim());
  if (!found || Number(found[1]) > 23 || Number(found[2]) > 59) return '';
  return `${found[1]!.padStart(2, '0')}:${found[2]}`;
}

/** The time box just after a date box in the same cell or block: "10:30". It is then used. */
export function timeBeside(controls: Element[], index: number, used: Set<Element>): string {
  const control = controls[index]!;
  const next = controls[index + 1];
  if (!next || next.tagName !== 'INPUT' || next.parentElement !== control.parentElement) return '';
  const input = next as HTMLInputElement;
  if (input.type !== 'time' && !/^\d{1,2}[:.]\d{2}$/.test(input.value.trim())) return '';
  if (!/\d/.test((control as HTMLInputElement).value)) return '';
  used.add(next);
  return clock(input.value);
}

const ISO_VALUE = /^\d{4}-\d{2}-\d{2}(?:[T ][\d:.]+Z?)?$/;

function boxBefore(hidden: Element): HTMLInputElement | null {
  let before = hidden.previousElementSibling;
  for (let i = 0; before && i < 3; i++, before = before.previousElementSibling)
    if (before.tagName === 'INPUT' && (before as HTMLInputElement).type === 'text') return before as HTMLInputElement;
  return null;
}

/** Hidden inputs that hold the ISO form of the date box beside them. */
export function hiddenIsoDates(hiddenInputs: readonly HTMLInputElement[]): Map<Element, string> {
  const found = new Map<Element, string>();
  for (const hidden of hiddenInputs) {
    if (!ISO_VALUE.test(hidden.value)) continue;
    const near = hidden.parentElement;
    if (!near) continue;
    const boxes = near.querySelectorAll<HTMLInputElement>('input[type=text],input:not([type])');
    const box = boxes.length === 1 ? boxes[0] : boxBefore(hidden);
    if (box && !found.has(box)) found.set(box, hidden.value);
  }
  return found;
}
