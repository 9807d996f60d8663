/** Boxes for picking a person or an answer: what was picked stands beside the box, which is empty itself. */
import { CONTROL_SELECTOR, isControl } from './controls';
import { cleanLabel, collapse, isHint, isNoAnswer, textOf } from './text';

/** Words that stand before a box and are no answer: its label, a heading, or running words. */
const NO_ANSWER = /^(?:LABEL|LEGEND|H[1-6]|P|DT|TH|SUMMARY)$/;
const INSTRUCTION = /^(?:start typing|begin typing|type|search|find|select|choose|enter|pick|please|use|e\.?g)\b/i;

/**
 * A box that shows elsewhere what was picked by it (https://www.w3.org/TR/wai-aria-1.2/#combobox), where the page ties its
 * visible label to it: words before it may else be its label.
 */
function picks(control: Element): boolean {
  if (control.tagName !== 'INPUT') return false;
  const combobox =
    control.getAttribute('role') === 'combobox' || control.hasAttribute('aria-autocomplete') || control.hasAttribute('aria-haspopup');
  return combobox && (control.hasAttribute('aria-labelledby') || (control as HTMLInputElement).labels?.length !== 0);
}

/**
 * What an empty box for picking shows right before it: the picked person or answer, as a chip or as plain words; '' for
 * none, and where hints, instructions or words of another part stand there. `label`: its own, which is no answer.
 */
export function pickedBefore(control: Element, label: string): string {
  if (!picks(control)) return '';
  const described = control.getAttribute('aria-describedby')?.split(/\s+/) ?? [];
  let node: Element = control;
  for (let up = 0; up < 2; up++) {
    const picked: string[] = [];
    for (let before = node.previousElementSibling; before; before = before.previousElementSibling) {
      if (NO_ANSWER.test(before.tagName) || isControl(before) || before.querySelector(CONTROL_SELECTOR)) return picked.join('; ');
      if (isHint(before) || described.includes(before.id)) continue;
      const words = collapse(textOf(before, 160));
      if (cleanLabel(words) === label) return picked.join('; ');
      if (/\p{L}/u.test(words) && !isNoAnswer(words) && !INSTRUCTION.test(words)) picked.unshift(words);
    }
    if (picked.length > 0 || !node.parentElement || /^(?:FIELDSET|FORM|SECTION|TD|LI)$/.test(node.parentElement.tagName)) return picked.join('; ');
    node = node.parentElement;
  }
  return '';
}
