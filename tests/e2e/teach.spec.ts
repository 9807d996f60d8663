/** A local label taught from the page and from the options page, and what was read: told without a single value. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import AxeBuilder from '@axe-core/playwright';
import type { Page, Worker } from '@playwright/test';
import type { PageReport } from '../../src/core/lessons/page-report';
import { expect, inPageWorld, LOOPBACK, openPopup, storedEverywhere, test } from './fixtures';

/** Stands in every value of the page, and nowhere in a label. */
const MARKER = 'Qzxmarker';

const RECORD = `<!doctype html><html lang="en-GB"><title>Section 47 enquiry - ${MARKER}, Test - Demo</title>
  <script>
    window.heard = [];
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'keydown', 'keyup', 'wheel', 'contextmenu'])
      addEventListener(type, (event) => window.heard.push(type), true);
  </script>
  <h1>Section 47 enquiry - ${MARKER}, Test</h1>
  <form>
    <p><label for="n">Child's name</label> <input id="n" value="${MARKER}, Test"></p>
    <p><label for="i">Social care ID</label> <input id="i" value="7788991"></p>
    <h2>Blue slip for ${MARKER}</h2>
    <p><label for="a">Blue slip day</label> <input id="a" value="01/12/2026"></p>
    <h2>Section 47 enquiry</h2>
    <p><label for="s">Section 47 enquiry start date</label> <input id="s" value="02/12/2026"></p>
    <p><label for="b">Date child seen</label> <input id="b" value=""></p>
    <p><label for="c">Was the child seen alone?</label> <select id="c"><option>Yes</option><option selected>${MARKER} choice</option></select></p>
    <p><label for="w">Child's wishes and feelings</label> <textarea id="w">${MARKER} said a thing</textarea></p>
    <p><label for="o">Outcome of section 47 enquiry</label> <select id="o"><option selected></option></select></p>
    <p><label for="u">Green box notes</label> <input id="u" value="${MARKER} noted"></p>
    <table><tr><td>${MARKER} cell</td><td>${MARKER} beside it</td></tr></table>
  </form></html>`;

const UNNAMED = `<!doctype html><html lang="en-GB"><title>Purple sheet</title>
  <h1>Purple sheet: ${MARKER}</h1>
  <form>
    <p><label for="n">Child's name</label> <input id="n" value="${MARKER}"></p>
    <p><label for="a">Social worker</label> <input id="a" value="${MARKER}"></p>
    <p><label for="d">Date of birth</label> <input id="d" value="01/02/2020"></p>
  </form></html>`;

/** A name that only the banner says, and the form's labels repeat, in another frame. */
const CHILD = 'Qzxwren';
const FRAMED: Record<string, string> = {
  '/framed': `<!doctype html><html lang="en-GB"><title>Section 47 enquiry</title><h1>Section 47 enquiry</h1>
    <div><b>${CHILD} Orme</b> DOB <span>02/03/2016</span></div><iframe title="Form" src="/framed/form" width="800" height="600"></iframe></html>`,
  '/framed/form': `<!doctype html><html lang="en-GB"><title>Form</title><form>
    <p><label for="s">Section 47 enquiry start date</label> <input id="s" value="02/12/2026"></p>
    <p><label for="b">Date child seen</label> <input id="b" value=""></p>
    <p><label for="o">Outcome of section 47 enquiry</label> <select id="o"><option selected></option></select></p>
    <p><label for="w">What ${CHILD} told us</label> <textarea id="w">A thing</textarea></p>
    <p><label for="g">${CHILD}'s green box</label> <input id="g" value="x"></p>
    <p><label for="a">Blue slip day</label> <input id="a" value="01/12/2026"></p></form></html>`,
};

let server: Server;
let port: number;
const here = (path = '/record') => `http://127.0.0.1:${port}${path}`;
const elsewhere = () => `http://localhost:${port}/record`;

test.use({ grantedHosts: LOOPBACK, startSettings: { opening: 'open' } });

test.beforeAll(async () => {
  server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(FRAMED[request.url ?? ''] ?? (request.url === '/purple' ? UNNAMED : RECORD));
  });
  await new Promise<void>((listening) => server.listen(0, () => listening()));
  port = (server.address() as AddressInfo).port;
});

test.afterAll(() => {
  server.close();
});

/** Concept of each label, as the detector has it now. */
async function conceptsOf(page: Page): Promise<Record<string, string>> {
  return inPageWorld(page, (registry) =>
    Object.fromEntries((registry?.report() ?? []).map(({ label, concept }) => [label, concept])),
  );
}

async function stageOf(page: Page): Promise<string> {
  return inPageWorld(page, (registry) => {
    let found = 'checking';
    registry?.subscribe((state) => {
      if (state.phase !== 'ready') return;
      const { recognition } = state.page;
      found = recognition.kind === 'recognised' ? recognition.stage : recognition.kind;
    })();
    return found;
  });
}

interface Extension {
  tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> };
}
declare const chrome: Extension;

async function tabIdOf(worker: Worker, page: Page): Promise<number> {
  return worker.evaluate(async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url)!.id, page.url());
}

async function openOptions(page: Page, worker: Worker, extensionId: string, section: string): Promise<Page> {
  const tabId = await tabIdOf(worker, page);
  const options = await page.context().newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html?tab=${tabId}#${section}`);
  return options;
}

/** What the page's frames tell of themselves, as the options page asks for it. */
async function reportOf(options: Page): Promise<PageReport> {
  return options.evaluate(async () => {
    const id = Number(new URLSearchParams(location.search).get('tab'));
    const { runtime } = chrome as unknown as { runtime: { sendMessage(m: object): Promise<{ value: PageReport }> } };
    return (await runtime.sendMessage({ type: 'page/read', tabId: id })).value;
  });
}

/** For a person to compare with the design; only where a folder for pictures is named. */
async function takePicture(page: Page, name: string): Promise<void> {
  const folder = process.env.ALONGSIDE_SHOTS;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

async function teachBlueSlip(options: Page): Promise<void> {
  await options.getByLabel('Label on the page').selectOption({ label: 'Blue slip day (Section 47 enquiry)' });
  await options.getByLabel('Find a meaning').fill('strategy discussion date');
  await options.getByRole('radio', { name: /^Strategy discussion date\b/ }).check();
  await options.getByRole('button', { name: 'Save on this computer' }).click();
  await expect(options.getByText('“Blue slip day” is read as: Strategy discussion date.')).toBeVisible();
}

test('a local label is taught by pointing at it, read at once, kept, and taken back', async ({ context, worker, extensionId }) => {
  const page = await context.newPage();
  await page.goto(here());
  await expect.poll(() => stageOf(page)).toBe('section-47');
  expect(await conceptsOf(page)).not.toHaveProperty('Blue slip day');

  const panel = page.getByRole('complementary', { name: 'Alongside guidance' });
  await panel.getByRole('button', { name: 'More', exact: true }).click();
  await panel.getByRole('menuitem', { name: 'Say what a field is' }).click();
  await expect(page.locator('alongside-pick')).toBeAttached();
  await page.evaluate(() => {
    (window as unknown as { heard: string[] }).heard = [];
  });
  const field = (await page.locator('#a').boundingBox())!;
  await page.mouse.move(field.x + 5, field.y + 5);
  await expect(page.locator('alongside-pick p')).toContainText('Blue slip day');
  await takePicture(page, 'pointing');
  await page.mouse.click(field.x + 5, field.y + 5);
  await expect(page.locator('alongside-pick')).toHaveCount(0);
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);

  await expect(panel.getByLabel('Label on the page')).toHaveValue(/blue slip day/);
  await panel.getByLabel('Find a meaning').fill('strategy discussion date');
  await panel.getByRole('radio', { name: /^Strategy discussion date\b/ }).check();
  await expect(panel.getByText('3 Check what will change')).toBeVisible();
  await takePicture(page, 'panel');
  await panel.getByRole('button', { name: 'Save on this computer' }).click();
  await expect.poll(() => conceptsOf(page)).toMatchObject({ 'Blue slip day': 'strategy_date' });

  const stored = JSON.stringify(await storedEverywhere(worker));
  expect(stored).toContain('Blue slip day');
  expect(stored).not.toContain(MARKER);
  expect(stored).not.toContain('01/12/2026');

  await page.reload();
  await expect.poll(() => conceptsOf(page)).toMatchObject({ 'Blue slip day': 'strategy_date' });
  const other = await context.newPage();
  await other.goto(elsewhere());
  await expect.poll(() => stageOf(other)).toBe('section-47');
  expect(await conceptsOf(other)).not.toHaveProperty('Blue slip day');

  const options = await openOptions(page, worker, extensionId, 'teach');
  await expect(options.getByRole('row', { name: /Blue slip day.*Strategy discussion date.*127\.0\.0\.1/ })).toBeVisible();
  await options.getByRole('button', { name: 'Remove Blue slip day' }).click();
  await expect(options.getByText('Nothing yet.')).toBeVisible();
  await page.bringToFront();
  await expect.poll(() => conceptsOf(page)).not.toHaveProperty('Blue slip day');
});

test('pointing is called off by Esc, and works by keyboard alone', async ({ context }) => {
  const page = await context.newPage();
  await page.goto(here());
  await expect.poll(() => stageOf(page)).toBe('section-47');
  const panel = page.getByRole('complementary', { name: 'Alongside guidance' });
  await panel.getByRole('button', { name: 'More', exact: true }).click();
  await panel.getByRole('menuitem', { name: 'Say what a field is' }).click();
  await expect(page.locator('alongside-pick')).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(page.locator('alongside-pick')).toHaveCount(0);
  await expect(panel.getByRole('heading', { name: 'Say what a field is' })).toBeVisible();
  await panel.getByRole('button', { name: 'Pick on the page' }).click();
  await expect(page.locator('alongside-pick')).toBeAttached();
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown');
  await expect(page.locator('alongside-pick p')).toContainText('Blue slip day');
  await page.keyboard.press('Enter');
  await expect(panel.getByLabel('Label on the page')).toHaveValue(/blue slip day/);
});

test('a form is named from the pop-up, and its requirements come', async ({ context, worker, extensionId }) => {
  const page = await context.newPage();
  await page.goto(here('/purple'));
  await expect.poll(() => stageOf(page)).toBe('unrecognised');
  const popup = await openPopup(context, extensionId, page);
  await expect(popup.getByRole('button', { name: 'Say what this form is' })).toBeVisible();
  const opened = context.waitForEvent('page');
  await popup.getByRole('button', { name: 'Say what this form is' }).click();
  const options = await opened;
  await expect(options).toHaveURL(/options\.html\?tab=\d+#teach$/);
  await expect(options.getByLabel('Words of the form’s title')).toHaveValue('Purple sheet');
  await options.getByLabel('This form is').selectOption({ label: 'Strategy discussion' });
  await options.getByRole('button', { name: 'Save the form’s stage' }).click();
  await page.bringToFront();
  await expect.poll(() => stageOf(page)).toBe('strategy-discussion');
  expect(JSON.stringify(await storedEverywhere(worker))).not.toContain(MARKER);
});

test('what was read is told without one value, in the report, on the page and in the file', async ({
  context,
  worker,
  extensionId,
}) => {
  const page = await context.newPage();
  await page.goto(here());
  await expect.poll(() => stageOf(page)).toBe('section-47');
  const options = await openOptions(page, worker, extensionId, 'read');
  await expect(options.getByRole('heading', { name: /^Recognised: Section 47/ })).toBeVisible();
  await expect(options.getByRole('row', { name: /Date child seen.*Child seen date.*Blank/ })).toBeVisible();
  await expect(options.getByRole('row', { name: /Section 47 enquiry start date.*A readable date/ })).toBeVisible();
  await expect(options.getByRole('row', { name: /Blue slip day/ })).toContainText('Teach this');

  const report = await reportOf(options);
  const told = JSON.stringify(report);
  expect(report.frames[0]!.labels.map(({ label }) => label)).toContain('Blue slip day');
  expect(told.toLowerCase()).not.toContain(MARKER.toLowerCase());
  for (const value of ['01/12/2026', '2026-12-01', '02/12/2026', '2026-12-02', '7788991']) expect(told).not.toContain(value);
  expect((await options.locator('body').innerText()).toLowerCase()).not.toContain(MARKER.toLowerCase());

  await options.getByRole('button', { name: 'Show the structure file' }).click();
  const file = options.getByRole('region', { name: 'Contents of alongside-structure.json' });
  await expect(file).not.toContainText('Blue slip day');
  await options.getByLabel('Include field labels (not values)').check();
  await expect(file).toContainText('Blue slip day');
  const shown = await file.textContent();
  const download = options.waitForEvent('download');
  await options.getByRole('button', { name: 'Save alongside-structure.json' }).click();
  const saved = readFileSync(await (await download).path(), 'utf8');
  expect(saved).toBe(shown);
  expect(saved).not.toContain(MARKER);
  expect(saved).not.toContain(String(port));

  await options.getByRole('button', { name: /^Teach this.*Blue slip day$/ }).click();
  await expect(options.getByRole('heading', { name: 'Teach a field', level: 1 })).toBeVisible();
  await teachBlueSlip(options);
  for (const section of ['read', 'teach']) {
    await options.evaluate((hash) => {
      location.hash = hash;
    }, section);
    await options.getByRole('table').first().waitFor();
    const found = await new AxeBuilder({ page: options }).analyze();
    expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    await takePicture(options, section);
  }
});

test('a name that stands in another frame than the label that repeats it goes no further than the page', async ({ context, worker, extensionId }) => {
  const page = await context.newPage();
  await page.goto(here('/framed'));
  await expect.poll(() => stageOf(page)).toBe('section-47');
  const options = await openOptions(page, worker, extensionId, 'teach');
  const labels = options.getByLabel('Label on the page');
  await expect(labels).toContainText('Blue slip day');
  const told = JSON.stringify(await reportOf(options));
  expect(told).toContain('Blue slip day');
  expect(told).not.toContain(CHILD);
  expect(await options.locator('body').innerText()).not.toContain(CHILD);
});

test('a profile is shown whole, saved, and taken in again; a bad one names path and reason', async ({
  context,
  worker,
  extensionId,
}) => {
  const page = await context.newPage();
  await page.goto(here());
  await expect.poll(() => stageOf(page)).toBe('section-47');
  const options = await openOptions(page, worker, extensionId, 'teach');
  await teachBlueSlip(options);
  await options.getByRole('button', { name: 'Save as a file to share with IT' }).click();
  const download = options.waitForEvent('download');
  await options.getByRole('button', { name: 'Save alongside-lessons.json' }).click();
  const profile = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
  expect(profile.lessons).toMatchObject([{ kind: 'field', site: '127.0.0.1', label: 'Blue slip day', concept: 'strategy_date' }]);
  await options.getByRole('button', { name: 'Remove Blue slip day' }).click();
  await expect(options.getByText('Nothing yet.')).toBeVisible();

  const take = (name: string, text: string) =>
    options.getByLabel('Add lessons from a file').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  const bad = {
    ...profile,
    lessons: [
      ...profile.lessons,
      { ...profile.lessons[0], label: 'Other', concept: 'no_such_thing' },
      { ...profile.lessons[0], label: 'Third', site: 'https://x/' },
    ],
  };
  await take('mixed.json', JSON.stringify(bad));
  await expect(options.getByText('1 lesson was added from mixed.json.')).toBeVisible();
  await expect(options.getByRole('alert')).toContainText('lessons[1].concept “no_such_thing” is no meaning that this version knows');
  await expect(options.getByRole('alert')).toContainText('lessons[2].site is not a host');
  await expect(options.getByRole('row', { name: /Blue slip day/ })).toBeVisible();
  await take('broken.json', '{');
  await expect(options.getByRole('alert')).toContainText('the file is not JSON');
  await page.bringToFront();
  await expect.poll(() => conceptsOf(page)).toMatchObject({ 'Blue slip day': 'strategy_date' });
});
