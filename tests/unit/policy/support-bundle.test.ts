import { describe, expect, it, vi } from 'vitest';
import type { PageReport } from '../../../src/core/lessons/page-report';
import { policyReport, policyReportText } from '../../../src/core/policy/policy-report';
import { supportBundle } from '../../../src/core/policy/support-bundle';
import { effectiveSettings } from '../../../src/core/settings/effective-settings';
import { describeError } from '../../../src/extension/last-errors';
import { readPolicyValues } from '../../../src/knowledge/policy-schema';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const MARK = 'Marker Marsh';

/** A report in which every place that holds words of the page holds a marker. */
const page: PageReport = {
  frames: [
    {
      site: `${MARK}.example`,
      labels: [
        {
          key: MARK,
          site: MARK,
          label: MARK,
          heading: MARK,
          control: 'text' as never,
          state: 'filled',
          concept: null,
          taught: false,
          closest: [],
          near: false,
        },
      ],
      titles: [MARK],
      outline: [{ depth: 0, element: 'h1', label: MARK }],
    },
  ],
  page: {
    system: null,
    pageKind: 'record',
    recognition: {
      kind: 'recognised',
      stage: 'section-47',
      evidence: [{ stage: 'section-47', place: 'title', words: MARK, weight: 1 }],
    },
    fields: [{ label: MARK, concept: 'child_seen_date', readAs: 'date', confidence: 1, because: MARK }],
    tables: 0,
    rows: 0,
    frames: 1,
    scan: { ms: 12.4, controls: 3, nodes: 90 },
  },
} as unknown as PageReport;

const raw = { maxWarnings: 9, permittedOrigins: ['https://lcs.example.gov.uk'], supportText: 'Ask extension 1000.', odd: 1 };
const reading = readPolicyValues(raw);
const report = policyReport({ reading, standing: 'in-force', changed: '2026-11-22T09:02:00.000Z', gone: {} });

function bundle(about: PageReport | null = page): string {
  return supportBundle({
    program: '1.0.0',
    content: '2026.11.3',
    browser: 'Chromium 156, Linux',
    flavour: 'public',
    report,
    ...effectiveSettings(reading, { sites: [`https://${MARK.toLowerCase().replace(' ', '-')}.example/*`], side: 'left' }),
    problems: [],
    sites: [{ standing: 'on' }, { standing: 'on' }, { standing: 'blocked' }],
    page: about,
    errors: [],
  });
}

describe('the file for support', () => {
  it('holds no word of a page, no site that a person permitted, and no label', () => {
    expect(bundle().toLowerCase()).not.toContain('marker');
    expect(bundle().toLowerCase()).not.toContain('marsh');
  });

  it('says versions, what became of policy, what was recognised and by what, counts and timings', () => {
    expect(JSON.parse(bundle())).toMatchObject({
      program: '1.0.0',
      policy: { schemaVersion: 1, unknown: ['odd'] },
      settings: { side: { value: 'left', from: 'user' } },
      sites: { on: 2, blocked: 1 },
      page: { recognised: 'section-47', by: { title: 1 }, fields: 3, milliseconds: 12, understood: { child_seen_date: 1 } },
    });
  });

  it('says so where no page was asked about', () => {
    expect(JSON.parse(bundle(null)).page).toBe('No page was asked about.');
  });
});

it('the page of policy as text names each key with its value, result and reason', () => {
  const text = policyReportText(report, { program: '1.0.0', content: '2026.11.3', browser: 'Chromium 156', id: 'abcdefghijklmnop' });
  expect(text).toContain('maxWarnings\t9\tIgnored\n\tIs 9, and has to be from 0 to 5.');
  expect(text).toContain('permittedOrigins\thttps://lcs.example.gov.uk\tApplied');
  expect(text).toContain('Unknown keys: odd');
  expect(text).toContain('last changed at 09:02 on Sun 22 November 2026');
});

describe('an error of the worker', () => {
  it('is kept as kind and place, without its words', () => {
    const error = new TypeError(`Cannot read ${MARK}`);
    error.stack = `TypeError: Cannot read ${MARK}\n    at x (chrome-extension://abc/background.js:1:234)`;
    expect(describeError(error, '2026-11-22T09:00:00Z')).toEqual({ at: '2026-11-22T09:00:00Z', error: 'TypeError', place: 'background.js:1:234' });
    expect(JSON.stringify(describeError(MARK, ''))).not.toContain(MARK);
  });
});
