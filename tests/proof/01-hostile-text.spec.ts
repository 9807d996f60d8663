/** Row 1: what a page says is only ever text, from the label to the sidebar that names it. */
import fc from 'fast-check';
import type { Page } from '@playwright/test';
import { changeSettings, drawnView, openRecord, panel, recordDrawn, test } from '../e2e/demo';
import { expect, inPageWorld } from '../e2e/fixtures';
import { figure, row, times } from './evidence';
import { type MadeField, recordPage, SECTION_47, servePages } from './served-pages';

/** Labels of other facts of a section 47 record than those that keep it recognised. */
const KNOWN = [
  "Father's views",
  "Mother's views",
  'Reason for decision',
  'Section 47 enquiry start date',
  'Date of initial child protection conference',
  'Next steps',
  'Lead social worker',
  'Strategy discussion chaired by',
  'Analysis',
  'Police information',
  'Date of referral',
  'Date authorised',
];

const MARKUP = [
  '<img src=x onerror="window.hit=1">',
  '<script>window.hit=2</script>',
  '<svg onload=window.hit=3>',
  '</style><style>*{display:none!important}</style>',
  '<iframe srcdoc="<script>parent.hit=4</script>"></iframe>',
  '"><a href="javascript:window.hit=5">x</a>',
  "'-alert(1)-'",
  '$' + '{window.hit=6}',
  '{{constructor.constructor("window.hit=7")()}}',
  '<!--',
  ']]>',
  '&lt;b&gt;&#x3c;i>',
  '<b onmouseover=window.hit=8>',
  '<details open ontoggle=window.hit=9>',
  '<template shadowrootmode=open><script>window.hit=10</script></template>',
  '\u202Egnp.exe\u202C',
  '\u2066\u2067\u2069',
  '\u200B\u200C\u200D\uFEFF',
  '\u0000\u0007\u001B[31m',
  'Z\u0351\u0363\u0367a\u0300\u0301\u0302',
  '__proto__',
  'constructor.prototype.polluted=1',
  'toString',
  '%s%n%x',
  '🧒🏽👩‍👧',
  '\uD83D',
];

/** A known label with one to three of the above around it, or within a bracket. */
const hostileLabel = (known: string) =>
  fc
    .tuple(fc.array(fc.constantFrom(...MARKUP), { minLength: 1, maxLength: 3 }), fc.constantFrom('after', 'before', 'bracket'))
    .map(([parts, where]) => {
      const text = parts.join(' ');
      if (where === 'before') return `${text} ${known}`;
      return where === 'bracket' ? `${known} (${text})` : `${known} ${text}`;
    });

/** Each of them stands so often on a page, each time with other hostile text. */
const AGAIN = 4;
const PER_PAGE = Array.from({ length: AGAIN }, () => KNOWN).flat();

/** A word by which one label is known again in the sidebar: no three figures of it stand together, as in a reference. */
const mark = (at: number, n: number) => `q${[...String(at)].join('x')}y${n}q`;

/** Words of a text, as they may be told apart in a value and a label. */
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Opens every fold and row of the panel, so that all that it names is drawn. */
function openFolds(page: Page) {
  return inPageWorld(page, async () => {
    const root = document.querySelector('alongside-sidebar')?.shadowRoot;
    for (let level = 0; level < 2; level += 1) {
      for (const one of root?.querySelectorAll<HTMLElement>('.al-body button[aria-expanded="false"]:not([aria-haspopup])') ?? []) one.click();
      await new Promise(requestAnimationFrame);
    }
  });
}

/** Everything that a page of text could have made of itself in the sidebar or beyond. */
function trouble(page: Page) {
  return inPageWorld(page, () => {
    const root = document.querySelector('alongside-sidebar')?.shadowRoot;
    const all = [...(root?.querySelectorAll('*') ?? [])];
    return {
      made: all.filter((one) => /^(img|script|iframe|object|embed|link|style|form|base|meta|template|video|audio|details)$/i.test(one.tagName)).map((one) => one.outerHTML.slice(0, 80)),
      handlers: all.flatMap((one) => one.getAttributeNames().filter((name) => name.startsWith('on'))),
      links: all.filter((one) => /^\s*(javascript|data|vbscript):/i.test(one.getAttribute('href') ?? '')).length,
      hosts: document.querySelectorAll('alongside-sidebar, alongside-spotlight').length,
      polluted: Object.keys(Object.prototype).concat('polluted' in {} ? ['polluted'] : []),
      text: root?.textContent ?? '',
    };
  });
}

test('generated labels and values reach the sidebar as text', row(1), async ({ page, worker }) => {
  test.setTimeout(times(3_600_000, 600_000));
  const wanted = times(10_000, 240);
  const labels = fc.sample(fc.tuple(...PER_PAGE.map(hostileLabel)), { numRuns: Math.ceil(wanted / PER_PAGE.length), seed: 8 });
  const values = fc.sample(fc.constantFrom(...MARKUP), { numRuns: labels.length, seed: 9 });
  const made = await servePages((path) => {
    const at = Number(path.slice(1));
    const own = labels[at];
    if (!own) return null;
    // A plain label of the same record keeps it recognised, whatever became of the rest.
    const fields: MadeField[] = [...SECTION_47, ...own.map((label, n) => ({ label: label.replace(PER_PAGE[n]!, `${PER_PAGE[n]} ${mark(at, n)}`), long: true, value: (at + n) % 3 ? '' : values[at]! }))];
    return recordPage('Section 47 enquiry', fields);
  });
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await changeSettings(worker, { opening: 'open' });
  let named = 0;
  let nameable = 0;
  try {
    for (let at = 0; at < labels.length; at += 1) {
      await page.goto(`${made.url}/${at}`);
      await recordDrawn(page, 'section-47');
      await expect(panel(page)).toBeVisible();
      await openFolds(page);
      const cards = (await trouble(page)).text;
      // The list of every label of the page, known or not, stands where a field is taught.
      await panel(page).getByRole('button', { name: 'More', exact: true }).click();
      await page.getByRole('menuitem', { name: 'Say what a field is' }).click();
      await expect(panel(page).locator('.teach select').first()).toBeVisible();
      const { text, ...found } = await trouble(page);
      expect(found, labels[at]!.join('\n')).toEqual({ made: [], handlers: [], links: 0, hosts: 1, polluted: [] });
      expect(await page.evaluate(() => [(globalThis as { hit?: unknown }).hit, 'polluted' in {}])).toEqual([undefined, false]);
      // A label with a recorded word in it is left out of the list of labels: it may say something of the child.
      const recorded = wordsOf(values[at]!);
      const free = [...labels[at]!.keys()].filter((n) => !wordsOf(labels[at]![n]!).some((word) => recorded.includes(word)));
      nameable += free.length;
      named += free.filter((n) => `${cards} ${text}`.includes(mark(at, n))).length;
    }
  } finally {
    await made.close();
  }
  expect(complaints.filter((line) => !/favicon|404/.test(line))).toEqual([]);
  expect(nameable, 'labels without a recorded word').toBeGreaterThan((labels.length * PER_PAGE.length) / 2);
  // Those left are over the length of a label.
  expect(named, 'labels named in the sidebar').toBeGreaterThan(nameable * 0.9);
  figure('Labels generated', labels.length * PER_PAGE.length);
  figure('Labels without a word of the recorded values', nameable);
  figure('Of these, named in the open sidebar', named, 'more than 9 in 10');
  figure('Nodes made from page text, console errors, changed prototypes', 0, '0');
});

test('a megabyte of label and of value leaves the sidebar short and working', row(1), async ({ page, worker }) => {
  const long = '<b>word </b>'.repeat(90_000);
  const made = await servePages(() =>
    recordPage('Section 47 enquiry', [...SECTION_47, { label: `Date child seen ${long}` }, { label: long }, { label: "Father's views", value: long, long: true }]),
  );
  try {
    await changeSettings(worker, { opening: 'open' });
    await openRecord(page, made.url);
    const { text, ...found } = await trouble(page);
    expect(found).toEqual({ made: [], handlers: [], links: 0, hosts: 1, polluted: [] });
    expect(text.length).toBeLessThan(60_000);
    expect((await inPageWorld(page, (registry) => JSON.stringify(registry?.view?.()).length))).toBeLessThan(2_000_000);
    figure('Characters in the sidebar beside a megabyte of label', text.length, 'under 60,000');
  } finally {
    await made.close();
  }
});

test('names that clobber the document, and built-ins that the page has patched, change nothing of what is read', row(1), async ({
  page,
  worker,
}) => {
  const plain = recordPage('Section 47 enquiry', SECTION_47);
  const names = 'body head forms all title children childNodes parentNode attributes querySelector querySelectorAll getElementById labels closest elements __proto__ constructor hasOwnProperty nodeType ownerDocument shadowRoot documentElement defaultView location cookie readyState URL addEventListener'.split(' ');
  const clobbered = plain
    .replace('<form>', `<form>${names.map((name) => `<input type="hidden" name="${name}" id="${name}">`).join('')}`)
    .replace('</body>', `${names.map((name) => `<img hidden name="${name}" alt="">`).join('')}</body>`);
  const patched = plain.replace(
    '</head>',
    `<script>(() => {
      const lie = () => { throw new Error('patched'); };
      for (const [type, names] of [[Element.prototype, ['querySelector', 'querySelectorAll', 'closest', 'matches', 'getAttribute', 'attachShadow']],
        [Node.prototype, ['appendChild', 'contains', 'cloneNode']], [Array.prototype, ['map', 'filter', 'find', 'flatMap', 'join']],
        [String.prototype, ['replace', 'split', 'normalize', 'trim']], [Map.prototype, ['get', 'set']], [Object, ['entries', 'keys', 'freeze']],
        [JSON, ['parse', 'stringify']], [document, ['createElement', 'createTreeWalker']]])
        for (const name of names) Object.defineProperty(type, name, { value: lie, writable: true, configurable: true });
      Object.defineProperty(HTMLInputElement.prototype, 'value', { get: () => '01/01/1990', set() {} });
      Object.defineProperty(Node.prototype, 'textContent', { get: () => 'lies', set() {} });
      Object.defineProperty(Object.prototype, 'polluted', { value: 1, enumerable: false });
    })()</script></head>`,
  );
  const bodies: Record<string, string> = { '/plain': plain, '/clobbered': clobbered, '/patched': patched };
  const made = await servePages((path) => bodies[path] ?? null);
  try {
    await changeSettings(worker, {});
    const seen: Record<string, unknown> = {};
    for (const path of Object.keys(bodies)) {
      await openRecord(page, made.url + path);
      const view = JSON.parse(JSON.stringify(await drawnView(page))) as { evidence?: unknown };
      // Refs count what stands before a field; all else must be the same.
      seen[path] = JSON.parse(JSON.stringify(view).replaceAll(/"ref":"[^"]*"/g, '"ref":""'));
    }
    expect(seen['/clobbered']).toEqual(seen['/plain']);
    expect(seen['/patched']).toEqual(seen['/plain']);
    figure('Names that clobber', names.length, 'same reading as the plain page');
  } finally {
    await made.close();
  }
});
