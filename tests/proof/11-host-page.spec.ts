/** Row 11: for a person who hears the page or moves by keyboard, the case system is as it was: order, headings, what is announced. */
import type { Page } from '@playwright/test';
import { changeSettings, drawnView, host, openRecord, panel, tab, test } from '../e2e/demo';
import { expect, hasExtensionWorld } from '../e2e/fixtures';
import { figure, row, times } from './evidence';

const RECORDS = ['/harbour/core-group', '/larch/section-47', '/meadow/assessment', '/northshire/section-47', '/northshire/assessment'];

interface AxNode {
  nodeId: string;
  parentId?: string;
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  description?: { value: string };
  value?: { value: unknown };
  properties?: { name: string; value: { value?: unknown } }[];
  childIds?: string[];
}

/** What a person hears of, in order: roles, names, values and states. */
async function tree(page: Page, { withOurs = true } = {}): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const frames = await session.send('Page.getFrameTree');
  const ids = [frames.frameTree.frame.id, ...(frames.frameTree.childFrames ?? []).map(({ frame }) => frame.id)];
  const heard: string[] = [];
  for (const frameId of ids) {
    const { nodes } = (await session.send('Accessibility.getFullAXTree', { frameId })) as unknown as { nodes: AxNode[] };
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    /** Our landmark with what it stands in, and the region that speaks beside it, which comes last. */
    const ours = new Set<AxNode | undefined>();
    let ourPart = nodes.find(({ role, name }) => role?.value === 'complementary' && name?.value === 'Alongside guidance');
    for (let within = byId.get(ourPart?.parentId ?? ''); ourPart && within; within = byId.get(within.parentId ?? '')) {
      const speaking = within.childIds?.findLast((id) => byId.get(id)?.role?.value === 'status');
      if (speaking) {
        ours.add(ourPart).add(byId.get(speaking));
        break;
      }
      ourPart = within;
    }
    const walk = (node: AxNode | undefined): void => {
      if (!node) return;
      const { role, name, description, value, properties = [] } = node;
      if (!withOurs && ours.has(node)) return;
      if (!node.ignored && role?.value !== 'InlineTextBox') {
        const states = properties
          .filter((one) => !['url', 'focused', 'focusable'].includes(one.name))
          .map((one) => `${one.name}=${String(one.value.value)}`);
        heard.push([role?.value, name?.value, description?.value, value?.value, ...states].join('|'));
      }
      for (const id of node.childIds ?? []) walk(byId.get(id));
    };
    walk(nodes[0]);
  }
  await session.detach();
  return heard;
}

/** Where Tab stops, from the start of the document until it has left it. Stops inside our element are named so. */
async function stops(page: Page): Promise<string[]> {
  await page.locator('body, frameset').first().evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    getSelection()?.removeAllRanges();
  });
  const found: string[] = [];
  for (let n = 0; n < 200; n += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      let document = window.document;
      let path = '';
      while (document.activeElement instanceof HTMLIFrameElement || document.activeElement instanceof HTMLFrameElement) {
        path += `${document.activeElement.name}>`;
        document = document.activeElement.contentDocument!;
      }
      const element = document.activeElement;
      if (!element || element === document.body || element === document.documentElement) return null;
      if (element.localName === 'alongside-sidebar') return 'ours';
      const all = [...document.querySelectorAll('*')].filter((one) => one.localName !== 'alongside-sidebar');
      return `${path}${all.indexOf(element)}:${element.localName}`;
    });
    if (at === null || (found.length > 0 && at === found[0])) break;
    found.push(at);
  }
  return found;
}

async function plainCopy(page: Page, address: string): Promise<Page> {
  const plain = await page.context().newPage();
  await plain.emulateMedia({ reducedMotion: 'reduce' });
  await plain.goto(address.replace('127.0.0.1', 'localhost'));
  expect(await hasExtensionWorld(plain)).toBe(false);
  return plain;
}

for (const path of RECORDS.slice(0, times(RECORDS.length, 4))) {
  test(`${path}: the same tree, the same headings, the same stops of Tab; ours come last`, row(11), async ({ demo, page, worker }) => {
  test.setTimeout(300_000);
  page.setDefaultTimeout(30_000);
    const plain = await plainCopy(page, demo.url + path);
    await plain.waitForLoadState('networkidle');
    const without = await tree(plain);
    expect(without.length).toBeGreaterThan(30);
    const theirs = await stops(plain);
    expect(theirs.length).toBeGreaterThan(5);
    for (const opening of ['tab', 'open'] as const) {
      await changeSettings(worker, { opening });
      await page.bringToFront();
      await openRecord(page, demo.url + path);
      await expect(opening === 'open' ? panel(page).locator('.al-body') : tab(page)).toBeVisible();
      const theirsHere = await tree(page, { withOurs: false });
      const known = (lines: string[]) => lines.map((line) => line.replaceAll(/(localhost|127\.0\.0\.1)/g, 'host'));
      expect(known(theirsHere), opening).toEqual(known(without));
      const whole = await tree(page);
      expect(whole.some((line) => line.startsWith('complementary|Alongside guidance')), 'our landmark is in the tree').toBe(true);
      const groups = (lines: string[]) => lines.filter((line) => line.startsWith('group||'));
      if (opening === 'tab') expect(groups(whole), 'and stands in no group without a name').toEqual(groups(without));
      const headings = (lines: string[]) => lines.filter((line) => line.startsWith('heading|'));
      if (opening === 'tab') expect(headings(whole), 'closed, it adds no heading').toEqual(headings(without));

      const here = await stops(page);
      expect(here.filter((at) => at !== 'ours'), 'the page’s own order').toEqual(theirs);
      expect(here.indexOf('ours'), 'ours come last').toBe(theirs.length);
    }
    figure(`Stops of Tab on ${path}`, `${theirs.length}, the same with and without`);
    await changeSettings(worker, {});
    await plain.close();
  });
}

/** A page that announces things by itself: what is said, in order, and by which element. */
const SPEAKING = `<!doctype html><html lang="en-GB"><title>Section 47 enquiry</title>
  <script>
    const heard = []; Object.assign(window, { heard });
    new MutationObserver((records) => {
      for (const { target } of records) {
        const region = (target.nodeType === 1 ? target : target.parentElement)?.closest('[aria-live], [role=status], [role=alert]');
        if (region) heard.push(region.id + ': ' + region.textContent);
      }
    }).observe(document, { childList: true, characterData: true, subtree: true });
  </script>
  <h1>Section 47 enquiry</h1><div id="polite" aria-live="polite"></div><div id="alert" role="alert"></div>
  <form onsubmit="return false"><h2>Child's details</h2>
  <p><label for="a">Date of strategy discussion</label> <input id="a" value="08/12/2026"></p>
  <p><label for="b">Date child seen</label> <input id="b" oninput="document.getElementById('polite').textContent = this.value.length + ' typed'"></p>
  <p><label for="c">Outcome of section 47 enquiry</label> <textarea id="c"></textarea></p>
  <p><label for="d">Child's views</label> <textarea id="d"></textarea></p>
  <p><button id="save" onclick="document.getElementById('alert').textContent = 'Saved'">Save</button></p></form></html>`;

test('what the page announces is announced as before, and nothing of ours is put into its regions', row(11), async ({ demo, page }) => {
  test.setTimeout(300_000);
  page.setDefaultTimeout(30_000);
  const body = { contentType: 'text/html; charset=utf-8', body: SPEAKING };
  await page.route('**/speaking', (route) => route.fulfill(body));
  const use = async (target: Page) => {
    await target.locator('#b').focus();
    await target.keyboard.type('123');
    await target.locator('#save').press('Enter');
    return target.evaluate(() => (window as unknown as { heard: string[] }).heard);
  };
  const plain = await demo.context.newPage();
  await plain.route('**/speaking', (route) => route.fulfill(body));
  await plain.goto(`${demo.url.replace('127.0.0.1', 'localhost')}/speaking`);
  const without = await use(plain);
  await plain.close();
  await openRecord(page, `${demo.url}/speaking`);
  await tab(page).click();
  await expect(panel(page)).toBeVisible();
  const withOurs = await use(page);
  expect(without).toContain('alert: Saved');
  expect(without.length).toBeGreaterThan(3);
  expect(withOurs).toEqual(without);
  expect((await drawnView(page))?.kind).toBe('guidance');
  expect(await host(page).count()).toBe(1);
});
