import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deliveryWords } from '../../../src/core/local/delivery';
import { policyProblems } from '../../../src/core/local/policy-problems';
import { LOCAL_PACK_BYTES } from '../../../src/core/local/local-pack';
import { NORTHSHIRE_PACK } from '../../case-system/local-pack';

// Each test starts a worker of its own, and a slow machine takes its time to read every pack.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const TODAY = '2026-12-17';
const URL = 'https://software.northshire.example/local-pack.json';
const sha = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex');

type Answer = Response | Error;

/** A worker with a policy, a browser and a server. `sent` is every request that left it. */
async function start() {
  vi.resetModules();
  const state = {
    stored: {} as Record<string, unknown>,
    policy: { localPackUrl: '', localPackSha256: '' } as Record<string, unknown>,
    permitted: true,
    answer: (() => new Error('nobody is there')) as () => Answer,
    sent: [] as { url: string; init: RequestInit }[],
    asked: [] as string[],
  };
  const browser = {
    storage: {
      local: {
        get: async (key: string) => ({ [key]: structuredClone(state.stored[key]) }),
        set: async (values: object) => void Object.assign(state.stored, structuredClone(values)),
        remove: async (keys: string | string[]) => {
          for (const key of [keys].flat()) delete state.stored[key];
        },
      },
    },
    permissions: {
      contains: async ({ origins }: { origins: string[] }) => {
        state.asked.push(...origins);
        return state.permitted;
      },
    },
  };
  vi.doMock('webextension-polyfill', () => ({ default: browser }));
  vi.doMock('../../../src/extension/settings-store', async () => {
    const { DEFAULT_SETTINGS } = await import('../../../src/core/settings/settings');
    return { readSettings: async () => ({ settings: { ...DEFAULT_SETTINGS, ...state.policy }, sources: {}, locked: [] }) };
  });
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    state.sent.push({ url, init });
    const answer = state.answer();
    if (answer instanceof Error) throw answer;
    return answer;
  });
  const { checkDelivery } = await import('../../../src/extension/local-pack-delivery');
  const { readLocal, saveLocal, previewLocal, removeLocal } = await import('../../../src/extension/local-pack-store');
  const name = (text: string | Uint8Array, hash = sha(text)) => {
    state.policy = { ...state.policy, localPackUrl: URL, localPackSha256: hash };
    state.answer = () => new Response(text as BodyInit);
  };
  const words = async () => deliveryWords((await readLocal(TODAY)).delivery);
  return { state, name, words, checkDelivery, readLocal, saveLocal, previewLocal, removeLocal };
}

let worker: Awaited<ReturnType<typeof start>>;
beforeEach(async () => {
  worker = await start();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.doUnmock('../../../src/extension/settings-store');
});

describe('the file that policy names', () => {
  it('is not there by itself: nothing is sent and nobody is asked', async () => {
    await worker.checkDelivery(true);
    expect([worker.state.sent, worker.state.asked]).toEqual([[], []]);
    expect(await worker.words()).toBe('No local pack is named by policy. Nothing is fetched.');
  });

  it('is not fetched without its hash', async () => {
    worker.state.policy = { localPackUrl: URL, localPackSha256: '' };
    await worker.checkDelivery(true);
    expect(worker.state.sent).toEqual([]);
    expect(await worker.words()).toMatch(/names an address and no SHA-256/);
  });

  it('is not fetched without the permission for its host', async () => {
    worker.name(NORTHSHIRE_PACK);
    worker.state.permitted = false;
    await worker.checkDelivery(true);
    expect(worker.state.sent).toEqual([]);
    expect(worker.state.asked).toEqual(['https://software.northshire.example/*']);
    expect(await worker.words()).toMatch(/has not given Alongside permission for that address\. Nothing of it is used/);
  });

  it('is fetched once, with nothing of the person in the request, and used when its hash is right', async () => {
    worker.name(NORTHSHIRE_PACK, sha(NORTHSHIRE_PACK).toUpperCase());
    await worker.checkDelivery(true);
    await worker.checkDelivery(true);
    expect(worker.state.sent.length).toBe(1);
    const { url, init } = worker.state.sent[0]!;
    expect(url).toBe(URL);
    expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'manual', cache: 'no-store' });
    expect(init.body ?? init.method ?? null).toBeNull();
    expect(Object.keys(init.headers ?? {})).toEqual(['accept']);
    const { layer, delivery } = await worker.readLocal(TODAY);
    expect(layer.council).toBe('Northshire Council');
    expect(new Set(layer.notes.map(({ source }) => source))).toEqual(new Set(['policy-file']));
    expect(deliveryWords(delivery)).toBe('The file that policy names is in use.');
  });

  it('is used though it begins with a byte order mark, as some editors write', async () => {
    worker.name(`\ufeff${NORTHSHIRE_PACK}`);
    await worker.checkDelivery(true);
    expect(await worker.words()).toBe('The file that policy names is in use.');
    expect((await worker.readLocal(TODAY)).layer.council).toBe('Northshire Council');
  });

  const other = NORTHSHIRE_PACK.replace('Northshire Council', 'Northshire City Council');
  const redirect = () => Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' });
  const named = (text: string | Uint8Array) => ({ text, hash: sha(text) });
  const newer = '{"alongsideLocalPack":2,"council":"Northshire Council"}';
  const bytes = new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]);

  it.each([
    ['another hash', { text: other, hash: sha('something else') }, null, /SHA-256 is not the one.*It is [0-9a-f]{64}\./],
    ['an error', named(other), () => new Response('gone', { status: 404 }), /refused it\. It answered 404\./],
    ['a redirect', named(other), redirect, /sends on to another one/],
    ['no answer', named(other), () => new TypeError('Failed to fetch'), /could not be reached/],
    ['a late answer', named(other), () => new DOMException('late', 'TimeoutError'), /did not answer in time/],
    ['too much', named(`${' '.repeat(LOCAL_PACK_BYTES)}${other}`), null, /too large\. The most is 256 kB/],
    ['no UTF-8', named(bytes), null, /not UTF-8 text/],
    ['a newer format', named(newer), null, /cannot be used\. alongsideLocalPack is 2: written for a newer version/],
    ['no JSON', named('<html>'), null, /cannot be used\. the file is not JSON/],
  ])('stays the last good copy after %s, and the fault is said', async (_, next, answer, words) => {
    worker.name(NORTHSHIRE_PACK);
    await worker.checkDelivery(true);
    worker.name(next.text, next.hash);
    if (answer) worker.state.answer = answer as () => Answer;
    await worker.checkDelivery(false);
    expect(await worker.words()).toMatch(words);
    expect(await worker.words()).toMatch(/The last good copy is still used\.$/);
    expect((await worker.readLocal(TODAY)).layer.council).toBe('Northshire Council');
  });

  it('is not tried again by itself after a failure, but at the next start, when asked, and when policy names another', async () => {
    worker.name(NORTHSHIRE_PACK);
    worker.state.answer = () => new TypeError('Failed to fetch');
    await worker.checkDelivery(false);
    await worker.checkDelivery(false);
    expect(worker.state.sent.length).toBe(1);
    await worker.checkDelivery(true);
    expect(worker.state.sent.length).toBe(2);
    worker.name(other);
    await worker.checkDelivery(false);
    expect(worker.state.sent.length).toBe(3);
    expect((await worker.readLocal(TODAY)).layer.council).toBe('Northshire City Council');
  });

  it('is dropped where the kept copy is no longer what was checked', async () => {
    worker.name(NORTHSHIRE_PACK);
    await worker.checkDelivery(true);
    const kept = worker.state.stored.localPackDelivered as { text: string };
    worker.state.stored.localPackDelivered = { ...kept, text: kept.text.replace('01632 960001', '01632 960999') };
    const { layer, delivery } = await worker.readLocal(TODAY);
    expect(layer.contacts).toEqual([]);
    expect(deliveryWords(delivery)).toMatch(/copy kept on this computer is damaged/);
  });

  it('is fetched anew where the kept copy is damaged, at the next start', async () => {
    worker.name(NORTHSHIRE_PACK);
    await worker.checkDelivery(true);
    const kept = worker.state.stored.localPackDelivered as { text: string };
    worker.state.stored.localPackDelivered = { ...kept, text: `${kept.text} ` };
    await worker.checkDelivery(true);
    expect(worker.state.sent.length).toBe(2);
    expect(await worker.words()).toBe('The file that policy names is in use.');
  });

  it('goes with its copy when policy names no address any more', async () => {
    worker.name(NORTHSHIRE_PACK);
    await worker.checkDelivery(true);
    worker.state.policy = { localPackUrl: '', localPackSha256: '' };
    await worker.checkDelivery(false);
    expect(worker.state.stored).toEqual({});
    expect((await worker.readLocal(TODAY)).layer.council).toBeUndefined();
  });
});

describe('the file that a person chose', () => {
  it('is shown before it is kept, with what is refused of it', async () => {
    const file = JSON.parse(NORTHSHIRE_PACK);
    file.localTimescales.push({ timescale: 'review-first', amount: 4, unit: 'months' });
    file.contacts.push({ role: 'Somebody', phone: 'ask' });
    const preview = await worker.previewLocal(JSON.stringify(file), TODAY);
    expect(preview).toMatchObject({ council: 'Northshire Council', pack: { writtenFor: '2026' } });
    expect(preview.changes).toContainEqual({ kind: 'timescale', words: 'First core group: 8 working days', change: 'added' });
    expect(preview.problems).toEqual([
      { path: 'contacts[7].phone', reason: expect.stringMatching(/telephone/) },
      { path: 'localTimescales[7]', reason: expect.stringMatching(/First review conference: yours is 4 months; the national limit is 3 months/) },
    ]);
    expect(worker.state.stored).toEqual({});
  });

  it('is kept as it came, used without what was refused, and forgotten when removed', async () => {
    const saved = await worker.saveLocal(NORTHSHIRE_PACK, TODAY);
    expect(saved.imported).toMatchObject({ on: TODAY, council: 'Northshire Council' });
    expect(saved.layer.timescales.map(({ timescale }) => timescale)).toContain('icpc');
    expect(worker.state.stored.localPack).toEqual({ version: 1, text: NORTHSHIRE_PACK, on: TODAY });
    expect((await worker.removeLocal(TODAY)).layer.notes).toEqual([]);
    expect(worker.state.stored).toEqual({});
  });

  it('that cannot be used is refused and keeps the earlier one', async () => {
    await worker.saveLocal(NORTHSHIRE_PACK, TODAY);
    await expect(worker.saveLocal('{"alongsideLocalPack":9}', TODAY)).rejects.toThrow(/newer version/);
    expect((await worker.readLocal(TODAY)).layer.council).toBe('Northshire Council');
  });

  it('gives way, item by item, to what policy sets; a looser limit of policy is refused and named', async () => {
    await worker.saveLocal(NORTHSHIRE_PACK, TODAY);
    worker.state.policy = {
      ...worker.state.policy,
      contacts: [{ role: 'named nurse', phone: '01632 960100', lastChecked: '2026-12-01' }],
      localLimits: [
        { timescale: 'icpc', amount: 20, unit: 'working-days' },
        { timescale: 'core-group-first', amount: 7, unit: 'working-days' },
      ],
    };
    const { layer, problems } = await worker.readLocal(TODAY);
    expect(layer.contacts.filter(({ role }) => role.toLowerCase() === 'named nurse')).toEqual([
      { role: 'named nurse', phone: '01632 960100', lastChecked: '2026-12-01', source: 'policy' },
    ]);
    const limits = new Map(layer.timescales.map(({ timescale, amount, source }) => [timescale, [amount, source]]));
    expect(limits.get('core-group-first')).toEqual([7, 'policy']);
    expect(limits.get('icpc')).toEqual([12, 'imported']);
    expect(problems).toEqual([
      { source: 'policy', path: 'localTimescales[icpc]', reason: expect.stringMatching(/never later/) },
    ]);
  });

  it('names what policy says of stages, fields and sites that are not there; what is right stands', async () => {
    const right = { kind: 'field', site: 'lcs.northshire.example', label: 'CYP seen', heading: '', concept: 'child_seen_date' };
    worker.state.policy = {
      ...worker.state.policy,
      permittedOrigins: ['https://lcs.northshire.example:8443/*', 'https://*.forms.northshire.example/*'],
      localGuidance: [{ title: 'Who to invite', text: 'Ask.', stage: 'section-48' }, { title: 'Whom to tell', text: 'Ask.', concept: 'no_such_field' }, { title: 'Right', text: 'Ask.', stage: 'section-47' }],
      procedureLinks: [{ title: 'Manual', link: 'https://a.northshire.example', stage: 'no-such-stage' }],
      labelLessons: [
        right,
        { ...right, site: '*.forms.northshire.example', concept: null },
        { ...right, site: 'lcs.elsewhere.example' },
        { ...right, label: 'Seen \u202eby', concept: 'no_such_field' },
        { kind: 'stage', site: 'LCS.Elsewhere.example', title: 'CP form', stage: 'section-48' },
      ],
    };
    const answer = await worker.readLocal(TODAY);
    expect(answer.problems.map(({ source, path, reason }) => `${source} ${path} ${reason}`)).toEqual([
      'policy localGuidance[Who to invite].stage “section-48” is no stage that this version knows',
      'policy localGuidance[Whom to tell].concept “no_such_field” is no field that this version knows',
      'policy procedureLinks[Manual].stage “no-such-stage” is no stage that this version knows',
      'policy labelLessons[Seen by].concept “no_such_field” is no meaning that this version knows',
      'policy labelLessons[CP form].stage “section-48” is no stage that this version knows',
      'policy labelLessons[lcs.elsewhere.example] 2 lessons are for a site that permittedOrigins does not name, so they are not used',
    ]);
    expect(policyProblems(answer).map(({ path }) => path)).toEqual(answer.problems.map(({ path }) => path));
    expect(answer.layer.notes.map(({ title }) => title)).toContain('Right');
  });

  it('names lessons of a file for another site, and none while policy names no sites or runs nowhere', async () => {
    const pack = JSON.stringify({
      alongsideLocalPack: 1,
      council: 'Northshire Council',
      labelLessons: [{ kind: 'stage', site: 'lcs.elsewhere.example', title: 'CP form', stage: 'section-47' }],
    });
    await worker.saveLocal(pack, TODAY);
    const problems = async (permittedOrigins: string[] | null) => {
      worker.state.policy = { ...worker.state.policy, permittedOrigins };
      return [(await worker.readLocal(TODAY)).problems, (await worker.previewLocal(pack, TODAY)).problems];
    };
    const named = { path: 'labelLessons[lcs.elsewhere.example]', reason: 'is for a site that permittedOrigins does not name, so it is not used' };
    expect(await problems(['https://lcs.northshire.example/*'])).toEqual([[{ source: 'imported', ...named }], [named]]);
    expect(await problems(null)).toEqual([[], []]);
    expect(await problems([])).toEqual([[], []]);
  });

  it('names a hash without an address', async () => {
    worker.state.policy = { localPackUrl: '', localPackSha256: 'ab'.repeat(32) };
    await worker.checkDelivery(true);
    expect(worker.state.sent).toEqual([]);
    expect(policyProblems(await worker.readLocal(TODAY))).toEqual([
      { path: 'localPackSha256', reason: 'stands alone: without localPackUrl nothing is fetched' },
    ]);
  });
});
