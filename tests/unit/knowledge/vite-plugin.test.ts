import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { knowledge } from '../../../src/knowledge/vite-plugin';

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
