/** Another record on the same screen: the old guidance is gone before the new record shows, however the page changes. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import type { PageState } from '../../src/page/registry';
import { buildFolder } from '../../scripts/ensure-setup.mjs';
import { changeSettings, drawnView, host, openRecord, panel, recordDrawn, startDemo, tab, test } from './demo';
import { figure, row, times } from '../proof/evidence';
import { expect, hasDetector, inPageWorld } from './fixtures';

const SWAPS = times(1000, 60);

/** What stood on screen at one painted frame. */
interface Painted {
  heading: string;
  shown: string;
}

/**
 * Notes at each animation frame, after the browser has run everything that comes before paint, which record the page
 * shows and which stage the sidebar draws. Runs in the isolated world; the sidebar's element is open in test builds.
 */
function watchPaints(page: Page, headingSelector: string): Promise<void> {
  return inPageWorld(
    page,
    (_registry, selector) => {
      const paints: Painted[] = [];
      Object.assign(globalThis, { paints });
      const textOf = (root: ParentNode | null | undefined, wanted: string) => root?.querySelector(wanted)?.textContent ?? '';
      const note = () => {
        const heading = textOf(document, selector as string);
        const shown = textOf(document.querySelector('alongside-sidebar')?.shadowRoot, '[data-title]');
        const last = paints.at(-1);
        if (!last || last.heading !== heading || last.shown !== shown) paints.push({ heading, shown });
        requestAnimationFrame(note);
      };
      requestAnimationFrame(note);
    },
    headingSelector,
  );
}

const paintsOf = (page: Page) => inPageWorld(page, () => (globalThis as unknown as { paints: Painted[] }).paints);

test.describe('a client-side route', () => {
  test(`never paints one record with the guidance of another, over ${SWAPS} changes`, row(5), async ({ demo, page, worker }) => {
    test.setTimeout(120_000 + SWAPS * 2000);
    await changeSettings(worker, { opening: 'open' });
    await openRecord(page, `${demo.url}/larch/section-47`);
    await expect(panel(page)).toBeVisible();
    await watchPaints(page, '.lx-h h1');
    const routes = ['/larch/referral', '/larch/review-first', '/larch/assessment', '/larch/section-47'];
    await page.evaluate(async ([paths, swaps]) => {
      for (let turn = 0; turn < swaps; turn += 1) {
        const path = paths[turn % paths.length]!;
        document.querySelector<HTMLElement>(`.lx-nav a[href="${path}"]`)!.click();
        // Some turns leave at once, some after the answers are in, some after the panel was drawn again.
        const answered = () => document.querySelector('.lx-h h1') !== null;
        while (turn % 3 > 0 && !answered()) await new Promise(requestAnimationFrame);
        for (let frames = 0; turn % 3 === 2 && frames < 12; frames += 1) await new Promise(requestAnimationFrame);
      }
    }, [routes, SWAPS] as const);
    const last = await recordDrawn(page, 'section-47');
    await expect(page.locator('.lx-h h1')).toHaveText(/section 47/i);
    await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(last.stageTitle);

    const paints = await paintsOf(page);
    expect(paints.length).toBeGreaterThan(SWAPS);
    const belongs: [RegExp, RegExp][] = [
      [/section 47/i, /section 47/i],
      [/referral/i, /referral|front door|contact/i],
      [/assessment/i, /assessment/i],
      [/meeting|conference|review/i, /review/i],
    ];
    const wrong = paints.filter(({ heading, shown }) => {
      if (shown === '' || /^Checking/.test(shown)) return false;
      return !belongs.some(([record, guidance]) => record.test(heading) && guidance.test(shown));
    });
    expect(wrong).toEqual([]);
    figure('Swaps', SWAPS);
    figure('Painted frames with another record’s guidance', wrong.length, '0');
  });

  test('clears what is shown in the very task that changes the address', row(5), async ({ demo, page, worker }) => {
    await changeSettings(worker, { opening: 'open' });
    await openRecord(page, `${demo.url}/larch/section-47`);
    await inPageWorld(page, (registry) => {
      const phases: string[] = [];
      Object.assign(globalThis, { phases });
      registry!.subscribe((state: PageState) => phases.push(state.phase));
    });
    await page.evaluate(() => document.querySelector<HTMLElement>('.lx-nav a[href="/larch/referral"]')!.click());
    // The click has run and nothing has been painted since it began: the first thing said after it is "checking".
    expect((await inPageWorld(page, () => (globalThis as unknown as { phases: string[] }).phases))[1]).toBe('checking');
    expect((await recordDrawn(page, 'front-door')).stage).toBe('front-door');
  });

  test('back and forward show each record’s own guidance', row(5), async ({ demo, page }) => {
    await openRecord(page, `${demo.url}/larch/section-47`);
    await page.locator('.lx-nav a[href="/larch/referral"]').click();
    await recordDrawn(page, 'front-door');
    await page.goBack();
    await recordDrawn(page, 'section-47');
    await page.goForward();
    await recordDrawn(page, 'front-door');
  });

  test('to a page that is no record takes the sidebar away', row(5), async ({ demo, page }) => {
    await openRecord(page, `${demo.url}/larch/section-47`);
    await expect(host(page)).toHaveCount(1);
    await page.getByRole('link', { name: 'Find' }).click();
    await expect(page.getByRole('heading', { name: /Find/ })).toBeVisible();
    await expect(host(page)).toHaveCount(0);
    await page.locator('.lx-nav a[href="/larch/section-47"]').click();
    await recordDrawn(page, 'section-47');
    await expect(host(page)).toHaveCount(1);
  });
});

test('back from another document: a page kept by the browser is read again before anything of it is shown', row(5), async ({
  demo,
  page,
}) => {
  await openRecord(page, `${demo.url}/harbour/core-group`);
  await openRecord(page, `${demo.url}/harbour/contact`);
  await page.goBack();
  expect((await recordDrawn(page, 'core-group')).deadlines.map(({ due }) => due)).toContain('2026-12-18');
  await page.goForward();
  await recordDrawn(page, 'front-door');
  await expect(host(page)).toHaveCount(1);
});

test('a postback that replaces the form takes its dates along, and brings them back', row(5), async ({ demo, page, worker }) => {
  await changeSettings(worker, { opening: 'open' });
  const dues = async () => {
    const view = await drawnView(page);
    return view?.kind === 'guidance' ? view.deadlines.flatMap(({ due }) => due ?? []) : [];
  };
  await openRecord(page, `${demo.url}/northshire/referral`);
  await expect.poll(dues).toContain('2026-12-17');
  const tabs = page.frame('fraMain')!.locator('.tabs a');
  await tabs.nth(1).click();
  await expect(tabs.nth(1)).toHaveClass('on');
  await expect.poll(dues).not.toContain('2026-12-17');
  await tabs.first().click();
  await expect.poll(dues).toContain('2026-12-17');
});

test('a frame swapped for another record’s takes its dates with it', row(5), async ({ demo, page, worker }) => {
  await changeSettings(worker, { opening: 'open' });
  const dues = async () => {
    const view = await drawnView(page);
    return view?.kind === 'guidance' ? view.deadlines.map(({ due }) => due) : [];
  };
  await openRecord(page, `${demo.url}/northshire/strategy`);
  await expect.poll(dues).toContain('2027-01-06');
  await inPageWorld(page, (registry) => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    registry!.subscribe((state: PageState) =>
      seen.push(state.phase === 'checking' ? 'checking' : state.page.fields.map(({ date }) => date?.iso ?? '').join()),
    );
  });
  await page.evaluate(() => {
    document.querySelector<HTMLIFrameElement>('#fraMain')!.src = '/northshire/form/assessment';
    document.querySelector('.ttl')!.textContent = 'Child & Family Assessment';
    document.title = 'ChildRecord - Child & Family Assessment';
  });
  const after = await recordDrawn(page, 'assessment');
  await expect.poll(dues).toContain('2026-12-10');
  expect(after.deadlines.map(({ due }) => due)).not.toContain('2027-01-06');
  const [first, ...later] = await inPageWorld(page, () => (globalThis as unknown as { seen: string[] }).seen);
  expect(first).toContain('2026-12-11');
  expect(later[0]).toBe('checking');
  const settledAt = later.findIndex((fields) => fields.includes('2026-10-08'));
  expect(later.slice(settledAt).join()).not.toContain('2026-12-11');
});

test.describe('pages made for this', () => {
  let server: Server;
  let address: string;

  const form = (date: string) => `<h1>Section 47 enquiry</h1><p>Child's record: Child and Family</p><form>
    <p><label for="a">Date of strategy discussion</label> <input id="a" value="${date}"></p>
    <p><label for="b">Date child seen</label> <input id="b" value=""></p>
    <p><label for="c">Outcome of section 47 enquiry</label> <textarea id="c"></textarea></p>
    <p><label for="d">Child's views</label> <textarea id="d"></textarea></p>
    <p><label for="e">Section 47 enquiry start date</label> <input id="e" value="${date}"></p></form>`;

  test.beforeAll(async () => {
    server = createServer((request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      const late = `<!doctype html><html lang="en-GB"><title>Record</title><main><p>Loading</p></main><script>
        addEventListener('load', () => setTimeout(() => { document.querySelector('main').innerHTML = ${JSON.stringify(form('08/12/2026'))}; document.title = 'Section 47 enquiry'; }, 400));
        </script></html>`;
      response.end(request.url === '/late' ? late : `<!doctype html><html lang="en-GB"><title>Section 47 enquiry</title>${form('08/12/2026')}</html>`);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  test.afterAll(() => {
    server.close();
  });

  test('content that arrives late is read', async ({ page }) => {
    const view = await openRecord(page, `${address}/late`);
    expect(view.stage).toBe('section-47');
    expect(view.deadlines.find(({ timescale }) => timescale.id === 'icpc')).toMatchObject({ from: { iso: '2026-12-08' }, due: '2026-12-31' });
  });

  test('a date that is typed changes the deadline', async ({ page }) => {
    await openRecord(page, `${address}/now`);
    const box = page.getByLabel('Date of strategy discussion');
    await box.fill('10/12/2026');
    await page.getByLabel('Section 47 enquiry start date').fill('10/12/2026');
    await page.getByLabel('Date child seen').focus();
    await expect.poll(async () => {
      const view = await drawnView(page);
      return view?.kind === 'guidance' ? view.deadlines.find(({ timescale }) => timescale.id === 'icpc')?.due : undefined;
    }).toBe('2027-01-05');
  });
});

test('the shipped build is closed to the page and leaves no name in it', async () => {
  const { url, context, close } = await startDemo(buildFolder('chrome'));
  try {
    const page = await context.newPage();
    await page.goto(`${url}/harbour/core-group`);
    await expect.poll(() => hasDetector(page)).toBe(true);
    await expect(host(page)).toHaveCount(1);
    const seen = await page.evaluate(() => ({
      shadow: document.querySelector('alongside-sidebar')!.shadowRoot,
      attributes: document.querySelector('alongside-sidebar')!.getAttributeNames().filter((name) => !['popover', 'role'].includes(name)),
      children: document.querySelector('alongside-sidebar')!.childNodes.length,
      globals: Object.getOwnPropertyNames(globalThis).filter((name) => /alongside|__react|webpackChunk/i.test(name)),
      symbols: Object.getOwnPropertySymbols(globalThis).map(String).filter((name) => /alongside/i.test(name)),
      registered: customElements.get('alongside-sidebar') !== undefined,
    }));
    expect(seen).toEqual({ shadow: null, attributes: [], children: 0, globals: [], symbols: [], registered: false });
    expect(await tab(page).count(), 'no way in for scripts').toBe(0);
  } finally {
    await close();
  }
});
