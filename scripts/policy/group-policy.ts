/**
 * Administrative templates (ADMX and ADML) for group policy and for Intune: one pair for each browser, for computers
 * and for users. They name no other template, so that Intune asks for none beside them.
 * https://learn.microsoft.com/previous-versions/windows/desktop/policy/admx-schema
 */
import { create } from 'xmlbuilder2';
import { POLICY_KEYS, type PolicyKey } from '../../src/core/policy/policy-keys';
import type { PolicyBrowser } from './browsers';
import { registryKey } from './browsers';
import { listEntry } from './registry';

const NAMESPACE = 'http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions';
const SUPPORTED = 'SUPPORTED_ALONGSIDE';

export const GROUPS: Record<PolicyKey['group'], string> = {
  where: 'Where it runs, and what is locked',
  people: 'What people see first',
  guidance: 'Guidance',
  counting: 'Counting days',
  local: 'Local material',
  limits: 'Printing, files and the log',
  support: 'Help',
};

type Xml = Record<string, unknown>;

const write = (document: Xml): string =>
  `${create({ version: '1.0', encoding: 'utf-8' }, document).end({ prettyPrint: true })}\n`;

/** Policy names take no hyphen. */
const optionName = (value: string) => value.replaceAll('-', '_');
const stringOf = (id: string) => `$(string.${id})`;

/** The ADMX: which value each policy writes, and where. */
export function admx(browser: PolicyBrowser, id: string): string {
  const prefix = `alongside_${browser.id}`;
  return write({
    policyDefinitions: {
      '@xmlns': NAMESPACE,
      '@revision': '1.0',
      '@schemaVersion': '1.0',
      policyNamespaces: { target: { '@prefix': prefix, '@namespace': `Alongside.Policies.${browser.id}` } },
      resources: { '@minRequiredRevision': '1.0' },
      supportedOn: { definitions: { definition: { '@name': SUPPORTED, '@displayName': stringOf(SUPPORTED) } } },
      categories: {
        category: [
          { '@name': 'alongside', '@displayName': stringOf('alongside') },
          ...Object.keys(GROUPS).map((group) => ({
            '@name': `alongside_${group}`,
            '@displayName': stringOf(`group_${group}`),
            parentCategory: { '@ref': 'alongside' },
          })),
        ],
      },
      policies: { policy: POLICY_KEYS.map((key) => policyElement(key, registryKey(browser, id))) },
    },
  });
}

function policyElement(key: PolicyKey, registry: string): Xml {
  const { name } = key;
  const plain = key.type === 'boolean';
  return {
    '@name': name,
    '@class': 'Both',
    '@displayName': stringOf(name),
    '@explainText': stringOf(`${name}_Explain`),
    ...(plain ? {} : { '@presentation': `$(presentation.${name})` }),
    '@key': registry,
    ...(plain ? { '@valueName': name } : {}),
    parentCategory: { '@ref': `alongside_${key.group}` },
    supportedOn: { '@ref': SUPPORTED },
    ...(plain ? { enabledValue: { decimal: { '@value': '1' } }, disabledValue: { decimal: { '@value': '0' } } } : {}),
    ...(plain ? {} : { elements: elementsOf(key, registry) }),
  };
}

function elementsOf(key: PolicyKey, registry: string): Xml {
  const { name } = key;
  const element = { '@id': name, '@valueName': name, '@required': 'true' };
  switch (key.type) {
    case 'integer':
      return { decimal: { ...element, '@minValue': String(key.minimum), '@maxValue': String(key.maximum) } };
    case 'enum':
      return {
        enum: {
          ...element,
          item: key.choices.map(({ value }) => ({
            '@displayName': stringOf(`${name}_${optionName(value)}`),
            value: { string: value },
          })),
        },
      };
    case 'string':
      return { text: { ...element, '@maxLength': String(key.most) } };
    default:
      return { list: { '@id': name, '@key': `${registry}\\${name}`, '@valuePrefix': '' } };
  }
}

/** The ADML: the words of the editor, in British English. */
export function adml(browser: PolicyBrowser): string {
  const strings: [string, string][] = [
    ['alongside', `Alongside for ${browser.name}`],
    [SUPPORTED, 'Chrome and Edge 144 or later'],
    ...Object.entries(GROUPS).map(([group, words]): [string, string] => [`group_${group}`, words]),
    ...POLICY_KEYS.flatMap(stringsOf),
  ];
  return write({
    policyDefinitionResources: {
      '@xmlns': NAMESPACE,
      '@revision': '1.0',
      '@schemaVersion': '1.0',
      displayName: `Alongside for ${browser.name}`,
      description: `Settings of the Alongside extension in ${browser.name}`,
      resources: {
        stringTable: { string: strings.map(([name, words]) => ({ '@id': name, '#': words })) },
        presentationTable: {
          presentation: POLICY_KEYS.filter(({ type }) => type !== 'boolean').map(presentationOf),
        },
      },
    },
  });
}

function stringsOf(key: PolicyKey): [string, string][] {
  const choices = key.type === 'enum' ? key.choices : [];
  return [
    [key.name, key.title],
    [`${key.name}_Explain`, explain(key)],
    ...choices.map(({ value, title }): [string, string] => [`${key.name}_${optionName(value)}`, title]),
  ];
}

/** What the editor shows beside a policy: what it does, what an entry looks like, what holds without it. */
export function explain(key: PolicyKey): string {
  const parts = [key.description];
  if (key.type === 'strings') parts.push(`One entry a line, such as: ${key.example[0]}`);
  if (key.type === 'objects') parts.push(`One entry a line, each one line of JSON, such as: ${listEntry(key.example[0])}`);
  if (key.merge === 'starting-value') parts.push('People may change it unless it is among the locked settings.');
  parts.push(`Not configured: ${key.otherwise}`);
  return parts.join('\n\n');
}

function presentationOf(key: PolicyKey): Xml {
  const ref = { '@refId': key.name };
  const shape = (): Xml => {
    switch (key.type) {
      case 'integer':
        return { decimalTextBox: { ...ref, '@defaultValue': String(key.default), '#': key.title } };
      case 'enum':
        return {
          dropdownList: {
            ...ref,
            '@noSort': 'true',
            '@defaultItem': String(key.choices.findIndex(({ value }) => value === key.default)),
            '#': key.title,
          },
        };
      case 'string':
        return { textBox: { ...ref, label: key.title } };
      default:
        return { listBox: { ...ref, '#': key.title } };
    }
  };
  return { '@id': key.name, ...shape() };
}
