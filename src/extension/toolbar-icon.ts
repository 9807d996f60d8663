import { browser } from './browser';

const ON = { 16: '/icon/16.png', 32: '/icon/32.png' };
const OFF = { 16: '/icon/off-16.png', 32: '/icon/off-32.png' };

/** Shows on the toolbar whether Alongside is on in this tab. The browser itself goes back to "off" at the next page. */
export async function showIcon(tabId: number, state: 'on' | 'off'): Promise<void> {
  try {
    await browser.action.setIcon({ tabId, path: state === 'on' ? ON : OFF });
  } catch {
    // The tab was closed meanwhile.
  }
}
