/** Read-only, framed and step pages. Idioms 12, 39, 40, 41, 44, 45, 46, 48, 54, 60. */
import type { Field, House, PageModel } from '../model';
import { answer, bannerText, control, esc, grid, shown, star, words } from '../widgets';

const open = (page: PageModel, more = '') =>
  `<!DOCTYPE html>\n<html data-x-kind="${page.kind}"${page.stage ? ` data-x-stage="${page.stage}"` : ''}>\n<head><meta charset="utf-8"><title>${esc(page.title)}</title>${more}</head>`;

/** Bold label, then plain words in a span. */
export const boldLabels: House = (page) => ({
  html: `${open(page)}<body><div class="printhead">PRINT VIEW<br>${esc(bannerText(page))}</div><h1>${esc(page.title)}</h1>${page.subTitle ? `<h3>${esc(page.subTitle)}</h3>` : ''}
${page.sections
  .map(
    (section) =>
      `<h2>${esc(section.heading)}</h2>${section.fields
        .map((field, n) =>
          field.kind === 'table-column'
            ? `<h4>${esc(field.label)}</h4>${grid(field, { id: `p${n}` })}`
            : `<p><strong>${esc(field.label)}:</strong> <span ${answer(field)}>${esc(words(field, page.random.pick(['slash', 'long', 'weekday'])))}</span></p>`,
        )
        .join('\n')}`,
  )
  .join('\n')}<p class="foot">Printed by TEST USER on ${shown('2026-11-20', 'long')} – page 1 of 3</p></body></html>`,
});

/** A label element and a value beside it; or a disabled control. */
export const viewMode: House = (page) => {
  let n = 0;
  return {
    html: `${open(page)}<body class="view-mode"><div class="titlebar">${esc(page.title)} - ${esc(page.person.name)}</div><div class="toolbar"><button>Close</button><button>Export</button></div><div class="stamps">Started ${shown('2026-11-09')} 09:12</div><h1>${esc(page.title)}</h1>${page.subTitle ? `<h2>${esc(page.subTitle)}</h2>` : ''}
${page.sections
  .map(
    (section) =>
      `<div class="sect"><h2>${esc(section.heading)}</h2><div class="flds">${section.fields
        .map((field) => {
          const id = `v${++n}`;
          if (field.kind === 'table-column') return `<h3>${esc(field.label)}</h3>${grid(field, { id })}`;
          if (page.random.chance(0.5)) {
            return `<div class="f"><label for="${id}">${esc(field.label)}</label>${control(field, { id, more: 'disabled', choice: 'select' })}</div>`;
          }
          return `<div class="f"><label class="lab">${esc(field.label)}</label><span class="value" ${answer(field)}>${esc(words(field, 'mon'))}</span></div>`;
        })
        .join('\n')}</div></div>`,
  )
  .join('\n')}</body></html>`,
  };
};

const sectionTable = (page: PageModel, fields: Field[], prefix: string) =>
  `<table class="frm">${fields
    .map((field, n) =>
      field.kind === 'table-column'
        ? `<tr><td colspan="2"><b>${esc(field.label)}</b>${grid(field, { id: `${prefix}g${n}`, inputs: true })}</td></tr>`
        : `<tr><td class="l">${esc(field.label)}${star(field, page.random)}</td><td>${control(field, { id: `${prefix}${n}`, choice: page.random.pick(['select', 'radio']) })}</td></tr>`,
    )
    .join('\n')}</table>`;

/** The title in the top document; the form in a frame. */
export const formInFrame: House = (page, name) => ({
  html: `${open(page)}<body><div id="top"><span class="who">${esc(bannerText(page))}</span></div><h1>${esc(page.title)}</h1>${page.subTitle ? `<h2>${esc(page.subTitle)}</h2>` : ''}<iframe src="parts/${name}-form.html" width="900" height="700" title="Form"></iframe></body></html>`,
  parts: {
    [`parts/${name}-form.html`]: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>form</title></head><body><form>${page.sections
      .map((section, s) => `<h3>${esc(section.heading)}</h3>${sectionTable(page, section.fields, `s${s}_`)}`)
      .join('\n')}</form></body></html>`,
  },
});

/** A true frameset: menu, title and form in three documents. */
export const frameSet: House = (page, name) => ({
  html: `${open(page)}<frameset rows="90,*"><frame name="banner" src="parts/${name}-banner.html"><frameset cols="160,*"><frame name="menu" src="parts/${name}-menu.html"><frame name="main" src="parts/${name}-main.html"></frameset></frameset></html>`,
  parts: {
    [`parts/${name}-banner.html`]: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>banner</title></head><body><table><tr><td><b>${esc(page.title)}</b></td><td>${esc(bannerText(page))}</td></tr></table></body></html>`,
    [`parts/${name}-menu.html`]:
      '<!DOCTYPE html><html><head><meta charset="utf-8"><title>menu</title></head><body><a href="#1">Contacts</a><br><a href="#2">Referrals</a><br><a href="#3">Assessments</a><br><a href="#4">Strategy Discussions</a><br><a href="#5">Conferences</a><br><a href="#6">Reviews</a></body></html>',
    [`parts/${name}-main.html`]: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>main</title></head><body><h2>${esc(page.subTitle ?? page.title)}</h2>${page.sections
      .map(
        (section, s) =>
          `<fieldset><legend>${esc(section.heading)}</legend>${sectionTable(page, section.fields, `m${s}_`)}</fieldset>`,
      )
      .join('\n')}</body></html>`,
  },
});

/** A srcdoc frame written by script when the page opens. */
export const srcdocFrame: House = (page) => {
  const inner = `<h2>${esc(page.title)}</h2>${page.sections.map((section, s) => `<h3>${esc(section.heading)}</h3>${sectionTable(page, section.fields, `d${s}_`)}`).join('')}`;
  return {
    html: `${open(page)}<body><div class="ribbon">${esc(bannerText(page))}</div><iframe title="record" width="900" height="800" srcdoc='${inner.replaceAll('&', '&amp;').replaceAll("'", '&#39;')}'></iframe></body></html>`,
  };
};

/** A step editor: activities as tabs, the hidden ones in the document; codes of the case system on the controls. */
export const stepEditor: House = (page) => {
  let n = 0;
  const pane = (fields: Field[]) =>
    fields
      .map((field) => {
        const id = `q${++n}`;
        const code = `${page.random.pick(['dat', 'cmb', 'txt'])}MF_${n}`;
        if (field.kind === 'table-column')
          return `<div class="rpt"><div class="rpt-h">${esc(field.label)}</div>${grid(field, { id, inputs: true })}</div>`;
        if (field.kind === 'checkbox')
          return `<div class="fq yn"><label for="${id}">${esc(field.label)}</label> ${control(field, { id, name: code })}</div>`;
        return `<div class="fq"><label for="${id}">${esc(field.label)}${field.required ? '<span style="color:red"> *</span>' : ''}</label>${control(field, { id, name: code, date: 'hidden-iso', choice: 'select', rich: true, style: 'mon' }).replace(`id="${id}_txt"`, `id="${id}_txt" aria-label="${esc(field.label)}"`)}</div>`;
      })
      .join('\n');
  return {
    html: `${open(page)}<body><div class="window-title">${esc(page.title)} – ${esc(page.person.name)}</div><div class="tb"><button>Save</button><button>Finish</button><button>Optional activities</button></div>
<div class="status">Status: <span>Started</span> ${shown('2026-11-11')}</div>
<ul class="tabs" role="tablist">${page.sections.map((section, s) => `<li role="tab" id="tab${s}" aria-controls="pane${s}" aria-selected="${s === 0}">${esc(section.heading)} <span class="ok">✓</span></li>`).join('')}</ul>
${page.sections.map((section, s) => `<div role="tabpanel" id="pane${s}" aria-labelledby="tab${s}"${s === 0 ? '' : ' style="display:none"'}><h2>${esc(section.heading)}</h2>${pane(section.fields)}</div>`).join('\n')}</body></html>`,
  };
};

/** Elements with open shadow roots, made by script from a template. */
export const shadowRoots: House = (page) => {
  let n = 0;
  return {
    html: `${open(page)}<body><app-shell><h1>${esc(page.title)}</h1><p>${esc(bannerText(page))}</p>${page.subTitle ? `<h2>${esc(page.subTitle)}</h2>` : ''}
${page.sections
  .map(
    (section) =>
      `<case-section><template><h2>${esc(section.heading)}</h2>${section.fields
        .map((field) => {
          const id = `c${++n}`;
          if (field.kind === 'table-column') return `<h3>${esc(field.label)}</h3>${grid(field, { id, inputs: true })}`;
          return `<div class="fld"><label for="${id}">${esc(field.label)}</label>${control(field, { id, date: page.random.pick(['native', 'text']), choice: 'select' })}</div>`;
        })
        .join('\n')}</template></case-section>`,
  )
  .join(
    '\n',
  )}</app-shell><script>for (const host of document.querySelectorAll('case-section')) { const t = host.querySelector('template'); host.attachShadow({ mode: 'open' }).append(t.content.cloneNode(true)); t.remove(); }</script></body></html>`,
  };
};

/** The form arrives after load. */
export const lateContent: House = (page) => {
  let n = 0;
  return {
    html: `${open(page)}<body><div id="spin">Loading…</div><div id="app"></div><template id="late"><header>${esc(bannerText(page))}</header><h1>${esc(page.title)}</h1>${page.subTitle ? `<p>${esc(page.subTitle)}</p>` : ''}${page.sections
      .map(
        (section) =>
          `<details open><summary>${esc(section.heading)}</summary>${section.fields
            .map((field) => {
              const id = `l${++n}`;
              if (field.kind === 'table-column') return `<h3>${esc(field.label)}</h3>${grid(field, { id })}`;
              return `<div class="form-row"><div id="${id}-l">${esc(field.label)}</div><div>${control(field, { id, more: `aria-labelledby="${id}-l"`, choice: 'select' })}</div></div>`;
            })
            .join('\n')}</details>`,
      )
      .join(
        '\n',
      )}</template><script>setTimeout(() => { document.getElementById('spin').remove(); document.getElementById('app').append(document.getElementById('late').content.cloneNode(true)); }, 150);</script></body></html>`,
  };
};
