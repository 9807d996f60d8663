/** Why an entry of somebody's file or policy was refused, in words, with its place. */
import { seen } from './unseen';
import type { z } from './z';

export interface EntryFault {
  /** `contacts[3].phone` */
  path: string;
  reason: string;
}

/** The first fault of an entry. A member that is not there is missing, whatever kind it should have been. */
export function entryFault(at: string, given: unknown, issues: readonly z.core.$ZodIssue[]): EntryFault {
  const [issue] = issues;
  if (!issue) return { path: at, reason: 'is not valid' };
  const path = [at, ...issue.path.map(String)].join('.');
  if (issue.code === 'unrecognized_keys') {
    return { path, reason: `holds ${issue.keys.map((key) => `“${shortKey(key)}”`).join(', ')}, which no such entry has` };
  }
  if (issue.path.length > 0 && memberOf(given, issue.path) === undefined) return { path, reason: 'is missing' };
  if (!issue.message.startsWith('Invalid')) return { path, reason: issue.message };
  return { path, reason: issue.path.length === 0 ? 'is not an entry with named members' : 'is of the wrong kind' };
}

function memberOf(given: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined),
    given,
  );
}

/** A key of somebody's file, cut to what a line can show, without characters that hide or turn what is beside them. */
export function shortKey(key: string): string {
  return seen(key, 40);
}
