/** What the worker does with each message. It keeps nothing: any of these is answered by a worker that just started. */
import { lexicon } from 'virtual:alongside/lexicon';
import type { Settings } from '../core/settings/settings';
import { browser } from './browser';
import type { ToPage } from './messages';
import { everyTimescale, guidanceSlice } from './pack-library';
import { localRoutes } from './local-routes';
import { type Handlers, Refusal, type Sender } from './receive';
import { clearSettled, countSettled, keepSettled, readSettledHere, undoSettled } from './settled-store';
import { clearLog, noteAcknowledged, noteShown, readLog, tidyLog } from './local-log-store';
import { refreshPolicy } from './policy-store';
import { referenceRoutes } from './reference-routes';
import { readSettings, resetSettings, writeSettings } from './settings-store';
import { permittedSites, READER_FILE, RECOGNISER_FILE, SIDEBAR_FILE, syncSites } from './site-access';
import { isOnSite, tellTab } from './tabs';
import { keepWalkPlace, readWalkPlace } from './walk-place';
import { teachRoutes } from './teach-routes';

type Frame = Extract<Sender, { kind: 'frame' }>;

/** Settings that the sidebar may change from inside a page. Sites and counting are changed on our own pages only. */
const SIDEBAR_KEYS: (keyof Settings)[] = ['role', 'opening', 'hiddenUntil', 'side', 'width', 'textSize', 'followField', 'edition'];

/** The frame that sent it, when its own site and its tab's site are permitted; else a refusal. */
async function permittedFrame(from: Sender): Promise<Frame> {
  if (from.kind !== 'frame') throw new Refusal('for-pages-only');
  const sites = await permittedSites();
  if (!isOnSite(sites, from.url)) {
    // The browser took the permission back while the page was open: the frame leaves now.
    void tellTab(from.tabId, { type: 'site/off' }, from.frameId);
    throw new Refusal('site-off');
  }
  if (!isOnSite(sites, from.tabUrl)) throw new Refusal('site-off');
  return from;
}

async function permittedTopFrame(from: Sender): Promise<Frame> {
  const frame = await permittedFrame(from);
  if (frame.frameId !== 0) throw new Refusal('for-the-top-frame-only');
  return frame;
}

/** Our own pages, and frames of permitted sites. */
async function known(from: Sender): Promise<Sender> {
  return from.kind === 'extension-page' ? from : permittedFrame(from);
}

/** The site of the page that settles; a page's own address is never part of its mark. */
async function siteOf(from: Sender): Promise<string> {
  return new URL((await permittedTopFrame(from)).url).origin;
}

async function handToTop({ tabId, frameId }: Frame, message: ToPage): Promise<null> {
  if (frameId === 0) throw new Refusal('for-child-frames-only');
  try {
    await browser.tabs.sendMessage(tabId, message, { frameId: 0 });
  } catch (error) {
    // Any other complaint only says that nothing was answered, and nothing need be.
    if (/receiving end does not exist/i.test(String(error))) throw new Refusal('no-top');
  }
  return null;
}

async function hasSidebar(tabId: number, documentId: string): Promise<boolean> {
  const [result] = await browser.scripting.executeScript({
    target: { tabId, documentIds: [documentId] },
    func: () =>
      (globalThis as unknown as Record<symbol, { withdraw?: unknown } | undefined>)[Symbol.for('alongside.registry')]
        ?.withdraw !== undefined,
  });
  return result?.result === true;
}

export const routes: Handlers = {
  'frame/observed': async ({ type, observation }, from) => {
    const frame = await permittedFrame(from);
    return handToTop(frame, { type, observation: { ...observation, top: false }, frameId: frame.frameId });
  },
  // Also from a site that was switched off meanwhile: it only takes away.
  'frame/gone': async ({ type, frame, visit }, from) => {
    if (from.kind !== 'frame') throw new Refusal('for-pages-only');
    return handToTop(from, { type, frame, visit, frameId: from.frameId });
  },
  'frame/focus': async ({ type, ref }, from) => {
    const frame = await permittedFrame(from);
    return handToTop(frame, { type, ref, frameId: frame.frameId });
  },
  'reader/wanted': async (_, from) => {
    const { tabId, documentId } = await permittedFrame(from);
    if (documentId === undefined) throw new Refusal('no-document');
    await browser.scripting.executeScript({ target: { tabId, documentIds: [documentId] }, files: [READER_FILE] });
    return null;
  },
  'recogniser/wanted': async (_, from) => {
    const { tabId, documentId } = await permittedTopFrame(from);
    if (documentId === undefined) throw new Refusal('no-document');
    await browser.scripting.executeScript({ target: { tabId, documentIds: [documentId] }, files: [RECOGNISER_FILE] });
    return null;
  },
  'sidebar/wanted': async (_, from) => {
    const { tabId, documentId } = await permittedTopFrame(from);
    if (documentId === undefined) throw new Refusal('no-document');
    if (await hasSidebar(tabId, documentId)) return null;
    await browser.scripting.executeScript({ target: { tabId, documentIds: [documentId] }, files: [SIDEBAR_FILE] });
    return null;
  },
  'lexicon/read': async (_, from) => {
    await known(from);
    return lexicon;
  },
  'guidance/slice': async ({ stages }, from) => {
    await known(from);
    return guidanceSlice(stages);
  },
  'calculator/timescales': async (_, from) => {
    await known(from);
    return everyTimescale();
  },
  'settle/list': async ({ facts, today }, from) => readSettledHere(await siteOf(from), facts, today),
  'settle/add': async ({ facts, today, rule, reason }, from) => {
    await keepSettled(await siteOf(from), facts, { rule, reason, on: today });
    await noteAcknowledged(rule);
    return null;
  },
  'settle/undo': async ({ facts, rule }, from) => {
    await undoSettled(await siteOf(from), facts, rule);
    return null;
  },
  'settle/clear': async (_, from) => {
    await known(from);
    await clearSettled();
    return null;
  },
  'settle/count': async ({ today }, from) => {
    await known(from);
    return countSettled(today);
  },
  'walk/read': async (_, from) => readWalkPlace((await permittedTopFrame(from)).tabId),
  'walk/keep': async ({ place }, from) => {
    await keepWalkPlace((await permittedTopFrame(from)).tabId, place);
    return null;
  },
  ...referenceRoutes(known),
  ...teachRoutes({ known, permittedFrame, permittedTopFrame }),
  ...localRoutes(known),
  'log/shown': async ({ cards }, from) => {
    await permittedTopFrame(from);
    await noteShown(cards);
    return null;
  },
  'log/read': async (_, from) => {
    if (from.kind !== 'extension-page') throw new Refusal('for-our-own-pages-only');
    await tidyLog();
    return readLog();
  },
  'log/clear': async (_, from) => {
    if (from.kind !== 'extension-page') throw new Refusal('for-our-own-pages-only');
    await clearLog();
    return null;
  },
  'policy/check': async (_, from) => {
    await known(from);
    await refreshPolicy();
    return null;
  },
  'settings/read': async (_, from) => {
    await known(from);
    // Not awaited: a page never waits for the browser's policy service. What comes is drawn when it comes.
    void refreshPolicy();
    return readSettings();
  },
  'settings/write': async ({ patch }, from) => {
    const sender = await known(from);
    const refused = sender.kind === 'frame' && Object.keys(patch).find((key) => !SIDEBAR_KEYS.some((k) => k === key));
    if (refused) throw new Refusal(`${refused} is changed on the options page only`);
    const answer = await writeSettings(patch).catch(async (problem) => {
      // The panel has drawn what was chosen; where it may not be, it is told what holds.
      if (sender.kind === 'frame') void tellTab(sender.tabId, { type: 'settings/changed', settings: (await readSettings()).settings });
      throw problem;
    });
    if ('sites' in patch) await syncSites();
    return answer;
  },
  'settings/reset': async ({ keys }, from) => {
    if (from.kind !== 'extension-page') throw new Refusal('for-our-own-pages-only');
    const answer = await resetSettings(keys);
    if (keys.includes('sites')) await syncSites();
    return answer;
  },
  'field/reveal': async ({ type, frameId, ref, focus }, from) => {
    const { tabId } = await permittedTopFrame(from);
    const outcome = await tellTab(tabId, { type, ref, focus }, frameId);
    return outcome === 'shown' || outcome === 'hidden' ? outcome : 'gone';
  },
  'options/open': async ({ section, tabId }, from) => {
    const sender = await known(from);
    const about = sender.kind === 'frame' ? sender.tabId : tabId;
    const query = about !== undefined && (section === 'read' || section === 'teach') ? `?tab=${about}` : '';
    if (section === undefined) await browser.runtime.openOptionsPage();
    else await browser.tabs.create({ url: browser.runtime.getURL(`options.html${query}#${section}`) });
    return null;
  },
};
