/** Search, the reference, what changed, topics, editions and standards: the built extension beside the demo records. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { buildCatalogue } from '../../src/knowledge/build-catalogue';
import { loadContent } from '../../src/knowledge/load-pack';
import { changeSettings, drawnView, openRecord, panel, tab, test } from './demo';
import { expect, openPopup, stopWorker, storedEverywhere } from './fixtures';

const catalogue = buildCatalogue(loadContent('.'));

test.describe.configure({ mode: 'default' });

/** The reference page, with what goes wrong on it and whatever it asks the network for. */
async function openReference(page: Page, extensionId: string, place = ''): Promise<{ faults: string[] }> {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('request', (request) => request.url().startsWith('chrome-extension:') || faults.push(request.url()));
  await page.goto(`chrome-extension://${extensionId}/reference.html${place}`);
  await expect(page.getByRole('status').filter({ hasText: 'cards' })).toContainText(String(catalogue.length));
  return { faults };
}

const firstResult = (page: Page) => page.locator('.res > li').first();

async function openPanel(page: Page, address: string): Promise<void> {
  await openRecord(page, address);
  await tab(page).click();
}

/** What axe finds in what is drawn, in a word each. `looks`: colours and sizes too, which take long on a long page. */
async function faultsSeen(page: Page, within = 'body', looks = true): Promise<string[]> {
  const rules = { 'target-size': { enabled: looks }, 'color-contrast': { enabled: looks } };
  const { violations } = await new AxeBuilder({ page }).include(within).options({ rules }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** Opens everything that the filters let through; the count of cards. */
async function openEverything(page: Page, count: number): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: /cards?/ })).toHaveText(
    new RegExp(`^${count} cards?(, the first 40 shown)?$`),
  );
  if (count > 40) await page.getByRole('button', { name: `Show all ${count}` }).click();
  await page.getByRole('button', { name: `Open all ${count}` }).click();
  await expect(page.locator('.res .ref-body')).toHaveCount(count);
}

test('every card of the catalogue opens on the reference page and passes axe', async ({ page, demo }) => {
  test.setTimeout(240_000);
  const { faults } = await openReference(page, demo.extensionId);
  const seen = new Set<string>();
  for (const stage of [...new Set(catalogue.map((entry) => entry.stage))]) {
    await page.getByRole('combobox', { name: 'Stage' }).selectOption(stage);
    await openEverything(page, catalogue.filter((entry) => entry.stage === stage).length);
    for (const key of await page.locator('.res > li').evaluateAll((rows) => rows.map(({ id }) => id))) seen.add(key);
    expect(await faultsSeen(page, '.res', false), stage).toEqual([]);
  }
  expect([...seen].sort()).toEqual(catalogue.map(({ kind, id }) => `${kind}:${id}`).sort());
  expect(faults).toEqual([]);
});

test('a card of each kind has contrast and room to press, in light and dark', async ({ page, demo }) => {
  await openReference(page, demo.extensionId);
  const chips = { Must: 'requirement', Standards: 'standard', 'Time limits': 'timescale', Questions: 'prompt', 'Words explained': 'glossary', 'What changed': 'change' };
  for (const [chip, kind] of Object.entries(chips)) {
    await page.getByRole('button', { name: chip, exact: true }).click();
    await expect(firstResult(page)).toHaveAttribute('id', new RegExp(`^${kind}:`));
    const body = firstResult(page).locator('.ref-body');
    // The list may be drawn again under the first click, when the filter's answer comes.
    await expect(async () => {
      if (!(await body.isVisible())) await firstResult(page).getByRole('button').first().click();
      await expect(body).toBeVisible({ timeout: 2000 });
    }).toPass();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await faultsSeen(page, '.res > li:first-child'), `${kind}, ${colorScheme}`).toEqual([]);
    }
    await page.getByRole('button', { name: chip, exact: true }).click();
  }
});

test('the reference page is worked by keyboard: search, filter, open, copy, close', async ({ page, demo }) => {
  await demo.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { faults } = await openReference(page, demo.extensionId);
  const box = page.getByRole('textbox', { name: 'Search the guidance' });
  await expect(box).toBeFocused();
  await box.fill('initial confrence deadline');
  await expect(firstResult(page).getByRole('heading')).toHaveText('Initial child protection conference');
  await expect(firstResult(page).locator('mark').first()).toBeVisible();
  await firstResult(page).getByRole('button').first().focus();
  await page.keyboard.press('Enter');
  await expect(firstResult(page)).toContainText('Counted from');
  await page.keyboard.press('/');
  await expect(box).toBeFocused();
  await firstResult(page).getByRole('button', { name: 'Why listed?' }).click();
  await expect(firstResult(page)).toContainText('“confrence” was read as “conference”.');
  await firstResult(page).getByRole('button', { name: 'Copy citation' }).click();
  await expect(firstResult(page).getByRole('button', { name: 'Copied' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('Working Together to Safeguard Children 2023, ch 3');
  expect(copied).toContain('Open Government Licence v3.0');
  await page.getByRole('button', { name: 'Time limits' }).click();
  await expect(page.locator('.res > li').filter({ hasNotText: 'Time limit' })).toHaveCount(0);
  expect(await faultsSeen(page)).toEqual([]);
  expect(faults).toEqual([]);
});

test('an address opens one card, and words are explained on focus and gone with Esc', async ({ page, demo }) => {
  await openReference(page, demo.extensionId, '#requirement:icpc-15wd');
  const card = firstResult(page);
  await expect(card.getByRole('heading')).toHaveText('Hold the initial conference within 15 working days');
  const term = card.getByRole('button', { name: 'strategy discussion' }).first();
  await term.focus();
  await expect(card.getByRole('tooltip')).toContainText('Strategy discussion');
  await expect(term).toHaveAccessibleDescription(/discussion/i);
  expect(await faultsSeen(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(card.getByRole('tooltip')).toHaveCount(0);
  await expect(card).toContainText('Stage');
  await term.hover();
  await expect(card.getByRole('tooltip')).toBeVisible();
});

test('printed, the reference page says what it is, when, under which licence, and nothing to press', async ({ page, demo }) => {
  await openReference(page, demo.extensionId);
  await page.keyboard.type('core group');
  await expect(firstResult(page).getByRole('heading')).toContainText(/core group/i);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(/^Printed \d+ \w+ \d{4}\. Content \d{4}\.\d+\.\d+\. Searched for “core group”\.$/)).toBeVisible();
  await expect(page.getByText(/Open Government Licence v3\.0/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
  await expect(page.getByRole('textbox')).toBeHidden();
  await expect(firstResult(page)).toBeVisible();
  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
  expect(await faultsSeen(page)).toEqual([]);
});

test('the search answers from a worker that was stopped, and keeps nothing that was typed', async ({ page, demo, worker }) => {
  await openReference(page, demo.extensionId);
  const before = JSON.stringify(await storedEverywhere(worker));
  await stopWorker(demo.context);
  await page.bringToFront();
  await page.getByRole('textbox').fill('LADO one working day');
  await expect(firstResult(page).getByRole('heading')).toContainText(/designated officer/i);
  const [again] = demo.context.serviceWorkers();
  expect(JSON.stringify(await storedEverywhere(again ?? worker))).toBe(before);
});

test('in the sidebar: slash opens the search, a result opens in place, Esc goes back to the page', async ({ page, demo }) => {
  await openPanel(page, `${demo.url}/northshire/section-47`);
  await panel(page).getByRole('tab', { name: 'This page' }).focus();
  await page.keyboard.press('/');
  await expect(panel(page).getByRole('textbox', { name: 'Search the guidance' })).toBeFocused();
  await page.keyboard.type('s47 seen/alone');
  await expect(panel(page).locator('.res > li').first()).toContainText('alone');
  await expect(panel(page)).toContainText('2023 text.');
  await panel(page).locator('.res button').first().click();
  await expect(panel(page).getByRole('button', { name: 'Copy citation' })).toBeVisible();
  expect(await faultsSeen(page, 'alongside-sidebar')).toEqual([]);
  await panel(page).getByRole('button', { name: 'This stage only' }).click();
  await expect(panel(page).getByRole('button', { name: 'This stage only' })).toHaveAttribute('aria-pressed', 'true');
  await panel(page).getByRole('textbox').focus();
  await page.keyboard.press('Escape');
  await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText('Section 47 enquiry');
  await expect(panel(page).getByRole('heading', { level: 2 })).toBeFocused();
});

test('what changed: this stage first, all stages, law; each row with three editions and how it is known', async ({ page, demo }) => {
  await openPanel(page, `${demo.url}/northshire/section-47`);
  await panel(page).getByRole('button', { name: 'What changed' }).click();
  const rows = panel(page).locator('.chg');
  const own = catalogue.filter(({ kind, stage }) => kind === 'change' && stage === 'section-47');
  await expect(rows).toHaveCount(own.length);
  await expect(rows.first().locator('dt')).toHaveText(['2018', '2023', '2026']);
  await expect(rows.first().locator('.tag')).toBeVisible();
  await panel(page).getByRole('button', { name: 'Law', exact: true }).click();
  await expect(rows.first().locator('.tag')).toHaveText(/^Law, /);
  await panel(page).getByRole('button', { name: 'All stages' }).click();
  await expect(rows).toHaveCount(catalogue.filter(({ kind }) => kind === 'change').length);
  expect(await faultsSeen(page, 'alongside-sidebar')).toEqual([]);
  await panel(page).getByRole('button', { name: 'Back to this page' }).click();
  await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText('Section 47 enquiry');
});

test('topics and the legal basis are those that the page names, quiet and folded', async ({ page, demo }) => {
  await openPanel(page, `${demo.url}/northshire/section-47`);
  const basis = panel(page).getByRole('button', { name: 'Section 47', exact: true });
  await basis.click();
  await expect(panel(page)).toContainText('The page says so: “Section 47 enquiry”.');
  const topic = panel(page).getByRole('button', { name: /^Parents and fathers \(\d+\)$/ });
  await expect(topic).toHaveAttribute('aria-expanded', 'false');
  await topic.click();
  await expect(panel(page)).toContainText('Shown because this page has “Views of parents/carers”.');
  expect(await faultsSeen(page, 'alongside-sidebar')).toEqual([]);

  const view = await openRecord(page, `${demo.url}/northshire/strategy`);
  expect(view.bases).toBeUndefined();
});

test('a record begun under an older edition offers that edition, for this page alone', async ({ page, demo }) => {
  await openRecord(page, `${demo.url}/meadow/assessment`);
  await page.getByLabel('Date of referral').fill('02-Mar-2026');
  await page.keyboard.press('Tab');
  await expect.poll(async () => {
    const view = await drawnView(page);
    return view?.kind === 'guidance' && view.editionStrip.offer?.edition;
  }).toBe('2023');
  await tab(page).click();
  await expect(panel(page)).toContainText('This episode began on 2 March 2026, when the 2023 edition was in force.');
  await panel(page).getByRole('button', { name: 'Use the 2023 text' }).click();
  await expect(panel(page)).toContainText('Used because this episode began before 18 March 2026.');
  await panel(page).getByRole('button', { name: 'Use the edition in force' }).click();
  await expect(panel(page)).toContainText('not been compared with it yet');
  await panel(page).getByRole('button', { name: 'Dismiss' }).click();
  await expect(panel(page).getByRole('button', { name: 'Use the 2023 text' })).toHaveCount(0);
  const other = await openRecord(page, `${demo.url}/northshire/section-47`);
  expect(other.editionStrip).toMatchObject({ sentence: expect.stringContaining('not been compared') });
});

test('standards: three that fit, the rest as published, other questions for a supervisor, and who was asked', async ({ page, demo, worker }) => {
  await openPanel(page, `${demo.url}/larch/initial-conference`);
  await panel(page).getByRole('tab', { name: 'Standards' }).click();
  await expect(panel(page).getByRole('heading', { name: 'Three that fit what is on this page' })).toBeVisible();
  await expect(panel(page).locator('.std')).toHaveCount(3);
  const asked = await panel(page).locator('.std li').allTextContents();
  await panel(page).getByRole('button', { name: /^Show the other/ }).click();
  await expect(panel(page)).toContainText('B. Section 47 enquiries');
  await expect(panel(page).getByRole('table', { name: 'Agencies on this page' }).getByRole('row')).toHaveCount(5);
  expect(await faultsSeen(page, 'alongside-sidebar')).toEqual([]);
  await changeSettings(worker, { role: 'supervisor' });
  // The panel of another role is another panel, with oversight in front.
  await expect(panel(page).getByRole('tab', { name: 'Oversight', selected: true })).toBeVisible();
  await panel(page).getByRole('tab', { name: 'Standards' }).click();
  await expect(panel(page)).toContainText('Questions to ask in supervision.');
  expect(await panel(page).locator('.std li').allTextContents()).not.toEqual(asked);
});

test('the pop-up and the options page lead to the reference', async ({ page, demo }) => {
  await page.goto(`${demo.url}/northshire/section-47`);
  const popup = await openPopup(demo.context, demo.extensionId, page);
  const opened = demo.context.waitForEvent('page');
  await popup.getByRole('button', { name: 'Search the guidance' }).click();
  const reference = await opened;
  await expect(reference.getByRole('heading', { level: 1 })).toHaveText('The guidance, all of it');
  await reference.close();
  if (!popup.isClosed()) await popup.close();
  await page.goto(`chrome-extension://${demo.extensionId}/options.html`);
  await page.getByRole('link', { name: 'Search the guidance' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The guidance, all of it');
});
