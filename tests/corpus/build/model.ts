/** What an invented page says, before a house style draws it. */
import concepts from '../concepts.json' with { type: 'json' };

export type FieldKind = 'date' | 'choice' | 'text' | 'person' | 'checkbox' | 'table-column';

export interface Field {
  /** Concept id, or `none` for a look-alike that means something else. */
  concept: string;
  kind: FieldKind;
  label: string;
  /** ISO date, chosen option, words, `yes` for a ticked box; empty when blank. */
  value: string;
  options: string[];
  columns: string[];
  rows: string[][];
  hint?: string;
  required?: boolean;
}

export interface Section {
  heading: string;
  fields: Field[];
}

export interface Person {
  name: string;
  born: string;
  id: string;
}

export interface PageModel {
  kind: string;
  stage?: string;
  title: string;
  subTitle?: string;
  sections: Section[];
  person: Person;
  worker: string;
  /** Seeded choices of this page. */
  random: Random;
}

export interface Drawn {
  html: string;
  /** Further documents that the page loads, by file name. */
  parts?: Record<string, string>;
}

export type House = (page: PageModel, name: string) => Drawn;

/** Seeded generator (mulberry32): the same seed gives the same pages. */
export class Random {
  #state: number;
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }
  /** 0 to 1, 1 excluded. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
  below(n: number): number {
    return Math.floor(this.next() * n);
  }
  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)]!;
  }
  chance(p: number): boolean {
    return this.next() < p;
  }
}

/** A seed from a page's name. */
export function seedOf(name: string): number {
  let hash = 2166136261;
  for (const char of name) hash = Math.imul(hash ^ char.charCodeAt(0), 16777619);
  return hash >>> 0;
}

/** Adds days to an ISO date. */
export function addDays(iso: string, days: number): string {
  const [y, m, d] = iso.split('-').map(Number);
  return new Date(Date.UTC(y!, m! - 1, d! + days)).toISOString().slice(0, 10);
}

export function kindOf(concept: string): FieldKind {
  const kind = (concepts as Record<string, string>)[concept];
  if (!kind) throw new Error(`no concept ${concept}`);
  return kind as FieldKind;
}

/**
 * Reads one line of a template: `concept[/kind] | label ~ label … | value`.
 * Values: an ISO date; `chosen: option, option`; a table as `Col, Col = cell, cell / cell, cell`; `-` is blank.
 * A label may end with `{hint}`; `!` before the concept keeps it on every page.
 */
export function readLine(line: string, random: Random, shift: number): Field | undefined {
  const [head, labels, raw = ''] = line.split(' | ').map((part) => part.trim());
  const kept = head!.startsWith('!');
  const [concept, kindGiven] = head!.replace(/^!/, '').split('/');
  if (!kept && random.chance(0.22)) return undefined;
  const kind = (kindGiven ?? (concept === 'none' ? 'text' : kindOf(concept!))) as FieldKind;
  const variants = labels!.split(' ~ ');
  let label = random.pick(variants).trim();
  let hint: string | undefined;
  const bracket = /\s*\{(.*)\}$/.exec(label);
  if (bracket) {
    hint = bracket[1];
    label = label.slice(0, bracket.index);
  }
  const field: Field = { concept: concept!, kind, label, value: '', options: [], columns: [], rows: [] };
  if (hint) field.hint = hint;
  if (random.chance(0.15)) field.required = true;
  if (raw === '-' || raw === '') return kind === 'choice' ? { ...field, options: ['Yes', 'No'] } : field;
  if (kind === 'date') field.value = /^\d{4}/.test(raw) ? addDays(raw.slice(0, 10), shift) + raw.slice(10) : raw;
  else if (kind === 'choice') {
    const [chosen, rest] = raw.split(': ');
    field.options = rest ? rest.split(', ') : ['Yes', 'No', 'Not known'];
    field.value = chosen!;
    if (!field.options.includes(chosen!)) field.options.unshift(chosen!);
  } else if (kind === 'table-column') {
    const [cols, body = ''] = raw.split(' = ');
    field.columns = cols!.split(', ');
    field.rows = body.split(' / ').map((row) => row.split(', '));
  } else field.value = raw;
  return field;
}

/** Reads a template: `## heading ~ heading` lines and field lines; `??` before a heading makes the section optional. */
export function readTemplate(template: string, random: Random, shift: number): Section[] {
  const sections: Section[] = [];
  let skipping = false;
  for (const line of template.split('\n').map((l) => l.trim())) {
    if (!line) continue;
    const heading = /^(\?\?)?## (.*)$/.exec(line);
    if (heading) {
      skipping = Boolean(heading[1]) && random.chance(0.45);
      if (!skipping) sections.push({ heading: random.pick(heading[2]!.split(' ~ ')), fields: [] });
      continue;
    }
    if (skipping) continue;
    const field = readLine(line, random, shift);
    if (field) sections.at(-1)!.fields.push(field);
  }
  return sections.filter((section) => section.fields.length > 0);
}
