/** A person's settings. The schema that reads them from storage is src/knowledge/settings-schema.ts. */
import type { LocalContact, LocalEscalation, LocalNote, LocalProcedure, LocalTimescale } from '../content/local-items';
import type { Edition, Role } from '../content/pack';
import type { Lesson } from '../lessons/lesson';
import type { Convention } from '../time/convention';

/** Steps that national guidance sets no interval for: none is shown until a council sets its own (COUNTING.md §2). */
export type LocalTimescaleId = 'cin-review' | 'cp-visit' | 'core-group-later' | 'supervision';

export interface LocalInterval {
  amount: number;
  unit: 'working-days' | 'days' | 'weeks' | 'months';
}

export type ModuleId = 'requirements' | 'deadlines' | 'standards' | 'oversight';

/** What only an organisation can set, by policy. `''` and an empty list mean that it said nothing. */
export interface OrganisationSettings {
  organisationName: string;
  /** Match patterns of the origins that policy allows; null where it does not narrow, empty where it runs nowhere. */
  permittedOrigins: string[] | null;
  /** The panel asks for the role until a person has chosen one. */
  askRole: boolean;
  enabledModules: ModuleId[];
  minimumContentDate: string;
  allowPrint: boolean;
  allowExport: boolean;
  /** 0: no log. */
  localLogDays: number;
  /** Every local limit of policy, as given; whether one is stricter is judged beside the national limits. */
  localLimits: LocalTimescale[];
  localGuidance: LocalNote[];
  contacts: LocalContact[];
  thresholdsUrl: string;
  procedureManualUrl: string;
  procedureLinks: LocalProcedure[];
  escalationNames: LocalEscalation[];
  labelLessons: Lesson[];
  localPackUrl: string;
  localPackSha256: string;
  supportUrl: string;
  supportText: string;
}

/** What a person can set too. */
export interface PersonalSettings {
  role: Role;
  /** Match patterns of permitted sites: `https://lcs.example.gov.uk/*`. */
  sites: string[];
  /** `hidden`: nothing until it is asked for. `tab`: a quiet tab. `open`: the panel by itself, never taking focus. */
  opening: 'hidden' | 'tab' | 'open';
  /** ISO date until which the panel stays away unless it is asked for; empty where it does not. */
  hiddenUntil: string;
  side: 'left' | 'right';
  /** Panel width in px, 340 to 520. */
  width: number;
  /** 1, 1.15 or 1.3. */
  textSize: number;
  /** Guidance for the field that has focus. */
  followField: boolean;
  edition: Edition | 'in-force';
  /** Cards worth checking that are shown beside the one to look at first, before the rest is folded: 0 to 5. */
  maxWarnings: number;
  counting: { workingDays: Convention; months: Convention; days: Convention };
  /** The council's own closure days (COUNTING.md §1.8). */
  closureDays: string[];
  /** Bank holidays announced after the bundled list, and listed ones that are not to count (COUNTING.md §3.4). */
  addedHolidays: string[];
  removedHolidays: string[];
  localTimescales: { [id in LocalTimescaleId]?: LocalInterval };
}

export type Settings = PersonalSettings & OrganisationSettings;

export const PERSONAL_DEFAULTS: PersonalSettings = {
  role: 'practitioner',
  sites: [],
  opening: 'tab',
  hiddenUntil: '',
  side: 'right',
  width: 388,
  textSize: 1,
  followField: true,
  edition: 'in-force',
  maxWarnings: 3,
  counting: { workingDays: 'wd-after', months: 'months-corresponding', days: 'days-after' },
  closureDays: [],
  addedHolidays: [],
  removedHolidays: [],
  localTimescales: {},
};

const ORGANISATION_DEFAULTS: OrganisationSettings = {
  organisationName: '',
  permittedOrigins: null,
  askRole: false,
  enabledModules: ['requirements', 'deadlines', 'standards', 'oversight'],
  minimumContentDate: '',
  allowPrint: true,
  allowExport: true,
  localLogDays: 0,
  localLimits: [],
  localGuidance: [],
  contacts: [],
  thresholdsUrl: '',
  procedureManualUrl: '',
  procedureLinks: [],
  escalationNames: [],
  labelLessons: [],
  localPackUrl: '',
  localPackSha256: '',
  supportUrl: '',
  supportText: '',
};

export const DEFAULT_SETTINGS: Settings = { ...PERSONAL_DEFAULTS, ...ORGANISATION_DEFAULTS };
