import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { applyReview, readDate, readRows } from '../../../scripts/content-apply';
import { main } from '../../../scripts/content-command';
import { COLUMNS, registerCsv, type RegisterRow, registerRows } from '../../../scripts/content-register';
import type { Requirement } from '../../../src/core/content/pack';
import { loadContent } from '../../../src/knowledge/load-pack';
import type { ReviewFinding } from '../../../src/knowledge/reference-schema';

const TODAY = '2026-12-10';
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'review-'));
  cpSync('src/packs', join(root, 'src', 'packs'), { recursive: true });
  cpSync('src/vocabulary', join(root, 'src', 'vocabulary'), { recursive: true });
  mkdirSync(join(root, 'docs'));
  cpSync('docs/content-changes.md', join(root, 'docs', 'content-changes.md'));
});

afterEach(() => {
  rmSync(root, { recursive: true });
  vi.restoreAllMocks();
});

/** The register as written: the copies of the tests begin with the same words. */
const REGISTER = registerRows(loadContent('.'));
const filled = (id: string, change: Partial<RegisterRow> = {}): RegisterRow => {
  const row = REGISTER.find((one) => one.id === id);
  if (!row) throw new Error(`no ${id}`);
  return {
    ...row,
    reviewer_result: 'verified',
    reviewer_paragraph: '171',
    reviewer_page: '62',
    reviewer_date: '03/12/2026',
    reviewer_role: 'principal social worker',
    ...change,
  };
};
const apply = (...given: RegisterRow[]) => applyReview(root, Buffer.from(registerCsv(given)), TODAY);
const read = <T>(path: string): T => JSON.parse(readFileSync(join(root, 'src', 'packs', path), 'utf8')) as T;
/** A section 47 requirement as the file of the copy now has it. */
const requirement = (id: string): Requirement => {
  const found = read<Requirement[]>('section-47/requirements.json').find((item) => item.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

/** Applying checks the whole content first: about a second on a slow machine. */
vi.setConfig({ testTimeout: 30_000 });

describe('a row that says verified', () => {
  it('makes the item verified in the 2026 edition, with paragraph, day and role', () => {
    expect(apply(filled('s47-see-alone')).verified).toEqual(['s47-see-alone']);
    const item = requirement('s47-see-alone');
    expect(item.checked).toEqual({ edition: '2026', on: '2026-12-03', how: 'seen', by: 'principal social worker' });
    expect(item.currency).toBe('verified-2026');
    expect(item.sources[0]).toEqual({
      document: 'Working Together to Safeguard Children',
      edition: '2026',
      chapter: null,
      paragraph: '171',
      page: 62,
      confidence: 'seen',
    });
  });

  it('keeps every source that the item had, and changes no other item', () => {
    const had = requirement('s47-see-alone').sources;
    apply(filled('s47-see-alone'));
    expect(requirement('s47-see-alone').sources.slice(1)).toEqual(had);
    const after = registerRows(loadContent(root));
    const changed = after.filter((row, n) => JSON.stringify(row) !== JSON.stringify(REGISTER[n]));
    expect(changed.map(({ id }) => id)).toEqual(['s47-see-alone']);
  });

  it('works for a time limit and for a standard', () => {
    expect(apply(filled('icpc'), filled('std-a1-alert')).verified).toEqual(['icpc', 'std-a1-alert']);
    const content = loadContent(root);
    expect(content.standards.find(({ id }) => id === 'std-a1-alert')!.currency).toBe('verified-2026');
    expect(content.problems.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('does not start law that has not started', () => {
    apply(filled('s47-macpt'));
    expect(requirement('s47-macpt')).toMatchObject({ currency: 'law-not-in-force', checked: { edition: '2026' } });
  });

  it('twice leaves one 2026 passage, the later', () => {
    apply(filled('s47-see-alone'));
    apply(filled('s47-see-alone', { reviewer_paragraph: '180' }));
    const cited = requirement('s47-see-alone').sources.filter(({ edition }) => edition === '2026');
    expect(cited.map(({ paragraph }) => paragraph)).toEqual(['180']);
  });

  it('brings the content version on, and the change log says which items', () => {
    expect(apply(filled('s47-see-alone')).version).toBe('2026.12.1');
    expect(apply(filled('icpc')).version).toBe('2026.12.2');
    const log = readFileSync(join(root, 'docs', 'content-changes.md'), 'utf8');
    const heads = [...log.matchAll(/^## (\S+) \((.+)\)$/gm)].map(([, version, day]) => `${version} ${day}`);
    expect(heads.slice(0, 2)).toEqual(['2026.12.2 10 December 2026', '2026.12.1 10 December 2026']);
    expect(log).toContain('- 1 item was compared with the 2026 edition and stands: icpc.');
  });
});

describe('a finding', () => {
  it('is kept, and the item stays as it was', () => {
    const before = requirement('s47-see-alone');
    const note = 'Now asks for the child to be seen alone, “unless unsafe”; see p 90';
    expect(apply(filled('s47-see-alone', { reviewer_result: 'Changed', reviewer_note: note })).verified).toEqual([]);
    expect(requirement('s47-see-alone')).toEqual(before);
    expect(read('review-findings.json')).toEqual([
      {
        id: 's47-see-alone',
        kind: 'requirement',
        note,
        on: '2026-12-03',
        by: 'principal social worker',
        paragraph: '171',
        page: 62,
        result: 'changed',
      },
    ]);
  });

  it('of one item does not push out another’s', () => {
    apply(filled('s47-see-alone', { reviewer_result: 'not found', reviewer_paragraph: '', reviewer_page: '' }));
    apply(filled('s47-abe', { reviewer_result: 'query', reviewer_note: 'Which version?' }));
    expect(read<ReviewFinding[]>('review-findings.json').map(({ id, result }) => [id, result])).toEqual([
      ['s47-see-alone', 'not-found'],
      ['s47-abe', 'query'],
    ]);
  });
});

describe('a row that cannot be applied', () => {
  it.each<[string, Partial<RegisterRow>, string]>([
    ['an unknown id', { id: 'no-such' }, 'no item of this kind has this id'],
    ['an unknown kind', { kind: 'card' }, 'no item of this kind has this id'],
    ['no result', { reviewer_result: '' }, 'reviewer_result is empty; write verified, changed, not found or query'],
    [
      'an odd result',
      { reviewer_result: 'ok' },
      'reviewer_result is “ok”; it can be verified, changed, not found or query',
    ],
    [
      'an impossible day',
      { reviewer_date: '31/02/2026' },
      'reviewer_date is “31/02/2026”; write a day such as 03/12/2026',
    ],
    [
      'an American day',
      { reviewer_date: '12/31/2026' },
      'reviewer_date is “12/31/2026”; write a day such as 03/12/2026',
    ],
    ['a day to come', { reviewer_date: '11/12/2026' }, 'reviewer_date 2026-12-11 has not come yet'],
    [
      'a day before the edition',
      { reviewer_date: '2026-03-17' },
      'reviewer_date 2026-03-17 is before the 2026 edition',
    ],
    [
      'an address for a role',
      { reviewer_role: 'a@b.example' },
      'reviewer_role is “a@b.example”; write a role such as principal social worker',
    ],
    ['no role', { reviewer_role: '' }, 'reviewer_role is “”; write a role such as principal social worker'],
    ['a page in words', { reviewer_page: 'sixty' }, 'reviewer_page is “sixty”; write a page number'],
    [
      'no place',
      { reviewer_paragraph: '', reviewer_page: '' },
      'verified, but no paragraph or page of the 2026 edition is given',
    ],
    [
      'other words',
      { fingerprint: '00000000' },
      'the words of this item have changed since the register was written; write a new register and compare again',
    ],
  ])('%s is named by row, id and reason', (_, change, reason) => {
    const review = apply(filled('icpc'), filled('s47-see-alone', change));
    expect(review.refused).toEqual([{ row: 3, id: change.id ?? 's47-see-alone', reason }]);
    expect(review.verified).toEqual(['icpc']);
  });

  it('says which row already spoke of the item', () => {
    const review = apply(filled('icpc'), filled('icpc', { reviewer_paragraph: '9' }));
    expect(review.refused).toEqual([
      { row: 3, id: 'icpc', reason: 'row 2 already says something about this item; keep one of the two' },
    ]);
  });

  it('comes back whole, with the reason beside it', () => {
    const note = '=HYPERLINK("x"), a comma and\na second line';
    const review = apply(filled('s47-see-alone', { reviewer_result: 'maybe', reviewer_note: note }));
    const [back] = readRows(Buffer.from(review.notApplied));
    expect(back).toMatchObject({ id: 's47-see-alone', reviewer_note: note, reviewer_result: 'maybe' });
    expect(back!.reason).toContain('it can be verified');
    expect(review.version).toBeNull();
  });

  it('leaves every file as it was when nothing can be applied', () => {
    const before = readFileSync(join(root, 'src/packs/content-version.json'), 'utf8');
    apply(filled('s47-see-alone', { reviewer_result: 'maybe' }));
    expect(readFileSync(join(root, 'src/packs/content-version.json'), 'utf8')).toBe(before);
  });
});

describe('the file', () => {
  it('as written, with nothing filled in, changes nothing', () => {
    const review = applyReview(root, Buffer.from(registerCsv(REGISTER)), TODAY);
    expect(review).toMatchObject({
      verified: [],
      findings: [],
      refused: [],
      untouched: REGISTER.length,
      version: null,
    });
  });

  it('may come from a spreadsheet: semicolons, tabs, no mark, old letters', () => {
    const row = filled('s47-see-alone', { reviewer_result: 'query', reviewer_note: 'Says “alone” – see café' });
    const text = registerCsv([row]).replace(/^\ufeff/, '');
    const old = Buffer.from(text.replaceAll('“', '\x93').replaceAll('”', '\x94').replaceAll('–', '\x96'), 'latin1');
    expect(readRows(old)[0]!.reviewer_note).toBe('Says “alone” – see café');
    for (const delimiter of [';', '\t']) {
      const other = `id${delimiter}kind${delimiter}fingerprint${delimiter}reviewer_result${delimiter}reviewer_paragraph${delimiter}reviewer_page${delimiter}reviewer_date\nx${delimiter}requirement`;
      expect(readRows(Buffer.from(other))[0]).toMatchObject({ id: 'x', kind: 'requirement' });
    }
  });

  it('that is no register is refused with the columns it lacks', () => {
    expect(() => readRows(Buffer.from('id,kind\na,b\n'))).toThrow('it has no column fingerprint, reviewer_result');
  });

  it.each([
    ['03/12/2026', '2026-12-03'],
    ['3.12.2026', '2026-12-03'],
    ['2026-12-03', '2026-12-03'],
    ['03/12/26', null],
    ['3 December 2026', null],
    ['', null],
  ])('may say the day %s', (text, iso) => {
    expect(readDate(text)).toBe(iso);
  });
});

describe('the command', () => {
  it('names bad rows, keeps them in a file, applies the rest and ends with 1', () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const told = vi.spyOn(console, 'log').mockImplementation(() => {});
    const file = join(root, 'back.csv');
    writeFileSync(file, registerCsv([filled('icpc'), filled('s47-abe', { reviewer_result: 'fine' })]));
    expect(main(['--apply', file], root, TODAY)).toBe(1);
    expect(said.mock.calls.flat().join('\n')).toContain('row 3 (s47-abe): reviewer_result is “fine”');
    expect(told.mock.calls.flat().join('\n')).toContain('1 items verified in the 2026 edition');
    const kept = readRows(readFileSync(join(root, '.results', 'content', 'not-applied.csv')));
    expect(kept.map(({ id }) => id)).toEqual(['s47-abe']);
  });

  it('says what it needs', () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    expect([
      main(['--apply'], root, TODAY),
      main(['--apply', 'gone.csv'], root, TODAY),
      main(['x'], root, TODAY),
    ]).toEqual([2, 2, 2]);
    expect(said.mock.calls.flat().join('\n')).toContain('gone.csv does not exist');
  });

  it('keeps the register’s columns together with the reviewer’s', () => {
    expect(COLUMNS.filter((column) => column.startsWith('reviewer_')).length).toBe(6);
  });
});
