/** The review register: one row an item, with all that a reviewer needs beside the PDF, and columns for what they find. */
import { createHash } from 'node:crypto';
import { stringify } from 'csv-stringify/sync';
import type { CheckRecord, PracticeStandard, Requirement, Source, Timescale } from '../src/core/content/pack';
import type { Content } from '../src/knowledge/load-pack';

/** Columns of the register, in order. The last six are the reviewer's. */
export const COLUMNS = [
  'id',
  'kind',
  'stage',
  'title',
  'summary',
  'detail',
  'plain_words',
  'force',
  'binds',
  'roles',
  'also_at',
  'topics',
  'limit',
  'sources',
  'links',
  'effective_from',
  'effective_to',
  'checked_edition',
  'checked_how',
  'checked_on',
  'checked_by',
  'currency',
  'evidencing_concepts',
  'check_on_page',
  'fingerprint',
  'reviewer_result',
  'reviewer_paragraph',
  'reviewer_page',
  'reviewer_date',
  'reviewer_role',
  'reviewer_note',
] as const;

export type Column = (typeof COLUMNS)[number];
export type RegisterRow = Record<Column, string>;
export type ItemKind = 'requirement' | 'timescale' | 'standard';
type Item = Requirement | Timescale | PracticeStandard;

/** What a reviewer read, in eight characters: a review of words that have changed since is not applied. */
export function fingerprintOf(item: Pick<Item, 'id' | 'title' | 'summary' | 'detail' | 'force'>): string {
  const words = [item.id, item.title, item.summary, item.detail, item.force].join('\n');
  return createHash('sha256').update(words).digest('hex').slice(0, 8);
}

/** Every requirement, time limit and practice standard once, by stage. */
export function registerRows(content: Content): RegisterRow[] {
  const packs = [...content.packs.values()].sort((a, b) => a.title.localeCompare(b.title, 'en-GB'));
  return [
    ...packs.flatMap((pack) => [
      ...pack.requirements
        .filter((item) => item.stage === pack.id)
        .map((item) => row('requirement', item, item.stage, item.alsoStages, item.record.concepts, item.record.check)),
      ...pack.timescales
        .filter((item) => item.stage === pack.id)
        .map((item) => {
          const concepts = [...new Set([...item.fromConcepts, ...item.toConcepts, ...item.dueConcepts])];
          const limit = `${item.kind === 'recurring' ? 'every' : 'at most'} ${item.amount} ${item.unit}`;
          return { ...row('timescale', item, item.stage, item.alsoStages, concepts, 'date-within'), limit };
        }),
    ]),
    ...content.standards.map((item) => row('standard', item, '', item.appliesAt, item.concepts ?? [], 'none')),
  ];
}

function row(
  kind: ItemKind,
  item: Item,
  stage: string,
  alsoAt: readonly string[],
  concepts: readonly string[],
  check: string,
): RegisterRow {
  const checked: CheckRecord | undefined = item.checked;
  return {
    id: item.id,
    kind,
    stage,
    title: item.title,
    summary: item.summary ?? '',
    detail: item.detail ?? '',
    plain_words: ('plain' in item ? item.plain : undefined) ?? '',
    force: item.force ?? '',
    binds: item.dutyHolder ?? '',
    roles: (item.roles ?? []).join('; '),
    also_at: alsoAt.join('; '),
    topics: (item.topics ?? []).join('; '),
    limit: '',
    sources: item.sources.map(sourceWords).join('\n'),
    links: item.sources.flatMap(({ url }) => url ?? []).join('\n'),
    effective_from: item.effectiveFrom ?? '',
    effective_to: item.effectiveTo ?? '',
    checked_edition: checked?.edition ?? '',
    checked_how: checked?.how ?? '',
    checked_on: checked?.on ?? '',
    checked_by: checked?.by ?? '',
    currency: item.currency ?? '',
    evidencing_concepts: concepts.join('; '),
    check_on_page: check,
    fingerprint: fingerprintOf(item),
    reviewer_result: '',
    reviewer_paragraph: '',
    reviewer_page: '',
    reviewer_date: '',
    reviewer_role: '',
    reviewer_note: '',
  };
}

/** "Working Together to Safeguard Children 2023, chapter 3, paragraph 153, page 58 (seen)". */
export function sourceWords(source: Source): string {
  const parts = [
    [source.document, source.edition ?? ''].join(' ').trim(),
    ...(source.chapter === null ? [] : [/^\d+$/.test(source.chapter) ? `chapter ${source.chapter}` : source.chapter]),
    ...(source.paragraph === null ? [] : [`paragraph ${source.paragraph}`]),
    ...(source.box === undefined ? [] : [`“${source.box}”`]),
    ...(source.page === null ? [] : [`page ${source.page}`]),
  ];
  return `${parts.join(', ')} (${source.confidence})`;
}

/** CSV with a byte-order mark, so that a spreadsheet reads the quotation marks; formulas are made harmless. */
export function registerCsv(rows: readonly Record<string, string>[], columns: readonly string[] = COLUMNS): string {
  return stringify([...rows], { header: true, columns: [...columns], bom: true, escape_formulas: true });
}

const SHOWN: { head: string; of: (row: RegisterRow) => string }[] = [
  { head: 'Item', of: (r) => `${r.title}\n${r.id}` },
  { head: 'Says', of: (r) => [r.summary, r.detail, r.limit, r.plain_words && `For families: ${r.plain_words}`].filter(Boolean).join('\n') },
  { head: 'Force, and who it binds', of: (r) => [r.force, r.binds, r.roles].filter(Boolean).join('\n') },
  { head: 'Where it shows', of: (r) => [r.also_at && `also: ${r.also_at}`, r.topics].filter(Boolean).join('\n') },
  { head: 'Sources', of: (r) => [r.sources, r.links].filter(Boolean).join('\n') },
  {
    head: 'In force',
    of: (r) => `from ${r.effective_from || 'not known'}${r.effective_to && `\nto ${r.effective_to}`}`,
  },
  {
    head: 'Last check',
    of: (r) =>
      [`${r.checked_edition} ${r.checked_how}`.trim(), r.checked_on, r.checked_by, r.currency]
        .filter(Boolean)
        .join('\n'),
  },
  { head: 'Fields that would show it', of: (r) => [r.evidencing_concepts || 'none', r.check_on_page].join('\n') },
  { head: 'Reviewer', of: () => '' },
];

/** A page to print or to read beside the PDF: one table a stage, an empty column for the reviewer. */
export function registerHtml(rows: readonly RegisterRow[], content: Content): string {
  const titles = new Map([...content.packs].map(([id, pack]) => [id, pack.title]));
  const groups = new Map<string, RegisterRow[]>();
  for (const one of rows) groups.set(one.stage, [...(groups.get(one.stage) ?? []), one]);
  const tables = [...groups].map(([stage, list]) => {
    const caption = `${titles.get(stage) ?? 'Practice standards'}: ${list.length} items`;
    const head = SHOWN.map((column) => `<th scope="col">${escapeHtml(column.head)}</th>`).join('');
    const body = list
      .map((one) => {
        const cells = SHOWN.slice(1).map((column) => `<td>${escapeHtml(column.of(one))}</td>`);
        return `<tr id="${escapeHtml(`${one.kind}-${one.id}`)}"><th scope="row">${escapeHtml(SHOWN[0]!.of(one))}</th>${cells.join('')}</tr>`;
      })
      .join('\n');
    return `<table><caption>${escapeHtml(caption)}</caption><thead><tr>${head}</tr></thead>\n<tbody>${body}</tbody></table>`;
  });
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Review register, content ${escapeHtml(content.version)}</title>
<style>
body { font: 14px/1.45 system-ui, sans-serif; margin: 24px; color: #1c1c1c; background: #fff; }
table { border-collapse: collapse; width: 100%; margin: 24px 0; }
caption { font-weight: 600; font-size: 18px; text-align: left; padding: 8px 0; }
th, td { border: 1px solid #8a8a8a; padding: 6px 8px; text-align: left; vertical-align: top; white-space: pre-line; }
thead th { background: #eee; position: sticky; top: 0; }
tbody th { font-weight: 600; min-width: 12em; overflow-wrap: anywhere; }
td:last-child { min-width: 14em; }
@media print { thead th { position: static; } tr { break-inside: avoid; } body { margin: 0; font-size: 10px; } }
</style>
</head>
<body>
<main>
<h1>Review register</h1>
<p>Content ${escapeHtml(content.version)}. ${rows.length} items. Compare each with the 2026 edition and write what you find in
register.csv, in the columns that begin with “reviewer”:</p>
<ul>
<li>reviewer_result: verified, changed, not found, or query</li>
<li>reviewer_paragraph and reviewer_page: where it stands in the 2026 edition</li>
<li>reviewer_date: the day of the check, such as 03/12/2026</li>
<li>reviewer_role: your role, such as principal social worker; no name</li>
<li>reviewer_note: anything else</li>
</ul>
<p>Leave the other columns as they are. Then: npm run content -- --apply register.csv</p>
<p>Contains public sector information licensed under the Open Government Licence v3.0. Source: Working Together to
Safeguard Children 2023, Department for Education, Crown copyright 2023.</p>
${tables.join('\n')}
</main>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
