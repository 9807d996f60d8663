/**
 * What a council adds beside national guidance: plain data, with no pattern, no markup and https links alone.
 * A file of it is a local pack; policy sets the same items by keys of the same names (src/core/policy/policy-keys.ts).
 */
import type { Edition } from '../content/pack';
import type { Lesson } from '../lessons/lesson';
import type { ConceptId, IsoDate, StageId } from '../observation';

/** Format written into every pack. A higher number comes from a newer build and is not read. */
export const LOCAL_PACK_FORMAT = 1;

/** Largest file taken, in bytes: about 600 notes. */
export const LOCAL_PACK_BYTES = 256 * 1024;

/** Who looks after an item, and until when it was meant to stand. */
export interface LocalCare {
  /** A post or a team, never a person: "conference service". */
  owner?: string;
  reviewBy?: IsoDate;
  /** When somebody last confirmed it. */
  lastChecked?: IsoDate;
}

/** The council's threshold document. */
export interface LocalThresholds extends LocalCare {
  title?: string;
  text?: string;
  link: string;
}

/** A note on a stage, on a field, or on a field at one stage; on neither, it holds for every record. */
export interface LocalNote extends LocalCare {
  stage?: StageId;
  concept?: ConceptId;
  title: string;
  text: string;
  link?: string;
}

export type LocalUnit = 'working-days' | 'days' | 'weeks' | 'months' | 'hours';

/** An interval of the council's own: shorter than the national limit of that step, or where there is none. */
export interface LocalTimescale extends LocalCare {
  /** Id of a national limit (`core-group-first`), or of a step on which guidance is silent (`cp-visit`). */
  timescale: string;
  amount: number;
  unit: LocalUnit;
  link?: string;
}

/** A post that can be reached. Without phone and link it is listed as not set. */
export interface LocalContact {
  role: string;
  area?: string;
  team?: string;
  phone?: string;
  link?: string;
  lastChecked?: IsoDate;
}

/** A page of the council's own procedures manual, for one stage or for all. */
export interface LocalProcedure {
  stage?: StageId;
  title: string;
  link: string;
}

/** What the council calls a step of escalation, in the order in which steps are tried. */
export interface LocalEscalation {
  level: number;
  name: string;
  link?: string;
}

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
