/**
 * What each of the organisation's settings does in the panel, on a record and on the sample record. The policy is put
 * where the worker keeps the last one that arrived; that it arrives at all is shown by policy.spec.ts.
 */
import AxeBuilder from '@axe-core/playwright';
import type { Page, Worker } from '@playwright/test';
import { changeSettings, drawnView, host, openRecord, panel, sendToggle, tab, test } from './demo';
import { expect, storedEverywhere } from './fixtures';

interface Extension {
  storage: { local: { set(items: object): Promise<void>; remove(keys: string[]): Promise<void> } };
}
declare const chrome: Extension;

let round = 0;

/** As the worker keeps a policy that arrived. */
async function arrive(worker: Worker, raw: Record<string, unknown>): Promise<void> {
  round += 1;
  const changed = new Date(Date.UTC(2026, 10, 22, 9, 0, round)).toISOString();
  await worker.evaluate((policy) => chrome.storage.local.set({ policy }), { version: 1, raw, changed, lockedNames: [] });
}

test.afterEach(async ({ worker }) => {
  await worker.evaluate(() => chrome.storage.local.remove(['policy', 'log']));
});

async function openPanel(worker: Worker, page: Page): Promise<void> {
  await sendToggle(worker, page, { focus: false, open: true });
  await expect(panel(page)).toBeVisible();
}

const record = (url: string) => `${url}/northshire/section-47`;

test('checks beyond what is allowed are folded behind a count, live', async ({ demo, page, worker }) => {
  const view = await openRecord(page, record(demo.url));
  expect(view.checkTotal).toBeGreaterThan(1);
  await openPanel(worker, page);
  await arrive(worker, { maxWarnings: 1 });
  await expect(panel(page).getByRole('heading', { name: `Worth checking 1 of ${view.checkTotal}` })).toBeVisible();
  await arrive(worker, { maxWarnings: 0 });
  await expect(panel(page).getByRole('heading', { name: `Worth checking ${view.checkTotal}` })).toBeVisible();
  await panel(page).getByRole('button', { name: `Show ${view.checkTotal} more` }).click();
  await expect(panel(page).getByRole('button', { name: view.check[0]!.title })).toBeVisible();
});

test('parts that are left out are not there', async ({ demo, page, worker }) => {
  await changeSettings(worker, { role: 'supervisor' });
  await openRecord(page, record(demo.url));
  await openPanel(worker, page);
  await expect(panel(page).getByRole('tab', { name: 'Oversight' })).toBeVisible();
  await arrive(worker, { enabledModules: ['deadlines'] });
  await expect(panel(page).getByRole('tab', { name: 'Oversight' })).toHaveCount(0);
  await expect(panel(page).getByRole('tab', { name: 'Standards' })).toHaveCount(0);
  const dates = await drawnView(page);
  expect(dates).toMatchObject({ standards: [], oversight: [], also: [], recorded: [] });
  expect(dates?.kind === 'guidance' && dates.deadlines.length).toBeGreaterThan(0);
  await arrive(worker, { enabledModules: ['requirements'] });
  await expect.poll(async () => ((await drawnView(page)) as { deadlines: unknown[] }).deadlines).toEqual([]);
  const rest = await drawnView(page);
  expect(rest?.kind === 'guidance' && rest.requirements.length).toBeGreaterThan(0);
});

test('hidden means that nothing is on the page until it is asked for', async ({ demo, page, worker }) => {
  await openRecord(page, record(demo.url));
  await expect(tab(page)).toBeVisible();
  await arrive(worker, { sidebarStart: 'hidden' });
  await expect(host(page)).toHaveCount(0);
  await openPanel(worker, page);
  await panel(page).getByRole('button', { name: 'Collapse to a tab' }).click();
  await expect(host(page)).toHaveCount(0);
  await arrive(worker, { sidebarStart: 'tab' });
  await expect(tab(page)).toBeVisible();
});

test('printing and copying of sheets can be switched off, and it is said by whom', async ({ demo, page, worker }) => {
  await changeSettings(worker, { role: 'supervisor' });
  await arrive(worker, { allowPrint: false, allowExport: false, organisationName: 'Northshire Council', supportText: 'Ask extension 1000.' });
  await openRecord(page, record(demo.url));
  await openPanel(worker, page);
  await panel(page).getByRole('tab', { name: 'Oversight' }).click();
  await expect(panel(page).getByText('Printing is switched off by Northshire Council. Ask extension 1000.')).toBeVisible();
  await expect(panel(page).getByRole('button', { name: 'Print this sheet' })).toHaveCount(0);
  await expect(panel(page).getByRole('button', { name: 'Copy the sheet' })).toHaveCount(0);
  await arrive(worker, {});
  await expect(panel(page).getByRole('button', { name: 'Print this sheet' })).toBeVisible();
});

test('what is locked stays, whatever is chosen in the panel', async ({ demo, page, worker }) => {
  await arrive(worker, { panelSide: 'right', lockedKeys: ['defaultRole'] });
  await openRecord(page, record(demo.url));
  await openPanel(worker, page);
  await panel(page).getByRole('button', { name: 'More', exact: true }).click();
  await panel(page).getByRole('menuitem', { name: 'Move to the left' }).click();
  const { width } = page.viewportSize()!;
  await expect.poll(async () => (await panel(page).boundingBox())!.x).toBeGreaterThan(width / 2);
  await panel(page).getByRole('button', { name: 'For practitioners' }).click();
  await panel(page).getByRole('menuitemradio', { name: 'For supervisors' }).click();
  await expect(panel(page).getByRole('button', { name: 'For practitioners' })).toBeVisible();
  await expect(panel(page).getByRole('tab', { name: 'Oversight' })).toHaveCount(0);
});

test('content older than the organisation asks for is said on the strip', async ({ demo, page, worker }) => {
  await arrive(worker, { minimumContentDate: '2030-01-01' });
  await openRecord(page, record(demo.url));
  await openPanel(worker, page);
  await expect(panel(page).getByText(/your organisation asks for 1 January 2030 or later. Tell IT that an update is due./)).toBeVisible();
});

test('whose guidance is asked once, and the answer kept', async ({ demo, page, worker }) => {
  await arrive(worker, { defaultRole: 'ask' });
  await openRecord(page, record(demo.url));
  await openPanel(worker, page);
  await panel(page).getByRole('button', { name: 'Supervisor or chair' }).click();
  await expect(panel(page).getByRole('tab', { name: 'Oversight' })).toBeVisible();
  await expect(panel(page).getByText('Whose guidance do you need?')).toHaveCount(0);
  const { local } = (await storedEverywhere(worker)) as { local: { settings: { values: object } } };
  expect(local.settings.values).toMatchObject({ role: 'supervisor' });
});

test('where to get help is in About', async ({ demo, page, worker }) => {
  await arrive(worker, { supportText: 'Ask extension 1000.', supportUrl: 'https://help.northshire.example/alongside' });
  await openRecord(page, record(demo.url));
  await openPanel(worker, page);
  await panel(page).getByRole('button', { name: 'About and sources' }).click();
  await expect(panel(page).getByText('Ask extension 1000.')).toBeVisible();
  await expect(panel(page).getByRole('link', { name: 'Get help' })).toHaveAttribute('href', 'https://help.northshire.example/alongside');
});

interface Logged {
  log?: { entries: Record<string, string>[] };
}
const logOf = async (worker: Worker) => ((await storedEverywhere(worker)).local as Logged).log?.entries ?? [];

test('the log is off until it is wanted, names rules alone, and goes when it is switched off', async ({ demo, page, worker }) => {
  await openRecord(page, record(demo.url));
  await expect(tab(page)).toBeVisible();
  expect(await logOf(worker)).toEqual([]);

  await arrive(worker, { localLogDays: 30 });
  const view = await openRecord(page, record(demo.url));
  await expect.poll(async () => (await logOf(worker)).length).toBeGreaterThan(0);
  const entries = await logOf(worker);
  for (const entry of entries) {
    expect(Object.keys(entry).sort()).toEqual(['at', 'edition', 'rule', 'tier', 'what']);
    expect(entry).toMatchObject({ what: 'shown', edition: 'in-force', at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00\.000Z$/) });
  }
  expect(new Set(entries.map(({ rule }) => rule))).toEqual(new Set([...view.first, ...view.check].map(({ id }) => id)));

  const options = await demo.context.newPage();
  await options.goto(`chrome-extension://${demo.extensionId}/options.html#support`);
  await expect(options.getByText('Your organisation keeps it for 30 days.')).toBeVisible();
  await options.getByRole('button', { name: 'Clear the log' }).click();
  await expect.poll(() => logOf(worker)).toEqual([]);
  await options.close();

  await openRecord(page, record(demo.url));
  await expect.poll(async () => (await logOf(worker)).length).toBeGreaterThan(0);
  await arrive(worker, { localLogDays: 0 });
  await expect.poll(() => logOf(worker)).toEqual([]);
});

test('the sample record shows a card and a date, with no site and no permission', async ({ demo, page }) => {
  await page.goto(`chrome-extension://${demo.extensionId}/sample.html`);
  await expect(tab(page)).toBeVisible();
  await page.getByRole('button', { name: 'open it here' }).click();
  await expect(panel(page).getByRole('heading', { name: 'Section 47 enquiry' })).toBeVisible();
  await expect(panel(page).getByRole('heading', { name: '“Date child seen” is blank on this page' })).toBeVisible();
  await expect(panel(page).getByText('Initial child protection conference', { exact: true }).first()).toBeVisible();
  const today = await page.locator('#strategy').inputValue();
  await page.locator('#seen').fill(today);
  await expect(panel(page).getByRole('heading', { name: '“Date child seen” is blank on this page' })).toHaveCount(0);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});
