/** Pages that are not one child's record: a list, a summary, another service's form, an article, a map, a search and a login. */
import { addMonths, addWorkingDays, ageOn, dashed, long, mistakenTarget, short, slashed, workingDayOnOrBefore } from '../dates';
import { harbourDocument } from '../families/harbour';
import type { LarchView } from '../families/larch';
import { meadowDocument, meadowIdentity } from '../families/meadow';
import { northshireBanner, northshireDocument } from '../families/northshire';
import { children, safe } from '../model';

interface TrayRow {
  group: string;
  child: string;
  task: string;
  start: string;
  event: string;
  due: string;
  worker: string;
}

/** Returns the rows of the team tray, in the order shown. The due date of child F is miscounted on purpose. */
export function trayRows(today: string): TrayRow[] {
  const at = (days: number) => addWorkingDays(today, days);
  const row = (group: string, letter: string, task: string, start: string, event: string, due: string, worker: string) => ({
    group,
    child: `EXAMPLE, Child ${letter}`,
    task,
    start,
    event,
    due: slashed(due),
    worker: `WORKER, ${worker}`,
  });
  const from = (days: number, length: number) => [slashed(at(-days)), addWorkingDays(at(-days), length)] as const;
  const [a, aDue] = from(53, 45);
  const [b, bDue] = from(14, 15);
  const [c, cDue] = from(9, 10);
  const [d, dDue] = from(43, 45);
  const [e, eDue] = from(6, 10);
  const [g, gDue] = from(12, 20);
  const [j, jDue] = from(28, 45);
  const [k, kDue] = from(18, 45);
  const [l, lDue] = from(1, 1);
  const m = workingDayOnOrBefore(addMonths(today, -2));
  return [
    row('Overdue', 'A', 'Single Assessment', a, 'Ref rec’d', aDue, 'F'),
    row('Due today', 'L', 'Referral decision', l, 'Ref rec’d', lDue, 'G'),
    row('Due this week and next', 'B', 'Initial Child Protection Conf', b, 'Strategy disc', bDue, 'B'),
    row('Due this week and next', 'C', 'Core Group (first)', c, 'ICPC', cDue, 'G'),
    row('Due this week and next', 'D', 'Single Assessment', d, 'Ref rec’d', dDue, 'C'),
    row('Due this week and next', 'E', 'Core Group (first)', e, 'ICPC', eDue, 'H'),
    row('Later', 'F', 'Initial Child Protection Conf', slashed(at(-4)), 'Strategy disc', mistakenTarget(at(-4)), 'D'),
    row('Later', 'G', 'CLA Review 1', g, 'Became CLA', gDue, 'I'),
    row('Later', 'J', 'Single Assessment', j, 'Ref rec’d', jDue, 'F'),
    row('Later', 'K', 'Single Assessment', k, 'Ref rec’d', kDue, 'B'),
    row('Later', 'M', 'Review Child Protection Conf', slashed(m), 'ICPC', addMonths(m, 3), 'D'),
    row('No due date', 'H', 'CIN Review', slashed(addMonths(today, -3)), 'Local', '', 'E'),
    row('No due date', 'I', 'Initial Child Protection Conf', `${slashed(at(-10))}, ${slashed(at(-4))}`, 'Strategy disc x2', '', 'A'),
  ];
}

/** Returns the team's list of work, grouped under headings. */
export function teamTray(today: string): string {
  const rows = trayRows(today);
  const groups = [...new Set(rows.map((row) => row.group))];
  let number = 0;
  const body = groups
    .map((group) => {
      const members = rows.filter((row) => row.group === group);
      const lines = members
        .map((row) => {
          number += 1;
          return `<tr onclick="return false"><td>${number}</td><td>${row.child}</td><td><a href="#n">${row.task}</a></td><td>${row.start}</td><td>${row.event}</td><td>${row.due || '&nbsp;'}</td><td>${row.worker}</td></tr>`;
        })
        .join('');
      return `<tr class="grp2"><td colspan="7">${group} (${members.length})</td></tr>${lines}`;
    })
    .join('');
  return northshireDocument(
    'ChildRecord - Team Tray: Safeguarding South',
    `${northshireBanner()}<table width="100%" cellpadding="4"><tr><td class="tree"><b>Trays</b><ul><li>My tasks (3)</li><li class="cur">Team tray (${rows.length})</li><li>Authorisations (5)</li><li>Unallocated (1)</li></ul></td>
<td valign="top"><div class="ttl">Team Tray: Safeguarding South</div><div class="tabs"><a href="#n">By person</a><a href="#n" class="on">By date</a><a href="#n">By priority</a><a href="#n">By referral group</a></div>
<div class="frm" style="padding:6px"><table class="g" id="ctl00_cphMain_gvTray" cellspacing="0"><tr><th scope="col">#</th><th scope="col">Person</th><th scope="col">Task</th><th scope="col">Start date</th><th scope="col">Start event</th><th scope="col">Due</th><th scope="col">Worker</th></tr>${body}</table>
<div class="stp">Showing 1 - ${rows.length} of 31 &nbsp; <a href="#n">Next page</a></div></div></td></tr></table>`,
    '<style>.grp2 td{background:#d5e0e8;font-weight:bold}</style>',
  );
}

/** Returns one child's summary, with badges and lists of steps. */
export function personSummary(today: string): string {
  const at = (days: number) => addWorkingDays(today, days);
  const child = children.sample;
  const row = (cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const table = (head: string[], rows: string[][]) =>
    `<table class="rep"><thead><tr>${head.map((each) => `<th>${each}</th>`).join('')}</tr></thead><tbody>${rows.map(row).join('')}</tbody></table>`;
  return meadowDocument(
    `Person summary - ${child.forename} ${child.surname}`,
    `<div class="titlebar"><span class="step">Person summary</span><span class="who">${child.forename} ${child.surname} (${child.reference})</span></div>${meadowIdentity({ child }, today)}
<div class="work"><div class="sections"><div class="now">Person summary</div><div>Relationships</div><div>Chronology</div><div>Case notes</div><div>Documents</div><div>Step history</div></div>
<div class="pane"><h3>Status</h3><p><span class="badge CP" title="CP badge">CP</span> <span class="badge" style="background:#b06a00" title="RC (Risk to Children) badge">RC</span> Child protection (registration) since ${dashed(at(-6))}, category Physical abuse</p>
<h3>Details</h3><dl class="facts"><dt>Name</dt><dd>${child.forename} ${child.surname}</dd><dt>Date of birth</dt><dd>${dashed(child.born)} (${ageOn(today, child.born)})</dd><dt>Ethnicity</dt><dd>Not recorded</dd><dt>First Language</dt><dd>English</dd><dt>School</dt><dd>Specimen Nursery</dd><dt>GP</dt><dd>Example Road Surgery</dd><dt>Allocated Worker</dt><dd>${child.worker}</dd><dt>Team</dt><dd>${child.team}</dd><dt>Legal Status</dt><dd>None</dd></dl>
<h3>Current work</h3>${table(['Step', 'Status', 'Assignee', 'Started', 'Scheduled'], [
      ['Initial Child Protection Conference', 'Started', 'ADMIN, Sid', dashed(at(-18)), ''],
      ['Core Group', 'Incoming', child.worker, '', dashed(at(3))],
      ['Child protection visit', 'Incoming', child.worker, '', dashed(at(2))],
    ])}
<h3>Recent steps</h3>${table(['Step', 'Completed', 'By'], [
      ['Section 47 Enquiry', dashed(at(-10)), child.worker],
      ['Strategy Discussion', dashed(at(-24)), 'MANAGER, Vic'],
      ['Contact + Referral', dashed(at(-26)), 'MANAGER, Zed'],
    ])}
<h3>Relationships</h3>${table(['Name', 'Relationship', 'PR'], [
      ['SAMPLE, Mother', 'Mother', 'Yes'],
      ['SAMPLE, Father', 'Father', 'Yes'],
      ['SAMPLE, Second', 'Sibling', ''],
    ])}</div></div>`,
  );
}

/** Returns an adults' safeguarding form in the same dress as the children's records. */
export function adultsSafeguarding(today: string): string {
  const at = (days: number) => addWorkingDays(today, days);
  let next = 0;
  const pair = (label: string, value: string) => {
    next += 1;
    const id = `ctl00_cphMain_ucAdult_q${next}_txt`;
    return `<td class="lbl">${label}</td><td class="fld"><input type="text" id="${id}" name="${id.replace(/_/g, '$')}" size="24" value="${value}"></td>`;
  };
  const wide = (label: string, value: string) => {
    next += 1;
    return `<tr><td class="lbl">${label}</td><td class="fld" colspan="3"><textarea id="ctl00_cphMain_ucAdult_q${next}_txt" rows="3" cols="60">${safe(value)}</textarea></td></tr>`;
  };
  return northshireDocument(
    'AdultRecord - Safeguarding Adults Concern and Enquiry (s42)',
    `${northshireBanner().replace('ChildRecord', 'AdultRecord')}<table width="100%" cellpadding="4"><tr><td colspan="2"><table class="chd" width="100%"><tr><td><b>TEST, Edna (Ref A000077)</b></td><td>DOB 01/02/1941 (${ageOn(today, '1941-02-01')}y)</td><td>Primary support reason: Physical support</td><td width="50%">&nbsp;</td></tr></table></td></tr>
<tr><td class="tree"><b>Adult record</b><ul><li>Summary</li><li>Care Act assessment</li><li>Support plan</li><li class="cur">Safeguarding</li><li>Mental capacity</li><li>Carers</li></ul></td><td valign="top"><div class="ttl">Safeguarding Adults Concern and Enquiry (Care Act 2014, section 42)</div>
<div class="tabs"><a href="#n" class="on">Concern</a><a href="#n">Enquiry</a><a href="#n">Plan</a><a href="#n">History</a></div><form class="frm" onsubmit="return false">
<div class="grp">Concern</div><table class="f" cellpadding="0" cellspacing="0"><tr>${pair('Date of referral', slashed(at(-8)))}${pair('Referral Source', 'Care home')}</tr><tr>${pair('Date of strategy meeting', slashed(at(-5)))}${pair('Chaired by', 'MANAGER, Adult')}</tr><tr>${pair('Decision date', '')}${pair('Decision by', '')}</tr><tr>${pair('Category of Abuse', 'Neglect and acts of omission')}${pair('Location of abuse', 'Care home')}</tr>${wide('Reason for referral', 'Mrs Test was found on the floor twice in a week; care home records do not show checks at night.')}</table>
<div class="grp">Section 42 enquiry</div><table class="f" cellpadding="0" cellspacing="0"><tr>${pair('Enquiry start date', slashed(at(-5)))}${pair('Enquiry end date', '')}</tr><tr>${pair('Does the adult have care and support needs?', 'Yes')}${pair('Mental capacity for this decision', 'Yes')}</tr><tr>${pair('Advocate', '')}${pair('Police reference', '')}</tr>${wide('Views and wishes of the adult', 'Wants to stay near her sister.')}${wide('Making Safeguarding Personal: desired outcomes', '')}${wide('Safeguarding plan', '')}</table>
<div class="grp">Authorisation</div><table class="f" cellpadding="0" cellspacing="0"><tr>${pair('Date of case conference', '')}${pair('Date authorised', '')}</tr><tr>${pair('Team Manager', '')}${pair('Next review date', '')}</tr></table><div class="bt"><input type="button" value="Save"></div></form></td></tr></table>`,
  );
}

/** Returns an article that speaks of child protection and records nothing. */
export function helpArticle(today: string): string {
  const updated = addMonths(today, -2);
  return harbourDocument(
    'Strategy discussions and section 47 enquiries: how to record them',
    `<nav class="hb-crumb" aria-label="Breadcrumb"><a href="/">My work</a> &gt; Help</nav><main id="main-content"><h1>Strategy discussions and section 47 enquiries: how to record them</h1><p class="hb-hint">Updated ${long(updated)}. Reviewed by the practice team on ${short(updated)}.</p>
<p>A strategy discussion is held when there is reasonable cause to suspect that a child is suffering, or is likely to suffer, significant harm. This page says how to record one in Harbour. It does not replace the guidance.</p>
<h2>Date of strategy discussion</h2><p>Enter the day on which the discussion took place. If it was held on ${long(addWorkingDays(today, -6))} and written up on ${long(addWorkingDays(today, -5))}, enter the first. The initial child protection conference is counted from the strategy discussion at which section 47 enquiries were initiated.</p>
<h2>Section 47 enquiry</h2><p>The enquiry is led by a social worker. Record the date the child was seen, whether the child was seen alone, and the child’s wishes and feelings.</p><ul><li>Outcome of section 47 enquiries: choose one.</li><li>Date conference requested: the day you asked for it.</li><li>Manager’s decision: cannot be left until later.</li></ul>
<h2>Frequently asked questions</h2><p><b>What if there are two strategy discussions?</b> Record each. Say which one began the enquiry.</p><p><b>Who chairs?</b> A team manager. The conference has an independent chair.</p>
<table class="hb-t"><caption>Course dates</caption><thead><tr><th>Course</th><th>Date</th></tr></thead><tbody><tr><td>Recording strategy discussions</td><td>${short(addWorkingDays(today, 12))}</td></tr><tr><td>Section 47 for new social workers</td><td>${short(addWorkingDays(today, 22))}</td></tr></tbody></table></main>`,
  );
}

/** Returns a picture of the process, whose boxes carry the names of forms. */
export function processMap(today: string): string {
  const box = (name: string, when: string, colour: string) =>
    `<td style="padding:10px"><a href="#n" style="display:block;border:1px solid #555;background:${colour};padding:9px 10px;width:128px;text-align:center;text-decoration:none;color:#222">${name}<br><span style="font-size:10px">${when}</span></a></td>`;
  const at = (days: number) => slashed(addWorkingDays(today, days));
  return northshireDocument(
    'ChildRecord - Full Map',
    `${northshireBanner()}<div style="padding:10px"><div class="ttl">Full Map</div><div class="frm" style="padding:8px"><table><tr>${box('Contact', at(-31), '#cfe8c6')}${box('Referral Record', at(-30), '#cfe8c6')}${box('Single Assessment', at(-29), '#ffe9a8')}${box("Child's Plan", '', '#fff')}${box('Child in Need Review', '', '#fff')}</tr>
<tr><td>&nbsp;</td>${box('Strategy Discussion', at(-12), '#cfe8c6')}${box('S47 Enquiries', at(-12), '#ffe9a8')}${box('Initial Child Protection Case Conference', '', '#fff')}${box('The Core Group Meeting', '', '#fff')}</tr>
<tr><td colspan="3">&nbsp;</td>${box('Review Child Protection Case Conference', '', '#fff')}${box('Case Closure', '', '#fff')}</tr></table><div class="stp">Green: completed. Yellow: in progress. Click a box to start or open the form.</div></div></div>`,
  );
}

/** Returns the login page of the table-and-frame system. */
export function login(): string {
  return northshireDocument(
    'ChildRecord - Log in',
    `<div style="width:330px;margin:90px auto"><div class="ttl">ChildRecord - Northshire Council</div><form class="frm" style="padding:12px" onsubmit="return false"><table class="f"><tr><td class="lbl" style="width:38%">User name</td><td><input type="text" name="txtUser" value=""></td></tr><tr><td class="lbl">Password</td><td><input type="password" name="txtPassword"></td></tr><tr><td class="lbl">Database</td><td><select name="ddlDb"><option>Training</option><option>Live</option></select></td></tr></table><div class="bt"><input type="button" value="Log in"></div></form><p class="stp">Invented for tests and demonstrations. Every person named is made up.</p></div>`,
  );
}

/** Returns the search view, whose sort choices use words that stages also use. */
export function searchView(today: string): LarchView {
  const option = (name: string, on = false) => `<label><input type="radio" name="sortBy" value="${name}"${on ? ' checked' : ''}> ${name}</label>`;
  const result = (name: string, born: string, form: string, iso: string) =>
    `<tr><td><a href="#n">${name}</a></td><td>${slashed(born)}</td><td>${form}</td><td>${slashed(iso)}</td></tr>`;
  return {
    title: 'Larch | Find',
    overlays: '',
    main: `<div class="lx-card"><div class="lx-h"><h1>Find a person or form</h1></div><div class="lx-body"><div class="lx-f"><label class="lx-l" for="lx-find-name">Name or number</label><input class="lx-i" type="search" id="lx-find-name" name="q"></div><div class="lx-f"><label class="lx-l" for="lx-find-form">Form</label><input class="lx-i" type="text" role="combobox" id="lx-find-form" name="form" placeholder="Any"></div><div class="lx-f"><label class="lx-l" for="lx-find-from">Date of referral from</label><input class="lx-i" type="date" id="lx-find-from" name="from"></div><div class="lx-f"><label class="lx-l" for="lx-find-to">Date of referral to</label><input class="lx-i" type="date" id="lx-find-to" name="to"></div><div class="lx-f w"><span class="lx-l">Sort by</span><div class="lx-rg">${option('Review date', true)}${option('Date added to team')}${option('Date of strategy discussion')}</div></div></div><div class="lx-bar"><button type="button" class="lx-btn">Search</button></div></div>
<div class="lx-card"><table class="lx-t"><thead><tr><th>Name</th><th>Date of birth</th><th>Last form</th><th>Changed</th></tr></thead><tbody>${result('EXAMPLE, Jordan', children.example.born, 'Child Protection: Section 47 Assessment', addWorkingDays(today, -5))}${result('TEST, Riley', children.test.born, 'Child: Assessment', addWorkingDays(today, -2))}</tbody></table></div>`,
  };
}

/** Returns a page of some other site. */
export function otherSite(today: string): string {
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Bin collections this winter - Example Town</title><style>body{font:16px Georgia,serif;max-width:640px;margin:40px auto;padding:0 20px;color:#222}h1{font-size:28px}</style></head>
<body><h1>Bin collections this winter</h1><p>Published ${long(addWorkingDays(today, -9))}.</p><p>Collections move by one day after the holiday. Report a missed bin within two working days.</p><p><a href="/">Back to the list of pages</a></p></body></html>`;
}
