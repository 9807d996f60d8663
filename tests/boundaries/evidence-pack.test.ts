/** The documents' claims: every test, file and command that they name as evidence exists. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROWS } from '../proof/matrix';
import { ROOT } from './source-files';

function markdown(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? markdown(`${folder}/${entry.name}`)
      : entry.name.endsWith('.md')
        ? [`${folder}/${entry.name}`]
        : [],
  );
}

const documents = ['README.md', ...markdown('docs')].map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
const scripts = (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> }).scripts;

/** Every match of a pattern's first group, with the document that it stands in. */
function named(pattern: RegExp): { path: string; name: string }[] {
  return documents.flatMap(({ path, text }) => [...text.matchAll(pattern)].map(([, name]) => ({ path, name: name! })));
}

describe('the evidence pack', () => {
  it('names tests and files that exist', () => {
    const found = named(/`((?:tests|src|scripts|docs|entrypoints|public)\/[\w./-]+)`/g);
    expect(found.length).toBeGreaterThan(30);
    expect(found.filter(({ name }) => !existsSync(join(ROOT, name)))).toEqual([]);
  });

  it('names commands that exist', () => {
    const found = named(/npm run (?:--silent )?([\w:-]+)/g);
    expect(found.length).toBeGreaterThan(10);
    expect(found.filter(({ name }) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  it('names rows of the proof that exist', () => {
    const found = named(/proof,? rows? (\d+(?: (?:and|to) \d+)?)/gi);
    expect(found.length).toBeGreaterThan(10);
    const numbers = ROWS.map(({ number }) => String(number));
    expect(found.filter(({ name }) => name.match(/\d+/g)!.some((number) => !numbers.includes(number)))).toEqual([]);
  });
});
