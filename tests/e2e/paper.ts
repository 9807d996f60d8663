import type { Page } from '@playwright/test';

/** What was set out for the printer. */
export interface Paper {
  /** Its document whole, its body's markup, its words as shown, and the rules of its style. */
  html: string;
  body: string;
  words: string;
  style: string;
}

/**
 * Begins to watch for the next print-out, and gives it as it was handed to the browser. The frame is seen as it is added,
 * not when a frame of the screen comes: a page that prints may draw none.
 */
export async function nextPaper(page: Page): Promise<() => Promise<Paper>> {
  const watch = await page.evaluateHandle(() => {
    const root = document.querySelector('alongside-sidebar')!.shadowRoot!;
    const printed = new Promise<{ html: string; body: string; words: string; style: string }>((resolve) => {
      const watcher = new MutationObserver(() => {
        const sheet = root.querySelector('iframe')?.contentDocument;
        if (!sheet) return;
        watcher.disconnect();
        const rules = sheet.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
        resolve({
          html: sheet.documentElement.outerHTML,
          body: sheet.body.innerHTML,
          words: sheet.body.innerText,
          style: rules.map(({ cssText }) => cssText).join('\n'),
        });
      });
      watcher.observe(root, { childList: true, subtree: true });
    });
    return { printed };
  });
  return () => watch.evaluate(({ printed }) => printed);
}
