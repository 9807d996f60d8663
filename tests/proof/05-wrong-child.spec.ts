/**
 * Row 5: the same form for one child after another, in each way in which a page becomes another record without a new
 * document, with one, or out of the browser's own cache. The form and the stage stay: only the child tells them apart.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from '@playwright/test';
import { changeSettings, openRecord, panel, PERMITTED, recordDrawn, test } from '../e2e/demo';
import { EXTENSION_DIR, expect, inPageWorld, launch, registeredSites, serviceWorker, writeStoredSettings } from '../e2e/fixtures';
import { figure, row, times } from './evidence';
import { servePages } from './served-pages';

/** Swaps of each way: together more than a thousand in full. */
const SWAPS = times(160, 12);

/**
 * Three children on one form. The strategy discussion of each is on another day, so that each has a date of its own in
 * the panel: fifteen working days from it.
 */
const CHILDREN = [
  { name: 'Alder, Jo', reference: '1000001', date: '03/12/2026', due: '24 December 2026' },
  { name: 'Birch, Sam', reference: '1000002', date: '08/12/2026', due: '31 December 2026' },
  { name: 'Cedar, Lee', reference: '1000003', date: '14/12/2026', due: '7 January 2027' },
];

/** Runs in the page: draws a child's record, in the way asked for. */
const PROGRAM = `
  const children = ${JSON.stringify(CHILDREN)};
  const frames = (count) => new Promise((next) => { const step = () => (count-- > 0 ? requestAnimationFrame(step) : next()); step(); });
  const form = ({ name, reference, date }) => '<h1>Section 47 enquiry</h1><p class="who">Child: <b>' + name + '</b> Reference: ' + reference + '</p>' +
    '<form><p><label for="n">Child\\'s name</label> <input id="n" value="' + name + '"></p>' +
    '<p><label for="a">Date of strategy discussion</label> <input id="a" value="' + date + '"></p>' +
    '<p><label for="b">Date child seen</label> <input id="b"></p>' +
    '<p><label for="c">Outcome of section 47 enquiry</label> <textarea id="c"></textarea></p>' +
    '<p><label for="d">Child\\'s views</label> <textarea id="d"></textarea></p></form>';
  const main = () => document.querySelector('main');
  const draw = (n) => { main().innerHTML = form(children[n]); };
  const fill = (n) => {
    const { name, reference, date } = children[n];
    document.querySelector('.who').innerHTML = 'Child: <b>' + name + '</b> Reference: ' + reference;
    document.getElementById('n').value = name;
    document.getElementById('a').value = date;
  };
  const WAYS = {
    async route(n) { history.pushState(n, '', '/child/' + n); draw(n); },
    async 'slow answer, the old record left standing'(n) { history.pushState(n, '', '/child/' + n); await frames(n % 2 ? 4 : 30); draw(n); },
    async 'slow answer, the page emptied'(n) { history.pushState(n, '', '/child/' + n); main().textContent = 'Loading'; await frames(n % 2 ? 2 : 20); draw(n); },
    async 'the part replaced, the address kept'(n) { draw(n); },
    async 'the same boxes filled again'(n) { fill(n); },
    async 'slow answer into the same boxes'(n) { await frames(6); fill(n); },
    async 'back and forward'(n, turn) {
      const popped = new Promise((next) => addEventListener('popstate', next, { once: true }));
      if (turn % 2) history.back(); else history.forward();
      await popped;
    },
  };
  addEventListener('popstate', (event) => event.state !== null && draw(event.state));
  /** The child on screen, by what the page itself says. */
  window.onScreen = () => document.querySelector('.who')?.textContent.match(/\\d{7}/)?.[0] ?? null;
  window.swaps = async (way, count, dues) => {
    let now = 0;
    const settled = () => {
      const words = top.document.querySelector('alongside-sidebar')?.shadowRoot?.querySelector('aside')?.textContent ?? '';
      return dues.some(([reference, due]) => reference === window.onScreen() && words.includes(due));
    };
    for (let turn = 0; turn < count; turn += 1) {
      now = way === 'back and forward' ? (turn % 2 ? 0 : 1) : (now + 1 + (turn % 2)) % 3;
      await WAYS[way](now, turn);
      // Some turns leave at once, some while it is being read, some once the new card is drawn.
      if (turn % 3 === 1) await frames(8);
      for (let most = 600; turn % 3 === 2 && most > 0 && !settled(); most -= 1) await frames(1);
    }
    return now;
  };`;

const childPage = (n: number) =>
  `<!doctype html><html lang="en-GB"><title>Section 47 enquiry</title><body><main></main><script>${PROGRAM}
  draw(${n}); history.replaceState(${n}, '');</script></body></html>`;

interface Painted {
  /** The reference that the page shows; null while it shows nobody. */
  child: string | null;
  /** Due dates that stand in the panel. */
  dues: string[];
}

/**
 * Notes at each frame, after everything that comes before its painting, which child the page shows and which child's
 * date stands in the panel. It goes on in a document that the browser keeps and brings back.
 */
function watchFrames(page: Page): Promise<void> {
  return inPageWorld(
    page,
    (_registry, dues) => {
      const painted: Painted[] = [];
      Object.assign(globalThis, { painted });
      const note = () => {
        const form = document.querySelector('iframe')?.contentDocument ?? document;
        const child = form.querySelector('.who')?.textContent?.match(/\d{7}/)?.[0] ?? null;
        const words = document.querySelector('alongside-sidebar')?.shadowRoot?.querySelector('aside')?.textContent ?? '';
        const found = (dues as string[]).filter((due) => words.includes(due));
        const before = painted[painted.length - 1];
        if (before?.child !== child || before.dues.join() !== found.join()) painted.push({ child, dues: found });
        requestAnimationFrame(note);
      };
      requestAnimationFrame(note);
    },
    CHILDREN.map(({ due }) => due),
  );
}

const framesOf = (page: Page) => inPageWorld(page, () => (globalThis as unknown as { painted: Painted[] }).painted);

const childOf = (due: string) => CHILDREN.find((one) => one.due === due)!.reference;
/** Frames in which a date of one child stood beside another child's record. */
const stale = (painted: readonly Painted[]) => painted.filter(({ child, dues }) => child && dues.some((due) => childOf(due) !== child));
/** Frames in which a child's own date stood beside their record. */
const right = (painted: readonly Painted[]) => painted.filter(({ child, dues }) => dues.length > 0 && dues.every((due) => childOf(due) === child));

/** What the page does, in the words of the test's title. */
const WAYS = [
  'route',
  'slow answer, the old record left standing',
  'slow answer, the page emptied',
  'the part replaced, the address kept',
  'the same boxes filled again',
  'slow answer into the same boxes',
  'back and forward',
] as const;

async function serveChildren() {
  return servePages((path) => {
    const frame = /^\/in-frame\/(\d)$/.exec(path);
    if (frame) return `<!doctype html><html lang="en-GB"><title>Section 47 enquiry</title><body><iframe title="Form" src="/child/${frame[1]}" width="700" height="700"></iframe></body></html>`;
    return /^\/(child\/)?[0-2]?$/.test(path) ? childPage(Number(path.slice(-1)) || 0) : null;
  });
}

interface InPage {
  swaps(way: string, count: number, dues: [string, string][]): Promise<number>;
}
const swap = (target: Page | Frame, way: string, count: number) =>
  target.evaluate(
    ([kind, times, dues]) => (window as unknown as InPage).swaps(kind, times, dues as [string, string][]),
    [way, count, CHILDREN.map(({ reference, due }) => [reference, due])] as const,
  );

async function judge(page: Page, last: number, way: string): Promise<void> {
  await expect(panel(page)).toContainText(CHILDREN[last]!.due);
  const painted = await framesOf(page);
  expect(stale(painted)).toEqual([]);
  expect(right(painted).length, 'each child’s own date was drawn again and again').toBeGreaterThan(SWAPS / 4);
  figure(`Swaps to another child, ${way}`, SWAPS);
  figure(`Painted frames with another child’s date, ${way}`, stale(painted).length, '0');
}

test.describe('another child on the same form', () => {
  let made: Awaited<ReturnType<typeof servePages>>;
  test.beforeAll(async () => {
    made = await serveChildren();
  });
  test.afterAll(() => made.close());
  test.beforeEach(async ({ page, worker }) => {
    await page.bringToFront();
    test.setTimeout(120_000 + SWAPS * 3000);
    await changeSettings(worker, { opening: 'open' });
  });

  for (const way of WAYS) {
    test(`${way}: no frame is painted with one child’s date beside another’s record`, row(5), async ({ page }) => {
      await openRecord(page, made.url);
      await expect(panel(page)).toContainText(CHILDREN[0]!.due);
      if (way === 'back and forward') {
        await swap(page, 'route', 1);
        await page.goBack();
        await recordDrawn(page, 'section-47');
      }
      await watchFrames(page);
      await judge(page, await swap(page, way, SWAPS), way);
    });
  }

  for (const way of ['route', 'the part replaced, the address kept', 'the same boxes filled again'] as const) {
    test(`within a frame, ${way}: no frame is painted with one child’s date beside another’s record`, row(5), async ({ page }) => {
      await openRecord(page, `${made.url}/in-frame/0`);
      await expect(panel(page)).toContainText(CHILDREN[0]!.due);
      await watchFrames(page);
      await judge(page, await swap(page.frames()[1]!, way, SWAPS), `within a frame, ${way}`);
    });
  }

  test('a frame sent to another child’s document: no frame is painted with one child’s date beside another’s record', row(5), async ({ page }) => {
    await openRecord(page, `${made.url}/in-frame/0`);
    await expect(panel(page)).toContainText(CHILDREN[0]!.due);
    await watchFrames(page);
    let last = 0;
    for (let turn = 0; turn < SWAPS; turn += 1) {
      last = (last + 1 + (turn % 2)) % 3;
      await page.evaluate(async (n) => {
        const frame = document.querySelector('iframe')!;
        const loaded = new Promise((next) => frame.addEventListener('load', next, { once: true }));
        frame.src = `/child/${n}`;
        await loaded;
      }, last);
      if (turn % 2 === 0) await expect(panel(page)).toContainText(CHILDREN[last]!.due);
    }
    await judge(page, last, 'a frame sent to another document');
  });
});

test('out of the browser’s own cache, back and forward: no frame is painted with one child’s date beside another’s record', row(5), async () => {
  const turns = times(40, 6);
  test.setTimeout(120_000 + turns * 5000);
  const made = await serveChildren();
  const folder = mkdtempSync(join(tmpdir(), 'alongside-kept-'));
  const build = join(folder, 'extension');
  cpSync(EXTENSION_DIR, build, { recursive: true });
  const manifest = join(build, 'manifest.json');
  writeFileSync(manifest, JSON.stringify({ ...JSON.parse(readFileSync(manifest, 'utf8')), host_permissions: [PERMITTED] }));
  const context = await launch(join(folder, 'profile'), build, { keepsPages: true });
  try {
    const worker = await serviceWorker(context);
    await writeStoredSettings(worker, { sites: [PERMITTED], opening: 'open' });
    await registeredSites(worker, [PERMITTED]);
    const page = await context.newPage();
    for (const n of [0, 1]) {
      await openRecord(page, `${made.url}/child/${n}`);
      await expect(panel(page)).toContainText(CHILDREN[n]!.due);
      await watchFrames(page);
      await page.evaluate(() => {
        const kept = { count: 0 };
        Object.assign(window, { kept });
        addEventListener('pageshow', (event) => (kept.count += event.persisted ? 1 : 0));
      });
    }
    for (let turn = 0; turn < turns; turn += 1) {
      const n = turn % 2;
      await page.evaluate((back) => (back ? history.back() : history.forward()), n === 0);
      await expect(page.locator('.who')).toContainText(CHILDREN[n]!.reference);
      if (turn % 3 > 0) await expect(panel(page)).toContainText(CHILDREN[n]!.due);
    }
    let kept = 0;
    for (const back of [false, true]) {
      if (back) await page.evaluate(() => history.back());
      await expect(panel(page)).toContainText(CHILDREN[back ? 0 : 1]!.due);
      const painted = await framesOf(page);
      expect(stale(painted)).toEqual([]);
      expect(painted.filter(({ dues }) => dues.length === 0).length, 'cleared, and read again').toBeGreaterThan(1);
      kept += await page.evaluate(() => (window as unknown as { kept: { count: number } }).kept.count);
    }
    expect(kept, 'the browser did keep the pages').toBe(turns + 1);
    figure('Pages brought back from the browser’s own cache', kept);
    figure('Painted frames with another child’s date, back and forward out of the cache', 0, '0');
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    await made.close();
  }
});

test('a tab that is duplicated goes its own way: each shows the child of its own page', row(5), async ({ demo, page, worker }) => {
  const made = await serveChildren();
  try {
    await changeSettings(worker, { opening: 'open' });
    await openRecord(page, `${made.url}/in-frame/0`);
    await expect(panel(page)).toContainText(CHILDREN[0]!.due);
    const opened = demo.context.waitForEvent('page');
    await worker.evaluate(async (address) => {
      const { tabs } = (globalThis as unknown as { chrome: Tabs }).chrome;
      const [original] = await tabs.query({ url: `${address}*` });
      await tabs.duplicate(original!.id);
    }, page.url());
    const copy = await opened;
    await recordDrawn(copy, 'section-47');
    await expect(panel(copy)).toContainText(CHILDREN[0]!.due);
    await Promise.all([watchFrames(page), watchFrames(copy)]);
    const last = await swap(copy.frames()[1]!, 'the same boxes filled again', 4);
    await expect(panel(copy)).toContainText(CHILDREN[last]!.due);
    expect(stale(await framesOf(copy))).toEqual([]);
    await page.bringToFront();
    await expect.poll(() => framesOf(page), 'nothing of the copy came to the original').toEqual([{ child: CHILDREN[0]!.reference, dues: [CHILDREN[0]!.due] }]);
    await copy.close();
  } finally {
    await made.close();
  }
});

interface Tabs {
  tabs: { query(filter: object): Promise<{ id: number }[]>; duplicate(id: number): Promise<unknown> };
}
