/** What a rich-text editor is called whose document is one box: its label stands around its frame, in the document that holds it. */
import { CONTROL_SELECTOR } from './controls';
import { nameFromAria } from './headings';
import { cleanLabel, textOf } from './text';
import { precedingText } from './words-around';

/** What editors call any frame of theirs. */
const ANY_EDITOR = /\b(?:rich ?text|wysiwyg|text (?:area|editor)|editor|iframe|frame)\b/i;
const TO_FILL_IN = `${CONTROL_SELECTOR},iframe`;
/** Elements around a frame below which its heading stands. */
const UP = 3;

/** The labels of the frame that shows `document`, best first; none where the document around it is not to be read. */
export function labelsOfFrame({ defaultView: view }: Document): string[] {
  try {
    const frame = view?.frameElement;
    if (!frame) return [];
    const holds = (element: Element) => element.matches(TO_FILL_IN) || element.querySelector(TO_FILL_IN) !== null;
    const names = [nameFromAria(frame), labelOfBox(frame), cleanLabel(frame.getAttribute('title') ?? '')];
    return [...names.filter((name) => name !== '' && !ANY_EDITOR.test(name)), ...precedingText(frame, null, holds), ...headingBefore(frame, holds)];
  } catch {
    // A document of another site: not ours to read.
    return [];
  }
}

/** The label of the box that the editor stands for: "notes" of the frame "notes_ifr". */
function labelOfBox(frame: Element): string {
  const id = frame.id.replace(/_ifr$/, '');
  const label = id ? [...frame.ownerDocument.getElementsByTagName('label')].find(({ htmlFor }) => htmlFor === id) : undefined;
  return label ? cleanLabel(textOf(label, 160)) : '';
}

/** The heading right before the editor, with nothing to fill in between. */
function headingBefore(frame: Element, holds: (element: Element) => boolean): string[] {
  let at: Element | null = frame;
  for (let up = 0; at && up < UP; up++, at = at.parentElement)
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      if (/^H[1-6]$/.test(before.tagName)) return [cleanLabel(textOf(before, 160))];
      if (holds(before)) return [];
    }
  return [];
}
