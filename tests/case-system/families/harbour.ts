/**
 * "Harbour": a council's own system in the manner of a government service. Questions are legends, dates are three boxes, facts are
 * summary rows, ids hold spaces, and some labels are for screen readers only.
 */
import { ageOn, long, short } from '../dates';
import type { Block, CaseRecord, Cell, Field } from '../model';
import { safe } from '../model';

const STYLE = `
*{box-sizing:border-box}body{margin:0;font:17px/1.35 Arial,"Liberation Sans",sans-serif;color:#0b0c0c;background:#fff}
.hb-header{background:#0b3c49;color:#fff;border-bottom:8px solid #e0a526}.hb-wrap{max-width:1040px;margin:0 auto;padding:0 24px}.hb-header .hb-wrap{padding-top:10px;padding-bottom:10px;display:flex;gap:20px;align-items:baseline}.hb-header b{font-size:22px}.hb-header a{color:#fff}
.hb-phase{font-size:14px;border-bottom:1px solid #b1b4b6;padding:8px 0}.hb-tag{background:#0b5c7a;color:#fff;font-size:13px;padding:2px 8px;font-weight:700;letter-spacing:.5px}.hb-tag.r{background:#942514}
.hb-crumb{font-size:14px;margin:12px 0}.hb-crumb a{color:#0b0c0c}
h1{font-size:32px;margin:14px 0 8px}h2{font-size:22px;margin:26px 0 10px;border-top:2px solid #0b3c49;padding-top:8px}
.hb-capt{color:#505a5f;font-size:18px}
.hb-group{margin:0 0 20px}fieldset{border:0;padding:0;margin:0}legend,.hb-label{font-weight:700;margin-bottom:4px;padding:0;display:block}.hb-hint{color:#505a5f;margin-bottom:6px;font-size:16px}
.hb-input{border:2px solid #0b0c0c;font:17px Arial,"Liberation Sans",sans-serif;padding:4px 5px;height:36px;max-width:100%}textarea.hb-input{width:100%;height:96px}select.hb-input{min-width:220px}
.hb-dates{display:flex;gap:14px}.hb-dates label{display:block;font-size:15px}.hb-w2{width:54px}.hb-w4{width:76px}
.hb-radios label{margin-right:22px;display:inline-flex;align-items:center;gap:8px}.hb-radios input{width:20px;height:20px}.hb-checks div{display:flex;gap:8px;align-items:center;padding:2px 0}.hb-checks input{width:20px;height:20px}
dl.hb-sum{margin:0 0 18px;border-top:1px solid #b1b4b6}dl.hb-sum>div{display:flex;border-bottom:1px solid #b1b4b6;padding:7px 0}dl.hb-sum dt{width:34%;font-weight:700}dl.hb-sum dd{margin:0;width:54%}dl.hb-sum dd.a{width:12%;text-align:right;font-size:15px}dl.hb-sum dd.a a{color:#1d70b8}
table.hb-t{border-collapse:collapse;width:100%;margin:0 0 18px;font-size:16px}table.hb-t th{text-align:left}table.hb-t th,table.hb-t td{border-bottom:1px solid #b1b4b6;padding:6px 8px 6px 0}table.hb-t caption{text-align:left;font-weight:700;padding-bottom:4px}
.hb-inset{border-left:8px solid #b1b4b6;padding:8px 14px;margin:0 0 18px}.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0);white-space:nowrap}.hb-star{color:#942514}
.hb-btn{background:#00703c;color:#fff;border:0;font:700 17px Arial;padding:8px 14px;box-shadow:0 2px 0 #002d18;margin-right:12px}.hb-btn.s{background:#f3f2f1;color:#0b0c0c;box-shadow:0 2px 0 #929191}.hb-foot{background:#f3f2f1;border-top:1px solid #b1b4b6;margin-top:40px;padding:20px 0;font-size:14px;color:#505a5f}
`;

/** Returns a whole document in this system's dress. */
export function harbourDocument(title: string, main: string): string {
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${safe(title)} | Children's social care | Harbour Council</title><style>${STYLE}</style></head>
<body class="hb-body undefined"><header class="hb-header"><div class="hb-wrap"><b>Harbour</b><span>Children's social care</span><a href="/" style="margin-left:auto">My work</a><a href="/larch/search">Search</a><span>TEST USER</span></div></header>
<div class="hb-wrap"><div class="hb-phase"><span class="hb-tag">BETA</span> This is an invented system. Nothing here is about a real person.</div>${main}</div>
<footer class="hb-foot"><div class="hb-wrap">Harbour Council. <a href="/harbour/help-article">Help for practitioners</a></div></footer></body></html>`;
}

/** Returns the record as one long page. */
export function harbourPage(record: CaseRecord, today: string): string {
  const { child } = record;
  const tabs = record.tabs.filter((tab) => tab.when !== 'absent');
  const places = new Map<string, number>();
  const sections = tabs
    .flatMap((tab) => tab.sections)
    .map((section) => `<section><h2>${safe(section.heading)}</h2>${runs(section.blocks, places)}</section>`)
    .join('');
  return harbourDocument(
    record.title,
    `<nav class="hb-crumb" aria-label="Breadcrumb"><a href="/">My work</a> &gt; <a href="/meadow/person">${child.forename} ${child.surname}</a> &gt; ${safe(record.menu)}</nav>
<main id="main-content"><span class="hb-capt">${child.forename} ${child.surname}</span><h1>${safe(record.title)}</h1>
<p>#${child.reference} · Born <!-- -->${short(child.born)} (${ageOn(today, child.born)} years) · Allocated to <!-- -->${child.worker} (${child.team})${child.badges.map((badge) => ` <strong class="hb-tag r">${badge}</strong>`).join('')}</p>
<p class="hb-hint">${record.stamps.map(safe).join('. ')}</p>
<form onsubmit="return false">${sections}<p><button class="hb-btn" type="button">Save and continue</button><button class="hb-btn s" type="button">Send to manager</button></p></form></main>`,
  );
}

/** Facts that stand together share one summary list. */
function runs(blocks: Block[], places: Map<string, number>): string {
  let html = '';
  let facts: string[] = [];
  const end = () => {
    if (facts.length > 0) html += `<dl class="hb-sum">${facts.join('')}</dl>`;
    facts = [];
  };
  for (const block of blocks) {
    if (block.kind === 'show') {
      const value = block.iso === undefined ? safe(block.value) : long(block.iso);
      facts.push(`<div><dt>${safe(block.label)}</dt><dd>${value || '<span style="color:#505a5f">Not recorded</span>'}</dd><dd class="a"><a href="#change">Change<span class="vh"> ${safe(block.label.toLowerCase())}</span></a></dd></div>`);
      continue;
    }
    end();
    if (block.kind === 'note') html += `<div class="hb-inset">${safe(block.text)}</div>`;
    else if (block.kind === 'grid') html += gridTable(block);
    else {
      const place = (places.get(block.label) ?? 0) + 1;
      places.set(block.label, place);
      html += `<div class="hb-group">${question(block, place)}</div>`;
    }
  }
  end();
  return html;
}

const REQUIRED = ' <span class="hb-star"><span aria-hidden="true">*</span><span class="vh">required</span></span>';

/** `place`: the same question may stand twice, and its id only once. */
function question(field: Exclude<Field, { kind: 'show' }>, place: number): string {
  const star = field.required ? REQUIRED : '';
  const hint = field.hint ? `<div class="hb-hint">${safe(field.hint)}</div>` : '';
  const id = safe(field.label.replace(/[?,:]/g, '')) + (place === 1 ? '' : ` ${place}`);
  const label = (target: string) => `<label class="hb-label" for="${target}">${safe(field.label)}${star}</label>${hint}`;
  const group = (inner: string) => `<fieldset><legend>${safe(field.label)}${star}</legend>${hint}${inner}</fieldset>`;
  switch (field.kind) {
    case 'date':
      return group(dateBoxes(id, field.iso, field.time));
    case 'text':
      return `${label(id)}<input class="hb-input" style="width:420px" type="text" id="${id}" name="${id}.0" value="${safe(field.value)}"${field.locked ? ' readonly' : ''}>`;
    case 'person':
      return `${label(id)}<input class="hb-input" style="width:320px" type="text" id="${id}" name="${id}.0" value="${safe(field.value)}">`;
    case 'area':
      return `${label(id)}<textarea class="hb-input" id="${id}" name="${id}.0">${safe(field.value)}</textarea>`;
    case 'pick':
      return `${label(id)}<select class="hb-input" id="${id}" name="${id}.0"><option value="">Please select</option>${options(field.options, field.value)}</select>`;
    case 'radio':
      return group(
        `<div class="hb-radios">${field.options.map((option) => `<label for="${id}-${safe(option)}"><input type="radio" id="${id}-${safe(option)}" name="${id}" value="${safe(option)}"${option === field.value ? ' checked' : ''}>${safe(option)}</label>`).join('')}</div>`,
      );
    case 'tick':
      return `<div class="hb-checks"><div><input type="checkbox" id="${id}" name="${id}"${field.on ? ' checked' : ''}><label for="${id}">${safe(field.label)}</label></div></div>`;
    case 'ticks':
      return group(
        `<div class="hb-checks">${field.options.map((option) => `<div><input type="checkbox" id="${id}-${safe(option)}" name="${id}"${field.on.includes(option) ? ' checked' : ''}><label for="${id}-${safe(option)}">${safe(option)}</label></div>`).join('')}</div>`,
      );
  }
}

function dateBoxes(id: string, iso: string, time: string | undefined): string {
  const [year = '', month = '', day = ''] = iso ? iso.split('-') : [];
  const part = (name: string, value: string, width: string) =>
    `<div><label for="${id}-${name.toLowerCase()}">${name}</label><input class="hb-input ${width}" type="text" inputmode="numeric" id="${id}-${name.toLowerCase()}" name="${id}.${name.toLowerCase()}" value="${value}"></div>`;
  const clock = time === undefined ? '' : `<div><label class="vh" for="${id}-time">Time</label><br><input class="hb-input hb-w4" type="text" id="${id}-time" value="${time}"></div>`;
  return `<div class="hb-dates">${part('Day', day && String(Number(day)), 'hb-w2')}${part('Month', month && String(Number(month)), 'hb-w2')}${part('Year', year, 'hb-w4')}${clock}</div>`;
}

function options(all: string[], chosen: string): string {
  return all.map((option) => `<option${option === chosen ? ' selected' : ''}>${safe(option)}</option>`).join('');
}

function gridTable(grid: Extract<Block, { kind: 'grid' }>): string {
  const caption = grid.caption ? `<caption>${safe(grid.caption)}</caption>` : '';
  return `<table class="hb-t">${caption}<thead><tr>${grid.head.map((head) => `<th scope="col">${safe(head)}</th>`).join('')}</tr></thead><tbody>${grid.rows
    .map((cells, row) => `<tr>${cells.map((cell, column) => `<td>${gridCell(cell, `${grid.head[column]} row ${row + 1}`)}</td>`).join('')}</tr>`)
    .join('')}</tbody></table>`;
}

function gridCell(cell: Cell, label: string): string {
  if (typeof cell === 'string') return safe(cell);
  if ('iso' in cell) return short(cell.iso);
  const hidden = `<label class="vh" for="${safe(label)}">Editing ${safe(label)}</label>`;
  if ('edit' in cell) return `${hidden}<input class="hb-input" type="text" id="${safe(label)}" value="${safe(cell.edit)}">`;
  if ('on' in cell) return `${hidden}<input type="checkbox" id="${safe(label)}"${cell.on ? ' checked' : ''}>`;
  return `${hidden}<select class="hb-input" id="${safe(label)}"><option value=""></option>${options(cell.options, cell.pick)}</select>`;
}
