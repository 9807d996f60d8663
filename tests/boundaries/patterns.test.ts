/**
 * No page can hold a pattern up. Patterns are written in the source, never made of what a page, a policy or a pack says,
 * but for the few below; and each of them gets through a long run of anything.
 */
import vm from 'node:vm';
import { describe, expect, it } from 'vitest';
import { type Node, sourcesBelow, walk } from './source-files';

const SOURCES = ['src', 'entrypoints'].flatMap(sourcesBelow);

/** Who puts a pattern together, and of what. */
const PUT_TOGETHER: Record<string, string> = {
  'src/core/matching/tokenise.ts': 'fixed words of its own',
  'src/core/oversight/substance-checks.ts': 'a word of the content that ships, each sign of it escaped',
  'src/core/search/mark-terms.ts': 'words of a search, each sign of them escaped',
  'src/core/time/parse-uk-date.ts': 'fixed parts of its own',
  'src/knowledge/reading-age.ts': 'fixed words of its own',
  'src/page/banner-line.ts': 'fixed parts of its own',
  'src/page/child-names.ts': 'names of the children of the page, each sign of them escaped',
  'src/page/earlier-records.ts': 'fixed words of its own',
};

/** Longer than any text that a pattern is given: labels and facts end at 400 characters, values at 2,000. */
const LONG = 4000;
/** Patterns that only short texts are given; where they are asked, longer ones are turned away or cut. */
const SHORT: [file: string, begins: string, longest: number][] = [
  ['src/page/text.ts', '^(?:[-–—_.', 59],
  ['src/page/read-facts.ts', '(?:^|[|·•,;>›', 80],
];
/** A hundred times what the slowest needs; what grows with the cube of the length is far beyond it. */
const WITHIN_MS = 4000;
const UNITS = [' ', 'a', 'A', '1', '1/', '-', ',', '(', ':', '?', 'a ', 'A ', '1 ', 'Ab ', '\n', '\u200b', "'", '@', 'no ', 'of the '];

interface Pattern {
  file: string;
  pattern: string;
  flags: string;
}

function patternsOf(file: string, ast: Node): Pattern[] {
  const found: Pattern[] = [];
  walk(ast, (node) => {
    const { regex } = node as unknown as { regex?: { pattern: string; flags: string } };
    if (regex) found.push({ file, ...regex });
  });
  return found;
}

const PATTERNS = SOURCES.flatMap(({ path, ast }) => patternsOf(path, ast));

/** Runs of one thing, and of the pattern’s own first words, with something else at the end. */
function runsFor({ file, pattern }: Pattern): string[] {
  const longest = SHORT.find(([of, begins]) => of === file && pattern.startsWith(begins))?.[2] ?? LONG;
  const words = (pattern.match(/[A-Za-z]{2,}/g) ?? []).slice(0, 3).map((word) => `${word} `);
  return [...UNITS, ...words].map((unit) => `${unit.repeat(Math.floor((longest - 1) / unit.length))}!`);
}

const context = vm.createContext({ pattern: /x/, text: '', all: false });
const script = new vm.Script('all ? text.replace(pattern, "") : pattern.test(text)');

describe('patterns', () => {
  it('are put together nowhere but where they are known to be', () => {
    const makers = SOURCES.filter(({ ast }) => {
      let makes = false;
      walk(ast, (node) => {
        const { callee } = node as unknown as { callee?: { name?: string } };
        makes ||= /^(?:New|Call)Expression$/.test(node.type) && callee?.name === 'RegExp';
      });
      return makes;
    });
    expect(makers.map(({ path }) => path).sort()).toEqual(Object.keys(PUT_TOGETHER).sort());
  });

  it('are found in the source', () => {
    expect(PATTERNS.length).toBeGreaterThan(300);
    for (const [file, begins] of SHORT) expect(PATTERNS.some((one) => one.file === file && one.pattern.startsWith(begins)), file).toBe(true);
  });

  it(`each get through runs of ${LONG} characters`, { timeout: 300_000 }, () => {
    const held: string[] = [];
    for (const one of PATTERNS) {
      const pattern = new RegExp(one.pattern, one.flags);
      for (const text of runsFor(one)) {
        pattern.lastIndex = 0;
        Object.assign(context, { pattern, text, all: one.flags.includes('g') });
        try {
          script.runInContext(context, { timeout: WITHIN_MS });
        } catch {
          held.push(`${one.file}: /${one.pattern}/${one.flags} by ${JSON.stringify(text.slice(0, 12))}…`);
          break;
        }
      }
    }
    expect(held).toEqual([]);
  });

  it('would be found held up', () => {
    Object.assign(context, { pattern: /^(?:a+)+$/, text: `${'a'.repeat(60)}!`, all: false });
    expect(() => script.runInContext(context, { timeout: 200 })).toThrow(/timed out/);
  });
});
