import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { POLICY_KEYS, type PolicyKeyName, policyKey } from '../../../src/core/policy/policy-keys';
import { effectiveSettings, SETTING_KEYS } from '../../../src/core/settings/effective-settings';
import { DEFAULT_SETTINGS, type PersonalSettings, type Settings } from '../../../src/core/settings/settings';
import { readPolicyValues } from '../../../src/knowledge/policy-schema';
import { policies, rawOf } from './generated-policies';

const people: fc.Arbitrary<Partial<PersonalSettings>> = fc.record(
  {
    role: fc.constantFrom('practitioner' as const, 'supervisor' as const),
    opening: fc.constantFrom('tab' as const, 'open' as const),
    side: fc.constantFrom('left' as const, 'right' as const),
    textSize: fc.constantFrom(1, 1.15, 1.3),
    edition: fc.constantFrom('2023' as const, 'in-force' as const),
    maxWarnings: fc.integer({ min: 0, max: 5 }),
    closureDays: fc.constant(['2026-12-24']),
  },
  { requiredKeys: [] },
);

const STARTING: (keyof Settings)[] = ['role', 'textSize'];

describe('500 policies through the merge', () => {
  it('each usable value stands over the person’s, each unusable one costs its own key and is named, and nothing widens', () => {
    const before = JSON.stringify(DEFAULT_SETTINGS);
    fc.assert(
      fc.property(policies, people, (policy, user) => {
        const reading = readPolicyValues(rawOf(policy));
        const { settings, sources } = effectiveSettings(reading, user);
        const set = new Map<keyof Settings, unknown>();
        for (const [name, { expected }] of Object.entries(policy)) {
          const report = reading.keys.find(({ key }) => key === name);
          expect(report).toBeDefined();
          for (const [key, value] of Object.entries(expected ?? {})) set.set(key as keyof Settings, value);
          if (expected === undefined) {
            expect(report!.standing, name).toBe('ignored');
            expect(report!.problems[0]!.path.startsWith(name)).toBe(true);
            expect(report!.problems[0]!.reason).not.toBe('');
          }
        }
        for (const key of SETTING_KEYS) {
          if (key === 'askRole' || key === 'localLimits') continue;
          const own = (user as Partial<Settings>)[key];
          const givesWay = STARTING.includes(key) && own !== undefined;
          if (set.has(key) && !givesWay && !(key === 'role' && settings.askRole)) {
            expect(settings[key], key).toEqual(set.get(key));
            expect(sources[key]).toBe('policy');
          } else if (!set.has(key)) {
            expect(settings[key], key).toEqual(own ?? DEFAULT_SETTINGS[key]);
            expect(sources[key]).toBe(own === undefined ? 'default' : 'user');
          }
        }
        if ('permittedOrigins' in policy) expect(settings.permittedOrigins).not.toBeNull();
      }),
      { numRuns: 500 },
    );
    expect(JSON.stringify(DEFAULT_SETTINGS)).toBe(before);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  }, 120_000);

  it('whatever a policy holds, the reading does not throw', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...POLICY_KEYS.map(({ name }) => name as string), '__proto__', 'x'), fc.jsonValue()), (raw) => {
        const reading = readPolicyValues(raw);
        expect(reading.keys.length).toBeLessThanOrEqual(POLICY_KEYS.length);
      }),
      { numRuns: 300 },
    );
  }, 120_000);
});

describe('a policy key', () => {
  it.each(POLICY_KEYS.map(({ name }) => name))('%s takes its own example and feeds what it says', (name) => {
    const key = policyKey(name)!;
    const reading = readPolicyValues({ [name]: key.example });
    expect(reading.keys).toEqual([expect.objectContaining({ key: name, standing: 'applied', problems: [] })]);
    const fed = Object.keys(reading.values);
    if (key.merge === 'rules') return;
    for (const setting of fed) expect(key.feeds).toContain(setting);
    expect(fed.length).toBeGreaterThan(0);
  });

  it.each(POLICY_KEYS.map(({ name }) => name))('%s refuses null, by name', (name) => {
    const { keys } = readPolicyValues({ [name]: null });
    expect(keys).toEqual([expect.objectContaining({ key: name, standing: 'ignored' })]);
    expect(keys[0]!.problems[0]).toMatchObject({ path: name });
  });

  it('cannot be fed to a setting twice, but for the three conventions of counting', () => {
    const feeds = POLICY_KEYS.flatMap(({ feeds: fed }) => [...fed]).filter((setting) => setting !== 'counting');
    expect(new Set(feeds).size).toBe(feeds.length);
  });

  it('is there for each setting that only an organisation has', () => {
    const fed = new Set(POLICY_KEYS.flatMap(({ feeds }) => [...feeds] as (keyof Settings)[]));
    const own = SETTING_KEYS.filter((key) => !fed.has(key));
    // A person’s own list of sites is narrowed, never set; what hides it until tomorrow is the person’s alone; width is a matter of the hand.
    expect(own).toEqual(['sites', 'hiddenUntil', 'width']);
  });
});

const effective = (raw: Record<string, unknown>, user: Partial<PersonalSettings> = {}) => effectiveSettings(readPolicyValues(raw), user);

describe('locks', () => {
  it('hold a setting that policy gives no value to: it is as it came', () => {
    const { settings, locked, sources } = effective({ lockedKeys: ['guidanceEdition', 'countMonths'] }, {
      edition: '2018',
      counting: { workingDays: 'wd-inclusive', months: 'months-as-days', days: 'days-inclusive' },
    });
    expect(settings.edition).toBe('in-force');
    expect(sources.edition).toBe('default');
    expect(settings.counting).toEqual({ workingDays: 'wd-inclusive', months: 'months-corresponding', days: 'days-inclusive' });
    expect(locked).toEqual(expect.arrayContaining(['edition', 'counting.months']));
    expect(locked).not.toContain('counting.days');
  });

  it('turn a starting value into a fixed one', () => {
    const user = { role: 'supervisor', textSize: 1.3 } as const;
    expect(effective({ defaultRole: 'practitioner', textSize: 100 }, user).settings).toMatchObject(user);
    const fixed = effective({ defaultRole: 'practitioner', textSize: 100, lockedKeys: ['defaultRole', 'textSize'] }, user);
    expect(fixed.settings).toMatchObject({ role: 'practitioner', textSize: 1 });
    expect(fixed.locked).toEqual(expect.arrayContaining(['role', 'textSize']));
  });

  it('name what they cannot lock, and hold the rest', () => {
    const { keys, lockedNames } = readPolicyValues({ lockedKeys: ['guidanceEdition', 'colour', '__proto__'] });
    expect(lockedNames).toEqual(['guidanceEdition']);
    expect(keys[0]).toMatchObject({ standing: 'partly' });
    expect(keys[0]!.problems.map(({ path }) => path)).toEqual(['lockedKeys[1]', 'lockedKeys[2]']);
  });

  it('that were known stay while their list cannot be read', () => {
    expect(readPolicyValues({ lockedKeys: 'guidanceEdition' }, ['defaultRole']).lockedNames).toEqual(['defaultRole']);
    expect(readPolicyValues({ announcedKeys: ['lockedKeys'] }, ['defaultRole']).lockedNames).toEqual(['defaultRole']);
    expect(readPolicyValues({ lockedKeys: [] }, ['defaultRole']).lockedNames).toEqual([]);
  });

  it('keep sites that a person permitted before', () => {
    const { settings, locked } = effective({ lockedKeys: ['sites'] }, { sites: ['https://a.example/*'] });
    expect(settings.sites).toEqual(['https://a.example/*']);
    expect(locked).toContain('sites');
  });
});

describe('sites', () => {
  const permitted = (value: unknown) => readPolicyValues({ permittedOrigins: value }).values.permittedOrigins;

  it('keep their port, so that nothing wider is permitted', () => {
    expect(permitted(['https://a.example:8443', 'https://b.example:443'])).toEqual(['https://a.example:8443/*', 'https://b.example/*']);
  });

  it.each([[[]], [['*']], [['<all_urls>']], [['https://']], [['https://*.co.uk']], ['https://a.example'], [null], [{ 0: 'https://a.example' }], [[1]]])(
    '%j is nowhere',
    (value) => expect(permitted(value)).toEqual([]),
  );

  it('that were announced or locked and did not arrive are nowhere: the browser dropped them', () => {
    expect(readPolicyValues({ lockedKeys: ['permittedOrigins'] }).values.permittedOrigins).toEqual([]);
    expect(readPolicyValues({ announcedKeys: ['permittedOrigins'] }).values.permittedOrigins).toEqual([]);
  });

  it('are not narrowed where policy says nothing', () => {
    expect(readPolicyValues({ maxWarnings: 2 }).values.permittedOrigins).toBeUndefined();
    expect(effectiveSettings({ values: {}, locked: [] }, {}).settings.permittedOrigins).toBeNull();
  });
});

describe('counting', () => {
  it('takes one convention from policy and leaves the others to people', () => {
    const user = { counting: { workingDays: 'wd-after', months: 'months-as-days', days: 'days-inclusive' } } as const;
    const { settings, sources, locked } = effective({ countWorkingDays: 'wd-inclusive' }, user);
    expect(settings.counting).toEqual({ workingDays: 'wd-inclusive', months: 'months-as-days', days: 'days-inclusive' });
    expect(sources.counting).toBe('policy');
    expect(locked).toContain('counting.workingDays');
    expect(locked).not.toContain('counting.months');
  });
});

describe('long lists', () => {
  it('are cut, and it is said', () => {
    const many = Array.from({ length: 5000 }, (_, n) => `https://s${n}.example`);
    const { keys, values } = readPolicyValues({ permittedOrigins: many });
    expect(values.permittedOrigins).toHaveLength(100);
    expect(keys[0]!.problems).toEqual([{ path: 'permittedOrigins', reason: 'has more than 100 entries; the rest were left out' }]);
  });
});

it('a lesson of policy has the shape of a taught one', () => {
  const raw = [
    { site: 'lcs.example.gov.uk', label: 'CYP seen', concept: 'child_seen_date' },
    { site: 'lcs.example.gov.uk', label: 'Ref 2', heading: 'Top', concept: 'none' },
    { site: 'lcs.example.gov.uk', title: 'CP enquiry', stage: 'section-47' },
    { site: 'https://x', label: 'A', concept: 'b' },
  ];
  const { values, keys } = readPolicyValues({ labelLessons: raw });
  expect(values.labelLessons).toEqual([
    { kind: 'field', site: 'lcs.example.gov.uk', label: 'CYP seen', heading: '', concept: 'child_seen_date' },
    { kind: 'field', site: 'lcs.example.gov.uk', label: 'Ref 2', heading: 'Top', concept: null },
    { kind: 'stage', site: 'lcs.example.gov.uk', title: 'CP enquiry', stage: 'section-47' },
  ]);
  expect(keys[0]!.problems).toEqual([{ path: 'labelLessons[3].site', reason: expect.stringContaining('host') }]);
});

it('names unknown keys without taking them', () => {
  const { unknown, values } = readPolicyValues({ maxWarning: 3, ['x'.repeat(500)]: 1 });
  expect(unknown).toEqual(['maxWarning', `${'x'.repeat(60)}…`]);
  expect(values).toEqual({});
});

it('every name that a key can have is known to the type', () => {
  const names: PolicyKeyName[] = POLICY_KEYS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
