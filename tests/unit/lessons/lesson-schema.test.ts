import { describe, expect, it } from 'vitest';
import { effectiveLessons } from '../../../src/core/lessons/effective-lessons';
import type { Lesson } from '../../../src/core/lessons/lesson';
import { parseLessons, readProfile, writeProfile } from '../../../src/knowledge/lesson-schema';

const lesson: Lesson = { kind: 'field', site: 'lcs.example.gov.uk', label: 'Strat dt', heading: 'Strategy discussion', concept: 'strategy_date', added: '2026-11-22' };
const stage: Lesson = { kind: 'stage', site: '*.example.gov.uk', title: 'Blue form', stage: 'section-47' };
const known = { concepts: new Set(['strategy_date']), stages: new Set(['section-47']) };

describe('a file of lessons', () => {
  it('comes back as it was written', () => {
    expect(readProfile(writeProfile([lesson, stage]), known)).toEqual({ lessons: [lesson, stage], problems: [] });
  });

  it.each([
    ['{', 'the file', /not JSON/],
    ['[]', 'alongsideProfile', /no file of lessons/],
    ['{"alongsideProfile":2,"lessons":[]}', 'alongsideProfile', /no file of lessons/],
    ['{"alongsideProfile":1}', 'lessons', /missing/],
    ['{"alongsideProfile":1,"lessons":{}}', 'lessons', /not a list/],
  ])('%s is refused with its reason', (text, path, reason) => {
    const read = readProfile(text, known);
    expect(read.lessons).toEqual([]);
    expect(read.problems).toEqual([{ path, reason: expect.stringMatching(reason) }]);
  });

  it.each([
    [{ ...lesson, site: 'https://lcs.example.gov.uk/' }, 'lessons[0].site', /not a host/],
    [{ ...lesson, site: '*' }, 'lessons[0].site', /not a host/],
    [{ ...lesson, label: '  ' }, 'lessons[0].label', /empty/],
    [{ ...lesson, concept: 'Strategy date' }, 'lessons[0].concept', /id of a meaning/],
    [{ ...lesson, concept: 'no_such' }, 'lessons[0].concept', /“no_such” is no meaning/],
    [{ ...lesson, added: '22/11/2026' }, 'lessons[0].added', /YYYY-MM-DD/],
    [{ ...lesson, value: 'anything' }, 'lessons[0]', /“value”, which no such entry has/],
    [{ ...stage, stage: 'section-48' }, 'lessons[0].stage', /no stage/],
    [{ ...stage, kind: 'rule' }, 'lessons[0].kind', /./],
    ['text', 'lessons[0]', /./],
  ])('an entry that is wrong costs itself and says where: %#', (entry, path, reason) => {
    const { lessons, problems } = parseLessons([entry, stage], known);
    expect(lessons).toEqual([stage]);
    expect(problems).toEqual([{ path, reason: expect.stringMatching(reason) }]);
  });
});

describe('lessons in force', () => {
  it('are the organisation’s before a person’s, entry by entry, and the later of two', () => {
    const mine = { ...lesson, concept: null };
    const listed = effectiveLessons([lesson], [{ ...mine, label: 'STRAT DT ' }, stage, { ...stage, stage: 'core-group' }]);
    expect(listed.map(({ source, lesson: { kind } }) => [source, kind])).toEqual([
      ['user', 'stage'],
      ['policy', 'field'],
    ]);
    expect(listed[0]!.lesson).toMatchObject({ stage: 'core-group' });
    expect(listed[1]!.lesson).toEqual(lesson);
  });
});
