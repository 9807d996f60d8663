/**
 * Policy files for one browser, as an administrator writes them: /etc/chromium/policies/managed/*.json. Where the
 * machine lets us, the browser gets its own view of that folder, so that tests run side by side and the machine keeps
 * its own policy; where it does not, the real folder is used, by one test at a time.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { FoundBrowser } from '../../scripts/find-browser.mjs';

/** Where each browser looks on Linux; the path is compiled into it. */
const FOLDERS = { chromium: '/etc/chromium', edge: '/etc/opt/edge', chrome: '/etc/opt/chrome' };
const FILE = join('policies', 'managed', 'alongside-tests.json');
const LOCK = join(tmpdir(), 'alongside-policy.lock');
const LOCK_WITHIN_MS = 150_000;

export interface ManagedPolicy {
  /** Program to start: the browser, with this policy in force. */
  executablePath: string;
  /** Puts this policy in the place of the last one, in one step; the browser notices within seconds. */
  write(policy: Record<string, unknown>): void;
  /** Writes text as it is, for a file that is no policy at all. */
  writeText(text: string): void;
  /** Takes the policy file away. */
  remove(): void;
  close(): void;
}

/** Ways to give one process tree its own mounts: as root, else as root of a user namespace. */
const WAYS = [['--mount'], ['--user', '--map-root-user', '--mount']];

/** Single quotes for sh. */
const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

function mountsFor(own: string, real: string): string[] | undefined {
  return WAYS.find(
    (way) =>
      spawnSync('unshare', [...way, 'sh', '-c', 'mount --bind "$0" "$1"', own, real], { stdio: 'ignore' }).status === 0,
  );
}

async function lock(): Promise<void> {
  const deadline = Date.now() + LOCK_WITHIN_MS;
  for (;;) {
    try {
      return mkdirSync(LOCK);
    } catch {
      if (Date.now() > deadline) throw new Error(`${LOCK} is held by another test run: remove it if none is running.`);
      await pause(200);
    }
  }
}

/**
 * Prepares a policy folder for one browser; nothing is in force until `write`. Rejects with one sentence where this
 * machine lets the user neither mount a folder nor write to the browser's own.
 */
export async function managedPolicy(browser: FoundBrowser): Promise<ManagedPolicy> {
  const real = FOLDERS[browser.kind];
  const own = mkdtempSync(join(tmpdir(), 'alongside-policy-'));
  const shared = join(own, 'etc');
  if (existsSync(real)) cpSync(real, shared, { recursive: true, dereference: true });
  mkdirSync(join(shared, 'policies', 'managed'), { recursive: true });
  try {
    mkdirSync(real, { recursive: true });
  } catch {
    // Not ours to make; then it must be there already, or the mount below says so.
  }
  const way = mountsFor(shared, real);
  let folder = shared;
  let executablePath = join(own, 'browser');
  if (way) {
    const inner = `mount --bind ${quoted(shared)} ${quoted(real)} && exec "$0" "$@"`;
    writeFileSync(
      executablePath,
      `#!/bin/sh\nexec unshare ${way.join(' ')} --propagation private sh -c ${quoted(inner)} ${quoted(browser.path)} "$@"\n`,
    );
    chmodSync(executablePath, 0o755);
  } else {
    folder = real;
    executablePath = browser.path;
    try {
      mkdirSync(join(real, 'policies', 'managed'), { recursive: true });
      execFileSync('test', ['-w', join(real, 'policies', 'managed')]);
    } catch {
      throw new Error(`No policy can be set here: run the tests as root, or let this user write to ${real}/policies/managed.`);
    }
    await lock();
  }
  const file = join(folder, FILE);
  const writeText = (text: string) => {
    writeFileSync(`${file}.new`, text);
    renameSync(`${file}.new`, file);
  };
  return {
    executablePath,
    writeText,
    write: (policy) => writeText(`${JSON.stringify(policy, null, 2)}\n`),
    remove: () => rmSync(file, { force: true }),
    close: () => {
      rmSync(file, { force: true });
      if (!way) rmSync(LOCK, { recursive: true, force: true });
      rmSync(own, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

export interface TestKey {
  /** PEM, PKCS #8. */
  privateKey: string;
  /** As the manifest's `key` has it. */
  publicKey: string;
  /** The extension id that follows from it. */
  id: string;
}

/** A throw-away signing key, so that a policy of one test names nobody else's extension. */
export function testKey(): TestKey {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const digest = createHash('sha256').update(publicKey).digest('hex').slice(0, 32);
  const id = [...digest].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');
  return { privateKey, publicKey: publicKey.toString('base64'), id };
}

/** Copies a built extension to `folder`, with changes to its manifest such as `key`, `version` or `host_permissions`. */
export function copyBuild(build: string, folder: string, manifestChanges: Record<string, unknown>): void {
  cpSync(build, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...manifest, ...manifestChanges }));
}
