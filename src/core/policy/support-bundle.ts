/** The file for support: versions, policy, what was recognised, counts. By type it has no room for a word of a record. */
import type { PageReport } from '../lessons/page-report';
import type { Settings } from '../settings/settings';
import { type PolicyReport, standingWords } from './policy-report';

export interface SupportFacts {
  program: string;
  content: string;
  browser: string;
  flavour: string;
  report: PolicyReport;
  settings: Settings;
  sources: Record<keyof Settings, 'policy' | 'user' | 'default'>;
  /** Stored values that were refused. */
  problems: readonly { key: string; reason: string }[];
  sites: readonly { standing: string }[];
  /** Of the tab that the page was opened from; null where there is none. */
  page: PageReport | null;
  /** Names and places of the worker's last errors. */
  errors: readonly { at: string; error: string; place: string }[];
}

/** Settings whose value is a plain word or number; lists are told by their length. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return `${value.length} entries`;
  if (typeof value === 'object' && value !== null) return value;
  return value;
}

/** The file's text. Sites are counted by how they stand: an address of a case system is no business of ours. */
export function supportBundle(facts: SupportFacts): string {
  const { program, content, browser, flavour, report, settings, sources, problems, sites, page, errors } = facts;
  const chosen = (Object.keys(settings) as (keyof Settings)[])
    .filter((key) => sources[key] !== 'default' && key !== 'sites' && key !== 'permittedOrigins')
    .map((key) => [key, { value: plain(settings[key]), from: sources[key] }]);
  return `${JSON.stringify(
    {
      alongsideSupport: 1,
      program,
      content,
      browser,
      package: flavour,
      policy: {
        schemaVersion: report.schemaVersion,
        lead: report.lead,
        keys: report.received.map(({ key, standing, notes }) => ({ key, result: standingWords(standing), notes })),
        unknown: report.unknown,
      },
      settings: Object.fromEntries(chosen),
      refusedSettings: problems.map(({ key, reason }) => ({ key, reason })),
      sites: countBy(sites.map(({ standing }) => standing)),
      page: page?.page ? pageFacts(page.page) : 'No page was asked about.',
      errors,
    },
    null,
    2,
  )}\n`;
}

function pageFacts(page: NonNullable<PageReport['page']>) {
  const { recognition, pageKind, system, frames, scan, fields, tables, rows } = page;
  return {
    recognised: recognition.kind === 'recognised' ? recognition.stage : recognition.kind,
    ...(recognition.kind === 'unrecognised' ? { why: recognition.reason } : {}),
    ...(recognition.kind === 'ambiguous' ? { among: recognition.among } : {}),
    ...(recognition.kind === 'recognised' ? { by: countBy(recognition.evidence.map(({ place }) => place)) } : {}),
    pageKind,
    system,
    frames,
    milliseconds: Math.round(scan.ms),
    elements: scan.nodes,
    fields: scan.controls,
    understood: countBy(fields.map(({ concept }) => concept)),
    readAs: countBy(fields.map(({ readAs }) => readAs)),
    tables,
    rows,
    ...(scan.degraded ? { degraded: scan.degraded } : {}),
  };
}

function countBy(words: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
