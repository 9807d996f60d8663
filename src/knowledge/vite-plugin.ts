/**
 * Turns the data folders into modules: the packs (service worker only), a list of stages without prose, topics with
 * their cues, the glossary, the catalogue that search reads, and the lexicon that pages match against. A fault in the data stops the build with every fault listed.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Plugin, runnerImport } from 'vite';
import type { Source } from '../core/content/pack';
import type { StagePack } from '../core/content/stage-pack';
import { buildCatalogue } from './build-catalogue';
import { type Content, describeProblems, loadContent } from './load-pack';

const PREFIX = 'virtual:alongside/';
const MODULES = ['packs', 'stages', 'topics', 'glossary', 'catalogue', 'lexicon', 'titles'] as const;
type ModuleName = (typeof MODULES)[number];

/** JSON inside a string of generated code; parsing a string is quicker to start than an object literal. */
function parsed(value: unknown): string {
  const json = JSON.stringify(JSON.stringify(value));
  return `JSON.parse(${json.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')})`;
}

/** Lists of a pack whose items may stand in several packs. */
const SHARED_LISTS = ['requirements', 'timescales', 'standards', 'prompts'] as const;

/** A pack as it is written: keys for items, and numbers for sources, that stand in several places. */
export interface SharedPacks {
  shared: Map<string, unknown>;
  sources: Source[];
  light: Map<string, unknown>;
}

/** What several packs hold, once each, and the packs with an item's key in its place. Prose is in the bundle once. */
export function shareItems(packs: readonly StagePack[]): SharedPacks {
  const keyOf = (list: string, item: { id: string }) => `${list}:${item.id}`;
  const seen = new Map<string, { item: { id: string; sources?: Source[] }; times: number }>();
  for (const pack of packs) {
    for (const list of SHARED_LISTS) {
      for (const item of pack[list] ?? []) {
        const key = keyOf(list, item);
        seen.set(key, { item, times: (seen.get(key)?.times ?? 0) + 1 });
      }
    }
  }

  const uses = new Map<string, number>();
  for (const { item } of seen.values()) {
    for (const source of item.sources ?? []) {
      const text = JSON.stringify(source);
      uses.set(text, (uses.get(text) ?? 0) + 1);
    }
  }
  const table = [...uses].flatMap(([text, times]) => (times > 1 ? [text] : []));
  const numberOf = new Map(table.map((text, n) => [text, n]));
  const compact = (item: { sources?: Source[] }) =>
    item.sources === undefined
      ? item
      : { ...item, sources: item.sources.map((source) => numberOf.get(JSON.stringify(source)) ?? source) };

  const shared = new Map(
    [...seen].flatMap(([key, { item, times }]) => (times > 1 ? [[key, compact(item)] as const] : [])),
  );
  const light = new Map(
    packs.map((pack) => {
      const lists = SHARED_LISTS.map((list) => [
        list,
        (pack[list] ?? []).map((item: { id: string; sources?: Source[] }) =>
          shared.has(keyOf(list, item)) ? keyOf(list, item) : compact(item),
        ),
      ]);
      return [pack.id, { ...pack, ...Object.fromEntries(lists) }] as const;
    }),
  );
  return { shared, sources: table.map((text) => JSON.parse(text) as Source), light };
}

/** Puts the pack together again, in the bundle: fresh objects each time, so that no reader can spoil another's. */
const MAKE_PACK = `const make = (read) => () => {
  const pack = read();
  const table = sources();
  const whole = (item) => {
    const made = typeof item === "string" ? shared[item]() : item;
    if (made.sources) made.sources = made.sources.map((source) => typeof source === "number" ? table[source] : source);
    return made;
  };
  for (const list of lists) pack[list] = pack[list].map(whole);
  return pack;
};`;

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
      const { shared, sources, light } = shareItems([...packs.values()]);
      const lines = (of: Map<string, unknown>) =>
        [...of].map(([id, value]) => `  ${JSON.stringify(id)}: () => ${parsed(value)},`).join('\n');
      return [
        `export const contentVersion = ${JSON.stringify(version)};`,
        `const lists = ${JSON.stringify(SHARED_LISTS)};`,
        `const sources = () => ${parsed(sources)};`,
        `const shared = {\n${lines(shared)}\n};`,
        MAKE_PACK,
        `const stages = {\n${lines(light)}\n};`,
        'export const packs = Object.fromEntries(Object.entries(stages).map(([id, read]) => [id, make(read)]));',
        '',
      ].join('\n');
    },
    topics: () => {
      const { topics, legalBases } = validContent();
      return `export const topics = ${parsed(topics)};\nexport const legalBases = ${parsed(legalBases)};\n`;
    },
    glossary: () => `export const glossary = ${parsed(validContent().glossary)};\n`,
    catalogue: () => `export const catalogue = ${parsed(buildCatalogue(validContent()))};\n`,
    stages: () => `export const stages = ${parsed(validContent().listings)};\n`,
    titles: () => `export const titles = ${parsed(JSON.parse(readFileSync(join(root, 'src', 'vocabulary', 'titles.json'), 'utf8')))};\n`,
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
