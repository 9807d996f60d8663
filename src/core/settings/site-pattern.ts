/**
 * Sites as Chromium match patterns, scheme and host only: a permission never reaches further than a host,
 * and a path or port would promise a narrowness that the browser does not keep.
 * https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns
 */

export type SiteResult = { ok: true; pattern: string } | { ok: false; reason: string };

interface Pattern {
  scheme: string;
  /** Lower case; `*` for any, `*.example` for a domain and what is under it. */
  host: string;
  port: string | null;
}

const HOST = /^(\*\.)?[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?)*$/;
const IPV4 = /^\d+(?:\.\d+){3}$/;
const LOOPBACK = ['localhost', '127.0.0.1'];
/** Pages that no extension may read. */
const STORES = ['chromewebstore.google.com', 'microsoftedge.microsoft.com'];
/** Names under which anybody may have a site: `*.gov.uk` would be every council. */
const SHARED_SUFFIXES = [
  'gov.uk',
  'co.uk',
  'org.uk',
  'nhs.uk',
  'ac.uk',
  'sch.uk',
  'ltd.uk',
  'plc.uk',
  'me.uk',
  'net.uk',
  'police.uk',
  'gov.wales',
  'gov.scot',
  'nhs.scot',
  'azurewebsites.net',
  'cloudapp.azure.com',
  'cloudapp.net',
  'azurefd.net',
  'azurestaticapps.net',
  'azure-api.net',
  'blob.core.windows.net',
  'web.core.windows.net',
  'trafficmanager.net',
  'amazonaws.com',
  'cloudfront.net',
  'sharepoint.com',
  'dynamics.com',
  'crm4.dynamics.com',
  'crm11.dynamics.com',
  'powerappsportals.com',
  'force.com',
  'my.salesforce.com',
  'lightning.force.com',
  'service-now.com',
  'oraclecloud.com',
  'oracleoutsourcing.com',
  'appspot.com',
  'run.app',
  'web.app',
  'herokuapp.com',
  'github.io',
  'pages.dev',
  'workers.dev',
  'netlify.app',
  'vercel.app',
];

function parsePattern(pattern: string): Pattern | null {
  if (pattern === '<all_urls>') return { scheme: '*', host: '*', port: null };
  const parts = /^(\*|https?):\/\/([^/:]+)(?::(\d+|\*))?\//i.exec(pattern);
  if (!parts) return null;
  const port = parts[3] === undefined || parts[3] === '*' ? null : parts[3];
  return { scheme: parts[1]!.toLowerCase(), host: parts[2]!.toLowerCase(), port };
}

function hostCovers(wide: string, narrow: string): boolean {
  if (wide === '*' || wide === narrow) return true;
  if (!wide.startsWith('*.')) return false;
  const domain = wide.slice(2);
  const host = narrow.startsWith('*.') ? narrow.slice(2) : narrow;
  return host === domain || host.endsWith(`.${domain}`);
}

function covers(wide: Pattern, narrow: Pattern): boolean {
  const scheme = wide.scheme === '*' || wide.scheme === narrow.scheme;
  const port = wide.port === null || wide.port === narrow.port;
  return scheme && port && hostCovers(wide.host, narrow.host);
}

/** True when `pattern` lets `url` in. False for anything that is not an http or https address, and for a broken pattern. */
export function siteMatches(pattern: string, url: string): boolean {
  const parsed = parsePattern(pattern);
  if (!parsed || !URL.canParse(url)) return false;
  const { protocol, hostname, port } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return false;
  const scheme = protocol.slice(0, -1);
  return covers(parsed, { scheme, host: hostname, port: port || (scheme === 'https' ? '443' : '80') });
}

/**
 * The patterns that are both wished for and granted: of each pair that overlaps, the narrower.
 * A wished pattern wider than every grant shrinks to the grants inside it; an ungranted one yields nothing.
 */
export function desiredAndGranted(desired: readonly string[], granted: readonly string[]): string[] {
  const effective = new Set<string>();
  for (const wish of desired) {
    const wished = parsePattern(wish);
    if (!wished) continue;
    for (const grant of granted) {
      const given = parsePattern(grant);
      if (!given) continue;
      if (covers(given, wished)) effective.add(wish);
      else if (covers(wished, given)) effective.add(grant);
    }
  }
  return [...effective].sort();
}

/** A name in other letters than a to z, as addresses carry it (`xn--…`); anything else as it is. */
function asAscii(host: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is left alone
  if (/^[\u0000-\u007f]*$/.test(host) || !/^[\p{L}\p{M}\p{N}.*_-]+$/u.test(host)) return host;
  return URL.canParse(`https://${host}`) ? new URL(`https://${host}`).hostname : host;
}

/**
 * Reads what a person typed, or a stored pattern, as a site.
 * Takes `lcs.example.gov.uk`, an address copied from the browser, or `*.example.gov.uk`; gives `https://host/*`.
 * Refuses with one sentence: no host, another scheme, http beyond this computer, a star that takes in strangers' sites,
 * and every name that the browser would read as another or not at all: one pattern that it refuses stops them all.
 */
export function readSite(input: string): SiteResult {
  const text = input.trim();
  if (text === '') return { ok: false, reason: 'Type the address of a site, such as lcs.example.gov.uk.' };
  if (text === '<all_urls>' || /^(\*|https?):\/\/\*(\/|$)/i.test(text) || /^\*(\/.*)?$/.test(text)) {
    return { ok: false, reason: 'Name one site. Alongside is never on everywhere.' };
  }
  // "https//host", "https:host", "https:\\host", "https:///host".
  if (/^https?(?:[:/\\](?!\/\/[^/\\])|:\/\/[/\\])/i.test(text)) {
    return { ok: false, reason: 'Begin with https:// and the name of the site, such as https://lcs.example.gov.uk.' };
  }
  if (text.startsWith('*://')) return { ok: false, reason: 'Begin with https://. A star there would take in http.' };
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'https' && scheme !== 'http') {
    return { ok: false, reason: `Only https sites can be added, not ${scheme}.` };
  }
  const rest = scheme === undefined ? text : text.slice(scheme.length + 3);
  const host = asAscii((/^[^/?#]*/.exec(rest)?.[0] ?? '').replace(/:\d+$/, '').toLowerCase());
  const name = host.replace(/^\*\./, '');
  if (host.includes('@')) return { ok: false, reason: 'Leave out the user name; only the site is needed.' };
  if (host.length > 253) return { ok: false, reason: 'That is too long for a site name.' };
  if (host.startsWith('[')) return { ok: false, reason: 'Name the site by its host name, not by an IPv6 address.' };
  if (!HOST.test(host) || !URL.canParse(`https://${name}`)) {
    return host.includes('*')
      ? { ok: false, reason: 'A star can stand only at the front, as in *.example.gov.uk.' }
      : { ok: false, reason: `“${host}” is not a site name.` };
  }
  const loopback = LOOPBACK.includes(host);
  if (!loopback && !name.includes('.')) {
    return { ok: false, reason: `“${host}” has no dot. Use the full name, such as ${name}.example.gov.uk.` };
  }
  const read = new URL(`https://${name}`).hostname;
  if (read !== name) return { ok: false, reason: `Browsers read “${name}” as ${read}. Write it so.` };
  if (host !== name && IPV4.test(name)) return { ok: false, reason: 'A star cannot stand before an IP address.' };
  if (scheme === 'http' && !loopback) {
    return {
      ok: false,
      reason: 'This site is http, which anybody on the network can change. Only https sites can be added.',
    };
  }
  if (host !== name && SHARED_SUFFIXES.includes(name)) {
    return {
      ok: false,
      reason: `“${host}” takes in other organisations’ sites. Name your own, such as *.example.${name}.`,
    };
  }
  if (STORES.includes(host)) return { ok: false, reason: 'The browser lets no extension read its own store.' };
  const finalScheme = loopback && scheme !== 'https' ? 'http' : 'https';
  return { ok: true, pattern: `${finalScheme}://${host}/*` };
}

/** The site of an open page, by its address; refused where the browser or this build lets no extension in. */
export function siteOfPage(url: string): SiteResult {
  if (!URL.canParse(url)) return { ok: false, reason: 'This is not a web page.' };
  const { protocol, hostname, pathname } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:')
    return { ok: false, reason: 'This is a page of the browser itself.' };
  if (hostname === 'chrome.google.com' && pathname.startsWith('/webstore')) return readSite(`https://${STORES[0]}`);
  return readSite(`${protocol}//${hostname}`);
}

/** The host of a pattern, as the options page lists it: `*.example.gov.uk`. */
export function siteName(pattern: string): string {
  return parsePattern(pattern)?.host ?? pattern;
}
