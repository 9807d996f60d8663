/** A reading of one element: its labels cleaned of machine's words, and what its value looks like. */
import { controlNameWords, isMachineWritten } from '../core/matching/tokenise';
import { knownDate } from './known-dates';
import type { Reading } from './reading';

/** What is known of an element; the rest of its reading follows from it. */
export interface Found extends Partial<Pick<Reading, 'value' | 'parsed' | 'orderKnown' | 'chosen' | 'unanswered'>> {
  /** Or the way to them, where few ask. */
  options?: string[] | (() => string[]);
  path: string[];
  control: Reading['control'];
  speculative?: boolean;
  option?: boolean;
  editable?: boolean;
}

const NONE: readonly string[] = Object.freeze([]);
/** A fact longer than this is a sentence; a sentence that holds a date is not a date. */
const LONGEST_FACT = 34;

class OneReading implements Reading {
  readonly labels: string[];
  readonly path: string[];
  readonly control: Reading['control'];
  readonly value: string;
  readonly valueKind: Reading['valueKind'];
  readonly parsed?: NonNullable<Reading['parsed']>;
  readonly orderKnown: boolean;
  readonly chosen: string[];
  private readonly choices: Found['options'];
  readonly unanswered: boolean;
  readonly speculative: boolean;
  readonly option: boolean;
  readonly editable: boolean;

  constructor(
    readonly element: Element,
    labels: string[],
    found: Found,
  ) {
    const { control, value = '' } = found;
    this.labels = labels;
    this.path = found.path;
    this.control = control;
    this.value = value;
    this.chosen = found.chosen ?? (NONE as string[]);
    this.choices = found.options;
    this.orderKnown = found.orderKnown ?? false;
    this.unanswered = found.unanswered ?? false;
    this.speculative = found.speculative ?? false;
    this.option = found.option ?? false;
    this.editable = found.editable ?? true;
    this.valueKind = 'blank';
    if (!value) return;
    const parsed = found.parsed ?? knownDate(value);
    const sentence = control === 'fact' && value.length > LONGEST_FACT;
    this.valueKind =
      'iso' in parsed && !sentence
        ? 'date'
        : !sentence && looksLikeDate(value)
          ? 'date-like'
          : /^(?:(?:yes|no)\s?[-–—,:;(]|(?:yes|no|y|n|true|false|not known|unknown)$)/i.test(value)
            ? 'yes-no'
            : 'other';
    if (this.valueKind === 'date' || this.valueKind === 'date-like') this.parsed = parsed;
  }

  get options(): string[] {
    const { choices } = this;
    return choices === undefined ? (NONE as string[]) : typeof choices === 'function' ? choices() : choices;
  }

  /** Worked out when asked for: most labels mean something without it. */
  get name(): string {
    const { element } = this;
    return controlNameWords(element.getAttribute('name') || element.getAttribute('data-field') || element.id || '');
  }
}

/** "DoB", "PoB", "LaC", "CiN": letters of several words, some of them small. */
const ABBREVIATED = /^[A-Z][a-z]?[A-Z]{0,2}[a-z]?[A-Z]$/;

/** The labels that a person would have written, each once, best first. */
export function humanLabels(labels: readonly string[]): string[] {
  const out: string[] = [];
  for (const given of labels) {
    const label = given.trim();
    if (label && !out.includes(label) && (ABBREVIATED.test(label) || !isMachineWritten(label))) out.push(label);
  }
  return out;
}

/** The reading of an element that has these labels. */
export function makeReading(element: Element, labels: string[], found: Found): Reading {
  return new OneReading(element, labels, found);
}

function looksLikeDate(value: string): boolean {
  return (
    value.length < 40 &&
    /\d/.test(value) &&
    (/\d{1,4}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{1,4}/.test(value) ||
      /\d{1,2}\s*[ -]\s*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s*[ -]\s*'?\d{2,4}/i.test(value))
  );
}
