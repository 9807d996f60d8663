import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { contentSecurityPolicy, readFlavour, readHosts } from '../../../scripts/release-flavour';

const folder = mkdtempSync(join(tmpdir(), 'alongside-hosts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function hostsFile(content: unknown): string {
  const path = join(folder, 'hosts.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

describe('the build that is asked for', () => {
  it('is public by itself: any https site on request, none beforehand', () => {
    expect(readFlavour({})).toEqual({
      flavour: 'public',
      sites: [],
      access: { optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'] },
      connect: ['https:'],
    });
  });

  it('names a council’s own hosts and no other in an authority build', () => {
    const path = hostsFile({
      sites: ['https://lcs.northshire.gov.uk', 'https://forms.northshire.gov.uk/'],
      localPack: ['https://files.northshire.gov.uk'],
    });
    expect(readFlavour({ ALONGSIDE_FLAVOUR: 'authority', ALONGSIDE_HOSTS: path })).toEqual({
      flavour: 'authority',
      sites: ['https://lcs.northshire.gov.uk/*', 'https://forms.northshire.gov.uk/*'],
      access: {
        host_permissions: [
          'https://files.northshire.gov.uk/*',
          'https://forms.northshire.gov.uk/*',
          'https://lcs.northshire.gov.uk/*',
        ],
      },
      connect: ['https://files.northshire.gov.uk'],
    });
  });

  it('may be let in anywhere by its manifest in a managed build, and names no site itself', () => {
    expect(readFlavour({ ALONGSIDE_FLAVOUR: 'managed' })).toEqual({
      flavour: 'managed',
      sites: [],
      access: { host_permissions: ['https://*/*'] },
      connect: ['https:'],
    });
  });

  it.each([
    [{ ALONGSIDE_FLAVOUR: 'store' }, 'ALONGSIDE_FLAVOUR is “store”; it can be public, authority, managed.'],
    [{ ALONGSIDE_FLAVOUR: 'authority' }, 'needs ALONGSIDE_HOSTS'],
    [
      { ALONGSIDE_FLAVOUR: 'authority', ALONGSIDE_HOSTS: 'no-such-file.json' },
      'no-such-file.json, which cannot be read (ENOENT)',
    ],
    [
      { ALONGSIDE_FLAVOUR: 'public', ALONGSIDE_HOSTS: 'hosts.json' },
      'is for the authority build, and this is the public build',
    ],
    [{ ALONGSIDE_FLAVOUR: 'managed', ALONGSIDE_HOSTS: 'hosts.json' }, 'and this is the managed build'],
  ])('%o is refused', (env, message) => {
    expect(() => readFlavour(env)).toThrow(message);
  });
});

describe('a council’s hosts file', () => {
  it.each([
    ['{', 'hosts.json:\n  is not JSON'],
    ['[]', 'holds no object'],
    ['null', 'holds no object'],
    [{}, 'sites: names no site'],
    [{ sites: [] }, 'sites: names no site'],
    [{ sites: 'https://a.gov.uk' }, 'sites: is not a list.'],
    [{ sites: ['https://a.gov.uk'], hosts: [] }, 'hosts: is not known; the file holds sites and localPack.'],
    [{ sites: [7] }, 'sites[0]: is 7; give text'],
    [{ sites: [null] }, 'sites[0]: is null; give text'],
    [{ sites: ['lcs.a.gov.uk'] }, 'sites[0]: “lcs.a.gov.uk” does not begin with https://.'],
    [{ sites: ['http://lcs.a.gov.uk'] }, 'sites[0]: “http://lcs.a.gov.uk” does not begin with https://.'],
    [{ sites: ['https://*.a.gov.uk'] }, 'has a star'],
    [{ sites: ['https://*/*'] }, 'has a star'],
    [{ sites: ['<all_urls>'] }, 'does not begin with https://.'],
    [{ sites: ['https://lcs.a.gov.uk/records'] }, 'has more than a host'],
    [{ sites: ['https://lcs.a.gov.uk?x=1'] }, 'has more than a host'],
    [{ sites: ['https://lcs.a.gov.uk:8443'] }, 'has a port'],
    [{ sites: ['https://LCS.a.gov.uk'] }, 'write https://lcs.a.gov.uk.'],
    [{ sites: ['https://user@lcs.a.gov.uk'] }, 'Leave out the user name'],
    [{ sites: ['https://lcs'] }, 'has no dot'],
    [{ sites: ['https://'] }, 'sites[0]:'],
    [{ sites: [' https://lcs.a.gov.uk'] }, 'has a space'],
    [{ sites: ['https://lcs.a.gov.uk', 'https://lcs.a.gov.uk/'] }, 'sites[1]: “https://lcs.a.gov.uk/” stands twice.'],
    [{ sites: ['https://lcs.a.gov.uk'], localPack: ['http://files.a.gov.uk'] }, 'localPack[0]:'],
    [{ sites: ['https://chromewebstore.google.com'] }, 'no extension read its own store'],
  ])('%j is refused with its path and reason', (content, message) => {
    expect(() => readHosts(typeof content === 'string' ? content : JSON.stringify(content), 'hosts.json')).toThrow(
      message,
    );
  });

  it('names every fault at once', () => {
    const text = JSON.stringify({ sites: ['http://a.gov.uk', 'https://b.gov.uk', 'https://*.c.gov.uk'], extra: 1 });
    expect(() => readHosts(text, 'hosts.json')).toThrow(/extra: .*\n {2}sites\[0\]: .*\n {2}sites\[2\]: /);
  });
});

it('without a local pack to fetch, the extension’s own policy names nowhere to connect to', () => {
  expect(contentSecurityPolicy([])).toContain("default-src 'none'");
  expect(contentSecurityPolicy([])).not.toContain('connect-src');
  expect(contentSecurityPolicy(['https://files.a.gov.uk'])).toContain('; connect-src https://files.a.gov.uk; ');
});
