import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/** Saved pages keep the endings of the systems they came from. */
const PAGES = new Set(['.html', '.htm', '.xhtml', '.aspx', '.asp', '.jsp', '.php', '.do', '']);

export interface ServedFolder {
  /** Address of a file of the folder. */
  addressOf(file: string): string;
  close(): Promise<void>;
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Without a character set the browser follows the page's own `<meta>`: right for a page that is not UTF-8. */
function contentType(path: string, bytes: Buffer): string {
  const ending = extname(path).toLowerCase();
  const type = PAGES.has(ending) ? 'text/html' : TYPES[ending];
  if (!type) return 'application/octet-stream';
  return /^text|json|xml/.test(type) && isUtf8(bytes) ? `${type}; charset=utf-8` : type;
}

/**
 * Serves a folder on a free loopback port, so that frames, styles and sibling pages of a saved page resolve.
 * Nothing outside the folder is served.
 */
export async function serveFolder(folder: string): Promise<ServedFolder> {
  const server = createServer(async (request, response) => {
    try {
      const asked = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
      let path = normalize(join(folder, asked));
      if (path !== folder && !path.startsWith(folder.endsWith(sep) ? folder : folder + sep)) throw new Error('outside');
      if ((await stat(path)).isDirectory()) path = join(path, 'index.html');
      const bytes = await readFile(path);
      response.writeHead(200, { 'content-type': contentType(path, bytes), 'cache-control': 'no-store' }).end(bytes);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    }
  });
  await new Promise<void>((ready, failed) => server.once('error', failed).listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    addressOf: (file) => `http://127.0.0.1:${port}/${file.split(sep).map(encodeURIComponent).join('/')}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
