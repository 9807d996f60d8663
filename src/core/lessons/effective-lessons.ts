import { type Lesson, lessonKey } from './lesson';

export interface ListedLesson {
  key: string;
  lesson: Lesson;
  /** `file`: a local pack that a person added. */
  source: 'policy' | 'user' | 'file';
}

/**
 * Entry by entry: what the organisation set, else what the person said, else what a file that the person added says. A
 * later entry of one list replaces an earlier one.
 */
export function effectiveLessons(
  policy: readonly Lesson[],
  user: readonly Lesson[],
  file: readonly Lesson[] = [],
): ListedLesson[] {
  const entries = new Map<string, ListedLesson>();
  for (const [source, lessons] of [
    ['file', file],
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
