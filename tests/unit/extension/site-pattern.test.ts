import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  desiredAndGranted,
  readSite,
  siteMatches,
  siteName,
  siteOfPage,
} from '../../../src/core/settings/site-pattern';

describe('what a person types as a site', () => {
  it.each([
    ['lcs.northshire.example', 'https://lcs.northshire.example/*'],
    ['  LCS.Northshire.Example ', 'https://lcs.northshire.example/*'],
    ['https://lcs.northshire.example/case/12?tab=2#top', 'https://lcs.northshire.example/*'],
    ['https://lcs.northshire.example:8443/case', 'https://lcs.northshire.example/*'],
    ['*.northshire.example', 'https://*.northshire.example/*'],
    ['https://*.northshire.gov.uk/*', 'https://*.northshire.gov.uk/*'],
    ['localhost', 'http://localhost/*'],
    ['http://127.0.0.1:4173/', 'http://127.0.0.1/*'],
    ['https://localhost/', 'https://localhost/*'],
    ['https://Bücher.example.gov.uk', 'https://xn--bcher-kva.example.gov.uk/*'],
    ['*.bücher.example', 'https://*.xn--bcher-kva.example/*'],
    ['https://10.1.2.3/live', 'https://10.1.2.3/*'],
    ['https.example.gov.uk', 'https://https.example.gov.uk/*'],
    ['httpservice.example.gov.uk/x', 'https://httpservice.example.gov.uk/*'],
  ])('%s becomes %s', (typed, pattern) => {
    expect(readSite(typed)).toEqual({ ok: true, pattern });
  });

  it.each([
    ['', 'Type the address'],
    ['*', 'never on everywhere'],
    ['*://*/*', 'never on everywhere'],
    ['<all_urls>', 'never on everywhere'],
    ['https://*/*', 'never on everywhere'],
    ['*.gov.uk', 'other organisations’ sites'],
    ['*.co.uk', 'other organisations’ sites'],
    ['*.uk', 'no dot'],
    ['lcs.*.example', 'only at the front'],
    ['*lcs.example', 'only at the front'],
    ['http://lcs.northshire.example', 'Only https'],
    ['chrome://settings', 'not chrome'],
    ['javascript://x', 'not javascript'],
    ['file:///etc/passwd', 'not file'],
    ['northshire', 'no dot'],
    ['a b.example', 'not a site name'],
    ['me@lcs.example', 'user name'],
    ['[::1]', 'IPv6'],
    ['https://[2001:db8::1]:8443/x', 'IPv6'],
    ['*://lcs.example.gov.uk/*', 'Begin with https://'],
    ['*.azurewebsites.net', 'other organisations’ sites'],
    ['*.github.io', 'other organisations’ sites'],
    ['*.gov.wales', 'other organisations’ sites'],
    ['https//lcs.example.gov.uk', 'Begin with https:// and the name'],
    ['https:lcs.example.gov.uk', 'Begin with https:// and the name'],
    ['https:\\\\lcs.example.gov.uk', 'Begin with https:// and the name'],
    ['https:///lcs.example.gov.uk', 'Begin with https:// and the name'],
    ['https://', 'Begin with https:// and the name'],
    ['HTTPS:/lcs.example.gov.uk', 'Begin with https:// and the name'],
    ['*.crm11.dynamics.com', 'other organisations’ sites'],
    // The browser refuses these as patterns, and the good ones beside them with them.
    ['https://256.1.1.1', 'not a site name'],
    ['https://1.2.3.4.5', 'not a site name'],
    ['a.1', 'not a site name'],
    // The browser would make another host of these.
    ['https://1.2.3', '1.2.0.3'],
    ['https://0x7f.1', '127.0.0.1'],
    ['*.10.1.2.3', 'before an IP address'],
    ['lcs.example\u200b', 'not a site name'],
    ['lcs。example', 'not a site name'],
    ['chromewebstore.google.com', 'its own store'],
    [`${'a'.repeat(100_000)}.example`, 'too long'],
  ])('%s is refused', (typed, reason) => {
    expect(readSite(typed)).toMatchObject({ ok: false, reason: expect.stringContaining(reason) });
  });

  it('gives patterns that it takes back unchanged', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const first = readSite(typed);
        if (first.ok) expect(readSite(first.pattern)).toEqual(first);
      }),
    );
  });
});

describe('the site of an open page', () => {
  it('is its host', () => {
    expect(siteOfPage('https://lcs.northshire.example:8443/a/b')).toEqual({
      ok: true,
      pattern: 'https://lcs.northshire.example/*',
    });
  });

  it.each([
    ['chrome://extensions/', 'page of the browser'],
    ['edge://settings', 'page of the browser'],
    ['about:blank', 'page of the browser'],
    ['chrome-extension://abc/options.html', 'page of the browser'],
    ['https://chromewebstore.google.com/detail/x', 'its own store'],
    ['https://chrome.google.com/webstore/category', 'its own store'],
    ['https://microsoftedge.microsoft.com/addons', 'its own store'],
    ['http://lcs.northshire.example/', 'Only https'],
    ['', 'not a web page'],
  ])('%s is refused', (url, reason) => {
    expect(siteOfPage(url)).toMatchObject({ ok: false, reason: expect.stringContaining(reason) });
  });
});

describe('whether a pattern lets an address in', () => {
  it.each([
    ['https://lcs.example/*', 'https://lcs.example/a', true],
    ['https://lcs.example/*', 'https://lcs.example:8443/a', true],
    ['https://lcs.example/*', 'https://lcs.example', true],
    ['https://lcs.example/*', 'http://lcs.example/', false],
    ['https://lcs.example/*', 'https://xlcs.example/', false],
    ['https://lcs.example/*', 'https://lcs.example.evil.example/', false],
    ['https://*.example/*', 'https://a.b.example/', true],
    ['https://*.example/*', 'https://example/', true],
    ['https://*.example/*', 'https://notexample/', false],
    ['http://localhost:4000/*', 'http://localhost:4000/', true],
    ['http://localhost:4000/*', 'http://localhost:4001/', false],
    ['http://localhost:80/*', 'http://localhost/', true],
    ['https://lcs.example/*', 'null', false],
    ['https://lcs.example/*', 'about:blank', false],
    ['https://lcs.example/*', 'blob:https://lcs.example/1', false],
    ['<all_urls>', 'https://lcs.example/', true],
    ['<all_urls>', 'file:///x', false],
    ['nonsense', 'https://lcs.example/', false],
  ])('%s and %s: %s', (pattern, url, expected) => {
    expect(siteMatches(pattern, url)).toBe(expected);
  });
});

describe('desired sites as far as they are granted', () => {
  const a = 'https://a.example/*';
  const b = 'https://b.example/*';
  it.each([
    { desired: [], granted: [a], expected: [] },
    { desired: [a], granted: [], expected: [] },
    { desired: [a, b], granted: [a], expected: [a] },
    { desired: [b, a, a], granted: [a, b], expected: [a, b] },
    { desired: [a], granted: ['https://*/*'], expected: [a] },
    { desired: [a], granted: ['*://*.example/*'], expected: [a] },
    { desired: [a], granted: ['http://a.example/*'], expected: [] },
    { desired: ['https://*.example/*'], granted: [a, b, 'https://c.test/*'], expected: [a, b] },
    { desired: ['http://localhost/*'], granted: ['http://localhost:4000/*'], expected: ['http://localhost:4000/*'] },
    { desired: [a, 'broken'], granted: [a, 'broken', 'file:///*'], expected: [a] },
  ])('$desired with $granted gives $expected', ({ desired, granted, expected }) => {
    expect(desiredAndGranted(desired, granted)).toEqual(expected);
  });

  it('never lets in an address that was not both wished for and granted', () => {
    const host = fc.constantFrom('a.example', 'b.example', 'x.a.example', '*.example', '*.a.example', '*');
    const pattern = fc
      .tuple(fc.constantFrom('https', 'http', '*'), host)
      .map(([scheme, name]) => `${scheme}://${name}/*`);
    const url = fc
      .tuple(fc.constantFrom('https', 'http'), fc.constantFrom('a.example', 'b.example', 'x.a.example', 'y.test'))
      .map(([scheme, name]) => `${scheme}://${name}/page`);
    fc.assert(
      fc.property(fc.array(pattern), fc.array(pattern), url, (desired, granted, address) => {
        const inside = (patterns: string[]) => patterns.some((one) => siteMatches(one, address));
        if (inside(desiredAndGranted(desired, granted))) {
          expect(inside(desired)).toBe(true);
          expect(inside(granted)).toBe(true);
        }
      }),
    );
  });
});

it('names a pattern by its host', () => {
  expect(siteName('https://*.northshire.example/*')).toBe('*.northshire.example');
});
