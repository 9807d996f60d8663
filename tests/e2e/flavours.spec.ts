import AxeBuilder from '@axe-core/playwright';
import type { BrowserContext, Page, Worker } from '@playwright/test';
import { consentTo, expect, hasDetector, hasExtensionWorld, openPopup, test } from './fixtures';
import { row } from '../proof/evidence';
import { expectPanel, type Fleet, IN_TIME, LCS, openRecordOn, OTHER, ownMarkup, runsOn, startFleet } from './fleet';

interface DeveloperPrivate {
  chrome: {
    developerPrivate: {
      updateExtensionConfiguration(update: { extensionId: string; hostAccess: string }): Promise<void>;
      removeHostPermission(id: string, host: string): Promise<void>;
    };
  };
}

let fleet: Fleet;
test.afterEach(() => fleet.close());

async function optionsOf(context: BrowserContext, section = 'settings'): Promise<Page> {
  const options = await context.newPage();
  await options.goto(`chrome-extension://${fleet.id}/options.html#${section}`);
  return options;
}

/** Both pages that a person may look at say that no list of sites arrived, and where to look. */
async function expectNoListIsTold(context: BrowserContext): Promise<void> {
  const options = await optionsOf(context, 'organisation');
  const row = options.locator('tr[data-key="permittedOrigins"]');
  await expect(row).toContainText('Did not arrive');
  await expect(row).toContainText('So Alongside runs nowhere.');
  await expect(options.getByText(`This package’s id is ${fleet.id}.`)).toBeVisible();
  await expect(options.getByText('chrome://policy shows')).toBeVisible();
  expect((await new AxeBuilder({ page: options }).analyze()).violations).toEqual([]);
  const read = await optionsOf(context, 'read');
  await expect(read.getByText('permittedOrigins did not arrive.')).toBeVisible();
}

/** The width that a page needs in a window this narrow, px: more than its width means scrolling sideways. */
async function widthNeeded(page: Page, width: number): Promise<number> {
  await page.setViewportSize({ width, height: 400 });
  return page.evaluate(() => document.documentElement.scrollWidth);
}

async function expectUnread(page: Page): Promise<void> {
  expect(await hasExtensionWorld(page)).toBe(false);
}

test.describe('the managed build', () => {
  test.beforeEach(async () => {
    fleet = await startFleet('managed');
  });

  test('runs nowhere while policy names no site, and says so', async () => {
    fleet.set({ supportText: 'Ask the IT service desk.' });
    const context = await fleet.open();
    const worker = await runsOn(context, []);
    await expect.poll(() => managedKeys(worker), IN_TIME).toEqual(['supportText']);
    const page = await openRecordOn(context, LCS);
    const popup = await openPopup(context, fleet.id, page);
    await expect(popup.getByText('The browser has handed over no list of them.')).toBeVisible();
    await expect(popup.getByRole('button', { name: 'Use on this site' })).toHaveCount(0);
    const options = await optionsOf(context);
    await expect(options.getByText('Alongside is off everywhere until it does.')).toBeVisible();
    await expect(options.getByLabel('Add a site')).toHaveCount(0);
    await runsOn(context, []);
    await expectUnread(page);
    await expectNoListIsTold(context);
    expect(await widthNeeded(popup, 200)).toBeLessThanOrEqual(200);
  });

  test('runs nowhere where the browser hands over nothing, and says what usually keeps a setting from arriving', async () => {
    // The list is of another type and announced nowhere: the browser drops it and tells nobody.
    fleet.set({ permittedOrigins: LCS });
    const context = await fleet.open();
    await runsOn(context, []);
    const page = await openRecordOn(context, LCS);
    await expectNoListIsTold(context);
    await expectUnread(page);
    const popup = await openPopup(context, fleet.id, page);
    await expect(popup.getByText('The browser has handed over no list of them.')).toBeVisible();
  });

  test('shows its card where policy says, with no click; narrowing takes it away from open pages', async () => {
    fleet.set({ permittedOrigins: [LCS, OTHER] });
    const context = await fleet.open();
    await runsOn(context, [LCS, OTHER]);
    const [page, other] = [await openRecordOn(context, LCS), await openRecordOn(context, OTHER)];
    await expectPanel(page, true);
    await expectPanel(other, true);
    const before = await ownMarkup(other);

    fleet.set({ permittedOrigins: [LCS] });
    await expectPanel(other, false);
    await runsOn(context, [LCS]);
    expect(await ownMarkup(other)).toBe(before);
    await expectPanel(page, true);
    const fresh = await openRecordOn(context, OTHER);
    await expectUnread(fresh);

    fleet.set({ permittedOrigins: [] });
    await expectPanel(page, false);
    await runsOn(context, []);
  });

  test('says in the pop-up and the options who chose the sites, and offers no switch that does nothing', async () => {
    fleet.set({ permittedOrigins: [LCS], organisationName: 'Northshire Council' });
    const context = await fleet.open();
    await runsOn(context, [LCS]);
    const page = await openRecordOn(context, LCS);
    await expectPanel(page, true);
    const popup = await openPopup(context, fleet.id, page);
    await expect(popup.getByText('Northshire Council keeps Alongside on for this site.', { exact: false })).toBeVisible();
    await expect(popup.getByRole('checkbox')).toHaveCount(0);
    expect((await new AxeBuilder({ page: popup }).analyze()).violations).toEqual([]);

    const elsewhere = await openRecordOn(context, OTHER);
    const there = await openPopup(context, fleet.id, elsewhere);
    await expect(there.getByText('Northshire Council allows Alongside on lcs.northshire.example only.')).toBeVisible();
    await expect(there.getByRole('button', { name: 'Use on this site' })).toHaveCount(0);
    await expectUnread(elsewhere);
    for (const one of [popup, there]) expect(await widthNeeded(one, 200)).toBeLessThanOrEqual(200);

    const options = await optionsOf(context);
    await expect(options.getByText('Your organisation chose these sites.')).toBeVisible();
    await expect(options.getByText('On.', { exact: true })).toBeVisible();
    await expect(options.getByRole('button', { name: /Remove lcs/ })).toHaveCount(0);
    expect((await new AxeBuilder({ page: options }).analyze()).violations).toEqual([]);
  });

  test('stays off a site that the browser’s own policy keeps extensions off, and says whose doing it is', async () => {
    fleet.set(
      { permittedOrigins: [LCS, OTHER] },
      { runtime_blocked_hosts: ['*://*'], runtime_allowed_hosts: [`${LCS.replace('https', '*')}`] },
    );
    const context = await fleet.open();
    await runsOn(context, [LCS, OTHER]);
    const page = await openRecordOn(context, LCS);
    await expectPanel(page, true);
    const blocked = await openRecordOn(context, OTHER);
    const popup = await openPopup(context, fleet.id, blocked);
    await expect(popup.getByText('keeps extensions off this site by a browser setting')).toBeVisible();
    await expectUnread(blocked);
    const options = await optionsOf(context);
    await expect(options.getByText('a browser setting of your organisation keeps extensions off it')).toBeVisible();
    await expect(options.getByText('On.', { exact: true })).toBeVisible();
  });
});

test.describe('a permission taken back on the browser’s own page, with a record open', row(6), () => {
  async function keepOff(context: BrowserContext, change: 'withhold' | 'remove'): Promise<void> {
    const manager = await context.newPage();
    await manager.goto('chrome://extensions');
    await manager.evaluate(
      async ([how, id, host]) => {
        const { developerPrivate } = (globalThis as unknown as DeveloperPrivate).chrome;
        if (how === 'remove') await developerPrivate.removeHostPermission(id, host);
        else await developerPrivate.updateExtensionConfiguration({ extensionId: id, hostAccess: 'ON_CLICK' });
      },
      [change, fleet.id, `${LCS}/*`] as const,
    );
    await manager.close();
  }

  test('managed: the panel leaves, the page is untouched, and the pop-up says what keeps it off', async () => {
    fleet = await startFleet('managed');
    fleet.setByHand({ permittedOrigins: [LCS] });
    const context = await fleet.open({ byHand: true });
    await runsOn(context, [LCS]);
    const page = await openRecordOn(context, LCS);
    await expectPanel(page, true);
    const before = await ownMarkup(page);
    await keepOff(context, 'withhold');
    await expectPanel(page, false);
    expect(await ownMarkup(page)).toBe(before);
    await runsOn(context, []);
    const popup = await openPopup(context, fleet.id, page);
    await expect(popup.getByText('A setting of this browser keeps Alongside off it.')).toBeVisible();
    const options = await optionsOf(context);
    await expect(options.getByText('Off: the browser has not given its permission.')).toBeVisible();
  });

  test('public: the panel leaves, and the site stays on the list with a way to ask again', async () => {
    fleet = await startFleet('public');
    fleet.setByHand({});
    const context = await fleet.open({ byHand: true });
    const page = await openRecordOn(context, LCS);
    await consentTo(context, fleet.id, `${LCS}/*`);
    const popup = await openPopup(context, fleet.id, page);
    await popup.getByRole('button', { name: 'Use on this site' }).click();
    await expectPanel(page, true);
    const before = await ownMarkup(page);
    await keepOff(context, 'remove');
    await expectPanel(page, false);
    expect(await hasDetector(page)).toBe(false);
    expect(await ownMarkup(page)).toBe(before);
    const options = await optionsOf(context);
    await expect(options.getByRole('button', { name: 'Ask again for lcs.northshire.example' })).toBeVisible();
  });
});

test.describe('the authority build', () => {
  test.beforeEach(async () => {
    fleet = await startFleet('authority');
  });

  test('runs on the sites it was made for, by itself, where no policy is set for it', async () => {
    fleet.set(null);
    const context = await fleet.open();
    await runsOn(context, [LCS]);
    const page = await openRecordOn(context, LCS);
    await expectPanel(page, true);
    const other = await openRecordOn(context, OTHER);
    await expectUnread(other);
    const options = await optionsOf(context);
    await expect(options.getByText('Your organisation chose these sites.')).toBeVisible();
  });

  test('is narrowed by policy, live, and never widened', async () => {
    fleet.set({ permittedOrigins: [LCS, OTHER] });
    const context = await fleet.open();
    await runsOn(context, [LCS]);
    const page = await openRecordOn(context, LCS);
    await expectPanel(page, true);
    fleet.set({ permittedOrigins: [OTHER] });
    await expectPanel(page, false);
    await runsOn(context, []);
    const other = await openRecordOn(context, OTHER);
    await expectUnread(other);
    const options = await optionsOf(context);
    await expect(options.getByText('Off: your organisation does not permit it.')).toBeVisible();
  });
});

test.describe('the public build', () => {
  test('put there by an organisation, asks only for sites that policy permits', async () => {
    fleet = await startFleet('public');
    fleet.set({ permittedOrigins: [LCS] });
    const context = await fleet.open();
    const worker = await runsOn(context, []);
    await expect.poll(() => managedKeys(worker), IN_TIME).toEqual(['permittedOrigins']);
    const other = await openRecordOn(context, OTHER);
    const there = await openPopup(context, fleet.id, other);
    await expect(there.getByText('allows Alongside on lcs.northshire.example only')).toBeVisible();
    const page = await openRecordOn(context, LCS);
    const popup = await openPopup(context, fleet.id, page);
    await expect(popup.getByRole('button', { name: 'Use on this site' })).toBeVisible();
    const options = await optionsOf(context);
    await options.getByLabel('Add a site').fill('forms.northshire.example');
    await options.getByLabel('Add a site').press('Enter');
    await expect(options.getByRole('alert')).toContainText('does not permit forms.northshire.example');
  });
});

interface Storage {
  storage: { managed: { get(): Promise<object> } };
}
function managedKeys(worker: Worker): Promise<string[]> {
  return worker.evaluate(async () =>
    Object.keys(await (globalThis as unknown as { chrome: Storage }).chrome.storage.managed.get()),
  );
}
