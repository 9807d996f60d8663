import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { frozenManifest } from './frozen-manifest';
import { ROOT } from './source-files';

const COUNCIL_HOST = 'https://lcs.northshire.example/*';
const CONNECT = 'connect-src https://files.northshire.example; ';

/** Every flavour, as it is for the stores and as a council hosts it. */
const MANIFESTS = [
  frozenManifest('public', { version: '1' }),
  frozenManifest('authority', { version: '1', hosts: [COUNCIL_HOST], connect: CONNECT }),
  { ...frozenManifest('managed', { version: '1' }), key: 'k', update_url: 'u' },
];

/** What one council's build names is one row for all councils. */
const IN_WORDS: Record<string, string> = {
  [`host_permissions: ${COUNCIL_HOST}`]: "host_permissions: each host of the council's file",
  [`content_security_policy: ${CONNECT.slice(0, -2)}`]: "content_security_policy: connect-src the pack's hosts",
};

/** Keys whose parts are entries of their own. */
const IN_PARTS = /^(permissions|host_permissions|optional_host_permissions|content_security_policy|commands|storage)$/;

/** A manifest as entries: `permissions: storage`, `commands: toggle-sidebar`, `background`. */
function entriesOf(manifest: Record<string, unknown>): string[] {
  return Object.entries(manifest).flatMap(([key, value]) => {
    if (!IN_PARTS.test(key)) return [key];
    const policy = (value as { extension_pages?: string }).extension_pages;
    const parts = policy?.split('; ') ?? (Array.isArray(value) ? value : Object.keys(value as object));
    return parts.map((part) => IN_WORDS[`${key}: ${part}`] ?? `${key}: ${part}`);
  });
}

const rows = readFileSync(join(ROOT, 'docs/permissions.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const documented = rows.flatMap(([first = '']) => [...first.matchAll(/`([^`]+)`/g)].map(([, entry]) => entry!));

describe('docs/permissions.md', () => {
  const entries = [...new Set(MANIFESTS.flatMap(entriesOf))].sort();

  it('has a row for every entry of every manifest, and no row without one', () => {
    expect([...documented].sort()).toEqual(entries);
  });

  it('says in each row what needs it, what breaks without it, and what it cannot do', () => {
    expect(rows.filter((cells) => cells.length !== 4 || cells.some((cell) => cell === ''))).toEqual([]);
  });

  it.each([
    ['a new permission', { permissions: ['storage', 'scripting', 'activeTab', 'tabs'] }, 'permissions: tabs'],
    ['a new key', { externally_connectable: {} }, 'externally_connectable'],
    [
      'a looser policy',
      { content_security_policy: { extension_pages: "script-src 'unsafe-eval'" } },
      "content_security_policy: script-src 'unsafe-eval'",
    ],
  ])('would fail at %s', (_, change, entry) => {
    expect(entriesOf({ ...MANIFESTS[0], ...change })).toContain(entry);
    expect(documented).not.toContain(entry);
  });
});
