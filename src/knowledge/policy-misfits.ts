/** Entries of policy and of local packs that are well formed, and still name what is not there: each in words. */
import type { LocalProblem } from '../core/local/local-pack';
import { type Lesson, lessonWords } from '../core/lessons/lesson';
import type { Settings } from '../core/settings/settings';
import { desiredAndGranted } from '../core/settings/site-pattern';
import type { KnownIds } from './lesson-schema';
import { seen } from './unseen';

const MOST_WORDS = 40;

type Items = Pick<Settings, 'localGuidance' | 'procedureLinks' | 'labelLessons'>;

/**
 * Ids in policy's items that this version does not know, each with the title or label of its entry, since entries that
 * were left out before have moved the others. What names such an id is never shown.
 */
export function unknownIdsOf({ localGuidance, procedureLinks, labelLessons }: Items, known: KnownIds): LocalProblem[] {
  const fault = (key: string, title: string, member: 'stage' | 'concept', id: string | null | undefined) => {
    if (id === undefined || id === null || known[`${member}s`].has(id)) return [];
    const what = member === 'stage' ? 'stage' : key === 'labelLessons' ? 'meaning' : 'field';
    return [{ path: `${key}[${seen(title, MOST_WORDS)}].${member}`, reason: `“${id}” is no ${what} that this version knows` }];
  };
  return [
    ...localGuidance.flatMap(({ title, stage, concept }) => [
      ...fault('localGuidance', title, 'stage', stage),
      ...fault('localGuidance', title, 'concept', concept),
    ]),
    ...procedureLinks.flatMap(({ title, stage }) => fault('procedureLinks', title, 'stage', stage)),
    ...labelLessons.flatMap((lesson) =>
      lesson.kind === 'field'
        ? fault('labelLessons', lessonWords(lesson), 'concept', lesson.concept)
        : fault('labelLessons', lessonWords(lesson), 'stage', lesson.stage),
    ),
  ];
}

/**
 * Sites that lessons are for and that `permittedOrigins` does not take in, each once: nothing is read there, so the
 * lessons are never used. Nothing where there is no list, and where it is empty: then that is the fault.
 */
export function lessonsElsewhere(lessons: readonly Lesson[], permitted: readonly string[] | null): LocalProblem[] {
  if (permitted === null || permitted.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { site } of lessons) counts.set(site.toLowerCase(), (counts.get(site.toLowerCase()) ?? 0) + 1);
  return [...counts]
    .filter(([site]) => desiredAndGranted([`*://${site}/*`], permitted).length === 0)
    .map(([site, count]) => ({
      path: `labelLessons[${site}]`,
      reason: `${count === 1 ? 'is' : `${count} lessons are`} for a site that permittedOrigins does not name, so ${count === 1 ? 'it is' : 'they are'} not used`,
    }));
}
