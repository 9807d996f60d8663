import { describe, expect, it } from 'vitest';
import { keptLog, type LogEntry, MOST_LOG_ENTRIES, toTheMinute } from '../../../src/core/policy/local-log';
import { parseLog } from '../../../src/knowledge/log-schema';

const at = (day: string): LogEntry => ({ rule: 's47-child-seen', tier: 'first', what: 'shown', at: `${day}T09:30:00.000Z`, edition: 'in-force' });
const NOW = '2026-11-22T12:00:00.000Z';

describe('the log on the device', () => {
  it('holds nothing while it is off', () => {
    expect(keptLog([at('2026-11-22')], 0, NOW)).toEqual([]);
  });

  it('lets go of what is older than its days, and of what a wrong clock dated ahead', () => {
    const entries = [at('2026-10-01'), at('2026-11-10'), at('2026-11-22'), at('2027-01-01')];
    expect(keptLog(entries, 30, NOW).map((entry) => entry.at.slice(0, 10))).toEqual(['2026-11-10', '2026-11-22']);
    expect(keptLog(entries, 1, NOW).map((entry) => entry.at.slice(0, 10))).toEqual(['2026-11-22']);
  });

  it('keeps the newest where there are too many', () => {
    const many = [at('2026-11-10'), ...Array.from({ length: MOST_LOG_ENTRIES }, () => at('2026-11-22'))];
    expect(keptLog(many, 90, NOW)).toHaveLength(MOST_LOG_ENTRIES);
    expect(keptLog(many, 90, NOW)[0]!.at).toContain('2026-11-22');
  });

  it('says the minute and no more', () => {
    expect(toTheMinute('2026-11-22T12:34:56.789Z')).toBe('2026-11-22T12:34:00.000Z');
  });

  it('has room for rule, urgency, event, time and edition, and refuses an entry with anything else', () => {
    const good = at('2026-11-22');
    expect(parseLog({ version: 1, entries: [good, { ...good, url: 'https://lcs.example/1' }, { ...good, rule: 'A child’s name' }, null] })).toEqual([good]);
    expect(parseLog('nonsense')).toEqual([]);
  });
});
