/** How each key of policy fared, as the page "What your organisation has set" and the support bundle say it. */
import type { Lock } from '../settings/effective-settings';
import type { Flavour } from '../settings/site-choice';
import type { IsoDate } from '../observation';
import { isIsoDate } from '../time/civil-date';
import { longDate } from '../time/date-words';
import { londonDate } from '../time/london-time';
import { nearName } from './near-name';
import { POLICY_KEYS, POLICY_SCHEMA_VERSION, type PolicyKey } from './policy-keys';

/** What the reading of a policy says; the same shape as PolicyReading of src/knowledge/policy-schema.ts. */
export interface ReadPolicy {
  keys: readonly {
    key: string;
    standing: 'applied' | 'partly' | 'ignored';
    problems: readonly { path: string; reason: string }[];
    taken?: unknown;
    given?: string;
  }[];
  unknown: readonly string[];
  missing: readonly { key: string; why: 'locked' | 'announced' | 'stopped' }[];
  lockedNames: readonly string[];
  locked: readonly Lock[];
}

export interface PolicyStanding {
  reading: ReadPolicy;
  standing: 'none' | 'awaited' | 'in-force' | 'held';
  changed?: string;
  emptySince?: string;
  gone: Readonly<Record<string, string>>;
  /** Who names the sites of this build: a managed one runs nowhere without policy's list. */
  flavour?: Flavour;
  /** Faults that were found where the items meet the guidance, such as a looser local limit. */
  further?: readonly { path: string; reason: string }[];
  /** In London, YYYY-MM-DD; without it no day is judged by it. */
  today?: IsoDate;
}

export type RowStanding = 'locked' | 'applied' | 'partly' | 'ignored' | 'missing' | 'not-set';

export interface PolicyRow {
  key: string;
  title: string;
  /** "https://lcs.example.gov.uk", "2 entries", "Not set". */
  value: string;
  standing: RowStanding;
  /** "You may change it", and what was left out, each with its path. */
  notes: string[];
  /** What of the policy itself cannot be used, or did not arrive. */
  faults: readonly PolicyFault[];
}

export interface PolicyFault {
  /** `permittedOrigins[1]`, or a key's name. */
  path: string;
  /** Goes on from the path: "is 9, and has to be from 0 to 5". */
  reason: string;
}

export interface PolicyReport {
  schemaVersion: number;
  /** One sentence on where this comes from. */
  lead: string;
  /** "7 settings received: 6 applied, 1 ignored" */
  caption: string;
  received: PolicyRow[];
  notSet: PolicyRow[];
  unknown: string[];
  /** Some setting did not arrive that ought to have. */
  somethingMissing: boolean;
}

const STANDING_WORDS: Record<RowStanding, string> = {
  locked: 'Applied, locked',
  applied: 'Applied',
  partly: 'Applied in part',
  ignored: 'Ignored',
  missing: 'Did not arrive',
  'not-set': 'Not set',
};

export function standingWords(standing: RowStanding): string {
  return STANDING_WORDS[standing];
}

/** Rows in the order of the list of keys: what was received or is missed first, then what is not set. */
export function policyReport(policy: PolicyStanding): PolicyReport {
  const rows = POLICY_KEYS.map((key) => rowOf(key, policy));
  const received = rows.filter(({ standing }) => standing !== 'not-set');
  const arrived = policy.reading.keys.length;
  const ignored = policy.reading.keys.filter(({ standing }) => standing === 'ignored').length;
  const settings = arrived === 1 ? 'setting' : 'settings';
  return {
    schemaVersion: POLICY_SCHEMA_VERSION,
    lead: leadOf(policy),
    caption:
      arrived === 0
        ? 'No setting received'
        : `${arrived} ${settings} received: ${arrived - ignored} applied, ${ignored} ignored`,
    received,
    notSet: rows.filter(({ standing }) => standing === 'not-set'),
    unknown: [...policy.reading.unknown],
    somethingMissing: policy.standing === 'awaited' || received.some(({ standing }) => standing === 'missing'),
  };
}

/** Where to look when a setting was made and did not arrive: the browser says nothing of it. `id`: this package's own. */
export function whyNothingArrives(id: string, browser: string): string[] {
  const page = /edge/i.test(browser) ? 'edge://policy' : 'chrome://policy';
  return [
    `The policy is set for another id. This package’s id is ${id}.`,
    'A name is spelt otherwise: upper and lower case matter.',
    'A value is of another type. In a list, one entry of another type is enough, and the whole list is dropped.',
    'The file is not valid JSON, or does not lie where this browser looks.',
    `The browser has not read it yet. ${page} shows, under Alongside, each setting that it took, and its button “Reload policies” reads them again. One that is not there was dropped. Where its name is in announcedKeys, this page says so.`,
  ];
}

/** What was set and is not in force as it was set; empty where all is. */
export function policyFaults({ received, unknown }: PolicyReport): PolicyFault[] {
  return [
    ...received.flatMap(({ faults }) => faults),
    ...unknown.map((name) => {
      const meant = nearName(name);
      return { path: name, reason: `is no setting of this version${meant ? `; ${meant} is` : ''}` };
    }),
  ];
}

function leadOf({ standing, changed, emptySince, flavour }: PolicyStanding): string {
  switch (standing) {
    case 'none':
      return flavour === 'managed'
        ? 'The browser handed over nothing that an organisation set for Alongside, so it runs nowhere.'
        : 'The browser handed over nothing that an organisation set for Alongside. Every setting is yours, or as it came.';
    case 'awaited':
      return `Your organisation put Alongside here, and the browser has handed over no settings for it yet.${flavour === 'managed' ? ' Until it does, Alongside runs nowhere.' : ''}`;
    case 'held':
      return `The browser ${emptySince ? `has delivered nothing since ${momentWords(emptySince)}` : 'delivers nothing now'}. What arrived last stands until something arrives again.`;
    case 'in-force':
      return `Read from this computer’s browser policy${changed ? `, last changed at ${momentWords(changed)}` : ''}. Changes arrive within five seconds, with no restart.`;
  }
}

/** "09:02 on Sun 22 November 2026", in London. */
function momentWords(instant: string): string {
  const day = londonDate(instant);
  const time = Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/London').toPlainTime().toString().slice(0, 5);
  return `${time} on ${longDate(day)}`;
}

function rowOf(key: PolicyKey, { reading, gone, flavour, further = [], today }: PolicyStanding): PolicyRow {
  const row = { key: key.name, title: key.title, faults: [] };
  const found = reading.keys.find((one) => one.key === key.name);
  const isLocked = reading.lockedNames.includes(key.name);
  if (!found) {
    const why = reading.missing.find((one) => one.key === key.name)?.why;
    const goneSince = Object.hasOwn(gone, key.name) ? gone[key.name] : undefined;
    const missing = { ...row, value: 'Not set', standing: 'missing' } as const;
    if (why) return withFault(missing, key, why, goneSince);
    // A managed build is there for this list alone: without one, somebody has a mistake to find.
    if (key.name === 'permittedOrigins' && flavour === 'managed') return withFault(missing, key, 'needed');
    if (goneSince) {
      return { ...missing, notes: [`Arrived until ${momentWords(goneSince)}. Taken back, or ${wrongType(key)}.`, `${isLocked ? 'Locked. ' : ''}${asItCame(key)}`] };
    }
    if (isLocked) return { ...row, value: 'As it came', standing: 'locked', notes: [key.otherwise] };
    return { ...row, value: 'Not set', standing: 'not-set', notes: [asItCame(key), `It has to be ${typeWords(key)}.`] };
  }
  const ahead = key.name === 'minimumContentDate' && today !== undefined && String(found.taken ?? '') > today;
  const late = ahead ? [{ path: key.name, reason: NOT_YET }] : [];
  const more = [...late, ...further].filter(({ path }) => path === key.name || path.startsWith(`${key.name}[`));
  const faults = found.problems;
  const problems = [...faults, ...more].map(({ path, reason }) => (path === key.name ? sentence(reason) : `${path}: ${reason}`));
  if (found.standing === 'ignored') {
    const last = key.name === 'permittedOrigins' ? 'So Alongside runs nowhere.' : 'Your own setting is used, or the default.';
    return { ...row, value: found.given ?? '', standing: 'ignored', notes: [...problems, last], faults };
  }
  const changeable = key.merge === 'starting-value' && !isLocked;
  return {
    ...row,
    value: valueWords(key, found.taken),
    standing: problems.length > 0 ? 'partly' : isLocked ? 'locked' : 'applied',
    notes: [...problems, ...(changeable ? ['You may change it'] : []), ...nowhere(key, found.taken)],
    faults: [...faults, ...late],
  };
}

function withFault(row: Omit<PolicyRow, 'notes'>, key: PolicyKey, why: keyof typeof MISSED, since?: string): PolicyRow {
  const reason = missedWords(key, why, since);
  const back = why === 'stopped' ? ['To take the list back on purpose, set announcedKeys without its name.'] : [];
  return { ...row, notes: [sentence(reason), ...back], faults: [{ path: key.name, reason }] };
}

function nowhere(key: PolicyKey, taken: unknown): string[] {
  return key.name === 'permittedOrigins' && Array.isArray(taken) && taken.length === 0 ? ['So Alongside runs nowhere.'] : [];
}

function asItCame(key: PolicyKey): string {
  return `As it came: ${key.otherwise}`;
}

const NOT_YET = 'is a day to come: until then no content is new enough, and the panel says on every record that an update is due';

const MISSED = {
  announced: 'was announced and did not arrive',
  locked: 'is locked, and no value arrived',
  needed: 'did not arrive',
  stopped: 'arrived before, and does not now',
} as const;

function missedWords(key: PolicyKey, why: keyof typeof MISSED, since?: string): string {
  const nowhereWords = key.name === 'permittedOrigins' ? ' So Alongside runs nowhere.' : '';
  const until = why === 'stopped' && since ? ` (not since ${momentWords(since)})` : '';
  return `${MISSED[why]}${until}. If one was set, it was ${wrongType(key)}.${nowhereWords}`;
}

/** The browser drops such a value, a list for one entry of it, and tells nobody. */
function wrongType(key: PolicyKey): string {
  return `dropped by the browser because it is not ${typeWords(key)}`;
}

/** "a whole number", as the browser asks before it hands a value over. */
export function typeWords(key: PolicyKey): string {
  switch (key.type) {
    case 'boolean':
      return 'true or false';
    case 'integer':
      return 'a whole number';
    case 'string':
    case 'enum':
      return 'a text';
    case 'strings':
      return 'a list of texts only';
    case 'objects': {
      const numbers = key.fields.filter(({ type }) => type === 'integer').map(({ name }) => name);
      return `a list of flat entries, each member a text${numbers.length > 0 ? ` (${numbers.join(', ')}: a whole number)` : ''}`;
    }
  }
}

function sentence(reason: string): string {
  const words = reason.charAt(0).toUpperCase() + reason.slice(1);
  return /[.!?]$/.test(words) ? words : `${words}.`;
}

/** A value as people read it: titles for choices, sites without their pattern, counts for long lists. */
function valueWords(key: PolicyKey, taken: unknown): string {
  if (taken === '') return 'Empty';
  if (typeof taken === 'boolean') return taken ? 'Yes' : 'No';
  if (typeof taken === 'number') return key.name === 'textSize' ? `${taken}%` : String(taken);
  if (typeof taken === 'string') return choiceTitle(key, taken);
  if (!Array.isArray(taken)) return '';
  if (taken.length === 0) return 'An empty list';
  if (key.type === 'objects') return `${taken.length} ${taken.length === 1 ? 'entry' : 'entries'}`;
  const words = taken.map((entry) => choiceTitle(key, String(entry)).replace(/\/\*$/, ''));
  return words.length > 12 ? `${words.slice(0, 12).join(', ')} and ${words.length - 12} more` : words.join(', ');
}

function choiceTitle(key: PolicyKey, value: string): string {
  const among = 'choices' in key ? key.choices : undefined;
  if (among) return among.find((choice) => choice.value === value)?.title ?? value;
  return isIsoDate(value) ? longDate(value) : value;
}

/** The whole page as text, to paste into a ticket: keys, values, results. No person, no record. */
export function policyReportText(report: PolicyReport, about: { program: string; content: string; browser: string; id: string }): string {
  const row = ({ key, value, standing, notes }: PolicyRow) =>
    [`${key}\t${value || '–'}\t${standingWords(standing)}`, ...notes.map((note) => `\t${note}`)].join('\n');
  return [
    'Alongside: what the organisation has set',
    `Program ${about.program}, content ${about.content}, schema ${report.schemaVersion}, ${about.browser}, id ${about.id}`,
    report.lead,
    '',
    report.caption,
    ...report.received.map(row),
    ...(report.unknown.length > 0 ? ['', `Unknown keys: ${report.unknown.join(', ')}`] : []),
    '',
    `Not set: ${report.notSet.map(({ key }) => key).join(', ')}`,
    '',
  ].join('\n');
}
