/** Present-day component libraries. Idioms 10, 13, 16, 20, 22, 26, 30, 32, 35, 39. */
import type { Field, House, PageModel } from '../model';
import { answer, bannerText, control, esc, grid, shown, star, words } from '../widgets';

const shell = (page: PageModel, head: string, body: string) => `<!DOCTYPE html>
<html lang="en-GB" data-x-kind="${page.kind}"${page.stage ? ` data-x-stage="${page.stage}"` : ''}>
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${esc(head)}</title></head>
<body>${body}</body></html>`;

/** MUI-like: floating label after the root, React ids, aria roles. */
export const muiLike: House = (page) => {
  let n = 0;
  const item = (field: Field) => {
    const id = `:r${(++n).toString(36)}:`;
    const label = `<label class="MuiInputLabel-root MuiFormLabel-root" for="${id}" id="${id}-label">${esc(field.label)}${field.required ? '<span aria-hidden="true" class="MuiFormLabel-asterisk"> *</span>' : ''}</label>`;
    const help = field.hint ? `<p class="MuiFormHelperText-root" id="${id}-helper-text">${esc(field.hint)}</p>` : '';
    if (field.kind === 'table-column') {
      return `<div class="MuiPaper-root"><h6 class="MuiTypography-root MuiTypography-h6">${esc(field.label)}</h6>${grid(field, { id, className: 'MuiTable-root', inputs: page.random.chance(0.5) })}</div>`;
    }
    if (field.kind === 'checkbox') {
      return `<label class="MuiFormControlLabel-root"><span class="MuiCheckbox-root">${control(field, { id })}</span><span class="MuiTypography-root">${esc(field.label)}</span></label>`;
    }
    if (field.kind === 'choice' && page.random.chance(0.5)) {
      return `<div class="MuiFormControl-root"><label class="MuiFormLabel-root" id="${id}-lbl">${esc(field.label)}</label><div role="radiogroup" aria-labelledby="${id}-lbl">${control(field, { id, choice: 'radio' })}</div>${help}</div>`;
    }
    if (field.kind === 'choice') {
      return `<div class="MuiFormControl-root"><label class="MuiInputLabel-root" id="${id}-lbl">${esc(field.label)}</label><div class="MuiSelect-select" role="combobox" aria-haspopup="listbox" aria-labelledby="${id}-lbl ${id}-v" id="${id}-v" tabindex="0" ${answer(field)}>${esc(field.value) || '&#8203;'}</div><input aria-hidden="true" tabindex="-1" class="MuiSelect-nativeInput" style="opacity:0" value="${n}"></div>`;
    }
    return `<div class="MuiFormControl-root MuiTextField-root">${label}<div class="MuiInputBase-root">${control(field, { id, className: 'MuiInputBase-input', more: field.hint ? `aria-describedby="${id}-helper-text"` : '' })}<fieldset aria-hidden="true"><legend><span>${esc(field.label)}</span></legend></fieldset></div>${help}</div>`;
  };
  return {
    html: shell(
      page,
      `${page.title} | Practice`,
      `<div id="root"><header class="MuiAppBar-root"><div>${esc(bannerText(page))}</div></header><main><h4 class="MuiTypography-root MuiTypography-h4">${esc(page.title)}</h4>${page.subTitle ? `<h5 class="MuiTypography-root">${esc(page.subTitle)}</h5>` : ''}
${page.sections.map((section) => `<section class="css-1abc${page.random.below(999)}"><h5 class="MuiTypography-root MuiTypography-h5">${esc(section.heading)}</h5><div class="MuiGrid-container">${section.fields.map((f) => `<div class="MuiGrid-item">${item(f)}</div>`).join('\n')}</div></section>`).join('\n')}</main></div>`,
    ),
  };
};

/** Government style: legends over date parts, summary rows for people. */
export const govLike: House = (page) => {
  let n = 0;
  const item = (field: Field) => {
    const id = `${field.label.replaceAll('"', '')} ${++n}`;
    const mark = field.required
      ? ' <span class="govuk-required"><span aria-hidden="true">*</span><span class="govuk-visually-hidden">required</span></span>'
      : '';
    const hint = field.hint ? `<div class="govuk-hint" id="hint-${n}">${esc(field.hint)}</div>` : '';
    if (field.kind === 'table-column') {
      return `<h3 class="govuk-heading-m">${esc(field.label)}</h3>${grid(field, { id: `t${n}`, className: 'govuk-table' })}`;
    }
    if (field.kind === 'date') {
      return `<div class="govuk-form-group"><fieldset class="govuk-fieldset" role="group"><legend class="govuk-fieldset__legend">${esc(field.label)}${mark}</legend>${hint || '<div class="govuk-hint">For example, 31 03 2026</div>'}<div class="govuk-date-input">${control(field, { id: `d${n}`, date: page.random.pick(['split', 'split', 'split-month']) })}</div></fieldset></div>`;
    }
    if (field.kind === 'choice' || field.kind === 'checkbox') {
      const asBox = field.kind === 'checkbox';
      return `<div class="govuk-form-group"><fieldset class="govuk-fieldset"><legend class="govuk-fieldset__legend">${esc(asBox ? 'Select all that apply' : field.label)}${asBox ? '' : mark}</legend>${hint}<div class="govuk-radios">${asBox ? `${control(field, { id: esc(id) })}<label for="${esc(id)}">${esc(field.label)}</label>` : control(field, { id, choice: 'radio' })}</div></fieldset></div>`;
    }
    return `<div class="govuk-form-group"><label class="govuk-label" for="${esc(id)}">${esc(field.label)}${mark}</label>${hint}${control(field, { id, className: 'govuk-input' })}</div>`;
  };
  return {
    html: shell(
      page,
      `${page.title} | Social care | Exampleshire Council`,
      `<div id="__next"><header class="undefined govuk-header"><a href="#s">Search</a> <a href="#w">My work</a></header><main class="govuk-main-wrapper"><h1 class="govuk-heading-l">${esc(page.title)} for <!-- -->${esc(page.person.name)}</h1>${page.subTitle ? `<span class="govuk-caption-l">${esc(page.subTitle)}</span>` : ''}
<p class="lbh-body">Started <!-- -->${shown('2026-11-10', 'long')}</p>
${page.sections.map((section) => `<h2 class="govuk-heading-m">${esc(section.heading)}</h2>${section.fields.map(item).join('\n')}`).join('\n')}<button class="govuk-button">Save and continue</button></main></div>`,
    ),
  };
};

/** The same style, answers already given: summary rows. */
export const summaryRows: House = (page) => ({
  html: shell(
    page,
    `${page.title} | Social care | Exampleshire Council`,
    `<div id="__next"><main><h1 class="govuk-heading-l">${esc(page.title)}</h1>${page.subTitle ? `<p class="govuk-caption-m">${esc(page.subTitle)}</p>` : ''}<p>${esc(bannerText(page))}</p>
${page.sections
  .map(
    (section) =>
      `<h2 class="govuk-heading-m">${esc(section.heading)}</h2><dl class="govuk-summary-list">${section.fields
        .filter(({ kind }) => kind !== 'table-column')
        .map(
          (field) =>
            `<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${esc(field.label)}</dt><dd class="govuk-summary-list__value" ${answer(field)}>${esc(words(field, 'long')) || '—'}</dd><dd class="govuk-summary-list__actions"><a href="#c">Change<span class="govuk-visually-hidden"> answer</span></a></dd></div>`,
        )
        .join('\n')}</dl>${section.fields
        .filter(({ kind }) => kind === 'table-column')
        .map((field, n) => `<h3>${esc(field.label)}</h3>${grid(field, { id: `g${n}` })}`)
        .join('\n')}`,
  )
  .join('\n')}</main></div>`,
  ),
});

/** Bootstrap: rows and columns, input groups, help blocks. */
export const bootstrapLike: House = (page) => {
  let n = 0;
  const item = (field: Field) => {
    const id = `casa_contact_${++n}`;
    if (field.kind === 'table-column') {
      return `<div class="card"><div class="card-header">${esc(field.label)}</div><div class="card-body">${grid(field, { id, className: 'table table-striped', inputs: page.random.chance(0.5) })}</div></div>`;
    }
    if (field.kind === 'checkbox') {
      return `<div class="form-check">${control(field, { id, className: 'form-check-input' })}<label class="form-check-label" for="${id}">${esc(field.label)}</label></div>`;
    }
    const group =
      field.kind === 'date'
        ? [
            '<div class="input-group">',
            '<span class="input-group-text"><i class="bi bi-calendar" title="Pick a date"></i></span></div>',
          ]
        : ['', ''];
    const radios = field.kind === 'choice' && page.random.chance(0.4);
    return `<div class="row mb-3"><label class="col-sm-4 col-form-label"${radios ? '' : ` for="${id}"`}>${esc(field.label)}${star(field, page.random)}</label><div class="col-sm-8">${group[0]}${control(field, { id, className: 'form-control', date: page.random.pick(['native', 'text']), choice: radios ? 'radio' : 'select', rich: page.random.chance(0.4), more: field.kind === 'date' ? 'placeholder="dd/mm/yyyy"' : '' })}${group[1]}${field.hint ? `<div class="form-text">${esc(field.hint)}</div>` : ''}</div></div>`;
  };
  return {
    html: shell(
      page,
      `${page.title} – Exampleshire Children's Services`,
      `<nav class="navbar"><a class="navbar-brand" href="#">CaseBook</a><ul><li>Dashboard</li><li>Strategy discussions</li><li>Conferences</li></ul></nav><div class="container"><ol class="breadcrumb"><li><a href="#p">${esc(page.person.name)}</a></li><li class="active">${esc(page.title)}</li></ol><h1>${esc(page.title)}</h1>${page.subTitle ? `<p class="lead">${esc(page.subTitle)}</p>` : ''}<form>
${page.sections.map((section) => `<fieldset class="border p-2"><legend class="w-auto">${esc(section.heading)}</legend>${section.fields.map(item).join('\n')}</fieldset>`).join('\n')}</form></div>`,
    ),
  };
};

/** Dynamics-like: tabs and sections, label cells with generated data ids, header tiles. */
export const dynamicsLike: House = (page) => {
  let n = 0;
  return {
    html: shell(
      page,
      `${page.title}: ${page.person.name} - CaseHub`,
      `<div id="mainContent"><div data-id="form-header"><h1 data-id="header_title">${esc(page.title)}</h1><span data-id="entity_name_span">${esc(page.subTitle ?? 'Information')}</span></div><ul role="tablist"><li role="tab" aria-selected="true">General</li><li role="tab" aria-selected="false">Timeline</li><li role="tab" aria-selected="false">Related</li></ul>
<div role="tabpanel">${page.sections
        .map(
          (section) =>
            `<section data-id="section_${++n}" aria-label="${esc(section.heading)}"><h2>${esc(section.heading)}</h2>${section.fields
              .map((field) => {
                const id = `id-${(4711 * ++n).toString(16)}-${n}-cr1_${n}`;
                if (field.kind === 'table-column') {
                  return `<div><h3>${esc(field.label)}</h3>${grid(field, { id })}</div>`;
                }
                if (field.kind === 'person') {
                  return `<div data-id="cr1_${n}.fieldControl"><div><label id="${id}-lbl">${esc(field.label)}</label></div><div data-id="cr1_${n}-lookup"><ul aria-labelledby="${id}-lbl"><li ${answer(field)}>${esc(field.value)}</li></ul><button aria-label="Search records for ${esc(field.label)}">🔍</button></div></div>`;
                }
                return `<div data-id="cr1_${n}" class="flexrow"><div><label id="${id}-field-label" for="${id}">${esc(field.label)}</label>${field.required ? '<span aria-hidden="true">*</span>' : ''}</div><div data-id="cr1_${n}.fieldControl">${control(field, { id, more: `aria-label="${esc(field.label)}"`, choice: 'select' })}</div></div>`;
              })
              .join('\n')}</section>`,
        )
        .join('\n')}</div></div>`,
    ),
  };
};
