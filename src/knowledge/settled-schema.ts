/** The shape of what settled-store keeps. Entries that cannot be read are dropped: their cards come back. */
import { SETTLE_REASONS, type SettledEntry, type SettleReason } from '../core/settling/settling';
import { isIsoDate } from '../core/time/civil-date';
import { z } from './z';

export const settleReason: z.ZodMiniType<SettleReason> = z.enum(SETTLE_REASONS.map(({ id }) => id));
/** A card's id: lower case, digits, hyphens and one colon. */
export const ruleId = z.string().check(z.regex(/^[a-z0-9][a-z0-9:-]{0,80}$/));

const hex64 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const isoDate = z.string().check(z.refine(isIsoDate, 'is not a date of the form 2026-12-24'));
const entry: z.ZodMiniType<SettledEntry> = z.object({ rule: ruleId, page: hex64, reason: settleReason, on: isoDate });
const envelope = z.object({ salt: hex64, entries: z.array(z.unknown()) });

/** Salt and readable entries, or null where nothing usable is kept. */
export function parseSettled(stored: unknown): { salt: string; entries: SettledEntry[] } | null {
  const kept = envelope.safeParse(stored);
  if (!kept.success) return null;
  const entries = kept.data.entries.flatMap((one) => {
    const read = entry.safeParse(one);
    return read.success ? [read.data] : [];
  });
  return { salt: kept.data.salt, entries };
}
