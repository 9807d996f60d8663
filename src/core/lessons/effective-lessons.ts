import { type Lesson, lessonKey } from './lesson';

export interface ListedLesson {
  key: string;
  lesson: Lesson;
  source: 'policy' | 'user';
}

/** Entry by entry: what the organisation set, else what the person said. A later entry of one list replaces an earlier one. */
export function effectiveLessons(policy: readonly Lesson[], user: readonly Lesson[]): ListedLesson[] {
  const entries = new Map<string, ListedLesson>();
  for (const [source, lessons] of [
    ['user', user],
    ['policy', policy],
  ] as const) {
    for (const lesson of lessons) {
      const key = lessonKey(lesson);
      entries.delete(key);
      entries.set(key, { key, lesson, source });
    }
  }
  return [...entries.values()];
}
