/** "In plain words" for what is no requirement, limit or standard: decisions, questions, the ladder, an order's end. */
import { beforeAll, describe, expect, it } from 'vitest';
import { ORDER_END_PLAIN, orderEndCard } from '../../../src/core/guidance/order-end-card';
import { checkPlainWords } from '../../../src/knowledge/check-oversight';
import { ANY_STAGE, type Content, loadContent } from '../../../src/knowledge/load-pack';
import { dated, page } from '../guidance/invent';

let content: Content;
beforeAll(() => {
  content = loadContent(process.cwd());
});
const faults = (of: string, words: string | undefined) => (words ? checkPlainWords({ of, words }) : [{ path: of, reason: 'has none' }]);

describe('plain words', () => {
  it('stand on every decision of every walk-through, and on its ladder', () => {
    const walks = [...content.packs.values()].filter(({ id }) => id !== ANY_STAGE);
    expect(walks.length).toBeGreaterThanOrEqual(20);
    for (const { id, oversight } of walks) {
      expect(oversight!.decisions.flatMap(({ id: of, plain }) => faults(of, plain)), id).toEqual([]);
      expect(faults(id, oversight!.ladder.plain), id).toEqual([]);
    }
  });

  it('stand on every question of the principles and expectations, at every stage that puts one', () => {
    const prompts = [...content.packs.values()].flatMap((pack) => pack.prompts ?? []);
    expect(prompts.length).toBeGreaterThan(30);
    expect(prompts.flatMap(({ id, plain }) => faults(id, plain))).toEqual([]);
  });

  it('stand on the end of an emergency protection order, whatever the page says of it', () => {
    const packs = [...content.packs.values()];
    const cards = [
      orderEndCard(page('immediate-protection', [dated('epo', '2026-12-24', { label: 'EPO expires' })]), packs),
      orderEndCard(page('immediate-protection', [dated('epo', '2026-12-17', { label: 'EPO granted' })]), packs),
    ];
    expect(cards.map((card) => card?.onPage)).toEqual(['recorded', 'not-on-page']);
    expect(cards.map((card) => card?.plain)).toEqual([ORDER_END_PLAIN, ORDER_END_PLAIN]);
    expect(faults('epo', ORDER_END_PLAIN)).toEqual([]);
    expect(cards[0]?.sources.length).toBeGreaterThan(0);
  });
});
