import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'rolldown/parseAst';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A syntax node, as far as these tests look at one. */
export interface Node {
  type: string;
  [key: string]: unknown;
}

export interface Import {
  /** As written: `../core/observation`. */
  specifier: string;
  /** File of this repository it leads to, from its top folder; undefined for a package, a virtual module, or no file. */
  file?: string;
  /** Types only: gone after the build. */
  typeOnly: boolean;
}

export interface SourceFile {
  /** From the top folder, with forward slashes. */
  path: string;
  text: string;
  ast: Node;
  imports: Import[];
}

const CODE = new Set(['.ts', '.tsx', '.mts']);

/** Files below a folder of the repository, from its top folder. */
export function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder))
    .map((name) => posix.join(folder, name))
    .flatMap((path) => (statSync(join(ROOT, path)).isDirectory() ? filesBelow(path) : [path]));
}

/** Calls back for a syntax node and everything below it. */
export function walk(node: unknown, visit: (node: Node, parent?: Node) => void, parent?: Node): void {
  if (Array.isArray(node)) {
    for (const item of node) walk(item, visit, parent);
  } else if (typeof node === 'object' && node !== null && 'type' in node) {
    visit(node as Node, parent);
    for (const [key, child] of Object.entries(node)) if (key !== 'parent') walk(child, visit, node as Node);
  }
}

/** Ways a specifier without an extension can be meant. */
const ENDINGS = ['', '.ts', '.tsx', '.mts', '.json', '/index.ts', '/index.tsx'];

function resolve(from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const target = join(ROOT, dirname(from), specifier.replace(/\?.*$/, ''));
  const found = ENDINGS.map((ending) => target + ending).find(
    (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false,
  );
  return found && relative(ROOT, found).split(sep).join('/');
}

function isTypeOnly(node: Node): boolean {
  if (node.importKind === 'type' || node.exportKind === 'type') return true;
  const specifiers = node.specifiers as Node[] | undefined;
  return (
    specifiers !== undefined &&
    specifiers.length > 0 &&
    specifiers.every((specifier) => specifier.importKind === 'type' || specifier.exportKind === 'type')
  );
}

const IMPORTS = new Set([
  'ImportDeclaration',
  'ExportAllDeclaration',
  'ExportNamedDeclaration',
  'ImportExpression',
  'TSImportType',
]);

function importsOf(path: string, ast: Node): Import[] {
  const imports: Import[] = [];
  walk(ast, (node) => {
    const source = node.source as Node | null | undefined;
    if (!IMPORTS.has(node.type) || !source) return;
    if (typeof source.value !== 'string') throw new Error(`${path}: an import whose target is worked out at run time`);
    const typeOnly = node.type === 'TSImportType' || isTypeOnly(node);
    imports.push({ specifier: source.value, file: resolve(path, source.value), typeOnly });
  });
  return imports;
}

/** Every program file below a folder, parsed, with its imports resolved. */
export function sourcesBelow(folder: string): SourceFile[] {
  return filesBelow(folder)
    .filter((path) => CODE.has(extname(path)) && !path.endsWith('.d.ts'))
    .map((path) => {
      const text = readFileSync(join(ROOT, path), 'utf8');
      const ast = parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }, path) as unknown as Node;
      return { path, text, ast, imports: importsOf(path, ast) };
    });
}
