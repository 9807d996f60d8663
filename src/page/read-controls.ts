/**
 * Every control of a page as readings: single fields, dates in parts, radios and groups of boxes. Labels are tried in
 * the order that DOM-IDIOMS gives: the page's own association first, position last.
 */
import { type Around, controlLabels } from './control-labels';
import { BOX, RADIO, SEARCH } from './control-make';
import { controlKind, type DatePart, datePart, isCheckbox, isChecked, joinDate, shownValue } from './controls';
import { clock, hiddenIsoDates, timeBeside } from './date-beside';
import type { Pausing } from './in-slices';
import { knownDate } from './known-dates';
import { type Found, humanLabels, makeReading } from './make-reading';
import type { PageGrids } from './page-grids';
import type { Reading } from './reading';
import { cleanLabel, collapse, textOf } from './text';
import { pickedBefore } from './picked-answer';
import { anchorOf } from './tick-tables';
import type { Walk } from './put-together';
import { partValue, splitDateAt } from './split-date';
import { isPressable, togglesWith } from './toggle-buttons';
import { placeholder, questionBefore, title } from './words-around';

/** The label of a box that looks for something else: another page, another person. */
const FINDS = /^(?:(?:quick|global|site|people) )?search(?: (?:for|all|the|this|everything|here|records?|people|persons?|clients?|cases?|forms?)\b.*)?\W*$/i;

/** Controls between two pauses. */
const PAUSE_AFTER = 16;

/** Readings of all controls but those that search or filter, in document order; and how many of those there are. */
export function* readControls(
  walk: Walk,
  grids: PageGrids,
  filtered: (element: Element) => boolean,
): Pausing<{ readings: Reading[]; searchControls: number }> {
  const readings: Reading[] = [];
  const labels = controlLabels(walk, grids);
  const used = new Set<Element>();
  /** A control is asked for its part as the first of a date and again as one that follows another. */
  const parts = new Map<Element, DatePart | null>();
  const partOf = (control: Element): DatePart | null => {
    let part = parts.get(control);
    if (part === undefined) {
      part = datePart(control, labels.own(control));
      parts.set(control, part);
    }
    return part;
  };
  const isoBeside = hiddenIsoDates(walk.hidden);
  const { controls, makes } = walk;
  const boxes: Element[] = [];
  const radios: Element[] = [];
  const indexOf = new Map<Element, number>();
  for (let index = 0; index < controls.length; index++) {
    const make = makes[index]!;
    if ((make & (BOX | RADIO)) === 0) continue;
    const control = controls[index]!;
    if ((make & BOX) !== 0) boxes.push(control);
    if ((make & RADIO) !== 0) radios.push(control);
    indexOf.set(control, index);
  }
  const boxesOf = grouped(boxes, (box) => box.closest('fieldset,[role=group]'));
  const boxesInside = new Map<Element, Element[]>();
  const boxesInCell = grouped(boxes, grids.cellOf);
  const boxesNamed = grouped(boxes, (box) => box.getAttribute('name'));
  const radiosNamed = grouped(radios, (radio) => radio.getAttribute('name'));
  let searchControls = 0;
  let saysLines: boolean | undefined;

  for (let index = 0; index < controls.length; index++) {
    if (index % PAUSE_AFTER === 0) yield;
    if (!used.has(controls[index]!)) readControl(controls[index]!, index);
  }
  return { readings, searchControls };

  function read(control: Element, given: string[], found: Found): void {
    const human = humanLabels(given);
    readings.push(makeReading(control, human.length > 0 ? human : labels.soleHeading(control), found));
  }

  /** A box for text takes one line unless it says otherwise, on a page that says it of others: https://www.w3.org/TR/wai-aria-1.2/#aria-multiline */
  function isLineOfText(control: Element): boolean {
    if (control.getAttribute('role') !== 'textbox' || control.hasAttribute('aria-multiline') || control.childElementCount > 0) return false;
    saysLines ??= controls.some((other) => other.getAttribute('aria-multiline') === 'true');
    return saysLines;
  }

  /** Those not before `control`. */
  function from(control: Element, members: readonly Element[]): Element[] {
    const first = indexOf.get(control)!;
    return members.filter((member) => indexOf.get(member)! >= first);
  }

  function readControl(control: Element, index: number): void {
    const make = makes[index]!;
    if ((make & SEARCH) !== 0 || filtered(control)) {
      searchControls++;
      return;
    }
    const path = walk.path(control);
    if ((make & RADIO) !== 0) {
      readRadios(control, path);
      return;
    }
    if ((make & BOX) !== 0) {
      readCheckboxes(control, index, path);
      return;
    }
    const label = labels.own(control);
    if (FINDS.test(label)) {
      searchControls++;
      return;
    }
    const part = partOf(control);
    const near = labels.around(control, false);
    if (readSplitDate(control, index, part, label, near, path)) return;
    if (part && readDateParts(control, index, part, label, near, path)) return;
    const words = near.inGrid
      ? [...near.labels, ...(label.split(' ').length > 2 ? [label] : [])]
      : [label, ...near.labels, title(control), placeholder(control)];
    let value = shownValue(control);
    if (!value) {
      value = pickedBefore(control, label);
      // What was picked stands where a label might, and is none.
      if (value) for (let at = words.length - 1; at > 0; at--) if (words[at] && value.includes(words[at]!)) words.splice(at, 1);
    }
    let kind = controlKind(control);
    if (kind === 'long-text' && value === '' && isLineOfText(control)) kind = 'line';
    const iso = isoBeside.get(control);
    const time = control.tagName === 'INPUT' ? timeBeside(controls, index, used) : '';
    let parsed = value ? knownDate(value) : undefined;
    let orderKnown = false;
    if (iso) {
      kind = 'date';
      const hidden = knownDate(iso);
      orderKnown = value !== '' && 'iso' in hidden;
      if (parsed && 'iso' in parsed && 'iso' in hidden && parsed.iso !== hidden.iso) {
        orderKnown = false;
        parsed = { reason: swapped(parsed.iso, hidden.iso) ? 'month-first' : 'more-than-one-date' };
      } else if (value && (!parsed || !('iso' in parsed)) && 'iso' in hidden) parsed = hidden;
    }
    if (parsed && 'iso' in parsed && time) parsed = { iso: parsed.iso, time };
    if (time && value) value = `${value} ${time}`;
    read(control, words, {
      path: near.group.length > 0 ? [...path, ...near.group] : path,
      control: kind,
      value,
      ...(parsed ? { parsed } : {}),
      orderKnown,
      chosen: kind === 'choice' && value ? [value] : [],
      ...(control.tagName === 'SELECT' ? { options: () => optionsOf(control as HTMLSelectElement) } : {}),
      speculative: near.inGrid,
    });
  }

  function readSplitDate(
    control: Element,
    index: number,
    part: DatePart | null,
    label: string,
    near: Around,
    path: string[],
  ): boolean {
    const split = splitDateAt(controls, index, labels.own, partOf, inOnePlace);
    if (!split) return false;
    for (let n = 1; n < split.boxes; n++) used.add(controls[index + n]!);
    const shown = (box: Element | null) => (box ? partValue(shownValue(box)) : '');
    const month = shown(split.month);
    const year = shown(split.year);
    const text = split.day ? joinDate(shown(split.day), month, year) : [month, year].filter(Boolean).join(' ');
    const time = partTime(index + split.boxes);
    const value = [text, time].filter(Boolean).join(' ');
    const question = part === null ? label : '';
    read(control, [question, ...labels.group(control, near.labels, label)], { path, control: 'date', value });
    return true;
  }

  /** In one cell of a table, or side by side, each with nothing but an element of its own around it. */
  function inOnePlace(one: Element, other: Element): boolean {
    const cell = grids.cellOf(one);
    if (cell || grids.cellOf(other)) return cell === grids.cellOf(other);
    const [holder, otherHolder] = [one.parentElement, other.parentElement];
    return holder === otherHolder || (holder?.parentElement ?? null) === (otherHolder?.parentElement ?? undefined);
  }

  function readDateParts(
    control: Element,
    index: number,
    part: DatePart,
    label: string,
    near: Around,
    path: string[],
  ): boolean {
    if (part === 'date') {
      const time = partTime(index + 1);
      const own = shownValue(control);
      const value = own ? [own, time].filter(Boolean).join(' ') : '';
      read(control, [...labels.group(control, near.labels, label), label], {
        path,
        control: 'date',
        value,
        ...(time && own ? joined(own, time) : {}),
      });
      return true;
    }
    // An hour or time box that no date claimed: its date stands just before it.
    return part === 'time' || part === 'hour' || part === 'minute';
  }

  function joined(date: string, time: string): { parsed?: Reading['parsed'] } {
    const parsed = knownDate(date);
    return 'iso' in parsed ? { parsed: { iso: parsed.iso, time } } : { parsed };
  }

  function partTime(index: number): string {
    const first = controls[index];
    if (!first) return '';
    const part = partOf(first);
    if (part === 'time') {
      used.add(first);
      return clock(shownValue(first));
    }
    if (part !== 'hour') return '';
    const second = controls[index + 1];
    used.add(first);
    if (second && partOf(second) === 'minute') {
      used.add(second);
      return clock(`${shownValue(first)}:${shownValue(second)}`);
    }
    return '';
  }

  function readRadios(control: Element, path: string[]): void {
    const name = control.getAttribute('name');
    const holder = control.closest('[role=radiogroup],fieldset,tr,form') ?? control.parentElement;
    const members = isPressable(control)
      ? togglesWith(control)
      : from(control, name ? (radiosNamed.get(name) ?? []) : radios).filter((radio) =>
          name ? radio.getRootNode() === control.getRootNode() : holder?.contains(radio) && !isPressable(radio),
        );
    for (const member of members) used.add(member);
    const words = labels.options(members);
    const chosen = words.filter((_, at) => isChecked(members[at]!) === true);
    const group = control.closest('[role=radiogroup],[role=group],fieldset');
    const own: string[] = [];
    if (group && members.every((m) => group.contains(m)) && otherFields(group, members) === 0)
      own.push(labels.legend(group));
    const near = labels.around(control, true);
    const options = new Set(words);
    const asked = near.labels.filter((l) => !options.has(l));
    const given = [
      ...own,
      ...asked,
      ...(asked.length === 0 ? labels.above(members) : []),
      questionBefore(anchorOf(control, true, grids.cellOf(control)), options, walk.holdsControl, asked.length > 0),
    ];
    const legendText = own[0];
    read(control, given, {
      path: [...path.filter((p) => p !== legendText), ...near.group],
      control: 'choice',
      value: chosen.join('; '),
      chosen,
      options: [...options].slice(0, 40),
      unanswered: chosen.length === 0,
    });
  }

  function readCheckboxes(control: Element, index: number, path: string[]): void {
    const cell = grids.cellOf(control);
    const group = control.closest('fieldset,[role=group]');
    const name = control.getAttribute('name');
    let members = from(
      control,
      group
        ? boxesWithin(group)
        : cell
          ? (boxesInCell.get(cell) ?? [])
          : name
            ? (boxesNamed.get(name) ?? [])
            : [control],
    ).filter((box) => !used.has(box));
    if (group && members.length > 1 && members.length < 3 && otherFields(group, members) > 0) members = [control];
    if (!group && !cell && members.length === 1) members = looseBoxes(control, index);
    const near = labels.around(control, true);
    if (members.length > 1 && members.every((m) => labels.option(m) === '')) members = [control];
    if (members.length > 1) {
      for (const member of members) used.add(member);
      const ticked = members.filter((m) => isChecked(m) === true).map(labels.option);
      const own = group ? [labels.legend(group)] : [];
      const options = new Set(members.map(labels.option));
      const asked = near.labels.filter((l) => !options.has(l));
      const question = [...own, ...asked, questionBefore(anchorOf(control, true, cell), options, walk.holdsControl, asked.length > 0)].filter(Boolean);
      read(control, question, {
        path: [...path.filter((p) => p !== own[0]), ...near.group],
        control: 'choice',
        value: ticked.join('; '),
        chosen: ticked,
        unanswered: ticked.length === 0,
      });
      const above = [...path.filter((p) => p !== question[0]), ...near.group, ...(question[0] ? [question[0]] : [])];
      for (const member of members) single(member, labels.option(member), above, [], false, true);
      return;
    }
    used.add(control);
    const option = labels.option(control);
    const legend = group && otherFields(group, [control]) === 0 ? group.querySelector('legend') : null;
    single(
      control,
      option,
      near.group.length > 0 ? [...path, ...near.group] : path,
      [...(legend ? [cleanLabel(textOf(legend))] : []), ...near.labels],
      /^(?:yes|y|tick|ticked|true)?$/i.test(option),
    );
  }

  function single(
    control: Element,
    words: string,
    path: string[],
    near: string[],
    questionFirst = false,
    option = false,
  ): void {
    const ticked = isChecked(control);
    read(control, questionFirst ? [...near, words] : [words, ...near], {
      path,
      control: 'checkbox',
      value: ticked ? 'Yes' : '',
      chosen: ticked ? ['Yes'] : [],
      unanswered: !ticked,
      option,
    });
  }

  /** Boxes in a group, with those of the groups inside it. */
  function boxesWithin(group: Element): Element[] {
    let inside = boxesInside.get(group);
    if (!inside) {
      inside = group.querySelector('fieldset,[role=group]')
        ? boxes.filter((box) => group.contains(box))
        : (boxesOf.get(group) ?? []);
      boxesInside.set(group, inside);
    }
    return inside;
  }

  function looseBoxes(control: Element, index: number): Element[] {
    const parent =
      control.closest('td')?.closest('table') ??
      control.closest('li')?.parentElement ?? control.closest('label')?.parentElement ?? control.parentElement;
    if (!parent) return [control];
    const near = controls
      .slice(index, index + 40)
      .filter((c) => isCheckbox(c) && !used.has(c) && parent.contains(c));
    return near.length > 1 && otherFields(parent, near) === 0 ? near : [control];
  }

  function otherFields(group: Element, members: Element[]): number {
    return labels.controlsIn(group) - members.filter((member) => group.contains(member) && !isPressable(member)).length;
  }
}

function optionsOf(select: HTMLSelectElement): string[] {
  return [...select.options].slice(0, 40).map((option) => collapse(option.text));
}

/** Day and month of one ISO date are month and day of the other. */
function swapped(one: string, other: string): boolean {
  const [year, month, day] = one.split('-');
  return other === `${year}-${day}-${month}`;
}

function grouped<K>(controls: readonly Element[], keyOf: (control: Element) => K | null): Map<K, Element[]> {
  const groups = new Map<K, Element[]>();
  for (const control of controls) {
    const key = keyOf(control);
    if (key === null || key === '') continue;
    const group = groups.get(key);
    if (group) group.push(control);
    else groups.set(key, [control]);
  }
  return groups;
}
