/** Row 11: every surface of the built extension, in light, dark, forced colours, and at 200 % and 400 % zoom. */
import type { BrowserContext, Page, Worker } from '@playwright/test';
import { NORTHSHIRE_PACK } from '../case-system/local-pack';
import { changeSettings, drawnView, openRecord, panel, tab, test } from '../e2e/demo';
import { expect, hasDetector, openPopup } from '../e2e/fixtures';
import { nextPaper } from '../e2e/paper';
import { axeFinds, HOST, looksRight } from './accessible';
import { figure, row, times } from './evidence';

test.describe.configure({ mode: 'default' });

interface Chrome {
  storage: { local: { set(items: object): Promise<void>; remove(key: string): Promise<void> } };
  tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> };
}
declare const chrome: Chrome;

const TWO_FORMS = `<!doctype html><html lang="en-GB"><title>Child record</title>
  <h1>Child protection plan / Child in need plan</h1><form>
  <p><label for="a">Child's name</label> <input id="a" value=""></p>
  <p><label for="b">CP plan start date</label> <input id="b" value=""></p>
  <p><label for="c">CIN plan start date</label> <input id="c" value=""></p>
  <p><label for="d">Lead social worker</label> <input id="d" value=""></p>
  <p><label for="e">Date of next review</label> <input id="e" value=""></p></form></html>`;

/** Counts the looks of one test, each surface in its turn. */
function looker(page: Page, from: number) {
  page.setDefaultTimeout(30_000);
  let turn = from;
  let looks = 0;
  return {
    at: async (surface: string, within = HOST, target = page, mostZoom = 4) => {
      looks += await looksRight(target, surface, turn, within, mostZoom);
      turn += 1;
    },
    note: (what: string) => figure(`Looks at ${what} by axe and ruler`, looks, 'nothing found'),
  };
}

/** Opens what is closed in the panel, three levels down: all of it, or the first few of each level in the short form. */
async function openAll(page: Page): Promise<void> {
  await page.evaluate(
    async ([host, most]) => {
      const root = document.querySelector(host)!.shadowRoot!;
      for (let level = 0; level < 3; level += 1) {
        const closed = root.querySelectorAll<HTMLElement>('.al-body button[aria-expanded="false"]:not([aria-haspopup])');
        for (const button of [...closed].slice(0, most)) button.click();
        await new Promise(requestAnimationFrame);
      }
    },
    [HOST, times(200, 10)] as const,
  );
}

const more = async (page: Page, item: string) => {
  await panel(page).getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
};

test('the panel beside a record: what is read, opened, settled, reminded, found, changed, counted and taught', row(11), async ({ demo, page, worker }) => {
  test.setTimeout(600_000);
  const look = looker(page, 0);
  await openRecord(page, `${demo.url}/northshire/assessment`);
  await look.at('the tab');
  await tab(page).click();
  await openAll(page);
  await look.at('this page, all opened');
  await panel(page).getByRole('button', { name: 'More', exact: true }).click();
  await look.at('the menu');
  await page.keyboard.press('Escape');
  await more(page, 'Date calculator');
  await panel(page).getByLabel('Time limit', { exact: true }).selectOption('review-first');
  await panel(page).getByLabel('Date of the initial conference').fill('2026-05-15');
  await look.at('the calculator');
  await more(page, 'Say what a field is');
  await expect(page.locator('alongside-pick')).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(page.locator('alongside-pick')).toHaveCount(0);
  await look.at('teaching');
  await more(page, 'About and sources');
  await look.at('about');
  await panel(page).getByRole('button', { name: 'Search the guidance' }).click();
  await panel(page).getByRole('textbox', { name: 'Search the guidance' }).fill('core group');
  await panel(page).locator('.res button').first().click();
  await expect(panel(page).getByRole('button', { name: 'Copy citation' })).toBeVisible();
  await look.at('the search');
  await panel(page).getByRole('textbox', { name: 'Search the guidance' }).press('Escape');
  await panel(page).getByRole('button', { name: 'What changed' }).click();
  await expect(panel(page).locator('.chg').first()).toBeVisible();
  await look.at('what changed');
  await openRecord(page, `${demo.url}/larch/initial-conference`);
  await tab(page).click();
  await panel(page).getByRole('tab', { name: 'Standards' }).click();
  await panel(page).getByRole('button', { name: /^Show the other/ }).click();
  await look.at('standards');
  await worker.evaluate((text) => chrome.storage.local.set({ localPack: { version: 1, text, on: '' } }), NORTHSHIRE_PACK);
  try {
    await openRecord(page, `${demo.url}/northshire/strategy`);
    await tab(page).click();
    await panel(page).getByRole('tab', { name: 'Local' }).click();
    await look.at('local material');
  } finally {
    await worker.evaluate(() => chrome.storage.local.remove('localPack'));
  }
  look.note('the panel beside a record');
});

test('oversight, its sheet on paper, a list, a row walked, and the question', row(11), async ({ demo, page, worker }) => {
  test.setTimeout(600_000);
  const look = looker(page, 2);
  await changeSettings(worker, { role: 'supervisor', opening: 'open' });
  await openRecord(page, `${demo.url}/northshire/section-47`);
  await panel(page).getByRole('radio', { name: 'Ask for more' }).first().check();
  await panel(page).getByRole('radio', { name: 'Not needed' }).nth(1).check();
  await openAll(page);
  await look.at('oversight');
  const printed = await nextPaper(page);
  await panel(page).getByRole('button', { name: 'Print this sheet' }).click();
  const { body: html, style } = await printed();
  const paper = await demo.context.newPage();
  await paper.setContent(`<!doctype html><html lang="en-GB"><title>Alongside</title><style>${style}</style>${html}</html>`);
  expect(await axeFinds(paper, 'body', false)).toEqual([]);
  expect(await paper.getByRole('heading', { level: 1 }).count()).toBe(1);
  await paper.close();

  await page.goto(`${demo.url}/northshire/team-tray`);
  await expect.poll(() => hasDetector(page)).toBe(true);
  await panel(page).getByRole('button', { name: /^Start with row/ }).click();
  await panel(page).getByRole('button', { name: 'Why am I seeing this?' }).click();
  await openAll(page);
  await look.at('a list, one row walked');
  await panel(page).getByRole('button', { name: 'Stop', exact: true }).click();

  await page.route('**/ambiguous', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: TWO_FORMS }));
  await page.goto(`${demo.url}/ambiguous`);
  await expect.poll(async () => (await drawnView(page).catch(() => undefined))?.kind).toBe('ambiguous');
  await look.at('which form is this');
  look.note('oversight, the list and the question');
});

test('what is drawn on the page itself: the ring and the pointer', row(11), async ({ demo, page }) => {
  await openRecord(page, `${demo.url}/larch/section-47`);
  await tab(page).click();
  await panel(page).getByRole('button', { name: 'Show on page' }).first().click();
  await expect(page.locator('alongside-spotlight')).toHaveCount(1);
  expect(await axeFinds(page, 'alongside-spotlight', false)).toEqual([]);
  await page.keyboard.press('Escape');
  await more(page, 'Say what a field is');
  await expect(page.locator('alongside-pick')).toBeAttached();
  expect(await axeFinds(page, 'alongside-pick', false)).toEqual([]);
  await page.keyboard.press('Escape');
});

async function tabIdOf(worker: Worker, page: Page): Promise<number> {
  return worker.evaluate(async (url) => (await chrome.tabs.query({})).find((one) => one.url === url)!.id, page.url());
}

test('the options page, each section with what it can hold', row(11), async ({ demo, page, worker }) => {
  test.setTimeout(600_000);
  await openRecord(page, `${demo.url}/larch/section-47`);
  const id = await tabIdOf(worker, page);
  const options = await demo.context.newPage();
  const look = looker(options, 1);
  for (const section of ['settings', 'organisation', 'local', 'read', 'teach', 'reading', 'support', 'about']) {
    await options.goto(`chrome-extension://${demo.extensionId}/options.html?tab=${id}#${section}`);
    await expect(options.getByRole('heading', { level: 1 })).toBeVisible();
    for (const file of await options.getByRole('button', { name: /^Show the .*file/ }).all()) await file.click();
    await look.at(`options, ${section}`, 'body');
  }
  look.note('the options page');
  await options.close();
});

test('the reference page: the list, a search, a card, a narrowed list', row(11), async ({ demo, page }) => {
  test.setTimeout(600_000);
  const look = looker(page, 4);
  await page.goto(`chrome-extension://${demo.extensionId}/reference.html`);
  await expect(page.getByRole('status').filter({ hasText: 'cards' })).toContainText(/\d/);
  await page.getByRole('textbox', { name: 'Search the guidance' }).fill('core group');
  // The list as it was before the search gives way to what was found.
  await expect(page.locator('.res > li').first()).toContainText(/core group/i);
  await page.locator('.res > li').first().getByRole('button').first().click();
  await expect(page.locator('.ref-body').first()).toBeVisible();
  await look.at('reference, a card found', 'body');
  await page.goto(`chrome-extension://${demo.extensionId}/reference.html#requirement:icpc-15wd`);
  await expect(page.locator('.ref-body').first()).toBeVisible();
  await look.at('reference, one card', 'body');
  look.note('the reference page');
});

/** A page of another site, a page that nothing can be read on, and each page that the pop-up has words for. */
async function popupAbout(context: BrowserContext, extensionId: string, page: Page, address: string, heading: RegExp): Promise<Page> {
  await page.goto(address);
  await expect(async () => {
    const popup = await openPopup(context, extensionId, page);
    const said = await popup.getByRole('heading', { level: 1 }).textContent();
    await popup.close();
    expect(said).toMatch(heading);
  }).toPass();
  return openPopup(context, extensionId, page);
}

// The browser gives a pop-up a size of its own, whatever the window's.
test('the pop-up, in each state that a person meets', row(11), async ({ demo, page }) => {
  test.setTimeout(600_000);
  await page.route('**/ambiguous', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: TWO_FORMS }));
  const states: [string, string, RegExp][] = [
    ['recognised', `${demo.url}/larch/section-47`, /Section 47/],
    ['a list', `${demo.url}/northshire/team-tray`, /Dates on this list/],
    ['a question', `${demo.url}/ambiguous`, /Which form/],
    ['not recognised', `${demo.url}/harbour/help-article`, /not recognised/],
    ['a new site', `${demo.url.replace('127.0.0.1', 'localhost')}/larch/section-47`, /Use Alongside on this site/],
    ['a page of the browser', 'chrome://version', /Not used on this page/],
  ];
  const look = looker(page, 0);
  for (const [name, address, heading] of states) {
    const popup = await popupAbout(demo.context, demo.extensionId, page, address, heading);
    await expect(popup.getByRole('heading', { level: 1 })).toHaveText(heading);
    const read = popup.getByRole('button', { name: 'What was read', exact: true });
    if ((await read.count()) > 0) await read.click();
    await look.at(`pop-up, ${name}`, 'body', popup, 2);
    await popup.close();
  }
  const popup = await popupAbout(demo.context, demo.extensionId, page, states[0]![1], states[0]![2]);
  await popup.getByRole('button', { name: 'Date calculator' }).click();
  await look.at('pop-up, the calculator', 'body', popup, 2);
  await popup.close();
  look.note('the pop-up');
});
