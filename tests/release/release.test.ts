import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { homedir, hostname } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import contentVersion from '../../src/packs/content-version.json' with { type: 'json' };
import { idOf, publicKeyOf, readCrx, readKey } from '../../scripts/release-crx';
import { packagesNamedIn } from '../../scripts/release-licences';
import { filesOf } from '../../scripts/release-zip';
import type { Flavour } from '../../src/core/settings/site-choice';
import { frozenManifest, NEVER } from '../boundaries/frozen-manifest';
import { ROOT } from '../boundaries/source-files';
import { BASE, makeTwoReleases, readArtefact, type TwoReleases, unzipped } from './two-releases';

const { version } = packageJson;
const FLAVOURS: Flavour[] = ['public', 'authority', 'managed'];
const BROWSERS = ['chrome', 'edge'] as const;
const HOSTS = ['https://files.northshire.example/*', 'https://lcs.northshire.example/*'];
const zipName = (flavour: Flavour, browser: string) =>
  `alongside-${version}-${flavour === 'public' ? '' : `${flavour}-`}${browser}.zip`;
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

let made: TwoReleases;
beforeAll(() => {
  made = makeTwoReleases();
}, 1_200_000);
afterAll(() => made?.close(), 120_000);
// Unpacking every build takes a slow machine more than a moment.
vi.setConfig({ testTimeout: 60_000 });

const filesIn = (flavour: Flavour, browser: string) => unzipped(readArtefact(made.full, zipName(flavour, browser)));
const manifestIn = (files: Record<string, Buffer>) => JSON.parse(files['manifest.json']!.toString());
const frozen = (flavour: Flavour) =>
  frozenManifest(flavour, {
    version,
    hosts: HOSTS,
    ...(flavour === 'authority' ? { connect: 'connect-src https://files.northshire.example; ' } : {}),
  });

describe('what is handed out', () => {
  it('is this and nothing else', () => {
    expect(filesOf(made.full.out)).toEqual(
      [
        'SHA256SUMS',
        ...FLAVOURS.flatMap((flavour) => BROWSERS.map((browser) => zipName(flavour, browser))),
        `alongside-${version}-authority.crx`,
        `alongside-${version}-documents.zip`,
        `alongside-${version}-managed.crx`,
        'licences.txt',
        'release.json',
        'sbom.cdx.json',
        'update-authority.xml',
        'update-managed.xml',
      ].sort(),
    );
  });

  it('has the hashes that are listed with it', () => {
    const lines = readArtefact(made.full, 'SHA256SUMS').toString().trimEnd().split('\n');
    const listed = Object.fromEntries(lines.map((line) => line.split('  ').reverse()));
    const names = filesOf(made.full.out).filter((name) => name !== 'SHA256SUMS');
    expect(listed).toEqual(Object.fromEntries(names.map((name) => [name, sha256(readArtefact(made.full, name))])));
  });

  it('comes out the same, byte for byte, from a copy in another folder', () => {
    const shared = filesOf(made.again.out).filter((name) => !['SHA256SUMS', 'release.json'].includes(name));
    expect(shared.length).toBeGreaterThanOrEqual(6);
    const hashes = (release: TwoReleases['full']) => shared.map((name) => [name, sha256(readArtefact(release, name))]);
    expect(hashes(made.again)).toEqual(hashes(made.full));
  });

  it('has the documents with it, whole and marked with their version', () => {
    const files = unzipped(readArtefact(made.full, `alongside-${version}-documents.zip`));
    expect(Object.keys(files)).toEqual([...filesOf(join(made.full.root, 'docs')), 'LICENSE.txt', 'VERSION.txt'].sort());
    expect(files['VERSION.txt']!.toString()).toContain(`program ${version}, content ${contentVersion.version}.`);
    for (const needed of ['evidence/dpia.md', 'evidence/threat-model.md', 'proof/proof.md', 'administrators-guide.md']) {
      expect(files[needed]!.equals(readFileSync(join(made.full.root, 'docs', needed)))).toBe(true);
    }
    const places = [made.full.root, ROOT.replace(/\/$/, ''), homedir(), hostname()].filter((name) => name.length > 5);
    expect(Object.keys(files).filter((name) => places.some((place) => files[name]!.includes(place)))).toEqual([]);
  });

  it('names no folder, person or computer of where it was made, and no registry', () => {
    const texts = [
      ...FLAVOURS.flatMap((flavour) => Object.entries(filesIn(flavour, 'chrome'))),
      ...filesOf(made.full.out).map((name) => [name, readArtefact(made.full, name)] as const),
    ];
    const names = [made.full.root, ROOT.replace(/\/$/, ''), homedir(), hostname()].filter((name) => name.length > 5);
    const leaks = texts.flatMap(([file, bytes]) =>
      [...names, 'registry.', 'node_modules/'].filter((name) => bytes.includes(name)).map((name) => `${file}: ${name}`),
    );
    expect(leaks).toEqual([]);
  });
});

describe.each(FLAVOURS)('the %s build', (flavour) => {
  it.each(BROWSERS)('asks of %s exactly what is frozen', (browser) => {
    const manifest = manifestIn(filesIn(flavour, browser));
    expect(manifest).toEqual(frozen(flavour));
    expect(NEVER.filter(([key]) => key in manifest)).toEqual([]);
  });

  it('is the same for Chrome and Edge, file by file', () => {
    const [chrome, edge] = [filesIn(flavour, 'chrome'), filesIn(flavour, 'edge')];
    expect(Object.keys(edge)).toEqual(Object.keys(chrome));
    expect(Object.keys(chrome).filter((name) => !chrome[name]!.equals(edge[name]!))).toEqual([]);
  });
});

describe.each(['authority', 'managed'] as const)('the self-hosted %s package', (flavour) => {
  const crx = () => readCrx(readArtefact(made.full, `alongside-${version}-${flavour}.crx`));
  const publicKey = () => publicKeyOf(readKey(made.key));

  it('is signed, and has the one id that its key gives, in both browsers', () => {
    expect(crx().id).toBe(idOf(publicKey()));
    expect(crx().id).toMatch(/^[a-p]{32}$/);
    const manifest = manifestIn(unzipped(crx().zip));
    expect(idOf(Buffer.from(manifest.key, 'base64'))).toBe(crx().id);
  });

  it('is the store’s build but for its two names', () => {
    const hosted = unzipped(crx().zip);
    const { key, update_url, ...manifest } = manifestIn(hosted);
    expect(manifest).toEqual(frozen(flavour));
    expect({ key, update_url }).toEqual({
      key: publicKey().toString('base64'),
      update_url: `${BASE}/update-${flavour}.xml`,
    });
    const store = filesIn(flavour, 'chrome');
    const different = Object.keys(store).filter((name) => !store[name]!.equals(hosted[name] ?? Buffer.alloc(0)));
    expect(different).toEqual(['manifest.json']);
    expect(Object.keys(hosted)).toEqual(Object.keys(store));
  });

  it('is refused once a byte of it was changed', () => {
    const bytes = Buffer.from(readArtefact(made.full, `alongside-${version}-${flavour}.crx`));
    bytes[bytes.length - 100]! ^= 1;
    expect(() => readCrx(bytes)).toThrow('changed after it was signed');
  });

  it('is what its update list names', () => {
    const list = readArtefact(made.full, `update-${flavour}.xml`).toString();
    expect(list).toContain(`<app appid='${crx().id}'>`);
    expect(list).toContain(`codebase='${BASE}/alongside-${version}-${flavour}.crx'`);
    expect(list).toContain(`version='${version}'`);
  });
});

describe('what it is made of', () => {
  const sbom = () => JSON.parse(readArtefact(made.full, 'sbom.cdx.json').toString());
  const shipped = () => packagesNamedIn(readArtefact(made.full, 'licences.txt').toString());

  it('is listed in CycloneDX: every package, and which of them ship', () => {
    const { bomFormat, specVersion, components, metadata } = sbom();
    expect({ bomFormat, specVersion, name: metadata.component.name }).toEqual({
      bomFormat: 'CycloneDX',
      specVersion: expect.stringMatching(/^1\.\d$/),
      name: 'alongside',
    });
    const required = components
      .filter((one: { scope: string }) => one.scope === 'required')
      .map((one: { name: string; version: string }) => `${one.name} ${one.version}`);
    expect(required.sort()).toEqual(
      shipped()
        .map((one) => `${one.name} ${one.version}`)
        .sort(),
    );
    expect(components.length).toBeGreaterThan(required.length);
  });

  it('is under licences that ask for no more than their notice, but for the one that is named', () => {
    const permissive = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0'];
    const others = shipped().filter(({ licence }) => !permissive.includes(licence));
    expect(others.map(({ name, licence }) => `${name} ${licence}`)).toEqual(['webextension-polyfill MPL-2.0']);
  });

  it('has every package that ships by name, and their notices go with the extension', () => {
    const names = shipped().map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(Object.keys(packageJson.dependencies)));
    for (const flavour of FLAVOURS) {
      expect(filesIn(flavour, 'chrome')['licences.txt']?.equals(readArtefact(made.full, 'licences.txt'))).toBe(true);
    }
  });
});
