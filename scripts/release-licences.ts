/**
 * What of other people's work ships: told by the modules that the bundler really put in, not by package.json. A package
 * under a licence that is not on the list stops the build; the notices go into the extension as licences.txt.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** SPDX names of licences that ask for no more than their notice. */
const PERMISSIVE = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0'];

/** Packages under another licence, each with why it may ship all the same. */
const ACCEPTED: Record<string, { licence: string; because: string }> = {
  'webextension-polyfill': {
    licence: 'MPL-2.0',
    because:
      'Used unmodified. Its source form, under the Mozilla Public License 2.0, is at https://github.com/mozilla/webextension-polyfill and in the npm package of the same name and version.',
  },
};

export interface ShippedPackage {
  name: string;
  version: string;
  licence: string;
  /** Why a licence that is not permissive is accepted. */
  because?: string;
  /** The licence's own words; empty where the package carries none. */
  text: string;
}

/** Folder of the package that a module of the bundle comes from; undefined for our own and the bundler's. */
export function packageFolder(moduleId: string): string | undefined {
  const path = moduleId.replace(/^\0/, '').replaceAll('\\', '/').replace(/\?.*$/, '');
  return /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
}

/** Reads one package. Throws, naming it, when its licence is neither permissive nor accepted by name. */
export function readPackage(folder: string): ShippedPackage {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const licence = typeof license === 'string' ? license : String(license?.type ?? 'none stated');
  const accepted = Object.hasOwn(ACCEPTED, name) && ACCEPTED[name]!.licence === licence ? ACCEPTED[name] : undefined;
  if (!PERMISSIVE.includes(licence) && !accepted) {
    throw new Error(
      `${name} ${version} would ship under ${licence}, which is not on the list of scripts/release-licences.ts (${PERMISSIVE.join(', ')}).`,
    );
  }
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(entry));
  const text = file ? readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim() : '';
  return { name, version, licence, ...(accepted ? { because: accepted.because } : {}), text };
}

/** Between two notices; no licence has it as a line. */
const RULE = `\n\n${'='.repeat(72)}\n\n`;

/** The notices as one text, by name of the package. */
export function licencesText(packages: readonly ShippedPackage[], own: string): string {
  const parts = packages.map(({ name, version, licence, because, text }) =>
    [`${name} ${version}`, licence, because, text].filter(Boolean).join('\n\n'),
  );
  return `${[`Alongside\n\nMIT\n\n${own.trim()}`, ...parts].join(RULE)}\n`;
}

/** The packages that a built licences.txt names. */
export function packagesNamedIn(text: string): { name: string; version: string; licence: string }[] {
  return text
    .split(RULE)
    .slice(1)
    .map((part) => {
      const [, name = '', version = '', licence = ''] = /^(\S+) (\S+)\n\n(\S+)/.exec(part) ?? [];
      return { name, version, licence };
    });
}

/**
 * Collects, over every bundle of one build, the packages whose code is in it. `packages` gives them by name, and throws
 * at the first whose licence does not allow it.
 */
export function collectPackages(): Plugin & { packages(): ShippedPackage[] } {
  const folders = new Set<string>();
  return {
    name: 'alongside-licences',
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(output.modules)) {
          const folder = renderedLength > 0 ? packageFolder(id) : undefined;
          if (folder) folders.add(folder);
        }
      }
    },
    packages() {
      const byName = new Map([...folders].map(readPackage).map((one) => [`${one.name} ${one.version}`, one]));
      return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    },
  };
}
