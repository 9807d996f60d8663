import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, extname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './source-files';

const TOP_LEVEL = new Set(
  (
    '.ci .gitignore .npmrc LICENSE README.md SECURITY.md CHANGELOG.md biome.json docs entrypoints package-lock.json ' +
    'package.json playwright.config.ts public scripts src tests tsconfig.json vitest.config.ts wxt.config.ts'
  ).split(' '),
);

/** Files without readable text. */
const BINARY = new Set(['.png', '.ico', '.webp', '.woff2']);

/** `safe.directory`: the tests also run as another user than the checkout's owner. */
const tracked = execFileSync('git', ['-c', 'safe.directory=*', 'ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' })
  .split('\0')
  .filter((path) => path !== '' && existsSync(join(ROOT, path)));

const texts = tracked
  .filter((path) => !BINARY.has(extname(path)))
  .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));

describe('the repository', () => {
  it('has nothing at its top level beside what belongs there', () => {
    expect([...new Set(tracked.map((path) => path.split('/')[0]!))].filter((name) => !TOP_LEVEL.has(name))).toEqual([]);
  });

  it('names no registry in its lock file or its npm settings', () => {
    const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
    const resolved = Object.entries<{ resolved?: string }>(lock.packages).filter(([, entry]) =>
      entry.resolved?.startsWith('http'),
    );
    expect(resolved.map(([path]) => path)).toEqual([]);
    expect(readFileSync(join(ROOT, '.npmrc'), 'utf8')).not.toMatch(/registry\s*=\s*http|_auth/);
  });

  it('mentions no path of the machine it is on', () => {
    const here = [resolve(ROOT), homedir()].filter((path) => path.length > 5).map((path) => `${path}/`);
    const usual = /(^|[\s"'`(=])(\/(root|work)\/|\/home\/\w+\/|\/Users\/\w+\/|[A-Z]:\\Users\\\w+)/m;
    const found = texts.filter(({ text }) => usual.test(text) || here.some((path) => text.includes(path)));
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  it('has every file that the documents link to', () => {
    const broken = texts
      .filter(({ path }) => path.endsWith('.md'))
      .flatMap(({ path, text }) =>
        [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
          .filter(([, target]) => !existsSync(join(ROOT, dirname(path), target!)))
          .map(([, target]) => `${path} links to ${target}`),
      );
    expect(broken).toEqual([]);
  });
});
