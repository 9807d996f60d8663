import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildCatalogue } from '../../src/knowledge/build-catalogue';
import { loadContent } from '../../src/knowledge/load-pack';
import { BROWSERS, scriptsOf } from './built-extension';
import { countRiskyNames, countRiskyNamesInScript } from './risky-names';
import { filesBelow, ROOT, sourcesBelow } from './source-files';

/**
 * Budgets in bytes after gzip -9: of the detector, which every frame runs, and of it with the reader, which a frame with
 * something to read runs. The second grew with what it recognises, and is to come down to 36,000.
 */
const DETECTOR_BUDGET = 10_000;
const READING_BUDGET = 59_500;

/** Words that only these libraries' own code holds. */
const REACT = /react\.(transitional\.)?element|Minified React error|__reactFiber/;
const SEARCH = /MiniSearch: /;
const ZOD = /ZodError|\$ZodType|_zod\b/;

/** Sentences of the packs: long enough to be nobody's label. */
function packSentences(): string[] {
  const sentences: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string' && value.length >= 60 && value.split(' ').length >= 8) sentences.push(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  for (const path of filesBelow('src/packs').filter((file) =>
    /\/(requirements|oversight|standards)[^/]*\.json$/.test(file),
  )) {
    collect(JSON.parse(readFileSync(join(ROOT, path), 'utf8')));
  }
  return sentences;
}

/** Summaries, meanings and questions of the whole catalogue, with the marks that a script writes otherwise left out. */
function catalogueSentences(): string[] {
  return buildCatalogue(loadContent(ROOT))
    .map(({ summary }) => summary)
    .filter((summary) => summary.length >= 50 && !/['"\\’“”]/.test(summary));
}

/** A bundle of one package alone, to learn what the package itself brings along. */
async function bundleAlone(...packages: string[]): Promise<string> {
  const lines = packages.map(
    (name, index) => `import * as p${index} from '${name}'; globalThis.p${index} = p${index};`,
  );
  const bundle = await rolldown({
    input: 'alone',
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    plugins: [
      {
        name: 'alone',
        resolveId: (id) => (id === 'alone' ? join(ROOT, 'alone.js') : null),
        load: (id) => (id === join(ROOT, 'alone.js') ? lines.join('\n') : null),
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'esm', minify: true });
  await bundle.close();
  return output[0].code;
}

describe.each(BROWSERS)('detector of the %s build', (browser) => {
  const scripts = scriptsOf(browser);
  const named = (file: string) => scripts.find(({ name }) => name === file || name.endsWith(`/${file}`));
  const detector = named('detector.js');

  it(`is at most ${DETECTOR_BUDGET} bytes after gzip`, () => {
    expect(detector, 'detector.js').toBeDefined();
    expect(gzipSync(detector!.text, { level: 9 }).length).toBeLessThanOrEqual(DETECTOR_BUDGET);
  });

  it(`is at most ${READING_BUDGET} bytes together with the reader`, () => {
    const reader = named('reader.js');
    expect(reader, 'reader.js').toBeDefined();
    const sizes = [detector, reader].map((script) => gzipSync(script!.text, { level: 9 }).length);
    expect(sizes[0]! + sizes[1]!, sizes.join(' + ')).toBeLessThanOrEqual(READING_BUDGET);
  });

  it('holds no React and no zod', () => {
    expect(detector!.text).not.toMatch(REACT);
    expect(detector!.text).not.toMatch(ZOD);
    expect(scripts.some(({ text }) => REACT.test(text))).toBe(true);
    expect(scripts.some(({ text }) => ZOD.test(text))).toBe(true);
  });

  it('holds no sentence of the packs', () => {
    const sentences = packSentences();
    const shipped = sentences.filter((sentence) => scripts.some(({ text }) => text.includes(sentence)));
    expect(shipped.length).toBeGreaterThan(20);
    expect(sentences.filter((sentence) => detector!.text.includes(sentence))).toEqual([]);
  });
});

describe.each(BROWSERS)('the catalogue in the %s build', (browser) => {
  const scripts = scriptsOf(browser);
  const sentences = catalogueSentences();

  it('is in the worker alone: the sidebar and every page grow with the program, not with the content', () => {
    const holding = scripts.filter(({ text }) => sentences.some((sentence) => text.includes(sentence)));
    expect(sentences.length).toBeGreaterThan(500);
    expect(holding.map(({ name }) => name)).toEqual(['background.js']);
  });

  it('and its search library with it', () => {
    const holding = scripts.filter(({ text }) => SEARCH.test(text));
    expect(holding.map(({ name }) => name)).toEqual(['background.js']);
  });
});

/** src/extension/local-pack-fetch.ts: an https address and a SHA-256 that policy names; off without them. */
const OWN_NETWORK_USE = 'src/extension/local-pack-fetch.ts uses fetch';

describe('ways to make markup or program from text, and to the network', () => {
  it('are used nowhere in our own source, but for the one file that policy may name with its hash', () => {
    const used = [...sourcesBelow('src'), ...sourcesBelow('entrypoints')].flatMap(({ path, ast }) =>
      Object.keys(countRiskyNames(ast)).map((name) => `${path} uses ${name}`),
    );
    expect(used).toEqual([OWN_NETWORK_USE]);
  }, 60_000);

  /**
   * What libraries bring along and the built scripts may hold, no more often than the library alone:
   * react-dom has `innerHTML` (for `dangerouslySetInnerHTML`, which lint forbids us, and to make a script element) and
   * its scheduler wakes itself by `postMessage` on a MessageChannel of its own; zod has `Function`, for a compiler that
   * src/knowledge/z.ts switches off and the extension's content security policy forbids; MiniSearch calls a look-up in
   * its own tree `fetch`.
   */
  describe('are in the built scripts only where React, zod and MiniSearch bring them', () => {
    let react: Record<string, number>;
    let zod: Record<string, number>;
    let search: Record<string, number>;

    beforeAll(async () => {
      react = countRiskyNamesInScript(await bundleAlone('react', 'react-dom/client'), 'react.js');
      zod = countRiskyNamesInScript(await bundleAlone('zod/mini'), 'zod.js');
      search = countRiskyNamesInScript(await bundleAlone('minisearch'), 'minisearch.js');
    });

    it('which are these', () => {
      expect(Object.keys(react).sort()).toEqual(['innerHTML', 'postMessage']);
      expect(Object.keys(zod).sort()).toEqual(['Function']);
      expect(Object.keys(search).sort()).toEqual(['fetch']);
    });

    it.each(BROWSERS.flatMap((browser) => scriptsOf(browser).map((script) => ({ browser, ...script }))))(
      '$browser: $name',
      ({ name, text }) => {
        const allowed = (risky: string) =>
          (REACT.test(text) ? (react[risky] ?? 0) : 0) + (ZOD.test(text) ? (zod[risky] ?? 0) : 0) +
          (SEARCH.test(text) ? (search[risky] ?? 0) : 0) +
          (name === 'background.js' && risky === 'fetch' ? 1 : 0);
        const beyond = Object.entries(countRiskyNamesInScript(text, name)).filter(
          ([risky, count]) => count > allowed(risky),
        );
        expect(beyond).toEqual([]);
      },
    );
  });
});
