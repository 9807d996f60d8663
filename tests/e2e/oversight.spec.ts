/** The supervisor's walk-through on the invented case system: marks, keyboard, paper, lists, and what is never kept. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { WALK_QUESTIONS } from '../../src/core/content/walk-through-content';
import { inView } from '../../src/core/oversight/attention';
import { changeSettings, drawnView, openRecord, panel, recordDrawn, sendToggle, test } from './demo';
import { expect, storedEverywhere } from './fixtures';
import { nextPaper } from './paper';
import { readPdf } from './pdf-text';

const THIN = '/larch/section-47-thin';
const TRAY = '/northshire/team-tray';
/** Every name of the demonstration ends or begins in capitals; a reference is a long number. */
const PERSONAL = /[A-Z]{4,}, [A-Z]|EXAMPLE|SPECIMEN|WORKER|MANAGER|\b\d{6,}\b|DOB|Riley|Morgan/;

const group = (page: Page, name: string) => panel(page).getByRole('radiogroup', { name, exact: true });
const mark = (page: Page, decision: string, answer: 'Enough' | 'Ask for more' | 'Not needed') =>
  group(page, decision).getByRole('radio', { name: answer, exact: true });
const row = (page: Page, check: string) => page.locator(`alongside-sidebar [data-check="${check}"]`);

/** Every decision in its order, none folded. */
const showAll = (page: Page) => panel(page).getByRole('button', { name: /^Show all \d+ in order$/ }).click();

/** Opens a record for a supervisor with the panel open. */
async function openAsSupervisor({ page, worker }: { page: Page; worker: Parameters<typeof changeSettings>[0] }, address: string) {
  await changeSettings(worker, { role: 'supervisor', opening: 'open' });
  return openRecord(page, address);
}

/** What was set for the printer: its document, put into a page of its own with its style. */
async function printedSheet(page: Page): Promise<Page> {
  const printed = await nextPaper(page);
  await panel(page).getByRole('button', { name: 'Print this sheet' }).click();
  const { html, style } = await printed();
  const paper = await page.context().newPage();
  await paper.setViewportSize({ width: 794, height: 1123 });
  await paper.setContent(html);
  await paper.addStyleTag({ content: style });
  return paper;
}

const squeezed = (words: string) => words.normalize('NFKC').replace(/\s+/g, '');

test('the page’s answer and the supervisor’s mark stand apart; attention is counted, quality is not', async ({ demo, page, worker }) => {
  const view = await openAsSupervisor({ page, worker }, demo.url + THIN);
  const of = view.oversight.filter(({ state }) => state !== 'not-applicable').length;
  await expect(panel(page)).toContainText(`0 of ${of} looked at.`);
  await mark(page, 'An outcome is given for the enquiry', 'Enough').check();
  await expect(panel(page)).toContainText(`1 of ${of} looked at.`);
  await expect(row(page, 's47-outcome-given')).toContainText('Blank on this page');
  await mark(page, 'An outcome is given for the enquiry', 'Ask for more').check();
  await expect(panel(page)).toContainText(`1 of ${of} looked at.`);
  expect((await drawnView(page))?.kind === 'guidance' && (await drawnView(page))).toMatchObject({ oversight: view.oversight });
  await expect(panel(page)).not.toContainText(/score|%|out of ten|\bgrade\b/i);
  for (const heading of ['1 The decision', '2 The reason', '3 The challenge', '4 The next step']) {
    await expect(panel(page).getByRole('heading', { name: heading })).toBeVisible();
  }
});

test('what needs a look comes first, the rest is one row with its counts; all of it in order when asked', async ({ demo, page, worker }) => {
  const view = await openAsSupervisor({ page, worker }, `${demo.url}/larch/section-47-late`);
  const drawn = () => page.locator('alongside-sidebar [data-check]').evaluateAll((rows) => rows.map((one) => one.getAttribute('data-check')));
  const parts = WALK_QUESTIONS.map((question) => inView(view.oversight.filter((item) => item.question === question)));
  const shown = parts.flatMap(({ first, ask }) => [...first, ...ask].map(({ check }) => check));
  expect(await drawn()).toEqual(shown);
  expect(shown.length).toBeLessThan(view.oversight.length / 2);
  for (const { first } of parts) for (const { state, late } of first) expect(late ?? ['blank', 'worth-a-look', 'cannot-tell'].includes(state)).toBe(true);
  await expect(panel(page)).toContainText('To ask: not something Alongside can read');
  await expect(row(page, 's47-disagreement-settled').locator('.pg')).toHaveCount(0);

  const [decided] = parts;
  const fold = panel(page).getByRole('button', { name: `${decided!.rest.length} recorded`, exact: true }).first();
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
  await fold.click();
  await expect(row(page, decided!.rest[0]!.check)).toContainText('Recorded on this page');
  await mark(page, decided!.rest[0]!.title, 'Enough').check();
  await expect(panel(page).getByRole('button', { name: `${decided!.rest.length} recorded, 1 of ${decided!.rest.length} looked at` })).toBeVisible();

  await showAll(page);
  await expect.poll(drawn).toEqual(view.oversight.map(({ check }) => check));
  await expect(mark(page, decided!.rest[0]!.title, 'Enough')).toBeChecked();
  await expect(row(page, 's47-disagreement-settled').locator('.pg')).toHaveText('To ask');
  await showAll(page);
  await expect.poll(async () => (await drawn()).length).toBe(shown.length);
});

test('a conference is walked through by its chair too, and says so', async ({ demo, page, worker }) => {
  await openAsSupervisor({ page, worker }, `${demo.url}/larch/initial-conference-late`);
  await expect(panel(page).getByRole('heading', { name: 'Before you decide or authorise' })).toBeVisible();
  await expect(panel(page)).toContainText('Initial child protection conference. For the supervisor and the conference chair.');
  await expect(row(page, 'ic-dissent')).toContainText('The conference chair.');
});

test('“not needed” has one of four fixed reasons, and no box to write in', async ({ demo, page, worker }) => {
  await openAsSupervisor({ page, worker }, demo.url + THIN);
  await mark(page, 'An outcome is given for the enquiry', 'Not needed').check();
  const why = row(page, 's47-outcome-given').getByRole('group', { name: 'Not needed, because:' });
  await expect(why.getByRole('radio')).toHaveCount(4);
  await expect(why.getByRole('radio', { name: 'This does not apply here' })).toBeChecked();
  await why.getByRole('radio', { name: 'Recorded somewhere else' }).check();
  await expect(panel(page).locator('textarea, input[type=text]')).toHaveCount(0);
});

test('marks live with the open page: kept over its sections, gone with it, and never stored', async ({ demo, page, worker }) => {
  await openAsSupervisor({ page, worker }, demo.url + THIN);
  const before = JSON.stringify(await storedEverywhere(worker));
  await mark(page, 'An outcome is given for the enquiry', 'Enough').check();
  await panel(page).getByRole('tab', { name: 'This page' }).click();
  await panel(page).getByRole('tab', { name: 'Oversight' }).click();
  await expect(mark(page, 'An outcome is given for the enquiry', 'Enough')).toBeChecked();
  expect(JSON.stringify(await storedEverywhere(worker))).toBe(before);

  await openRecord(page, `${demo.url}/larch/section-47-well`);
  await expect(panel(page)).toContainText(/^.*0 of \d+ looked at/s);
  await openRecord(page, demo.url + THIN);
  await expect(mark(page, 'An outcome is given for the enquiry', 'Enough')).not.toBeChecked();

  await mark(page, 'An outcome is given for the enquiry', 'Enough').check();
  await panel(page).getByRole('button', { name: 'Start again' }).click();
  await expect(mark(page, 'An outcome is given for the enquiry', 'Enough')).not.toBeChecked();
});

test('the whole walk-through without a mouse', async ({ demo, page, worker }) => {
  test.slow();
  await changeSettings(worker, { role: 'supervisor' });
  const view = await openRecord(page, demo.url + THIN);
  await sendToggle(worker, page, { focus: true });
  await expect(panel(page).getByRole('heading', { name: 'Before you authorise' })).toBeFocused();
  const focused = () =>
    page.evaluate(() => {
      const at = document.querySelector('alongside-sidebar')?.shadowRoot?.activeElement;
      const named = at?.closest('[role=radiogroup]')?.getAttribute('aria-labelledby');
      return {
        words: at?.textContent?.trim() ?? '',
        folds: at?.matches('.sec:not(.tail) .fold[aria-expanded="false"]') ?? false,
        radio: at instanceof HTMLInputElement && at.type === 'radio' ? at.name : '',
        group: named ? (at!.getRootNode() as ShadowRoot).getElementById(named)?.textContent : undefined,
      };
    });
  const gone: string[] = [];
  let reasons = 0;
  for (let tabs = 0; tabs < 400; tabs += 1) {
    await page.keyboard.press('Tab');
    const at = await focused();
    if (at.folds) await page.keyboard.press('Enter');
    if (at.words === 'Print this sheet') break;
    if (at.group) {
      // Space chooses the first, an arrow the next; every third decision is not needed, and its reason comes next.
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowRight');
      if (gone.length % 3 === 0) await page.keyboard.press('ArrowRight');
      gone.push(at.group);
    } else if (at.radio) {
      await page.keyboard.press('ArrowUp');
      reasons += 1;
    }
  }
  const open = WALK_QUESTIONS.flatMap((question) => {
    const { first, ask, rest } = inView(view.oversight.filter((item) => item.question === question));
    return [...first, ...ask, ...rest].filter(({ state }) => state !== 'not-applicable').map(({ title }) => title);
  });
  expect(open.length).toBe(view.oversight.filter(({ state }) => state !== 'not-applicable').length);
  expect(gone).toEqual(open);
  expect(reasons).toBe(Math.ceil(open.length / 3));
  await expect(panel(page)).toContainText(`${open.length} of ${open.length} looked at.`);
  await expect(panel(page).getByRole('radio', { name: 'Ask for more', checked: true })).toHaveCount(open.length - reasons);
  await expect(panel(page).getByRole('radio', { name: 'Not possible yet', checked: true })).toHaveCount(reasons);

  const printed = await nextPaper(page);
  await page.keyboard.press('Enter');
  expect((await printed()).words).toContain('Ask for more');
  // The browser’s own print preview, where it shows one, takes the first Escape.
  await expect(async () => {
    await page.keyboard.press('Escape');
    await expect(panel(page).getByRole('heading', { name: 'Before you authorise' })).toHaveCount(0, { timeout: 1_000 });
  }).toPass();
});

test('what is expected opens in place: who, by when, the paragraph, the plain words; Esc closes the innermost', async ({ demo, page, worker }) => {
  await openAsSupervisor({ page, worker }, `${demo.url}/larch/initial-conference-well`);
  const view = await drawnView(page);
  if (view?.kind !== 'guidance') throw new Error('no guidance is drawn');
  const timed = view.oversight.find(({ byWhen, byDate }) => byWhen && byDate);
  if (!timed) throw new Error('no decision has a time limit');
  await showAll(page);
  const its = row(page, timed.check);
  await expect(its).toContainText(`By ${timed.byDate}.`);
  await its.getByRole('button', { name: 'What is expected' }).click();
  await expect(its).toContainText(`${timed.byWhen}. On this page: by ${timed.byDate}.`);
  await expect(its).toContainText('Working Together 2023');
  await its.getByRole('button', { name: 'Settle' }).click();
  await its.getByRole('button', { name: 'Settle' }).first().press('Escape');
  await expect(its.getByText('Settle this: what fits?')).toHaveCount(0);
  await its.getByRole('button', { name: 'What is expected' }).press('Escape');
  await expect(its).not.toContainText('Working Together 2023');
  await expect(its.getByRole('button', { name: 'What is expected' })).toBeFocused();
});

test('a recorded value is shown on the page; a closed part of the form is cannot tell, and says where it is', async ({ demo, page, worker }) => {
  await openAsSupervisor({ page, worker }, `${demo.url}/larch/section-47-well`);
  await showAll(page);
  await row(page, 's47-outcome-given').getByRole('button', { name: 'Show on page' }).click();
  await expect(page.getByText('Shown on page. Esc to clear')).toBeVisible();

  const view = await openRecord(page, `${demo.url}/meadow/manager-tab-hidden`);
  const hidden = view.oversight.filter(({ fields }) => fields.some(({ hiddenIn }) => hiddenIn));
  expect(hidden.length).toBeGreaterThan(0);
  expect(hidden.map(({ state }) => state)).toEqual(hidden.map(() => 'cannot-tell'));
  const [first] = hidden;
  await row(page, first!.check).getByRole('button', { name: 'Show on page' }).click();
  await expect(row(page, first!.check)).toContainText(/On the .+ tab\. Open it to see it\./);
});

test('a settled check leaves, is listed with its reason, stays settled on return, and can be taken back', async ({ demo, page, worker }) => {
  await openAsSupervisor({ page, worker }, demo.url + THIN);
  const its = row(page, 's47-wishes-weigh');
  await its.getByRole('button', { name: 'What is expected' }).click();
  await its.getByRole('button', { name: 'Settle' }).click();
  await its.getByRole('radio', { name: 'Recorded somewhere else' }).last().check();
  await its.getByRole('button', { name: 'Settle' }).first().click();
  await expect(its).toHaveCount(0);
  await openRecord(page, demo.url + THIN);
  await expect(its).toHaveCount(0);
  await panel(page).getByRole('button', { name: 'Settled, 1' }).click();
  await expect(panel(page)).toContainText('Recorded somewhere else. Until');
  await panel(page).getByRole('button', { name: /^Undo: The child’s wishes/ }).click();
  await expect(its).toHaveCount(1);
});

test('a control that the panel’s own edge cuts is no covered one: what is clicked there is kept', async ({ demo, page, worker }) => {
  await openAsSupervisor({ page, worker }, demo.url + THIN);
  const its = row(page, 's47-wishes-weigh');
  await its.getByRole('button', { name: 'What is expected' }).click();
  const settle = its.getByRole('button', { name: 'Settle' });
  await settle.click();
  await expect(settle).toHaveCount(2);
  const cut = await settle.first().evaluate((button) => {
    const body = button.closest<HTMLElement>('.al-body')!;
    const edge = body.getBoundingClientRect().bottom;
    body.scrollTop += button.getBoundingClientRect().top + 8 - edge;
    const { left, top } = button.getBoundingClientRect();
    return { x: left + 20, y: top + 4, inside: edge - top };
  });
  expect(cut.inside).toBeGreaterThan(5);
  expect(cut.inside).toBeLessThan(12);
  await page.mouse.click(cut.x, cut.y);
  await expect(its).toHaveCount(0);
  await expect(panel(page)).not.toContainText('Nothing was kept');
});

test('a quiet card is settled too: it leaves what is also expected, and comes back when it is undone', async ({ demo, page, worker }) => {
  await changeSettings(worker, { opening: 'open' });
  const view = await openRecord(page, demo.url + THIN);
  const card = view.also.find(({ id }) => !id.includes(':'))!;
  const rows = panel(page).locator('.rows > li');
  const also = () => panel(page).getByRole('heading', { name: `Also expected at this stage ${view.also.length}` });
  await also().locator('..').locator('.fold').click();
  const its = rows.filter({ has: page.getByText(card.title, { exact: true }) });
  await its.getByRole('button').first().click();
  await its.getByRole('button', { name: 'Settle', exact: true }).click();
  await its.getByRole('radio', { name: 'This does not apply here' }).check();
  await its.getByRole('group', { name: 'Settle this: what fits?' }).locator('..').getByRole('button', { name: 'Settle' }).click();
  await expect(its).toHaveCount(0);
  await panel(page).getByRole('button', { name: 'Settled, 1' }).click();
  await panel(page).getByRole('button', { name: /^Undo: / }).click();
  await expect(also()).toBeVisible();
});

test.describe('the sheet', () => {
  test('on paper: one A4 page, what was shown and marked, nothing of anybody, and no fault that axe knows', async ({ demo, page, worker }) => {
    const view = await openAsSupervisor({ page, worker }, demo.url + THIN);
    await mark(page, 'An outcome is given for the enquiry', 'Ask for more').check();
    await mark(page, 'The child’s wishes carry weight in it', 'Not needed').check();
    const paper = await printedSheet(page);
    const { pages, text } = readPdf(await paper.pdf({ preferCSSPageSize: true }));
    expect(pages).toBe(1);
    const words = squeezed(text);
    for (const said of [
      'Oversight sheet: section 47',
      'Printed Thu 17 December 2026 at',
      view.editionStrip.edition,
      `Content ${view.contentVersion}.`,
      'Not part of the record unless you add it.',
      ...view.oversight.map(({ title }) => title),
      ...(view.questions ?? []).map(({ onPaper }) => onPaper),
      'Agreed: what, who, by when',
      'Open Government Licence v3.0',
      'Not needed: does not apply',
    ]) {
      expect(words).toContain(squeezed(said));
    }
    expect(text).not.toMatch(PERSONAL);
    for (const { fields, byDate } of view.oversight) {
      for (const { label } of fields) if (label.length > 12) expect(words).not.toContain(squeezed(label));
      if (byDate && byDate !== 'Thu 17 December 2026') expect(words).not.toContain(squeezed(byDate));
    }
    const { violations } = await new AxeBuilder({ page: paper }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await paper.close();
  });

  for (const stage of ['larch/initial-conference', 'harbour/review-conference', 'northshire/assessment', 'northshire/strategy-discussion', 'harbour/supervision']) {
    test(`of ${stage} fits one page`, async ({ demo, page, worker }) => {
      const view = await openAsSupervisor({ page, worker }, `${demo.url}/${stage}-late`);
      await showAll(page);
      for (const { title, state } of view.oversight) {
        // The longest marks that there are.
        if (state === 'not-applicable') continue;
        await mark(page, title, 'Not needed').check();
        await panel(page).getByRole('radio', { name: 'Decided against; the reason is in the record' }).last().check();
      }
      const paper = await printedSheet(page);
      const { pages, text } = readPdf(await paper.pdf({ preferCSSPageSize: true }));
      expect(pages).toBe(1);
      expect(text).not.toMatch(PERSONAL);
      await paper.close();
    });
  }

  test('as text: the same, copied in a click', async ({ demo, page, worker }) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: demo.url });
    const view = await openAsSupervisor({ page, worker }, demo.url + THIN);
    await mark(page, 'An outcome is given for the enquiry', 'Enough').check();
    await panel(page).getByRole('button', { name: 'Copy the sheet' }).click();
    await expect(panel(page)).toContainText('Sheet copied');
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain('- An outcome is given for the enquiry. Blank. Should. 2023, p 91. Enough.');
    expect(text.match(/^- /gm)?.length).toBe(view.oversight.length + (view.questions?.length ?? 0));
    expect(text).toContain('Not part of the record unless you add it.');
    expect(text).not.toMatch(PERSONAL);
  });
});

test('the way up is there for the asking, with its steps in order', async ({ demo, page, worker }) => {
  await openAsSupervisor({ page, worker }, demo.url + THIN);
  await panel(page).getByRole('button', { name: /^When agencies disagree/ }).click();
  await expect(panel(page).locator('.steps-up li b')).toHaveText([/team/i, /service/i, /chair/i, /lead safeguarding partners/i]);
});

test('a practitioner sees the few things that will be looked for, and no mark to make', async ({ demo, page, worker }) => {
  await changeSettings(worker, { opening: 'open' });
  const view = await openRecord(page, demo.url + THIN);
  const asked = view.oversight.filter(({ beforeSending, state }) => beforeSending && state !== 'not-applicable');
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.length).toBeLessThanOrEqual(6);
  await panel(page).getByRole('button', { name: /^Before you send this for authorisation/ }).click();
  for (const { title } of asked) await expect(panel(page).getByText(title, { exact: true })).toBeVisible();
  await expect(panel(page).getByRole('radio')).toHaveCount(0);
  await expect(panel(page).getByRole('tab', { name: 'Oversight' })).toHaveCount(0);
  const { violations } = await new AxeBuilder({ page }).include('alongside-sidebar').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('any card can be put in plain words, with its source', async ({ demo, page, worker }) => {
  await changeSettings(worker, { opening: 'open' });
  await openRecord(page, demo.url + THIN);
  await panel(page).getByRole('button', { name: 'In plain words' }).first().click();
  await expect(panel(page)).toContainText('What this means for you');
  await expect(panel(page)).toContainText('Our words, from:');
});

test.describe('row by row from a list', () => {
  test('the list keeps its place while a record is in front, and takes up at the next row', async ({ demo, page, worker }) => {
    await changeSettings(worker, { role: 'supervisor', opening: 'open' });
    await page.goto(demo.url + TRAY);
    const before = await page.evaluate(() => document.body.outerHTML);
    await panel(page).getByRole('button', { name: /^Start with row \d+/ }).click();
    const card = panel(page).getByRole('article').filter({ hasText: /^Row \d+:/ });
    const first = await card.getByRole('heading').textContent();
    await expect(card).toContainText('1 of ');
    await card.getByRole('button', { name: 'Show the row' }).click();
    await expect(page.getByText('Shown on page. Esc to clear')).toBeVisible();
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);

    // Back without having opened a record: the same row. With one opened: the next.
    await page.reload();
    await expect(card.getByRole('heading')).toHaveText(first!);
    await openRecord(page, demo.url + THIN);
    await expect(panel(page)).toContainText(/Your list waits at row \d+, 1 of \d+\./);
    await page.goto(demo.url + TRAY);
    await expect(card).toContainText('2 of ');
    await expect(card.getByRole('heading')).not.toHaveText(first!);
    await card.getByRole('button', { name: 'Next row' }).click();
    await expect(card).toContainText('3 of ');
    await card.getByRole('button', { name: 'Stop' }).click();
    await expect(panel(page).getByRole('button', { name: /^Start with row \d+/ })).toBeVisible();
  });

  test('what is kept is a row number and a hash, for this tab alone, and nothing on disk', async ({ demo, page, worker }) => {
    await changeSettings(worker, { role: 'supervisor', opening: 'open' });
    await page.goto(demo.url + TRAY);
    const { local: onDisk } = await storedEverywhere(worker);
    await panel(page).getByRole('button', { name: /^Start with row \d+/ }).click();
    const kept = () =>
      worker.evaluate(async () => {
        const { session } = (globalThis as unknown as { chrome: { storage: { session: { get(key: null): Promise<Record<string, unknown>> } } } }).chrome.storage;
        const all = await session.get(null);
        return Object.entries(all).flatMap(([key, value]) => (key.startsWith('walk:') ? [value] : []));
      });
    await expect.poll(kept).toContainEqual({
      shape: expect.stringMatching(/^[0-9a-f]{8}$/),
      at: 0,
      row: expect.any(Number),
      rows: expect.any(Number),
      visited: false,
    });
    expect((await storedEverywhere(worker)).local).toEqual(onDisk);
    await panel(page).getByRole('button', { name: 'Stop' }).click();
  });

  test('a practitioner has the list without it', async ({ demo, page, worker }) => {
    await changeSettings(worker, { opening: 'open' });
    await page.goto(demo.url + TRAY);
    await expect(panel(page).getByRole('heading', { name: 'Dates on this list' })).toBeVisible();
    await expect(panel(page).getByRole('heading', { name: 'Row by row' })).toHaveCount(0);
  });
});

test('nothing that axe knows of, light, dark, in forced colours and at 320 px', async ({ demo, page, worker }) => {
  test.slow();
  await openAsSupervisor({ page, worker }, demo.url + THIN);
  await mark(page, 'An outcome is given for the enquiry', 'Not needed').check();
  await row(page, 's47-wishes-weigh').getByRole('button', { name: 'What is expected' }).click();
  await panel(page).getByRole('button', { name: /^\d+ recorded/ }).first().click();
  await panel(page).getByRole('button', { name: /^When agencies disagree/ }).click();
  for (const look of [
    { colorScheme: 'light' },
    { colorScheme: 'dark' },
    { forcedColors: 'active' },
    { forcedColors: 'none', colorScheme: 'light', width: 320 },
  ] as const) {
    const { width, ...media } = { width: 1366, ...look };
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia(media);
    const { violations } = await new AxeBuilder({ page })
      .include('alongside-sidebar')
      .disableRules('forcedColors' in look && look.forcedColors === 'active' ? ['color-contrast'] : [])
      .analyze();
    expect(violations.map(({ id }) => id), JSON.stringify(look)).toEqual([]);
  }
  await recordDrawn(page);
});
