/**
 * The walk: what one document or shadow root holds, in document order, before anything of it is understood.
 *
 * Parts of the page that have not changed since they were walked are not walked again: their finds are taken from the
 * memory. What a find means in its place (which part a heading heads, which headings stand above a field) is worked
 * out anew each time, from the finds alone.
 */
import { CONTROL_SELECTOR, isControl } from './controls';
import { BARE_HEADINGS, type Heading, headingOf, type HeadingWords, placed } from './headings';
import type { Pausing } from './in-slices';
import type { Memory } from './memory';
import { signOfFact } from './read-facts';

export interface WalkOptions {
  /** Shadow roots of an element, when the platform gives them. */
  shadowRoot?: (element: Element) => ShadowRoot | null;
  /** Elements to leave out: our own host. */
  skip?: (element: Element) => boolean;
}

export interface Walk {
  controls: Element[];
  labelsFor: Map<string, HTMLLabelElement[]>;
  headings: Heading[];
  tables: Element[];
  lists: Element[];
  facts: Element[];
  /** Shown values that aria-labelledby names. */
  named: Element[];
  hidden: HTMLInputElement[];
  /** Parts of the page that search, sort or filter. */
  filters: Element[];
  roots: (Document | ShadowRoot)[];
  nodes: number;
  words: number;
  links: number;
  /** Words of the headings above a find, outermost first; at most six. */
  path(element: Element): string[];
  /** The nearest heading before a find that heads a part of the page, not all of it, and holds the find. */
  nearestHeading(element: Element): Heading | undefined;
  /** True where an element holds a control. */
  holdsControl(element: Element): boolean;
}

const NODE_LIMIT = 250_000;
/** Elements between two pauses. */
const PAUSE_AFTER = 96;
/** Parts of the page smaller than this are walked again rather than kept apart. */
const LEAST_PART = 24;
/** Headings above a find that are looked at, from the nearest. */
const HEADINGS_ABOVE = 60;

const SKIP_TAGS = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'SVG',
  'svg',
  'HEAD',
  'OBJECT',
  'EMBED',
  'CANVAS',
  'VIDEO',
  'AUDIO',
  'MAP',
  'OPTION',
  'OPTGROUP',
  'SELECT',
  'TEXTAREA',
]);
const SKIP_ROLES = new Set(['navigation', 'search', 'menu', 'menubar', 'tree', 'tablist', 'toolbar', 'tooltip']);
const DIALOG_ROLES = new Set(['dialog', 'alertdialog']);
const TABLE_ROLES = new Set(['grid', 'table', 'treegrid']);
/** Cells are not among them: the table's own reading says what stands in a cell. */
const FACT_TAGS = new Set([
  'B',
  'STRONG',
  'LABEL',
  'SPAN',
  'DIV',
  'P',
  'LI',
  'FONT',
  'EM',
  'TIME',
  'SMALL',
  'H5',
  'H6',
]);
/** Elements that hold a part of a page: their finds are kept together. */
const PART_TAGS = new Set([
  'DIV',
  'FIELDSET',
  'SECTION',
  'FORM',
  'TABLE',
  'TBODY',
  'DL',
  'UL',
  'OL',
  'ARTICLE',
  'MAIN',
  'ASIDE',
  'DETAILS',
]);
const BOXES = new Set(['INPUT', 'SELECT', 'TEXTAREA']);
/** Elements of the language that may carry a shadow root. */
const HOST_TAGS = new Set(
  'ARTICLE ASIDE BLOCKQUOTE BODY DIV FOOTER H1 H2 H3 H4 H5 H6 HEADER MAIN NAV P SECTION SPAN'.split(' '),
);
const FILTER_WORDS =
  /^\s*(?:(?:sort|filter|search|refine)(?:ed)?\b(?:\s+(?:by|for|results|list|criteria|options|records|cases|this|the))?|(?:group|order)(?:ed)? by\b|find\b|show(?: only)?\b\s*$|quick search|advanced search)/i;

type FindKind =
  | 'control'
  /** Matches the selector of controls, and is not read: a file box, a box in a menu. */
  | 'other-control'
  | 'label'
  | 'hidden'
  | 'table'
  | 'list'
  | 'heading'
  | 'named'
  | 'fact'
  | 'search';

interface Find {
  kind: FindKind;
  element: Element;
  heading?: HeadingWords;
  /** What it is, if no words head it after all. */
  otherwise?: 'named' | 'fact' | undefined;
}

/** The finds of one part of the page, with those of the parts in it, in document order. */
interface Part {
  finds: (Find | Part)[];
  nodes: number;
  words: number;
  links: number;
  shadow: ShadowRoot | null;
  /** Elements of the page's own making without a shadow root: one may be given to them without a sign. */
  bare: Element[];
}

/** Walks `root` and the shadow roots in it. Bounded to 250,000 elements; `nodes` tells how many were seen. */
export function* walkPage(root: Document, options: WalkOptions, memory: Memory): Pausing<Walk> {
  const dialog = openDialog(root);
  const start = root.body ?? root.documentElement;
  const page = newPart(null);
  if (start) yield* gather(start, page, { ...options, dialog, memory, left: NODE_LIMIT });
  return yield* putTogether(page, root);
}

/** The modal dialog that is the active form, when one is open and holds fields. */
function openDialog(root: Document): Element | null {
  for (const element of root.querySelectorAll('dialog[open],[aria-modal=true]')) {
    if (element.tagName !== 'DIALOG' && !DIALOG_ROLES.has(element.getAttribute('role') ?? '')) continue;
    if (element.tagName === 'DIALOG' && !element.matches(':modal')) continue;
    if (element.closest('[hidden],[aria-hidden=true]')) continue;
    const style = element.getAttribute('style') ?? '';
    if (/display:\s*none|visibility:\s*hidden/.test(style)) continue;
    if (element.querySelectorAll(CONTROL_SELECTOR).length >= 2) return element;
  }
  return null;
}

function newPart(shadow: ShadowRoot | null): Part {
  return { finds: [], nodes: 0, words: 0, links: 0, shadow, bare: [] };
}

interface Gathering extends WalkOptions {
  dialog: Element | null;
  memory: Memory;
  /** Elements that may still be walked. */
  left: number;
}

function* gather(from: Element, into: Part, walk: Gathering): Pausing<void> {
  const { memory } = walk;
  const open: { element: Element; around: Part }[] = [];
  let here = into;
  let since = 0;
  let at: Element | null = from;
  while (at) {
    const tag = at.tagName;
    const isPart = PART_TAGS.has(tag) && at.firstElementChild !== null;
    const before = isPart && !walk.dialog ? memory.recall<Part>('walk', at) : undefined;
    let inside = false;
    if (before && before.bare.every((host) => !walk.shadowRoot?.(host))) {
      addPart(here, before, true);
      walk.left -= before.nodes;
    } else {
      if (isPart) {
        open.push({ element: at, around: here });
        here = newPart(null);
      }
      if (--walk.left < 0) break;
      here.nodes++;
      inside = visit(at, tag, here, walk);
      if (inside) {
        const shadow = shadowOf(at, tag, here, walk);
        if (shadow) {
          const part = newPart(shadow);
          for (let child = shadow.firstElementChild; child; child = child.nextElementSibling)
            yield* gather(child, part, walk);
          addPart(here, part, true);
        }
      }
    }
    if (++since >= PAUSE_AFTER) {
      since = 0;
      yield;
    }
    let next: Element | null = inside ? at.firstElementChild : null;
    while (!next && at) {
      const top = open[open.length - 1];
      if (top && top.element === at) {
        open.pop();
        const whole = here.nodes >= LEAST_PART;
        if (whole && !walk.dialog) memory.keep('walk', at, at, here);
        addPart(top.around, here, whole);
        here = top.around;
      }
      if (at === from) return;
      next = at.nextElementSibling;
      if (!next) at = at.parentElement;
    }
    at = next;
  }
  // The limit was reached: what was found so far counts.
  for (let top = open.pop(); top; top = open.pop()) {
    addPart(top.around, here, true);
    here = top.around;
  }
}

function addPart(around: Part, part: Part, whole: boolean): void {
  if (whole) around.finds.push(part);
  else for (const find of part.finds) around.finds.push(find);
  around.nodes += part.nodes;
  around.words += part.words;
  around.links += part.links;
  for (const host of part.bare) around.bare.push(host);
}

function shadowOf(element: Element, tag: string, here: Part, walk: Gathering): ShadowRoot | null {
  if (!walk.shadowRoot || !(HOST_TAGS.has(tag) || tag.includes('-'))) return null;
  const shadow = walk.shadowRoot(element);
  if (!shadow && tag.includes('-')) here.bare.push(element);
  return shadow;
}

/** Notes what an element is. False where nothing inside it is walked. */
function visit(element: Element, tag: string, here: Part, walk: Gathering): boolean {
  if (walk.skip?.(element)) return false;
  if (tag === 'NAV') {
    here.links += element.getElementsByTagName('a').length;
    noteUnread(element, here);
    return false;
  }
  const plain = !element.hasAttributes();
  const role = plain ? null : element.getAttribute('role');
  if (role !== null && SKIP_ROLES.has(role)) {
    if (role === 'search') here.finds.push({ kind: 'search', element });
    noteUnread(element, here);
    return false;
  }
  const { dialog } = walk;
  if (dialog && element.getAttribute('aria-hidden') === 'true' && !element.contains(dialog)) {
    noteUnread(element, here);
    return false;
  }
  note(element, tag, role, plain, here);
  if (!SKIP_TAGS.has(tag)) return true;
  if (tag !== 'SELECT' && tag !== 'TEXTAREA') noteUnread(element, here);
  return false;
}

/** Controls in a part that is not walked still stand between a label and its field. */
function noteUnread(element: Element, here: Part): void {
  if (element.firstElementChild === null) return;
  for (const control of element.querySelectorAll(CONTROL_SELECTOR))
    here.finds.push({ kind: 'other-control', element: control });
}

function note(element: Element, tag: string, role: string | null, plain: boolean, here: Part): void {
  const { finds } = here;
  if (tag === 'A') here.links++;
  if ((!plain || BOXES.has(tag)) && isControl(element)) {
    finds.push({ kind: 'control', element });
    return;
  }
  if (tag === 'INPUT') {
    if ((element as HTMLInputElement).type === 'hidden') finds.push({ kind: 'hidden', element });
    else if (element.matches(CONTROL_SELECTOR)) finds.push({ kind: 'other-control', element });
    return;
  }
  if (!plain && (role !== null || element.hasAttribute('contenteditable')) && element.matches(CONTROL_SELECTOR))
    finds.push({ kind: 'other-control', element });
  if (tag === 'LABEL' && element.getAttribute('for')) finds.push({ kind: 'label', element });
  if (tag === 'TABLE' || (role !== null && TABLE_ROLES.has(role))) finds.push({ kind: 'table', element });
  if (tag === 'DL') finds.push({ kind: 'list', element });
  const heading = plain && !BARE_HEADINGS.has(tag) ? null : headingOf(element, tag, role);
  const other: Find['otherwise'] =
    !plain && role === null && element.hasAttribute('aria-labelledby')
      ? 'named'
      : isFactLike(element, tag)
        ? 'fact'
        : undefined;
  if (heading) {
    finds.push({ kind: 'heading', element, heading, otherwise: heading.heads === 'itself' ? other : undefined });
    return;
  }
  if (other) finds.push({ kind: other, element });
  if (other !== 'named' && element.childElementCount === 0) {
    const text = element.firstChild?.nodeValue;
    if (text) here.words += text.length > 30 ? Math.ceil(text.length / 6) : 1;
  }
}

/** A short line of words that may be a label beside a value, or label and value in one. */
function isFactLike(element: Element, tag: string): boolean {
  if (!FACT_TAGS.has(tag)) return false;
  const children = element.childElementCount;
  const sign = children > 3 ? null : signOfFact(element, tag, children);
  if (!sign) return false;
  const text = element.textContent ?? '';
  return text.length > 2 && text.length < 220 && sign.test(text);
}

/** Headings in force at a point of the page, nearest last; their scopes all hold that point. */
interface Place {
  open: readonly Heading[];
  path: string[] | null;
  /** Of the latest three, those that hold elements: a find may be a part of one. */
  deep: readonly Heading[];
}

const NOWHERE: Place = { open: [], path: [], deep: [] };

function placeOf(open: readonly Heading[]): Place {
  return { open, path: null, deep: open.slice(-3).filter((h) => h.element.firstElementChild !== null) };
}

function* putTogether(page: Part, root: Document): Pausing<Walk> {
  const labelsFor = new Map<string, HTMLLabelElement[]>();
  const places = new Map<Element, Place>();
  const holders = new Set<Element>();
  const walk: Walk = {
    controls: [],
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
    nearestHeading: (element) => places.get(element)?.open.findLast((h) => h.scope.tagName !== 'BODY'),
    holdsControl: (element) => holders.has(element),
  };
  let since = 0;

  function markHolders(control: Element): void {
    for (let around = control.parentElement; around && !holders.has(around); around = around.parentElement)
      holders.add(around);
  }

  function* add(part: Part): Pausing<void> {
    const above = placesOf();
    for (const find of part.finds) {
      if ('finds' in find) {
        if (find.shadow) {
          walk.roots.push(find.shadow);
          yield* add(find);
        } else yield* addWithin(find, above);
      } else addFind(find, above);
    }
  }

  function* addWithin(part: Part, above: Places): Pausing<void> {
    for (const find of part.finds) {
      if (!('finds' in find)) {
        addFind(find, above);
        if (++since >= PAUSE_AFTER) {
          since = 0;
          yield;
        }
      } else if (find.shadow) {
        walk.roots.push(find.shadow);
        yield* add(find);
      } else yield* addWithin(find, above);
    }
  }

  function addFind({ kind, element, heading, otherwise }: Find, above: Places): void {
    switch (kind) {
      case 'control':
        places.set(element, above.at(element));
        walk.controls.push(element);
        if (BOXES.has(element.tagName) || element.matches(CONTROL_SELECTOR)) markHolders(element);
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
        const found = placed(heading!);
        if (found) {
          if (FILTER_WORDS.test(found.text) && found.text.length < 40) walk.filters.push(found.scope);
          walk.headings.push(found);
          above.open(found);
        } else if (otherwise) addFind({ kind: otherwise, element }, above);
        return;
      }
      default:
        places.set(element, above.at(element));
        walk[kind === 'table' ? 'tables' : kind === 'list' ? 'lists' : kind === 'named' ? 'named' : 'facts'].push(
          element,
        );
    }
  }

  yield* add(page);
  return walk;
}

interface Places {
  /** The place of a find that follows all finds asked for before. */
  at(element: Element): Place;
  open(heading: Heading): void;
}

/**
 * Follows the headings in document order. The scopes of those in force all hold the latest find, so each lies within
 * the next outer one: when the innermost still holds a find, so do the others.
 */
function placesOf(): Places {
  let place = NOWHERE;
  let scopes: Element[] = [];
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
    if (closed) place = placeOf(place.open.filter((h) => scopes.includes(h.scope)));
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
  const inside = place.deep.length > 0 ? place.deep.filter((h) => h.element.contains(element)) : place.deep;
  if (inside.length > 0) return words(place.open.filter((h) => !inside.includes(h)));
  place.path ??= words(place.open);
  return place.path;
}

function words(open: readonly Heading[]): string[] {
  const path: string[] = [];
  const groups = new Set<Element>();
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
