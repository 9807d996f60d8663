import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { readThemes, seedCoverage, servingIds } from '../../../scripts/content-coverage';
import { COLUMNS, fingerprintOf, registerCsv, registerHtml, registerRows } from '../../../scripts/content-register';
import { walkThroughRows } from '../../../scripts/content-walk-throughs';
import { loadContent } from '../../../src/knowledge/load-pack';

const content = loadContent('.');
const rows = registerRows(content);

describe('the review register', () => {
  it('has one row an item', () => {
    const items = [...content.packs.values()].flatMap((pack) => [
      ...pack.requirements.filter(({ stage }) => stage === pack.id).map(({ id }) => `requirement:${id}`),
      ...pack.timescales.filter(({ stage }) => stage === pack.id).map(({ id }) => `timescale:${id}`),
    ]);
    items.push(...content.standards.map(({ id }) => `standard:${id}`));
    expect(rows.map(({ kind, id }) => `${kind}:${id}`).sort()).toEqual(items.sort());
  });

  it('says everything about an item in its row', () => {
    const row = rows.find(({ id }) => id === 'referral-decision')!;
    expect(row).toMatchObject({
      kind: 'timescale',
      stage: 'front-door',
      force: 'should',
      binds: 'the practice supervisor or manager',
      limit: 'at most 1 working-days',
      effective_from: '2023-12-15',
      checked_edition: '2023',
      checked_how: 'seen',
      currency: 'last-verified-2023',
      evidencing_concepts: 'referral_date; referral_decision_date',
      reviewer_result: '',
    });
    expect(row.sources).toContain(
      'Working Together to Safeguard Children 2023, chapter 3, paragraph 153, page 58 (seen)',
    );
    for (const one of rows) {
      for (const column of [
        'title',
        'summary',
        'detail',
        'force',
        'binds',
        'roles',
        'sources',
        'checked_on',
        'currency',
      ] as const) {
        expect(one[column], `${one.id} ${column}`).not.toBe('');
      }
    }
  });

  it('can be read back by any reader of CSV, with a mark for spreadsheets', () => {
    const csv = registerCsv(rows);
    expect(csv.startsWith('\ufeff')).toBe(true);
    const back = parse(csv, { bom: true, columns: true }) as Record<string, string>[];
    expect(back).toEqual(rows);
    expect(Object.keys(back[0]!)).toEqual([...COLUMNS]);
  });

  it('makes formulas harmless', () => {
    const row = { ...rows[0]!, reviewer_note: '=1+1' };
    const [back] = parse(registerCsv([row]), { bom: true, columns: true }) as Record<string, string>[];
    expect(back!.reviewer_note).toBe("'=1+1");
  });

  it('marks words that change with another fingerprint', () => {
    const item = content.standards[0]!;
    expect(fingerprintOf(item)).toMatch(/^[0-9a-f]{8}$/);
    expect(fingerprintOf({ ...item, detail: `${item.detail} More.` })).not.toBe(fingerprintOf(item));
    expect(new Set(rows.map(({ fingerprint }) => fingerprint)).size).toBe(rows.length);
  });

  it('is a page with a table a stage, a heading for every column and nothing unescaped', () => {
    const html = registerHtml([{ ...rows[0]!, title: '<b>&"' }, ...rows.slice(1)], content);
    expect(html).toContain('&lt;b&gt;&amp;&quot;');
    expect(html).not.toContain('<b>');
    expect(html.match(/<caption>/g)?.length).toBe(new Set(rows.map(({ stage }) => stage)).size);
    expect(html.match(/<tr id=/g)?.length).toBe(rows.length);
    expect(html).toContain('Open Government Licence v3.0');
  });
});

describe('seed coverage', () => {
  const themes = readThemes('.');

  it('answers all 192 themes', () => {
    expect(themes.length).toBe(192);
    expect(new Set(themes.map(({ theme }) => theme)).size).toBe(192);
    const counts = ['A', 'B', 'C', 'D', 'E'].map(
      (letter) => themes.filter(({ theme }) => theme.startsWith(letter)).length,
    );
    expect(counts).toEqual([61, 35, 14, 31, 51]);
    for (const { theme, ids, program, reason } of themes) {
      expect(ids.length > 0 || program.length > 10 || reason.length > 10, theme).toBe(true);
    }
  });

  it('names only ids that exist', () => {
    const known = servingIds(content);
    for (const { theme, ids } of themes) for (const id of ids) expect(known.has(id), `${theme}: ${id}`).toBe(true);
  });

  it('is in docs as the data says it', () => {
    const { markdown, problems } = seedCoverage('.', content);
    expect(problems).toEqual([]);
    expect(readFileSync('docs/seed-coverage.md', 'utf8')).toBe(markdown);
  });

  it('says so when an item goes away', () => {
    const without = { ...content, topics: [] };
    expect(seedCoverage('.', without).problems).toContainEqual(
      expect.stringContaining('A9 names “topic:parents-and-fathers”, which does not exist'),
    );
  });
});

describe('the content version', () => {
  const log = readFileSync('docs/content-changes.md', 'utf8');
  const heads = [...log.matchAll(/^## (\S+) \(/gm)].map(([, version]) => version!);

  it('is its own, and the newest entry of the change log', () => {
    const program = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(content.version).not.toBe(program.version);
    expect(heads[0]).toBe(content.version);
  });

  it('has a log without gaps or words for programmers', () => {
    expect(new Set(heads).size).toBe(heads.length);
    expect(log).not.toMatch(/\b(JSON|schema|commit|module|API|TypeScript|array|enum)\b/i);
    for (const part of log.split(/^## /m).slice(1)) expect(part).toMatch(/^- /m);
  });
});

describe('the list of walk-throughs', () => {
  const walks = walkThroughRows(content);

  it('has every decision and question of every stage once, each with what it rests on', () => {
    const expected = [...content.packs.values()].flatMap(({ oversight }) => [
      ...(oversight?.decisions ?? []).map(({ id }) => id),
      ...(oversight?.questions ?? []).map(({ id }) => id),
    ]);
    expect(walks.map(({ id }) => id).sort()).toEqual(expected.sort());
    expect(new Set(walks.map(({ stage }) => stage)).size).toBe(20);
    for (const one of walks) {
      expect(one.says, one.id).not.toBe('');
      expect(one.answered_by, one.id).not.toBe('');
      if (one.kind === 'decision') expect(one.sources, one.id).not.toBe('');
      else expect(one.rests_on, one.id).not.toBe('');
    }
  });

  it('says in words which fields answer a decision', () => {
    expect(walks.find(({ id }) => id === 'fd-decider-named')).toMatchObject({
      kind: 'decision',
      answered_by: 'person-named: referral_decision_by; else manager_name or manager_authorisation',
      before_sending: 'yes',
    });
    expect(walks.find(({ id }) => id === 'as-ask-late')!.answered_by).toBe('where passed: assessment-complete');
  });
});
