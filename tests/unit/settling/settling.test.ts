import { describe, expect, it } from 'vitest';
import {
  isInForce,
  isKept,
  pageFacts,
  type SettledEntry,
  settledOn,
  withoutSettled,
  withSettled,
} from '../../../src/core/settling/settling';
import { dated, field } from '../guidance/invent';

const facts = (...fields: ReturnType<typeof field>[]) => pageFacts('section-47', { fields });

describe('what a page is known by', () => {
  it('is its stage and its event dates, in no order, and changes when a date changes', () => {
    const a = dated('strategy_date', '2026-12-11');
    const b = dated('icpc_target', '2027-01-06');
    expect(facts(a, b)).toEqual(facts(b, a));
    expect(facts(a, b)?.text).not.toBe(facts(a, dated('icpc_target', '2027-01-07'))?.text);
    expect(facts(a)?.text).not.toBe(pageFacts('strategy-discussion', { fields: [a] })?.text);
  });

  it('holds no label, no text and no date of birth', () => {
    const named = dated('strategy_date', '2026-12-11', { label: 'EXAMPLE, Child', ref: 'top:4' });
    const text = facts(named, dated('child_dob', '2019-05-02'), field('child_name', { label: 'Name' }))!.text;
    expect(JSON.parse(text)).toEqual(['section-47', ['strategy_date 2026-12-11']]);
  });

  it('is nothing where no date is shown', () => {
    expect(facts(field('strategy_decision'), dated('child_dob', '2019-05-02'))).toBeNull();
  });

  it('is too little for a card to look at first when all its dates are one day', () => {
    const oneDay = facts(dated('strategy_date', '2026-12-11'), dated('s47_start', '2026-12-11'));
    expect(isKept(oneDay, false)).toBe(true);
    expect(isKept(oneDay, true)).toBe(false);
    expect(isKept(facts(dated('strategy_date', '2026-12-11'), dated('s47_start', '2026-12-12')), true)).toBe(true);
    expect(isKept(null, false)).toBe(false);
  });
});

describe('how long it lasts', () => {
  it.each([
    ['2026-12-17', true],
    ['2027-01-13', true],
    ['2027-01-14', false],
    ['2026-12-16', false],
  ])('settled on 17 December, seen on %s: %s', (today, still) => {
    expect(isInForce({ on: '2026-12-17' }, today)).toBe(still);
  });
});

describe('the list that is kept', () => {
  const entry = (rule: string, more: Partial<SettledEntry> = {}): SettledEntry => ({
    rule,
    page: 'a',
    reason: 'not-possible-yet',
    on: '2026-12-17',
    ...more,
  });

  it('holds a rule once for a page, and drops what has run out', () => {
    const before = [entry('one'), entry('one', { page: 'b' }), entry('old', { on: '2026-11-01' })];
    expect(withSettled(before, entry('one', { reason: 'does-not-apply' }))).toEqual([
      entry('one', { page: 'b' }),
      entry('one', { reason: 'does-not-apply' }),
    ]);
  });

  it('answers for one page only, and one rule is taken back alone', () => {
    const entries = [entry('one'), entry('two'), entry('one', { page: 'b' })];
    expect(settledOn(entries, 'a', '2026-12-20').map(({ rule }) => rule)).toEqual(['one', 'two']);
    expect(withoutSettled(entries, 'a', 'one')).toEqual([entry('two'), entry('one', { page: 'b' })]);
    expect(settledOn(entries, 'a', '2027-02-01')).toEqual([]);
  });

  it('never grows beyond a thousand: the oldest go', () => {
    const many = Array.from({ length: 1002 }, (_, n) => entry(`r${n}`));
    const kept = withSettled(many, entry('last'));
    expect(kept).toHaveLength(1000);
    expect([kept[0]!.rule, kept.at(-1)!.rule]).toEqual(['r3', 'last']);
  });
});
