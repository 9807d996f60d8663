/** The expected answers of a corpus page, read from the text of its files: data-x-* attributes on any tag. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import knownLabels from './known-labels.json' with { type: 'json' };

export interface ExpectedField {
  /** Concept id; `none` for a look-alike that must not be taken for one. */
  concept: string;
  label: string;
  /** Undefined: not a date field. Empty: blank, or nothing that may be read as a date. */
  iso?: string;
  /** True when the label is in the list of labels that the vocabulary was collected from. */
  known: boolean;
  /** Neither wanted nor wrong. */
  optional: boolean;
}

export interface ExpectedRow {
  /** Empty when the row shows no date that can be read. */
  due: string;
  /** Undefined when the page does not say; empty for a task of no stage. */
  stage?: string;
}

export interface ExpectedPage {
  /** Kinds that are right; mostly one. */
  kinds: string[];
  stage?: string;
  /** True when a person would have to be asked. */
  ambiguous: boolean;
  fields: ExpectedField[];
  rows: ExpectedRow[];
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

/** Decodes the few entities that these pages use, twice, since a srcdoc holds them escaped again. */
function decoded(text: string): string {
  const once = (t: string) => t.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => ENTITIES[name]!);
  return once(once(text));
}

/** A label without case, punctuation, required marks and bracketed local suffix. */
export function plainLabel(label: string): string {
  return label
    .toLowerCase()
    .replace(/\([^)]*\)\s*$/, '')
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9&+/]+/g, ' ')
    .trim();
}

const KNOWN = new Map(
  Object.entries(knownLabels as Record<string, string[]>).map(([concept, labels]) => [
    concept,
    new Set(labels.map(plainLabel)),
  ]),
);

/** True when the vocabulary's collected labels for the concept hold this one. */
export function isKnownLabel(concept: string, label: string): boolean {
  return KNOWN.get(concept)?.has(plainLabel(label)) ?? false;
}

/** Attributes data-x-* of every tag of a text, in order; values may stand in either kind of quote. */
export function answersIn(text: string): Record<string, string>[] {
  const answers: Record<string, string>[] = [];
  for (const [tag] of text.matchAll(/<[a-z][^<>]*?\sdata-x-[^<>]*/gi)) {
    const found: Record<string, string> = {};
    for (const [, name, , double, single] of tag.matchAll(/\sdata-x-([a-z-]+)(=(?:"([^"]*)"|'([^']*)'))?/g)) {
      found[name!] = decoded(double ?? single ?? '');
    }
    answers.push(found);
  }
  return answers;
}

/** The text of a page and of every document that it loads from its own folder. */
export function textsOfPage(file: string): string[] {
  const seen = new Set<string>();
  const texts: string[] = [];
  const read = (path: string) => {
    if (seen.has(path) || !existsSync(path)) return;
    seen.add(path);
    const text = readFileSync(path, 'utf8');
    texts.push(text);
    for (const [, src] of text.matchAll(/<(?:i?frame)\b[^>]*\ssrc=["']([^"':]+\.html)["']/gi)) {
      read(join(dirname(path), src!));
    }
  };
  read(file);
  return texts;
}

/** @throws when the page does not say of what kind it is */
export function expectedOf(texts: readonly string[], name: string): ExpectedPage {
  const page: ExpectedPage = { kinds: [], ambiguous: false, fields: [], rows: [] };
  for (const answer of texts.flatMap(answersIn)) {
    if (answer.kind !== undefined) page.kinds = answer.kind.split('|');
    if (answer.stage !== undefined) page.stage = answer.stage;
    if (answer.ambiguous !== undefined) page.ambiguous = true;
    const concept = answer.concept ?? answer.optional;
    if (concept !== undefined) {
      const label = answer.label ?? '';
      page.fields.push({
        concept,
        label,
        ...(answer.iso === undefined ? {} : { iso: answer.iso }),
        known: isKnownLabel(concept, label),
        optional: answer.optional !== undefined,
      });
    }
    if (answer.due !== undefined) {
      page.rows.push({ due: answer.due, ...(answer['row-stage'] === undefined ? {} : { stage: answer['row-stage'] }) });
    }
  }
  if (page.kinds.length === 0) throw new Error(`${name}: no data-x-kind on the page`);
  return page;
}
