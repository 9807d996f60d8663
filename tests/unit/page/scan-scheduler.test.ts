import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createScheduler, type ScanOutcome, type ScanScheduler } from '../../../src/page/scan-scheduler';

/** A scheduler on a clock that the test moves, in a document that may be hidden; `scans` are the times of its readings. */
function setUp(outcome: (scan: number) => ScanOutcome = () => ({ fruitful: true, ms: 5 })) {
  const page = Object.assign(new EventTarget(), { hidden: false });
  vi.stubGlobal('document', page);
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run, 1));
  vi.stubGlobal('cancelIdleCallback', (id: ReturnType<typeof setTimeout>) => clearTimeout(id));
  const began = performance.now();
  const scans: number[] = [];
  let told = 0;
  const scheduler = createScheduler(
    async () => outcome(scans.push(performance.now() - began)),
    () => {
      told += 1;
    },
  );
  return { page, scans, scheduler, pauses: () => told };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** One change, and time enough for whatever comes of it. */
async function changeAndWait(scheduler: ScanScheduler, ms = 20_000): Promise<void> {
  scheduler.changed();
  await pass(ms);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  // The document has been there for a while.
  vi.advanceTimersByTime(10_000);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('when the page is read again', () => {
  it('waits for quiet, and reads many changes once', async () => {
    const { scans, scheduler } = setUp();
    for (let n = 0; n < 5; n += 1) {
      scheduler.changed();
      await pass(100);
    }
    expect(scans).toEqual([]);
    await pass(400);
    expect(scans).toHaveLength(1);
    await pass(60_000);
    expect(scans).toHaveLength(1);
  });

  it('reads a page that is never quiet every two seconds or so', async () => {
    const { scans, scheduler } = setUp();
    for (let n = 0; n < 200; n += 1) {
      scheduler.changed();
      await pass(50);
    }
    expect(scans.length).toBeGreaterThanOrEqual(3);
    expect(scans.length).toBeLessThanOrEqual(5);
  });

  it('leaves a slow, never quiet page more rest', async () => {
    const { scans, scheduler } = setUp(() => ({ fruitful: true, ms: 60 }));
    for (let n = 0; n < 400; n += 1) {
      scheduler.changed();
      await pass(50);
    }
    expect(scans[2]! - scans[1]!).toBeGreaterThan(5900);
  });

  it('reads another page at once', async () => {
    const { scans, scheduler } = setUp();
    scheduler.soon();
    await pass(40);
    expect(scans).toHaveLength(1);
  });

  it('waits ever longer, to eight seconds, while nothing comes of it, and forgets that when something does', async () => {
    const { scans, scheduler } = setUp((scan) => ({ fruitful: scan === 12, ms: 5 }));
    const waits: number[] = [];
    for (let n = 0; n < 14; n += 1) {
      const changedAt = performance.now();
      const before = scans.length;
      scheduler.changed();
      while (scans.length === before) await pass(10);
      waits.push(performance.now() - changedAt);
      await pass(10);
    }
    expect(waits[0]).toBeLessThan(300);
    expect(waits[4]).toBeGreaterThan(900);
    expect(waits[10]).toBeGreaterThan(7900);
    expect(Math.max(...waits)).toBeLessThan(8100);
    expect(waits[12]).toBeLessThan(300);
  });

  it('reads nothing while the tab is hidden, and once when it is shown', async () => {
    const { page, scans, scheduler } = setUp();
    page.hidden = true;
    await changeAndWait(scheduler);
    expect(scans).toEqual([]);
    page.hidden = false;
    page.dispatchEvent(new Event('visibilitychange'));
    await pass(50);
    expect(scans).toHaveLength(1);
  });

  it('reads one at a time, and again when asked in the meantime', async () => {
    let ready: (outcome: ScanOutcome) => void = () => undefined;
    vi.stubGlobal('document', Object.assign(new EventTarget(), { hidden: false }));
    vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run, 1));
    let begun = 0;
    const scheduler = createScheduler(
      () => {
        begun += 1;
        return new Promise((done) => {
          ready = done;
        });
      },
      () => undefined,
    );
    scheduler.soon();
    await pass(100);
    scheduler.soon();
    await pass(5000);
    expect(begun).toBe(1);
    ready({ fruitful: true, ms: 5 });
    await pass(100);
    expect(begun).toBe(2);
  });
});

describe('a page that is not worth it', () => {
  it('is left alone after three slow readings that found nothing new, and says so once', async () => {
    const { scans, scheduler, pauses } = setUp((scan) => ({ fruitful: scan === 1, ms: 300 }));
    for (let n = 0; n < 6; n += 1) await changeAndWait(scheduler, 40_000);
    expect(scans).toHaveLength(3);
    expect([pauses(), scheduler.paused]).toEqual([1, true]);
  });

  it('is left alone when it changes under six readings in a row', async () => {
    const { scans, scheduler, pauses } = setUp(() => null);
    await changeAndWait(scheduler, 120_000);
    expect(scans).toHaveLength(6);
    expect([pauses(), scheduler.paused]).toEqual([1, true]);
  });

  it('is read once when the person asks, and again when it becomes another page', async () => {
    const { scans, scheduler } = setUp((scan) => (scan <= 6 ? null : { fruitful: true, ms: 5 }));
    await changeAndWait(scheduler, 120_000);
    scheduler.once();
    await pass(10);
    expect(scans).toHaveLength(7);
    scheduler.soon();
    await pass(100);
    expect(scans).toHaveLength(8);
    expect(scheduler.paused).toBe(false);
  });

  it('is not read after the end', async () => {
    const { page, scans, scheduler } = setUp();
    scheduler.changed();
    scheduler.stop();
    scheduler.soon();
    page.dispatchEvent(new Event('visibilitychange'));
    await pass(60_000);
    expect(scans).toEqual([]);
  });
});
