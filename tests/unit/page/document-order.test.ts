import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { follows, placeIn } from '../../../src/page/document-order';

function page() {
  const { document } = new Window();
  document.write('<a-card></a-card><p id="light"></p><b-card></b-card>');
  const inside = (host: string, html: string) => {
    const root = document.querySelector(host)!.attachShadow({ mode: 'open' });
    root.innerHTML = html;
    return root.firstElementChild as unknown as Element;
  };
  const light = document.querySelector('#light') as unknown as Element;
  return { light, first: inside('a-card', '<i></i>'), last: inside('b-card', '<i></i>') };
}

describe('the order of elements in different trees', () => {
  it('is that of what they stand in', () => {
    const { light, first, last } = page();
    for (const [one, other] of [[light, first], [last, light], [last, first]] as const) {
      expect(follows(one, other)).toBe(true);
      expect(follows(other, one)).toBe(false);
    }
  });

  it('is told in a tree that holds one of them', () => {
    const { light, first } = page();
    expect(placeIn(light.getRootNode(), first)?.tagName).toBe('A-CARD');
    expect(placeIn(first.getRootNode(), first)).toBe(first);
    expect(placeIn(first.getRootNode(), light)).toBeUndefined();
  });
});
