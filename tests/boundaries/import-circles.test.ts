import { describe, expect, it, vi } from 'vitest';
import { type SourceFile, sourcesBelow } from './source-files';

// Reading every file takes a slow machine more than a moment.
vi.setConfig({ testTimeout: 60_000 });

/** Files that import one another in a loop, types too: each group sorted. A file outside every loop is in none. */
function circlesOf(files: readonly SourceFile[]): string[][] {
  const imports = new Map(files.map(({ path, imports }) => [path, imports.flatMap(({ file }) => file ?? [])]));
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (path: string) => {
    order.set(path, order.size);
    low.set(path, order.get(path)!);
    open.push(path);
    for (const next of imports.get(path) ?? []) {
      if (!imports.has(next)) continue;
      if (!order.has(next)) visit(next);
      if (open.includes(next)) low.set(path, Math.min(low.get(path)!, low.get(next)!));
    }
    if (low.get(path) !== order.get(path)) return;
    const circle = open.splice(open.indexOf(path)).sort();
    if (circle.length > 1 || imports.get(path)?.includes(path)) circles.push(circle);
  };
  for (const path of imports.keys()) if (!order.has(path)) visit(path);
  return circles;
}

function invented(path: string, ...imported: string[]): SourceFile {
  return {
    path,
    text: '',
    ast: { type: 'Program' },
    imports: imported.map((file) => ({ specifier: `./${file}`, file, typeOnly: true })),
  };
}

describe('import circles', () => {
  it('are found, however long, and told from a file that two others import', () => {
    expect(circlesOf([invented('a', 'b', 'c'), invented('b', 'd'), invented('c', 'd'), invented('d')])).toEqual([]);
    expect(circlesOf([invented('a', 'b'), invented('b', 'c'), invented('c', 'b'), invented('d', 'a')])).toEqual([
      ['b', 'c'],
    ]);
    expect(circlesOf([invented('a', 'a')])).toEqual([['a']]);
  });

  it('are nowhere in src, entrypoints or scripts, not for a type either', () => {
    const files = [...sourcesBelow('src'), ...sourcesBelow('entrypoints'), ...sourcesBelow('scripts')];
    expect(files.length).toBeGreaterThan(300);
    expect(circlesOf(files)).toEqual([]);
  });

  it('are nowhere among the rooms of core', () => {
    const roomOf = (path: string) => path.split('/')[2]!;
    const rooms = new Map<string, string[]>();
    for (const { path, imports } of sourcesBelow('src/core')) {
      const others = imports.flatMap(({ file }) => file ?? []).map(roomOf);
      const room = rooms.get(roomOf(path)) ?? [];
      rooms.set(roomOf(path), [...room, ...others.filter((other) => other !== roomOf(path))]);
    }
    expect(rooms.size).toBeGreaterThan(10);
    expect(circlesOf([...rooms].map(([room, others]) => invented(room, ...others)))).toEqual([]);
  });
});
