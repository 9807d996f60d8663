/** Controls of invented pages, with the expected answers on them. */
import type { Field, PageModel, Random } from './model';

export const esc = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

export type DateStyle = 'slash' | 'mon' | 'long' | 'iso' | 'dot' | 'dash' | 'weekday';

/** An ISO date, with or without ` HH:MM`, as a page shows it. Anything else is shown as it stands. */
export function shown(value: string, style: DateStyle = 'slash'): string {
  const match = /^(\d{4})-(\d\d)-(\d\d)( .*)?$/.exec(value);
  if (!match) return value;
  const [, y, m, d, time = ''] = match;
  const month = MONTHS[Number(m) - 1]!;
  const weekday = new Date(`${y}-${m}-${d}T00:00:00Z`).toLocaleDateString('en-GB', {
    weekday: 'short',
    timeZone: 'UTC',
  });
  const text = {
    slash: `${d}/${m}/${y}`,
    mon: `${d}-${month.slice(0, 3)}-${y}`,
    long: `${Number(d)} ${month} ${y}`,
    iso: `${y}-${m}-${d}`,
    dot: `${d}.${m}.${y}`,
    dash: `${d}-${m}-${y}`,
    weekday: `${weekday} ${Number(d)} ${month.slice(0, 3)} ${y}`,
  }[style];
  return text + time;
}

/** The expected answer's attributes. */
export function answer(field: Field, more = ''): string {
  const iso = field.kind === 'date' ? ` data-x-iso="${/^\d{4}-\d\d-\d\d/.exec(field.value)?.[0] ?? ''}"` : '';
  return `data-x-concept="${field.concept}" data-x-label="${esc(field.label)}"${iso}${more ? ` ${more}` : ''}`;
}

export interface ControlOptions {
  id: string;
  name?: string;
  className?: string;
  date?: 'text' | 'native' | 'hidden-iso' | 'split' | 'split-month';
  style?: DateStyle;
  choice?: 'select' | 'radio' | 'radio-nobr' | 'readonly';
  /** Further attributes of the control. */
  more?: string;
  rich?: boolean;
}

function attributes({ id, name, className, more }: ControlOptions): string {
  return [`id="${esc(id)}"`, `name="${esc(name ?? id)}"`, className ? `class="${className}"` : '', more ?? '']
    .filter(Boolean)
    .join(' ');
}

function dateControl(field: Field, o: ControlOptions): string {
  const iso = /^\d{4}-\d\d-\d\d/.exec(field.value)?.[0];
  const [y = '', m = '', d = ''] = (iso ?? '').split('-');
  const a = answer(field);
  switch (o.date ?? 'text') {
    case 'native':
      return `<input type="date" ${attributes(o)} value="${iso ?? ''}" ${a}>`;
    case 'hidden-iso':
      return `<input type="text" id="${o.id}_txt" size="11" ${o.className ? `class="${o.className}"` : ''} value="${esc(shown(field.value, o.style))}" ${a}><img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=" title="Pick date" alt="Calendar"><input type="hidden" id="${o.id}" name="${o.name ?? o.id}" value="${iso ? `${iso}T00:00:00` : ''}">`;
    case 'split':
    case 'split-month': {
      const month =
        o.date === 'split'
          ? `<input id="${o.id}-month" name="${o.id}-month" size="2" value="${m ? Number(m) : ''}">`
          : `<select id="${o.id}-month" name="${o.id}-month"><option></option>${MONTHS.map((name, n) => `<option${Number(m) === n + 1 ? ' selected' : ''}>${name}</option>`).join('')}</select>`;
      return `<label for="${o.id}-day">Day</label> <input id="${o.id}-day" name="${o.id}-day" size="2" value="${d ? Number(d) : ''}" ${a}> <label for="${o.id}-month">Month</label> ${month} <label for="${o.id}-year">Year</label> <input id="${o.id}-year" name="${o.id}-year" size="4" value="${y}">`;
    }
    default:
      return `<input type="text" ${attributes(o)} value="${esc(shown(field.value, o.style))}" ${a}>`;
  }
}

function choiceControl(field: Field, o: ControlOptions): string {
  const a = answer(field);
  if (o.choice === 'radio' || o.choice === 'radio-nobr') {
    return field.options
      .map((option, n) => {
        const input = `<input type="radio" id="${esc(`${o.id}_${n}`)}" name="${esc(o.name ?? o.id)}" value="${n}"${option === field.value ? ' checked' : ''}${n === 0 ? ` ${a}` : ''}>`;
        return o.choice === 'radio'
          ? `<span>${input} <label for="${esc(`${o.id}_${n}`)}">${esc(option)}</label></span>`
          : `<nobr>${input}${esc(option)}</nobr>`;
      })
      .join(' ');
  }
  const options = ['-- Please select --', ...field.options]
    .map((option) => `<option${option === field.value ? ' selected' : ''}>${esc(option)}</option>`)
    .join('');
  return `<select ${attributes(o)} ${a}>${options}</select>`;
}

/** Text of one line. */
const SHORT = new Set(['child_id', 'school', 'allocated_team', 'conference_venue', 'sdq']);

/** A grid: the table carries the answer. */
export function grid(field: Field, o: { id: string; inputs?: boolean; className?: string }): string {
  const head = field.columns.map((c) => `<th>${esc(c)}</th>`).join('');
  const cell = (text: string, r: number, c: number) => {
    if (text === 'tick' || text === 'untick') {
      return `<input type="checkbox" name="${o.id}_${r}_${c}"${text === 'tick' ? ' checked' : ''}>`;
    }
    return o.inputs ? `<input name="${o.id}_${r}_${c}" value="${esc(text)}">` : esc(text);
  };
  const body = field.rows
    .map((row, r) => `<tr>${row.map((text, c) => `<td>${cell(text, r, c)}</td>`).join('')}</tr>`)
    .join('\n');
  return `<table class="${o.className ?? 'grid'}" id="${o.id}" ${answer(field)}><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

/** The control of a field, whatever its kind. Table fields give their grid. */
export function control(field: Field, o: ControlOptions): string {
  switch (field.kind) {
    case 'date':
      return dateControl(field, o);
    case 'choice':
      return choiceControl(field, o);
    case 'checkbox':
      return `<input type="checkbox" ${attributes(o)}${field.value === 'yes' ? ' checked' : ''} ${answer(field)}>`;
    case 'table-column':
      return grid(field, { id: o.id, inputs: true });
    case 'text':
      if (SHORT.has(field.concept))
        return `<input type="text" ${attributes(o)} value="${esc(field.value)}" ${answer(field)}>`;
      return o.rich
        ? `<div class="toolbar"><button type="button">B</button><button type="button">I</button></div><div contenteditable="true" id="${o.id}" role="textbox" aria-multiline="true" ${o.more ?? ''} ${answer(field)}>${field.value ? `<p>${esc(field.value)}</p>` : '<p><br></p>'}</div>`
        : `<textarea rows="3" cols="50" ${attributes(o)} ${answer(field)}>${esc(field.value)}</textarea>`;
    default:
      return `<input type="text" ${attributes(o)} value="${esc(field.value)}" ${answer(field)}>`;
  }
}

/** A field's value as read-only words. */
export function words(field: Field, style?: DateStyle): string {
  if (field.kind === 'date') return field.value ? shown(field.value, style) : '';
  if (field.kind === 'checkbox') return field.value === 'yes' ? 'Yes' : 'No';
  return field.value;
}

/** A required mark in one of its manners. */
export function star(field: Field, random: Random): string {
  if (!field.required) return '';
  return random.pick([
    ' <span class="req">*</span>',
    '*',
    ' <span aria-hidden="true">*</span><span class="vh">required</span>',
    ' (mandatory)',
  ]);
}

/** The banner that says whose record it is, in words. */
export function bannerText({ person }: PageModel): string {
  return `${person.name} · Born ${shown(person.born, 'long')} · ${person.id}`;
}
