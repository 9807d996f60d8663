/**
 * `npx tsx tests/corpus/labels/measure.ts [--half development|held] [--json FILE] [--text FILE]`: how well labels that
 * are in no vocabulary list are read, each alone below its form's title, through the page reader itself.
 * Prints figures; misses and false readings are listed for the development half only.
 */
import 'temporal-polyfill/global';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Window } from 'happy-dom';
import { createMatcher } from '../../../src/core/matching/match-label';
import { compileLexicon } from '../../../src/knowledge/compile-lexicon';
import { observeFrame } from '../../../src/page/observe-frame';

type Half = 'development' | 'held';
type Kind = 'date' | 'text' | 'longtext' | 'choice' | 'checkbox' | 'person' | 'column';

interface Labelled {
  label: string;
  kind: Kind;
  /** Title of the form it stands on. */
  form: string;
  stage?: string;
  /** Headings between the title and the label, outermost first. */
  path?: string[];
  half: Half;
}

interface LocalLabel extends Labelled {
  concept: string;
}

interface NearMiss extends Labelled {
  /** Concepts it resembles and does not mean. */
  not: string[];
  /** The one concept it may be read as. */
  may?: string;
}

interface Judged<T> {
  of: T;
  /** Every concept it was read as. */
  read: string[];
}

const { values: asked } = parseArgs({
  options: { half: { type: 'string' }, json: { type: 'string' }, text: { type: 'string' } },
});
if (asked.half !== undefined && asked.half !== 'development' && asked.half !== 'held')
  throw new Error(`--half ${asked.half}: must be development or held`);

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const load = <T>(name: string): T[] => JSON.parse(readFileSync(here(name), 'utf8'));
const ofHalf = <T extends Labelled>(rows: T[]) => rows.filter((row) => !asked.half || row.half === asked.half);

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

const judge = <T extends Labelled>(rows: T[]): Judged<T>[] => rows.map((of) => ({ of, read: readAs(of) }));
const isRead = ({ of, read }: Judged<LocalLabel>) => read.includes(of.concept);
/** Read, and as another fact. */
const isWrong = (judged: Judged<LocalLabel>) => judged.read.length > 0 && !isRead(judged);
/** Read as a concept that it resembles. */
const isMistaken = ({ of, read }: Judged<NearMiss>) => read.some((c) => of.not.includes(c) && c !== of.may);
/** Read as anything but the one concept it may be. */
const isFalse = ({ of, read }: Judged<NearMiss>) => read.some((c) => c !== of.may);

const percent = (part: number, whole: number) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

const labels = judge(ofHalf(load<LocalLabel>('local-labels.json')));
const nears = judge(ofHalf(load<NearMiss>('near-misses.json')));
const halves = (['development', 'held'] as const).filter((half) => !asked.half || half === asked.half);
const lines: string[] = [];

const figures = halves.map((half) => {
  const mine = labels.filter((l) => l.of.half === half);
  const near = nears.filter((n) => n.of.half === half);
  const right = mine.filter(isRead).length;
  const wrong = mine.filter(isWrong).length;
  const mistaken = near.filter(isMistaken).length;
  const falsely = near.filter(isFalse).length;
  lines.push(
    `${half}: ${mine.length} labels, recall ${percent(right, mine.length)}, wrong concept ${percent(wrong, mine.length)}, precision ${percent(right, right + wrong)}; ` +
      `${near.length} look-alikes, read as what they resemble ${percent(mistaken, near.length)}, read as anything ${percent(falsely, near.length)}`,
  );
  const kinds = [...new Set(mine.map((l) => l.of.kind))].sort().map((kind) => {
    const of = mine.filter((l) => l.of.kind === kind);
    return `${kind} ${percent(of.filter(isRead).length, of.length)} of ${of.length}`;
  });
  lines.push(`  by kind: ${kinds.join(', ')}`);
  return { half, labels: mine.length, right, wrong, nearMisses: near.length, mistaken, falsely };
});

const concepts = [...new Set(labels.map((l) => l.of.concept))].map((concept) => {
  const of = (half: Half) => labels.filter((l) => l.of.concept === concept && l.of.half === half);
  return {
    concept,
    ...Object.fromEntries(halves.map((half) => [half, `${of(half).filter(isRead).length}/${of(half).length}`])),
    right: labels.filter((l) => l.of.concept === concept && isRead(l)).length,
    of: labels.filter((l) => l.of.concept === concept).length,
  };
});
lines.push('', 'Recall by concept, fewest first');
for (const c of [...concepts].sort((a, b) => a.right / a.of - b.right / b.of || a.concept.localeCompare(b.concept)))
  lines.push(`  ${c.right}/${c.of} ${c.concept}`);

const where = ({ of }: Judged<Labelled>) => `${[of.form, ...(of.path ?? []), of.label].join(' › ')} [${of.kind}]`;
if (halves.includes('development')) {
  const own = labels.filter((l) => l.of.half === 'development');
  lines.push('', 'Development: read as another fact');
  for (const l of own.filter(isWrong)) lines.push(`  ${l.of.concept} ← ${l.read.join(', ')}: ${where(l)}`);
  lines.push('', 'Development: not read');
  for (const l of own.filter((l) => l.read.length === 0)) lines.push(`  ${l.of.concept}: ${where(l)}`);
  lines.push('', 'Development: look-alikes read');
  for (const n of nears.filter((n) => n.of.half === 'development' && isFalse(n)))
    lines.push(`  ${isMistaken(n) ? '!' : ' '} ${n.read.join(', ')}: ${where(n)}`);
}

const text = `${lines.join('\n')}\n`;
process.stdout.write(text);
if (asked.text) writeFileSync(asked.text, text);
if (asked.json) writeFileSync(asked.json, `${JSON.stringify({ figures, concepts }, null, 2)}\n`);
await window.happyDOM.close();
