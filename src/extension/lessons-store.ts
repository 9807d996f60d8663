/**
 * Lessons in storage.local, under one key. Only the worker writes, one write after another; a bad entry costs itself
 * and is kept as it is, for a build that understands it.
 */
import { effectiveLessons } from '../core/lessons/effective-lessons';
import { type Lesson, lessonKey } from '../core/lessons/lesson';
import { type LessonProblem, parseLessons } from '../knowledge/lesson-schema';
import { browser } from './browser';
import { readFileLessons } from './local-lessons';
import { DELIVERED_KEY, IMPORTED_KEY } from './local-pack-kept';
import type { LessonsAnswer } from './messages';
import { POLICY_KEY, readPolicyLessons } from './policy-store';

const KEY = 'lessons';
const LESSONS_VERSION = 1;

interface Kept {
  entries: unknown[];
  problems: LessonProblem[];
}

async function readKept(): Promise<Kept> {
  let raw: unknown;
  try {
    raw = (await browser.storage.local.get(KEY))[KEY];
  } catch (error) {
    return { entries: [], problems: [{ path: 'lessons', reason: `could not be read: ${error instanceof Error ? error.message : error}` }] };
  }
  if (raw === undefined) return { entries: [], problems: [] };
  const { version, lessons } = (typeof raw === 'object' && raw !== null ? raw : {}) as { version?: unknown; lessons?: unknown };
  if (typeof version !== 'number' || !Array.isArray(lessons)) {
    return { entries: [], problems: [{ path: 'lessons', reason: 'is not a list with a version' }] };
  }
  return { entries: lessons, problems: [] };
}

/** Every lesson in force with its source: the organisation's first, entry by entry. Never throws. */
export async function readLessons(): Promise<LessonsAnswer> {
  const [{ entries, problems }, delivered, files] = await Promise.all([
    readKept(),
    readPolicyLessons(),
    readFileLessons(),
  ]);
  const user = parseLessons(entries);
  const policy = parseLessons(delivered);
  return {
    lessons: effectiveLessons([...files.delivered, ...policy.lessons], user.lessons, files.imported),
    problems: [
      ...problems,
      ...user.problems,
      ...policy.problems.map(({ path, reason }) => ({ path: `policy ${path}`, reason })),
    ],
  };
}

let queue: Promise<unknown> = Promise.resolve();

function change(edit: (entries: unknown[]) => unknown[]): Promise<LessonsAnswer> {
  const done = queue.then(async () => {
    const { entries } = await readKept();
    await browser.storage.local.set({ [KEY]: { version: LESSONS_VERSION, lessons: edit(entries) } });
    return readLessons();
  });
  queue = done.catch(() => undefined);
  return done;
}

function keyOf(entry: unknown): string | null {
  const [lesson] = parseLessons([entry]).lessons;
  return lesson ? lessonKey(lesson) : null;
}

/** Worker only. Keeps these, each over an earlier one of its key. Rejects when one is bad, naming it, and keeps none. */
export async function addLessons(values: readonly unknown[]): Promise<LessonsAnswer> {
  const { lessons, problems } = parseLessons([...values]);
  const problem = problems[0];
  if (problem) throw new Error(`${problem.path} ${problem.reason}`);
  const keys = new Set(lessons.map(lessonKey));
  return change((entries) => [...entries.filter((entry) => !keys.has(keyOf(entry) ?? '')), ...lessons]);
}

/** Worker only. Takes the person's own lessons of these keys back. What the organisation delivers stays. */
export async function forgetLessons(keys: readonly string[]): Promise<LessonsAnswer> {
  return change((entries) => entries.filter((entry) => !keys.includes(keyOf(entry) ?? '')));
}

/** The lessons alone, as pages are given them. */
export async function lessonsInForce(): Promise<Lesson[]> {
  return (await readLessons()).lessons.map(({ lesson }) => lesson);
}

/** Calls back after each change. Returns an unsubscriber. */
export function onLessonsChanged(listener: (answer: LessonsAnswer) => void): () => void {
  const changed = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && [KEY, POLICY_KEY, IMPORTED_KEY, DELIVERED_KEY].some((key) => key in changes)) void readLessons().then(listener);
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}
