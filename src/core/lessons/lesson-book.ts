/** The lessons that hold on one site, ready to be looked up while a page is read. */
import type { Lexicon } from '../matching/lexicon';
import type { ControlKind, LabelMatch } from '../matching/match-label';
import { bag, type Tokeniser } from '../matching/tokenise';
import type { ConceptKind, FrameObservation, StageId } from '../observation';
import { knownWords } from './known-words';
import { type FieldLesson, holdsFor, type Lesson, type StageLesson } from './lesson';

export interface TaughtStage {
  stage: StageId;
  /** Words of the title that it was taught by. */
  words: string;
}

export interface LessonBook {
  /** What the label was said to mean in its place; `ignored` where it was said to mean none of ours; else null. */
  field(at: { labels: string[]; path: string[]; control: ControlKind }): { match: LabelMatch; label: string } | 'ignored' | null;
  /** The stage that the form's title was said to be, or null. Two lessons that disagree teach nothing. */
  stage(frames: Pick<FrameObservation, 'titles'>[]): TaughtStage | null;
}

/** Labels of one reading that are tried: the page's own association and what stands nearest. */
const LABELS_TRIED = 3;
/** Parts of a page, in ranks of FrameObservation.titles, that may name a form. */
const TITLE_RANK = 1;

/**
 * A book for `host`, or null when no lesson holds there, so that a page nobody taught costs nothing. Lessons of
 * concepts or stages that this build does not know are passed over.
 */
export function createLessonBook(lessons: readonly Lesson[], host: string, lexicon: Lexicon, tokeniser: Tokeniser): LessonBook | null {
  const here = lessons.filter((lesson) => holdsFor(lesson, host));
  if (here.length === 0) return null;
  const known = knownWords(lexicon);
  const kinds = new Map(lexicon.concepts.map(({ id, kind }) => [id, kind]));
  const key = (text: string) => bag(tokeniser.tokens(text));
  const headingKey = (text: string) => bag(tokeniser.tokens(text).filter((token) => known.has(token)));

  const byLabel = new Map<string, { lesson: FieldLesson; heading: string }[]>();
  const titles: { lesson: StageLesson; tokens: string[] }[] = [];
  for (const lesson of here) {
    if (lesson.kind === 'stage') {
      const tokens = tokeniser.tokens(lesson.title);
      if (tokens.length > 0 && Object.hasOwn(lexicon.stages, lesson.stage)) titles.push({ lesson, tokens });
      continue;
    }
    if (lesson.concept !== null && !kinds.has(lesson.concept)) continue;
    const label = key(lesson.label);
    if (!label) continue;
    byLabel.set(label, [...(byLabel.get(label) ?? []), { lesson, heading: headingKey(lesson.heading) }]);
  }

  /** Key of the nearest heading that says something. */
  function nearestHeading(path: string[]): string {
    for (let i = path.length - 1; i >= 0; i--) {
      const heading = headingKey(path[i]!);
      if (heading) return heading;
    }
    return '';
  }

  return {
    field({ labels, path, control }) {
      if (byLabel.size === 0) return null;
      for (const label of labels.slice(0, LABELS_TRIED)) {
        const taught = byLabel.get(key(label));
        if (!taught) continue;
        const heading = nearestHeading(path);
        const found = taught.find((t) => t.heading !== '' && t.heading === heading) ?? taught.find((t) => t.heading === '');
        if (!found) continue;
        const { concept } = found.lesson;
        if (concept === null) return 'ignored';
        const kind = kinds.get(concept)!;
        if (!fits(kind, control)) continue;
        return { match: { concept, kind, score: 1, because: `taught on this site: ${found.lesson.label}` }, label };
      }
      return null;
    },
    stage(frames) {
      const found = new Map<StageId, TaughtStage>();
      for (const title of frames.flatMap((frame) => frame.titles)) {
        if (title.place === 'section' || title.rank > TITLE_RANK) continue;
        const tokens = tokeniser.tokens(title.text);
        for (const { lesson, tokens: taught } of titles) {
          // Names and numbers beside the taught words are nobody's title; another word of forms makes it another form.
          const rest = tokens.filter((token) => !taught.includes(token));
          if (!taught.every((token) => tokens.includes(token))) continue;
          if (rest.some((token) => known.has(token) && !tokeniser.light.has(token))) continue;
          found.set(lesson.stage, { stage: lesson.stage, words: lesson.title });
        }
      }
      return found.size === 1 ? [...found.values()][0]! : null;
    },
  };
}

/** False where a control cannot hold an answer of this kind, whatever was said of it. */
export function fits(kind: ConceptKind, control: ControlKind): boolean {
  if (control === 'table') return kind === 'table-column';
  if (kind === 'date') return control !== 'checkbox' && control !== 'choice' && control !== 'long-text';
  if (kind === 'person' || kind === 'text') return control !== 'date' && control !== 'checkbox';
  if (kind === 'choice' || kind === 'checkbox') return control !== 'date';
  return control === 'line' || control === 'long-text' || control === 'fact';
}
