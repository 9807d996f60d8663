/** The list of known misses: a page may be neither worse nor, unrecorded, better than it says. */
import type { Miss } from './compare';

export type Ledger = Record<string, string[]>;

/** One line for a miss; stable from run to run. */
export function missLine({ kind, label, expected, got }: Miss): string {
  return `${kind}: ${label ? `“${label.replace(/\s+/g, ' ').trim()}” ` : ''}expected ${expected}, got ${got}`;
}

/** The ledger that a run would give: pages with misses only, in order of name. */
export function ledgerOf(pages: ReadonlyMap<string, readonly Miss[]>): Ledger {
  return Object.fromEntries(
    [...pages]
      .filter(([, misses]) => misses.length > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, misses]) => [name, misses.map(missLine).sort()]),
  );
}

function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return lines.filter((line) => {
    const index = left.indexOf(line);
    if (index < 0) return true;
    left.splice(index, 1);
    return false;
  });
}

/** Every difference as a sentence: new misses, and recorded ones that are gone. */
export function differences(recorded: Ledger, now: Ledger): { worse: string[]; better: string[] } {
  const worse: string[] = [];
  const better: string[] = [];
  for (const name of [...new Set([...Object.keys(recorded), ...Object.keys(now)])].sort()) {
    for (const line of without(now[name] ?? [], recorded[name] ?? [])) worse.push(`${name}: ${line}`);
    for (const line of without(recorded[name] ?? [], now[name] ?? [])) better.push(`${name}: ${line}`);
  }
  return { worse, better };
}
