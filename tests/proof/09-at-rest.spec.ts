/**
 * Row 9: after every journey, what people recorded is searched for wherever something of ours could stay: the storage
 * areas, the extension's folders in the profile on disk, files and copies, the console, the titles of tabs.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page, Worker } from '@playwright/test';
import { expectedPages, FIXED_TODAY } from '../case-system/expected';
import { children } from '../case-system/model';
import { startCaseSystem } from '../case-system/server';
import { expectedStates } from '../case-system/states/expected';
import { host, openRecord, panel, tab } from '../e2e/demo';
import { EXTENSION_DIR, expect, hasDetector, openPopup, registeredSites, test, writeStoredSettings } from '../e2e/fixtures';
import { nextPaper } from '../e2e/paper';
import { figure, FULL, row } from './evidence';

const SITES = ['http://127.0.0.1/*'];
/** Deliberately kept, so that a search that finds nothing is known to be able to find something. */
const CONTROL = 'QZX-CONTROL, Marker';
/** Records with something to settle, to walk through and to teach, one of each family; all of them in full. */
const SHORT = ['/northshire/section-47', '/meadow/assessment', '/larch/initial-conference', '/harbour/core-group'];

test.use({ grantedHosts: SITES, startSettings: { sites: SITES } });

interface Chrome {
  storage: Record<string, { get(key: null): Promise<unknown>; set(items: object): Promise<void> }>;
  tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> };
}
declare const chrome: Chrome;

/** Names, references, dates and free text of what a page shows; no word that a form itself could be made of. */
async function recordedOn(page: Page): Promise<string[]> {
  const found = await Promise.all(
    page.frames().map((frame) =>
      frame.evaluate(() => {
        const controls = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')];
        const written = controls
          .filter(({ type }) => type === 'text' || type === 'textarea' || type === 'date' || type === 'search')
          .map(({ value }) => value.trim())
          .filter((value) => value.length > 12 || /\d{2}[^a-z\d]+\d{2}|[A-Z]{4,}, /.test(value));
        const rich = [...document.querySelectorAll('[contenteditable]')].map((box) => box.textContent?.trim() ?? '');
        const dates = document.body?.innerText?.match(/\b\d\d?[/ -](?:\d\d?|[A-Z][a-z]{2,8})[/ -]\d{4}\b/g) ?? [];
        const names = document.body?.innerText?.match(/\b[A-Z]{4,}, [A-Z][a-z]+\b/g) ?? [];
        return [...written, ...rich.filter((words) => words.length > 12), ...dates, ...names];
      }),
    ),
  );
  return found.flat();
}

/** What the forms ask: on another form an answer may have the same words. */
async function askedOn(page: Page): Promise<string[]> {
  const found = await Promise.all(
    page.frames().map((frame) =>
      frame.evaluate(() => [...document.querySelectorAll('label, legend, th, dt, td.lbl')].map((label) => label.textContent?.trim() ?? '')),
    ),
  );
  return found.flat();
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A date of birth as the families write it, and as we would. */
function asWritten(iso: string): string[] {
  const [year, month, day] = iso.split('-') as [string, string, string];
  return [iso, `${day}/${month}/${year}`, `${day}-${MONTHS[Number(month) - 1]}-${year}`, `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`];
}

/** What every fixture says of its child, in each manner of writing. */
const PEOPLE = Object.values(children).flatMap(({ surname, forename, born, reference, worker, team }) => [
  `${surname}, ${forename}`,
  `${forename} ${surname}`,
  forename,
  surname,
  reference,
  worker,
  team,
  ...asWritten(born),
]);

/** Everything that the extension can keep through the browser, as text. */
async function storedAsText(worker: Worker): Promise<string> {
  return worker.evaluate(async () => {
    const areas = Object.fromEntries(
      await Promise.all(['local', 'session', 'sync', 'managed'].map(async (area) => [area, await chrome.storage[area]!.get(null)])),
    );
    const databases = (await indexedDB.databases()).map(({ name }) => name);
    return JSON.stringify({ areas, databases, caches: await caches.keys() });
  });
}

/** The profile's folders and files that an extension writes to, by the browser or by itself. */
const OURS = [
  'Local Extension Settings',
  'Sync Extension Settings',
  'Managed Extension Settings',
  'Extension State',
  'Extension Scripts',
  'Extension Rules',
  'Service Worker',
  'IndexedDB',
  'File System',
  'Local Storage',
  'Session Storage',
  'WebStorage',
  'shared_proto_db',
];

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  if (statSync(folder).isFile()) return [folder];
  return readdirSync(folder).flatMap((name) => filesUnder(join(folder, name)));
}

const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 0x30 && byte <= 0x39;

/** True where the word stands in a file, and not as the end of a longer number: “7 December” is not in “17 December”. */
function standsIn(bytes: Buffer, word: string, encoding: 'utf8' | 'utf16le'): boolean {
  const sought = Buffer.from(word, encoding);
  const width = encoding === 'utf8' ? 1 : 2;
  for (let at = bytes.indexOf(sought); at >= 0; at = bytes.indexOf(sought, at + 1)) {
    if (!isDigit(sought[0]) || !isDigit(bytes[at - width])) return true;
  }
  return false;
}

/** Which of the words stand in a file, in either of the browser's encodings. */
function foundIn(bytes: Buffer, words: Iterable<string>): string[] {
  return [...words].filter((word) => standsIn(bytes, word, 'utf8') || standsIn(bytes, word, 'utf16le'));
}

const settledCount = (page: Page) => panel(page).getByRole('button', { name: /^Settled, \d+$/ });

/** Settles the first card that can be; a page with none is left as it is. */
async function settleOne(page: Page): Promise<void> {
  await host(page).evaluate(async (element) => {
    const closed = '.al-body button[aria-expanded="false"]:not([aria-haspopup])';
    for (let level = 0; level < 3; level += 1) {
      const buttons = [...element.shadowRoot!.querySelectorAll<HTMLElement>(closed)];
      for (const button of buttons) if (button.textContent !== 'Settle') button.click();
      await new Promise(requestAnimationFrame);
    }
  });
  const settle = panel(page).getByRole('button', { name: 'Settle', exact: true }).first();
  if ((await settle.count()) === 0) return;
  await settle.click();
  await panel(page).getByRole('group', { name: 'Settle this: what fits?' }).locator('..').getByRole('button', { name: 'Settle' }).click();
  await expect(settledCount(page)).toBeVisible();
}

async function tabIdOf(worker: Worker, page: Page): Promise<number> {
  return worker.evaluate(async (url) => (await chrome.tabs.query({})).find((one) => one.url === url)!.id, page.url());
}

/** Presses a button that shows a file whole, and gives the file that the next one saves. */
async function savedFile(page: Page, show: string, save: string): Promise<string> {
  await page.getByRole('button', { name: show }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: save }).click();
  return readFileSync(await (await download).path(), 'utf8');
}

interface Gathered {
  /** What the pages showed. */
  recorded: Set<string>;
  /** What their forms asked. */
  asked: Set<string>;
  /** What left the page by a person's own act, by what it is. */
  exports: Map<string, string>;
  titles: Set<string>;
}

async function asPractitioner(page: Page, url: string, gathered: Gathered): Promise<void> {
  await openRecord(page, url);
  const title = await page.title();
  for (const words of await recordedOn(page)) gathered.recorded.add(words);
  for (const words of await askedOn(page)) gathered.asked.add(words);
  await tab(page).click();
  await panel(page).getByRole('button', { name: 'Why am I seeing this?' }).click();
  const shown = panel(page).getByRole('button', { name: 'Show on page' }).first();
  if ((await shown.count()) > 0) await shown.click();
  await settleOne(page);
  const search = panel(page).getByRole('button', { name: 'Search the guidance' });
  await search.click();
  const box = panel(page).getByRole('textbox', { name: 'Search the guidance' });
  await box.fill('EXAMPLE, Jordan 0000001');
  await expect(panel(page).getByRole('status')).toContainText(/\d+ results?/);
  await box.press('Escape');
  const reminder = panel(page).getByRole('button', { name: 'Reminder' }).first();
  if ((await reminder.count()) > 0 && !gathered.exports.has('reminder')) {
    await reminder.click();
    const download = page.waitForEvent('download');
    await panel(page).getByRole('button', { name: 'Save for Outlook (.ics)' }).click();
    gathered.exports.set('reminder', readFileSync(await (await download).path(), 'utf8'));
  }
  expect(await page.title(), 'the title is the page’s own').toBe(title);
}

async function asSupervisor(page: Page, url: string, gathered: Gathered): Promise<void> {
  const view = await openRecord(page, url);
  const title = await page.title();
  await tab(page).click();
  const marks = panel(page).getByRole('radio', { name: 'Ask for more' });
  for (let n = 0; n < Math.min(await marks.count(), 3); n += 1) await marks.nth(n).check();
  const copy = panel(page).getByRole('button', { name: 'Copy the sheet' });
  if (view.oversight.length > 0) {
    await copy.click();
    await expect(panel(page)).toContainText('Sheet copied');
    gathered.exports.set(`sheet of ${view.stage}, copied`, await page.evaluate(() => navigator.clipboard.readText()));
    const printed = await nextPaper(page);
    await panel(page).getByRole('button', { name: 'Print this sheet' }).click();
    gathered.exports.set(`sheet of ${view.stage}, printed`, (await printed()).words);
  }
  expect(await page.title()).toBe(title);
}

async function onTheList(page: Page, url: string, gathered: Gathered): Promise<void> {
  await page.goto(`${url}/northshire/team-tray`);
  await expect.poll(() => hasDetector(page)).toBe(true);
  for (const words of await recordedOn(page)) gathered.recorded.add(words);
  for (const words of await askedOn(page)) gathered.asked.add(words);
  await tab(page).click();
  await panel(page).getByRole('button', { name: /^Start with row/ }).click();
  await panel(page).getByRole('button', { name: 'Next row' }).click();
  await panel(page).getByRole('button', { name: /^Row \d/ }).first().click();
  await panel(page).getByRole('button', { name: 'Copy the list' }).click();
  await expect(panel(page)).toContainText('List copied');
  gathered.exports.set('list, copied', await page.evaluate(() => navigator.clipboard.readText()));
}

/** The options page about a record: what was read, the structure file, a lesson, its file, the file for support. */
async function onOptions(context: BrowserContext, extensionId: string, page: Page, worker: Worker, gathered: Gathered) {
  const options = await context.newPage();
  const at = `chrome-extension://${extensionId}/options.html?tab=${await tabIdOf(worker, page)}`;
  await options.goto(`${at}#read`);
  await expect(options.getByRole('heading', { name: /^Recognised/ })).toBeVisible();
  await options.getByLabel('Include field labels (not values)').check();
  gathered.exports.set('structure', await savedFile(options, 'Show the structure file', 'Save alongside-structure.json'));
  gathered.exports.set('what was read', await options.locator('main').innerText());
  await options.goto(`${at}#teach`);
  await options.getByLabel('Label on the page').selectOption({ index: 1 });
  await options.getByLabel('Find a meaning').fill('strategy discussion date');
  await options.getByRole('radio', { name: /^Strategy discussion date\b/ }).first().check();
  await options.getByRole('button', { name: 'Save on this computer' }).click();
  await expect(options.getByText(/ is read as: /)).toBeVisible();
  gathered.exports.set('lessons', await savedFile(options, 'Save as a file to share with IT', 'Save alongside-lessons.json'));
  for (const section of ['settings', 'organisation', 'local', 'support', 'about']) {
    await options.goto(`${at}#${section}`);
    await expect(options.getByRole('heading', { level: 1 })).toBeVisible();
    gathered.titles.add(await options.title());
    gathered.exports.set(section, await options.locator('main').innerText());
  }
  await options.goto(`${at}#support`);
  gathered.exports.set('support', await savedFile(options, 'Show the file for support', 'Save alongside-support.json'));
  await options.close();
  const popup = await openPopup(context, extensionId, page);
  await expect(popup.getByRole('heading', { level: 1 })).toBeVisible();
  gathered.exports.set('pop-up', await popup.locator('body').innerText());
  gathered.titles.add(await popup.title());
  await popup.close();
}

test('after every journey nothing recorded is in storage, on disk, in a file, the console or a title', row(9), async ({
  context,
  worker,
  extensionId,
  userDataDir,
}) => {
  test.setTimeout(FULL ? 1_800_000 : 300_000);
  const cases = await startCaseSystem({ today: FIXED_TODAY });
  const gathered: Gathered = { recorded: new Set(), asked: new Set(), exports: new Map(), titles: new Set() };
  context.setDefaultTimeout(20_000);
  const logged: string[] = [];
  context.on('console', (message) => logged.push(message.text()));
  worker.on('console', (message) => logged.push(message.text()));
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: cases.url });
  await registeredSites(worker, SITES);

  const records = [
    ...new Set([
      ...SHORT,
      ...(FULL ? [...expectedPages.filter(({ pageKind, stage }) => pageKind === 'record' && stage), ...expectedStates].map(({ path }) => path) : []),
    ]),
  ];
  const page = await context.newPage();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of records) {
    for (const [role, journey] of [['practitioner', asPractitioner], ['supervisor', asSupervisor]] as const) {
      await writeStoredSettings(worker, { sites: SITES, role });
      await page.goto('about:blank');
      await journey(page, cases.url + path, gathered);
    }
  }
  await onTheList(page, cases.url, gathered);
  await writeStoredSettings(worker, { sites: SITES, role: 'practitioner' });
  await openRecord(page, cases.url + SHORT[0]);
  await onOptions(context, extensionId, page, worker, gathered);

  // Today's date is nobody's, and words that ship with us are no trace of a record.
  const said = await panelWords(page);
  const today = new Date().toISOString().slice(0, 10);
  const allowed = new Set([...asWritten(FIXED_TODAY), ...asWritten(today), '17 December 2026']);
  const shipped = filesUnder(EXTENSION_DIR).map((file) => readFileSync(file));
  const recorded = [...gathered.recorded].filter((words) => !allowed.has(words) && !gathered.asked.has(words) && !shipped.some((bytes) => bytes.includes(words)));
  const markers = [...new Set([...PEOPLE, ...recorded])];
  expect(recorded.length).toBeGreaterThan(50);
  expect(said.length).toBeGreaterThan(0);

  const stored = await storedAsText(worker);
  expect(stored).toContain('settled');
  expect(foundIn(Buffer.from(stored), markers), 'storage areas').toEqual([]);
  const iso = stored.match(/\d{4}-\d\d-\d\d/g) ?? [];
  expect(iso.filter((day) => day !== FIXED_TODAY && day !== today), 'dates in storage').toEqual([]);

  // A reminder and a list carry their due dates: that is what a person asked for. They carry nothing else.
  const people = markers.filter((words) => !/^\d\d?[/ -]/.test(words) && !/^\d{4}-\d\d-\d\d$/.test(words));
  expect(gathered.exports.size).toBeGreaterThan(10);
  for (const [name, text] of gathered.exports) {
    expect(text.length, name).toBeGreaterThan(20);
    const dated = name === 'reminder' || name === 'list, copied';
    expect(foundIn(Buffer.from(text), dated ? people : markers), name).toEqual([]);
  }
  expect(foundIn(Buffer.from(logged.join('\n')), markers), 'console').toEqual([]);
  expect(foundIn(Buffer.from([...gathered.titles].join('\n')), markers), 'titles of our pages').toEqual([]);

  await worker.evaluate((words) => chrome.storage.local!.set({ control: words }), CONTROL);
  await context.close();
  await cases.close();

  const profile = join(userDataDir, 'Default');
  const files = OURS.flatMap((name) => filesUnder(join(profile, name)));
  expect(files.length).toBeGreaterThan(5);
  const kept = files.map((file) => ({ file: file.slice(profile.length), bytes: readFileSync(file) }));
  expect(kept.filter(({ bytes }) => foundIn(bytes, [CONTROL]).length > 0).map(({ file }) => file.split('/')[1])).toContain('Local Extension Settings');
  // Short runs of digits or letters stand in any binary file by chance.
  const long = markers.filter((words) => words.length > 7 || /[a-z]{4,}/.test(words));
  const onDisk = kept.flatMap(({ file, bytes }) => foundIn(bytes, long).map((words) => `${file}: ${words}`));
  expect(onDisk, 'in the profile').toEqual([]);
  for (const name of ['Preferences', 'Secure Preferences']) {
    const file = join(profile, name);
    if (existsSync(file)) expect(foundIn(readFileSync(file), long.filter((words) => words.length > 9)), name).toEqual([]);
  }

  figure('Records gone through, in both roles', records.length);
  figure('Names, references, dates and passages searched for', markers.length);
  figure('Files and copies searched', gathered.exports.size, 'none found');
  figure('Files of the profile searched', files.length, 'none found');
});

/** What is drawn at this moment, to show that the journeys drew something. */
async function panelWords(page: Page): Promise<string> {
  return (await host(page).locator('aside').innerText()).trim();
}
