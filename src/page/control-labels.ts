/** The labels of a control: the page's own association first, position last. */
import { CONTROL_SELECTOR } from './controls';
import { follows } from './document-order';
import { labelsOfFrame } from './frame-label';
import { type Heading, nameFromAria, type Scope } from './headings';
import type { PageGrids } from './page-grids';
import { bandAbove, labelOfCell } from './table-grid';
import { cleanLabel, textOf } from './text';
import { anchorOf } from './tick-tables';
import type { Walk } from './put-together';
import { followingText, labelAfter, nearestLabel, precedingText, wordsJustBefore } from './words-around';

/** Words around a control that its place makes its label. */
export interface Around {
  labels: string[];
  group: string[];
  /** A repeated row: only its own heading together with the column's can name a fact. */
  inGrid: boolean;
}

export interface ControlLabels {
  /** By ARIA, `for` or the label around it; '' for none. */
  own(control: Element): string;
  around(control: Element, ticked: boolean): Around;
  /** Labels of a control that is one of several parts: the legend first. `sub`: the part's own small label. */
  group(control: Element, near: string[], sub: string): string[];
  /** Words that span the table just above boxes which fill a row of it, a cell each. */
  above(boxes: readonly Element[]): string[];
  /** Words of one box of a group. */
  option(control: Element): string;
  /** Words of each box of a group: those after it, or where the last has none after it and each has some before, those. */
  options(boxes: readonly Element[]): string[];
  /** The name or legend of a fieldset or group. */
  legend(group: Element): string;
  /** The heading of a part of the page that holds this one field and nothing else to fill in, up to the next heading. */
  soleHeading(control: Element): string[];
  /** Controls in a part of the page. */
  controlsIn(part: Element): number;
}

/** A box whose name is no more than what it shows. */
function namesItself(control: Element): boolean {
  const said = control.getAttribute('aria-label');
  if (said && control.getAttribute('role') === 'combobox' && control.tagName !== 'INPUT' && said.trim() === textOf(control)) return true;
  const ids = control.firstElementChild ? (control.getAttribute('aria-labelledby')?.split(/\s+/) ?? []) : [];
  const inside = ids.length > 0 ? [...control.querySelectorAll('[id]')] : [];
  return ids.length > 0 && ids.every((id) => inside.some((element) => element.id === id));
}

/** How far up a cell or component that says its label in an attribute may stand. */
const UP = 4;

/** The nearest element around a control that says its label in an attribute. */
function componentAround(control: Element): Element | null {
  let around = control.parentElement;
  for (let up = 0; around && up < UP; up++, around = around.parentElement)
    if (around.matches('[data-label],[data-th],[data-title],[label]')) return around;
  return null;
}

/** The labels of the controls of one walk. */
export function controlLabels(walk: Walk, grids: PageGrids): ControlLabels {
  const holds = walk.holdsControl;
  const ownLabels = new Map<Element, string>();
  const counts = new Map<Scope, number>();
  let places: Map<Element, number> | undefined;

  function controlsIn(part: Scope): number {
    let count = counts.get(part);
    if (count === undefined) {
      count = part.querySelectorAll(CONTROL_SELECTOR).length;
      counts.set(part, count);
    }
    return count;
  }

  function ownLabel(control: Element): string {
    let label = ownLabels.get(control);
    if (label === undefined) {
      label = findOwn(control) || labelOfHost(walk.standIn(control), control);
      ownLabels.set(control, label);
    }
    return label;
  }

  function legendOf(group: Element): string {
    const legend = group.querySelector('legend');
    return nameFromAria(group) || (legend ? cleanLabel(textOf(legend)) : '');
  }

  function soleHeading(control: Element): string[] {
    const heading = walk.nearestHeading(control);
    return heading && (controlsIn(heading.scope) === 1 || isAloneUnder(heading, control)) ? [heading.text] : [];
  }

  /** Nothing else to fill in stands between the heading and the next one: a page with a heading for each answer. */
  function isAloneUnder(heading: Heading, control: Element): boolean {
    places ??= new Map(walk.controls.map((one, at) => [one, at]));
    const at = places.get(control);
    if (at === undefined) return false;
    const before = walk.controls[at - 1];
    if (before && follows(before, heading.element)) return false;
    const after = walk.controls[at + 1];
    if (!after || !heading.scope.contains(after)) return true;
    const next = walk.headings[walk.headings.indexOf(heading) + 1];
    return next !== undefined && follows(after, next.element);
  }

  const findOwn = (control: Element): string => {
    const aria = nameFromAria(control);
    if (aria && !namesItself(control)) return aria;
    const id = control.id;
    if (id) {
      const labels = walk.labelsFor.get(id);
      if (labels) {
        const label = nearestLabel(labels, control);
        const text = label ? cleanLabel(textOf(label)) : '';
        if (text) return text;
      }
    }
    const wrapping = control.closest('label');
    return wrapping ? cleanLabel(textOf(wrapping)) : '';
  };

  /** A component names its box by ARIA, by a label that is tied to it or around it, or by an attribute of its own. */
  const labelOfHost = (host: Element, control: Element): string =>
    host === control ? '' : findOwn(host) || cleanLabel(host.getAttribute('label') ?? '');

  const positional = (box: Element, ticked: boolean): Around => {
    const control = walk.standIn(box);
    const labels: string[] = [];
    const group: string[] = [];
    let inGrid = false;
    const cell = grids.cellOf(box);
    const held = cell ? grids.cells.get(cell) : undefined;
    if (cell && held) {
      labels.push(...precedingText(anchorOf(control, ticked, cell), cell, holds));
      const found = labelOfCell(held.grid, held.grid.cells[held.index]!, held.frozen);
      if (found) {
        inGrid = found.inGrid;
        // A repeated row: only its own heading together with the column's can name a fact.
        if (inGrid)
          return {
            labels: found.group.length > 0 ? [cleanLabel(`${found.group[0]} ${found.label}`)] : [],
            group: [],
            inGrid,
          };
        labels.push(cleanLabel(found.label));
        group.push(...found.group.map(cleanLabel));
      }
    } else {
      const term = control.closest('dd')?.previousElementSibling;
      if (term?.tagName === 'DT') labels.push(cleanLabel(textOf(term)));
      const before = precedingText(anchorOf(control, ticked, null), null, holds);
      labels.push(...(before.length > 0 || ticked ? before : [labelAfter(control)]));
    }
    if (control === control.ownerDocument.body) labels.push(...labelsOfFrame(control.ownerDocument));
    const drawn = componentAround(control);
    if (drawn && controlsIn(drawn) === 1) {
      const words = drawn.getAttribute('data-label') ?? drawn.getAttribute('data-th') ?? drawn.getAttribute('data-title');
      labels.push(cleanLabel(words ?? (drawn.tagName.includes('-') ? (drawn.getAttribute('label') ?? '') : '')));
    }
    return { labels: labels.filter(Boolean), group, inGrid };
  };

  function groupLabels(control: Element, near: string[], sub: string): string[] {
    const fieldset = control.closest('fieldset,[role=group],[role=radiogroup]');
    const labels: string[] = [];
    if (fieldset) {
      const text = legendOf(fieldset);
      if (text && controlsIn(fieldset) <= 8) labels.push(text);
    }
    return [...labels, ...near.filter((l) => l !== sub && !/^(?:day|month|year|date|time|dd|mm|yyyy|hour)$/i.test(l))];
  }

  function above(boxes: readonly Element[]): string[] {
    const cells = new Set(boxes.map((box) => grids.cellOf(box)));
    const [first] = cells;
    const held = first && cells.size > 1 ? grids.cells.get(first) : undefined;
    if (!held) return [];
    const { row } = held.grid.cells[held.index]!;
    const inRow = held.grid.starts[row]!.every((cell) => cells.has(cell.element) || (cell.controls === 0 && !cell.text));
    const words = inRow ? cleanLabel(bandAbove(held.grid, row)) : '';
    return words ? [words] : [];
  }

  function optionLabel(control: Element): string {
    const own = ownLabel(control) || (control.tagName === 'INPUT' ? '' : cleanLabel(textOf(control, 160)));
    if (own) return own;
    const after = followingText(control, holds);
    const cell = control.closest('td');
    // In a table of boxes and words by turns.
    const next = cell && cell !== grids.cellOf(control) && textOf(cell, 20) === '' ? cell.nextElementSibling : null;
    return (
      after ||
      (next && cleanLabel(textOf(next, 160))) ||
      cleanLabel((control as HTMLInputElement).value === 'on' ? '' : ((control as HTMLInputElement).value ?? ''))
    );
  }

  function optionLabels(boxes: readonly Element[]): string[] {
    const last = boxes[boxes.length - 1];
    const bare = boxes.length > 1 && last !== undefined && boxes.every((box) => box.tagName === 'INPUT' && ownLabel(box) === '');
    if (bare && followingText(last, holds) === '') {
      const before = boxes.map((box) => wordsJustBefore(box));
      if (before.every((words) => words !== '')) return before;
    }
    return boxes.map(optionLabel);
  }

  return {
    own: ownLabel,
    around: positional,
    group: groupLabels,
    above,
    option: optionLabel,
    options: optionLabels,
    legend: legendOf,
    soleHeading,
    controlsIn,
  };
}
