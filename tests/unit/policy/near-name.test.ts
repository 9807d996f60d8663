import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearName } from '../../../src/core/policy/near-name';
import { POLICY_KEYS } from '../../../src/core/policy/policy-keys';

describe('a name that is nearly a setting’s', () => {
  it.each([
    ['permitedOrigins', 'permittedOrigins'],
    ['PermittedOrigins', 'permittedOrigins'],
    ['permitted_origins', 'permittedOrigins'],
    ['permittedOrigin', 'permittedOrigins'],
    ['permittedOrigins ', 'permittedOrigins'],
    ['organizationName', 'organisationName'],
    ['supportURL', 'supportUrl'],
    ['localTimeScales', 'localTimescales'],
    ['maxWarning', 'maxWarnings'],
  ] as const)('%s is %s', (name, key) => {
    expect(nearName(name)).toBe(key);
  });

  it.each(['colour', 'allowedOrigins', 'localThresholds', '__proto__', '', 'x', 'p'.repeat(100_000)])('%s is near to none', (name) => {
    expect(nearName(name)).toBeUndefined();
  });

  it('is never a setting’s own, and one letter left out is found again', () => {
    for (const { name } of POLICY_KEYS) {
      expect(nearName(name)).toBeUndefined();
      fc.assert(
        fc.property(fc.nat(name.length - 1), (at) => {
          expect(nearName(name.slice(0, at) + name.slice(at + 1))).toBe(name);
        }),
        { numRuns: 10 },
      );
    }
  });
});
