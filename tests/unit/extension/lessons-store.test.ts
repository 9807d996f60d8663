import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Lesson } from '../../../src/core/lessons/lesson';
import { lessonKey } from '../../../src/core/lessons/lesson';
import { addLessons, forgetLessons, onLessonsChanged, readLessons } from '../../../src/extension/lessons-store';
import * as policy from '../../../src/extension/policy-store';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const lesson: Lesson = { kind: 'field', site: 'lcs.example.gov.uk', label: 'Strat dt', heading: '', concept: 'strategy_date' };
const other: Lesson = { kind: 'stage', site: 'lcs.example.gov.uk', title: 'Blue form', stage: 'section-47' };
const stored = async () => (await fakeBrowser.storage.local.get('lessons')).lessons as { lessons: unknown[] };

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

describe('lessons', () => {
  it('are none where nothing was taught', async () => {
    expect(await readLessons()).toEqual({ lessons: [], problems: [] });
  });

  it('are kept, listed, and taken back', async () => {
    await addLessons([lesson, other]);
    expect((await readLessons()).lessons.map((one) => [one.source, one.lesson])).toEqual([
      ['user', lesson],
      ['user', other],
    ]);
    await forgetLessons([lessonKey(lesson)]);
    expect((await readLessons()).lessons.map((one) => one.lesson)).toEqual([other]);
  });

  it('of one key take each other’s place, whatever the case', async () => {
    await addLessons([lesson]);
    await addLessons([{ ...lesson, label: 'STRAT DT', concept: 's47_start' }]);
    expect((await readLessons()).lessons.map((one) => one.lesson)).toMatchObject([{ concept: 's47_start' }]);
    expect((await stored()).lessons).toHaveLength(1);
  });

  it('two at once are both kept', async () => {
    await Promise.all([addLessons([lesson]), addLessons([other])]);
    expect((await readLessons()).lessons).toHaveLength(2);
  });

  it('with one bad are refused whole, and it is named', async () => {
    await expect(addLessons([lesson, { ...other, site: 'https://x/' }])).rejects.toThrow('lessons[1].site is not a host');
    expect((await readLessons()).lessons).toEqual([]);
  });

  it('that this build cannot read cost themselves and stay as they are', async () => {
    const later = { kind: 'table', site: 'lcs.example.gov.uk', columns: ['Who'] };
    await fakeBrowser.storage.local.set({ lessons: { version: 1, lessons: [later, lesson] } });
    const { lessons, problems } = await readLessons();
    expect(lessons.map((one) => one.lesson)).toEqual([lesson]);
    expect(problems).toEqual([{ path: 'lessons[0].kind', reason: expect.any(String) }]);
    await addLessons([other]);
    expect((await stored()).lessons).toEqual([later, lesson, other]);
  });

  it('are none, and say so, where storage cannot be read or holds something else', async () => {
    await fakeBrowser.storage.local.set({ lessons: 'text' });
    expect(await readLessons()).toEqual({ lessons: [], problems: [{ path: 'lessons', reason: 'is not a list with a version' }] });
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('corrupt'));
    expect((await readLessons()).problems).toEqual([{ path: 'lessons', reason: 'could not be read: corrupt' }]);
  });

  it('of the organisation go first and cannot be taken back', async () => {
    vi.spyOn(policy, 'readPolicyLessons').mockResolvedValue([lesson, { kind: 'field' }]);
    await addLessons([{ ...lesson, concept: null }]);
    await forgetLessons([lessonKey(lesson)]);
    const { lessons, problems } = await readLessons();
    expect(lessons).toEqual([{ key: lessonKey(lesson), source: 'policy', lesson }]);
    expect(problems[0]?.path).toMatch(/^policy lessons\[1\]/);
  });

  it('tell whoever listens of a change', async () => {
    const heard = vi.fn();
    const stop = onLessonsChanged(heard);
    await addLessons([lesson]);
    await vi.waitFor(() => expect(heard).toHaveBeenCalledOnce());
    stop();
    await addLessons([other]);
    expect(heard).toHaveBeenCalledOnce();
  });
});
