/**
 * Policies that an administrator might write, right and wrong, each key with what has to become of it. What is expected
 * is said here by hand, beside the value, and not worked out by the code under test.
 */
import fc from 'fast-check';
import type { PolicyKeyName } from '../../../src/core/policy/policy-keys';
import type { Settings } from '../../../src/core/settings/settings';

export interface Given {
  value: unknown;
  /** Settings that have to hold; undefined where the value cannot be used and the key counts as not set. */
  expected?: Partial<Settings>;
  /** The browser drops a value of this type before we see it. */
  dropped: boolean;
}

export type GeneratedPolicy = Partial<Record<PolicyKeyName, Given>>;

const HOSTILE = ['__proto__', 'constructor', '<img src=x onerror=alert(1)>', '\u202etxt.exe', '\u0000', 'x'.repeat(3000), "'; DROP TABLE", '#{7*7}', '{{a}}'];

const good = (value: unknown, expected: Partial<Settings>): Given => ({ value, expected, dropped: false });
const bad = (value: unknown): Given => ({ value, dropped: false });
const wrongType = (value: unknown): Given => ({ value, dropped: true });

/** Values of every JSON type but the named one. */
const notOf = (type: 'boolean' | 'number' | 'string' | 'array'): fc.Arbitrary<Given> =>
  fc
    .constantFrom<unknown>(true, 7, 'text', ['a list'], { an: 'object' }, null)
    .filter((value) => (Array.isArray(value) ? 'array' : typeof value) !== type)
    .map(wrongType);

const hostile = fc.constantFrom(...HOSTILE).map(bad);
const day = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2030-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const days = fc.uniqueArray(day, { minLength: 1, maxLength: 8 });

function oneOf<K extends keyof Settings>(pairs: [string, Settings[K]][], key: K): fc.Arbitrary<Given> {
  return fc.oneof(
    fc.constantFrom(...pairs).map(([value, setting]) => good(value, { [key]: setting } as Partial<Settings>)),
    hostile,
    fc.constantFrom('Tabbed', '', 'TAB', ' tab').map(bad),
    notOf('string'),
  );
}

const flag = (key: 'followField' | 'allowPrint' | 'allowExport') =>
  fc.oneof(
    fc.boolean().map((value) => good(value, { [key]: value })),
    notOf('boolean'),
  );

const number = (key: 'maxWarnings' | 'localLogDays', most: number) =>
  fc.oneof(
    fc.integer({ min: 0, max: most }).map((value) => good(value, { [key]: value })),
    fc.constantFrom(-1, most + 1, 2_000_000_000).map(bad),
    notOf('number'),
  );

const dates = (setting: 'closureDays' | 'addedHolidays' | 'removedHolidays') =>
  fc.oneof(
    days.map((list) => good(list, { [setting]: [...list].sort() })),
    // One bad entry costs itself alone.
    fc.tuple(days, fc.constantFrom('2026-02-30', '24/12/2026', ...HOSTILE)).map(([list, entry]) => good([entry, ...list], { [setting]: [...list].sort() })),
    fc.constantFrom(['tomorrow'], ['2026-13-01', '']).map(bad),
    notOf('array'),
  );

const link = (key: 'supportUrl' | 'thresholdsUrl' | 'procedureManualUrl' | 'localPackUrl') =>
  fc.oneof(
    fc.constantFrom('https://a.example.gov.uk/x', 'https://b.example').map((value) => good(value, { [key]: value })),
    fc.constantFrom('http://a.example', 'javascript:alert(1)', 'https://user:secret@a.example', 'data:text/html,x', 'file:///etc/passwd').map(bad),
    hostile,
    notOf('string'),
  );

/** Each with the pattern that has to come of it; null where the entry costs itself alone. */
const ORIGINS: readonly (readonly [string, string | null])[] = [
  ['https://lcs.a.example', 'https://lcs.a.example/*'],
  ['https://B.Example/', 'https://b.example/*'],
  [' https://c.example:8443 ', 'https://c.example:8443/*'],
  ['https://*.d.example/*', 'https://*.d.example/*'],
  ['https://10.20.30.40', 'https://10.20.30.40/*'],
  ['https://xn--bcher-kva.example', 'https://xn--bcher-kva.example/*'],
  ['https://bücher-b.example', 'https://xn--bcher-b-n2a.example/*'],
  ...[
    '', '*', '<all_urls>', 'https://*/*', '*://e.example/*', 'https://*.gov.uk', 'https://*.co.uk', 'https://e.*', 'https://e.example/path',
    'https://e.example/path/*', 'https://e.example?x=1', 'http://e.example', 'ftp://e.example', 'file:///c:/x', 'https://e.example:0', 'https://e.example:70000',
    'https://e.example:*', 'https://[::1]', 'https://[2001:db8::1]:8443', 'https://256.1.1.1', 'https://1.2.3', 'https://0x7f.1', 'https://*.10.1.2.3',
    'https://e.example.', 'https://.e.example', 'https://e..example', 'https://me@e.example', 'https://e.example\u200b', 'e', 'https://e.example;https://f.example',
    ...HOSTILE,
  ].map((text) => [text, null] as const),
];

const origins = fc.oneof(
  fc.uniqueArray(fc.constantFrom(...ORIGINS), { maxLength: 12, selector: ([text]) => text }).map((entries) =>
    // Nothing usable is nowhere, never everywhere.
    good(entries.map(([text]) => text), { permittedOrigins: entries.flatMap(([, pattern]) => (pattern === null ? [] : [pattern])) }),
  ),
  fc.integer({ min: 101, max: 3000 }).map((length) =>
    good(
      Array.from({ length }, (_, n) => `https://s${n}.example`),
      { permittedOrigins: Array.from({ length: 100 }, (_, n) => `https://s${n}.example/*`) },
    ),
  ),
  // One entry of another type, and the browser drops the whole list.
  fc.constantFrom<unknown>(7, null, true, ['https://lcs.a.example'], { a: { b: [] } }).map((entry) => ({
    value: ['https://lcs.a.example', entry],
    expected: { permittedOrigins: typeof entry === 'string' ? [] : ['https://lcs.a.example/*'] },
    dropped: true,
  })),
  notOf('array').map((given) => ({ ...given, expected: { permittedOrigins: [] } })),
);

const LESSON = { site: 'lcs.a.example', label: 'CYP seen', concept: 'child_seen_date' };
const lessons = fc.oneof(
  fc.constantFrom([LESSON], [{ site: '*', label: 'x', concept: 'y' }, LESSON], [{ ...LESSON, value: 'x' }, { title: 'x' }, LESSON]).map((value) =>
    good(value, { labelLessons: [{ ...LESSON, kind: 'field', heading: '' }] as Settings['labelLessons'] }),
  ),
  fc.constantFrom([{}], [{ site: 'lcs.a.example' }], [{ ...LESSON, label: '' }]).map(bad),
  notOf('array'),
);

const ROLES: fc.Arbitrary<Given> = fc.oneof(
  fc.constantFrom(
    good('practitioner', { role: 'practitioner', askRole: false }),
    good('supervisor', { role: 'supervisor', askRole: false }),
    good('chair', { role: 'supervisor', askRole: false }),
    good('ask', { role: 'practitioner', askRole: true }),
  ),
  hostile,
  notOf('string'),
);

const note = { title: 'Who to invite', text: 'Ask the school.' };
const items = (key: 'localGuidance' | 'contacts' | 'procedureLinks' | 'escalationNames', one: object, wrong: object) =>
  fc.oneof(
    fc.constant(good([one], { [key]: [one] } as Partial<Settings>)),
    fc.constant(good([wrong, one], { [key]: [one] } as Partial<Settings>)),
    fc.constant(bad([wrong])),
    notOf('array'),
  );

/** A policy of any of these keys; each is there or not. */
export const policies: fc.Arbitrary<GeneratedPolicy> = fc.record(
  {
    permittedOrigins: origins,
    organisationName: fc.oneof(
      fc.constantFrom('Northshire Council', 'Cyngor Sir Ynys Môn', "King's & Queen's").map((value) => good(value, { organisationName: value })),
      fc.constantFrom(' ', '<b>x</b>', '\u202etxt.exe', '\u0000', 'x'.repeat(3000)).map(bad),
      notOf('string'),
    ),
    labelLessons: lessons,
    defaultRole: ROLES,
    sidebarStart: oneOf([['hidden', 'hidden'], ['tab', 'tab'], ['open', 'open']], 'opening'),
    panelSide: oneOf([['left', 'left'], ['right', 'right']], 'side'),
    textSize: fc.oneof(
      fc.constantFrom([100, 1], [115, 1.15], [130, 1.3]).map(([value, textSize]) => good(value, { textSize })),
      fc.constantFrom(110, 0, 999).map(bad),
      notOf('number'),
    ),
    followField: flag('followField'),
    allowPrint: flag('allowPrint'),
    allowExport: flag('allowExport'),
    guidanceEdition: oneOf([['auto', 'in-force'], ['in-force', 'in-force'], ['2026', '2026'], ['2023', '2023'], ['2018', '2018']], 'edition'),
    maxWarnings: number('maxWarnings', 5),
    localLogDays: number('localLogDays', 90),
    extraNonWorkingDays: dates('closureDays'),
    addedHolidays: dates('addedHolidays'),
    removedHolidays: dates('removedHolidays'),
    supportUrl: link('supportUrl'),
    thresholdsUrl: link('thresholdsUrl'),
    procedureManualUrl: link('procedureManualUrl'),
    minimumContentDate: fc.oneof(day.map((value) => good(value, { minimumContentDate: value })), fc.constant(bad('2026-02-30')), hostile, notOf('string')),
    localPackSha256: fc.oneof(
      fc.constant(good('AB'.repeat(32), { localPackSha256: 'ab'.repeat(32) })),
      fc.constantFrom('ab', 'zz'.repeat(32)).map(bad),
      notOf('string'),
    ),
    enabledModules: fc.oneof(
      fc.constantFrom<Settings['enabledModules'][]>(['requirements'], ['deadlines', 'standards'], []).map((value) => good(value, { enabledModules: value })),
      fc.constant(good(['standards', 'tracking'], { enabledModules: ['standards'] })),
      fc.constant(bad(['tracking'])),
      notOf('array'),
    ),
    localGuidance: items('localGuidance', note, { title: 'No text' }),
    contacts: items('contacts', { role: 'LADO', phone: '01632 960100' }, { role: 'LADO', phone: 'ring me' }),
    procedureLinks: items('procedureLinks', { title: 'Manual', link: 'https://a.example' }, { title: 'Manual', link: 'javascript:alert(1)' }),
    escalationNames: items('escalationNames', { level: 1, name: 'Talk first' }, { level: 99, name: 'Nowhere' }),
  },
  { requiredKeys: [] },
);

/** The policy as a file holds it. */
export function rawOf(policy: GeneratedPolicy): Record<string, unknown> {
  return Object.fromEntries(Object.entries(policy).map(([key, given]) => [key, given.value]));
}

/** The policy as it arrives: without what the browser drops. */
export function deliveredOf(policy: GeneratedPolicy): GeneratedPolicy {
  return Object.fromEntries(Object.entries(policy).filter(([, { dropped }]) => !dropped));
}
