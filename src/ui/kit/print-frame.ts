/**
 * Opens the browser's print dialog on a document of our own. It is set in an empty frame inside our own tree, so the
 * page's print rules, and our absence from the page's own print-outs, are as before. False where the browser refuses.
 */
export function printFrame(style: string, fill: (paper: Document) => void, within: HTMLElement): boolean {
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
    const sheet = new Style();
    sheet.replaceSync(style);
    paper.adoptedStyleSheets = [sheet];
    paper.title = 'Alongside';
    paper.documentElement.lang = 'en-GB';
    fill(paper);
    view.addEventListener('afterprint', () => setTimeout(() => frame.remove()), { once: true });
    view.print();
    return true;
  } catch {
    frame.remove();
    return false;
  }
}

/** A new element at the end of `to`, with its words. */
export function addTo<K extends keyof HTMLElementTagNameMap>(to: Element, tag: K, words = ''): HTMLElementTagNameMap[K] {
  const element = to.ownerDocument.createElement(tag);
  element.textContent = words;
  to.append(element);
  return element;
}
