/**
 * Registry values, as group policy writes them. Booleans and integers are REG_DWORD: text such as "true" is dropped by
 * the browser. A list is a key of its own with values 1, 2, 3; an entry with members is one line of JSON.
 */
import { policyKey } from '../../src/core/policy/policy-keys';
import { BROWSERS, registryKey } from './browsers';
import type { PolicySample } from './samples';

const CRLF = '\r\n';
const quoted = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
const dword = (value: number) => `dword:${value.toString(16).padStart(8, '0')}`;

/** One entry of a list as the registry holds it. */
export function listEntry(entry: unknown): string {
  return typeof entry === 'string' ? entry : JSON.stringify(entry);
}

/** A file for regedit with a policy for both browsers, for the whole machine. ASCII alone, so that no code page matters. */
export function registrySample(id: string, policy: PolicySample): string {
  const lines = ['Windows Registry Editor Version 5.00'];
  for (const browser of BROWSERS) {
    const key = `HKEY_LOCAL_MACHINE\\${registryKey(browser, id).replace(/^Software/, 'SOFTWARE')}`;
    lines.push('', `[${key}]`);
    for (const [name, value] of Object.entries(policy)) {
      if (typeof value === 'boolean') lines.push(`${quoted(name)}=${dword(value ? 1 : 0)}`);
      else if (typeof value === 'number') lines.push(`${quoted(name)}=${dword(value)}`);
      else if (typeof value === 'string') lines.push(`${quoted(name)}=${quoted(value)}`);
    }
    for (const [name, value] of Object.entries(policy)) {
      if (!Array.isArray(value)) continue;
      lines.push('', `[${key}\\${name}]`);
      lines.push(...value.map((entry, index) => `"${index + 1}"=${quoted(listEntry(entry))}`));
    }
  }
  return lines.join(CRLF) + CRLF;
}

/** How one value is written by hand, for the reference: "REG_DWORD, 0 or 1". */
export function registryWords(name: string): string {
  const key = policyKey(name)!;
  switch (key.type) {
    case 'boolean':
      return 'REG_DWORD, 1 for on, 0 for off';
    case 'integer':
      return key.values ? `REG_DWORD, one of ${key.values.join(', ')}` : `REG_DWORD, ${key.minimum} to ${key.maximum}`;
    case 'strings':
      return `key \`${name}\` with REG_SZ values 1, 2, 3 …`;
    case 'objects':
      return `key \`${name}\` with REG_SZ values 1, 2, 3 …, each one line of JSON`;
    default:
      return 'REG_SZ';
  }
}
