/**
 * `npm run policy` writes the managed schema and docs/policy. `-- --check` writes nothing and names what differs.
 * `-- --id <extension id> --out <folder>` writes the same files for a council's own id to a folder of its own.
 * `-- --read <file>` names what is wrong in a policy file before it is rolled out.
 */
import 'temporal-polyfill/global';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { amountInWords } from '../src/core/time/amount-words';
import { loadContent } from '../src/knowledge/load-pack';
import { MANAGED_SCHEMA, POLICY_DOCS, policyFiles } from './policy/policy-files';
import { mistakesIn, policiesIn } from './policy/read-policy-file';
import type { Ids } from './policy/reference';

/** The ids of this version's content. */
export function contentIds(root: string): Ids {
  const packs = [...loadContent(root).packs.values()];
  const timescales = packs.flatMap((pack) => pack.timescales);
  const titles: Record<string, { title: string }> = JSON.parse(
    readFileSync(join(root, 'src', 'vocabulary', 'titles.json'), 'utf8'),
  );
  return {
    stages: packs.map(({ id, title }) => ({ id, title })),
    concepts: Object.entries(titles).map(([concept, { title }]) => ({ id: concept, title })),
    timescales: timescales.map((limit) => ({ id: limit.id, title: limit.title, limit: amountInWords(limit) })),
  };
}

/** Files of the repository that differ from what would be written, each with what is wrong. */
export function differences(root: string, files = policyFiles(contentIds(root))): string[] {
  const wrong = [...files].flatMap(([path, text]) => {
    const file = join(root, path);
    if (!existsSync(file)) return [`${path} is missing`];
    return readFileSync(file, 'utf8') === text ? [] : [`${path} differs`];
  });
  const stray = listed(join(root, POLICY_DOCS))
    .map((path) => `${POLICY_DOCS}/${path}`)
    .filter((path) => !files.has(path));
  return [...wrong, ...stray.map((path) => `${path} is made from nothing`)];
}

function listed(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll('\\', '/'));
}

function write(root: string, files: Map<string, string>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** Names every mistake of a policy file. Exit status 1 where there is one. */
function readFile(file: string): number {
  try {
    const policies = policiesIn(readFileSync(file, 'utf8'));
    const lines = policies.flatMap(({ id, set }) => mistakesIn(set).map(({ path, reason }) => `${id}: ${path} ${reason}`));
    for (const line of lines) console.log(line);
    const keys = policies.reduce((sum, { set }) => sum + Object.keys(set).length, 0);
    console.log(`${keys} settings, ${lines.length} mistakes`);
    return lines.length > 0 ? 1 : 0;
  } catch (problem) {
    console.error(`policy: ${file} ${problem instanceof Error ? problem.message : problem}.`);
    return 1;
  }
}

/** Exit status 0 when all went well, 1 where the repository differs or a file has a mistake, 2 for a wrong command. */
export function main(args: readonly string[], root = process.cwd()): number {
  let options: { check?: boolean; id?: string; out?: string; read?: string };
  try {
    options = parseArgs({
      args: [...args],
      options: { check: { type: 'boolean' }, id: { type: 'string' }, out: { type: 'string' }, read: { type: 'string' } },
    }).values;
  } catch (problem) {
    console.error(`policy: ${problem instanceof Error ? problem.message : problem}`);
    return 2;
  }
  const { check, id, out, read } = options;
  if (read !== undefined && (check || id || out)) {
    console.error('policy: --read stands alone.');
    return 2;
  }
  if (read !== undefined) return readFile(read);
  if ((id === undefined) !== (out === undefined) || (check && id)) {
    console.error('policy: give both --id and --out, or neither; --check stands alone.');
    return 2;
  }
  if (id !== undefined && out !== undefined) {
    if (!/^[a-p]{32}$/.test(id)) {
      console.error(`policy: “${id}” is no extension id: 32 letters from a to p.`);
      return 2;
    }
    const files = policyFiles(contentIds(root), id);
    const own = new Map([...files].flatMap(([path, text]) => (path.startsWith(POLICY_DOCS) ? [[path.slice(POLICY_DOCS.length + 1), text]] : [])));
    write(resolve(out), own as Map<string, string>);
    console.log(`${own.size} files for ${id} in ${out}`);
    return 0;
  }
  if (check) {
    const wrong = differences(root);
    if (wrong.length > 0) console.error([...wrong, 'Run “npm run policy”.'].join('\n'));
    else console.log('The policy files are those of the list of keys.');
    return wrong.length > 0 ? 1 : 0;
  }
  const files = policyFiles(contentIds(root));
  rmSync(join(root, POLICY_DOCS), { recursive: true, force: true });
  write(root, files);
  console.log(`${files.size} files: ${MANAGED_SCHEMA} and ${POLICY_DOCS}`);
  return 0;
}
