/**
 * "Northshire ChildRecord": an old table-and-frame system. The record's title and menu stand in the top document, the form in a
 * frame; control ids are mangled by the server, labels are plain table cells, and a tab posts back and replaces part of the page.
 */
import { ageOn, monthNames, monthOf, slashed } from '../dates';
import type { Block, CaseRecord, Cell, Child, Field, Tab } from '../model';
import { safe } from '../model';

const STYLE = `
body{margin:0;font:11px Tahoma,Verdana,"DejaVu Sans",sans-serif;color:#222;background:#dfe6ee}
a{color:#234f7d}table{border-collapse:separate;border-spacing:0;font-size:11px}
.ban{background:#2b6a8f;color:#fff}.ban td{padding:7px 8px}.ban b{font-size:15px}.ban a{color:#fff}
.mnu{background:#c0d2e2;border-bottom:1px solid #8aa5bd}.mnu td{padding:4px 9px}
.chd{background:#fffbd8;border:1px solid #c5b96b}.chd td{padding:5px 8px;white-space:nowrap}
.tree{background:#fff;border:1px solid #9db3c4;vertical-align:top;width:178px;padding:6px}
.tree ul{list-style:none;margin:2px 0 0;padding-left:13px}.tree li{padding:2px 0;white-space:nowrap}.tree .cur{background:#ffe08a;font-weight:bold}
.pm{display:inline-block;width:9px;height:9px;border:1px solid #888;font-size:9px;line-height:8px;text-align:center;background:#fff;margin-right:3px}
.ttl{background:#2b6a8f;color:#fff;font-weight:bold;font-size:12px;padding:6px 8px;margin:0}
.crumb{padding:3px 8px;background:#eef3f7;border-bottom:1px solid #b9c8d4;color:#555}
.tabs{background:#c0d2e2;padding:5px 5px 0}.tabs a{display:inline-block;border:1px solid #8aa5bd;border-bottom:0;background:#e6eef5;padding:4px 10px;margin-right:2px;text-decoration:none;color:#222}
.tabs a.on{background:#fff;font-weight:bold}
.frm{background:#fff;border:1px solid #9db3c4}
.grp{background:#d5e0e8;border-top:1px solid #9db3c4;border-bottom:1px solid #b9c8d4;font-weight:bold;padding:4px 8px}
table.f{width:100%;table-layout:fixed}table.f td{padding:4px 6px;border-bottom:1px dotted #c5ced6;vertical-align:top}
td.lbl{background:#f0f4f8;text-align:right;width:17%;color:#333}td.fld{width:33%}
input[type=text],select,textarea{font:11px Tahoma,Verdana,"DejaVu Sans",sans-serif;border:1px solid #7f9db9;padding:1px 3px}
textarea{width:97%;height:46px}input.dt{width:72px}input.ro{background:#eee;color:#444}
.cal{vertical-align:middle;width:15px;height:14px;border:0;margin-left:2px}
table.g{width:99%;margin:5px auto;border-collapse:collapse}table.g th{background:#e6eef5;text-align:left}table.g th,table.g td{border:1px solid #b9c8d4;padding:3px 5px}
.rq{color:#b00000}.hint{color:#777;font-style:italic}.nt{padding:4px 8px;color:#555;background:#fffef0;border-bottom:1px dotted #c5ced6}
.bt{padding:7px;background:#eef3f7;border-top:1px solid #9db3c4}.bt input,.mini{font:11px Tahoma,Verdana,"DejaVu Sans",sans-serif;background:#e8e8e8;border:1px outset #bbb;padding:2px 8px}
.stp{padding:4px 8px;color:#555;font-size:10px}
`;

const script = (slug: string) => `
function __doPostBack(target, argument) {
  var panel = document.getElementById('ctl00_cphMain_upForm');
  document.getElementById('__EVENTTARGET').value = target;
  var request = new XMLHttpRequest();
  request.open('GET', '/northshire/panel/${slug}/' + argument);
  request.onload = function () { if (request.status === 200) panel.innerHTML = request.responseText; };
  request.send();
  return false;
}
function cal() { return false; }
`;

/** Returns a whole document in this system's dress. `frames` widens the document for a full-height frame. */
export function northshireDocument(title: string, body: string, head = ''): string {
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN">
<html lang="en-GB"><head><meta charset="utf-8"><title>${safe(title)}</title><style>${STYLE}</style>${head}</head>
<body>${body}</body></html>`;
}

/** Returns the banner and menu bar that stand over every page. */
export function northshireBanner(): string {
  return `<table class="ban" width="100%"><tr><td><b>ChildRecord</b>&nbsp;&nbsp;Northshire Council</td><td align="right">Logged in: TEST USER 04 &nbsp;|&nbsp; <a href="/northshire/login">Log out</a></td></tr></table>
<table class="mnu" width="100%"><tr><td><a href="/">Home</a></td><td><a href="/northshire/team-tray">My Work Tray</a></td><td><a href="/larch/search">Search</a></td><td><a href="/northshire/process-map">Full Map</a></td><td>Reports</td><td><a href="/harbour/help-article">Help</a></td><td width="70%">&nbsp;</td></tr></table>`;
}

const MENU: [string, string[]][] = [
  ['Child record', ['Summary', 'Chronology', 'Relationships', 'Case notes (27)', 'Documents']],
  ['Contacts and referrals', ['Contacts (4)', 'Referrals']],
  ['Assessment', ['Assessments', 'Visits']],
  ['Child protection', ['Strategy / S47', 'Conferences', 'CP Plans', 'Core groups']],
  ['Management', ['Supervision', 'Authorisations']],
];

function tree(current: string): string {
  return MENU.map(
    ([group, items]) =>
      `<div><span class="pm">-</span><b>${group}</b><ul>${items
        .map((item) => `<li${item === current ? ' class="cur"' : ''}><a href="#n" style="color:inherit;text-decoration:none">${item}</a></li>`)
        .join('')}</ul></div>`,
  ).join('');
}

function childBar(child: Child, today: string): string {
  return `<table class="chd" width="100%"><tr><td><b>${child.surname}, ${child.forename} (Ref ${child.reference})</b></td><td>DOB ${slashed(child.born)} (${ageOn(today, child.born)}y)</td><td>Ethnicity: Not recorded</td><td>Case status: Open${child.badges.length ? ` (${child.badges.join(', ')})` : ''}</td><td>Allocated: ${child.worker}</td><td width="40%">&nbsp;</td></tr></table>`;
}

/** Returns the top document: banner, child bar, menu tree, and the frame that holds the form. */
export function northshirePage(record: CaseRecord, today: string): string {
  return northshireDocument(
    `ChildRecord - ${record.title}`,
    `${northshireBanner()}
<table width="100%" cellpadding="4"><tr><td colspan="2">${childBar(record.child, today)}</td></tr>
<tr><td class="tree">${tree(record.menu)}</td><td valign="top"><div class="ttl">${safe(record.title)}</div>
<iframe name="fraMain" id="fraMain" src="/northshire/form/${record.slug}" width="100%" height="1350" frameborder="0" style="border:1px solid #9db3c4;background:#fff"></iframe></td></tr></table>`,
  );
}

/** Returns the same record as a true frameset: banner, menu and form each in a frame of its own. */
export function northshireFrameset(record: CaseRecord): string {
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Frameset//EN">
<html lang="en-GB"><head><meta charset="utf-8"><title>ChildRecord - ${safe(record.title)}</title></head>
<frameset rows="58,*" border="0"><frame name="fraTop" src="/northshire/banner-frame" scrolling="no">
<frameset cols="200,*"><frame name="fraTree" src="/northshire/tree-frame"><frame name="fraMain" src="/northshire/form/${record.slug}"></frameset>
</frameset></html>`;
}

/** Returns the banner as a frame's own document. */
export function northshireBannerFrame(): string {
  return northshireDocument('Banner', northshireBanner());
}

/** Returns the menu tree as a frame's own document. */
export function northshireTreeFrame(current: string): string {
  return northshireDocument('Menu', `<table width="100%"><tr><td class="tree">${tree(current)}</td></tr></table>`);
}

/** Returns the document inside the frame. */
export function northshireForm(record: CaseRecord, today: string): string {
  const open = record.tabs.findIndex((tab) => tab.when === 'open');
  return northshireDocument(
    record.title,
    `<form name="aspnetForm" id="aspnetForm" method="post" action="#" onsubmit="return false">
<input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value=""><input type="hidden" name="__EVENTARGUMENT" id="__EVENTARGUMENT" value=""><input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwUKLTExNTY0MDA2MGQYAQ==">
<div id="ctl00_cphMain_upForm">${northshirePanel(record, open, today)}</div></form>`,
    `<script type="text/javascript">${script(record.slug)}</script>`,
  );
}

/** Returns what a postback puts in place of the form: the tab asked for, with its buttons. */
export function northshirePanel(record: CaseRecord, open: number, today: string): string {
  const tab = record.tabs[open] ?? record.tabs[0]!;
  const tabs = record.tabs
    .map(
      (each, index) =>
        `<a href="javascript:void(0)" id="ctl00_cphMain_tabStrip_ctl0${index}_lnkTab"${each === tab ? ' class="on"' : ''} onclick="return __doPostBack('ctl00$cphMain$tabStrip','${index}')">${safe(each.name)}</a>`,
    )
    .join('');
  return `<table class="frm" width="100%"><tr><td><div class="crumb">${safe(record.menu)} &gt; <span id="ctl00_cphMain_lblFormTitle" style="font-weight:bold;color:#222">${safe(record.title)}</span>&nbsp;&nbsp; Form ref 00${record.child.reference.slice(-3)}4${open}</div>
<div class="tabs">${tabs}</div>${panelBody(tab, open)}
<div class="stp">${record.stamps.map(safe).join(' &nbsp;|&nbsp; ')}</div>
<div class="bt"><input type="button" value="Save"> <input type="button" value="Save and continue" onclick="__doPostBack('ctl00$cphMain$btnSave','${open}')"> <input type="button" value="Send for authorisation"> <input type="button" value="Print"> &nbsp; Page produced ${slashed(today)}</div></td></tr></table>`;
}

function panelBody(tab: Tab, tabIndex: number): string {
  return tab.sections
    .map((section, at) => {
      const key = `ctl00_cphMain_ucForm${tabIndex}_rptSection_ctl${String(at).padStart(2, '0')}`;
      return `<div class="grp">${safe(section.heading)}</div>${layOut(section.blocks, key)}`;
    })
    .join('');
}

/** Fields two pairs to a row; long answers, grids and notes break the run. */
function layOut(blocks: Block[], key: string): string {
  let html = '';
  let row: string[] = [];
  let open = false;
  const endRow = () => {
    if (row.length === 1) row.push('<td class="lbl">&nbsp;</td><td class="fld">&nbsp;</td>');
    if (row.length > 0) html += `<tr>${row.join('')}</tr>`;
    row = [];
  };
  const endTable = () => {
    endRow();
    if (open) html += '</table>';
    open = false;
  };
  blocks.forEach((block, at) => {
    const id = `${key}_q${at}`;
    if (block.kind === 'grid') {
      endTable();
      html += gridTable(block, id);
    } else if (block.kind === 'note') {
      endTable();
      html += `<div class="nt">${safe(block.text)}</div>`;
    } else {
      if (!open) html += '<table class="f" cellpadding="0" cellspacing="0"><colgroup><col width="17%"><col width="33%"><col width="17%"><col width="33%"></colgroup>';
      open = true;
      const wide = block.kind === 'area' || block.kind === 'ticks';
      const label = `${safe(block.label)}${block.required ? ' <span class="rq">*</span>' : ''}`;
      const hint = block.hint ? `<br><span class="hint">${safe(block.hint)}</span>` : '';
      if (wide) endRow();
      row.push(`<td class="lbl">${label}</td><td class="fld"${wide ? ' colspan="3"' : ''}>${control(block, id)}${hint}</td>`);
      if (wide) {
        html += `<tr>${row.join('')}</tr>`;
        row = [];
      } else if (row.length === 2) endRow();
    }
  });
  endTable();
  return html;
}

const nameOf = (id: string) => id.replace(/_/g, '$');
const box = (id: string, rest: string) => `<input type="text" id="${id}" name="${nameOf(id)}" ${rest}>`;

function control(field: Field, id: string): string {
  switch (field.kind) {
    case 'date':
      return dateControl(field, id);
    case 'text':
      return box(`${id}_txt`, `size="24" value="${safe(field.value)}"${field.locked ? ' readonly class="ro"' : ''}`);
    case 'area':
      return `<textarea id="${id}_txt" name="${nameOf(id)}" rows="3" cols="60">${safe(field.value)}</textarea>`;
    case 'pick':
      return list(`${id}_ddl`, field.value, field.options);
    case 'radio':
      return field.options
        .map(
          (option, at) =>
            `<nobr><input type="radio" id="${id}_rbl_${at}" name="${nameOf(id)}$rbl" value="${at}"${option === field.value ? ' checked' : ''}>${safe(option)}</nobr> `,
        )
        .join('');
    case 'tick':
      return `<input type="checkbox" id="${id}_chk" name="${nameOf(id)}$chk"${field.on ? ' checked' : ''}>`;
    case 'ticks':
      return `<table width="100%"><tr>${field.options
        .map(
          (option, at) =>
            `${at > 0 && at % 3 === 0 ? '</tr><tr>' : ''}<td style="border:0"><input type="checkbox" id="${id}_cbl_${at}" name="${nameOf(id)}$cbl$${at}"${field.on.includes(option) ? ' checked' : ''}>${safe(option)}</td>`,
        )
        .join('')}</tr></table>`;
    case 'person':
      return `${box(`${id}_txtName`, `size="20" readonly class="ro" value="${safe(field.value)}"`)} <input type="button" class="mini" value="Find"><input type="hidden" id="${id}_hidId" name="${nameOf(id)}$hidId" value="${field.value ? '90041' : ''}">`;
    case 'show':
      return `<span id="${id}_lbl">${field.iso === undefined ? safe(field.value) : slashed(field.iso)}</span>`;
  }
}

function dateControl(field: Extract<Field, { kind: 'date' }>, id: string): string {
  if (field.split) {
    const month = field.iso ? monthOf(field.iso) : '';
    return `<input type="text" size="2" id="${id}_txtDay" name="${nameOf(id)}$txtDay" value="${field.iso ? Number(field.iso.slice(8)) : ''}"> ${list(`${id}_ddlMonth`, month, [...monthNames])} <input type="text" size="4" id="${id}_txtYear" name="${nameOf(id)}$txtYear" value="${field.iso.slice(0, 4)}">`;
  }
  const shown = box(
    `${id}_txtDate`,
    `class="dt${field.locked ? ' ro' : ''}" maxlength="10" value="${slashed(field.iso)}"${field.locked ? ' readonly' : ''}`,
  );
  const calendar = `<a href="javascript:void(0)" onclick="return cal('${id}_txtDate')"><img class="cal" src="/assets/cal.svg" alt="Pick date" title="Pick date"></a>`;
  const time = field.time === undefined ? '' : ` ${box(`${id}_txtTime`, `size="4" value="${field.time}"`)}`;
  return `${shown}${field.locked ? '' : calendar}<input type="hidden" id="${id}_hidDate" name="${nameOf(id)}$hidDate" value="${field.iso ? `${field.iso}T00:00:00` : ''}">${time}`;
}

function list(id: string, value: string, options: string[]): string {
  return `<select id="${id}" name="${nameOf(id)}"><option value="">-- Please select --</option>${options
    .map((option) => `<option${option === value ? ' selected' : ''}>${safe(option)}</option>`)
    .join('')}</select>`;
}

function gridTable(block: Extract<Block, { kind: 'grid' }>, id: string): string {
  const caption = block.caption ? `<div style="padding:5px 8px 0;font-weight:bold">${safe(block.caption)}</div>` : '';
  const rows = block.rows
    .map((cells, row) => `<tr>${cells.map((cell, column) => `<td>${gridCell(cell, `${id}_gv_ctl0${row + 2}_c${column}`)}</td>`).join('')}</tr>`)
    .join('');
  return `${caption}<table class="g" id="${id}_gv" cellspacing="0"><tr>${block.head.map((head) => `<th scope="col">${safe(head)}</th>`).join('')}</tr>${rows}</table>`;
}

function gridCell(cell: Cell, id: string): string {
  if (typeof cell === 'string') return safe(cell) || '&nbsp;';
  if ('iso' in cell) return slashed(cell.iso) || '&nbsp;';
  if ('edit' in cell) return box(id, `size="18" value="${safe(cell.edit)}"`);
  if ('on' in cell) return `<input type="checkbox" id="${id}" name="${nameOf(id)}"${cell.on ? ' checked' : ''}>`;
  return list(id, cell.pick, cell.options);
}
