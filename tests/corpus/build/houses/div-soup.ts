/** Script-made pages with generated ids and no label elements. Idioms 12, 13, 21, 27, 55, 56, 57. */
import type { Field, House, PageModel } from '../model';
import { answer, control, esc, grid, shown, star } from '../widgets';

const shell = (page: PageModel, css: string, body: string) => `<!DOCTYPE html>
<html data-x-kind="${page.kind}"${page.stage ? ` data-x-stage="${page.stage}"` : ''}>
<head><meta charset="utf-8"><title>${esc(page.title)}</title><style>${css}</style></head>
<body>${body}</body></html>`;

/** ExtJS-like: label div and element div side by side. */
export const extLike: House = (page) => {
  let gen = 1000 + page.random.below(500);
  const item = (field: Field) => {
    const id = `ext-gen${++gen}`;
    if (field.kind === 'table-column') {
      return `<div class="x-panel"><div class="x-panel-header"><span class="x-panel-header-text">${esc(field.label)}</span></div>${grid(field, { id })}</div>`;
    }
    return `<div class="x-form-item" id="ext-comp-${++gen}"><div class="x-form-item-label" style="width:180px">${esc(field.label)}:${star(field, page.random)}</div><div class="x-form-element">${control(field, { id, className: 'x-form-text x-form-field', date: page.random.pick(['text', 'text', 'hidden-iso']), choice: page.random.pick(['select', 'radio']), rich: page.random.chance(0.5), style: 'slash' })}<div class="x-form-invalid-msg"></div></div></div>`;
  };
  return {
    html: shell(
      page,
      '.x-form-item{display:flex}',
      `<div class="x-viewport"><div class="x-toolbar"><span class="x-btn">Save</span><span class="x-btn">Close</span><span class="x-btn">Print</span></div>
<div class="x-window-header"><span class="x-window-header-text">${esc(page.title)}: ${esc(page.person.name)}</span></div>${page.subTitle ? `<div class="x-sub">${esc(page.subTitle)}</div>` : ''}
<div class="x-panel-body">${page.sections
        .map(
          (section) =>
            `<div class="x-fieldset" id="ext-comp-${++gen}"><div class="x-fieldset-header"><span class="x-fieldset-header-text">${esc(section.heading)}</span></div><div class="x-fieldset-bwrap">${section.fields.map(item).join('\n')}</div></div>`,
        )
        .join('\n')}</div></div>`,
    ),
  };
};

/** YUI-like: every question a block, its words above the control; no ids that mean anything; return names on controls. */
export const questionBlocks: House = (page) => {
  const random = page.random;
  const codes: string[] = [];
  const item = (field: Field) => {
    const id = `yui_3_18_1_1_${random.below(90000)}_${codes.push('')}`;
    const code = `q_${80000 + random.below(9999)}`;
    const ask = `<div class="question-text">${esc(field.label)}${star(field, random)}</div>${field.hint ? `<div class="question-help">${esc(field.hint)}</div>` : ''}`;
    if (field.kind === 'table-column') {
      return `<div class="question question-grid">${ask}${grid(field, { id, inputs: true })}</div>`;
    }
    if (field.kind === 'checkbox') {
      return `<div class="question"><label class="cbl">${control(field, { id, name: code })} ${esc(field.label)}</label></div>`;
    }
    if (field.kind === 'person' && random.chance(0.5)) {
      return `<div class="question">${ask}<span class="picked" ${answer(field)}>${esc(field.value) || '(none)'}</span> <button type="button">Find…</button><input type="hidden" name="${code}" value="10482"></div>`;
    }
    return `<div class="question">${ask}<div class="answer">${control(field, { id, name: code, date: random.pick(['text', 'split-month', 'text']), choice: random.pick(['radio', 'select', 'radio-nobr']), rich: random.chance(0.6), style: random.pick(['slash', 'mon']) })}</div></div>`;
  };
  return {
    html: shell(
      page,
      '.question{margin:8px}',
      `<div id="masthead"><span>${esc(page.person.name)}</span> <span class="badge">CIN</span></div><div id="work"><div class="formtitle">${esc(page.title)}</div>${page.subTitle ? `<div class="formsub">${esc(page.subTitle)}</div>` : ''}
${page.sections.map((section) => `<div class="form-section"><div class="form-section-title" role="heading" aria-level="2">${esc(section.heading)}</div>${section.fields.map(item).join('\n')}</div>`).join('\n')}</div>`,
    ),
  };
};

/** Words and controls one after another with line breaks: nothing ties them but order. */
export const flatRun: House = (page) => {
  let n = 0;
  return {
    html: shell(
      page,
      'body{font-family:Arial}',
      `<b style="font-size:18px">${esc(page.title)}</b><br>${page.subTitle ? `<i>${esc(page.subTitle)}</i><br>` : ''}${esc(page.person.name)} (${esc(page.person.id)})<hr>
${page.sections
  .map(
    (section) =>
      `<p><u><b>${esc(section.heading)}</b></u></p>\n${section.fields
        .map((field) => {
          const id = `i${++n}`;
          if (field.kind === 'table-column') return `<p>${esc(field.label)}</p>${grid(field, { id })}`;
          if (field.kind === 'checkbox') return `${control(field, { id })} ${esc(field.label)}<br>`;
          return `<span>${esc(field.label)}${star(field, page.random)}</span> ${control(field, { id, choice: page.random.pick(['select', 'radio-nobr']) })}<br>`;
        })
        .join('\n')}`,
  )
  .join('\n<hr>\n')}
<p><small>Created ${shown('2026-11-02')} by SYSTEM. Modified ${shown('2026-11-19')}.</small></p>`,
    ),
  };
};
