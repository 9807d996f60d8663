/** The council's own material: a file that a person adds, and the file that policy names, over real https and real policy. */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { BrowserContext, Page } from '@playwright/test';
import { NORTHSHIRE_PACK } from '../case-system/local-pack';
import { changeSettings, type Demo, openRecord, panel, tab, test } from './demo';
import { consentTo, expect } from './fixtures';
import { type Fleet, IN_TIME, LCS, openRecordOn, startFleet } from './fleet';
import { selfSigned } from './self-signed';

interface Storage {
  storage: { local: { remove(keys: string[]): Promise<void> } };
}
declare const chrome: Storage;

const KEYS = ['localPack', 'localPackDelivered', 'localPackAttempt'];

async function localSection(context: BrowserContext, id: string): Promise<Page> {
  const page = await context.newPage();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`chrome-extension://${id}/options.html#local`);
  await expect(page.getByRole('heading', { level: 1, name: 'Local material' })).toBeVisible();
  return page;
}

const choose = (page: Page, text: string, name = 'northshire.json') =>
  page.getByLabel(/Add a local pack|Put another file/).setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

/** Adds Northshire's file as a person does. */
async function addNorthshire({ context, extensionId }: Demo): Promise<Page> {
  const options = await localSection(context, extensionId);
  await choose(options, NORTHSHIRE_PACK);
  await options.getByRole('button', { name: 'Use this file' }).click();
  await expect(options.getByText('northshire.json is in use.')).toBeVisible();
  return options;
}

test.describe('a file that a person adds', () => {
  test.beforeEach(async ({ worker }) => {
    await worker.evaluate((keys) => chrome.storage.local.remove(keys), KEYS);
  });
  test.afterEach(async ({ worker }) => {
    await worker.evaluate((keys) => chrome.storage.local.remove(keys), KEYS);
  });

  test('is shown before it is used, stands beside national guidance, and goes when removed, all in open pages', async ({
    demo,
    page,
  }) => {
    const before = await openRecord(page, `${demo.url}/northshire/strategy`);
    await tab(page).click();
    await expect(panel(page).getByRole('tab', { name: 'Local' })).toHaveCount(0);

    const options = await localSection(demo.context, demo.extensionId);
    await choose(options, NORTHSHIRE_PACK);
    const preview = options.getByRole('region', { name: 'What northshire.json would change' });
    await expect(preview.getByRole('heading', { name: 'northshire.json, from Northshire Council' })).toBeVisible();
    await expect(preview.getByRole('row', { name: 'First core group: 8 working days Time limit New' })).toBeVisible();
    await expect(options.getByText('Nothing is set by your council.')).toBeVisible();
    await preview.getByRole('button', { name: 'Use this file' }).click();
    await expect(options.getByRole('row', { name: /Initial child protection conference: 12 working days .* on this computer/ })).toBeVisible();
    expect((await new AxeBuilder({ page: options }).analyze()).violations).toEqual([]);

    await page.bringToFront();
    const card = panel(page).getByRole('article').filter({ hasText: 'Initial child protection conference' }).first();
    await expect(card).toContainText('Northshire asks for it sooner');
    await expect(card).toContainText('12 working days after the strategy discussion');
    await expect(card).toContainText('The national limit is still 15 working days');
    await expect(card.getByRole('heading', { level: 4 })).toHaveText(/Wed 6 January 2027/);
    await expect(card.locator('.loc')).toContainText('Thu 31 December 2026');
    await expect(card.locator('.loc')).toContainText('Owner: conference service. Review by 31 Mar 2027.');
    await expect(panel(page).getByRole('heading', { level: 3, name: 'From your council' })).toBeVisible();

    await panel(page).getByRole('tab', { name: 'Local' }).click();
    const local = panel(page);
    await expect(local.getByRole('heading', { level: 2, name: 'From your council' })).toBeVisible();
    await expect(local.getByText('never in place of it')).toBeVisible();
    await expect(local.getByRole('row', { name: /Named nurse/ })).toContainText('Not checked since Feb 2026');
    await expect(local.getByRole('link', { name: '01632 960003' })).toHaveAttribute('href', 'tel:01632960003');
    await expect(local.getByRole('row', { name: /Allegations/ })).toContainText('Not set by your council');
    await expect(local.locator('.al-ed')).toHaveCount(0);
    const document = local.getByRole('link', { name: /Northshire threshold document/ });
    await expect(document).toHaveAttribute('rel', 'noopener noreferrer');
    await expect(document).toHaveAttribute('target', '_blank');
    await local.getByLabel('Area').selectOption('South');
    await expect(local.getByRole('row', { name: /Education lead/ })).toHaveCount(1);
    expect((await new AxeBuilder({ page }).include('alongside-sidebar').analyze()).violations).toEqual([]);

    await options.bringToFront();
    await options.getByRole('button', { name: 'Remove this file' }).click();
    await expect(options.getByText('Nothing is set by your council.')).toBeVisible();
    await page.bringToFront();
    await expect(panel(page).getByRole('tab', { name: 'Local' })).toHaveCount(0);
    const after = await openRecord(page, `${demo.url}/northshire/strategy`);
    const dates = ({ deadlines }: typeof after) => deadlines.map(({ due, status, localTarget }) => [due, status, localTarget]);
    expect(dates(after)).toEqual(dates(before));
    expect(dates(after)).toContainEqual(['2027-01-06', 'on-track', undefined]);
  });

  test('its note on a field is shown beside that field, after what is national', async ({ demo, page }) => {
    await (await addNorthshire(demo)).close();
    await page.bringToFront();
    const { local } = await openRecord(page, `${demo.url}/larch/section-47`);
    await tab(page).click();
    await page.locator('body').hover({ position: { x: 5, y: 5 } });
    await page.getByLabel(local!.fieldNotes[0]!.label).first().focus();
    const place = panel(page).locator('.field-place');
    await expect(place).toContainText('Seen means in person');
    const order = await place.evaluate((element) =>
      [...element.querySelectorAll('article, .loc')].map((one) => (one.matches('article') ? 'national' : 'local')),
    );
    expect(order).toEqual(['national', 'local']);
  });

  test('a looser limit and everything else that is wrong is named, and the rest is used', async ({ demo, page }) => {
    const file = JSON.parse(NORTHSHIRE_PACK);
    file.localTimescales[0].amount = 12;
    file.contacts[0].phone = 'javascript:alert(1)';
    file.localGuidance[0].text = '<img src=x onerror="alert(1)">';
    file.thresholds.link = 'http://safeguarding.northshire.example/';
    const options = await localSection(demo.context, demo.extensionId);
    await choose(options, JSON.stringify(file));
    const refused = options.getByRole('alert');
    await expect(refused).toContainText('localTimescales[0] First core group: yours is 12 working days; the national limit is 10 working days. A council can ask for it sooner, never later.');
    await expect(refused).toContainText('contacts[0].phone is not a telephone number');
    await expect(refused).toContainText('localGuidance[0].text holds markup; local material is plain text');
    await expect(refused).toContainText('thresholds.link is not an https link');
    await options.getByRole('button', { name: 'Use this file' }).click();
    await expect(options.getByRole('heading', { name: 'Left out 4' })).toBeVisible();
    await expect(options.getByText('The file on this computer: localTimescales[0] First core group')).toBeVisible();
    await options.getByRole('link', { name: 'What was read on this page' }).click();
    await expect(options.getByText('The file on this computer: localTimescales[0] First core group')).toBeVisible();
    await page.bringToFront();
    const view = await openRecord(page, `${demo.url}/northshire/strategy`);
    expect(view.local).toMatchObject({ council: 'Northshire Council', thresholds: null });
  });

  test('the Local tab fits a window of 320 pixels, with large text, without scrolling sideways', async ({
    demo,
    page,
    worker,
  }) => {
    await (await addNorthshire(demo)).close();
    await changeSettings(worker, { textSize: 1.3 });
    await page.bringToFront();
    await page.setViewportSize({ width: 320, height: 640 });
    await openRecord(page, `${demo.url}/larch/section-47`);
    await tab(page).click();
    await panel(page).getByRole('tab', { name: 'Local' }).click();
    await expect(panel(page).getByRole('row', { name: /Named nurse/ })).toBeVisible();
    const wide = await panel(page).evaluate((element) =>
      [...element.querySelectorAll<HTMLElement>('.al-body, .loc, .who td, .who th')]
        .filter((one) => one.scrollWidth > one.clientWidth + 1)
        .map((one) => one.className),
    );
    expect(wide).toEqual([]);
  });

  test('its intervals count where guidance is silent, and the settings say whose they are', async ({ demo, page }) => {
    const options = await addNorthshire(demo);
    await options.getByRole('link', { name: 'Settings' }).click();
    await expect(options.getByText('In use: 10 working days, from your council’s local material.')).toBeVisible();
    await page.bringToFront();
    const view = await openRecord(page, `${demo.url}/meadow/core-group`);
    const later = view.deadlines.find(({ timescale }) => timescale.id === 'local-core-group-later');
    expect(later?.timescale).toMatchObject({ amount: 6, unit: 'weeks', force: 'local' });
    expect(later?.timescale.sources[0]).toMatchObject({ document: 'Set by Northshire Council' });
  });

  test('a file that cannot be used says why and changes nothing', async ({ demo }) => {
    const options = await addNorthshire(demo);
    await choose(options, '{"alongsideLocalPack":2,"council":"Northshire Council"}', 'newer.json');
    await expect(options.getByRole('heading', { name: 'newer.json cannot be used' })).toBeVisible();
    await expect(options.getByRole('alert')).toContainText('written for a newer version of Alongside. This version reads format 1');
    await expect(options.getByRole('button', { name: 'Use this file' })).toHaveCount(0);
    await choose(options, ' '.repeat(300_000), 'large.json');
    await expect(options.getByRole('alert')).toContainText('large.json is larger than 256 kB');
    await expect(options.getByText('From Northshire Council.')).toBeVisible();
  });
});

test.describe('the file that policy names', () => {
  let fleet: Fleet;
  let server: Server;
  let served: { text: string; status?: number; location?: string };
  let hits: { path: string; headers: NodeJS.Dict<string | string[]> }[];
  const url = () => `https://localhost:${(server.address() as AddressInfo).port}/local-pack.json`;
  const sha = (text: string) => createHash('sha256').update(text).digest('hex');
  const netLog = join(tmpdir(), `alongside-net-log-${process.pid}.json`);
  const args = ['--ignore-certificate-errors', `--log-net-log=${netLog}`];

  test.beforeEach(async () => {
    hits = [];
    served = { text: NORTHSHIRE_PACK };
    server = createServer(selfSigned(), (request, response) => {
      hits.push({ path: request.url ?? '', headers: request.headers });
      const { status = 200, location, text } = served;
      response.writeHead(status, { 'content-type': 'application/json', ...(location ? { location } : {}) });
      response.end(text);
    });
    await new Promise<void>((ready) => server.listen(0, 'localhost', ready));
  });
  test.afterEach(async () => {
    await fleet.close();
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    rmSync(netLog, { force: true });
  });

  /** Addresses that the extension itself asked for, by the browser's own log of the network; none of its files. */
  async function askedFor(id: string): Promise<string[]> {
    const log: { constants: { logEventTypes: Record<string, number> }; events: { type: number; params?: { url?: string; initiator?: string } }[] } =
      JSON.parse(readFileSync(netLog, 'utf8'));
    const started = log.constants.logEventTypes.URL_REQUEST_START_JOB;
    const asked = log.events.flatMap(({ type, params }) =>
      type === started && params?.initiator === `chrome-extension://${id}` ? (params.url ?? []) : [],
    );
    return asked.filter((address) => !address.startsWith('chrome-extension://'));
  }

  test('is fetched with no click where policy permits, checked, kept, and never replaced by what fails the check', async () => {
    fleet = await startFleet('managed');
    const settings = { permittedOrigins: [LCS], localPackUrl: url(), localPackSha256: sha(NORTHSHIRE_PACK) };
    fleet.set(settings);
    const context = await fleet.open({ args });
    const page = await openRecordOn(context, LCS);
    await expect(page.locator('alongside-sidebar')).toHaveCount(1, IN_TIME);
    const options = await localSection(context, fleet.id);
    await expect(options.getByText('The file that policy names is in use.')).toBeVisible(IN_TIME);
    await expect(options.getByRole('row', { name: /Out-of-hours team Contact The file that policy names/ })).toBeVisible();
    expect(hits.length).toBe(1);
    expect([hits[0]!.path, hits[0]!.headers.referer, hits[0]!.headers.cookie]).toEqual(['/local-pack.json', undefined, undefined]);

    await page.bringToFront();
    await tab(page).click();
    await panel(page).getByRole('tab', { name: 'Local' }).click();
    await expect(panel(page).getByText('Set by Northshire Council.')).toBeVisible();

    // The named hash changes and the server still gives the old file.
    fleet.set({ ...settings, localPackSha256: sha('another file') });
    await expect(options.getByText('The file’s SHA-256 is not the one that policy names.')).toBeVisible(IN_TIME);
    await expect(options.getByText('The last good copy is still used.')).toBeVisible();
    await options.goto(`chrome-extension://${fleet.id}/options.html#organisation`);
    await expect(options.locator('[data-key=localPackUrl]')).toContainText('The file’s SHA-256 is not the one that policy names.');
    await expect(panel(page).getByRole('row', { name: /Out-of-hours team/ })).toBeVisible();

    // A new file, and one item of it looser than the national limit.
    const next = JSON.parse(NORTHSHIRE_PACK);
    next.localTimescales[1].amount = 16;
    next.contacts[0].phone = '01632 960099';
    served = { text: JSON.stringify(next) };
    fleet.set({ ...settings, localPackSha256: sha(served.text) });
    await expect(panel(page).getByRole('row', { name: /Out-of-hours team/ })).toContainText('01632 960099', IN_TIME);
    await expect(options.locator('[data-key=localPackUrl]')).toContainText('the national limit is 15 working days. A council can ask for it sooner, never later');

    // Policy takes the address back.
    fleet.set({ permittedOrigins: [LCS] });
    await expect(panel(page).getByRole('tab', { name: 'Local' })).toHaveCount(0, IN_TIME);
    expect(hits.length).toBe(3);
    await context.close();
    expect([...new Set(await askedFor(fleet.id))]).toEqual([url()]);
  });

  test('is off by itself: without an address in policy the extension asks the network for nothing', async () => {
    fleet = await startFleet('managed');
    fleet.set({ permittedOrigins: [LCS] });
    const context = await fleet.open({ args });
    const page = await openRecordOn(context, LCS);
    await expect(page.locator('alongside-sidebar')).toHaveCount(1, IN_TIME);
    const options = await localSection(context, fleet.id);
    await choose(options, NORTHSHIRE_PACK);
    await options.getByRole('button', { name: 'Use this file' }).click();
    await expect(options.getByText('northshire.json is in use.')).toBeVisible();
    await page.bringToFront();
    await tab(page).click();
    await panel(page).getByRole('tab', { name: 'Local' }).click();
    await expect(panel(page).getByRole('row', { name: /Out-of-hours team/ })).toBeVisible();
    await context.close();
    expect(await askedFor(fleet.id)).toEqual([]);
    expect(hits).toEqual([]);
  });

  test('waits for its own permission where the browser has not given it, and follows no redirect', async () => {
    fleet = await startFleet('public');
    fleet.setByHand({ localPackUrl: url(), localPackSha256: sha(NORTHSHIRE_PACK) });
    const context = await fleet.open({ byHand: true, args });
    const options = await localSection(context, fleet.id);
    await expect(options.getByText('has not given Alongside permission for that address')).toBeVisible(IN_TIME);
    expect(hits).toEqual([]);
    served = { text: '', status: 302, location: 'https://127.0.0.1:1/' };
    await consentTo(context, fleet.id, 'https://localhost/*');
    await options.bringToFront();
    await options.getByRole('button', { name: 'Allow this address' }).click();
    await expect(options.getByText('sends on to another one')).toBeVisible(IN_TIME);
    served = { text: NORTHSHIRE_PACK };
    await options.getByRole('button', { name: 'Try again' }).click();
    await expect(options.getByText('The file that policy names is in use.')).toBeVisible(IN_TIME);
  });
});
