/**
 * Brings a filled-in review register back: "verified in the 2026 edition, paragraph n, on date, by role". A row that
 * cannot be applied is named with its reason and kept; whatever a reviewer wrote is somewhere afterwards.
 */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { EDITION_2026_IN_FORCE } from '../src/core/content/currency';
import type { Requirement, Source } from '../src/core/content/pack';
import { describeProblems, loadContent } from '../src/knowledge/load-pack';
import type { ReviewFinding } from '../src/knowledge/reference-schema';
import { COLUMNS, fingerprintOf, type ItemKind, registerCsv } from './content-register';

export interface Refused {
  /** Row of the spreadsheet; the header is row 1. */
  row: number;
  id: string;
  reason: string;
}

export interface Review {
  verified: string[];
  findings: ReviewFinding[];
  refused: Refused[];
  /** Rows in which the reviewer wrote nothing. */
  untouched: number;
  /** The refused rows as they came, with a column for the reason. */
  notApplied: string;
  /** The new content version, or null where nothing was applied. */
  version: string | null;
}

type Row = Record<string, string>;
/** An item of a file; only what a review reads or writes is named. */
type Item = Pick<Requirement, 'id' | 'title' | 'summary' | 'detail' | 'force' | 'sources' | 'checked' | 'currency'>;

interface Verified {
  on: string;
  by: string;
  paragraph: string | null;
  page: number | null;
}

const NEEDED = ['id', 'kind', 'fingerprint', 'reviewer_result', 'reviewer_paragraph', 'reviewer_page', 'reviewer_date'];
const RESULTS = {
  verified: 'verified',
  changed: 'changed',
  'not found': 'not-found',
  'not-found': 'not-found',
  query: 'query',
} as const;
const KINDS: Record<ItemKind, string> = {
  requirement: 'requirements.json',
  timescale: 'deadlines.json',
  standard: 'practice-standards.json',
};

/**
 * Applies the rows of `bytes` to the packs below `root`. All files are checked as the build would check them before any
 * is replaced. Throws where the whole file is unusable (not CSV, columns missing, content that would not build).
 */
export function applyReview(root: string, bytes: Uint8Array, today: string): Review {
  const rows = readRows(bytes);
  const files = new Files(root);
  const review: Review = { verified: [], findings: [], refused: [], untouched: 0, notApplied: '', version: null };
  const refusedRows: Row[] = [];
  const seen = new Map<string, number>();

  for (const [n, row] of rows.entries()) {
    const number = n + 2;
    const refuse = (reason: string) => {
      review.refused.push({ row: number, id: row.id ?? '', reason });
      refusedRows.push({ ...row, reason });
    };
    const wrote = Object.keys(row).some((column) => column.startsWith('reviewer_') && row[column] !== '');
    if (!wrote) {
      review.untouched += 1;
      continue;
    }
    const found = files.find(row.kind ?? '', row.id ?? '');
    const problem = found === null ? 'no item of this kind has this id' : problemOf(row, found.item, today);
    if (found === null || problem !== null) {
      refuse(problem ?? 'no item of this kind has this id');
      continue;
    }
    const key = `${row.kind}:${row.id}`;
    const earlier = seen.get(key);
    if (earlier !== undefined) {
      refuse(`row ${earlier} already says something about this item; keep one of the two`);
      continue;
    }
    seen.set(key, number);

    const facts: Verified = {
      on: readDate(row.reviewer_date ?? '')!,
      by: row.reviewer_role ?? '',
      paragraph: row.reviewer_paragraph || null,
      page: row.reviewer_page ? Number(row.reviewer_page) : null,
    };
    const result = RESULTS[(row.reviewer_result ?? '').toLowerCase() as keyof typeof RESULTS];
    const note = row.reviewer_note ?? '';
    if (result === 'verified') {
      verify(found.item, facts);
      found.touch();
      review.verified.push(found.item.id);
    }
    if (result !== 'verified' || note !== '') {
      const finding = { id: found.item.id, kind: row.kind as ItemKind, note, ...facts };
      review.findings.push({ ...finding, result: result === 'verified' ? 'query' : result });
    }
  }

  review.notApplied = registerCsv(refusedRows, [...COLUMNS, 'reason']);
  if (review.verified.length + review.findings.length > 0) {
    files.addFindings(review.findings);
    review.version = files.bumpVersion(review, today);
    files.save();
  }
  return review;
}

/** Rows of a CSV in UTF-8 or, from older spreadsheets, in Windows-1252; separated by commas, semicolons or tabs. */
export function readRows(bytes: Uint8Array): Row[] {
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  const text = utf8.includes('\ufffd') ? decodeWindows1252(bytes) : utf8;
  const header = text.replace(/^\ufeff/, '').split(/\r?\n/, 1)[0] ?? '';
  const delimiter = [',', ';', '\t'].reduce((a, b) => (header.split(b).length > header.split(a).length ? b : a));
  const columns = header.split(delimiter).map((name) => name.replaceAll('"', '').trim().toLowerCase());
  const missing = NEEDED.filter((name) => !columns.includes(name));
  if (missing.length > 0) throw new Error(`is not a register: it has no column ${missing.join(', ')}`);
  return parse(text, {
    bom: true,
    columns: () => columns,
    delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
    cast: (value) => value.replace(/^'(?=[=+\-@\t\r])/, '').trim(),
  }) as Row[];
}

/** Bytes 0x80 to 0x9f of Windows-1252 (encoding.spec.whatwg.org); some Node versions decode them as Latin-1. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes).toString('latin1');
  return latin1.replaceAll(/[\x80-\x9f]/g, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80]!);
}

/** A day written 2026-12-03 or 03/12/2026 as an ISO date; null for anything else, and for a day that does not exist. */
export function readDate(text: string): string | null {
  const british = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text);
  const iso = british ? `${british[3]}-${british[2]!.padStart(2, '0')}-${british[1]!.padStart(2, '0')}` : text;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null;
  try {
    return Temporal.PlainDate.from(iso, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}

function problemOf(row: Row, item: Item, today: string): string | null {
  const {
    reviewer_result = '',
    reviewer_paragraph = '',
    reviewer_page = '',
    reviewer_date = '',
    reviewer_role = '',
  } = row;
  if (reviewer_result === '') return 'reviewer_result is empty; write verified, changed, not found or query';
  const result = RESULTS[reviewer_result.toLowerCase() as keyof typeof RESULTS];
  if (result === undefined) {
    return `reviewer_result is “${reviewer_result}”; it can be verified, changed, not found or query`;
  }
  if (row.fingerprint !== fingerprintOf(item)) {
    return 'the words of this item have changed since the register was written; write a new register and compare again';
  }
  const on = readDate(reviewer_date);
  if (on === null) return `reviewer_date is “${reviewer_date}”; write a day such as 03/12/2026`;
  if (on > today) return `reviewer_date ${on} has not come yet`;
  if (on < EDITION_2026_IN_FORCE) return `reviewer_date ${on} is before the 2026 edition`;
  if (!/^[\p{L}][\p{L} ,()/&'’-]{2,79}$/u.test(reviewer_role)) {
    return `reviewer_role is “${reviewer_role}”; write a role such as principal social worker`;
  }
  if (reviewer_page !== '' && !/^[1-9]\d{0,2}$/.test(reviewer_page)) {
    return `reviewer_page is “${reviewer_page}”; write a page number`;
  }
  if (reviewer_paragraph.length > 60) return 'reviewer_paragraph is longer than 60 characters';
  if (result === 'verified' && reviewer_paragraph === '' && reviewer_page === '') {
    return 'verified, but no paragraph or page of the 2026 edition is given';
  }
  return null;
}

/** Law that has not started does not start because somebody found it in a document: its currency stays. */
function verify(item: Item, { on, by, paragraph, page }: Verified): void {
  const source: Source = {
    document: 'Working Together to Safeguard Children',
    edition: '2026',
    chapter: null,
    paragraph,
    page,
    confidence: 'seen',
  };
  item.sources = [
    source,
    ...item.sources.filter(({ edition, confidence }) => edition !== '2026' || confidence !== 'seen'),
  ];
  item.checked = { edition: '2026', on, how: 'seen', by };
  if (item.currency === 'last-verified-2023' || item.currency === 'reported-2026') item.currency = 'verified-2026';
}

/** The files of the packs, read when needed and written together. */
class Files {
  private readonly read = new Map<string, Item[]>();
  private readonly changed = new Map<string, string>();

  constructor(private readonly root: string) {}

  find(kind: string, id: string): { item: Item; touch(): void } | null {
    const name = Object.hasOwn(KINDS, kind) ? KINDS[kind as ItemKind] : undefined;
    if (name === undefined) return null;
    const packs = join(this.root, 'src', 'packs');
    const folders = readdirSync(packs, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const paths = kind === 'standard' ? [name] : folders.map((folder) => join(folder.name, name));
    for (const path of paths.map((one) => join('src', 'packs', one))) {
      const items = this.items(path);
      const item = items.find((one) => one.id === id);
      if (item) return { item, touch: () => this.changed.set(path, json(items)) };
    }
    return null;
  }

  addFindings(findings: readonly ReviewFinding[]): void {
    if (findings.length === 0) return;
    const path = join('src', 'packs', 'review-findings.json');
    const at = join(this.root, path);
    const kept = existsSync(at) ? (JSON.parse(readFileSync(at, 'utf8')) as ReviewFinding[]) : [];
    const same = (a: ReviewFinding, b: ReviewFinding) => a.id === b.id && a.kind === b.kind;
    this.changed.set(path, json([...kept.filter((old) => !findings.some((one) => same(old, one))), ...findings]));
  }

  /** The next version, written with an entry at the head of the change log. */
  bumpVersion({ verified, findings }: Review, today: string): string {
    const path = join('src', 'packs', 'content-version.json');
    const { version } = JSON.parse(readFileSync(join(this.root, path), 'utf8')) as { version: string };
    const month = `${Number(today.slice(0, 4))}.${Number(today.slice(5, 7))}`;
    const next = version.startsWith(`${month}.`) ? `${month}.${Number(version.split('.')[2]) + 1}` : `${month}.1`;
    this.changed.set(path, json({ version: next, on: today }));

    const log = join('docs', 'content-changes.md');
    const text = readFileSync(join(this.root, log), 'utf8');
    const at = text.indexOf('\n## ');
    const day = Temporal.PlainDate.from(today).toLocaleString('en-GB', {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    });
    const entry = [
      `## ${next} (${day})`,
      '',
      ...(verified.length > 0
        ? [
            `- ${count(verified.length, 'item was', 'items were')} compared with the 2026 edition and ${verified.length === 1 ? 'stands' : 'stand'}: ${verified.join(', ')}.`,
          ]
        : []),
      ...(findings.length > 0
        ? [
            `- ${count(findings.length, 'note', 'notes')} of reviewers kept for the next change: ${findings.map(({ id }) => id).join(', ')}.`,
          ]
        : []),
    ];
    this.changed.set(log, `${text.slice(0, at + 1)}${entry.join('\n')}\n\n${text.slice(at + 1)}`);
    return next;
  }

  /** Builds a copy first: what would stop the build is not saved. */
  save(): void {
    const copy = mkdtempSync(join(tmpdir(), 'content-'));
    try {
      for (const folder of ['packs', 'vocabulary']) {
        const from = join(this.root, 'src', folder);
        if (existsSync(from)) cpSync(from, join(copy, 'src', folder), { recursive: true });
      }
      for (const [path, text] of this.changed) if (path.startsWith('src')) writeFileSync(join(copy, path), text);
      const errors = loadContent(copy).problems.filter(({ level }) => level === 'error');
      if (errors.length > 0)
        throw new Error(`nothing was saved; the content would not build:\n${describeProblems(errors)}`);
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
    for (const [path, text] of this.changed) {
      const at = join(this.root, path);
      writeFileSync(`${at}.new`, text);
      renameSync(`${at}.new`, at);
    }
  }

  private items(path: string): Item[] {
    const known = this.read.get(path);
    if (known) return known;
    const items = JSON.parse(readFileSync(join(this.root, path), 'utf8')) as Item[];
    this.read.set(path, items);
    return items;
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function count(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}
