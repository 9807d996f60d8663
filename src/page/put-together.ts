/** From the finds of a walk to what a page holds, each find with the headings above it. */
import { type ControlMake, SELECTED } from './control-make';
import type { Find, FindKind, Part } from './finds';
import { type Heading, placed, type Scope } from './headings';
import { CONTROL_SELECTOR } from './controls';
import type { Pausing } from './in-slices';
import { classWords, textOf } from './text';

/** A page's finds in their places. */
export interface Walk {
  controls: Element[];
  /** Of each control in turn. */
  makes: ControlMake[];
  labelsFor: Map<string, HTMLLabelElement[]>;
  headings: Heading[];
  tables: Element[];
  lists: Element[];
  facts: Element[];
  /** Shown values that aria-labelledby names. */
  named: Element[];
  hidden: HTMLInputElement[];
  /** Parts of the page that search, sort or filter. */
  filters: Scope[];
  roots: (Document | ShadowRoot)[];
  nodes: number;
  words: number;
  links: number;
  /** Words of the headings above a find, outermost first; at most six. */
  path(element: Element): string[];
  /** The nearest heading before a find that heads a part of the page, not all of it, and holds the find. */
  nearestHeading(element: Element): Heading | undefined;
  /** True where an element holds a control, in a shadow tree of its own or of what it holds too. */
  holdsControl(element: Element): boolean;
  /**
   * The element that stands for a control in the words around it: the host of a shadow tree that holds this one control
   * and no words, else the control itself.
   */
  standIn(control: Element): Element;
}

/** Finds between two pauses. */
const PAUSE_AFTER = 192;
/** Headings above a find that are looked at, from the nearest. */
const HEADINGS_ABOVE = 60;
const FILTER_WORDS =
  /^\s*(?:(?:sort|filter|search|refine)(?:ed)?\b(?:\s+(?:by|for|results|list|criteria|options|records|cases|this|the))?|(?:group|order)(?:ed)? by\b|find\b|show(?: only)?\b\s*$|quick search|advanced search)/i;

/** Headings in force at a point of the page, nearest last; their scopes all hold that point. */
interface Place {
  open: readonly Heading[];
  path: string[] | null;
  /** Of the latest three, those that hold elements: a find may be a part of one. Looked for once a find asks what heads it. */
  deep: readonly Heading[] | null;
}

const NOWHERE: Place = { open: [], path: [], deep: [] };

function placeOf(open: readonly Heading[]): Place {
  return { open, path: null, deep: null };
}

/** Puts the finds of a whole page in their places. */
export function* putTogether(page: Part, root: Document): Pausing<Walk> {
  const labelsFor = new Map<string, HTMLLabelElement[]>();
  const places = new Map<Element, Place>();
  const holders = new Set<Element>();
  const walk: Walk = {
    controls: [],
    makes: [],
    labelsFor,
    headings: [],
    tables: [],
    lists: [],
    facts: [],
    named: [],
    hidden: [],
    filters: [],
    roots: [root],
    nodes: page.nodes,
    words: page.words,
    links: page.links,
    path: (element) => pathOf(places.get(element) ?? NOWHERE, element),
    nearestHeading: (element) => places.get(element)?.open.findLast((h) => (h.scope as Element).tagName !== 'BODY' && h.scope.contains(element)),
    holdsControl: (element) => holders.has(element),
    standIn: (control) => (walk.roots.length > 1 ? standInOf(control, walk.holdsControl) : control),
  };
  let since = 0;

  function markHolders(control: Element): void {
    for (let around = holderOf(control); around && !holders.has(around); around = holderOf(around)) holders.add(around);
  }

  /** `above`: what heads the finds of one document or shadow root. */
  function* add(part: Part, above: Places): Pausing<void> {
    for (const find of part.finds) {
      if (!('finds' in find)) {
        addFind(find.kind, find, above);
        if (++since >= PAUSE_AFTER) {
          since = 0;
          yield;
        }
      } else if (find.shadow) {
        walk.roots.push(find.shadow);
        yield* add(find, placesOf(above.at(find.shadow.host)));
      } else yield* add(find, above);
    }
  }

  function addFind(kind: FindKind, find: Find, above: Places): void {
    const { element } = find;
    switch (kind) {
      case 'control':
        places.set(element, above.at(element));
        walk.controls.push(element);
        walk.makes.push(find.make);
        if ((find.make & SELECTED) !== 0) markHolders(element);
        return;
      case 'other-control':
        markHolders(element);
        return;
      case 'label': {
        const target = element.getAttribute('for')!;
        const list = labelsFor.get(target);
        if (list) list.push(element as HTMLLabelElement);
        else labelsFor.set(target, [element as HTMLLabelElement]);
        return;
      }
      case 'hidden':
        walk.hidden.push(element as HTMLInputElement);
        return;
      case 'search':
        walk.filters.push(element);
        return;
      case 'heading': {
        const found = placed(find.heading!);
        if (found) {
          if (found.text.length < 40 && FILTER_WORDS.test(found.text)) walk.filters.push(found.scope);
          if (isTitleByPlace(found, walk)) found.level = 1;
          else if (isSubtitleOfPart(found, walk)) found.level = 6;
          places.set(element, above.at(element));
          walk.headings.push(found);
          above.open(found);
        } else if (find.otherwise) addFind(find.otherwise, find, above);
        return;
      }
    }
    places.set(element, above.at(element));
    walk[kind === 'table' ? 'tables' : kind === 'list' ? 'lists' : kind === 'named' ? 'named' : 'facts'].push(element);
  }

  yield* add(page, placesOf());
  return walk;
}

const LETTERHEAD = /\b(?:council|borough|county|trust|authority|signed in|logged in|welcome)\b/i;

/** On a page that has named no title, the first words that look like a heading, before any field: a title by its place. */
function isTitleByPlace({ kind, level, text }: Heading, { headings, controls }: Walk): boolean {
  if (kind !== 'look' || level === 1 || controls.length > 0 || LETTERHEAD.test(text)) return false;
  return headings.every((h) => h.kind === 'look' && h.level > 1);
}

/** Below fields of a page that has a heading, words that look like a sub-title head a part of it. */
function isSubtitleOfPart({ kind, level, element }: Heading, { headings, controls }: Walk): boolean {
  if (kind !== 'look' || level !== 1 || controls.length === 0 || !SUBTITLE.test(classWords(element))) return false;
  return headings.some((h) => h.kind === 'heading' && h.scope.contains(element));
}

const SUBTITLE = /sub-?(?:title|name)/i;

interface Places {
  /** The place of a find that follows all finds asked for before. */
  at(element: Element): Place;
  open(heading: Heading): void;
}

/** The element around another; at the top of a shadow tree its host. */
function holderOf(element: Element): Element | null {
  return element.parentElement ?? hostOf(element);
}

/** The host of the shadow tree that an element stands in, else null. */
function hostOf(element: Element): Element | null {
  return (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
}

function standInOf(control: Element, holds: (element: Element) => boolean): Element {
  let at = control;
  for (let host = hostOf(at); host && isAlone(at, holds); host = hostOf(at)) at = host;
  return at;
}

/** The shadow tree holds no words, and no control but this one. */
function isAlone(control: Element, holds: (element: Element) => boolean): boolean {
  const root = control.getRootNode() as ShadowRoot;
  if (textOf(root, 40) !== '') return false;
  return [...root.querySelectorAll('*')].every((other) => other === control || other.contains(control) || !(other.matches(CONTROL_SELECTOR) || holds(other)));
}

/**
 * Follows the headings in document order. The scopes of those in force all hold the latest find, so each lies within
 * the next outer one: when the innermost still holds a find, so do the others.
 */
function placesOf(outer: Place = NOWHERE): Places {
  let place = outer;
  let scopes: Scope[] = [];
  let parent: Element | null = null;

  function at(element: Element): Place {
    const around = element.parentElement;
    if (around === parent && around !== null) return place;
    parent = around;
    let closed = false;
    while (scopes.length > 0 && !scopes[scopes.length - 1]!.contains(element)) {
      scopes.pop();
      closed = true;
    }
    if (closed) place = placeOf(place.open.filter((h) => scopes.includes(h.scope) || outer.open.includes(h)));
    return place;
  }

  function open(heading: Heading): void {
    at(heading.element);
    // A part named by itself stands above nothing in it: its name is a heading of the page, not of its fields.
    if (heading.element === heading.scope) return;
    place = placeOf([...place.open, heading].slice(-HEADINGS_ABOVE));
    let from = scopes.length;
    while (from > 0 && heading.scope.contains(scopes[from - 1]!)) from--;
    if (scopes[from] !== heading.scope) scopes = [...scopes.slice(0, from), heading.scope, ...scopes.slice(from)];
    parent = null;
  }

  return { at, open };
}

function pathOf(place: Place, element: Element): string[] {
  // A find inside a heading is not headed by it.
  place.deep ??= place.open.slice(-3).filter((h) => h.element.firstElementChild !== null);
  const { deep } = place;
  const inside = deep.length > 0 ? deep.filter((h) => h.element.contains(element)) : deep;
  if (inside.length > 0) return words(place.open.filter((h) => !inside.includes(h)));
  place.path ??= words(place.open);
  return place.path;
}

function words(open: readonly Heading[]): string[] {
  const path: string[] = [];
  const groups = new Set<Scope>();
  let level = 99;
  for (let i = open.length - 1; i >= 0 && path.length < 6; i--) {
    const h = open[i]!;
    const group = h.kind === 'group';
    if (!group && h.level >= level) continue;
    if (group && groups.has(h.scope)) continue;
    path.unshift(h.text);
    if (group) groups.add(h.scope);
    else level = h.level;
    if (level === 1) break;
  }
  return path;
}
