import { Window } from 'happy-dom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { watchPage } from '../../../src/page/watch-page';

/** Fills boxes as a script would, with one visible change beside; how often the page became another. */
async function fill(changes: Record<string, string>): Promise<number> {
  const window = new Window({ url: 'https://records.example/form' });
  const document = window.document as unknown as Document;
  vi.stubGlobal('MutationObserver', window.MutationObserver);
  for (const id of ['name', 'start', 'seen', 'due']) {
    const box = document.createElement('input');
    box.id = id;
    box.value = id === 'name' ? 'Wren Example' : '03/11/2026';
    document.body.append(box);
  }
  const box = (id: string) => document.getElementById(id)! as HTMLInputElement;
  let left = 0;
  const watch = watchPage(document, { own: () => false, onLeft: () => left++, onChanged: () => undefined });
  watch.remember({ elements: [], texts: [], names: [box('name')], dates: ['start', 'seen', 'due'].map(box) });
  for (const [id, value] of Object.entries(changes)) box(id).value = value;
  document.body.append(document.createElement('div'));
  await window.happyDOM.waitUntilComplete();
  watch.stop();
  return left;
}

afterEach(() => vi.unstubAllGlobals());

describe('boxes that the page fills by itself', () => {
  it('make it another page where the child’s name is one of them', async () => {
    expect(await fill({ name: 'Kit Example' })).toBe(1);
  });

  it('make it another page where most dates are among them', async () => {
    expect(await fill({ start: '04/11/2026', seen: '05/11/2026' })).toBe(1);
  });

  it('do not where a calendar fills one date in', async () => {
    expect(await fill({ seen: '05/11/2026' })).toBe(0);
  });
});
