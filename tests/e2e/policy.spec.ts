/**
 * Managed settings in real Chromium: a policy file as an administrator writes it, the browser's own managed storage,
 * and what people then see. The browser looks at its policy files some seconds after they change; "Reload policies" on
 * its own page makes it look at once.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import fc from 'fast-check';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { SAMPLES } from '../../scripts/policy/samples';
import { POLICY_KEYS } from '../../src/core/policy/policy-keys';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings/settings';
import type { SettingsAnswer } from '../../src/extension/messages';
import { arriving, COUNCIL_POLICIES } from '../unit/policy/council-policies';
import { deliveredOf, policies, rawOf } from '../unit/policy/generated-policies';
import { HASTY_POLICIES } from '../unit/policy/hasty-policies';
import { test as base, EXTENSION_DIR, expect as impatient, serviceWorker, storedEverywhere } from './fixtures';
import { figure, row as proofRow, times } from '../proof/evidence';
import { type ManagedPolicy, managedPolicy } from './managed-policy';

/** Within this time of the browser's own word, a change has to be in force. */
const LIVE_MS = 5000;

/** How long the browser itself may take, on a slow machine, to read a policy file. */
const BROWSER_TAKES = { timeout: 60_000 };

/** On a machine that does much else besides; where a limit is promised, the test gives it. */
const expect = impatient.configure(BROWSER_TAKES);

interface Managed {
  policy: ManagedPolicy;
  context: BrowserContext;
  worker: Worker;
  id: string;
  /** Sets our keys, has the browser look at once, and waits until managed storage gives something else than before. */
  set(keys: Record<string, unknown>): Promise<void>;
  options(section?: string): Promise<Page>;
}

interface Extension {
  storage: { managed: { get(): Promise<Record<string, unknown>> } };
  runtime: { sendMessage(message: object): Promise<unknown> };
}
declare const chrome: Extension;

const test = base.extend<{ managed: Managed }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright requires a destructuring pattern here
  managed: async ({}, use) => {
    const browser = await findBrowser();
    if (!browser?.loadsUnpacked) throw new Error('No browser that loads an unpacked extension: install Chromium or Edge.');
    const policy = await managedPolicy(browser);
    const profile = mkdtempSync(join(tmpdir(), 'alongside-profile-'));
    let context: BrowserContext | undefined;
    try {
      context = await start(policy, profile);
      const worker = await serviceWorker(context);
      const id = new URL(worker.url()).host;
      const reloader = await context.newPage();
      await reloader.goto('chrome://policy');
      const managed: Managed = {
        policy,
        context,
        worker,
        id,
        set: async (keys) => {
          const before = JSON.stringify(await delivered(worker));
          policy.write({ '3rdparty': { extensions: { [id]: keys } } });
          await reloader.getByRole('button', { name: 'Reload policies' }).click();
          await expect.poll(async () => JSON.stringify(await delivered(worker)), BROWSER_TAKES).not.toBe(before);
        },
        options: async (section = 'organisation') => {
          const page = await managed.context.newPage();
          await page.goto(`chrome-extension://${id}/options.html#${section}`);
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          return page;
        },
      };
      await use(managed);
    } finally {
      await context?.close().catch(() => undefined);
      policy.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  },
});

function start(policy: ManagedPolicy, profile: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: policy.executablePath,
    headless: true,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    args: [
      `--disable-extensions-except=${EXTENSION_DIR}`,
      `--load-extension=${EXTENSION_DIR}`,
      '--no-sandbox',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    ],
  });
}

const delivered = (worker: Worker) => worker.evaluate(() => chrome.storage.managed.get());

/** The settings in force, as a page of ours is told them. */
async function inForce(page: Page): Promise<SettingsAnswer> {
  const answer = (await page.evaluate(() => chrome.runtime.sendMessage({ type: 'settings/read' }))) as { ok: true; value: SettingsAnswer };
  return answer.value;
}

const row = (page: Page, key: string) => page.locator(`tr[data-key="${key}"]`);

test('every key arrives, as the list of every setting gives it', async ({ managed }) => {
  const page = await managed.options();
  const keys = Object.fromEntries(POLICY_KEYS.map(({ name, example }) => [name, example]));
  await managed.set(keys);
  expect(await delivered(managed.worker)).toEqual(keys);
  for (const { name } of POLICY_KEYS) await expect(row(page, name).getByText(/^Applied/)).toBeVisible();
  await expect(page.getByText(`${POLICY_KEYS.length} settings received: ${POLICY_KEYS.length} applied, 0 ignored`)).toBeVisible();
});

test('a change is in force within five seconds of the browser’s own word, with no restart, on a page that is open', async ({ managed }) => {
  const page = await managed.options('settings');
  await managed.set({ panelSide: 'left', organisationName: 'Northshire Council', supportText: 'Ask extension 1000.' });
  await expect(page.getByRole('radio', { name: 'Left' })).toBeChecked({ timeout: LIVE_MS });
  await expect(page.getByRole('radio', { name: 'Left' })).toBeDisabled();
  // The browser's own disc would stand over the words.
  await expect(page.getByRole('radio', { name: 'Right' })).toHaveCSS('opacity', '0');
  await expect(page.getByText('Set by Northshire Council. Ask extension 1000.')).toBeVisible();
  await expect(page.getByText('One is set by your organisation and shown with a lock.')).toBeVisible();

  await managed.set({ organisationName: 'Northshire Council' });
  await expect(page.getByRole('radio', { name: 'Right' })).toBeChecked({ timeout: LIVE_MS });
  await expect(page.getByRole('radio', { name: 'Right' })).toBeEnabled();
});

test('a bad value costs its own key and is named with its path and reason', async ({ managed }) => {
  const page = await managed.options();
  await managed.set({
    sidebarStart: 'Tabbed',
    maxWarnings: 9,
    defaultRole: 'supervisor',
    extraNonWorkingDays: ['2026-12-29', '2026-02-30'],
    localGuidance: [{ title: 'Who to invite', text: 'Ask.', link: 'http://plain.example' }],
  });
  await expect(row(page, 'sidebarStart')).toContainText('Ignored');
  await expect(row(page, 'sidebarStart')).toContainText('Is “Tabbed”, and has to be one of hidden, tab, open.');
  await expect(row(page, 'maxWarnings')).toContainText('Is 9, and has to be from 0 to 5.');
  await expect(row(page, 'extraNonWorkingDays')).toContainText('Applied in part');
  await expect(row(page, 'extraNonWorkingDays')).toContainText('extraNonWorkingDays[1]: is “2026-02-30”');
  await expect(row(page, 'localGuidance')).toContainText('localGuidance[0].link');
  await expect(row(page, 'defaultRole')).toContainText('Applied');
  await expect(row(page, 'defaultRole')).toContainText('You may change it');
  const { settings } = await inForce(page);
  expect(settings).toMatchObject({ opening: 'tab', maxWarnings: 3, role: 'supervisor', closureDays: ['2026-12-29'], localGuidance: [] });
});

test('a value that the browser drops in silence is named: by the announcement, and once it had arrived before', async ({ managed }) => {
  const page = await managed.options();
  await managed.set({ maxWarnings: 2, supportText: 'Ask.' });
  await expect(row(page, 'maxWarnings')).toContainText('Applied');
  await managed.set({ maxWarnings: 'two', followField: 'true', supportText: 'Ask.', announcedKeys: ['followField'] });
  await expect(row(page, 'followField')).toContainText('Was announced and did not arrive');
  await expect(row(page, 'followField')).toContainText('it is not true or false');
  await expect(row(page, 'maxWarnings')).toContainText('Did not arrive');
  await expect(row(page, 'maxWarnings')).toContainText('it is not a whole number');
  expect(await delivered(managed.worker)).not.toHaveProperty('maxWarnings');
});

test('sites that were named wrongly are nowhere, and a lock on them without a list is nowhere too', async ({ managed }) => {
  const page = await managed.options();
  for (const keys of [
    { permittedOrigins: ['https://*/*'], supportText: '1' },
    { permittedOrigins: 'https://lcs.a.example', lockedKeys: ['permittedOrigins'], supportText: '2' },
    { permittedOrigins: [], supportText: '3' },
  ]) {
    await managed.set(keys);
    await expect.poll(async () => (await inForce(page)).settings.supportText, BROWSER_TAKES).toBe(keys.supportText);
    expect((await inForce(page)).settings.permittedOrigins).toEqual([]);
    await expect(row(page, 'permittedOrigins')).toContainText('So Alongside runs nowhere.');
  }
});

test('a list of sites that the browser drops after a change leaves nothing open, in a build that people choose sites for', async ({ managed }) => {
  const page = await managed.options();
  await managed.set({ permittedOrigins: ['https://lcs.a.example'], supportText: '1' });
  await expect.poll(async () => (await inForce(page)).settings.permittedOrigins, BROWSER_TAKES).toEqual(['https://lcs.a.example/*']);
  await managed.set({ permittedOrigins: ['https://lcs.a.example', null], supportText: '2' });
  await expect.poll(async () => (await inForce(page)).settings.supportText, BROWSER_TAKES).toBe('2');
  expect(await delivered(managed.worker)).not.toHaveProperty('permittedOrigins');
  expect((await inForce(page)).settings.permittedOrigins).toEqual([]);
  await expect(row(page, 'permittedOrigins')).toContainText('Arrived before, and does not now');
  await expect(row(page, 'permittedOrigins')).toContainText('So Alongside runs nowhere.');
  await expect(row(page, 'permittedOrigins')).toContainText('set announcedKeys without its name');

  await managed.set({ announcedKeys: ['announcedKeys'], supportText: '3' });
  await expect.poll(async () => (await inForce(page)).settings.permittedOrigins, BROWSER_TAKES).toBeNull();
});

test('a policy that is suddenly empty, or late after a start of the browser, loosens no lock', proofRow(6), async ({ managed }) => {
  const profile = mkdtempSync(join(tmpdir(), 'alongside-profile-'));
  let context = await start(managed.policy, profile);
  try {
    const settingsPage = async () => {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${managed.id}/options.html#settings`);
      return page;
    };
    let page = await settingsPage();
    await managed.set({ guidanceEdition: '2023', lockedKeys: ['defaultRole'], defaultRole: 'practitioner' });
    await expect(page.getByLabel('Edition of Working Together')).toHaveValue('2023');
    await expect(page.getByLabel('Guidance for')).toBeDisabled();

    managed.policy.remove();
    await expect.poll(async () => delivered(await serviceWorker(context)), BROWSER_TAKES).toEqual({});
    await page.reload();
    await expect(page.getByLabel('Edition of Working Together')).toHaveValue('2023');
    await expect(page.getByLabel('Edition of Working Together')).toBeDisabled();
    await expect(page.getByLabel('Guidance for')).toBeDisabled();
    await page.goto(`chrome-extension://${managed.id}/options.html#organisation`);
    await expect(page.getByText('What arrived last stands until something arrives again.')).toBeVisible();

    await context.close();
    context = await start(managed.policy, profile);
    page = await settingsPage();
    await expect(page.getByLabel('Edition of Working Together')).toBeDisabled();
    await expect(page.getByLabel('Guidance for')).toBeDisabled();
    const refused = await page.evaluate(() => chrome.runtime.sendMessage({ type: 'settings/write', patch: { role: 'supervisor' } }));
    expect(refused).toEqual({ ok: false, error: 'role is set by your organisation' });

    // One key that arrives ends the hold, and takes back what is not in it.
    managed.policy.write({ '3rdparty': { extensions: { [managed.id]: { lockedKeys: [] } } } });
    await expect(page.getByLabel('Edition of Working Together')).toBeEnabled(BROWSER_TAKES);
    await expect(page.getByLabel('Guidance for')).toBeEnabled();
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

test('policies as a council may write them: each fault costs its own key or entry, and is named', async ({ managed }) => {
  test.setTimeout(20 * 60_000);
  const page = await managed.options();
  let round = 0;
  for (const policy of [...HASTY_POLICIES, ...COUNCIL_POLICIES]) {
    if ('minimumContentDate' in policy.keys || policy.fileRefused) continue;
    round += 1;
    // A day that is not looked at otherwise tells one round from another, and nothing announced ends the last round’s list of sites.
    const own = { announcedKeys: [], ...policy.keys, minimumContentDate: `${2100 + round}-01-01` };
    await managed.set(own);
    await expect.poll(async () => (await inForce(page)).settings.minimumContentDate, BROWSER_TAKES).toBe(own.minimumContentDate);
    const handedOver = new Set([...Object.keys(arriving(policy)), 'minimumContentDate', ...('announcedKeys' in policy.keys ? [] : ['announcedKeys'])]);
    expect(Object.keys(await delivered(managed.worker)).sort(), policy.name).toEqual([...handedOver].sort());
    expect((await inForce(page)).settings, policy.name).toMatchObject(policy.settings);
    for (const [key, words] of policy.says ?? []) await expect(row(page, key), policy.name).toContainText(words);
  }
  await page.goto(`chrome-extension://${managed.id}/options.html#read`);
  await expect(page.getByText('permittedOrigins was announced and did not arrive.')).toBeVisible();
  const { session } = (await storedEverywhere(managed.worker)) as { session: Record<string, unknown> };
  expect(session.errors).toBeUndefined();
});

test('generated policies through the browser’s managed storage', proofRow(6), async ({ managed }) => {
  test.setTimeout(90 * 60_000);
  const rounds = times(500, 50);
  const page = await managed.options();
  let round = 0;
  for (const policy of fc.sample(policies, { numRuns: rounds, seed: 20261122 })) {
    round += 1;
    const mark = `Round ${round}`;
    // Nothing announced: a list of sites of the round before is taken back on purpose.
    await managed.set({ ...rawOf(policy), announcedKeys: [], supportText: mark });
    await expect.poll(async () => (await inForce(page)).settings.supportText, BROWSER_TAKES).toBe(mark);
    const { settings, sources } = await inForce(page);
    const arrived = deliveredOf(policy);
    expect(Object.keys(await delivered(managed.worker)).sort()).toEqual([...Object.keys(arrived), 'announcedKeys', 'supportText'].sort());
    const set = new Map(Object.values(arrived).flatMap(({ expected = {} }) => Object.entries(expected)));
    for (const key of Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[]) {
      if (key === 'supportText' || key === 'localLimits') continue;
      const wanted = set.has(key) ? set.get(key) : DEFAULT_SETTINGS[key];
      expect(settings[key], `${mark}, ${key}`).toEqual(wanted);
      if (!set.has(key)) expect(sources[key], `${mark}, ${key}`).toBe('default');
    }
    for (const [key, { expected }] of Object.entries(arrived)) {
      if (expected === undefined) await expect(row(page, key), mark).toContainText('Ignored');
    }
  }
  figure('Generated policies, each read as far as it is sound', rounds, 'every fault costs its own key');
  const { session } = (await storedEverywhere(managed.worker)) as { session: Record<string, unknown> };
  expect(session.errors).toBeUndefined();
});

test('files that are no policy at all change nothing', async ({ managed }) => {
  const page = await managed.options('settings');
  await managed.set({ panelSide: 'left' });
  await expect(page.getByRole('radio', { name: 'Left' })).toBeChecked();
  managed.policy.writeText('{"3rdparty": {"extensions": ');
  await expect.poll(() => delivered(managed.worker), BROWSER_TAKES).toEqual({});
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Left' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Left' })).toBeDisabled();
});

for (const scheme of ['light', 'dark'] as const) {
  test(`the pages of a locked-down computer have no fault that axe finds, ${scheme}`, async ({ managed }) => {
    const { policy } = SAMPLES.find(({ id }) => id === 'locked-down')!;
    await managed.set({ ...policy, panelSide: 'middle' });
    const page = await managed.options('organisation');
    await page.emulateMedia({ colorScheme: scheme });
    await expect(row(page, 'panelSide')).toContainText('Ignored');
    for (const section of ['organisation', 'settings', 'support']) {
      await page.goto(`chrome-extension://${managed.id}/options.html#${section}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await page.setViewportSize({ width: 1280, height: 720 });
    }
  });
}

test('the file for support is shown whole before it is saved, and not saved where files are switched off', async ({ managed }) => {
  await managed.set({ allowExport: false, supportText: 'Ask extension 1000.' });
  const page = await managed.options('support');
  await expect(page.getByText('Ask extension 1000.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Show the file for support' }).click();
  const file = JSON.parse(await page.getByRole('region', { name: 'Contents of alongside-support.json' }).innerText());
  expect(file).toMatchObject({ alongsideSupport: 1, package: 'public', policy: { schemaVersion: 1 } });
  expect(file.policy.keys.map(({ key }: { key: string }) => key)).toEqual(['allowExport', 'supportText']);
  await expect(page.getByRole('button', { name: /^Save alongside-support/ })).toHaveCount(0);
  await expect(page.getByText(/^Saving files is switched off by your organisation/)).toBeVisible();
  await managed.set({ allowExport: true });
  await expect(page.getByRole('button', { name: 'Save alongside-support.json' })).toBeVisible();
});
