/** Titles of a frame: of the document, of its form, of what stands around them, and answers that say which form it is. */
import type { FieldObservation, FrameObservation } from '../core/observation';
import { CONTROL_SELECTOR } from './controls';
import { follows } from './document-order';
import { looksLikeTitle } from './headings';
import type { PageReading } from './read-page';
import { collapse, isNoAnswer, textOf } from './text';

/** Parts of a document title: "Strategy discussion - EXAMPLE, Test - System" → each part. */
export function titleSegments(title: string): string[] {
  return collapse(title)
    .slice(0, 300)
    .split(/\s+[|–—\-:»›>·]+\s+|\s*[|»›]\s*/)
    .map((part) => part.trim())
    .filter((part) => part.length > 1)
    .slice(0, 6);
}

/** Characters of a frame that holds no more than a title and whom the record is about. */
const LONGEST_BAR = 400;

/** Titles of the documents around a frame of the same site: a form whose title stands in another frame. */
export function titlesAbove(document: Document): string[] {
  const out: string[] = [];
  try {
    for (
      let view = document.defaultView;
      view && view !== view.parent && out.length < 12;
      view = view.parent as Window & typeof globalThis
    ) {
      const around = view.parent.document;
      out.push(
        ...titleSegments(around.title),
        ...[...around.querySelectorAll('h1')].slice(0, 3).map((h) => textOf(h, 120)),
      );
      for (let i = 0; i < Math.min(view.parent.length, 8); i++) {
        const sibling = view.parent[i] as Window | undefined;
        if (!sibling || sibling === view) continue;
        // The bar above a form may say what it is in bold words.
        const isBar = !sibling.document.querySelector(CONTROL_SELECTOR) && (sibling.document.body?.textContent ?? '').length < LONGEST_BAR;
        const titles = sibling.document.querySelectorAll(isBar ? 'h1,h2,b,strong' : 'h1');
        out.push(...[...titles].slice(0, 2).map((h) => textOf(h, 120)));
      }
    }
  } catch {
    // A document of another site: not ours to read.
  }
  return out.filter(Boolean).reverse();
}

/** Answers that say which form a general form is: "Type of meeting", "Visit type"; `entry`: which kind of note it is. */
export function subTypes(page: PageReading): { text: string; label: string; entry: boolean }[] {
  const isNoted = page.headings.slice(0, 4).some(({ text, level }) => level <= 3 && NOTES.test(text));
  return page.readings.flatMap((r) => {
    if (!r.value || r.value.length > 120 || r.valueKind !== 'other' || r.control === 'long-text') return [];
    const label = r.labels.find((l) => l.length < 60 && (asksSubType(l) || (isNoted && ENTRY_TYPE_LABEL.test(l))));
    return label === undefined ? [] : [{ text: r.value, label, entry: !asksSubType(label) }];
  });
}

/** What a question asks that says which form this is: the category of a plan is one of abuse. */
const asksSubType = (label: string): boolean => SUB_TYPE_LABEL.test(label) && !/\bcategory\b.*\bplan\b/i.test(label);

/** Titles of notes, whose own type says what they record. */
const NOTES = /\b(?:notes?|entry|log|diary|journal|recording|running record|contact|event|activity)\b/i;
/** What a note is a note of; on another form, a question like any other. */
const ENTRY_TYPE_LABEL =
  /^(?:(?:diary|log|journal|running record|chronology) )?(?:entry|contact|activity|recording|communication|log|diary) ?(?:type|kind|category|reason)$|^(?:type|kind|reason|purpose) (?:of|for) (?:(?:the|this) )?(?:entry|activity|recording|communication|contact)$|^event$/i;

/** A title's sub-name is no sentence: "It is read by the conference chair." */
const SENTENCE = /^(?:\S+ ){3,}\S+[.!]$/;

/** Short words right beside the title, as a sub-name stands there: no control, no number of a person, no link. */
export function besideTitle(page: PageReading): string[] {
  const title = page.headings.find((h) => looksLikeTitle(h)) ?? page.headings.find((h) => h.kind === 'heading');
  if (!title) return [];
  let at = title.element;
  for (let i = 0; i < 2 && at.parentElement?.childElementCount === 1; i++) at = at.parentElement;
  return [at.previousElementSibling, at.nextElementSibling].flatMap((beside) => {
    if (!beside || beside.childElementCount > 2 || beside.matches('table,form,nav,ul,ol,dl,h1,h2,h3,h4,h5,h6,section,main,label')) return [];
    if (beside.matches(CONTROL_SELECTOR) || beside.querySelector(`${CONTROL_SELECTOR},a,button,table,label`)) return [];
    const text = textOf(beside, 120);
    return text.length >= 3 && text.length <= 70 && !/\d{4}|:/.test(text) && !SENTENCE.test(text) ? [text] : [];
  });
}

/** Options of a question that would say which form it is, while it has no answer. */
function openSubTypes(page: PageReading): string[] {
  return page.readings
    .filter(
      (r) => r.value === '' && r.labels.some((l) => l.length < 60 && asksSubType(l)) && r.options.length > 1 && !takesSeveral(r.element),
    )
    .flatMap((r) => r.options.filter((o) => !isNoAnswer(o)));
}

/** A list to choose many from finds forms by their type; it makes none of them. */
function takesSeveral(element: Element): boolean {
  return element.tagName === 'SELECT' && (element as HTMLSelectElement).multiple;
}

const SUB_TYPES = new Set(['conference_type', 'visit_type', 'cla_review_number']);
const SUB_TYPE_LABEL =
  /\b(?:type|kind|category|sub-?name|purpose)\b.*\b(?:form|meeting|record|conference|visit|review|note|contact|event|assessment|case note|step|plan)\b|\b(?:form|meeting|record|conference|visit|review|note|case note|event|step|plan|sub)[ -]?(?:type|name|sub-?type)\b|^(?:type|record type|sub-?type|form)$/i;

export function titlesOf(
  page: PageReading,
  documentTitles: string[],
  formTitles: string[],
  besides: string[],
  kinds: readonly { text: string; label: string; entry: boolean }[],
  fields: FieldObservation[],
  words: Map<string, string>,
): FrameObservation['titles'] {
  const titles: FrameObservation['titles'] = documentTitles.map((text) => ({ text, place: 'title' as const, rank: 0 }));
  for (const text of formTitles) titles.push({ text, place: 'title', rank: 0 });
  const first = page.readings.find((r) => r.editable)?.element;
  for (const h of page.headings) {
    if (titles.length > 80) break;
    if (looksLikeTitle(h)) continue;
    if (h.kind === 'heading') titles.push({ text: h.text, place: 'heading', rank: Math.min(3, h.level - 1) });
    // What heads the page before its first box may be what the form is called, however it is drawn.
    else titles.push({ text: h.text, place: 'section', rank: first && follows(first, h.element) ? 3 : 4 });
  }
  const named = [...formTitles, ...documentTitles][0] ?? '';
  for (const text of besides) titles.push({ text, place: 'sub-name', rank: 0 });
  for (const { text, label, entry } of kinds)
    for (const around of entry ? [''] : ['', named, label])
      titles.push({ text: `${text} ${around}`.trim(), place: 'sub-type', rank: entry ? 1 : 0 });
  for (const text of openSubTypes(page)) titles.push({ text, place: 'option', rank: 0 });
  for (const field of fields)
    if (SUB_TYPES.has(field.concept)) {
      const text = words.get(field.ref);
      if (text && !titles.some((t) => t.place === 'sub-type' && t.text === text))
        titles.push({ text, place: 'sub-type', rank: 0 });
    }
  return titles;
}
