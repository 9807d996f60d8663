import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/page/text';

/** The label in the shadow tree of a made-up date box. */
function labelOf(inHost: string, inSlot = ''): Element {
  const { document } = new Window();
  document.body.append(document.createElement('x-date'));
  const host = document.querySelector('x-date')!;
  host.append(...(new document.defaultView!.DOMParser().parseFromString(inHost, 'text/html').body.childNodes as unknown as Node[] as never[]));
  const root = host.attachShadow({ mode: 'open' });
  const label = document.createElement('label');
  const slot = document.createElement('slot');
  slot.textContent = inSlot;
  label.append(slot);
  root.append(label);
  return label as unknown as Element;
}

describe('a label with a slot', () => {
  it('says what the page put into the slot', () => {
    expect(textOf(labelOf('Date of <b>review conference</b>'))).toBe('Date of review conference');
  });

  it('says what stands in the slot where the page put nothing', () => {
    expect(textOf(labelOf('', 'Date'))).toBe('Date');
  });
});
