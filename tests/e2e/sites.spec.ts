import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import {
  consentTo,
  expect,
  grantedOrigins,
  hasDetector,
  hasExtensionWorld,
  disableExtension,
  inPageWorld,
  launch,
  LOOPBACK,
  openPopup,
  panelGoneAt,
  permitSite,
  readRegisteredSites,
  reloadExtension,
  worldsOf,
  registeredSites,
  serviceWorker,
  stopWorker,
  storedEverywhere,
  test,
} from './fixtures';
import { FIXED_TODAY } from '../case-system/expected';
import { figure, row } from '../proof/evidence';
import { type CaseSystem, startCaseSystem } from '../case-system/server';

interface Tabs {
  query(filter: object): Promise<{ id: number }[]>;
  sendMessage(tabId: number, message: object, to: object): Promise<unknown>;
}

/** An invented record with a frame from another host of this machine. */
function record(port: number): string {
  return `<!doctype html><html lang="en-GB"><title>Record</title>
    <h1>Section 47 enquiry</h1>
    <form>
      <p><label for="a">Date of strategy discussion</label> <input id="a" value="01/12/2026"></p>
      <p><label for="b">Date child seen</label> <input id="b" value=""></p>
    </form>
    <iframe src="http://127.0.0.1:${port}/frame" title="Other host"></iframe></html>`;
}

let server: Server;
let port: number;

test.beforeAll(async () => {
  server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(request.url === '/frame' ? '<!doctype html><title>Frame</title><p>Frame</p>' : record(port));
  });
  await new Promise<void>((listening) => server.listen(0, () => listening()));
  port = (server.address() as AddressInfo).port;
});

test.afterAll(() => {
  server.close();
});

const address = (path = '/record') => `http://localhost:${port}${path}`;

/** What a person types stays: a page that keeps it was not reloaded. */
async function typeSomething(page: Page): Promise<void> {
  await page.getByLabel('Date child seen').fill('03/12/2026');
}

async function expectNotReloaded(page: Page): Promise<void> {
  await expect(page.getByLabel('Date child seen')).toHaveValue('03/12/2026');
}

test.describe('a site that was not permitted', () => {
  test('gets no script, no element and no world of the extension', row(3), async ({ context, worker }) => {
    const page = await context.newPage();
    await page.goto(address());
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await openPopup(context, new URL(worker.url()).host, page).then((popup) => popup.close());
    expect(await readRegisteredSites(worker)).toEqual([]);
    expect(await grantedOrigins(worker)).toEqual([]);
    expect(await hasExtensionWorld(page)).toBe(false);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  test('cannot tell that the extension is installed: each known probe fails', async ({ context, extensionId }) => {
    const page = await context.newPage();
    await page.goto(address());
    const files = ['manifest.json', 'detector.js', 'sidebar.js', 'icon/16.png', 'popup.html', 'licences.txt'];
    const answers = await page.evaluate(
      async ([id, names]) => {
        const load = (element: HTMLImageElement | HTMLScriptElement, url: string) =>
          new Promise<boolean>((done) => {
            element.onload = () => done(true);
            element.onerror = () => done(false);
            element.src = url;
            if (element instanceof HTMLScriptElement) document.body.append(element);
          });
        const found: string[] = [];
        for (const name of names) {
          const url = `chrome-extension://${id}/${name}`;
          if (await fetch(url).then(() => true, () => false)) found.push(`fetch ${name}`);
          if (await load(new Image(), url)) found.push(`image ${name}`);
          if (await load(document.createElement('script'), url)) found.push(`script ${name}`);
        }
        const { runtime } = (globalThis as unknown as { chrome?: { runtime?: { sendMessage?: unknown } } }).chrome ?? {};
        if (runtime?.sendMessage) found.push('a way to send messages');
        return found;
      },
      [extensionId, files] as const,
    );
    expect(answers).toEqual([]);
  });

  test('is offered in the pop-up, which says that Alongside is off', async ({ context, extensionId }) => {
    const page = await context.newPage();
    await page.goto(address());
    const popup = await openPopup(context, extensionId, page);
    await expect(popup.getByRole('heading', { name: 'Use Alongside on this site?' })).toBeVisible();
    await expect(popup.getByText('Off here')).toBeVisible();
    await expect(popup.getByText('localhost', { exact: true })).toBeVisible();
  });

  test('cannot be a page of the browser itself', async ({ context, extensionId }) => {
    const page = await context.newPage();
    await page.goto('chrome://version');
    const popup = await openPopup(context, extensionId, page);
    await expect(popup.getByRole('heading', { name: 'Not used on this page' })).toBeVisible();
    await expect(popup.getByRole('button', { name: 'Use on this site' })).toHaveCount(0);
  });
});

test.describe('permitting a site', () => {
  test('starts in the open tab without a reload, and on the next page', async ({ context, worker, extensionId }) => {
    const page = await context.newPage();
    await page.goto(address());
    await typeSomething(page);
    await permitSite(context, extensionId, page);
    await registeredSites(worker, ['http://localhost/*']);
    await expect.poll(() => hasDetector(page)).toBe(true);
    await expectNotReloaded(page);
    await page.goto(address('/next'));
    await expect.poll(() => hasDetector(page)).toBe(true);
  });

  test('does not reach a frame of another host', row(3), async ({ context, extensionId }) => {
    const page = await context.newPage();
    await page.goto(address());
    await permitSite(context, extensionId, page);
    await page.goto(address('/next'));
    await expect.poll(() => hasDetector(page)).toBe(true);
    const frame = page.frames().find((one) => one.url().startsWith('http://127.0.0.1'));
    expect(await hasExtensionWorld(frame!)).toBe(false);
  });

  test('lasts over a restart of the browser', async ({ extensionDir, userDataDir }) => {
    let context = await launch(userDataDir, extensionDir);
    let page = await context.newPage();
    await page.goto(address());
    await permitSite(context, new URL((await serviceWorker(context)).url()).host, page);
    await context.close();

    context = await launch(userDataDir, extensionDir);
    page = await context.newPage();
    await page.goto(address());
    await expect.poll(() => hasDetector(page)).toBe(true);
    await registeredSites(await serviceWorker(context), ['http://localhost/*']);
    await context.close();
  });
});

test.describe('switching a site off', () => {
  test('leaves its open pages at once and gives the permission back', row(6), async ({ context, worker, extensionId }) => {
    const page = await context.newPage();
    await page.goto(address());
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await permitSite(context, extensionId, page);
    await expect.poll(() => hasDetector(page)).toBe(true);
    await typeSomething(page);

    const popup = await openPopup(context, extensionId, page);
    await popup.getByRole('checkbox', { name: 'Use on localhost' }).click();
    await expect(popup.getByRole('heading', { name: 'Use Alongside on this site?' })).toBeVisible();

    await expect.poll(() => hasDetector(page)).toBe(false);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await expectNotReloaded(page);
    await registeredSites(worker, []);
    await expect.poll(() => grantedOrigins(worker)).toEqual([]);

    await page.goto(address('/next'));
    expect(await hasDetector(page)).toBe(false);
    const fresh = await context.newPage();
    await fresh.goto(address('/next'));
    expect(await hasExtensionWorld(fresh)).toBe(false);
  });
});

test.describe('when every loopback host is granted', () => {
  test.use({ grantedHosts: LOOPBACK });

  test('only the sites on the list are read', row(3), async ({ context, worker }) => {
    const page = await context.newPage();
    await page.goto(address());
    await expect.poll(() => hasDetector(page)).toBe(true);
    const frame = page.frames().find((one) => one.url().startsWith('http://127.0.0.1'))!;
    await expect.poll(() => hasDetector(frame)).toBe(true);

    await worker.evaluate(async () => {
      const { storage } = (
        globalThis as unknown as { chrome: { storage: { local: { set(v: object): Promise<void> } } } }
      ).chrome;
      await storage.local.set({ settings: { version: 1, values: { sites: ['http://localhost/*'] } } });
    });
    await registeredSites(worker, ['http://localhost/*']);
    await expect.poll(() => hasDetector(frame)).toBe(false);
    expect(await hasDetector(page)).toBe(true);

    await page.goto(address('/next'));
    await expect.poll(() => hasDetector(page)).toBe(true);
    const next = page.frames().find((one) => one.url().startsWith('http://127.0.0.1'))!;
    expect(await hasExtensionWorld(next)).toBe(false);
  });

  test('an update leaves no old script behind, and starts again without a reload', row(6), async ({ context, extensionId }) => {
    const page = await context.newPage();
    await page.goto(address());
    await expect.poll(() => hasDetector(page)).toBe(true);
    await typeSomething(page);
    await inPageWorld(page, (registry) => {
      Object.assign(registry!, { old: true });
    });
    await reloadExtension(context, extensionId);
    await page.bringToFront();
    await expect
      .poll(() => worldsOf(page, (registry) => registry && Object.hasOwn(registry, 'old')))
      .toEqual(expect.arrayContaining([false]));
    expect(await worldsOf(page, (registry) => registry && Object.hasOwn(registry, 'old'))).not.toContain(true);
    expect(await page.locator('alongside-sidebar').count()).toBeLessThanOrEqual(1);
    await expectNotReloaded(page);
  });

  test('nothing stays on a page in view, a second after the extension is disabled', row(6), async ({ context, extensionId }) => {
    const page = await context.newPage();
    const manager = await context.newPage();
    await page.bringToFront();
    await page.goto(address());
    await expect.poll(() => hasDetector(page)).toBe(true);
    await expect(page.locator('alongside-sidebar')).toHaveCount(1);
    await typeSomething(page);
    const goneAt = panelGoneAt(page);
    await disableExtension(manager, extensionId);
    const disabled = Date.now();
    await expect.poll(() => hasDetector(page)).toBe(false);
    const late = (await goneAt) - disabled;
    expect(late).toBeLessThanOrEqual(1000);
    figure('From disabling to a page without the panel, ms', Math.max(0, late), 'at most 1,000');
    await expectNotReloaded(page);
  });
});

test.describe('the options page', () => {
  test('says what is wrong with a site that cannot be added', async ({ context, extensionId, worker }) => {
    const options = await context.newPage();
    await options.goto(`chrome-extension://${extensionId}/options.html`);
    const box = options.getByLabel('Add a site');
    for (const [typed, said] of [
      ['', 'Type the address of a site'],
      ['*', 'never on everywhere'],
      ['https://*/*', 'never on everywhere'],
      ['*.gov.uk', 'other organisations’ sites'],
      ['http://lcs.northshire.example', 'Only https sites'],
      ['ftp://lcs.northshire.example', 'not ftp'],
      ['lcs.*.example', 'only at the front'],
      ['northshire', 'has no dot'],
    ] as const) {
      await box.fill(typed);
      await options.locator('form', { has: options.getByLabel('Add a site') }).getByRole('button').click();
      await expect(options.getByRole('alert')).toContainText(said);
    }
    expect(await storedEverywhere(worker)).toEqual({ local: {}, session: {} });
  });

  test('adds a site with the browser’s consent, and removes it again', async ({ context, extensionId, worker }) => {
    await consentTo(context, extensionId, 'https://lcs.northshire.example/*');
    const options = await context.newPage();
    await options.goto(`chrome-extension://${extensionId}/options.html`);
    await options.getByLabel('Add a site').fill('lcs.northshire.example');
    await options.locator('form', { has: options.getByLabel('Add a site') }).getByRole('button').click();
    await expect(options.getByText('Alongside is on for lcs.northshire.example.')).toBeVisible();
    await registeredSites(worker, ['https://lcs.northshire.example/*']);
    await options.getByRole('button', { name: 'Remove lcs.northshire.example' }).click();
    await expect(options.getByText('No site yet.')).toBeVisible();
    await registeredSites(worker, []);
    await expect.poll(() => grantedOrigins(worker)).toEqual([]);
  });

  test('names a kept setting that cannot be read, on the page of what was read too; the rest works', async ({
    context,
    extensionId,
    worker,
  }) => {
    await worker.evaluate(() =>
      (globalThis as unknown as { chrome: { storage: { local: { set(v: object): Promise<void> } } } }).chrome.storage.local.set({
        settings: { version: 1, values: { width: 'wide', side: 'left' } },
      }),
    );
    const options = await context.newPage();
    await options.goto(`chrome-extension://${extensionId}/options.html`);
    await expect(options.getByRole('radio', { name: 'Left' })).toBeChecked();
    await expect(options.getByRole('status').filter({ hasText: /width / })).toBeVisible();
    await options.getByRole('link', { name: 'What was read' }).click();
    await expect(options.getByRole('status').filter({ hasText: /width / })).toBeVisible();
  });

  test('keeps each change and shows it again', async ({ context, extensionId, worker }) => {
    const options = await context.newPage();
    await options.goto(`chrome-extension://${extensionId}/options.html`);
    await options.getByLabel('Guidance for').selectOption('supervisor');
    await options.getByRole('radio', { name: 'Left' }).check();
    await options.getByRole('radio', { name: '130%' }).check();
    const width = options.getByLabel('Width of the panel');
    await width.fill('900');
    await expect(options.getByRole('alert')).toContainText('340 to 520');
    await width.fill('420');
    await width.press('Enter');
    await options.getByLabel('Follow the field I am in').uncheck();
    await expect
      .poll(async () => (await storedEverywhere(worker)).local)
      .toEqual({
        settings: {
          version: 1,
          values: { role: 'supervisor', side: 'left', textSize: 1.3, width: 420, followField: false },
        },
      });
    await options.reload();
    await expect(options.getByLabel('Guidance for')).toHaveValue('supervisor');
    await expect(options.getByRole('radio', { name: 'Left' })).toBeChecked();
    await options.getByRole('button', { name: 'Put everything but the sites back' }).click();
    await expect(options.getByRole('radio', { name: 'Right' })).toBeChecked();
    await expect
      .poll(async () => (await storedEverywhere(worker)).local)
      .toEqual({ settings: { version: 1, values: {} } });
  });
});

test.describe('with a record on screen', () => {
  test.use({ grantedHosts: LOOPBACK });
  let cases: CaseSystem;
  test.beforeAll(async () => {
    cases = await startCaseSystem({ today: FIXED_TODAY });
  });
  test.afterAll(async () => cases.close());

  test('the pop-up says what it is and opens the panel', async ({ context, extensionId }) => {
    const page = await context.newPage();
    await page.goto(`${cases.url}/northshire/assessment`);
    await expect(page.locator('alongside-sidebar')).toHaveCount(1);
    const popup = await openPopup(context, extensionId, page);
    await expect(popup.getByText('On here')).toBeVisible();
    await expect(popup.getByRole('heading', { name: 'assessment' })).toBeVisible();
    await popup.getByRole('button', { name: 'What was read' }).click();
    await expect(popup.getByText(/^\d+ fields in \d+ frames?, read in \d+ ms\./)).toBeVisible();
    await popup.getByRole('button', { name: 'Open beside the page' }).click();
    await expect(page.getByRole('complementary')).toBeVisible();
  });

  test('changes on the options page are drawn at once', async ({ context, extensionId, worker }) => {
    const page = await context.newPage();
    await page.goto(`${cases.url}/northshire/assessment`);
    const panel = page.getByRole('complementary');
    await expect(page.locator('alongside-sidebar')).toHaveCount(1);
    await worker.evaluate(
      async (url) => {
        const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
        const [tab] = await tabs.query({ url: `${url}/*` });
        await tabs.sendMessage(tab!.id, { type: 'sidebar/toggle', focus: false, open: true }, { frameId: 0 });
      },
      cases.url.replace(/:\d+$/, ''),
    );
    await expect(panel).toBeVisible();
    const box = async () => (await panel.boundingBox())!;
    const { width } = page.viewportSize()!;
    expect((await box()).x).toBeGreaterThan(width / 2);

    const options = await context.newPage();
    await options.goto(`chrome-extension://${extensionId}/options.html`);
    await options.getByRole('radio', { name: 'Left' }).check();
    await expect.poll(async () => (await box()).x).toBeLessThan(10);
    await options.getByLabel('Width of the panel').fill('460');
    await options.getByLabel('Width of the panel').press('Enter');
    await expect.poll(async () => Math.round((await box()).width)).toBe(460);
    await expect(panel.getByRole('tab', { name: 'Oversight' })).toHaveCount(0);
    await options.getByLabel('Guidance for').selectOption('supervisor');
    await expect(panel.getByRole('tab', { name: 'Oversight' })).toBeVisible();

    await options.getByRole('button', { name: 'Remove 127.0.0.1' }).click();
    await expect(page.locator('alongside-sidebar')).toHaveCount(0);
  });
});

test.describe('when the browser has stopped the worker', () => {
  test.use({ grantedHosts: LOOPBACK });

  test('the page stays, and the next change starts the worker again', row(6), async ({ context, extensionId }) => {
    const page = await context.newPage();
    await page.goto(address());
    await expect.poll(() => hasDetector(page)).toBe(true);
    const options = await context.newPage();
    await options.goto(`chrome-extension://${extensionId}/options.html`);
    await expect(options.getByRole('button', { name: 'Remove 127.0.0.1' })).toBeVisible();
    await stopWorker(context);
    expect(await hasDetector(page)).toBe(true);

    await options.getByRole('button', { name: 'Remove localhost' }).click();
    await expect.poll(() => hasDetector(page)).toBe(false);
    await registeredSites(await serviceWorker(context), ['http://127.0.0.1/*']);
  });
});

for (const scheme of ['light', 'dark'] as const) {
  test(`the pop-up and the options page have no fault that axe finds, ${scheme}`, row(11), async ({ context, extensionId }) => {
    const page = await context.newPage();
    await page.goto(address());
    const popup = await openPopup(context, extensionId, page);
    await popup.emulateMedia({ colorScheme: scheme });
    await expect(popup.getByRole('heading', { level: 1 })).toBeVisible();
    expect((await new AxeBuilder({ page: popup }).analyze()).violations).toEqual([]);
    for (const section of ['settings', 'reading', 'about']) {
      await popup.goto(`chrome-extension://${extensionId}/options.html#${section}`);
      await expect(popup.getByRole('heading', { level: 1 })).toBeVisible();
      expect((await new AxeBuilder({ page: popup }).analyze()).violations).toEqual([]);
    }
  });
}

test('the options page fits a window 320 px wide', async ({ context, extensionId }) => {
  const options = await context.newPage();
  await options.setViewportSize({ width: 320, height: 640 });
  await options.goto(`chrome-extension://${extensionId}/options.html`);
  await expect(options.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await options.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
