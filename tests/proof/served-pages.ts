/** Pages made for one test, on an address of this machine that stops with it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type Made = string | { body: string; headers?: Record<string, string> };

/** Serves what `page` gives for a path, as HTML; null is not found. */
export async function servePages(
  page: (path: string) => Made | null | Promise<Made | null>,
  hostname = '127.0.0.1',
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    const made = await page(request.url ?? '/');
    if (made === null) {
      response.writeHead(404).end();
      return;
    }
    const { body, headers = {} } = typeof made === 'string' ? { body: made } : made;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, hostname, () => listening()));
  return {
    url: `http://${hostname}:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

const asText = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export interface MadeField {
  label: string;
  /** Value of a text box; a textarea where `long`. */
  value?: string;
  long?: boolean;
}

/** A record in plain HTML: labels and values are text, whatever they hold. */
export function recordPage(title: string, fields: readonly MadeField[], more = { head: '', body: '' }): string {
  const rows = fields.map(({ label, value = '', long }, n) =>
    long
      ? `<p><label for="f${n}">${asText(label)}</label> <textarea id="f${n}">${asText(value)}</textarea></p>`
      : `<p><label for="f${n}">${asText(label)}</label> <input id="f${n}" value="${asText(value)}"></p>`,
  );
  return `<!doctype html><html lang="en-GB"><head><title>${asText(title)}</title>${more.head}</head><body>
<h1>${asText(title)}</h1><h2>Child's details</h2><form>${rows.join('\n')}</form>${more.body}</body></html>`;
}

/** A thin section 47 enquiry that is recognised and has something to look at. */
export const SECTION_47: readonly MadeField[] = [
  { label: 'Date of strategy discussion', value: '08/12/2026' },
  { label: 'Date child seen' },
  { label: 'Outcome of section 47 enquiry', long: true },
  { label: "Child's views", long: true },
  { label: 'Was the child seen alone?' },
  { label: "Manager's comments", long: true },
];
