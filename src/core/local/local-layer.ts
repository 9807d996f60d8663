/** One local layer out of what policy sets, the file that policy names and the file that a person chose. */
import type {
  LocalContact,
  LocalEscalation,
  LocalNote,
  LocalProcedure,
  LocalThresholds,
  LocalTimescale,
} from '../content/local-items';
import type { Lesson } from '../lessons/lesson';
import { lessonKey } from '../lessons/lesson';
import type { IsoDate } from '../observation';
import type { LocalItems, LocalPack, LocalSource } from './local-pack';

/** An item with where it comes from. */
export type From<T> = T & { source: LocalSource };

/** What is known of a file as a whole. */
export interface LocalFile extends Pick<LocalPack, 'council' | 'owner' | 'reviewBy' | 'expires' | 'writtenFor'> {
  source: LocalSource;
  /** Its last day has passed: nothing of it is used. */
  expired: boolean;
}

export interface LocalLayer {
  /** The council's name, by the first source that gives one. */
  council?: string;
  files: LocalFile[];
  thresholds?: From<LocalThresholds>;
  notes: From<LocalNote>[];
  timescales: From<LocalTimescale>[];
  contacts: From<LocalContact>[];
  procedureManual?: From<{ link: string }>;
  procedures: From<LocalProcedure>[];
  /** Of one source: an order of posts is not mixed. */
  escalation: { steps: LocalEscalation[]; source: LocalSource } | null;
  closureDays: { day: IsoDate; source: LocalSource }[];
  lessons: { lesson: Lesson; source: LocalSource }[];
}

/** One source's items; `pack` where they came in a file. */
export interface LocalPart {
  source: LocalSource;
  items: LocalItems;
  pack?: Pick<LocalPack, 'council' | 'owner' | 'reviewBy' | 'expires' | 'writtenFor'>;
}

const ORDER: readonly LocalSource[] = ['policy', 'policy-file', 'imported'];

/** Nothing local. */
export function noLocalLayer(): LocalLayer {
  return { files: [], notes: [], timescales: [], contacts: [], procedures: [], escalation: null, closureDays: [], lessons: [] };
}

/** True where no item of any source is in force: there is nothing to draw. */
export function isEmptyLayer(layer: LocalLayer): boolean {
  const { thresholds, notes, timescales, contacts, procedureManual, procedures, escalation } = layer;
  const listed = [notes, timescales, contacts, procedures].some(({ length }) => length > 0);
  return !listed && !thresholds && !procedureManual && escalation === null;
}

/** The one source that every item comes from; undefined where there are several, or none. */
export function onlySource(layer: LocalLayer): LocalSource | undefined {
  const { thresholds, notes, timescales, contacts, procedureManual, procedures, escalation } = layer;
  const items = [thresholds, procedureManual, escalation, ...notes, ...timescales, ...contacts, ...procedures];
  const sources = new Set(items.flatMap((item) => item?.source ?? []));
  return sources.size === 1 ? [...sources][0] : undefined;
}

/**
 * Item by item: what policy sets, else the file that policy names, else the file that a person chose. Two items are
 * the same when they are about the same thing: a note's stage, field and title; a timescale's step; a post's role and
 * area; a procedure's stage and title. A file whose last day has passed gives nothing.
 */
export function mergeLocal(parts: readonly LocalPart[], today: IsoDate): LocalLayer {
  const layer = noLocalLayer();
  const sorted = [...parts].sort((a, b) => ORDER.indexOf(a.source) - ORDER.indexOf(b.source));
  for (const { source, pack } of sorted) {
    if (pack) layer.files.push({ ...fileOf(pack), source, expired: isExpired(pack, today) });
  }
  const current = sorted.filter(({ pack }) => !pack || !isExpired(pack, today));
  const gather = <T extends object>(list: (items: LocalItems) => readonly T[], key: (item: T) => string): From<T>[] => {
    const found = new Map<string, From<T>>();
    for (const { source, items } of current) {
      const taken = new Set(found.keys());
      for (const item of list(items)) if (!taken.has(key(item))) found.set(key(item), { ...item, source });
    }
    return [...found.values()];
  };
  layer.notes = gather((items) => items.localGuidance, noteKey);
  layer.timescales = gather((items) => items.localTimescales, ({ timescale }) => timescale);
  layer.contacts = gather((items) => items.contacts, ({ role, area = '' }) => folded(role, area));
  layer.procedures = gather((items) => items.procedureLinks, ({ stage = '', title }) => folded(stage, title));
  layer.closureDays = gather((items) => items.closureDays.map((day) => ({ day })), ({ day }) => day);
  layer.lessons = gather((items) => items.labelLessons.map((lesson) => ({ lesson })), ({ lesson }) => lessonKey(lesson));
  for (const { source, items } of current) {
    layer.council ??= items.council;
    if (items.thresholds) layer.thresholds ??= { ...items.thresholds, source };
    if (items.procedureManualUrl) layer.procedureManual ??= { link: items.procedureManualUrl, source };
    if (items.escalationNames.length > 0) layer.escalation ??= { steps: [...items.escalationNames].sort((a, b) => a.level - b.level), source };
  }
  return layer;
}

function fileOf({ council, owner, reviewBy, expires, writtenFor }: NonNullable<LocalPart['pack']>) {
  return {
    council,
    ...(owner ? { owner } : {}),
    ...(reviewBy ? { reviewBy } : {}),
    ...(expires ? { expires } : {}),
    ...(writtenFor ? { writtenFor } : {}),
  };
}

function isExpired({ expires }: { expires?: IsoDate }, today: IsoDate): boolean {
  return expires !== undefined && expires < today;
}

function noteKey({ stage = '', concept = '', title }: LocalNote): string {
  return folded(stage, concept, title);
}

function folded(...parts: string[]): string {
  return parts.map((part) => part.trim().toLowerCase()).join('|');
}
