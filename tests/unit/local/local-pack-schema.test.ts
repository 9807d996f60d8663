import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { LOCAL_PACK_BYTES } from '../../../src/core/local/local-pack';
import { isHttpsLink, readLocalItems, readLocalPack, writeLocalPack } from '../../../src/knowledge/local-pack-schema';
import { NORTHSHIRE_PACK } from '../../case-system/local-pack';

// Thousands of generated cases.
vi.setConfig({ testTimeout: 60_000 });

const known = {
  concepts: new Set(['child_seen_date', 'strategy_date']),
  stages: new Set(['section-47', 'strategy-discussion', 'front-door', 'assessment']),
};
const note = { stage: 'section-47', title: 'A title', text: 'A text.', owner: 'a team', reviewBy: '2027-03-31' };
const limit = { timescale: 'icpc', amount: 12, unit: 'working-days' };
const post = { role: 'Out-of-hours team', phone: '01632 960001', lastChecked: '2026-11-02' };
const link = { title: 'Section 47', link: 'https://procedures.northshire.example/s47' };

function file(members: object): string {
  return JSON.stringify({ alongsideLocalPack: 1, council: 'Northshire Council', ...members });
}

describe('a local pack', () => {
  it('of the invented council is read whole, and comes back as it was written', () => {
    const { pack, problems } = readLocalPack(NORTHSHIRE_PACK, known);
    expect(problems).toEqual([]);
    expect(pack).toMatchObject({ council: 'Northshire Council', writtenFor: '2026' });
    expect(pack!.localGuidance.length).toBe(6);
    expect(readLocalPack(writeLocalPack(pack!), known)).toEqual(readLocalPack(NORTHSHIRE_PACK, known));
  });

  it.each([
    ['{', 'the file', /not JSON/],
    ['[]', 'the file', /not a local pack/],
    ['null', 'the file', /not a local pack/],
    ['{}', 'alongsideLocalPack', /no local pack/],
    ['{"alongsideLocalPack":"1","council":"N"}', 'alongsideLocalPack', /no local pack/],
    ['{"alongsideLocalPack":2,"council":"N"}', 'alongsideLocalPack', /written for a newer version.*reads format 1/],
    ['{"alongsideLocalPack":1}', 'council', /missing/],
    ['{"alongsideLocalPack":1,"council":"<b>N</b>"}', 'council', /markup/],
    ['{"alongsideLocalPack":1.5,"council":"N"}', 'alongsideLocalPack', /no local pack/],
    ['{"alongsideLocalPack":0,"council":"N"}', 'alongsideLocalPack', /no local pack/],
    ['{"alongsideLocalPack":1,"council":null}', 'council', /not text/],
    ['{"alongsideLocalPack":1,"council":42}', 'council', /not text/],
    ['{"alongsideLocalPack":1,"council":"North\u00adshire"}', 'council', /cannot be seen/],
    ['{"alongsideLocalPack":1,"council":"N",}', 'the file', /not JSON/],
    ['{"alongsideLocalPack":1,"council":"N" /* ours */}', 'the file', /not JSON/],
    ["{'alongsideLocalPack':1,'council':'N'}", 'the file', /not JSON/],
    ['alongsideLocalPack,council\n1,N', 'the file', /not JSON/],
    ['{"alongsideLocalPack":1,"council":"N","contacts":[NaN]}', 'the file', /not JSON/],
    ['"alongsideLocalPack"', 'the file', /not a local pack/],
    [JSON.stringify([{ alongsideLocalPack: 1, council: 'N' }]), 'the file', /not a local pack/],
    ['{"alongsideProfile":1,"lessons":[]}', 'alongsideLocalPack', /no local pack/],
    ['{"alongsideLocalPack":1,"council":"N","expires":"31/10/2027"}', 'expires', /not a date.*cannot be told until when/],
    ['{"alongsideLocalPack":1,"council":"N","expires":"2027-02-29"}', 'expires', /not a date/],
    ['{"alongsideLocalPack":1,"council":"N","expires":20271031}', 'expires', /not a date/],
    [`{"alongsideLocalPack":1,"council":"N","localGuidance":[${Array.from({ length: 10_000 }, () => '{"title":"A","text":"B"}').join()},{"title":"${'x'.repeat(20_000)}","text":"B"}]}`, 'the file', /larger than 256 kB/],
    [`{"alongsideLocalPack":1,"council":"${'é'.repeat(LOCAL_PACK_BYTES / 2)}"}`, 'the file', /larger than 256 kB/],
  ])('is refused whole with its reason: %#', (text, path, reason) => {
    expect(readLocalPack(text, known)).toEqual({
      pack: null,
      timescales: [],
      problems: [{ path, reason: expect.stringMatching(reason) }],
    });
  });

  it.each([
    ['localGuidance', { ...note, title: '' }, 'title', /empty/],
    ['localGuidance', { ...note, title: 'x'.repeat(121) }, 'title', /longer than 120/],
    ['localGuidance', { ...note, text: 'See <img src=x onerror=alert(1)>' }, 'text', /markup/],
    ['localGuidance', { ...note, text: 'Turned \u202e round' }, 'text', /cannot be seen/],
    ['localGuidance', { ...note, text: 'Bell \u0007' }, 'text', /cannot be seen/],
    ['localGuidance', { ...note, text: 7 }, 'text', /not text/],
    ['localGuidance', { ...note, stage: 'section-48' }, 'stage', /“section-48” is no stage/],
    ['localGuidance', { ...note, stage: '../x' }, 'stage', /not the id of a stage/],
    ['localGuidance', { ...note, concept: 'seen' }, 'concept', /“seen” is no field/],
    ['localGuidance', { ...note, reviewBy: '31/03/2027' }, 'reviewBy', /YYYY-MM-DD/],
    ['localGuidance', { ...note, reviewBy: '2027-02-30' }, 'reviewBy', /YYYY-MM-DD/],
    ['localGuidance', { ...note, link: 'http://northshire.example/' }, 'link', /https link/],
    ['localGuidance', { ...note, link: 'javascript:alert(1)' }, 'link', /https link/],
    ['localGuidance', { ...note, link: 'https://user:word@northshire.example/' }, 'link', /https link/],
    ['localGuidance', { ...note, pattern: '(a+)+$' }, '', /“pattern”, which no such entry has/],
    ['localGuidance', 'text', '', /named members/],
    ['localGuidance', null, '', /named members/],
    ['localTimescales', { ...limit, amount: 0 }, 'amount', /less than 1/],
    ['localTimescales', { ...limit, amount: 401 }, 'amount', /more than 400/],
    ['localTimescales', { ...limit, amount: 2.5 }, 'amount', /whole number/],
    ['localTimescales', { ...limit, amount: '12' }, 'amount', /whole number/],
    ['localTimescales', { ...limit, unit: 'fortnights' }, 'unit', /none of working-days/],
    ['contacts', { ...post, phone: 'ring Bob' }, 'phone', /telephone number/],
    ['contacts', { ...post, phone: '01632 960001;ext=1' }, 'phone', /telephone number/],
    ['contacts', { phone: '01632 960001' }, 'role', /is missing/],
    ['contacts', { ...post, role: { name: 'LADO' } }, 'role', /not text/],
    ['contacts', { ...post, phone: 1632960001 }, 'phone', /not text/],
    ['contacts', { ...post, phone: '(((' }, 'phone', /telephone number/],
    ['contacts', { ...post, email: 'edt@northshire.example' }, '', /“email”, which no such entry has/],
    ['contacts', [post], '', /named members|of the wrong kind/],
    ['localGuidance', { ...note, review_by: '2027-03-31' }, '', /“review_by”, which no such entry has/],
    ['localGuidance', { ...note, text: 'North\u00adshire' }, 'text', /cannot be seen/],
    ['localGuidance', { ...note, title: 'Turned \u061c' }, 'title', /cannot be seen/],
    ['localGuidance', { ...note, owner: null }, 'owner', /not text/],
    ['localTimescales', { ...limit, unit: null }, 'unit', /none of working-days/],
    ['localTimescales', { ...limit, timescale: '__proto__' }, 'timescale', /not the id of a time limit/],
    ['procedureLinks', { ...link, link: 'https://a\u202e.northshire.example' }, 'link', /https link/],
    ['procedureLinks', { ...link, link: '//procedures.northshire.example' }, 'link', /https link/],
    ['escalationNames', { level: 1.5, name: 'x' }, 'level', /whole number/],
    ['closureDays', '24/12/2026', '', /YYYY-MM-DD/],
    ['closureDays', null, '', /not text|YYYY-MM-DD|named members/],
    ['labelLessons', { kind: 'field', site: 'https://lcs.example.gov.uk', label: 'x', heading: '', concept: null }, 'site', /not a host/],
    ['labelLessons', { kind: 'stage', site: 'lcs.example.gov.uk', title: 'x', stage: 'section-99' }, 'stage', /no stage that this version knows/],
    ['contacts', { ...post, lastChecked: 'last week' }, 'lastChecked', /YYYY-MM-DD/],
    ['procedureLinks', { ...link, link: 'procedures' }, 'link', /https link/],
    ['escalationNames', { level: 0, name: 'x' }, 'level', /less than 1/],
    ['closureDays', '2026-13-01', '', /YYYY-MM-DD/],
    ['labelLessons', { kind: 'field', site: '*', label: 'x', heading: '', concept: null }, 'site', /not a host/],
  ])('loses a bad entry of %s alone, and says where: %#', (key, bad, member, reason) => {
    const good: Record<string, unknown> = {
      localGuidance: note,
      localTimescales: limit,
      contacts: post,
      procedureLinks: link,
      escalationNames: { level: 1, name: 'Team managers' },
      closureDays: '2026-12-29',
      labelLessons: { kind: 'stage', site: 'lcs.example.gov.uk', title: 'Blue form', stage: 'section-47' },
    };
    const { pack, problems } = readLocalPack(file({ [key]: [bad, good[key]] }), known);
    expect(pack?.[key as 'contacts']).toEqual([good[key]]);
    expect(problems).toEqual([
      { path: member ? `${key}[0].${member}` : `${key}[0]`, reason: expect.stringMatching(reason) },
    ]);
  });

  it('loses what is no list, a list’s excess, and members that it does not have, each named', () => {
    const { pack, problems } = readLocalPack(
      file({
        contacts: 'none',
        escalationNames: Array.from({ length: 12 }, (_, n) => ({ level: (n % 10) + 1, name: `Step ${n}` })),
        thresholds: { link: 'ftp://x/' },
        reviewBy: 'soon',
        writtenFor: '2030',
        script: 'alert(1)',
      }),
      known,
    );
    expect(pack).toMatchObject({ contacts: [], council: 'Northshire Council' });
    expect(pack!.escalationNames.length).toBe(10);
    expect(pack).not.toHaveProperty('thresholds');
    expect(Object.fromEntries(problems.map(({ path, reason }) => [path, reason]))).toEqual({
      contacts: 'is not a list',
      escalationNames: 'has more than 10 entries; the rest were left out',
      'thresholds.link': expect.stringContaining('https link'),
      reviewBy: expect.stringContaining('YYYY-MM-DD'),
      writtenFor: expect.stringContaining('none of 2018, 2023, 2026'),
      script: 'is nothing that a local pack has',
    });
  });

  it('without a last day, or with one left blank, has no end; ten thousand closure days are four hundred', () => {
    for (const expires of [null, '', ' ']) expect(readLocalPack(file({ expires, contacts: [post] }), known).pack).toMatchObject({ contacts: [post] });
    const { pack, problems } = readLocalPack(file({ closureDays: Array.from({ length: 10_000 }, () => '2026-12-29') }), known);
    expect(pack!.closureDays.length).toBe(400);
    expect(problems).toEqual([{ path: 'closureDays', reason: 'has more than 400 entries; the rest were left out' }]);
  });

  it('nested without end is read all the same, and costs its own list', () => {
    const deep = `${'['.repeat(60_000)}${']'.repeat(60_000)}`;
    const { pack, problems } = readLocalPack(`{"alongsideLocalPack":1,"council":"N","contacts":${deep},"closureDays":["2026-12-29"]}`, known);
    expect(pack).toMatchObject({ contacts: [], closureDays: ['2026-12-29'] });
    expect(problems).toEqual([{ path: 'contacts[0]', reason: expect.any(String) }]);
  });

  it('is never led astray by the names of members that every object has', () => {
    const text = `{"alongsideLocalPack":1,"council":"N","__proto__":{"contacts":[{"role":"x"}]},"constructor":1,
      "localGuidance":[{"title":"A","text":"B","__proto__":{"stage":"section-47"}}]}`;
    const { pack, problems } = readLocalPack(text, known);
    expect(pack!.contacts).toEqual([]);
    expect(problems.map(({ path }) => path).sort()).toEqual(['__proto__', 'constructor', 'localGuidance[0]']);
    expect(Object.prototype).not.toHaveProperty('contacts');
  });

  it('takes tidy text, with white space made one', () => {
    const { items } = readLocalItems({ localGuidance: [{ ...note, text: '  Two\n lines  ' }] }, known);
    expect(items.localGuidance[0]!.text).toBe('Two lines');
  });
});

describe('any file whatever', () => {
  const json = fc.jsonValue({ maxDepth: 2 });
  const entry = fc.oneof(
    json,
    fc.record({ ...Object.fromEntries(Object.keys({ ...note, ...limit, ...post, ...link, level: 1, name: 'x' }).map((key) => [key, json])) }, { requiredKeys: [] }),
    fc.constantFrom<object>(note, limit, post, link),
    fc.constantFrom<object>(note, limit, post, link, { level: 1, name: 'Team managers' }),
  );
  const ends = fc.oneof({ arbitrary: json, weight: 1 }, { arbitrary: fc.constantFrom('2027-10-31', null, ''), weight: 9 });
  const members = fc.record(
    Object.fromEntries(
      ['council', 'thresholds', 'localGuidance', 'localTimescales', 'contacts', 'procedureManualUrl', 'procedureLinks', 'escalationNames', 'closureDays', 'labelLessons', 'expires'].map(
        (key) => [key, key === 'expires' ? ends : fc.oneof({ arbitrary: json, weight: 1 }, { arbitrary: fc.array(entry, { maxLength: 8 }), weight: 3 })],
      ),
    ),
    { requiredKeys: [] },
  );

  it('is read without a throw; every link is https, every text is without markup, every loss is named', () => {
    let kept = 0;
    fc.assert(
      fc.property(members, fc.boolean(), (given, named) => {
        const text = file(named ? { ...given, council: 'Northshire Council' } : given);
        const { pack, problems } = readLocalPack(text, known);
        if (!pack) {
          expect(problems.length).toBeGreaterThan(0);
          return;
        }
        const items = [...pack.localGuidance, ...pack.contacts, ...pack.procedureLinks, ...pack.escalationNames];
        kept += items.length;
        for (const item of items) {
          if ('link' in item) expect(isHttpsLink(item.link!)).toBe(true);
          expect(Object.values(item).join(' ')).not.toMatch(/<[a-z!/?]/i);
        }
        for (const list of ['localGuidance', 'localTimescales', 'contacts', 'procedureLinks'] as const) {
          const wanted = given[list];
          if (!Array.isArray(wanted)) continue;
          const lost = new Set(problems.flatMap(({ path }) => (path.startsWith(`${list}[`) ? [path.split(']')[0]] : [])));
          expect(pack[list].length + lost.size).toBe(wanted.length);
        }
      }),
      { numRuns: 500, seed: 7 },
    );
    expect(kept).toBeGreaterThan(200);
  });

  it('of text that is no JSON is refused in words', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { pack, problems } = readLocalPack(text);
        expect(pack).toBeNull();
        expect(problems.length).toBe(1);
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
