import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'xmlbuilder2';
import { describe, expect, it } from 'vitest';
import { BROWSERS, EXAMPLE_ID, registryKey } from '../../../scripts/policy/browsers';
import { everyExample } from '../../../scripts/policy/json-policy';
import { MANAGED_SCHEMA, POLICY_DOCS } from '../../../scripts/policy/policy-files';
import { listEntry } from '../../../scripts/policy/registry';
import { SAMPLES } from '../../../scripts/policy/samples';
import { differences } from '../../../scripts/policy-command';
import { MOST_CHARACTERS, POLICY_KEYS, type PolicyKey } from '../../../src/core/policy/policy-keys';
import { readPolicyValues } from '../../../src/knowledge/policy-schema';

const root = join(import.meta.dirname, '..', '..', '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const doc = (path: string) => read(`${POLICY_DOCS}/${path}`);
const NAMES = POLICY_KEYS.map(({ name }) => name as string).sort();
const keys: readonly PolicyKey[] = POLICY_KEYS;

it('the files of the repository are those that “npm run policy” writes, and there is no other', () => {
  expect(differences(root)).toEqual([]);
});

describe('the managed schema', () => {
  const schema = JSON.parse(read(MANAGED_SCHEMA)) as { type: string; properties: Record<string, { type: string; items?: { type: string } }> };

  it('has each key and no other, with the type that its values have', () => {
    expect(schema.type).toBe('object');
    expect(Object.keys(schema.properties).sort()).toEqual(NAMES);
    for (const { name, example } of keys) {
      const property = schema.properties[name]!;
      if (Array.isArray(example)) {
        expect(property.type).toBe('array');
        expect(property.items!.type).toBe(typeof example[0]);
      } else expect(property.type).toBe(typeof example === 'number' ? 'integer' : typeof example);
    }
  });

  it('says types and nothing that would make a browser drop a value in silence', () => {
    const words = read(MANAGED_SCHEMA);
    for (const word of ['"enum"', '"minimum"', '"maximum"', '"pattern"', '"required"']) expect(words).not.toContain(word);
  });
});

/** Every element of this name, with its attributes, wherever it stands. */
function elementsOf(xml: string, name: string): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  create(xml).each(
    (node) => {
      if (node.node.nodeName !== name) return;
      const { attributes } = node.node as unknown as { attributes: Iterable<{ name: string; value: string }> };
      found.push(Object.fromEntries([...attributes].map((attribute) => [attribute.name, attribute.value])));
    },
    false,
    true,
  );
  return found;
}

describe.each(BROWSERS)('the templates of $name', (browser) => {
  const admx = doc(`admx/alongside-${browser.id}.admx`);
  const policies = elementsOf(admx, 'policy');

  it('have each key once, for computers and for users, under the extension’s own place in the registry', () => {
    expect(policies.map(({ name }) => name!).sort()).toEqual(NAMES);
    for (const { class: scope, key } of policies) {
      expect(scope).toBe('Both');
      expect(key).toBe(registryKey(browser, EXAMPLE_ID));
    }
  });

  it('write booleans as numbers, lists as keys of their own, and name the range of each number', () => {
    const named = (name: string) => keys.find((key) => key.name === name)!;
    for (const { name, valueName } of policies) expect(valueName !== undefined).toBe(named(name!).type === 'boolean');
    const numbers = elementsOf(admx, 'decimal').filter(({ id }) => id !== undefined);
    expect(numbers.map(({ id, minValue, maxValue }) => [id, Number(minValue), Number(maxValue)])).toEqual(
      keys.flatMap((key) => (key.type === 'integer' ? [[key.name, key.minimum, key.maximum]] : [])),
    );
    const lists = elementsOf(admx, 'list');
    expect(lists.map(({ id }) => id)).toEqual(keys.filter(({ type }) => type === 'strings' || type === 'objects').map(({ name }) => name));
    for (const { id, key } of lists) expect(key).toBe(`${registryKey(browser, EXAMPLE_ID)}\\${id}`);
  });

  it.each(['en-GB', 'en-US'])('%s has each word that they name, and no other', (language) => {
    const adml = doc(`admx/${language}/alongside-${browser.id}.adml`);
    const strings = new Set([...admx.matchAll(/\$\(string\.([^)]+)\)/g)].map((match) => match[1]!));
    expect(elementsOf(adml, 'string').map(({ id }) => id!).sort()).toEqual([...strings].sort());
    const presentations = new Set([...admx.matchAll(/\$\(presentation\.([^)]+)\)/g)].map((match) => match[1]!));
    expect(elementsOf(adml, 'presentation').map(({ id }) => id!).sort()).toEqual([...presentations].sort());
    const refs = ['decimalTextBox', 'dropdownList', 'textBox', 'listBox'].flatMap((name) => elementsOf(adml, name).map(({ refId }) => refId!));
    expect(refs.sort()).toEqual([...presentations].sort());
  });
});

describe('samples', () => {
  it.each(SAMPLES)('$id is applied without a word, and announces what it sets', ({ id, policy }) => {
    expect(JSON.parse(doc(`samples/${id}.json`))).toEqual(policy);
    const reading = readPolicyValues(policy);
    expect(reading.keys.filter(({ standing }) => standing !== 'applied')).toEqual([]);
    expect(reading.unknown).toEqual([]);
    expect(reading.missing).toEqual([]);
    expect([...(policy.announcedKeys as string[]), 'announcedKeys'].sort()).toEqual(Object.keys(policy).sort());
  });

  it('of every setting are applied too', () => {
    const file = JSON.parse(doc('linux/every-setting.json'));
    const policy = file['3rdparty'].extensions[EXAMPLE_ID];
    expect(Object.keys(policy).sort()).toEqual(NAMES);
    expect(readPolicyValues(policy).keys.filter(({ standing }) => standing !== 'applied')).toEqual([]);
  });

  it('in the registry, the profile and the Linux file are the whole-council sample', () => {
    const { policy } = SAMPLES.find(({ id }) => id === 'whole-council')!;
    expect(JSON.parse(doc('linux/alongside.json'))['3rdparty'].extensions[EXAMPLE_ID]).toEqual(policy);
    const reg = doc('registry/alongside.reg');
    const profile = doc('macos/alongside.mobileconfig');
    for (const [name, value] of Object.entries(policy)) {
      expect(profile.split(`<key>${name}</key>`)).toHaveLength(BROWSERS.length + 1);
      const line = Array.isArray(value) ? `\\policy\\${name}]` : `"${name}"=${typeof value === 'string' ? '"' : 'dword:'}`;
      expect(reg.split(line)).toHaveLength(BROWSERS.length + 1);
    }
  });

  it('for the registry are ASCII with the line ends of Windows, so that no code page matters', () => {
    for (const path of ['registry/alongside.reg', 'check-policy.ps1']) {
      const text = doc(path);
      expect([...text].every((character) => character.charCodeAt(0) < 128)).toBe(true);
      expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    }
  });
});

describe('sizes', () => {
  it('no text that a key can take is longer than a text box of Intune or group policy', () => {
    for (const key of keys) if ('most' in key) expect(key.most, key.name).toBeLessThanOrEqual(MOST_CHARACTERS);
    expect(MOST_CHARACTERS).toBe(1000);
  });

  it('no entry of an example or a sample is, either', () => {
    for (const policy of [everyExample(), ...SAMPLES.map(({ policy: sample }) => sample)]) {
      for (const value of Object.values(policy)) {
        const texts = Array.isArray(value) ? value.map(listEntry) : [String(value)];
        for (const text of texts) expect(text.length).toBeLessThanOrEqual(MOST_CHARACTERS);
      }
    }
  });
});

describe('the reference and the checker', () => {
  it('have each key once', () => {
    expect([...doc('administrators-reference.md').matchAll(/^### (\w+)$/gm)].map((match) => match[1]!).sort()).toEqual(NAMES);
    expect([...doc('check-policy.ps1').matchAll(/^ {4}'(\w+)' = @\{/gm)].map((match) => match[1]!).sort()).toEqual(NAMES);
  });

  it('say of each key what holds without it and how it is written on Windows', () => {
    for (const { otherwise, title } of keys) {
      expect(doc('administrators-reference.md')).toContain(title);
      expect(doc('administrators-reference.md')).toContain(otherwise.replaceAll('|', '\\|'));
    }
  });
});
