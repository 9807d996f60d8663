/**
 * The three builds from one code base: which hosts each manifest names, and what a council gives at build time.
 * Read by wxt.config.ts; the same code then runs on "sites named ∩ hosts granted" in all of them.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Flavour } from '../src/core/settings/site-choice';
import { readSite } from '../src/core/settings/site-pattern';

export const FLAVOURS: readonly Flavour[] = ['public', 'authority', 'managed'];

/** Any https site, to be asked for one at a time; and this computer, for trying it out. */
const ON_REQUEST = ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'];

export interface HostAccess {
  host_permissions?: string[];
  optional_host_permissions?: string[];
}

export interface FlavourBuild {
  flavour: Flavour;
  access: HostAccess;
  /** Sites that the program runs on by itself: an authority build's. */
  sites: string[];
  /** Where its worker may connect to, as a content security policy says it: for a local pack that policy names. */
  connect: string[];
}

/** One entry of a council's list: an exact https host, given as `https://host`. Returns its match pattern. */
function readHost(entry: unknown): string {
  if (typeof entry !== 'string')
    throw new Error(`is ${JSON.stringify(entry)}; give text such as “https://lcs.example.gov.uk”.`);
  const form = /^https:\/\/([^/?#]*)\/?$/.exec(entry);
  const said = `“${entry}”`;
  if (entry !== entry.trim() || /\s/.test(entry)) throw new Error(`${said} has a space in it.`);
  if (entry.includes('*')) throw new Error(`${said} has a star: an authority build names exact hosts.`);
  if (!/^https:\/\//.test(entry)) throw new Error(`${said} does not begin with https://.`);
  if (!form)
    throw new Error(`${said} has more than a host: a permission covers a whole host, so give https://host alone.`);
  const host = form[1]!;
  if (/:\d+$/.test(host))
    throw new Error(`${said} has a port: a permission covers every port of a host, so leave it out.`);
  if (host !== host.toLowerCase()) throw new Error(`${said} has capitals: write ${entry.toLowerCase()}.`);
  const site = readSite(`https://${host}`);
  if (!site.ok) throw new Error(site.reason);
  return site.pattern;
}

/** The two lists of a hosts file. Sites are what it runs on; `localPack` may be left out. */
const LISTS = ['sites', 'localPack'];

/**
 * Reads a council's hosts: `{ "sites": ["https://lcs.example.gov.uk"], "localPack": ["https://intranet.example.gov.uk"] }`.
 * `localPack` is where its own local pack may be fetched from; nothing runs on its pages. Throws one error that names
 * the file and every fault with its path.
 */
export function readHosts(text: string, name: string): { sites: string[]; localPack: string[] } {
  const refuse = (faults: string[]): never => {
    throw new Error(`ALONGSIDE_HOSTS, ${name}:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  };
  let given: Record<string, unknown> = {};
  try {
    given = JSON.parse(text);
  } catch (error) {
    refuse([`is not JSON: ${error instanceof Error ? error.message : error}`]);
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    refuse(['holds no object: give { "sites": ["https://lcs.example.gov.uk"] }.']);
  }
  const faults = Object.keys(given)
    .filter((key) => !LISTS.includes(key))
    .map((key) => `${key}: is not known; the file holds ${LISTS.join(' and ')}.`);
  const read = (list: string): string[] => {
    const entries = given[list] ?? [];
    if (!Array.isArray(entries)) {
      faults.push(`${list}: is not a list.`);
      return [];
    }
    const patterns: string[] = [];
    for (const [index, entry] of entries.entries()) {
      try {
        const pattern = readHost(entry);
        if (patterns.includes(pattern)) throw new Error(`“${entry}” stands twice.`);
        patterns.push(pattern);
      } catch (error) {
        faults.push(`${list}[${index}]: ${error instanceof Error ? error.message : error}`);
      }
    }
    return patterns;
  };
  const hosts = { sites: read('sites'), localPack: read('localPack') };
  if (faults.length === 0 && hosts.sites.length === 0)
    faults.push('sites: names no site, so the build would run nowhere.');
  if (faults.length > 0) refuse(faults);
  return hosts;
}

function hostsFrom(path: string | undefined): { sites: string[]; localPack: string[] } {
  if (!path) {
    throw new Error(
      'The authority build needs ALONGSIDE_HOSTS, the path of a JSON file: { "sites": ["https://lcs.example.gov.uk"] }.',
    );
  }
  let text = '';
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new Error(`ALONGSIDE_HOSTS names ${path}, which cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
  return readHosts(text, basename(path));
}

/**
 * The build that `ALONGSIDE_FLAVOUR` asks for, `public` where it says nothing. Throws with the way out when the name is
 * not one of the three, when an authority build has no usable hosts, and when another build is given hosts.
 */
export function readFlavour(env: NodeJS.ProcessEnv): FlavourBuild {
  const flavour = (env.ALONGSIDE_FLAVOUR || 'public') as Flavour;
  if (!FLAVOURS.includes(flavour)) {
    throw new Error(`ALONGSIDE_FLAVOUR is “${flavour}”; it can be ${FLAVOURS.join(', ')}.`);
  }
  if (flavour === 'authority') {
    const { sites, localPack } = hostsFrom(env.ALONGSIDE_HOSTS);
    const access = { host_permissions: [...new Set([...sites, ...localPack])].sort() };
    return { flavour, sites, access, connect: localPack.map((pattern) => pattern.replace(/\/\*$/, '')) };
  }
  // Without a flavour it may be `npm ci` or a release that passes by; only a build that was named is held to it.
  if (env.ALONGSIDE_HOSTS && env.ALONGSIDE_FLAVOUR) {
    throw new Error(
      `ALONGSIDE_HOSTS is for the authority build, and this is the ${flavour} build: set ALONGSIDE_FLAVOUR=authority.`,
    );
  }
  const access =
    flavour === 'managed' ? { host_permissions: ['https://*/*'] } : { optional_host_permissions: ON_REQUEST };
  return { flavour, sites: [], access, connect: ['https:'] };
}

/**
 * What the extension's own pages and worker may do: run and draw their own files. `connect` is empty where no local
 * pack can be fetched; then the browser itself refuses every connection.
 */
export function contentSecurityPolicy(connect: readonly string[]): string {
  const rules = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    ...(connect.length > 0 ? [`connect-src ${connect.join(' ')}`] : []),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ];
  return rules.join('; ');
}
