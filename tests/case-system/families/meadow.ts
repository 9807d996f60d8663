/**
 * "Meadow casework": steps worked in an editor that opens in its own window. The title bar carries the step and the person; each
 * activity is a tab, whose questions are hidden or not yet in the document; the step's own page is read-only with status stamps.
 */
import { ageOn, dashed } from '../dates';
import type { Block, CaseRecord, Cell, Field, Tab } from '../model';
import { safe } from '../model';

const STYLE = `
*{box-sizing:border-box}body{margin:0;font:13px "Segoe UI","Noto Sans",Arial,sans-serif;color:#2b2b2b;background:#f2f2ee}
.titlebar{background:#4a5d3a;color:#fff;padding:7px 12px;display:flex;gap:14px;align-items:baseline}.titlebar .step{font-size:16px;font-weight:600}.titlebar .who{opacity:.95}.titlebar .stat{margin-left:auto;background:#e7efd9;color:#2f3d22;border-radius:2px;padding:1px 8px;font-size:12px}
.toolbar{background:#fff;border-bottom:1px solid #cfcfc4;padding:4px 8px}.toolbar button,.mini{font:12px "Segoe UI","Noto Sans",Arial;border:1px solid #b9b9ac;background:#fafaf6;padding:3px 10px;border-radius:2px}
.idbar{background:#e7efd9;border-bottom:1px solid #c6d2b2;padding:5px 12px;display:flex;gap:16px;align-items:center;font-size:12px}.badge{background:#8a2a2a;color:#fff;border-radius:2px;padding:0 6px;font-weight:600;font-size:11px}.badge.CIN{background:#2a5c8a}.badge.CLA{background:#6b3f87}
.acts{display:flex;background:#dfe3d6;border-bottom:2px solid #4a5d3a;padding:6px 8px 0;gap:3px}.acts [role=tab]{border:1px solid #b4bca4;border-bottom:0;background:#f0f2ea;padding:5px 12px;font:13px "Segoe UI","Noto Sans",Arial;border-radius:3px 3px 0 0}.acts [aria-selected=true]{background:#fff;font-weight:600}.dot{display:inline-block;width:8px;height:8px;border-radius:4px;margin-right:6px;background:#c98a17}.dot.ok{background:#4f8a2b}
.work{display:flex;gap:10px;padding:10px}.sections{width:190px;flex:none;background:#fff;border:1px solid #cfcfc4;padding:6px 0;font-size:12px;align-self:flex-start}.sections div{padding:4px 10px}.sections .now{background:#e7efd9;border-left:3px solid #4a5d3a}
.pane{flex:1;background:#fff;border:1px solid #cfcfc4;padding:0 14px 14px;min-width:0}.pane h3{font-size:14px;margin:14px 0 6px;padding-bottom:3px;border-bottom:1px solid #c6d2b2;color:#3a4b2c}
.q{display:grid;grid-template-columns:245px 1fr;gap:10px;padding:5px 0;border-bottom:1px solid #eeeee8}.q .ql{color:#444;padding-top:3px}.q .qa{min-width:0}.mand{color:#c00000;font-weight:700}.tip{color:#777;font-size:11px}
input[type=text],select,textarea{font:13px "Segoe UI","Noto Sans",Arial;border:1px solid #a9a99c;padding:3px 5px;border-radius:2px;max-width:100%}textarea{width:100%;height:58px}.rte{border:1px solid #a9a99c;min-height:58px;padding:4px 6px}.rte p{margin:0 0 4px}.rtb{border:1px solid #a9a99c;border-bottom:0;background:#f4f4f0;font-size:11px;padding:1px 6px;letter-spacing:4px}
table.rep{border-collapse:collapse;width:100%;margin:6px 0;font-size:12px}table.rep th{background:#eef1e7;text-align:left;font-weight:600}table.rep th,table.rep td{border:1px solid #d3d6c9;padding:4px 6px}
.ro{font-weight:600}.guid{font-size:12px;color:#666;margin:6px 0}
.facts{display:grid;grid-template-columns:160px 1fr;gap:3px 12px;margin:6px 0;font-size:13px}.facts dt{color:#666}.facts dd{margin:0}
.stamp{font-size:12px;color:#555;margin:2px 0}
.link{color:#2f5d8a;text-decoration:underline;background:none;border:0;padding:0;font:inherit;cursor:pointer}
`;

const SCRIPT = `
document.addEventListener('click', function (event) {
  var tab = event.target.closest('[role=tab]');
  if (!tab) return;
  document.querySelectorAll('[role=tab]').forEach(function (each) { each.setAttribute('aria-selected', String(each === tab)); });
  document.querySelectorAll('[role=tabpanel]').forEach(function (pane) { pane.hidden = pane.id !== tab.getAttribute('aria-controls'); });
  var pane = document.getElementById(tab.getAttribute('aria-controls'));
  if (pane && pane.dataset.load) {
    var from = pane.dataset.load; delete pane.dataset.load;
    fetch(from).then(function (answer) { return answer.text(); }).then(function (html) { pane.innerHTML = html; });
  }
});
`;

/** Returns a whole document in this system's dress. */
export function meadowDocument(title: string, body: string, script = ''): string {
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${safe(title)}</title><style>${STYLE}</style></head>
<body>${body}${script && `<script>${script}</script>`}</body></html>`;
}

/** Returns the strip with the person's name, age and badges. */
export function meadowIdentity(record: Pick<CaseRecord, 'child'>, today: string): string {
  const { child } = record;
  return `<div class="idbar"><b>${child.forename} ${child.surname}</b><span>ID ${child.reference}</span><span>Born ${dashed(child.born)} (${ageOn(today, child.born)})</span>${child.badges.map((badge) => `<span class="badge ${badge}" title="${badge} badge">${badge}</span>`).join('')}<span style="margin-left:auto">${child.team}</span></div>`;
}

/** Returns the step editor: the window in which a step is worked on. */
export function meadowEditor(record: CaseRecord, today: string): string {
  const tabs = record.tabs
    .map(
      (tab, at) =>
        `<button type="button" role="tab" id="act${at}" aria-controls="pane${at}" aria-selected="${tab.when === 'open'}"><span class="dot${at === 0 ? '' : ' ok'}"></span>${safe(tab.name)}</button>`,
    )
    .join('');
  const panes = record.tabs.map((tab, at) => pane(record, tab, at)).join('');
  const open = record.tabs.find((tab) => tab.when === 'open')!;
  return meadowDocument(
    `${record.title} - ${record.child.forename} ${record.child.surname}`,
    `<div class="titlebar"><span class="step">${safe(record.title)}</span><span class="who">${record.child.forename} ${record.child.surname} (${record.child.reference})</span><span class="stat">${safe(record.stamps[0] ?? 'Started')}</span></div>
<div class="toolbar"><button type="button">Save</button> <button type="button">Finish</button> <button type="button">Optional activities</button> <button type="button">Export</button> <a class="link" href="/meadow/step/${record.slug}" style="margin-left:10px">Step details</a></div>
${meadowIdentity(record, today)}
<div class="acts" role="tablist" aria-label="Activities">${tabs}</div>
<div class="work"><div class="sections">${open.sections.map((section, at) => `<div${at === 0 ? ' class="now"' : ''}>${at + 1}. ${safe(section.heading)}</div>`).join('')}</div>${panes}</div>`,
    SCRIPT,
  );
}

function pane(record: CaseRecord, tab: Tab, at: number): string {
  const attributes = `role="tabpanel" class="pane" id="pane${at}" aria-labelledby="act${at}"`;
  if (tab.when === 'absent') return `<div ${attributes} hidden data-load="/meadow/pane/${record.slug}/${at}"></div>`;
  return `<div ${attributes}${tab.when === 'hidden' ? ' hidden' : ''}>${meadowPane(record, at)}</div>`;
}

/** Returns the questions of one activity, as they arrive when its tab is opened. */
export function meadowPane(record: CaseRecord, at: number): string {
  const tab = record.tabs[at]!;
  return tab.sections
    .map(
      (section, index) =>
        `<section><h3>${safe(section.heading)}</h3>${section.blocks.map((each, place) => block(each, `q_${88000 + at * 400 + index * 40 + place}`)).join('')}</section>`,
    )
    .join('');
}

/** Returns the read-only page of the step: stamps, assignment, next actions. */
export function meadowStep(record: CaseRecord, today: string): string {
  const actions = record.nextActions ?? [];
  return meadowDocument(
    `Step details: ${record.title}`,
    `<div class="titlebar"><span class="step">Step details</span><span class="who">${record.child.forename} ${record.child.surname} (${record.child.reference})</span></div>
${meadowIdentity(record, today)}
<div class="work"><div class="pane"><h3>${safe(record.title)}</h3>
<dl class="facts"><dt>Step</dt><dd>${safe(record.title)}</dd><dt>Person</dt><dd>${record.child.forename} ${record.child.surname}</dd><dt>Assignee</dt><dd>${record.child.worker}</dd><dt>Team</dt><dd>${record.child.team}</dd><dt>Status</dt><dd>${safe(record.stamps[0] ?? '')}</dd></dl>
${record.stamps.slice(1).map((stamp) => `<p class="stamp">${safe(stamp)}</p>`).join('')}
<h3>Next actions</h3>${actions.length === 0 ? '<p class="guid">No next actions chosen.</p>' : `<table class="rep"><thead><tr><th>Action</th><th>Assigned to</th><th>Incoming from</th></tr></thead><tbody>${actions.map((each) => `<tr><td>${safe(each.action)}</td><td>${safe(each.assignee)}</td><td>${safe(each.when)}</td></tr>`).join('')}</tbody></table>`}
<h3>Forms</h3><table class="rep"><thead><tr><th>Form</th><th>Completion</th></tr></thead><tbody>${record.tabs.map((tab) => `<tr><td>${safe(tab.name)}</td><td>${record.stamps[0] === 'Completed' ? 'Completed' : tab.when === 'open' ? 'In progress' : 'Not started'}</td></tr>`).join('')}</tbody></table>
<p><a class="link" href="/meadow/${record.slug}" onclick="window.open(this.href,'','popup,width=1180,height=860');return false">Open in editor</a></p></div></div>`,
  );
}

function block(each: Block, id: string): string {
  if (each.kind === 'note') return `<p class="guid">${safe(each.text)}</p>`;
  if (each.kind === 'grid') return gridTable(each, id);
  const mark = each.required ? ' <span class="mand" title="Mandatory">*</span>' : '';
  const tip = each.hint ? `<div class="tip">${safe(each.hint)}</div>` : '';
  const labelled = each.kind === 'text' || each.kind === 'pick' || each.kind === 'date';
  const label = labelled
    ? `<label class="ql" for="${id}">${safe(each.label)}${mark}</label>`
    : `<div class="ql" id="${id}_l">${safe(each.label)}${mark}</div>`;
  return `<div class="q">${label}<div class="qa">${control(each, id)}${tip}</div></div>`;
}

function control(field: Field, id: string): string {
  switch (field.kind) {
    case 'date':
      return `<input type="text" id="${id}" name="${id}" size="12" placeholder="dd-MMM-yyyy" value="${dashed(field.iso)}"${field.locked ? ' readonly' : ''}>${field.time === undefined ? '' : ` <input type="text" id="${id}_t" size="5" value="${field.time}" aria-label="Time">`} <button type="button" class="mini" aria-label="Open calendar">&#9662;</button>`;
    case 'text':
      return `<input type="text" id="${id}" name="${id}" size="34" value="${safe(field.value)}"${field.locked ? ' readonly' : ''}>`;
    case 'area':
      return field.rich
        ? `<div class="rtb" aria-hidden="true">B I U &#8801; &#8226;</div><div class="rte" contenteditable="true" role="textbox" aria-multiline="true" aria-labelledby="${id}_l">${field.value ? `<p>${safe(field.value)}</p>` : '<p><br></p>'}</div>`
        : `<textarea id="${id}" name="${id}" aria-labelledby="${id}_l">${safe(field.value)}</textarea>`;
    case 'pick':
      return `<select id="${id}" name="${id}"><option value=""></option>${options(field.options, field.value)}</select>`;
    case 'radio':
      return field.options
        .map(
          (option, at) =>
            `<label style="margin-right:12px"><input type="radio" name="${id}" value="${at}"${option === field.value ? ' checked' : ''}> ${safe(option)}</label>`,
        )
        .join('');
    case 'tick':
      return `<input type="checkbox" id="${id}" name="${id}" aria-labelledby="${id}_l"${field.on ? ' checked' : ''}>`;
    case 'ticks':
      return field.options
        .map(
          (option, at) =>
            `<div><input type="checkbox" id="${id}_${at}" name="${id}"${field.on.includes(option) ? ' checked' : ''}> <label for="${id}_${at}">${safe(option)}</label></div>`,
        )
        .join('');
    case 'person':
      return `<span class="ro">${safe(field.value) || '<span style="color:#999;font-weight:400">None</span>'}</span> <button type="button" class="mini" title="Find">&#8230;</button><input type="hidden" name="${id}" value="${field.value ? '41177' : ''}">`;
    case 'show':
      return `<span class="ro">${field.iso === undefined ? safe(field.value) : dashed(field.iso)}</span>`;
  }
}

function options(all: string[], chosen: string): string {
  return all.map((option) => `<option${option === chosen ? ' selected' : ''}>${safe(option)}</option>`).join('');
}

function gridTable(grid: Extract<Block, { kind: 'grid' }>, id: string): string {
  const caption = grid.caption ? `<caption style="text-align:left;font-weight:600;padding:4px 0">${safe(grid.caption)}</caption>` : '';
  return `<table class="rep">${caption}<thead><tr>${grid.head.map((head) => `<th>${safe(head)}</th>`).join('')}</tr></thead><tbody>${grid.rows
    .map((cells, row) => `<tr>${cells.map((cell, column) => `<td>${gridCell(cell, `${id}_${row}_${column}`)}</td>`).join('')}</tr>`)
    .join('')}</tbody></table><button type="button" class="mini">Add row</button>`;
}

function gridCell(cell: Cell, id: string): string {
  if (typeof cell === 'string') return safe(cell);
  if ('iso' in cell) return `<input type="text" name="${id}" size="11" value="${dashed(cell.iso)}">`;
  if ('edit' in cell) return `<input type="text" name="${id}" size="22" value="${safe(cell.edit)}">`;
  if ('on' in cell) return `<input type="checkbox" name="${id}"${cell.on ? ' checked' : ''}>`;
  return `<select name="${id}"><option value=""></option>${options(cell.options, cell.pick)}</select>`;
}
