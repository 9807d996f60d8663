import { describe, expect, it } from 'vitest';
import { policyKey } from '../../../src/core/policy/policy-keys';
import { policyFaults, policyReport, standingWords } from '../../../src/core/policy/policy-report';
import { effectiveSettings } from '../../../src/core/settings/effective-settings';
import { readPolicyValues } from '../../../src/knowledge/policy-schema';
import { arriving, COUNCIL_POLICIES } from './council-policies';

const reportOf = (raw: Record<string, unknown>, more = {}) =>
  policyReport({ reading: readPolicyValues(raw), standing: 'in-force', gone: {}, ...more });

describe('a policy as a council may write it', () => {
  it.each(COUNCIL_POLICIES.map((policy) => [policy.name, policy] as const))('%s', (_, policy) => {
    const arrived = arriving(policy);
    const report = reportOf(arrived);
    expect(effectiveSettings(readPolicyValues(arrived), {}).settings).toMatchObject(policy.settings);
    for (const [key, words] of policy.says ?? []) {
      const row = [...report.received, ...report.notSet].find((one) => one.key === key)!;
      expect([row.value, standingWords(row.standing), ...row.notes].join('\n'), key).toContain(words);
    }
  });

  it.each(COUNCIL_POLICIES.map((policy) => [policy.name, policy] as const))(
    '%s: each fault is named with the path of its own key, and keeps to it',
    (_, policy) => {
      const faults = policyFaults(reportOf(policy.keys));
      for (const { path, reason } of faults) {
        expect(Object.keys(policy.keys).concat(policy.keys.announcedKeys as string[] ?? [], policy.keys.lockedKeys as string[] ?? []).some((key) => path.startsWith(key))).toBe(true);
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
