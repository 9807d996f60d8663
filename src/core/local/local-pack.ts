/**
 * The items of a council (`src/core/content/local-items.ts`) as they are delivered.
 * A file of them is a local pack; policy sets the same items by keys of the same names (src/core/policy/policy-keys.ts).
 */
import type {
  LocalContact,
  LocalEscalation,
  LocalNote,
  LocalProcedure,
  LocalThresholds,
  LocalTimescale,
} from '../content/local-items';
import type { Edition } from '../content/pack';
import type { Lesson } from '../lessons/lesson';
import type { IsoDate } from '../observation';

/** Format written into every pack. A higher number comes from a newer build and is not read. */
export const LOCAL_PACK_FORMAT = 1;

/** Largest file taken, in bytes: about 600 notes. */
export const LOCAL_PACK_BYTES = 256 * 1024;

/** The items, whoever delivers them. */
export interface LocalItems {
  council?: string;
  thresholds?: LocalThresholds;
  localGuidance: LocalNote[];
  localTimescales: LocalTimescale[];
  contacts: LocalContact[];
  procedureManualUrl?: string;
  procedureLinks: LocalProcedure[];
  escalationNames: LocalEscalation[];
  closureDays: IsoDate[];
  labelLessons: Lesson[];
}

/** A file, read. */
export interface LocalPack extends LocalItems {
  council: string;
  owner?: string;
  reviewBy?: IsoDate;
  /** After this day nothing of it is used. */
  expires?: IsoDate;
  /** The edition of Working Together that it was written against. */
  writtenFor?: Edition;
}

/** Where an item comes from: set by policy, in a file that policy names, or in a file that a person chose. */
export type LocalSource = 'policy' | 'policy-file' | 'imported';

/** Why an item or a whole file is not used. */
export interface LocalProblem {
  /** `localGuidance[3].link`; `the file` for all of it. */
  path: string;
  reason: string;
}

/** No item at all. */
export function noLocalItems(): LocalItems {
  return {
    localGuidance: [],
    localTimescales: [],
    contacts: [],
    procedureLinks: [],
    escalationNames: [],
    closureDays: [],
    labelLessons: [],
  };
}
