import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { desiredSites, listSiteStandings, type SiteChoice } from '../../../src/core/settings/site-choice';
import { desiredAndGranted, siteMatches } from '../../../src/core/settings/site-pattern';

const A = 'https://a.example/*';
const B = 'https://b.example/*';
const C = 'https://c.example/*';

const choice = (change: Partial<SiteChoice>): SiteChoice => ({
  flavour: 'public',
  built: [],
  wished: [],
  permitted: null,
  ...change,
});

describe('the sites that a build names', () => {
  it.each([
    ['public: the person’s own', { wished: [A, B] }, [A, B]],
    ['public: narrowed by policy', { wished: [A, B], permitted: [B, C] }, [B]],
    ['public: a whole domain narrowed to one host', { wished: ['https://*.example/*'], permitted: [B] }, [B]],
    ['public: an empty policy list runs nowhere', { wished: [A], permitted: [] }, []],
    ['public: policy alone adds nothing', { permitted: [A] }, []],
    [
      'authority: those it was built for, whatever the person lists',
      { flavour: 'authority', built: [A], wished: [B] },
      [A],
    ],
    ['authority: narrowed by policy', { flavour: 'authority', built: [A, B], permitted: [B, C] }, [B]],
    ['authority: an empty policy list runs nowhere', { flavour: 'authority', built: [A], permitted: [] }, []],
    ['managed: nowhere without policy', { flavour: 'managed', built: [A], wished: [B] }, []],
    ['managed: where policy says, and nowhere else', { flavour: 'managed', wished: [B], permitted: [A] }, [A]],
    ['managed: an empty policy list runs nowhere', { flavour: 'managed', permitted: [] }, []],
  ] as [string, Partial<SiteChoice>, string[]][])('%s', (_, change, sites) => {
    expect(desiredSites(choice(change))).toEqual(sites);
  });

  const host = fc.constantFrom('a.example', 'b.example', 'x.a.example', 'c.test', '*.a.example', '*.example', '*');
  const pattern = fc
    .tuple(fc.constantFrom('https', 'http', '*'), host)
    .map(([scheme, name]) => `${scheme}://${name}/*`);
  const patterns = fc.array(pattern, { maxLength: 5 });
  const address = fc
    .tuple(fc.constantFrom('https', 'http'), fc.constantFrom('a.example', 'x.a.example', 'b.example', 'c.test'))
    .map(([scheme, name]) => `${scheme}://${name}/record/1`);
  const letsIn = (list: readonly string[], url: string) => list.some((one) => siteMatches(one, url));

  it('never lets in an address that policy, the person’s list or the browser’s grants leave out', () => {
    fc.assert(
      fc.property(patterns, patterns, patterns, patterns, address, (wished, built, permitted, granted, url) => {
        for (const flavour of ['public', 'authority', 'managed'] as const) {
          const runs = desiredAndGranted(desiredSites({ flavour, wished, built, permitted }), granted);
          if (!letsIn(runs, url)) continue;
          expect(letsIn(permitted, url)).toBe(true);
          expect(letsIn(granted, url)).toBe(true);
          if (flavour === 'public') expect(letsIn(wished, url)).toBe(true);
          if (flavour === 'authority') expect(letsIn(built, url)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('policy that is set never names more than policy that is not, where it only narrows', () => {
    fc.assert(
      fc.property(patterns, patterns, patterns, address, (wished, built, permitted, url) => {
        for (const flavour of ['public', 'authority'] as const) {
          const narrowed = desiredSites({ flavour, wished, built, permitted });
          const free = desiredSites({ flavour, wished, built, permitted: null });
          if (letsIn(narrowed, url)) expect(letsIn(free, url)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('how each site on the list stands', () => {
  it('with policy, the browser’s grants and its refusals', () => {
    const given = choice({ flavour: 'authority', built: [A, B, C, 'https://d.example/*'], permitted: [A, B, C] });
    expect(listSiteStandings(given, [A, C], [C])).toEqual([
      { pattern: A, standing: 'on' },
      { pattern: B, standing: 'withheld' },
      { pattern: C, standing: 'blocked' },
      { pattern: 'https://d.example/*', standing: 'not-permitted' },
    ]);
  });

  it('lists what policy names in a managed build, and nothing without one', () => {
    expect(listSiteStandings(choice({ flavour: 'managed', permitted: [A] }), ['https://*/*'], [])).toEqual([
      { pattern: A, standing: 'on' },
    ]);
    expect(listSiteStandings(choice({ flavour: 'managed' }), ['https://*/*'], [])).toEqual([]);
  });
});
