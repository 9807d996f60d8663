/** Serves the invented case system on this machine only. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { addDays } from './dates';
import { renderPage, renderView } from './pages';

export { framesOf, pageList, renderPage, renderSettled } from './pages';
export { type StateEntry, stateList } from './states/three-states';

export interface CaseSystem {
  /** Address without a closing slash. */
  url: string;
  close: () => Promise<void>;
}

const CALENDAR =
  '<svg xmlns="http://www.w3.org/2000/svg" width="15" height="14"><path fill="#fff" stroke="#567" d="M.5 2.500h14v11H.5z"/><path fill="#2b6a8f" d="M1 3h13v3H1z"/><path stroke="#567" d="M3.500 0v3M11.500 0v3M3 8.500h9M3 11.500h9"/></svg>';

/**
 * Starts the server on 127.0.0.1 and returns its address and how to close it. `port` 0 or none takes a free one; `today` is the
 * ISO date from which every date on the pages is counted. Rejects with one sentence when the port is taken or the date is not one.
 */
export async function startCaseSystem(options: { port?: number; today: string }): Promise<CaseSystem> {
  const { port = 0, today } = options;
  addDays(today, 0);
  const server = createServer((request, response) => answer(request, response, today));
  await listen(server, port);
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is in use by another program: close it, or choose another port with --port.`, { cause: error })
          : error,
      );
    });
    server.listen(port, '127.0.0.1', resolve);
  });
}

function answer(request: IncomingMessage, response: ServerResponse, today: string): void {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const send = (status: number, type: string, body: string) => {
    response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  if (url.pathname === '/assets/cal.svg') {
    send(200, 'image/svg+xml', CALENDAR);
    return;
  }
  if (url.pathname === '/favicon.ico') {
    response.writeHead(204).end();
    return;
  }
  if (url.pathname.startsWith('/larch/api/')) {
    const view = renderView(url.pathname.replace('/larch/api', '/larch'), today, Number(url.searchParams.get('g')) || 1000);
    if (view) send(200, 'application/json', JSON.stringify(view));
    else send(404, 'text/plain', 'No such form.');
    return;
  }
  try {
    send(200, 'text/html', renderPage(url.pathname, today));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    send(404, 'text/plain', error.message);
  }
}
