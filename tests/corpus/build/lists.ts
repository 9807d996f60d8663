/** Work lists, in ten manners. The row carries its due date and stage. */
import { type Drawn, Random, seedOf } from './model';
import { type DateStyle, esc, shown } from './widgets';

interface Task {
  task: string;
  stage: string;
  person: string;
  due: string;
  note: string;
}

const TASKS: [string, string][] = [
  ['Strategy Discussion', 'strategy-discussion'],
  ['Section 47 Enquiry', 'section-47'],
  ['Single Assessment', 'assessment'],
  ['C&F Assessment (CSSW)', 'assessment'],
  ['Initial Child Protection Conference', 'initial-conference'],
  ['Core Group Meeting', 'core-group'],
  ['Review Child Protection Conference', 'review-conference'],
  ['Child in Need Review', 'child-in-need'],
  ['First CLA review (CSSW)', 'looked-after'],
  ['Pathway Plan Review', 'leaving-care'],
  ['Return Home Interview', 'missing-episode'],
  ['Referral Record', 'front-door'],
  ['Child protection visit (CSSW)', 'child-protection-plan'],
  ['Case Supervision', 'supervision'],
  ['Approve leave request', ''],
  ['Case note to read', ''],
];

const NAMES = ['Sam EXAMPLE', 'Alex SAMPLE', 'Jo TEST', 'Riley EXAMPLE', 'Max SAMPLE'];

function tasksOf(random: Random, n: number): Task[] {
  return Array.from({ length: n }, () => {
    const [task, stage] = random.pick(TASKS);
    const day = String(1 + random.below(28)).padStart(2, '0');
    const due = random.chance(0.1) ? '' : `2026-${random.pick(['11', '12'])}-${day}`;
    return { task, stage, person: random.pick(NAMES), due, note: random.pick(['', 'Owning', 'New']) };
  });
}

const marks = (task: Task) => `data-x-due="${task.due}" data-x-row-stage="${task.stage}"`;

const page = (title: string, body: string, kind = 'worklist') =>
  `<!DOCTYPE html><html data-x-kind="${kind}"><head><meta charset="utf-8"><title>${esc(title)}</title></head><body>${body}</body></html>`;

const head = (columns: string[]) => `<thead><tr>${columns.map((c) => `<th>${esc(c)}</th>`).join('')}</tr></thead>`;

type ListHouse = (tasks: Task[], random: Random) => string;

const cells = (task: Task, columns: string[], style: DateStyle) =>
  columns
    .map((column) => {
      if (/due|deadline|by$|^date$/i.test(column)) return task.due ? shown(task.due, style) : '';
      if (/person|name|child|client|subject of/i.test(column)) return task.person;
      if (/task|form|step|subject|work|activity|type/i.test(column)) return task.task;
      return task.note;
    })
    .map((text) => `<td>${esc(text)}</td>`)
    .join('');

const plain =
  (title: string, columns: string[], style: DateStyle): ListHouse =>
  (tasks) =>
    page(
      title,
      `<h1>${esc(title)}</h1><table>${head(columns)}<tbody>${tasks.map((t) => `<tr ${marks(t)}>${cells(t, columns, style)}</tr>`).join('\n')}</tbody></table>`,
    );

const grouped: ListHouse = (tasks) => {
  const columns = ['Task', 'Person', 'Notes', 'Due date'];
  const half = Math.ceil(tasks.length / 2);
  const group = (name: string, some: Task[]) =>
    `<tr class="grp"><td colspan="4">${name} (${some.length})</td></tr>${some.map((t) => `<tr ${marks(t)}>${cells(t, columns, 'slash')}</tr>`).join('\n')}`;
  return page(
    'Work tray',
    `<h2>Work tray</h2><p>Group by <select><option>Due date</option><option>Person</option></select></p><table><tr>${columns.map((c) => `<td><b>${c}</b></td>`).join('')}</tr>${group('Overdue', tasks.slice(0, half))}${group('Single Assessment', tasks.slice(half))}</table>`,
  );
};

const frozenHeader: ListHouse = (tasks) => {
  const columns = ['Person', 'Form type', 'Assigned', 'Due'];
  return page(
    'Task list',
    `<div class="title">Task list</div><div class="hd"><table><tr>${columns.map((c) => `<td>${c}</td>`).join('')}</tr></table></div><div class="bd"><table>${tasks.map((t) => `<tr ${marks(t)}>${cells(t, columns, 'mon')}</tr>`).join('\n')}</table></div>`,
  );
};

const ariaGrid: ListHouse = (tasks) => {
  const columns = ['Work item', 'Person', 'Status', 'Due date'];
  return page(
    'Team Workview',
    `<h1>Team Workview</h1><div role="grid" aria-rowcount="412"><div role="row">${columns.map((c, n) => `<div role="columnheader" aria-colindex="${n + 1}">${c}</div>`).join('')}</div>${tasks
      .map(
        (t, n) =>
          `<div role="row" aria-rowindex="${n + 40}" ${marks(t)}>${[t.task, t.person, t.note, t.due ? shown(t.due, 'mon') : ''].map((x, c) => `<div role="gridcell" aria-colindex="${c + 1}">${esc(x)}</div>`).join('')}</div>`,
      )
      .join('\n')}</div>`,
  );
};

const cards: ListHouse = (tasks) =>
  page(
    'My work | Social care | Exampleshire Council',
    `<main><h1>My work</h1><form><fieldset><legend>Sort by</legend><label><input type="radio" name="s">Review date</label><label><input type="radio" name="s">Date added to team</label></fieldset></form><ul>${tasks
      .map(
        (t) =>
          `<li class="card" ${marks(t)}><h3><a href="#t">${esc(t.task)}</a></h3><p>${esc(t.person)}</p><dl><dt>Due</dt><dd>${t.due ? shown(t.due, 'long') : 'Not set'}</dd></dl></li>`,
      )
      .join('\n')}</ul></main>`,
  );

const accordion: ListHouse = (tasks) => {
  const columns = ['Step', 'Assignee', 'Date received', 'Due by'];
  return page(
    'Work view',
    `<div class="panel"><h2>Allocations</h2><p>3 people</p></div><div class="panel"><h2>Recently Viewed</h2><ul><li>Sam EXAMPLE</li></ul></div><div class="panel"><h2>Current Work</h2><table>${head(columns)}<tbody>${tasks
      .map(
        (t) =>
          `<tr ${marks(t)}><td>${esc(t.task)} - ${esc(t.person)}</td><td>Pat TEST</td><td>01/11/2026</td><td>${t.due ? shown(t.due) : ''}</td></tr>`,
      )
      .join('\n')}</tbody></table></div>`,
  );
};

const twoDates: ListHouse = (tasks) => {
  const columns = ['Started', 'Due', 'Completed'];
  return page(
    'Current Work',
    `<h1>Current Work</h1><table><tr><th>Workflow step</th><th>For</th>${columns.map((c) => `<th>${c}</th>`).join('')}</tr>${tasks
      .map(
        (t) =>
          `<tr ${marks(t)}><td><a href="#s">${esc(t.task)}</a></td><td>${esc(t.person)}</td><td>02/11/2026</td><td>${t.due ? shown(t.due) : ''}</td><td></td></tr>`,
      )
      .join('\n')}</table>`,
  );
};

const LISTS: Record<string, ListHouse> = {
  'plain-table': plain('My tasks', ['Due date', 'Person', 'Task', 'Status'], 'slash'),
  'portal-table': plain('Task List', ['Form type', "Child's name", 'Due date', 'Notes'], 'long'),
  'one-date': plain('Home', ['Date', 'Subject', 'Priority', 'Person'], 'mon'),
  'deadline-table': plain(
    'Assessment Service Referrals tray',
    ['Name of child', 'Activity', 'Owner', 'Deadline'],
    'slash',
  ),
  grouped,
  'frozen-header': frozenHeader,
  'aria-grid': ariaGrid,
  cards,
  accordion,
  'two-dates': twoDates,
};

/** Every work list, by name. */
export function workLists(): Map<string, Drawn> {
  const drawn = new Map<string, Drawn>();
  for (const [name, house] of Object.entries(LISTS)) {
    const random = new Random(seedOf(name));
    drawn.set(`worklist/${name}`, { html: house(tasksOf(random, 5 + random.below(8)), random) });
  }
  return drawn;
}
