/**
 * "Larch": one generic form, put to many uses by a sub-type, in a page that behaves like an application. Ids are generated anew on
 * each load, control names carry meaning, answers arrive after load, lists are comboboxes with their choices at the end of the body,
 * and going from record to record does not load a new document.
 */
import { ageOn, short, slashed } from '../dates';
import type { Block, CaseRecord, Cell, Field } from '../model';
import { safe } from '../model';

const STYLE = `
*{box-sizing:border-box}body{margin:0;font:14px Roboto,"Noto Sans",Arial,sans-serif;color:#263238;background:#eceff1}
.lx-top{background:#37474f;color:#fff;padding:0 16px;height:44px;display:flex;align-items:center;gap:22px}.lx-top b{font-size:17px;font-weight:500}.lx-top a{color:#cfd8dc;text-decoration:none;font-size:13px}.lx-top .u{margin-left:auto;font-size:12px}
.lx-shell{display:flex;min-height:calc(100vh - 44px)}.lx-nav{width:196px;flex:none;background:#fff;border-right:1px solid #cfd8dc;padding:8px 0;font-size:13px}.lx-nav a{display:block;padding:6px 16px;color:#37474f;text-decoration:none}.lx-nav a.on{background:#e0f2f1;border-left:4px solid #00796b;padding-left:12px;font-weight:500}.lx-nav .h{padding:10px 16px 3px;font-size:11px;text-transform:uppercase;color:#78909c;letter-spacing:.5px}
.lx-main{flex:1;padding:14px 18px;min-width:0}.lx-person{font-size:13px;color:#455a64;margin-bottom:8px}.lx-person b{font-size:15px;color:#263238}
.lx-chip{display:inline-block;background:#00796b;color:#fff;border-radius:9px;font-size:11px;padding:1px 9px;margin-left:6px}.lx-card{background:#fff;border:1px solid #cfd8dc;border-radius:3px;margin-bottom:10px}
.lx-h{padding:12px 16px;border-bottom:1px solid #cfd8dc}.lx-h h1{font-size:19px;font-weight:500;margin:0}.lx-sub{color:#00796b;font-size:14px;margin-top:2px}.lx-state{font-size:12px;color:#607d8b;margin-top:4px}
.lx-sec>h2{font-size:14px;font-weight:500;margin:0;padding:9px 16px;background:#f5f7f8;border-bottom:1px solid #e3e8ea;color:#37474f}.lx-body{display:grid;grid-template-columns:1fr 1fr;gap:10px 22px;padding:12px 16px}.lx-f{min-width:0}.lx-f.w{grid-column:1/-1}
.lx-l{display:block;font-size:12px;color:#546e7a;margin-bottom:3px}.lx-req{color:#d32f2f}.lx-hint{font-size:11px;color:#90a4ae}
.lx-i{width:100%;font:14px Roboto,"Noto Sans",Arial;border:1px solid #b0bec5;border-radius:2px;padding:5px 7px;background:#fff}textarea.lx-i{min-height:62px}.lx-v{padding:5px 0}.lx-cb{position:relative}.lx-cb:after{content:"\\25BE";position:absolute;right:8px;top:5px;color:#78909c;pointer-events:none}
.lx-rg{display:flex;gap:14px;flex-wrap:wrap;padding:4px 0}table.lx-t{width:100%;border-collapse:collapse;font-size:13px}table.lx-t th{text-align:left;font-weight:500;color:#546e7a;border-bottom:2px solid #cfd8dc;padding:5px 6px}table.lx-t td{border-bottom:1px solid #e3e8ea;padding:4px 6px}
.lx-bar{padding:10px 16px;display:flex;gap:8px}.lx-btn{background:#00796b;color:#fff;border:0;border-radius:2px;padding:7px 16px;font:13px Roboto,"Noto Sans",Arial}.lx-btn.s{background:#fff;color:#00796b;border:1px solid #80cbc4}.lx-wait{padding:60px;text-align:center;color:#90a4ae}
.lx-pop{display:none}
`;

const SCRIPT = `
(function () {
  function load(path, push) {
    var main = document.getElementById('lx-outlet');
    var pop = document.getElementById('lx-overlays');
    main.innerHTML = '<div class="lx-wait" role="status">Loading\\u2026</div>';
    pop.innerHTML = '';
    if (push) history.pushState({}, '', path);
    document.querySelectorAll('.lx-nav a').forEach(function (a) { a.className = a.getAttribute('href') === path ? 'on' : ''; });
    var base = 1000 + Math.floor(performance.now()) % 7000;
    fetch('/larch/api' + path.replace('/larch', '') + '?g=' + base).then(function (answer) { return answer.json(); }).then(function (view) {
      setTimeout(function () {
        document.title = view.title;
        main.innerHTML = view.main;
        pop.innerHTML = view.overlays;
      }, 180);
    });
  }
  document.addEventListener('click', function (event) {
    var link = event.target.closest('a[data-route]');
    if (!link) return;
    event.preventDefault();
    load(link.getAttribute('href'), true);
  });
  addEventListener('popstate', function () { load(location.pathname, false); });
  load(location.pathname, false);
})();
`;

/** What the application fetches for one view. */
export interface LarchView {
  title: string;
  main: string;
  overlays: string;
}

/** Returns the document the server sends: a shell that fetches its view. With `settled`, the shell as it stands once the view is in. */
export function larchShell(path: string, routes: { path: string; name: string }[], settled?: LarchView): string {
  const links = routes.map((route) => `<a href="${route.path}" data-route${route.path === path ? ' class="on"' : ''}>${safe(route.name)}</a>`).join('');
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${settled ? safe(settled.title) : 'Larch'}</title><style>${STYLE}</style></head>
<body><div id="lx-root"><div class="lx-top"><b>Larch</b><a href="/">Home</a><a href="/larch/search" data-route>Find</a><span class="u">test.user@larch.example</span></div>
<div class="lx-shell"><nav class="lx-nav" aria-label="Forms"><div class="h">Recent forms</div>${links}</nav><main class="lx-main" id="lx-outlet">${settled ? settled.main : '<div class="lx-wait" role="status">Loading…</div>'}</main></div></div><div id="lx-overlays">${settled ? settled.overlays : ''}</div>${settled ? '' : `<script>${SCRIPT}</script>`}</body></html>`;
}

/** Returns the view of one record. `base` starts the run of generated ids. */
export function larchView(record: CaseRecord, today: string, base: number): LarchView {
  let next = base;
  const overlays: string[] = [];
  const id = () => {
    next += 7;
    return `lx-gen${next}`;
  };
  const { child } = record;
  const sections = record.tabs
    .filter((tab) => tab.when !== 'absent')
    .flatMap((tab) => tab.sections)
    .map(
      (section) =>
        `<div class="lx-card lx-sec"><h2>${safe(section.heading)}</h2><div class="lx-body">${section.blocks.map((each) => block(each, id, overlays)).join('')}</div></div>`,
    )
    .join('');
  const main = `<div class="lx-person"><b>${child.forename} ${child.surname}</b> &nbsp;#${child.reference} · Born <!-- -->${short(child.born)} (${ageOn(today, child.born)}) · Allocated to <!-- -->${child.worker}${child.badges.map((badge) => `<span class="lx-chip">${badge}</span>`).join('')}</div>
<div class="lx-card"><div class="lx-h"><h1 id="${id()}">${safe(record.title)}</h1>${record.subType ? `<div class="lx-sub">${safe(record.subType)}</div>` : ''}<div class="lx-state">${record.stamps.map(safe).join(' · ')}</div></div></div>
${sections}<div class="lx-card lx-bar"><button type="button" class="lx-btn">Save draft</button><button type="button" class="lx-btn s">Complete</button><button type="button" class="lx-btn s">Cancel</button></div>`;
  return { title: `Larch | ${record.title}`, main, overlays: overlays.join('') };
}

function block(each: Block, id: () => string, overlays: string[]): string {
  if (each.kind === 'note') return `<div class="lx-f w lx-hint">${safe(each.text)}</div>`;
  if (each.kind === 'grid') return `<div class="lx-f w">${gridTable(each, id)}</div>`;
  const key = id();
  const wide = each.kind === 'area' || each.kind === 'ticks' ? ' w' : '';
  const star = each.required ? ' <span class="lx-req" aria-hidden="true">*</span>' : '';
  const hint = each.hint ? `<div class="lx-hint">${safe(each.hint)}</div>` : '';
  const forControl = !['radio', 'ticks', 'show'].includes(each.kind);
  const label = forControl
    ? `<label class="lx-l" id="${key}-lbl" for="${key}-inp">${safe(each.label)}${star}</label>`
    : `<span class="lx-l" id="${key}-lbl">${safe(each.label)}${star}</span>`;
  return `<div class="lx-f${wide}" id="${key}">${label}${control(each, key, overlays)}${hint}</div>`;
}

/** camelCase of the label, where the form's designer gave no name. */
function nameFrom(field: Field): string {
  if (field.name) return field.name;
  const words = field.label.replace(/[^A-Za-z0-9 ]/g, '').split(' ').filter(Boolean);
  return words.map((word, at) => (at === 0 ? word.toLowerCase() : word[0]!.toUpperCase() + word.slice(1).toLowerCase())).join('');
}

function control(field: Field, key: string, overlays: string[]): string {
  const name = `name="${nameFrom(field)}"`;
  switch (field.kind) {
    case 'date':
      return `<input class="lx-i" style="width:160px" ${field.native ? `type="date" value="${field.iso}"` : `type="text" placeholder="dd/mm/yyyy" value="${slashed(field.iso)}"`} id="${key}-inp" ${name}${field.locked ? ' readonly' : ''}>${field.time === undefined ? '' : ` <input class="lx-i" style="width:90px" type="time" ${name.slice(0, -1)}Time" aria-label="Time" value="${field.time}">`}`;
    case 'text':
      return `<input class="lx-i" type="text" id="${key}-inp" ${name} value="${safe(field.value)}"${field.locked ? ' readonly' : ''}>`;
    case 'area':
      return `<textarea class="lx-i" id="${key}-inp" ${name}>${safe(field.value)}</textarea>`;
    case 'pick':
      overlays.push(
        `<ul class="lx-pop" role="listbox" id="${key}-pop">${field.options.map((option) => `<li role="option" aria-selected="${option === field.value}">${safe(option)}</li>`).join('')}</ul>`,
      );
      return `<div class="lx-cb"><input class="lx-i" type="text" role="combobox" autocomplete="off" aria-expanded="false" aria-controls="${key}-pop" id="${key}-inp" ${name} value="${safe(field.value)}" placeholder="Select…"></div>`;
    case 'radio':
      return `<div class="lx-rg" role="radiogroup" aria-labelledby="${key}-lbl">${field.options.map((option, at) => `<label><input type="radio" ${name} value="${at}"${option === field.value ? ' checked' : ''}> ${safe(option)}</label>`).join('')}</div>`;
    case 'tick':
      return `<input type="checkbox" id="${key}-inp" ${name}${field.on ? ' checked' : ''}>`;
    case 'ticks':
      return `<div class="lx-rg" role="group" aria-labelledby="${key}-lbl">${field.options.map((option, at) => `<label><input type="checkbox" ${name} value="${at}"${field.on.includes(option) ? ' checked' : ''}> ${safe(option)}</label>`).join('')}</div>`;
    case 'person':
      return `<input class="lx-i" type="text" role="combobox" autocomplete="off" aria-expanded="false" id="${key}-inp" ${name} value="${safe(field.value)}" placeholder="Start typing a name">`;
    case 'show':
      return `<div class="lx-v" aria-labelledby="${key}-lbl">${field.iso === undefined ? safe(field.value) : slashed(field.iso)}</div>`;
  }
}

function gridTable(grid: Extract<Block, { kind: 'grid' }>, id: () => string): string {
  const caption = grid.caption ? `<div class="lx-l">${safe(grid.caption)}</div>` : '';
  return `${caption}<table class="lx-t" id="${id()}"><thead><tr>${grid.head.map((head) => `<th>${safe(head)}</th>`).join('')}</tr></thead><tbody>${grid.rows
    .map((cells) => `<tr>${cells.map((cell) => `<td>${gridCell(cell, id)}</td>`).join('')}</tr>`)
    .join('')}</tbody></table>`;
}

function gridCell(cell: Cell, id: () => string): string {
  if (typeof cell === 'string') return safe(cell);
  if ('iso' in cell) return slashed(cell.iso);
  if ('edit' in cell) return `<input class="lx-i" type="text" id="${id()}" value="${safe(cell.edit)}">`;
  if ('on' in cell) return `<input type="checkbox" id="${id()}"${cell.on ? ' checked' : ''}>`;
  return `<input class="lx-i" type="text" role="combobox" id="${id()}" value="${safe(cell.pick)}">`;
}
