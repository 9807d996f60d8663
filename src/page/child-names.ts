/**
 * The child's own name in the words of a form: "Wren's wishes", "Kit seen?". Where the page says who the child is, the
 * name means the child, and the label is read, told and taught as "Child's wishes". The name goes no further than this.
 */
import type { LabelMatch, Matcher } from '../core/matching/match-label';
import type { FieldObservation } from '../core/observation';
import { isOnlyName } from './child-blocks';
import type { Pausing } from './in-slices';
import type { PageReading } from './read-page';

/** Which child each reading's label named, by number in the order that the page names them; empty for one child. */
export interface NamedChildren {
  /** Given names of the children that the page names, each child once. */
  count: number;
  /** The number of the child that a label named. */
  of: ReadonlyMap<Element, number>;
  /** The number of the child whose name these words are; undefined for another's. */
  whose(words: string): number | undefined;
}

const NOBODY: NamedChildren = { count: 0, of: new Map(), whose: () => undefined };
/** Readings that may say who the child is; a longer page says it at its top. */
const LOOKED_AT = 60;
const MOST_CHILDREN = 12;
/** Readings between two pauses. */
const PAUSE_AFTER = 64;
/** Words with a capital, as a name begins: "TRASK, Oona", "Mei Larkham", "Ilse O'Dowd". */
const BEGINS = /^\p{Lu}[\p{L}'’-]*(?:,?\s+\p{Lu}[\p{L}'’-]*){0,4}/u;
/** "TRASK, Oona", "Kit Endacott": all that a title says. */
const FULL_NAME = /^\p{Lu}[\p{L}'’-]+,?\s+\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+)?$/u;
const FIRST = /\b(?:first|fore|given|known|preferred)\s?(?:names?|as)\b/i;
const TITLES = /^(?:mr|mrs|ms|miss|master|mx|dr)$/i;
const KNOWN_AS = /^(?:also )?known as$|^(?:preferred|first|given) (?:first )?name$|^forenames?$|^likes to be called$/i;

/**
 * Puts "the child" for the names of the children that the page names in all labels. A name that is also a word of forms
 * ("Will", "May", "Mark") is left as it is, and so is a surname by itself: a parent may bear it.
 */
export function* namingTheChild(
  { readings, headings, banner: line }: Pick<PageReading, 'readings' | 'headings' | 'banner'>,
  titles: readonly string[],
  banner: ReadonlyMap<Element, Pick<LabelMatch, 'concept'>>,
  matcher: Matcher,
): Pausing<NamedChildren> {
  const children: Child[] = [];
  const add = (words: string): Child | undefined => {
    const read = childIn(words, matcher);
    if (!read || children.length >= MOST_CHILDREN) return undefined;
    const known = children.find((c) => c.given === read.given && (!c.surname || !read.surname || c.surname === read.surname));
    if (!known) children.push(read);
    return known ?? read;
  };
  let left = LOOKED_AT;
  // The banner of a record is shown, not filled in: facts first.
  for (const { element, labels, value, valueKind, control, path } of [...readings.filter((r) => !r.editable), ...readings.filter((r) => r.editable)]) {
    const label = labels[0];
    if (!label || label.length > 60 || valueKind !== 'other' || control === 'long-text' || !BEGINS.test(value)) continue;
    if (--left < 0) break;
    // What is no name tells nothing, whatever its label means.
    const said = value.split(/\s+(?:and|&)\s+|;\s*/);
    if (![value, ...said].some((one) => childIn(one, matcher))) continue;
    yield;
    const means = banner.get(element) ?? matcher.match({ label, path, control, value: valueKind });
    if (means?.concept === 'child_name') {
      // One word by itself may be anything, unless the label asks for a first name.
      if (/\s/.test(value.trim()) || FIRST.test(label)) for (const one of said) add(one);
    }
    else if (children.length === 1 && KNOWN_AS.test(label)) {
      const also = childIn(value, matcher);
      if (also) children[0]!.also.push(also.given);
    }
  }
  const beside = children.length === 0 ? line?.before.find((piece) => FULL_NAME.test(piece)) : undefined;
  if (beside !== undefined) add(beside);
  if (children.length === 0)
    for (const words of [...titles, ...headings.filter((h) => h.kind === 'heading' && h.level <= 2).map((h) => h.text)]) {
      const named = words.split(/\s*[·|›»(]\s*/, 1)[0]!;
      if (FULL_NAME.test(named) && children.length === 0) add(named);
    }
  if (children.length === 0) return NOBODY;

  const names = children.map(({ given, surname, also }) => nameOf([given, ...also], surname));
  const of = new Map<Element, number>();
  for (let index = 0; index < readings.length; index++) {
    if (index % PAUSE_AFTER === PAUSE_AFTER - 1) yield;
    const { element, labels } = readings[index]!;
    for (let i = 0; i < labels.length; i++) {
      for (let number = 0; number < names.length; number++) {
        const named = inWords(labels[i]!, names[number]!, matcher);
        if (named === null) continue;
        labels[i] = named;
        if (!of.has(element)) of.set(element, number);
      }
    }
  }
  const whose = (words: string) => {
    const given = childIn(words, matcher)?.given;
    const at = given === undefined ? -1 : children.findIndex((c) => c.given === given);
    return at < 0 ? undefined : at;
  };
  return { count: children.length, of, whose };
}

interface Child {
  given: string;
  surname: string;
  /** Other given names of the same child. */
  also: string[];
}

/** True where words begin with somebody's name: "TRASK, Oona", "Ann Worker (Team 2)"; not "Relationship or agency". */
export function namesSomebody(words: string, { tokeniser }: Matcher): boolean {
  const begins = BEGINS.exec(words.trim())?.[0];
  if (!begins || /^\s*\p{L}/u.test(words.trim().slice(begins.length))) return false;
  // A surname may be a word of forms: "Lou Case".
  return begins.split(/[\s,]+/).some((name) => name !== '' && isOnlyName(name, tokeniser));
}

/** The child that words name; null where they name nobody by a given name ("Baby of …", "Unborn"). */
function childIn(words: string, { tokeniser }: Matcher): Child | null {
  const said = words.trim();
  const begins = BEGINS.exec(said)?.[0];
  // "Support no longer needed" goes on as a sentence does; "Tolly Fenn. Printed …" and "Wren (12)" end the name.
  if (!begins || /^\s*\p{L}/u.test(said.slice(begins.length)) || !isOnlyName(begins.replace(',', ' '), tokeniser)) return null;
  const names = begins.split(/[\s,]+/).filter((name) => name && !TITLES.test(name));
  const comma = begins.indexOf(',');
  const after = comma < 0 ? names : begins.slice(comma + 1).split(/\s+/).filter(Boolean);
  // "Marla QUINT": the surname is the one in capitals, wherever it stands.
  const small = after.filter((name) => name !== name.toUpperCase());
  const given = small.length > 0 ? small[0]! : after[0];
  if (!given || given.length < 2) return null;
  const surname = comma < 0 ? names.filter((name) => name !== given).at(-1) : names[0];
  return { given: given.toLowerCase(), surname: surname?.toLowerCase() ?? '', also: [] };
}

interface Name {
  /** As a page may write it. */
  written: string[];
  pattern: RegExp;
}

function nameOf(given: readonly string[], surname: string): Name {
  const literal = (text: string) => text.replace(/[/\\^$*+?.()|[\]{}]/g, '\\$&');
  const forms = (name: string) => [name.replace(/(^|[-'’])\p{L}/gu, (first) => first.toUpperCase()), name.toUpperCase()];
  const written = given.flatMap(forms);
  const last = surname ? `(?:\\s+(?:${forms(surname).map(literal).join('|')}))?` : '';
  const pattern = new RegExp(`(?<![\\p{L}'’-])(?:${written.map(literal).join('|')})${last}(['’]s?)?(?![\\p{L}-])`, 'gu');
  return { written, pattern };
}

/** The label with the child's name as "the child"; null where it does not name them, or is nothing but their name. */
function inWords(label: string, { written, pattern }: Name, { tokeniser }: Matcher): string | null {
  if (!written.some((name) => label.includes(name)) || label.search(pattern) < 0) return null;
  // A label that is nothing but a name labels nothing.
  const rest = label.replace(pattern, '').replace(/[^\p{L}'’-]+/gu, ' ').trim();
  if (rest === '' || isOnlyName(rest, tokeniser)) return null;
  return label.replace(pattern, (_, possessive: string | undefined, at: number) => `${at === 0 ? 'Child' : 'the child'}${possessive ? "'s" : ''}`);
}

/**
 * Gives each field whose label names one of several children to that child's part of the form. The fields to leave out:
 * those that stand in another child's part, since nobody can tell whose they are.
 */
export function ofAnotherChild(
  fields: readonly FieldObservation[],
  named: NamedChildren,
  elementOf: (ref: string) => Element | undefined,
  valueIn: (ref: string) => string,
): Set<FieldObservation> {
  const others = new Set<FieldObservation>();
  if (named.count < 2 || named.of.size === 0) return others;
  const blocks = new Map<number, string>();
  for (const { concept, ref, block } of fields) {
    const number = concept === 'child_name' && block !== undefined ? named.whose(valueIn(ref)) : undefined;
    if (number !== undefined) blocks.set(number, block!);
  }
  for (const field of fields) {
    const element = elementOf(field.ref);
    const number = element && named.of.get(element);
    if (number === undefined) continue;
    const known = blocks.get(number) ?? (blocks.size === 0 ? `Child ${number + 1}` : undefined);
    // A part that says nobody's name may be this child's; one that says another's is not.
    const own = known ?? ([...blocks.values()].includes(field.block!) ? undefined : field.block);
    if (own === undefined || (field.block !== undefined && field.block !== own)) others.add(field);
    else field.block = own;
  }
  return others;
}
