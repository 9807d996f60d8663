import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SAMPLES } from '../../../scripts/policy/samples';
import { mistakesIn, policiesIn, whatIsDropped } from '../../../scripts/policy/read-policy-file';
import { POLICY_KEYS, policyKey } from '../../../src/core/policy/policy-keys';
import { COUNCIL_POLICIES } from './council-policies';
import { HASTY_POLICIES } from './hasty-policies';
import { policies, rawOf } from './generated-policies';

/** What Chromium drops was seen in Chromium: tests/e2e/policy.spec.ts holds these lists to it. */
describe('what the browser drops', () => {
  it.each([...COUNCIL_POLICIES, ...HASTY_POLICIES].map((policy) => [policy.name, policy] as const))('%s', (_, { keys, dropped = [] }) => {
    const found = Object.entries(keys).filter(([name, value]) => {
      const key = policyKey(name);
      return !key || whatIsDropped(key, value);
    });
    expect(found.map(([name]) => name).sort()).toEqual([...dropped].sort());
    for (const [name] of found) expect(mistakesIn(keys).some(({ path }) => path.startsWith(name)), name).toBe(true);
  });

  it('is the same for policies of every kind', () => {
    fc.assert(
      fc.property(policies, (policy) => {
        for (const [name, value] of Object.entries(rawOf(policy))) {
          const { dropped } = policy[name as keyof typeof policy]!;
          expect(whatIsDropped(policyKey(name)!, value) !== null, name).toBe(dropped);
        }
      }),
    );
  });

  it('is nothing of the examples and the samples', () => {
    expect(mistakesIn(Object.fromEntries(POLICY_KEYS.map(({ name, example }) => [name, example])))).toEqual([]);
    for (const { policy } of SAMPLES) expect(mistakesIn(policy)).toEqual([]);
  });
});

describe('a policy file', () => {
  it('is read for each id that sets one of our keys, or as our keys alone', () => {
    const file = { '3rdparty': { extensions: { a: { maxWarnings: 2 }, other: { colour: 'red' } } } };
    expect(policiesIn(JSON.stringify(file))).toEqual([{ id: 'a', set: { maxWarnings: 2 } }]);
    expect(policiesIn('{"maxWarnings": 2}')).toEqual([{ id: 'the file', set: { maxWarnings: 2 } }]);
  });

  it.each([
    ['{"maxWarnings": 2', 'is not JSON'],
    ['[]', 'sets nothing for Alongside'],
    ['{"3rdparty": {"extensions": {"a": {"colour": 1}}}}', 'sets nothing for Alongside'],
  ])('%s is refused', (text, reason) => {
    expect(() => policiesIn(text)).toThrow(reason);
  });

  it('has each mistake named with its place', () => {
    const mistakes = mistakesIn({
      permittedOrigins: ['https://lcs.example.gov.uk', null],
      contacts: [{ role: 'LADO' }, { role: 'LADO', phone: 1632960100 }],
      MaxWarnings: 2,
      permitedOrigins: ['https://lcs.example.gov.uk'],
      sidebarStart: 'Tabbed',
    });
    expect(mistakes).toEqual([
      { path: 'permittedOrigins[1]', reason: 'is null, and has to be a text: the browser drops all of permittedOrigins' },
      { path: 'contacts[1].phone', reason: 'is a number, and has to be a text: the browser drops all of contacts' },
      { path: 'MaxWarnings', reason: 'is no setting; maxWarnings is: the browser drops it' },
      { path: 'permitedOrigins', reason: 'is no setting; permittedOrigins is: the browser drops it' },
      { path: 'sidebarStart', reason: 'is “Tabbed”, and has to be one of hidden, tab, open' },
    ]);
  });
});
