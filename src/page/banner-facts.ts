/**
 * The banner of a record: who the child is, whatever a council calls it. The name right before the date of birth is the
 * child's ("Young adult", "Plan for"), and a number beside them is theirs in the case system ("Tessera ID", "SCC ref").
 */
import type { LabelMatch, Matcher } from '../core/matching/match-label';
import type { ConceptId } from '../core/observation';
import { isOnlyName } from './child-blocks';
import type { Reading } from './reading';

const NUMBER = /^(?:(\p{L}[\p{L}&]*(?: \p{L}+){0,2})\s+)?(?:ID|[Ii]d|[Nn]o\.?|[Nn]umber|[Rr]ef(?:erence)?\.?|[Rr]ef(?:erence)? (?:no\.?|number))$/u;
/** Whose number it is, in the words of forms; a name alone is the case system's. */
const OF_THE_CHILD = /^(?:our|the|person|child|client|young person|case record|social care|care record|children['\u2019]?s services|local)$/i;
/** Numbers that others give. */
const OF_OTHERS = /^(?:nhs|upn|uln|ni|police|crime|log|court|case|form|step|version|phone|telephone|tel|mobile|contact|house|room|dso|urn)$/i;
const WITH_FIGURES = /^[\p{L}]{0,6}[\s/-]?[\d][\d\s/-]{2,18}$/u;
const YOUNG = /^(?:the )?young (?:adult|person)\b/i;
const LOOKED_AT = 80;
const LONGEST_LINE = 400;
/** Facts between a number and the name or the date of birth that it stands beside. */
const NEAR = 3;

/** What shown facts are by their place in the banner, by element. */
export function bannerFacts(readings: readonly Reading[], { match, tokeniser, kindOf }: Matcher): Map<Element, LabelMatch> {
  const found = new Map<Element, LabelMatch>();
  const shown = readings.filter((r) => !r.editable).slice(0, LOOKED_AT);
  const labelled = shown.filter((r) => r.labels.length > 0);
  // In a row of labels and values a name has a label of its own.
  const facts = shown.filter(({ labels, element, value }) => labels.length > 0 || !labelled.some((other) => other.labels[0] !== value && (other.element.contains(element) || element.contains(other.element))));
  const known = facts.map(({ labels, path, control, valueKind, value, speculative }) =>
    value && labels.length > 0 ? (match({ label: labels[0]!, path, control, value: valueKind, speculative })?.concept ?? null) : null,
  );
  const put = (at: number, concept: ConceptId, because: string) => {
    const kind = kindOf(concept);
    if (!kind) return;
    known[at] = concept;
    found.set(facts[at]!.element, { concept, kind, score: 0.9, because });
  };
  /** All of the value is a name, and the label speaks of no grown-up. */
  const isNamed = ({ labels, value, valueKind }: Reading) =>
    valueKind === 'other' && /\s/.test(value) && isOnlyName(value, tokeniser) && (YOUNG.test(labels[0] ?? '') || !tokeniser.tokens(labels[0] ?? '').some((token) => tokeniser.people.has(token) && !tokeniser.childhood.has(token)));
  for (let at = 1; at < facts.length; at++) {
    const { element, labels, valueKind } = facts[at]!;
    if (known[at] !== null || valueKind !== 'date' || !tokeniser.tokens(labels[0] ?? '').includes('dob')) continue;
    if (isNamed(facts[at - 1]!) && onOneLine(facts[at - 1]!.element, element)) put(at, 'child_dob', 'the date of birth after the name');
  }
  for (let at = 0; at + 1 < facts.length; at++) {
    const { element } = facts[at]!;
    if (known[at] !== null && kindOf(known[at]!) !== 'text') continue;
    if (known[at] === 'child_name' || known[at + 1] !== 'child_dob') continue;
    if (!isNamed(facts[at]!) || !onOneLine(element, facts[at + 1]!.element)) continue;
    put(at, 'child_name', 'the name before the date of birth');
  }
  // "Isolde Wray · Person ID 1044 · DOB 21/05/2013": the last name before them, where nothing else on the page is called so.
  const born = known.indexOf('child_dob');
  if (born > 0 && !known.includes('child_name'))
    for (let at = born - 1; at >= Math.max(0, born - NEAR); at--) {
      if (facts[at]!.labels.length > 0 || !isNamed(facts[at]!) || !onOneLine(facts[at]!.element, facts[born]!.element)) continue;
      put(at, 'child_name', 'the name before the date of birth');
      break;
    }
  for (let at = 0; at < facts.length; at++) {
    if (known[at] !== null) continue;
    const { element, labels, value } = facts[at]!;
    const said = NUMBER.exec(labels[0] ?? '');
    if (!said || !WITH_FIGURES.test(value)) continue;
    if (said[1] && !OF_THE_CHILD.test(said[1]) && (OF_OTHERS.test(said[1]) || !isOnlyName(said[1], tokeniser))) continue;
    const beside = facts.some(
      (other, i) => i !== at && Math.abs(i - at) <= NEAR && (known[i] === 'child_name' || known[i] === 'child_dob') && (i < at ? onOneLine(other.element, element) : onOneLine(element, other.element)),
    );
    if (beside) put(at, 'child_id', 'the number beside who the child is');
  }
  return found;
}

/** In one row, list or line of the page, and no longer than one; or the second in the row after the first. */
function onOneLine(one: Element, other: Element): boolean {
  let part = one.parentElement;
  let row = one;
  for (let up = 0; part && up < 4; row = part, part = part.parentElement, up++) {
    if (/^(?:FORM|BODY|MAIN)$/.test(part.tagName)) return up === 0;
    if (part.contains(other))
      return (part.textContent ?? '').length <= LONGEST_LINE || row.nextElementSibling?.contains(other) === true;
  }
  return false;
}
