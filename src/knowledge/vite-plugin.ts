/**
 * Turns the data folders into modules: the packs (service worker only), a list of stages without prose, and the
 * lexicon that pages match against. A fault in the data stops the build with every fault listed.
 */
import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Plugin, runnerImport } from 'vite';
import { type Content, describeProblems, loadContent } from './load-pack';

const PREFIX = 'virtual:alongside/';
const MODULES = ['packs', 'stages', 'lexicon'] as const;
type ModuleName = (typeof MODULES)[number];

/** JSON inside a single-quoted string of generated code; parsing a string is quicker to start than an object literal. */
function parsed(value: unknown): string {
  const json = JSON.stringify(JSON.stringify(value));
  return `JSON.parse(${json.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')})`;
}

/** `root` is the folder that holds src; by default the one Vite works in. */
export function knowledge(options: { root?: string } = {}): Plugin {
  let root = options.root ?? process.cwd();
  let content: Content | null = null;

  const validContent = (): Content => {
    content ??= loadContent(root);
    const errors = content.problems.filter((problem) => problem.level === 'error');
    if (errors.length > 0) {
      throw new Error(`The packs have ${errors.length} fault(s):\n${describeProblems(errors)}`);
    }
    return content;
  };

  const code: Record<ModuleName, () => string | Promise<string>> = {
    packs: () => {
      const { packs, version } = validContent();
      const entries = [...packs].map(([id, pack]) => `  ${JSON.stringify(id)}: () => ${parsed(pack)},`);
      return [
        `export const contentVersion = ${JSON.stringify(version)};`,
        `export const packs = {\n${entries.join('\n')}\n};`,
        '',
      ].join('\n');
    },
    stages: () => `export const stages = ${parsed(validContent().listings)};\n`,
    lexicon: async () => {
      const file = join(root, 'src', 'knowledge', 'compile-lexicon.ts');
      if (!existsSync(file)) return 'export const lexicon = null;\n';
      const { module } = await runnerImport<{ compileLexicon(root: string): unknown }>(file, { logLevel: 'error' });
      return `export const lexicon = ${parsed(module.compileLexicon(root))};\n`;
    },
  };

  return {
    name: 'alongside-knowledge',
    enforce: 'pre',
    configResolved(config) {
      if (options.root === undefined && existsSync(join(config.root, 'src', 'packs'))) root = config.root;
    },
    buildStart() {
      validContent();
    },
    resolveId(id) {
      const name = id.startsWith(PREFIX) ? id.slice(PREFIX.length) : null;
      return name !== null && MODULES.includes(name as ModuleName) ? `\0${id}` : undefined;
    },
    async load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      return code[id.slice(PREFIX.length + 1) as ModuleName]();
    },
    handleHotUpdate({ file }) {
      if (file.includes(`${sep}packs${sep}`) || file.includes('/packs/')) content = null;
    },
  };
}
