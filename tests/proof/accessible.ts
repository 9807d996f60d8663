/** The manners in which a page can be looked at, and what axe and a ruler find in each. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type CDPSession, type Page } from '@playwright/test';
import { FULL } from './evidence';

export interface Manner {
  name: string;
  colours: 'light' | 'dark';
  forced: 'active' | 'none';
  /** Browser zoom of a window of 1280 by 900: the page has so much less room, and pixels are so much finer. */
  zoom: 1 | 2 | 4;
  motion: 'reduce' | 'no-preference';
}

const PLAIN: Manner = { name: 'light', colours: 'light', forced: 'none', zoom: 1, motion: 'reduce' };
export const MANNERS: readonly Manner[] = [
  PLAIN,
  { ...PLAIN, name: 'dark', colours: 'dark' },
  { ...PLAIN, name: 'forced colours, light', forced: 'active' },
  { ...PLAIN, name: '400 % zoom', zoom: 4 },
  { ...PLAIN, name: 'forced colours, dark', forced: 'active', colours: 'dark' },
  { ...PLAIN, name: '200 % zoom', zoom: 2, motion: 'no-preference' },
];

const WINDOW = { width: 1280, height: 900 };

/** The host element of the sidebar in a page that is not ours. */
export const HOST = 'alongside-sidebar';

export async function lookAs(page: Page, session: CDPSession, { colours, forced, zoom, motion }: Manner): Promise<void> {
  await page.emulateMedia({ colorScheme: colours, forcedColors: forced, reducedMotion: motion });
  await session.send('Emulation.setDeviceMetricsOverride', {
    width: WINDOW.width / zoom,
    height: WINDOW.height / zoom,
    deviceScaleFactor: zoom,
    mobile: false,
  });
}

/** In full every manner; in the short form one of the six, in turn, so that each is seen on several surfaces. */
export function mannersFor(turn: number, mostZoom = 4): readonly Manner[] {
  const inTurn = FULL ? MANNERS : [MANNERS[turn % MANNERS.length]!];
  return [...new Set(inTurn.map((manner) => (manner.zoom > mostZoom ? MANNERS.at(-1)! : manner)))];
}

/** What axe finds within one element, in a word each. Contrast means nothing where the system chooses the colours. */
export async function axeFinds(page: Page, within: string, forced: boolean): Promise<string[]> {
  const whole = within === 'body';
  const { violations } = await new AxeBuilder({ page })
    .include(within)
    .options({
      rules: {
        'target-size': { enabled: true },
        'color-contrast': { enabled: !forced },
        // Of a whole page; a frame of our own inside one is none.
        'landmark-one-main': { enabled: whole },
        'page-has-heading-one': { enabled: whole },
      },
    })
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/**
 * What runs off the edge or is cut off with the spacing of WCAG 2.2, 1.4.12: sideways scrolling of the page or of a
 * part, and words below the end of a box that cannot be scrolled.
 */
export async function cutOff(page: Page, within: string): Promise<string[]> {
  return page.evaluate(
    async ({ within, host }) => {
      const element = document.querySelector(within);
      if (!element) return [`no ${within}`];
      const root = within === host ? element.shadowRoot! : document;
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '*{letter-spacing:.12em!important;word-spacing:.16em!important;line-height:1.5!important} p{margin-bottom:2em!important}',
      );
      const before = [...root.adoptedStyleSheets];
      root.adoptedStyleSheets = [...before, sheet];
      await new Promise(requestAnimationFrame);
      const wide = [...root.querySelectorAll<HTMLElement>('*')].filter((one) => {
        const style = getComputedStyle(one);
        if (one.closest('svg, pre, .vh, iframe') || style.display === 'inline' || one.clientWidth < 4) return false;
        // A table or a file that scrolls in a region of its own is meant to.
        if (/auto|scroll/.test(style.overflowX) && one.tabIndex >= 0) return false;
        const lost = style.overflowY === 'hidden' && one.scrollHeight > one.clientHeight + 4;
        return one.scrollWidth > one.clientWidth + 2 || lost;
      });
      const page = document.documentElement.scrollWidth > innerWidth + 1 && within !== host ? ['the page scrolls sideways'] : [];
      root.adoptedStyleSheets = before;
      return [...page, ...wide.map((one) => `${one.tagName}.${one.className}: ${(one.textContent ?? '').trim().slice(0, 60)}`)];
    },
    { within, host: HOST },
  );
}

/** Looks at what is drawn in each manner that is this surface's turn. Gives how many looks were taken. */
export async function looksRight(page: Page, surface: string, turn: number, within = HOST, mostZoom = 4): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const found: string[] = [];
  const manners = mannersFor(turn, mostZoom);
  for (const manner of manners) {
    await lookAs(page, session, manner);
    await page.evaluate(() => new Promise(requestAnimationFrame));
    const here = await axeFinds(page, within, manner.forced === 'active');
    if (manner.zoom > 1) here.push(...(await cutOff(page, within)));
    found.push(...here.map((one) => `${surface}, ${manner.name}: ${one}`));
  }
  await lookAs(page, session, PLAIN);
  await session.send('Emulation.clearDeviceMetricsOverride');
  await session.detach();
  expect.soft(found).toEqual([]);
  return manners.length;
}
