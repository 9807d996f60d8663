/** Every page of the invented case system against what is true of it: kind, stage, dates; and silence where it is due. */
import type { Deadline } from '../../src/core/deadlines/deadline';
import { atOnce } from '../../scripts/at-once';
import { type PageReading, readPage } from '../../scripts/read-page';
import type { GuidanceView } from '../../src/core/panel/view-model';
import { type ExpectedDeadline, type ExpectedPage, expectedPages, FIXED_TODAY } from '../case-system/expected';
import { changeSettings, host, openRecord, panel, startAfresh, test } from './demo';
import { expect, hasExtensionWorld, serviceWorker } from './fixtures';

/** What one page came to; its element is counted while the page is open. */
interface Outcome extends PageReading {
  hosts: number;
}

const outcomes = new Map<string, Outcome>();
const records = expectedPages.filter(({ stage }) => stage !== null);
const lists = expectedPages.filter(({ pageKind }) => pageKind === 'worklist');
const silent = expectedPages.filter(({ stage, pageKind }) => stage === null && pageKind !== 'worklist');

test.beforeAll(async ({ demo }) => {
  test.setTimeout(180_000);
  await startAfresh(await serviceWorker(demo.context));
  await atOnce(4, expectedPages, async ({ path }) => {
    const page = await demo.context.newPage();
    const reading = await readPage(page, demo.url + path, { extensionId: demo.extensionId, today: FIXED_TODAY });
    outcomes.set(path, { ...reading, hosts: await host(page).count() });
    await page.close();
  });
});

const outcomeOf = ({ path }: ExpectedPage): Outcome => outcomes.get(path)!;

/** A deadline of the view in the words of expected.ts. */
function asExpected({ timescale, from, due, status, actual, pageDue, reason, candidates }: Deadline) {
  return {
    timescale: timescale.id,
    from: from?.iso ?? null,
    due: due ?? null,
    status,
    ...(actual ? { actual: actual.iso } : {}),
    ...(pageDue ? { pageDue: pageDue.iso } : {}),
    ...(reason ? { reason } : {}),
    ...(candidates.length > 0
      ? { candidates: candidates.map((each) => ({ from: each.from.iso, due: each.due })) }
      : {}),
  };
}

/** One line for a question of the page: its meaning, its words, and what stands in it. */
const fact = ({ concept, label, state, iso }: { concept: string; label: string; state: string; iso?: string | undefined }) =>
  `${concept} “${label}” ${state}${iso ? ` ${iso}` : ''}`;

const byTimescale = (a: { timescale: string }, b: { timescale: string }) => a.timescale.localeCompare(b.timescale);

for (const expected of records) {
  test(`${expected.path} is a ${expected.stage} record with its dates`, () => {
    const { observed, view, hosts, settled } = outcomeOf(expected);
    expect(settled).toBe(true);
    expect(observed.pageKind).toBe(expected.pageKind);
    expect(observed.recognition).toMatchObject({ kind: 'recognised', stage: expected.stage });
    expect(hosts).toBe(1);
    const drawn = view as GuidanceView;
    expect(drawn).toMatchObject({ kind: 'guidance', stage: expected.stage, today: FIXED_TODAY });
    expect(drawn.requirements.length).toBeGreaterThanOrEqual(6);

    const own = new Set<string>(expected.deadlines.map(({ timescale }) => timescale));
    const found = drawn.deadlines.map(asExpected);
    const listed = found.filter(({ timescale }) => own.has(timescale)).sort(byTimescale);
    expect(listed).toEqual([...expected.deadlines].sort(byTimescale) as ExpectedDeadline[]);
    const allowed = new Set<string>([...own, ...expected.mayAlsoShow]);
    const beyond = found.filter(({ timescale, due }) => due !== null && COUNTED.has(timescale) && !allowed.has(timescale));
    expect(beyond, 'dates that the page does not support').toEqual([]);
  });

  test(`${expected.path} says what is filled and what is blank as the page does`, () => {
    const { observed, view } = outcomeOf(expected);
    const read = observed.fields.map(({ concept, label, state, date }) => fact({ concept, label, state, iso: date?.iso }));
    const missed = expected.facts.map(fact).filter((line) => !read.includes(line));
    expect.soft(missed, 'not read, or read as something else').toEqual([]);

    const filled = observed.fields.filter(({ state }) => state === 'filled').map(({ concept }) => concept);
    expect(filled.filter((concept) => expected.oversight.blank.includes(concept)), 'called recorded, yet blank').toEqual([]);
    const blank = new Set(expected.oversight.blank);
    const wrong = (view as GuidanceView).oversight.filter(
      ({ state, fields }) => state === 'recorded' && fields.some(({ concept }) => blank.has(concept)),
    );
    expect(wrong.map(({ check }) => check), 'oversight called recorded, yet blank').toEqual([]);
  });

  test(`${expected.path} counts nothing as passed whose end this page cannot show`, () => {
    const { observed, view } = outcomeOf(expected);
    const concepts = new Set(observed.fields.map(({ concept }) => concept));
    const passed = (view as GuidanceView).deadlines.filter(({ status }) => status === 'overdue');
    const unseen = passed.filter(({ timescale }) => !timescale.toConcepts.some((concept) => concepts.has(concept)));
    expect(unseen.map(({ timescale }) => timescale.id)).toEqual([]);
  });
}

/** The limits that expected.ts speaks of. */
const COUNTED = new Set(
  expectedPages.flatMap(({ deadlines, mayAlsoShow }) => [...deadlines.map(({ timescale }) => timescale), ...mayAlsoShow]),
) as Set<string>;

for (const expected of silent) {
  test(`${expected.path} stays silent`, () => {
    const { observed, view, hosts } = outcomeOf(expected);
    expect(observed.pageKind).toBe(expected.pageKind);
    expect(observed.recognition.kind).toBe('unrecognised');
    expect(view).toBeUndefined();
    expect(hosts).toBe(0);
  });
}

for (const expected of lists) {
  test(`${expected.path} is a list, and no child’s record`, () => {
    const { observed, view } = outcomeOf(expected);
    expect(observed.pageKind).toBe('worklist');
    expect(observed.recognition.kind).not.toBe('recognised');
    expect(view?.kind).not.toBe('guidance');
    const read = observed.rows.map(({ number, stage, due }) => ({ number, stage, due: due?.iso ?? null }));
    expect(read).toEqual(expected.rows!.map(({ number, stage, due }) => ({ number, stage, due })));
  });
}

test('a record on a site that is not permitted gets no script at all', async ({ demo, page }) => {
  await page.goto(`${demo.url.replace('127.0.0.1', 'localhost')}/larch/section-47`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await hasExtensionWorld(page)).toBe(false);
  expect(await host(page).count()).toBe(0);
});

/** What a person reads on the deadline card: the date to act on, the state in words, and where it was counted from. */
const DRAWN: { path: string; said: RegExp[] }[] = [
  { path: '/northshire/assessment', said: [/Thu 10 December 2026/, /5 working days past/, /Thu 8 October/] },
  { path: '/northshire/strategy', said: [/Wed 6 January 2027/, /11 working days left/, /This page shows Fri 1 January/] },
  { path: '/northshire/section-47', said: [/Cannot tell/i, /Two strategy discussions on this page/, /Thu 24 December 2026/, /Wed 6 January 2027/] },
  { path: '/meadow/initial-conference', said: [/Wed 9 December 2026|Fri 4 December 2026/, /3 working days/] },
  { path: '/larch/assessment', said: [/Cannot tell/i, /“Date of referral”/] },
  { path: '/larch/section-47', said: [/Thu 17 December 2026/, /today/i] },
  { path: '/harbour/core-group', said: [/Fri 18 December 2026/, /1 working day left/] },
];

for (const { path, said } of DRAWN) {
  test(`${path} draws its dates in words`, async ({ demo, page, worker }) => {
    await changeSettings(worker, { opening: 'open' });
    await openRecord(page, demo.url + path);
    await expect(panel(page)).toBeVisible();
    for (const fold of await panel(page).getByRole('button', { name: /more dates?:/ }).all()) await fold.click();
    for (const words of said) await expect(panel(page)).toContainText(words);
  });
}
