/**
 * The walk: what one document or shadow root holds, in document order, before anything of it is understood.
 *
 * Parts of the page that have not changed since they were walked are not walked again: their finds are taken from the
 * memory. What a find means in its place (which part a heading heads, which headings stand above a field) is worked
 * out anew each time, from the finds alone.
 */
import { type ControlMake, makeOf, SELECTED } from './control-make';
import { CONTROL_SELECTOR, isControl } from './controls';
import { signOfFact } from './fact-sign';
import type { Find, FindKind, Part } from './finds';
import { BARE_HEADINGS, headingOf, type HeadingWords } from './headings';
import type { Pausing } from './in-slices';
import type { Memory } from './memory';
import { putTogether, type Walk } from './put-together';

export interface WalkOptions {
  /** Shadow roots of an element, when the platform gives them. */
  shadowRoot?: (element: Element) => ShadowRoot | null;
  /** Elements to leave out: our own host. Asked only of elements of somebody's own making, whose names hold a hyphen. */
  skip?: (element: Element) => boolean;
}

const NODE_LIMIT = 250_000;
/** Elements between two pauses. */
const PAUSE_AFTER = 64;
/** Parts of the page smaller than this are walked again rather than kept apart. */
const LEAST_PART = 24;

const SKIP_ROLES = new Set(['navigation', 'search', 'menu', 'menubar', 'tree', 'tablist', 'toolbar', 'tooltip']);
const DIALOG_ROLES = new Set(['dialog', 'alertdialog']);
const TABLE_ROLES = new Set(['grid', 'table', 'treegrid']);

/** What the name of an element says of it, as bits. */
const UNWALKED = 1;
/** May be a fact in plain words. Cells are not among them: the table's own reading says what stands in a cell. */
const FACT = 2;
/** Holds a part of a page: its finds are kept together. */
const PART = 4;
const FIELD = 8;
/** May carry a shadow root. */
const HOST = 16;
const CUSTOM = 32;
/** May head something without any attribute. */
const BARE = 64;
/** Without an attribute, holds others and is nothing by itself. */
const HOLDER = 128;

const TAGS = new Map<string, number>();
const mark = (bit: number, names: string | Iterable<string>) => {
  for (const name of typeof names === 'string' ? names.split(' ') : names) TAGS.set(name, (TAGS.get(name) ?? 0) | bit);
};
mark(
  UNWALKED,
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG svg HEAD OBJECT EMBED CANVAS VIDEO AUDIO MAP OPTION OPTGROUP SELECT TEXTAREA',
);
mark(FACT, 'B STRONG LABEL SPAN DIV P LI FONT EM I U TIME SMALL H5 H6');
mark(PART, 'DIV FIELDSET SECTION FORM TABLE TBODY DL UL OL ARTICLE MAIN ASIDE DETAILS');
mark(FIELD, 'INPUT SELECT TEXTAREA');
mark(HOST, 'ARTICLE ASIDE BLOCKQUOTE BODY DIV FOOTER H1 H2 H3 H4 H5 H6 HEADER MAIN NAV P SECTION SPAN');
mark(BARE, BARE_HEADINGS);
mark(HOLDER, 'TR TD TH TBODY THEAD');

function learn(tag: string): number {
  const bits = tag.includes('-') ? HOST | CUSTOM : 0;
  TAGS.set(tag, bits);
  return bits;
}

/** Walks `root` and the shadow roots in it. Bounded to 250,000 elements; `nodes` tells how many were seen. */
export function* walkPage(root: Document, options: WalkOptions, memory: Memory): Pausing<Walk> {
  const dialog = openDialog(root);
  const start = root.body ?? root.documentElement;
  const page = newPart(null);
  yield;
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

function find(
  kind: FindKind,
  element: Element,
  make: ControlMake = 0,
  heading: HeadingWords | null = null,
  otherwise: Find['otherwise'] = null,
): Find {
  return { kind, element, heading, otherwise, make };
}

interface Gathering extends WalkOptions {
  dialog: Element | null;
  memory: Memory;
  /** Elements that may still be walked. */
  left: number;
}

/** Where a walk stands. */
interface Steps {
  readonly from: Element;
  at: Element | null;
  /** `at` was visited, and what is in it comes next. */
  entered: boolean;
  readonly into: Part;
  /** Parts that were begun, and for each what was found before it: finds, elements, words, links, bare hosts. */
  readonly open: Element[];
  readonly before: number[];
}

function* gather(from: Element, into: Part, walk: Gathering): Pausing<void> {
  const steps: Steps = { from, at: from, entered: false, into, open: [], before: [] };
  while (steps.at) {
    const shadow = someSteps(steps, walk);
    if (shadow) {
      const part = newPart(shadow);
      for (let child = shadow.firstElementChild; child; child = child.nextElementSibling)
        yield* gather(child, part, walk);
      addPart(into, part);
    } else if (steps.at) yield;
  }
}

/** Goes on to the next pause, to the end, or to a shadow root, which is returned. */
function someSteps(steps: Steps, walk: Gathering): ShadowRoot | null {
  const { into, from, open } = steps;
  let { at, entered } = steps;
  let left = PAUSE_AFTER;
  /** The first element in `at`, while it is being visited. */
  let first: Element | null = null;
  while (at) {
    if (entered) first = at.firstElementChild;
    else {
      const tag = at.tagName;
      const bits = TAGS.get(tag) ?? learn(tag);
      first = at.firstElementChild;
      const isPart = (bits & PART) !== 0 && first !== null;
      const known = isPart && !walk.dialog ? walk.memory.recall<Part>('walk', at) : undefined;
      if (known && known.bare.every((host) => !walk.shadowRoot?.(host))) {
        addPart(into, known);
        walk.left -= known.nodes;
      } else {
        if (isPart) begin(steps, at);
        if (--walk.left < 0) {
          steps.at = null;
          return null;
        }
        into.nodes++;
        entered = visit(at, tag, bits, first, into, walk);
        if (entered && (bits & HOST) !== 0 && walk.shadowRoot) {
          const shadow = walk.shadowRoot(at);
          if (shadow) {
            steps.at = at;
            steps.entered = true;
            return shadow;
          }
          if ((bits & CUSTOM) !== 0) into.bare.push(at);
        }
      }
    }
    let next: Element | null = entered ? first : null;
    entered = false;
    while (!next && at) {
      if (open.length > 0 && open[open.length - 1] === at) end(steps, at, walk);
      if (at === from) {
        steps.at = null;
        return null;
      }
      next = at.nextElementSibling;
      if (!next) at = at.parentElement;
    }
    at = next;
    if (--left === 0) break;
  }
  steps.at = at;
  steps.entered = entered;
  return null;
}

function begin({ open, before, into }: Steps, part: Element): void {
  open.push(part);
  before.push(into.finds.length, into.nodes, into.words, into.links, into.bare.length);
}

/** Keeps a part with its finds, unless it is so small that they stay where they are. */
function end({ open, before, into }: Steps, element: Element, walk: Gathering): void {
  open.pop();
  const bare = before.pop()!;
  const links = into.links - before.pop()!;
  const words = into.words - before.pop()!;
  const nodes = into.nodes - before.pop()!;
  const from = before.pop()!;
  if (nodes < LEAST_PART) return;
  const part: Part = { finds: into.finds.splice(from), nodes, words, links, shadow: null, bare: into.bare.slice(bare) };
  into.finds.push(part);
  if (!walk.dialog) walk.memory.keep('walk', element, element, part);
}

function addPart(around: Part, part: Part): void {
  around.finds.push(part);
  around.nodes += part.nodes;
  around.words += part.words;
  around.links += part.links;
  for (const host of part.bare) around.bare.push(host);
}

/** Notes what an element is. False where nothing inside it is walked. */
function visit(element: Element, tag: string, bits: number, first: Element | null, here: Part, walk: Gathering): boolean {
  if ((bits & CUSTOM) !== 0 && walk.skip?.(element)) return false;
  if (tag === 'NAV') {
    here.links += element.getElementsByTagName('a').length;
    noteUnread(element, here);
    return false;
  }
  const plain = !element.hasAttributes();
  if (plain && (bits & HOLDER) !== 0 && first !== null) return true;
  const role = plain ? null : element.getAttribute('role');
  if (role !== null && SKIP_ROLES.has(role)) {
    if (role === 'search') here.finds.push(find('search', element));
    noteUnread(element, here);
    return false;
  }
  const { dialog } = walk;
  if (dialog && element.getAttribute('aria-hidden') === 'true' && !element.contains(dialog)) {
    noteUnread(element, here);
    return false;
  }
  note(element, tag, bits, role, plain, first, here);
  if ((bits & UNWALKED) === 0) return true;
  if ((bits & FIELD) === 0) noteUnread(element, here);
  return false;
}

/** Controls in a part that is not walked still stand between a label and its field. */
function noteUnread(element: Element, here: Part): void {
  if (element.firstElementChild === null) return;
  for (const control of element.querySelectorAll(CONTROL_SELECTOR)) here.finds.push(find('other-control', control));
}

function note(element: Element, tag: string, bits: number, role: string | null, plain: boolean, first: Element | null, here: Part): void {
  const { finds } = here;
  const field = (bits & FIELD) !== 0;
  if ((!plain || field) && isControl(element, tag, role)) {
    finds.push(find('control', element, makeOf(element, role) | (field || element.matches(CONTROL_SELECTOR) ? SELECTED : 0)));
    return;
  }
  if (tag === 'A') here.links++;
  else if (tag === 'INPUT') {
    if ((element as HTMLInputElement).type === 'hidden') finds.push(find('hidden', element));
    else if (element.matches(CONTROL_SELECTOR)) finds.push(find('other-control', element));
    return;
  } else if (tag === 'DL') finds.push(find('list', element));
  else if (tag === 'LABEL' && !plain && element.getAttribute('for')) finds.push(find('label', element));
  if (!plain && (role !== null || element.hasAttribute('contenteditable')) && element.matches(CONTROL_SELECTOR))
    finds.push(find('other-control', element));
  if (tag === 'TABLE' || (role !== null && TABLE_ROLES.has(role))) finds.push(find('table', element));
  const heading = plain && (bits & BARE) === 0 ? null : headingOf(element, tag, role);
  const children = first === null ? 0 : element.childElementCount;
  const other: Find['otherwise'] =
    !plain && role === null && (element.hasAttribute('aria-labelledby') || (tag === 'UL' && (element.hasAttribute('aria-label') || element.hasAttribute('data-id'))))
      ? 'named'
      : (bits & FACT) !== 0 && isFactLike(element, tag, children)
        ? 'fact'
        : null;
  if (heading) {
    finds.push(find('heading', element, 0, heading, heading.heads === 'itself' ? other : null));
    return;
  }
  if (other) finds.push(find(other, element));
  if (other !== 'named' && children === 0) {
    const text = element.firstChild?.nodeValue;
    if (text) here.words += text.length > 30 ? Math.ceil(text.length / 6) : 1;
  }
}

/** A short line of words that may be a label beside a value, or label and value in one. */
function isFactLike(element: Element, tag: string, children: number): boolean {
  const sign = children > 3 ? null : signOfFact(element, tag, children);
  if (!sign) return false;
  const text = element.textContent ?? '';
  return text.length > 2 && text.length < 220 && sign.test(text);
}
