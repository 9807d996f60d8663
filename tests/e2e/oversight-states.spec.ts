/** Every stage's walk-through over a record well recorded, thin and late, and over the awkward ones, as it is drawn. */
import type { OversightState } from '../../src/core/oversight/oversight-item';
import type { GuidanceView } from '../../src/core/panel/view-model';
import { type ExpectedState, expectedStates } from '../case-system/states/expected';
import { changeSettings, openRecord, panel, test } from './demo';
import { expect } from './fixtures';

const LISTS = [
  ['recorded', 'recorded'],
  ['blank', 'blank'],
  ['worthALook', 'worth-a-look'],
  ['cannotTell', 'cannot-tell'],
  ['notOnPage', 'not-on-page'],
  ['notApplicable', 'not-applicable'],
] as const satisfies readonly (readonly [keyof ExpectedState, OversightState])[];

const WORDS: Record<OversightState, string> = {
  recorded: 'Recorded on this page',
  blank: 'Blank on this page',
  'worth-a-look': 'Recorded, worth a look',
  'cannot-tell': 'Cannot tell',
  'not-on-page': 'Not on this page',
  'not-applicable': 'Does not apply',
};

function statesOf(expected: ExpectedState): [string, OversightState][] {
  return LISTS.flatMap(([list, state]) => (expected[list] ?? '').split(' ').filter(Boolean).map((id) => [id, state] as [string, OversightState]));
}

for (const stage of new Set(expectedStates.map((one) => one.stage))) {
  const records = expectedStates.filter((one) => one.stage === stage);
  test(`${stage}: what is recorded, blank, late and unseen is said so`, async ({ demo, page, worker }) => {
    test.slow();
    await changeSettings(worker, { role: 'supervisor', opening: 'open' });
    for (const expected of records) {
      const view: GuidanceView = await openRecord(page, demo.url + expected.path);
      expect.soft(view.stage, expected.path).toBe(stage);
      const truth = statesOf(expected);
      const shown = new Map(view.oversight.map(({ check, state }) => [check, state]));
      const said = truth.map(([id]) => [id, shown.get(id)]);
      expect.soft(Object.fromEntries(said), expected.path).toEqual(Object.fromEntries(truth));
      // Drawn as it was worked out: each decision's row says its state in words.
      await panel(page).getByRole('button', { name: `Show all ${view.oversight.length} in order` }).click();
      const drawn = await page
        .locator('alongside-sidebar [data-check]')
        .evaluateAll((rows) => rows.map((row) => [row.getAttribute('data-check'), row.querySelector('.pg')?.textContent]));
      expect.soft(drawn, expected.path).toEqual(view.oversight.map(({ check, state, ask }) => [check, ask ? 'To ask' : WORDS[state]]));
      expect.soft(view.questions?.length, expected.path).toBeGreaterThanOrEqual(2);
      expect.soft(view.questions?.length, expected.path).toBeLessThanOrEqual(3);
      for (const due of expected.deadlines) {
        const found = view.deadlines.find(({ timescale }) => timescale.id === due.timescale);
        expect.soft([found?.from?.iso, found?.due, found?.status, found?.actual?.iso], `${expected.path} ${due.timescale}`).toEqual([
          due.from,
          due.due,
          due.status,
          due.actual,
        ]);
      }
      await expect(panel(page).getByRole('heading', { name: /^Before you (decide or )?authorise$/ })).toBeVisible();
    }
  });
}
