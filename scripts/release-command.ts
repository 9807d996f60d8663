/** `npm run release`: store zips, self-hosted packages, update lists, documents, bill of materials, licences and hashes. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Flavour } from '../src/core/settings/site-choice';
import { ROOT } from './ensure-setup.mjs';
import { SetupProblem } from './find-browser.mjs';
import { buildFlavour, RELEASE_BROWSERS } from './release-builds';
import { compareClones } from './release-check';
import { idOf, newKey, packCrx, publicKeyOf, readKey } from './release-crx';
import { FLAVOURS, readFlavour } from './release-flavour';
import { packagesNamedIn } from './release-licences';
import { npmSbom, settleSbom } from './release-sbom';
import { updateList } from './release-update-list';
import { filesOf, zipFolder } from './release-zip';
import { bundledListWarnings } from './update-bank-holidays.mjs';

const USAGE = `npm run release [-- --out FOLDER] [--flavours public,managed,authority] [--check] [--new-key FILE]

  ALONGSIDE_SIGNING_KEY   path of the private key that self-hosted packages are signed with
  ALONGSIDE_UPDATE_BASE   https address of the folder that they will be served from
  ALONGSIDE_HOSTS         path of a council's hosts, for the authority flavour`;

/** Stands in update lists until a council says where it serves its packages. */
const EXAMPLE_BASE = 'https://software.example.gov.uk/alongside';

interface Artefact {
  name: string;
  bytes: Uint8Array;
}

interface Signing {
  pem: string;
  id: string;
  publicKey: string;
}

function signingKey(path: string | undefined): Signing | undefined {
  if (!path) return undefined;
  try {
    const pem = readFileSync(path, 'utf8');
    const publicKey = publicKeyOf(readKey(pem));
    return { pem, id: idOf(publicKey), publicKey: publicKey.toString('base64') };
  } catch (error) {
    throw new SetupProblem(`ALONGSIDE_SIGNING_KEY names ${path}: ${error instanceof Error ? error.message : error}`);
  }
}

/** The folder that packages are served from, without a closing slash. https, or this computer for a trial. */
function updateBase(given: string | undefined): string | undefined {
  if (!given) return undefined;
  const { protocol, hostname, search, hash } = URL.canParse(given) ? new URL(given) : new URL('none:');
  const reachable = protocol === 'https:' || (protocol === 'http:' && hostname === '127.0.0.1');
  if (!reachable || search !== '' || hash !== '') {
    throw new SetupProblem(`ALONGSIDE_UPDATE_BASE is “${given}”; give the https address of a folder.`);
  }
  return given.replace(/\/+$/, '');
}

function chosenFlavours(given: string | undefined, hosts: string | undefined): Flavour[] {
  if (given === undefined) return FLAVOURS.filter((flavour) => flavour !== 'authority' || hosts !== undefined);
  const names = given.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !FLAVOURS.includes(name as Flavour));
  if (unknown !== undefined) throw new SetupProblem(`--flavours has “${unknown}”; it can have ${FLAVOURS.join(', ')}.`);
  return FLAVOURS.filter((flavour) => names.includes(flavour));
}

/** Which commit the sources are of; null outside a repository, and marked where files differ from it. */
function commit(): string | null {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'safe.directory=*', ...args], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  try {
    if (resolve(git('rev-parse', '--show-toplevel')) !== resolve(ROOT)) return null;
    return `${git('rev-parse', 'HEAD')}${git('status', '--porcelain') === '' ? '' : ' with changes that are not committed'}`;
  } catch {
    return null;
  }
}

const json = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

interface Making {
  flavours: Flavour[];
  hosts?: string;
  signing?: Signing;
  base?: string;
  tell: (line: string) => void;
}

const manifestIn = (folder: string) => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));

/** The manifest of a package that a council hosts: the key that gives it its id, and where it asks for updates. */
function hostedManifest(folder: string, { publicKey }: Signing, updateUrl: string | undefined): Uint8Array {
  return json({ ...manifestIn(folder), key: publicKey, ...(updateUrl ? { update_url: updateUrl } : {}) });
}

/** The documents as a reviewer is handed them: docs/, the licence, and the version that they are of. */
function documents(version: string, content: string): Uint8Array {
  return zipFolder(join(ROOT, 'docs'), {
    'LICENSE.txt': readFileSync(join(ROOT, 'LICENSE')),
    'VERSION.txt': Buffer.from(`Documents of Alongside: program ${version}, content ${content}.\nBegin with evidence/README.md.\n`),
  });
}

/** Builds everything and returns it in memory, so that nothing half-made is left behind. */
function make({ flavours, hosts, signing, base, tell }: Making): Artefact[] {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const content = JSON.parse(readFileSync(join(ROOT, 'src/packs/content-version.json'), 'utf8')).version;
  const work = mkdtempSync(join(tmpdir(), 'alongside-release-'));
  const artefacts: Artefact[] = [];
  const packages: Record<string, { id: string; update: string }> = {};
  let licences = '';
  let browserFrom = '';
  try {
    for (const flavour of flavours) {
      const mark = flavour === 'public' ? '' : `${flavour}-`;
      for (const browser of RELEASE_BROWSERS) {
        tell(`Building ${flavour} for ${browser} …`);
        const folder = buildFlavour({ root: ROOT, out: join(work, 'store'), flavour, browser, hosts });
        artefacts.push({ name: `alongside-${version}-${mark}${browser}.zip`, bytes: zipFolder(folder) });
        licences = readFileSync(join(folder, 'licences.txt'), 'utf8');
        browserFrom = manifestIn(folder).minimum_chrome_version;
        if (browser !== 'chrome' || flavour === 'public' || !signing) continue;
        const crx = `alongside-${version}-${flavour}.crx`;
        const update = `update-${flavour}.xml`;
        const zip = zipFolder(folder, {
          'manifest.json': hostedManifest(folder, signing, base && `${base}/${update}`),
        });
        artefacts.push({ name: crx, bytes: packCrx(zip, readKey(signing.pem)) });
        const list = updateList({ id: signing.id, version, codebase: `${base ?? EXAMPLE_BASE}/${crx}`, browserFrom });
        artefacts.push({ name: update, bytes: Buffer.from(list) });
        packages[flavour] = { id: signing.id, update };
      }
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  artefacts.push({ name: `alongside-${version}-documents.zip`, bytes: documents(version, content) });
  const named = packagesNamedIn(licences);
  artefacts.push({ name: 'licences.txt', bytes: Buffer.from(licences) });
  artefacts.push({ name: 'sbom.cdx.json', bytes: json(settleSbom(npmSbom(ROOT), named, 'alongside')) });
  const sums = artefacts.map(({ name, bytes }) => ({ name, bytes: bytes.length, sha256: sha256(bytes) }));
  const about = { program: version, content, commit: commit(), browserFrom, packages, artefacts: sums };
  artefacts.push({ name: 'release.json', bytes: json(about) });
  const list = artefacts.map(({ name, bytes }) => `${sha256(bytes)}  ${name}\n`).sort();
  artefacts.push({ name: 'SHA256SUMS', bytes: Buffer.from(list.join('')) });
  return artefacts;
}

function writeNewKey(path: string): number {
  if (existsSync(path)) throw new SetupProblem(`${path} is there already; a signing key is never written over.`);
  const pem = newKey();
  writeFileSync(path, pem, { mode: 0o600, flag: 'wx' });
  console.log(`${path} holds a new signing key. Keep it as you keep other keys; without it no update can be made.`);
  console.log(`Extension id: ${idOf(publicKeyOf(readKey(pem)))}`);
  return 0;
}

/** Runs the command; resolves to the exit status. */
export async function release(args: string[]): Promise<number> {
  let values: { out?: string; flavours?: string; check?: boolean; 'new-key'?: string; help?: boolean };
  try {
    ({ values } = parseArgs({
      args,
      options: {
        out: { type: 'string' },
        flavours: { type: 'string' },
        check: { type: 'boolean' },
        'new-key': { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
    return 2;
  }
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  if (values['new-key'] !== undefined) return writeNewKey(resolve(values['new-key']));
  if (values.check) return compareClones(ROOT);

  const { ALONGSIDE_HOSTS, ALONGSIDE_SIGNING_KEY, ALONGSIDE_UPDATE_BASE } = process.env;
  const hosts = ALONGSIDE_HOSTS ? resolve(ALONGSIDE_HOSTS) : undefined;
  const flavours = chosenFlavours(values.flavours, hosts);
  if (flavours.includes('authority')) {
    try {
      readFlavour({ ALONGSIDE_FLAVOUR: 'authority', ALONGSIDE_HOSTS: hosts });
    } catch (error) {
      throw new SetupProblem(error instanceof Error ? error.message : String(error));
    }
  }
  const signing = signingKey(ALONGSIDE_SIGNING_KEY);
  const base = updateBase(ALONGSIDE_UPDATE_BASE);
  const tell = (line: string) => console.error(line);
  for (const warning of bundledListWarnings()) tell(`Warning: ${warning}`);
  const artefacts = make({ flavours, hosts, signing, base, tell });

  const out = resolve(ROOT, values.out ?? '.output/release');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  for (const { name, bytes } of artefacts) writeFileSync(join(out, name), bytes);
  for (const name of filesOf(out)) console.log(`${sha256(readFileSync(join(out, name)))}  ${name}`);
  if (signing) console.log(`\nExtension id of the self-hosted packages, in Chrome and in Edge: ${signing.id}`);
  else
    console.log(
      '\nNot made: packages to host yourself. Set ALONGSIDE_SIGNING_KEY to a key’s path; “npm run release -- --new-key FILE” makes one.',
    );
  if (!flavours.includes('authority'))
    console.log('Not made: the authority flavour. Set ALONGSIDE_HOSTS to the path of your hosts.');
  if (signing && base === undefined) {
    console.log(
      `The update lists name ${EXAMPLE_BASE}: set ALONGSIDE_UPDATE_BASE to the folder that you serve them from.`,
    );
  }
  return 0;
}
