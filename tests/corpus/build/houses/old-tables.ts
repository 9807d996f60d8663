/** Server-made pages of about 1999: layout tables, no labels, FONT tags. Idioms 1, 2, 3, 4, 17, 27, 34. */
import type { Field, House, PageModel } from '../model';
import { answer, bannerText, control, esc, grid, shown, star } from '../widgets';

let count = 0;
const nextName = (page: PageModel) => `f${page.random.below(80) + 1}_${++count % 97}`;

function cellControl(page: PageModel, field: Field): string {
  const id = nextName(page);
  return control(field, {
    id,
    date: page.random.pick(['text', 'hidden-iso']),
    choice: page.random.pick(['select', 'radio-nobr']),
  });
}

function frame(page: PageModel, body: string): string {
  return `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html data-x-kind="${page.kind}"${page.stage ? ` data-x-stage="${page.stage}"` : ''}>
<head><title>${esc(page.title)}</title><style>td.lbl{background:#dde;font:bold 11px Verdana} .hdr{background:#036;color:#fff}</style></head>
<body bgcolor="#FFFFFF">
<table width="100%"><tr><td><font size="2" color="#003366">Children's Services Case Management</font></td>
<td align="right"><a href="#home">Home</a> | <a href="#tray">Work tray</a> | <a href="#logout">Log out</a></td></tr></table>
<font size="2">${esc(bannerText(page))}</font>
<h2><font face="Verdana">${esc(page.title)}</font></h2>${page.subTitle ? `<p><b>${esc(page.subTitle)}</b></p>` : ''}
<form name="frm" method="post">
${body}
<input type="button" value="Save"><input type="button" value="Finalise">
</form></body></html>`;
}

/** Label cell, then field cell. */
export const twoColumnTable: House = (page) => ({
  html: frame(
    page,
    page.sections
      .map(
        (section) => `<table border="0" width="700"><tr><td colspan="2" class="hdr">${esc(section.heading)}</td></tr>
${section.fields
  .map((field) =>
    field.kind === 'table-column'
      ? `<tr><td colspan="2" class="lbl">${esc(field.label)}</td></tr><tr><td colspan="2">${grid(field, { id: nextName(page), inputs: page.random.chance(0.5) })}</td></tr>`
      : `<tr><td class="lbl">${esc(field.label)}${star(field, page.random)}:</td><td>${cellControl(page, field)}</td></tr>`,
  )
  .join('\n')}</table>`,
      )
      .join('\n<br>\n'),
  ),
});

/** Two pairs a row. */
export const fourColumnTable: House = (page) => ({
  html: frame(
    page,
    page.sections
      .map((section) => {
        const plain = section.fields.filter(({ kind }) => kind !== 'table-column' && kind !== 'text');
        const wide = section.fields.filter(({ kind }) => kind === 'table-column' || kind === 'text');
        const rows: string[] = [];
        for (let n = 0; n < plain.length; n += 2) {
          const pair = plain.slice(n, n + 2);
          rows.push(
            `<tr>${pair.map((field) => `<td nowrap>${esc(field.label)}${star(field, page.random)}</td><td>${cellControl(page, field)}</td>`).join('')}</tr>`,
          );
        }
        for (const field of wide) {
          rows.push(
            `<tr><td>${esc(field.label)}</td><td colspan="3">${field.kind === 'text' ? cellControl(page, field) : grid(field, { id: nextName(page) })}</td></tr>`,
          );
        }
        return `<table cellpadding="2" cellspacing="1"><caption>${esc(section.heading)}</caption>${rows.join('\n')}</table>`;
      })
      .join('\n'),
  ),
});

/** Labels in the row above, three to a row, with a row heading that spans. */
export const labelsAboveTable: House = (page) => ({
  html: frame(
    page,
    page.sections
      .map((section) => {
        const plain = section.fields.filter(({ kind }) => kind !== 'table-column');
        const tables = section.fields.filter(({ kind }) => kind === 'table-column');
        const rows: string[] = [];
        for (let n = 0; n < plain.length; n += 3) {
          const three = plain.slice(n, n + 3);
          rows.push(
            `<tr>${n === 0 ? `<td rowspan="${Math.ceil(plain.length / 3) * 2}" valign="top"><b>${esc(section.heading)}</b></td>` : ''}${three.map((field) => `<td class="lbl">${esc(field.label)}${star(field, page.random)}</td>`).join('')}</tr>`,
            `<tr>${three.map((field) => `<td>${cellControl(page, field)}</td>`).join('')}</tr>`,
          );
        }
        return `${rows.length > 0 ? `<table border="1">${rows.join('\n')}</table>` : `<b>${esc(section.heading)}</b>`}
${tables.map((field) => `<p><b>${esc(field.label)}</b></p>${grid(field, { id: nextName(page), inputs: true })}`).join('\n')}`;
      })
      .join('\n'),
  ),
});

/** The finalised form: a bordered table with label cells and words. */
export const printedTable: House = (page) => ({
  html: frame(
    page,
    page.sections
      .map(
        (section) => `<table border="1" class="print"><tr><th colspan="2">${esc(section.heading)}</th></tr>
${section.fields
  .map((field) => {
    if (field.kind === 'table-column') {
      return `<tr><th scope="row">${esc(field.label)}</th><td>${grid(field, { id: nextName(page) })}</td></tr>`;
    }
    const text = field.kind === 'checkbox' ? (field.value === 'yes' ? 'Yes' : 'No') : shown(field.value, 'mon');
    return `<tr><th scope="row">${esc(field.label)}</th><td ${answer(field)}>${esc(text) || '&nbsp;'}</td></tr>`;
  })
  .join('\n')}</table>`,
      )
      .join('\n'),
  ),
});
