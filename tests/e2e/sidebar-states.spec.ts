/** Every state of the sidebar, drawn by the components that ship over an invented record, in real Chromium. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, chromium, expect, type Page, test } from '@playwright/test';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { buildGallery, serveGallery } from '../gallery/build';
import { row } from '../proof/evidence';

const HOST = 'alongside-sidebar';
const OPEN_STATES = [
  'practitioner',
  'nothing-to-check',
  'ambiguous',
  'checking',
  'passed',
  'two-starts',
  'oversight',
  'weekend',
  'soon',
  'due-today',
  'hours',
  'unreadable',
  'provisional',
  'met',
];

let browser: Browser;
let folder: string;
let gallery: Awaited<ReturnType<typeof serveGallery>>;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'alongside-gallery-'));
  await buildGallery(folder);
  gallery = await serveGallery(folder);
  const found = await findBrowser();
  if (!found) throw new Error('No Chromium, Chrome or Edge was found.');
  browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] });
});

test.afterAll(async () => {
  await browser?.close();
  await gallery?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Asked {
  name: string;
  value: unknown;
}

declare global {
  interface Window {
    gallery: {
      asked: Asked[];
      VIEWS: Record<string, unknown>;
      sidebar: {
        draw(view: unknown): void;
        toggle(options: { open?: boolean; focus?: boolean }): void;
        follow(concept: string): void;
        withdraw(): void;
      };
    };
  }
}

/** A page with the gallery in one state. `clock`: time stands still until the test moves it. */
async function openGallery(query: string, options: BrowserContextOptions & { clock?: boolean } = {}): Promise<Page> {
  const { clock, ...rest } = options;
  const context = await browser.newContext({
    viewport: { width: 1100, height: 900 },
    reducedMotion: 'reduce',
    ...rest,
  });
  const page = await context.newPage();
  if (clock) {
    await page.clock.install({ time: new Date('2026-12-17T10:00:00Z') });
    await page.clock.pauseAt(new Date('2026-12-17T10:00:01Z'));
  }
  await page.goto(`${gallery.address}?${query}`);
  return page;
}

const panel = (page: Page) => page.getByRole('complementary', { name: 'Alongside guidance' });
const asked = (page: Page, name: string) =>
  page.evaluate((wanted) => window.gallery.asked.filter((one) => one.name === wanted).map(({ value }) => value), name);

/** Opens everything that opens in place. */
async function openAll(page: Page): Promise<void> {
  const closed = panel(page).locator('button[aria-expanded="false"]:not([aria-haspopup])');
  while ((await closed.count()) > 0) await closed.first().click();
}

/**
 * Axe over our own element, and a failure when axe could not measure it. Axe looks for backgrounds below the body only,
 * so the element, a child of the root, is moved there first.
 */
async function expectNoViolations(page: Page, when: string): Promise<void> {
  await page.evaluate((host) => {
    const element = document.querySelector(host);
    if (element && element.parentElement !== document.body) document.body.append(element);
  }, HOST);
  const { violations, passes } = await new AxeBuilder({ page })
    .include(HOST)
    .options({ rules: { 'target-size': { enabled: true } } })
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  expect(found, when).toEqual([]);
  const looked = passes.find(({ id }) => id === 'color-contrast')?.nodes.length ?? 0;
  expect(looked, `${when}: texts measured`).toBeGreaterThan(1);
}

test.describe('axe finds nothing', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`in any state, ${colorScheme}`, row(11), async () => {
      const page = await openGallery('state=practitioner&open=1', { colorScheme });
      for (const state of OPEN_STATES) {
        await page.evaluate((name) => window.gallery.sidebar.draw(window.gallery.VIEWS[name]), state);
        if (state === 'checking') await page.getByText('Checking this page').waitFor();
        await expectNoViolations(page, state);
      }
    });
  }

  test('with everything opened, in light, dark, 320 px and 130 % text', row(11), async () => {
    const variants: [string, BrowserContextOptions][] = [
      ['', {}],
      ['', { colorScheme: 'dark' }],
      ['', { viewport: { width: 320, height: 700 } }],
      ['&t=1.3&side=left', {}],
    ];
    for (const [query, options] of variants) {
      const page = await openGallery(`state=practitioner&open=1${query}`, options);
      await openAll(page);
      await expectNoViolations(page, JSON.stringify([query, options]));
      await page.context().close();
    }
  });

  test('the collapsed tab, the menus, the standards and the sources', row(11), async () => {
    const page = await openGallery('state=practitioner');
    await expectNoViolations(page, 'tab');
    await page.getByRole('button', { name: /Open Alongside/ }).click();
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await expectNoViolations(page, 'menu');
    await page.getByRole('menuitem').first().press('Escape');
    await page.getByRole('tab', { name: 'Standards' }).click();
    await expectNoViolations(page, 'standards');
    await page.getByRole('button', { name: 'About and sources' }).click();
    await expect(page.getByText('not endorsed by any government department')).toBeVisible();
    await expect(page.getByText('Open Government Licence v3.0')).toBeVisible();
    await expectNoViolations(page, 'about');
  });
});

test('nothing is cut off or scrolls sideways at 320 px, at 130 % text or with wide text spacing', row(11), async () => {
  const spacing = '*{letter-spacing:.12em!important;word-spacing:.16em!important;line-height:1.5!important}';
  const variants: [string, BrowserContextOptions, string][] = [
    ['', { viewport: { width: 320, height: 700 } }, ''],
    ['&t=1.3', {}, ''],
    ['', {}, spacing],
  ];
  for (const [query, options, css] of variants) {
    const page = await openGallery(`state=practitioner&open=1${query}`, options);
    for (const state of ['practitioner', 'oversight', 'two-starts', 'weekend']) {
      await page.evaluate((name) => window.gallery.sidebar.draw(window.gallery.VIEWS[name]), state);
      await openAll(page);
      const tooWide = await page.evaluate(
        ({ host, css }) => {
          const root = document.querySelector(host)?.shadowRoot;
          if (!root) return ['no panel'];
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(css);
          root.adoptedStyleSheets.push(sheet);
          return [...root.querySelectorAll('.al, .al *')]
            .filter(
              (element) =>
                !element.closest('svg') &&
                !element.closest('.vh') &&
                element.scrollWidth > element.clientWidth + 1 &&
                getComputedStyle(element).display !== 'inline',
            )
            .map((element) => `${element.tagName}.${element.className}`);
        },
        { host: HOST, css },
      );
      expect(tooWide, `${state} ${query} ${JSON.stringify(options)}`).toEqual([]);
    }
    await page.context().close();
  }
});

test('a click in the sidebar leaves the caret in the record', async () => {
  const page = await openGallery('state=practitioner');
  await page.locator('#seen').focus();
  await page.getByRole('button', { name: /Open Alongside/ }).click();
  await expect(panel(page).getByRole('heading', { name: 'Section 47 enquiry' })).toBeVisible();
  await panel(page).getByRole('button', { name: 'Show on page' }).first().click();
  expect(await asked(page, 'reveal')).toEqual([{ ref: 'top:child_seen_date', focus: false }]);
  await expect(page.locator('#seen')).toBeFocused();
});

test('the shortcut moves to the title and back to the same field; Esc closes from the inside out', row(11), async () => {
  const page = await openGallery('state=practitioner');
  await page.locator('#seen').focus();
  await page.evaluate(() => window.gallery.sidebar.toggle({ focus: true }));
  const title = panel(page).getByRole('heading', { name: 'Section 47 enquiry' });
  await expect(title).toBeFocused();
  await page.evaluate(() => window.gallery.sidebar.toggle({ focus: true }));
  await expect(page.locator('#seen')).toBeFocused();
  await expect(title).toBeVisible();

  await page.evaluate(() => window.gallery.sidebar.toggle({ focus: true }));
  const why = panel(page).getByRole('button', { name: 'Why this?' }).first();
  await why.focus();
  await page.keyboard.press('Enter');
  await expect(why).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Escape');
  await expect(why).toHaveAttribute('aria-expanded', 'false');
  await expect(why).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /Open Alongside/ })).toBeVisible();
  await expect(page.locator('#seen')).toBeFocused();
});

test('F6 leaves for the page and the panel stays', async () => {
  const page = await openGallery('state=practitioner&open=1');
  await page.locator('#seen').focus();
  await page.evaluate(() => window.gallery.sidebar.toggle({ focus: true }));
  await page.keyboard.press('F6');
  await expect(page.locator('#seen')).toBeFocused();
  await expect(panel(page).getByRole('heading', { name: 'Look at first 1' })).toBeVisible();
});

test('keys typed in the panel do not reach the page, Tab does', async () => {
  const page = await openGallery('state=practitioner&open=1');
  await page.evaluate(() => {
    const heard: string[] = [];
    document.addEventListener('keydown', ({ key }) => heard.push(key));
    Object.assign(window, { heard });
  });
  await panel(page).getByRole('button', { name: 'Why this?' }).first().focus();
  for (const key of ['s', 'Delete', 'ArrowDown', 'Tab']) await page.keyboard.press(key);
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual(['Tab']);
});

test('when the page changes, nothing of the last record is left in the same frame', async () => {
  const page = await openGallery('state=practitioner&open=1');
  await expect(panel(page).getByText('Date child seen')).toBeVisible();
  const left = await page.evaluate((host) => {
    window.gallery.sidebar.draw({ kind: 'checking' });
    return document.querySelector(host)?.shadowRoot?.querySelector('.al-body')?.textContent;
  }, HOST);
  expect(left).toBe('');
  await expect(panel(page).getByRole('heading', { name: 'Checking this page' })).toBeVisible();
  await page.evaluate(() => window.gallery.sidebar.draw(null));
  await expect(page.locator(HOST)).toHaveCount(0);
});

test('what was opened for one record is closed for the next', async () => {
  const page = await openGallery('state=practitioner&open=1');
  await panel(page).getByRole('button', { name: 'Why this?' }).first().click();
  await page.evaluate(() => {
    const view = window.gallery.VIEWS.practitioner as object;
    window.gallery.sidebar.draw({ ...view, stage: 'strategy-discussion', stageTitle: 'Strategy discussion' });
  });
  await expect(panel(page).getByRole('button', { name: 'Why this?' }).first()).toHaveAttribute(
    'aria-expanded',
    'false',
  );
});

test('the page cannot take it away by accident, and withdrawing leaves no trace', async () => {
  const page = await openGallery('state=practitioner&open=1');
  const before = await page.evaluate((host) => {
    document.querySelector(host)?.remove();
    return document.querySelectorAll(host).length;
  }, HOST);
  expect(before).toBe(0);
  await expect(page.locator(HOST)).toHaveCount(1);
  await expect(panel(page)).toBeVisible();
  await page.evaluate((host) => document.querySelector(host)?.remove(), HOST);
  await expect(page.locator(HOST)).toHaveCount(1);
  await page.evaluate((host) => document.querySelector(host)?.remove(), HOST);
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await expect(page.locator(HOST)).toHaveCount(0);

  const other = await openGallery('state=practitioner&open=1');
  await other.evaluate(() => window.gallery.sidebar.withdraw());
  await expect(other.locator(HOST)).toHaveCount(0);
});

test('the question decides nothing until it is answered', async () => {
  const page = await openGallery('state=ambiguous&open=1');
  const use = panel(page).getByRole('button', { name: 'Use this' });
  await expect(use).toBeDisabled();
  await panel(page)
    .getByRole('radio', { name: /Neither of these/ })
    .check();
  await use.click();
  expect(await asked(page, 'choose')).toEqual([null]);
});

test('two possible starts are both shown, with the date that each would give, and none is chosen', async () => {
  const page = await openGallery('state=two-starts&open=1');
  await expect(panel(page).getByText('Thu 3 December 2026')).toBeVisible();
  await expect(panel(page).getByText('would give Thu 24 December 2026')).toBeVisible();
  await expect(panel(page).getByText('would give Wed 6 January 2027')).toBeVisible();
  await expect(panel(page).getByRole('heading', { name: 'Cannot tell' })).toBeVisible();
  await expect(panel(page).getByRole('radio')).toHaveCount(0);
});

test('the width is set by dragging and by arrow keys, within its limits, and kept', async () => {
  const page = await openGallery('state=practitioner&open=1');
  const spine = page.getByRole('separator', { name: 'Width of the panel' });
  await spine.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(panel(page)).toHaveCSS('width', '400px');
  await page.keyboard.press('End');
  const box = await spine.boundingBox();
  if (!box) throw new Error('The spine is not drawn.');
  await page.mouse.move(box.x + 4, 400);
  await page.mouse.down();
  await page.mouse.move(box.x + 64, 400);
  await page.mouse.up();
  await expect(panel(page)).toHaveCSS('width', '460px');
  await page.mouse.move(box.x + 64, 400);
  await page.mouse.down();
  await page.mouse.move(box.x + 900, 400);
  await page.mouse.up();
  expect(await asked(page, 'save')).toEqual([{ width: 400 }, { width: 520 }, { width: 460 }, { width: 340 }]);
});

test('the supervisor sees oversight first; a field in a closed part says where it is', async () => {
  const page = await openGallery('state=oversight&open=1');
  await expect(panel(page).getByRole('tab', { selected: true })).toHaveText('Oversight');
  await expect(panel(page).getByText('On this page: 3 blank, 1 worth a look, 1 cannot tell, 2 recorded, 1 does not apply. 1 more is for you to ask.')).toBeVisible();
  await panel(page)
    .getByRole('listitem')
    .filter({ hasText: 'Somebody is named as having authorised it' })
    .getByRole('button', { name: 'Show on page' })
    .click();
  await expect(panel(page).getByText('On the Outcome tab. Open it to see it.')).toBeVisible();
});

test('guidance follows the field in its own place, not while the pointer is inside, and can be stopped', async () => {
  const page = await openGallery('state=practitioner&open=1');
  await page.mouse.move(900, 400);
  await page.evaluate(() => window.gallery.sidebar.follow('child_seen_alone'));
  await expect(panel(page).getByText('About the field you are in')).toHaveCount(0);
  await page.mouse.move(200, 400);
  await page.evaluate(() => window.gallery.sidebar.follow('child_seen_alone'));
  await expect(panel(page).getByRole('heading', { name: 'Was the child seen alone?' })).toBeVisible();
  await page.evaluate(() => window.gallery.sidebar.follow('something_unknown'));
  await expect(panel(page).getByRole('heading', { name: 'Was the child seen alone?' })).toBeVisible();
  await panel(page).getByRole('button', { name: 'Stop following the field' }).click();
  await expect(panel(page).getByText('About the field you are in')).toHaveCount(0);
  expect(await asked(page, 'save')).toEqual([{ followField: false }]);
});

test('a stage is spoken once, with its counts, and not while somebody types', row(11), async () => {
  const page = await openGallery('state=practitioner', { clock: true });
  const spoken = page.getByRole('status');
  await page.locator('#seen').focus();
  await page.clock.runFor(900);
  await page.keyboard.press('1');
  await page.clock.runFor(900);
  await expect(spoken).toHaveText('');
  await page.clock.runFor(1200);
  await expect(spoken).toHaveText(
    'Section 47 enquiry recognised. 1 to look at first, 3 worth checking. Alt Shift A to open.',
  );
  await page.evaluate((host) => {
    const region = document.querySelector(host)?.shadowRoot?.querySelector('[role="status"]');
    if (region) region.textContent = '';
    window.gallery.sidebar.draw({ ...(window.gallery.VIEWS.practitioner as object) });
  }, HOST);
  await page.clock.runFor(5000);
  await expect(spoken).toHaveText('');
});

test('nothing is spoken when there is nothing to check', row(11), async () => {
  const page = await openGallery('state=nothing-to-check', { clock: true });
  await page.clock.runFor(5000);
  await expect(page.getByRole('status')).toHaveText('');
});

test('hidden until the next page: gone for this record, back for another', async () => {
  const page = await openGallery('state=practitioner&open=1');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Hide until the next page' }).click();
  await expect(page.locator(HOST)).toHaveCount(0);
  await page.evaluate(() => window.gallery.sidebar.draw(window.gallery.VIEWS.practitioner));
  await expect(page.locator(HOST)).toHaveCount(0);
  await page.evaluate(() => window.gallery.sidebar.draw(window.gallery.VIEWS.passed));
  await expect(panel(page).getByRole('heading', { name: 'Child and family assessment' })).toBeVisible();
});

test('hidden until tomorrow: gone on every page, until it is asked for', async () => {
  const page = await openGallery('state=practitioner&open=1');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Hide until tomorrow' }).click();
  await expect(page.locator(HOST)).toHaveCount(0);
  expect(await asked(page, 'save')).toEqual([{ hiddenUntil: '2026-12-18' }]);
  await page.evaluate(() => window.gallery.sidebar.draw(window.gallery.VIEWS.passed));
  await expect(page.locator(HOST)).toHaveCount(0);
  await page.evaluate(() => window.gallery.sidebar.toggle({ open: true }));
  await expect(panel(page).getByRole('heading', { name: 'Child and family assessment' })).toBeVisible();
  expect(await asked(page, 'save')).toEqual([{ hiddenUntil: '2026-12-18' }, { hiddenUntil: '' }]);
});

test('the tab slides off the field in use and moves by arrow keys', async () => {
  const page = await openGallery('state=practitioner');
  await page.addStyleTag({ content: '#seen { position: fixed; right: 0; top: 130px; width: 300px; }' });
  const tab = page.getByRole('button', { name: /Open Alongside/ });
  await page.locator('#seen').focus();
  const field = await page.locator('#seen').boundingBox();
  const moved = await tab.boundingBox();
  if (!field || !moved) throw new Error('Nothing was drawn.');
  expect(moved.y >= field.y + field.height || moved.y + moved.height <= field.y).toBe(true);
  await tab.focus();
  await page.keyboard.press('ArrowDown');
  expect((await tab.boundingBox())?.y).toBe(moved.y + 24);
});

test('it is not printed with the record', async () => {
  const page = await openGallery('state=practitioner&open=1');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator(HOST)).toBeHidden();
});
