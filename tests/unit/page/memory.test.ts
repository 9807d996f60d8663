import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { createElementRefs } from '../../../src/page/element-refs';
import { createMemory } from '../../../src/page/memory';

function page() {
  const { document } = new Window();
  document.body.innerHTML = '<form><p id="a"><b>x</b></p><p id="b"></p></form>';
  const of = (selector: string) => document.querySelector(selector) as unknown as Element;
  return { of, root: of('form'), a: of('#a'), b: of('#b'), inner: of('b') };
}

describe('a memory of a page without end', () => {
  it('keeps the latest answers and lets the first go', () => {
    const memory = createMemory();
    const { document } = new Window();
    const elements = Array.from({ length: 8001 }, () => document.createElement('i') as unknown as Element);
    for (const [n, element] of elements.entries()) memory.keep('fact', element, element, n);
    expect(memory.recall('fact', elements[0]!)).toBeUndefined();
    expect(memory.recall('fact', elements.at(-1)!)).toBe(8000);
  });
});

describe('memory of a page', () => {
  it('forgets what depends on a part in which something changed, and nothing beside it', () => {
    const { root, a, b, inner } = page();
    const memory = createMemory();
    for (const element of [root, a, b]) memory.keep('walk', element, element, element.id);
    memory.changed([inner]);
    expect([root, a, b].map((element) => memory.recall('walk', element))).toEqual([undefined, undefined, 'b']);
  });

  it('keeps what was read after a change', () => {
    const { a, inner } = page();
    const memory = createMemory();
    memory.changed([inner]);
    memory.keep('grid', a, a, 1);
    expect(memory.recall('grid', a)).toBe(1);
    memory.changed([a]);
    expect(memory.recall('grid', a)).toBeUndefined();
  });

  it('holds an answer to the part it depends on, not to its element', () => {
    const { root, a, b } = page();
    const memory = createMemory();
    memory.keep('fact', a, root, 'beside b');
    memory.changed([b]);
    expect(memory.recall('fact', a)).toBeUndefined();
  });

  it('forgets everything when told to', () => {
    const { b } = page();
    const memory = createMemory();
    memory.keep('fact', b, b, 1);
    memory.forget();
    expect(memory.recall('fact', b)).toBeUndefined();
  });
});

describe('names of elements', () => {
  it('stay with their elements from one reading to the next, whatever is read before them', () => {
    const { a, b } = page();
    const refs = createElementRefs('f');
    const first = refs.begin();
    const names = [first(a), first(b)];
    const second = refs.begin();
    expect([second(b), second(a)]).toEqual([names[1], names[0]]);
  });

  it('are two where one element is asked for twice', () => {
    const { a } = page();
    const refs = createElementRefs('f');
    const next = refs.begin();
    const both = [next(a), next(a)];
    expect(new Set(both).size).toBe(2);
    const again = refs.begin();
    expect([again(a), again(a)]).toEqual(both);
  });
});
