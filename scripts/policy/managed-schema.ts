/**
 * The schema that the browser checks policy against before we see it. A value that breaks it is dropped without a word,
 * so it says types and nothing more; ranges and words are checked, and named, by src/knowledge/policy-schema.ts.
 * Each value has to have exactly one type: with `any`, two types, `anyOf`, no type, or names left open
 * (`additionalProperties`, `patternProperties` at the top), Chromium 156 does not load the extension.
 * https://developer.chrome.com/docs/extensions/reference/manifest/storage
 */
import { POLICY_KEYS, type PolicyKey } from '../../src/core/policy/policy-keys';

type Property = Record<string, unknown>;

const TYPE = { boolean: 'boolean', integer: 'integer', string: 'string', enum: 'string', strings: 'array', objects: 'array' } as const;

export function managedSchema(): Record<string, unknown> {
  return {
    type: 'object',
    properties: Object.fromEntries(POLICY_KEYS.map((key) => [key.name, propertyOf(key)])),
  };
}

function propertyOf(key: PolicyKey): Property {
  const property: Property = { title: key.title, description: key.description, type: TYPE[key.type] };
  if (key.type === 'strings') property.items = { type: 'string' };
  if (key.type === 'objects') {
    property.items = {
      type: 'object',
      properties: Object.fromEntries(key.fields.map(({ name, type }) => [name, { type }])),
      // A member that we do not know arrives too, where it is text, and is named.
      additionalProperties: { type: 'string' },
    };
  }
  return property;
}
