/**
 * Reads a council's items, from a file or from policy: entry by entry, each fault with its path and reason, the rest
 * kept. Everything is plain text, a date, a number or an https link: no pattern, no markup, nothing that runs.
 */
import type {
  LocalContact,
  LocalEscalation,
  LocalNote,
  LocalProcedure,
  LocalThresholds,
  LocalTimescale,
} from '../core/content/local-items';
import {
  LOCAL_PACK_BYTES,
  LOCAL_PACK_FORMAT,
  type LocalItems,
  type LocalPack,
  type LocalProblem,
  noLocalItems,
} from '../core/local/local-pack';
import type { PlacedTimescale } from '../core/local/stricter';
import type { IsoDate } from '../core/observation';
import { isIsoDate } from '../core/time/civil-date';
import { entryFault, shortKey } from './entry-fault';
import { type KnownIds, parseLessons } from './lesson-schema';
import { UNSEEN } from './unseen';
import { z } from './z';

/** Most entries of each list; the rest of a longer one is left out, and said. */
const MOST = {
  localGuidance: 300,
  localTimescales: 100,
  contacts: 200,
  procedureLinks: 150,
  escalationNames: 10,
  closureDays: 400,
} as const;

const MARKUP = /<[a-z!/?]/i;

/** One line of plain text: trimmed, no markup, nothing that cannot be seen. */
export const words = (most: number) =>
  z.string('is not text').check(
    z.maxLength(most, `is longer than ${most} characters`),
    z.refine((text) => text.trim() !== '', 'is empty'),
    z.refine((text) => !UNSEEN.test(text), 'holds characters that cannot be seen'),
    z.refine((text) => !MARKUP.test(text), 'holds markup; local material is plain text'),
    z.overwrite((text) => text.trim().replace(/\s+/g, ' ')),
  );

const link = z.string('is not text').check(
  z.maxLength(500, 'is longer than 500 characters'),
  z.refine(isHttpsLink, 'is not an https link, such as https://www.example.gov.uk/page'),
);

/** An https address with a host name and without user name or password. */
export function isHttpsLink(text: string): boolean {
  if (!/^https:\/\//i.test(text) || /[\s\\]/.test(text) || UNSEEN.test(text) || !URL.canParse(text)) return false;
  const { protocol, username, password, hostname } = new URL(text);
  return protocol === 'https:' && username === '' && password === '' && hostname !== '';
}

const day = z.string('is not text').check(z.refine(isIsoDate, 'is not a date written YYYY-MM-DD'));
/** 999 and 101 too; an area code in brackets, and dashes, as directories print them. */
const PHONE = /^(?:[0-9]{3}|\+?[0-9(][0-9 ()-]{3,22})(?: (?:ext|option) [0-9]{1,6})?$/;
const phone = z.string('is not text').check(
  z.refine(
    (text) => PHONE.test(text) && text.replace(/[^0-9]/g, '').length >= 3,
    'is not a telephone number, such as 01632 960001 or 01632 960001 ext 12',
  ),
);
const id = (what: string) =>
  z.string('is not text').check(z.regex(/^[a-z0-9][a-z0-9_-]{0,59}$/, `is not the id of a ${what}`));

const owner = z.optional(words(120));
const care = { owner, reviewBy: z.optional(day), lastChecked: z.optional(day) };

const thresholds = z.strictObject({ title: z.optional(words(120)), text: z.optional(words(400)), link, ...care });
const note = z.strictObject({
  stage: z.optional(id('stage')),
  concept: z.optional(id('field')),
  title: words(120),
  text: words(400),
  link: z.optional(link),
  ...care,
});
const timescale = z.strictObject({
  timescale: id('time limit'),
  amount: z.int('is not a whole number').check(z.minimum(1, 'is less than 1'), z.maximum(400, 'is more than 400')),
  unit: z.enum(
    ['working-days', 'days', 'weeks', 'months', 'hours'],
    'is none of working-days, days, weeks, months, hours',
  ),
  link: z.optional(link),
  ...care,
});
const contact = z.strictObject({
  role: words(80),
  area: z.optional(words(80)),
  team: z.optional(words(80)),
  phone: z.optional(phone),
  link: z.optional(link),
  lastChecked: z.optional(day),
});
const procedure = z.strictObject({ stage: z.optional(id('stage')), title: words(120), link });
const escalation = z.strictObject({
  level: z.int('is not a whole number').check(z.minimum(1, 'is less than 1'), z.maximum(10, 'is more than 10')),
  name: words(80),
  link: z.optional(link),
});

/** Ids of this build that items may name; without them, ids are judged by their shape alone. */
export type LocalIds = KnownIds;

export interface ReadItems {
  items: LocalItems;
  /** The same timescales with their places: they are still to be compared with the national limits. */
  timescales: PlacedTimescale[];
  problems: LocalProblem[];
}

type Item = z.ZodMiniType;

/** The good values of one list. */
function listOf<T>(values: unknown, key: keyof typeof MOST, item: Item, problems: LocalProblem[]): { at: string; value: T }[] {
  if (values === undefined) return [];
  if (!Array.isArray(values)) {
    problems.push({ path: key, reason: 'is not a list' });
    return [];
  }
  const most = MOST[key];
  if (values.length > most) problems.push({ path: key, reason: `has more than ${most} entries; the rest were left out` });
  return values.slice(0, most).flatMap((given: unknown, index) => {
    const at = `${key}[${index}]`;
    const value = readOne<T>(given, at, item, problems);
    return value === undefined ? [] : [{ at, value }];
  });
}

function readOne<T>(given: unknown, at: string, item: Item, problems: LocalProblem[]): T | undefined {
  const parsed = item.safeParse(given);
  if (parsed.success) return parsed.data as T;
  problems.push(entryFault(at, given, parsed.error.issues));
  return undefined;
}

/** Why an entry names something that this build does not know; undefined where all is known. */
function unknownId(entry: { stage?: string; concept?: string }, known?: LocalIds): { key: string; reason: string } | undefined {
  if (known && entry.stage !== undefined && !known.stages.has(entry.stage)) {
    return { key: 'stage', reason: `“${entry.stage}” is no stage that this version knows` };
  }
  if (known && entry.concept !== undefined && !known.concepts.has(entry.concept)) {
    return { key: 'concept', reason: `“${entry.concept}” is no field that this version knows` };
  }
  return undefined;
}

/**
 * Reads the items out of a pack's members or out of policy's keys of the same names. Members that are no items are
 * passed over here; `readLocalPack` names them.
 */
export function readLocalItems(values: Readonly<Record<string, unknown>>, known?: LocalIds): ReadItems {
  const problems: LocalProblem[] = [];
  const named = <T extends { stage?: string; concept?: string }>(found: { at: string; value: T }[]): T[] =>
    found.flatMap(({ at, value }) => {
      const unknown = unknownId(value, known);
      if (unknown) problems.push({ path: `${at}.${unknown.key}`, reason: unknown.reason });
      return unknown ? [] : [value];
    });
  const own = (key: string): unknown => (Object.hasOwn(values, key) ? values[key] : undefined);
  const one = <T>(key: string, item: Item): T | undefined =>
    own(key) === undefined ? undefined : readOne<T>(own(key), key, item, problems);

  const council = one<string>('council', words(80));
  const threshold = one<LocalThresholds>('thresholds', thresholds);
  const manual = one<string>('procedureManualUrl', link);
  const placed = listOf<LocalTimescale>(own('localTimescales'), 'localTimescales', timescale, problems);
  const lessons = parseLessons(own('labelLessons'), known);
  const items: LocalItems = {
    ...noLocalItems(),
    ...(council === undefined ? {} : { council }),
    ...(threshold === undefined ? {} : { thresholds: threshold }),
    ...(manual === undefined ? {} : { procedureManualUrl: manual }),
    localGuidance: named(listOf<LocalNote>(own('localGuidance'), 'localGuidance', note, problems)),
    localTimescales: placed.map(({ value }) => value),
    contacts: listOf<LocalContact>(own('contacts'), 'contacts', contact, problems).map(({ value }) => value),
    procedureLinks: named(listOf<LocalProcedure>(own('procedureLinks'), 'procedureLinks', procedure, problems)),
    escalationNames: listOf<LocalEscalation>(own('escalationNames'), 'escalationNames', escalation, problems).map(({ value }) => value),
    closureDays: listOf<IsoDate>(own('closureDays'), 'closureDays', day, problems).map(({ value }) => value),
    labelLessons: lessons.lessons,
  };
  problems.push(...lessons.problems.map(({ path, reason }) => ({ path: path.replace(/^lessons/, 'labelLessons'), reason })));
  return { items, timescales: placed.map(({ at, value }) => ({ path: at, timescale: value })), problems };
}

const ITEM_KEYS = [
  'council',
  'thresholds',
  'localGuidance',
  'localTimescales',
  'contacts',
  'procedureManualUrl',
  'procedureLinks',
  'escalationNames',
  'closureDays',
  'labelLessons',
] as const;
const PACK_KEYS: ReadonlySet<string> = new Set([
  ...ITEM_KEYS,
  'alongsideLocalPack',
  'owner',
  'reviewBy',
  'expires',
  'writtenFor',
]);

export interface ReadPack {
  /** Null where nothing of the file can be used. */
  pack: LocalPack | null;
  timescales: PlacedTimescale[];
  problems: LocalProblem[];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A member that says something: neither null nor left blank. */
function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && !(typeof value === 'string' && value.trim() === '');
}

function refused(path: string, reason: string): ReadPack {
  return { pack: null, timescales: [], problems: [{ path, reason }] };
}

/** Reads a file's text. Refused whole: too large, not JSON, no local pack, a newer format, no council named, a last day of use that is no date. */
export function readLocalPack(text: string, known?: LocalIds): ReadPack {
  if (new TextEncoder().encode(text).length > LOCAL_PACK_BYTES) {
    return refused('the file', `is larger than ${LOCAL_PACK_BYTES / 1024} kB`);
  }
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return refused('the file', 'is not JSON');
  }
  if (!isRecord(json)) return refused('the file', 'is not a local pack');
  const format = Object.hasOwn(json, 'alongsideLocalPack') ? json.alongsideLocalPack : undefined;
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1) {
    return refused('alongsideLocalPack', 'is not a format number, so this is no local pack');
  }
  if (format > LOCAL_PACK_FORMAT) {
    return refused(
      'alongsideLocalPack',
      `is ${format}: written for a newer version of Alongside. This version reads format ${LOCAL_PACK_FORMAT}`,
    );
  }
  const { items, timescales, problems } = readLocalItems(json, known);
  if (items.council === undefined) {
    return refused('council', problems.find(({ path }) => path === 'council')?.reason ?? 'is missing');
  }
  const end = Object.hasOwn(json, 'expires') ? json.expires : undefined;
  if (isGiven(end) && !isIsoDate(end)) {
    return refused('expires', 'is not a date written YYYY-MM-DD, so it cannot be told until when the file may be used');
  }
  const found: LocalProblem[] = [];
  const member = <T>(key: string, item: Item): { [key: string]: T } => {
    const value = Object.hasOwn(json, key) ? readOne<T>(json[key], key, item, found) : undefined;
    return value === undefined ? {} : { [key]: value };
  };
  const pack = {
    ...items,
    ...member('owner', words(120)),
    ...member('reviewBy', day),
    ...member('expires', day),
    ...member('writtenFor', z.enum(['2018', '2023', '2026'], 'is none of 2018, 2023, 2026')),
  } as LocalPack;
  const strangers = Object.keys(json).filter((key) => !PACK_KEYS.has(key));
  found.push(...strangers.map((key) => ({ path: shortKey(key), reason: 'is nothing that a local pack has' })));
  return { pack, timescales, problems: [...found, ...problems] };
}

/** The text of a pack, as it is exported: item keys in a fixed order, empty lists left out. */
export function writeLocalPack(pack: LocalPack): string {
  const { council, owner, reviewBy, expires, writtenFor, ...items } = pack;
  const kept = Object.fromEntries(
    ITEM_KEYS.flatMap((key) => {
      const value = (items as Record<string, unknown>)[key];
      return value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [[key, value]];
    }),
  );
  const head = { alongsideLocalPack: LOCAL_PACK_FORMAT, council, owner, reviewBy, expires, writtenFor };
  return `${JSON.stringify({ ...head, ...kept }, null, 2)}\n`;
}
