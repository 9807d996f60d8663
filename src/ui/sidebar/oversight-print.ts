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
  .warn { border: 1.2pt solid #111; padding: 1.4mm 2.6mm; margin-top: 2.4mm; font-size: .95em }
  table { width: 100%; border-collapse: collapse; table-layout: fixed; font: inherit; color: inherit }
  th, td { text-align: left; vertical-align: top; font-weight: 400; padding: .8mm 2mm .8mm 0; border-bottom: .6pt solid #bbb; overflow-wrap: break-word }
  thead th { font-weight: 600; font-size: .93em }
  th:nth-child(1) { width: 40% } th:nth-child(2) { width: 23% } th:nth-child(3) { width: 19% } th:nth-child(4) { width: 18% }
  ol { margin: 1.2mm 0 0; padding-left: 5mm }
  .line { border-bottom: .6pt solid #777; height: 6.4mm }
  .foot { margin-top: 3mm; border-top: 1.2pt solid #111; padding-top: 1.6mm; font-size: .86em; line-height: 1.4 }
`;

/** What one A4 page holds inside its margins, mm. */
const PAGE_HEIGHT_MM = 272;
const SIZES = [1, 0.95, 0.9, 0.86, 0.82] as const;

/** Opens the print dialog on the sheet. False where the browser refuses. */
export function printOversight(sheet: OversightSheet, within: HTMLElement): boolean {
  return printFrame(SHEET_STYLE, (paper) => layOut(paper, sheet), within);
}

/** Sets the sheet in `paper`, in the largest size that fits one page. */
export function layOut(paper: Document, { title, printed, warning, questions, talk, closing }: OversightSheet): void {
  const main = addTo(paper.body, 'main');
  const header = addTo(main, 'header');
  header.append(mark(paper));
  const head = addTo(header, 'div');
  addTo(head, 'h1', title);
  addTo(head, 'p', printed).className = 'sub';
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
    const columns = addTo(addTo(table, 'thead'), 'tr');
    for (const words of ['Expected', 'When printed', 'Force and source', 'Supervisor']) {
      addTo(columns, 'th', words).scope = 'col';
    }
    const body = addTo(table, 'tbody');
    for (const { expected, shown, basis, mark: marked } of rows) {
      const row = addTo(body, 'tr');
      addTo(row, 'th', expected).scope = 'row';
      for (const words of [shown, basis, marked]) addTo(row, 'td', words);
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

/** The words shrink, never the page: a frame without a size of its own lays out at the width of the paper. */
function fit(paper: Document, main: HTMLElement): void {
  const millimetre = 96 / 25.4;
  for (const size of SIZES) {
    paper.documentElement.style.setProperty('--s', String(size));
    if (main.getBoundingClientRect().height <= PAGE_HEIGHT_MM * millimetre) return;
  }
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
