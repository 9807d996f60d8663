/** What a file would change, before it is saved. */
import { lessonKey, lessonWords } from '../lessons/lesson';
import { amountInWords } from '../time/amount-words';
import type { LocalLayer } from './local-layer';
import type { LocalSource } from './local-pack';
import { footnoteDate } from './local-words';

export type LineKind =
  | 'threshold'
  | 'note'
  | 'timescale'
  | 'contact'
  | 'manual'
  | 'procedure'
  | 'escalation'
  | 'closure'
  | 'lesson';

/** One item of a layer, in words. */
export interface LocalLine {
  kind: LineKind;
  /** The same for two items about the same thing. */
  key: string;
  words: string;
  /** All that it says, to tell whether it changes. */
  content: string;
  source: LocalSource;
}

export interface LineChange {
  kind: LineKind;
  words: string;
  /** `kept-out`: the organisation sets the same thing, and that stands. */
  change: 'added' | 'changed' | 'removed' | 'kept-out';
}

/** Titles of what items name by id. */
export interface LocalNames {
  step(id: string): string;
  stage(id: string): string;
}

/** Every item in force, in a fixed order. */
export function linesOf(layer: LocalLayer, names: LocalNames): LocalLine[] {
  const at = (words: string, stage: string | undefined) => (stage === undefined ? words : `${words} (${names.stage(stage)})`);
  const line = (kind: LineKind, key: string, words: string, item: { source: LocalSource }): LocalLine => {
    const { source, ...content } = item;
    return { kind, key: `${kind}|${key.toLowerCase()}`, words, content: JSON.stringify(content), source };
  };
  const { thresholds, procedureManual, escalation } = layer;
  return [
    ...(thresholds ? [line('threshold', '', thresholds.title ?? thresholds.link, thresholds)] : []),
    ...layer.notes.map((note) => line('note', [note.stage, note.concept, note.title].join('|'), at(note.title, note.stage), note)),
    ...layer.timescales.map((one) =>
      line('timescale', one.timescale, `${names.step(one.timescale)}: ${amountInWords(one)}`, one),
    ),
    ...layer.contacts.map((one) =>
      line('contact', `${one.role}|${one.area ?? ''}`, [one.role, one.area].filter(Boolean).join(', '), one),
    ),
    ...(procedureManual ? [line('manual', '', procedureManual.link, procedureManual)] : []),
    ...layer.procedures.map((one) => line('procedure', `${one.stage ?? ''}|${one.title}`, at(one.title, one.stage), one)),
    ...(escalation ? [line('escalation', '', escalation.steps.map(({ name }) => name).join(', then '), escalation)] : []),
    ...layer.closureDays.map((one) => line('closure', one.day, footnoteDate(one.day), one)),
    ...layer.lessons.map((one) => line('lesson', lessonKey(one.lesson), lessonWords(one.lesson), one)),
  ];
}

/**
 * What saving a file changes: `before` is the layer in force, `alone` the file by itself, `after` the layer with it in
 * place of the file that was saved earlier.
 */
export function previewChanges(
  before: readonly LocalLine[],
  alone: readonly LocalLine[],
  after: readonly LocalLine[],
): LineChange[] {
  const was = new Map(before.map((line) => [line.key, line]));
  const will = new Map(after.map((line) => [line.key, line]));
  const changes: LineChange[] = alone.flatMap(({ kind, key, words, content }): LineChange[] => {
    if (will.get(key)?.source !== 'imported') return [{ kind, words, change: 'kept-out' }];
    const earlier = was.get(key);
    if (!earlier) return [{ kind, words, change: 'added' }];
    return earlier.content === content ? [] : [{ kind, words, change: 'changed' }];
  });
  const removed = before.filter(({ key, source }) => source === 'imported' && !will.has(key));
  return [...changes, ...removed.map(({ kind, words }) => ({ kind, words, change: 'removed' as const }))];
}
