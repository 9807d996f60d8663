/** What a council adds beside national guidance, item by item: plain data, with no pattern, no markup and https links alone. */
import type { ConceptId, IsoDate, StageId } from '../observation';
import type { TimescaleUnit } from '../time/convention';

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

/** An interval of the council's own: shorter than the national limit of that step, or where there is none. */
export interface LocalTimescale extends LocalCare {
  /** Id of a national limit (`core-group-first`), or of a step on which guidance is silent (`cp-visit`). */
  timescale: string;
  amount: number;
  unit: TimescaleUnit;
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
