import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadContent } from '../../../src/knowledge/load-pack';
import { knowledge, shareItems } from '../../../src/knowledge/vite-plugin';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'knowledge-'));
  cpSync('src/packs', join(root, 'src', 'packs'), { recursive: true });
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

/** The hooks as a bundler calls them; ours are plain functions that use nothing of its context. */
interface Hooks {
  buildStart(): void;
  resolveId(id: string): string | undefined;
  load(id: string): Promise<string | undefined>;
}

const hooks = () => knowledge({ root }) as unknown as Hooks;

describe('the build', () => {
  it('stops on faults and names them all', () => {
    writeFileSync(join(root, 'src/packs/core-group/requirements.json'), '[{ "id": "broken" }]');
    rmSync(join(root, 'src/packs/supervision/stage.json'));
    expect(() => hooks().buildStart()).toThrow(
      /src\/packs\/core-group\/requirements\.json: broken\.title: is missing[\s\S]*src\/packs\/supervision\/stage\.json: is missing/,
    );
  });

  it('passes sound packs', () => {
    expect(() => hooks().buildStart()).not.toThrow();
  });
});

describe('the modules', () => {
  it('are ours alone: any other import is left to the bundler', async () => {
    expect(hooks().resolveId('virtual:alongside/packs')).toBe('\0virtual:alongside/packs');
    expect(hooks().resolveId('virtual:alongside/other')).toBeUndefined();
    expect(await hooks().load('/src/core/observation.ts')).toBeUndefined();
  });

  it('hold the lexicon that the compiler in the same folder makes', async () => {
    mkdirSync(join(root, 'src', 'knowledge'));
    writeFileSync(
      join(root, 'src', 'knowledge', 'compile-lexicon.ts'),
      'export function compileLexicon(root: string): unknown { return { said: "it\\u2019s" as const, rooted: root !== "" }; }',
    );
    const code = await hooks().load('\0virtual:alongside/lexicon');
    expect(code).toBe('export const lexicon = JSON.parse("{\\"said\\":\\"it’s\\",\\"rooted\\":true}");\n');
  });

  it('are an empty lexicon where there is no compiler', async () => {
    expect(await hooks().load('\0virtual:alongside/lexicon')).toBe('export const lexicon = null;\n');
  });
});

describe('what several packs hold', () => {
  const pack = (id: string, ...items: string[]) =>
    ({ id, requirements: items.map((item) => ({ id: item })), timescales: [], standards: [{ id: 'a1' }] }) as never;

  it('is written once, with its key in each pack and the order kept', () => {
    const { shared, light } = shareItems([pack('one', 'x', 'both', 'y'), pack('two', 'both')]);
    expect([...shared.keys()].sort()).toEqual(['requirements:both', 'standards:a1']);
    expect(light.get('one')).toMatchObject({
      requirements: [{ id: 'x' }, 'requirements:both', { id: 'y' }],
      standards: ['standards:a1'],
    });
    expect(light.get('two')).toMatchObject({ requirements: ['requirements:both'] });
  });

  it('has a source that several items cite once, as a number in each', () => {
    const source = { document: 'A', edition: null, chapter: null, paragraph: '1', page: 1, confidence: 'seen' };
    const other = { ...source, paragraph: '2' };
    const citing = {
      id: 'one',
      requirements: [
        { id: 'x', sources: [source] },
        { id: 'y', sources: [other, source] },
      ],
      timescales: [],
      standards: [],
    } as never;
    const { sources, light } = shareItems([citing]);
    expect(sources).toEqual([source]);
    expect(light.get('one')).toMatchObject({ requirements: [{ sources: [0] }, { sources: [other, 0] }] });
  });

  it('comes whole to the reader, as it is in the folders', async () => {
    const code = (await hooks().load('\0virtual:alongside/packs'))!;
    const url = `data:text/javascript,${encodeURIComponent(code)}`;
    const { packs } = (await import(/* @vite-ignore */ url)) as { packs: Record<string, () => unknown> };
    const { packs: loaded } = loadContent(root);
    for (const [id, whole] of loaded) expect(packs[id]!(), id).toEqual(JSON.parse(JSON.stringify(whole)));
  });

  it('is in the bundle once: no sentence of a standard is there twice', async () => {
    const code = (await hooks().load('\0virtual:alongside/packs'))!;
    for (const { detail, id } of loadContent(root).standards) {
      expect(code.split(detail!.replaceAll('"', '\\\\\\"')).length - 1, id).toBe(1);
    }
  });
});
