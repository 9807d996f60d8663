/** Invented records of any size for the bench: the same mix of layouts, labels and filler at every size. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const LABELS = join(fileURLToPath(new URL('../corpus', import.meta.url)), 'known-labels.json');

/** Controls in one section of the form. */
export const SECTION_FIELDS = 25;

const SECTIONS = [
  'Referral details',
  'Child and family assessment',
  'Strategy discussion',
  'Section 47 enquiry',
  'Initial child protection conference',
  'Child protection plan',
  'Core group',
  'Looked after child review',
];
const LOCAL = ['Panel', 'Locality', 'Hub', 'Duty', 'Cluster', 'Screening', 'Gateway', 'Threshold', 'Tracker', 'Cohort'];
const THINGS = ['comments', 'ref', 'status', 'code', 'flag', 'notes', 'owner', 'band', 'category', 'source'];

type Idiom = (id: string, label: string, control: string) => string;

const name = (id: string) => `ctl00$main$form$${id}`;
const IDIOMS: Idiom[] = [
  (id, label, control) => `<tr><td><label for="${id}">${label}</label></td><td>${control}</td></tr>`,
  (_id, label, control) => `<tr><td class="label">${label}:</td><td>${control}</td></tr>`,
  (_id, label, control) => `<tr><td colspan="2"><label>${label} ${control}</label></td></tr>`,
  (_id, label, control) => `<tr><td><span>${label}</span></td><td><div>${control}</div></td></tr>`,
];

function control(n: number, id: string, label: string): string {
  const at = `id="${id}" name="${name(id)}"`;
  if (/date|when|\bon\b/i.test(label)) {
    const filled = n % 3 > 0;
    const day = String((n % 27) + 1).padStart(2, '0');
    const month = String((n % 9) + 1).padStart(2, '0');
    return `<input type="text" class="datepicker" ${at} value="${filled ? `${day}/${month}/2026` : ''}">`;
  }
  switch (n % 5) {
    case 0:
      return `<select ${at}><option value="">Please select</option><option>Yes</option><option${n % 2 ? ' selected' : ''}>No</option></select>`;
    case 1:
      return `<textarea ${at}>${n % 4 ? 'Words that were recorded earlier, a sentence or two of them.' : ''}</textarea>`;
    case 2:
      return `<input type="checkbox" ${at}${n % 4 ? ' checked' : ''}>`;
    default:
      return `<input type="text" ${at} value="${n % 3 ? 'Recorded' : ''}">`;
  }
}

/** Labels in turn: of the collected list, and words that no list holds. No label stands twice in the first 1,400. */
function labels(): (n: number) => string {
  const known = Object.values(JSON.parse(readFileSync(LABELS, 'utf8')) as Record<string, string[]>).flat();
  const inMarkup = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  return (n) =>
    n % 2 === 0
      ? inMarkup(known[(n / 2) % known.length]!)
      : `${LOCAL[(n >> 1) % LOCAL.length]} ${THINGS[(n >> 4) % THINGS.length]} ${(n >> 1) % 97}`;
}

/**
 * An HTML document with `fields` controls in sections of twenty-five, table rows in four manners of labelling, names as
 * WebForms writes them, and a case note for each field as filler.
 */
export function benchPage(fields: number): string {
  const labelOf = labels();
  const parts: string[] = [];
  for (let first = 0, section = 0; first < fields; first += SECTION_FIELDS, section += 1) {
    const rows: string[] = [];
    for (let n = first; n < Math.min(fields, first + SECTION_FIELDS); n += 1) {
      const id = `f_${n}_input`;
      const label = labelOf(n);
      rows.push(IDIOMS[n % IDIOMS.length]!(id, label, control(n, id, label)));
    }
    const title = `${SECTIONS[section % SECTIONS.length]} ${section + 1}`;
    parts.push(`<fieldset id="s${section}"><legend>${title}</legend><table class="form">${rows.join('')}</table></fieldset>`);
  }
  const notes: string[] = [];
  for (let n = 0; n < fields; n += 1) {
    notes.push(
      `<div class="note"><p><b>Case note ${n + 1}</b></p><p>Visited the family home and spoke with the carer about school.</p></div>`,
    );
  }
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Section 47 enquiry - Case record</title></head><body>
<header><h1>Section 47 enquiry</h1><p>Born 4 March 2015</p></header>
<form id="record">${parts.join('\n')}</form>
<section id="notes"><h2>Case notes</h2>${notes.join('\n')}</section></body></html>`;
}
