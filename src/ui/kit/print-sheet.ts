import { addTo, printFrame } from './print-frame';

/** One sheet on paper without the page around it: words in tables, set in a document of its own. */
export interface PrintSheet {
  title: string;
  tables: { title: string; rows: string[][] }[];
  closing: string;
}

const STYLE = `
  body { font: 11pt/1.4 "Segoe UI", system-ui, Arial, sans-serif; margin: 12mm; color: #000 }
  h1 { font-size: 15pt; margin: 0 0 4mm } h2 { font-size: 12pt; margin: 5mm 0 1mm }
  table { border-collapse: collapse; width: 100% } td { border: 1px solid #777; padding: 1.5mm 2mm; vertical-align: top }
  p { margin-top: 6mm; font-size: 9.5pt }
`;

/** Prints a list: a heading, tables and a closing line. False where the browser refuses. */
export function printSheet(sheet: PrintSheet, within: HTMLElement): boolean {
  return printFrame(STYLE, (paper) => fill(paper, sheet), within);
}

function fill(paper: Document, { title, tables, closing }: PrintSheet): void {
  addTo(paper.body, 'h1', title);
  for (const { title: name, rows } of tables) {
    addTo(paper.body, 'h2', name);
    const table = addTo(paper.body, 'table');
    for (const cells of rows) {
      const row = table.insertRow();
      for (const words of cells) row.insertCell().textContent = words;
    }
  }
  addTo(paper.body, 'p', closing);
}
