import { describe, expect, it } from 'vitest';
import { type SourceFile, sourcesBelow, walk } from './source-files';

/** What each room of the house may import: other rooms, and packages or virtual modules. */
const RULE: Record<string, { rooms: string[]; packages: RegExp }> = {
  core: { rooms: ['core'], packages: /^$/ },
  knowledge: { rooms: ['knowledge', 'core'], packages: /^$/ },
  page: { rooms: ['page', 'core'], packages: /^$/ },
  extension: { rooms: ['extension', 'core', 'knowledge'], packages: /^virtual:alongside\// },
  ui: { rooms: ['ui', 'core'], packages: /^react(-dom)?(\/|$)/ },
};

/** The one file that may import a package which its room may not. */
const ONE_IMPORTER: Record<string, string> = {
  'webextension-polyfill': 'src/extension/browser.ts',
  'zod/mini': 'src/knowledge/z.ts',
  minisearch: 'src/knowledge/search-index.ts',
};

/** Programs of the build may use these: src/knowledge reads the data folders with them. */
const NODE_OR_VITE = /^(node:|(vite|syllable)$)/;

const sources = sourcesBelow('src');
const entrypoints = sourcesBelow('entrypoints');
const byPath = new Map([...sources, ...entrypoints].map((file) => [file.path, file]));

function roomOf(path: string): string {
  return path.split('/')[1] ?? '';
}

/** Files and packages that an entrypoint brings into its bundle: types are left out. */
function bundledFrom(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const { specifier, file, typeOnly } of byPath.get(path)?.imports ?? []) {
    if (!typeOnly) bundledFrom(file ?? specifier, seen);
  }
  return seen;
}

const shipped = new Set(entrypoints.flatMap(({ path }) => [...bundledFrom(path)]));

function breaches(file: SourceFile): string[] {
  const rule = RULE[roomOf(file.path)];
  if (!rule) return [`${file.path}: there is no room “${roomOf(file.path)}” for programs`];
  return file.imports
    .filter(({ specifier, file: target }) => {
      if (target) return !rule.rooms.includes(roomOf(target));
      if (ONE_IMPORTER[specifier]) return ONE_IMPORTER[specifier] !== file.path;
      if (roomOf(file.path) === 'knowledge' && !shipped.has(file.path) && NODE_OR_VITE.test(specifier)) return false;
      return !rule.packages.test(specifier);
    })
    .map(({ specifier }) => `${file.path} imports ${specifier}`);
}

/** Names of globals that a file uses as a value, outside types: `document.title`, `new Date()`. */
function globalsUsed(file: SourceFile, names: Set<string>): string[] {
  const used = new Set<string>();
  walk(file.ast, (node, parent) => {
    const isCallOf =
      parent?.type === 'NewExpression' || parent?.type === 'CallExpression' ? parent.callee === node : false;
    const isObject = parent?.type === 'MemberExpression' && parent.object === node;
    if (node.type === 'Identifier' && names.has(String(node.name)) && (isCallOf || isObject))
      used.add(String(node.name));
  });
  return [...used].map((name) => `${file.path} uses ${name}`);
}

describe('import rule', () => {
  it('has files in every room', () => {
    const rooms = new Set(sources.map(({ path }) => roomOf(path)));
    expect([...rooms].sort()).toEqual(Object.keys(RULE).sort());
  });

  it('is kept by every file of src', () => {
    expect(sources.flatMap(breaches)).toEqual([]);
  });

  it('lets nothing import an entrypoint', () => {
    const into = sources.flatMap(({ path, imports }) =>
      imports
        .filter(({ file }) => file?.startsWith('entrypoints/'))
        .map(({ specifier }) => `${path} imports ${specifier}`),
    );
    expect(into).toEqual([]);
  });

  it('keeps the shipped program away from tests and scripts', () => {
    const out = [...sources, ...entrypoints].flatMap(({ path, imports }) =>
      imports
        .filter(({ file }) => file && !/^(src|entrypoints)\//.test(file))
        .map(({ specifier }) => `${path}: ${specifier}`),
    );
    expect(out).toEqual([]);
  });

  it('lets one file each import the polyfill, zod and the search library, from entrypoints too', () => {
    const restricted = /^(webextension-polyfill|zod|minisearch)(\/|$)/;
    const found = [...sources, ...entrypoints].flatMap(({ path, imports }) =>
      imports.filter(({ specifier }) => restricted.test(specifier)).map(({ specifier }) => [specifier, path]),
    );
    expect(Object.fromEntries(found)).toEqual(ONE_IMPORTER);
    expect(found).toHaveLength(Object.keys(ONE_IMPORTER).length);
  });

  it('keeps React, zod, the polyfill, the drawing and the prose out of what the detector brings along', () => {
    const detector = entrypoints.find(({ path }) => /\/detector\b/.test(path));
    expect(detector, 'entrypoints/detector*').toBeDefined();
    const bundled = [...bundledFrom(detector!.path)];
    expect(bundled.length).toBeGreaterThan(5);
    const unwanted =
      /^(react|zod|minisearch|webextension-polyfill|virtual:alongside\/(packs|catalogue|glossary|topics))|^src\/(ui|packs|extension\/browser)/;
    expect(bundled.filter((path) => unwanted.test(path))).toEqual([]);
  });
});

describe('the pure core', () => {
  const core = sources.filter(({ path }) => path.startsWith('src/core/'));

  it('has no browser, no document and no clock', () => {
    const names = new Set(
      (
        'browser chrome document window navigator location history localStorage sessionStorage indexedDB ' +
        'Date performance setTimeout setInterval requestAnimationFrame requestIdleCallback fetch crypto'
      ).split(' '),
    );
    expect(core.flatMap((file) => globalsUsed(file, names))).toEqual([]);
  });

  it('is told today’s date', () => {
    expect(core.filter(({ text }) => /Temporal\.Now\b/.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

describe('the page readers', () => {
  it('have no browser API', () => {
    const page = sources.filter(({ path }) => path.startsWith('src/page/'));
    expect(page.flatMap((file) => globalsUsed(file, new Set(['browser', 'chrome'])))).toEqual([]);
  });
});

describe('entrypoints', () => {
  it.each(entrypoints)('$path is wiring of at most 60 lines', ({ text }) => {
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(60);
  });
});
