/**
 * What a person, or their organisation, said of a form: this label means that, this form is that stage.
 *
 * A lesson holds words of the form and ids of ours, never anything recorded. The words are kept as the form writes
 * them, not as tokens, so that a later vocabulary reads them anew.
 */
import type { ConceptId, IsoDate, StageId } from '../observation';

interface Taught {
  /** Host it holds for: `lcs.example.gov.uk`, or `*.example.gov.uk` for every host of a domain. */
  site: string;
  /** When it was said; absent in what an organisation delivers. */
  added?: IsoDate;
}

export interface FieldLesson extends Taught {
  kind: 'field';
  label: string;
  /** Nearest heading above the label; '' for any. */
  heading: string;
  /** Null: none of the known meanings; the label is passed over. */
  concept: ConceptId | null;
}

export interface StageLesson extends Taught {
  kind: 'stage';
  /** Words of the form's title. */
  title: string;
  stage: StageId;
}

export type Lesson = FieldLesson | StageLesson;

/** A file of lessons, to hand to IT or to a colleague. */
export interface LessonProfile {
  alongsideProfile: 1;
  lessons: Lesson[];
}

/** What the lesson is about, without what it says: a second lesson of the same key takes the place of the first. */
export function lessonKey(lesson: Lesson): string {
  const about = lesson.kind === 'field' ? [lesson.label, lesson.heading] : [lesson.title];
  return [lesson.kind, lesson.site, ...about].map((part) => part.trim().toLowerCase()).join('|');
}

/** The words the lesson is known by in a list. */
export function lessonWords(lesson: Lesson): string {
  return lesson.kind === 'field' ? lesson.label : lesson.title;
}

/** True when the lesson's site takes in this host. Hosts are compared whole; `*.` takes in the domain itself too. */
export function holdsFor(lesson: Lesson, host: string): boolean {
  const site = lesson.site.toLowerCase();
  const here = host.toLowerCase();
  return site.startsWith('*.') ? here === site.slice(2) || here.endsWith(site.slice(1)) : here === site;
}
