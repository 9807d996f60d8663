/** Every record in three states, and the awkward ones: what the walk-through shows of each, and its dates. */
import { atOnce } from '../../scripts/at-once';
import { type PageReading, readPage } from '../../scripts/read-page';
import { FIXED_TODAY } from '../case-system/expected';
import { type ExpectedState, expectedStates } from '../case-system/states/expected';
import { changeSettings, test } from './demo';
import { expect, serviceWorker } from './fixtures';

const outcomes = new Map<string, PageReading>();

test.beforeAll(async ({ demo }) => {
  test.setTimeout(600_000);
  await changeSettings(await serviceWorker(demo.context), { role: 'supervisor' });
  await atOnce(2, expectedStates, async ({ path }) => {
    const page = await demo.context.newPage();
    outcomes.set(path, await readPage(page, demo.url + path, { extensionId: demo.extensionId, today: FIXED_TODAY }));
    await page.close();
  });
});

const LISTS = [
  ['recorded', 'recorded'],
  ['blank', 'blank'],
  ['worthALook', 'worth-a-look'],
  ['cannotTell', 'cannot-tell'],
  ['notOnPage', 'not-on-page'],
  ['notApplicable', 'not-applicable'],
] as const;

/** `decision: state` of everything that is said of the record. */
function saidOf(expected: ExpectedState): Map<string, string> {
  return new Map(
    LISTS.flatMap(([list, state]) => (expected[list]?.split(' ') ?? []).map((id): [string, string] => [id, state])),
  );
}

for (const expected of expectedStates) {
  test(`${expected.path} is shown as it stands`, () => {
    const { view, settled } = outcomes.get(expected.path)!;
    expect(settled).toBe(true);
    if (view?.kind !== 'guidance') throw new Error(`${expected.path} shows no guidance`);
    expect(view.stage).toBe(expected.stage);

    const said = saidOf(expected);
    const shown = new Map(view.oversight.map(({ check, state }) => [check, state]));
    expect(Object.fromEntries([...said.keys()].map((id) => [id, shown.get(id)]))).toEqual(Object.fromEntries(said));

    for (const { timescale, due, status } of expected.deadlines) {
      const deadline = view.deadlines.find((one) => one.timescale.id === timescale);
      expect([deadline?.due, deadline?.status], timescale).toEqual([due, status]);
    }
    expect(view.questions?.length ?? 0).toBeGreaterThan(0);
    expect(view.questions!.length).toBeLessThanOrEqual(3);
  });
}
