/** ASP.NET pages: mangled ids, hidden view state, labels and validators. Idioms 9, 14, 23, 28, 33. */
import type { House } from '../model';
import { control, esc, grid, shown, star } from '../widgets';

/** Labels with `for`, in divs and tables by turns. */
export const webForms: House = (page) => {
  let n = 0;
  const body = page.sections
    .map((section, s) => {
      const panel = `ctl00_MainContent_ucSection${s}`;
      const rows = section.fields.map((field) => {
        const id = `${panel}_uc${field.kind === 'date' ? 'Date' : 'Fld'}${++n}_txt`;
        const label = `<label id="${panel}_lbl_${n}" for="${id}">${esc(field.label)}${star(field, page.random)}</label>`;
        if (field.kind === 'table-column') {
          return `<div class="gridwrap"><span class="gridtitle">${esc(field.label)}</span>${grid(field, { id: `${panel}_gv${n}`, className: 'GridView', inputs: true })}</div>`;
        }
        const hint = field.hint ? `<span class="tip" title="${esc(field.hint)}">?</span>` : '';
        const name = id.replaceAll('_', '$');
        if (field.kind === 'checkbox') {
          return `<div class="row"><span class="chk">${control(field, { id, name })}${label}</span></div>`;
        }
        if (field.kind === 'choice' && page.random.chance(0.5)) {
          const spanId = id.replace('_txt', '');
          return `<div class="row"><span id="${panel}_lbl_${n}" class="q">${esc(field.label)}</span>${hint}<table id="${spanId}" class="rbl"><tr><td>${control(field, { id: spanId, name: spanId.replaceAll('_', '$'), choice: 'radio' })}</td></tr></table></div>`;
        }
        return `<div class="row">${label}${hint}<span class="ctl">${control(field, { id, name, date: 'text' })}</span><span id="${id}_rfv" class="val" style="display:none">Required</span></div>`;
      });
      return `<div id="${panel}" class="section"><h3>${esc(section.heading)}</h3>${rows.join('\n')}</div>`;
    })
    .join('\n');
  return {
    html: `<!DOCTYPE html>
<html lang="en" data-x-kind="${page.kind}"${page.stage ? ` data-x-stage="${page.stage}"` : ''}>
<head><title>${esc(page.title)} - ${esc(page.person.name)}</title></head>
<body><form method="post" action="./Form.aspx" id="aspnetForm">
<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="dDwtMTA4NzczMzMyMzs7Pg==">
<input type="hidden" name="__EVENTVALIDATION" value="wEWAgL+raDpAgLs0bLrBg==">
<div id="ctl00_pnlBanner"><span id="ctl00_lblName">${esc(page.person.name)}</span> <span id="ctl00_lblRef">Social care ID ${esc(page.person.id)}</span></div>
<div id="ctl00_menu"><a href="javascript:__doPostBack('map','')">Full Map</a> <a href="#cn">Case Notes</a> <a href="#docs">Documents</a></div>
<h1 id="ctl00_MainContent_lblFormTitle">${esc(page.title)}</h1>${page.subTitle ? `<h2>${esc(page.subTitle)}</h2>` : ''}
<div id="ctl00_MainContent_UpdatePanel1">${body}</div>
<input type="submit" name="ctl00$btnSave" value="Save"> <input type="submit" name="ctl00$btnAuth" value="Send for authorisation">
<div class="footer">Version 14.2 · Last saved ${shown('2026-11-18', 'slash')} 16:05</div>
</form></body></html>`,
  };
};
