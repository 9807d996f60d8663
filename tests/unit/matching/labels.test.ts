import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type ControlKind, createMatcher, type LabelInPlace } from '../../../src/core/matching/match-label';
import { compileLexicon } from '../../../src/knowledge/compile-lexicon';
import labels from './labels.json' with { type: 'json' };

const { match } = createMatcher(compileLexicon(fileURLToPath(new URL('../../..', import.meta.url))));
const meaning = (label: string, control: string, value: string, path: string[]) =>
  match({ label, control: control as ControlKind, value: value as LabelInPlace['value'], path })?.concept ?? null;

type Asked = [string, string, string, string[], string?];

describe('a label in its place', () => {
  for (const [label, control, value, path, concept] of labels.means as Asked[])
    it(`“${label}” below ${path.join(' › ')} means ${concept}`, () =>
      expect(meaning(label, control, value, path)).toBe(concept));
  for (const [label, control, value, path] of labels['means-nothing-here'] as Asked[])
    it(`“${label}” below ${path.join(' › ')} means nothing that is known`, () =>
      expect(meaning(label, control, value, path)).toBeNull());
});
