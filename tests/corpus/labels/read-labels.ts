/** Reads labels that are in no vocabulary list, each alone below its form's title, through the page reader itself. */
import 'temporal-polyfill/global';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Window } from 'happy-dom';
import { createMatcher } from '../../../src/core/matching/match-label';
import { compileLexicon } from '../../../src/knowledge/compile-lexicon';
import { observeFrame } from '../../../src/page/observe-frame';

export type Half = 'development' | 'held';
export type Kind = 'date' | 'text' | 'longtext' | 'choice' | 'checkbox' | 'person' | 'column';

export interface Labelled {
  label: string;
  kind: Kind;
  /** Title of the form it stands on. */
  form: string;
  stage?: string;
  /** Headings between the title and the label, outermost first. */
  path?: string[];
  half: Half;
  /** Written later, in harder words; 1 where it is not said. */
  round?: 2;
}

export interface LocalLabel extends Labelled {
  concept: string;
}

export interface NearMiss extends Labelled {
  /** Concepts it resembles and does not mean. */
  not: string[];
  /** The one concept it may be read as. */
  may?: string;
}

export interface Judged<T> {
  of: T;
  /** Every concept it was read as. */
  read: string[];
}

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const load = <T>(name: string): T[] => JSON.parse(readFileSync(here(name), 'utf8'));

const window = new Window({ url: 'https://records.example/form' });
const document = window.document as unknown as Document;
const matcher = createMatcher(compileLexicon(here('../../..')));

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!);

const CONTROLS: Record<Exclude<Kind, 'column'>, string> = {
  date: '<input id="f" type="text" value="03/02/2026">',
  text: '<input id="f" type="text" value="Example">',
  person: '<input id="f" type="text" value="Example, Sam">',
  longtext: '<textarea id="f">Words of an example.</textarea>',
  choice: '<select id="f"><option></option><option selected>Option two</option><option>Option three</option></select>',
  checkbox: '<input id="f" type="checkbox" checked>',
};

/** Ways the label may stand on its form: a column may be the words above a table, a column's heading, or a text box. */
function bodies({ label, kind, stage }: Labelled): string[] {
  const words = escaped(label);
  if (kind === 'checkbox') return [`<div>${CONTROLS.checkbox} <label for="f">${words}</label></div>`];
  if (kind !== 'column') return [`<div><label for="f">${words}</label> ${CONTROLS[kind]}</div>`];
  const table = (caption: string, heads: string[], row: string[]) =>
    `<table><caption>${caption}</caption><thead><tr>${heads.map((h) => `<th>${h}</th>`).join('')}</tr></thead><tbody>${`<tr>${row.map((c) => `<td>${c}</td>`).join('')}</tr>`.repeat(2)}</tbody></table>`;
  return [
    table(words, ['Name', 'Details'], ['Sam Example', 'Example']),
    stage === undefined
      ? table('', ['Person', 'Task', words], ['Sam Example', 'Visit', '03/02/2026'])
      : table('', ['Agency', words, 'Notes'], ['Example', 'Example', 'Example']),
    `<div><label for="f">${words}</label> ${CONTROLS.longtext}</div>`,
  ];
}

function pageOf(row: Labelled, body: string): string {
  const sections = (row.path ?? []).map((words, index) => `<h${index + 2}>${escaped(words)}</h${index + 2}>`).join('');
  return `<main><h1>${escaped(row.form)}</h1>${sections}${body}</main>`;
}

/** Every concept that the page reader finds; a due date of a list of tasks counts as task_due_date. */
function readAs(row: Labelled): string[] {
  const found = bodies(row).map((body) => {
    document.title = row.form;
    document.body.replaceChildren(
      ...(new window.DOMParser().parseFromString(pageOf(row, body), 'text/html').body
        .childNodes as unknown as Iterable<Node>),
    );
    const { observation } = observeFrame(document, matcher, { key: '0', top: true });
    const due = observation.rows.some((r) => r.due);
    return [...new Set([...observation.fields.map((f) => f.concept as string), ...(due ? ['task_due_date'] : [])])];
  });
  return [...new Set(found.flat())];
}

/** What each row was read as, one after the other. */
export const judge = <T extends Labelled>(rows: T[]): Judged<T>[] => rows.map((of) => ({ of, read: readAs(of) }));
export const isRead = ({ of, read }: Judged<LocalLabel>) => read.includes(of.concept);
/** Read, and as another fact. */
export const isWrong = (judged: Judged<LocalLabel>) => judged.read.length > 0 && !isRead(judged);
/** Read as a concept that it resembles. */
export const isMistaken = ({ of, read }: Judged<NearMiss>) => read.some((c) => of.not.includes(c) && c !== of.may);
/** Read as anything but the one concept it may be. */
export const isFalse = ({ of, read }: Judged<NearMiss>) => read.some((c) => c !== of.may);

/** Every local label of the table, both halves. */
export const localLabels = (): LocalLabel[] => load<LocalLabel>('local-labels.json');
/** Every look-alike of the table, both halves. */
export const nearMisses = (): NearMiss[] => load<NearMiss>('near-misses.json');
/** Ends the window that the labels are read in. */
export const closeWindow = () => window.happyDOM.close();
