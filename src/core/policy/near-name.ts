import { POLICY_KEYS, type PolicyKeyName } from './policy-keys';

/** Most letters that a name may be away from the one that was meant. */
const MOST_AWAY = 2;
/** Longer than any key's name: what is longer is no misspelling of one. */
const MOST_LETTERS = 40;

const letters = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/**
 * The key that this name was probably meant to be: the same letters in another case or with signs between them, or at
 * most two letters away. Undefined for a key's own name, and for a name that is near to none.
 */
export function nearName(name: string): PolicyKeyName | undefined {
  if (name.length > MOST_LETTERS || POLICY_KEYS.some((key) => key.name === name)) return undefined;
  const given = letters(name);
  const [nearest] = POLICY_KEYS.map((key) => ({ name: key.name, away: lettersAway(given, letters(key.name)) })).sort(
    (one, other) => one.away - other.away,
  );
  return nearest && nearest.away <= MOST_AWAY ? nearest.name : undefined;
}

/** How many letters have to be put in, taken out or changed to make one word of the other (Levenshtein). */
function lettersAway(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1];
    for (let to = 1; to <= other.length; to += 1) {
      const changed = (row[to - 1] ?? 0) + (letter === other[to - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
