import type { CDPSession, Page } from '@playwright/test';
import type { ObservedPage } from '../src/core/observation';
import type { GuidanceView, PanelView } from '../src/core/panel/view-model';
import type { FieldReport } from '../src/page/registry';

const LOAD_WITHIN_MS = 20_000;
const START_WITHIN_MS = 10_000;
const SETTLE_WITHIN_MS = 20_000;
const POLL_MS = 100;
/** A page is settled when nothing that was read, and nothing that is drawn, changed for so long. */
const QUIET_MS = 700;

/** What Alongside read on a page, and what it draws beside it. */
export interface PageReading {
  observed: ObservedPage;
  /** Every frame's known fields with their words: the top frame's first, then in the order of the frames. */
  fields: FieldReport[];
  /** Undefined when nothing is shown. */
  view: PanelView | undefined;
  /** False when the page was still changing at the time limit. */
  settled: boolean;
}

/** A page that could not be read; the message says why. */
export class PageProblem extends Error {}

interface Snapshot {
  phase: 'checking' | 'ready';
  page?: ObservedPage;
  view?: PanelView;
}

/** Runs in the top frame's isolated world of the extension. A page whose date is to be another one is drawn again. */
const SNAPSHOT = (today: string | undefined) => `(() => {
  const registry = globalThis[Symbol.for('alongside.registry')];
  if (!registry) return null;
  const today = ${JSON.stringify(today ?? null)};
  if (today !== null && registry.today !== today) {
    registry.today = today;
    registry.refresh?.();
  }
  let state;
  registry.subscribe((latest) => { state = latest; })();
  return { ...state, view: registry.view?.() ?? undefined };
})()`;

/**
 * Resolves when everything that the detector of a frame had waiting has had its turn, however busy the machine is: it
 * works in idle moments and asks the worker, so this waits for both, twice. Silence, and a page without its frames,
 * would otherwise be believed too soon.
 */
const CATCH_UP = `(async () => {
  for (let turn = 0; turn < 2; turn += 1) {
    await new Promise((next) => setTimeout(next, 300));
    await new Promise((next) => requestIdleCallback(next, { timeout: 2000 }));
    await chrome.runtime.sendMessage({ type: 'settings/read' }).catch(() => undefined);
  }
})()`;

const REPORT = `globalThis[Symbol.for('alongside.registry')]?.report() ?? []`;

/**
 * Counts, in the page's own world, the one-shot timers of at most five seconds that have not fired: content that a
 * page adds a little later is waited for, without a fixed pause. Only this command does so, never the extension.
 */
const COUNT_TIMERS = `(() => {
  const pending = new Set();
  const { setTimeout, clearTimeout } = globalThis;
  globalThis.setTimeout = (run, ms = 0, ...rest) => {
    if (typeof run !== 'function') return setTimeout(run, ms);
    const id = setTimeout(() => {
      pending.delete(id);
      run(...rest);
    }, ms);
    if (Number(ms) <= 5000) pending.add(id);
    return id;
  };
  globalThis.clearTimeout = (id) => {
    pending.delete(id);
    clearTimeout(id);
  };
  Object.defineProperty(globalThis, Symbol.for('alongside.inspect.timers'), { value: pending });
})()`;

const PENDING = `globalThis[Symbol.for('alongside.inspect.timers')]?.size ?? 0`;

interface World {
  contextId: number;
  frameId: string;
}

/** The extension's isolated worlds of a page, kept up to date as frames come and go. */
class Worlds {
  readonly #worlds = new Map<number, World>();

  private constructor(
    readonly session: CDPSession,
    readonly topFrameId: string,
  ) {}

  static async of(page: Page, extensionId: string): Promise<Worlds> {
    const session = await page.context().newCDPSession(page);
    const { frameTree } = await session.send('Page.getFrameTree');
    const worlds = new Worlds(session, frameTree.frame.id);
    session.on('Runtime.executionContextCreated', ({ context }) => {
      const { type, frameId } = context.auxData ?? {};
      if (context.origin === `chrome-extension://${extensionId}` && type === 'isolated' && frameId) {
        worlds.#worlds.set(context.id, { contextId: context.id, frameId });
      }
    });
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) =>
      worlds.#worlds.delete(executionContextId),
    );
    session.on('Runtime.executionContextsCleared', () => worlds.#worlds.clear());
    await session.send('Runtime.enable');
    return worlds;
  }

  /** The top frame's world first. */
  all(): World[] {
    const worlds = [...this.#worlds.values()];
    return worlds.sort((a, b) => Number(b.frameId === this.topFrameId) - Number(a.frameId === this.topFrameId));
  }

  top(): World | undefined {
    return this.all().find(({ frameId }) => frameId === this.topFrameId);
  }

  /** Lets the detectors of the child frames finish, and then the top frame's, which merges what they found. */
  async catchUp(): Promise<void> {
    const top = this.top();
    await Promise.all(this.all().map((world) => this.evaluate(world, CATCH_UP)));
    if (top) await this.evaluate(top, CATCH_UP);
  }

  /** Null when the world has gone meanwhile. */
  async evaluate<T>(world: World, expression: string): Promise<T | null> {
    try {
      const answer = await this.session.send('Runtime.evaluate', {
        expression,
        contextId: world.contextId,
        returnByValue: true,
        awaitPromise: true,
      });
      if (answer.exceptionDetails) throw new PageProblem(String(answer.exceptionDetails.exception?.description));
      return answer.result.value as T;
    } catch (problem) {
      if (problem instanceof PageProblem || this.all().includes(world)) throw problem;
      return null;
    }
  }
}

async function pendingTimers(page: Page): Promise<number> {
  const counts = await Promise.all(page.frames().map((frame) => frame.evaluate<number>(PENDING).catch(() => 0)));
  return counts.reduce((sum, count) => sum + count, 0);
}

function isSilent({ page }: Snapshot): boolean {
  return page?.recognition.kind === 'unrecognised';
}

function isDrawn(snapshot: Snapshot): boolean {
  return isSilent(snapshot) || (snapshot.view !== undefined && snapshot.view.kind !== 'checking');
}

/** Everything of a snapshot that must stand still; how long the scan took may differ each time. */
function signature({ page, view }: Snapshot): string {
  return JSON.stringify([{ ...page, scan: null }, view]);
}

/** Waits for a snapshot that has stood still, drawn for the date asked for. */
async function settledSnapshot(page: Page, worlds: Worlds, today: string | undefined) {
  const started = Date.now();
  let last = '';
  let unchangedSince = started;
  let latest: Snapshot | undefined;
  /** What stood when every frame had last had its turn. */
  let caughtUp = '';
  for (;;) {
    const world = worlds.top();
    const snapshot = world ? await worlds.evaluate<Snapshot>(world, SNAPSHOT(today)) : null;
    const now = Date.now();
    if (snapshot?.phase === 'ready' && snapshot.page) {
      latest = snapshot;
      const current = signature(snapshot);
      if (current !== last || (await pendingTimers(page)) > 0) unchangedSince = now;
      last = current;
      if (isDrawn(snapshot) && now - unchangedSince >= QUIET_MS) {
        const isWhole = caughtUp === current || (!isSilent(snapshot) && worlds.all().length === 1);
        if (isWhole) return { snapshot, settled: true };
        await worlds.catchUp();
        caughtUp = current;
      }
    } else {
      unchangedSince = now;
      if (!latest && now - started > START_WITHIN_MS) {
        throw new PageProblem(
          world
            ? 'Alongside did not finish reading this page within 10 seconds'
            : 'Alongside did not start on this page',
        );
      }
    }
    if (now - started > SETTLE_WITHIN_MS) {
      if (!latest) throw new PageProblem('Alongside did not finish reading this page');
      return { snapshot: latest, settled: false };
    }
    await new Promise((next) => setTimeout(next, POLL_MS));
  }
}

/** A record that was recognised but is not drawn would be read as silence; it is a fault. */
function checkDrawn({ page, view }: Snapshot): void {
  const isRecord = page?.pageKind === 'record' || page?.pageKind === 'case-note';
  if (isRecord && page.recognition.kind === 'recognised' && (view as GuidanceView | undefined)?.kind !== 'guidance') {
    throw new PageProblem('the record was recognised but the sidebar did not draw it');
  }
}

/**
 * Loads an address in a tab, waits until page and sidebar stand still, and reads what Alongside made of it.
 * `today` is the date to draw for, London's when left out.
 * @throws {PageProblem} with the reason, when the page did not load or Alongside did not read it
 */
export async function readPage(
  page: Page,
  address: string,
  { extensionId, today }: { extensionId: string; today?: string },
): Promise<PageReading> {
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
  await page.addInitScript(COUNT_TIMERS);
  const worlds = await Worlds.of(page, extensionId);
  const response = await page.goto(address, { waitUntil: 'load', timeout: LOAD_WITHIN_MS }).catch((problem: Error) => {
    throw new PageProblem(problem.message.split('\n')[0] ?? '');
  });
  if (response && response.status() >= 400) throw new PageProblem(`the server answered ${response.status()}`);

  const { snapshot, settled } = await settledSnapshot(page, worlds, today);
  checkDrawn(snapshot);
  const reports = await Promise.all(worlds.all().map((world) => worlds.evaluate<FieldReport[]>(world, REPORT)));
  return {
    observed: snapshot.page!,
    fields: reports.flatMap((report) => report ?? []),
    view: snapshot.view,
    settled,
  };
}
