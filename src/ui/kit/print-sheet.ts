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

/**
 * Opens the browser's print dialog on the sheet. It is set in an empty frame inside our own tree, so the page's print
 * rules, and our absence from the page's own print-outs, are as before. False where the browser refuses.
 */
export function printSheet(sheet: PrintSheet, within: HTMLElement): boolean {
  const frame = document.createElement('iframe');
  frame.title = 'Print-out';
  frame.style.cssText = 'position:fixed;width:0;height:0;border:0;visibility:hidden';
  within.append(frame);
  const view = frame.contentWindow;
  const paper = frame.contentDocument;
  if (!view || !paper) {
    frame.remove();
    return false;
  }
  try {
    const Style = (view as unknown as { CSSStyleSheet: typeof CSSStyleSheet }).CSSStyleSheet;
    const style = new Style();
    style.replaceSync(STYLE);
    paper.adoptedStyleSheets = [style];
    paper.title = 'Alongside';
    paper.documentElement.lang = 'en-GB';
    fill(paper, sheet);
    view.addEventListener('afterprint', () => setTimeout(() => frame.remove()), { once: true });
    view.print();
    return true;
  } catch {
    frame.remove();
    return false;
  }
}

function fill(paper: Document, { title, tables, closing }: PrintSheet): void {
  const add = <K extends keyof HTMLElementTagNameMap>(to: Node, tag: K, words = '') => {
    const element = paper.createElement(tag);
    element.textContent = words;
    to.appendChild(element);
    return element;
  };
  add(paper.body, 'h1', title);
  for (const { title: name, rows } of tables) {
    add(paper.body, 'h2', name);
    const table = add(paper.body, 'table');
    for (const cells of rows) {
      const row = table.insertRow();
      for (const words of cells) row.insertCell().textContent = words;
    }
  }
  add(paper.body, 'p', closing);
}
