/** What comes first in view: each decision in exactly one part, in its order, and nothing left out. */
import { describe, expect, it } from 'vitest';
import { inView, looksFirst, otherReaders } from '../../../src/core/oversight/attention';
import type { OversightItem, OversightState } from '../../../src/core/oversight/oversight-item';

let count = 0;
function item(state: OversightState, more: Partial<OversightItem> = {}): OversightItem {
  count += 1;
  return {
    check: `${count}-${state}`,
    question: 'decision',
    title: 'Title',
    summary: 'Summary.',
    state,
    onPageWords: '',
    fields: [],
    force: 'should',
    dutyHolder: 'the council',
    sources: [],
    who: 'the practice supervisor or manager',
    beforeSending: false,
    ...more,
  };
}

describe('what comes first in view', () => {
  it.each<[string, OversightItem, boolean]>([
    ['blank', item('blank'), true],
    ['not as expected', item('worth-a-look'), true],
    ['cannot tell', item('cannot-tell'), true],
    ['a limit passed that was met elsewhere, perhaps', item('not-on-page', { late: true }), true],
    ['recorded', item('recorded'), false],
    ['not on this page', item('not-on-page'), false],
    ['does not apply', item('not-applicable'), false],
    ['what no page shows', item('cannot-tell', { ask: true }), false],
  ])('%s', (_, one, first) => {
    expect(looksFirst(one)).toBe(first);
  });

  it('keeps the order of the decisions in each part, and every decision in one of them', () => {
    const items = [item('recorded'), item('blank'), item('cannot-tell', { ask: true }), item('not-applicable'), item('worth-a-look'), item('not-on-page')];
    const { first, ask, rest } = inView(items);
    expect(first).toEqual([items[1], items[4]]);
    expect(ask).toEqual([items[2]]);
    expect(rest).toEqual([items[0], items[3], items[5]]);
    expect([...first, ...ask, ...rest].sort((a, b) => items.indexOf(a) - items.indexOf(b))).toEqual(items);
  });

  it('names the chair and the reviewing officer where they decide', () => {
    expect(otherReaders([item('blank')])).toEqual([]);
    expect(otherReaders([item('blank', { who: 'the conference chair' })])).toEqual(['the conference chair']);
    expect(otherReaders([item('blank', { who: 'the independent reviewing officer' })])).toEqual(['the reviewing officer']);
  });
});
