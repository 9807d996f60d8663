/** What a practitioner and a supervisor do with the sidebar beside a record, by pointer and by keyboard. */
import { atOnce } from '../../scripts/at-once';
import type { AmbiguousView } from '../../src/core/panel/view-model';
import { row } from '../proof/evidence';
import { changeSettings, drawnView, host, openRecord, panel, sendToggle, tab, test } from './demo';
import { expect, inPageWorld } from './fixtures';

const RECORD = '/larch/section-47';
const spotlights = 'alongside-spotlight';

test('the tab appears closed, opens by click and closes again', async ({ demo, page }) => {
  const view = await openRecord(page, demo.url + RECORD);
  await expect(panel(page).locator('.al-body')).toHaveCount(0);
  await expect(tab(page)).toHaveAccessibleName(new RegExp(`${view.stageTitle}\\..*${view.check.length} worth checking`));
  await tab(page).click();
  await expect(panel(page).getByRole('heading', { level: 2, name: view.stageTitle })).toBeVisible();
  await expect(tab(page)).toHaveCount(0);
  await panel(page).getByRole('button', { name: 'Collapse to a tab' }).click();
  await expect(tab(page)).toBeVisible();
});

test('opening by itself takes no focus and interrupts no typing', async ({ demo, page, worker }) => {
  await changeSettings(worker, { opening: 'open' });
  await page.goto(demo.url + RECORD);
  const box = page.getByLabel("Father's views");
  await box.focus();
  await page.keyboard.type('Asked for ', { delay: 15 });
  await expect(panel(page)).toBeVisible();
  await page.keyboard.type('his view');
  await expect(box).toHaveValue('Asked for his view');
  await expect(box).toBeFocused();
});

test('what comes first says a fact of the page, why it is shown, and where the rule is from', async ({ demo, page }) => {
  const view = await openRecord(page, `${demo.url}/northshire/assessment`);
  await tab(page).click();
  const [card] = view.first;
  expect(card, 'an assessment past its limit has something to look at first').toBeDefined();
  await expect(panel(page).getByRole('heading', { level: 3, name: 'Look at first' })).toBeVisible();
  await expect(panel(page)).toContainText('Thu 10 December 2026');
  await expect(panel(page)).toContainText('Working Together 2023');
  const why = panel(page).getByRole('button', { name: 'Why am I seeing this?' });
  await why.click();
  await expect(why).toHaveAttribute('aria-expanded', 'true');
  await expect(panel(page)).toContainText('Only labels, dates and whether a box is filled were read.');
  await page.keyboard.press('Escape');
  await expect(why).toHaveAttribute('aria-expanded', 'false');
  await panel(page).getByRole('button', { name: 'Show the working' }).first().click();
  await expect(panel(page)).toContainText('Date of referral: Thu 8 October 2026, read on this page.');
});

test('Show on page rings the field in the frame that holds it, and Esc takes the ring away', async ({ demo, page }) => {
  const view = await openRecord(page, `${demo.url}/northshire/section-47`);
  await tab(page).click();
  const frame = page.frame('fraMain')!;
  const { candidates } = view.deadlines.find(({ timescale }) => timescale.id === 'icpc')!;
  expect(candidates).toHaveLength(2);
  await panel(page).getByRole('button', { name: 'Show on page' }).first().click();
  await expect(frame.locator(spotlights)).toHaveCount(1);
  await expect(page.locator(spotlights)).toHaveCount(0);
  const ring = (await frame.locator(`${spotlights} .ring`).boundingBox())!;
  const box = (await frame.locator('input[id$="txtDay"]').first().boundingBox())!;
  expect(ring.x).toBeLessThanOrEqual(box.x);
  expect(ring.y).toBeLessThanOrEqual(box.y);
  expect(ring.x + ring.width).toBeGreaterThanOrEqual(box.x + box.width);
  expect(ring.y + ring.height).toBeGreaterThanOrEqual(box.y + box.height);

  await page.keyboard.press('Escape');
  await expect(frame.locator(spotlights)).toHaveCount(0);
  await expect(panel(page), 'the first Esc takes only the ring').toBeVisible();

  // Another field, rung in its turn: never two rings.
  await panel(page).getByRole('button', { name: 'Show on page' }).nth(1).click();
  await expect(frame.locator(spotlights)).toHaveCount(1);
  await frame.locator('body').click({ position: { x: 5, y: 5 } });
  await expect(frame.locator(spotlights)).toHaveCount(0);
});

test('a field in a closed tab of the form is named with its tab, not shown', async ({ demo, page }) => {
  await openRecord(page, `${demo.url}/meadow/assessment`);
  const outcome = await inPageWorld(page, async (registry) => {
    let refs: string[] = [];
    registry!.subscribe((state) => {
      if (state.phase === 'ready') refs = state.page.fields.filter(({ state: s }) => s === 'hidden').map(({ ref }) => ref);
    })();
    return Promise.all(refs.map((ref) => registry!.reveal(ref)));
  });
  expect(outcome.length).toBeGreaterThan(0);
  expect(new Set(outcome)).toEqual(new Set(['hidden']));
  await expect(page.locator(spotlights)).toHaveCount(0);
});

test('the field in use brings its guidance, and one click stops that for good', async ({ demo, page, worker }) => {
  await openRecord(page, demo.url + RECORD);
  await sendToggle(worker, page, { focus: false, open: true });
  await page.getByRole('textbox', { name: 'Views & feelings of the child' }).focus();
  const about = panel(page).getByRole('heading', { name: 'About the field you are in' });
  await expect(about).toBeVisible();
  await expect(panel(page).getByRole('article', { name: 'Views & feelings of the child' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Views & feelings of the child' })).toBeFocused();
  await panel(page).getByRole('button', { name: 'Stop following the field' }).click();
  await expect(about).toHaveCount(0);
  await page.getByRole('textbox', { name: "Father's views" }).focus();
  await expect.poll(async () => worker.evaluate(storedSettings)).toMatchObject({ followField: false });
  await expect(about).toHaveCount(0);
});

async function storedSettings(): Promise<unknown> {
  const { storage } = (
    globalThis as unknown as {
      chrome: { storage: { local: { get(key: string): Promise<{ settings: { values: object } }> } } };
    }
  ).chrome;
  return (await storage.local.get('settings')).settings.values;
}

test('a supervisor sees oversight first: recorded, blank or not on this page', async ({ demo, page }) => {
  await openRecord(page, `${demo.url}/northshire/section-47`);
  await tab(page).click();
  await expect(panel(page).getByRole('tab', { name: 'Oversight' })).toHaveCount(0);
  await panel(page).getByRole('button', { name: 'For practitioners' }).click();
  await page.getByRole('menuitemradio', { name: 'For supervisors' }).click();
  await expect(panel(page).getByRole('tab', { name: 'Oversight' })).toHaveAttribute('aria-selected', 'true');
  await expect(panel(page).getByRole('heading', { name: 'Before you authorise' })).toBeVisible();

  const view = await drawnView(page);
  if (view?.kind !== 'guidance') throw new Error('no guidance is drawn');
  expect(view.role).toBe('supervisor');
  const words = {
    recorded: 'Recorded on this page',
    blank: 'Blank on this page',
    'worth-a-look': 'Recorded, worth a look',
    'not-on-page': 'Not on this page',
  };
  await panel(page).getByRole('button', { name: /^Show all \d+ in order$/ }).click();
  for (const { title, state } of view.oversight) {
    const row = panel(page).getByRole('listitem').filter({ has: page.getByRole('heading', { name: title, exact: true }) });
    await expect(row).toContainText(words[state as keyof typeof words] ?? /Does not apply|Cannot tell|To ask/);
  }
  const states = view.oversight.map(({ state }) => state);
  expect(states).toContain('blank');
  expect(view.oversight.length).toBeGreaterThanOrEqual(4);

  // Another record shows the other two.
  const other = await openRecord(page, `${demo.url}/northshire/strategy`);
  expect(other.oversight.map(({ state }) => state)).toContain('recorded');
  await openRecord(page, `${demo.url}/meadow/step/strategy`);
  const step = await drawnView(page);
  expect(step?.kind === 'guidance' && step.oversight.map(({ state }) => state)).toContain('not-on-page');
});

test('a change on the options page is drawn at once in every open tab', async ({ demo, page, worker }) => {
  await changeSettings(worker, { opening: 'open' });
  const other = await demo.context.newPage();
  await atOnce(2, [page, other], (each) => openRecord(each, demo.url + RECORD));
  const options = await demo.context.newPage();
  await options.goto(`chrome-extension://${demo.extensionId}/options.html`);
  await options.getByLabel('Guidance for').selectOption('supervisor');
  for (const each of [page, other]) await expect(panel(each).getByRole('heading', { name: 'Before you authorise' })).toBeAttached();
  await options.getByRole('radio', { name: '130%' }).check();
  for (const each of [page, other]) await expect(panel(each)).toHaveCSS('--t', '1.3');
  await options.close();
  await other.close();
});

test('the panel moves to the other side, and keeps its width from an arrow key', async ({ demo, page, worker }) => {
  await openRecord(page, demo.url + RECORD);
  await tab(page).click();
  await panel(page).getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Move to the left' }).click();
  await expect.poll(async () => (await panel(page).boundingBox())!.x).toBeLessThan(10);
  const before = (await panel(page).boundingBox())!.width;
  await panel(page).getByRole('separator').focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await panel(page).boundingBox())!.width).toBeGreaterThan(before);
  await expect.poll(async () => worker.evaluate(storedSettings)).toMatchObject({ side: 'left' });
});

test('by keyboard only: in, through, out to the same field, and closed', row(11), async ({ demo, page, worker }) => {
  await openRecord(page, demo.url + RECORD);
  const field = page.getByRole('textbox', { name: "Father's views" });
  await field.focus();
  const focused = () => host(page).evaluate((element) => element.shadowRoot!.activeElement?.textContent ?? null);

  await sendToggle(worker, page, { focus: true });
  await expect.poll(focused).toBe('Section 47 enquiry');
  await page.keyboard.press('Tab');
  await expect.poll(focused).not.toBe('Section 47 enquiry');
  await page.keyboard.press('F6');
  await expect(field).toBeFocused();
  await expect(panel(page).locator('.al-body')).toBeVisible();

  await sendToggle(worker, page, { focus: true });
  await expect.poll(focused).toBe('Section 47 enquiry');
  await sendToggle(worker, page, { focus: true });
  await expect(field).toBeFocused();
  await expect(panel(page).locator('.al-body')).toBeVisible();

  await sendToggle(worker, page, { focus: true });
  await expect.poll(focused).toBe('Section 47 enquiry');
  await page.keyboard.press('Escape');
  await expect(field).toBeFocused();
  await expect(tab(page)).toBeVisible();

  // Every stop inside is reached, and the way on leads out: no trap.
  await sendToggle(worker, page, { focus: true });
  await expect.poll(focused).toBe('Section 47 enquiry');
  let stops = 0;
  while ((await focused()) !== null && stops < 80) {
    await page.keyboard.press('Tab');
    stops += 1;
  }
  expect(stops).toBeGreaterThan(5);
  expect(stops).toBeLessThan(80);
});

test('keys typed inside reach no shortcut of the page', row(11), async ({ demo, page, worker }) => {
  await openRecord(page, demo.url + RECORD);
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    document.addEventListener('keydown', ({ key }) => heard.push(key));
  });
  await sendToggle(worker, page, { focus: true });
  await page.keyboard.press('s');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([]);
});

test('when two forms fit, one question is asked and nothing is guessed', async ({ page, demo }) => {
  await page.route('**/ambiguous', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: TWO_FORMS }));
  await page.goto(`${demo.url}/ambiguous`);
  await expect.poll(async () => (await drawnView(page).catch(() => undefined))?.kind).toBe('ambiguous');
  const { among } = (await drawnView(page)) as AmbiguousView;
  await tab(page).click();
  await expect(panel(page).getByRole('heading', { name: 'Which form is this?' })).toBeVisible();
  await expect(panel(page)).not.toContainText(/\d{4}/);
  await expect(panel(page).getByRole('radio')).toHaveCount(among.length + 1);
  await panel(page).getByRole('radio', { name: among[0]!.title }).check();
  await panel(page).getByRole('button', { name: 'Use this' }).click();
  await expect.poll(async () => (await drawnView(page))?.kind).toBe('guidance');
  expect(await drawnView(page)).toMatchObject({ stage: among[0]!.stage });
});

/** One form for two plans, both named in its title. */
const TWO_FORMS = `<!doctype html><html lang="en-GB"><title>Child record</title>
  <h1>Child protection plan / Child in need plan</h1><form>
  <p><label for="a">Child's name</label> <input id="a" value=""></p>
  <p><label for="b">CP plan start date</label> <input id="b" value=""></p>
  <p><label for="c">CIN plan start date</label> <input id="c" value=""></p>
  <p><label for="d">Lead social worker</label> <input id="d" value=""></p>
  <p><label for="e">Date of next review</label> <input id="e" value=""></p></form></html>`;

test('behind a modal dialog of the page the sidebar stays inert and takes nothing', async ({ demo, page, worker }) => {
  await openRecord(page, demo.url + RECORD);
  await sendToggle(worker, page, { focus: false, open: true });
  await page.evaluate(() => {
    const dialog = document.createElement('dialog');
    const button = document.createElement('button');
    button.textContent = 'Confirm';
    dialog.append(button);
    document.body.append(dialog);
    dialog.showModal();
  });
  await expect(page.getByRole('button', { name: 'Confirm' })).toBeFocused();
  const collapse = await host(page).evaluate((element) => {
    const { x, y, width, height } = element.shadowRoot!.querySelector('[aria-label="Collapse to a tab"]')!.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await page.mouse.click(collapse.x, collapse.y);
  await expect(host(page).locator('.al-body')).toHaveCount(1);
  for (let stop = 0; stop < 4; stop += 1) {
    await page.keyboard.press('Tab');
    expect(await host(page).evaluate((element) => element.shadowRoot!.activeElement)).toBeNull();
  }
  await page.evaluate(() => document.querySelector('dialog')!.close());
  await panel(page).getByRole('button', { name: 'Collapse to a tab' }).click();
  await expect(tab(page)).toBeVisible();
});
