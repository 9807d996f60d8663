/** The tools for pointing at a field and for reporting on a page: brought into permitted frames when somebody asks. */
import type { PageReport, ReadLabel } from '../core/lessons/page-report';
import { browser } from './browser';
import { parseFrameReport } from './report-schema';
import { frameOrigins, permittedSites } from './site-access';
import { isOnSite, tellTab } from './tabs';

const PAGE_TOOLS_FILE = '/page-tools.js';

/** Ids of the tab's permitted frames that have the tools now, the top frame first; none where it has no business. */
export async function bringTools(tabId: number): Promise<number[]> {
  try {
    const sites = await permittedSites();
    const frames = (await frameOrigins(tabId)).filter(({ origin }) => isOnSite(sites, origin));
    if (!frames.some(({ frameId }) => frameId === 0)) return [];
    const documentIds = frames.map(({ documentId }) => documentId);
    await browser.scripting.executeScript({ target: { tabId, documentIds }, files: [PAGE_TOOLS_FILE] });
    return frames.map(({ frameId }) => frameId).sort((a, b) => a - b);
  } catch {
    return [];
  }
}

/** What was read on a tab's page. Throws `not-here` when Alongside is not at work there. */
export async function readPageReport(tabId: number): Promise<PageReport> {
  const frameIds = await bringTools(tabId);
  if (frameIds.length === 0) throw new Error('not-here');
  const answers = await Promise.all(frameIds.map((frameId) => tellTab(tabId, { type: 'page/read' }, frameId)));
  const frames = answers.map(parseFrameReport).filter((frame) => frame !== null);
  if (frames.length === 0) throw new Error('not-here');
  return { v: 1, page: frames.find(({ page }) => page)?.page ?? null, frames: frames.map(({ page: _, ...frame }) => frame) };
}

/** Our own pages: shows the tab, lets the person point at a field, and comes back. Null when it was called off. */
export async function pickOnTab(tabId: number): Promise<ReadLabel | null> {
  if ((await bringTools(tabId)).length === 0) return null;
  const own = await browser.tabs.getCurrent();
  await browser.tabs.update(tabId, { active: true });
  const picked = (await tellTab(tabId, { type: 'page/pick' }, 0)) as ReadLabel | null | undefined;
  if (own?.id !== undefined) await browser.tabs.update(own.id, { active: true });
  return picked ?? null;
}
