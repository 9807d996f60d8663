/** The administrator's reference, and the list of ids that local material may name. */
import { MOST_CHARACTERS, POLICY_KEYS, type PolicyField, type PolicyKey, POLICY_SCHEMA_VERSION } from '../../src/core/policy/policy-keys';
import { BROWSERS, EXAMPLE_ID, registryKey } from './browsers';
import { GROUPS } from './group-policy';
import { LINUX_FOLDERS } from './json-policy';
import { registryWords } from './registry';
import { SAMPLES } from './samples';

const MADE = '<!-- Written by “npm run policy” from src/core/policy/policy-keys.ts. Change that file, not this one. -->';

const TYPE_WORDS: Record<PolicyKey['type'], string> = {
  boolean: 'boolean',
  integer: 'whole number',
  string: 'text',
  enum: 'text, one of a list',
  strings: 'list of texts',
  objects: 'list of flat entries',
};

const MERGE_WORDS: Record<PolicyKey['merge'], string> = {
  policy: 'No: the organisation’s value stands',
  'starting-value': 'Yes, unless it is in `lockedKeys`',
  narrows: 'No: it narrows what people permitted',
  rules: 'No: it rules over other keys',
};

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const code = (value: unknown) => `\`${JSON.stringify(value)}\``;

export function reference(): string {
  const groups = Object.entries(GROUPS);
  return [
    MADE,
    '',
    '# Settings that an organisation can make',
    '',
    `Schema version ${POLICY_SCHEMA_VERSION}, ${POLICY_KEYS.length} keys. Every key stands alone: leave out what you do not need.`,
    '',
    ...groups.flatMap(([group, title]) => [
      `- [${title}](#${anchor(title)}): ${POLICY_KEYS.filter((key) => key.group === group)
        .map(({ name }) => `[\`${name}\`](#${name.toLowerCase()})`)
        .join(', ')}`,
    ]),
    '',
    '## Rules',
    '',
    '1. **Policy, then a person’s own setting, then the default**, key by key. Three kinds of key differ, and each says so below: a *starting value* gives way to a person’s choice unless it is locked, `permittedOrigins` only narrows, and `lockedKeys` and `announcedKeys` speak of other keys.',
    '2. **`lockedKeys` locks a setting with or without a value.** Locked without a value, it is as it came. A lock on `permittedOrigins` without a list means that Alongside runs nowhere.',
    '3. **Changes arrive while the browser runs**, within five seconds of the browser’s own reading of its policy, with no restart.',
    '4. **A policy that is late or suddenly empty loosens nothing.** The last policy that arrived stands until another arrives. To take every setting back, deliver a policy that sets `announcedKeys` alone, naming itself.',
    '5. **A bad value costs its own key, a bad entry its own entry.** Each is named with its path and reason on the page “What your organisation has set” of the options.',
    '6. **Browsers drop a value of the wrong type without a word**: text for a number, one wrong entry in a list, text such as "true" for a boolean; and every name that is no setting. The package cannot ask for them: Chromium takes no schema that leaves a value’s type or a setting’s name open. List the keys that you mean to set in `announcedKeys`, and a key that was dropped is named. A key that arrived before and has stopped arriving is named for 28 days. `npm run policy -- --read <file>` names all of it beforehand.',
    '7. **A list of sites that was dropped never opens more.** Where `permittedOrigins` is announced, is locked, or arrived before, and does not arrive, Alongside runs nowhere. To take a list back on purpose, set `announcedKeys` without its name. One case looks like no list at all: a first policy whose list has a mistake, neither announced nor locked. The managed package then runs nowhere; the authority package runs on the hosts that it was built for, the public one where a person permitted it. So announce it.',
    `8. **No text is longer than ${MOST_CHARACTERS} characters**, and most are shorter. A longer list is more entries, never a longer text.`,
    '',
    '## Where it goes',
    '',
    `\`${EXAMPLE_ID}\` stands for the extension’s id. \`npm run policy -- --id <id> --out <folder>\` writes every file below for your own.`,
    '',
    '| Place | Where | File here |',
    '| --- | --- | --- |',
    ...BROWSERS.map(
      ({ id, name, ...browser }) =>
        `| Windows, ${name} | \`HKLM\\${registryKey({ id, name, ...browser }, EXAMPLE_ID)}\`, or HKCU for one user | [alongside-${id}.admx](admx/alongside-${id}.admx) with [en-GB](admx/en-GB/alongside-${id}.adml), [alongside.reg](registry/alongside.reg) |`,
    ),
    `| macOS | a configuration profile | [alongside.mobileconfig](macos/alongside.mobileconfig) |`,
    `| Linux | ${LINUX_FOLDERS.join('; ')}; Chromium: \`/etc/chromium/policies/managed/\` | [alongside.json](linux/alongside.json) |`,
    `| Intune | [Intune guide](intune.md) | the same templates |`,
    '',
    'In the registry a boolean is a REG_DWORD with 0 or 1; the text "true" is dropped. A list is a key of its own with values named 1, 2, 3 and so on. An entry that has members is one line of JSON. Tested here: Linux files in Chromium. The Windows and macOS forms follow the vendors’ documents and were not run on those systems.',
    '',
    '## Samples',
    '',
    ...SAMPLES.map(({ id, title, about }) => `- [${title}](samples/${id}.json): ${about}`),
    '',
    ...groups.flatMap(([group, title]) => [
      `## ${title}`,
      '',
      ...POLICY_KEYS.filter((key) => key.group === group).flatMap(section),
    ]),
    'Ids of stages, fields and time limits are in [ids.md](ids.md).',
    '',
  ].join('\n');
}

function anchor(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9 ]/g, '')
    .replaceAll(' ', '-');
}

function section(key: PolicyKey): string[] {
  return [
    `### ${key.name}`,
    '',
    `**${key.title}.** ${key.description}`,
    '',
    '| | |',
    '| --- | --- |',
    `| Type | ${TYPE_WORDS[key.type]}${rangeWords(key)} |`,
    `| Without it | ${cell(key.otherwise)} |`,
    `| Can people change it | ${MERGE_WORDS[key.merge]} |`,
    `| Windows | ${registryWords(key.name)} |`,
    `| Example | ${code(key.example)} |`,
    '',
    ...choices(key),
    ...members(key),
  ];
}

function rangeWords(key: PolicyKey): string {
  switch (key.type) {
    case 'integer':
      return key.values ? `: ${key.values.join(', ')}` : `, ${key.minimum} to ${key.maximum}`;
    case 'string':
      return `, ${key.most} characters at most`;
    case 'strings':
      return `, ${key.mostItems} entries of ${key.most} characters at most`;
    case 'objects':
      return `, ${key.mostItems} entries at most`;
    default:
      return '';
  }
}

function choices(key: PolicyKey): string[] {
  const among = 'choices' in key ? key.choices : undefined;
  if (!among) return [];
  return [...among.map(({ value, title }) => `- \`${value}\`: ${title}`), ''];
}

function members(key: PolicyKey): string[] {
  if (key.type !== 'objects') return [];
  return [
    '| Member | Type | What it is |',
    '| --- | --- | --- |',
    ...key.fields.map((field) => `| \`${field.name}\`${field.required ? ', required' : ''} | ${fieldType(field)} | ${cell(field.title)} |`),
    '',
  ];
}

function fieldType(field: PolicyField): string {
  if (field.choices) return `one of ${field.choices.map(({ value }) => value).join(', ')}`;
  if (field.type === 'integer') return `whole number, ${field.minimum} to ${field.maximum}`;
  return { date: 'day, YYYY-MM-DD', https: 'https address' }[field.format as string] ?? 'text';
}

export interface Ids {
  stages: readonly { id: string; title: string }[];
  concepts: readonly { id: string; title: string }[];
  timescales: readonly { id: string; title: string; limit: string }[];
}

/** Ids that `localGuidance`, `procedureLinks`, `localTimescales` and `labelLessons` may name. */
export function idList({ stages, concepts, timescales }: Ids): string {
  const rows = (list: readonly { id: string; title: string }[]) => list.map(({ id, title }) => `| \`${id}\` | ${cell(title)} |`);
  return [
    MADE,
    '',
    '# Ids that local material may name',
    '',
    '## Stages',
    '',
    '| Id | Stage |',
    '| --- | --- |',
    ...rows(stages),
    '',
    '## Time limits',
    '',
    'A local limit has to be stricter than the national one. `cin-review`, `cp-visit`, `core-group-later` and `supervision` are steps on which national guidance sets no interval: any is taken.',
    '',
    '| Id | Time limit | National limit |',
    '| --- | --- | --- |',
    ...timescales.map(({ id, title, limit }) => `| \`${id}\` | ${cell(title)} | ${limit} |`),
    '',
    '## Fields',
    '',
    '| Id | Field |',
    '| --- | --- |',
    ...rows(concepts),
    '',
  ].join('\n');
}
