import { describe, expect, it } from 'vitest';
import { policyKey } from '../../../src/core/policy/policy-keys';
import { policyFaults, policyReport, standingWords } from '../../../src/core/policy/policy-report';
import { effectiveSettings } from '../../../src/core/settings/effective-settings';
import { readPolicyValues } from '../../../src/knowledge/policy-schema';
import { arriving, COUNCIL_POLICIES } from './council-policies';
import { HASTY_POLICIES } from './hasty-policies';

const POLICIES = [...COUNCIL_POLICIES, ...HASTY_POLICIES];

const reportOf = (raw: Record<string, unknown>, more = {}) =>
  policyReport({ reading: readPolicyValues(raw), standing: 'in-force', gone: {}, ...more });

describe('a policy as a council may write it', () => {
  it.each(POLICIES.map((policy) => [policy.name, policy] as const))('%s', (_, policy) => {
    const arrived = arriving(policy);
    const report = reportOf(arrived);
    expect(effectiveSettings(readPolicyValues(arrived), {}).settings).toMatchObject(policy.settings);
    for (const [key, words] of policy.says ?? []) {
      const row = [...report.received, ...report.notSet].find((one) => one.key === key)!;
      expect([row.value, standingWords(row.standing), ...row.notes].join('\n'), key).toContain(words);
    }
  });

  it.each(POLICIES.map((policy) => [policy.name, policy] as const))(
    '%s: each fault is named with the path of its own key, and keeps to it',
    (_, policy) => {
      const faults = policyFaults(reportOf(policy.keys));
      const { announcedKeys, lockedKeys } = policy.keys;
      const named = [Object.keys(policy.keys), announcedKeys, lockedKeys].flatMap((names) =>
        Array.isArray(names) ? names.filter((name) => typeof name === 'string').map((name) => name.trim()) : [],
      );
      for (const { path, reason } of faults) {
        // biome-ignore lint/suspicious/noMisleadingCharacterClass: each is looked for by itself
        expect(`${path} ${reason}`).not.toMatch(/[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/);
        expect(named.some((key) => path.startsWith(key)), path).toBe(true);
        expect(reason).not.toBe('');
      }
      // Whatever the browser would drop is named by us too, wherever a browser hands it over.
      for (const key of policy.dropped ?? []) expect(faults.some(({ path }) => path.startsWith(key)), key).toBe(true);
      // A key alone gives what it gives among the others.
      for (const [key, value] of Object.entries(policy.keys)) {
        if (!policyKey(key) || ['lockedKeys', 'announcedKeys'].includes(key)) continue;
        const alone = readPolicyValues({ [key]: value }).keys[0]!;
        const among = readPolicyValues(policy.keys).keys.find((one) => one.key === key)!;
        expect(among).toEqual(alone);
      }
    },
  );
});

describe('a content date that is still to come', () => {
  const rowOf = (minimumContentDate: string) => {
    const report = reportOf({ minimumContentDate }, { today: '2026-11-22' });
    return { row: report.received[0]!, faults: policyFaults(report) };
  };

  it('is in force and named: nothing can be new enough', () => {
    const { row, faults } = rowOf('2062-11-01');
    expect(row).toMatchObject({ standing: 'partly', value: expect.stringContaining('2062') });
    expect(row.notes.join(' ')).toContain('Is a day to come: until then no content is new enough');
    expect(faults).toEqual([{ path: 'minimumContentDate', reason: expect.stringContaining('is a day to come') }]);
  });

  it.each(['2026-11-22', '2026-11-01'])('%s is not', (day) => {
    expect(rowOf(day)).toMatchObject({ row: { standing: 'applied', notes: [] }, faults: [] });
  });
});

describe('a build that policy alone tells where to run', () => {
  it('says that no list of sites came, with or without another setting', () => {
    for (const raw of [{}, { maxWarnings: 2 }]) {
      const report = reportOf(raw, { flavour: 'managed', standing: Object.keys(raw).length === 0 ? 'none' : 'in-force' });
      expect(report.somethingMissing).toBe(true);
      expect(policyFaults(report)).toEqual([
        { path: 'permittedOrigins', reason: expect.stringContaining('did not arrive. If one was set, it was dropped by the browser') },
      ]);
    }
  });

  it('says so of no other build', () => {
    for (const flavour of ['public', 'authority'] as const) {
      expect(policyFaults(reportOf({ maxWarnings: 2 }, { flavour }))).toEqual([]);
    }
  });
});
