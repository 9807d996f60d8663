/** Reads lessons from storage, from a file or from an organisation's policy: entry by entry, each fault with its path. */
import type { Lesson, LessonProfile } from '../core/lessons/lesson';
import { entryFault } from './entry-fault';
import { z } from './z';

/** What one entry's names are looked up in; without it, ids are judged by shape alone. */
export interface KnownIds {
  concepts: ReadonlySet<string>;
  stages: ReadonlySet<string>;
}

export interface LessonProblem {
  /** `lessons[3].concept`. */
  path: string;
  reason: string;
}

const MOST_LESSONS = 2000;
const words = (most: number) =>
  z.string('is not text').check(
    z.trim(),
    z.minLength(1, 'is empty'),
    z.maxLength(most, `is longer than ${most} characters`),
  );
const site = z.string('is not text').check(
  z.refine(
    (value) => /^(\*\.)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(value) && !value.includes('..') && value.length <= 200,
    'is not a host, such as lcs.example.gov.uk or *.example.gov.uk',
  ),
);
const added = z.optional(z.iso.date('is not a date written YYYY-MM-DD'));
const id = (what: string) => z.string('is not text').check(z.regex(/^[a-z0-9_-]{1,60}$/, `is not the id of a ${what}`));

const fieldLesson = z.strictObject({
  kind: z.literal('field'),
  site,
  label: words(200),
  heading: z.string('is not text').check(z.maxLength(200, 'is longer than 200 characters')),
  concept: z.nullable(id('meaning')),
  added,
});
const stageLesson = z.strictObject({ kind: z.literal('stage'), site, title: words(200), stage: id('stage'), added });
const lesson = z.discriminatedUnion('kind', [fieldLesson, stageLesson], 'is neither “field” nor “stage”');

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The good entries of a list, and why the others were left out. `known` also refuses ids that this build lacks. */
export function parseLessons(values: unknown, known?: KnownIds): { lessons: Lesson[]; problems: LessonProblem[] } {
  if (values === undefined) return { lessons: [], problems: [] };
  if (!Array.isArray(values)) return { lessons: [], problems: [{ path: 'lessons', reason: 'is not a list' }] };
  const lessons: Lesson[] = [];
  const problems: LessonProblem[] = [];
  if (values.length > MOST_LESSONS) {
    problems.push({ path: 'lessons', reason: `has more than ${MOST_LESSONS} entries; the rest were left out` });
  }
  values.slice(0, MOST_LESSONS).forEach((value: unknown, index) => {
    const at = `lessons[${index}]`;
    const parsed = lesson.safeParse(value);
    if (!parsed.success) {
      problems.push(entryFault(at, value, parsed.error.issues));
      return;
    }
    const entry = parsed.data as Lesson;
    if (known && entry.kind === 'field' && entry.concept !== null && !known.concepts.has(entry.concept)) {
      problems.push({ path: `${at}.concept`, reason: `“${entry.concept}” is no meaning that this version knows` });
    } else if (known && entry.kind === 'stage' && !known.stages.has(entry.stage)) {
      problems.push({ path: `${at}.stage`, reason: `“${entry.stage}” is no stage that this version knows` });
    } else lessons.push(entry);
  });
  return { lessons, problems };
}

/** Reads a profile's text. A file that is none of ours gives no lesson and says why. */
export function readProfile(file: string, known?: KnownIds): { lessons: Lesson[]; problems: LessonProblem[] } {
  let json: unknown;
  try {
    json = JSON.parse(file);
  } catch {
    return { lessons: [], problems: [{ path: 'the file', reason: 'is not JSON' }] };
  }
  if (!isRecord(json) || json.alongsideProfile !== 1) {
    return { lessons: [], problems: [{ path: 'alongsideProfile', reason: 'is not 1, so this is no file of lessons for this version' }] };
  }
  if (!('lessons' in json)) return { lessons: [], problems: [{ path: 'lessons', reason: 'is missing' }] };
  return parseLessons(json.lessons, known);
}

/** The text of a profile, as it is shown and saved. */
export function writeProfile(lessons: readonly Lesson[]): string {
  const profile: LessonProfile = { alongsideProfile: 1, lessons: [...lessons] };
  return `${JSON.stringify(profile, null, 2)}\n`;
}
