import { beforeEach, describe, expect, it, vi } from 'vitest';

const FACTS = '["section-47",["strategy_date 2026-12-11","icpc_target 2027-01-06"]]';
const SITE = 'https://lcs.northshire.example';
const settled = { rule: 'seen', reason: 'not-possible-yet' as const, on: '2026-12-17' };

async function start(kept?: unknown) {
  vi.resetModules();
  const stored: Record<string, unknown> = kept === undefined ? {} : { settled: kept };
  const local = {
    get: async () => structuredClone(stored),
    set: async (items: object) => void Object.assign(stored, structuredClone(items)),
    remove: async (key: string) => void delete stored[key],
  };
  vi.doMock('webextension-polyfill', () => ({ default: { storage: { local } } }));
  return { stored, ...(await import('../../../src/extension/settled-store')) };
}

let store: Awaited<ReturnType<typeof start>>;
beforeEach(async () => {
  store = await start();
});

const text = () => JSON.stringify(store.stored);

describe('settled cards on the device', () => {
  it('are a rule, a reason, a day and a mark that says nothing of the page', async () => {
    await store.keepSettled(SITE, FACTS, settled);
    expect(store.stored.settled).toEqual({
      salt: expect.stringMatching(/^[0-9a-f]{64}$/),
      entries: [{ ...settled, page: expect.stringMatching(/^[0-9a-f]{64}$/) }],
    });
    expect(text()).not.toMatch(/2026-12-11|2027-01-06|northshire|section-47|strategy/);
  });

  it('belong to one site and one set of dates', async () => {
    await store.keepSettled(SITE, FACTS, settled);
    expect(await store.readSettledHere(SITE, FACTS, '2026-12-18')).toEqual([settled]);
    expect(await store.readSettledHere('https://other.example', FACTS, '2026-12-18')).toEqual([]);
    expect(await store.readSettledHere(SITE, FACTS.replace('12-11', '12-10'), '2026-12-18')).toEqual([]);
    expect(await store.readSettledHere(SITE, FACTS, '2027-01-14')).toEqual([]);
  });

  it('have another mark on another device', async () => {
    await store.keepSettled(SITE, FACTS, settled);
    const first = text();
    store = await start();
    await store.keepSettled(SITE, FACTS, settled);
    expect(text()).not.toBe(first);
  });

  it('settled by two pages at once are both kept', async () => {
    await Promise.all(['a', 'b', 'c'].map((rule) => store.keepSettled(SITE, FACTS, { ...settled, rule })));
    expect(await store.countSettled('2026-12-18')).toBe(3);
    await store.undoSettled(SITE, FACTS, 'b');
    expect((await store.readSettledHere(SITE, FACTS, '2026-12-18')).map(({ rule }) => rule)).toEqual(['a', 'c']);
  });

  it('are forgotten with their salt', async () => {
    await store.keepSettled(SITE, FACTS, settled);
    await store.clearSettled();
    expect(store.stored).toEqual({});
    expect(await store.countSettled('2026-12-18')).toBe(0);
  });

  it.each([
    ['something else', 'text'],
    ['no salt', { entries: [] }],
    ['bad entries', { salt: 'a'.repeat(64), entries: [{ rule: 'seen' }, 7, { ...settled, page: 'x' }] }],
    [
      'a day that does not exist',
      { salt: 'a'.repeat(64), entries: [{ ...settled, page: 'b'.repeat(64), on: '2026-02-30' }] },
    ],
  ])('that cannot be read (%s) settle nothing, and the next one is kept', async (_, kept) => {
    store = await start(kept);
    expect(await store.readSettledHere(SITE, FACTS, '2026-12-18')).toEqual([]);
    await store.keepSettled(SITE, FACTS, settled);
    expect(await store.readSettledHere(SITE, FACTS, '2026-12-18')).toEqual([settled]);
  });
});
