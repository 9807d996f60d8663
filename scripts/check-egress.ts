import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './ensure-setup.mjs';
import { findBrowser } from './find-browser.mjs';
import { outward, readNetLogs } from './net-log';

/** @returns the exit status: 0 when every test held and nothing was sent */
export async function checkEgress(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-net-log-'));
  try {
    const browser = await findBrowser();
    const { status } = spawnSync(
      'npx',
      ['--no-install', 'playwright', 'test', 'tests/e2e', '--grep-invert', '@network', '--workers=1', '--reporter=line'],
      {
        cwd: ROOT,
        env: { ...process.env, CI: '1', NO_COLOR: '1', ALONGSIDE_NET_LOG: folder, ALONGSIDE_BROWSER: browser?.path },
        stdio: ['ignore', 2, 2],
        shell: process.platform === 'win32',
      },
    );
    const { logs, requests } = readNetLogs(folder);
    const sent = outward(requests);
    for (const { url, initiator } of sent) process.stderr.write(`${initiator} asked for ${url}\n`);
    process.stdout.write(`${logs} browsers, ${requests.length} requests, ${sent.length} of them sent out\n`);
    return status === 0 && logs > 0 && sent.length === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
