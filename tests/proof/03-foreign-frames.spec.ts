/** Row 3: a frame is judged by its own address, whatever page it stands in. */
import { changeSettings, drawnView, openRecord, recordDrawn, test } from '../e2e/demo';
import { expect, hasExtensionWorld } from '../e2e/fixtures';
import { figure, row } from './evidence';
import { recordPage, SECTION_47, servePages } from './served-pages';

const FOREIGN = [
  { label: "Father's views", value: 'FOREIGN', long: true },
  { label: 'Date of initial child protection conference', value: '11/12/2026' },
];

test('frames of another host are not read, in any manner of framing; those of the page’s own are', row(3), async ({ page, worker }) => {
  const foreign = await servePages(() => recordPage('Initial child protection conference', FOREIGN), 'localhost');
  const frames = [
    `<iframe title="a" src="${foreign.url}/a"></iframe>`,
    `<iframe title="b" sandbox="allow-scripts" src="${foreign.url}/b"></iframe>`,
    `<object title="c" data="${foreign.url}/c" type="text/html"></object>`,
    `<embed title="d" src="${foreign.url}/d" type="text/html">`,
    `<iframe title="e" src="/nested"></iframe>`,
  ];
  const own = await servePages((path) => {
    if (path === '/nested') return recordPage('', [], { head: '', body: `<iframe title="f" src="${foreign.url}/f"></iframe>` });
    if (path === '/own') return recordPage('', [{ label: 'Lead social worker', value: 'Own' }]);
    return recordPage('Section 47 enquiry', SECTION_47, { head: '', body: `${frames.join('')}<iframe title="own" src="/own"></iframe>` });
  });
  try {
    await changeSettings(worker, {});
    await openRecord(page, own.url);
    const foreignFrames = () => page.frames().filter((frame) => frame.url().startsWith(foreign.url));
    await expect.poll(() => foreignFrames().length).toBe(5);
    await recordDrawn(page, 'section-47');
    await expect.poll(async () => JSON.stringify(await drawnView(page))).toContain('Lead social worker');
    const view = JSON.stringify(await drawnView(page));
    expect(view).not.toContain("Father's views");
    expect(view).not.toContain('FOREIGN');
    for (const frame of foreignFrames()) expect(await hasExtensionWorld(frame), frame.url()).toBe(false);
    figure('Foreign frames in the page', foreignFrames().length, 'none read');
  } finally {
    await Promise.all([foreign.close(), own.close()]);
  }
});
