/** A person's settings. The schema that reads them from storage is src/knowledge/settings-schema.ts. */
import type { Edition, Role } from '../guidance/pack';
import type { Convention } from '../deadlines/deadline';

/** Steps that national guidance sets no interval for: none is shown until a council sets its own (COUNTING.md §2). */
export type LocalTimescaleId = 'cin-review' | 'cp-visit' | 'core-group-later' | 'supervision';

export interface LocalInterval {
  amount: number;
  unit: 'working-days' | 'days' | 'weeks' | 'months';
}

export interface Settings {
  role: Role;
  /** Match patterns of permitted sites: `https://lcs.example.gov.uk/*`. */
  sites: string[];
  /** `tab`: a quiet tab appears. `open`: the panel opens by itself, never taking focus. */
  opening: 'tab' | 'open';
  side: 'left' | 'right';
  /** Panel width in px, 340 to 520. */
  width: number;
  /** 1, 1.15 or 1.3. */
  textSize: number;
  /** Guidance for the field that has focus. */
  followField: boolean;
  edition: Edition | 'in-force';
  counting: { workingDays: Convention; months: Convention; days: Convention };
  /** The council's own closure days (COUNTING.md §1.8). */
  closureDays: string[];
  /** Bank holidays announced after the bundled list, and listed ones that are not to count (COUNTING.md §3.4). */
  addedHolidays: string[];
  removedHolidays: string[];
  localTimescales: { [id in LocalTimescaleId]?: LocalInterval };
}

export const DEFAULT_SETTINGS: Settings = {
  role: 'practitioner',
  sites: [],
  opening: 'tab',
  side: 'right',
  width: 388,
  textSize: 1,
  followField: true,
  edition: 'in-force',
  counting: { workingDays: 'wd-after', months: 'months-corresponding', days: 'days-after' },
  closureDays: [],
  addedHolidays: [],
  removedHolidays: [],
  localTimescales: {},
};
