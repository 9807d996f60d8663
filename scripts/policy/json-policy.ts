/** Policies as JSON files: what Linux reads, and what the samples are. */
import { BROWSERS } from './browsers';
import { POLICY_KEYS, type PolicyExample } from '../../src/core/policy/policy-keys';
import type { PolicySample } from './samples';

export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The file for a browser's folder of managed policies. */
export function linuxPolicy(id: string, policy: PolicySample): string {
  return json({ '3rdparty': { extensions: { [id]: policy } } });
}

/** Every key with the value of its example. */
export function everyExample(): PolicySample {
  return Object.fromEntries(POLICY_KEYS.map(({ name, example }) => [name, example as PolicyExample]));
}

export const LINUX_FOLDERS = BROWSERS.map(({ name, linuxFolder }) => `${name}: \`${linuxFolder}/\``);
