/**
 * Reads a policy file before it is rolled out: what the browser would drop in silence, by its schema of types alone, and
 * what the product would leave out of the rest. The counterpart of check-policy.ps1 for files in JSON.
 */
import { nearName } from '../../src/core/policy/near-name';
import { type PolicyKey, policyKey } from '../../src/core/policy/policy-keys';
import { readPolicyValues } from '../../src/knowledge/policy-schema';

export interface Mistake {
  path: string;
  reason: string;
}

const MOST_INTEGER = 2 ** 31;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** "a number": as the browser's own types are called. */
function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return 'a text';
  if (typeof value === 'boolean') return 'true or false';
  return typeof value === 'number' ? 'a number' : 'an object';
}

const isInteger = (value: unknown) => Number.isInteger(value) && Math.abs(value as number) < MOST_INTEGER;

/** The first place for which the browser drops the whole key; null where it hands the key over. */
export function whatIsDropped(key: PolicyKey, value: unknown): Mistake | null {
  const not = (path: string, found: unknown, wanted: string): Mistake => ({
    path,
    reason: `is ${typeOf(found)}, and has to be ${wanted}: the browser drops ${path === key.name ? 'it' : `all of ${key.name}`}`,
  });
  switch (key.type) {
    case 'boolean':
      return typeof value === 'boolean' ? null : not(key.name, value, 'true or false');
    case 'integer':
      return isInteger(value) ? null : not(key.name, value, 'a whole number');
    case 'string':
    case 'enum':
      return typeof value === 'string' ? null : not(key.name, value, 'a text');
    case 'strings': {
      if (!Array.isArray(value)) return not(key.name, value, 'a list');
      const at = value.findIndex((entry) => typeof entry !== 'string');
      return at < 0 ? null : not(`${key.name}[${at}]`, value[at], 'a text');
    }
    case 'objects': {
      if (!Array.isArray(value)) return not(key.name, value, 'a list');
      for (const [at, entry] of value.entries()) {
        const path = `${key.name}[${at}]`;
        if (!isRecord(entry)) return not(path, entry, 'an entry with named members');
        for (const [name, member] of Object.entries(entry)) {
          const whole = key.fields.some((field) => field.name === name && field.type === 'integer');
          if (whole ? !isInteger(member) : typeof member !== 'string') {
            return not(`${path}.${name}`, member, whole ? 'a whole number' : 'a text');
          }
        }
      }
      return null;
    }
  }
}

/** Every mistake in what is set for one id: dropped by the browser, unknown, or left out by the product. */
export function mistakesIn(set: Readonly<Record<string, unknown>>): Mistake[] {
  const dropped = new Map<string, Mistake>();
  for (const [name, value] of Object.entries(set)) {
    const key = policyKey(name);
    const mistake = key ? whatIsDropped(key, value) : { path: name, reason: unknownName(name) };
    if (mistake) dropped.set(name, mistake);
  }
  const arriving = Object.fromEntries(Object.entries(set).filter(([name]) => !dropped.has(name)));
  const reading = readPolicyValues(arriving);
  return [...dropped.values(), ...reading.keys.flatMap(({ problems }) => problems)];
}

function unknownName(name: string): string {
  const meant = nearName(name);
  return `is no setting${meant ? `; ${meant} is` : ''}: the browser drops it`;
}

/**
 * What a policy file sets for each id of an extension that has one of our keys; a file of our keys alone is taken as it
 * is. Throws with one sentence where the text is no JSON, or sets nothing of ours.
 */
export function policiesIn(text: string): { id: string; set: Record<string, unknown> }[] {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (problem) {
    throw new Error(`is not JSON, so the browser takes nothing of it (${problem instanceof Error ? problem.message : problem})`);
  }
  const own = (value: unknown) => isRecord(value) && Object.keys(value).some((name) => policyKey(name));
  const parties = isRecord(json) ? json['3rdparty'] : undefined;
  const extensions = isRecord(parties) ? parties.extensions : undefined;
  const named = isRecord(extensions) ? Object.entries(extensions).filter(([, value]) => own(value)) : [];
  if (named.length > 0) return named.map(([id, set]) => ({ id, set: set as Record<string, unknown> }));
  if (own(json)) return [{ id: 'the file', set: json as Record<string, unknown> }];
  throw new Error('sets nothing for Alongside under 3rdparty → extensions → the id');
}
