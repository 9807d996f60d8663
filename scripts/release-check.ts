/** `npm run release -- --check`: the same release from two clean clones in folders of different names, byte by byte. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newKey } from './release-crx';
import { filesOf } from './release-zip';

/** Names of files that differ between two folders, or are in one only. */
export function differences(one: string, other: string): string[] {
  const names = [...new Set([...filesOf(one), ...filesOf(other)])].sort();
  const read = (folder: string, name: string) => {
    try {
      return readFileSync(join(folder, name));
    } catch {
      return undefined;
    }
  };
  return names.filter((name) => {
    const [a, b] = [read(one, name), read(other, name)];
    return !a || !b || !a.equals(b);
  });
}

function run(folder: string, command: string, args: string[], env: NodeJS.ProcessEnv = {}): void {
  const { status } = spawnSync(command, args, {
    cwd: folder,
    env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1', ...env },
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`“${command} ${args.join(' ')}” failed in ${folder}.`);
}

/**
 * Clones the committed state twice, installs and releases each with one throw-away key and one council's hosts, and
 * compares. Returns the exit status: 0 when every byte is the same.
 */
export function compareClones(root: string): number {
  const work = mkdtempSync(join(tmpdir(), 'alongside-check-'));
  try {
    const key = join(work, 'key.pem');
    const hosts = join(work, 'hosts.json');
    writeFileSync(key, newKey(), { mode: 0o600 });
    writeFileSync(hosts, JSON.stringify({ sites: ['https://lcs.northshire.example'] }));
    const env = {
      ALONGSIDE_SIGNING_KEY: key,
      ALONGSIDE_HOSTS: hosts,
      ALONGSIDE_UPDATE_BASE: 'https://software.northshire.example',
    };
    const head = ['-c', 'safe.directory=*', 'rev-parse', 'HEAD'];
    const commit = execFileSync('git', head, { cwd: root, encoding: 'utf8' }).trim();
    const outputs = ['a', 'a-folder-with-a-longer-name'].map((name) => {
      const folder = join(work, name);
      run(work, 'git', ['-c', 'safe.directory=*', 'clone', '--quiet', '--no-local', root, folder]);
      run(folder, 'git', ['checkout', '--quiet', '--detach', commit]);
      run(folder, 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
      run(folder, 'npm', ['run', '--silent', 'release'], env);
      return join(folder, '.output/release');
    });
    const different = differences(outputs[0]!, outputs[1]!);
    const count = filesOf(outputs[0]!).length;
    console.log(
      different.length === 0 ? `${count} files, the same bytes in both.` : `Not the same: ${different.join(', ')}`,
    );
    return different.length === 0 && count > 0 ? 0 : 1;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
