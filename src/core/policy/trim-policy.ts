import { MOST_CHARACTERS, policyKey } from './policy-keys';

/** Most keys of a policy that are looked at, known or not. */
const MOST_KEYS = 200;
/** Members of one entry of a list. */
const MOST_MEMBERS = 30;

/**
 * A policy cut to one entry and one character more than each key takes, so that a huge one neither fills the storage
 * nor costs time, and its reading still finds and names what is too long. Nothing else is changed or judged.
 */
export function trimPolicy(raw: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(raw)
      .slice(0, MOST_KEYS)
      .map(([name, value]) => {
        const key = policyKey(name);
        const most = key && 'mostItems' in key ? key.mostItems + 1 : 2;
        return [name.slice(0, MOST_CHARACTERS + 1), trimValue(value, most)];
      }),
  );
}

function trimValue(value: unknown, most: number): unknown {
  if (typeof value === 'string') return value.slice(0, MOST_CHARACTERS + 1);
  if (Array.isArray(value)) return value.slice(0, most).map((entry) => trimValue(entry, 2));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, MOST_MEMBERS)
      .map(([name, member]) => [name.slice(0, 100), typeof member === 'object' ? null : trimValue(member, 2)]),
  );
}
