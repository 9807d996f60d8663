import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { effectiveLessons } from '../../../src/core/lessons/effective-lessons';
import type { Lesson } from '../../../src/core/lessons/lesson';

const lesson = (concept: string): Lesson => ({ kind: 'field', site: 'lcs.example.gov.uk', label: 'CYP seen', heading: '', concept });
const file = (concept: string, more: object = {}) =>
  JSON.stringify({ alongsideLocalPack: 1, council: 'Northshire Council', labelLessons: [lesson(concept)], ...more });
const copyOf = (text: string) => ({ version: 1, url: 'https://x.example/p', sha256: createHash('sha256').update(text).digest('hex'), text, on: '' });

async function start() {
  vi.resetModules();
  const state = { stored: {} as Record<string, unknown>, url: 'https://x.example/p' };
  vi.doMock('webextension-polyfill', () => ({
    default: { storage: { local: { get: async (key: string) => ({ [key]: state.stored[key] }) } } },
  }));
  vi.doMock('../../../src/extension/policy-store', () => ({
    readPolicy: async () => ({ reading: { values: { localPackUrl: state.url } } }),
  }));
  const { readFileLessons } = await import('../../../src/extension/local-lessons');
  return { state, readFileLessons };
}

let worker: Awaited<ReturnType<typeof start>>;
beforeEach(async () => {
  worker = await start();
});

describe('label lessons of the council’s files', () => {
  it('are those of the file that policy names and of the person’s own', async () => {
    worker.state.stored = { localPack: { text: file('visit_date') }, localPackDelivered: copyOf(file('child_seen_date')) };
    expect(await worker.readFileLessons()).toEqual({ delivered: [lesson('child_seen_date')], imported: [lesson('visit_date')] });
  });

  it.each([
    ['a file that has ended', { localPack: { text: file('visit_date', { expires: '2020-01-01' }) } }, 'https://x.example/p'],
    ['a damaged copy', { localPackDelivered: { ...copyOf(file('visit_date')), text: file('child_seen_date') } }, 'https://x.example/p'],
    ['a copy that policy no longer names', { localPackDelivered: copyOf(file('visit_date')) }, ''],
    ['a newer format', { localPack: { text: '{"alongsideLocalPack":2}' } }, ''],
    ['no file', {}, ''],
  ])('are none of %s', async (_, stored, url) => {
    worker.state.stored = stored;
    worker.state.url = url;
    expect(await worker.readFileLessons()).toEqual({ delivered: [], imported: [] });
  });

  it('give way to what the person said, and that to the organisation’s', () => {
    const of = (...lists: Lesson[][]) => effectiveLessons(lists[0]!, lists[1]!, lists[2]!).map((one) => [one.source, (one.lesson as { concept: string }).concept]);
    const [a, b, c] = [lesson('a_x'), lesson('b_x'), lesson('c_x')];
    expect(of([a], [b], [c])).toEqual([['policy', 'a_x']]);
    expect(of([], [b], [c])).toEqual([['user', 'b_x']]);
    expect(of([], [], [c])).toEqual([['file', 'c_x']]);
  });
});
