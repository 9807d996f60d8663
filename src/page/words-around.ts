/** Words that stand around a control and may be its label: before it, after it, or in its own attributes. */
import { CONTROL_SELECTOR, isControl } from './controls';
import { follows } from './document-order';
import { classWords, cleanLabel, isNoAnswer, textOf } from './text';

/** A label tied to a control that exists is that control's own, not words for its neighbour. */
export function labelsAnother(label: HTMLLabelElement): boolean {
  return label.htmlFor !== '' && ((label.getRootNode() as Document).getElementById?.(label.htmlFor) ?? null) !== null;
}

/** True where an element holds a control. */
export type Holds = (element: Element) => boolean;

/**
 * The nearest words before a control in its own row or block, not beyond another control; behind them, words set smaller
 * that stand between, which may be its label after all. At most 200 characters each; none where nothing fits.
 */
export function precedingText(control: Element, limit: Element | null, holds: Holds): string[] {
  let node: Node | null = control.closest('label') ?? control;
  for (let up = 0; up < 4 && node && node !== limit; up++) {
    /** Words that explain, right before the control: its label, where none stands before them. */
    let help = '';
    const only = () => (help ? [help] : []);
    const named = (label: string) => (label ? [label, ...(isSentence(help) ? [] : only())] : only());
    for (let before: Node | null = node.previousSibling; before; before = before.previousSibling) {
      if (before.nodeType === 3) {
        const words = cleanLabel(before.nodeValue ?? '');
        if (words && /[a-z]/i.test(words)) return named(words.length <= 160 && !(help && isSentence(words)) ? words : '');
      } else if (before.nodeType === 1) {
        const el = before as Element;
        if (isControl(el) || holds(el)) return only();
        if (el.tagName === 'LABEL' && labelsAnother(el as HTMLLabelElement)) continue;
        if (
          el.tagName === 'BUTTON' ||
          el.tagName === 'IMG' ||
          el.tagName === 'SCRIPT' ||
          el.tagName === 'STYLE' ||
          el.tagName === 'LEGEND'
        )
          continue;
        if (/^H[1-4]$/.test(el.tagName) || el.tagName === 'TABLE') return only();
        const words = cleanLabel(textOf(el, 240));
        if (isToolbar(el, words)) continue;
        if (words && /[a-z]/i.test(words) && !isNoAnswer(words)) {
          if (/(^|[\s_-])(hint|help|tip|error|note|govuk-hint)/i.test(classWords(el))) continue;
          const label = words.length <= 160 && !/:\s+\S/.test(words) ? words : '';
          if (!help && label && explains(el, label)) help = label;
          else return named(help && (isSentence(words) || explains(el, words)) ? '' : label);
        }
      }
    }
    if (help) return [help];
    const parent: Element | null = node.parentElement;
    if (!parent || parent === limit || /^(TD|TH|FORM|FIELDSET|SECTION|MAIN|BODY|TABLE|LI)$/.test(parent.tagName))
      return [];
    node = parent;
  }
  return [];
}

/** A sentence of some length with its full stop. */
function isSentence(words: string): boolean {
  return words.endsWith('.') && words.split(' ').length > 4;
}

/** Words that explain a field rather than name it: a sentence, or words set smaller. */
function explains(element: Element, words: string): boolean {
  return (
    isSentence(words) ||
    element.tagName === 'SMALL' ||
    /(^|[\s_-])(?:sm|small|muted|desc|description|secondary|explanation|guidance)($|[\s_-])/i.test(classWords(element))
  );
}

/** The row of signs above a rich-text box: "B I U", "Normal B I S", or by its role or class. */
function isToolbar(element: Element, words: string): boolean {
  return (
    element.getAttribute('role') === 'toolbar' || /(^|[\s_-])(?:tool-?bar|ql-toolbar|tox-)/i.test(classWords(element)) || /^(?:\p{L}{3,10} )?B,? I,? [US]\b/u.test(words)
  );
}

/** The nearest words after a box on its line, not beyond another control. */
export function followingText(control: Element, holds: Holds): string {
  for (let after = control.nextSibling; after; after = after.nextSibling) {
    if (after.nodeType === 3) {
      const words = cleanLabel(after.nodeValue ?? '');
      if (words) return words;
    } else if (after.nodeType === 1) {
      const el = after as Element;
      if (isControl(el) || el.tagName === 'BR' || holds(el)) return '';
      const words = cleanLabel(textOf(el, 160));
      if (words) return words;
    }
  }
  return '';
}

const LABEL_NAME = /(^|[\s_-])(?:label|lbl)($|[\s_-])/i;

/** A label that floats: marked as one, right after the only control of its block. */
export function labelAfter(control: Element): string {
  const after = control.nextElementSibling;
  const around = control.parentElement;
  if (!after || !around || around.querySelectorAll(CONTROL_SELECTOR).length !== 1) return '';
  const marked = after.tagName === 'LABEL' ? !labelsAnother(after as HTMLLabelElement) : LABEL_NAME.test(classWords(after));
  return marked ? cleanLabel(textOf(after, 160)) : '';
}

/** The words of the line that end at a box, in plain text: "Yes" in "Yes ( ) No ( )". */
export function wordsJustBefore(control: Element): string {
  const before = control.previousSibling;
  return before?.nodeType === 3 ? cleanLabel(before.nodeValue ?? '') : '';
}

/** Elements around a box within which its question is looked for; and around all boxes of the run, where nothing else is in them: libraries wrap both. */
const UP = 4;
const UP_ALONE = 8;

/**
 * The question before a run of boxes: the first words before the first option that are not an option. Where they are
 * `asked` something already, the legend of the part they stand in is not their question.
 */
export function questionBefore(control: Element, options: ReadonlySet<string>, holds: Holds, asked = false): string {
  let node: Element | null = control.closest('label,li,nobr') ?? control;
  for (let up = 0; node && (up < UP || (up < UP_ALONE && node.querySelectorAll(CONTROL_SELECTOR).length <= options.size)); up++) {
    for (let before = node.previousElementSibling; before; before = before.previousElementSibling) {
      if (holds(before) || before.matches(CONTROL_SELECTOR)) continue;
      if (asked && before.tagName === 'LEGEND') return '';
      const words = cleanLabel(textOf(before, 240));
      if (words && !options.has(words)) return words;
    }
    node = node.parentElement;
    if (!node || /^(FORM|FIELDSET|SECTION|MAIN|BODY|TABLE|TD|TH)$/.test(node.tagName)) return '';
  }
  return '';
}

/** Of the labels that name an id that stands twice, the one before the control. */
export function nearestLabel(labels: HTMLLabelElement[], control: Element): HTMLLabelElement | undefined {
  if (labels.length === 1) {
    const only = labels[0]!;
    const sameId = only.getRootNode() === control.getRootNode();
    return sameId ? only : undefined;
  }
  const before = labels.filter((l) => follows(control, l));
  return before[before.length - 1] ?? labels[0];
}

/** Words of a control's title that are not an instruction. */
export function title(control: Element): string {
  const given = control.getAttribute('title');
  if (!given) return '';
  const words = cleanLabel(given);
  return /^(?:pick|select|choose|click|calendar|help|enter)\b/i.test(words) || words.length > 80 ? '' : words;
}

/** Words of a control's placeholder that are neither an example nor a mask. */
export function placeholder(control: Element): string {
  const given = control.getAttribute('placeholder');
  if (!given) return '';
  const words = cleanLabel(given);
  return /^(?:e\.?g|for example|type|search|select|choose|enter)\b/i.test(words) || !/[a-z]{3}/i.test(words)
    ? ''
    : words;
}
