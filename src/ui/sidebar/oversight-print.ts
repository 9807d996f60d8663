import { addTo, printFrame } from '../kit/print-frame';
import type { OversightSheet } from './oversight-sheet';

/** Lengths are those of paper; `--s` shrinks the words of a long walk-through until it fits one page. */
export const SHEET_STYLE = `
  @page { size: A4; margin: 12mm 14mm }
  :root { --s: 1 }
  body { font: calc(9.6pt * var(--s))/1.36 "Segoe UI", system-ui, Arial, sans-serif; margin: 0; color: #111; background: #fff; width: 182mm }
  header { display: flex; gap: 3.5mm; align-items: flex-start }
  header svg { width: 8mm; height: 8mm; flex: none; margin-top: .8mm }
  h1 { font-size: calc(15pt * var(--s)); line-height: 1.25; font-weight: 650; margin: 0 }
  h2 { font-size: calc(10.5pt * var(--s)); font-weight: 650; margin: 2.6mm 0 0; padding-bottom: .5mm; border-bottom: 1.2pt solid #111 }
  p { margin: 0 }
  .sub { margin-top: .6mm }
  .warn { font-size: .95em; border: 1.2pt solid #111; padding: 1.4mm 2.6mm; margin-top: 2.4mm }
  table { width: 100%; border-collapse: collapse; table-layout: fixed; font: inherit; color: inherit }
  th, td { text-align: left; vertical-align: top; font-weight: 400; padding: .8mm 1.6mm .8mm 0; border-bottom: .6pt solid #bbb; overflow-wrap: break-word }
  thead th { font-weight: 600; font-size: .93em }
  col:nth-child(1) { width: 34% } col:nth-child(2) { width: 20% } col:nth-child(3) { width: 25% } col:nth-child(4) { width: 21% }
  .vh { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
  ol { margin: 1.2mm 0 0; padding-left: 5mm }
  .line { border-bottom: .6pt solid #777; height: 6.4mm }
  .tight { line-height: 1.24 } .tight th, .tight td { padding-block: .4mm } .tight h2 { margin-top: 1.8mm } .tight .line { height: 5.6mm }
  .tight.closest th, .tight.closest td { padding-block: .25mm } .tight.closest h2 { margin-top: 1.2mm }
  .foot { margin-top: 3mm; border-top: 1.2pt solid #111; padding-top: 1.6mm; font-size: .86em; line-height: 1.4 }
`;

/** What one A4 page holds inside its margins, mm. */
const PAGE_HEIGHT_MM = 272;
/** Of 9.6 pt, and whether lines stand closer; nothing is set smaller than 8 pt. */
const SETTINGS = [
  [1, ''],
  [0.95, ''],
  [0.95, 'tight'],
  [0.9, 'tight'],
  [0.87, 'tight'],
  [0.84, 'tight'],
  [0.84, 'tight closest'],
] as const;
/** Lines to write on that the longest sheet keeps. */
const LINES_KEPT = 2;

/** Opens the print dialog on the sheet. False where the browser refuses. */
export function printOversight(sheet: OversightSheet, within: HTMLElement): boolean {
  return printFrame(SHEET_STYLE, (paper) => layOut(paper, sheet), within);
}

/** Sets the sheet in `paper`, in the largest size that fits one page. */
export function layOut(paper: Document, { title, printed, warning, questions, talk, closing }: OversightSheet): void {
  const main = addTo(paper.body, 'main');
  const header = addTo(main, 'header');
  header.append(mark(paper));
  const words = addTo(header, 'div');
  addTo(words, 'h1', title);
  addTo(words, 'p', printed).className = 'sub';
  const warn = addTo(main, 'p');
  warn.className = 'warn';
  const [first = '', ...rest] = warning.split(/(?<=\.) /);
  addTo(warn, 'strong', first);
  warn.append(` ${rest.join(' ')}`);
  for (const [n, { heading, rows }] of questions.entries()) {
    const id = `h${n}`;
    addTo(main, 'h2', heading).id = id;
    const table = addTo(main, 'table');
    table.setAttribute('aria-labelledby', id);
    const widths = addTo(table, 'colgroup');
    for (let column = 0; column < 4; column += 1) addTo(widths, 'col');
    const head = addTo(table, 'thead');
    // Said once on paper; every table has its own for those who listen.
    if (n > 0) head.className = 'vh';
    const columns = addTo(head, 'tr');
    for (const column of ['Expected', 'When printed', 'Force and source', 'Supervisor']) {
      addTo(columns, 'th', column).scope = 'col';
    }
    const body = addTo(table, 'tbody');
    for (const { expected, shown, basis, mark: marked } of rows) {
      const row = addTo(body, 'tr');
      addTo(row, 'th', expected).scope = 'row';
      for (const cell of [shown, basis, marked]) addTo(row, 'td', cell);
    }
  }
  if (talk.length > 0) {
    addTo(main, 'h2', 'To talk about');
    const list = addTo(main, 'ol');
    for (const question of talk) addTo(list, 'li', question);
    lines(main, 2);
  }
  addTo(main, 'h2', 'Agreed: what, who, by when');
  lines(main, 3);
  addTo(main, 'p', closing).className = 'foot';
  fit(paper, main);
}

function lines(main: HTMLElement, count: number): void {
  for (let n = 0; n < count; n += 1) addTo(main, 'div').className = 'line';
}

/** Words shrink first, then lines to write on go: the frame has no size of its own and lays out at the paper's width. */
function fit(paper: Document, main: HTMLElement): void {
  const millimetre = 96 / 25.4;
  for (const [size, lines] of SETTINGS) {
    paper.documentElement.style.setProperty('--s', String(size));
    main.className = lines;
    if (main.getBoundingClientRect().height <= PAGE_HEIGHT_MM * millimetre) return;
  }
  const spare = [...main.querySelectorAll('.line')].slice(0, -LINES_KEPT);
  while (main.getBoundingClientRect().height > PAGE_HEIGHT_MM * millimetre && spare.length > 0) spare.shift()?.remove();
}

const SVG = 'http://www.w3.org/2000/svg';

function mark(paper: Document): SVGElement {
  const drawing = paper.createElementNS(SVG, 'svg');
  drawing.setAttribute('viewBox', '0 0 32 32');
  drawing.setAttribute('aria-hidden', 'true');
  const draw = (tag: string, given: Record<string, string>) => {
    const shape = paper.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(given)) shape.setAttribute(name, value);
    drawing.append(shape);
  };
  draw('rect', { x: '1', y: '1', width: '30', height: '30', rx: '6', fill: 'none', stroke: '#111', 'stroke-width': '1.8' });
  draw('path', { d: 'M7 10.5h10M7 16h7M7 21.5h10', stroke: '#111', 'stroke-width': '2.2', 'stroke-linecap': 'round' });
  draw('rect', { x: '21', y: '6.5', width: '4', height: '19', rx: '2', fill: '#111' });
  return drawing;
}
