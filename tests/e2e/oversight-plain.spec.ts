/** "In plain words" on each card that is drawn, of every kind and at every stage, with its source. */
import type { Page } from '@playwright/test';
import { expectedStates } from '../case-system/states/expected';
import { changeSettings, openRecord, panel, test } from './demo';
import { expect } from './fixtures';

/** What is a card, by its kind, as it is drawn. */
const KINDS = {
  row: '.rows > li',
  article: 'article.card:not(.walk-row)',
  standard: '.std',
  question: '.asks:not(.walk-asks) > .ask',
  decision: '[data-check]',
} as const;
type Kind = keyof typeof KINDS;

/** Opens whatever folds, until nothing is closed; says how many cards of each kind are drawn, and which have no plain words. */
async function cardsWithout(page: Page): Promise<{ drawn: Record<string, number>; without: string[] }> {
  return page.evaluate(async (kinds) => {
    const root = document.querySelector('alongside-sidebar')?.shadowRoot;
    if (!root) throw new Error('no sidebar is drawn');
    const frame = () => new Promise((done) => requestAnimationFrame(() => done(null)));
    const closed = () =>
      [...root.querySelectorAll<HTMLElement>('.fold[aria-expanded=false], .row[aria-expanded=false], [data-check] [aria-expanded=false]')].filter(
        (button) => button.matches('.fold, .row') || button.textContent === 'What is expected',
      );
    for (let round = 0; round < 6 && closed().length > 0; round += 1) {
      for (const button of closed()) button.click();
      await frame();
    }
    const drawn: Record<string, number> = {};
    const without: string[] = [];
    for (const [kind, selector] of Object.entries(kinds)) {
      const cards = [...root.querySelectorAll<HTMLElement>(selector)].filter((card) => !card.closest('.steps-up'));
      drawn[kind] = cards.length;
      for (const card of cards) {
        const offers = [...card.querySelectorAll('button')].some(({ textContent }) => textContent === 'In plain words');
        if (!offers) without.push(`${kind}: ${card.querySelector('h4, b, .what')?.textContent ?? card.textContent?.slice(0, 60)}`);
      }
    }
    return { drawn, without };
  }, KINDS);
}

const section = (page: Page, name: string) => panel(page).getByRole('tab', { name, exact: true });

/** Those that a supervisor or chair authorises most, and the one with an order's end. The data of every stage is under test in tests/unit. */
const STAGES = ['strategy-discussion', 'section-47', 'assessment', 'initial-conference', 'review-conference', 'immediate-protection'];

for (const stage of STAGES) {
  const path = expectedStates.find((one) => one.stage === stage && one.path.endsWith('-thin'))?.path;
  test(`${stage}: every card of every section has them`, async ({ demo, page, worker }) => {
    test.slow();
    if (!path) throw new Error('no thin record of this stage');
    const drawn: Record<string, number> = {};
    for (const role of ['practitioner', 'supervisor'] as const) {
      await changeSettings(worker, { role, opening: 'open' });
      await openRecord(page, demo.url + path);
      for (const name of role === 'supervisor' ? ['Oversight', 'This page', 'Standards'] : ['This page', 'Standards']) {
        if ((await section(page, name).count()) === 0) continue;
        await section(page, name).click();
        const found = await cardsWithout(page);
        expect(found.without, `${role}, ${name}`).toEqual([]);
        for (const [kind, count] of Object.entries(found.drawn)) drawn[kind] = (drawn[kind] ?? 0) + count;
      }
    }
    expect(drawn.decision).toBeGreaterThan(5);
    expect((drawn.row ?? 0) + (drawn.article ?? 0)).toBeGreaterThan(3);
  });
}

test('what changed between editions has them too, of what stands today', async ({ demo, page, worker }) => {
  await changeSettings(worker, { opening: 'open' });
  await openRecord(page, `${demo.url}/northshire/strategy-discussion-thin`);
  await panel(page).getByRole('button', { name: 'What changed' }).click();
  await panel(page).getByRole('button', { name: 'All stages' }).click();
  const changes = page.locator('alongside-sidebar .chg');
  await expect.poll(() => changes.count()).toBeGreaterThan(40);
  const offered = changes.filter({ has: page.getByRole('button', { name: 'In plain words' }) });
  expect(await offered.count()).toBe(await changes.count());
  const [first] = await offered.all();
  await first!.getByRole('button', { name: 'In plain words' }).click();
  await expect(first!).toContainText('What this means for you');
  await expect(first!).toContainText(/Our words, from: .*(Working Together|Act|Regulations)/);
});

test('guidance for the field in focus has them', async ({ demo, page, worker }) => {
  await changeSettings(worker, { opening: 'open', followField: true });
  await openRecord(page, `${demo.url}/larch/section-47-thin`);
  await page.getByLabel('Views & feelings of the child').focus();
  const field = page.locator('alongside-sidebar article.field');
  await field.getByRole('button', { name: 'In plain words' }).first().click();
  await expect(field).toContainText('What this means for you');
});

test('the words open in place with where they come from, on each kind of card', async ({ demo, page, worker }) => {
  await changeSettings(worker, { role: 'supervisor', opening: 'open' });
  await openRecord(page, `${demo.url}/northshire/strategy-discussion-thin`);
  const kinds: [string, Kind][] = [
    ['Oversight', 'decision'],
    ['This page', 'row'],
    ['This page', 'article'],
    ['This page', 'question'],
    ['Standards', 'standard'],
  ];
  for (const [name, kind] of kinds) {
    await section(page, name).click();
    await cardsWithout(page);
    const card = page.locator(`alongside-sidebar ${KINDS[kind]}`).filter({ has: page.getByRole('button', { name: 'In plain words' }) }).first();
    const action = card.getByRole('button', { name: 'In plain words' }).first();
    await action.click();
    const words = card.locator('.why.plain').first();
    await expect(words, kind).toContainText('What this means for you');
    await expect(words, kind).toContainText(/Our words, from: .*(Working Together|Act|Regulations)/);
    await expect(words, kind).not.toContainText(/practitioner|multi-agency|statutory|section 47/i);
    await action.press('Escape');
    await expect(words, kind).toHaveCount(0);
    await expect(action, kind).toBeFocused();
  }
});
