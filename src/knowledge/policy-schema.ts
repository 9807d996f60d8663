/**
 * Reads what the browser delivers as policy: key by key and entry by entry. A fault costs its own entry, else its own
 * key, and is named with its path and reason; nothing widens what Alongside may do.
 */
import { MOST_CHARACTERS, POLICY_KEYS, type PolicyKey, type PolicyKeyName, policyKey } from '../core/policy/policy-keys';
import { nearName } from '../core/policy/near-name';
import type { Lock, PolicyInForce, PolicyValues } from '../core/settings/effective-settings';
import { SETTING_KEYS } from '../core/settings/effective-settings';
import { readSite } from '../core/settings/site-pattern';
import { isIsoDate } from '../core/time/civil-date';
import { parseLessons } from './lesson-schema';
import { isHttpsLink, readLocalItems, words } from './local-pack-schema';
import { seen, UNSEEN } from './unseen';

export interface PolicyProblem {
  /** `localGuidance[3].link`, or a key's name. */
  path: string;
  reason: string;
}

/** One key as it was delivered. `partly`: some entries of a list were left out. */
export interface KeyReading {
  key: PolicyKeyName;
  standing: 'applied' | 'partly' | 'ignored';
  problems: PolicyProblem[];
  /** What was taken, in the shape of the policy; absent where the key is ignored. */
  taken?: unknown;
  /** What was delivered, where nothing of it was taken: cut to a line. */
  given?: string;
}

export interface PolicyReading extends PolicyInForce {
  /** Names in `lockedKeys` that could be used. */
  lockedNames: string[];
  keys: KeyReading[];
  /** Keys that no version of ours has. */
  unknown: string[];
  /** Keys that were announced and did not arrive; and the list of sites, where it is locked or arrived before. */
  missing: { key: PolicyKeyName; why: 'locked' | 'announced' | 'stopped' }[];
}

/** Most unknown keys that are named. */
const MOST_UNKNOWN = 20;

type Taken = { ok: true; value: unknown; problems: PolicyProblem[] } | { ok: false; problems: PolicyProblem[] };

const taken = (value: unknown, problems: PolicyProblem[] = []): Taken => ({ ok: true, value, problems });
const refused = (path: string, reason: string): Taken => ({ ok: false, problems: [{ path, reason }] });

/**
 * What policy sets, and how each key fared. `raw` is what storage.managed gave; anything else counts as nothing set.
 * `heldLocks` are the locks last known: they stand while `lockedKeys` is there and cannot be read. `sitesStopped`: a list
 * of sites arrived before, and nothing says that it was taken back on purpose.
 */
export function readPolicyValues(raw: unknown, heldLocks: readonly string[] = [], sitesStopped = false): PolicyReading {
  const given = isRecord(raw) ? raw : {};
  const values: PolicyValues = {};
  const keys: KeyReading[] = [];
  for (const key of POLICY_KEYS) {
    if (!Object.hasOwn(given, key.name)) continue;
    const result = readKey(key, given[key.name]);
    const { problems } = result;
    if (!result.ok) keys.push({ key: key.name, standing: 'ignored', problems, given: kindOf(given[key.name]) });
    else {
      keys.push({ key: key.name, standing: problems.length > 0 ? 'partly' : 'applied', problems, taken: result.value });
      feed(values, key.name, result.value);
    }
  }
  const has = (name: PolicyKeyName) => Object.hasOwn(given, name);
  const ofKey = (name: PolicyKeyName) => keys.find(({ key }) => key === name);
  // A list of sites that cannot be used must not leave Alongside free to run anywhere.
  if (has('permittedOrigins') && ofKey('permittedOrigins')?.standing === 'ignored') values.permittedOrigins = [];

  const announced = (ofKey('announcedKeys')?.taken as string[] | undefined) ?? [];
  const unreadableLocks = has('lockedKeys') ? ofKey('lockedKeys')?.standing === 'ignored' : announced.includes('lockedKeys');
  const lockedNames = unreadableLocks ? [...heldLocks] : ((ofKey('lockedKeys')?.taken as string[] | undefined) ?? []);
  const missing = POLICY_KEYS.flatMap(({ name }): PolicyReading['missing'] => {
    if (has(name)) return [];
    if (announced.includes(name)) return [{ key: name, why: 'announced' }];
    if (name !== 'permittedOrigins') return [];
    if (lockedNames.includes(name)) return [{ key: name, why: 'locked' }];
    return sitesStopped ? [{ key: name, why: 'stopped' }] : [];
  });
  // Named and not delivered: the browser refused its type. Which sites were meant cannot be known.
  if (missing.some(({ key }) => key === 'permittedOrigins')) values.permittedOrigins = [];

  return {
    values,
    locked: locksOf(lockedNames),
    lockedNames,
    keys,
    unknown: Object.keys(given)
      .filter((name) => !policyKey(name))
      .slice(0, MOST_UNKNOWN)
      .map(shown),
    missing,
  };
}

/** The settings that these names lock: each policy key locks what it feeds; a setting's own name locks itself. */
function locksOf(names: readonly string[]): Lock[] {
  const locks = names.flatMap((name): Lock[] => {
    if (name === 'countWorkingDays') return ['counting.workingDays'];
    if (name === 'countMonths') return ['counting.months'];
    if (name === 'countDays') return ['counting.days'];
    const feeds = policyKey(name)?.feeds;
    return feeds ? [...feeds] : SETTING_KEYS.filter((key) => key === name);
  });
  return [...new Set(locks)];
}

function readKey(key: PolicyKey, value: unknown): Taken {
  switch (key.type) {
    case 'boolean':
      return typeof value === 'boolean' ? taken(value) : refused(key.name, `is ${kindOf(value)}, and has to be true or false`);
    case 'integer': {
      if (typeof value !== 'number' || !Number.isInteger(value)) {
        return refused(key.name, `is ${kindOf(value)}, and has to be a whole number`);
      }
      if (key.values && !key.values.includes(value)) {
        return refused(key.name, `is ${value}, and has to be one of ${key.values.join(', ')}`);
      }
      return value >= key.minimum && value <= key.maximum
        ? taken(value)
        : refused(key.name, `is ${value}, and has to be from ${key.minimum} to ${key.maximum}`);
    }
    case 'enum': {
      const among = key.choices.map((choice) => choice.value);
      if (typeof value !== 'string') return refused(key.name, `is ${kindOf(value)}, and has to be one of ${among.join(', ')}`);
      if (UNSEEN.test(value)) return refused(key.name, `is “${shown(value)}” and ${HIDDEN}`);
      return among.includes(value)
        ? taken(value)
        : refused(key.name, `is “${shown(value)}”, and has to be one of ${among.join(', ')}`);
    }
    case 'string': {
      // An empty text box of a policy editor means that nothing was set.
      if (value === '') return taken('');
      const entry = readText(key.format, key.most, value);
      return entry.ok ? taken(entry.value) : refused(key.name, entry.reason);
    }
    case 'strings':
      return readStrings(key, value);
    case 'objects':
      return readObjects(key.name as PolicyKeyName, key.mostItems, value);
  }
}

function readStrings(key: Extract<PolicyKey, { type: 'strings' }>, value: unknown): Taken {
  if (!Array.isArray(value)) return refused(key.name, `is ${kindOf(value)}, and has to be a list`);
  const problems: PolicyProblem[] = [];
  if (value.length > key.mostItems) {
    problems.push({ path: key.name, reason: `has more than ${key.mostItems} entries; the rest were left out` });
  }
  const among = key.choices?.map((choice) => choice.value);
  const found = value.slice(0, key.mostItems).flatMap((entry: unknown, index) => {
    const read = readText(key.format, key.most, entry);
    if (read.ok && among && !among.includes(read.value)) {
      problems.push({ path: `${key.name}[${index}]`, reason: `is “${shown(read.value)}”, and has to be one of ${among.join(', ')}` });
      return [];
    }
    if (!read.ok) problems.push({ path: `${key.name}[${index}]`, reason: read.reason });
    return read.ok ? [read.value] : [];
  });
  // Of a list that is not empty, not one entry could be used: the key as a whole says nothing.
  if (found.length === 0 && value.length > 0) return { ok: false, problems };
  return taken([...new Set(found)], problems);
}

/** Lists of flat objects are read as the same items of a local pack are. */
function readObjects(name: PolicyKeyName, most: number, value: unknown): Taken {
  if (!Array.isArray(value)) return refused(name, `is ${kindOf(value)}, and has to be a list`);
  if (name === 'labelLessons') return readLessons(most, value);
  const { items, problems } = readLocalItems({ [name]: value });
  const found = (items as unknown as Record<string, unknown[]>)[name] ?? [];
  if (found.length === 0 && value.length > 0) return { ok: false, problems };
  return taken(found, problems);
}

function readLessons(most: number, value: readonly unknown[]): Taken {
  const cut: PolicyProblem[] =
    value.length > most ? [{ path: 'labelLessons', reason: `has more than ${most} entries; the rest were left out` }] : [];
  const { lessons, problems } = parseLessons(value.slice(0, most).map(asLesson));
  const named = problems.map(({ path, reason }) => ({ path: path.replace(/^lessons/, 'labelLessons'), reason }));
  if (lessons.length === 0 && value.length > 0) return { ok: false, problems: [...cut, ...named] };
  return taken(lessons, [...cut, ...named]);
}

/** A flat entry of policy in the shape that lessons are kept in: `title` makes it a stage's, `none` is no meaning. */
function asLesson(entry: unknown): unknown {
  if (!isRecord(entry)) return entry;
  const { kind: _, ...flat } = entry;
  if (Object.hasOwn(flat, 'title')) return { ...flat, kind: 'stage' };
  return { heading: '', ...flat, kind: 'field', ...(flat.concept === 'none' ? { concept: null } : {}) };
}

type Text = { ok: true; value: string } | { ok: false; reason: string };

const HIDDEN = 'holds characters that cannot be seen';

function readText(format: string, most: number, value: unknown): Text {
  if (typeof value !== 'string') return { ok: false, reason: `is ${kindOf(value)}, and has to be text` };
  const limit = Math.min(most, MOST_CHARACTERS);
  const text = value.trim();
  // Of a day or a hash, its own reason says more than a count of characters.
  const hasOneLength = format === 'date' || format === 'sha256';
  if (!hasOneLength && text.length > limit) return { ok: false, reason: `is longer than ${limit} characters` };
  // What is shown of it would look as if it were right.
  if (UNSEEN.test(text)) return { ok: false, reason: HIDDEN };
  switch (format) {
    case 'origin':
      return readOrigin(text);
    case 'date':
      return isIsoDate(text) ? { ok: true, value: text } : { ok: false, reason: `is “${shown(text)}”, and has to be a day such as 2026-12-24` };
    case 'https':
      return isHttpsLink(text)
        ? { ok: true, value: text }
        : { ok: false, reason: `is “${shown(text)}”, and has to be an https address` };
    case 'sha256':
      return /^[0-9a-f]{64}$/i.test(text)
        ? { ok: true, value: text.toLowerCase() }
        : { ok: false, reason: 'has to be 64 hexadecimal digits' };
    case 'key':
      return policyKey(text) || SETTING_KEYS.some((key) => key === text)
        ? { ok: true, value: text }
        : { ok: false, reason: noSetting(text) };
    default: {
      const read = words(limit).safeParse(text);
      return read.success ? { ok: true, value: read.data } : { ok: false, reason: read.error.issues[0]?.message ?? 'cannot be used' };
    }
  }
}

function noSetting(text: string): string {
  const meant = nearName(text);
  return `“${shown(text)}” is no setting${meant ? `; ${meant} is` : ''}`;
}

/**
 * An origin as a match pattern, with its port: `https://lcs.example.gov.uk:8443/*`. A path, a scheme that pages are
 * not served by, and a star that takes in strangers' sites are refused: narrowing to a wider place would be none.
 */
function readOrigin(text: string): Text {
  if (text === '') return { ok: false, reason: 'is empty' };
  const site = readSite(text);
  if (!site.ok) return { ok: false, reason: `“${shown(text)}”: ${site.reason}` };
  const rest = text.replace(/^[a-z]+:\/\//i, '');
  const path = rest.replace(/^[^/?#]*/, '');
  if (path !== '' && path !== '/' && path !== '/*') {
    return { ok: false, reason: `“${shown(text)}” has a path; only a site can be named` };
  }
  const port = /^[^/?#]*:(\d+)/.exec(rest)?.[1];
  const standard = site.pattern.startsWith('https:') ? '443' : '80';
  if (port === undefined || port === standard) return { ok: true, value: site.pattern };
  if (Number(port) < 1 || Number(port) > 65535) return { ok: false, reason: `“${shown(text)}” has no possible port` };
  return { ok: true, value: site.pattern.replace(/\/\*$/, `:${Number(port)}/*`) };
}

const COUNTING = { countWorkingDays: 'workingDays', countMonths: 'months', countDays: 'days' } as const;
const EDITION = { auto: 'in-force' } as Record<string, string>;

/** Gives a key's value to the settings that it feeds. */
function feed(values: PolicyValues, name: PolicyKeyName, value: unknown): void {
  const set = values as Record<string, unknown>;
  switch (name) {
    case 'lockedKeys':
    case 'announcedKeys':
      return;
    case 'defaultRole':
      set.askRole = value === 'ask';
      if (value !== 'ask') set.role = value === 'chair' ? 'supervisor' : value;
      return;
    case 'sidebarStart':
      set.opening = value;
      return;
    case 'panelSide':
      set.side = value;
      return;
    case 'textSize':
      set.textSize = (value as number) / 100;
      return;
    case 'guidanceEdition':
      set.edition = EDITION[value as string] ?? value;
      return;
    case 'countWorkingDays':
    case 'countMonths':
    case 'countDays':
      values.counting = { ...values.counting, [COUNTING[name]]: value };
      return;
    case 'extraNonWorkingDays':
      set.closureDays = [...(value as string[])].sort();
      return;
    case 'addedHolidays':
    case 'removedHolidays':
      set[name] = [...(value as string[])].sort();
      return;
    case 'localTimescales':
      set.localLimits = value;
      feedIntervals(values, value as { timescale: string; amount: number; unit: string }[]);
      return;
    default:
      set[name] = value;
  }
}

const SILENT_STEPS: readonly string[] = ['cin-review', 'cp-visit', 'core-group-later', 'supervision'];

/** Steps on which guidance is silent have their own setting, which people can see. */
function feedIntervals(values: PolicyValues, limits: { timescale: string; amount: number; unit: string }[]): void {
  const own = limits.filter(({ timescale, unit }) => SILENT_STEPS.includes(timescale) && unit !== 'hours');
  if (own.length === 0) return;
  values.localTimescales = Object.fromEntries(own.map(({ timescale, amount, unit }) => [timescale, { amount, unit }]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** "a text", "a list": what a value of the wrong kind is, with the value where it is short. */
function kindOf(value: unknown): string {
  if (value === null) return 'empty (null)';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return `“${shown(value)}”`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return 'an object';
}

/** Somebody's text, cut to what a line can show, without characters that hide or turn what is beside them. */
function shown(text: string): string {
  return seen(text, 60);
}
