import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectiveSettings, PERSONAL_KEYS } from '../../../src/core/settings/effective-settings';
import { DEFAULT_SETTINGS, PERSONAL_DEFAULTS, type PersonalSettings } from '../../../src/core/settings/settings';
import {
  migrateSettings,
  parseSettings,
  readStored,
  SETTING_SCHEMAS,
  SETTINGS_VERSION,
} from '../../../src/knowledge/settings-schema';

const VALID: PersonalSettings = {
  role: 'supervisor',
  sites: ['https://lcs.northshire.example/*', 'https://*.harbour.example/*'],
  opening: 'open',
  hiddenUntil: '2026-12-18',
  side: 'left',
  width: 420,
  textSize: 1.15,
  followField: false,
  edition: '2023',
  maxWarnings: 2,
  counting: { workingDays: 'wd-inclusive', months: 'months-as-days', days: 'days-inclusive' },
  closureDays: ['2026-12-29'],
  addedHolidays: ['2027-06-11'],
  removedHolidays: ['2026-08-31'],
  localTimescales: { 'cp-visit': { amount: 10, unit: 'working-days' } },
};

/** One bad value for each key. */
const BAD: { [K in keyof PersonalSettings]: unknown } = {
  role: 'manager',
  sites: 'https://lcs.northshire.example/*',
  opening: 1,
  hiddenUntil: 'tomorrow',
  side: 'top',
  width: 900,
  textSize: 2,
  followField: 'yes',
  edition: '2015',
  maxWarnings: 6,
  counting: { workingDays: 'wd-after' },
  closureDays: { first: '2026-12-29' },
  addedHolidays: '2027-06-11',
  removedHolidays: 31,
  localTimescales: { 'cin-review': { amount: 0, unit: 'weeks' } },
};

describe('settings read key by key', () => {
  it('has a schema for every setting', () => {
    expect(Object.keys(SETTING_SCHEMAS).sort()).toEqual(Object.keys(PERSONAL_DEFAULTS).sort());
  });

  it('takes what is valid, and the defaults themselves', () => {
    expect(parseSettings(VALID)).toEqual({ values: VALID, problems: [] });
    expect(parseSettings(PERSONAL_DEFAULTS)).toEqual({ values: PERSONAL_DEFAULTS, problems: [] });
  });

  it.each(PERSONAL_KEYS)('a bad %s costs only itself, and is named', (key) => {
    const { values, problems } = parseSettings({ ...VALID, [key]: BAD[key] });
    const { [key]: _, ...others } = VALID;
    expect(values).toEqual(others);
    expect(problems.map((problem) => problem.key)).toEqual([key]);
    expect(problems[0]!.reason).not.toBe('');
  });

  it('keeps the good entries of a list and names the bad ones', () => {
    const sites = ['https://a.example/*', 'https://*/*', 7, 'http://b.example/*', 'https://c.example/*'];
    const { values, problems } = parseSettings({ sites, closureDays: ['2026-02-30', '2026-12-24'] });
    expect(values).toEqual({ sites: ['https://a.example/*', 'https://c.example/*'], closureDays: ['2026-12-24'] });
    expect(problems.map(({ key }) => key)).toEqual(['sites[1]', 'sites[2]', 'sites[3]', 'closureDays[0]']);
  });

  it('passes over unknown keys', () => {
    expect(parseSettings({ side: 'left', theme: 'dark' })).toEqual({ values: { side: 'left' }, problems: [] });
  });

  it.each([null, 7, 'text', [], true])('%j as a whole gives no values and says so', (value) => {
    const { values, problems } = parseSettings(value);
    expect(values).toEqual({});
    expect(problems).toHaveLength(1);
  });

  it('never throws, and never yields a value that its schema refuses', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...PERSONAL_KEYS, '__proto__', 'x'), fc.jsonValue()), (given) => {
        const { values } = parseSettings(given);
        for (const [key, value] of Object.entries(values)) {
          expect(SETTING_SCHEMAS[key as keyof PersonalSettings].safeParse(value).success).toBe(true);
        }
        expect(({} as Record<string, unknown>).polluted).toBeUndefined();
      }),
    );
  });
});

describe('where each effective setting comes from', () => {
  it('is the organisation, else the person, else as it came', () => {
    const { settings, sources } = effectiveSettings(
      { values: { opening: 'open' }, locked: [] },
      { opening: 'tab', side: 'left' },
    );
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, opening: 'open', side: 'left' });
    expect(sources).toMatchObject({ opening: 'policy', side: 'user', width: 'default' });
    expect(Object.keys(sources).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
  });
});

/** Every shape that was ever stored, word for word. Add to this list; never change an entry. */
const OLD_SHAPES = [
  {
    version: 0,
    stored:
      '{"role":"supervisor","sites":["lcs.northshire.example","https://case.harbour.example","http://localhost:4173"],"side":"left","width":400,"later":{"kept":true}}',
    becomes: {
      role: 'supervisor',
      sites: ['https://lcs.northshire.example/*', 'https://case.harbour.example/*', 'http://localhost/*'],
      side: 'left',
      width: 400,
      later: { kept: true },
    },
  },
  {
    version: 1,
    stored: '{"version":1,"values":{"opening":"open","sites":["https://lcs.northshire.example/*"],"textSize":1.3}}',
    becomes: { opening: 'open', sites: ['https://lcs.northshire.example/*'], textSize: 1.3 },
  },
];

describe('settings of older and newer builds', () => {
  it('has a sample of every version up to this one', () => {
    expect(OLD_SHAPES.map(({ version }) => version)).toEqual(Array.from({ length: SETTINGS_VERSION + 1 }, (_, n) => n));
  });

  it.each(OLD_SHAPES)('version $version is brought up to date', ({ version, stored, becomes }) => {
    const read = readStored(JSON.parse(stored));
    expect(read.stored.version).toBe(version);
    const migrated = migrateSettings(read.stored);
    expect(migrated).toEqual({ version: SETTINGS_VERSION, values: becomes });
    expect(parseSettings(migrated.values).problems).toEqual([]);
  });

  it('leaves an unreadable old site in place, to be named when it is read', () => {
    const { stored } = readStored({ sites: ['a.example', '*', 3] });
    const { values } = migrateSettings(stored);
    expect(values.sites).toEqual(['https://a.example/*', '*', 3]);
    expect(parseSettings(values)).toMatchObject({ values: { sites: ['https://a.example/*'] }, problems: [{}, {}] });
  });

  it('keeps what a newer build wrote and reads what it can', () => {
    const newer = {
      version: SETTINGS_VERSION + 3,
      values: { side: 'left', opening: { when: 'always' }, colours: 'dark' },
    };
    const { stored } = readStored(newer);
    expect(migrateSettings(stored)).toEqual(newer);
    expect(parseSettings(stored.values)).toMatchObject({ values: { side: 'left' }, problems: [{ key: 'opening' }] });
  });

  it.each([null, 'x', 3, [1], { version: 'one', values: {} }, { version: -1 }, { version: 1, values: [] }])(
    '%j counts as nothing kept, and is named',
    (stored) => {
      const read = readStored(stored);
      expect(read.stored.values).toEqual({});
      expect(read.problems).toHaveLength(1);
    },
  );
});
