/** The same release made twice, from copies of this checkout in folders of different names. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { newKey } from '../../scripts/release-crx';
import { ROOT } from '../boundaries/source-files';

export const HOSTS = { sites: ['https://lcs.northshire.example'], localPack: ['https://files.northshire.example'] };
export const BASE = 'https://software.northshire.example/alongside';

export interface Release {
  /** Checkout that it was made from. */
  root: string;
  /** Folder of what was handed out. */
  out: string;
}

export interface TwoReleases {
  /** Every flavour, with a key and a council's hosts. */
  full: Release;
  /** The managed flavour again, from another folder. */
  again: Release;
  /** PEM of the key. */
  key: string;
  close(): void;
}

/** Files of the checkout that a clone would hold, with what is not committed yet. */
function sourceFiles(): string[] {
  const args = ['-c', 'safe.directory=*', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const listed = execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return listed.split('\0').filter((path) => path !== '' && existsSync(join(ROOT, path)));
}

function copyCheckout(to: string, files: readonly string[]): string {
  for (const path of files) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    cpSync(join(ROOT, path), join(to, path));
  }
  symlinkSync(join(ROOT, 'node_modules'), join(to, 'node_modules'), 'junction');
  return to;
}

function makeRelease(root: string, key: string, hosts: string, args: string[]): Release {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/release.mjs', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ALONGSIDE_SIGNING_KEY: key, ALONGSIDE_HOSTS: hosts, ALONGSIDE_UPDATE_BASE: BASE },
  });
  if (status !== 0) throw new Error(`The release failed:\n${stdout}${stderr}`);
  return { root, out: join(root, '.output', 'release') };
}

export function makeTwoReleases(): TwoReleases {
  const work = mkdtempSync(join(tmpdir(), 'alongside-two-releases-'));
  const key = join(work, 'key.pem');
  const hosts = join(work, 'hosts.json');
  writeFileSync(key, newKey());
  writeFileSync(hosts, JSON.stringify(HOSTS));
  const files = sourceFiles();
  const first = copyCheckout(join(work, 'one'), files);
  const second = copyCheckout(join(work, 'another-folder', 'with-a-longer-name'), files);
  return {
    full: makeRelease(first, key, hosts, []),
    again: makeRelease(second, key, hosts, ['--flavours', 'managed']),
    key: readFileSync(key, 'utf8'),
    close: () => rmSync(work, { recursive: true, force: true }),
  };
}

export const readArtefact = (release: Release, name: string): Buffer => readFileSync(join(release.out, name));

/** Files of a zip, by name. */
export function unzipped(zip: Uint8Array): Record<string, Buffer> {
  return Object.fromEntries(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, Buffer.from(bytes)]));
}
