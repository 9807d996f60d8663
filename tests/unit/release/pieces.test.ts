import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { release } from '../../../scripts/release-command';
import { idOf, newKey, packCrx, publicKeyOf, readCrx, readKey } from '../../../scripts/release-crx';
import { licencesText, packageFolder, packagesNamedIn, readPackage } from '../../../scripts/release-licences';
import { type Sbom, settleSbom } from '../../../scripts/release-sbom';
import { updateList } from '../../../scripts/release-update-list';
import { filesOf, zipFolder } from '../../../scripts/release-zip';

let work: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'alongside-pieces-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));
afterEach(() => void vi.unstubAllEnvs());

function folderOf(name: string, files: Record<string, string>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(work, name, path, '..'), { recursive: true });
    writeFileSync(join(work, name, path), text);
  }
  return join(work, name);
}

describe('a zip', () => {
  it('depends on names and contents alone: not on order, dates or the folder’s name', () => {
    const one = folderOf('one', { 'b.js': 'b', 'a/deep/c.js': 'c', 'a.js': 'a' });
    const other = folderOf('other', { 'a.js': 'a', 'a/deep/c.js': 'c', 'b.js': 'b' });
    utimesSync(join(other, 'a.js'), 1_000_000_000, 1_000_000_000);
    expect(Buffer.from(zipFolder(one)).equals(Buffer.from(zipFolder(other)))).toBe(true);
    expect(filesOf(one)).toEqual(['a.js', 'a/deep/c.js', 'b.js']);
    folderOf('other', { 'a.js': 'A' });
    expect(Buffer.from(zipFolder(one)).equals(Buffer.from(zipFolder(other)))).toBe(false);
  });

  it('is the same in every time zone', () => {
    const folder = folderOf('zones', { 'a.js': 'a' });
    const zips = ['Pacific/Apia', 'America/New_York', 'UTC'].map((zone) => {
      vi.stubEnv('TZ', zone);
      return Buffer.from(zipFolder(folder)).toString('hex');
    });
    expect(new Set(zips).size).toBe(1);
  });

  it('can hold another text than the folder does, and a file that it has not', () => {
    const instead = { 'a.js': Buffer.from('z'), 'VERSION.txt': Buffer.from('1') };
    const files = unzipSync(zipFolder(folderOf('instead', { 'a.js': 'a' }), instead));
    expect(Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString()])).toEqual([
      ['VERSION.txt', '1'],
      ['a.js', 'z'],
    ]);
  });
});

describe('a signed package', () => {
  const pem = newKey();
  const zip = Buffer.from('PK: as good as any zip');

  it('is the same for the same zip and key, and names the id of the key', () => {
    const crx = packCrx(zip, readKey(pem));
    expect(packCrx(zip, readKey(pem)).equals(crx)).toBe(true);
    expect(readCrx(crx)).toEqual({ id: idOf(publicKeyOf(readKey(pem))), zip });
  });

  it.each([
    ['the zip', -1],
    ['the signature', 500],
    ['the named id', 5],
  ])('is refused when %s was changed', (_, at) => {
    const crx = packCrx(zip, readKey(pem));
    const index = at === 5 ? crx.length - zip.length - 5 : at < 0 ? crx.length + at : at;
    crx[index]! ^= 1;
    expect(() => readCrx(crx)).toThrow('changed after it was signed');
  });

  it('is told from anything else', () => {
    expect(() => readCrx(Buffer.from('PK\u0003\u0004 not a package'))).toThrow('no CRX3 package');
  });

  it.each([
    ['text', 'not a key', 'no private key in PEM'],
    ['an elliptic curve', ecKey(), 'a key of another kind'],
    ['a short key', rsaKey(1024), 'a key of another kind'],
  ])('cannot be made with %s', (_, given, message) => {
    expect(() => readKey(given)).toThrow(message);
  });
});

function ecKey(): string {
  return generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  }).privateKey;
}

function rsaKey(bits: number): string {
  return generateKeyPairSync('rsa', {
    modulusLength: bits,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  }).privateKey;
}

it('an update list escapes what would end its attributes', () => {
  const list = updateList({ id: 'a', version: '1', codebase: "https://a.gov.uk/?a=1&b='x'", browserFrom: '144' });
  expect(list).toContain("codebase='https://a.gov.uk/?a=1&amp;b=&apos;x&apos;'");
});

describe('licences', () => {
  const packageOf = (name: string, license: unknown) =>
    folderOf(`licence-${name}`, {
      'package.json': JSON.stringify({ name, version: '1.0.0', license }),
      LICENSE: 'Words.',
    });

  it.each([['GPL-3.0-only'], ['MPL-2.0'], ['SEE LICENSE IN LICENSE'], [undefined]])(
    '%s stops the build, naming the package',
    (license) => {
      expect(() => readPackage(packageOf('some-package', license))).toThrow(/^some-package 1\.0\.0 would ship under /);
    },
  );

  it('that are permissive pass, and so does the one package that is accepted by name', () => {
    expect(readPackage(packageOf('fine', 'MIT'))).toMatchObject({ name: 'fine', licence: 'MIT', text: 'Words.' });
    expect(readPackage(packageOf('webextension-polyfill', 'MPL-2.0')).because).toContain('unmodified');
    expect(() => readPackage(packageOf('webextension-polyfill', 'GPL-3.0-only'))).toThrow('would ship under');
  });

  it('are written out and read again', () => {
    const packages = [readPackage(packageOf('@a/one', 'ISC')), readPackage(packageOf('two', 'MIT'))];
    expect(packagesNamedIn(licencesText(packages, 'Ours.'))).toEqual([
      { name: '@a/one', version: '1.0.0', licence: 'ISC' },
      { name: 'two', version: '1.0.0', licence: 'MIT' },
    ]);
  });

  it.each([
    ['/x/node_modules/react/index.js', '/x/node_modules/react'],
    ['\0/x/node_modules/react/index.js?commonjs', '/x/node_modules/react'],
    ['C:\\x\\node_modules\\@a\\b\\c.js', 'C:/x/node_modules/@a/b'],
    ['/x/node_modules/a/node_modules/b/c.js', '/x/node_modules/a/node_modules/b'],
    ['/x/src/core/a.ts', undefined],
    ['virtual:alongside/packs', undefined],
  ])('are looked up by the module: %s', (id, folder) => {
    expect(packageFolder(id)).toBe(folder);
  });
});

describe('the bill of materials', () => {
  const bom = (serialNumber: string, timestamp: string): Sbom => ({
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber,
    metadata: {
      timestamp,
      tools: [{ name: 'cli', version: timestamp }],
      component: { 'bom-ref': 'x', name: 'checkout', version: '1' },
    },
    components: [
      { 'bom-ref': 'b@2', name: 'b', version: '2', scope: 'optional' },
      { 'bom-ref': 'a@1', name: 'a', version: '1', scope: 'required' },
    ],
  });

  it('is the same whenever and wherever it is made', () => {
    const one = settleSbom(bom('urn:uuid:1', '2026-01-01'), [{ name: 'b', version: '2' }], 'alongside');
    const other = settleSbom(bom('urn:uuid:2', '2026-02-02'), [{ name: 'b', version: '2' }], 'alongside');
    expect(one).toEqual(other);
    expect(one.serialNumber).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/);
    expect(one.metadata).toEqual({ component: { 'bom-ref': 'x', name: 'alongside', version: '1' } });
  });

  it('tells what ships from what only builds it', () => {
    const { components } = settleSbom(bom('urn:uuid:1', '2026-01-01'), [{ name: 'b', version: '2' }], 'alongside');
    expect(components.map(({ name, scope }) => `${name} ${scope}`)).toEqual(['a excluded', 'b required']);
  });
});

describe('the release command', () => {
  it.each([
    [{ ALONGSIDE_SIGNING_KEY: 'no-such-key.pem' }, [], 'ALONGSIDE_SIGNING_KEY names no-such-key.pem: ENOENT'],
    [
      { ALONGSIDE_UPDATE_BASE: 'http://a.gov.uk/x' },
      [],
      'ALONGSIDE_UPDATE_BASE is “http://a.gov.uk/x”; give the https address of a folder.',
    ],
    [{ ALONGSIDE_UPDATE_BASE: 'somewhere' }, [], 'give the https address of a folder.'],
    [{ ALONGSIDE_HOSTS: 'no-such-hosts.json' }, [], 'which cannot be read (ENOENT)'],
    [{}, ['--flavours', 'public,store'], '--flavours has “store”; it can have public, authority, managed.'],
    [{}, ['--flavours', 'authority'], 'The authority build needs ALONGSIDE_HOSTS'],
  ])('refuses %o %j before it builds anything', async (env, args, message) => {
    for (const name of ['ALONGSIDE_SIGNING_KEY', 'ALONGSIDE_UPDATE_BASE', 'ALONGSIDE_HOSTS']) vi.stubEnv(name, '');
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    await expect(release(args)).rejects.toThrow(message);
  });

  it('writes a new key once, and never over another', async () => {
    const file = join(work, 'new.pem');
    const said = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    expect(await release(['--new-key', file])).toBe(0);
    expect(said.mock.calls.flat().join('\n')).toMatch(/Extension id: [a-p]{32}$/);
    said.mockRestore();
    await expect(release(['--new-key', file])).rejects.toThrow('never written over');
  });

  it('says how it is used when it is not understood', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await release(['--faster'])).toBe(2);
    expect(said.mock.calls.flat().join('\n')).toContain('npm run release');
    said.mockRestore();
  });
});
