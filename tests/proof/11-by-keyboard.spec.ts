/**
 * Row 11: the three users go through their work with the keys alone, and what a screen reader is given on the way, in
 * order: the focused thing's role, name and state from the accessibility tree, and each sentence of the live region.
 */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { changeSettings, drawnView, host, openRecord, panel, sendToggle, tab, test } from '../e2e/demo';
import { consentTo, expect, hasDetector } from '../e2e/fixtures';
import { nextPaper } from '../e2e/paper';
import { figure, row } from './evidence';

/** A busy machine is slow to speak. */
const IN_TIME = { timeout: 30_000 };

/** Records each sentence that our live region is given, from the first moment of a document. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const spoken: string[] = [];
    Object.assign(window, { spoken });
    const hear = (region: Element) => {
      const note = () => region.textContent && spoken.push(region.textContent);
      note();
      new MutationObserver(note).observe(region, { childList: true, characterData: true, subtree: true });
    };
    const known = new WeakSet<Element>();
    new MutationObserver(() => {
      const region = document.querySelector('alongside-sidebar')?.shadowRoot?.querySelector('[role=status]');
      if (!region || known.has(region)) return;
      known.add(region);
      hear(region);
    }).observe(document, { childList: true, subtree: true });
  });
  return () => page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
}

/** "button Why am I seeing this?, expanded=false": what is said of what has focus. */
async function saidOfFocus(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const focused = nodes.filter(({ ignored, properties = [] }) => !ignored && properties.some(({ name, value }) => name === 'focused' && value.value === true)).at(-1);
  const states = (focused?.properties ?? [])
    .filter(({ name }) => ['expanded', 'checked', 'selected', 'level', 'pressed'].includes(name))
    .map(({ name, value }) => `${name}=${String(value.value)}`);
  return [`${focused?.role?.value} ${focused?.name?.value}`, ...states].join(', ');
}

/** Presses Tab, or Shift+Tab where it stands before, until this has focus; how often. A way by keyboard has an end. */
async function tabTo(page: Page, wanted: Locator, most = 80): Promise<number> {
  for (let presses = 0; presses <= most; presses += 1) {
    const way = await wanted.evaluate((element) => {
      const { activeElement } = element.getRootNode() as Document | ShadowRoot;
      if (activeElement === element) return 'there';
      const before = activeElement && activeElement.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING;
      return before ? 'Shift+Tab' : 'Tab';
    });
    if (way === 'there') return presses;
    await page.keyboard.press(way);
  }
  throw new Error(`Tab did not reach ${wanted} in ${most} presses.`);
}

test('a practitioner: to the panel, why, the field rung, a card settled, and back to the same field', row(11), async ({ demo, page, worker }) => {
  test.setTimeout(300_000);
  page.setDefaultTimeout(30_000);
  const spoken = await listen(page);
  await openRecord(page, `${demo.url}/larch/section-47`);
  const field = page.getByRole('textbox', { name: "Father's views" });
  await field.focus();
  // Spoken when the record was first drawn, which was for the computer's own day.
  await expect.poll(async () => (await spoken()).join('\n'), IN_TIME).toMatch(/^Section 47 enquiry recognised\. .*\d.* Alt Shift A to open\.$/);
  const [summary] = await spoken();
  expect(await saidOfFocus(page)).toMatch(/^textbox Father's views/);

  await sendToggle(worker, page, { focus: true });
  await expect.poll(() => saidOfFocus(page), IN_TIME).toBe('heading Section 47 enquiry, level=2');
  const why = panel(page).getByRole('button', { name: 'Why am I seeing this?' });
  let presses = await tabTo(page, why);
  expect(await saidOfFocus(page)).toBe('button Why am I seeing this?, expanded=false');
  await page.keyboard.press('Enter');
  await expect.poll(() => saidOfFocus(page), IN_TIME).toBe('button Why am I seeing this?, expanded=true');
  expect(await spoken(), 'opening and folding are not spoken').toEqual([summary]);
  await page.keyboard.press('Escape');
  await expect(why).toHaveAttribute('aria-expanded', 'false');

  const show = panel(page).getByRole('button', { name: 'Show on page' }).first();
  presses += await tabTo(page, show);
  await page.keyboard.press('Enter');
  await expect(page.locator('alongside-spotlight')).toHaveCount(1);
  await expect.poll(async () => (await spoken()).at(-1), IN_TIME).toMatch(/^Shown on page: \S/);
  await page.keyboard.press('Escape');
  await expect(page.locator('alongside-spotlight')).toHaveCount(0);
  await expect(show).toBeFocused();

  const settle = panel(page).getByRole('button', { name: 'Settle', exact: true }).first();
  presses += await tabTo(page, settle);
  await page.keyboard.press('Enter');
  const reasons = panel(page).getByRole('group', { name: 'Settle this: what fits?' });
  presses += await tabTo(page, reasons.getByRole('radio').first());
  expect(await saidOfFocus(page)).toBe('radio Recorded somewhere else, checked=true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await saidOfFocus(page)).toBe('radio Not possible yet, checked=true');
  presses += await tabTo(page, reasons.locator('..').getByRole('button', { name: 'Settle' }));
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('button', { name: 'Settled, 1' })).toBeVisible();
  expect((await spoken()).at(-1)).toBe('Settled. It is listed at the end of this page.');
  await expect.poll(() => host(page).evaluate((element) => element.shadowRoot!.activeElement?.tagName ?? null), 'focus is not lost with the card').not.toBeNull();

  await page.keyboard.press('Escape');
  await expect(tab(page)).toBeVisible();
  await expect(field).toBeFocused();
  figure('Presses of Tab, practitioner’s journey', presses);
});

test('a supervisor: from a list, row by row, each decision marked, questions heard, the sheet printed', row(11), async ({ demo, page, worker }) => {
  test.setTimeout(300_000);
  page.setDefaultTimeout(30_000);
  const spoken = await listen(page);
  await changeSettings(worker, { role: 'supervisor' });
  await page.goto(`${demo.url}/northshire/team-tray`);
  await expect.poll(() => hasDetector(page)).toBe(true);
  await expect(tab(page)).toBeVisible();
  await sendToggle(worker, page, { focus: true });
  await expect.poll(() => saidOfFocus(page), IN_TIME).toBe('heading Dates on this list, level=2');
  let presses = await tabTo(page, panel(page).getByRole('button', { name: /^Start with row/ }));
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await spoken()).at(-1), IN_TIME).toMatch(/^Row \d+, 1 of \d+$/);
  presses += await tabTo(page, panel(page).getByRole('button', { name: 'Show the row' }));
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await spoken()).at(-1), IN_TIME).toMatch(/^Shown on page: Row \d+$/);
  await page.keyboard.press('Escape');

  await openRecord(page, `${demo.url}/northshire/section-47`);
  await sendToggle(worker, page, { focus: true });
  await expect.poll(() => saidOfFocus(page), IN_TIME).toBe('heading Before you authorise, level=2');
  await expect(panel(page)).toContainText(/Your list waits at row \d+, 1 of/);
  presses += await tabTo(page, panel(page).getByRole('button', { name: /^Show all \d+ in order$/ }));
  await page.keyboard.press('Space');
  const groups = panel(page).getByRole('radiogroup');
  const count = await groups.count();
  expect(count).toBeGreaterThan(3);
  for (let n = 0; n < count; n += 1) {
    presses += await tabTo(page, groups.nth(n).getByRole('radio').first());
    if (n === 0) expect(await groups.nth(n).getAttribute('aria-labelledby')).toBeTruthy();
    await page.keyboard.press('Space');
    expect(await saidOfFocus(page)).toBe('radio Enough, checked=true');
    await expect.poll(async () => (await spoken()).at(-1), IN_TIME).toBe(`${n + 1} of ${count} looked at`);
  }
  await page.keyboard.press('ArrowRight');
  expect(await saidOfFocus(page)).toBe('radio Ask for more, checked=true');
  expect((await spoken()).filter((sentence) => sentence === `${count} of ${count} looked at`), 'another answer is not more progress').toHaveLength(1);
  const view = await drawnView(page);
  if (view?.kind !== 'guidance') throw new Error('no guidance is drawn');
  for (const { question } of view.questions!) await expect(panel(page).getByText(question)).toBeAttached();

  const printed = await nextPaper(page);
  presses += await tabTo(page, panel(page).getByRole('button', { name: 'Print this sheet' }));
  await page.keyboard.press('Enter');
  expect((await printed()).words).toContain('Ask for more');
  figure('Presses of Tab, supervisor’s journey', presses);
});

test('an IT engineer: what the organisation has set, the file for support, a site permitted and removed', row(11), async ({ demo, page }) => {
  test.setTimeout(300_000);
  page.setDefaultTimeout(30_000);
  await consentTo(demo.context, demo.extensionId, 'http://localhost/*');
  await page.goto(`chrome-extension://${demo.extensionId}/options.html`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  let presses = await tabTo(page, page.getByRole('link', { name: 'What your organisation has set' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'What your organisation has set' })).toBeVisible();
  await expect(page.getByRole('main')).toBeFocused();
  presses += await tabTo(page, page.getByRole('button', { name: 'Copy for IT' }));

  // Back to the list of sections, as Shift+Tab and the address would.
  await page.goto(`chrome-extension://${demo.extensionId}/options.html#support`);
  const show = page.getByRole('button', { name: 'Show the file for support' });
  presses += await tabTo(page, show);
  await page.keyboard.press('Enter');
  await expect(show).toHaveAttribute('aria-expanded', 'true');
  presses += await tabTo(page, page.getByRole('region', { name: 'Contents of alongside-support.json' }));
  presses += await tabTo(page, page.getByRole('button', { name: 'Save alongside-support.json' }));
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect(JSON.parse(readFileSync(await (await download).path(), 'utf8'))).toMatchObject({ alongsideSupport: 1 });

  await page.goto(`chrome-extension://${demo.extensionId}/options.html#settings`);
  presses += await tabTo(page, page.getByLabel('Add a site'));
  await page.keyboard.type('not a site at all');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByLabel('Add a site')).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('http://localhost');
  await page.keyboard.press('Enter');
  const remove = page.getByRole('button', { name: 'Remove localhost' });
  await expect(remove).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Alongside is on for localhost.' })).toBeVisible();
  await page.keyboard.press('Shift+Tab');
  await expect(remove).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(remove).toHaveCount(0);
  figure('Presses of Tab, IT engineer’s journey', presses);
});

test('what is announced from one record to the next: once each, and nothing of the last', row(11), async ({ demo, page, worker }) => {
  test.setTimeout(300_000);
  page.setDefaultTimeout(30_000);
  const spoken = await listen(page);
  await openRecord(page, `${demo.url}/larch/section-47`);
  await expect.poll(async () => (await spoken()).length, IN_TIME).toBe(1);
  expect((await spoken())[0]).toMatch(/^Section 47 enquiry recognised\. .*Alt Shift A to open\.$/);
  await page.locator('.lx-nav a[href="/larch/assessment"]').click();
  await expect.poll(async () => (await spoken()).length, IN_TIME).toBe(2);
  expect((await spoken())[1]).toMatch(/^Assessment recognised\. /);

  await sendToggle(worker, page, { focus: true });
  await page.keyboard.press('F6');
  await page.locator('.lx-nav a[href="/larch/section-47"]').click();
  await expect.poll(async () => (await spoken()).length, IN_TIME).toBe(3);
  expect((await spoken())[2], 'with the panel open, no key is offered').toMatch(/^Section 47 enquiry recognised\. .* worth checking\.$/);
  figure('Sentences spoken over three records', (await spoken()).join(' | '));
});

test('each card is heard in the right order: title, then must or should before the paragraph', row(11), async ({ demo, page }) => {
  test.setTimeout(300_000);
  page.setDefaultTimeout(30_000);
  await openRecord(page, `${demo.url}/northshire/assessment`);
  await tab(page).click();
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const start = nodes.find(({ role, name }) => role?.value === 'complementary' && name?.value === 'Alongside guidance')!;
  const heard: string[] = [];
  const walk = (id: string): void => {
    const node = byId.get(id)!;
    const role = String(node.role?.value);
    if (!node.ignored && ['StaticText', 'heading', 'image', 'graphics-symbol', 'img'].includes(role)) heard.push(`${role}: ${node.name?.value}`);
    for (const child of node.childIds ?? []) walk(child);
  };
  walk(start.nodeId);
  expect(heard.filter((line) => /^(image|img|graphics-symbol): \S/.test(line) && !/^image: From .*\. Today is/.test(line)), 'signs are silent, but for the picture of the days').toEqual([]);
  const tag = heard.findIndex((line) => /^StaticText: (Must|Should)$/.test(line));
  const citation = heard.findIndex((line) => line.includes('Working Together 2023'));
  expect(tag).toBeGreaterThan(0);
  expect(citation).toBeGreaterThan(tag);
  const headings = heard.filter((line) => line.startsWith('heading: '));
  expect(headings[0]).toMatch(/assessment/i);
  expect(headings).toContainEqual(expect.stringMatching(/^heading: Look at first/));
});
