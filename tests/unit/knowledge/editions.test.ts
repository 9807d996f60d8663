import { describe, expect, it } from 'vitest';
import { currencyTag, mayRaise } from '../../../src/core/content/currency';
import { editionInForce, editionsOf, editionSpan } from '../../../src/core/content/editions';
import { loadContent } from '../../../src/knowledge/load-pack';

const content = loadContent('.');
const requirements = [...content.packs.values()].flatMap((pack) =>
  pack.requirements.filter(({ stage }) => stage === pack.id),
);
const byId = new Map(requirements.map((item) => [item.id, item]));
const TODAY = '2026-11-22';

describe('the edition of a day', () => {
  it.each([
    ['2018-07-03', null],
    ['2018-07-04', '2018'],
    ['2023-12-14', '2018'],
    ['2023-12-15', '2023'],
    ['2026-03-17', '2023'],
    ['2026-03-18', '2026'],
    [TODAY, '2026'],
  ])('%s is under %s', (day, edition) => {
    expect(editionInForce(day)).toBe(edition);
  });

  it('leaves no day between two editions', () => {
    expect(editionSpan('2018')).toEqual({ from: '2018-07-04', to: '2023-12-14' });
    expect(editionSpan('2023')).toEqual({ from: '2023-12-15', to: '2026-03-17' });
    expect(editionSpan('2026')).toEqual({ from: '2026-03-18', to: null });
  });
});

describe('the editions of an item', () => {
  it('come from its sources, each with how well it is known', () => {
    expect(editionsOf(byId.get('assessment-45wd')!).map(({ edition, how }) => [edition, how])).toEqual([
      ['2018', 'memory'],
      ['2023', 'seen'],
    ]);
    expect(editionsOf(byId.get('lac-reviews')!)).toEqual([]);
  });
});

describe('law whose first day is doubtful', () => {
  it('says “check whether in force” on every such item, with or without a day, and raises nothing', () => {
    const doubtful = requirements.filter(({ currency }) => currency === 'law-check-commencement');
    expect(doubtful.length).toBeGreaterThanOrEqual(7);
    for (const item of doubtful) {
      expect(currencyTag(item, TODAY), item.id).toBe('check whether in force');
      expect(currencyTag({ ...item, effectiveFrom: null }, TODAY), item.id).toBe('check whether in force');
      expect(currencyTag({ ...item, checked: { how: 'memory' } }, TODAY), item.id).toBe('check whether in force');
      expect(mayRaise(item, TODAY, 'in-force'), item.id).toBe(false);
    }
  });

  it('is not the same as law that has not started', () => {
    expect(currencyTag(byId.get('s47-macpt')!, TODAY)).toBe('not yet in force');
    expect(currencyTag({ ...byId.get('fgdm-offer')!, effectiveFrom: '2027-01-01' }, TODAY)).toBe('not yet in force');
  });
});

describe('an item that a reviewer compared', () => {
  it('says so, and may raise', () => {
    const item = {
      ...byId.get('s47-see-alone')!,
      currency: 'verified-2026' as const,
      checked: { edition: '2026' as const, on: TODAY, how: 'seen' as const, by: 'principal social worker' },
    };
    expect(currencyTag(item, TODAY)).toBe('verified in the 2026 edition');
    expect(mayRaise(item, TODAY, 'in-force')).toBe(true);
  });
});
