import type { LogEntry } from '../core/policy/local-log';
import { ruleId } from './settled-schema';
import { z } from './z';

export const logCard = z.strictObject({ rule: ruleId, tier: z.enum(['first', 'check']) });

const entry = z.strictObject({
  rule: ruleId,
  tier: z.enum(['first', 'check']),
  what: z.enum(['shown', 'acknowledged']),
  at: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:00\.000Z$/)),
  edition: z.enum(['in-force', '2018', '2023', '2026']),
});

/** The entries of a stored log that have the right shape; a shape with anything more is left out. */
export function parseLog(stored: unknown): LogEntry[] {
  const entries = typeof stored === 'object' && stored !== null && 'entries' in stored ? stored.entries : undefined;
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((one: unknown) => {
    const parsed = entry.safeParse(one);
    return parsed.success ? [parsed.data] : [];
  });
}
