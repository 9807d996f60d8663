/**
 * Which of several children a part of a form is about: by a numbered heading, by headings, legends or tabs that differ in
 * nothing but a name, by who is named within, or by the row of a repeated grid. A child's name is never repeated.
 */
import type { Tokeniser } from '../core/matching/tokenise';
import type { FieldObservation } from '../core/observation';
import { nameFromAria } from './headings';
import { atOnce, type Pausing } from './in-slices';
import { textOf } from './text';

const NUMBERED = /^\W*(child|young person|sibling)\s*(?:no\.?|number)?\s*(\d{1,2}|[a-h])(?![\p{L}\p{N}])/iu;

type Words = Pick<Tokeniser, 'tokens' | 'subjects' | 'aspects' | 'people' | 'childhood' | 'light' | 'foreign'>;

/** What tells children apart where no heading is numbered. */
export interface BlockHints {
  words: Words;
  elementOf(ref: string): Element | undefined;
  /** What a field holds, to see whether two names are of one child. */
  valueIn(ref: string): string;
}

/**
 * Sets `block` ("Child 2") on every field of a child's part, where the form has at least two of them: what is recorded of
 * one child is then never taken for another. Fields elsewhere on the form are left as they are.
 */
export function markChildren(fields: FieldObservation[], hints?: BlockHints): void {
  atOnce(markingChildren(fields, hints));
}

/** Fields between two pauses. */
const PAUSE_AFTER = 32;

/** The same with pauses. */
export function* markingChildren(fields: FieldObservation[], hints?: BlockHints): Pausing<void> {
  // Fields side by side share one list of headings.
  const numberOf = new Map<readonly string[], string | undefined>();
  const numbered = fields.map(({ path }) => {
    if (!numberOf.has(path)) numberOf.set(path, numberedChild(path));
    return numberOf.get(path);
  });
  if (mark(fields, numbered) || !hints || !repeats(fields)) return;
  yield;
  const first = fields[0] && hints.elementOf(fields[0].ref);
  const tabs = yield* tabsAround(first?.getRootNode());
  const paths: (readonly string[])[] = [];
  for (const field of fields) {
    const around = tabs(hints.elementOf(field.ref));
    paths.push(around.length > 0 ? [...around, ...field.path] : field.path);
    if (paths.length % PAUSE_AFTER === 0) yield;
  }
  if (mark(fields, yield* namedChildren(fields, paths, hints.words))) return;
  yield;
  mark(fields, yield* childrenWithin(fields, hints));
}

/** A field stands twice under one label: without that there is one child, or nothing to confuse. */
function repeats(fields: readonly FieldObservation[]): boolean {
  const once = new Set<string>();
  return fields.some((field) => once.size === once.add(keyOf(field)).size);
}

function keyOf({ concept, label }: FieldObservation): string {
  return `${concept}|${label.toLowerCase()}`;
}

function mark(fields: FieldObservation[], children: readonly (string | undefined)[]): boolean {
  if (new Set(children.filter((child) => child !== undefined)).size < 2) return false;
  for (const [index, child] of children.entries()) {
    if (child !== undefined) fields[index]!.block ??= child;
  }
  return true;
}

function numberedChild(path: readonly string[]): string | undefined {
  for (const heading of path.toReversed()) {
    const found = NUMBERED.exec(heading);
    if (found) return `Child ${found[2]!.toUpperCase()}`;
  }
  return undefined;
}

/** Headings that share their words of the form and differ in a name, with a field under one label in two of them. */
function* namedChildren(
  fields: readonly FieldObservation[],
  paths: readonly (readonly string[])[],
  words: Words,
): Pausing<(string | undefined)[]> {
  const parted = new Map<string, { form: string; name: string } | null>();
  const part = (heading: string) => {
    const known = parted.get(heading);
    if (known !== undefined) return known;
    const fresh = nameIn(heading, words);
    parted.set(heading, fresh);
    return fresh;
  };
  /** By words of the form: names with the fields below each. */
  const groups = new Map<string, Map<string, Set<string>>>();
  for (const [index, path] of paths.entries()) {
    if (index % PAUSE_AFTER === PAUSE_AFTER - 1) yield;
    let key = '';
    for (const heading of path) {
      const found = part(heading);
      if (!found) continue;
      key ||= keyOf(fields[index]!);
      const names = groups.get(found.form) ?? new Map<string, Set<string>>();
      groups.set(found.form, names.set(found.name, (names.get(found.name) ?? new Set()).add(key)));
    }
  }
  /** Whether another name below the same words has a field in common with this one. */
  const confused = new Map<string, boolean>();
  const isConfused = (heading: string, { form, name }: { form: string; name: string }): boolean => {
    let shared = confused.get(heading);
    if (shared === undefined) {
      const names = groups.get(form)!;
      const own = [...names.get(name)!];
      shared = [...names].some(([other, below]) => other !== name && own.some((key) => below.has(key)));
      confused.set(heading, shared);
    }
    return shared;
  };
  const order: string[] = [];
  const children: (string | undefined)[] = [];
  for (const path of paths) {
    if (children.length % PAUSE_AFTER === PAUSE_AFTER - 1) yield;
    let child: string | undefined;
    for (let at = path.length - 1; at >= 0 && child === undefined; at--) {
      const found = part(path[at]!);
      if (!found || !isConfused(path[at]!, found)) continue;
      if (!order.includes(found.name)) order.push(found.name);
      child = `Child ${order.indexOf(found.name) + 1}`;
    }
    children.push(child);
  }
  return children;
}

const NOT_NAMES =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|june|july|august|september|october|november|december|first|second|third|last|next|week|month|year|day|yes|no|other|new|old|current|initial|dob|born|aged?)$/i;
const LONGEST_NAME = 5;

/** Places of words that mean something together which neither says alone: "Core Group" is a step, and no name. */
function wordsThatJoin(all: readonly string[], words: Words): Set<number> {
  const joined = new Set<number>();
  for (let at = 0; at + 1 < all.length; at += 1) {
    const alone = new Set([...words.tokens(all[at]!), ...words.tokens(all[at + 1]!)]);
    if (words.tokens(`${all[at]} ${all[at + 1]}`).some((token) => !alone.has(token))) joined.add(at).add(at + 1);
  }
  return joined;
}

/** A heading as its words of the form and a name; null where it names nobody, or a grown-up by what they are. */
function nameIn(heading: string, words: Words): { form: string; name: string } | null {
  const form: string[] = [];
  const name: string[] = [];
  const all = [...heading.matchAll(/[\p{L}][\p{L}'’-]*/gu)].map(([word]) => word.replace(/['’]s?$/, ''));
  const joined = wordsThatJoin(all, words);
  for (const [at, bare] of all.entries()) {
    const tokens = words.tokens(bare);
    const known = joined.has(at) || tokens.some((token) =>
      [words.subjects, words.aspects, words.light, words.foreign, words.people, words.childhood].some((set) => set.has(token)),
    );
    if (!known && tokens.length > 0 && /^\p{Lu}/u.test(bare) && !NOT_NAMES.test(bare)) name.push(bare.toLowerCase());
    else if (!NOT_NAMES.test(bare)) form.push(...tokens);
  }
  if (name.length === 0 || name.length > LONGEST_NAME) return null;
  if (form.some((token) => words.people.has(token) && !words.childhood.has(token))) return null;
  return { form: [...new Set(form)].sort().join(' '), name: [...new Set(name)].sort().join(' ') };
}

/** True for words that are nothing but a name: each is capitalised and none is a word of forms. */
export function isOnlyName(text: string, words: Words): boolean {
  if (/\d/.test(text) || text.split(/\s+/).length > LONGEST_NAME) return false;
  const found = nameIn(text, words);
  return found !== null && found.form === '';
}

/** Looked for in turns, for each of which a large page takes some milliseconds. */
const TABS = ['[aria-controls]', '[data-tab],[role=tabpanel]', 'a[href^="#"],[data-target^="#"],[data-bs-target^="#"]'];

/**
 * Words of the tabs whose panels hold an element, outermost first. The tabs of a page are gathered once, and what
 * stands around several fields is looked at once.
 */
function* tabsAround(root: Node | undefined): Pausing<(element: Element | undefined) => readonly string[]> {
  const around = new Map<Element, readonly string[]>();
  const tabsOf = new Map<Node, Tabs>();
  if (root) tabsOf.set(root, yield* tabsIn(root));

  function tabsOn(element: Element): Tabs {
    const root = element.getRootNode();
    let tabs = tabsOf.get(root);
    if (!tabs) {
      tabs = atOnce(tabsIn(root));
      tabsOf.set(root, tabs);
    }
    return tabs;
  }

  /** Words of the tabs for an element itself and for all that holds it. */
  function withOwn(element: Element): readonly string[] {
    const known = around.get(element);
    if (known) return known;
    const above = element.parentElement ? withOwn(element.parentElement) : [];
    let words: string | undefined;
    if (!element.hasAttributes()) words = undefined;
    else if (element.getAttribute('role') === 'tabpanel') words = nameFromAria(element) || undefined;
    else if (element.id) {
      const tab = tabsOn(element).byId.get(element.id);
      words = tab && textOf(tab, 80);
    }
    const found = words === undefined ? above : [...above, words];
    around.set(element, found);
    return found;
  }

  return (element) => (element?.parentElement && tabsOn(element).any ? withOwn(element.parentElement) : []);
}

interface Tabs {
  /** The first tab that names each panel, by the panel's id. */
  byId: ReadonlyMap<string, Element>;
  /** False where nothing is a tab or its panel: nothing is then looked for around a field. */
  any: boolean;
}

function* tabsIn(root: Node): Pausing<Tabs> {
  const byId = new Map<string, Element>();
  const found: Element[] = [];
  for (const selector of TABS) {
    found.push(...((root as Partial<ParentNode>).querySelectorAll?.(selector) ?? []));
    yield;
  }
  for (const tab of found) {
    const named = [tab.getAttribute('aria-controls'), tab.getAttribute('data-tab')];
    const linked = [tab.tagName === 'A' ? tab.getAttribute('href') : null, tab.getAttribute('data-target'), tab.getAttribute('data-bs-target')];
    for (const id of [...named, ...linked.map((link) => (link?.startsWith('#') ? link.slice(1) : null))])
      if (id && !byId.has(id)) byId.set(id, tab);
  }
  return { byId, any: found.length > 0 };
}

const WHO = ['child_name', 'child_id', 'child_dob'];

/** Parts of the page that each say who the child is, and say different ones. */
function* childrenWithin(fields: readonly FieldObservation[], { elementOf, valueIn }: BlockHints): Pausing<(string | undefined)[]> {
  for (const concept of WHO) {
    yield;
    const who = fields.flatMap(({ ref, concept: c, state }) => {
      const element = c === concept && state === 'filled' ? elementOf(ref) : undefined;
      return element ? [{ element, name: nameKey(valueIn(ref)) }] : [];
    });
    if (new Set(who.map(({ name }) => name)).size < 2 || who.length > 12) continue;
    const parts = who.flatMap(({ element, name }) => {
      let part = element;
      while (part.parentElement && who.every((one) => one.name === name || !part.parentElement!.contains(one.element))) {
        part = part.parentElement;
      }
      return [{ part, name }];
    });
    const names = [...new Set(who.map(({ name }) => name))];
    const children: (string | undefined)[] = [];
    for (const { ref } of fields) {
      if (children.length % PAUSE_AFTER === 0) yield;
      const element = elementOf(ref);
      const found = element && parts.find(({ part }) => part.contains(element));
      children.push(found && `Child ${names.indexOf(found.name) + 1}`);
    }
    const seen = new Map<string, Set<string>>();
    for (const [index, child] of children.entries()) {
      const field = fields[index]!;
      if (child && !WHO.includes(field.concept)) seen.set(keyOf(field), (seen.get(keyOf(field)) ?? new Set()).add(child));
    }
    if ([...seen.values()].some((of) => of.size > 1)) return children;
  }
  return [];
}

/** A name whatever the order and case of its words. */
export function nameKey(value: string): string {
  return (value.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(' ');
}

/** One of the two is the other, or a part of it: "Orme, Sam" and "Sam". */
export function isSameName(one: string, other: string): boolean {
  const [words, more] = [nameKey(one).split(' '), nameKey(other).split(' ')].sort((a, b) => a.length - b.length) as [string[], string[]];
  return words.every((word) => more.includes(word));
}
