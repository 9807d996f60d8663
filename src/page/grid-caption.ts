/** The words right above a grid that name it: a question, or a caption that is none of the table's own. */
import { CONTROL_SELECTOR } from './controls';
import type { Grid } from './table-grid';
import { classWords, cleanLabel, textOf } from './text';

const LONGEST = 90;
const NAMES = /(^|[\s_-])(label|lbl|caption|title|heading|question|q|qtext|prompt|legend|name)($|[\s_-])/i;

/**
 * A grid's own caption, or the words in the block or row just before it. Words are taken where their class names them
 * a label, or where they and the grid are all that their block holds; '' for running words, fields and headings.
 */
export function captionOf({ caption, element }: Pick<Grid, 'caption' | 'element'>): string {
  if (caption) return caption;
  const before = element.previousElementSibling ?? rowAbove(element);
  if (
    !before ||
    /^H[1-6]$/.test(before.tagName) ||
    before.matches(`table,ul,ol,dl,form,nav,button,script,style,${CONTROL_SELECTOR}`)
  )
    return '';
  const alone = before.parentElement?.childElementCount === 2 && before.nextElementSibling === element;
  if (!alone && !NAMES.test(classWords(before)) && !NAMES.test(classWords(before.firstElementChild ?? before)))
    return '';
  if (before.querySelector(`table,a[href],button,h1,h2,h3,h4,h5,h6,${CONTROL_SELECTOR}`)) return '';
  const words = textOf(before, LONGEST + 30);
  if (!words || words.length > LONGEST || /[.;]\s*$|:\s+\S/.test(words)) return '';
  return cleanLabel(words);
}

/** The one cell of the row above, where the grid is all that its own cell holds. */
function rowAbove(element: Element): Element | null {
  const cell = element.parentElement;
  if (
    !cell ||
    !/^T[DH]$/.test(cell.tagName) ||
    cell.parentElement?.childElementCount !== 1 ||
    cell.childElementCount !== 1
  )
    return null;
  const above = cell.parentElement.previousElementSibling;
  return above?.childElementCount === 1 ? above.firstElementChild : null;
}
