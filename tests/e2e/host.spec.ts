/** Pages that are hard to live in: strict policies, transformed roots, framesets, print, hostile styles and clean-ups. */
import type { Page } from '@playwright/test';
import { changeSettings, host, openRecord, panel, tab, test } from './demo';
import { expect } from './fixtures';

const FORM = `<h1>Section 47 enquiry</h1><h2>Child's details</h2><form>
  <p><label for="a">Date of strategy discussion</label> <input id="a" value="08/12/2026"></p>
  <p><label for="b">Date child seen</label> <input id="b" value=""></p>
  <p><label for="c">Outcome of section 47 enquiry</label> <textarea id="c"></textarea></p>
  <p><label for="d">Child's views</label> <textarea id="d"></textarea></p></form>`;

/** Opens an invented record with the given response headers and head, and waits for the sidebar. */
async function openMade(page: Page, url: string, { headers = {}, head = '', root = '' }) {
  await page.route('**/made', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers,
      body: `<!doctype html><html lang="en-GB"${root}><head><title>Section 47 enquiry</title>${head}</head><body>${FORM}</body></html>`,
    }),
  );
  return openRecord(page, `${url}/made`);
}

/** Where the panel stands, and that what is painted there is ours. */
async function expectInPlace(page: Page): Promise<void> {
  const { width, height } = page.viewportSize()!;
  const box = (await panel(page).boundingBox())!;
  expect(Math.round(box.x + box.width)).toBe(width);
  expect(Math.round(box.width)).toBe(388);
  expect(Math.round(box.height)).toBe(height);
  const top = await page.evaluate(([x, y]) => document.elementFromPoint(x!, y!)?.tagName, [width - 100, height / 2]);
  expect(top).toBe('ALONGSIDE-SIDEBAR');
  const background = await panel(page).evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(background, 'our own styles are applied').not.toBe('rgba(0, 0, 0, 0)');
}

test('a strict content security policy with cross-origin isolation changes nothing', async ({ demo, page, worker }) => {
  await changeSettings(worker, { opening: 'open' });
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', ({ message }) => complaints.push(message));
  await openMade(page, demo.url, {
    headers: {
      'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'clipboard-write=()',
    },
  });
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await expectInPlace(page);
  await panel(page).getByRole('button', { name: 'Why am I seeing this?' }).click();
  await panel(page).getByRole('button', { name: 'Show on page' }).first().click();
  await expect(page.locator('alongside-spotlight')).toHaveCount(1);
  expect(complaints).toEqual([]);
});

test('a transformed and filtered root moves the page, not the panel', async ({ demo, page, worker }) => {
  await changeSettings(worker, { opening: 'open' });
  await openMade(page, demo.url, {
    head: '<style>html{transform:translateX(-60px) scale(.8);filter:grayscale(1);contain:layout;overflow:auto}</style>',
  });
  await expectInPlace(page);
});

test('styles of the page reach nothing inside, and ours nothing outside', async ({ demo, page, worker }) => {
  await changeSettings(worker, { opening: 'open' });
  const head = `<style>*{color:rgb(255,0,0)!important;font-size:40px!important;text-transform:uppercase!important}
    button{display:none!important} alongside-sidebar{display:none!important;opacity:0!important;transform:scale(.1)!important}
    body>*{outline:3px solid rgb(0,255,0)}</style>`;
  await openMade(page, demo.url, { head });
  await expect(panel(page).getByRole('heading', { level: 2 })).toBeVisible();
  const title = await panel(page)
    .getByRole('heading', { level: 2 })
    .evaluate((element) => {
      const { color, fontSize, textTransform } = getComputedStyle(element);
      return { color, fontSize, textTransform };
    });
  expect(title).toMatchObject({ fontSize: '20px', textTransform: 'none' });
  expect(title.color).not.toBe('rgb(255, 0, 0)');
  expect(await page.locator('h1').evaluate((element) => getComputedStyle(element).fontSize)).toBe('40px');
});

test('in a true frameset the panel stands beside the frames', async ({ demo, page, worker }) => {
  await changeSettings(worker, { opening: 'open' });
  const view = await openRecord(page, `${demo.url}/northshire/conference-report`);
  expect(view.stage).toBe('initial-conference');
  expect(await page.evaluate(() => document.body.tagName)).toBe('FRAMESET');
  await expectInPlace(page);
  for (const frame of page.frames().slice(1)) expect(await frame.locator('alongside-sidebar').count()).toBe(0);
});

test('print hides everything of ours: nothing enters a child’s file', async ({ demo, page, worker }) => {
  await changeSettings(worker, { opening: 'open' });
  await openRecord(page, `${demo.url}/harbour/core-group`);
  await panel(page).getByRole('button', { name: 'Show on page' }).first().click();
  await expect(page.locator('alongside-spotlight')).toHaveCount(1);
  await page.emulateMedia({ media: 'print' });
  await expect(host(page)).toBeHidden();
  await expect(panel(page)).toBeHidden();
  for (const own of ['alongside-sidebar', 'alongside-spotlight'])
    expect(await page.locator(own).evaluate((element) => getComputedStyle(element).display)).toBe('none');
  await page.emulateMedia({ media: 'screen' });
  await expect(panel(page)).toBeVisible();
});

test('a page that clears its root gets the sidebar back twice and is then left alone', async ({ demo, page }) => {
  await openMade(page, demo.url, {});
  for (const left of [1, 1, 0]) {
    await page.evaluate(() => document.querySelector('alongside-sidebar')!.remove());
    await expect(host(page)).toHaveCount(left);
  }
});

test('in a window 320 px wide the tab sits at the bottom and the panel closes with one key', async ({ demo, page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openRecord(page, `${demo.url}/harbour/core-group`);
  const box = (await tab(page).boundingBox())!;
  expect(box.y + box.height).toBeGreaterThan(560);
  await tab(page).click();
  expect((await panel(page).boundingBox())!.width).toBeGreaterThanOrEqual(316);
  await panel(page).getByRole('button', { name: 'Collapse to a tab' }).focus();
  await page.keyboard.press('Escape');
  await expect(tab(page)).toBeVisible();
});
