/** Lists of tasks, settling, the calculator and reminders beside the demo system, in real Chromium. */
import { readFileSync } from 'node:fs';
import { recordPage, servePages } from '../proof/served-pages';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { GuidanceView } from '../../src/core/panel/view-model';
import type { WorklistView } from '../../src/core/worklist/worklist';
import { expectedPages, FIXED_TODAY } from '../case-system/expected';
import { changeSettings, drawnView, host, openRecord, panel, startDemo, tab, test } from './demo';
import { expect, hasDetector, serviceWorker, setToday, storedEverywhere } from './fixtures';
import { row } from '../proof/evidence';
import { nextPaper } from './paper';

const TRAY = '/northshire/team-tray';
/** Names that the tray shows; none may appear in the sidebar. */
const NAMES = /EXAMPLE|Worker,/;

async function openTray(page: Page, url: string): Promise<WorklistView> {
  await page.goto(url + TRAY);
  await expect.poll(() => hasDetector(page)).toBe(true);
  await expect.poll(async () => (await drawnView(page))?.kind).toBe('worklist');
  await setToday(page, FIXED_TODAY);
  await expect.poll(async () => ((await drawnView(page)) as WorklistView).today).toBe(FIXED_TODAY);
  return (await drawnView(page)) as WorklistView;
}

/** A list of forty tasks with eight rows in the document, which are used again as it is scrolled. */
const VIRTUAL_LIST = `<!doctype html><html lang="en-GB"><head><title>Team tray</title>
<style>#v{height:240px;overflow:auto;position:relative}#s{height:1200px}.r{position:absolute;display:flex;gap:20px;height:30px}</style></head>
<body><h1>Team tray: work to do</h1><div role="grid" aria-label="Team tray" aria-rowcount="41">
<div role="row" aria-rowindex="1"><span role="columnheader">Task</span> <span role="columnheader">Child</span> <span role="columnheader">Due date</span></div>
<div id="v"><div id="s"></div></div></div><script>
const tasks = ['Single Assessment', 'Initial Child Protection Conference', 'Core Group', 'CLA Review'];
const list = document.getElementById('v');
const rows = Array.from({ length: 8 }, () => {
  const row = document.createElement('div');
  row.className = 'r';
  row.setAttribute('role', 'row');
  row.innerHTML = '<span role="gridcell"></span><span role="gridcell"></span><span role="gridcell"></span>';
  list.append(row);
  return row;
});
const draw = () => rows.forEach((row, i) => {
  const n = Math.min(32, Math.floor(list.scrollTop / 30)) + i;
  row.style.top = n * 30 + 'px';
  row.setAttribute('aria-rowindex', n + 2);
  const [year, month, day] = new Date(Date.UTC(2026, 11, 10 + n)).toISOString().slice(0, 10).split('-');
  [tasks[n % 4], 'EXAMPLE, Child ' + n, day + '/' + month + '/' + year].forEach((words, c) => { row.children[c].textContent = words; });
});
list.addEventListener('scroll', draw);
draw();
</script></body></html>`;

test.describe('a list of tasks', () => {
  test('is read row by row: worked out from the start event, in the order of what is left', async ({ demo, page }) => {
    const view = await openTray(page, demo.url);
    const rows = view.groups.flatMap((group) => group.rows);
    const expected = expectedPages.find(({ path }) => path === TRAY)!.rows!;
    const byNumber = [...rows].sort((a, b) => a.number - b.number);
    expect(byNumber.map(({ number, stage, date, status }) => ({ number, stage, date: date ?? null, status }))).toEqual(
      expected.map(({ number, stage, due, counted, status }) => ({ number, stage, date: counted ?? due, status })),
    );
    expect(view.groups.map(({ id, rows: here }) => [id, here.length])).toEqual([
      ['passed', 1],
      ['now', 3],
      ['later', 7],
      ['cannot-tell', 2],
    ]);
    expect(view).toMatchObject({ rowsRead: 13, listTotal: 31 });
    expect(rows.find(({ number }) => number === 7)?.differs).toBe('List shows Fri 1 January');
    expect(rows.find(({ number }) => number === 13)?.dateWords).toBe('Two start dates on this row');
    expect(rows.find(({ number }) => number === 12)?.dateWords).toBe('No national interval; no local one set');
  });

  test('opens as a tab, rings a row, filters, moves by arrow keys and repeats no name', async ({
    demo,
    page,
    worker,
  }) => {
    await openTray(page, demo.url);
    await expect(tab(page)).toBeVisible();
    await expect(tab(page)).toContainText('1 passed');
    await tab(page).click();
    await expect(panel(page).getByRole('heading', { name: 'Dates on this list' })).toBeVisible();
    await expect(panel(page)).toContainText('13 rows on screen read, of 31 on the list.');
    expect(await panel(page).innerText()).not.toMatch(NAMES);

    const first = panel(page).getByRole('button', { name: /^Row 1 / });
    await first.click();
    await expect(page.locator('alongside-spotlight')).toHaveCount(1);
    await expect(panel(page)).toContainText('45 working days after the referral on Mon 5 October.');
    await first.focus();
    await page.keyboard.press('ArrowDown');
    await expect(panel(page).getByRole('button', { name: /^Row 2 / })).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(first).toBeFocused();

    await panel(page).getByLabel('Stage').selectOption({ label: 'Core group (2)' });
    await expect(panel(page)).toContainText('2 of 13 rows shown.');
    await expect(panel(page).getByRole('button', { name: /^Row \d+/ })).toHaveCount(2);
    await panel(page).getByLabel('Dates').selectOption({ label: 'Passed (1)' });
    await expect(panel(page)).toContainText('No row fits both choices.');
    const { violations } = await new AxeBuilder({ page }).include('alongside-sidebar').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await changeSettings(worker, {});
  });

  test('is copied with row numbers, tasks and dates, and no name', async ({ demo, page, worker }) => {
    await changeSettings(worker, { opening: 'open' });
    await demo.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: demo.url });
    await openTray(page, demo.url);
    await panel(page).getByRole('button', { name: 'Copy the list' }).click();
    await expect(panel(page)).toContainText('List copied');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('Dates on this list, Thu 17 December 2026. 13 rows on screen, of 31.');
    expect(copied).toMatch(/Row 1\t.*\tMon 7 December 2026\t8 working days past/);
    expect(copied).toMatch(/Row 7\t.*\tWed 6 January 2027\t11 working days left\tList shows Fri 1 January/);
    expect(copied).not.toMatch(NAMES);
  });

  test('of which only a part is drawn at a time is read again as it is scrolled, by its own row numbers', async ({ page, worker }) => {
    const site = await servePages((path) => (path === '/list' ? VIRTUAL_LIST : null));
    try {
      await changeSettings(worker, { opening: 'open' });
      await page.goto(`${site.url}/list`);
      await expect.poll(async () => (await drawnView(page))?.kind).toBe('worklist');
      await setToday(page, FIXED_TODAY);
      const rows = async () => {
        const view = (await drawnView(page)) as WorklistView;
        return view.groups.flatMap((group) => group.rows).map(({ number, task, dateWords }) => `${number} ${task} ${dateWords}`);
      };
      await expect.poll(async () => (await rows()).length).toBe(8);
      expect((await rows()).slice(0, 2)).toEqual(['1 Assessment Thu 10 December', '2 Initial child protection conference Fri 11 December']);
      await expect(panel(page)).toContainText('8 rows on screen read, of 40 on the list.');
      await page.locator('#v').evaluate((list) => list.scrollTo(0, 300));
      await expect.poll(rows).toContain('11 Core group Sun 20 December');
      expect((await rows()).every((row) => Number.parseInt(row, 10) > 10)).toBe(true);
      await panel(page).getByRole('button', { name: /^Row 13 / }).click();
      const ring = await page.locator('alongside-spotlight').boundingBox();
      const row = await page.locator('[aria-rowindex="14"]').boundingBox();
      expect([ring !== null, await page.locator('[aria-rowindex="14"]').innerText()]).toEqual([true, expect.stringContaining('22/12/2026')]);
      expect(row).not.toBeNull();
    } finally {
      await site.close();
    }
  });

  test('goes from the page when the page goes', async ({ demo, page }) => {
    await openTray(page, demo.url);
    await page.goto(`${demo.url}/northshire/login`);
    await expect.poll(() => hasDetector(page)).toBe(true);
    expect(await host(page).count()).toBe(0);
  });
});

test.describe('an emergency protection order', () => {
  const made = [
    { label: 'Date EPO granted', value: '14/12/2026' },
    { label: 'Date child seen', value: '14/12/2026' },
    { label: "Child's views", long: true },
    { label: 'Reason for decision', long: true },
  ];

  test('has its end read from the page, and never worked out', async ({ page, worker }) => {
    const pages: Record<string, string> = {
      '/ends': recordPage('Emergency protection order', [...made, { label: 'EPO expires', value: '22/12/2026' }]),
      '/made-only': recordPage('Emergency protection order', made),
    };
    const site = await servePages((path) => pages[path] ?? null);
    try {
      await changeSettings(worker, { opening: 'open' });
      const told = await openRecord(page, `${site.url}/ends`);
      expect(told.stage).toBe('immediate-protection');
      // First of what is folded under "Also expected at this stage"; then the row itself.
      await panel(page).getByRole('button', { name: /^Emergency protection order ends/ }).click();
      await panel(page).getByRole('button', { name: /^Emergency protection order ends: Tue 22 December 2026/ }).click();
      await expect(panel(page)).toContainText('The court states when the order ends. Use the date on the order.');
      expect(told.deadlines.filter(({ timescale }) => timescale.id === 'epo')).toEqual([]);

      const untold = await openRecord(page, `${site.url}/made-only`);
      expect(JSON.stringify(untold.also)).toContain('No end date of the emergency protection order was read here');
      expect(untold.deadlines.filter(({ timescale }) => timescale.id === 'epo')).toEqual([]);
    } finally {
      await site.close();
    }
  });
});

test('useful points are said on their day, once settled no more, and never beyond four at a time', async ({ page, worker }) => {
  const pages: Record<string, string> = {
    '/assessment': recordPage('Child and family assessment', [
      { label: 'Date of referral', value: '05/10/2026' },
      { label: 'Assessment authorised date' },
      { label: 'Analysis', long: true },
      { label: "Child's wishes and feelings", long: true },
    ]),
    '/conference': recordPage('Strategy discussion', [
      { label: 'Date of strategy discussion', value: '02/11/2026' },
      { label: 'Agencies consulted', long: true },
      { label: 'Decision of strategy discussion', long: true },
      { label: 'Date of Initial Child Protection Conference' },
    ]),
  };
  const site = await servePages((path) => pages[path] ?? null);
  const on = async (day: string) => {
    await setToday(page, day);
    await expect.poll(async () => ((await drawnView(page)) as GuidanceView).today).toBe(day);
    const { first, check, checkMore } = (await drawnView(page)) as GuidanceView;
    expect([first.length <= 1, check.length <= 3]).toEqual([true, true]);
    return [...first, ...check, ...checkMore].map(({ title, summary }) => /day \d+ of \d+/.exec(`${title} ${summary}`)?.[0]).filter(Boolean);
  };
  try {
    await changeSettings(worker, { opening: 'open' });
    await openRecord(page, `${site.url}/assessment`);
    expect(await on('2026-10-16')).toEqual([]);
    expect(await on('2026-11-09')).toEqual(['day 25 of 45']);
    expect(await on('2026-11-23')).toEqual(['day 35 of 45']);
    expect(await on('2026-10-19')).toEqual(['day 10 of 45']);
    const row = panel(page).locator('.rows > li').filter({ hasText: 'Assessment: day 10 of 45' });
    await row.getByRole('button', { name: /Assessment: day 10 of 45/ }).click();
    await row.getByRole('button', { name: 'Settle', exact: true }).click();
    await row.getByLabel('Not possible yet').check();
    await row.getByRole('group', { name: 'Settle this: what fits?' }).locator('..').getByRole('button', { name: 'Settle' }).click();
    await expect(row).toHaveCount(0);
    expect(await on('2026-10-20')).toEqual([]);
    expect(await on('2026-11-09')).toEqual(['day 25 of 45']);

    await openRecord(page, `${site.url}/conference`);
    expect(await on('2026-11-12')).toEqual(['day 8 of 15']);
    expect(await on('2026-11-16')).toEqual([]);
    expect(await on('2026-11-18')).toEqual(['day 12 of 15']);
  } finally {
    await site.close();
  }
});

test.describe('settling', () => {
  const SECTION_47 = '/northshire/strategy';

  test('a card leaves, is listed with its way back, survives a reload, and keeps no personal data', async ({
    demo,
    page,
    worker,
  }) => {
    await changeSettings(worker, { opening: 'open' });
    const before = await openRecord(page, demo.url + SECTION_47);
    const card = [...before.first, ...before.check].find(({ id }) => !id.includes(':'))!;
    const row = panel(page).getByRole('button', { name: card.title });
    if (before.first.every(({ id }) => id !== card.id)) await row.click();
    await panel(page)
      .locator('li, article')
      .filter({ hasText: card.title })
      .getByRole('button', { name: 'Settle', exact: true })
      .last()
      .click();
    await panel(page).getByLabel('Not possible yet').check();
    await panel(page)
      .getByRole('group', { name: 'Settle this: what fits?' })
      .locator('..')
      .getByRole('button', { name: 'Settle' })
      .click();
    await expect(panel(page).getByRole('button', { name: 'Settled, 1' })).toBeVisible();

    const after = await openRecord(page, demo.url + SECTION_47);
    expect([...after.first, ...after.check, ...after.checkMore].map(({ id }) => id)).not.toContain(card.id);
    expect(after.settled?.map(({ card: kept, reason }) => [kept.id, reason])).toEqual([[card.id, 'Not possible yet']]);

    const { local } = (await storedEverywhere(worker)) as { local: { settled: { entries: object[] } } };
    expect(local.settled.entries).toEqual([
      { rule: card.id, page: expect.stringMatching(/^[0-9a-f]{64}$/), reason: 'not-possible-yet', on: FIXED_TODAY },
    ]);

    await panel(page).getByRole('button', { name: 'Settled, 1' }).click();
    await panel(page).getByRole('button', { name: `Undo: ` }).first().click();
    await expect(panel(page).getByRole('button', { name: 'Settled, 1' })).toHaveCount(0);
    const again = await openRecord(page, demo.url + SECTION_47);
    expect([...again.first, ...again.check].map(({ id }) => id)).toContain(card.id);
  });

  test('a date that still runs is settled, says that it comes back once its limit has passed, and is taken back', async ({
    demo,
    page,
    worker,
  }) => {
    await changeSettings(worker, { opening: 'open' });
    const view = await openRecord(page, demo.url + SECTION_47);
    const running = view.deadlines.find(({ status }) => status === 'on-track' || status === 'due-soon')!;
    const card = panel(page).locator('article.dl').filter({ hasText: running.timescale.title });
    await card.getByRole('button', { name: 'Settle', exact: true }).click();
    await expect(card).toContainText('It comes back if a date on the page changes, once its limit has passed, or after 28 days.');
    await card.getByLabel('This does not apply here').check();
    await card.getByRole('group', { name: 'Settle this: what fits?' }).locator('..').getByRole('button', { name: 'Settle' }).click();
    await expect(card).toHaveCount(0);

    const after = await openRecord(page, demo.url + SECTION_47);
    expect(after.settled?.map(({ card: { id }, until }) => [id, until <= '2027-01-14'])).toEqual([[`deadline:${running.timescale.id}`, true]]);
    await expect(card).toHaveCount(0);
    await panel(page).getByRole('button', { name: 'Settled, 1' }).click();
    await panel(page).getByRole('button', { name: /^Undo: / }).click();
    await expect(card).toHaveCount(1);
  });

  test('a card of a topic is settled and taken back; what else the topic holds stays', async ({ demo, page, worker }) => {
    await changeSettings(worker, { opening: 'open' });
    const view = await openRecord(page, `${demo.url}/northshire/section-47`);
    const topic = view.topics!.find(({ cards }) => cards.length > 1)!;
    const [one] = topic.cards;
    const fold = (count: number) => panel(page).getByRole('button', { name: `${topic.title} (${count})`, exact: true });
    await fold(topic.cards.length).click();
    const row = panel(page).locator('.rows > li').filter({ has: page.getByText(one!.title, { exact: true }) });
    await row.getByRole('button', { name: one!.title }).click();
    await row.getByRole('button', { name: 'Settle', exact: true }).click();
    await row.getByLabel('Decided against; the reason is in the record').check();
    await row.getByRole('group', { name: 'Settle this: what fits?' }).locator('..').getByRole('button', { name: 'Settle' }).click();
    await expect(row).toHaveCount(0);
    const again = await openRecord(page, `${demo.url}/northshire/section-47`);
    expect(again.settled?.map(({ card: { id }, reason }) => [id, reason])).toEqual([[one!.id, 'Decided against; the reason is in the record']]);
    await expect(fold(topic.cards.length - 1)).toBeVisible();
    await panel(page).getByRole('button', { name: 'Settled, 1' }).click();
    await panel(page).getByRole('button', { name: /^Undo: / }).click();
    await expect(fold(topic.cards.length)).toBeVisible();
  });

  test('ends when a date on the page changes', async ({ demo, page, worker }) => {
    await changeSettings(worker, { opening: 'open' });
    const before = await openRecord(page, demo.url + SECTION_47);
    const raised = [...before.first, ...before.check].length;
    if (before.first.length === 0) await panel(page).getByRole('button', { name: before.check[0]!.title }).click();
    await panel(page).getByRole('button', { name: 'Settle', exact: true }).first().click();
    await panel(page)
      .getByRole('group', { name: 'Settle this: what fits?' })
      .locator('..')
      .getByRole('button', { name: 'Settle' })
      .click();
    await expect(panel(page).getByRole('button', { name: 'Settled, 1' })).toBeVisible();
    const date = page.frames().map((frame) => frame.locator('input[value="11/12/2026"]'));
    const shown = (await Promise.all(date.map(async (one) => ((await one.count()) > 0 ? one.first() : null)))).find(
      Boolean,
    )!;
    await shown.fill('10/12/2026');
    await shown.blur();
    await expect(panel(page).getByRole('button', { name: 'Settled, 1' })).toHaveCount(0);
    expect(raised).toBeGreaterThan(0);
  });
});

test.describe('the calculator', () => {
  test('in the panel gives a date with its working and projections, and takes nothing from the page', async ({
    demo,
    page,
    worker,
  }) => {
    await changeSettings(worker, { opening: 'open' });
    await openRecord(page, `${demo.url}/larch/section-47`);
    await panel(page).getByRole('button', { name: 'More', exact: true }).click();
    await panel(page).getByRole('menuitem', { name: 'Date calculator' }).click();
    await expect(panel(page).getByRole('heading', { name: 'Date calculator' })).toBeFocused();
    await panel(page).getByLabel('Find a time limit').fill('review conference');
    await panel(page).getByLabel('Time limit', { exact: true }).selectOption('review-first');
    await panel(page).getByLabel('Date of the initial conference').fill('2026-05-15');
    await expect(panel(page)).toContainText('Sat 15 August 2026');
    await expect(panel(page)).toContainText('Fri 14 August, the last working day before the limit');
    await expect(panel(page)).toContainText('91 days: Fri 14 August 2026');
    await expect(panel(page)).toContainText('Mon 15 February 2027');
    await expect(panel(page)).toContainText('Projected');
    await demo.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: demo.url });
    await panel(page).getByRole('button', { name: 'Copy', exact: true }).click();
    await expect(panel(page)).toContainText('Copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      'First review conference: Sat 15 August 2026. 3 months after the initial conference, Fri 15 May 2026.',
    );
    // Beyond the bank holidays known, a count of working days says so.
    await panel(page).getByLabel('Find a time limit').fill('core group');
    await panel(page).getByLabel('Time limit', { exact: true }).selectOption('core-group-first');
    await panel(page).getByLabel('Date of the initial conference').fill('2028-12-20');
    await expect(panel(page)).toContainText('Provisional: Fri 5 January 2029');
    await expect(panel(page)).toContainText('Beyond the bank holidays known (to end 2028)');
    const { violations } = await new AxeBuilder({ page }).include('alongside-sidebar').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  test('in the pop-up needs no page: hours cross the clock change, and an order is only estimated', async ({
    demo,
    page,
  }) => {
    await page.goto(`chrome-extension://${demo.extensionId}/popup.html`);
    await page.getByRole('button', { name: 'Date calculator' }).click();
    await page.getByLabel('Time limit', { exact: true }).selectOption('police-protection');
    await page.getByLabel(/^Date of/).fill('2025-10-25');
    await page.getByLabel('Time, if known').fill('10:00');
    await expect(page.getByText('Tue 28 October 2025, 09:00').first()).toBeVisible();
    await page.getByLabel('Time limit', { exact: true }).selectOption('epo');
    await expect(
      page.getByText('Estimate only. The court states when the order ends: check the order.').first(),
    ).toBeVisible();
    await expect(page.getByText('Sat 1 November 2025').first()).toBeVisible();
    await page.getByLabel('Time limit', { exact: true }).selectOption('lcspr-pre-publication-copy');
    await expect(page.getByText('This one counts back from publication')).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});

test('a reminder shows its whole text first, then saves a file with a title and dates only', async ({
  demo,
  page,
  worker,
}) => {
  await changeSettings(worker, { opening: 'open' });
  // The strictest page that a case system could serve: nothing of ours may lean on the page's permission.
  await page.route('**/harbour/core-group', async (route) => {
    const answer = await route.fetch();
    const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; form-action 'none'; base-uri 'none'";
    await route.fulfill({ response: answer, headers: { ...answer.headers(), 'content-security-policy': policy } });
  });
  await openRecord(page, `${demo.url}/harbour/core-group`);
  await panel(page).getByRole('button', { name: 'Reminder' }).first().click();
  await expect(panel(page)).toContainText('What the calendar will show');
  await expect(panel(page)).toContainText('no child, no number');
  const download = page.waitForEvent('download');
  await panel(page).getByRole('button', { name: 'Save for Outlook (.ics)' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('alongside-reminder.ics');
  const file = readFileSync(await saved.path(), 'utf8');
  expect(file).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(file).toContain('DTSTART;VALUE=DATE:20261218\r\n');
  expect(file).not.toMatch(/EXAMPLE|127\.0\.0\.1|LCS|child [A-Z]/);
});

test('a page whose own today is another day than the computer’s is spoken of, once and calmly', async ({
  demo,
  page,
  worker,
}) => {
  await changeSettings(worker, { opening: 'open' });
  const shown = await openRecord(page, `${demo.url}/harbour/looked-after-review`);
  expect(shown.clockNote).toBeUndefined();
  await setToday(page, '2026-12-18');
  await expect(panel(page)).toContainText(
    'This page says today is Thu 17 December 2026; this computer says Fri 18 December 2026.',
  );
});

test.describe('time that passes beside an open page', () => {
  /** Sets the page's clock to an instant, or lets so many seconds of it pass at once, timers and all. */
  async function clockOf(page: Page): Promise<{ set(instant: string): Promise<void>; pass(seconds: number): Promise<void> }> {
    const browser = await page.context().newCDPSession(page);
    const advance = async (given: { budget: number; initialVirtualTime?: number }) => {
      const over = new Promise<void>((resolve) => browser.once('Emulation.virtualTimeBudgetExpired', () => resolve()));
      await browser.send('Emulation.setVirtualTimePolicy', { policy: 'advance', ...given });
      await over;
    };
    return {
      set: (instant) => advance({ budget: 1000, initialVirtualTime: Date.parse(instant) / 1000 }),
      pass: (seconds) => advance({ budget: seconds * 1000 }),
    };
  }
  const drawn = async (page: Page) => (await drawnView(page)) as GuidanceView | undefined;
  const dayDrawn = (page: Page) => expect.poll(async () => (await drawn(page))?.today);

  test('the day is London’s on a computer abroad, and is counted anew after London’s midnight', async () => {
    // Where the computer stands, the 17th begins at 10:00 of London's 16th.
    const abroad = await startDemo(undefined, 'Pacific/Kiritimati');
    try {
      const worker = await serviceWorker(abroad.context);
      await changeSettings(worker, { opening: 'open' });
      const page = await abroad.context.newPage();
      await page.goto(`${abroad.url}/harbour/core-group`);
      await expect.poll(async () => (await drawn(page))?.kind).toBe('guidance');
      const clock = await clockOf(page);
      await clock.set('2026-12-16T23:57:30Z');
      await clock.pass(61);
      expect(await page.evaluate(() => new Date().getDate())).toBe(17);
      await dayDrawn(page).toBe('2026-12-16');
      await clock.pass(121);
      await dayDrawn(page).toBe('2026-12-17');
      expect((await drawn(page))!.deadlines.map(({ calendarDaysRemaining }) => calendarDaysRemaining)).toContain(1);
    } finally {
      await abroad.close();
    }
  });

  test('hours left go by the clock while the panel is looked at, and are gone with the power', async ({ page, worker }) => {
    const pages: Record<string, string> = {
      '/taken': recordPage('Record of police protection', [
        { label: 'Date and time taken into police protection', value: '17/12/2026 02:20' },
        { label: 'Date child seen', value: '17/12/2026' },
        { label: "Child's views", long: true },
        { label: 'Legal status' },
      ]),
    };
    const site = await servePages((path) => pages[path] ?? null);
    try {
      await changeSettings(worker, { opening: 'open' });
      const shown = await openRecord(page, `${site.url}/taken`);
      expect(shown.stage).toBe('immediate-protection');
      await setToday(page, '');
      const clock = await clockOf(page);
      await clock.set('2026-12-20T00:17:30Z');
      await clock.pass(61);
      const card = panel(page).locator('article.dl');
      await expect(card).toContainText('Police protection ends at the latest');
      await expect(card).toContainText('Sun 20 December 2026, 02:20');
      await expect(card).toContainText('2 hours left');
      await clock.pass(2 * 60);
      await expect(card).toContainText('1 hour left');
      await clock.pass(60 * 60);
      await expect(card).toContainText('Less than an hour left');
      await clock.pass(61 * 60);
      await expect(card).toHaveCount(0);
    } finally {
      await site.close();
    }
  });
});

test('a list is printed from a frame of our own, and the page is left as it was', row(7), async ({ demo, page, worker }) => {
  await changeSettings(worker, { opening: 'open' });
  await openTray(page, demo.url);
  const before = await page.evaluate(() => document.body.outerHTML);
  const printed = await nextPaper(page);
  await panel(page).getByRole('button', { name: 'Print the list' }).click();
  const { words: paper } = await printed();
  expect(paper).toContain('Dates on this list, Thu 17 December 2026.');
  expect(paper).toContain('Row 7');
  expect(paper).not.toMatch(NAMES);
  expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
});
