/** Row 2: messages, events and clicks that are not a person's own, or not made with the panel in sight. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Worker } from '@playwright/test';
import { changeSettings, drawnView, openRecord, panel, test } from '../e2e/demo';
import { EXTENSION_DIR, expect, inPageWorld, launch } from '../e2e/fixtures';
import { figure, row } from './evidence';
import { recordPage, SECTION_47, servePages } from './served-pages';

interface Api {
  storage: { local: { get(key: null): Promise<Record<string, unknown>>; clear(): Promise<void> } };
}
declare const chrome: Api;

const stored = (worker: Worker) => worker.evaluate(() => chrome.storage.local.get(null));

/** Ways in which a page makes a person click on what they cannot see, after the published ones: run before the click. */
const VARIANTS: readonly { name: string; cover: (panelBox: { x: number; y: number; width: number; height: number }) => void }[] = [
  {
    name: 'our element made transparent by style',
    cover: () => document.querySelector<HTMLElement>('alongside-sidebar')!.style.setProperty('opacity', '0', 'important'),
  },
  {
    name: 'the root made transparent',
    cover: () => document.documentElement.style.setProperty('opacity', '0.01', 'important'),
  },
  { name: 'the body made transparent', cover: () => document.body.style.setProperty('opacity', '0', 'important') },
  {
    name: 'a filter over our element',
    cover: () => document.querySelector<HTMLElement>('alongside-sidebar')!.style.setProperty('filter', 'opacity(0)', 'important'),
  },
  {
    name: 'our element clipped away',
    cover: () => document.querySelector<HTMLElement>('alongside-sidebar')!.style.setProperty('clip-path', 'inset(100%)', 'important'),
  },
  {
    name: 'our element moved by a transform',
    cover: () => document.querySelector<HTMLElement>('alongside-sidebar')!.style.setProperty('transform', 'scale(0.01)', 'important'),
  },
  {
    name: 'our element masked',
    cover: () => document.querySelector<HTMLElement>('alongside-sidebar')!.style.setProperty('mask', 'linear-gradient(transparent,transparent)', 'important'),
  },
  {
    name: 'our element faded by an animation',
    cover: () => {
      document
        .querySelector('alongside-sidebar')!
        .animate([{ opacity: 0 }, { opacity: 0 }], { duration: 60_000, fill: 'forwards' });
    },
  },
  {
    name: 'a pop-over above it that lets clicks through',
    cover: () => {
      const over = document.createElement('div');
      over.popover = 'manual';
      over.textContent = 'You have won. Click to go on';
      over.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;margin:0;background:#fff;pointer-events:none';
      document.body.append(over);
      over.showPopover();
    },
  },
  {
    name: 'a modal dialog above it that lets clicks through',
    cover: () => {
      const over = document.createElement('dialog');
      over.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;max-width:none;max-height:none;background:#fff;pointer-events:none';
      document.body.append(over);
      over.showModal();
    },
  },
  {
    name: 'a patch over the button only, in the top layer',
    cover: (box) => {
      const over = document.createElement('div');
      over.popover = 'manual';
      over.style.cssText = `position:fixed;inset:auto;left:${box.x}px;top:${box.y}px;width:${box.width}px;height:${box.height}px;margin:0;background:#fff;pointer-events:none`;
      document.body.append(over);
      over.showPopover();
    },
  },
  {
    name: 'our element taken out of the top layer, under a layer that lets clicks through',
    cover: () => {
      document.querySelector<HTMLElement>('alongside-sidebar')!.hidePopover();
      const over = document.createElement('div');
      over.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:#fff;pointer-events:none';
      document.documentElement.append(over);
    },
  },
];

/** Opens the first card's four reasons, with the pointer away from the button that settles. */
async function readyToSettle(page: Page) {
  await panel(page).getByRole('button', { name: 'Settle', exact: true }).first().click();
  const question = panel(page).getByRole('group', { name: 'Settle this: what fits?' }).locator('..');
  return question.getByRole('button', { name: 'Settle' });
}

test.describe('clickjacking', () => {
  let made: Awaited<ReturnType<typeof servePages>>;
  test.beforeAll(async () => {
    made = await servePages(() => recordPage('Section 47 enquiry', SECTION_47));
  });
  test.afterAll(() => made.close());

  test('a click with the panel in sight settles a card', row(2), async ({ page, worker }) => {
    await worker.evaluate(() => chrome.storage.local.clear());
    await changeSettings(worker, { opening: 'open' });
    await openRecord(page, made.url);
    await (await readyToSettle(page)).click();
    await expect(panel(page).getByRole('button', { name: 'Settled, 1' })).toBeVisible();
  });

  for (const { name, cover } of VARIANTS) {
    test(`${name}: nothing is kept that the person could not see`, row(2), async ({ page, worker }) => {
      await worker.evaluate(() => chrome.storage.local.clear());
      await changeSettings(worker, { opening: 'open' });
      await openRecord(page, made.url);
      const button = await readyToSettle(page);
      await expect(button).toBeVisible();
      const box = (await button.boundingBox())!;
      const before = await stored(worker);
      const picture = await page.screenshot({ clip: box });
      await page.evaluate(() => {
        const reached = { count: 0 };
        Object.assign(globalThis, { reached });
        const root = document.querySelector('alongside-sidebar')!.shadowRoot!;
        root.addEventListener('click', () => (reached.count += 1), { capture: true });
      });
      await page.evaluate(
        ({ run, at }) => new Function('box', `(${run})(box)`)(at),
        { run: cover.toString(), at: box },
      );

      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      await page.mouse.move(x - 300, y);
      const inSight = picture.equals(await page.screenshot({ clip: box }));
      await page.mouse.move(x, y, { steps: 4 });
      await page.mouse.down();
      await page.mouse.up();
      const reached = await page.evaluate(() => (globalThis as unknown as { reached: { count: number } }).reached.count);
      if (inSight) {
        await expect(panel(page).getByRole('button', { name: 'Settled, 1' })).toBeAttached();
      } else {
        if (reached > 0) await expect(panel(page).getByText('Nothing was kept')).toBeAttached();
        expect(await stored(worker)).toEqual(before);
      }
      figure(name, inSight ? 'the panel stayed in sight, and the click counted' : `covered; ${reached > 0 ? 'the click reached the panel and' : 'the click never reached the panel;'} nothing was kept`);
    });
  }
});

/** What a page or another extension might know of our messages, and shapes that no message has. */
const SHAPES: readonly unknown[] = [
  { type: 'settings/write', patch: { sites: ['https://*/*'], role: 'supervisor' } },
  { type: 'settings/reset' },
  { type: 'settled/keep', rule: 'x', reason: 'not-possible-yet' },
  { type: 'settled/clear' },
  { type: 'sidebar/toggle', open: true, focus: true },
  { type: 'site/off' },
  { type: 'frame/observed', observation: { fields: [] } },
  { type: 'frame/gone', frame: 'f' },
  { type: 'lessons/clear' },
  { type: '__proto__', __proto__: { polluted: true } },
  JSON.parse('{"__proto__":{"polluted":true},"type":"settings/read"}'),
  { type: 'settings/read' },
  { type: ['settings/read'] },
  'settings/read',
  42,
  null,
  [],
  { type: 'x'.repeat(1_000_000) },
];

test.describe('forgery', () => {
  let made: Awaited<ReturnType<typeof servePages>>;
  test.beforeAll(async () => {
    made = await servePages(() => recordPage('Section 47 enquiry', SECTION_47));
  });
  test.afterAll(() => made.close());

  test('events that a script makes keep nothing, even inside an open root', row(2), async ({ page, worker }) => {
    await worker.evaluate(() => chrome.storage.local.clear());
    await changeSettings(worker, { opening: 'open' });
    await openRecord(page, made.url);
    await readyToSettle(page);
    const before = await stored(worker);
    await page.evaluate(() => {
      const root = document.querySelector('alongside-sidebar')!.shadowRoot!;
      const settle = [...root.querySelectorAll<HTMLElement>('.btn.pri')].find((one) => one.textContent === 'Settle')!;
      settle.click();
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
        settle.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, detail: 1 }));
      settle.focus();
      for (const type of ['keydown', 'keyup'])
        settle.dispatchEvent(new KeyboardEvent(type, { key: 'Enter', code: 'Enter', bubbles: true, composed: true }));
    });
    await expect(panel(page).getByText('Nothing was kept')).toBeAttached();
    expect(await stored(worker)).toEqual(before);
  });

  test('a person’s own click and key, caught by the page and sent again, keep nothing', row(2), async ({ page, worker }) => {
    await worker.evaluate(() => chrome.storage.local.clear());
    await changeSettings(worker, { opening: 'open' });
    await openRecord(page, made.url);
    await page.evaluate(() => {
      const caught: Event[] = [];
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'keydown', 'keyup'])
        window.addEventListener(type, (event) => event.isTrusted && caught.push(event), { capture: true });
      Object.assign(globalThis, { caught });
    });
    const box = page.getByRole('textbox', { name: 'Date child seen' });
    await box.click();
    await box.press('Enter');
    await readyToSettle(page);
    const before = await stored(worker);
    const sent = await page.evaluate(() => {
      const { caught } = globalThis as unknown as { caught: Event[] };
      const root = document.querySelector('alongside-sidebar')!.shadowRoot!;
      const settle = [...root.querySelectorAll<HTMLElement>('.btn.pri')].find((one) => one.textContent === 'Settle')!;
      settle.focus();
      for (const event of caught) settle.dispatchEvent(event);
      return caught.length;
    });
    expect(sent).toBeGreaterThan(6);
    await expect(panel(page).getByText('Nothing was kept')).toBeAttached();
    expect(await stored(worker)).toEqual(before);
  });

  test('no listener of ours hears what is posted to the window', row(2), async ({ page, worker }) => {
    await changeSettings(worker, { opening: 'open' });
    await openRecord(page, made.url);
    const session = await page.context().newCDPSession(page);
    const worlds: number[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.auxData?.type === 'isolated') worlds.push(context.id);
    });
    await session.send('Runtime.enable');
    const heard: string[] = [];
    for (const contextId of worlds) {
      const { result } = await session.send('Runtime.evaluate', {
        expression: 'JSON.stringify(Object.keys(getEventListeners(window)))',
        includeCommandLineAPI: true,
        contextId,
      });
      heard.push(...(JSON.parse(String(result.value)) as string[]));
    }
    expect(heard, 'the worlds were seen').toContain('pagehide');
    expect(heard).not.toContain('message');
    figure('What is listened for on the window', [...new Set(heard)].sort().join(', '));
  });

  test('keys that a script presses on the page open, close and change nothing', row(2), async ({ page, worker }) => {
    await changeSettings(worker, {});
    await openRecord(page, made.url);
    const before = await stored(worker);
    await page.evaluate(() => {
      const host = document.querySelector('alongside-sidebar')!;
      for (const target of [host, document.body, document, window])
        for (const init of [{ key: 'Escape' }, { key: 'F6' }, { key: 'A', altKey: true, shiftKey: true }, { key: 'Enter' }])
          for (const type of ['keydown', 'keyup'])
            target.dispatchEvent(new KeyboardEvent(type, { ...init, bubbles: true, composed: true }));
      (host as HTMLElement).click();
    });
    await expect(panel(page).getByRole('button', { name: /^Open Alongside/ })).toBeVisible();
    expect(await stored(worker)).toEqual(before);
  });

  test('messages that a page posts, to itself and to the extension, are heard by nobody', row(2), async ({ demo, page, worker }) => {
    await changeSettings(worker, {});
    await openRecord(page, made.url);
    const before = { stored: await stored(worker), view: await drawnView(page) };
    const heard = await page.evaluate(
      async ([shapes, id]) => {
        const answers: string[] = [];
        for (const shape of shapes as unknown[]) {
          for (let again = 0; again < 3; again += 1) window.postMessage(shape, '*');
          document.dispatchEvent(new CustomEvent('alongside', { detail: shape }));
          // Only pages that a manifest lets connect have this door at all.
          const runtime = (globalThis as unknown as { chrome?: { runtime?: { sendMessage?: (id: string, m: unknown) => Promise<unknown> } } })
            .chrome?.runtime;
          if (runtime?.sendMessage) answers.push(String(await runtime.sendMessage(id as string, shape).catch(() => 'refused')));
        }
        return answers.filter((one) => one !== 'refused');
      },
      [SHAPES, demo.extensionId] as const,
    );
    expect(heard).toEqual([]);
    expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
    expect(await inPageWorld(page, () => 'polluted' in {})).toBe(false);
    expect({ stored: await stored(worker), view: await drawnView(page) }).toEqual(before);
    figure('Shapes posted by the page', SHAPES.length);
  });

  test('messages from another extension get no answer and change nothing', row(2), async () => {
    const folder = mkdtempSync(join(tmpdir(), 'alongside-other-'));
    const profile = mkdtempSync(join(tmpdir(), 'alongside-profile-'));
    writeFileSync(
      join(folder, 'manifest.json'),
      JSON.stringify({ manifest_version: 3, name: 'Other', version: '1', background: { service_worker: 'worker.js' } }),
    );
    writeFileSync(join(folder, 'worker.js'), 'globalThis.other = true;');
    const context = await launch(profile, `${EXTENSION_DIR},${folder}`);
    try {
      await expect.poll(() => context.serviceWorkers().length).toBe(2);
      let own: Worker | undefined;
      let other: Worker | undefined;
      for (const one of context.serviceWorkers()) {
        if (await one.evaluate(() => 'other' in globalThis)) other = one;
        else own = one;
      }
      const before = await stored(own!);
      const id = new URL(own!.url()).host;
      const answers = await other!.evaluate(
        async ([to, shapes]) => {
          interface Sending {
            runtime: { sendMessage(id: string, message: unknown): Promise<unknown>; connect(id: string): unknown };
          }
          const { runtime } = (globalThis as unknown as { chrome: Sending }).chrome;
          const got: unknown[] = [];
          for (const shape of shapes as unknown[]) {
            try {
              got.push(await runtime.sendMessage(to as string, shape));
            } catch (problem) {
              got.push(String(problem));
            }
          }
          runtime.connect(to as string);
          return got;
        },
        [id, SHAPES.filter((shape) => shape !== null)] as const,
      );
      expect(answers.length).toBe(SHAPES.length - 1);
      for (const answer of answers) expect(String(answer)).toContain('Receiving end does not exist');
      expect(await stored(own!)).toEqual(before);
      figure('Shapes sent by another extension', answers.length, 'no answer');
    } finally {
      await context.close();
      for (const one of [folder, profile]) rmSync(one, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});
