/** A date in boxes of its own for day, month and year, told by their small labels, or else by their make and order. */
import type { DatePart } from './controls';
import { collapse } from './text';

export interface SplitDate {
  /** null where the page asks for a month and a year only. */
  day: Element | null;
  month: Element;
  year: Element;
  /** How many controls it is made of, from the first. */
  boxes: 2 | 3;
}

/**
 * The split date that begins with the control at `index`, or null. Three parts that name themselves are one wherever
 * they stand; where they do not, they must stand `together`, and a list of months, boxes for two, two and four
 * figures, or strokes between them must show which is which. A box that has words of its own is no part.
 */
export function splitDateAt(
  controls: readonly Element[],
  index: number,
  ownLabel: (control: Element) => string,
  partOf: (control: Element) => DatePart | null,
  together: (one: Element, other: Element) => boolean,
): SplitDate | null {
  const first = controls[index]!;
  const second = controls[index + 1];
  if (!second) return null;
  if (!isNarrow(first) && !listsMonths(second) && !listsMonths(first) && !isStruck(first, second) && partOf(first) !== 'day')
    return null;
  const third = controls[index + 2];
  const named = third ? [first, second, third].map(partOf) : [];
  if (third && named.join() === 'day,month,year') return { day: first, month: second, year: third, boxes: 3 };
  if (!canBePart(first) || !canBePart(second)) return null;
  if (third && canBePart(third)) {
    if (belong([first, second, third], named)) {
      const [one, two, three] = named as [DatePart | null, DatePart | null, DatePart | null];
      const monthKnown =
        listsMonths(second) ||
        two === 'month' ||
        (isNarrow(first) && isNarrow(second) && isYearBox(third)) ||
        (isStruck(first, second) && isStruck(second, third));
      if (monthKnown && mayBeDay(first, one) && mayBeMonth(second, two) && mayBeYear(third, three))
        return { day: first, month: second, year: third, boxes: 3 };
      if (
        (listsMonths(first) || one === 'month') &&
        (isNarrow(second) || two === 'day') &&
        mayBeDay(second, two) &&
        mayBeYear(third, three)
      )
        return { day: second, month: first, year: third, boxes: 3 };
    }
  }
  const pair = [partOf(first), partOf(second)];
  if (namesMonths(first) && belong([first, second], pair) && (pair[1] === 'year' || isYearBox(second)))
    return { day: null, month: first, year: second, boxes: 2 };
  return null;

  /** In one place, and without words that make one of them a question by itself. */
  function belong(run: Element[], parts: (DatePart | null)[]): boolean {
    const [asked] = run.map(ownLabel);
    return run.every((control, i) => {
      const own = ownLabel(control);
      return i === 0 || (together(first, control) && (own === '' || own === asked || isPartWord(own, parts[i]!)));
    });
  }
}

/** The words of a date's part as they are recorded: '' where the box shows only what it is for. */
export function partValue(shown: string): string {
  return /^(?:day|month|year|d+|m+|y+|-+)$/i.test(shown) ? '' : shown;
}

/** Nothing but the stroke, dash or dot of a date stands between two boxes. */
function isStruck(one: Element, other: Element): boolean {
  let words = '';
  for (let node = one.nextSibling; node && node !== other; node = node.nextSibling) {
    if (node.nodeType === 1 && (node as Element).querySelector('input,select,textarea')) return false;
    words += node.textContent ?? '';
    if (words.length > 20) return false;
  }
  return one.parentNode === other.parentNode && /^\s*[/.–-]\s*$/.test(words);
}

function isPartWord(label: string, part: DatePart | null): boolean {
  return part !== null && label.length <= 12;
}

const TEXT_BOXES = new Set(['text', 'number', 'tel']);

function canBePart(control: Element): boolean {
  return (
    control.tagName === 'SELECT' || (control.tagName === 'INPUT' && TEXT_BOXES.has((control as HTMLInputElement).type))
  );
}

function given(control: Element, name: string): number {
  return Number(control.getAttribute(name) ?? '') || 0;
}

/** Figures that a box has room for; 0 where its make does not say. */
function room(control: Element): number {
  return control.tagName === 'INPUT' ? given(control, 'maxlength') || given(control, 'size') : 0;
}

function isNarrow(control: Element): boolean {
  const figures = room(control);
  return figures > 0 && figures <= 2;
}

function isYearBox(control: Element): boolean {
  return room(control) === 4 || listsNumbers(control, 1900, 2100);
}

/** A box that says nothing of its room, or of no more than `most` figures, and holds nothing else. */
function holdsFigures(control: Element, most: number): boolean {
  if (control.tagName !== 'INPUT') return false;
  const value = partValue(collapse((control as HTMLInputElement).value));
  return room(control) <= most + 2 && (value === '' || (/^\d+$/.test(value) && value.length <= most));
}

function mayBeDay(control: Element, part: DatePart | null): boolean {
  return part === 'day' || (part === null && (holdsFigures(control, 2) || listsNumbers(control, 1, 31)));
}

function mayBeMonth(control: Element, part: DatePart | null): boolean {
  return part === 'month' || (part === null && (listsMonths(control) || holdsFigures(control, 2)));
}

function mayBeYear(control: Element, part: DatePart | null): boolean {
  return part === 'year' || (part === null && (isYearBox(control) || holdsFigures(control, 4)));
}

/** A month by its name or its first letters; "Maybe" and "Declined" are none. */
const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?$/i;
const FIGURES = /^\d+$/;
const NO_ANSWERS: readonly string[] = [];

/** The words of a list's options, without those before the first answer; none where the last is no figure and no month. */
function answers(control: Element): readonly string[] {
  if (control.tagName !== 'SELECT') return NO_ANSWERS;
  const { options } = control as HTMLSelectElement;
  if (options.length < 2 || options.length > 140) return NO_ANSWERS;
  const last = collapse(options[options.length - 1]!.text);
  if (!FIGURES.test(last) && !MONTH.test(last)) return NO_ANSWERS;
  const texts = Array.from(options, ({ text }) => collapse(text));
  return texts.slice(/^(?:\d+|\p{L}{3,9})$/u.test(texts[0]!) && partValue(texts[0]!) ? 0 : 1);
}

const areMonths = (texts: readonly string[]) => texts.length > 1 && texts.length <= 12 && texts.every((text) => MONTH.test(text));

function namesMonths(control: Element): boolean {
  return areMonths(answers(control));
}

function listsMonths(control: Element): boolean {
  const texts = answers(control);
  return areMonths(texts) || (texts.length === 12 && texts.every((text, i) => Number(text) === i + 1));
}

function listsNumbers(control: Element, from: number, to: number): boolean {
  const texts = answers(control);
  return texts.length > 1 && texts.every((text) => /^\d+$/.test(text) && Number(text) >= from && Number(text) <= to);
}
