/**
 * Random edits of a page, and what a reading that remembers says after each beside one that starts afresh. Runs in the
 * page itself: it is sent there as text, and so holds everything that it uses.
 */
import type * as Reader from './reader-entry';
import type { Lexicon } from '../../src/core/matching/lexicon';

export interface EditRun {
  steps: number;
  /** Edits after which the two readings differ, with the first difference. */
  differences: string[];
  /** Elements that were walked in all steps, by the reading that remembers and by the one that does not. */
  fields: number;
}

export async function compareReadings(given: { lexicon: Lexicon; seed: number; steps: number }): Promise<EditRun> {
  const { createCueFinder, createMatcher, createMemory, observeFrame, watchPage } = (
    globalThis as unknown as { reader: typeof Reader }
  ).reader;
  const { lexicon, steps } = given;
  let state = given.seed >>> 0 || 1;
  /** A whole number below `below` (mulberry32). */
  const pick = (below: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
  const any = <T>(list: ArrayLike<T>): T => list[pick(list.length)]!;
  const LABELS = [
    'Date of referral',
    'Strategy discussion date',
    'Child seen alone',
    'Outcome',
    'Decision',
    'Date',
    'Name of child',
    'Date of birth',
    'Type of meeting',
    'Agencies involved',
    'Locality ref 7',
  ];
  const VALUES = ['', '03/11/2026', '31/11/2026', '11/23/2026', 'Yes', 'No', 'Recorded earlier', '2 March 2026'];
  const HEADINGS = ['Strategy discussion', 'Section 47 enquiry', 'Previous referral', 'Decision', 'Find a record'];
  const everywhere = (selector: string) => [...document.body.querySelectorAll(selector)];
  const anyElement = () => any(everywhere('*'));
  let made = 0;

  const make = (html: string): Element => {
    const holder = document.createElement('template');
    holder.innerHTML = html;
    return holder.content.firstElementChild!;
  };
  const field = (): string => {
    made += 1;
    const id = `new${made}`;
    const label = any(LABELS);
    const value = any(VALUES);
    return any([
      `<p><label for="${id}">${label}</label> <input id="${id}" name="${id}" value="${value}"></p>`,
      `<div><span class="label">${label}</span><input id="${id}" value="${value}"></div>`,
      `<div><label>${label} <input type="checkbox" ${made % 2 ? 'checked' : ''}></label></div>`,
      `<fieldset><legend>${label}</legend><label><input type="radio" name="r${made % 3}" value="a"> Yes</label><label><input type="radio" name="r${made % 3}" value="b" checked> No</label></fieldset>`,
      `<div><b>${label}:</b> ${value || 'Not recorded'}</div>`,
      `<dl><dt>${label}</dt><dd>${value}</dd></dl>`,
      `<table><tr><th>${label}</th><th>Due date</th><th>Task</th></tr><tr><td>${value}</td><td>04/12/2026</td><td>Visit</td></tr><tr><td>x</td><td>05/12/2026</td><td>Plan</td></tr></table>`,
      `<p>${label}: ${value}</p>`,
      `<div><select id="${id}"><option>Yes</option><option>No</option></select><span>${label}</span></div>`,
      `<section aria-label="${any(HEADINGS)}"><h3>${any(HEADINGS)}</h3><label for="${id}">${label}</label><textarea id="${id}">${value}</textarea></section>`,
    ]);
  };

  const EDITS: Record<string, () => void> = {
    'adds a field': () => any(everywhere('body,form,fieldset,section,div,td')).append(make(field())),
    'puts a field first': () => any(everywhere('body,form,fieldset,section,div')).prepend(make(field())),
    'removes an element': () => {
      const element = anyElement();
      if (element.childElementCount < 30) element.remove();
    },
    'moves an element': () => {
      const element = anyElement();
      const to = any(everywhere('form,fieldset,section,div,td,p,label'));
      if (!element.contains(to)) to.insertBefore(element, any([null, ...to.childNodes]));
    },
    'changes words': () => {
      const element = any(everywhere('label,span,b,legend,h1,h2,h3,td,dd,dt,p,th'));
      const node = element.firstChild;
      if (node?.nodeType === 3) node.nodeValue = any([...LABELS, ...VALUES]);
      else element.append(document.createTextNode(any(LABELS)));
    },
    'types a value': () => {
      const control = any(everywhere('input,textarea')) as HTMLInputElement | undefined;
      if (control?.type === 'checkbox' || control?.type === 'radio') control.checked = !control.checked;
      else if (control) control.value = any(VALUES);
    },
    'changes a class': () => {
      anyElement().className = any(['label', 'value', 'title', 'section-header', 'hint', 'datepicker', 'badge', '']);
    },
    'changes a name or id': () => {
      const element = any(everywhere('input,select,label,fieldset,section,span'));
      element.setAttribute(any(['id', 'for', 'name', 'aria-label', 'aria-labelledby']), any(['new1', 'new2', 'f_3_input', 'r1']));
    },
    'changes a role': () => anyElement().setAttribute('role', any(['group', 'search', 'heading', 'grid', 'row', 'none'])),
    'makes words editable': () => any(everywhere('div,p,span')).setAttribute('contenteditable', any(['true', 'false'])),
    'adds a heading': () => any(everywhere('body,form,section,div')).prepend(make(`<h${1 + pick(4)}>${any(HEADINGS)}</h2>`)),
    'wraps an element': () => {
      const element = anyElement();
      const around = make(any(['<div></div>', '<section></section>', '<fieldset></fieldset>', '<nav></nav>', '<label></label>']));
      element.replaceWith(around);
      around.append(element);
    },
    'spans a cell': () => any(everywhere('td,th,body'))?.setAttribute('colspan', any(['1', '2', '3'])),
    'takes a part out and puts it back': () => {
      const part = any(everywhere('fieldset,section,table,div'));
      const { parentElement, nextSibling } = part;
      part.remove();
      part.append(make(field()));
      parentElement?.insertBefore(part, nextSibling);
    },
  };

  const watch = watchPage(document, { own: () => false, onLeft: () => undefined, onChanged: () => undefined });
  const memory = createMemory();
  const matcher = createMatcher(lexicon);
  const cueFinder = createCueFinder(lexicon.topics, lexicon.bases, matcher.tokeniser);
  const read = (remembered?: ReturnType<typeof createMemory>) => {
    const { observation, elements, words } = observeFrame(document, matcher, { key: 'k', top: true }, {
      cueFinder,
      shadowRoot: (element) => element.shadowRoot,
      ...(remembered ? { memory: remembered } : {}),
    });
    const order = new Map([...document.querySelectorAll('*')].map((element, n) => [element, n]));
    // Names of elements differ from reading to reading: each stands for the element's place, and its words.
    return JSON.stringify({ ...observation, scan: { ...observation.scan, ms: 0 } }, (key, value) =>
      key === 'ref' ? `${order.get(elements.get(value)!)}=${words.get(value)}` : value,
    );
  };

  const differences: string[] = [];
  let fields = 0;
  read(memory);
  for (let step = 0; step < steps; step += 1) {
    const done: string[] = [];
    for (let edit = 0; edit <= pick(3); edit += 1) {
      const name = any(Object.keys(EDITS));
      EDITS[name]!();
      done.push(name);
    }
    await Promise.resolve();
    const changed = watch.takeChanged();
    if (changed) memory.changed(changed);
    else memory.forget();
    const [remembering, afresh] = [read(memory), read()];
    fields += JSON.parse(afresh).fields.length;
    if (remembering !== afresh) {
      let at = 0;
      while (remembering[at] === afresh[at]) at += 1;
      const around = (text: string) => text.slice(Math.max(0, at - 120), at + 160);
      differences.push(`step ${step}, ${done.join(', ')}: ${around(remembering)} <> ${around(afresh)}`);
      memory.forget();
    }
  }
  watch.stop();
  return { steps, differences, fields };
}
