/** A supervisor's marks: attention, never quality; "not needed" always has a reason. */
import { describe, expect, it } from 'vitest';
import { lookedAt, markWords, NO_MARKS, withMark } from '../../../src/core/oversight/marks';
import type { OversightItem, OversightState } from '../../../src/core/oversight/oversight-item';

const item = (check: string, state: OversightState) => ({ check, state }) as OversightItem;
const items = [item('a', 'recorded'), item('b', 'blank'), item('c', 'not-applicable')];

describe('marks', () => {
  it('count what was looked at, whatever was found or marked; what does not apply is not among them', () => {
    expect(lookedAt(items, NO_MARKS)).toEqual({ looked: 0, of: 2 });
    const enough = withMark(NO_MARKS, 'b', 'enough');
    const more = withMark(NO_MARKS, 'b', 'ask-for-more');
    expect([lookedAt(items, enough), lookedAt(items, more)]).toEqual([{ looked: 1, of: 2 }, { looked: 1, of: 2 }]);
    expect(lookedAt(items, withMark(enough, 'settled-meanwhile', 'enough'))).toEqual({ looked: 1, of: 2 });
  });

  it('one mark takes the place of the one before', () => {
    const marks = withMark(withMark(NO_MARKS, 'a', 'not-needed', 'not-possible-yet'), 'a', 'enough');
    expect(marks).toEqual({ a: { id: 'enough' } });
  });

  it('are said in words, "not needed" with its reason', () => {
    const said = (id: 'enough' | 'ask-for-more' | 'not-needed') => markWords(withMark(NO_MARKS, 'a', id).a);
    expect([markWords(undefined), said('enough'), said('ask-for-more'), said('not-needed')]).toEqual([
      'Not looked at',
      'Enough',
      'Ask for more',
      'Not needed: does not apply',
    ]);
    expect(markWords(withMark(NO_MARKS, 'a', 'not-needed', 'recorded-elsewhere').a)).toBe('Not needed: recorded elsewhere');
  });
});
