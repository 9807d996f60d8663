/** What the extension leaves alone: the page's document, its data and its attention; the network; and storage. */
import type { Page, Request, Worker } from '@playwright/test';
import { FIXED_TODAY } from '../case-system/expected';
import { children } from '../case-system/model';
import { changeSettings, host, openRecord, panel, sendToggle, tab, test } from './demo';
import { expect, inPageWorld, worldsOf } from './fixtures';
import { row } from '../proof/evidence';

/** Each family once, and the true frameset. */
const PAGES = ['/northshire/section-47', '/northshire/conference-report', '/meadow/strategy', '/larch/section-47', '/harbour/core-group'];

/** Everything of a page that a person or the case system could notice a change in. */
async function stateOf(page: Page) {
  return Promise.all(
    page.frames().map((frame) =>
      frame.evaluate(() => {
        const root = document.documentElement.cloneNode(true) as HTMLElement;
        for (const own of root.querySelectorAll(':scope > alongside-sidebar')) own.remove();
        const controls = [...document.querySelectorAll<HTMLInputElement>('input,select,textarea')];
        const selection = getSelection();
        return {
          address: location.href,
          title: document.title,
          html: root.outerHTML,
          controls: controls.map(({ value, checked, disabled, readOnly }) => [value, checked, disabled, readOnly]),
          forms: [...document.forms].map((form) => [...new FormData(form).entries()].map(String)),
          focus: controls.indexOf(document.activeElement as HTMLInputElement),
          selection: [selection?.toString(), selection?.anchorOffset, selection?.focusOffset],
          scroll: [scrollX, scrollY],
          history: history.length,
          globals: Object.getOwnPropertyNames(globalThis).length,
          cookies: document.cookie,
          stored: JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
        };
      }),
    ),
  );
}

/** Opens every card, row and fold of the panel. */
async function openEverything(page: Page): Promise<void> {
  await host(page).evaluate(async (element) => {
    const closed = '.al-body button[aria-expanded="false"]:not([aria-haspopup])';
    // What opens may hold more that opens; three levels are all there are.
    for (let level = 0; level < 4; level += 1) {
      const buttons = [...element.shadowRoot!.querySelectorAll<HTMLElement>(closed)];
      for (const button of buttons) if (button.textContent !== 'Settle') button.click();
      await new Promise(requestAnimationFrame);
    }
  });
}

/** Opens, closes, reads on, changes role, and takes every turn that draws something else. */
async function journey(page: Page): Promise<void> {
  await tab(page).click();
  await expect(panel(page)).toBeVisible();
  await panel(page).getByRole('button', { name: 'Why am I seeing this?' }).click();
  await panel(page).getByRole('tab', { name: 'Standards' }).click();
  await panel(page).getByRole('tab', { name: 'This page' }).click();
  await openEverything(page);
  await panel(page).getByRole('button', { name: 'For practitioners' }).click();
  await page.getByRole('menuitemradio', { name: 'For supervisors' }).click();
  await expect(panel(page).getByRole('heading', { name: /^Before you (decide or )?authorise$/ })).toBeVisible();
  await panel(page).getByRole('button', { name: 'Collapse to a tab' }).click();
  await expect(tab(page)).toBeVisible();
}

for (const path of PAGES) {
  test(`${path} is the same page before, during and after`, row(7), async ({ demo, page, worker }) => {
    await openRecord(page, demo.url + path);
    const field = page.frames().at(-1)!.locator('input[type=text]:visible:not([readonly])').first();
    await field.focus();
    const drawn = await stateOf(page);
    expect(await host(page).evaluate((element) => element.parentElement === document.documentElement)).toBe(true);
    expect(drawn[0]!.html).not.toContain('alongside');

    await journey(page);
    const after = await stateOf(page);
    // The person clicked in the panel, which takes focus from the field as any click outside it does.
    expect(after.map((frame) => ({ ...frame, focus: null }))).toEqual(drawn.map((frame) => ({ ...frame, focus: null })));

    await inPageWorld(page, (registry) => registry?.withdraw?.());
    await changeSettings(worker, {});
    expect(await host(page).count()).toBe(0);
    for (const frame of page.frames()) expect(await frame.locator('alongside-sidebar, alongside-spotlight').count()).toBe(0);
    const left = await stateOf(page);
    expect(left.map((frame) => ({ ...frame, focus: null }))).toEqual(drawn.map((frame) => ({ ...frame, focus: null })));
  });
}

test('the document is, byte for byte, the one that a site without Alongside has', row(7), async ({ demo, page }) => {
  const path = '/harbour/core-group';
  const plain = await demo.context.newPage();
  await plain.goto(`${demo.url.replace('127.0.0.1', 'localhost')}${path}`);
  await openRecord(page, demo.url + path);
  const html = (target: Page) =>
    target.evaluate(() => {
      const root = document.documentElement.cloneNode(true) as HTMLElement;
      for (const own of root.querySelectorAll(':scope > alongside-sidebar')) own.remove();
      return { html: root.outerHTML, globals: Object.getOwnPropertyNames(globalThis).sort() };
    });
  expect(await html(page)).toEqual(await html(plain));
  await plain.close();
});

test('what a person typed, marked and scrolled to stays while the panel opens by itself', row(7), async ({ demo, page, worker }) => {
  await changeSettings(worker, { opening: 'open' });
  await page.goto(`${demo.url}/harbour/core-group`);
  const box = page.locator('textarea').first();
  await box.fill('Half a sentence');
  await box.evaluate((element: HTMLTextAreaElement) => element.setSelectionRange(2, 6));
  const before = (await stateOf(page))[0]!;
  await expect(panel(page)).toBeVisible();
  await expect(box).toBeFocused();
  expect((await stateOf(page))[0]).toEqual(before);
  await page.keyboard.type('X');
  await expect(box).toHaveValue('HaX sentence');
});

test('Show on page scrolls and rings; nothing in the document changes', row(7), async ({ demo, page }) => {
  await openRecord(page, `${demo.url}/larch/section-47`);
  await sendOpen(page);
  const before = (await stateOf(page))[0]!;
  await panel(page).getByRole('button', { name: 'Show on page' }).first().click();
  await expect(page.locator('alongside-spotlight')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.locator('alongside-spotlight')).toHaveCount(0);
  const after = (await stateOf(page))[0]!;
  expect({ ...after, scroll: null, focus: null }).toEqual({ ...before, scroll: null, focus: null });
});

async function sendOpen(page: Page): Promise<void> {
  await tab(page).click();
  await expect(panel(page)).toBeVisible();
}

interface Observed {
  from: string;
  address: string;
}

/** Records what any target asks of the network: the pages through the context, the worker through its own session. */
test('no request leaves: the pages ask only for themselves, the extension for its own files', row(8), async ({ demo, page, worker }) => {
  const asked: Observed[] = [];
  const record = (request: Request) =>
    asked.push({ from: request.serviceWorker() ? 'worker' : request.frame().url(), address: request.url() });
  demo.context.on('request', record);
  const pageSession = await demo.context.newCDPSession(page);
  await pageSession.send('Network.enable');
  pageSession.on('Network.requestWillBeSent', ({ request, initiator }) =>
    asked.push({ from: initiator.url ?? initiator.stack?.callFrames[0]?.url ?? 'page', address: request.url }),
  );
  pageSession.on('Network.webSocketCreated', ({ url }) => asked.push({ from: 'socket', address: url }));

  for (const path of PAGES) {
    await changeSettings(worker, {});
    await openRecord(page, demo.url + path);
    await journey(page);
  }
  demo.context.off('request', record);
  await pageSession.detach();

  expect(asked.length).toBeGreaterThan(PAGES.length);
  const own = `chrome-extension://${demo.extensionId}/`;
  const outside = asked.filter(
    ({ address }) => !address.startsWith(`${demo.url}/`) && !address.startsWith(own) && !address.startsWith('data:'),
  );
  expect(outside).toEqual([]);
  const byExtension = asked.filter(({ from, address }) => (from.startsWith(own) || from === 'worker') && !address.startsWith(own));
  expect(byExtension).toEqual([]);
});

/** A person settles the first card that can be. */
async function settleFirst(page: Page, worker: Worker, address: string): Promise<void> {
  await changeSettings(worker, {});
  await openRecord(page, address);
  await tab(page).click();
  await openEverything(page);
  await panel(page).getByRole('button', { name: 'Settle', exact: true }).first().click();
  const question = panel(page).getByRole('group', { name: 'Settle this: what fits?' }).locator('..');
  await panel(page).getByRole('radio', { name: 'Not possible yet' }).check();
  await question.getByRole('button', { name: 'Settle' }).click();
  await expect(panel(page).getByRole('button', { name: 'Settled, 1' })).toBeVisible();
}

interface SettledStore {
  salt: string;
  entries: { on: string; page: string; reason: string; rule: string }[];
}

interface StorageAreas {
  storage: Record<string, { get(key: null): Promise<Record<string, unknown>> }>;
}

test('nothing of the page is in any storage area after a full journey', row(9), async ({ demo, page, worker }) => {
  await settleFirst(page, worker, demo.url + PAGES[0]);
  for (const path of PAGES) {
    await changeSettings(worker, {});
    await openRecord(page, demo.url + path);
    await journey(page);
  }
  const kept = await worker.evaluate(async () => {
    const { storage } = (globalThis as unknown as { chrome: StorageAreas }).chrome;
    const areas = Object.fromEntries(
      await Promise.all(['local', 'session', 'sync', 'managed'].map(async (area) => [area, await storage[area]!.get(null)])),
    );
    return {
      areas,
      databases: (await indexedDB.databases()).map(({ name }) => name),
      caches: await caches.keys(),
    };
  });
  // The journey settles a card: a rule number, one of four reasons, the day it was done, and a salted hash. No more.
  const { settled, ...local } = kept.areas.local as { settled: SettledStore };
  expect(Object.keys(settled).sort()).toEqual(['entries', 'salt']);
  expect(settled.salt).toMatch(/^[0-9a-f]{64}$/);
  expect(settled.entries.length).toBeGreaterThan(0);
  for (const { on, page: mark, reason, rule, ...more } of settled.entries) {
    expect(more).toEqual({});
    expect(on).toBe(FIXED_TODAY);
    expect(mark).toMatch(/^[0-9a-f]{64}$/);
    expect(['recorded-elsewhere', 'decided-against', 'not-possible-yet', 'does-not-apply']).toContain(reason);
    expect(rule).toMatch(/^[a-z0-9:-]+$/);
  }
  const rest = { ...kept, areas: { ...kept.areas, local } };
  expect(rest).toEqual({
    areas: {
      local: { settings: { version: 1, values: { sites: ['http://127.0.0.1/*'], role: 'supervisor' } } },
      session: {},
      sync: {},
      managed: {},
    },
    databases: [],
    caches: [],
  });
  const ofPage = await page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    cookies: document.cookie,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    name,
    state: history.state as unknown,
  }));
  expect(ofPage).toEqual({ local: {}, session: {}, cookies: '', databases: 0, caches: 0, name: '', state: null });

  const everything = JSON.stringify([rest, settled.entries.map(({ on, ...entry }) => entry), ofPage]);
  const markers = Object.values(children).flatMap(({ forename, surname, reference, born, worker: name }) => [
    forename,
    surname,
    reference,
    born,
    name,
  ]);
  expect(markers.length).toBeGreaterThan(10);
  for (const marker of markers) expect(everything).not.toContain(marker);
  expect(everything).not.toMatch(/\d{4}-\d\d-\d\d|\d\d[/-](\d\d|[A-Z][a-z]{2})[/-]\d{4}/);
});

test('the state of a page holds no recorded words: only labels, dates, answers and counts', row(9), async ({ demo, page }) => {
  await openRecord(page, `${demo.url}/larch/section-47`);
  const [state] = await worldsOf(page, (registry) => {
    let seen = '';
    registry!.subscribe((current) => {
      seen = JSON.stringify([current, registry!.view?.()]);
    })();
    return seen;
  });
  const { answers, names } = await page.evaluate(() => {
    const boxes = [...document.querySelectorAll<HTMLInputElement>('textarea, input[role=combobox]')];
    return {
      answers: boxes.map(({ value }) => value).filter((value) => value.includes(' ')),
      names: document.querySelector('.lx-person b')!.textContent!.split(' '),
    };
  });
  expect(answers.length).toBeGreaterThan(3);
  for (const words of [...answers, ...names]) expect(state).not.toContain(words);
});

test('no dialog, toast or message of its own reaches the page', row(7), async ({ demo, page, worker }) => {
  await page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    addEventListener('message', (event) => heard.push(String(event.data)));
    document.addEventListener('DOMContentLoaded', () => {
      for (const type of ['input', 'change', 'submit', 'focusin', 'keydown'])
        document.addEventListener(type, (event) => event.isTrusted || heard.push(type), true);
    });
  });
  await openRecord(page, `${demo.url}/larch/section-47`);
  await sendToggle(worker, page, { focus: false });
  await expect(panel(page)).toBeVisible();
  await panel(page).getByRole('button', { name: 'Show on page' }).first().click();
  expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([]);
});
